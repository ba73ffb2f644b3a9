"""One transaction: who acts, what time it is, and the only place that commits."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, LiteralString

import psycopg
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from db.engine import engine

# The settings live as long as the transaction; row-level security reads them. One clock for all replicas: the database's.
_BEGIN = "select set_config('reqstly.user_id', %s, true), set_config('reqstly.system', %s, true), now()"
BEGIN_READING: LiteralString = f"{_BEGIN}, set_config('transaction_read_only', 'on', true)"


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
    async with begin(user_id, system) as (connection, _, now):
        await connection.begin()  # sends nothing: the session joins, and the commit below stays ours
        async with AsyncSession(bind=connection, expire_on_commit=False) as session:
            yield Work(session, at or now)
            await session.flush()
        await connection.commit()


@asynccontextmanager
async def begin(
    user_id: int | None, system: bool, introduction: LiteralString = _BEGIN
) -> AsyncIterator[tuple[AsyncConnection, psycopg.AsyncConnection[Any], datetime]]:
    """A connection on which the transaction has begun and knows who acts: SQLAlchemy's, its driver's, and now()."""
    who = ["" if user_id is None else str(user_id), "on" if system else ""]
    connection = await engine().connect()
    try:
        try:
            raw, now = await _introduce(connection, introduction, who)
        except psycopg.OperationalError:
            # The pool held connections to a server that has since restarted. Nothing was done yet: once more, afresh.
            await connection.invalidate()
            await connection.close()
            await engine().dispose()
            connection = await engine().connect()
            raw, now = await _introduce(connection, introduction, who)
        yield connection, raw, now
    finally:
        await connection.close()


async def _introduce(
    connection: AsyncConnection, introduction: LiteralString, who: list[str]
) -> tuple[psycopg.AsyncConnection[Any], datetime]:
    # Through the driver: with SQLAlchemy's own way around it this takes 0.4 ms longer, in every transaction.
    raw = (await connection.get_raw_connection()).driver_connection
    assert isinstance(raw, psycopg.AsyncConnection)
    found = (await (await raw.execute(introduction, who, prepare=True)).fetchall())[0]
    return raw, found[2]
