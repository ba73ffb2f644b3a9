"""The product by keyboard alone: rows, requests, the palette; and what no key may do."""

import re

from playwright.async_api import Locator, Page, expect

from components import testids as ids
from reqstly.requests import commands
from tests.e2e.conftest import Opener
from tests.e2e.pages import HOLD_BACK, Queue, RequestPage
from tests.e2e.test_pages import NAMELESS, WIDER
from tests.e2e.world import World, anew, is_marked, mark
from tests.people import PEOPLE, actor, ask


def in_focus(page: Page) -> Locator:
    """The row that has the focus."""
    return page.locator(f"[data-testid={ids.REQUEST_ROW}]:focus-within")


async def is_in_focus(page: Page, number: int) -> None:
    await expect(in_focus(page)).to_have_attribute("data-number", f"REQ-{number}")


async def press(page: Page, *keys: str) -> None:
    for key in keys:
        await page.keyboard.press(key)


async def opened(page: Page) -> Locator:
    """Press Ctrl-K, and return the palette's lines."""
    await page.keyboard.press("Control+k")
    await expect(page.get_by_test_id(ids.PALETTE_WORDS)).to_be_focused()
    return page.get_by_test_id(ids.PALETTE_ITEM)


def line(page: Page, label: str) -> Locator:
    return page.get_by_test_id(ids.PALETTE_ITEM).filter(has_text=label)


# What `x` selects, for the page to act on; and `x` once more at each change of focus, as an unlucky finger would.
SELECTED = (
    "() => { window.__x = []; addEventListener('reqstly:select', (e) => window.__x.push(e.detail.number)) }"
)
UNLUCKY = """() => addEventListener('focusin', (e) => e.target.dispatchEvent(
  new KeyboardEvent('keydown', { key: 'x', bubbles: true, cancelable: true })), { once: true })"""


EDITED = """() => {
  const div = Object.assign(document.createElement('div'), { contentEditable: true, id: 'edited' });
  document.querySelector('#main').append(div);
}"""


async def test_a_queue_by_keyboard(world: World, visit: Opener) -> None:
    first, second, third = [
        (await ask(title=f"By keyboard, the {n}.", priority="low")).number for n in (3, 2, 1)
    ]
    queue = Queue(await visit("agent", "/teams/it?status=all&sort=newest", world.b))
    page = queue.page
    await mark(page)
    await page.evaluate(SELECTED)
    await press(page, "j")
    await is_in_focus(page, third)
    await press(page, "j", "j", "k")
    await is_in_focus(page, second)
    await press(page, "x")
    assert await page.evaluate("() => window.__x") == [f"REQ-{second}"]
    await expect(queue.at(ids.BULK_COUNT)).to_have_text("1 selected")
    await press(page, "x")

    await press(page, "t")
    await expect(queue.row(second)).to_contain_text(PEOPLE["agent"].name)
    await is_in_focus(page, second)  # though the button in it is gone
    await page.evaluate(HOLD_BACK)  # what is typed before the list is there is not lost
    await press(page, "a", *"vaisala", "Enter")
    await expect(page.get_by_test_id(ids.PALETTE_WORDS)).to_have_value("vaisala")
    await page.evaluate("() => window.__later()")
    await expect(queue.row(second)).to_contain_text(PEOPLE["it_hanna"].name)
    await is_in_focus(page, second)
    await opened(page)
    await page.keyboard.type("priority")
    await press(page, "Enter")
    await expect(line(page, "Urgent")).to_be_visible()
    await page.keyboard.type("urg")
    await press(page, "Enter")
    await expect(queue.row(second).locator(".prio")).to_have_class(re.compile("urgent"))
    await is_in_focus(page, second)

    assert await is_marked(page)
    await press(page, "o")
    await expect(page.get_by_test_id(ids.REQUEST_TITLE)).to_have_text("By keyboard, the 2.")
    await anew(page, page.go_back)
    await press(page, "j")
    await is_in_focus(page, second)  # where one was
    assert first


async def test_focus_stays_with_its_request_or_goes_to_the_neighbour(world: World, visit: Opener) -> None:
    # A short queue: nothing leaves its page for its length, whatever other tests asked for.
    world.database.rows(
        "update requests set status = 'cancelled' where title !~ '^By keyboard' and status not in ('resolved', 'cancelled')"
        " and team_id = (select id from teams where key = 'ops')"
    )
    queue = Queue(await visit("ops_lead", "/teams/ops", world.b))
    page, lead = queue.page, await actor("ops_lead")
    above, moved, below = [
        (await ask(team="ops", title=f"Urgent {n}", priority="urgent")).number for n in (1, 2, 3)
    ]
    await expect(queue.row(below)).to_be_visible()
    await mark(page)
    await page.evaluate(SELECTED)
    await queue.row(moved).locator("a.title").focus()
    top = await page.evaluate("() => scrollY")

    await commands.prioritise(lead, moved, "high")
    await expect(queue.row(moved).locator(".prio")).to_have_class(re.compile("high"))
    await is_in_focus(page, moved)
    await commands.prioritise(lead, moved, "urgent")
    await commands.edit(await actor("requester"), moved, 3, title="Urgent, and moved back")
    await expect(queue.row(moved)).to_contain_text("moved back")
    await is_in_focus(page, moved)
    assert await page.evaluate("() => scrollY") == top

    await page.evaluate(UNLUCKY)
    await commands.resolve(lead, moved, "Done.")
    await is_in_focus(page, below)
    await expect(page.get_by_test_id(ids.KEYS_SAID)).to_have_text(f"REQ-{moved} left this list.")
    assert await page.evaluate("() => window.__x") == []  # meant for the one that left
    await press(page, "k")
    await is_in_focus(page, above)
    assert await is_marked(page)
    # Who points elsewhere is not called back.
    await page.locator("h1").click()
    await commands.resolve(lead, above, "Done.")
    await expect(queue.row(above)).to_have_count(0)
    await expect(in_focus(page)).to_have_count(0)


async def test_a_request_by_keyboard(world: World, visit: Opener) -> None:
    number = (await ask(title="Answered by keyboard")).number
    queue = Queue(await visit("agent", "/teams/it?status=all&sort=newest"))
    page, work = queue.page, RequestPage(queue.page)
    await press(page, "j")
    await is_in_focus(page, number)
    await anew(page, lambda: page.keyboard.press("c"))
    await expect(work.text).to_be_focused()
    await page.keyboard.type("take a jar, o k?")
    await press(page, "Control+Enter")
    await expect(work.said("comment", "take a jar, o k?")).to_be_visible()
    await expect(work.text).to_have_value("")
    await press(page, "Escape", "t")
    await work.has_status("in_progress")
    await press(page, "i")
    await expect(work.note).to_be_focused()
    await page.keyboard.type("for us alone")
    await press(page, "Control+Enter")
    await expect(work.said("note", "for us alone")).to_be_visible()
    await press(page, "Escape", "a", *"amara", "Enter")
    await expect(work.at(ids.FACT_ASSIGNEE).locator("option:checked")).to_have_text(PEOPLE["lead"].name)
    await press(page, "e")
    await expect(work.at(ids.EDIT_DIALOG)).to_be_visible()
    await work.page.get_by_role("button", name="Not now").focus()
    await press(page, "?", "c", "/", "g", "h")  # nothing reaches past a dialog
    await expect(work.at(ids.EDIT_DIALOG)).to_be_visible()
    await expect(work.at(ids.KEYS_HELP)).to_have_count(0)
    await press(page, "Enter")
    await expect(work.at(ids.EDIT_DIALOG)).to_have_count(0)
    await press(page, "r")
    await expect(work.text).to_be_focused()
    await page.keyboard.type("All done")
    await press(page, "Control+Shift+Enter")
    await expect(work.said("answer", "All done")).to_be_visible()
    await work.has_status("resolved")


async def test_the_palette_leads_everywhere(world: World, visit: Opener) -> None:
    own = (await ask("agent", title="My own pangolin")).number
    number = (await ask(title="Somebody else's")).number
    page = await visit("agent", "/", world.b)
    need = page.get_by_test_id(ids.NEED)
    await need.focus()
    await page.evaluate(HOLD_BACK)
    lines = await opened(page)
    # What is typed before the list is there is taken once it is.
    await page.keyboard.type("pangolin")
    await press(page, "Enter")
    await expect(page.get_by_test_id(ids.PALETTE)).to_be_visible()
    await anew(page, lambda: page.evaluate("() => window.__later()"))
    await expect(page.get_by_test_id(ids.REQUEST_NUMBER)).to_have_text(f"REQ-{own}")

    await opened(page)
    await page.keyboard.type(f"req-{number}")
    await expect(lines.first).to_have_text(re.compile(f"Go to REQ-{number}"))
    await anew(page, lambda: page.keyboard.press("Enter"))
    await expect(page.get_by_test_id(ids.REQUEST_NUMBER)).to_have_text(f"REQ-{number}")
    for typed, path in (("it wal", "/teams/it/wall"), ("laptop, ph", "/new/laptop"), ("my req", "/requests")):
        await opened(page)
        await page.keyboard.type(typed)
        await expect(page.get_by_test_id(ids.PALETTE_WORDS)).to_have_attribute(
            "aria-activedescendant", "palette-0"
        )
        await anew(page, lambda: page.keyboard.press("Enter"))
        assert page.url.endswith(path), (typed, page.url)
    await opened(page)
    await page.keyboard.type("numbat & co")
    await anew(page, lambda: page.keyboard.press("Enter"))
    assert page.url.endswith("/search?q=numbat%20%26%20co")
    await press(page, "g")
    await anew(page, lambda: page.keyboard.press("q"))
    assert page.url.endswith("/teams/it")

    # It closes to where one was, and moves by the arrows, round the ends.
    words = page.get_by_test_id(ids.QUEUE_WORDS)
    await words.focus()
    await opened(page)
    await press(page, "ArrowUp")
    await expect(lines.last).to_have_attribute("aria-selected", "true")
    await press(page, "ArrowDown")
    await expect(lines.first).to_have_attribute("aria-selected", "true")
    await press(page, "Escape")
    await expect(words).to_be_focused()
    await expect(page.get_by_test_id(ids.PALETTE)).to_have_count(0)


async def test_the_palette_offers_what_may_be_done(world: World, visit: Opener) -> None:
    number = (await ask(title="Asked, not worked on")).number
    hers = (await ask("noa", "hr", "A secret aardvark")).number
    page = await visit("requester", f"/requests/REQ-{number}")
    lines = await opened(page)
    await expect(line(page, "Cancel request")).to_have_count(1)
    assert not set(await lines.all_inner_texts()) & {
        "Take",
        "Assign to …",
        "Internal note",
        "Move to another team …",
    }
    for typed in ("queue", "aardvark", f"REQ-{hers}", "people"):
        await page.get_by_test_id(ids.PALETTE_WORDS).fill(typed)
        texts = " ".join(await lines.all_inner_texts())
        assert (
            "aardvark" not in texts.replace("“aardvark”", "")
            and "IT queue" not in texts
            and "g p" not in texts
        ), typed
    await press(page, "Escape")
    await expect(page.get_by_test_id(ids.PALETTE)).to_have_count(0)
    await press(page, "t", "a")
    await expect(page.get_by_test_id(ids.KEYS_SAID)).to_have_text("That is not possible here.")


async def test_no_key_acts_while_somebody_types_or_has_switched_them_off(world: World, visit: Opener) -> None:
    page = await visit("agent", "/teams/it", fresh=True)
    words, sheet = page.get_by_test_id(ids.QUEUE_WORDS), page.get_by_test_id(ids.KEYS_HELP)
    await mark(page)
    await page.evaluate(EDITED)
    for box in (
        words,
        page.locator("#edited"),
        page.get_by_test_id(ids.GO_TO),
        page.get_by_test_id(ids.PICK + "sort"),
    ):
        await box.focus()
        await press(page, "j", "?", "g", "h", "/", "c")
        await expect(box).to_be_focused()
    assert await words.input_value() == await page.get_by_test_id(ids.GO_TO).input_value() == "j?gh/c"
    await expect(sheet).to_have_count(0)
    await page.locator("h1").click()
    await press(page, "Alt+j", "Control+j", "Shift+J", "Meta+j")
    await expect(in_focus(page)).to_have_count(0)
    await press(page, "/")
    await expect(page.get_by_test_id(ids.GO_TO)).to_be_focused()
    await press(page, "Escape", "?")
    await expect(sheet).to_be_visible()
    await press(page, "j")  # nor past the sheet
    await expect(in_focus(page)).to_have_count(0)
    await page.get_by_test_id(ids.KEYS_ON).uncheck()
    await press(page, "Escape")
    await expect(sheet).to_have_count(0)
    assert await is_marked(page)
    await anew(page, page.reload)
    await press(page, "j", "?", "/")
    await expect(in_focus(page)).to_have_count(0)
    await expect(sheet).to_have_count(0)
    await opened(page)
    await page.keyboard.type("keys")
    await press(page, "Enter")
    await page.get_by_test_id(ids.KEYS_ON).check()
    await press(page, "Escape")
    await expect(sheet).to_have_count(0)
    await press(page, "j")
    await expect(in_focus(page)).to_have_count(1)


async def test_palette_and_sheet_fit_a_phone_and_have_names(world: World, visit: Opener) -> None:
    await ask("agent", title="Averylongwordwithoutanyspaceinit" * 5)
    page = await visit("agent", "/teams/it")
    await page.set_viewport_size({"width": 360, "height": 740})
    for scheme in ("light", "dark"):
        await page.emulate_media(color_scheme=scheme)
        await opened(page)
        await page.keyboard.type("averylong")
        await expect(line(page, "Averylong").first).to_be_visible()
        assert await page.evaluate(WIDER) == {"scroll": 0, "over": []}
        assert await page.evaluate(NAMELESS) == []
        await press(page, "Escape")
        await expect(page.get_by_test_id(ids.PALETTE)).to_have_count(0)
        await press(page, "?")
        await expect(page.get_by_test_id(ids.KEYS_HELP)).to_be_visible()
        assert await page.evaluate(WIDER) == {"scroll": 0, "over": []}
        assert await page.evaluate(NAMELESS) == []
        await press(page, "Escape")
        await expect(page.get_by_test_id(ids.KEYS_HELP)).to_have_count(0)
    await page.emulate_media(color_scheme="light")
