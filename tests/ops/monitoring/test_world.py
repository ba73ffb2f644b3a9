"""Against a real Prometheus that has scraped the real product: every query of every dashboard has an answer, nothing that an
alert asks for is missing; and of a real outage a real mail is received."""

import asyncio
import math
import re
from collections.abc import AsyncIterator
from functools import partial
from typing import Any

import pytest

from db.embedded import Cluster
from tests.conftest import create, drop, pool, until
from tests.ops.monitoring import load
from tests.ops.monitoring.files import alerts, dashboards
from tests.ops.monitoring.world import AWAY, GRAFANA_URL, REPOSITORY_URL, World, get, monitored

LIMIT = 90.0  # seconds: generous, for machines that do other things too
# Nothing is archived by the tests' PostgreSQL: how long ago it was is not a number.
NOT_A_NUMBER = {"Since the last segment"}
PANELS = [
    (uid, panel)
    for uid, board in dashboards().items()
    for panel in board["panels"]
    if panel.get("datasource", {}).get("uid") == "prometheus"
]


@pytest.fixture(scope="module")
async def world(
    cluster: Cluster, template: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[World]:
    """Monitored, and after a little load: twice, since a rate is a difference."""
    database = create(cluster, "reqstly_monitoring", template)
    async with (
        monitored(database, tmp_path_factory.mktemp("monitored")) as made,
        pool(database.app_url),
        load.watchers(made),
    ):
        # What is done before the worker counts for the first time is history, and never counted.
        await until(lambda: made.ask("reqstly_jobs"), LIMIT)
        for total in (1, 2):
            await load.visit(made)
            await load.work(database)
            await until(partial(_has_told, made, total), LIMIT)
        yield made
    drop(cluster, database.name)


async def _has_told(world: World, times: int) -> bool:
    resolved = await world.ask('sum(reqstly_requests_resolved_total{team="it"})')
    ran = await world.ask('min(reqstly_job_seconds_count{task=~"seal_audit|close_looks"})')
    # The replicas tell of their pages when they are asked next, which may be later.
    live = await world.ask("sum(rate(reqstly_live_lag_seconds_count[1m])) > 0")
    counted = all(found and float(found[0]["value"][1]) >= times for found in (resolved, ran))
    return counted and (times == 1 or bool(live))


async def test_nothing_that_an_alert_asks_for_is_missing(world: World) -> None:
    groups = (await world.get("/api/v1/rules"))["groups"]
    rules = [rule for group in groups for rule in group["rules"]]
    assert {rule["name"] for rule in rules if rule["type"] == "alerting"} == {
        alert.name for alert in alerts()
    }
    assert [(rule["name"], rule["lastError"]) for rule in rules if rule["health"] != "ok"] == []
    missing = await world.ask('ALERTS{alertname="MetricsMissing"}')
    assert [alert["metric"]["metric"] for alert in missing] == []
    down = await world.ask('ALERTS{alertname="TargetDown"}')
    assert {alert["metric"]["job"] for alert in down} == set(AWAY)
    # All is well, but for what is archived by nobody here, and for how fast a busy machine answers.
    pages = await world.ask('ALERTS{severity="page", alertname!~"WalArchiveLate|SlownessBurnFast"}')
    assert [alert["metric"]["alertname"] for alert in pages] == []


@pytest.mark.parametrize(("uid", "panel"), PANELS, ids=[f"{uid}: {panel['title']}" for uid, panel in PANELS])
async def test_every_query_has_an_answer(world: World, uid: str, panel: dict[str, Any]) -> None:
    for target in panel["targets"]:
        found = await world.ask(_filled(target["expr"]))
        assert found, target["expr"]
        values = [float(series["value"][1]) for series in found]
        if panel["title"] not in NOT_A_NUMBER:
            assert any(not math.isnan(value) for value in values), f"{target['expr']}: {found}"
        names = set(re.findall(r"{{(\w+)}}", target["legendFormat"]))
        # `or vector(0)` has no names, by itself.
        assert names <= set().union(*(series["metric"] for series in found)) or "vector(0)" in target["expr"]


@pytest.mark.parametrize("uid", dashboards())
async def test_what_people_choose_among_is_there(world: World, uid: str) -> None:
    for choice in dashboards()[uid]["templating"]["list"]:
        series, label = re.fullmatch(r"label_values\((.+), (\w+)\)", choice["query"]["query"]).groups()  # type: ignore[union-attr]
        values = {found["metric"][label] for found in await world.ask(series)}
        assert values >= {"team": {"it", "ops"}, "database": {"reqstly_monitoring"}}[choice["name"]]
        assert "hr" not in values  # which is confidential


async def test_of_an_outage_a_mail_is_received_and_another_when_it_is_over(world: World) -> None:
    for replica in world.replicas:
        replica.end(9)
    told = "PAGE: No replica answers"
    await until(lambda: world.mailbox.about(told), LIMIT)
    text = world.mailbox.about(told) or ""
    assert f"What to do: {REPOSITORY_URL}/docs/RUNBOOK.md#allreplicasdown\n" in text
    assert f"See it:     {GRAFANA_URL}/d/reqstly-overview\n" in text
    # What follows from it is held back: the probe fails too, and nobody needs to be paged for that.
    await until(lambda: _is_held_back(world, "SiteUnreachable"), LIMIT)
    await asyncio.gather(*(replica.start() for replica in world.replicas))
    await until(lambda: world.mailbox.about("OVER: No replica answers"), LIMIT)
    # The grafana and repository of links are no labels: who reads a mail is not told them twice.
    assert "grafana:" not in text and "severity: page" in text


async def _is_held_back(world: World, name: str) -> bool:
    path = f"{world.alertmanager}/api/v2/alerts?filter=alertname%3D{name}"
    return any(alert["status"]["inhibitedBy"] for alert in await asyncio.to_thread(get, path))


def _filled(expr: str) -> str:
    """As Grafana asks: with its own intervals, and what people choose put in."""
    return (
        expr.replace("$__rate_interval", "1m")
        .replace("$team", ".*")
        .replace("$database", "reqstly_monitoring")
    )
