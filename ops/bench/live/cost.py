"""What a page costs: CPU and memory of the queue page, its first paint in Chromium, and the server's memory over ten
thousand visits. One replica, without a proxy."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
import psutil  # type: ignore[import-untyped]
from playwright.async_api import Browser, async_playwright

from ops.bench import browserless
from ops.bench.live.browser import LIMIT, signed_in
from ops.bench.live.run import Spread, spread
from ops.bench.live.site import Place, open_site
from ops.bench.live.writer import MAIL
from ops.bench.outside import Site as Replica
from ops.chromium import READY, chromium

WHO, QUEUE = "lead", "/teams/it"
# Visits: as many pages wait for their end at each mark, which is what the process has to hold.
A_SECOND = 30
_GONE = 25.0  # seconds after which NiceGUI has deleted the pages that were left (reconnect_timeout is 20)
_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime || 0"


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many pages are opened for their cost, how often Chromium paints, and after how many visits memory is looked at."""

    pages: int
    paints: int
    visits: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds of CPU to render and connect a queue page; KiB it holds; milliseconds until the first paint; and MiB
    of the process after so many visits, once the pages that were left are gone."""

    cpu_ms: float
    kib: float
    cold_ms: Spread
    warm_ms: Spread
    visits_mib: dict[int, float]
    visit_cpu_ms: float
    load: tuple[float, float]


async def measure(place: Place, sizes: Sizes) -> Cost:
    """All of it, on replicas of its own."""
    load = os.getloadavg()[0]
    async with open_site(place, count=1) as site:
        cpu_ms, kib = await _page(site.replicas[0], sizes.pages)
        async with async_playwright() as playwright, chromium(playwright) as browser:
            cold, warm = await _paints(browser, site.replicas[0].base, sizes.paints)
    async with open_site(place, count=1) as site:
        mib, visit = await _visits(site.replicas[0], sizes.visits)
    return Cost(cpu_ms, kib, cold, warm, mib, visit, (round(load, 1), round(os.getloadavg()[0], 1)))


async def _page(replica: Replica, count: int) -> tuple[float, float]:
    async with _person(replica) as open_page:
        warm = [await open_page() for _ in range(10)]
        await asyncio.sleep(1)
        cpu, rss = _cpu(replica.process), replica.rss
        pages = [await open_page() for _ in range(count)]
        await asyncio.sleep(1)
        each = 1000 * (_cpu(replica.process) - cpu) / count, 1024 * (replica.rss - rss) / count
        await asyncio.gather(*(page.close() for page in [*warm, *pages]))
    return round(each[0], 1), round(each[1], 1)


async def _paints(browser: Browser, base: str, count: int) -> tuple[Spread, Spread]:
    cold, warm = list[float](), list[float]()
    for _ in range(count):
        # A browser of its own each time: nothing is in its cache yet.
        context = await signed_in(browser, base, WHO)
        page = await context.new_page()
        for into in (cold, warm):
            await page.goto(base + QUEUE, wait_until="load")
            await page.wait_for_function(READY, polling=50, timeout=LIMIT)
            into.append(await page.evaluate(_PAINT) / 1000)
        await context.close()
    return spread(cold, 1000), spread(warm, 1000)


async def _visits(replica: Replica, marks: tuple[int, ...]) -> tuple[dict[int, float], float]:
    found, done, cpu = dict[int, float](), 0, _cpu(replica.process)
    async with _person(replica) as open_page:

        async def visit() -> None:
            await (await open_page()).close()

        for mark in marks:
            await _so_often(visit, mark - done)
            done = mark
            await asyncio.sleep(_GONE)
            found[mark] = round(replica.rss, 1)
    return found, round(1000 * (_cpu(replica.process) - cpu) / done, 1)


async def _so_often(do: Callable[[], Coroutine[Any, Any, None]], times: int) -> None:
    begun = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for number in range(times):
            await asyncio.sleep(begun + number / A_SECOND - time.monotonic())
            group.create_task(do())


@asynccontextmanager
async def _person(replica: Replica) -> AsyncIterator[Callable[[], Awaitable[browserless.Page]]]:
    """A way to open queue pages as one of the demo's people."""
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        cookie = await browserless.sign_in(http, replica.base, MAIL[WHO])
        yield lambda: browserless.open_page(http, replica.base, QUEUE, cookie)


def _cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)
