"""The pool of connections that a process works with."""

import asyncio
from dataclasses import dataclass
from typing import Any

import orjson
import psycopg
from psycopg.pq import TransactionStatus
from psycopg.types.json import set_json_dumps, set_json_loads
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import PoolProxiedConnection
from sqlalchemy.util.concurrency import greenlet_spawn

from db import metrics
from db.cursor import Cursor
from db.pool import Pool

APP_ROLE = "reqstly_app"

_engine: AsyncEngine | None = None
_url = ""


def driver_url(url: str) -> str:
    """The same address, in the form that makes SQLAlchemy use psycopg 3."""
    for prefix in ("postgresql+psycopg://", "postgresql://", "postgres://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    raise ValueError("A database address begins with postgresql://")


def plain_url(url: str) -> str:
    """The same address as psycopg, psql and procrastinate read it."""
    return driver_url(url).replace("+psycopg", "", 1)


def open_pool(url: str, *, role: str | None = APP_ROLE, size: int = 10, durable: bool = True) -> AsyncEngine:
    """Make this process's engine. Every connection acts as `role`, whoever signs in: row-level security
    does not bind a superuser or an owner, so the application never is one (None: act as who signs in).
    At most twice `size` connections are open, and those that were are kept: `size` is how many are in use as a rule.
    `durable=False` does not wait for the disk at each commit: for what can be made again."""
    global _engine, _url
    _url = plain_url(url)
    # Every call reads some JSON.
    set_json_loads(orjson.loads)
    set_json_dumps(orjson.dumps)
    _engine = create_async_engine(
        driver_url(url),
        # All of them are kept: what overflows would be opened and closed again at each use, 3 ms of processor a time.
        pool_size=2 * size,
        max_overflow=0,
        pool_timeout=10,
        poolclass=Pool,
        connect_args=connect_arguments(role, durable=durable),
        hide_parameters=True,  # an error would put what people wrote into the log
    )
    metrics.tell(_engine, 2 * size)
    return _engine


def connect_arguments(role: str | None = APP_ROLE, *, durable: bool = True) -> dict[str, object]:
    """What each connection of the application is opened with."""
    options = "-c statement_timeout=15s -c idle_in_transaction_session_timeout=60s"
    if not durable:
        options += " -c synchronous_commit=off"
    if role:
        options += f" -c role={role}"
    return {
        "options": options,
        "connect_timeout": 5,
        "application_name": "reqstly",
        "cursor_factory": Cursor,
    }


def engine() -> AsyncEngine:
    """This process's engine. Raises RuntimeError before `open_pool`."""
    if _engine is None:
        raise RuntimeError("open_pool() has not been called")
    return _engine


@dataclass(frozen=True, slots=True)
class Taken:
    """A connection of the pool, and the driver's in it."""

    held: PoolProxiedConnection
    driver: psycopg.AsyncConnection[Any]


async def take() -> Taken:
    """Take a connection, without SQLAlchemy's own around it, which costs as much again. To be given back."""
    held = await greenlet_spawn(engine().sync_engine.raw_connection)
    driver = held.driver_connection
    assert isinstance(driver, psycopg.AsyncConnection)
    return Taken(held, driver)


async def give_back(taken: Taken) -> None:
    """Give it back; what was not committed is undone. One that is dead is thrown away, unless its session has done so."""
    if taken.driver.closed and taken.held.is_valid:
        await greenlet_spawn(taken.held.invalidate)
    if taken.driver.pgconn.transaction_status == TransactionStatus.IDLE:
        await greenlet_spawn(taken.held.close)  # without a word to the server
    else:
        # Whoever leaves meanwhile does not take it along.
        await asyncio.shield(greenlet_spawn(taken.held.close))


def url() -> str:
    """The address the engine was opened with, for connections outside the pool."""
    return _url


async def close_pool() -> None:
    """Close every pooled connection; safe to call twice."""
    global _engine
    if _engine is not None:
        await _engine.dispose()
        _engine = None
