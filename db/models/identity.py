"""How a person is known elsewhere: by an OpenID provider's subject, or by a passkey of theirs."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from db.models.base import SQLModel, identity, length, moment, reference


class Identity(SQLModel, table=True):
    """A person at a provider. Issuer and subject decide who they are; the mail address is only told."""

    __tablename__ = "identities"
    __table_args__ = (
        sa.UniqueConstraint("issuer", "subject"),
        sa.UniqueConstraint("user_id", "issuer"),
        length("subject", 255),
    )

    id: int = identity()
    user_id: int = reference("users.id")
    provider: str = Field(sa_type=sa.Text)
    issuer: str = Field(sa_type=sa.Text)
    subject: str = Field(sa_type=sa.Text)
    email: str = Field(default="", sa_type=sa.Text, sa_column_kwargs={"server_default": ""})
    linked_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
    last_used_at: datetime | None = moment(default=None, nullable=True)


class Passkey(SQLModel, table=True):
    """A public key of a person's. `sign_count` never goes back; 0 is an authenticator that does not count."""

    __tablename__ = "passkeys"
    __table_args__ = (
        sa.CheckConstraint("octet_length(credential_id) between 1 and 1023", name="credential_id_length"),
        sa.CheckConstraint("sign_count >= 0", name="sign_count_positive"),
        length("name", 60),
        sa.Index(None, "user_id"),
    )

    id: int = identity()
    user_id: int = reference("users.id")
    credential_id: bytes = Field(sa_type=sa.LargeBinary, unique=True)
    public_key: bytes = Field(sa_type=sa.LargeBinary)
    sign_count: int = Field(sa_type=sa.BigInteger)
    name: str = Field(sa_type=sa.Text)
    transports: list[str] = Field(
        default_factory=list, sa_type=JSONB, sa_column_kwargs={"server_default": sa.text("'[]'::jsonb")}
    )
    backed_up: bool = Field(default=False, sa_column_kwargs={"server_default": sa.text("false")})
    created_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
    last_used_at: datetime | None = moment(default=None, nullable=True)
    last_used_address: str = Field(default="", sa_type=sa.Text, sa_column_kwargs={"server_default": ""})
    last_used_agent: str = Field(default="", sa_type=sa.Text, sa_column_kwargs={"server_default": ""})
