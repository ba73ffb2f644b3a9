"""The websocket is a door of its own: HTTP's guard (reqstly/api/guard.py) does not see it.""" ""

from collections.abc import Awaitable, Callable
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import parse_qs, urlsplit

from nicegui import Client, core
from socketio.exceptions import ConnectionRefusedError as ConnectionRefused

from components import rooms
from components.cookies import session_cookie
from reqstly import logs
from reqstly.errors import NotSignedIn
from reqstly.identity import sessions

# Pages that show nothing of anybody: the door, what is not there, and NiceGUI's own error page. A cookie that has
# ended must not keep them from connecting: they would reload for ever.
_PUBLIC = ("/sign-in", "/welcome", "/{_:path}", "")


def guard_sockets() -> None:
    """A client id alone opens nothing: the socket that joins a page must come from our origin with the cookie of the
    session that opened the page. Pages without a session (the sign-in page) take no cookie."""
    handlers = core.sio.handlers["/"]
    connect: Callable[..., Awaitable[Any]] = handlers["connect"]

    async def guarded(sid: str, environ: dict[str, Any], auth: Any = None) -> Any:
        query = parse_qs(str(environ.get("QUERY_STRING", "")))
        with logs.beginning("connect"):
            if not await _may_join(environ, query.get("client_id", [""])[0]):
                raise ConnectionRefused("Implicit handshake failed")
            return await connect(sid, environ, auth)

    handlers["connect"] = guarded
    for name in ("event", "javascript_response", "ack", "log"):
        handlers[name] = _only_own(handlers[name])
    handshake: Callable[..., Awaitable[Any]] = handlers["handshake"]

    async def guarded_handshake(sid: str, data: dict[str, Any]) -> Any:
        # The separate way in, for pages that were fetched ahead of being shown.
        if not await _may_join(core.sio.get_environ(sid) or {}, str(data.get("client_id", ""))):
            return False
        return await handshake(sid, data)

    handlers["handshake"] = guarded_handshake


def _only_own(handler: Callable[[str, dict[str, Any]], Any]) -> Callable[[str, dict[str, Any]], Any]:
    def own(sid: str, message: dict[str, Any]) -> Any:
        if isinstance(message, dict) and rooms.is_in(sid, str(message.get("client_id"))):
            with logs.beginning("event"):
                return handler(sid, message)
        return None

    return own


async def _may_join(environ: dict[str, Any], client_id: str) -> bool:
    origin, host = environ.get("HTTP_ORIGIN"), environ.get("HTTP_HOST", "")
    if origin is not None and urlsplit(origin).netloc != host:
        return False
    client = Client.instances.get(client_id)
    if client is None:
        return False
    token = client.request.cookies.get(session_cookie())
    if client.page.path in _PUBLIC or token is None:
        return True
    sent = SimpleCookie(environ.get("HTTP_COOKIE", "")).get(session_cookie())
    if sent is None or sent.value != token:
        return False
    try:
        await sessions.actor_for(token, used=False)  # a laptop that wakes is nobody's doing
    except NotSignedIn:
        return False
    return True
