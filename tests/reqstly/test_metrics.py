"""What Prometheus is told by two replicas and the worker: each on a port of its own, bounded, and of nobody's words."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import httpx
import pytest
from prometheus_client import Metric
from prometheus_client.parser import text_string_to_metric_families

from db.embedded import Cluster
from ops.bench import browserless
from reqstly.identity import sessions
from reqstly.requests import commands
from reqstly.version import VERSION
from tests.conftest import ROOT, Database, create, drop, pool, until
from tests.e2e.world import Replica
from tests.idp.real import free_port
from tests.people import PEOPLE, agent, ask

# Those of the contract that are told from the start; the others when something happens.
ALWAYS = {
    "reqstly_build_info", "reqstly_database_errors", "reqstly_database_pool_connections", "reqstly_database_pool_limit",
    "reqstly_database_pool_wait_seconds", "reqstly_database_pool_waiting", "reqstly_database_query_seconds",
    "reqstly_event_loop_lag_seconds", "reqstly_sign_ins",
}  # fmt: skip
REPLICAS = {
    "reqstly_websocket_clients", "reqstly_pages_open", "reqstly_live_lag_seconds", "reqstly_live_patch_bytes",
    "reqstly_live_patch_pages", "reqstly_live_views", "reqstly_live_gaps", "reqstly_listener_connected", "http_requests",
    "http_request_duration_seconds",
}  # fmt: skip
WORKERS = {
    "reqstly_sessions_active", "reqstly_requests_open", "reqstly_request_oldest_open_seconds", "reqstly_jobs",
    "reqstly_job_oldest_waiting_seconds", "reqstly_job_runs", "reqstly_job_seconds", "reqstly_requests_created",
    "reqstly_audit_verified_until_timestamp_seconds", "reqstly_audit_intact", "reqstly_audit_sealed_until_timestamp_seconds",
    "reqstly_requests_resolved", "reqstly_request_first_answer_seconds", "reqstly_request_resolution_seconds",
}  # fmt: skip
WORDS = "Quetzalcoatl"


@dataclass
class Service:
    """Two replicas and the worker of one database, and where each tells its metrics."""

    database: Database
    replicas: list[Replica]
    ports: list[int]

    async def text(self, which: int) -> str:
        """What replica 0 or 1, or the worker (2), says."""
        async with httpx.AsyncClient() as http:
            return (await http.get(f"http://127.0.0.1:{self.ports[which]}/metrics")).text

    async def families(self, which: int) -> dict[str, Metric]:
        """The same by name."""
        return {family.name: family for family in text_string_to_metric_families(await self.text(which))}

    async def value(self, which: int, name: str, **labels: str) -> float:
        """The sum of the samples that have these labels."""
        families = (await self.families(which)).values()
        return sum(
            sample.value for family in families for sample in family.samples
            if sample.name == name and labels.items() <= sample.labels.items()
        )  # fmt: skip


@pytest.fixture(scope="module")
async def service(cluster: Cluster, template: str, database: Database) -> AsyncIterator[Service]:
    """As in production: the worker is a process of its own."""
    made = create(cluster, "reqstly_metrics", template)
    folder = Path(tempfile.mkdtemp(prefix="reqstly-metrics-"))
    ports = [free_port() for _ in range(3)]
    replicas = [
        Replica(f"replica-{port}", made, folder, REQSTLY_DEMO="true", REQSTLY_METRICS_PORT=str(port)) for port in ports[:2]
    ]  # fmt: skip
    environment = {key: value for key, value in os.environ.items() if "REQSTLY" not in key} | {
        "REQSTLY_DATABASE_URL": made.app_url,
        "REQSTLY_METRICS_PORT": str(ports[2]),
    }
    # Two of the three listen at an address of their own, told by who signs in there.
    for one in (replicas[1]._environment, environment):
        one["REQSTLY_DATABASE_LISTEN_URL"] = made.owner_url
    command = [sys.executable, "-m", "reqstly", "worker"]
    with (folder / "worker.log").open("wb") as log:
        worker = subprocess.Popen(  # noqa: ASYNC220
            command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
    try:
        await asyncio.gather(*(replica.start() for replica in replicas))
        service = Service(made, replicas, ports)

        async def counts() -> bool:
            assert worker.poll() is None, (folder / "worker.log").read_text()
            return bool(made.one("select count(*) from counted"))

        await until(counts, 30)
        async with pool(made.app_url):
            yield service
    finally:
        for replica in replicas:
            replica.end(signal.SIGKILL)  # nothing is to be saved
        worker.kill()
        await asyncio.to_thread(worker.wait, 30)
        drop(cluster, made.name)
        shutil.rmtree(folder, ignore_errors=True)


async def test_each_process_tells_on_a_port_of_its_own_and_never_on_the_public_one(service: Service) -> None:
    async with httpx.AsyncClient() as http:
        for replica in service.replicas:
            for path in ("/metrics", "/metrics/", "/api/v1/metrics"):
                answer = await http.get(f"{replica.url}{path}")
                assert answer.status_code in (401, 404) and "reqstly_build_info" not in answer.text
    told = [set(await service.families(which)) for which in range(3)]
    assert all(told[which] >= ALWAYS | REPLICAS for which in (0, 1))
    assert told[2] >= ALWAYS | WORKERS
    # What one alone should tell is not told twice.
    for name in ("reqstly_requests_open", "reqstly_sessions_active", "reqstly_jobs", "reqstly_audit_intact"):
        assert name not in told[0] | told[1]
    assert await service.value(0, "reqstly_build_info", version=VERSION) == 1
    assert await service.value(0, "reqstly_listener_connected") == 1
    assert service.ports[2] and await service.value(2, "reqstly_listener_connected") == 0


async def test_who_listens_does_so_at_the_address_for_that(service: Service) -> None:
    listens = "select usename::text from pg_stat_activity where datname = current_database() and {} order by usename"
    rows = service.database.rows
    assert rows(listens.format("application_name = 'reqstly-listen'")) == [
        ("reqstly_app",),
        ("reqstly_owner",),
    ]
    assert rows(listens.format("query ilike 'listen %%procrastinate%%'")) == [("reqstly_owner",)]


async def test_a_change_made_anywhere_is_counted_once_in_all(service: Service) -> None:
    before = await service.value(2, "reqstly_requests_created_total", team="it")
    number = (await ask()).number
    await commands.resolve(await agent(), number, "Unlocked.")

    async def counted() -> bool:
        return await service.value(2, "reqstly_requests_resolved_total", team="it", type="account") > 0

    await until(counted, 30)
    created = [await service.value(which, "reqstly_requests_created_total", team="it") for which in range(3)]
    assert created == [0, 0, before + 1]
    assert await service.value(2, "reqstly_request_first_answer_seconds_count", team="it") == 1


async def test_an_open_page_and_what_changes_on_it(service: Service) -> None:
    here = service.replicas[0]
    async with aiohttp.ClientSession() as session:
        cookie = await browserless.sign_in(session, here.url, PEOPLE["lead"].email)
        page = await browserless.open_page(session, here.url, "/teams/it", cookie)
        assert await service.value(0, "reqstly_websocket_clients") == 1
        assert await service.value(0, "reqstly_pages_open", page="/teams/{key}") == 1
        assert await service.value(0, "reqstly_live_views") == 1
        assert await service.value(1, "reqstly_live_views") == 0
        before = await service.value(0, "reqstly_live_patch_pages_sum")
        await ask()

        async def told() -> bool:
            return await service.value(0, "reqstly_live_lag_seconds_count") > 0

        await until(told, 30)
        assert await service.value(0, "reqstly_live_patch_pages_sum") > before
        assert await service.value(0, "reqstly_live_patch_bytes_sum") > 100
        assert await service.value(1, "reqstly_live_lag_seconds_count") == 0  # nobody looks there
        await page.close()
    assert await service.value(0, "http_requests_total", handler="/teams/{key}", status="2xx") == 1
    assert await service.value(0, "reqstly_sign_ins_total", method="demo", outcome="succeeded") == 1
    await until(lambda: gone(service))


async def gone(service: Service) -> bool:
    """Whether nobody's socket is connected."""
    return await service.value(0, "reqstly_websocket_clients") == 0


async def flood(http: httpx.AsyncClient, offset: int) -> None:
    """Addresses that nobody has, ids that nothing has, and methods."""
    for number in range(offset, offset + 24):
        for path in (
            f"/{WORDS}-{number}", f"/requests/{WORDS}-{number}", f"/requests/REQ-{number}/", f"/teams/{WORDS}{number}",
            f"/api/v1/{WORDS}/{number}", f"/api/v1/requests/{number}", f"/api/v1/requests/{WORDS}{number}/",
            f"/_nicegui/{WORDS}{number}", f"/_nicegui/3.18.0/static/{number}.js", f"/search?q={WORDS}+{number}",
            f"/sign-in/with/{WORDS}{number}", f"/admin/people/{number}", f"/go/{WORDS}{number}",
        ):  # fmt: skip
            method = ("GET", "POST", "DELETE", "PATCH")[number % 4]
            await http.request(method, path)
        # uvicorn knows a list of methods, and answers 400 to others by itself.
        await http.request(f"{WORDS}{number}", "/healthz")


async def test_a_flood_of_unknown_addresses_adds_no_series(service: Service) -> None:
    async with httpx.AsyncClient(base_url=service.replicas[1].url) as http:
        await flood(http, 0)
        before = await series(service)
        await flood(http, 1_000)
        await flood(http, 2_000)
    assert await series(service) == before
    assert not [labels for labels in before if WORDS in str(labels)]


async def series(service: Service) -> set[tuple[object, ...]]:
    """Every series that replica 1 tells."""
    families = (await service.families(1)).values()
    return {(s.name, *sorted(s.labels.items())) for family in families for s in family.samples}


async def test_no_label_holds_what_a_person_wrote_or_is(service: Service) -> None:
    title = f"{WORDS} has lost its badge"
    number = (await ask(title=title, description=WORDS)).number
    await commands.comment(await agent(), number, f"Ask {WORDS}.")
    hr = (await ask(team="hr", title=title)).number
    here = service.replicas[0]
    async with httpx.AsyncClient(base_url=here.url, follow_redirects=True) as http:
        await http.post("/sign-in/demo", data={"email": PEOPLE["requester"].email})
        for path in (f"/requests/REQ-{number}", f"/requests/REQ-{hr}", f"/search?q={WORDS}", "/requests"):
            assert (await http.get(path)).status_code == 200
        await http.post("/sign-in/demo", data={"email": f"{WORDS}@example.com"})
    await sessions.sign_in((await agent()).id)
    said = [await service.text(which) for which in range(3)]
    parts = {part for person in PEOPLE.values() for part in (person.name, person.email)}
    for text in said:
        assert WORDS not in text and f"REQ-{number}" not in text and f"REQ-{hr}" not in text
        assert not [part for part in parts if part in text]
        assert 'team="hr"' not in text and "payroll" not in text


async def test_names_and_units_are_as_prometheus_wants_them(service: Service) -> None:
    promtool = shutil.which("promtool")
    if promtool is None:
        pytest.skip("promtool is not here: make monitoring")
    for which in range(3):
        text = await service.text(which)
        said = await asyncio.to_thread(
            subprocess.run, [promtool, "check", "metrics"], input=text.encode(), capture_output=True
        )
        assert (said.returncode, said.stdout, said.stderr) == (0, b"", b"")
