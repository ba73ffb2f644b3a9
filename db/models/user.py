"""A person who can sign in."""

import uuid
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from db.models.base import SQLModel, identity, length, moment


class User(SQLModel, table=True):
    """`email` is stored normalized (lower case), so that equality stays leakproof and indexed."""

    __tablename__ = "users"
    __table_args__ = (
        length("name", 120),
        length("email", 254),
        sa.CheckConstraint("email = lower(email)", name="email_normalized"),
        # An address is free again once who had it is deactivated.
        sa.Index("uq_users_email_active", "email", unique=True, postgresql_where=sa.text("is_active")),
        sa.Index(None, "email", "id"),
    )

    id: int = identity()
    email: str = Field(sa_type=sa.Text)
    name: str = Field(sa_type=sa.Text)
    is_admin: bool = Field(default=False, sa_column_kwargs={"server_default": sa.text("false")})
    # The provider whose groups made them an admin, and can unmake it.
    admin_via: str | None = Field(default=None, sa_type=sa.Text, nullable=True)
    # What authenticators know a person by: says nothing about them.
    handle: uuid.UUID = Field(
        default=None, sa_type=sa.Uuid, unique=True, sa_column_kwargs={"server_default": sa.text("gen_random_uuid()")}
    )  # fmt: skip
    is_active: bool = Field(default=True, sa_column_kwargs={"server_default": sa.text("true")})
    # When they put the first-run tour away.
    toured_at: datetime | None = moment(default=None, nullable=True)
    created_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
