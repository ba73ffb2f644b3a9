"""Lost rights end a page on the server: shown by sockets of the test's own, which ignore what they are told to do."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
import socketio
from socketio.exceptions import ConnectionError as Refused

from ops.bench import browserless
from reqstly.people import break_glass
from reqstly.people.commands import set_active, set_admin, set_membership
from reqstly.requests import commands
from reqstly.teams.commands import set_confidential
from tests.conftest import until
from tests.e2e.world import World
from tests.people import PEOPLE, actor, ask


@dataclass
class Deaf:
    """An open page whose browser keeps its socket whatever it is told."""

    page: browserless.Page
    base: str
    cookie: str
    heard: list[tuple[float, str]] = field(default_factory=list)

    def after(self, moment: float) -> list[str]:
        """What arrived after this moment."""
        return [said for at, said in self.heard if at > moment]

    async def is_ended(self, lost: float, *words: str) -> None:
        """It was cut off, heard nothing of these words from a second after on, and cannot come back."""
        await until(lambda: not self.page.socket.connected, 15)
        # No timed assertion on how fast: what was heard is what counts.
        assert not [said for said in self.after(lost + 1) if any(word in said for word in words)]
        with pytest.raises(Refused):
            await self.again()

    async def again(self) -> None:
        """Come back with the page's own parameters."""
        query = browserless.socket_query(self.page.html)
        socket = socketio.AsyncClient(reconnection=False)
        address = self.base + "?" + "&".join(f"{name}={value}" for name, value in query.items())
        try:
            await socket.connect(
                address,
                headers={"Cookie": self.cookie},
                transports=["websocket"],
                socketio_path="/_nicegui_ws/socket.io",
                wait_timeout=10,
            )
        finally:
            await socket.shutdown()


Deafly = Callable[..., Awaitable[list[Deaf]]]


@pytest.fixture
async def deaf(world: World) -> AsyncIterator[Deafly]:
    """Open a path as somebody on both replicas."""
    opened: list[Deaf] = []
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http:

        async def both(who: str, *paths: str) -> list[Deaf]:
            pages = []
            for replica in (world.a, world.b):
                cookie = await browserless.sign_in(http, replica.url, PEOPLE[who].email)
                for path in paths:
                    page = await browserless.open_page(http, replica.url, path, cookie)
                    one = Deaf(page, replica.url, cookie)

                    async def keep(event: str, *args: Any, one: Deaf = one) -> None:
                        one.heard.append((time.monotonic(), f"{event} {args}"))

                    page.socket.on("*", keep)
                    pages.append(one)
            opened.extend(pages)
            return pages

        yield both
        for one in opened:
            await one.page.socket.shutdown()


async def _all_end(pages: list[Deaf], *words: str) -> None:
    lost = time.monotonic()
    await asyncio.gather(*(one.is_ended(lost, *words) for one in pages))


async def test_who_is_taken_out_of_a_team_hears_nothing_more(world: World, deaf: Deafly) -> None:
    it, me = await actor("admin"), await actor("it_hanna")
    number = (await ask(title="Something of the team")).number
    paths = ("/teams/it", "/teams/it/wall", f"/requests/REQ-{number}", "/", "/teams")
    pages = await deaf("it_hanna", *paths)
    before = await ask(title="Heard of while it may be")
    queues = [pages[0], pages[len(paths)]]
    for queue in queues:  # the socket does hear what it may
        await until(lambda queue=queue: any(f"REQ-{before.number}" in said for _, said in queue.heard))
    await set_membership(it, me.id, "it", None)
    try:
        lost = time.monotonic()
        await asyncio.sleep(1)
        await ask(title="Not for those who left")
        await asyncio.gather(*(one.is_ended(lost, "Not for those who left", "counts") for one in pages))
    finally:
        await set_membership(it, me.id, "it", "agent")


async def test_a_lead_who_is_an_agent_now_has_another_page(world: World, deaf: Deafly) -> None:
    it, me = await actor("admin"), await actor("it_hanna")
    await set_membership(it, me.id, "it", "lead")
    try:
        pages = await deaf("it_hanna", "/teams/it/members")
        await set_membership(it, me.id, "it", "agent")
        await _all_end(pages)
    finally:
        await set_membership(it, me.id, "it", "agent")


@pytest.mark.parametrize("how", ["ended", "ran out"])
async def test_a_look_that_is_over_shows_nothing_more(world: World, deaf: Deafly, how: str) -> None:
    look = await break_glass.open_for(await actor("admin"), "hr", "To see that it ends", 15)
    if how == "ran out":
        world.database.rows(
            "update break_glass set opened_at = now() - interval '1 hour', expires_at = now() + interval '8 s'"
            " where id = %s",
            look,
        )
    pages = await deaf("admin", "/teams/hr", "/teams/hr/wall")
    if how == "ended":
        await break_glass.end_look(await actor("admin"), look)
    await _all_end(pages)


async def test_a_team_that_becomes_confidential_is_no_admins_any_more(world: World, deaf: Deafly) -> None:
    pages = await deaf("admin", "/teams/ops", "/teams/ops/wall", "/teams")
    await set_confidential(await actor("admin"), "ops", True)
    try:
        await _all_end(pages)
    finally:
        await set_confidential(await actor("admin"), "ops", False)


async def test_who_follows_no_longer_sees_no_more(world: World, deaf: Deafly) -> None:
    asked, lin = await ask(team="hr", title="Between us"), await actor("lin")
    zoe = await actor("requester")
    await commands.add_follower(zoe, asked.number, lin.id)
    pages = await deaf("lin", f"/requests/REQ-{asked.number}")
    await commands.remove_follower(zoe, asked.number, lin.id)
    await _all_end(pages)


@pytest.mark.parametrize(("take", "give"), [(set_admin, True), (set_active, True)])
async def test_who_is_no_admin_or_is_deactivated_is_cut_off(
    world: World, deaf: Deafly, take: Callable[..., Awaitable[None]], give: bool
) -> None:
    priya, lin = await actor("admin"), await actor("lin")
    await set_admin(priya, lin.id, True)
    try:
        pages = await deaf("lin", "/admin/people", "/")
        await take(priya, lin.id, not give)
        await _all_end(pages)
    finally:
        await set_active(priya, lin.id, True)
        await set_admin(priya, lin.id, False)
