"""From asked to resolved, with two people on two replicas, and no page loaded twice."""

import re

from playwright.async_api import expect

from components import testids as ids
from tests.e2e.conftest import Opener
from tests.e2e.pages import Home, NewRequest, Queue, RequestPage, SignIn, until_equal
from tests.e2e.world import World, anew, is_marked, mark, open_at, ready


async def test_a_request_from_asked_to_resolved(world: World, visit: Opener) -> None:
    # Łukasz leaves his queue open, on the other replica.
    queue = Queue(await visit("agent", "/teams/it?sort=newest", world.b))
    before = await queue.counts()
    await mark(queue.page)

    # Zoë comes in by the door and says what she needs.
    door = SignIn(await visit("", "/sign-in"))
    home = Home(await door.be("requester"))
    await (await home.find("PASSwörd locked")).first.click()
    form = NewRequest(home.page)
    await expect(form.at(ids.TITLE)).to_be_visible()
    await ready(form.page)
    await form.fill("I am locked out again", "Since this morning.", {"kind": "Locked out"})
    asked = await form.send()
    number = await asked.number()
    await asked.has_status("open")

    # It is in his queue, and in the counts, without a reload.
    await expect(queue.row(number)).to_contain_text("I am locked out again")
    await expect(queue.row(number)).to_contain_text("Zoë Lindqvist")
    up = {**before, "open": before["open"] + 1, "unassigned": before["unassigned"] + 1}
    await until_equal(queue.counts, up, queue.page)

    # He takes it right there, and opens it.
    await queue.row(number).hover()
    await queue.row(number).get_by_test_id(ids.ROW_TAKE).click()
    await expect(queue.row(number)).to_contain_text("Łukasz Wrona")
    await expect(queue.row(number)).to_have_attribute("data-status", "in_progress")
    taken = {**before, "in_progress": before["in_progress"] + 1}
    await until_equal(queue.counts, taken, queue.page)
    assert await is_marked(queue.page)
    await asked.has_status("in_progress")

    # She is in the middle of a sentence when the answer comes.
    await asked.text.click()
    await asked.page.keyboard.type("Meanwhile I tried the other")
    for _ in range(5):
        await asked.page.keyboard.press("ArrowLeft")
    await mark(asked.page)

    work = RequestPage(await anew(queue.page, queue.row(number).locator("a").click))
    await work.say("Unlocked. Please choose a new password.", "resolve")
    await work.has_status("resolved")
    await expect(work.text).to_have_value("")

    await expect(asked.said("answer", "Please choose a new password.")).to_be_visible()
    await asked.has_status("resolved")
    await expect(asked.text).to_be_focused()
    await asked.page.keyboard.type("very ")
    await expect(asked.text).to_have_value("Meanwhile I tried the very other")
    assert await is_marked(asked.page)

    # Who, when, before and after.
    lines = await asked.history()
    assert any("Łukasz Wrona took it" in line and "status: open → in progress" in line for line in lines)
    assert any("assignee: nobody → Łukasz Wrona" in line for line in lines)
    assert any("Łukasz Wrona resolved it" in line and "in progress → resolved" in line for line in lines)
    await expect(asked.page.locator(".said").first).to_contain_text("Zoë Lindqvist")
    times = asked.at(ids.EVENT).locator("time")
    assert await times.count() == len(lines)
    titles = await times.evaluate_all("times => times.map(time => time.title)")
    assert all(re.search(r"20\d\d.*\d:\d\d", title) for title in titles), titles

    # The queue is as before, and the answer is on her home page.
    await open_at(work.page, f"{world.b.url}/teams/it")
    await until_equal(queue.counts, before, queue.page)
    await expect(queue.row(number)).to_have_count(0)
    await open_at(asked.page, world.b.url)
    done = home.part("done").get_by_test_id(ids.HOME_REQUEST).filter(has_text="I am locked out again")
    await expect(done.first).to_contain_text("Please choose a new password.")


async def test_home_follows_what_happens_elsewhere(world: World, visit: Opener) -> None:
    """An answer changes the requester's home page, and the agent's own work shows on theirs."""
    from reqstly.requests import commands
    from tests.people import actor, ask

    home, work = Home(await visit("requester", "/")), Home(await visit("agent", "/", world.b))
    await mark(home.page)
    number = (await ask(title="A story for two homes")).number
    await expect(home.part("works")).to_contain_text("A story for two homes")
    await commands.wait(await actor("agent"), number, "Which of the two?")
    await expect(home.part("waits")).to_contain_text("Which of the two?")
    await expect(work.part("assigned")).to_contain_text("A story for two homes")
    await commands.note(await actor("agent"), number, "Nobody else reads this")
    await commands.resolve(await actor("agent"), number, "Both are mended.")
    await expect(home.part("done")).to_contain_text("Both are mended.")
    await expect(work.part("assigned").filter(has_text="A story for two homes")).to_have_count(0)
    assert "Nobody else reads this" not in await home.page.content()
    assert await is_marked(home.page)
