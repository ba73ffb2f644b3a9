"""Read models of requests: one statement a page load, and the same one on refresh.

Every statement on requests carries `VISIBLE`; row-level security stands behind it."""

from dataclasses import dataclass
from functools import lru_cache

from db.reading import Statement, read, reading
from reqstly.access import VISIBLE, Permission, Target, require, visible
from reqstly.actor import Actor
from reqstly.requests.queue import ORDER_BY, PAGE, View, where
from reqstly.requests.row import COLUMNS, NAMES, Row

_ROW = f"select {COLUMNS} from requests r {NAMES}"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a queue. `more` says whether another follows."""

    rows: tuple[Row, ...]
    more: bool


async def queue(actor: Actor, view: View, confidential: bool) -> Page:
    """The rows of a view. Raises NotFound for a queue that is not the actor's to see."""
    if not actor.system:
        require(actor, Permission.VIEW_QUEUE, Target(view.team_id, confidential))
    condition, values = where(view)
    statement = queue_statement(condition, ORDER_BY[view.sort], actor.system)
    found = await read(actor.user_id, statement, {**values, **visible(actor)}, system=actor.system)
    rows = [Row(*row) for row in found]
    return Page(tuple(rows[:PAGE]), len(rows) > PAGE)


@lru_cache(maxsize=512)
def queue_statement(condition: str, order: str, system: bool) -> Statement:
    """What a queue asks for, with parameters by `where`, and by `visible` unless the system asks."""
    # The page's ids first, by index alone; names are joined to fifty rows, not to the queue.
    seen = "true" if system else VISIBLE
    page = f"select r.id from requests r where {condition} and {seen} order by {order} limit {PAGE + 1}"
    return Statement(f"{_ROW} where r.id = any(array({page})) order by {order}")


async def rows_by_id(ids: list[int]) -> dict[int, Row]:
    """These requests as they are now, seen by the system: for the hub alone, which shows each view only its own."""
    async with reading(None, system=True) as connection:
        return {row[0]: Row(*row) for row in await connection.rows(_BY_ID, {"ids": ids})}


_BY_ID = Statement(f"{_ROW} where r.id = any(:ids)")


MOST_COUNTED = 1_000


@dataclass(frozen=True, slots=True)
class Counts:
    """How many requests of a team are in each state under way, and how many finished ones have words that nobody of it has
    answered; MOST_COUNTED + 1 means more than that."""

    open: int = 0
    in_progress: int = 0
    waiting: int = 0
    unassigned: int = 0
    unanswered: int = 0


async def counts(team_id: int) -> Counts:
    """A team's bounded counts, seen by the system: once a replica, for pages that may see the queue."""
    async with reading(None, system=True) as connection:
        return Counts(*(await connection.row(_COUNTS, {"team": team_id}) or ()))


_UNDER_WAY = "r.status not in ('resolved', 'cancelled')"


def _bounded(condition: str) -> str:
    return (
        "(select count(*) from (select from requests r where r.team_id = :team"
        f" and {condition} limit {MOST_COUNTED + 1}) c)"
    )


_COUNTS = Statement(
    "select "
    + ", ".join(
        map(
            _bounded,
            (
                f"{_UNDER_WAY} and r.status = 'open'",
                f"{_UNDER_WAY} and r.status = 'in_progress'",
                f"{_UNDER_WAY} and r.status = 'waiting'",
                f"{_UNDER_WAY} and r.assignee_id is null",
                "r.unanswered_since is not null",
            ),
        )
    )
)


async def mine(actor: Actor, before: int | None = None) -> Page:
    """All requests the actor asked for, newest first, behind the one with id `before`."""
    statement, values = (_MINE_AFTER, {"before": before}) if before else (_MINE, {})
    rows = [Row(*row) for row in await read(actor.user_id, statement, {**values, **visible(actor)})]
    return Page(tuple(rows[:PAGE]), len(rows) > PAGE)


def _all_mine(condition: str) -> Statement:
    return Statement(
        f"{_ROW} where r.id = any(array(select r.id from requests r where r.requester_id = :me and {condition}"
        f" and {VISIBLE} order by r.created_at desc, r.id desc limit {PAGE + 1}))"
        " order by r.created_at desc, r.id desc"
    )


_MINE = _all_mine("true")
_MINE_AFTER = _all_mine(
    "(r.created_at, r.id) < (select b.created_at, b.id from requests b where b.id = :before)"
)


async def reads(actor: Actor, ids: list[int]) -> dict[int, int]:
    """The newest version the actor has seen of each of these requests."""
    visible(actor)  # for a token that may not read requests at all
    return dict(await read(actor.user_id, _READS, {"me": actor.id, "ids": ids}))


_READS = Statement(
    "select request_id, version from request_reads where user_id = :me and request_id = any(:ids)"
)
