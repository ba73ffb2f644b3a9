"""The Chromium that browser tests, benches, pictures and the demo drive, and when a page of ours can be used in it."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager, suppress
from typing import Any

from playwright.async_api import Browser, Playwright

# To be asked in a page: its socket has joined; or it is a plain one, which has none, and is loaded.
READY = (
    "() => (document.readyState === 'complete' && 'plain' in document.documentElement.dataset)"
    " || (window.did_handshake === true && window.socket?.connected === true)"
)
_OFF = ("gpu", "quic", "background-networking", "component-update", "sync")


@asynccontextmanager
async def chromium(playwright: Playwright, **how: Any) -> AsyncIterator[Browser]:
    """The Chromium that REQSTLY_CHROMIUM names, or the system's, or Playwright's own, launched like this."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = os.environ.get("REQSTLY_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    arguments = ["--no-first-run", *(f"--disable-{flag}" for flag in _OFF)]
    if os.name == "posix" and os.geteuid() == 0:
        arguments.append("--no-sandbox")
    browser = await playwright.chromium.launch(executable_path=path, args=arguments, **how)
    try:
        yield browser
    finally:
        await in_time(browser.close())


async def in_time(closing: Awaitable[None]) -> None:
    """Chromium has been seen never to finish closing a page that was on its way elsewhere: that must not hold up the rest."""
    with suppress(TimeoutError):
        await asyncio.wait_for(closing, 30)
