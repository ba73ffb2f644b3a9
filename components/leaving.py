"""A replica that is about to end lets its pages go: each opens again at another replica, with what was typed in it."""

import asyncio
import random
from collections.abc import Callable

from loguru import logger
from nicegui import Client, background_tasks

from components import rooms
from components.drafts import SAVING
from components.visit import say

PAGES = 9.0  # seconds in which pages may go
DRAFTS = 1.5  # seconds for what they sent last to be kept
_LOOK = 0.05  # seconds between two looks
_EACH = 0.06  # seconds that another replica has for each page
_LONG = 2.0  # seconds after which people are told what they wait for

# The page goes only where somebody else answers. Else it stays, and comes back when its socket does.
_GO = (
    "setTimeout(() => fetch('/api/v1/health', {{ cache: 'no-store' }})"
    ".then(answer => answer.ok && location.reload(), () => {{}}), {:d})"
)


async def let_go() -> None:
    """Return once no page is open here any more, or after PAGES and DRAFTS seconds."""
    pages = [client for client in Client.instances.values() if rooms.sockets(client)]
    spread = min(PAGES / 2, _EACH * len(pages))
    for client in pages:
        _tell(client, random.uniform(0, spread), spread > _LONG)  # noqa: S311  (so that they do not come all at once)
    await _until(lambda: not any(map(rooms.sockets, pages)), PAGES)
    await _until(lambda: all(task.get_name() != SAVING for task in background_tasks.running_tasks), DRAFTS)
    left = sum(bool(rooms.sockets(client)) for client in pages)
    logger.info("{} pages have gone to another replica, {} are still here", len(pages) - left, left)


def _tell(client: Client, seconds: float, in_words: bool) -> None:
    with client:
        if in_words:
            say("Reqstly is being renewed: this page opens again in a moment, with what you typed.")
        client.run_javascript(_GO.format(int(seconds * 1000)))


async def _until(done: Callable[[], bool], seconds: float) -> None:
    for _ in range(int(seconds / _LOOK)):
        if done():
            break
        await asyncio.sleep(_LOOK)
