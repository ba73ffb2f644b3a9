"""A team at work, in a process of its own: so many verbs a second through the domain, each with the moment at which its
COMMIT was sent. `Writer` is that of the one who tells it when to begin and to end."""

import asyncio
import contextvars
import multiprocessing as mp
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any

import uvloop

from db import engine
from db.work import Wire
from ops.bench.measure import hush
from reqstly.actor import SYSTEM, Actor
from reqstly.demo.cast import CAST
from reqstly.errors import DomainError
from reqstly.people.queries import actor_by_email
from reqstly.requests import commands, queries
from reqstly.requests.commands import Saved
from reqstly.requests.queue import PRIORITY_RANK, View
from reqstly.requests.row import Row

MAIL = {person.key: person.email for person in CAST}
AGENTS = ("agent", "it_nguyen", "it_dario", "it_hanna")
ASKS = "requester"
_AT_ONCE = 8
# How often each is done, of a hundred.
_MIX = {"comment": 30, "assign": 25, "prioritise": 20, "create": 12, "resolve": 8, "reopen": 5}

_committed: contextvars.ContextVar[list[float]] = contextvars.ContextVar("committed")


@dataclass(frozen=True, slots=True)
class Written:
    """What was done: for each request its versions with their moments; how many of each verb, and how many were refused;
    how long it took."""

    commits: dict[int, dict[int, float]] = field(default_factory=dict)
    verbs: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    late: int = 0
    seconds: float = 0.0

    @property
    def count(self) -> int:
        """Changes that were committed."""
        return self.verbs.total()


class Writer:
    """The process."""

    def __init__(self, app_url: str, team: int, seed: int = 1) -> None:
        context = mp.get_context("spawn")
        self._end, theirs = context.Pipe()
        self._process = context.Process(target=_run, args=(theirs, app_url, team, seed), daemon=True)
        self._process.start()
        theirs.close()

    @property
    def pid(self) -> int:
        """Of the process."""
        return self._process.pid or 0

    async def begin(self, rate: float) -> None:
        """Work at so many verbs a second from now on."""
        await self._ask(("begin", rate))

    async def end(self) -> Written:
        """Work no more; what was done since `begin`."""
        return await self._ask(("end", None))  # type: ignore[no-any-return]

    async def close(self) -> None:
        """End the process."""
        with suppress(OSError):
            self._end.send(("close", None))
        await asyncio.to_thread(self._process.join, 10)
        if self._process.is_alive():
            self._process.kill()

    async def _ask(self, told: tuple[str, Any]) -> Any:
        self._end.send(told)
        answer = await asyncio.to_thread(self._end.recv)
        if isinstance(answer, Exception):
            raise answer
        return answer


def _run(end: Connection, app_url: str, team: int, seed: int) -> None:
    hush()
    with suppress(KeyboardInterrupt, EOFError):
        uvloop.run(_serve(end, app_url, team, seed))


async def _serve(end: Connection, app_url: str, team: int, seed: int) -> None:
    engine.open_pool(app_url)
    setattr(Wire, "commit", _stamped)  # noqa: B010
    work: _Work | None = None
    running: asyncio.Task[None] | None = None
    while (told := await asyncio.to_thread(end.recv))[0] != "close":
        try:
            if told[0] == "begin":
                agents = [await actor_by_email(MAIL[key]) for key in AGENTS]
                work = _Work(team, random.Random(seed), agents, await actor_by_email(MAIL[ASKS]))
                await work.look()
                running = asyncio.create_task(work.run(told[1]))
                end.send(None)
            else:
                assert work and running
                end.send(await work.stop(running))
        except Exception as error:
            end.send(RuntimeError(f"{told[0]}: {type(error).__name__}: {error}"))
    await engine.close_pool()


_commit = Wire.commit


async def _stamped(wire: Wire) -> None:
    # Before the COMMIT is sent: what is measured contains it.
    _committed.get([]).append(time.monotonic())
    await _commit(wire)


class _Work:
    def __init__(self, team: int, dice: random.Random, agents: list[Actor], asks: Actor) -> None:
        self._team, self._dice, self._agents, self._asks = team, dice, agents, asks
        self._rows: dict[int, Row] = {}
        self._busy: set[int] = set()
        self._free = asyncio.Semaphore(_AT_ONCE)
        self._done = Written()
        self._tasks: set[asyncio.Task[None]] = set()
        self._failed: Exception | None = None
        self._began = time.monotonic()
        self._late = 0

    async def look(self) -> None:
        """What the team sees: mostly this is worked on, so that the watchers see it too."""
        views = (View(self._team), View(self._team, sort="newest"), View(self._team, sort="updated"))
        pages = [await queries.queue(SYSTEM, view, confidential=False) for view in views]
        resolved = await queries.queue(
            SYSTEM, View(self._team, "resolved", sort="updated"), confidential=False
        )
        shown = [row for page in pages for row in page.rows] + list(resolved.rows[:10])
        self._rows = {row.id: row for row in shown}

    async def run(self, rate: float) -> None:
        """For ever. A verb has its moment, whether or not the one before is done."""
        looking = time.monotonic()
        at = self._began = looking
        while True:
            at += 1 / rate
            now = time.monotonic()
            self._late += now > at + 1
            await asyncio.sleep(max(0.0, at - now))
            if time.monotonic() > looking + 1:
                looking = time.monotonic()
                await self.look()
            await self._free.acquire()
            task = asyncio.create_task(self._one())
            self._tasks.add(task)
            task.add_done_callback(self._over)

    async def stop(self, running: asyncio.Task[None]) -> Written:
        """What was done."""
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
        seconds = time.monotonic() - self._began
        await asyncio.gather(*list(self._tasks), return_exceptions=True)
        if self._failed:
            raise self._failed
        done = self._done
        return Written(done.commits, done.verbs, done.refused, self._late, seconds)

    def _over(self, task: asyncio.Task[None]) -> None:
        self._free.release()
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) and isinstance(error, Exception):
            self._failed = self._failed or error

    async def _one(self) -> None:
        name, row = self._chosen()
        stamps: list[float] = []
        _committed.set(stamps)
        try:
            saved = await (self._create() if row is None else self._verb(name, row))
        except DomainError as error:
            self._done.refused[f"{name}: {type(error).__name__}"] += 1
            return
        finally:
            if row is not None:
                self._busy.discard(row.id)
        if row is not None and saved.version <= row.version:
            self._done.refused[f"{name}: nothing to do"] += 1
            return
        self._done.verbs[name] += 1
        self._done.commits.setdefault(saved.id, {})[saved.version] = stamps[-1]

    def _chosen(self) -> tuple[str, Row | None]:
        """A verb, and a free row that it can be done to; where there is none, something new is asked for."""
        name = self._dice.choices(list(_MIX), list(_MIX.values()))[0]
        over = ("resolved", "cancelled")
        fit = [
            r
            for r in self._rows.values()
            if r.id not in self._busy and (r.status in over) == (name == "reopen")
        ]
        if name == "create" or not fit:
            return "create", None
        row = self._dice.choice(fit)
        self._busy.add(row.id)
        return name, row

    async def _create(self) -> Saved:
        title = f"The {self._dice.choice(('door', 'badge', 'laptop', 'printer'))} on floor {self._dice.randrange(40)}"
        priority = self._dice.choice(tuple(PRIORITY_RANK))
        return await commands.create(
            self._asks, "account", title, "Since this morning.", {"kind": "Locked out"}, priority
        )

    async def _verb(self, name: str, row: Row) -> Saved:
        agent = self._dice.choice(self._agents)
        verbs: dict[str, Callable[[], Awaitable[Saved]]] = {
            "comment": lambda: commands.comment(agent, row.number, "We are looking into it."),
            "assign": lambda: commands.assign(
                agent, row.number, self._dice.choice([a for a in self._agents if a.id != row.assignee_id]).id
            ),
            "prioritise": lambda: commands.prioritise(
                agent, row.number, self._dice.choice([p for p in PRIORITY_RANK if p != row.priority])
            ),
            "resolve": lambda: commands.resolve(agent, row.number, "Done."),
            "reopen": lambda: commands.reopen(agent, row.number, "It came back."),
        }
        return await verbs[name]()
