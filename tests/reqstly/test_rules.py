"""What a provider's groups and app roles make of a person, and who decides that."""

from dataclasses import replace
from typing import Any

import pytest

from db.models import User
from db.unit_of_work import unit_of_work
from reqstly import audit
from reqstly.errors import Forbidden, Invalid, NotFound, NotFresh
from reqstly.people import commands as people
from reqstly.people import rule_commands, rules
from reqstly.people.queries import actor_by_email
from tests.conftest import Database
from tests.people import PEOPLE, actor, admin, outsider

pytestmark = pytest.mark.usefixtures("fresh_db", "azure")

IT, OPS, HR = 1, 2, 4
LEFT_OUT: dict[str, Any] = {"_claim_names": {"groups": "src1"}, "_claim_sources": {"src1": {}}}


def groups(*values: str) -> dict[str, Any]:
    return {"groups": list(values)}


async def arrives(claims: dict[str, Any], key: str = "outsider") -> str:
    """As the sign-in does it."""
    async with unit_of_work(None, system=True) as work:
        user = await work.session.get_one(
            User, (await actor_by_email(PEOPLE[key].email)).id, with_for_update=True
        )
        return await rules.apply(work, user, "azure", claims)


def history(database: Database) -> list[tuple[Any, ...]]:
    return database.rows(
        "select action, payload -> 'changes' ->> 'role', payload -> 'changes' ->> 'is_admin', payload ->> 'via'"
        " from audit_entries where payload ? 'via' and actor_id is null order by id"
    )


async def test_groups_are_followed_at_each_sign_in_and_each_change_is_in_the_history(
    fresh_db: Database,
) -> None:
    priya = await admin()
    await rule_commands.add_rule(priya, "azure", "groups", "it-agents", "it", "agent")
    await rule_commands.add_rule(priya, "azure", "groups", "it-leads", "it", "lead")
    await rule_commands.add_rule(priya, "azure", "roles", "Admin", None, "admin")
    assert await arrives({"groups": ["it-leads"], "roles": ["Admin"]}) == ""
    tom = await outsider()
    assert (dict(tom.roles), tom.is_admin) == ({IT: "lead"}, True)
    await arrives({"groups": ["it-leads"], "roles": ["Admin"]})
    assert len(history(fresh_db)) == 2  # nothing new is nothing written
    await arrives(groups("it-agents"))
    await arrives({})
    tom = await outsider()
    assert (dict(tom.roles), tom.is_admin) == ({}, False)
    assert history(fresh_db) == [
        ("membership", '[null, "lead"]', None, "azure"),
        ("made_admin", None, "[false, true]", "azure"),
        ("membership", '["lead", "agent"]', None, "azure"),
        ("made_staff", None, "[true, false]", "azure"),
        ("membership", '["agent", null]', None, "azure"),
    ]
    assert audit.verify(fresh_db.owner_url).problems == ()


async def test_given_by_hand_it_is_no_providers_any_more(fresh_db: Database) -> None:
    priya, tom = await admin(), await outsider()
    await rule_commands.add_rule(priya, "azure", "groups", "it-agents", "it", "agent")
    await rule_commands.add_rule(priya, "azure", "groups", "admins", None, "admin")
    await arrives(groups("it-agents", "admins"))
    for _ in range(2):
        await people.set_membership(priya, tom.id, "it", "agent")
        await people.set_admin(priya, tom.id, True)
    assert [
        row[0]
        for row in fresh_db.rows(
            "select payload -> 'changes' ->> 'via' from audit_entries where payload -> 'changes' ? 'via'"
        )
    ] == ['["azure", null]'] * 2
    await arrives({})
    tom = await outsider()
    assert (dict(tom.roles), tom.is_admin) == ({IT: "agent"}, True)


async def test_the_last_admin_stays_one(fresh_db: Database) -> None:
    await rule_commands.add_rule(await admin(), "azure", "groups", "admins", None, "admin")
    fresh_db.rows("update users set admin_via = 'azure' where is_admin")
    await arrives({}, "admin")
    assert (await admin()).is_admin
    await people.set_admin(await admin(), (await outsider()).id, True)
    await arrives({}, "admin")
    assert not (await actor("admin")).is_admin


async def test_groups_left_out_are_told_in_words(fresh_db: Database) -> None:
    await rule_commands.add_rule(await admin(), "azure", "groups", "it-agents", "it", "agent")
    await arrives(groups("it-agents"))
    said = await arrives(LEFT_OUT)
    assert said.startswith(
        "Azure AD left your groups out, since you are in too many (over 200). Your teams stay as they were."
    )
    assert dict((await outsider()).roles) == {IT: "agent"}


async def test_rules_of_another_provider_say_nothing(fresh_db: Database) -> None:
    fresh_db.rows(
        "insert into group_rules (provider, claim, value, team_id, role) values ('other', 'groups', 'g', 1, 'lead')"
    )
    await arrives(groups("g"))
    assert dict((await outsider()).roles) == {}


async def test_a_rule_is_in_the_history_and_once(fresh_db: Database) -> None:
    priya = await admin()
    id = await rule_commands.add_rule(priya, "azure", "groups", " Drivers ", "ops", "agent")
    with pytest.raises(Invalid, match="already"):
        await rule_commands.add_rule(priya, "azure", "groups", "Drivers", "ops", "lead")
    admins = await rule_commands.add_rule(priya, "azure", "roles", "Admin", None, "admin")
    assert [(rule.id, rule.value, rule.team, rule.role) for rule in await rules.rules(priya)] == [
        (admins, "Admin", None, "admin"),
        (id, "Drivers", "Operations", "agent"),
    ]
    await rule_commands.remove_rule(priya, id)
    await rule_commands.remove_rule(priya, admins)
    assert await rules.rules(priya) == ()
    assert fresh_db.rows(
        "select subject, subject_id, action from audit_entries where action like 'rule%%' order by id"
    ) == [
        ("team", OPS, "rule_added"), ("user", priya.id, "rule_added"),
        ("team", OPS, "rule_removed"), ("user", priya.id, "rule_removed"),
    ]  # fmt: skip
    with pytest.raises(NotFound):
        await rule_commands.remove_rule(priya, id)


async def test_only_a_lead_of_it_lets_a_group_into_a_confidential_team(fresh_db: Database) -> None:
    with pytest.raises(Forbidden, match="HR is confidential: only a lead of it"):
        await rule_commands.add_rule(await admin(), "azure", "groups", "hr", "hr", "agent")
    for key in ("hr_agent", "hr_lead"):
        await people.set_admin(await admin(), (await actor(key)).id, True)
    with pytest.raises(Forbidden):
        await rule_commands.add_rule(await actor("hr_agent"), "azure", "groups", "hr", "hr", "agent")
    await rule_commands.add_rule(await actor("hr_lead"), "azure", "groups", "hr", "hr", "agent")
    await arrives(groups("hr"))
    assert dict((await outsider()).roles) == {HR: "agent"}


@pytest.mark.parametrize("key", ["requester", "agent", "lead", "hr_lead", "outsider"])
async def test_only_admins_decide_about_groups(fresh_db: Database, key: str) -> None:
    who = await actor(key)
    for refused in (
        rule_commands.add_rule(who, "azure", "groups", "g", "it", "agent"),
        rule_commands.remove_rule(who, 1),
        rules.rules(who),
    ):
        with pytest.raises(Forbidden, match="Only an admin may decide"):
            await refused
    assert fresh_db.one("select count(*) from group_rules") == 0


async def test_it_takes_a_fresh_sign_in() -> None:
    stale = replace(await admin(), fresh=False)
    with pytest.raises(NotFresh):
        await rule_commands.add_rule(stale, "azure", "groups", "g", "it", "agent")
    with pytest.raises(NotFresh):
        await rule_commands.remove_rule(stale, 1)


async def test_an_admins_rule_names_no_team_and_others_do() -> None:
    for team, role in (("it", "admin"), (None, "agent")):
        with pytest.raises(Invalid, match="names no team"):
            await rule_commands.add_rule(await admin(), "azure", "groups", "g", team, role)
