"""Socket.io rooms: one encoded message for however many pages look at the same thing.

Uses internals of NiceGUI: `tests/components/test_contract.py` holds them."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from nicegui import Client, core, json
from socketio import AsyncManager

from components import frames, page_actors
from components.page_actors import Right
from components.stay import Stay
from reqstly import metrics

_stays: Counter[tuple[str, str]] = Counter()


class Manager(AsyncManager):  # type: ignore[misc]
    """Knows which rooms each socket is in. socket.io's own looks through the rooms of all pages whenever a socket goes or is
    refused: a tenth of all that is to do when the pages of a lost replica come back at once."""

    def __init__(self) -> None:
        super().__init__()
        self._rooms_of: dict[str, set[str | None]] = {}

    def basic_enter_room(
        self, sid: str, namespace: str, room: str | None, eio_sid: str | None = None
    ) -> None:
        """Let it in."""
        super().basic_enter_room(sid, namespace, room, eio_sid)
        self._rooms_of.setdefault(sid, set()).add(room)

    def basic_leave_room(self, sid: str, namespace: str, room: str | None) -> None:
        """Take it out."""
        super().basic_leave_room(sid, namespace, room)
        self._rooms_of.get(sid, set()).discard(room)

    def rooms_of(self, sid: str) -> frozenset[str | None]:
        """The rooms that this socket is in."""
        return frozenset(self._rooms_of.get(sid, ()))

    def basic_disconnect(self, sid: str, namespace: str, **more: Any) -> None:
        """Take it out of all its rooms, and forget it."""
        for room in self._rooms_of.pop(sid, ()):
            super().basic_leave_room(sid, namespace, room)
        self.callbacks.pop(sid, None)
        for pending in (self.pending_connect, self.pending_disconnect):
            if sid in pending.get(namespace, ()):
                pending[namespace].remove(sid)
                if not pending[namespace]:
                    del pending[namespace]


def install() -> None:
    """Let socket.io keep its rooms like this. Before the first socket."""
    core.sio.manager = Manager()
    core.sio.manager.set_server(core.sio)


def join(stay: Stay, room: str, right: Right, catch_up: Callable[[], dict[str, Any] | None]) -> None:
    """Let every socket of this page into the room, now and after each reconnect, until the page is left: as long as the
    person on it has the `right` that the room takes, which is asked each time. `catch_up` gives the message that brings the
    page from what it was drawn with to what the room shows, or None: it goes the same way as patches do, so that neither can
    overtake the other."""
    client, place = stay.client, (stay.client.id, room)
    _stays[place] += 1
    stay.on_arrive(lambda: enter(client, room, right, catch_up))

    async def left() -> None:
        _stays[place] -= 1
        if not _stays[place]:  # else the frame, or the page that came after, is in it too
            del _stays[place]
            await leave(client, room)

    stay.on_leave(left)


async def enter(
    client: Client, room: str, right: Right, catch_up: Callable[[], dict[str, Any] | None]
) -> None:
    """The same for the sockets that this page has now, once."""
    if not await page_actors.may(client, right):
        return
    for sid in sockets(client):
        await core.sio.enter_room(sid, room)
        if message := catch_up():
            await send(room, message, to=sid)


async def leave(client: Client, room: str) -> None:
    """Take the sockets that this page has now out of the room."""
    for sid in sockets(client):
        await core.sio.leave_room(sid, room)


def leave_all(sid: str) -> None:
    """Take a socket out of every room but its own, at once: what is sent to it alone still arrives."""
    manager = core.sio.manager
    for room in manager.rooms_of(sid) - {sid, None}:
        manager.basic_leave_room(sid, "/", room)


async def send(room: str, message: dict[str, Any], *, to: str | None = None) -> None:
    """Emit one message to everybody in the room, or to one of its sockets. It is encoded once, and a socket's messages
    keep their order."""
    told = {**message, "room": room}
    frame = frames.text_frame(f"42{json.dumps(['live', told])}")
    there = list(core.sio.manager.get_participants("/", to or room))
    if to is None:
        metrics.LIVE_PATCH_BYTES.observe(len(frame))
        metrics.LIVE_PATCH_PAGES.observe(len(there))
    for sid, eio_sid in there:
        if (connection := frames.connection(core.sio.environ.get(eio_sid))) is not None:
            connection.put(frame)
        else:
            await core.sio.emit("live", told, to=sid)


def sockets(client: Client) -> list[str]:
    """The sockets of a page: one, as a rule."""
    return [sid for sid, _ in core.sio.manager.get_participants("/", client.id)]


def answers(client: Client) -> bool:
    """Whether a browser has this page open and answered when it was last asked: a closed laptop does not."""
    for _, eio_sid in core.sio.manager.get_participants("/", client.id):
        socket = core.sio.eio.sockets.get(eio_sid)
        if socket is not None and not socket.closed and socket.last_ping is None:
            return True
    return False


def is_in(sid: str, room: str) -> bool:
    """Whether this socket is in this room. `sio.rooms(sid)` would look through the rooms of all pages."""
    return sid in core.sio.manager.rooms.get("/", {}).get(room, ())
