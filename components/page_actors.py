"""Who is on each open page, as far as is known now: rooms ask it, so that entering one costs no query. What changes rights
puts a session in doubt until the database has been asked again (components/rights.py)."""

import asyncio
from collections.abc import Callable

from nicegui import Client

from reqstly.actor import Actor

Right = Callable[[Actor], bool]

_actors: dict[str, Actor] = {}
_clients: dict[int, dict[str, Client]] = {}
_doubted: dict[int, asyncio.Event] = {}


def remember(client: Client, actor: Actor) -> None:
    """This page was drawn for this person."""
    _actors[client.id] = actor
    _clients.setdefault(actor.session_id or 0, {})[client.id] = client


def forget(client_id: str) -> None:
    """The page is over: it enters no room any more."""
    if (actor := _actors.pop(client_id, None)) is None:
        return
    session_id = actor.session_id or 0
    pages = _clients[session_id]
    del pages[client_id]
    if not pages:
        del _clients[session_id]


def pages(session_id: int) -> list[tuple[Client, Actor]]:
    """The open pages of a session, each with whom it was drawn for."""
    return [(client, _actors[id]) for id, client in _clients.get(session_id, {}).items()]


def session_ids() -> list[int]:
    """The sessions that have pages open."""
    return list(_clients)


def sessions_of(user_ids: set[int]) -> list[int]:
    """The sessions of these people that have pages open."""
    return [id for id, clients in _clients.items() if _actors[next(iter(clients))].id in user_ids]


def doubt(session_id: int) -> None:
    """What is known of this session may be old. Who wants to enter a room waits for `trust`."""
    _doubted.setdefault(session_id, asyncio.Event())


def trust(session_id: int) -> None:
    """It was asked again."""
    if event := _doubted.pop(session_id, None):
        event.set()


async def settled() -> None:
    """Return when nothing is in doubt."""
    while _doubted:
        await next(iter(_doubted.values())).wait()


async def may(client: Client, right: Right) -> bool:
    """Whether the person on this page has this right now. False for a page that is over."""
    while (actor := _actors.get(client.id)) and (doubted := _doubted.get(actor.session_id or 0)):
        await doubted.wait()
    return actor is not None and right(actor)
