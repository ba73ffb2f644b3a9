"""An admin's time-boxed look at what is confidential, and who of the team's leads has been told."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from db.models.base import SQLModel, identity, length, moment, reference

REASON_MOST = 500


class BreakGlass(SQLModel, table=True):
    """Ends at `expires_at`, or when somebody ends it before that."""

    __tablename__ = "break_glass"
    __table_args__ = (
        length("reason", REASON_MOST),
        sa.CheckConstraint("expires_at > opened_at", name="ends_after_it_began"),
        sa.Index(None, "user_id"),
        sa.Index(None, "team_id"),
    )

    id: int = identity()
    user_id: int = reference("users.id")
    team_id: int = reference("teams.id")
    reason: str = Field(sa_type=sa.Text)
    opened_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
    expires_at: datetime = moment()
    ended_at: datetime | None = moment(default=None, nullable=True)


class BreakGlassNotice(SQLModel, table=True):
    """One for each lead; open until they have noted it."""

    __tablename__ = "break_glass_notices"
    __table_args__ = (
        sa.PrimaryKeyConstraint("break_glass_id", "user_id"),
        sa.Index(None, "user_id"),
    )

    break_glass_id: int = reference("break_glass.id")
    user_id: int = reference("users.id")
    noted_at: datetime | None = moment(default=None, nullable=True)
