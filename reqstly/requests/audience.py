"""Who sees what a team has: told before a request is moved there."""

from dataclasses import dataclass

from db.reading import Statement, reading
from reqstly import clean
from reqstly.access import NOTHING, Permission, Target, can, require
from reqstly.actor import Actor
from reqstly.errors import NotFound


@dataclass(frozen=True, slots=True)
class Audience:
    """A team, how many people work in it, and whether who asks sees what it has."""

    key: str
    name: str
    confidential: bool
    members: int
    seen: bool


async def audience(actor: Actor, key: object) -> Audience:
    """Who sees what this team has. Raises NotFound where there is no such team."""
    require(actor, Permission.LIST_TEAMS, NOTHING)
    async with reading(actor.user_id) as reader:
        found = await reader.row(_AUDIENCE, {"key": clean.line(key, "team", most=80)})
    if found is None:
        raise NotFound("There is no such team. Choose another.")
    id, team_key, name, confidential, members = found
    seen = can(actor, Permission.VIEW_QUEUE, Target(id, confidential))
    return Audience(team_key, name, confidential, members, seen)


_AUDIENCE = Statement(
    "select t.id, t.key, t.name, t.confidential, (select count(*) from memberships m join users u on u.id = m.user_id"
    " where m.team_id = t.id and u.is_active) from teams t where t.key = :key"
)
