"""The one listening connection of a replica, outside the pool."""

import asyncio
import contextlib
import json
import random
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

import psycopg
from loguru import logger

CHANNEL = "reqstly"
_HEARTBEAT = 5.0
_LONGEST_WAIT = 1.0
# A network that is cut without a word shows within about 20 seconds.
_ALIVE: dict[str, Any] = {
    "keepalives_idle": 5,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}


# Whether this process hears what changes: one connection a process.
_connected = False


@dataclass(frozen=True, slots=True)
class Change:
    """Something committed: an audit entry about this subject."""

    subject: str
    subject_id: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Changes may have been missed: whoever shows something asks again."""


async def changes(url: str) -> AsyncIterator[Change | Gap]:
    """Every change from now on, for ever. Says `Gap` after each (re)connect, the first included."""
    failures = 0
    while True:
        try:
            async with await psycopg.AsyncConnection.connect(
                url, autocommit=True, connect_timeout=5, application_name="reqstly-listen", **_ALIVE
            ) as connection:
                await connection.execute(f"listen {CHANNEL}")
                failures = 0
                with _hearing():
                    yield Gap()
                    async for change in _heard(connection):
                        yield change
        except (psycopg.OperationalError, psycopg.InterfaceError, OSError) as error:
            if (task := asyncio.current_task()) is not None and task.cancelling():
                raise  # it failed at closing, for whoever listens no more
            failures += 1
            logger.warning(
                "The listening connection was lost, connecting again: {}", str(error).splitlines()[:1]
            )
            # Jitter, so that many replicas do not come back in one moment.
            await asyncio.sleep(min(_LONGEST_WAIT, 0.05 * 2**failures) * random.uniform(0.5, 1))  # noqa: S311


def connected() -> bool:
    """Whether the listening connection of this process stands."""
    return _connected


@contextlib.contextmanager
def _hearing() -> Iterator[None]:
    global _connected
    _connected = True
    try:
        yield
    finally:
        _connected = False


async def _heard(connection: psycopg.AsyncConnection) -> AsyncIterator[Change]:
    while True:
        async for notice in connection.notifies(timeout=_HEARTBEAT):
            # A foreign NOTIFY on our channel must not end the listener: 1e999 overflows, "[[[[…" recurses.
            with contextlib.suppress(ValueError, KeyError, TypeError, OverflowError, RecursionError):
                said = json.loads(notice.payload)
                yield Change(str(said["subject"]), int(said["id"]))
        await connection.execute("select 1")
