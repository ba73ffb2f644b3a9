"""What a person types comes back: after a reload, on another replica or device, after a killed replica, after an ended
session; and is gone once it is sent."""

import asyncio
import re
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import psycopg
import pytest
from playwright.async_api import Page, expect

from components import testids as ids
from reqstly.identity import sessions
from reqstly.requests import commands
from tests.conftest import until
from tests.e2e.conftest import Opener
from tests.e2e.kept import is_kept, kept
from tests.e2e.over import refuse, token
from tests.e2e.pages import NewRequest, RequestPage, Screen, SignIn
from tests.e2e.world import World, anew, open_at, ready
from tests.people import actor, ask

HALF = "Half an answer, and a \N{THUMBS UP SIGN}"


async def typed(page: RequestPage, text: str) -> None:
    """Type an answer, and return at once: what follows must not depend on the pause after the last key."""
    await page.text.press_sequentially(text)


async def test_a_form_comes_back_after_a_reload_and_on_another_device(world: World, visit: Opener) -> None:
    form = NewRequest(await visit("george", "/new/desk-move"))
    await expect(form.at(ids.DRAFT)).to_have_count(0)
    await form.fill("Nearer to the gate", "Since we moved\nit is far", {"people": "3", "to": "Hall 2"})
    await form.at(ids.FIELD + "move_on").fill("2027-02-01")
    await choose(form, ids.PRIORITY, "High")
    await anew(form.page, form.page.reload)
    there = NewRequest(await visit("george", "/new/desk-move", world.b, fresh=True))
    for page in (form, there):
        await expect(page.at(ids.TITLE)).to_have_value("Nearer to the gate")
        await expect(page.at(ids.DESCRIPTION)).to_have_value("Since we moved\nit is far")
        await expect(page.at(ids.FIELD + "people")).to_have_value("3")
        await expect(page.at(ids.FIELD + "move_on")).to_have_value("2027-02-01")
        await expect(page.page.locator(".form")).to_contain_text("High")
        await expect(page.at(ids.DRAFT)).to_contain_text("Kept from ")
    asked = await there.send()
    await expect(asked.at(ids.FACT_PRIORITY)).to_contain_text("High")
    await is_kept("george", "new/desk-move")
    again = NewRequest(await visit("george", "/new/desk-move"))
    await expect(again.at(ids.TITLE)).to_have_value("")
    await expect(again.at(ids.DRAFT)).to_have_count(0)


async def choose(screen: Screen, testid: str, option: str) -> None:
    await screen.at(testid).click()
    await screen.page.get_by_role("option", name=option, exact=True).click()


async def test_a_choice_comes_back(world: World, visit: Opener) -> None:
    form = NewRequest(await visit("mathilde", "/new/account"))
    await form.fill("Locked", answers={"kind": "Locked out"})
    await anew(form.page, form.page.reload)
    await expect(form.at(ids.TITLE)).to_have_value("Locked")
    kind = form.page.get_by_role("combobox", name="What is it about?")
    await expect(kind).to_have_value("Locked out")
    await form.at(ids.DRAFT_DISCARD).click()
    await expect(form.at(ids.TITLE)).to_have_value("")
    await expect(kind).to_have_value("")
    await expect(form.at(ids.DRAFT)).to_have_count(0)
    await is_kept("mathilde", "new/account")


async def test_answer_and_note_are_two_and_both_come_back(world: World, visit: Opener) -> None:
    number = (await ask(title="Answer and note")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    await typed(work, HALF)
    await work.at(ids.MODE + "note").click()
    await work.note.press_sequentially("Only for us")
    await anew(work.page, work.page.reload)
    await expect(work.text).to_have_value(HALF)
    await work.at(ids.MODE + "note").click()
    await expect(work.note).to_have_value("Only for us")
    await work.at(ids.SEND_NOTE).click()
    await expect(work.said("note", "Only for us")).to_be_visible()
    await is_kept("agent", f"request/{number}/note")
    await work.at(ids.MODE + "answer").click()
    await expect(work.text).to_have_value(HALF)
    await work.at(ids.SEND_COMMENT).click()
    await expect(work.said("comment", HALF)).to_be_visible()
    await expect(work.text).to_have_value("")
    await is_kept("agent", f"request/{number}/answer")
    await anew(work.page, work.page.reload)
    await expect(work.text).to_have_value("")
    await expect(work.at(ids.DRAFT)).to_have_count(0)


async def test_words_stand_where_they_were_meant_while_the_server_has_not_heard_of_the_mode(
    world: World, visit: Opener
) -> None:
    """Nothing of a note is taken for a key, and nothing of it comes into the answer."""
    number = (await ask(title="On a slow line")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    keys = work.page.keyboard
    await typed(work, "Half")
    with world.a.hangs():
        await work.at(ids.MODE + "note").click()
        await keys.type("Only for us: call it c")
        await expect(work.note).to_have_value("Only for us: call it c")
        await expect(work.at(ids.SEND_COMMENT)).to_be_hidden()
        await work.at(ids.MODE + "answer").click()
        await keys.type(" an answer")
        await expect(work.text).to_have_value("Half an answer")
        await work.at(ids.MODE + "note").click()
        await keys.press("Control+Enter")
    await expect(work.said("note", "Only for us: call it c")).to_be_visible()
    await expect(work.said("comment", "Half")).to_have_count(0)
    await is_kept("agent", f"request/{number}/answer", text="Half an answer")


async def test_what_is_saved_while_the_next_page_is_drawn_already_is_on_it(
    world: World, visit: Opener
) -> None:
    """The page that goes has been told that the server has it, and holds nothing; the one that comes was read before."""
    number = (await ask(title="Reloaded on a busy machine")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    await typed(work, "Gone with a reload")
    await is_kept("agent", f"request/{number}/answer", text="Gone with a reload")
    await work.at(ids.MODE + "note").click()
    await work.note.press_sequentially("Only for us")
    async with reloaded(world, work.page):
        await is_kept("agent", f"request/{number}/note", text="Only for us")
    await expect(work.text).to_have_value("Gone with a reload")
    await work.at(ids.MODE + "note").click()
    await expect(work.note).to_have_value("Only for us")
    await expect(work.at(ids.DRAFT).last).to_contain_text("Kept from ")
    await no_longer_held(work.page)
    # The same of what is sent meanwhile: it does not come back.
    await is_kept("agent", f"request/{number}/note", text="Only for us")
    await work.at(ids.MODE + "answer").click()
    async with reloaded(world, work.page, lambda: work.at(ids.SEND_COMMENT).click()):
        await is_kept("agent", f"request/{number}/answer")
    await expect(work.said("comment", "Gone with a reload")).to_be_visible()
    await expect(work.text).to_have_value("")
    await no_longer_held(work.page)


@asynccontextmanager
async def reloaded(
    world: World, page: Page, first: Callable[[], Awaitable[None]] | None = None
) -> AsyncIterator[None]:
    """Load the page anew; the new one is read before the old one's last save, which the block waits for, and comes after
    the old one was told of that. `first` is done right before."""
    drawn: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    cdp = await page.context.new_cdp_session(page)
    cdp.on("Fetch.requestPaused", lambda paused: drawn.set_result(paused["requestId"]))
    await cdp.send("Fetch.enable", {"patterns": [{"urlPattern": page.url, "requestStage": "Response"}]})
    async with page.expect_console_message(lambda said: said.text == "told"):
        with psycopg.connect(world.database.owner_url) as reading_only:
            reading_only.execute("lock drafts in share mode")
            if first is not None:
                await first()
            await page.evaluate(TOLD)
            loading = asyncio.create_task(anew(page, page.reload))
            request = await drawn
        yield
    await cdp.send("Fetch.continueRequest", {"requestId": request})
    await cdp.detach()
    await loading


# A page that is being left can be asked nothing.
TOLD = """() => window.socket.on("run_javascript", ({ code }) => {
  if (code.includes("saved")) setTimeout(() => console.log("told"));
})"""


async def test_a_draft_is_nobody_elses(world: World, visit: Opener) -> None:
    number = (await ask(title="Two who answer")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    await typed(work, HALF)
    await is_kept("agent", f"request/{number}/answer", text=HALF)
    for who in ("lead", "requester"):
        other = RequestPage(await visit(who, f"/requests/REQ-{number}", world.b))
        await expect(other.text).to_have_value("")
        await expect(other.at(ids.DRAFT)).to_have_count(0)
        assert HALF not in await other.page.content()


async def test_leaving_within_the_pause_saves_the_last_words(world: World, visit: Opener) -> None:
    """For the person's other devices: this window would hold them itself."""
    number = (await ask(title="Left at once")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    await work.text.press_sequentially("Saved")
    await is_kept("agent", f"request/{number}/answer", text="Saved")
    await work.text.press_sequentially(", and left")
    await anew(work.page, lambda: work.page.evaluate("() => { location.href = '/' }"))
    await is_kept("agent", f"request/{number}/answer", text="Saved, and left")


@pytest.mark.noisy
async def test_a_killed_replica_loses_no_word(world: World, visit: Opener) -> None:
    number = (await ask(title="While a replica dies")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}", world.b))
    await typed(work, "Saved")
    await is_kept("agent", f"request/{number}/answer", text="Saved")
    world.b.end(signal.SIGKILL)
    try:
        there = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
        await expect(there.text).to_have_value("Saved")
        # And what is typed while nobody listens.
        await expect(work.page.locator("#popup")).to_be_visible()
        await typed(work, ", and typed meanwhile")
        await work.page.evaluate("() => { window.__mark = true }")
    finally:
        await world.b.start()
    await work.page.wait_for_function("() => !window.__mark", polling=50)
    await ready(work.page)
    await expect(work.text).to_have_value("Saved, and typed meanwhile")
    await is_kept("agent", f"request/{number}/answer", text="Saved, and typed meanwhile")
    assert await held(work.page) == []


async def no_longer_held(page: Page) -> None:
    """Return once nothing lies there."""

    async def look() -> bool:
        return not await held(page)

    await until(look, 60)


async def held(page: Page) -> list[str]:
    """Where words lie in the window's own storage; a note to look again has none."""
    names: list[str] = await page.evaluate(
        "() => Object.keys(sessionStorage).filter(k => k.startsWith('draft:') && sessionStorage[k] !== '{}')"
    )
    return names


async def test_an_ended_session_gives_it_back_after_signing_in(world: World, visit: Opener) -> None:
    number = (await ask(title="Signed out meanwhile")).number
    path = f"/requests/REQ-{number}"
    page = await visit("requester", path, fresh=True)
    asked = RequestPage(page)
    await typed(asked, HALF)
    await is_kept("requester", f"request/{number}/answer", text=HALF)
    await sessions.sign_out(await token(page))
    await page.wait_for_url(re.compile("/sign-in"), wait_until="commit")
    await SignIn(await ready(page)).be("requester")
    assert page.url.endswith(path)
    await expect(asked.text).to_have_value(HALF)
    await asked.at(ids.SEND_COMMENT).click()
    await expect(asked.said("comment", HALF)).to_be_visible()


async def test_words_that_an_ended_session_refused_come_back_to_their_person_alone(
    world: World, visit: Opener
) -> None:
    number = (await ask(title="Signed out unawares")).number
    await commands.add_follower(await actor("requester"), number, (await actor("outsider")).id)
    path = f"/requests/REQ-{number}"
    page = await visit("requester", path, fresh=True)
    asked = RequestPage(page)
    await refuse(world, page)
    await typed(asked, HALF)
    await expect(asked.at(ids.DRAFT_UNSAVED)).to_be_visible()
    await expect(asked.at(ids.NOTICE)).to_have_count(0)
    assert await kept("requester", f"request/{number}/answer") == {}
    await anew(page, lambda: page.goto(f"{world.a.url}/sign-in?then={path}", wait_until="commit"))
    await SignIn(page).be("requester")
    await expect(asked.text).to_have_value(HALF)
    await is_kept("requester", f"request/{number}/answer", text=HALF)

    await refuse(world, page)
    await asked.text.press_sequentially(" more")
    await expect(asked.at(ids.DRAFT_UNSAVED)).to_be_visible()
    await anew(page, lambda: page.goto(f"{world.a.url}/sign-in?then={path}", wait_until="commit"))
    assert len(await held(page)) == 1
    await SignIn(page).be("outsider")
    await expect(asked.text).to_have_value("")
    assert await held(page) == []
    assert await kept("outsider", f"request/{number}/answer") == {}


async def test_an_edit_goes_on_on_the_version_it_was_begun_on(world: World, visit: Opener) -> None:
    number = (await ask(title="A title", description="A description")).number
    asked = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    await asked.act("edit")
    await asked.at(ids.EDIT_TITLE).fill("My title")
    await is_kept("requester", f"request/{number}/edit", version="1", title="My title")
    await asked.page.get_by_role("button", name="Not now").click()
    await expect(asked.at(ids.EDIT_DIALOG)).to_have_count(0)
    łukasz = await actor("agent")
    await commands.edit(łukasz, number, 1, description="His description")
    await commands.edit(łukasz, number, 2, title="His title")
    await expect(asked.at(ids.REQUEST_TITLE)).to_have_text("His title")
    await open_at(asked.page, f"{world.b.url}/requests/REQ-{number}")
    await asked.act("edit")
    await expect(asked.at(ids.EDIT_TITLE)).to_have_value("My title")
    await expect(asked.at(ids.EDIT_DESCRIPTION)).to_have_value("His description")
    await expect(asked.at(ids.EDIT_DIALOG).get_by_test_id(ids.DRAFT)).to_contain_text("Kept from ")
    await asked.at(ids.EDIT_SAVE).click()
    await expect(asked.at(ids.THEIRS + "title")).to_have_text("His title")
    await asked.at(ids.EDIT_SAVE).click()
    await expect(asked.at(ids.EDIT_DIALOG)).to_have_count(0)
    await expect(asked.at(ids.REQUEST_TITLE)).to_have_text("My title")
    await expect(asked.at(ids.REQUEST_DESCRIPTION)).to_have_text("His description")
    await is_kept("requester", f"request/{number}/edit")
    await asked.act("edit")
    await expect(asked.at(ids.EDIT_TITLE)).to_have_value("My title")
    await expect(asked.at(ids.EDIT_DIALOG).get_by_test_id(ids.DRAFT)).to_have_count(0)


async def test_a_discarded_edit_begins_on_what_is_there_now(world: World, visit: Opener) -> None:
    number = (await ask(title="First", description="A description")).number
    asked = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    await asked.act("edit")
    await asked.at(ids.EDIT_TITLE).fill("Mine")
    await is_kept("requester", f"request/{number}/edit", version="1", title="Mine")
    await commands.edit(await actor("agent"), number, 1, title="His")
    await anew(asked.page, asked.page.reload)
    await asked.act("edit")
    await asked.at(ids.EDIT_DIALOG).get_by_test_id(ids.DRAFT_DISCARD).click()
    await expect(asked.at(ids.EDIT_TITLE)).to_have_value("His")
    await asked.at(ids.EDIT_TITLE).fill("Mine after all")
    await asked.at(ids.EDIT_SAVE).click()
    await expect(asked.at(ids.EDIT_DIALOG)).to_have_count(0)
    await expect(asked.at(ids.REQUEST_TITLE)).to_have_text("Mine after all")


async def test_a_reason_comes_back(world: World, visit: Opener) -> None:
    number = (await ask(title="To be cancelled")).number
    asked = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    await asked.act("cancel")
    await asked.at(ids.DIALOG_TEXT).press_sequentially("I found it")
    await anew(asked.page, asked.page.reload)
    await asked.act("cancel")
    await expect(asked.at(ids.DIALOG_TEXT)).to_have_value("I found it")
    await asked.at(ids.DIALOG_SEND).click()
    await asked.has_status("cancelled")
    await expect(asked.said("comment", "I found it")).to_be_visible()
    await is_kept("requester", f"request/{number}/cancel")


@pytest.mark.noisy
async def test_a_save_that_fails_is_told_quietly_and_made_up_for(world: World, visit: Opener) -> None:
    number = (await ask(title="While drafts cannot be saved")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    world.database.rows("alter table drafts rename to away")
    try:
        await typed(work, HALF)
        await expect(work.at(ids.DRAFT_UNSAVED)).to_be_visible()
        await expect(work.at(ids.NOTICE)).to_have_count(0)
        assert HALF not in world.a.log.read_text()
    finally:
        world.database.rows("alter table away rename to drafts")
    await is_kept("agent", f"request/{number}/answer", text=HALF)
    await expect(work.at(ids.DRAFT_UNSAVED)).to_have_count(0)


async def test_typing_goes_on_while_others_change_the_request(world: World, visit: Opener) -> None:
    number = (await ask(title="Busy")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    for part in ("One ", "two ", "three "):
        await typed(work, part)
        await commands.comment(await actor("requester"), number, f"After {part}")
        await expect(work.said("comment", f"After {part}")).to_be_visible()
    await expect(work.text).to_have_value("One two three ")
    await expect(work.text).to_be_focused()
    await is_kept("agent", f"request/{number}/answer", text="One two three ")
