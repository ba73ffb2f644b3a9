"""One transaction: who acts, what time it is, and the only place that commits."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import LiteralString

import psycopg
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from db.engine import engine

# The settings live as long as the transaction; row-level security reads them. One clock for all replicas: the database's.
_BEGIN = "select set_config('reqstly.user_id', %s, true), set_config('reqstly.system', %s, true), now()"
_BEGIN_READING = f"{_BEGIN}, set_config('transaction_read_only', 'on', true)"


@dataclass(frozen=True, slots=True)
class Work:
    """An open transaction. `now` is its one moment in time."""

    session: AsyncSession
    now: datetime


async def add(work: Work, entity: SQLModel) -> bool:
    """Insert one entity now. False where another one already has what must be unique: then nothing was written,
    and the transaction is over."""
    work.session.add(entity)
    try:
        await work.session.flush()
    except IntegrityError as error:
        if isinstance(error.orig, psycopg.errors.UniqueViolation):
            return False
        raise
    return True


@asynccontextmanager
async def unit_of_work(
    user_id: int | None, *, system: bool = False, at: datetime | None = None
) -> AsyncIterator[Work]:
    """A transaction as this user, committed when the block ends and rolled back when it raises.

    `at` replaces the clock, for demo data and tests alone."""
    async with _begin(user_id, system) as (connection, now):
        await connection.begin()  # sends nothing: the session joins, and the commit below stays ours
        async with AsyncSession(bind=connection, expire_on_commit=False) as session:
            yield Work(session, at or now)
            await session.flush()
        await connection.commit()


@asynccontextmanager
async def reading(user_id: int | None, *, system: bool = False) -> AsyncIterator[AsyncConnection]:
    """A transaction that only reads, as this user."""
    async with _begin(user_id, system, _BEGIN_READING) as (connection, _):
        yield connection
        # psycopg forgets its prepared statements at a rollback, and each would be planned anew: 0.9 ms a list, not 2.6.
        await connection.commit()


@asynccontextmanager
async def _begin(
    user_id: int | None, system: bool, begin: LiteralString = _BEGIN
) -> AsyncIterator[tuple[AsyncConnection, datetime]]:
    who = ["" if user_id is None else str(user_id), "on" if system else ""]
    connection = await engine().connect()
    try:
        try:
            now = await _introduce(connection, begin, who)
        except psycopg.OperationalError:
            # The pool held connections to a server that has since restarted. Nothing was done yet: once more, afresh.
            await connection.invalidate()
            await connection.close()
            await engine().dispose()
            connection = await engine().connect()
            now = await _introduce(connection, begin, who)
        yield connection, now
    finally:
        await connection.close()


async def _introduce(connection: AsyncConnection, begin: LiteralString, who: list[str]) -> datetime:
    # Through the driver: with SQLAlchemy's own way around it this takes 0.4 ms longer, in every transaction.
    raw = (await connection.get_raw_connection()).driver_connection
    assert isinstance(raw, psycopg.AsyncConnection)
    found: tuple[str, str, datetime] = (await (await raw.execute(begin, who, prepare=True)).fetchall())[0]
    return found[2]
