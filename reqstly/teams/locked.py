"""A team, locked, for verbs that decide by what it is at this moment."""

from sqlmodel import select

from db.models import Team
from db.unit_of_work import Work
from reqstly.errors import NotFound


async def locked_team(work: Work, key: str) -> Team:
    """The team with this key, or NotFound. Until the transaction ends, nobody makes it confidential, opens it, or decides
    about its members beside us."""
    statement = select(Team).where(Team.key == key).with_for_update(key_share=True)
    team = (await work.session.exec(statement)).one_or_none()
    if team is None:
        raise NotFound("There is no such team.")
    return team
