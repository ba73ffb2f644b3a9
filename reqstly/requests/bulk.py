"""One verb over many requests: each in a transaction of its own, with its own result, and how to take them back.

Nothing here is allowed that the verb itself would refuse: every single one asks again who acts, and whether they may."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

import sqlalchemy as sa

from db.models.comment import BODY_MOST
from db.models.request import PRIORITIES
from db.reading import Statement, reading
from db.unit_of_work import unit_of_work
from reqstly import clean
from reqstly.access import VISIBLE, Permission, Target, can, require, visible
from reqstly.actor import Actor
from reqstly.errors import DomainError, Invalid, NotSignedIn
from reqstly.requests import commands
from reqstly.requests.commands import Saved
from reqstly.requests.queue import ORDER_BY, View, first_page, where
from reqstly.requests.undo import undo
from reqstly.requests.workflow import ALLOWED, DONE, UNDER_WAY

MOST = 500
UNDO_SECONDS = 30

PERMISSIONS = {
    "assign": Permission.ASSIGN,
    "move": Permission.MOVE,
    "prioritise": Permission.PRIORITISE,
    "resolve": Permission.RESOLVE,
    "follow": Permission.FOLLOW,
}
"""The verbs there are for many, in the order in which they are offered."""

Who = Callable[[], Awaitable[Actor]]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A request, and the version of it that the person saw."""

    number: int
    version: int


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one request: `saved`, or why it was `refused`."""

    number: int
    saved: Saved | None = None
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A request as a selection needs it."""

    id: int
    number: int
    version: int
    status: str


@dataclass(frozen=True, slots=True)
class Matching:
    """What a filter matches, at most MOST; `more` says whether that is not all."""

    found: tuple[Found, ...]
    more: bool


def offered(actor: Actor, team: Target) -> dict[str, tuple[str, ...]]:
    """What the actor may do with requests of this team: verb -> the statuses in which it makes sense."""
    return {
        verb: ALLOWED.get(verb, UNDER_WAY + DONE)
        for verb, permission in PERMISSIONS.items()
        if can(actor, permission, team)
    }


def chosen(value: object) -> tuple[Chosen, ...]:
    """What somebody selected, from [[number, version], …]; each once. Raises Invalid, or NotFound for what is no number."""
    if not isinstance(value, list | tuple) or not value:
        raise Invalid("selection", "Nothing is selected. Choose some requests first.")
    if len(value) > MOST:
        raise Invalid("selection", f"At most {MOST} requests can be changed at once. Select fewer.")
    if any(not isinstance(one, list | tuple) or len(one) != 2 for one in value):
        raise Invalid("selection", "A selection is a list of requests with their versions.")
    return tuple({number: Chosen(number, version) for number, version in map(_clean, value)}.values())


def _clean(one: Any) -> tuple[int, int]:
    return clean.number(one[0]), clean.version(one[1])


def require_argument(verb: object, argument: object) -> None:
    """Raise Invalid for what would be refused for each request alike: an empty answer, no such priority."""
    word = clean.word(verb, "action", tuple(PERMISSIONS))
    if word == "resolve":
        clean.text(argument, "answer", most=BODY_MOST)
    elif word == "prioritise":
        clean.word(argument, "priority", PRIORITIES)
    elif word == "move":
        clean.line(argument, "team", most=20)
    elif word == "assign" and argument is not None:
        clean.identifier(argument, "assignee")


async def each(
    who: Who, verb: str, some: Iterable[Chosen], argument: object = None, notes: object = "stay"
) -> AsyncIterator[Result]:
    """Do it to one after the other, as whom `who` gives for each. What is done when this is left off stays done. Raises
    NotSignedIn once nobody is signed in, and Invalid before anything is done."""
    require_argument(verb, argument)
    for one in some:
        yield await _result(who, one.number, partial(_do, verb, one, argument, notes))


async def undo_each(who: Who, done: Iterable[Result]) -> AsyncIterator[Result]:
    """Take back what was done, the last one first. Raises NotSignedIn once nobody is signed in."""
    for saved in reversed([one.saved for one in done if one.saved and one.saved.changed]):
        yield await _result(who, saved.number, partial(_undo, saved))


async def _result(who: Who, number: int, act: Callable[[Actor], Awaitable[Saved]]) -> Result:
    try:
        return Result(number, await act(await who()))
    except NotSignedIn:
        raise
    except DomainError as error:
        return Result(number, refused=error.sentence)


async def _undo(saved: Saved, actor: Actor) -> Saved:
    return await undo(actor, saved.number, saved.version)


async def _do(verb: str, one: Chosen, argument: object, notes: object, actor: Actor) -> Saved:
    match verb:
        case "assign":
            return await commands.assign(actor, one.number, argument, one.version)
        case "move":
            return await commands.move(actor, one.number, argument, one.version, notes)
        case "prioritise":
            return await commands.prioritise(actor, one.number, argument, one.version)
        case "resolve":
            return await commands.resolve(actor, one.number, argument, one.version)
    return await commands.add_follower(actor, one.number, actor.id)


async def matching(actor: Actor, view: View, confidential: bool) -> Matching:
    """All that a queue's filter matches, on all its pages. Raises NotFound for a queue that is not the actor's to see."""
    require(actor, Permission.VIEW_QUEUE, Target(view.team_id, confidential))
    condition, values = where(first_page(view))
    async with reading(actor.user_id) as reader:
        statement = _matching(condition, ORDER_BY[view.sort])
        rows = [Found(*row) for row in await reader.rows(statement, {**values, **visible(actor)})]
    return Matching(tuple(rows[:MOST]), len(rows) > MOST)


async def gone(actor: Actor, view: View, ids: object) -> tuple[int, ...]:
    """Those of these requests that a queue's filter does not match any more, on none of its pages."""
    if not isinstance(ids, list) or len(ids) > MOST:
        raise Invalid("selection", f"A selection has at most {MOST} requests.")
    asked = [clean.identifier(id, "request") for id in ids]
    condition, values = where(first_page(view))
    async with reading(actor.user_id) as reader:
        statement = _still(condition)
        still = await reader.rows(statement, {**values, **visible(actor), "ids": asked})
    return tuple(sorted(set(asked) - {id for (id,) in still}))


@lru_cache(maxsize=256)
def _matching(condition: str, order: str) -> Statement:
    return Statement(
        "select r.id, r.number, r.version, r.status from requests r"
        f" where {condition} and {VISIBLE} order by {order} limit {MOST + 1}"
    )


@lru_cache(maxsize=256)
def _still(condition: str) -> Statement:
    return Statement(f"select r.id from requests r where r.id = any(:ids) and {condition} and {VISIBLE}")


async def own_read(actor: Actor, done: Iterable[Result]) -> dict[int, int]:
    """Who had read a request up to their own change has read that too: no news to them. Returns id -> version read."""
    saved = [one.saved for one in done if one.saved and one.saved.changed]
    values = {
        "me": actor.id,
        "ids": [one.id for one in saved],
        "versions": [one.version for one in saved],
    }
    async with unit_of_work(actor.user_id) as work:
        return {row.request_id: row.version for row in await work.session.execute(_READ, values)}


_READ = sa.text(
    "update request_reads q set version = c.version"
    " from unnest(cast(:ids as bigint[]), cast(:versions as int[])) c(id, version)"
    " where q.user_id = :me and q.request_id = c.id and q.version = c.version - 1 returning q.request_id, q.version"
)
