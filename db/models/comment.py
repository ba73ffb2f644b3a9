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
        sa.Index(None, "request_id", "id"),
    )

    id: int = identity()
    request_id: int = reference("requests.id")
    author_id: int = reference("users.id")
    body: str = Field(sa_type=sa.Text)
    kind: str = Field(default="comment", sa_type=sa.Text)
    internal: bool = Field(default=False)
    created_at: datetime = moment()
