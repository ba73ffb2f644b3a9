"""How long each statement took. A slow one is logged as it is written in our source, without its values."""

from time import perf_counter
from typing import Any, Self

import psycopg
from loguru import logger
from psycopg.abc import Params
from psycopg.pq import PipelineStatus

from db import metrics, trace

_SHOWN = 400

# Seconds from which on a statement is slow.
slow = 0.5


async def commit(connection: psycopg.AsyncConnection[Any]) -> None:
    """Commit, inside a pipeline, with what is sent there. (The driver's own commit waits for the answers first: one round
    trip more.) Where anything before it failed, PostgreSQL passes it over."""
    await connection.execute(b"COMMIT", prepare=False)


class Cursor(psycopg.AsyncCursor[Any]):
    """The cursor of every connection of the application."""

    async def execute(
        self,
        query: Any,
        params: Params | None = None,
        *,
        prepare: bool | None = None,
        binary: bool | None = None,
    ) -> Self:
        """Run a statement."""
        connection = self.connection.pgconn
        # In a pipeline it is only sent here: whoever waits for the answer measures it.
        if connection.pipeline_status != PipelineStatus.OFF:
            return await super().execute(query, params, prepare=prepare, binary=binary)
        with Statement(query, connection.backend_pid):
            return await super().execute(query, params, prepare=prepare, binary=binary)


class Statement:
    """A statement under way on this connection of PostgreSQL's, or a tuple of those that are sent together."""

    __slots__ = ("_backend", "_began", "_part", "_query")

    def __init__(self, query: Any, backend: int) -> None:
        self._query, self._backend, self._part = query, backend, trace.part("SQL")

    def __enter__(self) -> None:
        self._part.__enter__()
        self._began = perf_counter()

    def __exit__(self, kind: object, error: BaseException | None, where: object) -> None:
        took = perf_counter() - self._began
        metrics.answered(took, error)
        if type(self._part) is not trace.Part:
            text = shape(self._query)
            self._part.tell(f"SQL {text.partition(' ')[0]}", statement=text)
        self._part.__exit__(kind, error, where)
        if took >= slow:
            logger.warning(
                "Slow SQL", ms=round(took * 1000), statement=shape(self._query), backend=self._backend
            )


def shape(query: Any) -> str:
    """The statement on one line, with its placeholders. What is composed may hold values, and is not told."""
    if isinstance(query, tuple):
        return "; ".join(map(shape, query))[:_SHOWN]
    if not isinstance(query, str | bytes):
        return "composed"
    text = query.decode() if isinstance(query, bytes) else query
    return " ".join(text.split())[:_SHOWN]
