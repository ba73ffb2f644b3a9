"""A service request, its followers and how far each person has read it."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from db.models.base import SQLModel, identity, length, moment, one_of, reference

STATUSES = ("open", "in_progress", "waiting", "resolved", "cancelled")
PRIORITIES = ("low", "normal", "high", "urgent")
TITLE_MOST = 200
DESCRIPTION_MOST = 20_000

# What a queue shows at first; PostgreSQL sees by itself that what is under way is a part of it.
_ACTIVE = sa.text("status not in ('resolved', 'cancelled') or unanswered_since is not null")


class ServiceRequest(SQLModel, table=True):
    """Shown to people as REQ-<number>. `version` grows by one with each change of the row."""

    __tablename__ = "requests"
    __table_args__ = (
        one_of("status", STATUSES),
        one_of("priority", PRIORITIES),
        length("title", TITLE_MOST),
        sa.CheckConstraint(f"char_length(description) <= {DESCRIPTION_MOST}", name="description_length"),
        sa.CheckConstraint("jsonb_typeof(fields) = 'object'", name="fields_object"),
        sa.CheckConstraint("(status = 'resolved') = (resolved_at is not null)", name="resolved_at_when_resolved"),
        sa.CheckConstraint("resolved_at >= created_at", name="resolved_after_created"),
        sa.CheckConstraint(
            "status not in ('in_progress', 'waiting', 'resolved') or assignee_id is not null", name="worked_by_somebody"
        ),
        sa.CheckConstraint("version >= 1", name="version_positive"),
        sa.CheckConstraint(
            "unanswered_since is null or status in ('resolved', 'cancelled')", name="unanswered_when_done"
        ),
        # Queues, their bounded counts and row-level security all ask for what is under way in a team. With the columns that
        # it includes a count reads this index alone.
        sa.Index(
            "ix_requests_under_way",
            "team_id", sa.text("created_at desc"), sa.text("id desc"),
            postgresql_include=["requester_id", "assignee_id", "status", "priority_rank"], postgresql_where=_ACTIVE,
        ),
        sa.Index(
            "ix_requests_under_way_priority",
            "team_id", sa.text("priority_rank desc"), "created_at", "id",
            postgresql_where=_ACTIVE,
        ),
        sa.Index(
            "ix_requests_under_way_updated",
            "team_id", sa.text("updated_at desc"), sa.text("id desc"), postgresql_where=_ACTIVE,
        ),
        sa.Index(
            "ix_requests_unanswered",
            "team_id", sa.text("created_at desc"), sa.text("id desc"),
            postgresql_where=sa.text("unanswered_since is not null"),
        ),
        sa.Index("ix_requests_team_created", "team_id", sa.text("created_at desc"), sa.text("id desc")),
        sa.Index(
            "ix_requests_team_priority",
            "team_id", sa.text("priority_rank desc"), "created_at", "id",
        ),
        sa.Index("ix_requests_team_updated", "team_id", sa.text("updated_at desc"), sa.text("id desc")),
        sa.Index(
            "ix_requests_team_status", "team_id", "status", sa.text("created_at desc"), sa.text("id desc")
        ),
        sa.Index("ix_requests_requester", "requester_id", sa.text("created_at desc"), sa.text("id desc")),
        sa.Index(
            "ix_requests_assignee", "team_id", "assignee_id", sa.text("created_at desc"), sa.text("id desc"),
        ),
        sa.Index("ix_requests_type", "type_id"),
    )  # fmt: skip

    id: int = identity()
    number: int = Field(
        default=None, sa_type=sa.BigInteger, unique=True, sa_column_args=[sa.Sequence("request_numbers", start=1001)],
        sa_column_kwargs={"server_default": sa.text("nextval('request_numbers')")},
    )  # fmt: skip
    team_id: int = reference("teams.id")
    type_id: int = reference("request_types.id")
    requester_id: int = reference("users.id")
    assignee_id: int | None = reference("users.id", optional=True)
    title: str = Field(sa_type=sa.Text)
    description: str = Field(default="", sa_type=sa.Text)
    fields: dict[str, Any] = Field(default_factory=dict, sa_type=JSONB)
    status: str = Field(default="open", sa_type=sa.Text)
    priority: str = Field(default="normal", sa_type=sa.Text)
    priority_rank: int = Field(
        default=None, sa_type=sa.SmallInteger,
        sa_column_args=[sa.Computed(
            "case priority when 'urgent' then 4 when 'high' then 3 when 'normal' then 2 else 1 end", persisted=True
        )],
    )  # fmt: skip
    created_at: datetime = moment()
    updated_at: datetime = moment()
    resolved_at: datetime | None = moment(default=None, nullable=True)
    # Since when somebody outside the team waits for a word of it, on what is resolved or cancelled.
    unanswered_since: datetime | None = moment(default=None, nullable=True)
    version: int = Field(default=1, sa_column_kwargs={"server_default": "1"})


class Follower(SQLModel, table=True):
    """Somebody who was added to a request, or follows it."""

    __tablename__ = "followers"
    __table_args__ = (
        sa.PrimaryKeyConstraint("request_id", "user_id"),
        sa.Index(None, "user_id", "request_id"),
    )

    request_id: int = reference("requests.id")
    user_id: int = reference("users.id")


class RequestRead(SQLModel, table=True):
    """The newest version of a request that a person has looked at: newer ones are shown as unread."""

    __tablename__ = "request_reads"
    __table_args__ = (sa.PrimaryKeyConstraint("user_id", "request_id"),)

    user_id: int = reference("users.id")
    request_id: int = reference("requests.id")
    version: int
