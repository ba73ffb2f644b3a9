"""Many requests at once: what is selected survives what others change, and each result is told and can be taken back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg
from playwright.async_api import Locator, expect

from components import testids as ids
from reqstly.requests import commands
from reqstly.requests.detail import load_detail
from tests.conftest import until
from tests.e2e.conftest import Opener
from tests.e2e.pages import Queue
from tests.e2e.world import World, is_marked, mark
from tests.people import actor, ask

LONG = 60_000  # ms: a run is as fast as the machine


class Bulk(Queue):
    """A queue in which several rows are worked on together."""

    def tick(self, number: int) -> Locator:
        """The box of a row."""
        return self.row(number).get_by_test_id(ids.ROW_PICK)

    async def has(self, count: int) -> None:
        """Return when so many are selected."""
        words = f"{count} selected" if count else "None selected"
        await expect(self.at(ids.BULK_COUNT)).to_have_text(words)

    async def choose(self, verb: str, option: str) -> None:
        """Open a verb's dialog and take one of its options."""
        await self.at(ids.BULK + verb).click()
        await self.at(ids.BULK_CHOICE).filter(has_text=option).click()

    async def says(self, result: str) -> None:
        """Return when a run is over and this is what became of it."""
        await expect(self.at(ids.BULK_PANEL)).to_have_attribute("data-state", "done", timeout=LONG)
        await expect(self.at(ids.BULK_RESULT)).to_have_text(result, timeout=LONG)

    async def offers(self) -> list[str]:
        """The verbs that the bar has."""
        found: list[str] = await self.page.locator(".bulk-bar > button").evaluate_all(
            "all => all.map(one => one.dataset.testid.slice(5))"
        )
        return found


async def pick_by_key(row: Locator) -> None:
    """Select the row, or no longer, by its key."""
    await row.locator("a.title").press("x")


async def test_a_selection_survives_patches_and_each_result_is_told_and_taken_back(
    world: World, visit: Opener
) -> None:
    a, b, c, d, e = [(await ask(title=f"One of five, {word}")).number for word in "abcde"]
    łukasz, hanna, zoe = await actor("agent"), await actor("it_hanna"), await actor("requester")
    queue = Bulk(await visit("agent", "/teams/it?sort=newest", world.b))
    other = Queue(await visit("lead", "/teams/it?sort=newest", world.a))
    await mark(queue.page)
    await expect(queue.row(a)).to_be_visible()

    # By key, by the box, by a range from it; one out again.
    await pick_by_key(queue.row(e))
    await queue.tick(d).click()
    await queue.tick(a).click(modifiers=["Shift"])
    await queue.has(5)
    await pick_by_key(queue.row(e))
    await queue.has(4)
    await queue.page.keyboard.press("a")
    await expect(queue.at(ids.BULK_DIALOG)).to_contain_text("Assign 4 requests to")
    await queue.page.keyboard.press("Escape")
    await expect(queue.at(ids.BULK_DIALOG)).to_have_count(0)
    box = await queue.tick(b).element_handle()

    # While it stands, others change it: rows change, come in above, and leave.
    await commands.edit(zoe, b, 1, title="Another title")
    above = (await ask(title="Comes in at the top")).number
    await commands.resolve(hanna, a, "Done already.")
    await expect(queue.row(b)).to_contain_text("Another title")
    await expect(queue.row(above)).to_be_visible()
    await expect(queue.at(ids.BULK_LEFT)).to_have_text(f"REQ-{a} has left this list, and so the selection.")
    await queue.has(3)
    assert box and await box.evaluate("box => box.isConnected && box.checked")
    for number, picked in ((b, True), (c, True), (d, True), (e, False), (above, False)):
        await expect(queue.tick(number)).to_be_checked(checked=picked)

    # What changes behind the open dialog is decided by the verb: the same field clashes, another does not.
    await queue.at(ids.BULK + "assign").click()
    await commands.take(hanna, c)
    await commands.prioritise(hanna, d, "low")
    await expect(queue.row(c)).to_contain_text("Hanna Väisälä")
    await queue.at(ids.BULK_CHOICE).filter(has_text="Dario Bellomo").click()
    await queue.says("2 assigned to Dario Bellomo. 1 was not:")
    await expect(queue.at(ids.BULK_REFUSED)).to_have_text(
        f"REQ-{c}: Somebody changed the assignee while you were at it: now it is Hanna Väisälä."
        " Look again, then decide."
    )
    await queue.has(1)  # what was refused is still selected
    await expect(queue.tick(c)).to_be_checked()
    for number in (b, d):
        await expect(other.row(number)).to_contain_text("Dario Bellomo")

    # Said once to who listens, and the seconds are not read out.
    heard = queue.at(ids.BULK_HEARD)
    await expect(heard).to_have_text(
        "2 assigned to Dario Bellomo. 1 was not: Undo is there for 30 seconds.", use_inner_text=False
    )
    await commands.start(await actor("it_dario"), b)
    await queue.at(ids.BULK_UNDO).click()
    await queue.says("1 taken back. 1 was not:")
    await expect(queue.at(ids.BULK_REFUSED)).to_have_text(
        f"REQ-{b}: Not undone: somebody has changed the status since, and that stays."
    )
    await expect(other.row(d)).to_contain_text("Nobody yet")
    said = (await load_detail(łukasz, d)).said
    assert [one.action for one in said] == ["created", "prioritised", "assigned", "undone"]
    assert await is_marked(queue.page)


async def test_all_that_match_are_resolved_with_one_answer_and_taken_back(
    world: World, visit: Opener
) -> None:
    """On all pages of the filter; a run can be stopped, and what it did by then stays."""
    numbers = [(await ask(team="ops", title=f"Gate {n}", priority="urgent")).number for n in range(55)]
    view = "/teams/ops?priority=urgent&sort=newest&assignee=none"
    queue = Bulk(await visit("ops_lead", view, world.b))
    page = queue.page
    await page.emulate_media(reduced_motion="reduce")
    matching = _matching(world)
    assert len(matching) >= 55

    await queue.at(ids.PICK_PAGE).click()
    await queue.has(50)
    await queue.at(ids.BULK_ALL).click()
    await queue.has(len(matching))
    await expect(page.get_by_text(f"{len(matching) - 50} of them not on this page")).to_be_visible()
    # One that a new one pushes to the next page has not left the list.
    numbers.append((await ask(team="ops", title="Gate 55", priority="urgent")).number)
    await expect(queue.row(numbers[-1])).to_be_visible()
    await expect(page.get_by_text(f"{len(matching) - 49} of them not on this page")).to_be_visible()
    await queue.has(len(matching))

    # Somebody holds the third one: the run waits for it, says how far it is, and is stopped.
    async with _held(world, matching[2]):
        await queue.choose("prioritise", "High")
        panel = queue.at(ids.BULK_PANEL)
        await expect(panel).to_have_attribute("data-state", "running")
        await expect(panel).to_contain_text("What is done by then stays done")
        await until(lambda: _priority(world, matching[1]) == "high", 60)
        await queue.at(ids.BULK_STOP).click()
        await page.wait_for_timeout(100)
    await queue.says("3 set to high priority.")
    await expect(panel).to_contain_text(f"{len(matching) - 3} were not begun: you stopped it.")
    assert [_priority(world, number) for number in matching[:4]] == ["high", "high", "high", "urgent"]
    await queue.at(ids.BULK_UNDO).click()
    await queue.says("3 taken back.")

    await queue.has(len(matching) - 3)  # what was not begun is still selected
    await queue.at(ids.BULK_NONE).click()
    await queue.at(ids.PICK_PAGE).click()
    await queue.at(ids.BULK_ALL).click()
    await queue.has(len(matching) + 1)
    await queue.at(ids.BULK + "resolve").click()
    await queue.at(ids.BULK_SEND).click()
    await queue.notice("The answer is empty.")
    await queue.at(ids.BULK_ANSWER).fill("The gate opens again.\nThank you for waiting.")
    await queue.at(ids.BULK_SEND).click()
    await queue.says(f"{len(matching) + 1} resolved with your answer.")
    await expect(queue.rows).to_have_count(0)
    assert _matching(world) == []

    # The seconds are counted although less motion is asked for; at their end the offer goes.
    await queue.at(ids.BULK_UNDO).click()
    await queue.says(f"{len(matching) + 1} taken back.")
    await expect(queue.rows).to_have_count(50)
    assert set(_matching(world)) == {*matching, numbers[-1]}
    await queue.tick(numbers[-1]).click()
    await queue.at(ids.BULK + "follow").click()
    await queue.says("1 followed by you.")
    await page.evaluate(
        "() => document.getAnimations().filter(one => one.animationName === 'left').forEach(one => one.finish())"
    )
    await expect(queue.at(ids.BULK_UNDO)).to_have_count(0)


async def test_only_what_one_may_do_with_some_of_them_is_offered(world: World, visit: Opener) -> None:
    number = (await ask(title="Open to all")).number
    queue = Bulk(await visit("admin", "/teams/it?status=all&sort=updated", world.a))
    await queue.tick(number).click()
    assert await queue.offers() == ["assign", "move", "follow"]
    await queue.at(ids.BULK + "move").click()
    hint = queue.at(ids.BULK_CHOICE).filter(has_text="Confidential")
    await expect(hint).to_have_count(1)
    await expect(hint).to_contain_text("HR")
    await queue.page.keyboard.press("Escape")
    await commands.resolve(await actor("agent"), number, "Done.")
    await expect(queue.row(number)).to_have_attribute("data-status", "resolved")
    await expect(queue.at(ids.BULK + "assign")).to_have_count(0)
    assert await queue.offers() == ["follow"]
    await queue.page.set_viewport_size({"width": 360, "height": 740})
    bar = queue.page.locator(".bulk-bar")
    assert await bar.evaluate(
        "e => e.scrollWidth <= e.clientWidth && e.getBoundingClientRect().right <= innerWidth"
    )


def _matching(world: World) -> list[int]:
    rows = world.database.rows(
        "select number from requests r join teams t on t.id = r.team_id where t.key = 'ops' and priority = 'urgent'"
        " and status not in ('resolved', 'cancelled') and assignee_id is null order by r.created_at desc, r.id desc"
    )
    return [number for (number,) in rows]


def _priority(world: World, number: int) -> str:
    found: str = world.database.one("select priority from requests where number = %s", number)
    return found


@asynccontextmanager
async def _held(world: World, number: int) -> AsyncIterator[None]:
    """Somebody is changing this request, and takes their time."""
    async with await psycopg.AsyncConnection.connect(world.database.owner_url) as connection:
        await connection.execute("select from requests where number = %s for update", (number,))
        yield
