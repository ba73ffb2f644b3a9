"""Breaking the glass: an admin looks at what is confidential, for a reason and for a while, and the team's leads know.

What it gives is in `access.TABLE` (Relation.GLASS): reading alone. Who looks, and at what, is in `looks.py`."""

from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import col, select

from db.models import BreakGlass, BreakGlassNotice, Membership, Team, User
from db.models.break_glass import REASON_MOST
from db.unit_of_work import Work, unit_of_work
from reqstly import audit, clean
from reqstly.access import NOTHING, Permission, Target, reason, require, require_fresh
from reqstly.actor import Actor
from reqstly.errors import Forbidden, Invalid, NotFound
from reqstly.teams.locked import locked_team

MINUTES = (15, 60, 240)
REASON_LEAST = 10


async def open_for(actor: Actor, team_key: object, why: object, minutes: object) -> int:
    """See a confidential team's requests for so many minutes. The reason goes to the team's leads. Returns the look's id.
    Forbidden where nobody is there who could be told."""
    require(actor, Permission.BREAK_GLASS, NOTHING)
    require_fresh(actor)
    if actor.user_id is None:
        raise Forbidden("Only a person can look at what is confidential, under their own name.")
    key, said, lasts = clean.line(team_key, "team", most=20), _reason(why), _minutes(minutes)
    async with unit_of_work(actor.user_id) as work:
        team = await _closed_team(work, actor, key)
        look = BreakGlass(
            user_id=actor.user_id,
            team_id=team.id,
            reason=said,
            opened_at=work.now,
            expires_at=work.now + timedelta(minutes=lasts),
        )
        work.session.add(look)
        await work.session.flush()
        told = await _tell(work, look)
        if not told:
            raise Forbidden(
                f"Nobody works in {team.name} who could be told, so it stays closed. Whoever runs Reqstly can make somebody"
                f" its lead: reqstly people lead MAIL {team.key}"
            )
        payload: dict[str, object] = {
            "look": look.id,
            "reason": said,
            "until": look.expires_at.isoformat(),
            "told": told,
        }
        await audit.append(work, actor, "break_glass_opened", "team", team.id, payload)
        return look.id


async def end_look(actor: Actor, look: object) -> None:
    """End it before its time: whoever opened it, or a lead of the team. One that is over stays as it was."""
    look_id = clean.identifier(look, "look")
    async with unit_of_work(actor.user_id) as work:
        found = await _look(work, look_id)
        if found.ended_at is not None or found.expires_at <= work.now:
            return
        require(actor, Permission.END_BREAK_GLASS, Target(found.team_id, confidential=True))
        if actor.id != found.user_id and actor.roles.get(found.team_id) != "lead":
            # They have a look of their own open at the same team, which does not make this one theirs.
            raise Forbidden(reason(Permission.END_BREAK_GLASS))
        if (await work.session.execute(_END, {"id": look_id, "now": work.now})).one_or_none():
            await audit.append(work, actor, "break_glass_ended", "team", found.team_id, {"look": look_id})


async def note_look(actor: Actor, look: object) -> None:
    """A lead has read that somebody looked. NotFound for who was not told."""
    # A notice is one's own, as a passkey is: noted at a screen, never by a token.
    require(actor, Permission.MANAGE_OWN_ACCESS, NOTHING)
    look_id = clean.identifier(look, "look")
    async with unit_of_work(actor.user_id) as work:
        notice = await work.session.get(BreakGlassNotice, (look_id, actor.id), with_for_update=True)
        if notice is None:
            raise NotFound("There is no such notice for you.")
        if notice.noted_at is not None:
            return
        team_id = (await _look(work, look_id)).team_id
        notice.noted_at = work.now
        await audit.append(work, actor, "break_glass_noted", "team", team_id, {"look": look_id})


async def _closed_team(work: Work, actor: Actor, key: str) -> Team:
    # Locked: two looks of the same admin, opened at the same moment, come one after the other.
    team = await locked_team(work, key)
    if not team.confidential:
        raise Invalid("team", f"{team.name} is not confidential: you see its requests as they are.")
    if actor.is_member(team.id):
        raise Invalid("team", f"You work in {team.name}: you see its requests as they are.")
    if (await work.session.execute(_OPEN, {"me": actor.id, "team": team.id})).first() is not None:
        raise Invalid(
            "team",
            f"You have {team.name}'s requests open already. End that first, to look for another reason.",
        )
    return team


async def _tell(work: Work, look: BreakGlass) -> list[int]:
    """A notice for each lead of the team; where it has none, for each agent."""
    statement = (
        select(Membership.user_id, Membership.role)
        .join(User, col(User.id) == col(Membership.user_id))
        .where(Membership.team_id == look.team_id, col(User.is_active))
        .order_by(col(Membership.user_id))
    )
    members = (await work.session.exec(statement)).all()
    told = [user_id for user_id, role in members if role == "lead"] or [user_id for user_id, _ in members]
    work.session.add_all(BreakGlassNotice(break_glass_id=look.id, user_id=user_id) for user_id in told)
    await work.session.flush()
    return told


async def _look(work: Work, look_id: int) -> BreakGlass:
    found = await work.session.get(BreakGlass, look_id)
    if found is None:
        raise NotFound("There is no such look, or it is not for you to see.")
    return found


def _reason(value: object) -> str:
    said = clean.line(value, "reason", most=REASON_MOST)
    if len(said) < REASON_LEAST:
        raise Invalid("reason", f"Say in at least {REASON_LEAST} characters why: the team's leads read it.")
    return said


def _minutes(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value not in MINUTES:
        raise Invalid("time", f"The time has to be one of {', '.join(map(str, MINUTES))} minutes.")
    return value


_OPEN = sa.text(
    "select 1 from break_glass where user_id = :me and team_id = :team and ended_at is null and expires_at > now()"
)
_END = sa.text(
    "update break_glass set ended_at = :now where id = :id and ended_at is null and expires_at > :now returning id"
)
