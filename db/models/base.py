"""What all entities share: named constraints, and the small column helpers."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

# Set before the first entity: Alembic needs every constraint to have a name it can drop.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def identity() -> Any:
    """A primary key that only PostgreSQL hands out."""
    return Field(
        default=None, sa_type=sa.BigInteger, primary_key=True, sa_column_args=[sa.Identity(always=True)]
    )


def reference(target: str, *, optional: bool = False) -> Any:
    """A foreign key to `table.column`, deleting refused: history stays whole."""
    if optional:
        return Field(
            default=None, foreign_key=target, sa_type=sa.BigInteger, ondelete="RESTRICT", nullable=True
        )
    return Field(foreign_key=target, sa_type=sa.BigInteger, ondelete="RESTRICT", nullable=False)


def moment(**options: Any) -> Any:
    """A point in time, with its zone."""
    return Field(sa_type=sa.DateTime(timezone=True), **options)


def one_of(column: str, values: tuple[str, ...]) -> sa.CheckConstraint:
    """A check that holds `column` to the given words. Text and not an enum: an enum's equality is not leakproof, so under
    row-level security PostgreSQL would find no row by it in an index."""
    words = ", ".join(f"'{value}'" for value in values)
    return sa.CheckConstraint(f"{column} in ({words})", name=column)


def length(column: str, most: int) -> sa.CheckConstraint:
    """A check on a text's length in characters, at least one."""
    return sa.CheckConstraint(f"char_length({column}) between 1 and {most}", name=f"{column}_length")


__all__ = ["SQLModel", "datetime", "identity", "length", "moment", "one_of", "reference"]
