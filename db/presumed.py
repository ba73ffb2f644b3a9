"""What a call presumes: what the database said the same lately, such as whom a token stands for.

Asking first costs a round trip and a connection of its own. Instead, what is presumed is asked again in the transaction that
does the work, in its first round trip, before anything of it is given out or written. Where it is something else by now,
the transaction is given up, and the call begins anew and presumes nothing (docs/ADR/0015)."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

import psycopg

from db.statement import Row, Statement

MOST = 2_000

Key = tuple[Statement, tuple[tuple[str, Any], ...]]


class Outdated(Exception):
    """Something that was presumed is not so any more. Nothing was done."""


@dataclass(slots=True)
class Call:
    """A call that can begin anew. `pending`: what it presumed and nobody has asked again yet."""

    afresh: bool
    pending: dict[Key, list[Row]] = field(default_factory=dict)


_call: ContextVar[Call | None] = ContextVar("call", default=None)
_known: OrderedDict[Key, list[Row]] = OrderedDict()


@contextmanager
def presuming(*, afresh: bool = False) -> Iterator[Call]:
    """What is done inside is one call, which may presume; not where it begins `afresh`. Whoever opens it has to see to it
    that nothing is pending at its end."""
    before = _call.set(call := Call(afresh))
    try:
        yield call
    finally:
        _call.reset(before)


def key(statement: Statement, values: Mapping[str, Any]) -> Key:
    """What an answer is remembered by."""
    return statement, tuple(values.items())


def recall(one: Key) -> list[Row] | None:
    """What it was lately, to be asked again; None where nothing is known, or where nothing may be presumed."""
    now = _call.get()
    if now is None or now.afresh or (rows := _known.get(one)) is None:
        return None
    _known.move_to_end(one)
    now.pending[one] = rows
    return rows


def remember(one: Key, rows: list[Row]) -> None:
    """It is this now. Of what is there, not of what is not: strangers ask for any number of those."""
    if not rows:
        forget(one)
    elif _call.get() is not None:
        _known[one] = rows
        _known.move_to_end(one)
        while len(_known) > MOST:
            _known.popitem(last=False)


def forget(one: Key) -> None:
    """Presume it no more."""
    _known.pop(one, None)


def no_more() -> None:
    """What this call does from here on cannot be given up and done once more: it presumes nothing."""
    if (now := _call.get()) is not None:
        now.afresh = True


class Question:
    """What is pending, asked in a transaction's first round trip."""

    def __init__(self) -> None:
        self._call = _call.get()
        self._asked: list[tuple[Key, list[Row], psycopg.AsyncCursor[Row]]] = []

    async def ask(self, connection: psycopg.AsyncConnection[Any]) -> None:
        """Send it, inside a pipeline."""
        if self._call is None or not self._call.pending:
            return
        for one, rows in self._call.pending.items():
            cursor = await connection.execute(one[0].query, dict(one[1]), prepare=True)
            self._asked.append((one, rows, cursor))

    async def require(self) -> None:
        """Raise Outdated where an answer is another one than was presumed."""
        if not self._asked:
            return
        for one, rows, cursor in self._asked:
            if await cursor.fetchall() != rows:
                forget(one)
                raise Outdated
        assert self._call is not None
        self._call.pending.clear()
