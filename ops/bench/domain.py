"""The domain at a million requests, each read and verb beside its bare SQL: the same statement over psycopg, prepared,
as the owner, whom row-level security does not bind; a verb's rows are written by plain INSERT and UPDATE, with commit."""

import random
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

import psycopg
from psycopg.types.json import Jsonb

from ops.bench.measure import Step, Times, interleaved
from ops.bench.plans import LEAD, REQUESTER
from ops.bench.sent import hearing
from reqstly.access import VISIBLE
from reqstly.actor import SYSTEM, Actor
from reqstly.people.queries import actor_by_email
from reqstly.requests import commands, queries
from reqstly.requests.detail import load_detail
from reqstly.requests.home import load_home
from reqstly.requests.queue import SORTS, View, next_page
from reqstly.teams import queries as teams

_SEEN = VISIBLE.replace(":sees", "%(sees)s").replace(":me", "%(me)s")
_AUDIT = "insert into bench_audit (subject_id, actor_id, action, payload) values (%s, %s, %s, %s)"


@dataclass(frozen=True, slots=True)
class Line:
    """One measured thing. `trips` are the round trips to the database that one call makes."""

    name: str
    ours: Times
    floor: Times
    statements: int
    trips: int

    @property
    def ratio(self) -> float:
        """Ours to the floor, at the median."""
        return round(self.ours.p50 / self.floor.p50, 2)

    def told(self) -> dict[str, Any]:
        """As it is written down."""
        return {**asdict(self), "ratio": self.ratio}


async def measure(owner_url: str, turns: int) -> list[Line]:
    """Every line, one after the other. Needs the pool to be open as the application."""
    lead, asker = await actor_by_email(LEAD), await actor_by_email(REQUESTER)
    async with (
        await psycopg.AsyncConnection.connect(owner_url, autocommit=True) as reader,
        await psycopg.AsyncConnection.connect(owner_url) as writer,
    ):
        lines = [await _read(reader, name, call, turns) for name, call in (await _reads(lead, asker)).items()]
        return lines + await _writes(reader, writer, lead, asker, turns)


async def _reads(lead: Actor, asker: Actor) -> dict[str, Callable[[int], Awaitable[Any]]]:
    team = next(t for t in await teams.teams(lead) if t.key == "it").id
    calls: dict[str, Callable[[int], Awaitable[Any]]] = {}

    def queue(name: str, view: View, actor: Actor = lead) -> None:
        calls[name] = lambda _: queries.queue(actor, view, confidential=False)

    for sort in SORTS:
        queue(f"list, {sort}", View(team, sort=sort))
    first = await queries.queue(lead, View(team), confidential=False)
    queue("list, next page", next_page(View(team), first.rows[-1]))
    queue("list, assignee me", View(team, assignee=str(lead.id)))
    queue("list, resolved, newest", View(team, state="resolved", sort="newest"))
    queue("list, as the hub reads it", View(team), SYSTEM)
    numbers = [row.number for row in first.rows]
    calls["detail"] = lambda turn: load_detail(lead, numbers[turn % len(numbers)])
    calls["home"] = lambda _: load_home(asker)
    calls["my requests"] = lambda _: queries.mine(asker)
    calls["counts"] = lambda _: queries.counts(team)
    return calls


async def _read(connection: psycopg.AsyncConnection, name: str, call: Step, turns: int) -> Line:
    with hearing() as sent:
        await call(0)
    bare = sent.last[0].replace(_SEEN, "true").encode()
    # What the domain sends at each turn, by the number of the turn: detail looks at many requests.
    values = []
    for turn in range(50):
        with hearing() as at_turn:
            await call(turn)
        values.append(at_turn.last[1])

    async def floor(turn: int) -> None:
        cursor = await connection.execute(bare, values[turn % 50], prepare=True)
        await cursor.fetchall()

    ours, bare_times = await interleaved(call, floor, turns, warm=20)
    return Line(name, ours, bare_times, len(sent.statements), sent.trips)


async def _writes(
    reader: psycopg.AsyncConnection, writer: psycopg.AsyncConnection, lead: Actor, asker: Actor, turns: int
) -> list[Line]:
    await reader.execute(
        "create table if not exists bench_audit (id bigint generated always as identity primary key, subject_id bigint,"
        " at timestamptz default now(), actor_id bigint, action text, payload jsonb)"
    )
    kind = next(k for k in await teams.kinds(lead) if k.team_key == "finance")
    found = await reader.execute(
        "select number, id from requests r where status = 'open' and team_id = any(%s) order by id",
        [sorted(lead.sees)],
    )
    rows = [(int(number), int(id)) for number, id in await found.fetchall()]
    random.Random(2).shuffle(rows)
    half = len(rows) // 2
    title, words = "The scanner on floor 3 is jammed", "It makes a noise and stops."

    async def create(_: int) -> None:
        await commands.create(asker, kind.key, title, words)

    async def create_bare(_: int) -> None:
        now = datetime.now(UTC)
        made = await writer.execute(
            "insert into requests (team_id, type_id, requester_id, title, description, fields, status, priority,"
            " created_at, updated_at) values (%s, %s, %s, %s, %s, '{}', 'open', 'normal', %s, %s) returning id, number",
            [kind.team_id, kind.id, asker.id, title, words, now, now], prepare=True,
        )  # fmt: skip
        await audited((await made.fetchall())[0][0], "created", {"version": 1, "title": title})

    async def comment(turn: int) -> None:
        await commands.comment(lead, rows[turn][0], words)

    async def comment_bare(turn: int) -> None:
        id = rows[half + turn][1]
        await writer.execute(
            "insert into comments (request_id, author_id, body, kind, internal, created_at)"
            " values (%s, %s, %s, 'comment', false, now()) returning id", [id, lead.id, words], prepare=True,
        )  # fmt: skip
        await writer.execute(
            "update requests set version = version + 1, updated_at = now() where id = %s", [id], prepare=True
        )
        await audited(id, "commented", {"version": 2})

    async def take(turn: int) -> None:
        await commands.take(lead, rows[turn][0])

    async def take_bare(turn: int) -> None:
        id = rows[half + turn][1]
        await writer.execute(
            "update requests set assignee_id = %s, status = 'in_progress', version = version + 1, updated_at = now()"
            " where id = %s", [lead.id, id], prepare=True,
        )  # fmt: skip
        await audited(id, "taken", {"version": 2, "changes": {"status": ["open", "in_progress"]}})

    async def audited(id: int, action: str, payload: dict[str, Any]) -> None:
        await writer.execute(_AUDIT, [id, asker.id, action, Jsonb(payload)], prepare=True)
        await writer.commit()

    lines = []
    for name, ours, floor in (
        ("create", create, create_bare), ("comment", comment, comment_bare), ("take", take, take_bare),
    ):  # fmt: skip
        with hearing() as sent:
            await ours(half - 1)
        lines.append(
            Line(name, *await interleaved(ours, floor, turns, warm=20), len(sent.statements), sent.trips)
        )
    return lines
