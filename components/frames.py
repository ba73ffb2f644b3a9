"""What comes and goes by a connection. One websocket frame for however many pages: written to each connection as it is, past
the queue, the writer task and the encoding that socket.io and uvicorn would take for each of them. What does not come through
uvicorn goes their way. And what a stranger may send is bounded here, before anything is made of it.

Uses internals of uvicorn, websockets and socket.io: `tests/components/test_contract.py` holds them."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import CloseCode, Frame

from reqstly.holding import Held, place

# Bytes that a browser has not taken yet. Whoever is so far behind is cut off, and is brought up to date on coming back.
BEHIND_MOST = 4 * 2**20
# Bytes of one message.
MESSAGE_MOST = 1_000_000
# Bytes of messages that have begun and not ended.
UNFINISHED = Held(each=4 * 2**20, most=16 * 2**20)
_PART = 200  # bytes that a part of a message takes here, however small it is
# Messages that a socket may send at once, and a second from then on.
_AT_ONCE, _A_SECOND = 300, 50
# Bytes of a request's line and headers, and seconds in which they have to come.
HEAD_MOST = 64 * 2**10
HEAD_SECONDS = 20.0

_NAME = "reqstly.connection"


class Requests(HttpToolsProtocol):
    """uvicorn's HTTP, whose headers are bounded in size and time, and which lets go of its parser once a connection has become
    a websocket: each holds on to the other."""

    _unread = 0
    _patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for a request."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        self._come()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, unless headers do not end."""
        self._unread += len(data)
        super().data_received(data)
        if self._unread > HEAD_MOST and not self.transport.is_closing():
            self.transport.abort()

    def on_message_begin(self) -> None:
        """A request begins."""
        self._wait()
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """All its headers are there."""
        self._come()
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """A part of its body is there."""
        self._unread = 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        """All of it is there."""
        self._unread = 0
        super().on_message_complete()

    def handle_websocket_upgrade(self) -> None:
        """Hand the connection on."""
        self._come()
        super().handle_websocket_upgrade()
        self.parser = None  # type: ignore[assignment]

    def _wait(self) -> None:
        if self._patience is None:
            self._patience = self.loop.call_later(HEAD_SECONDS, self.transport.abort)

    def _come(self) -> None:
        self._unread = 0
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None


class Connection(WebSocketsSansIOProtocol):
    """uvicorn's websocket, which can be found again from the scope that the application is called with, and takes text alone,
    and not too much of it."""

    _holds: tuple[str, int] = ("", 0)
    _left, _since = float(_AT_ONCE), 0.0

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

    def data_received(self, data: bytes) -> None:
        """Read on. What has begun and not ended is counted, and who holds too much of that is cut off."""
        if self.transport.is_closing():
            return
        super().data_received(data)
        if self.transport.is_closing():  # what may still come is not read
            self._let_go()
            return
        unfinished = len(self.conn.reader.buffer) + (self.conn.current_size or 0) + _PART * len(self.frames)
        if unfinished or self._holds[1]:
            self._hold(unfinished)

    def connection_lost(self, exc: Exception | None) -> None:
        """Hold nothing any more."""
        self._let_go()
        super().connection_lost(exc)

    def handle_bytes(self, event: Frame) -> None:
        """No browser of ours sends any: socket.io would keep them, waiting for more."""
        self.refuse(CloseCode.UNSUPPORTED_DATA)

    def handle_text(self, event: Frame) -> None:
        """A message begins."""
        if not self.transport.is_closing():
            super().handle_text(event)

    def handle_cont(self, event: Frame) -> None:
        """A message goes on."""
        if not self.transport.is_closing():
            super().handle_cont(event)

    def handle_ping(self) -> None:
        """Answer it, where the last answer was read."""
        if self.transport.get_write_buffer_size() > HEAD_MOST:
            self.conn.data_to_send()
            return
        super().handle_ping()

    def send_receive_event_to_app(self) -> None:
        """Hand a message on, unless there are too many."""
        now = self.loop.time()
        self._left = min(_AT_ONCE, self._left + (now - self._since) * _A_SECOND) - 1
        self._since = now
        if self._left < 0:
            self.refuse(CloseCode.POLICY_VIOLATION)
            return
        try:
            b"".join(self.frames).decode()
        except UnicodeDecodeError:
            self.refuse(CloseCode.INVALID_DATA)
            return
        super().send_receive_event_to_app()

    def refuse(self, code: int) -> None:
        """End the connection at once, and say why."""
        if self.transport.is_closing():
            return
        self.frames = []
        self.conn.fail(code)
        self.handle_parser_exception()

    def handle_parser_exception(self) -> None:
        """End what cannot be read on; before the connection is a websocket there is nothing to say in its words."""
        if self.conn.close_sent is None:
            self.transport.abort()
            return
        super().handle_parser_exception()

    def _hold(self, amount: int) -> None:
        self._let_go()
        address = place(self.client if not self.handshake_initiated else self.scope["client"])
        if UNFINISHED.take(address, amount):
            self._holds = address, amount
        else:
            self.refuse(CloseCode.MESSAGE_TOO_BIG)

    def _let_go(self) -> None:
        if self._holds[1]:
            UNFINISHED.give(*self._holds)
            self._holds = ("", 0)
        if self.transport.is_closing():
            self.frames = []
            self.conn.reader.buffer.clear()


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
