"""Who decides who works in a team: its leads; admins too, but for a team that is confidential."""

import asyncio
from dataclasses import replace
from typing import Any, LiteralString

import psycopg
import pytest

from reqstly.access import Scope
from reqstly.actor import SYSTEM, Actor
from reqstly.errors import Forbidden, NotFound
from reqstly.people import break_glass, invitations, rule_commands, rules
from reqstly.people import commands as people
from reqstly.people.commands import set_membership
from reqstly.people.queries import actor_by_email
from reqstly.requests import commands as requests
from reqstly.teams import commands as teams
from reqstly.teams.queries import team_card, team_cards
from tests.conftest import Database
from tests.people import PEOPLE, actor, admin, ask, outsider, requester
from tests.reqstly.test_links import run
from tests.reqstly.test_rules import arrives, groups
from tests.reqstly.ways import NOBODY, WAYS, Act, Ways

pytestmark = pytest.mark.usefixtures("fresh_db")
LEADS = "HR is confidential: only a lead of it decides who works in it"
TEAMS = ("it", "hr")
# Who may, by team; nobody else, whoever they are.
DECIDES = {"it": {"lead", "admin"}, "hr": {"hr_lead"}}
CAST = ("requester", "agent", "lead", "hr_agent", "hr_lead", "ops_lead", "outsider", "admin", NOBODY)


async def roles(key: str) -> dict[int, str]:
    return dict((await actor(key)).roles)


def memberships(database: Database) -> list[tuple[Any, ...]]:
    return database.rows("select user_id, team_id, role from memberships order by 1, 2")


def _adding(user_id: int, team: str) -> Act:
    return lambda who: set_membership(who, user_id, team, "agent")


@pytest.mark.parametrize("way", WAYS)
async def test_who_decides(fresh_db: Database, way: str) -> None:
    await ask(team="hr")
    ways, tom = Ways(), (await outsider()).id
    for team in TEAMS:
        for key in CAST:
            before = memberships(fresh_db)
            said = await ways.refusal(way, key, _adding(tom, team))
            # A lead who is no admin has no token that could: that scope is an admin's alone.
            may = key in DECIDES[team] and (way == "page" or key == "admin")
            assert (said == "") is may, (team, key, said)
            assert (memberships(fresh_db) != before) is may, (team, key)
            await set_membership(SYSTEM, tom, team, None)


async def test_a_lead_fills_and_empties_their_own_team(fresh_db: Database) -> None:
    tom, benedikt = await outsider(), await actor("hr_lead")
    for role in ("agent", "lead", None):
        await set_membership(benedikt, tom.id, "hr", role)
        assert (await roles("outsider")).get(4) == role
    assert fresh_db.rows(
        "select distinct actor_id, subject_id from audit_entries where action = 'membership' and actor_id = %s", benedikt.id
    ) == [(benedikt.id, 4)]  # fmt: skip
    with pytest.raises(Forbidden, match="Only an admin or its leads may decide who works in it"):
        await set_membership(benedikt, tom.id, "it", "agent")
    with pytest.raises(NotFound):
        await set_membership(benedikt, tom.id, "nowhere", "agent")


@pytest.mark.parametrize("role", ["agent", "lead", None])
@pytest.mark.parametrize("key", ["outsider", "hr_agent", "hr_lead", "admin"])
async def test_no_admin_decides_who_works_in_hr(fresh_db: Database, key: str, role: str | None) -> None:
    """Nor with a look open, nor where all who lead it are deactivated."""
    await ask(team="hr")
    before, somebody = memberships(fresh_db), (await actor(key)).id
    with pytest.raises(Forbidden, match=LEADS):
        await set_membership(await admin(), somebody, "hr", role)
    await break_glass.open_for(await admin(), "hr", "Her lawyer asks for her file", 15)
    with pytest.raises(Forbidden, match=LEADS):
        await set_membership(await admin(), somebody, "hr", role)
    fresh_db.rows("update users set is_active = false where email = %s", PEOPLE["hr_lead"].email)
    with pytest.raises(Forbidden, match=LEADS):
        await set_membership(await admin(), somebody, "hr", role)
    assert memberships(fresh_db) == before


async def test_an_agent_who_is_an_admin_decides_nothing_there() -> None:
    await people.set_admin(await admin(), (await actor("hr_agent")).id, True)
    with pytest.raises(Forbidden, match=LEADS):
        await set_membership(await actor("hr_agent"), (await outsider()).id, "hr", "agent")


async def legal(*, asked: bool = False) -> None:
    """A new confidential team, which nobody works in yet."""
    await teams.add_team(await admin(), "legal", "Legal", confidential=True)
    await teams.add_type(await admin(), "legal", "nda", "Confidentiality agreement")
    if asked:
        await requests.create(await requester(), "nda", "With Acme")


async def test_a_new_confidential_team_is_an_admins_to_set_up_until_it_has_a_lead() -> None:
    await legal()
    priya, tom, ravi = await admin(), await outsider(), await actor("ravi")
    with pytest.raises(Forbidden, match="nobody lets themselves in"):
        await set_membership(priya, priya.id, "legal", "lead")
    await set_membership(priya, ravi.id, "legal", "agent")
    await set_membership(priya, tom.id, "legal", "lead")
    with pytest.raises(Forbidden, match="only a lead of it decides"):
        await set_membership(priya, ravi.id, "legal", None)
    await set_membership(await outsider(), ravi.id, "legal", None)


async def test_once_it_was_asked_for_something_it_is_no_admins_to_set_up() -> None:
    await legal(asked=True)
    with pytest.raises(Forbidden, match="only a lead of it decides"):
        await set_membership(await admin(), (await outsider()).id, "legal", "lead")
    await set_membership(SYSTEM, (await outsider()).id, "legal", "lead")


async def test_the_last_lead_of_a_confidential_team_stays() -> None:
    benedikt, salma = await actor("hr_lead"), await actor("hr_salma")
    for role in ("agent", None):
        with pytest.raises(Forbidden, match="Benedikt Öhlander is the last lead of HR"):
            await set_membership(benedikt, benedikt.id, "hr", role)
        with pytest.raises(Forbidden, match="the last lead"):
            await set_membership(SYSTEM, benedikt.id, "hr", role)
    await set_membership(benedikt, salma.id, "hr", "lead")
    await set_membership(benedikt, benedikt.id, "hr", "agent")  # now they may step down
    with pytest.raises(Forbidden):
        await set_membership(await actor("hr_lead"), benedikt.id, "hr", "lead")
    await set_membership(await actor("hr_salma"), benedikt.id, "hr", None)
    await set_membership(
        await actor("lead"), (await actor("lead")).id, "it", None
    )  # IT has none, and an admin


async def test_a_deactivated_lead_is_none_that_counts() -> None:
    benedikt, salma = await actor("hr_lead"), await actor("hr_salma")
    await set_membership(benedikt, salma.id, "hr", "lead")
    await people.set_active(await admin(), salma.id, False)
    with pytest.raises(Forbidden, match="the last lead"):
        await set_membership(benedikt, benedikt.id, "hr", None)
    await set_membership(benedikt, salma.id, "hr", None)


async def test_two_leads_who_take_each_other_out_at_once_leave_one(fresh_db: Database) -> None:
    benedikt = await actor("hr_lead")
    await set_membership(benedikt, (await actor("hr_salma")).id, "hr", "lead")
    salma = await actor("hr_salma")
    with psycopg.connect(fresh_db.owner_url) as held:
        # Neither gets to its end before the other has begun: the entry in the history comes last.
        held.execute("select from audit_heads where subject = 'team' and subject_id = 4 for update")
        both = asyncio.gather(
            set_membership(benedikt, salma.id, "hr", None),
            set_membership(salma, benedikt.id, "hr", None),
            return_exceptions=True,
        )
        for _ in range(3_000):
            await asyncio.sleep(0.01)
            if fresh_db.one(_WAITING) == 2:
                break
    assert sorted(type(outcome).__name__ for outcome in await both) == ["Forbidden", "int"]


async def test_a_puppet_gets_nowhere(fresh_db: Database) -> None:
    """One admin alone: somebody invented is no way in, nor is emptying the team and looking when nobody is told."""
    await ask(team="hr")
    priya = await admin()
    await people.add_person(priya, "Ada Quist", "ada.quist@example.com")
    puppet = await actor_by_email("ada.quist@example.com")
    for key in ("hr_lead", "hr_agent", "hr_salma"):
        with pytest.raises(Forbidden, match=LEADS):
            await set_membership(priya, (await actor(key)).id, "hr", None)
        await people.set_active(priya, (await actor(key)).id, False)
    with pytest.raises(Forbidden, match=LEADS):
        await set_membership(priya, puppet.id, "hr", "lead")
    with pytest.raises(Forbidden, match="stays closed"):
        await break_glass.open_for(priya, "hr", "Nobody is left to be told", 15)


async def test_made_confidential_a_team_loses_the_rules_and_keeps_the_people(
    fresh_db: Database, azure: str
) -> None:
    priya = await admin()
    await rule_commands.add_rule(priya, azure, "groups", "it-agents", "it", "agent")
    await rule_commands.add_rule(priya, azure, "groups", "drivers", "ops", "agent")
    await arrives(groups("it-agents"))
    await teams.set_confidential(priya, "it", True)
    assert [rule.value for rule in await rules.rules(priya)] == ["drivers"]
    said = fresh_db.one("select payload from audit_entries where action = 'confidentiality'")
    assert said == {
        "changes": {"confidential": [False, True]},
        "rules_removed": [{"provider": azure, "claim": "groups", "value": "it-agents", "role": "agent"}],
    }
    await arrives(groups())  # no rule is left that could take them out
    assert await roles("outsider") == {1: "agent"}
    await arrives(groups("it-agents"), "ravi")
    assert await roles("ravi") == {}


async def test_whom_the_list_offers_what(fresh_db: Database) -> None:
    await legal()
    cards = {card.team.key: card.decides for card in await team_cards(await admin())}
    assert cards == {"it": True, "ops": True, "admin": True, "legal": True, "hr": False}
    await set_membership(await admin(), (await outsider()).id, "legal", "lead")
    cards = {card.team.key: card.decides for card in await team_cards(await admin())}
    assert not cards["legal"]


async def test_a_lead_reads_who_works_in_their_team_alone() -> None:
    async def said(who: Actor, key: str) -> str:
        try:
            return " ".join(member.role for member in (await team_card(who, key)).members)
        except (Forbidden, NotFound) as refused:
            return refused.sentence

    only = "Only an admin or its leads may decide who works in it."
    assert await said(await actor("hr_lead"), "hr") == "lead agent agent"
    assert await said(await admin(), "it") == "lead agent agent agent agent"
    for key, team in (("hr_lead", "it"), ("hr_agent", "hr"), ("admin", "hr"), ("outsider", "it")):
        assert await said(await actor(key), team) == only
    assert await said(await actor("hr_lead"), "nowhere") == "There is no such team."
    token = replace(await actor("hr_lead"), scopes=frozenset({Scope.TEAMS_READ}))
    assert (await said(token, "hr")).startswith("This token may not")


async def test_the_command_line_makes_a_lead_where_no_admin_may(fresh_db: Database) -> None:
    await ask(team="hr")
    await people.set_active(await admin(), (await actor("hr_lead")).id, False)
    assert await invitations.appoint(PEOPLE["ravi"].email, "hr") == "Ravi Deshpande"
    assert (await actor_by_email(PEOPLE["ravi"].email)).roles == {4: "lead"}
    assert (
        fresh_db.one(
            "select actor_id from audit_entries where action = 'membership' order by id desc limit 1"
        )
        is None
    )
    again = run(fresh_db, "lead", PEOPLE["ravi"].email, "it")
    assert (again.returncode, again.stdout) == (0, "Ravi Deshpande is a lead of it.\n")
    for given, sentence in (
        ((PEOPLE["hr_lead"].email, "hr"), "Benedikt Öhlander is deactivated"),
        (("nobody@example.com", "hr"), "Nobody has the mail address"),
        ((PEOPLE["ravi"].email, "nowhere"), "There is no such team"),
    ):
        refused = run(fresh_db, "lead", *given)
        assert refused.returncode == 1 and sentence in refused.stderr and "Traceback" not in refused.stderr


_WAITING: LiteralString = (
    "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
)
