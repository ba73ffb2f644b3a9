"""What was left is freed at once: its circles are broken where it ends, so that counting references is enough.

Left to the garbage collector, thousands of visits lay about until the old had grown by a quarter, and what they filled was
too scattered to be given back. Uses internals of NiceGUI and engine.io: `tests/components/test_contract.py` holds them, and
`test_parting.py` that nothing of a visit is left."""

import asyncio
import sys
from typing import Any

from engineio.async_drivers.asgi import WebSocket, translate_request
from nicegui import Client, core
from nicegui.element import Element
from nicegui.storage import Storage
from websockets.frames import CloseCode

from components import wire
from components.frames import Connection, connection


def install() -> None:
    """Let elements, pages and sockets part so from now on."""
    core.sio.eio._async = {**core.sio.eio._async, "websocket": Socket, "translate_request": _environ}
    setattr(Element, "_handle_delete", _element_deleted)  # noqa: B010  (mypy: a method)
    setattr(Client, "delete", _client_deleted)  # noqa: B010
    setattr(Storage, "close_tab", _tab_closed)  # noqa: B010


class Socket(WebSocket):  # type: ignore[misc]
    """engine.io's websocket; its end is no error, whose traceback would hold on to all that the socket was. What nobody's
    browser of ours would send is its end, too."""

    _joins = False
    _connection: Connection | None = None

    async def __call__(self, environ: Any) -> Any:
        """Serve it."""
        self._connection = connection(environ)
        try:
            return await super().__call__(environ)
        finally:
            self._connection = None

    async def wait(self) -> Any:
        """The next message; None at the end."""
        try:
            if self._joins:
                said = await super().wait()
            else:
                async with asyncio.timeout(_PATIENCE):
                    said = await super().wait()
        except OSError:  # a timeout, too
            return None
        if said == "1":  # it goes
            return None
        # To join is what comes first, and comes once.
        if not wire.is_understood(said) or said.startswith("40") == self._joins:
            wire.refused("a message on a socket that no page of ours sends; the socket was closed")
            if self._connection is not None:  # at once: whoever sends that need not be asked to agree
                self._connection.refuse(CloseCode.POLICY_VIOLATION)
            return None
        self._joins = True
        return said


_PATIENCE = 10.0  # seconds


async def _environ(scope: Any, receive: Any, send: Any) -> Any:
    # engine.io makes a class for each connection, to read a request's body by: a circle that holds on to the connection,
    # for a websocket that has none.
    if scope["type"] != "websocket":
        return await translate_request(scope, receive, send)
    if (await receive())["type"] != "websocket.connect":
        return {}
    query = scope["query_string"].decode("latin-1")
    environ = {
        **_ENVIRON,
        "PATH_INFO": scope["path"],
        "QUERY_STRING": query,
        "RAW_URI": f"{scope['path']}?{query}" if query else scope["path"],
        "asgi.receive": receive,
        "asgi.send": send,
        "asgi.scope": scope,
    }
    for name, value in scope["headers"]:
        key = f"HTTP_{name.decode('latin-1').upper().replace('-', '_')}"
        value = value.decode("latin-1")
        environ[key] = f"{environ[key]},{value}" if key in environ else value
    environ["wsgi.url_scheme"] = environ.get("HTTP_X_FORWARDED_PROTO", "http")
    return environ


_ENVIRON = {
    "wsgi.errors": sys.stderr,
    "wsgi.version": (1, 0),
    "wsgi.async": True,
    "wsgi.multithread": False,
    "wsgi.multiprocess": False,
    "wsgi.run_once": False,
    "SERVER_SOFTWARE": "asgi",
    "REQUEST_METHOD": "GET",
    "SCRIPT_NAME": "",
    "SERVER_PROTOCOL": "HTTP/1.1",
    "REMOTE_ADDR": "127.0.0.1",
    "REMOTE_PORT": "0",
    "SERVER_NAME": "asgi",
    "SERVER_PORT": "0",
}

_delete_element, _delete_client = Element._handle_delete, Client.delete


def _element_deleted(element: Element) -> None:
    _delete_element(element)
    # Each of these calls back what it belongs to. Nobody changes a deleted element.
    for part in (element, element._classes, element._style, element._props):
        getattr(part, "_change_handlers", []).clear()


def _client_deleted(client: Client) -> None:
    _delete_client(client)
    for handlers in (client.connect_handlers, client.disconnect_handlers, client.delete_handlers):
        handlers.clear()


async def _tab_closed(storage: Storage, tab_id: str | None) -> None:
    # NiceGUI keeps a dictionary for each tab that ever was, for 30 days; nothing of ours is in it.
    storage._tabs.pop(tab_id or "", None)
