"""There is always an admin left."""

from sqlmodel import col, select

from db.models import User
from db.unit_of_work import Work


async def another_admin(work: Work, user_id: int) -> bool:
    """Whether there is an active admin besides this person; until the transaction ends, there will be."""
    # Locked first and in one order: two admins who demote each other at the same moment come one after the other.
    admins = (
        select(User.id)
        .where(col(User.is_admin), col(User.is_active))
        .order_by(col(User.id))
        .with_for_update()
    )
    return bool(set((await work.session.exec(admins)).all()) - {user_id})
