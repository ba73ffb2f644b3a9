"""What the domain sends to the database, heard at the engine: statements with their parameters, and round trips."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

import psycopg
import sqlalchemy as sa
from psycopg.pq import PipelineStatus, TransactionStatus

from db.engine import engine
from db.reading import Reader, Statement


@dataclass(slots=True)
class Sent:
    """Statements in their order, in psycopg's form, and how many transactions were begun and ended."""

    statements: list[tuple[str, Any]] = field(default_factory=list)
    ends: int = 0

    @property
    def last(self) -> tuple[str, Any]:
        """The newest statement."""
        return self.statements[-1]

    @property
    def trips(self) -> int:
        """Round trips: the statements, and a beginning, which says who acts too, and an end for each transaction."""
        return len(self.statements) + 2 * self.ends


@contextmanager
def hearing() -> Iterator[Sent]:
    """Collect what this process sends meanwhile: entities through the engine, read models through their Reader."""
    sent, target = Sent(), engine().sync_engine
    send, commit, rollback = Reader.send, psycopg.AsyncConnection.commit, psycopg.AsyncConnection.rollback

    def written(_c: Any, _k: Any, text: str, parameters: Any, _x: Any, _m: Any) -> None:
        sent.statements.append((text, parameters))

    async def read(reader: Reader, statement: Statement, values: Any = None) -> Any:
        text = statement.query.decode()
        used = {name: value for name, value in (values or {}).items() if f"%({name})s" in text}
        sent.statements.append((text, used))
        return await send(reader, statement, values)

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
        patch.object(psycopg.AsyncConnection, "commit", committed),
        patch.object(psycopg.AsyncConnection, "rollback", rolled_back),
    ):
        yield sent
    sa.event.remove(target, "before_cursor_execute", written)
