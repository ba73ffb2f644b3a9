"""Open pages whose browser keeps its socket whatever it is told: what a server that decides by itself is shown with."""

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import socketio
from socketio.exceptions import ConnectionError as Refused

from ops.bench import browserless
from tests.conftest import until


@dataclass
class Deaf:
    """A page that somebody opened. It is joined to nothing before `join`."""

    path: str
    base: str
    cookie: str
    html: str
    heard: list[tuple[float, str]] = field(default_factory=list)
    socket: socketio.AsyncClient | None = None
    elements: dict[str, Any] = field(default_factory=dict)

    @property
    def cut_off(self) -> bool:
        """Whether it has no socket, or no more."""
        return self.socket is None or not self.socket.connected

    async def join(self) -> bool:
        """Connect as the page's own script does, and remember all that arrives. Whether it was let in."""
        await self.leave()
        query = browserless.socket_query(self.html)
        self.socket = socketio.AsyncClient(reconnection=False)

        async def keep(event: str, *args: Any) -> None:
            self.heard.append((time.monotonic(), f"{event} {args}"))
            if event == "update":
                self.elements |= {id: one for id, one in args[0].items() if isinstance(one, dict)}

        self.socket.on("*", keep)
        try:
            await self.socket.connect(
                self.base + "?" + "&".join(f"{name}={value}" for name, value in query.items()),
                headers={"Cookie": self.cookie},
                transports=["websocket"],
                socketio_path="/_nicegui_ws/socket.io",
                wait_timeout=20,
            )
        except Refused:
            return False
        return True

    async def act(self, name: str, *args: object) -> None:
        """Send this act of every element of the page, as nobody's browser would."""
        if self.socket is None or self.cut_off:
            return
        client_id = browserless.socket_query(self.html)["client_id"]
        for id, element in self.elements.items():
            for event in element.get("events", ()):
                if event["type"] == "act":
                    said = json.dumps({"name": name, "args": list(args)})
                    message = {"id": int(id), "client_id": client_id, "listener_id": event["listener_id"]}
                    await self.socket.emit("event", {**message, "args": [said]})

    async def leave(self) -> None:
        """Lose the connection, as in a tunnel: the page may come back."""
        if self.socket is not None:
            await self.socket.shutdown()

    async def hears(self, *words: str, since: float = 0.0) -> None:
        """Return when something with each of these words has arrived."""
        await until(lambda: all(self.told(word, since=since) for word in words), 30)

    def told(self, *words: str, since: float = 0.0) -> list[str]:
        """What arrived with one of these words."""
        return [said for at, said in self.heard if at >= since and any(word in said for word in words)]


async def drawn(http: aiohttp.ClientSession, base: str, path: str, cookie: str) -> Deaf:
    """Open this path, and join nothing yet."""
    async with http.get(base + path, headers={"Cookie": cookie}) as answer:
        assert answer.status == 200, f"{path}: {answer.status}"
        html = await answer.text()
        return Deaf(path, base, cookie, html, elements=browserless.elements(html))


async def all_end(pages: list[Deaf]) -> None:
    """Each is cut off on the server, and is refused when it comes back."""
    await until(lambda: all(page.cut_off for page in pages), 60)
    back = await asyncio.gather(*(page.join() for page in pages))
    assert not any(back), [page.path for page, came in zip(pages, back, strict=True) if came]
