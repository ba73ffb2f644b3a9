"""What was said on a request."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from db.models.base import SQLModel, identity, length, moment, one_of, reference

COMMENT_KINDS = ("comment", "question", "answer")
BODY_MOST = 20_000


class Comment(SQLModel, table=True):
    """A public word, or an internal note that only the team sees. A question asks back; an answer resolves."""

    __tablename__ = "comments"
    __table_args__ = (
        one_of("kind", COMMENT_KINDS),
        length("body", BODY_MOST),
        sa.CheckConstraint("not internal or kind = 'comment'", name="internal_is_plain"),
        sa.CheckConstraint("internal = (cardinality(team_ids) > 0)", name="internal_has_team"),
        sa.Index(None, "request_id", "id"),
    )

    id: int = identity()
    request_id: int = reference("requests.id")
    author_id: int = reference("users.id")
    body: str = Field(sa_type=sa.Text)
    kind: str = Field(default="comment", sa_type=sa.Text)
    internal: bool = Field(default=False)
    # Whose members read an internal note: the team's it was written in, first, and those it was shared with. A trigger's.
    team_ids: list[int] = Field(
        default_factory=list,
        sa_type=sa.ARRAY(sa.BigInteger),
        sa_column_kwargs={"server_default": sa.text("'{}'")},
    )
    created_at: datetime = moment()
