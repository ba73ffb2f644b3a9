"""The websocket is a door of its own: HTTP's guard (reqstly/api/guard.py) does not see it.""" ""

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import parse_qs

from fastapi import FastAPI
from nicegui import Client, core
from socketio.exceptions import ConnectionRefusedError as ConnectionRefused
from starlette.types import ASGIApp, Receive, Scope, Send

from components import closing, rooms, wire
from components.cookies import session_cookie
from components.frames import MESSAGE_MOST
from reqstly import logs
from reqstly.errors import NotSignedIn
from reqstly.holding import Held, place
from reqstly.identity import sessions
from reqstly.origins import is_our_host, is_our_page


def guard_sockets() -> None:
    """A client id alone opens nothing: the socket that joins a page must come from our origin with the cookie of the
    session that opened the page. Pages for who is not signed in have no socket (components/plain.py)."""
    handlers = core.sio.handlers["/"]
    connect: Callable[..., Awaitable[Any]] = handlers["connect"]

    async def guarded(sid: str, environ: dict[str, Any], auth: Any = None) -> Any:
        query = parse_qs(str(environ.get("QUERY_STRING", "")))
        with logs.beginning("connect"):
            if not await _may_join(environ, query.get("client_id", [""])[0]):
                raise ConnectionRefused(_REFUSED)
            at_once = query.get("implicit_handshake") == ["true"]
            if at_once and not wire.is_handshake({name: values[0] for name, values in query.items()}):
                raise ConnectionRefused(_REFUSED)
            return await connect(sid, environ, auth)

    handlers["connect"] = guarded
    for name in ("event", "javascript_response", "ack", "log"):
        handlers[name] = _only_own(handlers[name])
    handshake: Callable[..., Awaitable[Any]] = handlers["handshake"]

    async def guarded_handshake(sid: str, data: dict[str, Any]) -> Any:
        # The separate way in, for pages that were fetched ahead of being shown.
        if not wire.is_handshake(data):
            return False
        if not await _may_join(core.sio.get_environ(sid) or {}, data["client_id"]):
            return False
        return await handshake(sid, data)

    handlers["handshake"] = guarded_handshake
    # Browsers of ours have websockets. Without polling there are no answers of engine.io's to other sites either.
    core.sio.eio.transports = ["websocket"]
    core.sio.eio.cors_allowed_origins = []
    core.sio.eio.max_http_buffer_size = MESSAGE_MOST


def add_refusals(app: FastAPI) -> None:
    """Refuse more sockets than fit; and the sockets of pages that are not here before engine.io makes anything of them, which
    costs more than to say so: the pages of a lost replica all come within a second. Each page hears what it would hear from
    `guard_sockets`."""
    app.add_middleware(_Refusals)


class _Refusals:
    # Plain ASGI, as the guard of HTTP is.
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self._app(scope, receive, send)
            return
        address = place(scope.get("client"))
        if not SOCKETS.take(address):
            await receive()
            await send({"type": "websocket.close", "code": 1013})  # try again later
            return
        try:
            await self._serve(scope, receive, send)
        finally:
            SOCKETS.give(address)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _is_of_no_page(scope):
            await self._app(scope, receive, send)
            return
        await receive()  # that it wants to connect
        await send({"type": "websocket.accept"})
        await send({"type": "websocket.send", "text": _OPENING})
        with suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE):
                asked = await receive()  # to be let in, in socket.io's words
            if asked["type"] == "websocket.disconnect":
                return
            await send({"type": "websocket.send", "text": _REFUSAL})
        await send({"type": "websocket.close"})


def _is_of_no_page(scope: Scope) -> bool:
    query = parse_qs(scope["query_string"].decode("latin-1"))
    client_id = query.get("client_id", [""])[0]
    return query.get("implicit_handshake") == ["true"] and client_id not in Client.instances


# An office has one address, and people have many pages open.
SOCKETS = Held(each=1_500, most=3_000)
_PATIENCE = 10.0  # seconds
_REFUSED = "Implicit handshake failed"
_OPENING = "0" + json.dumps(
    {"sid": "-", "upgrades": [], "pingTimeout": 20_000, "pingInterval": 25_000, "maxPayload": 1_000_000}
)
_REFUSAL = "44" + json.dumps({"message": _REFUSED})


def _only_own(handler: Callable[[str, dict[str, Any]], Any]) -> Callable[[str, dict[str, Any]], Any]:
    def own(sid: str, message: dict[str, Any]) -> Any:
        if isinstance(message, dict) and rooms.is_in(sid, str(message.get("client_id"))):
            with logs.beginning("event"):
                try:
                    return handler(sid, message)
                except (KeyError, ValueError, TypeError, RecursionError) as error:
                    # Of an element that is gone meanwhile, or made up. What fails while it is handled is told elsewhere.
                    wire.refused(f"what does not fit its page ({type(error).__name__})")
        return None

    return own


async def _may_join(environ: dict[str, Any], client_id: str) -> bool:
    origin, host = environ.get("HTTP_ORIGIN"), environ.get("HTTP_HOST", "")
    if not is_our_host(host) or (origin is not None and not is_our_page(origin, host)):
        return False
    client = Client.instances.get(client_id)
    if client is None or closing.is_over(client):
        return False
    token = client.request.cookies.get(session_cookie())
    if token is None:
        return False
    sent = SimpleCookie(environ.get("HTTP_COOKIE", "")).get(session_cookie())
    if sent is None or sent.value != token:
        return False
    if closing.is_open(client):
        return True
    try:
        await sessions.actor_for(token, used=False)  # a laptop that wakes is nobody's doing
    except NotSignedIn:
        return False
    return True
