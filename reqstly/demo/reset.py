"""The demo's data made anew: all that was done in it goes, and its people and stories are as on the first day.

It takes the rights of who owns the tables, which the application never has: `reset` runs the command line in a process of
its own, `wipe` and `load` are what that does."""

import asyncio
import sys

import sqlalchemy as sa
from loguru import logger
from sqlalchemy.ext.asyncio import AsyncConnection

from db.engine import engine
from reqstly.access import Permission, require
from reqstly.actor import Actor
from reqstly.demo.load import load
from reqstly.errors import DomainError, NotFound, NotNow
from reqstly.settings import settings

# Any number that nobody else locks.
_LOCK = 7_302_041
_OURS = "%@example.com"


async def reset(actor: Actor, requests: int = 400) -> None:
    """Begin anew with so many requests, and return when all is there. Everybody is signed out by it, the actor too.
    Outside demo mode there is no such thing: NotFound. Raises Forbidden for whoever is no admin."""
    if not settings().demo:
        raise NotFound("There is nothing at this address.")
    require(actor, Permission.RESET_DEMO)
    logger.warning("The demo is made anew, as user {} asked", actor.user_id)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "reqstly", "demo", "reset", "--requests", str(requests),
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    _, said = await process.communicate()
    if process.returncode:
        raise NotNow((said.decode(errors="replace").strip().splitlines() or ["That did not work."])[-1])


async def wipe_and_load(count: int = 400) -> int:
    """Empty the database and fill it again; returns how many requests were made. Needs a pool that owns the tables.
    Raises DomainError where anybody is in it who is not invented, and where it is under way already."""
    async with engine().connect() as connection:
        lock = await connection.execution_options(isolation_level="AUTOCOMMIT")
        if not await lock.scalar(sa.text("select pg_try_advisory_lock(:key)"), {"key": _LOCK}):
            raise NotNow("The demo is being made anew already. Wait for that.")
        try:
            if real := await lock.scalar(_REAL, {"ours": _OURS}):
                raise DomainError(
                    f"{real} of the people in this database are not at example.com. That is no demo: nothing was touched."
                )
            async with engine().begin() as work:
                await _wipe(work)
            made = await load(count)
            # Every replica hears of a gap, and shows or closes what its pages have open.
            await lock.execute(_GAP)
        finally:
            await lock.execute(sa.text("select pg_advisory_unlock(:key)"), {"key": _LOCK})
    return made


async def _wipe(work: AsyncConnection) -> None:
    for statement in _WIPE:
        await work.execute(sa.text(statement))


_REAL = sa.text("select count(*) from users where email not like :ours")
_GAP = sa.text(
    "select pg_terminate_backend(pid) from pg_stat_activity"
    " where datname = current_database() and application_name = 'reqstly-listen'"
)
# The history's guards stand aside for this one transaction, which only the owner can ask of them. All tables in one
# statement, but for what says how far the schema is and for the job queue, whose jobs are about no request.
_WIPE = (
    "set local lock_timeout = '10s'",
    "alter table audit_entries disable trigger user",
    "alter table audit_seals disable trigger user",
    """
    do $$ begin
        execute (
            select 'truncate ' || string_agg(format('%I', tablename), ', ') || ' restart identity'
            from pg_tables
            where schemaname = 'public' and tablename <> 'alembic_version' and tablename not like 'procrastinate%'
        );
    end $$
    """,
    "alter sequence request_numbers restart",
    "alter sequence sec.audit_ids restart",
    "alter table audit_entries enable trigger user",
    "alter table audit_seals enable trigger user",
)
