"""What PostgreSQL says when it refuses a statement: the errors that the tables of broken states name."""

from typing import LiteralString, TypeAlias

import psycopg

CHECK, UNIQUE, REFERENCE, NULL = (
    psycopg.errors.CheckViolation,
    psycopg.errors.UniqueViolation,
    psycopg.errors.ForeignKeyViolation,
    psycopg.errors.NotNullViolation,
)
ALWAYS = psycopg.errors.GeneratedAlways
KEPT = (psycopg.errors.RestrictViolation, REFERENCE)  # PostgreSQL 18, and before it

# What somebody tries -> the error, and the name in it of what stops them: a constraint's, or a table's.
Broken: TypeAlias = dict[LiteralString, tuple[type[psycopg.Error] | tuple[type[psycopg.Error], ...], str]]
