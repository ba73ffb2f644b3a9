"""Reading what was kept."""

from dataclasses import dataclass
from datetime import datetime

from db.reading import Statement, reading
from reqstly.actor import Actor


@dataclass(frozen=True, slots=True)
class Kept:
    """Texts by the name of their box, when they were kept, and how many seconds ago that was when this was read."""

    fields: dict[str, str]
    at: datetime
    age: float


async def load(actor: Actor, *places: str) -> dict[str, Kept]:
    """What the actor was typing at these places, as far as there is anything. Nobody sees another one's."""
    if actor.user_id is None:
        return {}
    async with reading(actor.user_id) as connection:
        rows = await connection.rows(_LOAD, {"me": actor.user_id, "places": list(places)})
    return {place: Kept(fields, at, float(age)) for place, fields, at, age in rows}


_LOAD = Statement(
    "select place, fields, updated_at, extract(epoch from now() - updated_at) from drafts"
    " where user_id = :me and place = any(:places)"
)
