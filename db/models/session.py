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
        sa.Index(None, "expires_at"),
        sa.Index(
            "ix_sessions_provider_subject", "provider", "subject", postgresql_where=sa.text("provider <> ''")
        ),
    )

    id: int = identity()
    token_hash: bytes = Field(sa_type=sa.LargeBinary, unique=True)
    user_id: int = reference("users.id")
    # How they came in; for a provider's sessions also who they are there, and what its signing out names.
    method: str = Field(default="", sa_type=sa.Text, sa_column_kwargs={"server_default": ""})
    provider: str = Field(default="", sa_type=sa.Text, sa_column_kwargs={"server_default": ""})
    subject: str = Field(default="", sa_type=sa.Text, sa_column_kwargs={"server_default": ""})
    sid: str = Field(default="", sa_type=sa.Text, sa_column_kwargs={"server_default": ""})
    # The provider wants its own token back when it is told to sign out. Encrypted with the secret key.
    id_token: bytes | None = Field(default=None, sa_type=sa.LargeBinary, nullable=True)
    user_agent: str = Field(default="", sa_type=sa.Text)
    address: str = Field(default="", sa_type=sa.Text, sa_column_kwargs={"server_default": ""})
    created_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
    last_used_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
    # When the person last proved who they are; None: the provider did not say.
    proved_at: datetime | None = moment(default=None, nullable=True)
    expires_at: datetime = moment()
    revoked_at: datetime | None = moment(default=None, nullable=True)
