"""A person who can sign in."""

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
    )

    id: int = identity()
    email: str = Field(sa_type=sa.Text, unique=True)
    name: str = Field(sa_type=sa.Text)
    is_admin: bool = Field(default=False, sa_column_kwargs={"server_default": sa.text("false")})
    is_active: bool = Field(default=True, sa_column_kwargs={"server_default": sa.text("true")})
    created_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
