"""Moving a request: whose the internal notes are afterwards, and how it is taken back out of sight."""

from dataclasses import replace

import pytest

from db import migrate
from reqstly.access import Scope
from reqstly.errors import Forbidden, Invalid, NotFound, NotNow
from reqstly.people.commands import set_membership
from reqstly.requests import commands, conversation
from reqstly.requests.audience import audience
from reqstly.requests.detail import load_detail
from reqstly.requests.undo import undo
from reqstly.search.queries import find
from tests.conftest import Database
from tests.people import actor, ask
from tests.verbs import asked

pytestmark = pytest.mark.usefixtures("database")

WORD = "rhinoceros"


async def noted(key: str = "it", agent: str = "agent") -> int:
    """A request of this team with one note of theirs."""
    number = (await ask(team=key)).number
    await commands.note(await actor(agent), number, f"A {WORD} for us alone")
    return number


async def reads(key: str, number: int) -> bool:
    """Whether somebody reads the note: on the page, through the API, in the history, and by a search; all alike."""
    who = await actor(key)
    try:
        detail = await load_detail(who, number)
    except NotFound:
        return False
    page = any(said.kind == "note" for said in detail.said)
    event = any(said.action == "noted" for said in detail.said)
    comments, _ = await conversation.comments(who, number)
    history, _ = await conversation.history(who, number)
    found = {
        page,
        event,
        any(one.internal for one in comments),
        any(one.internal for one in history),
        number in {hit.row.number for hit in (await find(who, WORD)).hits},
    }
    assert len(found) == 1, (page, event, comments, history)
    return page


async def test_notes_stay_with_the_team_that_wrote_them() -> None:
    number = await noted()
    assert await reads("agent", number) and not await reads("ops_lead", number)
    await commands.move(await actor("agent"), number, "ops")
    assert not await reads("ops_lead", number) and not await reads("agent", number)
    assert (await load_detail(await actor("ops_lead"), number)).team_key == "ops"
    # What they write there is theirs, and they find it by that; back again, it stays with them.
    await commands.note(await actor("ops_lead"), number, "Ours: a giraffe")
    await commands.move(await actor("ops_lead"), number, "it")
    assert await reads("agent", number)
    bodies = [
        said.body for said in (await load_detail(await actor("agent"), number)).said if said.kind == "note"
    ]
    assert bodies == [f"A {WORD} for us alone"]


async def test_a_note_of_a_confidential_team_is_not_even_an_admins_afterwards() -> None:
    number = await noted("hr", "hr_agent")
    await commands.move(await actor("hr_agent"), number, "it")
    assert not await reads("agent", number) and not await reads("admin", number)


async def test_who_wrote_it_reads_it_where_they_still_see_the_request() -> None:
    number = await noted()
    await commands.add_follower(await actor("agent"), number, (await actor("agent")).id)
    await commands.move(await actor("agent"), number, "hr")
    who = await actor("agent")
    assert [said.kind for said in (await load_detail(who, number)).said].count("note") == 1


async def test_notes_go_along_where_the_mover_says_so() -> None:
    number = await noted()
    saved = await commands.move(await actor("agent"), number, "ops", None, "share")
    assert await reads("ops_lead", number)
    said = (await load_detail(await actor("ops_lead"), number)).said
    assert ("notes", "IT", "IT, Operations") in said[-1].changes
    # Taken back, they are IT's alone again, wherever the request goes next.
    await undo(await actor("agent"), number, saved.version)
    await commands.move(await actor("agent"), number, "ops")
    assert not await reads("ops_lead", number)


async def test_only_the_movers_teams_notes_go_along() -> None:
    number = await noted("hr", "hr_agent")
    await commands.move(await actor("hr_agent"), number, "it")
    await commands.move(await actor("agent"), number, "ops", None, "share")
    assert not await reads("ops_lead", number)


@pytest.mark.parametrize("notes", ["", "both", None, 1, ["share"]])
async def test_what_becomes_of_notes_is_one_of_two(notes: object) -> None:
    number = await noted()
    with pytest.raises(Invalid):
        await commands.move(await actor("agent"), number, "ops", None, notes)


async def test_a_move_out_of_sight_is_taken_back_as_it_was(database: Database) -> None:
    number = await asked("waiting")
    before = (await load_detail(await actor("agent"), number)).row
    moved = await commands.move(await actor("agent"), number, "hr")
    with pytest.raises(NotFound):
        await load_detail(await actor("agent"), number)
    await undo(await actor("agent"), number, moved.version)
    detail = await load_detail(await actor("agent"), number)
    assert (detail.row.status, detail.row.assignee_id, detail.team_key) == (
        "waiting",
        before.assignee_id,
        "it",
    )
    assert detail.said[-1].action == "undone"
    with pytest.raises(NotFound):
        await load_detail(await actor("hr_agent"), number)
    with pytest.raises(NotNow):  # once
        await undo(await actor("agent"), number, moved.version)


async def test_a_mover_who_asked_for_it_takes_it_back_too() -> None:
    number = await ask("it", who="agent") if False else await asked()
    await commands.add_follower(await actor("agent"), number, (await actor("agent")).id)
    moved = await commands.move(await actor("agent"), number, "hr")
    await undo(await actor("agent"), number, moved.version)
    assert (await load_detail(await actor("agent"), number)).team_key == "it"


async def take(number: int) -> None:
    await commands.take(await actor("hr_agent"), number)


async def say(number: int) -> None:
    await commands.comment(await actor("requester"), number, "Who has it now?")


async def note(number: int) -> None:
    await commands.note(await actor("hr_agent"), number, "Not ours")


async def leave(number: int) -> None:
    await set_membership(await actor("admin"), (await actor("agent")).id, "it", None)


@pytest.mark.parametrize("meanwhile", [take, say, note, leave])
async def test_what_was_touched_since_stays_where_it_is(fresh_db: Database, meanwhile: object) -> None:
    number = await asked()
    moved = await commands.move(await actor("agent"), number, "hr")
    await meanwhile(number)  # type: ignore[operator]
    with pytest.raises(NotFound):
        await undo(await actor("agent"), number, moved.version)
    assert (await load_detail(await actor("hr_agent"), number)).team_key == "hr"


@pytest.mark.parametrize("key", ["lead", "requester", "outsider", "hr_agent", "admin"])
async def test_nobody_takes_back_what_another_moved(key: str) -> None:
    number = await asked()
    moved = await commands.move(await actor("agent"), number, "hr")
    with pytest.raises((NotFound, Forbidden)):
        await undo(await actor(key), number, moved.version)


async def test_it_is_for_some_minutes(fresh_db: Database) -> None:
    number = await asked()
    moved = await commands.move(await actor("agent"), number, "hr")
    fresh_db.rows("alter table audit_entries disable trigger audit_append_only")
    fresh_db.rows("update audit_entries set at = at - interval '6 minutes' where action = 'moved'")
    with pytest.raises(NotFound):
        await undo(await actor("agent"), number, moved.version)


async def test_a_token_that_may_only_read_takes_nothing_back() -> None:
    number = await asked()
    moved = await commands.move(await actor("agent"), number, "hr")
    reader = replace(await actor("agent"), scopes=frozenset({Scope.REQUESTS_READ}))
    with pytest.raises((NotFound, Forbidden)):
        await undo(reader, number, moved.version)
    assert (await load_detail(await actor("hr_agent"), number)).team_key == "hr"


async def test_the_audience_of_a_team_is_counted(database: Database) -> None:
    hr = await audience(await actor("agent"), "hr")
    many = database.one(
        "select count(*) from memberships m join users u on u.id = m.user_id and u.is_active join teams t"
        " on t.id = m.team_id where t.key = 'hr'"
    )
    assert (hr.confidential, hr.members, hr.seen) == (True, many, False)
    with pytest.raises(NotFound):
        await audience(await actor("agent"), "nowhere")


async def test_notes_from_before_get_the_team_that_had_the_request(fresh_db: Database) -> None:
    number, other = await noted(), await noted()
    await commands.move(await actor("agent"), number, "ops")
    await commands.note(await actor("ops_lead"), number, "Ours")
    before = fresh_db.rows("select id, team_ids from comments order by id")
    migrate.downgrade(fresh_db.owner_url, "0012")
    migrate.upgrade(fresh_db.owner_url)
    assert fresh_db.rows("select id, team_ids from comments order by id") == before
    assert len({tuple(teams) for _, teams in before}) == 2
    assert not await reads("ops_lead", other)
