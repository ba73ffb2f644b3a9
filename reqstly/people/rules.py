"""What a provider's groups and app roles make of a person: their places in teams, and the admin's role.

What was given by hand is nobody else's to take; what a provider gave follows it at each of the person's sign-ins."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlmodel import select

from db.models import Membership, Team, User
from db.reading import Statement, reading
from db.unit_of_work import Work
from reqstly import audit
from reqstly.access import NOTHING, Permission, require
from reqstly.actor import SYSTEM, Actor
from reqstly.claims import is_true, texts
from reqstly.people.admins import another_admin
from reqstly.people.handing_over import hand_over
from reqstly.settings import settings

RuleOf = tuple[str, str, int | None, str]  # claim, value, team (None: no team, an admin), role


@dataclass(frozen=True, slots=True)
class Now:
    """What the person is. `teams`: team -> role and by which provider, None: by hand."""

    provider: str
    teams: Mapping[int, tuple[str, str | None]] = field(default_factory=dict)
    is_admin: bool = False
    admin_via: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What is to change: team -> role, None: out of it; the admin's role given or taken. `left_out`: the provider did
    not say which groups, so that what they gave stays."""

    teams: dict[int, str | None]
    admin: bool | None = None
    left_out: bool = False


def difference(rules: Iterable[RuleOf], claims: Mapping[str, Any], now: Now) -> Difference:
    """What the rules of a provider change for a person with these claims. Pure."""
    rules = list(rules)
    left_out = _left_out(claims) and any(claim == "groups" for claim, *_ in rules)
    given = [(team, role) for claim, value, team, role in rules if value in texts(claims.get(claim))]
    kept = {team for claim, _, team, _ in rules if left_out and claim == "groups"}
    teams: dict[int, str | None] = {}
    ours = {team for team, (_, via) in now.teams.items() if via == now.provider}
    for team in sorted({team for _, _, team, _ in rules if team is not None} | ours):
        before, via = now.teams.get(team, (None, now.provider))
        if via != now.provider:
            continue
        roles = {role for to, role in given if to == team} | ({before} if team in kept else set())
        after = "lead" if "lead" in roles else "agent" if "agent" in roles else None
        if after != before:
            teams[team] = after
    return Difference(teams, _admin((None, "admin") in given, None in kept, now), left_out)


async def apply(work: Work, user: User, provider: str, claims: Mapping[str, Any]) -> str:
    """Make the person, locked, what their groups say, in the sign-in's own transaction of the system. Each change is in
    the history. Returns a sentence for them where the provider left their groups out; else nothing."""
    rules = [tuple(row) for row in await work.session.execute(_RULES_OF, {"provider": provider})]
    held = (await work.session.exec(select(Membership).where(Membership.user_id == user.id))).all()
    now = Now(provider, {m.team_id: (m.role, m.via) for m in held}, user.is_admin, user.admin_via)
    wanted = difference(rules, claims, now)
    for team_id, role in wanted.teams.items():
        await _place(work, user, team_id, role, provider)
    if wanted.admin is not None:
        await _make_admin(work, user, wanted.admin, provider)
    return _left_out_sentence(provider) if wanted.left_out else ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule on the admins' page. No team: it makes an admin."""

    id: int
    provider: str
    claim: str
    value: str
    role: str
    team_key: str | None
    team: str | None
    confidential: bool


async def rules(actor: Actor) -> tuple[Rule, ...]:
    """All rules, by provider and team."""
    require(actor, Permission.MANAGE_RULES, NOTHING)
    async with reading(actor.user_id) as connection:
        return tuple(Rule(*row) for row in await connection.rows(_RULES))


def _left_out(claims: Mapping[str, Any]) -> bool:
    # Beyond 200 groups Azure AD sends a pointer to them in their place, or says just that there are some.
    names = claims.get("_claim_names")
    elsewhere = isinstance(names, Mapping) and "groups" in names
    return "groups" not in claims and (elsewhere or is_true(claims.get("hasgroups")))


def _admin(given: bool, kept: bool, now: Now) -> bool | None:
    if given and not now.is_admin:
        return True
    lost = now.is_admin and now.admin_via == now.provider and not given and not kept
    return False if lost else None


async def _place(work: Work, user: User, team_id: int, role: str | None, provider: str) -> None:
    membership = await work.session.get(Membership, (user.id, team_id))
    before = membership.role if membership else None
    if membership is None and role:
        work.session.add(Membership(user_id=user.id, team_id=team_id, role=role, via=provider))
    elif membership and role:
        membership.role = role
    elif membership:
        await work.session.delete(membership)
    await work.session.flush()
    changes = {"person": {"id": user.id, "name": user.name}, "role": [before, role]}
    payload: dict[str, object] = {"changes": changes, "via": provider}
    await audit.append(work, SYSTEM, "membership", "team", team_id, payload)
    if membership and role is None:
        team = await work.session.get_one(Team, team_id)
        await hand_over(work, SYSTEM, user.id, {}, team.key)


async def _make_admin(work: Work, user: User, admin: bool, provider: str) -> None:
    if not admin and not await another_admin(work, user.id):
        return  # the last one stays, whatever the directory says
    user.is_admin, user.admin_via = admin, provider if admin else None
    payload: dict[str, object] = {"changes": {"is_admin": [not admin, admin]}, "via": provider}
    action = "made_admin" if admin else "made_staff"
    await audit.append(work, SYSTEM, action, "user", user.id, payload)


def _left_out_sentence(provider: str) -> str:
    return (
        f"{settings().called(provider)} left your groups out, since you are in too many (over 200). Your teams stay"
        " as they were. An admin can use app roles instead, or let Azure send only the groups assigned to this application."
    )


_RULES_OF = sa.text(
    "select claim, value, team_id, role from group_rules where provider = :provider order by id"
)
_RULES = Statement(
    "select r.id, r.provider, r.claim, r.value, r.role, t.key, t.name, coalesce(t.confidential, false)"
    " from group_rules r left join teams t on t.id = r.team_id"
    " order by r.provider, t.name nulls first, r.role desc, r.claim, r.value"
)
