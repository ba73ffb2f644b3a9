"""What somebody had who does not work in the team any more: handed over at once, reopened to nobody; and their mail address,
which is free for somebody new."""

from typing import Any

import pytest

from db.unit_of_work import unit_of_work
from reqstly import jobs
from reqstly.actor import SYSTEM
from reqstly.demo.cast import CAST
from reqstly.errors import DomainError, Forbidden, Invalid, NotFound, NotNow
from reqstly.people import commands as people
from reqstly.people import handing_over, invitations, queries
from reqstly.people.handing_over import held
from reqstly.requests import commands
from reqstly.requests.detail import load_detail
from reqstly.requests.row import Row
from reqstly.requests.undo import undo
from reqstly.search.queries import find
from tests.conftest import Database
from tests.people import PEOPLE, actor, admin, agent, ask, lead, requester
from tests.verbs import asked

pytestmark = pytest.mark.usefixtures("fresh_db")

DARIO = PEOPLE["it_dario"].email


async def row(number: int, key: str = "lead") -> Row:
    return (await load_detail(await actor(key), number)).row


async def darios(status: str = "in_progress", team: str = "it", who: str = "it_dario") -> int:
    """A request that Dario has, in this status."""
    number, dario = (await ask(team=team)).number, await actor(who)
    await commands.take(dario, number)
    if status == "waiting":
        await commands.wait(dario, number, "Which one?")
    elif status == "resolved":
        await commands.resolve(dario, number, "Done.")
    elif status == "cancelled":
        await commands.cancel(dario, number)
    return number


async def leaves(how: str) -> None:
    """Dario works in IT no more."""
    dario = await actor("it_dario")
    if how == "deactivated":
        await people.set_active(await admin(), dario.id, False)
    else:
        await people.set_membership(await admin(), dario.id, "it", None)


def last(database: Database, number: int) -> tuple[Any, ...]:
    return database.rows(
        "select e.action, e.payload -> 'changes', e.actor_id from audit_entries e join requests r"
        " on r.id = e.subject_id where e.subject = 'request' and r.number = %s order by e.id desc limit 1",
        number,
    )[0]


@pytest.mark.parametrize("how", ["deactivated", "taken out"])
@pytest.mark.parametrize("status", ["in_progress", "waiting"])
async def test_what_they_had_is_nobodys_and_open(fresh_db: Database, how: str, status: str) -> None:
    number, done = await darios(status), await darios("resolved")
    version = (await row(number)).version
    dario = await actor("it_dario")
    await leaves(how)
    after = await row(number)
    assert (after.status, after.assignee_id, after.version) == ("open", None, version + 1)
    action, changes, who = last(fresh_db, number)
    assert (action, who) == ("assigned", (await admin()).id)
    assert changes == {
        "assignee": [{"id": dario.id, "name": dario.name}, None],
        "status": [status, "open"],
    }
    assert (await row(done)).assignee_id == dario.id  # who did it stays who did it


async def test_assigned_and_not_begun_it_has_one_change() -> None:
    number, dario = (await ask()).number, await actor("it_dario")
    await commands.assign(await lead(), number, dario.id)
    await leaves("deactivated")
    assert (await row(number)).assignee_id is None


@pytest.mark.parametrize("status", ["in_progress", "waiting"])
async def test_a_successor_goes_on_with_it(fresh_db: Database, status: str) -> None:
    number, dario, lukasz = await darios(status), await actor("it_dario"), await agent()
    assert await people.set_active(await admin(), dario.id, False, {"it": lukasz.id}) == 1
    after = await row(number)
    assert (after.status, after.assignee_id) == (status, lukasz.id)
    changes = {"assignee": [{"id": dario.id, "name": dario.name}, {"id": lukasz.id, "name": lukasz.name}]}
    assert last(fresh_db, number)[1] == changes


async def test_a_lead_takes_somebody_out_and_hands_on() -> None:
    number, dario, amara = await darios(), await actor("it_dario"), await lead()
    assert await people.set_membership(amara, dario.id, "it", None, amara.id) == 1
    assert (await row(number)).assignee_id == amara.id


@pytest.mark.parametrize("successor", ["it_dario", "requester", "ops_kwame"])
async def test_only_another_active_member_succeeds(successor: str) -> None:
    number, dario = await darios(), await actor("it_dario")
    with pytest.raises(Invalid, match="Only another active member of IT"):
        await people.set_active(await admin(), dario.id, False, {"it": (await actor(successor)).id})
    assert (await row(number)).assignee_id == dario.id and (await actor("it_dario")).id == dario.id


@pytest.mark.parametrize("successors", [[1], "it", {1: 2}, {"it": "x"}, {"no-such": None}])
async def test_successors_that_are_none(successors: object) -> None:
    dario = await actor("it_dario")
    with pytest.raises(DomainError):
        await people.set_active(await admin(), dario.id, False, successors)
    assert (await actor("it_dario")).id == dario.id


async def test_what_is_confidential_is_counted_for_an_admin_and_no_more() -> None:
    number = await darios(team="hr", who="hr_salma")
    salma, priya = await actor("hr_salma"), await admin()
    [mine] = await held(priya, salma.id)
    assert (mine.team_key, mine.count, mine.successors) == ("hr", 1, ())
    with pytest.raises(Forbidden, match="for that team to decide"):
        await people.set_active(priya, salma.id, False, {"hr": (await actor("hr_agent")).id})
    await people.set_active(priya, salma.id, False)
    after = await row(number, "hr_lead")
    assert (after.status, after.assignee_id) == ("open", None)
    with pytest.raises(NotFound):
        await load_detail(await admin(), number)


async def test_what_they_have_is_shown_by_team() -> None:
    await darios()
    await darios("waiting")
    await darios("resolved")
    dario = await actor("it_dario")
    [mine] = await held(await admin(), dario.id)
    assert (mine.team, mine.count) == ("IT", 2)
    assert dario.id not in {id for id, _ in mine.successors} and len(mine.successors) == 4
    assert await held(await admin(), (await requester()).id) == ()
    for key in ("lead", "requester"):
        with pytest.raises(Forbidden):
            await held(await actor(key), dario.id)


async def test_their_places_in_other_teams_keep_theirs() -> None:
    dario = await actor("it_dario")
    await people.set_membership(await admin(), dario.id, "ops", "agent")
    number, other = await darios(), await darios(team="ops")
    await people.set_membership(await admin(), dario.id, "it", None)
    assert (await row(number)).assignee_id is None
    assert (await row(other, "it_dario")).assignee_id == dario.id


@pytest.mark.parametrize("role", ["agent", "lead"])
async def test_another_role_hands_nothing_over(role: str) -> None:
    number, dario = await darios(), await actor("it_dario")
    assert await people.set_membership(await admin(), dario.id, "it", role) == 0
    assert (await row(number)).assignee_id == dario.id


async def test_more_than_one_transaction_takes_is_released_by_the_system(
    fresh_db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = [await darios() for _ in range(3)]
    monkeypatch.setattr(handing_over, "MOST", 1)
    await leaves("deactivated")
    assert fresh_db.one("select count(*) from requests where assignee_id is null and status = 'open'") == 1
    await jobs.release_left(0)
    for number in numbers:
        assert (await row(number)).assignee_id is None
    assert last(fresh_db, numbers[-1])[2] is None  # by the system
    assert await handing_over.release() == 0


async def test_the_system_releases_only_what_nobody_works_on(fresh_db: Database) -> None:
    number, left = await darios(), (await ask()).number
    await commands.take(await agent(), left)
    fresh_db.rows("delete from memberships where user_id = %s returning 1", (await agent()).id)
    assert await handing_over.release() == 1
    assert (await row(number)).assignee_id is not None and (await row(left)).assignee_id is None


@pytest.mark.parametrize("how", ["deactivated", "taken out"])
@pytest.mark.parametrize("status", ["resolved", "cancelled"])
@pytest.mark.parametrize("by", ["requester", "lead", "a word"])
async def test_reopened_it_is_nobodys(how: str, status: str, by: str) -> None:
    number = await darios(status)
    await leaves(how)
    if by == "a word":
        await commands.comment(await requester(), number, "Still broken.", reopen=True)
    else:
        await commands.reopen(await actor(by), number)
    after = await row(number)
    assert (after.status, after.assignee_id) == ("open", None)


async def test_who_is_back_has_it_again() -> None:
    number, dario = await darios("resolved"), await actor("it_dario")
    await leaves("deactivated")
    await people.set_active(await admin(), dario.id, True)
    await commands.reopen(await requester(), number)
    assert (await row(number)).assignee_id == dario.id


async def test_an_undone_resolving_gives_to_nobody_who_left(fresh_db: Database) -> None:
    number, dario = await darios(), await actor("it_dario")
    saved = await commands.resolve(await lead(), number, "Done.")
    await leaves("deactivated")
    await undo(await lead(), number, saved.version)
    after = await row(number)
    assert (after.status, after.assignee_id) == ("open", None)
    assert last(fresh_db, number)[1] == {
        "assignee": [{"id": dario.id, "name": dario.name}, None], "status": ["resolved", "open"],
    }  # fmt: skip


async def test_an_undone_assignment_gives_to_nobody_who_left() -> None:
    number, lukasz = await darios(), await agent()
    saved = await commands.assign(await lead(), number, lukasz.id)
    await leaves("taken out")
    await undo(await lead(), number, saved.version)
    after = await row(number)
    assert (after.status, after.assignee_id) == ("open", None)


async def test_there_is_nothing_to_undo_where_nobody_had_it_before_but_who_left() -> None:
    number = await darios()
    saved = await commands.assign(await lead(), number, None)
    await leaves("deactivated")
    with pytest.raises(NotNow, match="does not work in the team any more"):
        await undo(await lead(), number, saved.version)
    after = await row(number)
    assert (after.status, after.assignee_id) == ("open", None)


async def test_an_undone_move_gives_to_nobody_who_left() -> None:
    number, amara = await darios(), await lead()
    await people.set_membership(await admin(), amara.id, "ops", "agent")
    amara = await lead()
    saved = await commands.move(amara, number, "ops")
    await leaves("deactivated")
    await undo(amara, number, saved.version)
    after = await row(number)
    assert (after.team_id, after.status, after.assignee_id) == (
        (await row((await ask()).number)).team_id, "open", None,
    )  # fmt: skip


async def test_what_a_leaver_asked_for_says_so() -> None:
    number, zoe = await asked("waiting"), await requester()
    assert (await row(number)).requester_left is False
    await people.set_active(await admin(), zoe.id, False)
    assert (await row(number)).requester_left is True
    await commands.cancel(await lead(), number)


async def test_a_new_colleague_has_a_leavers_address_and_nothing_else_of_theirs(fresh_db: Database) -> None:
    number, dario, priya = await darios("resolved"), await actor("it_dario"), await admin()
    with pytest.raises(Invalid, match="Somebody active with the address"):
        await people.add_person(priya, "Dario Neu", DARIO)
    await leaves("deactivated")
    new = await people.add_person(priya, "Dario Neu", DARIO)
    now = await queries.actor_by_email(DARIO)
    assert now.id == new != dario.id and not now.roles and not now.sees
    with pytest.raises(NotFound):
        await load_detail(now, number)
    with pytest.raises(NotNow, match="Somebody else who is active"):
        await people.set_active(priya, dario.id, True)
    await people.set_active(priya, new, False)
    await people.set_active(priya, dario.id, True)
    assert (await queries.actor_by_email(DARIO)).id == dario.id
    assert fresh_db.one("select count(*) from users where email = %s", DARIO) == 2


async def test_an_invitation_is_for_somebody_new_and_a_recovery_for_who_is_there() -> None:
    dario = await actor("it_dario")
    await leaves("deactivated")
    with pytest.raises(NotNow, match="deactivated"):
        await invitations.recover(DARIO)
    assert "/welcome#" in await invitations.invite(DARIO)
    new = await queries.actor_by_email(DARIO)
    assert new.id != dario.id and not new.roles
    assert "/welcome#" in await invitations.recover(DARIO)
    async with unit_of_work(None, system=True) as work:
        found = await work.driver.execute("select distinct user_id from links")
        assert {id for (id,) in await found.fetchall()} == {new.id}


async def test_the_address_means_who_works_here_and_the_list_turns_its_pages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await leaves("deactivated")
    new = await people.add_person(SYSTEM, "Dario Neu", DARIO)
    number = (await ask()).number
    await people.set_membership(await admin(), new, "it", "agent")
    await commands.assign(await lead(), number, new)
    found = await find(await lead(), f"assignee:{DARIO}")
    assert [hit.row.number for hit in found.hits] == [number] and not found.problems
    monkeypatch.setattr(queries, "PEOPLE_PAGE", 1)
    seen, after, more = list[int](), "", True
    while more:
        rows, more = await queries.people(await admin(), after=after)
        seen += [one.id for one in rows]
        after = queries.place(rows[-1])
    assert len(seen) == len(set(seen)) == len(CAST) + 1
