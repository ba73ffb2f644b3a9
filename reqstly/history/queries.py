"""Entries of the history that are about teams, people and sign-ins: filtered, newest first, a page at a time.

Who may read which is `access.HISTORY`; row-level security (0017_history.sql) is the second wall behind it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from db.reading import Statement, reading
from reqstly import clean
from reqstly.access import HISTORY, NOTHING, Permission, Target, history, require
from reqstly.actor import Actor
from reqstly.errors import Forbidden, Invalid, NotFound
from reqstly.history.kinds import CHOICES, RIGHTS, pairs

PAGE = 50
_FIRST, _LAST = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `actor`: who did it, None where nobody did; `person`: to whom; `payload` as it was written."""

    id: int
    at: datetime
    subject: str
    action: str
    actor_id: int | None
    actor: str | None
    person_id: int | None
    person: str | None
    team_key: str | None
    team: str | None
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries: a kind, who did it or to whom (`person`, 0: anybody), a team ('': any), and when."""

    kind: str = RIGHTS
    person: int = 0
    team: str = ""
    since: datetime = _FIRST
    until: datetime = _LAST


def wanted(
    kind: object = None,
    person: object = None,
    team: object = None,
    since: object = None,
    until: object = None,
) -> Wanted:
    """What was asked for, checked; what is empty filters nothing. A day as `until` counts whole. Raises Invalid."""
    return Wanted(
        RIGHTS if kind in (None, "") else clean.word(kind, "kind", CHOICES),
        0 if person in (None, "") else clean.identifier(person, "person"),
        "" if team in (None, "") else clean.line(team, "team", most=20),
        _FIRST if since in (None, "") else _moment(since, "from"),
        _LAST if until in (None, "") else _moment(until, "to", ends=True),
    )


async def entries(
    actor: Actor, which: Wanted, before: str | None = None, most: int = PAGE
) -> tuple[tuple[Entry, ...], str | None]:
    """A page of entries behind the place `before`, and the place of the next; None at the end. Forbidden but for admins, and
    for a team's leads where `which` names their team; NotFound where there is no such team."""
    team_id = await _allowed(actor, which.team)
    at, id = _place(before, which)
    found = pairs(which.kind)
    values = {
        "subjects": [subject for subject, _ in found], "actions": [action for _, action in found], "team": team_id,
        "person": which.person, "since": which.since, "at": at, "id": id, "limit": most + 1, **history(actor),
    }  # fmt: skip
    statement = _OF_TEAM if which.team else _OF_PERSON if which.person else _OF_KIND
    async with reading(actor.user_id, system=actor.system) as connection:
        rows = [Entry(*row) for row in await connection.rows(statement, values)]
    last = rows[most - 1] if len(rows) > most else None
    return tuple(rows[:most]), None if last is None else f"{last.at.isoformat()} {last.id}"


async def _allowed(actor: Actor, team_key: str) -> int:
    if not team_key:
        require(actor, Permission.READ_HISTORY, NOTHING)
        return 0
    async with reading(actor.user_id, system=actor.system) as connection:
        found = await connection.row(_TEAM, {"key": team_key})
    if found is None:
        raise NotFound("There is no such team.")
    id, name, confidential = found
    if confidential and actor.is_admin and actor.roles.get(id) != "lead":
        raise Forbidden(f"{name} is confidential: only a lead of it reads its history.")
    require(actor, Permission.READ_HISTORY, Target(id, confidential))
    return int(id)


def _place(before: str | None, which: Wanted) -> tuple[datetime, int]:
    if before is None:
        return which.until, 0
    at, _, id = before.partition(" ")
    try:
        found = datetime.fromisoformat(at), int(id)
    except ValueError:
        raise Invalid("place", "There is no such place in the history. Begin without one.") from None
    if found[0].tzinfo is None or not 0 <= found[1] < 2**63:
        raise Invalid("place", "There is no such place in the history. Begin without one.")
    return min(found, (which.until, 0))


def _moment(value: object, field: str, *, ends: bool = False) -> datetime:
    said = clean.line(value, field, most=40)
    try:
        found = datetime.fromisoformat(said)
        if len(said) == len("2026-12-01") and ends:
            found += timedelta(days=1)
        return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        raise Invalid(field, "This has to be a day, such as 2026-12-01, or a moment in ISO 8601.") from None


_TEAM = Statement("select id, name, confidential from teams where key = :key")
# (at, id) is the place of an entry. Each part below ends at the limit, on an index whose entries are in this order.
_BOUNDS = f"e.subject <> 'request' and (e.at, e.id) < (:at, :id) and e.at >= :since and {HISTORY}"
_NEWEST = "order by e.at desc, e.id desc limit :limit"
_KNOWN = (
    "(e.subject, e.action) in (select * from unnest(cast(:subjects as text[]), cast(:actions as text[])))"
)
_CONCERNS = "e.payload #>> '{changes,person,id}' = cast(cast(:person as bigint) as text)"


def _read(found: str) -> Statement:
    return Statement(
        "select e.id, e.at, e.subject, e.action, e.actor_id, a.name, p.id, p.name, t.key, t.name, e.payload"
        f" from ({found}) found join audit_entries e on e.id = found.id"
        " left join users a on a.id = e.actor_id"
        " left join users p on p.id = case when e.subject = 'user' then e.subject_id"
        " else cast(e.payload #>> '{changes,person,id}' as bigint) end"
        f" left join teams t on e.subject = 'team' and t.id = e.subject_id {_NEWEST}"
    )


def _part(condition: str) -> str:
    return f"(select e.id from audit_entries e where {condition} and {_BOUNDS} {_NEWEST})"


_OF_KIND = _read(
    "select one.id from unnest(cast(:subjects as text[]), cast(:actions as text[])) k (subject, action)"
    f" cross join lateral {_part('e.subject = k.subject and e.action = k.action')} one"
)
_OF_TEAM = _read(
    _part(
        f"e.subject = 'team' and e.subject_id = :team and {_KNOWN}"
        f" and (cast(:person as bigint) = 0 or e.actor_id = :person or {_CONCERNS})"
    )
)
_OF_PERSON = _read(
    " union ".join(
        _part(f"{condition} and {_KNOWN}")
        for condition in (
            "e.subject = 'user' and e.subject_id = :person",
            "e.actor_id = :person",
            f"e.subject = 'team' and e.action = 'membership' and {_CONCERNS}",
        )
    )
)


async def of_request(actor: Actor, number: object, most: int) -> tuple[tuple[Mapping[str, Any], ...], str]:
    """The newest entries of a request, for the command line alone: when, who, action, whether internal, payload; and its
    reference. NotFound."""
    require(actor, Permission.SEE_STATUS, NOTHING)
    wanted = clean.number(number)
    async with reading(actor.user_id, system=actor.system) as connection:
        rows = await connection.rows(_OF_REQUEST, {"number": wanted, "limit": most})
    if not rows:
        raise NotFound(f"There is no REQ-{wanted}.")
    names = ("id", "at", "action", "internal", "actor", "payload")
    return tuple(dict(zip(names, row, strict=True)) for row in rows), f"REQ-{wanted}"


_OF_REQUEST = Statement(
    "select e.id, e.at, e.action, e.internal, a.name, e.payload from requests r"
    " join audit_entries e on e.subject = 'request' and e.subject_id = r.id left join users a on a.id = e.actor_id"
    " where r.number = :number order by e.seq desc limit :limit"
)
