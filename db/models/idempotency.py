"""What a program was answered, so that the same request sent twice is done once."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from db.models.base import SQLModel, length, moment, reference

KEY_MOST = 255


class IdempotencyKey(SQLModel, table=True):
    """`asked_hash` is of the request it was used for and of who sent it. `body` is encrypted with the secret key, since it
    may hold what only its person sees; it is empty where the answer held a secret, which is not kept.

    Written in the transaction of the change itself: there is never one without the other."""

    __tablename__ = "idempotency_keys"
    __table_args__ = (
        sa.PrimaryKeyConstraint("user_id", "key"),
        length("key", KEY_MOST),
        sa.CheckConstraint("octet_length(asked_hash) = 32", name="asked_sha256"),
        sa.Index(None, "created_at"),
    )

    user_id: int = reference("users.id")
    key: str = Field(sa_type=sa.Text)
    asked_hash: bytes = Field(sa_type=sa.LargeBinary)
    status: int = Field(sa_type=sa.SmallInteger)
    headers: dict[str, str] = Field(sa_type=JSONB)
    body: bytes = Field(sa_type=sa.LargeBinary)
    created_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
