"""Socket.io rooms: one encoded message for however many pages look at the same thing (NICEGUI.md).

Uses internals of NiceGUI: `tests/components/test_contract.py` holds them."""

from collections.abc import Callable
from typing import Any

from nicegui import Client, core


def join(client: Client, room: str, catch_up: Callable[[], dict[str, Any] | None]) -> None:
    """Let every socket of this page, now and after each reconnect, into the room. `catch_up` gives the message that
    brings the page from what it was drawn with to what the room shows, or None: it goes the same way as patches
    do, so that neither can overtake the other."""

    async def enter() -> None:
        for sid in sockets(client):
            await core.sio.enter_room(sid, room)
            if message := catch_up():
                await send(room, message, to=sid)

    client.on_connect(enter)


async def send(room: str, message: dict[str, Any], *, to: str | None = None) -> None:
    """Emit one message to everybody in the room, or to one of its sockets."""
    await core.sio.emit("live", {**message, "room": room}, to=to or room)


def sockets(client: Client) -> list[str]:
    """The sockets of a page: one, as a rule."""
    return [sid for sid, _ in core.sio.manager.get_participants("/", client.id)]
