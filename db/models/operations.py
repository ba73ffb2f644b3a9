"""What the operators are told: which processes serve, how far the history was counted, and how far it was proved."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from db.models.base import SQLModel, identity, length, moment, one_of

KINDS = ("app", "worker")
NAME_MOST = 255


class Replica(SQLModel, table=True):
    """A process, as it last said that it is there."""

    __tablename__ = "replicas"
    __table_args__ = (one_of("kind", KINDS), length("name", NAME_MOST))

    id: str = Field(sa_type=sa.Text, primary_key=True)
    kind: str = Field(sa_type=sa.Text)
    name: str = Field(sa_type=sa.Text)
    version: str = Field(sa_type=sa.Text)
    draining: bool = Field(default=False, sa_column_kwargs={"server_default": sa.text("false")})
    started_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
    seen_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})


class Counted(SQLModel, table=True):
    """One row: up to where the history was counted for Prometheus, by whichever process did it."""

    __tablename__ = "counted"
    __table_args__ = (sa.CheckConstraint("one", name="one_row"),)

    one: bool = Field(default=True, primary_key=True, sa_column_kwargs={"server_default": sa.text("true")})
    txid: int = Field(sa_type=sa.BigInteger)
    id: int = Field(sa_type=sa.BigInteger)


class AuditCheck(SQLModel, table=True):
    """One row: up to which entry the history was found as it was written, and how far it is being proved once more.
    `sec.check_audit` alone writes it."""

    __tablename__ = "audit_checks"
    __table_args__ = (sa.CheckConstraint("one", name="one_row"),)

    one: bool = Field(default=True, primary_key=True, sa_column_kwargs={"server_default": sa.text("true")})
    to_id: int = Field(default=0, sa_type=sa.BigInteger, sa_column_kwargs={"server_default": "0"})
    again_id: int = Field(default=0, sa_type=sa.BigInteger, sa_column_kwargs={"server_default": "0"})
    # All that was written before was found as it was written. Stays where it is once something was not.
    verified_until: datetime | None = moment(default=None, nullable=True)
    # When all of it was last proved once more.
    round_ended_at: datetime | None = moment(default=None, nullable=True)


class AuditBreak(SQLModel, table=True):
    """Something in the history that is not what was written. Only its owner settles it, by `reqstly audit verify`."""

    __tablename__ = "audit_breaks"
    __table_args__ = (
        sa.Index(
            "ix_audit_breaks_open", "problem", unique=True, postgresql_where=sa.text("settled_at is null")
        ),
    )

    id: int = identity()
    problem: str = Field(sa_type=sa.Text)
    found_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
    settled_at: datetime | None = moment(default=None, nullable=True)
