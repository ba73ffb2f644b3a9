"""A queue that stays open all day: what moves it, what must not disturb it, and how it heals."""

import asyncio
import signal

import psycopg
import pytest
from playwright.async_api import Page, expect
from psycopg import sql

from components import testids as ids
from db.embedded import Cluster
from reqstly.people.commands import set_membership
from reqstly.requests import commands
from tests.conftest import restart
from tests.e2e.conftest import Opener
from tests.e2e.over import refuse
from tests.e2e.pages import People, Queue, Screen, SignIn, Teams, choose, until_equal
from tests.e2e.world import World, anew, is_marked, mark, ready
from tests.people import PEOPLE, actor, ask


async def test_rows_come_change_move_and_leave(world: World, visit: Opener) -> None:
    queue = Queue(await visit("agent", "/teams/it", world.b))
    await mark(queue.page)
    łukasz, zoe = await actor("agent"), await actor("requester")
    first = (await ask(title="The first of two", priority="low")).number
    second = (await ask(title="The second of two", priority="low")).number

    async def order() -> list[str]:
        return [n for n in await queue.numbers() if n in (f"REQ-{first}", f"REQ-{second}")]

    # The oldest, however many others are urgent.
    age = "update requests set created_at = created_at - interval '10 years' where number = any(%s)"
    world.database.rows(age, [first, second])
    await commands.prioritise(łukasz, first, "urgent")
    await commands.prioritise(łukasz, second, "urgent")
    await until_equal(order, [f"REQ-{first}", f"REQ-{second}"], queue.page)
    node = await queue.row(second).element_handle()

    await commands.edit(zoe, second, 2, title="The second, with a better title")
    await expect(queue.row(second)).to_contain_text("with a better title")
    await commands.prioritise(łukasz, first, "high")

    async def ahead() -> list[str]:
        return (await order())[:1]

    await until_equal(ahead, [f"REQ-{second}"], queue.page)
    await commands.assign(łukasz, second, (await actor("it_dario")).id)
    await expect(queue.row(second)).to_contain_text("Dario Bellomo")
    await commands.wait(łukasz, second, "Which one?")
    await expect(queue.row(second)).to_have_attribute("data-status", "waiting")
    await commands.comment(zoe, second, "That one.")
    await expect(queue.row(second)).to_have_attribute("data-status", "in_progress")
    assert node and await node.evaluate("node => node.isConnected")  # it is the very same row still

    await commands.resolve(łukasz, second, "Done.")
    await expect(queue.row(second)).to_have_count(0)
    await commands.move(łukasz, first, "ops")
    await expect(queue.row(first)).to_have_count(0)
    await commands.move(await actor("ops_lead"), first, "it")
    await commands.prioritise(łukasz, first, "urgent")
    await expect(queue.row(first)).to_have_count(1)
    await commands.resolve(łukasz, first, "Done.")
    await expect(queue.row(first)).to_have_count(0)
    assert await is_marked(queue.page)


async def test_a_patch_disturbs_nothing(world: World, visit: Opener) -> None:
    page = await visit("lead", "/teams/it?status=all&sort=updated", world.b)
    queue = Queue(page)
    await mark(page)
    anchor = (await queue.numbers())[30]
    row = page.locator(f"[data-number={anchor}]")
    await row.scroll_into_view_if_needed()
    # Text selected in one row, the pointer's select open, the keyboard in a filter's select.
    await row.locator(".c-number").evaluate("cell => getSelection().selectAllChildren(cell)")
    await page.get_by_test_id(ids.PICK + "type").evaluate("select => select.focus({ preventScroll: true })")
    chosen = await page.get_by_test_id(ids.PICK + "type").element_handle()
    # Words that are typed and not sent yet: the selection above, and the focus, would go with a click into the box.
    await page.get_by_test_id(ids.QUEUE_WORDS).evaluate(
        "box => { box.value = 'half a w'; box.dispatchEvent(new InputEvent('input')) }"
    )
    at = await page.evaluate("() => scrollY")
    assert at > 0

    number = (await ask(title="Comes in at the top")).number
    await expect(queue.row(number)).to_have_count(1)
    await commands.take(await actor("agent"), number)
    await expect(queue.row(number)).to_have_attribute("data-status", "in_progress")

    assert await page.evaluate("() => getSelection().toString()") == anchor
    await expect(page.get_by_test_id(ids.QUEUE_WORDS)).to_have_value("half a w")
    focused = page.get_by_test_id(ids.PICK + "type")
    await expect(focused).to_be_focused()
    assert chosen and await chosen.evaluate("node => node.isConnected && node === document.activeElement")
    # The browser keeps what is read in its place: it moves by no more than the row that came in above.
    assert abs(await page.evaluate("() => scrollY") - at) <= 60
    assert await is_marked(page)


async def test_an_open_select_survives_a_patch(world: World, visit: Opener) -> None:
    number = (await ask(title="Who will have it?")).number
    page = await visit("lead", f"/requests/REQ-{number}", world.b)
    select = page.get_by_test_id(ids.FACT_ASSIGNEE)
    await mark(page)
    await select.click()
    await page.evaluate(
        "() => { window.__blurred = 0; addEventListener('focusout', () => window.__blurred++) }"
    )
    handle = await select.element_handle()
    await commands.comment(await actor("requester"), number, "It is urgent now")
    await expect(page.get_by_text("It is urgent now")).to_be_visible()
    await commands.prioritise(await actor("agent"), number, "urgent")
    await expect(page.get_by_test_id(ids.FACT_PRIORITY)).to_have_value("urgent")
    assert handle and await handle.evaluate("node => node.isConnected && node === document.activeElement")
    assert await page.evaluate("() => window.__blurred") == 0
    await page.keyboard.press("Escape")
    await page.keyboard.press("Tab")  # left: whatever sets the value now has not picked it from the open list
    await choose(select, label="Hanna Väisälä")
    await expect(page.get_by_test_id(ids.EVENT).filter(has_text="Hanna Väisälä")).to_be_visible()
    assert await is_marked(page)


async def test_filters_are_in_the_address(world: World, visit: Opener) -> None:
    queue = Queue(await visit("lead", "/teams/it"))
    page = queue.page
    everything = await queue.numbers()
    await queue.pick("priority", "high")
    assert "priority=high" in page.url
    high = await queue.numbers()
    assert high and high != everything  # which is cut off at a page, where other tests asked for much
    await queue.pick("sort", "newest")
    newest = await queue.numbers()
    assert set(newest) == set(high) and newest == sorted(newest, key=lambda n: -int(n[4:]))
    await anew(page, page.reload)
    assert await queue.numbers() == newest
    await expect(page.get_by_test_id(ids.PICK + "priority")).to_have_value("high")
    await anew(page, page.go_back)
    assert await queue.numbers() == high
    await anew(page, page.go_back)
    assert await queue.numbers() == everything
    await expect(page.get_by_test_id(ids.PICK + "priority")).to_have_value("any")
    await anew(page, page.go_forward)
    assert await queue.numbers() == high
    await anew(page, page.get_by_test_id(ids.STATUS + "waiting").click)
    assert "status=waiting" in page.url and "priority=high" in page.url
    states = await queue.rows.evaluate_all("rows => rows.map(row => row.dataset.status)")
    assert set(states) <= {"waiting"}


async def test_mine_is_a_view_that_rows_enter_and_leave(world: World, visit: Opener) -> None:
    queue = Queue(await visit("agent", "/teams/it?assignee=me", world.b))
    await mark(queue.page)
    number = (await ask(title="For whom?")).number
    await commands.assign(await actor("lead"), number, (await actor("agent")).id)
    await expect(queue.row(number)).to_be_visible()
    await commands.assign(await actor("lead"), number, (await actor("it_dario")).id)
    await expect(queue.row(number)).to_have_count(0)
    await commands.take(await actor("agent"), number)
    await expect(queue.row(number)).to_be_visible()
    assert await is_marked(queue.page)


async def test_pages_follow_each_other_without_gap_or_double(world: World, visit: Opener) -> None:
    queue = Queue(await visit("lead", "/teams/it?status=resolved"))
    seen: list[str] = []
    for _ in range(20):
        seen += await queue.numbers()
        if not await queue.at(ids.NEXT_PAGE).count():
            break
        assert await queue.rows.count() == 50
        await anew(queue.page, queue.at(ids.NEXT_PAGE).click)
    it = world.database.rows(
        "select 'REQ-' || r.number from requests r join teams t on t.id = r.team_id"
        " where t.key = 'it' and status = 'resolved' order by priority_rank desc, r.created_at, r.id"
    )
    assert len(it) > 100
    assert seen == [number for (number,) in it]
    await anew(queue.page, queue.at(ids.FIRST_PAGE).click)
    assert await queue.numbers() == seen[:50]


async def test_a_lost_listening_connection_loses_nothing(world: World, visit: Opener) -> None:
    queue = Queue(await visit("agent", "/teams/it?sort=newest", world.b))
    await mark(queue.page)
    gone = (await ask(title="Resolved while nobody listened")).number
    await expect(queue.row(gone)).to_be_visible()
    killed = world.database.rows(
        "select pg_terminate_backend(pid) from pg_stat_activity"
        " where datname = current_database() and application_name = 'reqstly-listen'"
    )
    assert len(killed) == 2
    came = (await ask(title="Came while nobody listened")).number
    await commands.resolve(await actor("agent"), gone, "Done.")
    await expect(queue.row(came)).to_be_visible()
    await expect(queue.row(gone)).to_have_count(0)
    later = (await ask(title="And it listens again")).number
    await expect(queue.row(later)).to_be_visible()
    assert await is_marked(queue.page)


@pytest.mark.noisy
async def test_a_page_without_a_database_says_so(world: World, visit: Opener, cluster: Cluster) -> None:
    page = await visit("agent", "")

    def allow(yes: bool) -> None:
        with psycopg.connect(cluster.url("reqstly_owner"), autocommit=True) as server:
            name = sql.Identifier(world.database.name)
            server.execute(sql.SQL("alter database {} allow_connections {}").format(name, yes))
            server.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = %s",
                [world.database.name],
            )

    allow(False)
    try:
        answer = await page.goto(f"{world.b.url}/teams/it")
        assert answer and answer.status == 503
        await expect(page.get_by_test_id(ids.ERROR_HEADING)).to_have_text("Back in a moment")
        same = {"Sec-Fetch-Site": "same-origin"}
        program = await page.context.request.get(f"{world.b.url}/api/v1/me", headers=same)
        assert (program.status, program.headers["retry-after"]) == (503, "5")
    finally:
        allow(True)
    await page.get_by_role("link", name="Try again").click()
    await expect(Queue(page).rows.first).to_be_visible()


@pytest.mark.noisy
async def test_a_restarted_database_loses_nothing(world: World, visit: Opener, cluster: Cluster) -> None:
    queue = Queue(await visit("agent", "/teams/it?sort=newest", world.b))
    await mark(queue.page)
    gone = (await ask(title="Resolved before the restart was noticed")).number
    await expect(queue.row(gone)).to_be_visible()
    await asyncio.to_thread(restart, cluster)
    await commands.resolve(await actor("agent"), gone, "Done.")
    await expect(queue.row(gone)).to_have_count(0)
    came = (await ask(title="Came after the restart")).number
    await expect(queue.row(came)).to_be_visible()
    # And acting works on a connection that the pool had before.
    await queue.row(came).hover()
    await queue.row(came).get_by_test_id(ids.ROW_TAKE).click()
    await expect(queue.row(came)).to_contain_text("Łukasz Wrona")
    assert await is_marked(queue.page)


@pytest.mark.noisy
async def test_a_killed_replica_is_noticed_and_pages_heal(world: World, visit: Opener) -> None:
    queue = Queue(await visit("agent", "/teams/it?sort=newest", world.b))
    await mark(queue.page)
    world.b.end(signal.SIGKILL)
    await expect(queue.page.locator("#popup")).to_be_visible()
    number = (await ask(title="Came while the replica was away")).number
    await world.b.start()
    await expect(queue.row(number)).to_be_visible()
    await ready(queue.page)
    await expect(queue.page.locator("#popup")).not_to_be_visible()
    assert "sort=newest" in queue.page.url
    later = (await ask(title="Live again")).number
    await expect(queue.row(later)).to_be_visible()


async def test_losing_membership_closes_the_queue(world: World, visit: Opener) -> None:
    hanna, admin = PEOPLE["it_hanna"], await actor("admin")
    queue = Screen(await visit("it_hanna", "/teams/it", world.b))
    teams = Teams(await visit("admin", "/admin/teams"))
    try:
        await teams.take_out(hanna.name, "it")
        await queue.error(404)
    finally:
        await set_membership(admin, (await actor("it_hanna")).id, "it", "agent")


async def test_the_deactivated_are_sent_to_the_door(world: World, visit: Opener) -> None:
    lin = PEOPLE["lin"]
    open_pages: list[Page] = [
        await visit("lin", "/", world.b, fresh=True),
        await visit("lin", "/new/laptop", fresh=True),
    ]
    people = People(await visit("admin", "/admin/people?words=lin.qiao"))
    await people.deactivate(lin.email)
    try:
        for page in open_pages:
            await page.wait_for_url("**/sign-in**")
            answer = await page.context.request.get(f"{world.a.url}/", max_redirects=0)
            assert answer.status == 303 and "/sign-in" in answer.headers["location"]
        door = SignIn(await visit("", "/sign-in", fresh=True))
        await door.page.evaluate("() => document.querySelector('details').open = true")
        await anew(door.page, door.page.get_by_role("button", name="Lin Qiao").click)
        assert "/sign-in" in door.page.url
    finally:
        await people.person(lin.email).get_by_test_id(ids.PERSON_ACTIVE).click()
        await people.confirm()
        await people.notice("Lin Qiao can sign in again.")
        await expect(people.person(lin.email)).to_contain_text("Deactivate")


async def test_a_signed_out_window_says_so_and_keeps_the_text(world: World, visit: Opener) -> None:
    page = await visit("ravi", "/new/account", fresh=True)
    await refuse(world, page)
    await page.get_by_test_id(ids.TITLE).fill("Typed before I knew")
    await page.get_by_test_id(ids.SEND).click()
    screen = Screen(page)
    await screen.notice("You are signed out.")
    await expect(page.get_by_test_id(ids.TITLE)).to_have_value("Typed before I knew")
    sign_in = page.get_by_test_id(ids.NOTICE).get_by_role("link", name="Sign in")
    await anew(page, sign_in.click)
    assert page.url.endswith("/sign-in?then=/new/account")
    await page.evaluate("() => document.querySelector('details').open = true")
    await anew(page, page.get_by_role("button", name="Ravi Deshpande").click)
    assert page.url.endswith("/new/account")
