"""A confidential team's leads decide who works in it. Until it has one, and anything to see, it is being set up."""

import sqlalchemy as sa
from sqlmodel import col, select

from db.models import Membership, User
from db.unit_of_work import Work

# Of a team `t`. Which requests there are is nobody else's to know: ask it with the system's rights.
BEING_SET_UP = (
    "(t.confidential and not exists (select from memberships m join users u on u.id = m.user_id"
    " where m.team_id = t.id and m.role = 'lead' and u.is_active)"
    " and not exists (select from requests r where r.team_id = t.id))"
)


async def being_set_up(work: Work, team_id: int) -> bool:
    """Whether a confidential team has no active lead and no request yet: its first members are an admin's to choose.
    In a transaction with the system's rights."""
    return (await work.session.execute(_BEING_SET_UP, {"team": team_id})).first() is not None


async def another_lead(work: Work, team_id: int, user_id: int) -> bool:
    """Whether the team, locked, has an active lead besides this person."""
    leads = (
        select(Membership.user_id)
        .join(User, col(User.id) == col(Membership.user_id))
        .where(Membership.team_id == team_id, Membership.role == "lead", col(User.is_active))
    )
    return bool(set((await work.session.exec(leads)).all()) - {user_id})


_BEING_SET_UP = sa.text(f"select 1 from teams t where t.id = :team and {BEING_SET_UP}")
