"""A lost line is shown at once, not after the 22 s that a browser waits; what was clicked is done on return, once and in
order, or said not to be."""

import signal
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, expect

from components import testids as ids
from ops.small_caddy import small_caddy
from reqstly.requests import commands
from reqstly.requests.detail import load_detail
from tests.conftest import until
from tests.e2e.conftest import Opener
from tests.e2e.kept import is_kept
from tests.e2e.line import Line, line_to
from tests.e2e.pages import RequestPage
from tests.e2e.test_typed import TOLD
from tests.e2e.world import LIMIT, World, is_marked, mark, open_at, ready, sign_in
from tests.idp.real import free_port
from tests.people import actor, ask

SOON = 6_000  # ms: what takes 2 s at most, on a machine that does other things too; far from 22 s

pytestmark = pytest.mark.noisy  # a browser says on its console that a connection was lost


@pytest.fixture
async def line(world: World) -> AsyncIterator[Line]:
    """A line to the first replica."""
    async with line_to(world.a.url) as made:
        yield made


async def at(line: Line, visit: Opener, number: int, who: str = "agent") -> RequestPage:
    """A request's page at the other end of the line."""
    page = await open_at(await visit(who, ""), f"{line.url}/requests/REQ-{number}")
    await mark(page)
    return RequestPage(page)


async def shown_lost(page: Page) -> None:
    """Return when the page says that it is not connected."""
    popup = page.locator("#popup")
    await expect(popup).to_be_visible(timeout=SOON)
    await expect(popup).to_contain_text(
        "Not connected. What you do is kept, and done once the connection is back."
    )


async def actions(number: int) -> list[str]:
    """What its history has, but its beginning."""
    detail = await load_detail(await actor("agent"), number)
    return [one.action for one in detail.said if one.kind == "change" and one.action != "created"]


async def test_what_is_clicked_on_a_dead_line_is_done_on_return_once_and_in_order(
    line: Line, visit: Opener
) -> None:
    number = (await ask(title="On a dead line")).number
    work = await at(line, visit, number)
    line.die()
    await work.act("take")
    await work.text.press_sequentially("Written on a ")
    await work.text.press_sequentially("dead line")
    await work.at(ids.SEND_COMMENT).click()
    await shown_lost(work.page)
    assert await actions(number) == []
    line.live()
    await expect(work.said("comment", "Written on a dead line")).to_have_count(1)
    await expect(work.page.locator("#popup")).not_to_be_visible()
    await expect(work.text).to_have_value("")
    assert await is_marked(work.page)
    assert await actions(number) == ["taken", "commented"]


async def test_an_act_whose_answer_was_lost_is_not_done_twice(line: Line, visit: Opener) -> None:
    number = (await ask(title="The answer is lost")).number
    work = await at(line, visit, number)
    line.down = False
    await work.say("Said once")
    await shown_lost(work.page)

    async def arrived() -> bool:
        return await actions(number) == ["commented"]

    await until(arrived, 60)
    line.live()
    line.reset()
    await expect(work.said("comment", "Said once")).to_have_count(1)
    await work.say("And then this")
    await expect(work.said("comment", "And then this")).to_have_count(1)
    assert await actions(number) == ["commented", "commented"]
    assert await is_marked(work.page)


async def test_a_line_that_only_sleeps_is_shown_and_hidden_again(line: Line, visit: Opener) -> None:
    """Nobody clicks: it is asked."""
    work = await at(line, visit, (await ask(title="Looked at")).number)
    line.die()
    await shown_lost(work.page)
    line.live()
    await expect(work.page.locator("#popup")).not_to_be_visible()
    assert await is_marked(work.page)


async def test_a_browser_without_a_network_says_so_at_once(line: Line, visit: Opener) -> None:
    number = (await ask(title="Without a network")).number
    page = await open_at(await visit("agent", "", fresh=True), f"{line.url}/requests/REQ-{number}")
    work = RequestPage(page)
    await mark(page)
    await page.context.set_offline(True)
    line.die()
    await shown_lost(page)
    await work.act("take")
    await page.get_by_test_id("nav-mine").click()
    await page.context.set_offline(False)
    line.live()
    await page.wait_for_url("**/requests")

    # The next page is drawn beside what was done on this one, and may be there first.
    async def taken() -> bool:
        return await actions(number) == ["taken"]

    await until(taken)
    assert await is_marked(page)


async def test_what_is_written_and_sent_without_a_connection_goes_as_it_was_then(
    line: Line, visit: Opener
) -> None:
    """The old connection is gone, and a new one gets no answer."""
    number = (await ask(title="Written without a connection")).number
    work = await at(line, visit, number)
    line.die()
    line.reset()
    await shown_lost(work.page)
    for part in ("One ", "two"):
        await work.text.press_sequentially(part)
        await work.page.wait_for_function(TOLD, arg=await work.text.element_handle(), polling=50)
    await work.at(ids.SEND_COMMENT).click()
    await work.text.press_sequentially(" three")
    await work.page.wait_for_function(TOLD, arg=await work.text.element_handle(), polling=50)
    line.live()
    await expect(work.said("comment", "One two")).to_have_count(1)
    await is_kept("agent", f"request/{number}/answer", text="One two three")
    await expect(work.text).to_have_value("One two three")
    assert await actions(number) == ["commented"]
    assert await is_marked(work.page)


async def test_a_dialog_and_a_key_wait_for_the_line(line: Line, visit: Opener) -> None:
    number = (await ask(title="A dialog on a dead line")).number
    work = await at(line, visit, number, "requester")
    await work.act("cancel")
    await expect(work.at(ids.DIALOG_TEXT)).to_be_visible()
    line.die()
    await work.because("Found it myself")
    await shown_lost(work.page)
    line.live()
    await work.has_status("cancelled")
    await expect(work.said("comment", "Found it myself")).to_have_count(1)


async def test_what_a_lost_replica_may_not_have_done_is_said(world: World, line: Line, visit: Opener) -> None:
    """The replica that had the page is gone: another one does not know it, and the page loads again."""
    number = (await ask(title="With a replica that dies")).number
    async with line_to(world.b.url) as there:
        work = await at(there, visit, number)
        await work.text.press_sequentially("Kept words")
        there.die()
        await work.act("take")
        await shown_lost(work.page)
        world.b.end(signal.SIGKILL)
        try:
            there.reset()
            await work.at(ids.SEND_COMMENT).click()
        finally:
            await world.b.start()
        there.live()
        await work.notice("“Take” on REQ-")
        await work.notice(f"“Send answer” on REQ-{number}")
        assert not await is_marked(work.page)
        assert await actions(number) == []
        await expect(work.text).to_have_value("Kept words")
        # It is said once, and the page works.
        await work.act("take")
        await work.has_status("in_progress")
        assert await actions(number) == ["taken"]


async def test_what_was_done_too_long_ago_is_said_and_not_done(line: Line, visit: Opener) -> None:
    number = (await ask(title="Too long ago")).number
    work = await at(line, visit, number)
    await work.page.clock.install()
    line.die()
    await work.act("take")
    await shown_lost(work.page)
    await work.page.evaluate("const now = Date.now; Date.now = () => now() + 180000")
    line.live()
    await work.notice("“Take” on REQ-")
    await commands.comment(await actor("requester"), number, "Still open")
    await expect(work.said("comment", "Still open")).to_be_visible()
    assert "taken" not in await actions(number)


async def done_or_said(work: RequestPage, number: int) -> bool:
    """Whether one of both is true by now: a button that was pressed on the next page already is just done."""
    told = work.at(ids.NOTICE).filter(has_text=f"“Take” on REQ-{number}")
    return await actions(number) == ["taken"] or await told.is_visible()


async def test_behind_caddy_an_act_is_done_once_or_said_not_to_be(world: World) -> None:
    """The replica is killed as the button is pressed, and the next one takes over."""
    number, port = (await ask(title="Behind Caddy")).number, free_port()
    upstreams = [replica.url.removeprefix("http://") for replica in (world.a, world.b)]
    context = await world.browser.new_context()
    context.set_default_timeout(LIMIT)
    try:
        async with small_caddy(port, upstreams):
            await sign_in(context, f"http://localhost:{port}", "agent")
            before = world.a.log.read_text().count("route=/requests/{number}")
            page = await open_at(await context.new_page(), f"http://localhost:{port}/requests/REQ-{number}")
            await mark(page)
            on_a = world.a.log.read_text().count("route=/requests/{number}") > before
            replica, work = world.a if on_a else world.b, RequestPage(page)
            await work.text.press_sequentially("Words that stay")
            await is_kept("agent", f"request/{number}/answer", text="Words that stay")
            replica.end(signal.SIGKILL)
            try:
                await work.act("take")
                await until(lambda: done_or_said(work, number), 60)
                assert await actions(number) in ([], ["taken"])
                await ready(page)
                assert not await is_marked(page)
                await expect(work.text).to_have_value("Words that stay")
                await work.at(ids.SEND_COMMENT).click()
                await expect(work.said("comment", "Words that stay")).to_have_count(1)
            finally:
                await replica.start()
    finally:
        await context.close()
