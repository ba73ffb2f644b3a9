"""What admins set up: people, teams, memberships and forms. Each change is in the history."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from reqstly.access import Scope
from reqstly.actor import SYSTEM
from reqstly.errors import Forbidden, Invalid, NotFound, NotNow, NotSignedIn
from reqstly.identity import attempts, sessions
from reqstly.identity.history import NEWEST, of_nobody_known, sign_ins
from reqstly.identity.sessions import Entry
from reqstly.identity.visitor import Visitor
from reqstly.people import commands as people
from reqstly.people import queries as people_queries
from reqstly.people.person import person
from reqstly.requests import commands as requests
from reqstly.requests.detail import load_detail
from reqstly.teams import commands as teams
from reqstly.teams import queries as team_queries
from tests.conftest import Database
from tests.people import PEOPLE, actor, admin, agent, ask, lead, outsider, requester

pytestmark = pytest.mark.usefixtures("fresh_db")
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:152.0) Gecko/20100101 Firefox/152.0"


def last(database: Database) -> tuple[Any, ...]:
    return database.rows(
        "select subject, action, payload from audit_entries where subject <> 'request' order by id desc limit 1"
    )[0]


async def test_add_person_is_in_the_history(fresh_db: Database) -> None:
    await people.add_person(await admin(), " Ada  Quist ", "Ada.Quist@Example.com")
    who = await people_queries.actor_by_email("ada.quist@example.com")
    assert (who.name, who.email, who.is_admin, dict(who.roles)) == (
        "Ada Quist",
        "ada.quist@example.com",
        False,
        {},
    )
    payload = {"name": "Ada Quist", "email": "ada.quist@example.com", "is_admin": False}
    assert last(fresh_db) == ("user", "added", payload)


async def test_an_address_belongs_to_one_person() -> None:
    with pytest.raises(Invalid, match="is there already"):
        await people.add_person(await admin(), "Zoë Again", PEOPLE["requester"].email.upper())


async def test_the_system_makes_the_first_person(fresh_db: Database) -> None:
    await people.add_person(SYSTEM, "First Admin", "first@example.com", is_admin=True)
    assert fresh_db.one("select actor_id from audit_entries order by id desc limit 1") is None
    assert (await people_queries.actor_by_email("first@example.com")).is_admin


@pytest.mark.parametrize("change", [people.set_active, people.set_admin])
async def test_admin_cannot_lock_themselves_out(change: Any) -> None:
    priya = await admin()
    with pytest.raises(Forbidden, match="another admin has to"):
        await change(priya, priya.id, False)


async def test_who_left_cannot_act(fresh_db: Database) -> None:
    tom = await outsider()
    await people.set_active(await admin(), tom.id, False)
    assert last(fresh_db) == ("user", "deactivated", {"changes": {"is_active": [True, False]}})
    with pytest.raises(NotSignedIn):
        await people_queries.actor_by_email(tom.email)
    assert tom.id not in {found.id for found in await people_queries.find(await admin(), "tom")}
    await people.set_active(await admin(), tom.id, True)
    await people.set_active(await admin(), tom.id, True)  # twice is one entry
    assert fresh_db.one("select count(*) from audit_entries where action = 'activated'") == 1


async def test_made_admin_sees_the_open_teams_and_not_hr() -> None:
    tom = await outsider()
    await people.set_admin(await admin(), tom.id, True)
    assert {
        team.key for team in team_queries.queues(await outsider(), await team_queries.teams(await outsider()))
    } == {"it", "ops", "admin"}


async def test_a_new_agent_sees_the_queue(fresh_db: Database) -> None:
    number = (await ask()).number
    tom = await outsider()
    with pytest.raises(NotFound):
        await load_detail(tom, number)
    await people.set_membership(await admin(), tom.id, "it", "agent")
    assert (await load_detail(await outsider(), number)).row.number == number
    changes = {"person": {"id": tom.id, "name": tom.name}, "role": [None, "agent"]}
    assert last(fresh_db) == ("team", "membership", {"changes": changes})
    await people.set_membership(await admin(), tom.id, "it", "lead")
    assert last(fresh_db)[2]["changes"]["role"] == ["agent", "lead"]
    await people.set_membership(await admin(), tom.id, "it", None)
    await people.set_membership(await admin(), tom.id, "it", None)
    assert last(fresh_db)[2]["changes"]["role"] == ["lead", None]
    with pytest.raises(NotFound):
        await load_detail(await outsider(), number)


async def test_admin_cannot_let_themselves_into_hr() -> None:
    priya = await admin()
    with pytest.raises(Forbidden, match="HR is confidential: only a lead of it decides who works in it"):
        await people.set_membership(priya, priya.id, "hr", "agent")
    await people.set_membership(priya, priya.id, "it", "agent")  # IT is not


async def test_admin_cannot_open_what_is_confidential() -> None:
    with pytest.raises(Forbidden, match="Only a lead of HR"):
        await teams.set_confidential(await admin(), "hr", False)
    with pytest.raises(Forbidden):
        await teams.set_confidential(SYSTEM, "hr", False)


async def test_a_lead_who_is_admin_opens_their_own_team() -> None:
    await people.set_admin(await admin(), (await actor("hr_lead")).id, True)
    number = (await ask(team="hr")).number
    await teams.set_confidential(await actor("hr_lead"), "hr", False)
    assert (await load_detail(await admin(), number)).row.number == number


async def test_what_an_admin_made_confidential_a_lead_of_it_takes_back(fresh_db: Database) -> None:
    """Who is no admin, and no agent; the admin who did it may not, nor may another."""
    await teams.set_confidential(await admin(), "it", True)
    await people.set_admin(await admin(), (await outsider()).id, True)
    for key in ("admin", "outsider", "agent", "hr_lead"):
        with pytest.raises(Forbidden):
            await teams.set_confidential(await actor(key), "it", False)
    await teams.set_confidential(await actor("lead"), "it", False)
    assert last(fresh_db)[2]["changes"] == {"confidential": [True, False]}
    await teams.set_confidential(await actor("lead"), "it", True)  # and back, as they may
    assert fresh_db.one("select confidential from teams where key = 'it'") is True


async def test_a_team_without_a_lead_is_not_made_confidential(fresh_db: Database) -> None:
    """Nobody could take it back. A deactivated lead is none."""
    amara = await actor("lead")
    await people.set_active(await admin(), amara.id, False)
    with pytest.raises(Forbidden, match="IT has no lead, and only a lead could take that back"):
        await teams.set_confidential(await admin(), "it", True)
    await people.set_active(await admin(), amara.id, True)
    await teams.add_team(await admin(), "legal", "Legal")
    with pytest.raises(Forbidden, match="Make somebody its lead first"):
        await teams.set_confidential(await admin(), "legal", True)
    assert fresh_db.one("select count(*) from audit_entries where action = 'confidentiality'") == 0


async def test_a_confidential_team_that_is_being_set_up_can_be_opened_again() -> None:
    await teams.add_team(await admin(), "legal", "Legal", confidential=True)
    await teams.set_confidential(await admin(), "legal", False)


async def test_taking_back_overwrites_nobodys_later_change() -> None:
    tom = await outsider()
    await people.set_membership(await admin(), tom.id, "it", "lead", was=None)
    await people.set_membership(await actor("lead"), tom.id, "it", None)
    with pytest.raises(NotNow, match="somebody has changed Tom Ashdown's role in IT since"):
        await people.set_membership(await admin(), tom.id, "it", None, was="lead")
    assert 1 not in (await outsider()).roles


async def test_made_confidential_hides_it_from_admins_at_once(fresh_db: Database) -> None:
    number = (await ask()).number
    priya = await admin()
    await teams.set_confidential(priya, "it", True)
    assert last(fresh_db) == ("team", "confidentiality", {"changes": {"confidential": [False, True]}})
    for view_of in (
        priya,
        await admin(),
    ):  # an actor made before sees it no longer either: row-level security
        with pytest.raises(NotFound):
            await load_detail(view_of, number)
    assert (await load_detail(await agent(), number)).row.number == number


async def test_a_new_team_with_its_form_can_be_asked(fresh_db: Database) -> None:
    priya = await admin()
    id = await teams.add_team(priya, "Legal", "Legal", "Contracts.", confidential=True)
    assert last(fresh_db) == ("team", "added", {"name": "Legal", "confidential": True})
    form = [{"key": "party", "label": "With whom?", "kind": "text", "required": True}]
    await teams.add_type(priya, "legal", "nda", "Confidentiality agreement", fields=form)
    assert last(fresh_db) == ("team", "type_added", {"type": "Confidentiality agreement"})
    kind = await team_queries.kind(await requester(), "nda")
    assert (kind.team_id, kind.team, kind.confidential, kind.default_priority) == (
        id,
        "Legal",
        True,
        "normal",
    )
    assert list(kind.fields) == [{**form[0], "options": [], "help": ""}]
    saved = await requests.create(await requester(), "nda", "With Acme", "", {"party": "Acme"})
    with pytest.raises(NotFound):
        await load_detail(priya, saved.number)
    with pytest.raises(Invalid, match="“With whom\\?” is needed"):
        await requests.create(await requester(), "nda", "With nobody")


async def test_a_short_name_is_given_once() -> None:
    with pytest.raises(Invalid, match="There is a team “it” already"):
        await teams.add_team(await admin(), "it", "Another IT")
    with pytest.raises(Invalid, match="There is a request type “account” already"):
        await teams.add_type(await admin(), "it", "account", "Another account")


async def test_what_is_offered_no_more_cannot_be_asked(fresh_db: Database) -> None:
    fresh_db.rows("update request_types set is_active = false where key = 'account'")
    with pytest.raises(Invalid, match="no such request type any more"):
        await ask()
    with pytest.raises(NotFound):
        await team_queries.kind(await requester(), "account")


async def test_whose_queues_there_are() -> None:
    async def keys(who: Any) -> set[str]:
        return {team.key for team in team_queries.queues(who, await team_queries.teams(who))}

    assert await keys(await lead()) == {"it"}
    assert await keys(await actor("hr_agent")) == {"hr"}
    assert await keys(await admin()) == {"it", "ops", "admin"}
    assert await keys(await outsider()) == set()
    assert len(await team_queries.teams(await outsider())) == 4  # whom one can ask is no secret


async def test_people_are_found_by_any_part_of_their_name() -> None:
    tom = await outsider()
    assert [found.name for found in await people_queries.find(tom, "ŁUKASZ")] == [PEOPLE["agent"].name]
    assert [found.name for found in await people_queries.find(tom, "ברק")] == [PEOPLE["noa"].name]
    assert len(await people_queries.find(tom, "example.com")) == 8
    assert await people_queries.find(tom, "_") == await people_queries.find(tom, "100%") == ()


async def test_the_list_of_people_turns_pages(fresh_db: Database) -> None:
    priya = await admin()
    rows, more = await people_queries.people(priya)
    assert not more and len(rows) == len(PEOPLE)
    assert [row.email for row in rows] == sorted(row.email for row in rows)
    behind, _ = await people_queries.people(priya, after=rows[9].email)
    assert behind == rows[10:]
    (amara,), _ = await people_queries.people(priya, "amara")
    assert [tuple(team) for team in amara.teams] == [("it", "IT", "lead")]


async def test_cards_name_leads_first() -> None:
    cards = {card.team.key: card for card in await team_queries.team_cards(await admin())}
    assert [member.role for member in cards["it"].members] == ["lead", "agent", "agent", "agent", "agent"]
    assert len(cards["it"].types) == 6


async def test_what_one_asked_lately_is_offered_first() -> None:
    await ask(team="ops")
    await ask(team="it")
    assert await team_queries.recent_kinds(await requester()) == ("account", "delivery")
    assert await team_queries.recent_kinds(await outsider()) == ()


async def test_two_admins_who_demote_each_other_at_once_leave_one(database: Database) -> None:
    priya = await admin()
    await people.add_person(priya, "Second Admin", "second.admin@example.com", is_admin=True)
    other = await people_queries.actor_by_email("second.admin@example.com")
    outcomes = await asyncio.gather(
        people.set_admin(priya, other.id, False),
        people.set_admin(other, priya.id, False),
        return_exceptions=True,
    )
    refused = [outcome for outcome in outcomes if isinstance(outcome, Forbidden)]
    assert len(refused) == 1, outcomes
    admins = [(await people_queries.actor_by_email(one.email)).is_admin for one in (priya, other)]
    assert sorted(admins) == [False, True]


async def test_the_same_short_name_twice_at_once_is_one_team_and_a_sentence(database: Database) -> None:
    priya = await admin()
    outcomes = await asyncio.gather(
        teams.add_team(priya, "twice", "Twice"),
        teams.add_team(priya, "twice", "Twice"),
        return_exceptions=True,
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Invalid", "int"]


async def test_a_persons_page_tells_what_they_are_and_how_they_come_in(fresh_db: Database) -> None:
    priya, amara = await admin(), await lead()
    token = await sessions.sign_in(amara.id)
    await sessions.sign_out(await sessions.sign_in(amara.id))
    fresh_db.rows(
        "insert into identities (user_id, provider, issuer, subject) values (%s, 'azure', 'https://x', 's')",
        amara.id,
    )
    fresh_db.rows(
        "insert into passkeys (user_id, credential_id, public_key, sign_count, name) values (%s, 'c', 'k', 0, 'Phone')",
        amara.id,
    )
    fresh_db.rows("update memberships set via = 'azure' where user_id = %s", amara.id)
    shown = await person(priya, amara.id)
    assert (shown.name, shown.email, shown.is_admin, shown.admin_via) == (
        amara.name,
        amara.email,
        False,
        None,
    )
    assert [(place.team, place.role, place.via) for place in shown.places] == [("IT", "lead", "azure")]
    assert (shown.passkeys, shown.providers, shown.sessions, shown.has_way_in) == (1, ["azure"], 1, True)
    await sessions.end_all(priya, amara.id)
    assert (await person(priya, amara.id)).sessions == 0
    with pytest.raises(NotSignedIn):
        await sessions.actor_for(token)
    assert not (await person(priya, (await outsider()).id)).has_way_in


@pytest.mark.parametrize("key", ["requester", "lead", "hr_lead"])
async def test_only_admins_see_a_persons_page_and_sign_others_out(key: str) -> None:
    who, tom = await actor(key), await outsider()
    asked = (person(who, tom.id), sign_ins(who, tom.id), of_nobody_known(who), sessions.end_all(who, tom.id))
    for refused in asked:
        with pytest.raises(Forbidden, match="Only an admin may manage people"):
            await refused


async def test_there_is_nobody_with_that_id() -> None:
    with pytest.raises(NotFound):
        await person(await admin(), 999_999)


async def test_sign_ins_are_told_to_oneself_and_to_admins(fresh_db: Database) -> None:
    tom, priya, here = await outsider(), await admin(), Visitor("192.0.2.7", FIREFOX)
    await sessions.sign_in(tom.id, here, Entry("passkey"))
    await attempts.failed("passkey", "the challenge was used before", here, tom.id)
    await attempts.failed("passkey", "nobody knows this passkey", here)
    await sessions.end_all(priya, tom.id)
    await people.set_admin(priya, tom.id, True)  # not a way in
    told = await sign_ins(priya, tom.id)
    assert [(one.action, one.method, one.reason, one.device, one.address, one.by) for one in told] == [
        ("session_ended", "", "", "", "", priya.name),
        ("sign_in_failed", "passkey", "the challenge was used before", "Firefox on Windows", "192.0.2.7", ""),
        ("signed_in", "passkey", "", "Firefox on Windows", "192.0.2.7", ""),
    ]
    assert await sign_ins(await outsider(), tom.id) == told
    assert [(one.method, one.reason, one.address) for one in await of_nobody_known(priya)] == [
        ("passkey", "nobody knows this passkey", "192.0.2.7")
    ]


async def test_the_sign_in_history_shows_the_newest(fresh_db: Database) -> None:
    tom = await outsider()
    for _ in range(NEWEST + 2):
        await sessions.sign_in(tom.id)
    told = await sign_ins(tom, tom.id)
    assert len(told) == NEWEST
    assert [one.id for one in told] == sorted((one.id for one in told), reverse=True)


async def test_no_token_reads_the_sign_in_history_of_its_person(fresh_db: Database) -> None:
    tom = await outsider()
    with pytest.raises(Forbidden, match="This token may not"):
        await sign_ins(replace(tom, scopes=frozenset(Scope)), tom.id)
