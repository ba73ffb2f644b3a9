"""A page as a browser opens it, without a browser: GET, then the websocket with the page's own parameters, then events.

How it talks is read from NiceGUI 3.18: `templates/index.html` and `static/nicegui.js`."""

import asyncio
import json
import re
import uuid
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import orjson
import socketio

_QUERY = re.compile(r"query: (\{.*?\}),\n")
_ELEMENTS, _END = "parseElements(String.raw`", "`)"
_ESCAPED = (("&#36;", "$"), ("&#96;", "`"), ("&gt;", ">"), ("&lt;", "<"), ("&amp;", "&"))


@dataclass(slots=True)
class Page:
    """An open page: its HTML, its elements, and its socket."""

    html: str
    client_id: str
    socket: socketio.AsyncClient
    opened: asyncio.Queue[str] = field(default_factory=asyncio.Queue)

    @property
    def elements(self) -> dict[str, dict[str, Any]]:
        """Every element by its id, as the browser gets them."""
        return elements(self.html)

    def element(self, testid: str) -> tuple[str, dict[str, Any]]:
        """The element with this data-testid."""
        return next(
            (id, e) for id, e in self.elements.items() if e.get("props", {}).get("data-testid") == testid
        )

    async def emit(self, testid: str, event: str, *args: Any) -> None:
        """What nicegui.js sends when this event happens on the element."""
        id, element = self.element(testid)
        listener = next(e["listener_id"] for e in element["events"] if e["type"] == event)
        message = {
            "id": int(id),
            "client_id": self.client_id,
            "listener_id": listener,
            "args": [json.dumps(a) for a in args],
        }
        await self.socket.emit("event", message)

    async def close(self) -> None:
        """Leave, as a browser does that goes elsewhere."""
        await self.socket.disconnect()


def elements(html: str) -> dict[str, dict[str, Any]]:
    """Every element of a page by its id, as the browser reads them."""
    _, found, rest = html.partition(_ELEMENTS)
    text, ended, _ = rest.partition(_END)
    assert found and ended, "the page's elements are not where they were"
    for escaped, plain in _ESCAPED:
        text = text.replace(escaped, plain)
    return orjson.loads(text)  # type: ignore[no-any-return]


def socket_query(html: str) -> dict[str, Any]:
    """What a page's socket has to say of itself, as the page holds it and as a new window adds."""
    found = _QUERY.search(html)
    assert found, "the page's socket parameters are not where they were"
    query = json.loads(found[1].replace("'", '"').replace("True", "true").replace("False", "false"))
    return {
        **query,
        "implicit_handshake": "true",
        "tab_id": str(uuid.uuid4()),
        "document_id": str(uuid.uuid4()),
    }


async def sign_in(session: aiohttp.ClientSession, base: str, email: str) -> str:
    """The cookie of a new session as this person."""
    form = {"email": email, "then": "/"}
    async with session.post(f"{base}/sign-in/demo", data=form, allow_redirects=False) as answer:
        # A proxy before several replicas sets one of its own, which is not the session's.
        set_here = [line.split(";")[0] for line in answer.headers.getall("Set-Cookie")]
        return next(pair for pair in set_here if not pair.startswith("reqstly_replica="))


async def open_page(session: aiohttp.ClientSession, base: str, path: str, cookie: str) -> Page:
    """The page, connected: from now on it can be used."""
    async with session.get(base + path, headers={"Cookie": cookie}) as answer:
        html = await answer.text()
        assert answer.status == 200, f"{path}: {answer.status}"
    query = socket_query(html)
    socket = socketio.AsyncClient(reconnection=False, http_session=session)
    page = Page(html, query["client_id"], socket)
    socket.on("open", lambda message: page.opened.put_nowait(message["path"]))
    address = base + "?" + "&".join(f"{name}={value}" for name, value in query.items())
    await socket.connect(
        address,
        headers={"Cookie": cookie},
        transports=["websocket"],
        socketio_path="/_nicegui_ws/socket.io",
        wait_timeout=20,
    )
    return page
