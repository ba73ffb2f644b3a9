"""One transaction: who acts, what time it is, and the only place that commits."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from time import perf_counter
from typing import Any, LiteralString

import psycopg
from loguru import logger
from sqlalchemy.exc import IntegrityError
from sqlmodel import SQLModel

from db import cursor as cursors
from db import presumed, trace
from db.presumed import Question
from db.statement import Row, Statement
from db.work import Asked, Done, Wire, Work

__all__ = [
    "BEGIN_READING",
    "Asked",
    "Done",
    "Work",
    "act_as",
    "add",
    "flushed",
    "introduce",
    "named",
    "unit_of_work",
    "whole",
]

# The settings live as long as the transaction; row-level security reads them. One clock for all replicas: the database's.
_BEGIN = "select set_config('reqstly.user_id', %s, true), set_config('reqstly.system', %s, true), now()"
_ACT_AS = Statement("select set_config('reqstly.user_id', :id, true)")
_ACT_WITHIN = Statement(
    "select set_config('reqstly.user_id', :id, true), set_config('reqstly.system', :system, true)"
)
BEGIN_READING: LiteralString = f"{_BEGIN}, set_config('transaction_read_only', 'on', true)"


async def add(work: Work, entity: SQLModel) -> bool:
    """Insert one entity now. False where another one already has what must be unique: then nothing was written,
    and the transaction is over."""
    work.session.add(entity)
    return await flushed(work)


async def flushed(work: Work) -> bool:
    """Write what the session's entities hold now. False as with `add`."""
    try:
        await work.session.flush()
    except IntegrityError as error:
        if isinstance(error.orig, psycopg.errors.UniqueViolation):
            return False
        raise
    return True


async def act_as(work: Work, user_id: int) -> None:
    """From here on the transaction is this person's: the sign-in that it does has just found out who they are."""
    await work.write(_ACT_AS, {"id": str(user_id)})


@asynccontextmanager
async def unit_of_work(
    user_id: int | None,
    *,
    system: bool = False,
    at: datetime | None = None,
    verb: str | None = None,
    first: Sequence[Asked] = (),
) -> AsyncIterator[Work]:
    """A transaction as this user, committed when the block ends and rolled back when it raises. `verb` is what the log calls
    it then. `first` is asked in the round trip in which it begins.

    `at` replaces the clock, for demo data and tests alone. Inside `whole` it joins that transaction instead."""
    if (outer := _outer.get()) is not None:
        async with _joined(outer, user_id, system):
            answers = await outer.work.wire.ask(*first) if first else []
            yield Work(outer.work.wire, at or outer.work.now, answers, outer.work.done)
        return
    done: list[Done] = []
    with _Told(done, user_id, verb, quiet=at is not None):
        async with _begun(named(user_id, system), first) as (wire, now, answers):
            presumed.no_more()
            yield Work(wire, at or now, answers, done)
            await wire.commit()


class _Told:
    """Logs what a transaction did, one line a verb, or that it was rolled back. History that is made is `quiet`."""

    def __init__(self, done: list[Done], user_id: int | None, verb: str | None, *, quiet: bool) -> None:
        self._done, self._user_id, self._verb = done, user_id, verb
        self._level = "DEBUG" if quiet else "INFO"
        self._part = trace.part("transaction")

    def __enter__(self) -> None:
        self._part.__enter__()
        self._began = perf_counter()

    def __exit__(self, kind: object, error: BaseException | None, where: object) -> None:
        ms = round((perf_counter() - self._began) * 1000, 1)
        if error is None:
            for one in self._done:
                self._part.tell(f"verb {one.verb}", subject=one.subject, number=one.number or one.subject_id)
                logger.log(
                    self._level, "Done", verb=one.verb, actor=one.actor_id, subject=one.subject,
                    number=one.number or one.subject_id, ms=ms, outcome="committed",
                )  # fmt: skip
        elif isinstance(error, Exception):
            logger.log(
                self._level, "Not done", verb=self._verb, actor=self._user_id, ms=ms, outcome="rolled back",
                error=type(error).__name__,
            )  # fmt: skip
        self._part.__exit__(kind, error, where)


@asynccontextmanager
async def whole(user_id: int, first: Sequence[Asked] = ()) -> AsyncIterator[Work]:
    """One transaction as this user for all units of work that begin inside it, whoever they act as: all of them are
    committed when the block ends, or nothing is."""
    async with unit_of_work(user_id, first=first) as work:
        before = _outer.set(_Outer(work, user_id))
        try:
            yield work
        finally:
            _outer.reset(before)


@dataclass(frozen=True, slots=True)
class _Outer:
    work: Work
    user_id: int


_outer: ContextVar[_Outer | None] = ContextVar("outer", default=None)


@asynccontextmanager
async def _joined(outer: _Outer, user_id: int | None, system: bool) -> AsyncIterator[None]:
    work, another = outer.work, system or user_id != outer.user_id
    if another:
        await _act_within(work, user_id, system)
    await work.wire.flush()
    yield
    if another:
        await _act_within(work, outer.user_id, False)


async def _act_within(work: Work, user_id: int | None, system: bool) -> None:
    id, on = named(user_id, system)
    await work.write(_ACT_WITHIN, {"id": id, "system": on})


def named(user_id: int | None, system: bool) -> list[str]:
    """Who acts, as the settings have it."""
    return ["" if user_id is None else str(user_id), "on" if system else ""]


async def introduce(
    raw: psycopg.AsyncConnection[Any],
    introduction: LiteralString,
    who: list[str],
    first: Sequence[Asked] = (),
) -> tuple[datetime, list[list[Row]]]:
    """Begin a transaction that knows who acts, in one round trip: its now(), and the answers to what is asked `first`.
    Raises Outdated where something that the call presumed is not so."""
    question = Question()
    queries = (introduction, *(one.query for one, _ in first))
    with cursors.Statement(queries, raw.pgconn.backend_pid):
        async with raw.pipeline():
            begun = await raw.execute(introduction, who, prepare=True)
            await question.ask(raw)
            asked = [await raw.execute(one.query, values, prepare=True) for one, values in first]
    await question.require()
    found = (await begun.fetchall())[0]
    return found[2], [await cursor.fetchall() for cursor in asked]


@asynccontextmanager
async def _begun(
    who: list[str], first: Sequence[Asked]
) -> AsyncIterator[tuple[Wire, datetime, list[list[Row]]]]:
    """Where a transaction has begun: the way to it, its now(), and the answers to `first`."""
    wire = await Wire.opened()
    try:
        try:
            now, answers = await introduce(wire.driver, _BEGIN, who, first)
        except psycopg.OperationalError:
            if not wire.driver.closed:
                raise
            # Nothing was done yet: once more, afresh.
            wire = await wire.replaced()
            now, answers = await introduce(wire.driver, _BEGIN, who, first)
        yield wire, now, answers
    finally:
        await wire.close()
