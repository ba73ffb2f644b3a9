"""Read models of people, and how an acting person is made."""

from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from db.reading import Statement, reading
from reqstly import clean
from reqstly.access import NOTHING, Permission, require
from reqstly.actor import Actor
from reqstly.errors import NotSignedIn

# What an actor is, in one row. `sees` is row-level security's own answer, so that the two walls cannot drift.
ACTOR_COLUMNS = (
    "u.id, u.name, u.email, u.is_admin,"
    " (select coalesce(json_agg(json_build_array(m.team_id, m.role)), '[]') from memberships m where m.user_id = u.id),"
    " array(select m.team_id from memberships m where m.user_id = u.id"
    " union select t.id from teams t where u.is_admin and not t.confidential"
    " union select g.team_id from break_glass g where g.user_id = u.id and u.is_admin and g.ended_at is null"
    " and g.expires_at > now()),"
    " (select coalesce(json_agg(json_build_array(g.team_id, g.expires_at)), '[]') from break_glass g"
    " where g.user_id = u.id and u.is_admin and g.ended_at is null and g.expires_at > now())"
)


def actor_from(
    user_id: int, name: str, email: str, is_admin: bool, roles: Any, sees: Any, opened: Any, **more: Any
) -> Actor:
    """An Actor from a row of ACTOR_COLUMNS."""
    until = {team: datetime.fromisoformat(at) for team, at in opened}
    return Actor(
        user_id,
        name,
        email,
        is_admin,
        MappingProxyType(dict(roles)),
        frozenset(sees),
        MappingProxyType(until),
        **more,
    )


async def actor_by_email(email: str) -> Actor:
    """The active person with this address, as an actor; NotSignedIn where there is none."""
    async with reading(None, system=True) as connection:
        found = await connection.row(_BY_EMAIL, {"email": email})
    if found is None:
        raise NotSignedIn
    return actor_from(*found)


_BY_EMAIL = Statement(f"select {ACTOR_COLUMNS} from users u where u.email = :email and u.is_active")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person on the admins' page. `teams` holds (key, name, role)."""

    id: int
    name: str
    email: str
    is_admin: bool
    is_active: bool
    created_at: datetime
    teams: list[list[str]]


@dataclass(frozen=True, slots=True)
class Found:
    """A person to choose."""

    id: int
    name: str
    email: str


PEOPLE_PAGE = 50


async def people(actor: Actor, words: str = "", after: str = "") -> tuple[tuple[PersonRow, ...], bool]:
    """A page of people by address, behind the place `after`, whose name or address has `words`; and whether
    there are more. For admins."""
    require(actor, Permission.MANAGE_PEOPLE, NOTHING)
    email, id = _place(after)
    values = {"words": _like(words), "after": email, "after_id": id, "limit": PEOPLE_PAGE + 1}
    async with reading(actor.user_id) as connection:
        found = await connection.rows(_PEOPLE, values)
    rows = tuple(PersonRow(*row) for row in found)
    return rows[:PEOPLE_PAGE], len(rows) > PEOPLE_PAGE


async def find(actor: Actor, words: object) -> tuple[Found, ...]:
    """At most eight active people whose name or address has these words, for choosing a follower."""
    require(actor, Permission.FIND_PEOPLE, NOTHING)
    cleaned = clean.line(words, "name", most=120, required=False)
    async with reading(actor.user_id) as connection:
        found = await connection.rows(_FIND, {"words": _like(cleaned)})
    return tuple(Found(*row) for row in found)


def place(row: PersonRow) -> str:
    """Where a row stands in the list of people: a leaver and an active person can have one address."""
    return f"{row.email} {row.id}"


def _place(after: str) -> tuple[str, int]:
    email, _, id = _storable(after).partition(" ")
    return email[:254], int(id) if id.isascii() and id.isdigit() and len(id) < 19 else 2**63 - 1


def _like(words: str) -> str:
    escaped = _storable(words).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _storable(words: str) -> str:
    # What PostgreSQL cannot hold, nobody's name has.
    return words.replace("\x00", "").encode(errors="ignore").decode()


_PEOPLE = Statement(
    "select u.id, u.name, u.email, u.is_admin, u.is_active, u.created_at,"
    " (select coalesce(json_agg(json_build_array(t.key, t.name, m.role) order by t.name), '[]')"
    " from memberships m join teams t on t.id = m.team_id where m.user_id = u.id)"
    " from users u where (u.email, u.id) > (:after, cast(:after_id as bigint))"
    " and (u.name ilike :words or u.email like lower(:words))"
    " order by u.email, u.id limit :limit"
)
_FIND = Statement(
    "select id, name, email from users where is_active and (name ilike :words or email like lower(:words))"
    " order by name limit 8"
)
