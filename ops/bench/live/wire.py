"""A socket.io connection over a websocket, as lean as it can be: a thousand of them must cost less than the server.

Engine.IO 4 over RFC 6455, as the browser's client speaks it; text frames alone, and never a compressed one. A message
that reaches many connections is the same bytes on each, so it is read once."""

import asyncio
import base64
import json
import os
import time
from collections.abc import Callable
from functools import lru_cache
from typing import Any, cast
from urllib.parse import urlencode

import orjson

Heard = Callable[[str, Any, float], None]
"""Called with a message's event, its value, and the moment at which it came in."""


class Refused(Exception):
    """The server did not let this socket join; the argument is what it said."""


class Wire(asyncio.Protocol):
    """One socket. `joined` is done once socket.io has let it in; `lost` is called when it is gone."""

    def __init__(self, request: bytes, heard: Heard, lost: Callable[[], None]) -> None:
        self._request, self._heard, self._lost = request, heard, lost
        self._transport: asyncio.WriteTransport | None = None
        self._buffer = bytearray()
        self._open = False
        self.cookies: list[str] = []
        self.joined: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    @property
    def is_open(self) -> bool:
        """Whether the connection is there."""
        return self._transport is not None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the websocket."""
        # By its behaviour: uvloop's is no subclass of asyncio's.
        self._transport = cast(asyncio.WriteTransport, transport)
        self._transport.write(self._request)

    def connection_lost(self, _: Exception | None) -> None:
        """The server, the proxy or we ended it."""
        self._transport = None
        if not self.joined.done():
            self.joined.set_exception(ConnectionError("closed before it was joined"))
        self._lost()

    def data_received(self, data: bytes) -> None:
        """Whole frames are read; a part of one waits for its rest."""
        now = time.monotonic()
        self._buffer += data
        if not self._open and not self._upgraded():
            return
        while (frame := self._frame()) is not None:
            self._read(frame[0], frame[1], now)

    def emit(self, event: str, value: Any) -> None:
        """Send an event, unless the socket is gone."""
        self._send(1, f"42{json.dumps([event, value])}".encode())

    def close(self) -> None:
        """End it."""
        if self._transport is not None:
            self._transport.close()

    def _upgraded(self) -> bool:
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            return False
        status, *headers = self._buffer[:end].decode("latin-1").split("\r\n")
        del self._buffer[: end + 4]
        self.cookies = [h[11:].strip() for h in headers if h.lower().startswith("set-cookie:")]
        self._open = " 101 " in status
        if not self._open:
            self._refuse(status)
        return self._open

    def _frame(self) -> tuple[int, bytes] | None:
        buffer = self._buffer
        if len(buffer) < 2:
            return None
        length, start = buffer[1] & 0x7F, 2
        if length == 126:
            length, start = int.from_bytes(buffer[2:4], "big"), 4
        elif length == 127:
            length, start = int.from_bytes(buffer[2:10], "big"), 10
        if len(buffer) < start + length:
            return None
        assert buffer[0] & 0x80, "a frame in parts: not expected of this server"
        kind, body = buffer[0] & 0x0F, bytes(buffer[start : start + length])
        del buffer[: start + length]
        return kind, body

    def _read(self, kind: int, body: bytes, now: float) -> None:
        if kind == 8:
            self.close()
        elif kind == 9:
            self._send(10, body)
        elif kind == 1:
            self._packet(body, now)

    def _packet(self, body: bytes, now: float) -> None:
        if body.startswith(b"42"):
            event, value = parsed(body)
            self._heard(event, value, now)
        elif body.startswith(b"0"):
            self._send(1, b"40")
        elif body.startswith(b"40"):
            if not self.joined.done():
                self.joined.set_result(None)
        elif body.startswith(b"44"):
            self._refuse(str(json.loads(body[2:]).get("message", "")))
        elif body == b"2":
            self._send(1, b"3")
        elif body.startswith((b"41", b"1")):
            self.close()

    def _refuse(self, why: str) -> None:
        if not self.joined.done():
            self.joined.set_exception(Refused(why))
        self.close()

    def _send(self, kind: int, body: bytes) -> None:
        # A client has to mask. A mask of zeros is one, and costs nothing.
        if self._transport is None or self._transport.is_closing():
            return
        size = len(body)
        length = bytes([0x80 | size]) if size < 126 else b"\xfe" + size.to_bytes(2, "big")
        self._transport.write(bytes([0x80 | kind]) + length + b"\0\0\0\0" + body)


@lru_cache(maxsize=256)
def parsed(body: bytes) -> tuple[str, Any]:
    """The event and its value; whoever gets it must not change it, since others get the same."""
    event, *values = orjson.loads(body[2:])
    return event, values[0] if values else None


async def join(
    host: str, port: int, query: dict[str, Any], cookie: str, heard: Heard, lost: Callable[[], None]
) -> Wire:
    """A socket that has joined its page. Raises Refused, or OSError where nobody answers."""
    address = f"/_nicegui_ws/socket.io/?{urlencode({**query, 'EIO': 4, 'transport': 'websocket'})}"
    lines = [
        f"GET {address} HTTP/1.1", f"Host: {host}:{port}", f"Origin: http://{host}:{port}", f"Cookie: {cookie}",
        "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
        f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}", "", "",
    ]  # fmt: skip
    request = "\r\n".join(lines).encode()
    loop = asyncio.get_running_loop()
    _, wire = await loop.create_connection(lambda: Wire(request, heard, lost), "127.0.0.1", port)
    try:
        await asyncio.wait_for(wire.joined, 30)
    except BaseException:
        wire.close()
        raise
    return wire
