"""What admins do with people, and leads with their places in teams. Each verb: one transaction, one authorization, one
entry."""

from db.models import Membership, Team, User
from db.models.team import MEMBER_ROLES
from db.unit_of_work import Work, add, flushed, unit_of_work
from reqstly import audit, clean
from reqstly.access import NOTHING, Permission, Target, require
from reqstly.actor import Actor
from reqstly.errors import Forbidden, Invalid, NotFound, NotNow
from reqstly.identity import sessions
from reqstly.people.admins import another_admin
from reqstly.people.handing_over import hand_over
from reqstly.teams.leads import another_lead, being_set_up
from reqstly.teams.locked import locked_team

ANY = "any"  # role: whatever it is


async def add_person(actor: Actor, name: object, email: object, *, is_admin: object = False) -> int:
    """A new person, who can sign in once there is a way in for them. Returns their user id."""
    require(actor, Permission.MANAGE_PEOPLE, NOTHING)
    name, email = clean.name(name, "name", most=120), clean.email(email)
    admin = clean.flag(is_admin, "admin's role")
    async with unit_of_work(actor.user_id, system=actor.system, at=actor.at) as work:
        user = User(name=name, email=email, is_admin=admin, created_at=work.now)
        if not await add(work, user):
            raise Invalid("mail address", f"Somebody active with the address {email} is there already.")
        payload: dict[str, object] = {"name": name, "email": email, "is_admin": user.is_admin}
        await audit.append(work, actor, "added", "user", user.id, payload)
        return user.id


async def set_active(actor: Actor, user: object, active: object, successors: object = None) -> int:
    """Let a person in, or keep them out: their sessions end, and everything they have open closes. What they have under way
    goes to the `successors`, team -> user id, or to nobody. Returns how many requests that are.

    Raises NotNow for somebody whose mail address is another active person's by now."""
    return await _set(
        actor, user, "is_active", active, "activated" if active is True else "deactivated", successors
    )


async def set_admin(actor: Actor, user: object, admin: object) -> None:
    """Give or take the admin's role. Never one's own: there is always an admin left. By hand, it is no provider's."""
    await _set(actor, user, "is_admin", admin, "made_admin" if admin is True else "made_staff")


async def set_membership(
    actor: Actor, user: object, team_key: object, role: object, successor: object = None, *, was: object = ANY
) -> int:
    """Make a person agent or lead of a team, or take them out of it (None). Given by hand, it is no provider's any more.
    What they have under way in the team that they leave goes to the `successor`, by user id, or to nobody. `was`: what they
    have to be at that moment, so that taking a change back overwrites nobody's later one; else NotNow. Returns how many
    requests were handed over.

    In a confidential team its leads decide that, one of them always stays, and nobody makes more of themselves. Forbidden,
    in words, for everybody else."""
    user_id, key = clean.identifier(user, "person"), clean.line(team_key, "team", most=20)
    word = None if role is None else clean.word(role, "role", MEMBER_ROLES)
    known = None if was is None else clean.word(was, "role before", (*MEMBER_ROLES, ANY))
    to = None if successor is None else clean.identifier(successor, "successor")
    if word is not None and to is not None:
        raise Invalid("successor", "Only somebody who is taken out of a team has a successor.")
    # With the system's rights: whether a confidential team was ever asked is for no admin to see, and a lead who steps
    # down may not write into the team's history any more.
    async with unit_of_work(actor.user_id, system=True, at=actor.at) as work:
        # Locked: two leads who take each other out at the same moment come one after the other.
        team = await locked_team(work, key)
        await _require_decides(work, actor, team)
        person = await _person(work, user_id)
        membership = await work.session.get(Membership, (user_id, team.id))
        before, via = (membership.role, membership.via) if membership else (None, None)
        if known not in (ANY, before):
            raise NotNow(
                f"Not done: somebody has changed {person.name}'s role in {team.name} since, and that stays."
            )
        if before == word and via is None:
            return 0
        if team.confidential:
            await _require_kept_closed(work, actor, team, person, (before, word))
        if membership and word is None:
            await work.session.delete(membership)
        elif membership and word:
            membership.role, membership.via = word, None
        elif word:
            work.session.add(Membership(user_id=user_id, team_id=team.id, role=word))
        changes: dict[str, object] = {
            "person": {"id": person.id, "name": person.name},
            "role": [before, word],
        }
        if via:
            changes["via"] = [via, None]
        await audit.append(work, actor, "membership", "team", team.id, {"changes": changes})
        if word is not None:
            return 0
        return await hand_over(work, actor, person.id, {team.key: to}, team.key)


async def _require_decides(work: Work, actor: Actor, team: Team) -> None:
    closed = team.confidential and not await being_set_up(work, team.id)
    if closed and actor.is_admin and actor.roles.get(team.id) != "lead":
        raise Forbidden(f"{team.name} is confidential: only a lead of it decides who works in it.")
    require(actor, Permission.MANAGE_MEMBERS, Target(team.id, closed))


async def _require_kept_closed(
    work: Work, actor: Actor, team: Team, person: User, role: tuple[str | None, str | None]
) -> None:
    before, after = role
    if person.id == actor.id and after is not None and before != "lead":
        raise Forbidden(
            f"{team.name} is confidential: nobody lets themselves in. Somebody else has to add you."
        )
    leaves = before == "lead" and after != "lead" and person.is_active
    if leaves and not await another_lead(work, team.id, person.id):
        raise Forbidden(
            f"{person.name} is the last lead of {team.name}, and it is confidential: without one, nobody could decide"
            " who works in it. Make somebody else a lead first."
        )


async def _set(
    actor: Actor, user: object, field: str, value: object, action: str, successors: object = None
) -> int:
    require(actor, Permission.MANAGE_PEOPLE, NOTHING)
    if not isinstance(value, bool):
        raise Invalid(field, "This has to be yes or no.")
    user_id = clean.identifier(user, "person")
    if user_id == actor.id:
        raise Forbidden("You cannot change this for yourself: another admin has to.")
    # Somebody else's sessions are not the admin's own rows: the sign-in's own rights end them.
    system = actor.system or field == "is_active"
    async with unit_of_work(actor.user_id, system=system, at=actor.at) as work:
        if not value and not await another_admin(work, user_id):
            raise Forbidden("This is the last active admin. Make somebody else an admin first.")
        person = await _person(work, user_id)
        before, via = getattr(person, field), person.admin_via if field == "is_admin" else None
        if before is value and via is None:
            return 0
        setattr(person, field, value)
        if field == "is_active" and value and not await flushed(work):
            raise NotNow("Somebody else who is active has this mail address by now. Deactivate them first.")
        changes: dict[str, object] = {field: [before, value]}
        if via:
            person.admin_via, changes["via"] = None, [via, None]
        if field == "is_active" and not value:
            await sessions.end_everything(work, person.id)
        await audit.append(work, actor, action, "user", person.id, {"changes": changes})
        if field != "is_active" or value:
            return 0
        return await hand_over(work, actor, person.id, _by_team(successors))


def _by_team(successors: object) -> dict[str, object]:
    if successors is None:
        return {}
    if not isinstance(successors, dict) or any(not isinstance(key, str) for key in successors):
        raise Invalid("successors", "Successors are given by team: a person for a team's short name.")
    return successors


async def _person(work: Work, user_id: int) -> User:
    person = await work.session.get(User, user_id, with_for_update=True)
    if person is None:
        raise NotFound("There is no such person.")
    return person
