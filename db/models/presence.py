"""Who has which request open at this moment, and what they do there."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from db.models.base import SQLModel, length, moment, one_of, reference

# What somebody does on a request's page: looks at it, writes an answer, writes an internal note.
DOINGS = ("looking", "answer", "note")
CLIENT_MOST = 60


class Presence(SQLModel, table=True):
    """One open page, by the id of its client. Not logged: after a crash every replica says again who is there."""

    __tablename__ = "presences"
    __table_args__ = (
        sa.PrimaryKeyConstraint("request_id", "user_id", "client"),
        one_of("doing", DOINGS),
        length("client", CLIENT_MOST),
        {"prefixes": ["UNLOGGED"]},
    )

    request_id: int = reference("requests.id")
    user_id: int = reference("users.id")
    client: str = Field(sa_type=sa.Text)
    doing: str = Field(sa_type=sa.Text)
    seen_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
