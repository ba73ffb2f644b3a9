"""Looks at what is confidential: which are open and whom they were told, what was seen, and when they ran out."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from db.reading import Statement, reading
from db.unit_of_work import Work, unit_of_work
from reqstly import audit
from reqstly.access import NOTHING, Permission, require
from reqstly.actor import SYSTEM, Actor


@dataclass(frozen=True, slots=True)
class Look:
    """An admin's look at a confidential team's requests. `own`: the actor's; else one that they were told of and have
    not noted yet. `over` tells when it ended; None while it is open."""

    id: int
    team_key: str
    team: str
    person: str
    reason: str
    opened_at: datetime
    expires_at: datetime
    over: datetime | None
    own: bool
    may_end: bool


async def looks(actor: Actor) -> tuple[Look, ...]:
    """The actor's own open looks, and those that they still have to note; the newest first."""
    require(actor, Permission.MANAGE_OWN_ACCESS, NOTHING)
    leads = [team for team, role in actor.roles.items() if role == "lead"]
    async with reading(actor.user_id) as connection:
        found = await connection.rows(_LOOKS, {"me": actor.user_id, "leads": leads})
    return tuple(Look(*row) for row in found)


async def seen(work: Work, actor: Actor, number: int) -> None:
    """Write down, once a look, that the actor opened this request by it: where nothing but the look lets them see it."""
    # The look is locked first: of two windows that open the request at once, the second finds the first's entry.
    open_looks = (await work.session.execute(_OWN, {"me": actor.id})).scalars().all()
    values = {"me": actor.id, "number": number, "looks": list(open_looks)}
    for request_id, look_id in (await work.session.execute(_UNSEEN, values)).all():
        payload: dict[str, object] = {"look": look_id}
        about = ("request", request_id, payload)
        await audit.append(work, actor, "seen_under_glass", *about, internal=True, number=number)


async def close_over() -> None:
    """Give those that ran out their end, so that the history says when."""
    async with unit_of_work(None, system=True) as work:
        for look_id, team_id in (await work.session.execute(_RAN_OUT)).all():
            payload: dict[str, object] = {"look": look_id, "ran_out": True}
            await audit.append(work, SYSTEM, "break_glass_ended", "team", team_id, payload)


_LOOKS = Statement(
    "select g.id, t.key, t.name, u.name, g.reason, g.opened_at, g.expires_at,"
    " case when g.ended_at is not null or g.expires_at <= now() then least(g.ended_at, g.expires_at) end,"
    " g.user_id = :me, g.user_id = :me or g.team_id = any(:leads)"
    " from break_glass g join teams t on t.id = g.team_id join users u on u.id = g.user_id"
    " where (g.user_id = :me and g.ended_at is null and g.expires_at > now())"
    " or g.id in (select n.break_glass_id from break_glass_notices n where n.user_id = :me and n.noted_at is null)"
    " order by g.opened_at desc, g.id desc limit 20"
)
_OWN = sa.text(
    "select id from break_glass where user_id = :me and ended_at is null and expires_at > now() order by id for update"
)
_UNSEEN = sa.text(
    "select r.id, g.id from requests r join break_glass g on g.team_id = r.team_id"
    " where r.number = :number and g.id = any(:looks) and r.requester_id <> :me"
    " and not exists (select from memberships m where m.user_id = :me and m.team_id = r.team_id)"
    " and not exists (select from followers f where f.request_id = r.id and f.user_id = :me)"
    " and not exists (select from audit_entries e where e.subject = 'request' and e.subject_id = r.id"
    "   and e.action = 'seen_under_glass' and e.payload -> 'look' = to_jsonb(g.id))"
)
_RAN_OUT = sa.text(
    "update break_glass set ended_at = expires_at where ended_at is null and expires_at <= now() returning id, team_id"
)
