"""Reading: statements prepared once as text, sent over the pool's own driver connection.

Two thirds of what SQLAlchemy's result would cost a list of fifty rows is saved here; writing goes through entities."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import psycopg

from db import cursor as cursors
from db import presumed
from db.engine import engine, give_back, take
from db.presumed import Question
from db.statement import Row, Statement
from db.unit_of_work import BEGIN_READING, introduce, named

__all__ = ["Reader", "Row", "Statement", "at_once", "presume", "read", "reading"]


class Reader:
    """An open transaction that only reads."""

    def __init__(self, connection: psycopg.AsyncConnection[Row]) -> None:
        self._connection = connection

    async def rows(self, statement: Statement, values: Mapping[str, object] | None = None) -> list[Row]:
        """All rows of the answer."""
        return await (await self.send(statement, values)).fetchall()

    async def send(
        self, statement: Statement, values: Mapping[str, object] | None = None
    ) -> psycopg.AsyncCursor[Row]:
        """The answer before it is fetched."""
        return await self._connection.execute(statement.query, values or {}, prepare=True)

    async def row(self, statement: Statement, values: Mapping[str, object] | None = None) -> Row | None:
        """The only row of the answer, or None."""
        found = await self.rows(statement, values)
        if len(found) > 1:
            raise ValueError(f"One row was expected; {len(found)} came")
        return found[0] if found else None


@asynccontextmanager
async def reading(user_id: int | None, *, system: bool = False) -> AsyncIterator[Reader]:
    """A transaction that only reads, as this user."""
    who = named(user_id, system)
    async with _begun(who) as raw:
        yield Reader(raw)
        # psycopg forgets its prepared statements at a rollback, and each would be planned anew: 0.9 ms a list, not 2.6.
        await raw.commit()


async def read(
    user_id: int | None,
    statement: Statement,
    values: Mapping[str, object] | None = None,
    *,
    system: bool = False,
) -> list[Row]:
    """All rows of one statement, in a transaction of its own that only reads, as this user: beginning, statement and end go
    out together, in one round trip where `reading` takes three. For what every call and every list asks."""
    who = named(user_id, system)
    try:
        return await _read(who, statement, values or {})
    except _Gone:
        # The pool held connections to a server that has since restarted. It only reads: once more, afresh.
        await engine().dispose()
        return await _read(who, statement, values or {})


async def presume(
    user_id: int | None, statement: Statement, values: Mapping[str, object], *, system: bool = False
) -> list[Row]:
    """The same, but where a call may presume it (db/presumed.py), it is what it was lately, and asked again by what the call
    does next. The rows have to be the same for whoever may see them."""
    one = presumed.key(statement, values)
    if (known := presumed.recall(one)) is not None:
        return known
    rows = await read(user_id, statement, values, system=system)
    presumed.remember(one, rows)
    return rows


async def at_once(statement: Statement, values: Mapping[str, object]) -> list[Row]:
    """One statement that is a transaction of its own, as nobody: for what no row-level security is on, and may write. One
    round trip where a unit of work takes three, and no lock outlives it by more than the commit."""
    async with _connection() as raw:
        async with raw.pipeline():
            cursor = await Reader(raw).send(statement, values)
            await cursors.commit(raw)
        return await cursor.fetchall()


class _Gone(psycopg.OperationalError):
    """The connection was dead."""


async def _read(who: list[str], statement: Statement, values: Mapping[str, object]) -> list[Row]:
    question = Question()
    async with _connection() as raw:
        with cursors.Statement(statement.query, raw.pgconn.backend_pid):
            async with raw.pipeline():
                await raw.execute(BEGIN_READING, who, prepare=True)
                await question.ask(raw)
                cursor = await Reader(raw).send(statement, values)
                await cursors.commit(raw)
            await question.require()
            return await cursor.fetchall()


@asynccontextmanager
async def _begun(who: list[str]) -> AsyncIterator[psycopg.AsyncConnection[Any]]:
    begun = False
    for again in (True, False):
        try:
            async with _connection() as raw:
                await introduce(raw, BEGIN_READING, who)
                begun = True
                yield raw
                return
        except _Gone:
            if begun or not again:
                raise
            await engine().dispose()


@asynccontextmanager
async def _connection() -> AsyncIterator[psycopg.AsyncConnection[Any]]:
    """A connection of the pool. Raises _Gone for a dead one."""
    taken = await take()
    try:
        yield taken.driver
    except psycopg.OperationalError as error:
        if not taken.driver.closed:
            raise
        raise _Gone(*error.args) from error
    finally:
        await give_back(taken)
