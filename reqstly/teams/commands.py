"""What admins do with teams and their request types."""

from sqlmodel import col, select

from db.models import GroupRule, Membership, RequestType, Team
from db.models.request import PRIORITIES
from db.models.request_type import AFTER_RESOLVED
from db.unit_of_work import Work, add, unit_of_work
from reqstly import audit, clean
from reqstly.access import NOTHING, Permission, Target, require
from reqstly.actor import Actor
from reqstly.errors import Forbidden, Invalid, NotFound
from reqstly.teams.leads import another_lead, being_set_up
from reqstly.teams.locked import locked_team


async def add_team(
    actor: Actor, key: object, name: object, description: object = "", *, confidential: object = False
) -> int:
    """A new team. Returns its id."""
    require(actor, Permission.MANAGE_TEAMS, NOTHING)
    key, name = clean.key(key, "short name", 20), clean.name(name, "name", most=80)
    description = clean.line(description, "description", most=500, required=False)
    hidden = clean.flag(confidential, "confidentiality")
    async with unit_of_work(actor.user_id, system=actor.system, at=actor.at) as work:
        team = Team(
            key=key,
            name=name,
            description=description,
            confidential=hidden,
            created_at=work.now,
        )
        if not await add(work, team):
            raise Invalid("short name", f"There is a team “{key}” already.")
        await audit.append(
            work, actor, "added", "team", team.id, {"name": name, "confidential": team.confidential}
        )
        return team.id


async def set_confidential(actor: Actor, team_key: object, confidential: object) -> None:
    """Hide a team's requests from all but those involved, or show them to admins again.

    Opening what is confidential is for the team's own leads: an admin has no standing access to it. So a team that has no
    lead is not made confidential: nobody could take that back. Hiding it removes the provider's rules onto it, which were an
    admin's; who is in it by them stays, as if added by hand."""
    key = clean.line(team_key, "team", most=20)
    if not isinstance(confidential, bool):
        raise Invalid("confidential", "This has to be yes or no.")
    # With the system's rights: whether a team was ever asked for something, and the rules onto it, are for no lead to see.
    async with unit_of_work(actor.user_id, system=True, at=actor.at) as work:
        team = await locked_team(work, key)
        closed = team.confidential and not await being_set_up(work, team.id)
        if closed and actor.is_admin and actor.roles.get(team.id) != "lead":
            raise Forbidden(f"Only a lead of {team.name} may open its requests to admins.")
        require(actor, Permission.OPEN_TEAM if closed else Permission.CLOSE_TEAM, Target(team.id, closed))
        if team.confidential is confidential:
            return
        if confidential and not await another_lead(work, team.id, 0):
            raise Forbidden(
                f"{team.name} has no lead, and only a lead could take that back. Make somebody its lead first."
            )
        payload: dict[str, object] = {"changes": {"confidential": [team.confidential, confidential]}}
        team.confidential = confidential
        if confidential and (removed := await _without_rules(work, team.id)):
            payload["rules_removed"] = removed
        await audit.append(work, actor, "confidentiality", "team", team.id, payload)


async def add_type(
    actor: Actor,
    team_key: object,
    key: object,
    name: object,
    *,
    description: object = "",
    icon: object = "help",
    words: object = "",
    default_priority: object = "normal",
    fields: object = None,
    after_resolved: object = "ask",
) -> int:
    """A new request type with its form. Returns its id."""
    require(actor, Permission.MANAGE_TEAMS, NOTHING)
    async with unit_of_work(actor.user_id, system=actor.system, at=actor.at) as work:
        team = (
            await work.session.exec(select(Team).where(Team.key == clean.line(team_key, "team", most=20)))
        ).first()
        if team is None:
            raise NotFound("There is no such team.")
        kind = RequestType(
            team_id=team.id,
            key=clean.key(key, "short name", 40),
            name=clean.name(name, "name", most=80),
            description=clean.line(description, "description", most=500, required=False),
            icon=clean.line(icon, "icon", most=40),
            words=clean.line(words, "search words", most=500, required=False),
            default_priority=clean.word(default_priority, "priority", PRIORITIES),
            fields=[] if fields is None else clean.form(fields),
            after_resolved=clean.word(after_resolved, _AFTER, AFTER_RESOLVED),
        )
        if not await add(work, kind):
            raise Invalid("short name", f"There is a request type “{kind.key}” already.")
        await audit.append(work, actor, "type_added", "team", team.id, {"type": kind.name})
        return kind.id


async def set_after_resolved(actor: Actor, type_key: object, value: object) -> None:
    """What the requester's word on a resolved request of this type does: `reopen` it, or `ask` them whether it should."""
    require(actor, Permission.MANAGE_TEAMS, NOTHING)
    key, word = clean.line(type_key, "request type", most=40), clean.word(value, _AFTER, AFTER_RESOLVED)
    async with unit_of_work(actor.user_id, system=actor.system, at=actor.at) as work:
        statement = select(RequestType).where(RequestType.key == key).with_for_update(key_share=True)
        kind = (await work.session.exec(statement)).one_or_none()
        if kind is None:
            raise NotFound("There is no such request type.")
        if kind.after_resolved == word:
            return
        changes: dict[str, object] = {"after_resolved": [kind.after_resolved, word]}
        kind.after_resolved = word
        payload: dict[str, object] = {"type": kind.name, "changes": changes}
        await audit.append(work, actor, "type_changed", "team", kind.team_id, payload)


_AFTER = "setting for words on what is resolved"


async def _without_rules(work: Work, team_id: int) -> list[dict[str, str]]:
    """Remove the provider's rules onto the team, whoever made them: a lead of it can add them again. Returns them."""
    rules = (
        await work.session.exec(
            select(GroupRule).where(GroupRule.team_id == team_id).order_by(col(GroupRule.id))
        )
    ).all()
    members = await work.session.exec(
        select(Membership).where(Membership.team_id == team_id, col(Membership.via).is_not(None))
    )
    # Else the next sign-in would take them out, with no rule left to keep them.
    for member in members.all():
        member.via = None
    for rule in rules:
        await work.session.delete(rule)
    return [
        {"provider": rule.provider, "claim": rule.claim, "value": rule.value, "role": rule.role}
        for rule in rules
    ]
