"""What belongs together has one id, and a real collector gets it all, tied: over the wire, as OTLP."""

import asyncio
import json
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import aiohttp
import httpx
import pytest
from fastapi import FastAPI
from loguru import logger
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from db import trace
from db.embedded import Cluster
from db.unit_of_work import unit_of_work
from ops.bench.browserless import open_page
from reqstly import jobs
from reqstly.access import Scope
from reqstly.api.traced import add_traces
from reqstly.identity import sessions
from reqstly.identity.sessions import Entry
from reqstly.identity.token_commands import make_token
from tests.conftest import ROOT, Database, create, drop, pool, until
from tests.e2e.world import Replica
from tests.people import agent, requester
from tests.people import ask as asked

KNOWN = "4bf92f3577b34da6a3ce929d0e0e4736"
CALLER = "00f067aa0ba902b7"
WORDS = "My quetzal has gone dark again"


class Collector:
    """Takes spans, as Alloy or any other OpenTelemetry collector does."""

    def __init__(self) -> None:
        collector = self
        self.spans: list[Any] = []
        self.said = b""

        class Taking(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                assert self.path == "/v1/traces"
                body = self.rfile.read(int(self.headers["Content-Length"]))
                sent = ExportTraceServiceRequest.FromString(body)
                collector.said += body
                collector.spans += [
                    s for r in sent.resource_spans for scope in r.scope_spans for s in scope.spans
                ]
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Taking)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def of(self, known: str) -> dict[str, Any]:
        """The spans of a trace, by name."""
        return {span.name: span for span in self.spans if span.trace_id.hex() == known}


@pytest.fixture(scope="module")
def collector() -> Iterator[Collector]:
    """A collector that takes all."""
    made = Collector()
    Thread(target=made.server.serve_forever, daemon=True).start()
    yield made
    made.server.shutdown()
    made.server.server_close()


@asynccontextmanager
async def replica(database: Database, folder: Path, **more: str) -> AsyncIterator[Replica]:
    """A production replica behind a proxy that it trusts."""
    environment = {
        "REQSTLY_SECRET_KEY": "only-for-tests-" + "0" * 32,
        "REQSTLY_PASSKEYS": "true",
        "REQSTLY_LOG_JSON": "true",
        "REQSTLY_LOG_SLOW_MS": "0.001",
        **more,
    }
    made = Replica("traced", database, folder, **environment)
    made._environment["REQSTLY_PUBLIC_URL"] = f"http://localhost:{made.port}"
    try:
        await made.start()
        yield made
    finally:
        made.end(signal.SIGKILL)  # nothing is to be saved


@pytest.fixture(scope="module")
async def own_db(cluster: Cluster, template: str, database: Database) -> AsyncIterator[Database]:
    """A copy of the template for this module."""
    made = create(cluster, "reqstly_traces", template)
    async with pool(made.app_url):
        yield made
    drop(cluster, made.name)


@pytest.fixture(scope="module")
async def traced(
    own_db: Database, collector: Collector, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Replica]:
    """A replica that sends its traces."""
    settings = {
        "REQSTLY_OTLP_ENDPOINT": collector.url,
        "REQSTLY_TRUSTED_PROXIES": "127.0.0.1",
        "REQSTLY_WORKER_IN_APP": "true",
    }
    async with replica(own_db, tmp_path_factory.mktemp("traced"), **settings) as made:
        yield made


def logged(made: Replica) -> list[dict[str, Any]]:
    """All that the log says."""
    return [json.loads(line) for line in made.log.read_text().splitlines() if line.startswith("{")]


def lines(made: Replica, known: str) -> list[dict[str, Any]]:
    """What it says under an id."""
    return [line for line in logged(made) if line["trace"] == known]


def done_of(made: Replica, verb: str, number: int) -> dict[str, Any]:
    """Its line of a verb that was done to this request; nothing before."""
    wanted = ("Done", verb, number)
    found = (one for one in logged(made) if (one["message"], one.get("verb"), one.get("number")) == wanted)
    return next(found, {})


async def ask(url: str, **headers: str) -> httpx.Response:
    """Ask for something by the API."""
    token = await make_token(await requester(), "A script", [Scope.REQUESTS_WRITE, Scope.REQUESTS_READ])
    asked = {"type": "account", "title": WORDS, "fields": {"kind": "Locked out"}}
    async with httpx.AsyncClient() as http:
        headers["Authorization"] = f"Bearer {token}"
        answer = await http.post(f"{url}/api/v1/requests", json=asked, headers=headers)
    assert answer.status_code == 201, answer.text
    return answer


async def test_a_request_its_verb_and_its_sql_have_one_id_in_log_and_traces(
    traced: Replica, collector: Collector
) -> None:
    answer = await ask(traced.url, traceparent=f"00-{KNOWN}-{CALLER}-01")
    assert answer.headers["x-request-id"] == KNOWN
    await until(lambda: any(line["message"] == "HTTP" for line in lines(traced, KNOWN)))
    said = {line["message"]: line for line in lines(traced, KNOWN)}
    http, done = said["HTTP"], said["Done"]
    assert (http["method"], http["route"], http["status"]) == ("POST", "/api/v1/requests", 201)
    number = answer.json()["number"]
    assert (done["verb"], done["number"], done["outcome"]) == ("created", number, "committed")
    assert said["Slow SQL"]["statement"] and said["Slow SQL"]["backend"] > 0

    await until(lambda: "POST /api/v1/requests" in collector.of(KNOWN))
    spans = collector.of(KNOWN)
    root, verb = spans["POST /api/v1/requests"], spans["verb created"]
    assert root.parent_span_id.hex() == CALLER and verb.parent_span_id == root.span_id
    inserts = [s for s in collector.spans if s.parent_span_id == verb.span_id and s.name.startswith("SQL")]
    assert {"SQL INSERT", "SQL insert"} & {span.name for span in inserts}


async def test_an_event_on_a_page_its_verb_and_its_sql_have_one_id(
    traced: Replica, collector: Collector
) -> None:
    token = await sessions.sign_in((await agent()).id, entry=Entry("passkey"))
    number = (await asked()).number
    async with aiohttp.ClientSession() as http:
        page = await open_page(http, traced.url, f"/requests/REQ-{number}", f"reqstly={token}")
        press = {"client_id": page.client_id, "args": [json.dumps({"name": "take", "args": []})]}
        for id, element in page.elements.items():
            for event in element.get("events", []):
                if event["type"] == "act":  # those that do not offer it do nothing
                    message = {**press, "id": int(id), "listener_id": event["listener_id"]}
                    await page.socket.emit("event", message)
        await until(lambda: done_of(traced, "taken", number))
        await page.close()
    known = done_of(traced, "taken", number)["trace"]
    said = {line["message"] for line in lines(traced, known)}
    assert "Slow SQL" in said and "HTTP" not in said  # its own, not that of the page or the socket
    await until(lambda: collector.of(known).keys() >= {"event", "verb taken"})
    spans = collector.of(known)
    assert spans["verb taken"].parent_span_id == spans["event"].span_id


async def test_a_job_that_runs_by_itself_has_an_id(
    traced: Replica, own_db: Database, collector: Collector
) -> None:
    """And one that was queued within a request has that one's, committed with it or not at all."""
    trace.begin(KNOWN[::-1])
    with suppress(LookupError):
        async with unit_of_work(None, system=True) as work:
            await jobs.defer(work, jobs.close_looks, timestamp=0)
            raise LookupError
    assert own_db.one("select count(*) from procrastinate_jobs where args ->> 'trace' = %s", KNOWN[::-1]) == 0
    async with unit_of_work(None, system=True) as work:
        await jobs.defer(work, jobs.seal_audit, timestamp=0)
    await until(lambda: any(line["message"] == "Job" for line in lines(traced, KNOWN[::-1])), 30)
    (line,) = (line for line in lines(traced, KNOWN[::-1]) if line["message"] == "Job")
    assert (line["job"], line["outcome"]) == ("reqstly.jobs.seal_audit", "succeeded")
    await until(lambda: "job reqstly.jobs.seal_audit" in collector.of(KNOWN[::-1]))


async def test_a_word_from_nobody_trusted_is_no_id() -> None:
    """No proxy is trusted here."""
    app = FastAPI()
    add_traces(app)
    sent = {"traceparent": f"00-{'ab' * 16}-{CALLER}-01", "X-Request-Id": "cd" * 16}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://reqstly") as http:
        taken = (await http.get("/", headers=sent)).headers["x-request-id"]
    assert taken not in ("ab" * 16, "cd" * 16) and len(taken) == 32


async def test_an_id_of_a_trusted_proxys_is_taken_and_other_text_is_not(traced: Replica) -> None:
    async with httpx.AsyncClient(base_url=traced.url) as http:
        for sent, taken in (
            ("6F9619FF-8B86-D011-B42D-00CF4FC964FF", "6f9619ff8b86d011b42d00cf4fc964ff"),
            ("x" * 32, ""), ("0" * 32, ""), ("6f9619ff", ""), ("6f9619ff8b86d011b42d00cf4fc964ff0", ""),
        ):  # fmt: skip
            got = (await http.get("/healthz", headers={"X-Request-Id": sent})).headers["x-request-id"]
            assert got == taken or (not taken and got != sent and len(got) == 32)


async def test_spans_hold_nothing_that_anybody_wrote(traced: Replica, collector: Collector) -> None:
    await ask(traced.url, **{"X-Request-Id": "12" * 16})
    async with httpx.AsyncClient(base_url=traced.url) as http:
        await http.get("/api/v1/search", params={"q": WORDS})
    await until(lambda: "POST /api/v1/requests" in collector.of("12" * 16))
    await until(lambda: any(span.name == "GET /api/v1/search" for span in collector.spans))
    assert WORDS.encode() not in collector.said and b"quetzal" not in collector.said
    assert b"rq_" not in collector.said and b"Bearer" not in collector.said


@pytest.mark.parametrize(("endpoint", "more"), [("", ", reqstly.main"), ("http://127.0.0.1:9", "")])
def test_without_a_collector_nothing_of_it_is_imported_and_an_unreachable_one_harms_nobody(
    endpoint: str, more: str
) -> None:
    script = (
        f"import sys{more}\n"
        "from reqstly import logs\n"
        "from db import trace\n"
        "logs.set_up()\n"
        "print(any(n.startswith(('opentelemetry.sdk', 'opentelemetry.exporter', 'reqstly.tracing')) for n in sys.modules))\n"
        "for _ in range(5000):\n"
        "    with trace.beginning('one'): pass\n"
        "print('done')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env={"PATH": "", "REQSTLY_OTLP_ENDPOINT": endpoint},
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert done.stdout.split() == [str(bool(endpoint)), "done"]


async def test_a_websocket_event_has_an_id_of_its_own() -> None:
    """What an event's handler starts goes on with the event's id, not the socket's."""
    from components import rooms, sockets

    seen: list[str] = []

    async def later() -> None:
        seen.append(trace.current())

    def handler(_: str, __: dict[str, Any]) -> None:
        tasks.append(asyncio.create_task(later()))

    tasks: list[asyncio.Task[None]] = []
    own = sockets._only_own(handler)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rooms, "is_in", lambda *_: True)
        trace.begin("f" * 32)
        own("sid", {"client_id": "one"})
        own("sid", {"client_id": "one"})
    await asyncio.gather(*tasks)
    assert len({*seen, "f" * 32}) == 3
    logger.debug("Each had its own")
