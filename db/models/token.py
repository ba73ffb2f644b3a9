"""A personal access token, for programs that act as a person."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from db.models.base import SQLModel, identity, length, moment, reference


class AccessToken(SQLModel, table=True):
    """The token itself is shown once; here are its hash, and the beginning by which a person recognizes it."""

    __tablename__ = "access_tokens"
    __table_args__ = (
        sa.CheckConstraint("octet_length(token_hash) = 32", name="token_sha256"),
        sa.CheckConstraint("jsonb_typeof(scopes) = 'array'", name="scopes_list"),
        length("name", 80),
        sa.Index(None, "user_id"),
    )

    id: int = identity()
    user_id: int = reference("users.id")
    name: str = Field(sa_type=sa.Text)
    prefix: str = Field(sa_type=sa.Text)
    token_hash: bytes = Field(sa_type=sa.LargeBinary, unique=True)
    scopes: list[str] = Field(sa_type=JSONB)
    created_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
    expires_at: datetime = moment()
    last_used_at: datetime | None = moment(default=None, nullable=True)
    last_used_address: str = Field(default="", sa_type=sa.Text, sa_column_kwargs={"server_default": ""})
    revoked_at: datetime | None = moment(default=None, nullable=True)
