"""An admin's look at what is confidential: for a reason, for a while, in everybody's sight, and reading alone."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from reqstly import audit
from reqstly.access import TABLE, Permission, Relation, Scope
from reqstly.actor import SYSTEM
from reqstly.errors import DomainError, Forbidden, Invalid, NotFound, NotFresh
from reqstly.people import break_glass, looks, rule_commands
from reqstly.people import commands as people
from reqstly.requests import commands, queries
from reqstly.requests.detail import load_detail
from reqstly.requests.queue import View
from reqstly.teams import commands as teams
from reqstly.teams import queries as team_queries
from tests.conftest import Database
from tests.people import actor, admin, ask, hr_agent, outsider
from tests.verbs import REQUEST_VERBS, asked, play

pytestmark = pytest.mark.usefixtures("fresh_db")
WHY = "Zoë's lawyer asks for her file"


async def opened(minutes: int = 15) -> int:
    return await break_glass.open_for(await admin(), "hr", WHY, minutes)


def told(database: Database) -> list[tuple[Any, ...]]:
    """Who was told and has not noted it."""
    return database.rows(
        "select u.email, n.noted_at is null from break_glass_notices n join users u on u.id = n.user_id order by 1"
    )


def entries(database: Database, action: str) -> list[tuple[Any, ...]]:
    return database.rows(
        "select subject, internal, payload from audit_entries where action = %s order by id", action
    )


def run_out(database: Database) -> None:
    """As if the time were over."""
    database.rows(
        "update break_glass set opened_at = now() - interval '2 h', expires_at = now() - interval '1 h'"
    )


async def test_a_look_opens_the_queue_and_its_notes_until_it_ends(fresh_db: Database) -> None:
    number = (await ask(team="hr")).number
    await commands.note(await hr_agent(), number, "Third time this year.")
    with pytest.raises(NotFound):
        await load_detail(await admin(), number)
    look = await opened()
    priya = await admin()
    team = await team_queries.queue_team(priya, "hr")
    page = await queries.queue(priya, View(team.id, state="all"), team.confidential)
    assert number in {row.number for row in page.rows}
    assert "Third time this year." in {said.body for said in (await load_detail(priya, number)).said}
    await break_glass.end_look(priya, look)
    for view_of in (priya, await admin()):  # an actor made before sees nothing either: row-level security
        with pytest.raises(NotFound):
            await load_detail(view_of, number)
    with pytest.raises(NotFound):
        await team_queries.queue_team(await admin(), "hr")


async def test_a_look_ends_by_itself_and_the_history_says_when(fresh_db: Database) -> None:
    number = (await ask(team="hr")).number
    look = await opened()
    assert (await load_detail(await admin(), number)).may == frozenset()
    await looks.close_over()
    assert entries(fresh_db, "break_glass_ended") == []
    run_out(fresh_db)
    with pytest.raises(NotFound):
        await load_detail(await admin(), number)
    for _ in range(2):
        await looks.close_over()
    assert entries(fresh_db, "break_glass_ended") == [("team", False, {"look": look, "ran_out": True})]
    assert fresh_db.one("select ended_at = expires_at from break_glass")
    assert audit.verify(fresh_db.owner_url).problems == ()


@pytest.mark.parametrize("verb", sorted(REQUEST_VERBS.keys() - {"create", "mark_read"}))
async def test_a_look_is_for_reading_alone(fresh_db: Database, verb: str) -> None:
    number = await asked("resolved" if verb == "reopen" else "open", "hr")
    await opened()
    with pytest.raises(Forbidden, match=r"^Only "):
        await play(verb, await admin(), number)
    assert {permission for permission, who in TABLE.items() if Relation.GLASS in who} == {
        Permission.END_BREAK_GLASS, Permission.READ_NOTES, Permission.VIEW, Permission.VIEW_QUEUE,
    }  # fmt: skip


async def test_opening_it_is_written_down_with_its_reason_and_the_leads_are_told(fresh_db: Database) -> None:
    look = await opened(60)
    lead = await actor("hr_lead")
    ((subject, _, payload),) = entries(fresh_db, "break_glass_opened")
    assert (subject, payload["look"], payload["reason"], payload["told"]) == ("team", look, WHY, [lead.id])
    (seen,) = await looks.looks(lead)
    assert (seen.id, seen.person, seen.reason, seen.team) == (look, (await admin()).name, WHY, "HR")
    assert seen.expires_at == seen.opened_at + timedelta(hours=1) == datetime.fromisoformat(payload["until"])
    assert (seen.over, seen.own, seen.may_end) == (None, False, True)
    (own,) = await looks.looks(await admin())
    assert (own.id, own.own, own.may_end) == (look, True, True)
    assert await looks.looks(await hr_agent()) == await looks.looks(await outsider()) == ()


async def test_where_there_is_no_lead_the_agents_are_told(fresh_db: Database) -> None:
    await people.set_active(await admin(), (await actor("hr_lead")).id, False)
    await opened()
    assert [email for email, _ in told(fresh_db)] == [
        "ines.carvalhal@example.com",
        "salma.benhaddou@example.com",
    ]
    (seen,) = await looks.looks(await hr_agent())
    assert not seen.may_end
    with pytest.raises(Forbidden):
        await break_glass.end_look(await hr_agent(), seen.id)
    await break_glass.note_look(await hr_agent(), seen.id)
    assert await looks.looks(await hr_agent()) == ()


async def test_where_nobody_can_be_told_it_stays_closed(fresh_db: Database) -> None:
    for key in ("hr_lead", "hr_agent", "hr_salma"):
        await people.set_active(await admin(), (await actor(key)).id, False)
    with pytest.raises(Forbidden, match="Nobody works in HR who could be told, so it stays closed"):
        await opened()
    assert fresh_db.one("select count(*) from break_glass") == 0
    assert entries(fresh_db, "break_glass_opened") == []


async def test_a_lead_ends_it_and_keeps_the_notice_until_it_is_noted(fresh_db: Database) -> None:
    look, lead = await opened(), await actor("hr_lead")
    await break_glass.end_look(lead, look)
    await break_glass.end_look(lead, look)  # twice is one entry
    assert entries(fresh_db, "break_glass_ended") == [("team", False, {"look": look})]
    assert fresh_db.one("select actor_id from audit_entries where action = 'break_glass_ended'") == lead.id
    (seen,) = await looks.looks(lead)
    assert seen.over is not None and seen.over < seen.expires_at
    for _ in range(2):
        await break_glass.note_look(lead, look)
    assert await looks.looks(lead) == ()
    assert len(entries(fresh_db, "break_glass_noted")) == 1


async def test_noted_while_it_is_open_is_noted(fresh_db: Database) -> None:
    look = await opened()
    await break_glass.note_look(await actor("hr_lead"), look)
    assert await looks.looks(await actor("hr_lead")) == ()
    assert (await admin()).opened
    with pytest.raises(NotFound):
        await break_glass.note_look(await admin(), look)


async def test_what_is_seen_by_it_is_written_once_a_look_for_the_team_alone(fresh_db: Database) -> None:
    first, second = (await ask(team="hr")).number, (await ask(team="hr", title="My pay")).number
    look, priya = await opened(), await admin()
    for number in (first, first, second):
        await load_detail(priya, number)
    assert entries(fresh_db, "seen_under_glass") == [("request", True, {"look": look})] * 2
    await break_glass.end_look(priya, look)
    with pytest.raises(NotFound):  # by row-level security: this actor was made while it was open
        await load_detail(priya, first)
    again = await opened()
    await load_detail(await admin(), first)
    assert [payload["look"] for *_, payload in entries(fresh_db, "seen_under_glass")] == [look, look, again]
    shown = [said.action for said in (await load_detail(await hr_agent(), first)).said]
    assert shown.count("seen_under_glass") == 2
    assert "seen_under_glass" not in {
        said.action for said in (await load_detail(await actor("requester"), first)).said
    }


async def test_what_they_see_anyway_is_not_written_down(fresh_db: Database) -> None:
    own = (await ask("admin", "hr")).number
    followed, it = (await ask(team="hr")).number, (await ask(team="it")).number
    await commands.add_follower(await hr_agent(), followed, (await admin()).id)
    await opened()
    for number in (own, followed, it):
        await load_detail(await admin(), number)
    assert entries(fresh_db, "seen_under_glass") == []


@pytest.mark.parametrize("key", ["requester", "agent", "lead", "hr_agent", "hr_lead", "outsider"])
async def test_only_an_admin_breaks_the_glass(fresh_db: Database, key: str) -> None:
    with pytest.raises(Forbidden, match="Only an admin may open what is confidential"):
        await break_glass.open_for(await actor(key), "hr", WHY, 15)
    assert fresh_db.one("select count(*) from break_glass") == 0


async def test_neither_the_system_nor_a_token_nor_a_stale_sign_in_breaks_it(fresh_db: Database) -> None:
    priya = await admin()
    for who in (SYSTEM, replace(priya, scopes=frozenset(Scope))):
        with pytest.raises(Forbidden):
            await break_glass.open_for(who, "hr", WHY, 15)
    look = await opened()
    for verb, key in ((break_glass.end_look, "admin"), (break_glass.note_look, "hr_lead")):
        with pytest.raises(Forbidden, match="This token may not"):
            await verb(replace(await actor(key), scopes=frozenset(Scope)), look)
    await break_glass.end_look(await admin(), look)
    with pytest.raises(NotFresh):
        await break_glass.open_for(replace(priya, fresh=False), "hr", WHY, 15)
    assert fresh_db.one("select count(*) from break_glass") == 1


@pytest.mark.parametrize(
    ("team", "why", "minutes", "sentence"),
    [
        ("it", WHY, 15, "IT is not confidential"),
        ("nowhere", WHY, 15, "no such team"),
        ("hr", "Because", 15, "at least 10 characters"),
        ("hr", "x" * 501, 15, "at most 500"),
        ("hr", WHY, 30, "one of 15, 60, 240 minutes"),
        ("hr", WHY, True, "one of 15, 60, 240 minutes"),
    ],
)
async def test_what_it_does_not_take(
    fresh_db: Database, team: str, why: str, minutes: object, sentence: str
) -> None:
    with pytest.raises(DomainError, match=sentence):
        await break_glass.open_for(await admin(), team, why, minutes)
    assert fresh_db.one("select count(*) from break_glass") == 0


async def test_it_is_not_for_members_nor_twice_at_a_time(fresh_db: Database) -> None:
    await people.set_admin(await admin(), (await actor("hr_lead")).id, True)
    with pytest.raises(Invalid, match="You work in HR"):
        await break_glass.open_for(await actor("hr_lead"), "hr", WHY, 15)
    await opened()
    with pytest.raises(Invalid, match="open already"):
        await opened()


async def test_nobody_else_ends_it(fresh_db: Database) -> None:
    look = await opened()
    await people.set_admin(await admin(), (await outsider()).id, True)
    tom = await outsider()
    for who in (await hr_agent(), tom):
        with pytest.raises(Forbidden, match="Only the admin who opened it for a while or its leads may end"):
            await break_glass.end_look(who, look)
    await break_glass.open_for(tom, "hr", WHY, 15)
    with pytest.raises(Forbidden):  # a look of his own does not make hers his
        await break_glass.end_look(await outsider(), look)
    for who in (await actor("lead"), await actor("requester")):
        with pytest.raises(NotFound):
            await break_glass.end_look(who, look)
    assert entries(fresh_db, "break_glass_ended") == []


async def test_no_admin_any_more_sees_no_more(fresh_db: Database) -> None:
    number = (await ask(team="hr")).number
    await people.set_admin(await admin(), (await outsider()).id, True)
    await break_glass.open_for(await outsider(), "hr", WHY, 15)
    assert (await load_detail(await outsider(), number)).row.number == number
    await people.set_admin(await admin(), (await outsider()).id, False)
    assert not (await outsider()).opened
    with pytest.raises(NotFound):
        await load_detail(await outsider(), number)


async def test_a_look_lets_nobody_in(azure: str) -> None:
    await opened()
    priya = await admin()
    with pytest.raises(Forbidden, match="only a lead of it"):
        await rule_commands.add_rule(priya, azure, "groups", "g", "hr", "agent")
    with pytest.raises(Forbidden, match="only a lead of it decides"):
        await people.set_membership(priya, priya.id, "hr", "agent")
    with pytest.raises(Forbidden, match="Only a lead of HR"):
        await teams.set_confidential(priya, "hr", False)
