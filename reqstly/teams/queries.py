"""Read models of teams and what can be asked of them."""

from dataclasses import dataclass
from typing import Any

from db.reading import Statement, presume, reading
from reqstly import clean
from reqstly.access import NOTHING, Permission, Target, can, require
from reqstly.actor import Actor
from reqstly.errors import NotFound
from reqstly.teams.leads import BEING_SET_UP


@dataclass(frozen=True, slots=True)
class Team:
    """A team as everybody may know it."""

    id: int
    key: str
    name: str
    description: str
    confidential: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """A request type with its form."""

    id: int
    key: str
    name: str
    description: str
    icon: str
    words: str
    default_priority: str
    fields: list[dict[str, Any]]
    team_id: int
    team_key: str
    team: str
    confidential: bool
    after_resolved: str


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody's place in a team."""

    user_id: int
    name: str
    role: str
    active: bool


@dataclass(frozen=True, slots=True)
class TeamCard:
    """A team with who works in it. `decides`: whether who looks may change that. `secludes`: whether they may make it
    confidential, or open it to admins again where it is."""

    team: Team
    members: tuple[Member, ...]
    types: tuple[str, ...]
    decides: bool
    secludes: bool


async def teams(actor: Actor) -> tuple[Team, ...]:
    """All teams, by name: whom one can ask is no secret."""
    require(actor, Permission.LIST_TEAMS, NOTHING)
    return await _teams(actor)


def queues(actor: Actor, known: tuple[Team, ...]) -> tuple[Team, ...]:
    """Those of the teams whose queues the actor may see."""
    return tuple(
        team for team in known if can(actor, Permission.VIEW_QUEUE, Target(team.id, team.confidential))
    )


async def queue_team(actor: Actor, key: object, known: tuple[Team, ...] = ()) -> Team:
    """The team whose queue is asked for, or NotFound where it is not the actor's to see. `known` are the teams as they were
    lately, where a caller follows them: the database is asked only for one that is not among them."""
    wanted = clean.line(key, "team", most=80)
    found = _called(wanted, known) or _called(wanted, await _teams(actor))
    if found is None:
        raise NotFound("There is no such queue, or it is not for you to see.")
    require(actor, Permission.VIEW_QUEUE, Target(found.id, found.confidential))
    return found


async def assignees(actor: Actor, team: Team) -> tuple[tuple[int, str], ...]:
    """Whom this team's requests can be given to, by name: id and name. Forbidden for those who may not."""
    require(actor, Permission.ASSIGN, Target(team.id, team.confidential))
    async with reading(actor.user_id) as connection:
        return tuple((id, name) for id, name in await connection.rows(_ASSIGNEES, {"team": team.id}))


async def kinds(actor: Actor) -> tuple[Kind, ...]:
    """Everything that can be asked for, by team and name."""
    require(actor, Permission.LIST_TEAMS, NOTHING)
    async with reading(actor.user_id) as connection:
        found = await connection.rows(_KINDS)
    return tuple(Kind(*row) for row in found)


async def kind(actor: Actor, key: object) -> Kind:
    """One request type, or NotFound."""
    found = next((kind for kind in await kinds(actor) if kind.key == key), None)
    if found is None:
        raise NotFound("There is no such request type.")
    return found


async def recent_kinds(actor: Actor) -> tuple[str, ...]:
    """The keys of the request types that the actor asked for lately, newest first."""
    require(actor, Permission.VIEW, Target(0, False, requester_id=actor.user_id))
    async with reading(actor.user_id) as connection:
        return tuple(row[0] for row in await connection.rows(_RECENT, {"me": actor.id}))


async def team_cards(actor: Actor) -> tuple[TeamCard, ...]:
    """Teams with members and types, for admins."""
    require(actor, Permission.MANAGE_TEAMS, NOTHING)
    return await _cards(actor)


async def team_card(actor: Actor, key: object) -> TeamCard:
    """One team, for those who decide who works in it. NotFound where there is none, Forbidden for others."""
    wanted = clean.line(key, "team", most=80)
    found = _called(wanted, await _teams(actor))
    if found is None:
        raise NotFound("There is no such team.")
    require(actor, Permission.MANAGE_MEMBERS, Target(found.id, found.confidential))
    return next(card for card in await _cards(actor) if card.team.id == found.id)


async def _cards(actor: Actor) -> tuple[TeamCard, ...]:
    # With the system's rights, for `BEING_SET_UP`: whether a team was ever asked. None of its requests is read.
    async with reading(actor.user_id, system=True) as connection:
        found = await connection.rows(_CARDS)
    return tuple(_card(actor, Team(*row[:5]), *row[5:]) for row in found)


def _card(
    actor: Actor, team: Team, members: list[dict[str, Any]], types: list[str], being_set_up: bool
) -> TeamCard:
    closed = team.confidential and not being_set_up
    decides = can(actor, Permission.MANAGE_MEMBERS, Target(team.id, closed))
    seclusion = Permission.OPEN_TEAM if closed else Permission.CLOSE_TEAM
    secludes = can(actor, seclusion, Target(team.id, closed))
    return TeamCard(team, tuple(Member(**member) for member in members), tuple(types), decides, secludes)


def _called(key: str, teams: tuple[Team, ...]) -> Team | None:
    return next((team for team in teams if team.key == key), None)


async def _teams(actor: Actor) -> tuple[Team, ...]:
    return tuple(Team(*row) for row in await presume(actor.user_id, _TEAMS, {}))


_TEAMS = Statement("select id, key, name, description, confidential from teams order by name")
_ASSIGNEES = Statement(
    "select u.id, u.name from memberships m join users u on u.id = m.user_id where m.team_id = :team and u.is_active"
    " order by u.name"
)
_KINDS = Statement(
    "select y.id, y.key, y.name, y.description, y.icon, y.words, y.default_priority, y.fields, t.id, t.key, t.name,"
    " t.confidential, y.after_resolved"
    " from request_types y join teams t on t.id = y.team_id where y.is_active order by t.name, y.name"
)
_RECENT = Statement(
    "select y.key from request_types y join (select type_id, max(id) as newest from (select type_id, id from requests r"
    " where r.requester_id = :me order by created_at desc, id desc limit 50) r group by type_id) n on n.type_id = y.id"
    " where y.is_active order by n.newest desc limit 4"
)
_CARDS = Statement(
    "select t.id, t.key, t.name, t.description, t.confidential,"
    " (select coalesce(json_agg(json_build_object('user_id', u.id, 'name', u.name, 'role', m.role, 'active', u.is_active)"
    " order by m.role desc, u.name), '[]') from memberships m join users u on u.id = m.user_id where m.team_id = t.id),"
    " (select coalesce(json_agg(y.name order by y.name), '[]') from request_types y where y.team_id = t.id and y.is_active),"
    f" {BEING_SET_UP} from teams t order by t.name"
)
