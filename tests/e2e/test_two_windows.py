"""The same box in two windows or on two devices: sending one leaves the words of the other, which come back and are offered."""

from playwright.async_api import Page, expect

from components import testids as ids
from tests.conftest import until
from tests.e2e.conftest import Opener
from tests.e2e.kept import is_kept, kept
from tests.e2e.pages import NewRequest, RequestPage, Screen
from tests.e2e.world import World, anew
from tests.people import ask


async def offered(screen: Screen, *texts: str) -> None:
    """Return when just these are offered, from elsewhere."""
    await expect(screen.at(ids.DRAFT_OTHER)).to_have_count(len(texts))
    for text in texts:
        await expect(screen.at(ids.DRAFT_OTHER).filter(has_text=f"“{text}”")).to_be_visible()


async def test_sending_an_answer_leaves_what_another_window_or_device_has(
    world: World, visit: Opener
) -> None:
    number = (await ask(title="In three windows")).number
    path, place = f"/requests/REQ-{number}", f"request/{number}/answer"
    one, two = RequestPage(await visit("agent", path)), RequestPage(await visit("agent", path))
    device = RequestPage(await visit("agent", path, world.b, fresh=True))
    await one.text.press_sequentially("From the first")
    await is_kept("agent", place, text="From the first")
    await two.text.press_sequentially("From the second")
    await is_kept("agent", place, text="From the second")
    await device.text.press_sequentially("From the device")
    await is_kept("agent", place, text="From the device")
    await one.at(ids.SEND_COMMENT).click()
    await expect(one.said("comment", "From the first")).to_be_visible()
    await offered(one, "From the second", "From the device")
    await expect(two.text).to_have_value("From the second")
    # Whoever goes on typing is neither refused, nor brings back what was sent.
    await two.text.press_sequentially(", and more")
    await is_kept("agent", place, text="From the second, and more")
    await expect(two.at(ids.DRAFT_UNSAVED)).to_have_count(0)
    # Each window goes on with its own.
    await anew(device.page, device.page.reload)
    await expect(device.text).to_have_value("From the device")
    await offered(device, "From the second, and more")
    await anew(two.page, two.page.reload)
    await expect(two.text).to_have_value("From the second, and more")
    # A new visit begins with the newest, takes the other one, and sends it.
    anywhere = RequestPage(await visit("agent", path, world.b))
    await expect(anywhere.text).to_have_value("From the second, and more")
    await anywhere.at(ids.DRAFT_TAKE).click()
    await expect(anywhere.text).to_have_value("From the device")
    await offered(anywhere, "From the second, and more")
    await anywhere.at(ids.SEND_COMMENT).click()
    await expect(anywhere.said("comment", "From the device")).to_be_visible()
    await is_kept("agent", place, text="From the second, and more")
    await offered(anywhere, "From the second, and more")
    await anywhere.at(ids.DRAFT_REMOVE).click()
    await offered(anywhere)
    await is_kept("agent", place)


async def test_the_very_same_words_in_two_windows_are_two(visit: Opener) -> None:
    number = (await ask(title="The same twice")).number
    path, place = f"/requests/REQ-{number}", f"request/{number}/note"
    one, two = RequestPage(await visit("agent", path)), RequestPage(await visit("agent", path))
    for page in (one, two):
        await page.at(ids.MODE + "note").click()
        await page.note.press_sequentially("The same")
        await expect(page.at(ids.DRAFT_UNSAVED)).to_have_count(0)
    await is_kept("agent", place, text="The same")
    await one.at(ids.SEND_NOTE).click()
    await expect(one.said("note", "The same")).to_be_visible()
    await is_kept("agent", place, text="The same")
    await two.at(ids.SEND_NOTE).click()
    await expect(two.said("note", "The same")).to_have_count(2)
    await is_kept("agent", place)


async def test_a_duplicated_window_that_goes_on_takes_nothing_from_the_first(visit: Opener) -> None:
    number = (await ask(title="A duplicated tab")).number
    path, place = f"/requests/REQ-{number}", f"request/{number}/answer"
    first = RequestPage(await visit("agent", path))
    await first.text.press_sequentially("Begun")
    await is_kept("agent", place, text="Begun")
    storage: dict[str, str] = await first.page.evaluate("() => ({ ...sessionStorage })")
    copy = RequestPage(await visit("agent", ""))
    await copied(copy.page, storage)
    await copy.page.goto(first.page.url)
    await expect(copy.text).to_have_value("Begun")
    await copy.text.press_sequentially(", gone on in the copy")
    await is_kept("agent", place, text="Begun, gone on in the copy")
    await first.text.press_sequentially(", gone on in the first")
    await is_kept("agent", place, text="Begun, gone on in the first")
    await first.at(ids.SEND_COMMENT).click()
    await offered(first, "Begun, gone on in the copy")
    await is_kept("agent", place, text="Begun, gone on in the copy")
    # One that was emptied by hand is not kept, and takes no other with it.
    await first.text.fill("x")
    await is_kept("agent", place, text="x")
    await first.text.fill("")
    await is_kept("agent", place, text="Begun, gone on in the copy")


async def copied(page: Page, storage: dict[str, str]) -> None:
    """As a browser does it for a duplicated tab."""
    for key, value in storage.items():
        await page.add_init_script(f"sessionStorage.setItem({key!r}, {value!r})")


async def test_sending_what_another_window_went_on_with_leaves_it(visit: Opener) -> None:
    """The second shows the words of the first, and goes on: those are words that were never sent."""
    number = (await ask(title="Gone on elsewhere")).number
    path, place = f"/requests/REQ-{number}", f"request/{number}/answer"
    first = RequestPage(await visit("agent", path))
    await first.text.press_sequentially("Begun")
    await is_kept("agent", place, text="Begun")
    second = RequestPage(await visit("agent", path))
    await expect(second.text).to_have_value("Begun")
    await second.text.press_sequentially(", and gone on")
    await is_kept("agent", place, text="Begun, and gone on")
    await first.at(ids.SEND_COMMENT).click()
    await expect(first.said("comment", "Begun")).to_be_visible()
    await offered(first, "Begun, and gone on")
    # And one that shows what was sent, untouched, keeps nothing of it.
    await second.at(ids.SEND_COMMENT).click()
    await expect(second.said("comment", "Begun, and gone on")).to_be_visible()
    await is_kept("agent", place)
    await anew(first.page, first.page.reload)
    await expect(first.text).to_have_value("")
    await offered(first)


async def test_two_forms_of_the_same_type(world: World, visit: Opener) -> None:
    one = NewRequest(await visit("george", "/new/desk-move"))
    two = NewRequest(await visit("george", "/new/desk-move", world.b, fresh=True))
    for form, title in ((one, "The first move"), (two, "The second move")):
        await form.fill(title, f"Why: {title}", {"people": "3", "to": "Hall 2"})
        await form.at(ids.FIELD + "move_on").fill("2027-02-01")
    await until(lambda: _has("george", "new/desk-move", "The second move"), 60)
    await one.send()
    await expect(two.at(ids.TITLE)).to_have_value("The second move")
    again = NewRequest(await visit("george", "/new/desk-move"))
    await expect(again.at(ids.TITLE)).to_have_value("The second move")
    await expect(again.at(ids.DESCRIPTION)).to_have_value("Why: The second move")
    await two.send()
    await until(lambda: _has("george", "new/desk-move", ""), 60)


async def _has(who: str, place: str, title: str) -> bool:
    return (await kept(who, place)).get("title", "") == title


async def test_two_edits_and_two_reasons(visit: Opener) -> None:
    number = (await ask(title="Edited twice", description="")).number
    path = f"/requests/REQ-{number}"
    one, two = RequestPage(await visit("requester", path)), RequestPage(await visit("requester", path))
    for page, words in ((one, "One of two"), (two, "Two of two")):
        await page.act("edit")
        await page.at(ids.EDIT_DESCRIPTION).fill(words)
        await is_kept("requester", f"request/{number}/edit", version="1", description=words)
    await one.at(ids.EDIT_SAVE).click()
    await expect(one.at(ids.EDIT_DIALOG)).to_have_count(0)
    await is_kept("requester", f"request/{number}/edit", version="1", description="Two of two")
    await two.at(ids.EDIT_SAVE).click()
    await expect(two.at(ids.THEIRS + "description")).to_have_text("One of two")
    await two.at(ids.EDIT_SAVE).click()
    await expect(two.at(ids.REQUEST_DESCRIPTION)).to_have_text("Two of two")
    await is_kept("requester", f"request/{number}/edit")
    for page, words in ((one, "First reason"), (two, "Second reason")):
        await page.act("cancel")
        await page.at(ids.DIALOG_TEXT).fill(words)
        await is_kept("requester", f"request/{number}/cancel", text=words)
    await one.at(ids.DIALOG_SEND).click()
    await one.has_status("cancelled")
    await is_kept("requester", f"request/{number}/cancel", text="Second reason")
