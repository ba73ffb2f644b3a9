"""Who has a request open, who is writing, seen from the other replica; and somebody who was faster."""

import asyncio
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from components import testids as ids
from reqstly.drafts.queries import load
from reqstly.requests import commands
from tests.conftest import until
from tests.e2e.conftest import Opener
from tests.e2e.pages import Queue, RequestPage, until_equal
from tests.e2e.world import World, anew, is_marked, mark, open_at, ready, record
from tests.people import actor, ask

SLOW = 60_000  # ms: to go takes up to 15 s, and this machine may have more to do


def faces(queue: Queue, number: int) -> Locator:
    """Who is at a request, as its row in the queue shows it."""
    return queue.row(number).get_by_test_id(ids.ROW_PEOPLE).locator(".face")


async def fits(element: Locator, width: int) -> None:
    """It is within a screen of this width."""
    box = await element.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= width, box


async def shot(page: Page, name: str) -> None:
    if "REQSTLY_SHOTS" in os.environ:
        await page.screenshot(path=Path(os.environ["REQSTLY_SHOTS"]) / f"presence-{name}.png")


async def test_who_looks_and_who_writes_is_seen_on_the_other_replica(world: World, visit: Opener) -> None:
    number = (await ask(title="Two at once")).number
    path = f"/requests/REQ-{number}"
    queue = Queue(await visit("it_dario", "/teams/it?sort=newest", world.b))
    await mark(queue.page)
    amara = RequestPage(await visit("lead", path, world.b))
    await expect(amara.at(ids.HERE)).to_have_count(0)  # oneself is nobody else
    await expect(faces(queue, number)).to_have_count(1)
    zoë, łukasz = (
        RequestPage(await visit("requester", path, world.b)),
        RequestPage(await visit("agent", path)),
    )
    await expect(amara.at(ids.HERE).locator(".face")).to_have_count(2)
    await expect(łukasz.at(ids.HERE)).to_contain_text("Amara")
    await expect(łukasz.at(ids.HERE)).not_to_contain_text("Łukasz")
    await expect(zoë.at(ids.HERE)).to_have_text("IT is looking at it")
    await expect(faces(queue, number)).to_have_count(3)

    await łukasz.text.press_sequentially("It is")
    says = "Łukasz Wrona is writing an answer"
    await asyncio.gather(  # ten seconds later it is over
        expect(amara.at(ids.HERE)).to_contain_text(says),
        expect(queue.row(number)).to_contain_text(says),
        expect(faces(queue, number).and_(queue.page.locator(".answer"))).to_have_count(1),
        expect(zoë.at(ids.HERE)).to_have_text("IT is writing an answer"),
    )
    await shot(queue.page, "queue")
    await shot(amara.page, "request")
    for small in (queue.page, amara.page):
        await small.set_viewport_size({"width": 360, "height": 740})
        assert await small.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    await fits(faces(queue, number).last, 360)
    await fits(amara.at(ids.HERE), 360)
    await shot(queue.page, "queue-360")
    await shot(amara.page, "request-360")
    await łukasz.at(ids.SEND_COMMENT).click()
    await expect(zoë.at(ids.HERE)).to_have_text("IT is looking at it")

    await łukasz.at(ids.MODE + "note").click()
    await łukasz.note.press_sequentially("Between us")
    await expect(amara.at(ids.HERE)).to_contain_text("is writing a note")
    await expect(zoë.at(ids.HERE)).to_have_text("IT is looking at it")
    await łukasz.note.fill("")
    await łukasz.note.blur()
    await expect(amara.at(ids.HERE)).not_to_contain_text("writing")
    await zoë.text.press_sequentially("And")
    await expect(amara.at(ids.HERE)).to_contain_text("Zoë Lindqvist is writing")
    await expect(zoë.at(ids.HERE)).not_to_contain_text("writing")

    await zoë.page.close()
    await łukasz.page.close()
    await expect(faces(queue, number)).to_have_count(1, timeout=SLOW)
    await expect(amara.at(ids.HERE)).to_have_count(0)
    assert await is_marked(queue.page)


@pytest.mark.noisy
async def test_a_killed_replicas_people_and_a_closed_laptop_are_gone_soon(
    world: World, visit: Opener
) -> None:
    number = (await ask(title="All gone")).number
    path = f"/requests/REQ-{number}"
    łukasz, dario = await visit("agent", path, world.b), await visit("it_dario", path)
    amara = RequestPage(await visit("lead", path))
    others = amara.at(ids.HERE).locator(".face")
    await expect(others).to_have_count(2)
    # A closed laptop says nothing any more, not even that it leaves.
    await dario.evaluate(
        "() => { window.socket.io.reconnection(false); window.socket.io.engine.transport.ws.send = () => {} }"
    )
    await łukasz.evaluate("() => { window.__mark = true }")
    world.b.end(signal.SIGKILL)
    since = time.monotonic()
    try:
        await expect(others).to_have_count(0, timeout=SLOW)
        print(f"gone after {time.monotonic() - since:.1f} s")
    finally:
        await world.b.start()
    await łukasz.wait_for_function("() => !window.__mark", polling=50)
    await ready(łukasz)
    await expect(amara.at(ids.HERE)).to_contain_text("Łukasz")


async def test_names_reach_nobody_who_may_not_read_them(world: World, visit: Opener) -> None:
    """On the wire, too: a request of HR's, its requester's page and somebody's in IT."""
    number = (await ask(team="hr", title="My payslip")).number
    zoë, amara = await visit("requester", "", fresh=True), await visit("lead", "", fresh=True)
    heard = [record(zoë), record(amara)]
    await open_at(zoë, f"{world.b.url}/requests/REQ-{number}")
    await open_at(amara, f"{world.b.url}/teams/it")
    inês = RequestPage(await visit("hr_agent", f"/requests/REQ-{number}"))
    queue = Queue(await visit("hr_lead", "/teams/hr?sort=newest", world.b))
    await inês.text.press_sequentially("Your payslip")
    await expect(RequestPage(zoë).at(ids.HERE)).to_have_text("HR is writing an answer")
    await expect(queue.row(number)).to_contain_text("is writing an answer")
    for frames in heard:
        assert not [frame for frame in frames if "Inês" in frame]
    assert not [frame for frame in heard[1] if "writing an answer" in frame or f"here:{number}" in frame]


async def test_a_screen_reader_is_not_flooded(world: World, visit: Opener) -> None:
    number = (await ask(title="Begun and stopped")).number
    amara = RequestPage(await visit("lead", f"/requests/REQ-{number}", world.b))
    said = amara.at(ids.HERE_SAID)
    await expect(said).to_have_attribute("role", "status")
    await amara.page.evaluate(COUNT)
    łukasz = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    for _ in range(3):
        await łukasz.text.press_sequentially("x")
        await expect(amara.at(ids.HERE)).to_contain_text("writing")
        await łukasz.text.fill("")
        await łukasz.text.blur()
        await expect(amara.at(ids.HERE)).not_to_contain_text("writing")
    drawn, announced = await amara.page.evaluate("() => [window.__drawn, window.__said]")
    assert drawn >= 6 and announced <= 3, (drawn, announced)

    async def heard() -> str:
        await łukasz.text.press_sequentially(".")  # still at it when it is said next
        return await said.inner_text()

    await until_equal(heard, "Łukasz Wrona is writing an answer", amara.page, SLOW)
    await expect(said).to_have_class("sr")


COUNT = """() => {
  window.__drawn = window.__said = 0;
  const here = document.querySelector('.here');
  new MutationObserver((all) => {
    for (const { target } of all) {
      const element = target.closest ? target : target.parentElement;
      element?.closest('[role=status]') ? window.__said++ : window.__drawn++;
    }
  }).observe(here, { subtree: true, childList: true, characterData: true });
}"""


# Somebody was faster

THEIRS = "It was the cable. I have plugged it in again, and the light is green now."


async def test_somebody_who_was_faster_is_told_of_before_sending(world: World, visit: Opener) -> None:
    number = (await ask(title="Two answers")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}", world.b))
    await work.text.press_sequentially("It was the plug.")
    await commands.note(await actor("lead"), number, "Not yet answered.")
    await expect(work.said("note", "Not yet answered.")).to_be_visible()
    await expect(work.at(ids.OVERTAKEN)).to_have_count(0)
    await commands.comment(await actor("lead"), number, THEIRS)
    line = work.at(ids.OVERTAKEN)
    await expect(line).to_have_text(
        f"Amara Okafor answered a moment ago: “{THEIRS[:-1]}”. Look before you send."
    )
    assert await line.evaluate("line => line.parentElement.role") == "status"
    await beside(work, side_by_side=True)
    await shot(work.page, "overtaken")
    await work.page.set_viewport_size({"width": 360, "height": 740})
    await beside(work, side_by_side=False)
    await line.scroll_into_view_if_needed()
    await shot(work.page, "overtaken-360")
    assert await work.page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    # A reload, another device: still said, until it is sent or given up.
    await anew(work.page, work.page.reload)
    await expect(line).to_be_visible()
    await expect(work.text).to_have_value("It was the plug.")

    await work.at(ids.SEND_RESOLVE).dblclick()
    await expect(work.at(ids.KEEP_WRITING)).to_be_focused()
    await expect(work.at(ids.SEND_ANYWAY)).to_have_text("Resolve anyway")
    await work.has_status("open")
    await commands.take(await actor("it_dario"), number)
    await expect(line).to_contain_text("Dario Bellomo took it")
    await work.at(ids.SEND_ANYWAY).click()  # of what has happened since, it was not asked
    await expect(work.at(ids.SEND_ANYWAY)).to_be_visible()
    await work.has_status("in_progress")
    await work.at(ids.SEND_ANYWAY).click()
    await work.has_status("resolved")
    await expect(work.said("answer", "It was the plug.")).to_be_visible()
    await expect(line).to_have_count(0)
    await expect(work.text).to_have_value("")
    await expect(work.at(ids.SEND_ANYWAY)).to_have_count(0)


async def beside(page: RequestPage, *, side_by_side: bool) -> None:
    """Their words stand left of one's own, or above; once the page is drawn for its width."""
    box = await page.text.element_handle()

    async def look() -> bool:
        # Both in one moment: the page may be scrolling.
        theirs, mine = await page.at(ids.OVERTAKEN_TEXT).evaluate(
            "(one, other) => [one, other].map(of => of.getBoundingClientRect().toJSON())", box
        )
        if side_by_side:
            return bool(theirs["right"] <= mine["x"] and theirs["y"] < mine["bottom"])
        return bool(theirs["bottom"] <= mine["y"] and abs(theirs["x"] - mine["x"]) < 40)

    await until(look, 10)


@contextmanager
def on_its_way(world: World) -> Iterator[None]:
    """What is changed meanwhile reaches no page: nobody is notified of it."""
    world.database.rows("alter table audit_entries disable trigger audit_notify")
    try:
        yield
    finally:
        world.database.rows("alter table audit_entries enable trigger audit_notify")


async def test_an_answer_that_was_on_its_way_is_met_by_the_server(world: World, visit: Opener) -> None:
    number = (await ask(title="On its way")).number
    asked = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    await asked.text.press_sequentially("Any news?")
    await expect(asked.text).to_have_value("Any news?")
    with on_its_way(world):
        await commands.wait(await actor("agent"), number, "Which cable?")
    await asked.at(ids.SEND_COMMENT).click()
    await expect(asked.at(ids.OVERTAKEN)).to_contain_text(
        "Łukasz Wrona asked back a moment ago: “Which cable?”"
    )
    await expect(asked.at(ids.OVERTAKEN_TEXT)).to_contain_text("Which cable?")
    await expect(asked.text).to_have_value("Any news?")
    await asked.at(ids.KEEP_WRITING).click()
    await asked.text.fill("The blue one.")
    await asked.at(ids.SEND_COMMENT).click()
    await asked.at(ids.SEND_ANYWAY).click()
    await expect(asked.said("comment", "The blue one.")).to_be_visible()
    await asked.has_status("in_progress")

    async def nothing_is_kept() -> bool:
        return not await load(await actor("requester"), f"request/{number}/answer")

    await until(nothing_is_kept, 20)
