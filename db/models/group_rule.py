"""What a provider's group or app role makes of a person here."""

import sqlalchemy as sa
from sqlmodel import Field

from db.models.base import SQLModel, identity, length, one_of, reference

RULE_CLAIMS = ("groups", "roles")
RULE_ROLES = ("admin", "agent", "lead")


class GroupRule(SQLModel, table=True):
    """Whoever has `value` in this claim is agent or lead of the team, or, without a team, an admin."""

    __tablename__ = "group_rules"
    __table_args__ = (
        one_of("claim", RULE_CLAIMS),
        one_of("role", RULE_ROLES),
        length("value", 200),
        sa.CheckConstraint("(team_id is null) = (role = 'admin')", name="admin_without_team"),
        sa.UniqueConstraint("provider", "claim", "value", "team_id", postgresql_nulls_not_distinct=True),
        sa.Index(None, "team_id"),
    )

    id: int = identity()
    provider: str = Field(sa_type=sa.Text)
    claim: str = Field(sa_type=sa.Text)
    value: str = Field(sa_type=sa.Text)
    team_id: int | None = reference("teams.id", optional=True)
    role: str = Field(sa_type=sa.Text)
