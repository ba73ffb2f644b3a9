"""What somebody is typing and has not sent yet, per person and place."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from db.models.base import SQLModel, length, moment, reference

PLACE_MOST = 200


class Draft(SQLModel, table=True):
    """`place` says where: `new/laptop`, `request/1042/answer`. `fields` are texts by the name of their box. Nobody but
    the person reads them; reports neither."""

    __tablename__ = "drafts"
    __table_args__ = (
        sa.PrimaryKeyConstraint("user_id", "place"),
        length("place", PLACE_MOST),
        sa.CheckConstraint("jsonb_typeof(fields) = 'object'", name="fields_object"),
    )

    user_id: int = reference("users.id")
    place: str = Field(sa_type=sa.Text)
    fields: dict[str, str] = Field(sa_type=JSONB)
    updated_at: datetime = moment(sa_column_kwargs={"server_default": sa.func.now()})
