"""Going from page to page in one window: nothing is loaded again, and nothing of the page before stays behind."""

import re

from playwright.async_api import Page, expect

from components import testids as ids
from reqstly.requests import commands
from tests.e2e.conftest import Opener
from tests.e2e.pages import Queue, RequestPage, Screen
from tests.e2e.world import World, anew, is_marked, mark, record
from tests.people import actor, ask


async def to(page: Page, href: str) -> None:
    """Follow a link."""
    await anew(page, page.locator(f"a[href='{href}']").first.click)


async def test_a_queue_a_request_and_back_are_one_window_and_live(world: World, visit: Opener) -> None:
    page = await visit("lead", "/teams/it?status=all&sort=updated", world.b)
    queue, there = Queue(page), RequestPage(page)
    await mark(page)
    number = (await ask(title="Gone to and come back from")).number
    await expect(queue.row(number)).to_have_count(1)
    await queue.rows.nth(30).scroll_into_view_if_needed()
    at = await page.evaluate("() => scrollY")
    assert at > 0
    # As a screen reader does it: a pointer would have to scroll to the top first, where the row is.
    await anew(page, lambda: queue.row(number).locator("a").first.evaluate("a => a.click()"))
    await expect(page).to_have_url(re.compile(rf"/requests/REQ-{number}$"))
    await expect(page).to_have_title(re.compile(f"Gone to and come back from · REQ-{number} · Reqstly"))
    await expect(page.locator("h1")).to_be_focused()
    assert await page.evaluate("() => scrollY") == 0

    await commands.take(await actor("agent"), number)
    await there.has_status("in_progress")
    await anew(page, page.go_back)
    await expect(page).to_have_title("IT queue · Reqstly")
    await page.wait_for_function(f"() => Math.abs(scrollY - {at}) < 120")
    await commands.prioritise(await actor("agent"), number, "urgent")
    await expect(queue.row(number).locator(".prio.urgent")).to_have_count(1)
    assert await is_marked(page)


async def test_the_frame_says_where_one_is(world: World, visit: Opener) -> None:
    page = await visit("agent", "/")
    await mark(page)
    await to(page, "/teams/it")
    here = page.locator(".place[aria-current=page]")
    await expect(here).to_have_attribute("data-testid", ids.NAV + "it")
    await Screen(page).at(ids.GO_TO).fill("printer")
    await anew(page, lambda: page.keyboard.press("Enter"))
    await expect(page).to_have_url(re.compile(r"/search\?q=printer$"))
    await expect(Screen(page).at(ids.GO_TO)).to_have_value("printer")
    await expect(here).to_have_count(0)
    await to(page, "/requests")
    await expect(Screen(page).at(ids.GO_TO)).to_have_value("")
    assert await is_marked(page)


async def test_the_rooms_of_a_page_are_left_with_it(world: World, visit: Opener) -> None:
    page = await visit("agent", "")
    heard = record(page)
    await page.goto(f"{world.a.url}/teams/it", wait_until="commit")
    await expect(Queue(page).rows.first).to_be_visible()
    await to(page, "/requests")
    number = (await ask(title="Nobody looks at this queue")).number
    other = Queue(await visit("agent", "/teams/it?sort=newest"))
    await expect(other.row(number)).to_have_count(1)
    await commands.prioritise(await actor("agent"), number, "urgent")
    await expect(other.row(number).locator(".prio.urgent")).to_have_count(1)
    assert any('"live"' in one for one in heard)  # the counts in the rail are of the frame, which stays
    assert not any("Nobody looks at this queue" in one for one in heard)


async def test_what_is_not_there_is_said_in_place_and_tried_again(world: World, visit: Opener) -> None:
    page = await visit("outsider", "/")
    screen = Screen(page)
    await mark(page)
    number = (await ask(title="Not the outsider's")).number
    for _ in range(2):
        await screen.at(ids.GO_TO).fill(f"REQ-{number}")
        await anew(page, lambda: page.keyboard.press("Enter"))
        await screen.error(404)
    assert await is_marked(page)
    await commands.add_follower(await actor("agent"), number, (await actor("outsider")).id)
    await screen.at(ids.GO_TO).fill(f"{number}")
    await anew(page, lambda: page.keyboard.press("Enter"))
    await expect(page.locator("h1")).to_contain_text("Not the outsider's")


async def test_who_is_signed_out_gets_to_the_door_and_from_there_to_where_they_were_going(
    world: World, visit: Opener
) -> None:
    page = await visit("outsider", "/", fresh=True)
    # Run out by itself: no message tells the page. The newest is this browser's.
    world.database.rows(
        "update sessions set expires_at = now() where id = (select max(id) from sessions where user_id = %s)",
        (await actor("outsider")).id,
    )
    await page.locator("a[href='/requests']").first.click()
    await expect(page).to_have_url(re.compile(r"/sign-in\?ended=1&then=%2Frequests$"))


async def test_the_last_click_wins(world: World, visit: Opener) -> None:
    page = await visit("agent", "/")
    await mark(page)
    both = "() => ['/teams/it', '/requests'].forEach(to => document.querySelector(`a[href='${to}']`).click())"
    await anew(page, lambda: page.evaluate(both))
    await expect(page.locator("h1")).to_have_text("My requests")
    await expect(page).to_have_title("My requests · Reqstly")
    await expect(page.get_by_test_id(ids.PAGE)).to_have_count(1)
    assert page.url.endswith("/requests") and await is_marked(page)


async def test_what_was_typed_a_moment_ago_is_kept(world: World, visit: Opener) -> None:
    number = (await ask(title="Half an answer")).number
    page = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    await page.text.press_sequentially("The rest comes")
    await to(page.page, "/requests")
    await anew(page.page, page.page.go_back)
    await expect(page.text).to_have_value("The rest comes")
    await page.text.press_sequentially(" later")
    await anew(page.page, page.page.go_forward)  # by the keyboard: the box is not left first
    await anew(page.page, page.page.go_back)
    await expect(page.text).to_have_value("The rest comes later")


async def test_without_a_connection_the_browser_follows_a_link_itself(world: World, visit: Opener) -> None:
    page = await visit("agent", "/")
    await mark(page)
    await page.evaluate("() => window.socket.disconnect()")
    await to(page, "/requests")
    await expect(page.locator("h1")).to_have_text("My requests")
    assert not await is_marked(page)
