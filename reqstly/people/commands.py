"""What admins do with people and their places in teams. Each verb: one transaction, one authorization, one entry."""

from sqlmodel import col, select

from db.models import Membership, Team, User
from db.models.team import MEMBER_ROLES
from db.unit_of_work import Work, add, unit_of_work
from reqstly import audit, clean
from reqstly.access import NOTHING, Permission, require
from reqstly.actor import Actor
from reqstly.errors import Forbidden, Invalid, NotFound


async def add_person(actor: Actor, name: object, email: object, *, is_admin: object = False) -> int:
    """A new person, who can sign in once there is a way in for them. Returns their user id."""
    require(actor, Permission.MANAGE_PEOPLE, NOTHING)
    name, email = clean.line(name, "name", most=120), clean.email(email)
    admin = clean.flag(is_admin, "admin's role")
    async with unit_of_work(actor.user_id, system=actor.system, at=actor.at) as work:
        user = User(name=name, email=email, is_admin=admin, created_at=work.now)
        if not await add(work, user):
            raise Invalid("mail address", f"Somebody with the address {email} is there already.")
        payload: dict[str, object] = {"name": name, "email": email, "is_admin": user.is_admin}
        await audit.append(work, actor, "added", "user", user.id, payload)
        return user.id


async def set_active(actor: Actor, user: object, active: object) -> None:
    """Let a person in, or keep them out: everything they have open closes at their next action."""
    await _set(actor, user, "is_active", active, "activated" if active is True else "deactivated")


async def set_admin(actor: Actor, user: object, admin: object) -> None:
    """Give or take the admin's role. Never one's own: there is always an admin left."""
    await _set(actor, user, "is_admin", admin, "made_admin" if admin is True else "made_staff")


async def set_membership(actor: Actor, user: object, team_key: object, role: object) -> None:
    """Make a person agent or lead of a team, or take them out of it (None).

    Nobody lets themselves into a confidential team."""
    require(actor, Permission.MANAGE_TEAMS, NOTHING)
    user_id, key = clean.identifier(user, "person"), clean.line(team_key, "team", most=20)
    word = None if role is None else clean.word(role, "role", MEMBER_ROLES)
    async with unit_of_work(actor.user_id, system=actor.system, at=actor.at) as work:
        person = await _person(work, user_id)
        team = (await work.session.exec(select(Team).where(Team.key == key))).one_or_none()
        if team is None:
            raise NotFound("There is no such team.")
        if team.confidential and user_id == actor.id and word is not None:
            raise Forbidden(f"{team.name} is confidential: another admin has to add you.")
        membership = await work.session.get(Membership, (user_id, team.id))
        before = membership.role if membership else None
        if before == word:
            return
        if membership and word is None:
            await work.session.delete(membership)
        elif membership and word:
            membership.role = word
        elif word:
            work.session.add(Membership(user_id=user_id, team_id=team.id, role=word))
        changes = {"person": {"id": person.id, "name": person.name}, "role": [before, word]}
        await audit.append(work, actor, "membership", "team", team.id, {"changes": changes})


async def _set(actor: Actor, user: object, field: str, value: object, action: str) -> None:
    require(actor, Permission.MANAGE_PEOPLE, NOTHING)
    if not isinstance(value, bool):
        raise Invalid(field, "This has to be yes or no.")
    user_id = clean.identifier(user, "person")
    if user_id == actor.id:
        raise Forbidden("You cannot change this for yourself: another admin has to.")
    async with unit_of_work(actor.user_id, system=actor.system, at=actor.at) as work:
        if not value:
            await _keep_an_admin(work, user_id)
        person = await _person(work, user_id)
        before = getattr(person, field)
        if before is value:
            return
        setattr(person, field, value)
        await audit.append(work, actor, action, "user", person.id, {"changes": {field: [before, value]}})


async def _keep_an_admin(work: Work, user_id: int) -> None:
    # Locked first and in one order: two admins who demote each other at the same moment come one after the other.
    admins = (
        select(User.id)
        .where(col(User.is_admin), col(User.is_active))
        .order_by(col(User.id))
        .with_for_update()
    )
    if not set((await work.session.exec(admins)).all()) - {user_id}:
        raise Forbidden("This is the last active admin. Make somebody else an admin first.")


async def _person(work: Work, user_id: int) -> User:
    person = await work.session.get(User, user_id, with_for_update=True)
    if person is None:
        raise NotFound("There is no such person.")
    return person
