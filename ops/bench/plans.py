"""Every list, page and count that can be asked for, and how PostgreSQL would read it: never all of `requests`.

The statements are heard from the domain itself, so nothing here can differ from what pages send."""

import itertools
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import psycopg
from psycopg import sql

from ops.bench.sent import Sent, hearing
from reqstly.actor import SYSTEM, Actor
from reqstly.people.queries import actor_by_email
from reqstly.requests import queries, wall
from reqstly.requests.detail import load_detail
from reqstly.requests.home import load_home
from reqstly.requests.queue import PRIORITY_RANK, SORTS, STATES, View, next_page
from reqstly.teams import queries as teams

LEAD, REQUESTER, ADMIN = (
    "amara.okafor@example.com",
    "zoe.lindqvist@example.com",
    "priya.raghunathan@example.com",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One statement as the domain sent it, and as whom."""

    name: str
    actor: Actor
    statement: str
    values: Any


@dataclass(frozen=True, slots=True)
class Plan:
    """How it would be read. `scanned` names tables that are read from end to end; `ms` and `skipped` (rows read and
    thrown away) are there where it was run."""

    asked: Asked
    generic: bool
    scanned: frozenset[str]
    skipped: int = 0
    ms: float = 0.0


def views(team_id: int, assignee: int, kind: int, priorities: Sequence[str]) -> Iterator[View]:
    """Every combination of status, assignee, priority, type and sort."""
    people, kinds = ("any", "none", str(assignee)), ("any", str(kind))
    for state, who, priority, what, sort in itertools.product(STATES, people, priorities, kinds, SORTS):
        yield View(team_id, state, who, priority, what, sort)


async def asked(
    priorities: Sequence[str] = ("any", *PRIORITY_RANK), team: str = "it"
) -> AsyncIterator[Asked]:
    """Everything that pages ask about requests, one after the other."""
    lead, requester, admin = [await actor_by_email(email) for email in (LEAD, REQUESTER, ADMIN)]
    home = next(t for t in await teams.teams(lead) if t.key == team)
    kind = next(k for k in await teams.kinds(lead) if k.team_id == home.id)
    for view in views(home.id, lead.id, kind.id, priorities):
        # The hub reads a queue once for all its pages, as the system; an actor's own way is there for the API.
        for actor in (SYSTEM, lead):
            with hearing() as sent:
                page = await queries.queue(actor, view, confidential=False)
            yield _last(_name(view, actor), actor, sent)
        if page.more:
            following = next_page(view, page.rows[-1])
            for actor in (SYSTEM, lead):
                with hearing() as sent:
                    await queries.queue(actor, following, confidential=False)
                yield _last(_name(following, actor), actor, sent)
    for actor in (requester, lead, admin):
        async for one in _pages(actor, home.id):
            yield one


async def _pages(actor: Actor, team_id: int) -> AsyncIterator[Asked]:
    with hearing() as sent:
        mine = await queries.mine(actor)
    yield _last(f"my requests, {actor.name}", actor, sent)
    if mine.more:
        with hearing() as sent:
            await queries.mine(actor, mine.rows[-1].id)
        yield _last(f"my requests, next page, {actor.name}", actor, sent)
    number = mine.rows[0].number if mine.rows else 1_001
    calls: list[tuple[str, Actor, Callable[[], Awaitable[Any]]]] = [
        ("home", actor, lambda: load_home(actor)),
        ("recent kinds", actor, lambda: teams.recent_kinds(actor)),
        ("counts", SYSTEM, lambda: queries.counts(team_id)),
        ("rows by id", SYSTEM, lambda: queries.rows_by_id([1, 2, 3])),
        ("detail", actor, lambda: load_detail(actor, number)),
        ("wall", SYSTEM, lambda: wall.wall(team_id, "Europe/Berlin")),
    ]
    if actor.is_member(team_id):
        calls += [(f"behind the wall: {part}", actor, _behind(actor, team_id, part)) for part in wall.PARTS]
    for name, who, call in calls:
        with hearing() as sent:
            await call()
        yield _last(f"{name}, {actor.name}", who, sent)


def _behind(actor: Actor, team_id: int, part: str) -> Callable[[], Awaitable[Any]]:
    team = teams.Team(team_id, "", "", "", confidential=False)
    return lambda: wall.listed(actor, team, part, "Europe/Berlin")


async def explain(
    connection: psycopg.AsyncConnection, statements: AsyncIterator[Asked], *, run: bool = False
) -> AsyncIterator[Plan]:
    """Each statement's plan for its very values, and once for any values, which a prepared statement may end with."""
    seen: set[str] = set()
    async for one in statements:
        yield await explained(connection, one, generic=False, run=run)
        if one.statement not in seen:
            seen.add(one.statement)
            yield await explained(connection, one, generic=True)


async def explained(
    connection: psycopg.AsyncConnection, one: Asked, *, generic: bool, run: bool = False
) -> Plan:
    """The plan for these very values, or (`generic`) the one for any, which a prepared statement may end with."""
    statement = one.statement.encode()
    await connection.execute(
        "select set_config('reqstly.user_id', %s, false), set_config('reqstly.system', %s, false)",
        [str(one.actor.user_id or ""), "on" if one.actor.system else ""],
    )
    options = "format json, generic_plan" if generic else f"format json{', analyze, buffers' if run else ''}"
    if generic:
        statement = _numbered(one)
        found = await connection.execute(sql.SQL(f"explain ({options}) ").as_bytes(connection) + statement)
    else:
        found = await connection.execute(f"explain ({options}) ".encode() + statement, one.values)
    (said,) = (await found.fetchone()) or ((),)
    told = said[0] if isinstance(said, list) else json.loads(said)[0]
    nodes = list(_nodes(told["Plan"]))
    scanned = frozenset(n["Relation Name"] for n in nodes if n["Node Type"] == "Seq Scan")
    skipped = sum(int(n.get("Rows Removed by Filter", 0) * n.get("Actual Loops", 1)) for n in nodes)
    return Plan(one, generic, scanned, skipped, told.get("Execution Time", 0.0))


def _numbered(one: Asked) -> bytes:
    """The statement with $1, $2 … in the place of its values."""
    names = list(one.values)
    return (one.statement % {name: f"${place}" for place, name in enumerate(names, 1)}).encode()


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for below in node.get("Plans", ()):
        yield from _nodes(below)


def _last(name: str, actor: Actor, sent: Sent) -> Asked:
    return Asked(name, actor, *sent.last)


def _name(view: View, actor: Actor) -> str:
    plain = replace(view, after=None)
    parts = [
        plain.state,
        f"assignee {plain.assignee}",
        f"priority {plain.priority}",
        f"type {plain.type}",
        plain.sort,
    ]
    return f"queue as {actor.name}: " + ", ".join(parts) + (", next page" if view.after else "")
