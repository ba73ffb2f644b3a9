"""A frame that is written past socket.io and uvicorn reaches a real client whole, and what it needs of both is there."""

import asyncio
import inspect
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import engineio.async_drivers.asgi
import pytest
import uvicorn
from nicegui import core
from websockets.asyncio.client import ClientConnection, connect

from components import frames, rooms

Scopes = asyncio.Queue[dict[str, Any]]


@asynccontextmanager
async def joined(**settings: Any) -> AsyncIterator[tuple[ClientConnection, dict[str, Any]]]:
    """A websocket's client, and what the application was called with."""
    scopes: Scopes = asyncio.Queue()

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.accept"})
            # As a middleware hands it on: a copy.
            await scopes.put(dict(scope))
            while (await receive())["type"] != "websocket.disconnect":
                await send({"type": "websocket.send", "text": "as usual"})

    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        config = uvicorn.Config(app, ws=frames.Connection, lifespan="off", log_config=None, **settings)
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve([listening]))
        async with connect(f"ws://127.0.0.1:{listening.getsockname()[1]}", max_size=None) as client:
            yield client, {"asgi.scope": await scopes.get()}
        server.should_exit = True
        await serving


@pytest.mark.parametrize("size", [0, 125, 126, 65_535, 65_536])
async def test_a_frame_arrives_whole_between_others(size: int) -> None:
    async with joined(ws_per_message_deflate=False) as (client, environ):
        found = frames.connection(environ)
        assert found is not None
        text = "ż" * (size // 2) + "x" * (size % 2)
        await client.send("before")
        assert await client.recv() == "as usual"
        found.put(frames.text_frame(text))
        await client.send("after")
        assert [await client.recv(), await client.recv()] == [text, "as usual"]
        await client.close()
        found.put(frames.text_frame("nobody is there"))


async def test_who_does_not_read_is_cut_off() -> None:
    async with joined(ws_per_message_deflate=False) as (client, environ):
        found = frames.connection(environ)
        assert found is not None
        client.transport.pause_reading()
        frame = frames.text_frame("x" * 2**20)
        for _ in range(64):
            found.put(frame)
            await asyncio.sleep(0)
        assert found.transport.is_closing()


async def test_a_compressed_connection_is_left_to_socket_io() -> None:
    async with joined(ws_per_message_deflate=True) as (_, environ):
        assert frames.connection(environ) is None
    assert frames.connection(None) is frames.connection({}) is None


def test_socket_io_keeps_the_scope_and_knows_who_is_in_a_room() -> None:
    assert "'asgi.scope': scope" in inspect.getsource(engineio.async_drivers.asgi.translate_request)
    assert isinstance(core.sio.environ, dict)
    assert not rooms.is_in("nobody", "nowhere")


async def test_a_socket_is_in_the_rooms_that_it_entered() -> None:
    manager = core.sio.manager
    sid = await manager.connect("eio-frames", "/")
    try:
        await core.sio.enter_room(sid, "here")
        assert rooms.is_in(sid, "here") and not rooms.is_in(sid, "there")
        await core.sio.leave_room(sid, "here")
        assert not rooms.is_in(sid, "here")
    finally:
        await manager.disconnect(sid, "/")
