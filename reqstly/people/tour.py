"""The first-run tour: due until its person puts it away, once and for all, on whatever device."""

import sqlalchemy as sa

from db.reading import Statement, reading
from db.unit_of_work import unit_of_work
from reqstly.access import Permission, require
from reqstly.actor import Actor


async def is_due(actor: Actor) -> bool:
    """Whether the person has not put it away yet."""
    require(actor, Permission.TOUR)
    async with reading(actor.user_id) as connection:
        return await connection.row(_DUE, {"me": actor.user_id}) is not None


async def put_away(actor: Actor) -> None:
    """Never show it to this person by itself again. It is nobody else's business: no entry, no notification."""
    require(actor, Permission.TOUR)
    async with unit_of_work(actor.user_id) as work:
        await work.session.execute(_AWAY, {"me": actor.user_id, "now": work.now})


_DUE = Statement("select id from users where id = :me and toured_at is null")
_AWAY = sa.text("update users set toured_at = :now where id = :me and toured_at is null")
