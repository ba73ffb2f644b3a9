"""A page shows what its person was allowed when it was opened. Once their rights are others it ends here, on the server,
whatever the browser does. What may change rights puts sessions in doubt; one question for all of them resolves it, before
anything that changed since is told to the rooms."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime

from loguru import logger
from nicegui import Client, background_tasks

from components import closing, page_actors
from reqstly import live, logs
from reqstly.actor import Actor
from reqstly.identity import sessions

_AGAIN = 0.25  # seconds until it is asked again, where there was no answer or the database's clock is behind
_UNHEARD = 1.0  # seconds between questions while nothing is heard of what changes
_AT_ONCE = 500  # sessions in one question

# Sessions about which a question is still to be sent. One that is being asked about is in doubt, and not here.
_to_ask: set[int] = set()
_asked = asyncio.Event()


def start() -> Callable[[], None]:
    """Begin to follow what changes rights. Returns how to stop."""
    return live.tell_first(_changed, page_actors.settled)


async def run() -> None:
    """Ask about the sessions in doubt, for ever."""
    while True:
        with suppress(TimeoutError):
            async with asyncio.timeout(_UNHEARD):
                await _asked.wait()
        if not live.is_listening():
            # Nothing tells of what changes: everything may have.
            _ask(page_actors.session_ids())
        while some := sorted(_to_ask)[:_AT_ONCE]:
            await _answer(some)
        _asked.clear()


def hold(client: Client, actor: Actor, began: int, teams: Iterable[int]) -> None:
    """Keep this page open for as long as its person is what they were when it was opened. `began`: before that was read;
    what was told since is asked now."""
    page_actors.remember(client, actor)
    client.on_delete(lambda: page_actors.forget(client.id))
    concerning = {*teams, *actor.sees, *actor.roles, *actor.opened}
    if live.told_since(began, ("user", actor.id), *(("team", team) for team in concerning)):
        _ask([actor.session_id or 0])
    if actor.opened:
        background_tasks.create(_run_out(client, actor), name="the end of a look")


def _changed(subjects: frozenset[live.Subject] | None) -> None:
    if subjects is None or any(kind == "team" for kind, _ in subjects):
        # Any team: one that was made after a page was opened, too.
        _ask(page_actors.session_ids())
    else:
        people = {id for kind, id in subjects if kind == "user"}
        _ask(page_actors.sessions_of(people) if people else ())


def _ask(session_ids: Iterable[int]) -> None:
    for session_id in session_ids:
        page_actors.doubt(session_id)
        _to_ask.add(session_id)
    if _to_ask:
        _asked.set()


async def _answer(session_ids: list[int]) -> None:
    # What is told from here on is asked again.
    _to_ask.difference_update(session_ids)
    try:
        now = await sessions.actors_of(session_ids)
        for session_id in session_ids:
            _end_others(session_id, now.get(session_id))
    except Exception as error:
        logger.warning("Rights could not be asked; it is tried again: {}", logs.told(error))
        _to_ask.update(session_ids)
        await asyncio.sleep(_AGAIN)
    for session_id in set(session_ids) - _to_ask:
        page_actors.trust(session_id)


def _end_others(session_id: int, now: Actor | None) -> None:
    for client, before in page_actors.pages(session_id):
        if now is None:
            closing.close(client)
        elif access(now) != access(before):
            closing.renew(client)


async def _run_out(client: Client, actor: Actor) -> None:
    """A look at what is confidential ends by itself, without a message."""
    ends = min(actor.opened.values())
    await asyncio.sleep(max(0.0, (ends - datetime.now(UTC)).total_seconds()))
    while closing.is_open(client):
        _ask([actor.session_id or 0])
        await asyncio.sleep(_AGAIN)


def access(actor: Actor) -> tuple[object, ...]:
    """What a person is, as far as it decides what they may see."""
    return actor.roles, actor.sees, actor.is_admin, actor.opened
