"""Statements prepared once as text, in the driver's own form."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

Row = tuple[Any, ...]
_DIALECT = PGDialect_psycopg()  # type: ignore[no-untyped-call]


class Statement:
    """A statement with `:name` parameters. Make it once, at module level."""

    def __init__(self, sql: str) -> None:
        self.query = str(sa.text(sql).compile(dialect=_DIALECT)).encode()
