"""The stack's Caddyfile, in a real Caddy before two small servers that can be told what to do."""

import asyncio
import re
import socket
import ssl
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from websockets.asyncio.client import connect

from tests.conftest import until
from tests.ops import caddy
from tests.ops.dns import Names, names


class Upstream:
    """A replica as Caddy sees it: it says who it is, echoes sockets, and is `leaving` when told so."""

    def __init__(self, address: str, port: int) -> None:
        self.address, self.leaving, self.asked = address, False, 0
        config = uvicorn.Config(self, host=address, port=port, log_config=None, lifespan="off")
        self._server = uvicorn.Server(config)
        self._serving: asyncio.Task[None] | None = None

    async def start(self) -> None:
        self._server.should_exit = False
        self._serving = asyncio.create_task(self._server._serve())
        await until(lambda: self._server.started)

    async def stop(self) -> None:
        self._server.should_exit = True
        if self._serving is not None:
            await self._serving

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        self.asked += 1
        if scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.accept"})
            while (message := await receive())["type"] == "websocket.receive":
                await send({"type": "websocket.send", "text": f"{self.address} {message['text']}"})
            return
        while (await receive()).get("more_body"):
            pass
        path = scope["path"]
        status = 421 if self.leaving and scope["method"] == "GET" else 503 if path == "/busy" else 200
        headers = [
            (b"x-frame-options", b"SAMEORIGIN"),
            (b"x-told", dict(scope["headers"]).get(b"x-forwarded-for", b"")),
        ]
        body = self.address.encode() * (1_000 if path == "/long" else 1)
        await send(
            {
                "type": "http.response.start",
                "status": status,
                "headers": [*headers, (b"content-type", b"text/plain")],
            }
        )
        await send({"type": "http.response.body", "body": body})


class Site:
    def __init__(self, caddy: caddy.Caddy, names: Names, a: Upstream, b: Upstream) -> None:
        self.caddy, self.names, self.a, self.b = caddy, names, a, b

    def visitor(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(base_url=self.caddy.url, verify=self.caddy.trust, timeout=20)

    def of(self, answer: httpx.Response) -> Upstream:
        return self.a if answer.text == self.a.address else self.b


@pytest.fixture(scope="module")
async def site(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Site]:
    folder = tmp_path_factory.mktemp("caddy")
    port = _free_on_both()
    with names() as known, caddy.running(folder, known, port) as running:
        found = Site(running, known, Upstream("127.0.0.2", port), Upstream("127.0.0.3", port))
        for upstream in (found.a, found.b):
            await upstream.start()
        yield found
        for upstream in (found.a, found.b):
            await upstream.stop()


@pytest.fixture(autouse=True)
async def both(site: Site) -> None:
    """Both replicas are there, and Caddy knows."""
    for upstream in (site.a, site.b):
        upstream.leaving = False
        if not upstream._server.started or upstream._server.should_exit:
            await upstream.start()
    site.names.addresses = ["127.0.0.2", "127.0.0.3"]
    async with site.visitor() as visitor:
        seen: set[str] = set()

        async def look() -> bool:
            visitor.cookies.clear()
            seen.add((await visitor.get("/")).text)
            return len(seen) == 2

        await until(look, 20)


async def test_a_visitor_stays_with_one_replica_by_a_cookie_that_no_script_reads(site: Site) -> None:
    for _ in range(3):
        async with site.visitor() as visitor:
            first = await visitor.get("/")
            said = first.headers["set-cookie"]
            assert said.startswith("reqstly_replica=") and "HttpOnly" in said and "Secure" in said
            assert {(await visitor.get("/")).text for _ in range(8)} == {first.text}


async def test_a_socket_goes_where_its_cookie_goes_and_stays_open_through_a_new_configuration(
    site: Site,
) -> None:
    async with site.visitor() as visitor:
        at = (await visitor.get("/")).text
        cookie = "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())
        url = site.caddy.url.replace("https", "wss")
        async with connect(
            f"{url}/_nicegui_ws", ssl=site.caddy.trust, additional_headers={"Cookie": cookie}
        ) as socket:
            await socket.send("before")
            assert await socket.recv() == f"{at} before"
            await asyncio.to_thread(site.caddy.reload)
            await asyncio.sleep(1)
            await socket.send("after")
            assert await socket.recv() == f"{at} after"


async def test_a_dead_replica_s_visitors_move_and_nothing_fails(site: Site) -> None:
    async with site.visitor() as visitor:
        first = site.of(await visitor.get("/"))
        other = site.b if first is site.a else site.a
        await first.stop()
        answers = [await visitor.get("/") for _ in range(5)] + [
            await visitor.post("/", content=b"x") for _ in range(5)
        ]
        assert {(answer.status_code, answer.text) for answer in answers} == {(200, other.address)}
        # And there they stay, also when theirs is back.
        await first.start()
        await asyncio.sleep(2.5)
        assert (await visitor.get("/")).text == other.address


async def test_who_is_about_to_end_gets_no_new_visits_and_nobody_sees_it_say_so(site: Site) -> None:
    async with site.visitor() as visitor:
        first = site.of(await visitor.get("/"))
        first.leaving = True
        answers = [await visitor.get("/") for _ in range(20)]
        assert {answer.status_code for answer in answers} == {200} and first.address not in {
            a.text for a in answers
        }


async def test_what_is_out_of_the_names_is_asked_no_more(site: Site) -> None:
    site.names.addresses = ["127.0.0.3"]
    await asyncio.sleep(1.5)
    before = site.a.asked
    async with site.visitor() as visitor:
        for _ in range(5):
            visitor.cookies.clear()
            assert (await visitor.get("/")).text == "127.0.0.3"
    assert site.a.asked == before


async def test_busy_is_the_application_s_own_answer_and_takes_no_replica_out(site: Site) -> None:
    async with site.visitor() as visitor:
        first = site.of(await visitor.get("/"))
        busy = await visitor.get("/busy")
        assert (busy.status_code, busy.text) == (503, first.address)
        assert (await visitor.get("/")).text == first.address


async def test_headers_are_there_once_and_the_application_s_own_go_first(site: Site) -> None:
    async with site.visitor() as visitor:
        headers = (await visitor.get("/")).headers
        assert headers.get_list("x-frame-options") == ["SAMEORIGIN"]
        assert headers.get_list("strict-transport-security") == ["max-age=63072000; includeSubDomains"]
        assert headers.get_list("x-content-type-options") == ["nosniff"]
        assert "server" not in headers and "via" not in headers
        assert (await visitor.get("/", headers={"X-Forwarded-For": "6.6.6.6"})).headers[
            "x-told"
        ] == "127.0.0.1"


async def test_what_is_long_is_compressed(site: Site) -> None:
    async with site.visitor() as visitor:
        answer = await visitor.get("/long", headers={"Accept-Encoding": "gzip"})
        assert answer.headers["content-encoding"] == "gzip" and len(answer.content) > 5_000


async def test_plain_http_is_sent_to_https(site: Site) -> None:
    async with httpx.AsyncClient() as plain:
        answer = await plain.get(f"http://localhost:{site.caddy.http_port}/teams/it?q=1")
    assert answer.status_code == 308
    # Without the port here, which is 443 in the stack.
    assert re.fullmatch(r"https://localhost(:\d+)?/teams/it\?q=1", answer.headers["location"])


async def test_the_certificate_is_its_internal_issuer_s(site: Site) -> None:
    with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
        async with httpx.AsyncClient(verify=ssl.create_default_context()) as stranger:
            await stranger.get(site.caddy.url)


async def test_too_much_is_refused_before_a_replica_has_it(site: Site) -> None:
    async with site.visitor() as visitor:
        assert (await visitor.post("/", content=b"x" * 999_999)).status_code == 200
        assert (await visitor.post("/", content=b"x" * 1_000_001)).status_code == 413


async def test_nothing_of_the_inside_is_reached_from_outside(site: Site) -> None:
    async with site.visitor() as visitor:
        for path in (
            "/readyz",
            "/metrics",
            "/metrics/",
            "/%6detrics",
            "/x/../readyz",
            "/METRICS",
        ):
            answer = await visitor.get(path)
            assert answer.status_code == 404, path
        assert "set-cookie" not in answer.headers
        # Nor is there an administration by any name that Caddy would take it for.
        for path in ("/config/", "/load", "/reverse_proxy/upstreams"):
            assert (await visitor.get(path)).text in ("127.0.0.2", "127.0.0.3")
    async with httpx.AsyncClient() as inside:
        at = f"http://127.0.0.1:{site.caddy.metrics_port}"
        assert "caddy_http_requests_total" in (await inside.get(f"{at}/metrics")).text
        assert (await inside.get(f"{at}/config/")).text == ""


async def test_where_nobody_answers_there_is_a_page_that_says_so_and_tries_again(site: Site) -> None:
    site.names.addresses = []
    await asyncio.sleep(1.5)
    async with site.visitor() as visitor:
        page, program = await asyncio.gather(visitor.get("/teams/it"), visitor.get("/api/v1/me"))
    assert page.status_code == 503 and page.headers["retry-after"] == "5"
    assert "Back in a moment" in page.text and 'http-equiv="refresh"' in page.text
    assert page.headers.get_list("content-security-policy") and page.headers["strict-transport-security"]
    assert program.status_code == 503 and program.json()["status"] == 503
    assert program.headers["content-type"] == "application/problem+json"


async def test_the_log_holds_no_query_and_no_header(site: Site) -> None:
    async with site.visitor() as visitor:
        await visitor.get(
            "/sign-in/from/azure?code=s3cr3t",
            headers={"Authorization": "Bearer s3cr3t", "Cookie": "a=s3cr3t"},
        )
    log = site.caddy.log.read_text()
    assert "/sign-in/from/azure" in log and "s3cr3t" not in log


def _free_on_both() -> int:
    with socket.socket() as one, socket.socket() as two:
        one.bind(("127.0.0.2", 0))
        port = int(one.getsockname()[1])
        two.bind(("127.0.0.3", port))
        return port


assert Path(caddy.FILE).exists()
