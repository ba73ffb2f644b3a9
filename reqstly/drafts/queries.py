"""Reading what was kept."""

from dataclasses import dataclass, replace
from datetime import datetime

from db.reading import Statement, reading
from reqstly.actor import Actor


@dataclass(frozen=True, slots=True)
class Kept:
    """Texts by the name of their box, when they were kept, and how many seconds ago that was when this was read. `key`
    tells a place's drafts apart; `others` are the older ones there, from other windows."""

    fields: dict[str, str]
    at: datetime
    age: float
    key: str
    others: "tuple[Kept, ...]" = ()


async def load(actor: Actor, *places: str) -> dict[str, Kept]:
    """What the actor was typing at these places, the newest of each, as far as there is anything. Nobody sees another
    one's."""
    if actor.user_id is None:
        return {}
    async with reading(actor.user_id) as connection:
        rows = await connection.rows(_LOAD, {"me": actor.user_id, "places": list(places)})
    found: dict[str, list[Kept]] = {}
    for key, fields, at, age in rows:
        found.setdefault(key.partition("~")[0], []).append(Kept(fields, at, float(age), key))
    return {place: replace(newest, others=tuple(others)) for place, (newest, *others) in found.items()}


_LOAD = Statement(
    "select place, fields, updated_at, extract(epoch from now() - updated_at) from drafts"
    " where user_id = :me and split_part(place, '~', 1) = any(:places) order by updated_at desc, place"
)
