"""Strangers' connections: raw, as no browser would make them."""

import asyncio
import re
import struct
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

from tests.people import PEOPLE

CONTINUED, TEXT, BINARY, PING = 0, 1, 2, 9


def frame(code: int, body: bytes = b"", *, fin: bool = True, says: int | None = None) -> bytes:
    """A client's frame, masked with zeros; `says` claims another length than it has."""
    size = len(body) if says is None else says
    head = bytes([(0x80 if fin else 0) | code])
    if size < 126:
        head += bytes([0x80 | size])
    elif size < 2**16:
        head += b"\xfe" + struct.pack("!H", size)
    else:
        head += b"\xff" + struct.pack("!Q", size)
    return head + bytes(4) + body


@dataclass
class Wire:
    """A connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def send(self, *frames: bytes) -> bool:
        """Send; False where the other side has closed it."""
        try:
            for one in frames:
                self.writer.write(one)
                async with asyncio.timeout(3):
                    await self.writer.drain()
        except (OSError, TimeoutError):
            return False
        return True

    async def ends(self, seconds: float = 30) -> bytes:
        """All that is sent until the other side closes it. Raises TimeoutError where it does not."""
        said = b""
        async with asyncio.timeout(seconds):
            try:
                while more := await self.reader.read(65_536):
                    said += more
            except OSError:
                pass
        return said

    def close(self) -> None:
        """Go."""
        self.writer.close()


async def connected(url: str) -> Wire:
    """A connection on which nothing was said yet."""
    place = urlsplit(url)
    return Wire(*await asyncio.open_connection(place.hostname, place.port, limit=2**20))


# The cookies that each page was fetched with, by its id: a socket of it has to bring them.
_cookies: dict[str, str] = {}


async def page_of(http: httpx.AsyncClient) -> str:
    """The id of a new page, of somebody who has come in by the demo's door."""
    await http.post(
        "/sign-in/demo", data={"email": PEOPLE["outsider"].email}, headers={"Sec-Fetch-Site": "same-origin"}
    )
    answer = await http.get("/")
    found = re.search(r"client_id[^0-9a-f]{1,8}([0-9a-f-]{36})", answer.text)
    assert found, answer.text[:2_000]
    _cookies[found[1]] = "; ".join(f"{one.name}={one.value}" for one in http.cookies.jar)
    return found[1]


async def joined(url: str, client_id: str, *, join: bool = True, query: str = "") -> Wire:
    """A websocket of this page; it has joined it unless that is to be left to the test."""
    wire = await connected(url)
    key, place = "x3JJHMbDL1EzLkh9GBhXDw==", urlsplit(url).netloc
    query = query or (
        f"EIO=4&transport=websocket&client_id={client_id}&implicit_handshake=true"
        f"&tab_id=t&document_id=d&next_message_id=0"
    )
    head = (
        f"GET /_nicegui_ws/socket.io/?{query} HTTP/1.1\r\nHost: {place}\r\nUpgrade: websocket\r\n"
        f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
        f"Cookie: {_cookies.get(client_id, '')}\r\n\r\n"
    )
    assert await wire.send(head.encode())
    async with asyncio.timeout(30):
        said = await wire.reader.readuntil(b"\r\n\r\n")
        assert b" 101 " in said, said
        if join:
            await wire.send(frame(TEXT, b"40"))
            await wire.reader.readuntil(b'40{"sid":')
    return wire
