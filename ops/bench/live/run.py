"""Watchers on queue pages while a team works: how long a change takes to reach them, what they cost, whether each of
them has in the end what the database has, and what happens when one replica of two is killed."""

import asyncio
import os
import time
from array import array
from bisect import bisect_left
from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlencode

import aiohttp
import psycopg

from components.boards import counts_state, row_state
from ops.bench import browserless
from ops.bench.live.client import Clients, Page, State
from ops.bench.live.site import Place, Site, open_site, used
from ops.bench.live.watcher import REMOVED, Seen
from ops.bench.live.writer import AGENTS, MAIL, Writer, Written
from reqstly.actor import SYSTEM
from reqstly.people.queries import actor_by_email
from reqstly.requests import queries
from reqstly.requests.queue import View, parse

WATCHERS = (*AGENTS, "lead")
# What each ten of them look at.
LOOKS: tuple[dict[str, str], ...] = (
    {}, {}, {}, {}, {}, {"sort": "newest"}, {"sort": "updated"}, {"sort": "updated"}, {"status": "open"}, {"assignee": "me"},
)  # fmt: skip
WARM = 10
SETTLED = 30.0  # seconds within which all must be right


@dataclass(frozen=True, slots=True)
class Size:
    """How many watch, what is written, and for how long. `storm_rate` goes on while a replica is killed."""

    watchers: int
    seconds: float
    rate: float
    storm_rate: float = 10.0
    processes: int = 2


@dataclass(frozen=True, slots=True)
class Spread:
    """Of one kind of duration: how many, and their percentiles; in the unit of the field's name."""

    count: int
    p50: float
    p95: float
    most: float


@dataclass(frozen=True, slots=True)
class Storm:
    """One replica of two was killed. Seconds until those who were on it were back, until all tables were right, and
    what went wrong on the way."""

    killed: int
    back_s: Spread
    away: int
    right_s: float
    end: State
    told: dict[str, int]
    changes: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What one run with so many watchers showed."""

    watchers: int
    open_s: float
    kib_each: float
    rate: float
    written: dict[str, int]
    refused: dict[str, int]
    late: int
    latency_ms: Spread
    told: dict[str, int]
    settled_s: float
    end: State
    cores: dict[str, float]
    load: tuple[float, float]
    storm: Storm | None

    @property
    def cpu_each(self) -> float:
        """Milliseconds of a core that the replicas take a second for each watcher."""
        return round(1000 * self.cores["replicas"] / self.watchers, 3)

    @property
    def lost(self) -> int:
        """Pages that in the end do not show what the database holds, after the work and after the storm."""
        return self.end.wrong + (self.storm.end.wrong if self.storm else 0)

    @property
    def twice(self) -> int:
        """Pages that show something twice, and patches that came twice to one that stayed."""
        ends = [self.end, *([self.storm.end] if self.storm else [])]
        return sum(end.twice for end in ends) + self.told.get("repeated", 0)


async def measure(place: Place, size: Size, *, storm: bool = True) -> Figures:
    """One run. Needs the pool to be open on the same database."""
    async with open_site(place) as site:
        crowd = await Crowd.gather(place, site, size)
        try:
            return await crowd.figures(storm)
        finally:
            await crowd.close()


class Crowd:
    """The watchers, and the team at work."""

    def __init__(self, site: Site, size: Size, team: int, clients: Clients, writer: Writer) -> None:
        self.site, self.size, self.team, self.clients, self.writer = site, size, team, clients, writer
        self._views: dict[str, View] = {}
        self._people: dict[str, int] = {}
        self.killed, self.killed_at = asyncio.Event(), 0.0

    @classmethod
    async def gather(cls, place: Place, site: Site, size: Size) -> "Crowd":
        """Their processes; no page is open yet."""
        with psycopg.connect(place.owner_url) as connection:
            team = connection.execute("select id from teams where key = 'it'").fetchall()[0][0]
        clients = Clients("localhost", site.port, size.processes)
        return cls(site, size, team, clients, Writer(place.app_url, team))

    async def close(self) -> None:
        """End all of it."""
        await asyncio.gather(self.clients.close(), self.writer.close())

    async def figures(self, storm: bool) -> Figures:
        """Open the pages, work, look, and kill."""
        load = os.getloadavg()[0]
        open_s, kib_each = await self.open()
        before = used(self.site, self.clients.pids, self.writer.pid)
        written = await self.work(self.size.rate, self.size.seconds)
        after = used(self.site, self.clients.pids, self.writer.pid)
        settled_s, end = await self.settle()
        seen = await self.clients.seen()
        return Figures(
            self.size.watchers, open_s, kib_each, round(written.count / written.seconds, 1), dict(written.verbs),
            dict(written.refused), written.late, latencies(seen, written), _told(seen), settled_s, end, after.since(before),
            (round(load, 1), round(os.getloadavg()[0], 1)), await self.storm() if storm else None,
        )  # fmt: skip

    async def open(self) -> tuple[float, float]:
        """Seconds until all pages are open, and KiB of the replicas for each."""
        pages = await self._pages()
        await self.clients.open(pages[:WARM])
        await asyncio.sleep(1)
        before, began = self.site.rss, time.monotonic()
        await self.clients.open(pages[WARM:])
        took = time.monotonic() - began
        await asyncio.sleep(1)
        each = (self.site.rss - before) * 1024 / max(1, len(pages) - WARM)
        return round(took, 1), round(each, 1)

    async def work(self, rate: float, seconds: float) -> Written:
        """So many verbs a second, for so long. What came before is forgotten."""
        await self.settle()
        await self.clients.seen()
        await self.writer.begin(rate)
        await asyncio.sleep(seconds)
        return await self.writer.end()

    async def settle(self) -> tuple[float, State]:
        """Seconds until every table is what the database says, and how they stand then; or after SETTLED."""
        began = time.monotonic()
        while True:
            state = await self.clients.state(*await self.truth())
            took = time.monotonic() - began
            if (state.connected == self.size.watchers and not state.wrong) or took > SETTLED:
                return round(took, 2), state
            await asyncio.sleep(0.1)

    async def storm(self) -> Storm:
        """Kill one replica of two with -9 while the team goes on, and wait for its pages."""
        await self.clients.seen()
        await self.writer.begin(self.size.storm_rate)
        await asyncio.sleep(1)
        killed_at = self.killed_at = time.monotonic()
        self.site.replicas[0].process.kill()
        self.killed.set()
        while True:
            await asyncio.sleep(0.25)
            lost = await self.clients.lost(killed_at)
            waited = time.monotonic() - killed_at
            if (waited > 2 and all(one.back_at for one in lost)) or waited > SETTLED:
                break
        written = await self.writer.end()
        _, end = await self.settle()
        right_s = time.monotonic() - killed_at
        back = [one.back_at - killed_at for one in lost if one.back_at]
        away = sum(not one.back_at for one in lost)
        told = _told(await self.clients.seen())
        return Storm(len(lost), spread(back, 1), away, round(right_s, 1), end, told, written.count)

    async def _pages(self) -> list[Page]:
        async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http:
            sessions = [await browserless.sign_in(http, self.site.base, MAIL[key]) for key in WATCHERS]
        self._people = await _ids()
        pages = []
        for number in range(self.size.watchers):
            who, look = number // len(LOOKS) % len(WATCHERS), LOOKS[number % len(LOOKS)]
            self.key(look, WATCHERS[who])
            pages.append(Page(path(look), sessions[who]))
        return pages

    def key(self, look: dict[str, str], who: str) -> str:
        """The key of what this person looks at; from now on it is among what the database is asked for."""
        view = parse(self.team, look, self._people[who])
        self._views[view.key] = view
        return view.key

    async def truth(self) -> tuple[dict[str, list[dict[str, Any]]], dict[str, Any]]:
        """What the database says: the rows of every view, and the team's counts."""
        tables = {}
        for key, view in self._views.items():
            page = await queries.queue(SYSTEM, view, confidential=False)
            tables[key] = [row_state(row) for row in page.rows]
        return tables, {str(self.team): counts_state(await queries.counts(self.team))}


def path(look: dict[str, str]) -> str:
    """The address of a look at the team's queue."""
    return "/teams/it" + (f"?{urlencode(look)}" if look else "")


def latencies(seen: list[Seen], written: Written) -> Spread:
    """From the order to commit a change until it is read from the page's socket. Where several changes of a request
    came as one, from the first of them."""
    commits = {id: sorted(versions.items()) for id, versions in written.commits.items()}
    known: dict[tuple[int, int, int], float | None] = {}
    took = array("d")
    for one in seen:
        for id, before, version, moment in zip(one.ids, one.befores, one.versions, one.moments, strict=True):
            key = (id, before, version)
            if key not in known:
                known[key] = _first(commits.get(id, []), before, version)
            if (since := known[key]) is not None:
                took.append(moment - since)
    return spread(took, 1000)


def _first(commits: list[tuple[int, float]], before: int, version: int) -> float | None:
    if before == 0:
        return dict(commits).get(version)
    at = bisect_left(commits, (before + 1, 0.0))
    if at == len(commits) or (version != REMOVED and commits[at][0] > version):
        return None
    return commits[at][1]


def spread(durations: "list[float] | array[float]", unit: float) -> Spread:
    """Median, 95th percentile and maximum of these seconds, in 1/`unit` of a second."""
    if not len(durations):
        return Spread(0, 0.0, 0.0, 0.0)
    ordered = sorted(durations)
    p50, p95, most = (ordered[min(len(ordered) - 1, int(len(ordered) * part))] for part in (0.5, 0.95, 1))
    return Spread(len(ordered), *(round(unit * value, 2) for value in (p50, p95, most)))


def told(figures: Figures) -> dict[str, Any]:
    """As it is written down."""
    more = {"cpu_each": figures.cpu_each, "lost": figures.lost, "twice": figures.twice}
    return {**asdict(figures), **more}


def _told(seen: list[Seen]) -> dict[str, int]:
    return dict(sum((one.told for one in seen), Counter[str]()))


async def _ids() -> dict[str, int]:
    return {key: (await actor_by_email(MAIL[key])).id for key in WATCHERS}
