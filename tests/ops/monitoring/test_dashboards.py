"""Grafana cannot be had here, so its files are held to what it asks of them. That each query has an answer: test_world.py.

LogQL cannot be run here either: its queries are read by a small grammar of what they may consist of."""

import re
from collections import Counter
from itertools import combinations
from typing import Any

import pytest

from ops.grafana.__main__ import written
from tests.ops.monitoring.files import OPS, alerts, dashboards, load

GRAFANA = OPS / "grafana"
SOURCES = {
    source["uid"]: source for source in load(GRAFANA / "provisioning/datasources/reqstly.yml")["datasources"]
}
each = pytest.mark.parametrize("board", dashboards().values(), ids=lambda board: board["uid"])

_TEXT = r'"(?:[^"\\]|\\.)*"'
_SELECTOR = rf"\{{\w+(?:=~|!~|!=|=){_TEXT}(?:, ?\w+(?:=~|!~|!=|=){_TEXT})*\}}"
_STAGE = rf" (?:\|=|\|~|!=|!~) {_TEXT}| \| (?:json|logfmt|\w+(?:=~|!~|!=|=){_TEXT})"
LOGQL = re.compile(rf"(?:{_SELECTOR})(?:{_STAGE})*")


def test_the_files_are_what_is_written_from_the_source() -> None:
    assert {path: path.read_text() for path in (GRAFANA / "dashboards").glob("*")} == written(), (
        "run: python -m ops.grafana"
    )


def test_ids_and_titles_are_unique() -> None:
    boards = list(dashboards().values())
    assert len(boards) == len(list((GRAFANA / "dashboards").glob("*"))) == 7
    assert [title for title, count in Counter(board["title"] for board in boards).items() if count > 1] == []
    assert all(re.fullmatch(r"[a-z-]{1,40}", board["uid"]) for board in boards)
    for board in boards:
        ids = Counter(panel["id"] for panel in board["panels"])
        assert max(ids.values()) == 1, board["uid"]
        titles = Counter((panel["title"], panel["type"]) for panel in board["panels"])
        assert max(titles.values()) == 1, board["uid"]


@each
def test_a_dashboard_has_what_grafana_asks_for(board: dict[str, Any]) -> None:
    assert board["schemaVersion"] >= 39 and board["tags"] == ["reqstly"] and board["description"]
    assert board["time"]["from"].startswith("now-") and board["time"]["to"] == "now" and board["refresh"]
    for kind in ("templating", "annotations"):
        for one in board[kind]["list"]:
            assert one["datasource"]["uid"] == "prometheus" and one["name"]
    assert board["panels"][0]["type"] == "row"
    for panel in _panels(board):
        _is_whole(panel)


@pytest.mark.parametrize(
    "lack", [{"title": ""}, {"targets": []}, {"fieldConfig": {"defaults": {"unit": ""}}}]
)
def test_a_panel_that_lacks_something_is_not_whole(lack: dict[str, Any]) -> None:
    whole = next(panel for panel in _panels(dashboards()["reqstly-overview"]) if panel["type"] == "stat")
    _is_whole(whole)
    with pytest.raises(AssertionError):
        _is_whole(whole | lack)


@each
def test_panels_lie_beside_each_other(board: dict[str, Any]) -> None:
    places = [panel["gridPos"] for panel in board["panels"]]
    assert all(place["x"] + place["w"] <= 24 and min(place.values()) >= 0 for place in places)
    assert [(one, other) for one, other in combinations(places, 2) if _overlap(one, other)] == []


@each
def test_data_sources_are_those_that_are_provisioned(board: dict[str, Any]) -> None:
    for source in _sources(board):
        assert SOURCES[source["uid"]]["type"] == source["type"]


@each
def test_links_lead_somewhere(board: dict[str, Any]) -> None:
    for link in board["links"]:
        if link["type"] == "dashboards":
            assert all(set(link["tags"]) <= set(other["tags"]) for other in dashboards().values())
        else:
            assert link["url"].removeprefix("/d/") in dashboards()


@each
def test_logs_are_asked_for_in_logql(board: dict[str, Any]) -> None:
    asked = [t["expr"] for p in _panels(board) if p["type"] == "logs" for t in p["targets"]]
    assert [expr for expr in asked if not LOGQL.fullmatch(expr)] == []
    # Beside the figures there is always what the logs say of them.
    assert len(asked) == (0 if board["uid"] == "reqstly-runbook" else 1)
    for expr in asked:
        for text in re.findall(r"(?:=~|!~|\|~) (?:\"((?:[^\"\\]|\\.)*)\")|=~\"((?:[^\"\\]|\\.)*)\"", expr):
            re.compile("".join(text))


def test_the_grammar_of_logs_knows_wrong_from_right() -> None:
    right = '{service=~"app|worker", level="x"} |~ "(a|b)" | json | level=~"W.*"'
    assert LOGQL.fullmatch(right)
    for wrong in (
        '{service="app" | json',
        "{service=app} | json",
        "{} | json",
        '{a="b"} | jsn',
        '{a="b"} |~ x',
    ):
        assert not LOGQL.fullmatch(wrong), wrong


def test_provisioning_names_each_source_once_and_the_folder_of_the_dashboards() -> None:
    for key in ("uid", "name"):
        assert max(Counter(source[key] for source in SOURCES.values()).values()) == 1
    assert [uid for uid, source in SOURCES.items() if source.get("isDefault")] == ["prometheus"]
    ports = {"prometheus": 9090, "loki": 3100, "alertmanager": 9093}
    assert {uid: source["url"] for uid, source in SOURCES.items()} == {
        uid: f"http://{uid}:{port}" for uid, port in ports.items()
    }
    assert SOURCES["loki"]["jsonData"]["derivedFields"][0]["datasourceUid"] == "loki"
    (provider,) = load(GRAFANA / "provisioning/dashboards/reqstly.yml")["providers"]
    assert provider["type"] == "file" and provider["options"]["path"] == "/etc/grafana/dashboards"


def test_each_dashboard_is_led_to_by_an_alert() -> None:
    led = {alert.annotations["dashboard_url"].rpartition("/")[2] for alert in alerts()}
    assert led | {"reqstly-runbook"} == set(dashboards())


def _is_whole(panel: dict[str, Any]) -> None:
    assert panel["title"] and panel["gridPos"]
    if panel["type"] == "text":
        assert len(panel["options"]["content"]) > 1_000
        return
    assert panel["type"] in {"timeseries", "stat", "table", "logs"}
    assert panel["datasource"]["uid"] and panel["fieldConfig"]["defaults"]["unit"]
    assert panel["targets"], panel["title"]
    refs = [target["refId"] for target in panel["targets"]]
    assert len(set(refs)) == len(refs)
    for target in panel["targets"]:
        assert target["expr"].strip() and target["datasource"] == panel["datasource"]
    if len(panel["targets"]) > 1:
        assert all(target["legendFormat"] for target in panel["targets"]), panel["title"]


def _panels(board: dict[str, Any]) -> list[dict[str, Any]]:
    return [panel for panel in board["panels"] if panel["type"] != "row"]


def _sources(value: Any) -> list[dict[str, str]]:
    """Every data source that is named anywhere within."""
    if isinstance(value, list):
        return [source for one in value for source in _sources(one)]
    if not isinstance(value, dict):
        return []
    own = [value["datasource"]] if "datasource" in value else []
    return own + [source for key, one in value.items() if key != "datasource" for source in _sources(one)]


def _overlap(one: dict[str, int], other: dict[str, int]) -> bool:
    return all(
        one[at] < other[at] + other[size] and other[at] < one[at] + one[size]
        for at, size in (("x", "w"), ("y", "h"))
    )
