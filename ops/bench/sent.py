"""What the domain sends to the database, heard at the engine: statements with their parameters, and round trips."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from db.engine import engine


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
        """Round trips: the statements, and a begin, who acts, and an end for each transaction."""
        return len(self.statements) + 3 * self.ends


@contextmanager
def hearing() -> Iterator[Sent]:
    """Collect what this process's engine sends meanwhile."""
    sent, target = Sent(), engine().sync_engine

    def statement(_c: Any, _k: Any, text: str, parameters: Any, _x: Any, _m: Any) -> None:
        sent.statements.append((text, parameters))

    def ended(_c: Any) -> None:
        sent.ends += 1

    sa.event.listen(target, "before_cursor_execute", statement)
    for name in ("commit", "rollback"):
        sa.event.listen(target, name, ended)
    try:
        yield sent
    finally:
        sa.event.remove(target, "before_cursor_execute", statement)
        for name in ("commit", "rollback"):
            sa.event.remove(target, name, ended)
