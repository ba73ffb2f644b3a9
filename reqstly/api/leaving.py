"""A replica that is about to end takes no new visits: whoever comes is answered by another one.

It says so with 421, "misdirected request" (RFC 9110, 15.5.20), which nothing else here answers: Caddy then asks another
replica, and leaves this one alone (ops/caddy/Caddyfile). What is already here, such as a form that is sent by a page or
a call that changes something, is still done."""

from fastapi import FastAPI
from fastapi.responses import PlainTextResponse
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reqstly import health

# What a page that is still open may need, and what only watches.
_HERE = ("/_nicegui", "/healthz", "/readyz")


def add_leaving(app: FastAPI) -> None:
    """Send new visits elsewhere once this process is about to end."""
    app.add_middleware(Leaving)


class Leaving:
    """Plain ASGI, as the guard is."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass it on while there is time."""
        if scope["type"] != "http" or not health.draining():
            await self._app(scope, receive, send)
            return

        async def last(message: Message) -> None:
            # Nothing more is to come by this connection: it must not end just when something does.
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["Connection"] = "close"
            await send(message)

        elsewhere = scope["method"] in ("GET", "HEAD") and not str(scope["path"]).startswith(_HERE)
        await (_ELSEWHERE if elsewhere else self._app)(scope, receive, last)


_ELSEWHERE = PlainTextResponse("This server is about to end. Try again.", 421, headers={"Retry-After": "1"})
