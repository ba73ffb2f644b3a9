"""How often something was tried lately, counted for all replicas."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from db.models.base import SQLModel, moment


class RateLimit(SQLModel, table=True):
    """One window of one key. Not logged: after a crash the counting begins anew."""

    __tablename__ = "rate_limits"
    __table_args__ = (sa.Index(None, "expires_at"), {"prefixes": ["UNLOGGED"]})

    key: str = Field(sa_type=sa.Text, primary_key=True)
    count: int
    expires_at: datetime = moment()
