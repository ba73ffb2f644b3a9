"""A one-time link: an invitation, or the way back in after a lost passkey."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from db.models.base import SQLModel, identity, moment, one_of, reference

LINK_KINDS = ("invite", "recovery")


class Link(SQLModel, table=True):
    """Of the link's secret only the hash is here."""

    __tablename__ = "links"
    __table_args__ = (
        one_of("kind", LINK_KINDS),
        sa.CheckConstraint("octet_length(token_hash) = 32", name="token_sha256"),
        sa.Index(None, "user_id"),
    )

    id: int = identity()
    token_hash: bytes = Field(sa_type=sa.LargeBinary, unique=True)
    user_id: int = reference("users.id")
    kind: str = Field(sa_type=sa.Text)
    created_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
    expires_at: datetime = moment()
    used_at: datetime | None = moment(default=None, nullable=True)
