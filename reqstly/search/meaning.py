"""What a query means to the person who asks: names become ids. A name that nobody has is told, never ignored."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from db.reading import Reader, Row, Statement
from reqstly.access import NOTHING, Permission, can
from reqstly.actor import Actor
from reqstly.requests.queue import PRIORITY_RANK
from reqstly.requests.workflow import UNDER_WAY
from reqstly.search.language import Query

NOBODY = 0
"""Stands for “not taken” among the ids of assignees."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A query's filters as ids and moments; None lets everything through. With problems it means nothing."""

    statuses: tuple[str, ...] | None = None
    teams: tuple[int, ...] | None = None
    assignees: tuple[int, ...] | None = None
    requesters: tuple[int, ...] | None = None
    ranks: tuple[int, ...] | None = None
    types: tuple[int, ...] | None = None
    since: datetime | None = None
    until: datetime | None = None
    problems: tuple[str, ...] = ()


async def meaning(reader: Reader, actor: Actor, query: Query) -> Meaning:
    """The query as this actor means it: `me` is theirs."""
    problems = list(query.problems)
    return Meaning(
        statuses=_statuses(query.states),
        teams=await _teams(reader, query.teams, problems),
        assignees=await _people(reader, actor, query.assignees, problems),
        requesters=await _people(reader, actor, query.requesters, problems),
        ranks=tuple(PRIORITY_RANK[word] for word in query.priorities) or None,
        types=await _types(reader, query.types, problems),
        since=_midnight(query.after),
        until=_midnight(query.before),
        problems=tuple(problems),
    )


def _statuses(states: tuple[str, ...]) -> tuple[str, ...] | None:
    if not states or "all" in states:
        return None
    return tuple(sorted({one for state in states for one in (UNDER_WAY if state == "active" else (state,))}))


def _midnight(day: date | None) -> datetime | None:
    return datetime.combine(day, time.min, UTC) if day else None


async def _teams(reader: Reader, names: tuple[str, ...], problems: list[str]) -> tuple[int, ...] | None:
    if not names:
        return None
    known = await reader.rows(_TEAMS)
    found = [_named(known, name) for name in names]
    keys = ", ".join(sorted(str(row[1]) for row in known)[:12])
    problems += [
        f"There is no team “{name[:40]}”. There are: {keys}."
        for name, ids in zip(names, found, strict=True)
        if not ids
    ]
    return tuple(id for ids in found for id in ids)


async def _types(reader: Reader, names: tuple[str, ...], problems: list[str]) -> tuple[int, ...] | None:
    if not names:
        return None
    known = await reader.rows(_TYPES)
    found = [_named(known, name) for name in names]
    problems += [
        f"Nothing called “{name[:40]}” can be asked for."
        for name, ids in zip(names, found, strict=True)
        if not ids
    ]
    return tuple(id for ids in found for id in ids)


def _named(known: list[Row], name: str) -> list[int]:
    return [id for id, key, label in known if name in (key, label.lower())]


async def _people(
    reader: Reader, actor: Actor, names: tuple[str, ...], problems: list[str]
) -> tuple[int, ...] | None:
    if not names:
        return None
    ids: list[int] = []
    for name in names:
        if name in ("me", "none"):
            ids.append(actor.id if name == "me" else NOBODY)
        elif not can(actor, Permission.FIND_PEOPLE, NOTHING):
            problems.append(
                "This token may not look people up: “me” and “none” alone can stand for somebody."
            )
        else:
            ids += await _person(reader, name, problems)
    return tuple(ids)


async def _person(reader: Reader, name: str, problems: list[str]) -> list[int]:
    found = await reader.rows(_PEOPLE, {"name": name})
    exact = [row for row in found if name in (row[1].lower(), row[2])]
    # A leaver's address may be somebody's who works here now: then it means them.
    exact = [row for row in exact if row[2] == name and row[3]] or exact
    if len(exact or found) == 1:
        return [(exact or found)[0][0]]
    if not found:
        problems.append(f"There is nobody called “{name[:40]}”.")
    else:
        some = ", ".join(f"{row[1]} ({row[2]})" for row in (exact or found)[:3])
        problems.append(f"“{name[:40]}” could be several people: {some}. Write their mail address.")
    return []


_TEAMS = Statement("select id, key, name from teams")
_TYPES = Statement("select id, key, name from request_types")
# Whoever left is still somebody's assignee. Substrings by position(): nothing in a name is a pattern.
_PEOPLE = Statement(
    "select id, name, email, is_active from users where email = :name"
    " or position(lower(public.unaccent(:name)) in lower(public.unaccent(name))) > 0"
    " order by lower(name) <> :name and email <> :name, not is_active, name, id limit 4"
)
