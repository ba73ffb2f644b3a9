"""“Still broken”: what is said on a finished request comes before the team, on two replicas; and what a leaver had."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import expect

from components import testids as ids
from reqstly.actor import SYSTEM
from reqstly.people.commands import set_active
from reqstly.requests import commands
from reqstly.teams.commands import set_after_resolved
from tests.e2e.conftest import Opener
from tests.e2e.pages import People, Queue, RequestPage, Screen, Teams, choose
from tests.e2e.world import World, is_marked, mark
from tests.people import actor, ask


async def resolved(title: str) -> int:
    """A request of Zoë's that Łukasz resolved."""
    number = (await ask(title=title)).number
    await commands.resolve(await actor("agent"), number, "Unlocked.")
    return number


@pytest.fixture
async def reopening(world: World, domain: None) -> AsyncIterator[None]:
    """Words on a resolved “account” reopen it, and ask again afterwards."""
    await set_after_resolved(SYSTEM, "account", "reopen")
    yield
    await set_after_resolved(SYSTEM, "account", "ask")


@pytest.mark.parametrize("reopens", [True, False])
async def test_the_requester_is_asked_and_the_team_sees_it(
    world: World, visit: Opener, reopens: bool
) -> None:
    number = await resolved("Asked whether it is")
    queue = Queue(await visit("lead", "/teams/it?sort=updated", world.b))
    await expect(queue.row(number)).to_have_count(0)
    await mark(queue.page)
    asked = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    await expect(asked.at(ids.ASKS_REOPEN)).to_contain_text("IT sees your words either way")
    await asked.text.fill("It is still broken.")
    await asked.at(ids.SEND_REOPENING if reopens else ids.SEND_COMMENT).click()
    await expect(asked.said("comment", "It is still broken.")).to_be_visible()
    row = queue.row(number)
    await expect(row).to_have_attribute("data-status", "open" if reopens else "resolved")
    await expect(row.get_by_test_id(ids.ROW_UNANSWERED)).to_have_count(0 if reopens else 1)
    if not reopens:
        await expect(queue.at(ids.RAIL_UNANSWERED)).to_be_visible()
        await expect(row).to_have_class("row-line unread")
        work = RequestPage(await visit("agent", f"/requests/REQ-{number}", world.b))
        await expect(work.at(ids.REQUEST_UNANSWERED)).to_be_visible()
        await work.act("acknowledge")
        await expect(work.at(ids.REQUEST_UNANSWERED)).to_have_count(0)
        await expect(row).to_have_count(0)
    assert await is_marked(queue.page)


async def test_a_type_that_reopens_says_so_before(world: World, visit: Opener, reopening: None) -> None:
    number = await resolved("Reopens by itself")
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}", world.b))
    asked = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    await expect(asked.at(ids.ASKS_REOPEN)).to_have_count(0)
    await expect(asked.at(ids.SEND_COMMENT)).to_have_text("Send and reopen")
    await asked.say("It is still broken.")
    await work.has_status("open")
    await expect(work.said("comment", "It is still broken.")).to_be_visible()


async def test_an_admin_says_what_words_on_a_resolved_one_do(
    world: World, visit: Opener, reopening: None
) -> None:
    page = Teams(await visit("admin", "/admin/teams"))
    kind = page.team("it").locator(f"[data-testid={ids.TEAM_TYPE}][data-type=account]")
    choice = kind.get_by_test_id(ids.TEAM_TYPE_AFTER)
    await expect(choice).to_have_value("reopen")
    await choose(choice, "ask")
    await page.notice("Changed.")
    number = await resolved("Asks again")
    asked = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    await expect(asked.at(ids.ASKS_REOPEN)).to_be_visible()


async def test_what_a_leaver_has_is_shown_and_handed_over(world: World, visit: Opener) -> None:
    dario = await actor("it_dario")
    number = (await ask("it_hanna", title="Had by somebody who leaves")).number
    await commands.take(dario, number)
    queue = Screen(await visit("lead", f"/requests/REQ-{number}", world.b))
    people = People(await visit("admin", f"/admin/people/{dario.id}"))
    await people.at(ids.PERSON_ACTIVE).click()
    await expect(people.at(ids.HELD + "it")).to_contain_text("under way")
    await people.at(ids.SUCCESSOR + "it").click()
    await people.page.get_by_role("option", name="Hanna").click()
    await people.confirm()
    try:
        await expect(queue.at(ids.FACT_ASSIGNEE).locator("option:checked")).to_contain_text("Hanna")
        await expect(people.at(ids.PERSON_ACTIVE)).to_have_text("Activate")
    finally:
        await set_active(SYSTEM, dario.id, True)


async def test_a_requester_who_left_is_told_apart(world: World, visit: Opener) -> None:
    lin = await actor("lin")
    number = (await ask("lin", title="Asked by somebody who leaves")).number
    queue = Queue(await visit("lead", "/teams/it?sort=newest", world.b))
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    await expect(queue.row(number)).to_be_visible()
    await set_active(SYSTEM, lin.id, False)
    try:
        await expect(queue.row(number).get_by_test_id(ids.ROW_REQUESTER_LEFT)).to_be_visible()
        await work.page.reload()
        await expect(work.at(ids.REQUESTER_LEFT)).to_be_visible()
    finally:
        await set_active(SYSTEM, lin.id, True)
