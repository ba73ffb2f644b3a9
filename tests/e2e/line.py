"""A line that dies without a word: between browser and replica, it swallows what it is told to, and closes nothing."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit


class Line:
    """While `up` is false, what the browser says is lost; while `down` is false, what the replica says."""

    def __init__(self) -> None:
        self.up = self.down = True
        self.url = ""
        self._writers: set[asyncio.StreamWriter] = set()

    def die(self) -> None:
        """Lose everything from now on, both ways; no connection ends."""
        self.up = self.down = False

    def live(self) -> None:
        """Pass everything on again; what was lost stays lost."""
        self.up = self.down = True

    def reset(self) -> None:
        """End all connections as a router does that has forgotten them."""
        for writer in self._writers:
            writer.transport.abort()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int) -> None:
        """One connection."""
        try:
            there, onward = await asyncio.open_connection("127.0.0.1", port)
        except OSError:  # the replica is gone
            writer.transport.abort()
            return
        self._writers |= {writer, onward}
        try:
            await asyncio.gather(self._pass(reader, onward, "up"), self._pass(there, writer, "down"))
        finally:
            self._writers -= {writer, onward}

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, way: str) -> None:
        try:
            while data := await reader.read(65_536):
                if getattr(self, way):
                    writer.write(data)
                    await writer.drain()
        except OSError:
            pass
        finally:
            writer.close()


@asynccontextmanager
async def line_to(url: str) -> AsyncIterator[Line]:
    """A line to this replica, under an address of its own."""
    line, port = Line(), urlsplit(url).port
    assert port is not None
    server = await asyncio.start_server(lambda r, w: line.serve(r, w, port), "127.0.0.1", 0)
    line.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield line
    finally:
        server.close()
        line.reset()
