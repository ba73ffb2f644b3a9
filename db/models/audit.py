"""The history nobody can quietly change. Only `sec` functions and triggers write what proves it."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from db.models.base import SQLModel, identity, moment, one_of, reference

SUBJECTS = ("request", "sign_in", "team", "user")
_NO_REQUEST: dict[str, Any] = {"postgresql_where": sa.text("subject <> 'request'")}


class AuditEntry(SQLModel, table=True):
    """One change. `id`, `seq`, `txid`, `hash` come from a trigger, `at` from the database's clock."""

    __tablename__ = "audit_entries"
    __table_args__ = (
        one_of("subject", SUBJECTS),
        sa.UniqueConstraint("subject", "subject_id", "seq"),
        sa.Index(None, "txid", "id"),
        # For who reads what happened to teams and people; entries of requests are read by their request.
        sa.Index("ix_audit_entries_by_action", "subject", "action", "at", "id", **_NO_REQUEST),
        sa.Index("ix_audit_entries_by_subject", "subject", "subject_id", "at", "id", **_NO_REQUEST),
        sa.Index("ix_audit_entries_by_actor", "actor_id", "at", "id", **_NO_REQUEST),
        sa.CheckConstraint("octet_length(hash) = 32", name="hash_sha256"),
    )

    id: int = Field(
        default=None, sa_type=sa.BigInteger, primary_key=True, sa_column_kwargs={"autoincrement": False}
    )
    subject: str = Field(sa_type=sa.Text)
    subject_id: int = Field(sa_type=sa.BigInteger)
    seq: int = Field(default=None, sa_type=sa.Integer)
    at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
    actor_id: int | None = reference("users.id", optional=True)
    action: str = Field(sa_type=sa.Text)
    internal: bool = Field(default=False, sa_column_kwargs={"server_default": sa.text("false")})
    payload: dict[str, Any] = Field(sa_type=JSONB)
    txid: int = Field(default=None, sa_type=sa.BigInteger)
    hash: bytes = Field(default=None, sa_type=sa.LargeBinary)


class AuditHead(SQLModel, table=True):
    """The end of each chain: a removed tail shows at once, and appending needs no search for the last entry."""

    __tablename__ = "audit_heads"
    __table_args__ = (sa.PrimaryKeyConstraint("subject", "subject_id"),)

    subject: str = Field(sa_type=sa.Text)
    subject_id: int = Field(sa_type=sa.BigInteger)
    seq: int = Field(sa_type=sa.Integer)
    hash: bytes = Field(sa_type=sa.LargeBinary)


class AuditSeal(SQLModel, table=True):
    """One seal over all entries from `from_id` to `to_id`, chained to the seal before it."""

    __tablename__ = "audit_seals"

    id: int = identity()
    from_id: int = Field(sa_type=sa.BigInteger)
    to_id: int = Field(sa_type=sa.BigInteger, unique=True)
    count: int = Field(sa_type=sa.BigInteger)
    root: bytes = Field(sa_type=sa.LargeBinary)
    hash: bytes = Field(sa_type=sa.LargeBinary)
    sealed_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
