"""What a lead's wall shows of one team, from one statement; and the lists behind those of its numbers that no queue
has a filter for.

Every number is told up to MOST_COUNTED; one more means more than that. A day begins at midnight in the zone that is asked for,
the one of whoever looks; PostgreSQL knows the zones and their summer times. Ages are hours gone by, whatever the clocks did."""

import re
from dataclasses import dataclass
from datetime import datetime

from psycopg.errors import InvalidParameterValue

from db.reading import Statement, reading
from reqstly.access import VISIBLE, Permission, Target, require, visible
from reqstly.actor import Actor
from reqstly.errors import NotFound
from reqstly.requests.queries import MOST_COUNTED, Page
from reqstly.requests.queue import PAGE, PRIORITY_RANK
from reqstly.requests.row import COLUMNS, NAMES, Row
from reqstly.teams.queries import Team

UTC_ZONE = "UTC"
AGENTS_MOST = 8
AGES = (("day", 0, 24), ("days", 24, 72), ("week", 72, 168), ("month", 168, 720), ("older", 720, 0))
"""Key, and how many hours ago it was asked for: from, and up to (0: however long)."""
PARTS = (*(key for key, _, _ in AGES), "left", "taken", "resolved")
"""The numbers that have a list of their own here."""


@dataclass(frozen=True, slots=True)
class Load:
    """What a member has under way, and how much of it waits for an answer."""

    user_id: int
    name: str
    under_way: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Wall:
    """A team at the moment `at`. `cells[priority][age]` counts what is under way, urgent first, youngest first; `oldest`
    is when the oldest of it was asked for. `taken`: passed from nobody to somebody today, and still with somebody.
    `left`: under way with people who are not in the team any more. `agents`: those with most; `members` counts all."""

    at: datetime
    name: str
    cells: tuple[tuple[int, ...], ...]
    unassigned: int
    waiting: int
    left: int
    taken: int
    resolved: int
    oldest: datetime | None
    agents: tuple[Load, ...]
    members: int

    @property
    def by_priority(self) -> tuple[int, ...]:
        """What is under way, by priority, urgent first."""
        return tuple(bounded(sum(row)) for row in self.cells)

    @property
    def by_age(self) -> tuple[int, ...]:
        """What is under way, by age, youngest first."""
        return tuple(bounded(sum(column)) for column in zip(*self.cells, strict=True))

    @property
    def under_way(self) -> int:
        """All that is under way."""
        return bounded(sum(self.by_priority))


def bounded(count: int) -> int:
    """A sum of bounded counts, bounded as they are."""
    return min(count, MOST_COUNTED + 1)


async def wall(team_id: int, zone: str, at: datetime | None = None) -> Wall | None:
    """A team's figures, seen by the system: once a replica, for pages that may see the queue. None where there is no
    such team. `at` replaces the clock, in tests."""
    async with reading(None, system=True) as connection:
        row = await connection.row(_WALL, {"team": team_id, "zone": zone, "at": at})
    return None if row is None else _wall(*row)


async def known_zone(zone: object) -> str:
    """The time zone, if PostgreSQL knows it; else UTC."""
    if not isinstance(zone, str) or not _ZONE.fullmatch(zone):
        return UTC_ZONE
    try:
        async with reading(None, system=True) as connection:
            await connection.row(_TRY_ZONE, {"zone": zone})
    except InvalidParameterValue:
        return UTC_ZONE
    return zone


async def listed(actor: Actor, team: Team, part: str, zone: str, after: int | None = None) -> Page:
    """The requests that a number of the wall counts, oldest first, behind the one with id `after`. Raises NotFound for
    a team whose queue is not the actor's to see, and for what is no part of the wall."""
    require(actor, Permission.VIEW_QUEUE, Target(team.id, team.confidential))
    if part not in _LISTS:
        raise NotFound("The wall has no such number.")
    values = {"team": team.id, "zone": zone, "at": None, "after": after, **visible(actor)}
    async with reading(actor.user_id) as connection:
        rows = [Row(*row) for row in await connection.rows(_LISTS[part], values)]
    return Page(tuple(rows[:PAGE]), len(rows) > PAGE)


_ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}")
_TRY_ZONE = Statement("select date_trunc('day', now(), cast(:zone as text))")

_UNDER_WAY = "r.status not in ('resolved', 'cancelled')"
# Read once and handed on as values: behind row-level security a coalesce() is taken for something that might leak rows,
# and keeps every index from being used.
_CLOCK = """clock as materialized (
    select c.at, date_trunc('day', c.at, cast(:zone as text)) as day from (select coalesce(cast(:at as timestamptz), now()) as at) c
)"""
_AT, _DAY = "(select at from clock)", "(select day from clock)"


def _aged(least: int, most: int) -> str:
    younger = f" and r.created_at > {_AT} - interval '{most} hours'" if most else ""
    return (
        f"r.created_at <= {_AT} - interval '{least} hours'{younger}"
        if least
        else younger.removeprefix(" and ")
    )


# What happened today changed its request today: the index by the last change finds the few that can count. The order
# makes PostgreSQL take it, which knows nothing of a midnight that is still to be worked out; the limit bounds it.
_TODAY = (
    f"(select * from requests r where r.team_id = :team and r.updated_at >= {_DAY}"
    " order by r.updated_at desc limit 10000) r"
)
_TAKEN = (
    "r.assignee_id is not null and exists (select from audit_entries e where e.subject = 'request'"
    f" and e.subject_id = r.id and e.at >= {_DAY} and e.payload #>> '{{changes,assignee,1,id}}' is not null"
    " and e.payload #>> '{changes,assignee,0,id}' is null)"
)
_RESOLVED = f"r.status = 'resolved' and r.resolved_at >= {_DAY}"
_MEMBERS = "select u.id, u.name from memberships m join users u on u.id = m.user_id where m.team_id = :team and u.is_active"
_LEFT = f"r.assignee_id is not null and r.assignee_id <> all(array(select m.id from ({_MEMBERS}) m))"


def _list(condition: str, source: str = "requests r") -> Statement:
    behind = (
        "(cast(:after as bigint) is null"
        " or (r.created_at, r.id) > (select b.created_at, b.id from requests b where b.id = :after))"
    )
    return Statement(
        f"with {_CLOCK} select {COLUMNS} from requests r {NAMES} where r.id = any(array(select r.id from {source}"
        f" where r.team_id = :team and {condition} and {behind} and {VISIBLE}"
        f" order by r.created_at, r.id limit {PAGE + 1})) order by r.created_at, r.id"
    )


_LISTS = {
    **{key: _list(f"{_UNDER_WAY} and {_aged(least, most)}") for key, least, most in AGES},
    "left": _list(f"{_UNDER_WAY} and {_LEFT}"),
    "taken": _list(_TAKEN, _TODAY),
    "resolved": _list(_RESOLVED, _TODAY),
}
_AGE = (
    "case "
    + " ".join(f"when {_aged(least, most)} then {n}" for n, (_, least, most) in enumerate(AGES))
    + " end"
)
# All that is under way is read once, from the index alone, and counted as it is read: what is kept grows with the people
# who have some of it, not with how much there is. Added up in two ways: by priority and age, and by who has it.
_WALL = Statement(f"""
with {_CLOCK}, counted as materialized (
    select r.priority_rank, {_AGE} as age, r.assignee_id, r.status = 'waiting' as waits, count(*) as many,
        min(r.created_at) as oldest
    from requests r where r.team_id = :team and {_UNDER_WAY} group by 1, 2, 3, 4
)
select {_AT}, t.name,
    (select json_agg(json_build_array(c.priority_rank, c.age, c.many))
        from (select n.priority_rank, n.age, sum(n.many) as many from counted n group by 1, 2) c),
    (select json_agg(json_build_array(h.assignee_id, h.under_way, h.waiting))
        from (select n.assignee_id, sum(n.many) as under_way, coalesce(sum(n.many) filter (where n.waits), 0) as waiting
            from counted n group by 1) h),
    (select json_agg(json_build_array(m.id, m.name)) from ({_MEMBERS}) m),
    (select min(n.oldest) from counted n),
    (select count(*) from {_TODAY} where {_TAKEN}),
    (select count(*) from {_TODAY} where {_RESOLVED})
from teams t where t.id = :team
""")


def _wall(
    at: datetime, name: str, cells: list[list[int]] | None, held: list[tuple[int | None, int, int]] | None,
    members: list[tuple[int, str]] | None, oldest: datetime | None, taken: int, resolved: int,
) -> Wall:  # fmt: skip
    counted = {(rank, age): count for rank, age, count in cells or []}
    loads: dict[int | None, tuple[int, int]] = {
        assignee: (under_way, waiting) for assignee, under_way, waiting in held or []
    }
    team = dict(members or [])
    agents = [Load(id, name, *map(bounded, loads.get(id, (0, 0)))) for id, name in team.items()]
    return Wall(
        at=at,
        name=name,
        cells=tuple(
            tuple(bounded(counted.get((rank, age), 0)) for age in range(len(AGES)))
            for rank in PRIORITY_RANK.values()
        ),
        unassigned=bounded(loads.get(None, (0, 0))[0]),
        waiting=bounded(sum(waiting for _, waiting in loads.values())),
        left=bounded(sum(load for id, (load, _) in loads.items() if id is not None and id not in team)),
        taken=bounded(taken),
        resolved=bounded(resolved),
        oldest=oldest,
        agents=tuple(sorted(agents, key=lambda load: (-load.under_way, load.name))[:AGENTS_MOST]),
        members=len(team),
    )
