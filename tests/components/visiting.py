"""`python -m tests.components.visiting APP_URL`: pages of a server in this process are opened and left, and what is left of
them in memory is counted. A process of its own: the collector is off, and NiceGUI serves one application a process."""

import asyncio
import contextlib
import gc
import json
import re
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from functools import partial

import aiohttp
import uvicorn
from nicegui import Client, core

from components.frames import Connection, Requests
from ops.bench import browserless
from ops.bench.live import wire
from reqstly.main import build
from reqstly.settings import settings
from tests.people import PEOPLE

PATHS = ("/teams/it", "/requests", "/new/account", "/teams/it/wall", "/")
ROUNDS = 6
# Whose objects make up a page, wherever they are held: lists, functions and the like are noise of everything else.
MAKERS = ("nicegui", "components", "pages", "engineio", "socketio")


async def main(app_url: str) -> dict[str, dict[str, int]]:
    """For each page, the objects that visits leave behind, be it until the collector comes or for good, by their kinds."""
    config = uvicorn.Config(
        build(app_url), port=settings().port, http=Requests, ws=Connection, ws_per_message_deflate=False,
        ws_ping_interval=None, log_config=None,
    )  # fmt: skip
    core.app.config.reconnect_timeout = 0.2
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110
        await asyncio.sleep(0.05)
    # Whoever waits to ask a socket whether it is still there holds on to it until then.
    core.sio.eio.ping_interval = 0.2
    found = {}
    base = f"http://127.0.0.1:{settings().port}"
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http:
        cookie = await browserless.sign_in(http, base, PEOPLE["lead"].email)
        queue = await _visit(http, base, PATHS[0], cookie)
        request = re.search(r"/requests/REQ-\d+", queue)
        assert request
        paths = (*PATHS, request[0])
        for path in paths[1:]:
            await _visit(http, base, path, cookie)
        for path in paths:
            found[path] = await _count(partial(_visit, http, base, path, cookie))
    server.should_exit = True
    await serving
    return found


async def _count(visit: Callable[[], Awaitable[object]]) -> dict[str, int]:
    gc.collect()
    gc.disable()
    before = _held()
    for _ in range(ROUNDS):
        await visit()
    left = _held() - before
    gc.enable()
    return dict(left)


def _held() -> Counter[str]:
    kinds = (f"{type(one).__module__}.{type(one).__name__}" for one in gc.get_objects())
    return Counter(kind for kind in kinds if kind.startswith(MAKERS))


async def _visit(http: aiohttp.ClientSession, base: str, path: str, cookie: str) -> str:
    async with http.get(base + path, headers={"Cookie": cookie}) as answer:
        html = await answer.text()
        assert answer.status == 200, f"{path}: {answer.status}"
    query = browserless.socket_query(html)
    gone = asyncio.Event()
    page = await wire.join("127.0.0.1", settings().port, query, cookie, lambda *_: None, gone.set)
    await asyncio.sleep(0.05)
    page.close()
    await gone.wait()
    while Client.instances:  # noqa: ASYNC110
        await asyncio.sleep(0.05)
    await asyncio.sleep(0.3)
    return html


if __name__ == "__main__":
    with contextlib.redirect_stdout(sys.stderr):
        told = asyncio.run(main(sys.argv[1]))
    print(json.dumps(told))
