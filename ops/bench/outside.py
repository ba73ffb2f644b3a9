"""From outside at 100,000 requests: pages over HTTP and the websocket until they can be used, alone and with many at
once; what they cost in memory; beside a bare FastAPI endpoint in the same run. On 127.0.0.1 alone."""

import asyncio
import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import aiohttp
import psutil  # type: ignore[import-untyped]
import psycopg

from ops.bench import browserless
from ops.bench.browserless import Page
from ops.bench.measure import Times, times
from ops.bench.plans import LEAD
from reqstly.settings import CHECKOUT

TOGETHER = 20
_FORM = "/new/supplier"


@dataclass(frozen=True, slots=True)
class Site:
    """A server under test."""

    base: str
    process: psutil.Process

    @property
    def rss(self) -> float:
        """Memory of the process, in MiB."""
        return float(self.process.memory_info().rss) / 2**20


@dataclass(frozen=True, slots=True)
class Line:
    """One thing measured from outside."""

    name: str
    alone: Times
    together: Times

    def told(self) -> dict[str, Any]:
        """As it is written down."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Memory:
    """The process in MiB: before, with the pages open, and so for each page, in KiB."""

    before: float
    after: float
    pages: int

    @property
    def each(self) -> float:
        """KiB for each open page."""
        return round((self.after - self.before) * 1024 / self.pages, 1)


Opened = Callable[[], Awaitable[float]]


class Browsers:
    """Clients that share a session and a cookie."""

    def __init__(self, session: aiohttp.ClientSession, base: str, cookie: str, numbers: list[int]) -> None:
        self.session, self.base, self.cookie, self.numbers = session, base, cookie, numbers
        self._next = 0

    async def open(self, path: str) -> Page:
        """A page that can be used."""
        return await browserless.open_page(self.session, self.base, path, self.cookie)

    async def page(self, path: str) -> float:
        """Seconds until the page at `path` can be used."""
        start = time.perf_counter()
        page = await self.open(path)
        took = time.perf_counter() - start
        await page.close()
        return took

    async def queue(self) -> float:
        """A team's queue."""
        return await self.page("/teams/it")

    async def request(self) -> float:
        """A request's page, another one each time."""
        self._next += 1
        return await self.page(f"/requests/REQ-{self.numbers[self._next % len(self.numbers)]}")

    async def create(self) -> float:
        """Seconds from the click on Send to the order to open the new request."""
        page = await self.open(_FORM)
        await page.emit("title", "update:value", "The scanner on floor 3 is jammed")
        # A person takes longer than this; NiceGUI's outbox looks each 0.1 s until a page is there.
        await asyncio.sleep(0.15)
        start = time.perf_counter()
        await page.emit("send", "click")
        path = await asyncio.wait_for(page.opened.get(), 10)
        took = time.perf_counter() - start
        assert path.startswith("/requests/REQ-"), path
        await page.close()
        return took

    async def healthz(self) -> float:
        """The server's own smallest answer."""
        return await self.get(f"{self.base}/healthz")

    async def get(self, address: str) -> float:
        """Seconds for one answer, read to its end."""
        start = time.perf_counter()
        async with self.session.get(address) as answer:
            await answer.read()
            assert answer.status == 200, address
        return time.perf_counter() - start


async def measure(app_url: str, owner_url: str, turns: int, pages: int) -> tuple[list[Line], Memory]:
    """Every line, and the memory of `pages` open queue pages."""
    environment = {
        **os.environ, "REQSTLY_DATABASE_URL": app_url, "REQSTLY_DATABASE_OWNER_URL": owner_url,
        "REQSTLY_LOG_LEVEL": "ERROR", "REQSTLY_DEMO": "true",
    }  # fmt: skip
    known = await numbers(owner_url)
    async with (
        site([sys.executable, "-m", "reqstly", "serve", "--demo"], environment, "/readyz") as ours,
        site(
            [sys.executable, "-m", "ops.bench.floor", "{port}", owner_url], dict(os.environ), "/rows"
        ) as bare,
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session,
    ):
        cookie = await browserless.sign_in(session, ours.base, LEAD)
        browsers = Browsers(session, ours.base, cookie, known)
        opened: dict[str, Opened] = {
            "queue page": browsers.queue,
            "request page": browsers.request,
            "create a request": browsers.create,
            "/healthz": browsers.healthz,
            "bare FastAPI + psycopg, 50 rows": lambda: browsers.get(f"{bare.base}/rows"),
        }
        # First of all: later, new pages would fit into memory that closed ones have freed.
        memory = await _memory(browsers, ours, pages)
        alone = await _alone(opened, turns)
        lines = [Line(name, alone[name], await _together(call, turns)) for name, call in opened.items()]
        return lines, memory


async def _alone(opened: dict[str, Opened], turns: int) -> dict[str, Times]:
    spent: dict[str, list[float]] = {name: [] for name in opened}
    for turn in range(10 + turns):
        for name, call in opened.items():
            took = await call()
            if turn >= 10:
                spent[name].append(took)
    return {name: times(taken) for name, taken in spent.items()}


async def _together(call: Opened, turns: int) -> Times:
    async def one() -> list[float]:
        return [await call() for _ in range(max(3, turns // 10))]

    found = await asyncio.gather(*(one() for _ in range(TOGETHER)))
    return times([took for taken in found for took in taken])


async def _memory(browsers: Browsers, ours: Site, pages: int) -> Memory:
    for _ in range(5):
        await browsers.queue()
    before = ours.rss
    open_pages = [await browsers.open("/teams/it") for _ in range(pages)]
    await asyncio.sleep(1)
    after = ours.rss
    await asyncio.gather(*(page.close() for page in open_pages))
    # Pages that were closed are kept for `reconnect_timeout` (20 s), lest a reconnect finds nothing.
    await asyncio.sleep(25)
    return Memory(round(before, 1), round(after, 1), pages)


@contextlib.asynccontextmanager
async def site(
    command: list[str], environment: dict[str, str], ready: str, log: Path | None = None
) -> AsyncIterator[Site]:
    """A server in a process of its own, on a free port, until the block ends. Its errors go to `log`, else to ours."""
    port = free_port()
    command = [part.replace("{port}", str(port)) for part in command]
    with contextlib.nullcontext() if log is None else log.open("ab") as errors:
        process = subprocess.Popen(  # noqa: ASYNC220  (returns at once)
            command,
            env={**environment, "REQSTLY_PORT": str(port)},
            cwd=CHECKOUT,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
    base = f"http://127.0.0.1:{port}"
    try:
        await answers(base + ready, process)
        yield Site(base, psutil.Process(process.pid))
    finally:
        # A replica that a bench has killed is gone already.
        process.terminate()
        await asyncio.to_thread(process.wait, 20)


async def answers(address: str, process: subprocess.Popen[bytes]) -> None:
    """Return once this address answers. Raises RuntimeError when it does not within a minute, or its process ended."""
    deadline = time.monotonic() + 60
    async with aiohttp.ClientSession() as session:
        while True:
            with contextlib.suppress(aiohttp.ClientError):
                async with session.get(address) as answer:
                    if answer.status == 200:
                        return
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{address} does not answer")
            await asyncio.sleep(0.1)


async def numbers(owner_url: str) -> list[int]:
    """The numbers of IT's newest requests."""
    async with await psycopg.AsyncConnection.connect(owner_url) as connection:
        found = await connection.execute(
            "select number from requests r join teams t on t.id = r.team_id where t.key = 'it' order by r.id desc limit 200"
        )
        return [int(row[0]) for row in await found.fetchall()]


def free_port() -> int:
    """A port on 127.0.0.1 that nobody has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
