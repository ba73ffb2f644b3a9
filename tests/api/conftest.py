"""The API as a program meets it: over HTTP, behind the guard of all answers."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager, nullcontext
from typing import LiteralString

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from reqstly import live
from reqstly.access import Scope
from reqstly.api import guard, v1
from reqstly.identity.token_commands import make_token
from reqstly.secrets import digest
from tests.api.client import Api
from tests.conftest import Database, until
from tests.idp.real import free_port
from tests.people import actor

Caller = Callable[..., httpx.AsyncClient]
As = Callable[..., Awaitable[Api]]
_places = itertools.count(1)
WAITS: LiteralString = (
    "select pid from pg_stat_activity where wait_event_type = 'Lock' and application_name = 'reqstly'"
    " and datname = current_database()"
)
"""Who of this process waits for somebody's lock."""


def application() -> FastAPI:
    """What of the product answers the API."""
    app = FastAPI()
    guard.add_guard(app)
    v1.add_routes(app)
    return app


@pytest.fixture
async def call(database: Database) -> AsyncIterator[Caller]:
    """A program's HTTP client: `call()` without a token, `call(token)`, `call(token, "198.51.100.4")` from elsewhere."""
    app = application()
    made: list[httpx.AsyncClient] = []

    def caller(token: str = "", address: str = "203.0.113.77") -> httpx.AsyncClient:
        transport = httpx.ASGITransport(app, client=(address, 40_000))
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        made.append(httpx.AsyncClient(transport=transport, base_url="http://localhost:8080", headers=headers))
        return made[-1]

    yield caller
    for client in made:
        await client.aclose()


@pytest.fixture
async def by(call: Caller, database: Database) -> AsyncIterator[As]:
    """The typed client of somebody of the cast: `await by("lead")`, with all scopes that they can have or those named."""
    made: list[str] = []

    async def client(who: str, *scopes: Scope) -> Api:
        made.append(token := await token_of(who, scopes))
        return Api(call(token, f"203.0.113.{next(_places) % 250}"))

    yield client
    # Nobody may have more than a few that work.
    hashes = [digest(token) for token in made]
    database.rows(
        "update access_tokens set revoked_at = now() where token_hash = any(%s) returning id", hashes
    )


async def token_of(who: str, scopes: Iterable[Scope] = ()) -> str:
    """A token of somebody of the cast."""
    person = await actor(who)
    wanted = list(scopes) or [scope for scope in Scope if scope is not Scope.ADMIN or person.is_admin]
    return await make_token(person, "A script", wanted)


@asynccontextmanager
async def serving(database: Database) -> AsyncIterator[str]:
    """The same over a socket, with the listener that streams hear by. Gives its address."""
    port = free_port()
    config = uvicorn.Config(
        application(),
        port=port,
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    server.capture_signals = nullcontext  # type: ignore[assignment]  # pytest's own are to stay
    tasks = [asyncio.create_task(server.serve()), asyncio.create_task(live.run(database.app_url))]
    try:
        await until(lambda: server.started, 60)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        await asyncio.wait([tasks[0]], timeout=30)
        tasks[1].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@asynccontextmanager
async def over(url: str, token: str) -> AsyncIterator[Api]:
    """The typed client over a socket."""
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=url, headers=headers, timeout=60) as http:
        yield Api(http)
