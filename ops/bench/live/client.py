"""A process full of watchers, told what to do over a pipe: `Clients` is that of the one who tells."""

import asyncio
import gc
import multiprocessing as mp
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

import aiohttp
import uvloop

from ops.bench.live.watcher import Seen, Watcher
from ops.bench.live.wire import Refused

AT_ONCE = 8
_ACK = 3.0


@dataclass(frozen=True, slots=True)
class Page:
    """A page to open: the path, and the session's cookie."""

    path: str
    session: str


@dataclass(frozen=True, slots=True)
class State:
    """How a process's watchers stand: sockets joined, and tables that are not what the database says."""

    connected: int
    wrong: int
    twice: int
    first: str = ""


@dataclass(frozen=True, slots=True)
class Lost:
    """When a watcher's socket went, and when its page was there again (0: not yet)."""

    lost_at: float
    back_at: float


class Clients:
    """Watchers in some processes of their own."""

    def __init__(self, host: str, port: int, processes: int) -> None:
        context = mp.get_context("spawn")
        self._ends: list[Connection] = []
        self._processes = []
        for _ in range(processes):
            ours, theirs = context.Pipe()
            process = context.Process(target=_run, args=(theirs, host, port), daemon=True)
            process.start()
            theirs.close()
            self._ends.append(ours)
            self._processes.append(process)

    @property
    def pids(self) -> list[int]:
        """Of the processes."""
        return [process.pid for process in self._processes if process.pid]

    async def open(self, pages: Sequence[Page]) -> None:
        """Open these pages, spread over the processes."""
        count = len(self._ends)
        await self._each("open", [list(pages[at::count]) for at in range(count)])

    async def state(self, tables: dict[str, list[dict[str, Any]]], counts: dict[str, Any]) -> State:
        """How they stand beside what the database says of each view and of the counts."""
        found: list[State] = await self._each("state", [(tables, counts)] * len(self._ends))
        return State(
            sum(one.connected for one in found),
            sum(one.wrong for one in found),
            sum(one.twice for one in found),
            next((one.first for one in found if one.first), ""),
        )

    async def replicas(self) -> Counter[str]:
        """How many pages live behind each cookie of the proxy."""
        return sum(await self._each("replicas", [None] * len(self._ends)), Counter())

    async def seen(self) -> list[Seen]:
        """What came since the last call; the noting begins anew."""
        return await self._each("seen", [None] * len(self._ends))

    async def lost(self, since: float) -> list[Lost]:
        """The watchers whose socket went after this moment."""
        found: list[list[Lost]] = await self._each("lost", [since] * len(self._ends))
        return [one for some in found for one in some]

    async def close(self) -> None:
        """Leave with all pages, and end the processes."""
        for end in self._ends:
            with suppress(OSError):
                end.send(("end", None))
        for process in self._processes:
            await asyncio.to_thread(process.join, 10)
            if process.is_alive():
                process.kill()

    async def _each(self, name: str, values: Sequence[Any]) -> list[Any]:
        for end, value in zip(self._ends, values, strict=True):
            end.send((name, value))
        answers = [await asyncio.to_thread(end.recv) for end in self._ends]
        for answer in answers:
            if isinstance(answer, Exception):
                raise answer
        return answers


def _run(end: Connection, host: str, port: int) -> None:
    with suppress(KeyboardInterrupt, EOFError):
        uvloop.run(_serve(end, host, port))


async def _serve(end: Connection, host: str, port: int) -> None:
    connector, jar = aiohttp.TCPConnector(limit=0), aiohttp.DummyCookieJar()
    async with aiohttp.ClientSession(connector=connector, cookie_jar=jar) as http:
        process = _Process(http, host, port)
        acks = asyncio.create_task(process.ack())
        while (told := await asyncio.to_thread(end.recv))[0] != "end":
            try:
                end.send(await getattr(process, f"do_{told[0]}")(told[1]))
            except Exception as error:
                end.send(RuntimeError(f"{told[0]}: {type(error).__name__}: {error}"))
        acks.cancel()
        for watcher in process.watchers:
            watcher.close()


class _Process:
    def __init__(self, http: aiohttp.ClientSession, host: str, port: int) -> None:
        self._http, self._host, self._port = http, host, port
        self._seen = Seen()
        self.watchers: list[Watcher] = []

    async def ack(self) -> None:
        while True:
            await asyncio.sleep(_ACK)
            for watcher in self.watchers:
                watcher.ack()

    async def do_open(self, pages: list[Page]) -> None:
        made = [
            Watcher(self._http, self._host, self._port, page.path, page.session, self._seen) for page in pages
        ]
        waiting = iter(made)

        async def some() -> None:
            for watcher in waiting:
                await _opened(watcher)

        await asyncio.gather(*(some() for _ in range(AT_ONCE)))
        self.watchers += made
        # What a thousand pages hold is no garbage: looking through it again and again would be our own delay.
        gc.collect()
        gc.freeze()

    async def do_state(self, value: tuple[dict[str, list[dict[str, Any]]], dict[str, Any]]) -> State:
        tables, counts = value
        wrong = [w for w in self.watchers if not _is_right(w, tables, counts)]
        twice = sum(len({row["id"] for row in w.rows}) != len(w.rows) for w in self.watchers)
        first = _difference(wrong[0], tables, counts) if wrong else ""
        return State(sum(w.connected for w in self.watchers), len(wrong), twice, first)

    async def do_replicas(self, _: None) -> Counter[str]:
        return Counter(watcher.replica for watcher in self.watchers)

    async def do_seen(self, _: None) -> Seen:
        seen = self._seen
        fresh = Seen()
        # In place: each watcher holds on to it.
        was = Seen(seen.ids, seen.versions, seen.befores, seen.moments, seen.told)
        seen.ids, seen.versions, seen.befores, seen.moments = fresh.ids, fresh.versions, fresh.befores, fresh.moments  # fmt: skip
        seen.told = fresh.told
        return was

    async def do_lost(self, since: float) -> list[Lost]:
        return [
            Lost(watcher.lost_at, watcher.back_at if watcher.back_at > watcher.lost_at else 0.0)
            for watcher in self.watchers
            if watcher.lost_at > since
        ]


async def _opened(watcher: Watcher) -> None:
    for _ in range(4):
        with suppress(aiohttp.ClientError, OSError, TimeoutError, Refused):
            return await watcher.open()
        await asyncio.sleep(0.5)
    return await watcher.open()


def _is_right(watcher: Watcher, tables: dict[str, list[dict[str, Any]]], counts: dict[str, Any]) -> bool:
    rows = tables.get(watcher.view, [])
    return watcher.connected and watcher.rows == rows and all(watcher.counts.get(k) == v for k, v in counts.items())  # fmt: skip


def _difference(watcher: Watcher, tables: dict[str, list[dict[str, Any]]], counts: dict[str, Any]) -> str:
    if not watcher.connected:
        return f"{watcher.view}: not connected"
    have, want = watcher.rows, tables.get(watcher.view, [])
    for at, (one, other) in enumerate(zip(have, want, strict=False)):
        if one != other:
            return f"{watcher.view} seq {watcher.at}, row {at}: {one} for {other}"
    return f"{watcher.view}: {len(have)} rows for {len(want)}; counts {watcher.counts} for {counts}"
