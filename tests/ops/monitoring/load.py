"""A little of everything that people and programs do, so that every figure has something to tell."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import aiohttp
from procrastinate import PsycopgConnector

from ops.bench import browserless
from reqstly import jobs
from reqstly.requests import commands
from tests.conftest import Database
from tests.ops.monitoring.world import World
from tests.people import PEOPLE, actor, ask


@asynccontextmanager
async def watchers(world: World) -> AsyncIterator[None]:
    """Pages that are open meanwhile on both replicas: they are told of each change."""
    async with AsyncExitStack() as stack:
        for replica in world.replicas:
            http, base = (
                await stack.enter_async_context(aiohttp.ClientSession()),
                f"http://localhost:{replica.port}",
            )
            cookie = await browserless.sign_in(http, base, PEOPLE["agent"].email)
            for path in ("/", "/teams/it"):
                page = await browserless.open_page(http, base, path, cookie)
                stack.push_async_callback(page.close)
        yield


async def visit(world: World) -> None:
    """The way of people, by Caddy: one who is in, and asks for what is not there; one who is not."""
    async with aiohttp.ClientSession(world.base, headers={"Sec-Fetch-Site": "same-origin"}) as http:
        assert await _status(http, "/api/v1/requests") == 401
        async with http.post("/sign-in/demo", data={"email": PEOPLE["agent"].email, "then": "/"}) as answer:
            assert answer.status == 200, await answer.text()
        expected = {"/": 200, "/teams/it": 200, "/api/v1/requests": 200, "/requests/REQ-99999999": 404}
        found = {path: await _status(http, path) for path in expected}
        assert found == expected, found


async def work(database: Database) -> None:
    """Verbs by role: asked, answered, resolved; for a team that everybody sees, and for one whose work is confidential."""
    for team, who in (("it", "agent"), ("hr", "hr_agent")):
        made = await ask("requester", team)
        taken = await commands.take(await actor(who), made.number, made.version)
        await commands.comment(await actor(who), made.number, "Is it well now?", None)
        await commands.resolve(await actor(who), made.number, "It is well.", taken.version, None)
        # What comes and goes at once is in no list. This one stays, so that pages are told.
        await ask("requester", team)
    connector = PsycopgConnector(conninfo=database.app_url)
    with jobs.app.replace_connector(connector):
        async with jobs.app.open_async():
            for task in (jobs.seal_audit, jobs.close_looks):
                await task.configure().defer_async(timestamp=0)


async def _status(http: aiohttp.ClientSession, path: str) -> int:
    async with http.get(path) as answer:
        return answer.status
