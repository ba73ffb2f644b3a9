"""Is this process ready for people, and if not, why. Whether it is alive at all, its answering says.

The database is asked over a connection of its own: with a pool that is all in use nobody is better served elsewhere, and a
replica that is busy must not be taken for one that is broken."""

import asyncio
import contextlib
import shutil
from pathlib import Path
from typing import Any

import psycopg

from db import listen, migrate
from db.engine import connect_arguments
from reqstly.settings import settings

OK = "ok"
PATIENCE = 1.5  # seconds that a database may take to answer
_GIVEN_UP = 10.0  # seconds after which a question that nobody answers is asked anew
_MEGABYTE = 1_000_000

_draining = False


def drain() -> None:
    """From now on this process is not ready: it is about to end, and who comes is sent to another one."""
    global _draining
    _draining = True


def draining() -> bool:
    """Whether it is about to end."""
    return _draining


class Health:
    """One for a process that serves this database."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._known = migrate.revisions()
        self._connection: psycopg.AsyncConnection | None = None
        self._asking: asyncio.Task[str | None] | None = None

    async def checks(self) -> dict[str, str]:
        """What has to be well, each `ok` or the reason why it is not. Answers within two seconds, whatever hangs."""
        database, migrations = await self._database()
        return {
            "database": database,
            "listener": OK if listen.connected() else "not connected: open pages are told of no change",
            "migrations": migrations,
            "disk": _disk(settings().data_dir, settings().disk_least_mb),
            "draining": "about to end" if _draining else OK,
        }

    async def close(self) -> None:
        """Ask no more."""
        if self._asking is not None:
            self._asking.cancel()
        await self._forget()

    async def _database(self) -> tuple[str, str]:
        # One question at a time, however many ask: what hangs must not pile up.
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._ask(), name="health")
            self._asking.add_done_callback(_looked_at)
        asking = self._asking
        done, _ = await asyncio.wait({asking}, timeout=PATIENCE)
        if not done:
            return f"no answer within {PATIENCE:g} s", "not known"
        try:
            return OK, self._judged(asking.result())
        except (psycopg.Error, OSError, TimeoutError, asyncio.CancelledError) as error:
            return f"unreachable ({type(error).__name__})", "not known"

    async def _ask(self) -> str | None:
        """The schema's revision."""
        try:
            async with asyncio.timeout(_GIVEN_UP):
                if self._connection is None:
                    self._connection = await psycopg.AsyncConnection.connect(
                        self._url, autocommit=True, **_ARGUMENTS
                    )
                row = await (await self._connection.execute(_REVISION)).fetchone()
            return str(row[0]) if row else None
        except BaseException:
            await self._forget()
            raise

    async def _forget(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(Exception):
                await connection.close()

    def _judged(self, revision: str | None) -> str:
        # The newest is the first. One that is not known here is newer: its schema still serves those before it (DESIGN 6).
        if revision is None or revision in self._known[1:]:
            return f"at {revision}, and {self._known[0]} is needed: run `reqstly db upgrade`"
        return OK


_ARGUMENTS: dict[str, Any] = {**connect_arguments(), "application_name": "reqstly-health"}
_REVISION = "select max(version_num) from alembic_version"


def _looked_at(asking: asyncio.Task[str | None]) -> None:
    # Where everybody gave up waiting, nobody looks at how it failed.
    if not asking.cancelled():
        asking.exception()


def _disk(folder: Path, least: int) -> str:
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    free = shutil.disk_usage(there).free // _MEGABYTE
    return OK if free >= least else f"{free} MB left, and at least {least} are needed"
