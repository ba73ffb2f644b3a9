"""A signed-in browser. The token itself is only in its cookie; here is its hash."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from db.models.base import SQLModel, identity, moment, reference


class Session(SQLModel, table=True):
    """Ends when idle, at `expires_at`, or when it is revoked, whichever comes first."""

    __tablename__ = "sessions"
    __table_args__ = (
        sa.CheckConstraint("octet_length(token_hash) = 32", name="token_sha256"),
        sa.Index(None, "user_id"),
    )

    id: int = identity()
    token_hash: bytes = Field(sa_type=sa.LargeBinary, unique=True)
    user_id: int = reference("users.id")
    user_agent: str = Field(default="", sa_type=sa.Text)
    created_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
    last_used_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
    expires_at: datetime = moment()
    revoked_at: datetime | None = moment(default=None, nullable=True)
