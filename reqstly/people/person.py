"""One person, as admins see them: what they are, where they belong, and how they can come in. No secrets."""

from dataclasses import dataclass
from datetime import datetime

from db.reading import Statement, reading
from reqstly import clean
from reqstly.access import NOTHING, Permission, require
from reqstly.actor import Actor
from reqstly.errors import NotFound
from reqstly.identity import sessions


@dataclass(frozen=True, slots=True)
class Place:
    """A role in a team. `via`: the provider whose groups gave it; None: by hand."""

    team_key: str
    team: str
    role: str
    via: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """A person, as admins see them. `admin_via`: the provider whose groups made them an admin; None: by hand."""

    places: tuple[Place, ...]
    id: int
    name: str
    email: str
    is_admin: bool
    admin_via: str | None
    is_active: bool
    created_at: datetime
    passkeys: int
    providers: list[str]
    sessions: int

    @property
    def has_way_in(self) -> bool:
        """Whether they can sign in at all."""
        return bool(self.passkeys or self.providers)


async def person(actor: Actor, user: object) -> Person:
    """The person with this id, or NotFound. For admins."""
    require(actor, Permission.MANAGE_PEOPLE, NOTHING)
    values = {
        "user": clean.identifier(user, "person"),
        "idle": sessions.idle(),
    }
    async with reading(actor.user_id, system=actor.system) as connection:
        found = await connection.row(_PERSON, values)
    if found is None:
        raise NotFound("There is no such person.")
    places, *known = found
    return Person(tuple(Place(*place) for place in places), *known)


_PERSON = Statement(
    "select (select coalesce(json_agg(json_build_array(t.key, t.name, m.role, m.via) order by t.name), '[]')"
    "   from memberships m join teams t on t.id = m.team_id where m.user_id = u.id),"
    " u.id, u.name, u.email, u.is_admin, u.admin_via, u.is_active, u.created_at,"
    " (select count(*) from passkeys p where p.user_id = u.id),"
    " (select coalesce(json_agg(i.provider order by i.provider), '[]') from identities i where i.user_id = u.id),"
    f" (select count(*) from sessions s where s.user_id = u.id and {sessions.LIVE})"
    " from users u where u.id = :user"
)
