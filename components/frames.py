"""One websocket frame for however many pages: written to each connection as it is, past the queue, the writer task and the
encoding that socket.io and uvicorn would take for each of them. What does not come through uvicorn goes their way.

Uses internals of uvicorn and socket.io: `tests/components/test_contract.py` holds them."""

from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

# Bytes that a browser has not taken yet. Whoever is so far behind is cut off, and is brought up to date on coming back.
BEHIND_MOST = 4 * 2**20

_NAME = "reqstly.connection"


class Requests(HttpToolsProtocol):
    """uvicorn's HTTP, which lets go of its parser once a connection has become a websocket: each holds on to the other."""

    def handle_websocket_upgrade(self) -> None:
        """Hand the connection on."""
        super().handle_websocket_upgrade()
        self.parser = None  # type: ignore[assignment]


class Connection(WebSocketsSansIOProtocol):
    """uvicorn's websocket, which can be found again from the scope that the application is called with."""

    async def run_asgi(self) -> None:
        """Serve the connection."""
        extensions: dict[str, Any] = self.scope["extensions"]
        extensions[_NAME] = self
        try:
            await super().run_asgi()
        finally:
            del extensions[_NAME]  # else each holds on to the other

    def put(self, frame: bytes) -> None:
        """Write a frame, unless the connection is ending."""
        if self.disconnected or self.close_sent or self.transport.is_closing():
            return
        if self.transport.get_write_buffer_size() > BEHIND_MOST:
            self.transport.abort()
            return
        self.transport.write(frame)


def connection(environ: dict[str, Any] | None) -> Connection | None:
    """The connection that a socket.io socket came by, if frames can be written to it."""
    scope = (environ or {}).get("asgi.scope", {})
    found = scope.get("extensions", {}).get(_NAME)
    # Compressed ones carry a state of their own.
    return found if isinstance(found, Connection) and not found.conn.extensions else None


def text_frame(text: str) -> bytes:
    """A server's frame with this text: unmasked, whole, uncompressed (RFC 6455, 5.2)."""
    body = text.encode()
    size = len(body)
    if size < 126:
        return bytes((0x81, size)) + body
    if size < 2**16:
        return b"\x81\x7e" + size.to_bytes(2, "big") + body
    return b"\x81\x7f" + size.to_bytes(8, "big") + body
