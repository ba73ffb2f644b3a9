"""A message is never cut: what stands in the box at the moment of an action goes with it, in every box and dialog."""

import re

import pytest
from playwright.async_api import Locator, expect

from components import testids as ids
from reqstly.requests import commands
from reqstly.requests.detail import load_detail
from tests.e2e.conftest import Opener
from tests.e2e.pages import NewRequest, Queue, RequestPage
from tests.e2e.world import anew
from tests.people import actor, ask

HALF, ALL = "Do not ", "Do not come before 9"

# How the last words come into the box, right before the button is pressed: from a script, from a browser that fills in
# a form, from an input method that is still composing, from the clipboard.
WAYS = {
    "an event": "box.dispatchEvent(new InputEvent('input', { bubbles: true }));",
    "no event": "",
    "an input method": """box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));""",
    "a paste": "box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));",
}
SET = """
  const kind = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(box, text);
"""
TOLD = "box => box.value === getElement(box.id.slice(1)).inputValue"


async def say(box: Locator, press: str, way: str = "an event", half: str = HALF, text: str = ALL) -> None:
    """Type the first words and rest until the server has them; then, in one go, set the whole text and press."""
    await box.press_sequentially(half)
    await box.page.wait_for_function(TOLD, arg=await box.element_handle(), polling=50)
    done = press if "(" in press else f"document.querySelector('[data-testid={press}]').click();"
    await box.evaluate(f"(box, text) => {{ {SET} {WAYS[way]} {done} }}", text)


@pytest.mark.parametrize("way", WAYS)
async def test_an_answer_goes_whole_and_leaves_an_empty_box(visit: Opener, way: str) -> None:
    number = (await ask(title=f"Answered by {way}")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    await say(work.text, ids.SEND_COMMENT, way)
    await expect(work.said("comment", ALL)).to_be_visible()
    await expect(work.text).to_have_value("")
    # What the box would have told when the hand rests does not come back.
    await say(work.text, ids.SEND_COMMENT, way, half="", text="And the same way again")
    await expect(work.said("comment", "And the same way again")).to_be_visible()
    await say(work.text, ids.SEND_COMMENT, way, half="", text="And the same way again")
    await expect(work.said("comment", "And the same way again")).to_have_count(2)
    await expect(work.text).to_have_value("")
    await anew(work.page, work.page.reload)
    await expect(work.text).to_have_value("")


@pytest.mark.parametrize(
    ("mode", "press", "kind"),
    [
        ("note", ids.SEND_NOTE, "note"),
        ("answer", ids.SEND_WAIT, "question"),
        ("answer", ids.SEND_RESOLVE, "answer"),
    ],
)
async def test_a_note_a_question_and_a_resolving_answer_go_whole(
    visit: Opener, mode: str, press: str, kind: str
) -> None:
    number = (await ask(title=f"A whole {kind}")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    await work.at(ids.MODE + mode).click()
    await say(work.note if mode == "note" else work.text, press)
    await expect(work.said(kind, ALL)).to_be_visible()


@pytest.mark.parametrize(("shift", "kind"), [("false", "comment"), ("true", "answer")])
async def test_keys_send_all_of_it(visit: Opener, shift: str, kind: str) -> None:
    number = (await ask(title=f"Keys, {kind}")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    mac = await work.page.evaluate("/Mac|iP/.test(navigator.platform)")
    key = f"{{ key: 'Enter', {'metaKey' if mac else 'ctrlKey'}: true, shiftKey: {shift}, bubbles: true, cancelable: true }}"
    await say(work.text, f"box.dispatchEvent(new KeyboardEvent('keydown', {key}));", "no event")
    await expect(work.said(kind, ALL)).to_be_visible()


async def test_dialogs_for_a_reason_and_for_an_edit_send_all_of_it(visit: Opener) -> None:
    number = (await ask(title="Cancelled, reopened, edited", description="")).number
    asked = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    await asked.act("edit")
    await say(asked.at(ids.EDIT_TITLE), ids.EDIT_SAVE, half=" and", text="A title that is whole")
    await expect(asked.at(ids.REQUEST_TITLE)).to_have_text("A title that is whole")
    await asked.act("edit")
    await say(asked.at(ids.EDIT_DESCRIPTION), ids.EDIT_SAVE, "no event")
    await expect(asked.at(ids.REQUEST_DESCRIPTION)).to_have_text(ALL)
    await asked.act("cancel")
    await say(asked.at(ids.DIALOG_TEXT), ids.DIALOG_SEND, "no event")
    await asked.has_status("cancelled")
    await commands.reopen(
        await actor("requester"),
        number,
        "Needed",
        (await load_detail(await actor("requester"), number)).row.version,
    )
    await commands.resolve(
        await actor("agent"), number, "Done", (await load_detail(await actor("agent"), number)).row.version
    )
    await asked.has_status("resolved")
    await asked.act("reopen")
    await say(asked.at(ids.DIALOG_TEXT), ids.DIALOG_SEND, text="Do not close it")
    await expect(asked.page.get_by_text("Do not close it")).to_be_visible()


async def test_a_form_is_sent_as_it_stands(visit: Opener) -> None:
    form = NewRequest(await visit("george", "/new/desk-move"))
    await form.fill("Nearer", "", {"people": "3", "to": "Hall 2"})
    await form.at(ids.FIELD + "move_on").fill("2027-02-01")
    await form.at(ids.FIELD + "to").evaluate(f"(box, text) => {{ {SET} }}", "Hall 3")
    await form.at(ids.DESCRIPTION).evaluate(f"(box, text) => {{ {SET} {WAYS['an input method']} }}", ALL)

    async def whole() -> None:
        await say(form.at(ids.TITLE), ids.SEND, half=" to", text="Nearer to the gate")

    await anew(form.page, whole)
    asked = RequestPage(form.page)
    await expect(asked.at(ids.REQUEST_TITLE)).to_have_text("Nearer to the gate")
    await expect(asked.at(ids.REQUEST_DESCRIPTION)).to_have_text(ALL)
    await expect(asked.at(ids.REQUEST)).to_contain_text("Hall 3")


async def test_one_answer_to_many_goes_whole(visit: Opener) -> None:
    number = (await ask(title="One of one")).number
    page = Queue(await visit("agent", "/teams/it?sort=newest"))
    await page.row(number).locator("a.title").press("x")
    await page.at(ids.BULK + "resolve").click()
    await say(page.at(ids.BULK_ANSWER), ids.BULK_SEND)
    await expect(page.at(ids.BULK_PANEL)).to_have_attribute("data-state", "done")
    assert any(said.body == ALL for said in (await load_detail(await actor("agent"), number)).said)


async def test_a_name_of_a_token_and_a_rule_go_whole(visit: Opener) -> None:
    page = await visit("agent", "/account")
    await page.get_by_test_id("make-token").click()
    await page.get_by_test_id("scope-requests-read").click()
    await say(page.get_by_test_id("token-name"), "token-make", "no event")
    await page.get_by_test_id("token-dialog").get_by_role("button", name="Close").click()
    await expect(page.get_by_test_id("token").filter(has_text=ALL)).to_be_visible()
    admin = await visit("admin", "/admin/people")
    await admin.get_by_test_id("add-person").click()
    await admin.get_by_test_id("person-email").fill("whole@name.example")
    await say(admin.get_by_test_id("person-name"), ids.PERSON_ADD, "no event", half="Ann", text="Ann Whole")
    await expect(admin.get_by_role("button", name="Close")).to_be_visible()


async def test_search_filters_and_the_palette_take_what_stands_there(visit: Opener) -> None:
    page = await visit("agent", "/teams/it")
    box = page.get_by_test_id(ids.GO_TO)
    await box.press_sequentially("REQ")
    await box.evaluate(
        f"(box, text) => {{ {SET} {WAYS['an input method']} box.form.requestSubmit() }}", "whole words"
    )
    await page.wait_for_url(re.compile(r"/search\?q=whole\+words"))
    await page.keyboard.press("Control+k")
    words = page.get_by_test_id(ids.PALETTE_WORDS)
    await expect(words).to_be_focused()
    await expect(page.get_by_text("My teams").first).to_be_visible()
    await words.evaluate(
        f"(box, text) => {{ {SET} box.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Enter', bubbles: true }})) }}",
        "My requests",
    )
    await page.wait_for_url(re.compile("/requests$"))


async def test_a_novel_that_is_pasted_ends_no_connection_and_stays_until_it_is_short_enough(
    visit: Opener,
) -> None:
    number = (await ask(title="A novel")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    novel = "It was a dark and stormy night. " * 40_000  # more than a message may have
    connections = "() => window.connections = (window.socket.on('connect', () => window.connections++), 0)"
    await work.page.evaluate(connections)
    await say(work.text, ids.SEND_COMMENT, "a paste", half="Short", text=novel)
    await work.notice("there is too much text on this page")
    assert await work.text.evaluate("box => box.value.length") == len(novel)
    await expect(work.said("comment", "Short")).to_have_count(0)
    await say(work.text, ids.SEND_COMMENT, "no event", half="", text="Short enough")
    await expect(work.said("comment", "Short enough")).to_be_visible()
    await expect(work.text).to_have_value("")
    assert await work.page.evaluate("() => window.connections") == 0
    assert [one.body for one in (await load_detail(await actor("agent"), number)).said if one.body] == [
        "Short enough"
    ]
