"""What every call of the API gets: headers that any part of it may add to, a limit in time, and an answer whatever fails."""

import asyncio
from collections.abc import MutableMapping
from typing import Any

from loguru import logger
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reqstly import logs
from reqstly.api.problems import problem

SECONDS = 20.0
_HEADERS, _DEADLINE = "reqstly.headers", "reqstly.deadline"


def headers(scope: MutableMapping[str, Any]) -> dict[str, str]:
    """What the answer will carry, an error too. Add to it."""
    found: dict[str, str] = scope[_HEADERS]
    return found


def without_end(scope: MutableMapping[str, Any]) -> None:
    """This answer goes on for as long as somebody reads it."""
    scope[_DEADLINE].reschedule(None)


class Frame:
    """The middleware. Plain ASGI: the convenient form costs a task and a stream for every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        # What it says is for whoever has the token, and for no store on the way.
        scope[_HEADERS] = {"Cache-Control": "no-store"}
        begun = False

        async def telling(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                told = MutableHeaders(scope=message)
                for name, value in scope[_HEADERS].items():
                    told[name] = value
            await send(message)

        try:
            async with asyncio.timeout(SECONDS) as scope[_DEADLINE]:
                await self.app(scope, receive, telling)
        except TimeoutError:
            if not begun:
                await problem(503, _SLOW, headers={"Retry-After": "5"})(scope, receive, telling)
        except Exception as error:
            identifier = logs.quoted()
            logger.opt(exception=error).error("Unexpected error")
            if begun:
                raise
            await problem(500, _FAILED.format(identifier), quote=identifier)(scope, receive, telling)


_SLOW = "This took too long and was given up. With an Idempotency-Key it is safe to send it again."
_FAILED = "Something went wrong on our side. Nothing of yours was changed. To quote: {}."
