"""Pages whose session is over close: at once when it was ended, within half a minute when it ran out."""

import asyncio
import json
from urllib.parse import quote

from nicegui import Client, background_tasks, core

from components import rooms
from reqstly.identity import sessions

_SWEEP = 20.0  # seconds
_PARTING = 1.0  # seconds for the browser to follow the way out before its socket is cut

# Which session opened a page; a page leaves this when it is deleted.
_open: dict[str, int] = {}


def opened(client: Client, session_id: int) -> None:
    """Remember whose page this is, for as long as it is open."""
    _open[client.id] = session_id
    client.on_delete(lambda: _open.pop(client.id, None))


def is_open(client: Client) -> bool:
    """Whether this page was drawn for a session that is not known to be over. That is known as soon as it is for every page
    that is open: by the message that ends a session, or by the sweep."""
    return client.id in _open


def close(client: Client) -> None:
    """Send the page to the door, to come back afterwards; then cut it off, whether it went or not."""
    if _open.pop(client.id, None) is not None and not client.is_deleted:
        background_tasks.create(_close(client), name="close a page")


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


async def _close(client: Client) -> None:
    # The page that is looked at now, which need not be the one that the window was opened for.
    door = f"/sign-in?ended=1&then={quote(client.sub_pages_router.current_path, safe='')}"
    client.run_javascript(f"if (!window.leaving) location.assign({json.dumps(door)})")
    await asyncio.sleep(_PARTING)
    for sid in rooms.sockets(client):
        await core.sio.disconnect(sid)
    # NiceGUI means to delete it later, in case its browser comes back: it may not.
    for task in client._delete_tasks.values():
        task.cancel()
    if not client.is_deleted:
        client.delete()
