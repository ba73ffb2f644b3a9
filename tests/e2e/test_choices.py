"""A select that acts: moving in it is not choosing. See components/choice.js."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from components import testids as ids
from reqstly.requests import commands
from reqstly.requests.detail import load_detail
from tests.conftest import ROOT
from tests.e2e.conftest import Opener
from tests.e2e.pages import Queue, choose
from tests.e2e.world import World
from tests.people import actor, ask

FACTS = (ids.FACT_TEAM, ids.FACT_ASSIGNEE, ids.FACT_PRIORITY)
PICKS = tuple(ids.PICK + name for name in ("assignee", "priority", "type", "sort"))
MOVING = ("ArrowDown", "ArrowUp", "Home", "End", "PageDown", "letters")


async def move(page: Page, select: Locator, key: str) -> bool:
    """Press it in the closed select; whether that moved."""
    before = await select.input_value()
    if key == "letters":
        labels = await select.locator("option:not(:checked)").all_inner_texts()
        await page.keyboard.type(labels[-1][:3])
    else:
        await page.keyboard.press(key)
    return await select.input_value() != before


async def version(number: int) -> int:
    return (await load_detail(await actor("lead"), number)).row.version


@pytest.mark.parametrize("fact", FACTS)
async def test_a_key_in_a_fact_only_moves(world: World, visit: Opener, fact: str) -> None:
    number = (await ask(title="One key")).number
    page = await visit("lead", f"/requests/REQ-{number}")
    select, acts = page.get_by_test_id(fact), page.get_by_test_id(ids.CHOICE_SET)
    was = await select.input_value()
    moved = 0
    for key in MOVING:
        await select.focus()
        if await move(page, select, key):
            moved += 1
            await expect(acts).to_be_visible()
            await page.keyboard.press("Escape")
        await expect(acts).to_have_count(0)
        await expect(select).to_have_value(was)
    assert moved >= 3
    # Left, it is as it was; the button comes next for Tab, and confirms.
    assert await move(page, select, "End") or await move(page, select, "Home")
    await page.keyboard.press("Tab")
    await expect(acts).to_be_focused()
    await page.get_by_test_id("request-description").click()
    await expect(select).to_have_value(was)
    await expect(page.get_by_test_id("move-dialog")).to_have_count(0)
    assert await version(number) == 1


@pytest.mark.parametrize("how", ["Enter", "button", "list", "list by keys"])
async def test_a_confirmed_choice_counts(world: World, visit: Opener, how: str) -> None:
    number = (await ask(title="Confirmed")).number
    page = await visit("lead", f"/requests/REQ-{number}")
    select = page.get_by_test_id(ids.FACT_PRIORITY)
    was = await select.input_value()
    await select.focus()
    if how.startswith("list"):
        if how == "list":
            await select.click()
        else:
            await page.keyboard.press("Space")
        # A key that comes before the list does is the closed select's.
        await page.wait_for_function("() => document.activeElement.matches(':open')", polling=50)
        await page.keyboard.press("Home")
        await page.keyboard.press("Enter")
    else:
        await page.keyboard.press("Home")
        if how == "Enter":
            await page.keyboard.press("Enter")
        else:
            await page.get_by_test_id(ids.CHOICE_SET).click()
    await expect(page.get_by_test_id(ids.EVENT).last).to_contain_text("priority")
    assert await select.input_value() != was
    await expect(page.get_by_test_id(ids.CHOICE_SET)).to_have_count(0)
    assert await version(number) == 2


async def test_a_script_that_sets_the_value_has_only_moved(world: World, visit: Opener) -> None:
    number = (await ask(title="By a script")).number
    page = await visit("lead", f"/requests/REQ-{number}")
    select = page.get_by_test_id(ids.FACT_PRIORITY)
    await select.select_option("urgent")
    await expect(page.get_by_test_id(ids.CHOICE_SET)).to_be_visible()
    assert await version(number) == 1
    await page.get_by_test_id(ids.CHOICE_SET).click()
    await expect(page.get_by_test_id(ids.EVENT).last).to_contain_text("→ urgent")


@pytest.mark.parametrize("pick", PICKS)
async def test_a_key_in_a_filter_goes_nowhere(world: World, visit: Opener, pick: str) -> None:
    page = await visit("lead", "/teams/it")
    select = page.get_by_test_id(pick)
    at, was = page.url, await select.input_value()
    await select.focus()
    assert await move(page, select, "End")
    chosen = await select.input_value()
    await page.keyboard.press("Escape")
    await expect(select).to_have_value(was)
    assert page.url == at
    await move(page, select, "End")
    await page.keyboard.press("Enter")
    await page.wait_for_url(re.compile(f"{pick.removeprefix(ids.PICK)}={chosen}"))


def bare(text: str) -> list[str]:
    """Selects, and forms around them, that act on `change`."""
    return re.findall(
        r"<(?:select|form|choice)\b[^>]*@change[^>]*>|<select\b(?=[^>]*\b(?:@input|act\())[^>]*>", text
    )


def test_no_select_acts_on_change() -> None:
    sources = [
        one
        for folder in ("pages", "components")
        for end in ("py", "js")
        for one in Path(ROOT, folder).glob(f"*.{end}")
    ]
    assert bare('<select :value="x" @change="act(1)">') and bare('<form @change="go()">')
    found = {
        str(one.relative_to(ROOT)): bare(one.read_text())
        for one in sources
        if one.name != "choice.js" and bare(one.read_text())
    }
    assert not found


async def test_a_confidential_request_goes_nowhere_by_a_key_and_comes_back(
    world: World, visit: Opener
) -> None:
    number = (await ask(team="hr", title="Between us")).number
    await commands.note(await actor("hr_agent"), number, "For us alone")
    page = await visit("hr_agent", f"/requests/REQ-{number}")
    await choose(page.get_by_test_id(ids.FACT_TEAM), "it")
    await expect(page.get_by_test_id(ids.MOVE_WARNING)).to_contain_text("every admin will read it")
    await expect(page.get_by_test_id(ids.MOVE_SEES)).to_contain_text("Then all of IT (")
    await expect(page.get_by_test_id(ids.MOVE_SHARE)).to_have_attribute("aria-checked", "false")
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id(ids.MOVE_DIALOG)).to_have_count(0)
    await expect(page.get_by_test_id(ids.FACT_TEAM)).to_have_value("hr")
    await choose(page.get_by_test_id(ids.FACT_TEAM), "it")
    await page.get_by_test_id(ids.MOVE_SEND).click()
    await expect(page.get_by_test_id(ids.MOVE_DONE)).to_contain_text("is with IT now")
    await expect(page.get_by_test_id(ids.FACT_TEAM)).to_have_count(0)
    there = (await load_detail(await actor("agent"), number)).said
    assert "note" not in {said.kind for said in there}
    await page.get_by_test_id(ids.MOVE_UNDO).click()
    await expect(page.get_by_test_id(ids.FACT_TEAM)).to_have_value("hr")
    await expect(page.get_by_text("For us alone")).to_be_visible()


async def test_many_are_asked_about_once(world: World, visit: Opener) -> None:
    one, two = (await ask(team="hr", title="One")).number, (await ask(team="hr", title="Two")).number
    queue = Queue(await visit("hr_agent", "/teams/hr?status=all&sort=newest"))
    for number in (one, two):
        await queue.row(number).get_by_role("checkbox").click()
    await queue.at(ids.BULK + "move").click()
    await queue.at(ids.BULK_CHOICE).filter(has_text="IT").click()
    await expect(queue.at(ids.MOVE_WARNING)).to_contain_text("2 of these requests are confidential")
    await queue.at(ids.MOVE_SEND).click()
    await expect(queue.at(ids.BULK_RESULT)).to_contain_text("2 moved to IT.")
    await queue.at(ids.BULK_UNDO).click()
    await expect(queue.at(ids.BULK_RESULT)).to_contain_text("2 taken back.")
    await expect(queue.row(one)).to_be_visible()


async def test_a_move_in_sight_is_taken_back_too(world: World, visit: Opener) -> None:
    number = (await ask(title="In sight")).number
    page = await visit("admin", f"/requests/REQ-{number}")
    await choose(page.get_by_test_id(ids.FACT_TEAM), "ops")
    await expect(page.get_by_test_id(ids.MOVE_WARNING)).to_have_count(0)
    await page.get_by_test_id(ids.MOVE_SEND).click()
    await expect(page.get_by_test_id(ids.MOVE_DONE)).to_contain_text("is with Operations now")
    await expect(page.get_by_test_id(ids.FACT_TEAM)).to_have_value("ops")
    await page.get_by_test_id(ids.MOVE_UNDO).click()
    await expect(page.get_by_test_id(ids.FACT_TEAM)).to_have_value("it")
    await expect(page.get_by_test_id(ids.MOVE_DONE)).to_have_count(0)
