"""What happens to the requests that somebody may see, in one order that is the same for everybody and for ever.

Ids of entries commit out of order, and so do transactions; what is older than the oldest transaction under way is complete
(sec.audit_reach in db/migrations/sql/0008_idempotency.sql). So the history is read in the order of transactions, up to there:
nothing comes up later before what was read, and nothing is read twice."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db.reading import Statement, reading
from reqstly.access import READS_ENTRY, VISIBLE, visible
from reqstly.actor import Actor

BATCH = 500  # entries looked at in one step, however few of them the actor may see


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """How far somebody has read: up to the entry `id` of the transaction `txid`."""

    txid: int
    id: int


@dataclass(frozen=True, slots=True)
class Event:
    """A change of a request, as its history has it. `changes` maps fields to before and after."""

    position: Position
    number: int
    action: str
    internal: bool
    at: datetime
    actor_id: int | None
    actor: str | None
    version: int | None
    comment: int | None
    changes: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Batch:
    """The events up to `position`. `more`: go on at once. `waits`: something is there that is not complete yet."""

    events: tuple[Event, ...]
    position: Position
    more: bool
    waits: bool


async def now(actor: Actor) -> Position:
    """Where the history is complete at this moment: what is under way comes behind it."""
    visible(actor)
    async with reading(actor.user_id) as reader:
        _, _, horizon, _ = (await reader.row(_REACH, {"txid": 0, "id": 0, "most": 0})) or (0, 0, 0, False)
    return Position(horizon, 0)


async def since(actor: Actor, position: Position) -> Batch:
    """What follows this position, as far as the actor may see it now. Forbidden for a token that may not read requests."""
    seen = visible(actor)
    async with reading(actor.user_id) as reader:
        values: dict[str, object] = {"txid": position.txid, "id": position.id, "most": BATCH}
        txid, id, _, waits = (await reader.row(_REACH, values)) or (None, None, 0, False)
        if txid is None:
            return Batch((), position, more=False, waits=waits)
        values = {**values, **seen, "to_txid": txid, "to_id": id}
        rows = await reader.rows(_EVENTS, values)
    events = tuple(Event(Position(row[0], row[1]), *row[2:]) for row in rows)
    return Batch(events, Position(txid, id), more=True, waits=waits)


_REACH = Statement("select txid, id, horizon, waits from sec.audit_reach(:txid, :id, :most)")
_EVENTS = Statement(
    "select e.txid, e.id, r.number, e.action, e.internal, e.at, e.actor_id, u.name,"
    " cast(e.payload ->> 'version' as integer), cast(e.payload ->> 'comment' as bigint), e.payload -> 'changes'"
    " from audit_entries e join requests r on r.id = e.subject_id left join users u on u.id = e.actor_id"
    " where e.subject = 'request' and (e.txid, e.id) > (:txid, :id) and (e.txid, e.id) <= (:to_txid, :to_id)"
    f" and {VISIBLE} and {READS_ENTRY} order by e.txid, e.id"
)
