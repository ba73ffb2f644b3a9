"""What admins decide about a provider's groups. Each verb: one transaction, one authorization, one entry."""

from db.models import GroupRule, Team
from db.models.group_rule import RULE_CLAIMS, RULE_ROLES
from db.unit_of_work import Work, add, unit_of_work
from reqstly import audit, clean
from reqstly.access import NOTHING, Permission, require, require_fresh
from reqstly.actor import Actor
from reqstly.errors import Forbidden, Invalid, NotFound
from reqstly.settings import settings
from reqstly.teams.locked import locked_team


async def add_rule(
    actor: Actor, provider: object, claim: object, value: object, team_key: object, role: object
) -> int:
    """Whoever has this value in the provider's claim is agent or lead of the team; without a team (None), an admin.
    It counts from each person's next sign-in. Returns the rule's id.

    Into a confidential team only its own lead lets a group: an admin could be in it."""
    require(actor, Permission.MANAGE_RULES, NOTHING)
    require_fresh(actor)
    key, name = _provider(provider), clean.word(claim, "claim", RULE_CLAIMS)
    wanted, word = clean.line(value, "value", most=200), clean.word(role, "role", RULE_ROLES)
    if (team_key is None) != (word == "admin"):
        raise Invalid("role", "An admin's rule names no team, and every other rule does.")
    async with unit_of_work(actor.user_id, system=actor.system) as work:
        team = None if team_key is None else await _team(work, actor, clean.line(team_key, "team", most=20))
        rule = GroupRule(provider=key, claim=name, value=wanted, team_id=team.id if team else None, role=word)
        if not await add(work, rule):
            raise Invalid("value", "There is a rule for this value and this team already. Remove that first.")
        await _told(work, actor, "rule_added", rule)
        return rule.id


async def remove_rule(actor: Actor, rule: object) -> None:
    """What it gave goes at each person's next sign-in."""
    require(actor, Permission.MANAGE_RULES, NOTHING)
    require_fresh(actor)
    rule_id = clean.identifier(rule, "rule")
    async with unit_of_work(actor.user_id, system=actor.system) as work:
        found = await work.session.get(GroupRule, rule_id)
        if found is None:
            raise NotFound("There is no such rule any more.")
        await work.session.delete(found)
        await _told(work, actor, "rule_removed", found)


def _provider(value: object) -> str:
    key = clean.line(value, "provider", most=40)
    if key not in settings().providers:
        raise Invalid("provider", "There is no such provider. Choose one of those that are set up.")
    return key


async def _team(work: Work, actor: Actor, key: str) -> Team:
    # Locked: it could become confidential at this moment, and lose the rules that there are.
    team = await locked_team(work, key)
    if team.confidential and actor.roles.get(team.id) != "lead":
        raise Forbidden(f"{team.name} is confidential: only a lead of it may let a provider's group in.")
    return team


async def _told(work: Work, actor: Actor, action: str, rule: GroupRule) -> None:
    payload: dict[str, object] = {
        "rule": rule.id, "provider": rule.provider, "claim": rule.claim, "value": rule.value, "role": rule.role,
    }  # fmt: skip
    subject = ("user", actor.id) if rule.team_id is None else ("team", rule.team_id)
    await audit.append(work, actor, action, *subject, payload)
