"""A sign-in or a registration that has begun: used once, and soon, on whichever replica it ends."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from db.models.base import SQLModel, moment, one_of

CEREMONY_KINDS = ("oidc", "passkey_sign_in", "passkey_register", "logout", "logout_token")


class Ceremony(SQLModel, table=True):
    """`key_hash` is of what comes back (a state, a challenge, a token's id); `browser_hash` of the cookie that it was
    begun with. Nothing in the row lets anybody go on with it."""

    __tablename__ = "ceremonies"
    __table_args__ = (
        one_of("kind", CEREMONY_KINDS),
        sa.CheckConstraint("octet_length(key_hash) = 32", name="key_sha256"),
        sa.Index(None, "expires_at"),
    )

    key_hash: bytes = Field(sa_type=sa.LargeBinary, primary_key=True)
    kind: str = Field(sa_type=sa.Text)
    browser_hash: bytes = Field(
        default=b"", sa_type=sa.LargeBinary, sa_column_kwargs={"server_default": sa.text(r"'\x'::bytea")}
    )
    data: dict[str, Any] = Field(
        default_factory=dict, sa_type=JSONB, sa_column_kwargs={"server_default": sa.text("'{}'::jsonb")}
    )
    expires_at: datetime = moment()
