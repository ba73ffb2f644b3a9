"""Pages whose session is over, or whose person has other rights now, end on the server: out of every room at once, cut off
half a second later. What the browser makes of the message that sends it elsewhere does not matter."""

import asyncio
import json
from collections.abc import Callable
from urllib.parse import quote

from nicegui import Client, background_tasks, core

from components import page_actors, rooms
from reqstly.identity import sessions

_SWEEP = 20.0  # seconds
_PARTING = 0.4  # seconds for the browser to follow the way out before its socket is cut
_DRAWN = 20.0  # seconds: a page that nobody has joined may still be being drawn

# Which session opened a page; a page leaves this when it is deleted.
_open: dict[str, int] = {}
# Pages that have ended and are not deleted yet: no socket joins them.
_over: set[str] = set()


def opened(client: Client, session_id: int) -> None:
    """Remember whose page this is, for as long as it is open."""
    _open[client.id] = session_id
    client.on_delete(lambda: _forget(client.id))


def is_open(client: Client) -> bool:
    """Whether this page was drawn for a session that is not known to be over. That is known as soon as it is for every page
    that is open: by the message that ends a session, or by the sweep."""
    return client.id in _open


def is_over(client: Client) -> bool:
    """Whether this page has ended: it takes no socket any more."""
    return client.id in _over


def close(client: Client) -> None:
    """Send the page to the door, to come back afterwards; and cut it off, whether it went or not."""
    _end(client, _to_the_door)


def renew(client: Client) -> None:
    """Have the page loaded anew, as what its person is now; and cut off the old one, whether it was or not."""
    _end(client, lambda _: "location.reload()")


async def sweep() -> None:
    """Close the pages whose sessions ran out: nobody's action and no message tells of that."""
    while True:
        await asyncio.sleep(_SWEEP)
        asked = dict(_open)  # a page that is opened meanwhile is not of those
        alive = await sessions.alive(sorted(set(asked.values()))) if asked else set()
        for client_id, session_id in asked.items():
            client = Client.instances.get(client_id)
            if session_id not in alive and client is not None:
                close(client)


def _forget(client_id: str) -> None:
    _open.pop(client_id, None)
    _over.discard(client_id)


def _to_the_door(client: Client) -> str:
    # The page that is looked at now, which need not be the one that the window was opened for.
    door = f"/sign-in?ended=1&then={quote(client.sub_pages_router.current_path, safe='')}"
    return f"location.assign({json.dumps(door)})"


def _end(client: Client, way_out: Callable[[Client], str]) -> None:
    if _open.pop(client.id, None) is None or client.is_deleted:
        return
    _over.add(client.id)
    page_actors.forget(client.id)
    # At once, before anything else can be sent or asked: no room, and no event of it is heard.
    sids = rooms.sockets(client)
    for sid in sids:
        rooms.leave_all(sid)
    background_tasks.create(
        _cut(client, sids, f"if (!window.leaving) {way_out(client)}"), name="close a page"
    )


async def _cut(client: Client, sids: list[str], way_out: str) -> None:
    for sid in sids:
        await core.sio.emit("run_javascript", {"code": way_out}, to=sid)
    await asyncio.sleep(_PARTING)
    for sid in {*sids, *rooms.sockets(client)}:  # one may have been joining
        await core.sio.disconnect(sid)
    if not sids:
        await asyncio.sleep(_DRAWN)
    # NiceGUI means to delete it later, in case its browser comes back: it may not.
    for task in client._delete_tasks.values():
        task.cancel()
    if not client.is_deleted:
        client.delete()
