"""Read models of requests: one statement a page load, and the same one on refresh.

Every statement on requests carries `VISIBLE`; row-level security stands behind it."""

from dataclasses import dataclass, fields
from datetime import datetime
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from db.unit_of_work import reading
from reqstly import clean
from reqstly.access import VISIBLE, Permission, Target, can, require, visible
from reqstly.actor import SYSTEM, Actor
from reqstly.errors import NotFound
from reqstly.requests.queue import ORDER_BY, PAGE, Row, View, where
from reqstly.requests.workflow import allowed

_COLUMNS = (
    "r.id, r.number, r.title, r.status, r.priority, r.team_id, r.type_id, y.name, r.requester_id, q.name,"
    " r.assignee_id, a.name, r.created_at, r.updated_at, r.version"
)
_WIDTH = len(fields(Row))
_NAMES = (
    "join request_types y on y.id = r.type_id join users q on q.id = r.requester_id"
    " left join users a on a.id = r.assignee_id"
)
_ROW = f"select {_COLUMNS} from requests r {_NAMES}"


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
    async with reading(actor.user_id, system=actor.system) as connection:
        found = await connection.execute(
            _queue_statement(condition, ORDER_BY[view.sort], actor.system), {**values, **visible(actor)}
        )
        rows = [Row(*row) for row in found.all()]
    return Page(tuple(rows[:PAGE]), len(rows) > PAGE)


@lru_cache(maxsize=512)
def _queue_statement(condition: str, order: str, system: bool) -> sa.TextClause:
    # The page's ids first, by index alone; names are joined to fifty rows, not to the queue.
    seen = "true" if system else VISIBLE
    page = f"select r.id from requests r where {condition} and {seen} order by {order} limit {PAGE + 1}"
    return sa.text(f"{_ROW} where r.id = any(array({page})) order by {order}")


async def rows_by_id(ids: list[int]) -> dict[int, Row]:
    """These requests as they are now, seen by the system: for the hub alone, which shows each view only its own."""
    async with reading(None, system=SYSTEM.system) as connection:
        found = await connection.execute(_BY_ID, {"ids": ids})
        return {row[0]: Row(*row) for row in found.all()}


_BY_ID = sa.text(f"{_ROW} where r.id = any(:ids)")


MOST_COUNTED = 1_000


@dataclass(frozen=True, slots=True)
class Counts:
    """How many requests of a team are in each state under way; MOST_COUNTED + 1 means more than that."""

    open: int = 0
    in_progress: int = 0
    waiting: int = 0
    unassigned: int = 0


async def counts(team_id: int) -> Counts:
    """A team's bounded counts, seen by the system: once a replica, for pages that may see the queue."""
    async with reading(None, system=SYSTEM.system) as connection:
        return Counts(*(await connection.execute(_COUNTS, {"team": team_id})).one())


def _bounded(condition: str) -> str:
    return (
        "(select count(*) from (select from requests r where r.team_id = :team"
        f" and r.status not in ('resolved', 'cancelled') and {condition} limit {MOST_COUNTED + 1}) c)"
    )


_COUNTS = sa.text(
    "select "
    + ", ".join(
        map(
            _bounded,
            (
                "r.status = 'open'",
                "r.status = 'in_progress'",
                "r.status = 'waiting'",
                "r.assignee_id is null",
            ),
        )
    )
)


@dataclass(frozen=True, slots=True)
class Said:
    """One thing in the conversation: a comment, a question, an answer, an internal note or a change."""

    id: str
    kind: str  # comment, question, answer, note, change
    at: datetime
    author_id: int | None
    author: str
    body: str = ""
    action: str = ""
    changes: tuple[tuple[str, Any, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A person as others see them."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Detail:
    """A request with everything its page shows. `may` holds the verbs that are allowed now."""

    row: Row
    team_key: str
    team: str
    confidential: bool
    description: str
    fields: tuple[tuple[str, str, str, str], ...]  # key, label, kind, answer
    form: tuple[dict[str, Any], ...]
    resolved_at: datetime | None
    followers: tuple[Person, ...]
    members: tuple[Person, ...]
    said: tuple[Said, ...]
    may: frozenset[str]
    earlier: bool = False  # whether older entries than the newest SAID_MOST were left out


SAID_MOST = 500


async def detail(actor: Actor, number: object) -> Detail:
    """The request, or NotFound where the actor may not see it."""
    wanted = clean.number(number)
    values = {"number": wanted, **visible(actor)}
    async with reading(actor.user_id) as connection:
        found = (await connection.execute(_DETAIL, values)).one_or_none()
    if found is None:
        raise NotFound(f"There is no REQ-{wanted}, or it is not for you to see.")
    row = Row(*found[:_WIDTH])
    return _detail(actor, row, *found[_WIDTH:])


# json_agg keeps it one round trip; row-level security hides internal comments and entries from who may not read them.
_DETAIL = sa.text(f"""
select {_COLUMNS}, r.description, r.fields, r.resolved_at, t.key, t.name, t.confidential, y.fields,
    (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name), '[]')
        from followers f join users u on u.id = f.user_id where f.request_id = r.id),
    (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name), '[]')
        from memberships m join users u on u.id = m.user_id where m.team_id = r.team_id and u.is_active),
    (select coalesce(json_agg(c order by c.id), '[]') from (
        select c.id, c.kind, c.internal, c.created_at, c.author_id, u.name, c.body
        from comments c join users u on u.id = c.author_id
        where c.request_id = r.id and (not c.internal or r.team_id = any(:sees))
        order by c.id desc limit {SAID_MOST + 1}) c),
    (select coalesce(json_agg(e order by e.id), '[]') from (
        select e.id, e.action, e.at, e.actor_id, u.name, e.payload -> 'changes' as changes
        from audit_entries e left join users u on u.id = e.actor_id
        where e.subject = 'request' and e.subject_id = r.id and (not e.internal or r.team_id = any(:sees))
        order by e.seq desc limit {SAID_MOST + 1}) e)
from requests r join teams t on t.id = r.team_id {_NAMES}
where r.number = :number and {VISIBLE}
""")

_VERBS: dict[str, tuple[Permission, str | None]] = {
    "add_follower": (Permission.ADD_FOLLOWER, None),
    "assign": (Permission.ASSIGN, "assign"),
    "cancel": (Permission.CANCEL, "cancel"),
    "comment": (Permission.COMMENT, "comment"),
    "edit": (Permission.EDIT, "edit"),
    "follow": (Permission.FOLLOW, None),
    "move": (Permission.MOVE, "move"),
    "note": (Permission.NOTE, "note"),
    "prioritise": (Permission.PRIORITISE, "prioritise"),
    "reopen": (Permission.REOPEN, "reopen"),
    "resolve": (Permission.RESOLVE, "resolve"),
    "start": (Permission.START, "start"),
    "take": (Permission.TAKE, "take"),
    "wait": (Permission.WAIT, "wait"),
}


def _detail(
    actor: Actor,
    row: Row,
    description: str,
    answers: dict[str, str],
    resolved_at: datetime | None,
    team_key: str,
    team: str,
    confidential: bool,
    form: list[dict[str, Any]],
    followers: list[dict[str, Any]],
    members: list[dict[str, Any]],
    comments: list[dict[str, Any]],
    entries: list[dict[str, Any]],
) -> Detail:
    followed = any(person["id"] == actor.user_id for person in followers)
    target = Target(row.team_id, confidential, row.requester_id, followed)
    status: Any = row.status
    may = frozenset(
        name
        for name, (permission, verb) in _VERBS.items()
        if can(actor, permission, target) and (verb is None or allowed(verb, status))
    )
    return Detail(
        row=row,
        team_key=team_key,
        team=team,
        confidential=confidential,
        description=description,
        fields=tuple(
            (f["key"], f["label"], f["kind"], answers[f["key"]]) for f in form if f["key"] in answers
        ),
        form=tuple(form),
        resolved_at=resolved_at,
        followers=tuple(Person(**person) for person in followers),
        members=tuple(Person(**person) for person in members),
        said=tuple(sorted([*map(_comment, comments), *map(_change, entries)], key=lambda said: said.at)),
        may=may,
        earlier=len(comments) > SAID_MOST or len(entries) > SAID_MOST,
    )


def _comment(c: dict[str, Any]) -> Said:
    kind = "note" if c["internal"] else c["kind"]
    return Said(
        f"c{c['id']}", kind, datetime.fromisoformat(c["created_at"]), c["author_id"], c["name"], c["body"]
    )


def _change(e: dict[str, Any]) -> Said:
    changes = tuple(
        (field, _name(before), _name(after)) for field, (before, after) in (e["changes"] or {}).items()
    )
    at = datetime.fromisoformat(e["at"])
    return Said(f"e{e['id']}", "change", at, e["actor_id"], e["name"] or "Reqstly", "", e["action"], changes)


def _name(value: Any) -> Any:
    return value["name"] if isinstance(value, dict) else value


@dataclass(frozen=True, slots=True)
class Mine:
    """A request on somebody's home page, with the last public word said on it."""

    row: Row
    team: str
    last_by: str | None
    last_word: str | None
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class Home:
    """What waits on a person, what is in the works for them, what they work on, and what was done lately."""

    waits_on_me: tuple[Mine, ...]
    in_the_works: tuple[Mine, ...]
    assigned: tuple[Mine, ...]
    done: tuple[Mine, ...]


HOME_MOST = 30


async def home(actor: Actor) -> Home:
    """The actor's own requests and work, at most HOME_MOST of each."""
    async with reading(actor.user_id) as connection:
        found = (await connection.execute(_HOME, visible(actor))).all()
    parts: dict[str, list[Mine]] = {"waits": [], "works": [], "assigned": [], "done": []}
    for part, *values in found:
        parts[part].append(Mine(Row(*values[:_WIDTH]), *values[_WIDTH:]))
    return Home(*(tuple(parts[name]) for name in ("waits", "works", "assigned", "done")))


def _part(name: str, condition: str) -> str:
    return (
        f"(select '{name}'::text as part, r.id from requests r where {condition} and {VISIBLE}"
        f" order by r.created_at desc, r.id desc limit {HOME_MOST})"
    )


_PARTS = " union all ".join(
    (
        _part("waits", "r.requester_id = :me and r.status = 'waiting'"),
        _part("works", "r.requester_id = :me and r.status in ('open', 'in_progress')"),
        _part(
            "assigned",
            "r.assignee_id = :me and r.team_id = any(:sees) and r.status not in ('resolved', 'cancelled')",
        ),
        _part("done", "r.requester_id = :me and r.status in ('resolved', 'cancelled')"),
    )
)
_HOME = sa.text(f"""
with picked as materialized ({_PARTS})
select p.part, {_COLUMNS}, t.name, w.name, w.body, w.created_at
from picked p join requests r on r.id = p.id join teams t on t.id = r.team_id {_NAMES}
left join lateral (
    select u.name, left(c.body, 200) as body, c.created_at from comments c join users u on u.id = c.author_id
    where c.request_id = r.id and not c.internal order by c.id desc limit 1
) w on true
order by p.part, r.updated_at desc, r.id desc
""")


async def mine(actor: Actor, before: int | None = None) -> Page:
    """All requests the actor asked for, newest first, behind the one with id `before`."""
    async with reading(actor.user_id) as connection:
        statement, values = (_MINE_AFTER, {"before": before}) if before else (_MINE, {})
        found = await connection.execute(statement, {**values, **visible(actor)})
        rows = [Row(*row) for row in found.all()]
    return Page(tuple(rows[:PAGE]), len(rows) > PAGE)


def _all_mine(condition: str) -> sa.TextClause:
    return sa.text(
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
    async with reading(actor.user_id) as connection:
        found = await connection.execute(_READS, {"me": actor.id, "ids": ids})
        return dict(found.all())


_READS = sa.text(
    "select request_id, version from request_reads where user_id = :me and request_id = any(:ids)"
)
