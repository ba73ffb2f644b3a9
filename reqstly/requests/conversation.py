"""What was said on a request, and its history, page by page: for programs, which read it to its end. A page of ours shows
the newest of both at once, from the request's own statement (detail.py)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db.reading import Reader, Statement, reading
from db.unit_of_work import unit_of_work
from reqstly import clean
from reqstly.access import READS_COMMENT, READS_ENTRY, VISIBLE, visible
from reqstly.actor import Actor
from reqstly.errors import NotFound
from reqstly.people import looks

PAGE = 100


@dataclass(frozen=True, slots=True)
class Comment:
    """Something said; `kind` is comment, question or answer. An internal one is the team's alone."""

    id: int
    kind: str
    internal: bool
    at: datetime
    author_id: int
    author: str
    body: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A change. `seq` counts those of the request; `changes` maps fields to before and after."""

    seq: int
    action: str
    internal: bool
    at: datetime
    actor_id: int | None
    actor: str | None
    version: int | None
    comment: int | None
    changes: dict[str, Any] | None


async def comments(actor: Actor, number: object, after: int = 0) -> tuple[tuple[Comment, ...], bool]:
    """What was said behind the comment with this id, oldest first, and whether there is more. Raises NotFound."""
    rows = await _read(actor, number, _COMMENTS, after)
    return tuple(Comment(*row) for row in rows[:PAGE]), len(rows) > PAGE


async def history(actor: Actor, number: object, after: int = 0) -> tuple[tuple[Entry, ...], bool]:
    """The changes behind this one, oldest first, and whether there are more. Raises NotFound."""
    rows = await _read(actor, number, _HISTORY, after)
    return tuple(Entry(*row) for row in rows[:PAGE]), len(rows) > PAGE


async def _read(actor: Actor, number: object, statement: Statement, after: int) -> list[Any]:
    wanted = clean.number(number)
    values = {"number": wanted, "after": after, **visible(actor)}
    async with reading(actor.user_id) as reader:
        await _find(reader, actor, wanted, values)
        rows = await reader.rows(statement, values)
    if actor.opened:
        async with unit_of_work(actor.user_id) as work:
            await looks.seen(work, actor, wanted)
    return rows


async def _find(reader: Reader, actor: Actor, number: int, values: dict[str, object]) -> None:
    if await reader.row(_SEEN, values) is None:
        raise NotFound(f"There is no REQ-{number}, or it is not for you to see.")


_SEEN = Statement(f"select 1 from requests r where r.number = :number and {VISIBLE}")
_OF_IT = f"join requests r on r.id = {{}} where r.number = :number and {VISIBLE} and {{}}"
_COMMENTS = Statement(
    "select c.id, c.kind, c.internal, c.created_at, c.author_id, u.name, c.body from comments c"
    f" join users u on u.id = c.author_id {_OF_IT.format('c.request_id', READS_COMMENT)} and c.id > :after"
    f" order by c.id limit {PAGE + 1}"
)
_HISTORY = Statement(
    "select e.seq, e.action, e.internal, e.at, e.actor_id, u.name, cast(e.payload ->> 'version' as integer),"
    " cast(e.payload ->> 'comment' as bigint), e.payload -> 'changes' from audit_entries e"
    f" left join users u on u.id = e.actor_id {_OF_IT.format('e.subject_id', READS_ENTRY)} and e.subject = 'request'"
    f" and e.seq > :after order by e.seq limit {PAGE + 1}"
)
