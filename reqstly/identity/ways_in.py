"""How many ways in a person has: the last one is not taken away without a word."""

import sqlalchemy as sa

from db.unit_of_work import Work


async def count(work: Work, user_id: int) -> int:
    """Passkeys and connected providers together."""
    return int((await work.session.execute(_COUNT, {"user": user_id})).scalar_one())


_COUNT = sa.text(
    "select (select count(*) from identities where user_id = :user) + (select count(*) from passkeys where user_id = :user)"
)
