"""What can be asked for: a form that belongs to a team."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from db.models.base import SQLModel, identity, length, one_of, reference
from db.models.request import PRIORITIES

AFTER_RESOLVED = ("ask", "reopen")


class RequestType(SQLModel, table=True):
    """`fields` is the form: a list of {key, label, kind, required, options, help}."""

    __tablename__ = "request_types"
    __table_args__ = (
        one_of("default_priority", PRIORITIES),
        one_of("after_resolved", AFTER_RESOLVED),
        length("name", 80),
        sa.CheckConstraint("key ~ '^[a-z][a-z0-9-]{0,39}$'", name="key_form"),
        sa.CheckConstraint("jsonb_typeof(fields) = 'array'", name="fields_list"),
        sa.Index(None, "team_id"),
    )

    id: int = identity()
    team_id: int = reference("teams.id")
    key: str = Field(sa_type=sa.Text, unique=True)
    name: str = Field(sa_type=sa.Text)
    description: str = Field(default="", sa_type=sa.Text, sa_column_kwargs={"server_default": ""})
    icon: str = Field(default="help", sa_type=sa.Text, sa_column_kwargs={"server_default": "help"})
    words: str = Field(default="", sa_type=sa.Text, sa_column_kwargs={"server_default": ""})
    default_priority: str = Field(
        default="normal", sa_type=sa.Text, sa_column_kwargs={"server_default": "normal"}
    )
    fields: list[dict[str, Any]] = Field(
        default_factory=list, sa_type=JSONB, sa_column_kwargs={"server_default": sa.text("'[]'::jsonb")}
    )
    # What the requester's word on a resolved one does: reopens it, or asks them whether it should.
    after_resolved: str = Field(default="ask", sa_type=sa.Text, sa_column_kwargs={"server_default": "ask"})
    is_active: bool = Field(default=True, sa_column_kwargs={"server_default": sa.text("true")})
