"""One transaction: who acts, what time it is, and the only place that commits."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel.ext.asyncio.session import AsyncSession

from db.engine import engine

# The settings live as long as the transaction; row-level security reads them. One clock for all replicas: the database's.
_BEGIN = sa.text(
    "select set_config('reqstly.user_id', :user_id, true), set_config('reqstly.system', :system, true), now()"
)
_BEGIN_READING = sa.text(f"{_BEGIN.text}, set_config('transaction_read_only', 'on', true)")


@dataclass(frozen=True, slots=True)
class Work:
    """An open transaction. `now` is its one moment in time."""

    session: AsyncSession
    now: datetime


@asynccontextmanager
async def unit_of_work(
    user_id: int | None, *, system: bool = False, at: datetime | None = None
) -> AsyncIterator[Work]:
    """A transaction as this user, committed when the block ends and rolled back when it raises.

    `at` replaces the clock, for demo data and tests alone."""
    async with _begin(user_id, system) as (connection, now):
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
    user_id: int | None, system: bool, begin: sa.TextClause = _BEGIN
) -> AsyncIterator[tuple[AsyncConnection, datetime]]:
    who = {"user_id": "" if user_id is None else str(user_id), "system": "on" if system else ""}
    connection = await engine().connect()
    try:
        try:
            now = (await connection.execute(begin, who)).one()[2]
        except DBAPIError as error:
            # The pool held a connection to a server that has since restarted. Nothing was done yet: once more, afresh.
            if not error.connection_invalidated:
                raise
            await connection.close()
            connection = await engine().connect()
            now = (await connection.execute(begin, who)).one()[2]
        yield connection, now
    finally:
        await connection.close()
