"""What would follow from giving or taking access: read before it is done, so that who decides reads it first.

Each asks for the permission of the verb that it is read for. How many requests a team has is told only to who sees them."""

from dataclasses import dataclass

from db.reading import Statement, reading
from reqstly import clean
from reqstly.access import NOTHING, Permission, Target, require
from reqstly.actor import Actor
from reqstly.errors import NotFound
from reqstly.teams.leads import BEING_SET_UP

MOST = 1000  # requests are counted up to here


@dataclass(frozen=True, slots=True)
class OfPlace:
    """Somebody's place in a team, or that they have none (`role`). `via`: the provider that gave it. `requests`: how many the
    team has, at most MOST + 1; None for who may not see them. `leads`: who leads it besides them, some names."""

    person_id: int
    person: str
    is_admin: bool
    team_key: str
    team: str
    confidential: bool
    role: str | None
    via: str | None
    requests: int | None
    leads: list[str]


@dataclass(frozen=True, slots=True)
class OfPerson:
    """What a person has and would lose or gain. `alone`: confidential teams that they alone lead. `open` and `closed` are the
    teams whose requests an admin sees, and those whose requests an admin does not. `tokens` may be used at this moment."""

    id: int
    name: str
    is_admin: bool
    admin_via: str | None
    is_active: bool
    tokens: int
    teams: list[str]
    alone: list[str]
    open: list[str]
    closed: list[str]


@dataclass(frozen=True, slots=True)
class OfTeam:
    """A team that may become confidential, or open to admins. `leads` decide from then on."""

    id: int
    key: str
    name: str
    confidential: bool
    requests: int | None
    leads: list[str]
    rules: int


async def of_place(actor: Actor, user: object, team_key: object) -> OfPlace:
    """What hangs on this person's place in this team. NotFound, Forbidden as for `set_membership`."""
    values = {
        "user": clean.identifier(user, "person"),
        "key": clean.line(team_key, "team", most=20),
        "sees": sorted(actor.sees),
    }
    # With the system's rights, for `BEING_SET_UP`; requests are counted where the actor sees them all.
    async with reading(actor.user_id, system=True) as connection:
        found = await connection.row(_PLACE, values)
    if found is None:
        raise NotFound("There is no such person, or no such team.")
    team_id, closed, *columns = found
    require(actor, Permission.MANAGE_MEMBERS, Target(team_id, closed))
    return OfPlace(*columns)


async def of_person(actor: Actor, user: object) -> OfPerson:
    """What hangs on this person's being active, and an admin. For admins; else Forbidden."""
    require(actor, Permission.MANAGE_PEOPLE, NOTHING)
    async with reading(actor.user_id) as connection:
        found = await connection.row(_PERSON, {"user": clean.identifier(user, "person")})
    if found is None:
        raise NotFound("There is no such person.")
    return OfPerson(*found)


async def of_team(actor: Actor, team_key: object) -> OfTeam:
    """What hangs on whether this team is confidential. NotFound, Forbidden as for `set_confidential`."""
    values = {"key": clean.line(team_key, "team", most=20), "sees": sorted(actor.sees)}
    async with reading(actor.user_id, system=True) as connection:
        found = await connection.row(_TEAM, values)
    if found is None:
        raise NotFound("There is no such team.")
    closed, *columns = found
    one = OfTeam(*columns)
    require(actor, Permission.OPEN_TEAM if closed else Permission.CLOSE_TEAM, Target(one.id, closed))
    return one


_REQUESTS = (
    "case when t.id = any(:sees) then (select count(*) from (select from requests r where r.team_id = t.id"
    f" limit {MOST + 1}) counted) end"
)
_LEADS = (
    "array(select l.name from memberships m join users l on l.id = m.user_id where m.team_id = t.id and m.role = 'lead'"
    " and l.is_active and {which} order by l.name limit 4)"
)
_PLACE = Statement(
    f"select t.id, t.confidential and not {BEING_SET_UP}, u.id, u.name, u.is_admin, t.key, t.name, t.confidential, p.role,"
    f" p.via, {_REQUESTS}, {_LEADS.format(which='l.id <> u.id')}"
    " from teams t cross join users u left join memberships p on p.team_id = t.id and p.user_id = u.id"
    " where t.key = :key and u.id = :user"
)
_PERSON = Statement(
    "select u.id, u.name, u.is_admin, u.admin_via, u.is_active,"
    " (select count(*) from access_tokens a where a.user_id = u.id and a.revoked_at is null and a.expires_at > now()),"
    " array(select t.name from memberships m join teams t on t.id = m.team_id where m.user_id = u.id order by t.name),"
    " array(select t.name from memberships m join teams t on t.id = m.team_id where m.user_id = u.id and m.role = 'lead'"
    "   and t.confidential and not exists (select from memberships o join users l on l.id = o.user_id"
    "   where o.team_id = t.id and o.role = 'lead' and l.is_active and l.id <> u.id) order by t.name),"
    " array(select t.name from teams t where not t.confidential order by t.name limit 20),"
    " array(select t.name from teams t where t.confidential and not exists (select from memberships m"
    "   where m.team_id = t.id and m.user_id = u.id) order by t.name limit 20)"
    " from users u where u.id = :user"
)
_TEAM = Statement(
    f"select t.confidential and not {BEING_SET_UP}, t.id, t.key, t.name, t.confidential, {_REQUESTS},"
    f" {_LEADS.format(which='true')}, (select count(*) from group_rules g where g.team_id = t.id)"
    " from teams t where t.key = :key"
)
