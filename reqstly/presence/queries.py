"""Reading who is there."""

from dataclasses import dataclass

from db.reading import Statement, reading
from reqstly.presence.commands import STALE

_RANK = {"looking": 0, "note": 1, "answer": 2}


@dataclass(frozen=True, slots=True)
class Here:
    """Somebody who has the request open, in however many windows. `works`: in the team that has the request."""

    user_id: int
    name: str
    doing: str  # looking, answer, note: what others have to know first
    works: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """Everybody at one request, by name, and the team that has it."""

    team_id: int
    team: str
    people: tuple[Here, ...]


async def present(ids: list[int] | None = None) -> dict[int, Seen]:
    """Who is at these requests, or at all of them: {request's id: …}, without those where nobody is. Seen by the system:
    for a replica's picture alone, which shows each page only what it may know."""
    async with reading(None, system=True) as connection:
        statement, values = (_ALL, {}) if ids is None else (_SOME, {"ids": ids})
        rows = await connection.rows(statement, values)
    found: dict[int, tuple[int, str, dict[int, Here]]] = {}
    for request_id, team_id, team, user_id, name, doing, works in rows:
        people = found.setdefault(request_id, (team_id, team, {}))[2]
        if user_id not in people or _RANK[doing] > _RANK[people[user_id].doing]:
            people[user_id] = Here(user_id, name, doing, works)
    return {id: Seen(team_id, team, tuple(people.values())) for id, (team_id, team, people) in found.items()}


_PRESENT = (
    "select p.request_id, r.team_id, t.name, p.user_id, u.name, p.doing, m.user_id is not null"
    " from presences p join requests r on r.id = p.request_id join teams t on t.id = r.team_id"
    " join users u on u.id = p.user_id"
    " left join memberships m on m.user_id = p.user_id and m.team_id = r.team_id"
    f" where p.seen_at > now() - interval '{STALE} s'"
)
_ALL = Statement(f"{_PRESENT} order by u.name, p.user_id")
_SOME = Statement(f"{_PRESENT} and p.request_id = any(:ids) order by u.name, p.user_id")
