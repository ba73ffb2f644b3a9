"""An open transaction, as a verb has it: what it asks and writes, and the one way to the database that all who join it share."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import psycopg
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel.ext.asyncio.session import AsyncSession

from db import cursor as cursors
from db.engine import Taken, engine, give_back, take
from db.metrics import measured
from db.statement import Row, Statement

Asked = tuple[Statement, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Done:
    """What a verb did, for the log: never what anybody wrote. `number` is that of a request."""

    verb: str
    subject: str
    subject_id: int
    actor_id: int | None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """An open transaction. `now` is its one moment in time; `answers` are to what it was asked `first`; `done` is
    logged when it is committed."""

    wire: "Wire"
    now: datetime
    answers: Sequence[list[Row]] = ()
    done: list[Done] = field(default_factory=list)

    @property
    def session(self) -> AsyncSession:
        """SQLAlchemy's session, for entities. What many do goes over the driver, which takes a fraction of the time."""
        return self.wire.session

    @property
    def driver(self) -> psycopg.AsyncConnection[Any]:
        """The driver's connection, for those who bring statements of their own."""
        return self.wire.driver

    async def ask(self, statement: Statement, values: Mapping[str, object]) -> list[Row]:
        """The rows of a statement, which sees all that was written before."""
        [rows] = await self.wire.ask((statement, values))
        return rows

    async def write(self, statement: Statement, values: Mapping[str, object]) -> None:
        """Write something, in its order, with what is asked next or with the commit."""
        await self.wire.write(statement, values)


class Wire:
    """A transaction's way to the database: over the driver, and by SQLAlchemy's session once somebody wants that.

    Over the driver, what is written waits until something is asked, or for the commit, and goes out with it: one round trip
    for all of it. Where the session is in use too, nothing waits, so that all of it comes in its order."""

    def __init__(self, taken: Taken) -> None:
        self.driver = taken.driver
        self._taken = taken
        self._session: AsyncSession | None = None
        self._waiting: list[Asked] = []

    @classmethod
    async def opened(cls) -> "Wire":
        """One of the pool's connections."""
        return cls(await take())

    @property
    def session(self) -> AsyncSession:
        """The session. Raises RuntimeError where something that was written before would come after what it does."""
        if self._waiting:
            raise RuntimeError("Ask for the session before anything is written without it.")
        if self._session is None:
            connection = AsyncConnection(engine(), Connection(engine().sync_engine, self._taken.held))
            self._session = AsyncSession(bind=connection, expire_on_commit=False)
        return self._session

    async def ask(self, *asked: Asked) -> list[list[Row]]:
        """The rows of each, in one round trip with what waits."""
        answers = await self._send(*asked)
        return [await answer.fetchall() for answer in answers[len(answers) - len(asked) :]]

    async def write(self, statement: Statement, values: Mapping[str, object]) -> None:
        """Send it with what follows; at once where the session is in use."""
        self._waiting.append((statement, values))
        if self._session is not None:
            await self.flush()

    async def flush(self) -> None:
        """Write all that waits, now."""
        await self._send()

    async def commit(self) -> None:
        """Write all that waits, for good."""
        if self._session is not None:
            await self._session.flush()
        sent, self._waiting = self._waiting, []
        if not sent:
            with measured():
                await self.driver.commit()
            return
        with self._told(sent):
            async with self.driver.pipeline():
                for one in sent:
                    await self._execute(one)
                await cursors.commit(self.driver)

    async def close(self) -> None:
        """Give the connection back; what was not committed is undone."""
        try:
            if self._session is not None:
                await asyncio.shield(self._session.close())
        finally:
            await give_back(self._taken)

    async def replaced(self) -> "Wire":
        """Another one, for one that was dead: the pool held connections to a server that has since restarted."""
        await self.close()
        await engine().dispose()
        return await Wire.opened()

    async def _send(self, *asked: Asked) -> list[psycopg.AsyncCursor[Any]]:
        if self._session is not None:
            await self._session.flush()
        sent, self._waiting = [*self._waiting, *asked], []
        if len(sent) < 2:
            return [await self._execute(one) for one in sent]
        with self._told(sent):
            async with self.driver.pipeline():
                return [await self._execute(one) for one in sent]

    async def _execute(self, one: Asked) -> psycopg.AsyncCursor[Any]:
        statement, values = one
        return await self.driver.execute(statement.query, values, prepare=True)

    def _told(self, sent: Sequence[Asked]) -> cursors.Statement:
        return cursors.Statement(
            tuple(statement.query for statement, _ in sent), self.driver.pgconn.backend_pid
        )
