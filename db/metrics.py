"""What the database costs this process: waiting for a connection, each statement, and what failed."""

import time
from typing import TYPE_CHECKING, cast

import psycopg
from prometheus_client import Counter, Gauge, Histogram
from sqlalchemy.ext.asyncio import AsyncEngine

if TYPE_CHECKING:
    from db.pool import Pool

_WAIT = (0.0005, 0.001, 0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10)
_QUERY = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15)

CONNECTIONS = Gauge(
    "reqstly_database_pool_connections", "Connections of the pool that are open, by whether they are in use.", ["state"]
)  # fmt: skip
WAITING = Gauge("reqstly_database_pool_waiting", "Who waits for a connection of the pool just now.")
LIMIT = Gauge("reqstly_database_pool_limit", "How many connections the pool opens at most.")
WAIT = Histogram(
    "reqstly_database_pool_wait_seconds", "Until a connection was had, opened where none was free.", buckets=_WAIT
)  # fmt: skip
QUERY = Histogram(
    "reqstly_database_query_seconds", "Statements until they were answered; a pipeline counts as one.", buckets=_QUERY
)  # fmt: skip
ERRORS = Counter(
    "reqstly_database_errors_total",
    "Statements and connections that failed for a reason of the database's own: it is away, too slow, locked.",
)
_FAILED = (psycopg.OperationalError, psycopg.InterfaceError, psycopg.InternalError)


def answered(seconds: float, error: BaseException | None) -> None:
    """A statement was answered, or failed."""
    QUERY.observe(seconds)
    if isinstance(error, _FAILED):
        ERRORS.inc()


class measured:
    """Count what is sent meanwhile as one statement. A class: as a generator it takes twice as long."""

    __slots__ = ("_began",)

    def __enter__(self) -> None:
        self._began = time.perf_counter()

    def __exit__(self, kind: object, error: BaseException | None, where: object) -> None:
        answered(time.perf_counter() - self._began, error)


def tell(engine: AsyncEngine, limit: int) -> None:
    """Let Prometheus see this engine's pool from now on. After a lost server it is another one: it is looked for each time."""

    def now() -> "Pool":
        return cast("Pool", engine.pool)

    CONNECTIONS.labels("used").set_function(lambda: now().checkedout())
    CONNECTIONS.labels("idle").set_function(lambda: now().checkedin())
    WAITING.set_function(lambda: now().waiting)
    LIMIT.set(limit)
