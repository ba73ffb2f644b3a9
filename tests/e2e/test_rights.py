"""Lost rights end a page on the server: shown by sockets of the test's own, which ignore what they are told to do. What
arrives is compared with what somebody heard who kept the rights, so that nothing is waited for that does not come."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable

import aiohttp
import pytest

from ops.bench import browserless
from reqstly.people import break_glass
from reqstly.people.commands import set_active, set_admin, set_membership
from reqstly.requests import commands
from reqstly.teams.commands import set_confidential
from tests.e2e.deaf import Deaf, all_end, drawn
from tests.e2e.world import World
from tests.people import PEOPLE, actor, ask

# Newest first: what a test asks for is on the first page, however much others left there.
HR, OPS, IT = (f"/teams/{team}?sort=newest" for team in ("hr", "ops", "it"))

Opener = Callable[..., Awaitable[list[Deaf]]]


@pytest.fixture
async def opened(world: World) -> AsyncIterator[Opener]:
    """Open paths as somebody on both replicas; joined, unless `joined` is false."""
    pages: list[Deaf] = []
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http:

        async def both(who: str, *paths: str, joined: bool = True) -> list[Deaf]:
            some = []
            for replica in (world.a, world.b):
                cookie = await browserless.sign_in(http, replica.url, PEOPLE[who].email)
                some += [await drawn(http, replica.url, path, cookie) for path in paths]
            pages.extend(some)
            for page in some if joined else ():
                assert await page.join()
            return some

        yield both
        for page in pages:
            await page.leave()


async def _figures(pages: list[Deaf]) -> None:
    """Let the walls and the teams be drawn, and followed, as their browsers ask for it."""
    for page in pages:
        if page.path.endswith(("/wall", "/teams")):
            await page.act("zone", "Europe/Berlin")
            await page.hears("under_way")
            moment = time.monotonic()
            await page.act("here", *(("hidden",) if page.path.endswith("/wall") else ()))
            await page.hears("walls", since=moment)


def _at(pages: list[Deaf], path: str) -> list[Deaf]:
    return [page for page in pages if page.path == path]


async def test_who_is_taken_out_of_hr_hears_nothing_more(world: World, opened: Opener) -> None:
    boss, ines, salma = await actor("hr_lead"), await actor("hr_agent"), await actor("hr_salma")
    request = await ask(team="hr", title="Of the team")
    here = f"/requests/REQ-{request.number}"
    paths = (HR, "/teams/hr/wall", "/teams", here, "/", "/search?q=team")
    lost, kept = await opened("hr_agent", *paths), await opened("hr_salma", HR, here)
    await _figures(lost)
    moment = time.monotonic()
    before = await ask(team="hr", title="Heard of while it may be")
    for wall in [*_at(lost, "/teams/hr/wall"), *_at(lost, "/teams")]:
        await wall.hears("walls", since=moment)
    for queue in [*_at(lost, HR), *_at(kept, HR)]:
        await queue.hears(f"REQ-{before.number}", "counts")
    for page in _at(lost, here):
        await page.hears("Salma")  # who is there, by name
    moment = time.monotonic()
    await set_membership(boss, ines.id, "hr", None)
    try:
        await commands.comment(salma, request.number, "Secret comment")
        await ask(team="hr", title="Secret title")
        later = await opened("hr_lead", here)
        for name, *args in (("gap",), ("here",), ("here", "visible"), ("zone", "Europe/Berlin"), ("all",)):
            for page in lost:
                await page.act(name, *args)
        for queue in _at(kept, HR):
            await queue.hears("Secret title", "counts", "Benedikt", since=moment)
        for page in _at(kept, here):
            await page.hears("Secret comment", "Benedikt", since=moment)
        await all_end(lost)
        for page in lost:
            assert not page.told("Secret", "Benedikt", since=moment)
            assert not page.told("counts", "walls", "presence", since=moment), page.path
        assert not any(page.cut_off for page in [*kept, *later])
    finally:
        await set_membership(boss, ines.id, "hr", "agent")


@pytest.mark.parametrize("how", ["drawn before", "away meanwhile"])
async def test_a_page_that_comes_after_the_loss_is_refused(world: World, opened: Opener, how: str) -> None:
    boss, ines = await actor("hr_lead"), await actor("hr_agent")
    request = await ask(team="hr", title="Of the team")
    paths = (HR, "/teams/hr/wall", f"/requests/REQ-{request.number}")
    lost = await opened("hr_agent", *paths, joined=how == "away meanwhile")
    kept = await opened("hr_salma", HR)
    for page in lost:
        await page.leave()
    moment = time.monotonic()
    await set_membership(boss, ines.id, "hr", None)
    try:
        for page in lost:  # one may come so soon that it is let in: into no room, and not for long
            await page.join()
        await ask(team="hr", title="Secret title")
        for queue in kept:
            await queue.hears("Secret title")
        await all_end(lost)
        for page in lost:
            assert not page.told("Secret", "counts", "walls", since=moment)
    finally:
        await set_membership(boss, ines.id, "hr", "agent")


async def test_a_lead_who_is_an_agent_now_has_another_page(world: World, opened: Opener) -> None:
    boss, salma = await actor("hr_lead"), await actor("hr_salma")
    await set_membership(boss, salma.id, "hr", "lead")
    try:
        pages = await opened("hr_salma", "/teams/hr/members", "/teams/hr/history")
        await set_membership(boss, salma.id, "hr", "agent")
        await all_end(pages)
    finally:
        await set_membership(boss, salma.id, "hr", "agent")


@pytest.mark.parametrize("how", ["ended", "ran out"])
async def test_a_look_that_is_over_shows_nothing_more(world: World, opened: Opener, how: str) -> None:
    # Of its own: what is there already, they see while they may look.
    request, secret = await ask(team="hr", title="Of the team"), f"Secret after a look that {how}"
    look = await break_glass.open_for(await actor("admin"), "hr", "To see that it ends", 15)
    pages = await opened("admin", HR, "/teams/hr/wall", f"/requests/REQ-{request.number}")
    kept = await opened("hr_salma", HR)
    if how == "ended":
        await break_glass.end_look(await actor("admin"), look)
    else:
        world.database.rows(
            "update break_glass set opened_at = now() - interval '1 hour', expires_at = now() + interval '9 s'"
            " where id = %s returning id",
            look,
        )
        pages = await opened("admin", HR, "/teams/hr/wall")  # which know when it ends; nothing tells them
    await all_end(pages)
    await ask(team="hr", title=secret)
    for queue in kept:
        await queue.hears(secret)
    for page in pages:
        assert not page.told(secret)


async def test_a_team_that_becomes_confidential_is_no_admins_any_more(world: World, opened: Opener) -> None:
    pages = await opened("admin", OPS, "/teams/ops/wall", "/teams")
    kept = await opened("ops_lead", OPS)
    await set_confidential(await actor("admin"), "ops", True)
    try:
        await ask(team="ops", title="Secret title")
        for queue in kept:
            await queue.hears("Secret title")
        await all_end(pages)
        for page in pages:
            assert not page.told("Secret title")
    finally:
        await set_confidential(await actor("ops_lead"), "ops", False)


async def test_who_follows_no_longer_hears_no_more(world: World, opened: Opener) -> None:
    asked, lin = await ask(team="hr", title="Between us"), await actor("lin")
    zoe, here = await actor("requester"), f"/requests/REQ-{asked.number}"
    await commands.add_follower(zoe, asked.number, lin.id)
    pages, kept = await opened("lin", here), await opened("requester", here)
    await commands.remove_follower(zoe, asked.number, lin.id)
    await commands.comment(zoe, asked.number, "Secret comment")
    await opened("hr_salma", here)
    for page in kept:
        await page.hears("Secret comment", "is looking at it")
    await all_end(pages)
    for page in pages:
        assert not page.told("Secret comment", "is looking at it")


async def test_a_request_that_is_moved_out_of_sight_is_heard_no_more(world: World, opened: Opener) -> None:
    asked, amara = await ask(title="First with IT"), await actor("lead")
    here = f"/requests/REQ-{asked.number}"
    pages, kept = await opened("it_hanna", here, IT), await opened("requester", here)
    await commands.move(amara, asked.number, "hr", asked.version)
    await commands.comment(await actor("hr_salma"), asked.number, "Secret comment")
    await opened("hr_salma", here)
    for page in kept:
        await page.hears("Secret comment", "is looking at it")
    await all_end(_at(pages, here))
    for page in pages:
        assert not page.told("Secret comment", "Salma")
        assert page.path == here or not page.cut_off  # the queue is hers still


@pytest.mark.parametrize("what", ["admin", "active", "session"])
async def test_who_is_no_admin_or_signed_in_no_more_is_cut_off(
    world: World, opened: Opener, what: str
) -> None:
    priya, lin = await actor("admin"), await actor("lin")
    await set_admin(priya, lin.id, True)
    try:
        pages = await opened("lin", "/admin/people", IT, "/")
        match what:
            case "admin":
                await set_admin(priya, lin.id, False)
            case "active":
                await set_active(priya, lin.id, False)
            case _:  # it runs out: no message tells of that
                world.database.rows(
                    "update sessions set expires_at = now() where user_id = %s returning id", lin.id
                )
        await all_end(pages)
    finally:
        await set_active(priya, lin.id, True)
        await set_admin(priya, lin.id, False)
