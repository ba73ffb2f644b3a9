"""What the domain sends to the database, heard at the engine: statements with their parameters, and round trips."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

import psycopg
import sqlalchemy as sa
from prometheus_client import REGISTRY
from psycopg.pq import PipelineStatus, TransactionStatus

from db.engine import engine
from db.reading import Reader, Statement
from db.work import Asked, Wire


@dataclass(slots=True)
class Sent:
    """Statements in their order, in psycopg's form; how many times the database answered, a pipeline counting as one; and how
    many transactions ended in an answer of their own."""

    statements: list[tuple[str, Any]] = field(default_factory=list)
    answered: int = 0
    ends: int = 0

    @property
    def last(self) -> tuple[str, Any]:
        """The newest statement."""
        return self.statements[-1]

    @property
    def trips(self) -> int:
        """Round trips."""
        return self.answered + self.ends


@contextmanager
def hearing() -> Iterator[Sent]:
    """Collect what this process sends meanwhile: entities through the engine, read models through their Reader, verbs through
    their Wire. Who begins a transaction says so in a statement that is not among them."""
    sent, target, before = Sent(), engine().sync_engine, _answered()
    send, commit, rollback = Reader.send, psycopg.AsyncConnection.commit, psycopg.AsyncConnection.rollback
    execute = Wire._execute

    def written(_c: Any, _k: Any, text: str, parameters: Any, _x: Any, _m: Any) -> None:
        sent.statements.append((text, parameters))

    async def read(reader: Reader, statement: Statement, values: Any = None) -> Any:
        noted(statement, values)
        return await send(reader, statement, values)

    async def asked(wire: Wire, one: Asked) -> Any:
        noted(*one)
        return await execute(wire, one)

    def noted(statement: Statement, values: Any) -> None:
        text = statement.query.decode()
        used = {name: value for name, value in (values or {}).items() if f"%({name})s" in text}
        sent.statements.append((text, used))

    async def committed(connection: psycopg.AsyncConnection[Any]) -> None:
        # In a pipeline all of it goes out together, in the trip of its statement.
        alone = connection.pgconn.pipeline_status == PipelineStatus.OFF
        sent.ends += alone and connection.info.transaction_status != TransactionStatus.IDLE
        await commit(connection)

    async def rolled_back(connection: psycopg.AsyncConnection[Any]) -> None:
        sent.ends += connection.info.transaction_status != TransactionStatus.IDLE
        await rollback(connection)

    sa.event.listen(target, "before_cursor_execute", written)
    with (
        patch.object(Reader, "send", read),
        patch.object(Wire, "_execute", asked),
        patch.object(psycopg.AsyncConnection, "commit", committed),
        patch.object(psycopg.AsyncConnection, "rollback", rolled_back),
    ):
        yield sent
    sa.event.remove(target, "before_cursor_execute", written)
    sent.answered = _answered() - before


def _answered() -> int:
    return int(REGISTRY.get_sample_value("reqstly_database_query_seconds_count") or 0)
