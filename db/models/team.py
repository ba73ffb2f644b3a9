"""A team that answers requests, and who belongs to it."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from db.models.base import SQLModel, identity, length, moment, one_of, reference

MEMBER_ROLES = ("agent", "lead")


class Team(SQLModel, table=True):
    """Where requests are worked. A confidential team's requests are seen by its members and those involved alone."""

    __tablename__ = "teams"
    __table_args__ = (
        sa.CheckConstraint("key ~ '^[a-z][a-z0-9-]{0,19}$'", name="key_form"),
        length("name", 80),
    )

    id: int = identity()
    key: str = Field(sa_type=sa.Text, unique=True)
    name: str = Field(sa_type=sa.Text)
    description: str = Field(default="", sa_type=sa.Text, sa_column_kwargs={"server_default": ""})
    confidential: bool = Field(default=False, sa_column_kwargs={"server_default": sa.text("false")})
    created_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})


class Membership(SQLModel, table=True):
    """One person's role in one team."""

    __tablename__ = "memberships"
    __table_args__ = (
        one_of("role", MEMBER_ROLES),
        sa.PrimaryKeyConstraint("user_id", "team_id"),
        sa.Index(None, "team_id"),
    )

    user_id: int = reference("users.id")
    team_id: int = reference("teams.id")
    role: str = Field(sa_type=sa.Text)
    # The provider whose groups gave it, and can take it away; None: given by hand.
    via: str | None = Field(default=None, sa_type=sa.Text, nullable=True)
