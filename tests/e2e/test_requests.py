"""Every verb of a request through its page, what two people do at once, and what people type."""

from playwright.async_api import Locator, expect

from components import testids as ids
from reqstly.requests import commands
from tests.e2e.conftest import Opener
from tests.e2e.pages import HOLD_BACK, NewRequest, RequestPage, choose
from tests.e2e.world import World, is_marked, mark, open_at
from tests.people import actor, ask


async def test_work_from_taking_to_reopening(world: World, visit: Opener) -> None:
    number = (await ask(title="Through all of it")).number
    asked = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}", world.b))
    await mark(asked.page)
    await work.act("take")
    await work.has_status("in_progress")
    await asked.has_status("in_progress")

    await work.say("Which account is it?", "wait")
    await asked.has_status("waiting")
    await expect(asked.said("question", "Which account is it?")).to_be_visible()
    await asked.say("The one of the shop.")
    await work.has_status("in_progress")
    await expect(work.said("comment", "The one of the shop.")).to_be_visible()

    await work.say("And which shop?", "wait")
    await work.has_status("waiting")
    await work.act("start")  # “Go on” without an answer
    await work.has_status("in_progress")

    await work.say("It is open again.", "resolve")
    await asked.has_status("resolved")
    await expect(asked.said("answer", "It is open again.")).to_be_visible()
    await asked.act("reopen")
    await expect(asked.at(ids.REOPEN_DIALOG)).to_be_visible()
    await asked.because("It is not.")
    await expect(asked.at(ids.REOPEN_DIALOG)).to_have_count(0)
    await work.has_status("open")
    await expect(work.said("comment", "It is not.")).to_be_visible()
    await work.act("start")
    await work.has_status("in_progress")

    await asked.act("cancel")
    await asked.because("I found another way.")
    await work.has_status("cancelled")
    await expect(work.said("comment", "I found another way.")).to_be_visible()
    await expect(work.at(ids.SEND_COMMENT)).to_be_visible()  # one can still say thanks
    await expect(work.at(ids.ACT + "take")).to_have_count(0)
    await expect(work.at(ids.SEND_RESOLVE)).to_have_count(0)
    await expect(asked.at(ids.ACT + "edit")).to_have_count(0)
    assert await is_marked(asked.page)


async def test_handing_over_by_the_facts(world: World, visit: Opener) -> None:
    number = (await ask(title="By the facts")).number
    work = RequestPage(await visit("lead", f"/requests/REQ-{number}"))
    other = RequestPage(await visit("it_dario", f"/requests/REQ-{number}", world.b))
    await choose(work.at(ids.FACT_ASSIGNEE), label="Dario Bellomo")
    await expect(other.at(ids.FACT_ASSIGNEE).locator("option:checked")).to_have_text("Dario Bellomo")
    await choose(work.at(ids.FACT_PRIORITY), "urgent")
    await expect(other.at(ids.FACT_PRIORITY)).to_have_value("urgent")
    await choose(work.at(ids.FACT_ASSIGNEE), label="Nobody yet")
    await expect(other.at(ids.FACT_ASSIGNEE).locator("option:checked")).to_have_text("Nobody yet")
    lines = await other.history()
    assert any("assignee: nobody → Dario Bellomo" in line for line in lines), lines
    assert any("priority: " in line and "→ urgent" in line for line in lines), lines

    # To Operations, whom these two do not work for: the page is no longer theirs.
    await choose(work.at(ids.FACT_TEAM), "ops")
    await work.at(ids.MOVE_SEND).click()
    await expect(work.at(ids.MOVE_DONE)).to_be_visible()
    await other.error(404)
    ops = RequestPage(await visit("ops_lead", f"/requests/REQ-{number}"))
    await expect(ops.at(ids.FACT_TEAM)).to_have_value("ops")
    assert any("team: IT → Operations" in line for line in await ops.history())


async def test_following_and_adding_somebody(world: World, visit: Opener) -> None:
    number = (await ask(title="To be followed")).number
    asked = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}", world.b))
    await work.act("follow")
    await expect(asked.at(ids.FOLLOWERS)).to_contain_text("Łukasz Wrona")
    await expect(work.at(ids.ACT + "follow")).to_have_count(0)

    await asked.act("add_follower")
    await asked.at(ids.PERSON_WORDS).fill("oksana")
    choice = asked.at(ids.PERSON_CHOICE).filter(has_text="Oksana Hrytsenko")
    await expect(asked.at(ids.PERSON_CHOICE)).to_have_count(1)
    await choice.click()
    await asked.confirm("Oksana Hrytsenko will see", "except internal notes")
    await expect(asked.at(ids.PERSON_DIALOG)).to_have_count(0)
    await expect(work.at(ids.FOLLOWERS)).to_contain_text("Oksana Hrytsenko")
    follower = RequestPage(await visit("oksana", f"/requests/REQ-{number}"))
    await follower.say("I have it too.")
    await expect(asked.said("comment", "I have it too.")).to_be_visible()
    await work.at(ids.FOLLOWERS).get_by_role("button", name="Take Łukasz Wrona off").click()
    await expect(asked.at(ids.FOLLOWERS)).not_to_contain_text("Łukasz Wrona")


async def test_edits_of_different_fields_merge_and_of_the_same_show_both(world: World, visit: Opener) -> None:
    number = (await ask(title="A title", description="A description")).number
    one = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    two = RequestPage(await visit("agent", f"/requests/REQ-{number}", world.b))
    await one.act("edit")
    await two.act("edit")
    await one.at(ids.EDIT_TITLE).fill("A title by Zoë")
    await two.at(ids.EDIT_DESCRIPTION).fill("A description by Łukasz")
    await one.at(ids.EDIT_SAVE).click()
    await expect(one.at(ids.EDIT_DIALOG)).to_have_count(0)
    await two.at(ids.EDIT_SAVE).click()
    await expect(two.at(ids.EDIT_DIALOG)).to_have_count(0)
    for page in (one, two):
        await expect(page.at(ids.REQUEST_TITLE)).to_have_text("A title by Zoë")
        await expect(page.at(ids.REQUEST_DESCRIPTION)).to_have_text("A description by Łukasz")

    await one.act("edit")
    await two.act("edit")
    await one.at(ids.EDIT_TITLE).fill("Hers")
    await one.at(ids.EDIT_SAVE).click()
    await expect(two.at(ids.REQUEST_TITLE)).to_have_text("Hers")
    await two.at(ids.EDIT_TITLE).fill("His")
    await two.at(ids.EDIT_SAVE).click()
    await expect(two.at(ids.THEIRS + "title")).to_have_text("Hers")
    await expect(two.at(ids.EDIT_TITLE)).to_have_value("His")
    await two.notice("Somebody changed the title")
    await expect(two.at(ids.REQUEST_TITLE)).to_have_text("Hers")  # nothing is overwritten unasked
    # Once more, with both before his eyes: his.
    await two.at(ids.EDIT_SAVE).click()
    await expect(two.at(ids.EDIT_DIALOG)).to_have_count(0)
    await expect(one.at(ids.REQUEST_TITLE)).to_have_text("His")
    assert any("title: Hers → His" in line for line in await one.history())

    # Or theirs: nothing changes then.
    await two.act("edit")
    await one.act("edit")
    await one.at(ids.EDIT_TITLE).fill("Hers again")
    await one.at(ids.EDIT_SAVE).click()
    await expect(two.at(ids.REQUEST_TITLE)).to_have_text("Hers again")
    await two.at(ids.EDIT_TITLE).fill("His again")
    await two.at(ids.EDIT_SAVE).click()
    await two.page.get_by_role("button", name="Take this one").click()
    await expect(two.at(ids.EDIT_TITLE)).to_have_value("Hers again")
    await two.at(ids.EDIT_SAVE).click()
    await expect(two.at(ids.EDIT_DIALOG)).to_have_count(0)
    await expect(one.at(ids.REQUEST_TITLE)).to_have_text("Hers again")


async def test_an_answer_of_the_form_can_be_changed(world: World, visit: Opener) -> None:
    number = (await ask(title="Another kind")).number
    one = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    await one.act("edit")
    box = one.at(ids.EDIT_DIALOG).get_by_role("combobox", name="What is it about?")
    await box.click()
    await one.page.get_by_role("option", name="Second factor").click()
    await one.at(ids.EDIT_SAVE).click()
    await expect(one.at(ids.EDIT_DIALOG)).to_have_count(0)
    await expect(one.at(ids.REQUEST).get_by_text("Second factor", exact=True).first).to_be_visible()
    assert any("kind: " in line and "→ Second factor" in line for line in await one.history())


async def test_an_internal_note_looks_like_one_and_is_for_the_team(world: World, visit: Opener) -> None:
    number = (await ask(title="With a note")).number
    asked = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    colleague = RequestPage(await visit("lead", f"/requests/REQ-{number}", world.b))
    await expect(asked.at(ids.MODE + "note")).to_have_count(0)
    plain = await colour(work.at(ids.COMPOSER))
    await work.at(ids.MODE + "note").click()
    await expect(work.page.get_by_text("Only IT sees this")).to_be_visible()
    await expect(work.at(ids.MODE + "note")).to_have_attribute("aria-pressed", "true")
    await expect(work.at(ids.SEND_COMMENT)).to_have_count(0)
    amber = await colour(work.at(ids.COMPOSER))
    assert amber != plain and amber[0] > amber[2] + 10, (plain, amber)
    await work.note.fill("Third time this week")
    await work.at(ids.SEND_NOTE).click()
    note = colleague.said("note", "Third time this week")
    await expect(note).to_contain_text("internal note")
    assert await colour(note.locator(".box")) == amber
    await commands.comment(await actor("agent"), number, "After the note")
    await expect(asked.said("comment", "After the note")).to_be_visible()
    assert "Third time" not in await asked.page.content()
    # Back to answering: the amber goes, and the note's words do not become an answer's.
    await work.note.fill("Half a note")
    await work.at(ids.MODE + "answer").click()
    await expect(work.at(ids.SEND_COMMENT)).to_be_visible()
    assert await colour(work.at(ids.COMPOSER)) == plain
    await expect(work.text).to_have_value("")
    await work.text.fill("Half an answer")
    await work.at(ids.MODE + "note").click()
    await expect(work.note).to_have_value("Half a note")
    await expect(work.text).to_have_value("Half an answer")


async def colour(element: Locator) -> list[int]:
    """The background, as red, green and blue."""
    text: str = await element.evaluate("element => getComputedStyle(element).backgroundColor")
    return [int(part) for part in text.removeprefix("rgb(").removesuffix(")").split(",")[:3]]


async def test_a_refused_action_says_why_and_keeps_the_words(world: World, visit: Opener) -> None:
    number = (await ask(title="Refused")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    await work.text.fill("   ")
    await work.at(ids.SEND_COMMENT).click()
    await work.notice("The comment is empty. Write something first.")
    # In one piece, since 20,001 keys would take long; it is as if pasted.
    long = "x" * 20_001
    await work.text.fill(long)
    await work.at(ids.SEND_COMMENT).click()
    await work.notice("The comment has 20,001 characters; at most 20,000 fit.")
    await expect(work.text).to_have_value(long)
    assert await work.at(ids.SAID).count() == 0
    await work.text.fill("x" * 20_000)
    await work.at(ids.SEND_COMMENT).click()
    await expect(work.said("comment", "x" * 20_000)).to_be_visible()
    await expect(work.text).to_have_value("")


async def test_what_was_resolved_meanwhile_refuses_and_keeps_the_words(world: World, visit: Opener) -> None:
    """The page knows by itself; a click that was on its way already is refused with a sentence."""
    number = (await ask(title="Meanwhile")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    await work.text.fill("My own answer")
    await work.at(ids.SEND_RESOLVE).wait_for()
    # As slow as a person: the click arrives after the colleague's.
    await work.page.evaluate(HOLD_BACK)
    await work.at(ids.SEND_RESOLVE).click()
    await commands.resolve(await actor("lead"), number, "The lead's answer")
    await work.has_status("resolved")
    await work.page.evaluate("() => window.__later()")
    await work.notice("This request is resolved. Reopen it first.")
    await expect(work.text).to_have_value("My own answer")
    assert await work.said("answer", "My own answer").count() == 0


MARKUP = "<img src=x onerror='window.__pwned=1'><script>window.__pwned=1</script>{{ window.__pwned=1 }}"


async def test_markup_is_text_everywhere(world: World, visit: Opener) -> None:
    form = NewRequest(await visit("requester", "/new/account"))
    await form.fill(f"T{MARKUP}", f"D{MARKUP}", {"kind": "Other"})
    asked = await form.send()
    number = await asked.number()
    await expect(asked.at(ids.REQUEST_TITLE)).to_have_text(f"T{MARKUP}")
    await expect(asked.at(ids.REQUEST_DESCRIPTION)).to_have_text(f"D{MARKUP}")
    await asked.say(f"C{MARKUP}")
    await expect(asked.said("comment", f"C{MARKUP}")).to_be_visible()
    await commands.note(await actor("agent"), number, f"N{MARKUP}")
    await commands.resolve(await actor("agent"), number, f"A{MARKUP}")
    await commands.reopen(await actor("agent"), number, f"R{MARKUP}")

    purchase = await commands.create(
        await actor("requester"), "purchase", f"P{MARKUP}", "", {"item": f"F{MARKUP}", "quantity": "2"}
    )
    pages = [
        asked.page,
        await visit("agent", f"/requests/REQ-{number}", world.b),
        await visit("agent", "/teams/it?sort=updated", world.b),
        await visit("requester", "/"),
        await visit("requester", "/requests"),
        await visit("requester", f"/requests/REQ-{purchase.number}"),
    ]
    for page, text in zip(pages, ("R", "N", "T", "R", "T", "F"), strict=True):
        await expect(page.get_by_text(f"{text}{MARKUP}").first).to_be_visible()
        assert await page.evaluate("() => window.__pwned") is None, page.url
        assert await page.locator("img[src=x]").count() == 0
        assert MARKUP in await page.title() or "<" not in await page.title()
    # In a refusal and in the history too.
    await asked.act("edit")
    await asked.at(ids.EDIT_TITLE).fill(f"E{MARKUP}")
    await asked.at(ids.EDIT_SAVE).click()
    await expect(asked.at(ids.REQUEST_TITLE)).to_have_text(f"E{MARKUP}")
    assert any(f"→ E{MARKUP}"[:80] in line for line in await asked.history())
    await open_at(asked.page, f"{world.a.url}/go?number=" + "<script>window.__pwned=1</script>")
    assert await asked.page.evaluate("() => window.__pwned") is None


async def test_emoji_and_right_to_left(world: World, visit: Opener) -> None:
    form = NewRequest(await visit("noa", "/new/account"))
    await form.fill("המקלדת שלי נשברה 👩‍💻 שוב", "שורה ראשונה\nsecond line", {"kind": "Other"})
    asked = await form.send()
    await expect(asked.at(ids.REQUEST_TITLE)).to_have_text("המקלדת שלי נשברה 👩‍💻 שוב")
    direction = "element => getComputedStyle(element).direction"
    assert await asked.at(ids.REQUEST_TITLE).evaluate(direction) == "rtl"
    await asked.say("תודה 🙏🏽 thanks")
    await expect(asked.said("comment", "תודה 🙏🏽 thanks")).to_be_visible()
    body = asked.said("comment", "תודה").get_by_test_id(ids.SAID_BODY)
    assert await body.evaluate(direction) == "rtl"
    queue = await visit("agent", "/teams/it?sort=newest", world.b)
    title = queue.get_by_test_id(ids.REQUEST_ROW).first.locator("a.title")
    await expect(title).to_contain_text("המקלדת שלי נשברה 👩‍💻 שוב")
    assert await title.evaluate(direction) == "rtl"
    assert await queue.locator("html").evaluate(direction) == "ltr"


async def test_two_clicks_make_one_request(world: World, visit: Opener) -> None:
    form = NewRequest(await visit("chidi", "/new/account"))
    await form.fill("Only once, please", answers={"kind": "Other"})
    await form.at(ids.SEND).dblclick()
    await expect(form.at(ids.REQUEST_TITLE)).to_have_text("Only once, please")
    count = world.database.one("select count(*) from requests where title = 'Only once, please'")
    assert count == 1


async def test_two_clicks_say_it_once(world: World, visit: Opener) -> None:
    number = (await ask(title="Said once")).number
    page = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    await page.text.fill("I say this once")
    await page.at(ids.SEND_COMMENT).dblclick()
    await expect(page.said("comment", "I say this once").first).to_be_visible()
    await page.say("And then this")
    await expect(page.said("comment", "And then this")).to_be_visible()
    assert await page.said("comment", "I say this once").count() == 1


async def test_a_form_that_is_refused_keeps_everything(world: World, visit: Opener) -> None:
    form = NewRequest(await visit("chidi", "/new/desk-move"))
    await form.fill("", "We are four by now", {"people": "a few", "to": "Third floor"})
    await form.at(ids.SEND).click()
    await form.notice("The title is empty. Write something first.")
    await form.at(ids.TITLE).fill("Move us together")
    await form.at(ids.SEND).click()
    await form.notice("“How many people move?” has to be a number.")
    await form.at(ids.FIELD + "people").fill("4")
    await form.at(ids.SEND).click()
    await form.notice("“When?” is needed to begin.")
    await expect(form.at(ids.FIELD + "to")).to_have_value("Third floor")
    await form.at(ids.FIELD + "move_on").fill("2027-01-04")
    asked = await form.send()
    await expect(asked.at(ids.REQUEST)).to_contain_text("Third floor")
    await expect(asked.at(ids.REQUEST)).to_contain_text("2027-01-04")


async def test_a_slow_click_on_send_is_not_lost_where_an_error_goes(visit: Opener) -> None:
    """The error under a field goes when the field is left: the button must stay under the finger that presses it."""
    form = NewRequest(await visit("chidi", "/new/desk-move"))
    await form.fill("", answers={"people": "a few", "to": "Third floor"})
    await form.at(ids.SEND).click()
    await form.notice("The title is empty. Write something first.")
    await form.at(ids.TITLE).fill("Move us together")
    at = await form.at(ids.SEND).bounding_box()
    assert at is not None
    await form.page.mouse.move(at["x"] + 20, at["y"] + at["height"] - 4)
    await form.page.mouse.down()
    await expect(form.page.get_by_role("alert").filter(has_text="The title is empty")).to_have_count(0)
    await form.page.mouse.up()
    await form.notice("“How many people move?” has to be a number.")
