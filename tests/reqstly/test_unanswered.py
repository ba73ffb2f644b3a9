"""What is said on a finished request is heard: the team has it before them until one of them answers, acknowledges or
reopens it; and what the request type says about reopening."""

import pytest

from reqstly.actor import SYSTEM
from reqstly.errors import Forbidden, NotNow
from reqstly.people import commands as people
from reqstly.requests import bulk, commands, queries
from reqstly.requests.bulk import Chosen
from reqstly.requests.detail import load_detail
from reqstly.requests.home import load_home
from reqstly.requests.queue import View
from reqstly.requests.row import Row
from reqstly.requests.undo import undo
from reqstly.search.filtering import filter_of
from reqstly.search.queries import find
from reqstly.teams import commands as teams
from reqstly.teams.queries import queue_team
from tests.conftest import Database
from tests.people import actor, admin, agent, ask, lead, requester
from tests.verbs import asked

pytestmark = pytest.mark.usefixtures("database")


async def row(number: int, key: str = "lead") -> Row:
    return (await load_detail(await actor(key), number)).row


async def queued(number: int, state: str = "active", team: str = "it", who: str = "agent") -> bool:
    """Whether a request is in its team's queue, as it opens or in another state, and counted where that is its number."""
    member = await actor(who)
    known = await queue_team(member, team)
    page = await queries.queue(member, View(known.id, state, sort="updated"), known.confidential)
    return number in {one.number for one in page.rows}


async def entries(database: Database, number: int) -> list[str]:
    return [
        action
        for (action,) in database.rows(
            "select action from audit_entries where subject = 'request'"
            " and subject_id = (select id from requests where number = %s) order by id",
            number,
        )
    ]


async def always_reopens(kind: str = "account") -> None:
    await teams.set_after_resolved(await admin(), kind, "reopen")


@pytest.mark.parametrize("team", ["it", "hr"])
@pytest.mark.parametrize("status", ["resolved", "cancelled"])
@pytest.mark.parametrize("key", ["requester", "chidi"])
async def test_a_word_on_a_finished_one_is_before_the_team(status: str, key: str, team: str) -> None:
    number, worker = await asked(status, team), "agent" if team == "it" else "hr_agent"
    assert not await queued(number, team=team, who=worker)
    await commands.comment(await actor(key), number, "It is still broken.")
    after = await row(number, worker)
    assert after.status == status and after.unanswered_since == after.updated_at
    for state in ("active", "unanswered", status):
        assert await queued(number, state, team, worker), state
    assert not await queued(number, "open", team, worker)


async def test_it_is_counted_and_on_the_assignees_home(fresh_db: Database) -> None:
    number = await asked("resolved")
    team = (await row(number)).team_id
    assert (await queries.counts(team)).unanswered == 0
    await commands.comment(await requester(), number, "It is still broken.")
    counted = await queries.counts(team)
    assert (counted.unanswered, counted.open, counted.unassigned) == (1, 0, 0)
    assert [one.row.number for one in (await load_home(await agent())).assigned] == [number]
    await commands.acknowledge(await agent(), number)
    assert (await queries.counts(team)).unanswered == 0
    assert not (await load_home(await agent())).assigned


@pytest.mark.parametrize("verb", ["answer", "acknowledge", "reopen", "reopen by word", "undo"])
async def test_what_the_team_does_ends_it(database: Database, verb: str) -> None:
    number, lukasz = await asked("in_progress"), await agent()
    resolved = await commands.resolve(lukasz, number, "Unlocked.")
    await commands.comment(await requester(), number, "It is still broken.")
    before = len(await entries(database, number))
    match verb:
        case "answer":
            await commands.comment(await lead(), number, "Try the blue one.")
        case "acknowledge":
            await commands.acknowledge(await lead(), number)
        case "reopen":
            await commands.reopen(await lead(), number)
        case "reopen by word":
            await commands.comment(await lead(), number, "We look at it again.", reopen=True)
        case _:
            await undo(lukasz, number, resolved.version)
    after = await row(number)
    assert after.unanswered_since is None
    assert after.status == {"answer": "resolved", "acknowledge": "resolved", "undo": "in_progress"}.get(
        verb, "open"
    )
    assert len(await entries(database, number)) == before + 1


async def test_more_words_leave_the_moment_of_the_first() -> None:
    number = await asked("unanswered")
    first = (await row(number)).unanswered_since
    await commands.comment(await actor("chidi"), number, "With me too.")
    assert (await row(number)).unanswered_since == first


async def test_the_teams_own_words_are_not_for_itself() -> None:
    number = await asked("resolved")
    await commands.comment(await lead(), number, "By the way, it was the cable.")
    await commands.note(await agent(), number, "Third time.")
    assert (await row(number)).unanswered_since is None


async def test_a_note_answers_nobody() -> None:
    number = await asked("unanswered")
    await commands.note(await agent(), number, "Ask the supplier.")
    assert (await row(number)).unanswered_since is not None


async def test_a_former_assignee_who_follows_is_heard(fresh_db: Database) -> None:
    number, dario = await asked(), await actor("it_dario")
    await commands.take(dario, number)
    await commands.resolve(dario, number, "Unlocked.")
    await commands.add_follower(await lead(), number, dario.id)
    await people.set_membership(SYSTEM, dario.id, "it", None)
    await commands.comment(await actor("it_dario"), number, "I forgot one step.")
    assert (await row(number)).unanswered_since is not None


async def test_a_member_who_asked_their_own_team_is_heard_as_who_asked() -> None:
    number = (await ask("it_dario")).number
    await commands.resolve(await agent(), number, "Done.")
    await commands.comment(await actor("it_dario"), number, "It is still broken.")
    assert (await row(number)).unanswered_since is not None


@pytest.mark.parametrize("key", ["agent", "lead"])
async def test_the_team_acknowledges_once(database: Database, key: str) -> None:
    number = await asked("unanswered")
    saved = await commands.acknowledge(await actor(key), number)
    assert saved.changed and (await commands.acknowledge(await actor(key), number)).changed is False
    assert (await entries(database, number)).count("acknowledged") == 1
    assert "acknowledge" not in (await load_detail(await actor(key), number)).may


async def test_nothing_to_acknowledge_on_what_goes_on() -> None:
    with pytest.raises(NotNow, match="not finished"):
        await commands.acknowledge(await agent(), await asked("in_progress"))


async def test_an_admin_who_is_not_in_the_team_says_and_acknowledges_nothing() -> None:
    number = await asked("unanswered")
    for verb, more in ((commands.comment, ("Hurry.",)), (commands.acknowledge, ())):
        with pytest.raises(Forbidden):
            await verb(await admin(), number, *more)


@pytest.mark.parametrize("key", ["requester", "chidi"])
async def test_a_word_from_outside_ends_the_waiting(database: Database, key: str) -> None:
    number = await asked("waiting")
    before = len(await entries(database, number))
    await commands.comment(await actor(key), number, "The blue one.")
    assert (await row(number)).status == "in_progress"
    assert len(await entries(database, number)) == before + 1


@pytest.mark.parametrize("key", ["lead", "it_dario"])
async def test_a_member_who_follows_ends_no_waiting(key: str) -> None:
    number, member = await asked("waiting"), await actor(key)
    await commands.add_follower(member, number, member.id)
    await commands.comment(member, number, "Any news?")
    assert (await row(number)).status == "waiting"


async def test_the_requesters_word_reopens_where_the_type_says_so(fresh_db: Database) -> None:
    await always_reopens()
    number, zoe = await asked("resolved"), await requester()
    before = await entries(fresh_db, number)
    await commands.comment(zoe, number, "It is still broken.")
    after = await row(number)
    assert (after.status, after.assignee_id, after.unanswered_since) == ("open", (await agent()).id, None)
    assert await entries(fresh_db, number) == [*before, "reopened"]
    said = [one.body for one in (await load_detail(zoe, number)).said if one.kind == "comment"]
    assert said == ["It is still broken."]


@pytest.mark.parametrize(
    ("key", "status", "reopen"),
    [("requester", "resolved", False), ("requester", "cancelled", None), ("chidi", "resolved", None)],
)
async def test_what_does_not_reopen_is_heard(
    fresh_db: Database, key: str, status: str, reopen: bool | None
) -> None:
    await always_reopens()
    number = await asked(status)
    await commands.comment(await actor(key), number, "Thanks!", reopen=reopen)
    after = await row(number)
    assert after.status == status and after.unanswered_since is not None


@pytest.mark.parametrize("status", ["resolved", "cancelled"])
async def test_the_requester_says_that_it_reopens(status: str) -> None:
    number = await asked(status)
    await commands.comment(await requester(), number, "It is still broken.", reopen=True)
    assert (await row(number)).status == "open"


async def test_a_follower_reopens_nothing(database: Database) -> None:
    number = await asked("resolved")
    before = await entries(database, number)
    with pytest.raises(Forbidden, match="reopen it"):
        await commands.comment(await actor("chidi"), number, "Still broken.", reopen=True)
    assert await entries(database, number) == before


@pytest.mark.parametrize("status", ["open", "in_progress", "waiting"])
async def test_reopening_words_on_what_somebody_reopened_are_just_said(status: str) -> None:
    number = await asked(status)
    await commands.comment(await requester(), number, "It is still broken.", reopen=True)
    assert (await row(number)).status == ("in_progress" if status == "waiting" else status)


async def test_an_undone_resolving_after_a_word_that_reopened_is_told() -> None:
    number, lukasz = await asked("in_progress"), await agent()
    saved = await commands.resolve(lukasz, number, "Unlocked.")
    await commands.comment(await requester(), number, "It is still broken.", reopen=True)
    with pytest.raises(NotNow, match="changed the status since"):
        await undo(lukasz, number, saved.version)


async def test_resolved_with_many_others_it_is_heard_all_the_same() -> None:
    numbers = [(await ask()).number for _ in range(3)]
    some = [Chosen(number, 1) for number in numbers]
    assert not [one.refused async for one in bulk.each(agent, "resolve", some, "Unlocked.") if one.refused]
    await commands.comment(await requester(), numbers[1], "Not mine.")
    assert [await queued(number) for number in numbers] == [False, True, False]


async def test_the_filter_in_words_and_the_search(fresh_db: Database) -> None:
    lukasz = await agent()
    team = await queue_team(lukasz, "it")
    found = await filter_of(lukasz, team, "is:unanswered assignee:me")
    assert found.view == View(team.id, "unanswered", assignee=str(lukasz.id))
    assert "for a team's queue" in (await find(lukasz, "is:unanswered cable")).problems[0]
