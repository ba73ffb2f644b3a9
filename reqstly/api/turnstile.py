"""Pages are drawn a few at a time, in the order in which they were asked for.

After a replica has died, hundreds of pages come to another one within a second. All at once they would wait for one
another until each has waited for all, and then for connections of the pool until that gives up; in a line the first are
there at once, and the last no later."""

import asyncio

from fastapi import FastAPI
from starlette.types import ASGIApp, Receive, Scope, Send

AT_ONCE = 6
PATIENCE = 15.0  # seconds: whoever has waited so long is let in all the same

# What is drawn from the database alone. What waits for others, such as a provider of sign-in, must not hold up the line.
_PLACES = ("/teams", "/requests", "/new", "/search", "/admin", "/account")


def add_turnstile(app: FastAPI) -> None:
    """Let in AT_ONCE pages at once."""
    app.add_middleware(Turnstile)


class Turnstile:
    """Plain ASGI, as the guard is."""

    def __init__(self, app: ASGIApp) -> None:
        self._app, self._free = app, asyncio.Semaphore(AT_ONCE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass it on, a page once it is its turn."""
        if not _is_page(scope):
            await self._app(scope, receive, send)
            return
        try:
            await asyncio.wait_for(self._free.acquire(), PATIENCE)
        except TimeoutError:
            await self._app(scope, receive, send)
            return
        try:
            await self._app(scope, receive, send)
        finally:
            self._free.release()


def _is_page(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    path = str(scope["path"])
    return path == "/" or path.startswith(_PLACES)
