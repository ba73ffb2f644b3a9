"""A page shows what its person was allowed when it was opened. Once their rights are others it ends here, on the server,
whatever the browser does: one subscription a replica, and one question for each session concerned."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from loguru import logger
from nicegui import Client, background_tasks

from components import closing
from reqstly import live, logs
from reqstly.actor import Actor
from reqstly.errors import NotSignedIn
from reqstly.identity import sessions

_AGAIN = 0.25  # seconds until it is asked again, where there was no answer or the database's clock is behind


@dataclass(frozen=True, slots=True)
class _Held:
    client: Client
    actor: Actor


_held: dict[str, _Held] = {}


def start() -> Callable[[], None]:
    """Begin to follow what changes rights. Returns how to stop."""
    return live.subscribe(_changed)


def hold(client: Client, actor: Actor, began: int, teams: Iterable[int]) -> None:
    """Keep this page open for as long as its person is what they were when it was opened. `began`: before that was read;
    what was told since is asked now."""
    held = _held[client.id] = _Held(client, actor)
    client.on_delete(lambda: _held.pop(client.id, None))
    concerning = {*teams, *actor.sees, *actor.roles, *actor.opened}
    if live.told_since(began, ("user", actor.id), *(("team", team) for team in concerning)):
        _ask([held])
    if actor.opened:
        background_tasks.create(_run_out(held), name="the end of a look")


async def _changed(subjects: frozenset[live.Subject] | None) -> None:
    # Not waited for: a database that answers late must keep nobody else from being told.
    _ask([held for held in _held.values() if _concerns(held.actor, subjects)])


def _concerns(actor: Actor, subjects: frozenset[live.Subject] | None) -> bool:
    # Any team: one that was made after the page was opened, too.
    return subjects is None or ("user", actor.id) in subjects or any(kind == "team" for kind, _ in subjects)


def _ask(pages: Iterable[_Held]) -> None:
    by_session: dict[int, list[_Held]] = {}
    for held in pages:
        by_session.setdefault(held.actor.session_id or 0, []).append(held)
    for session_id, group in by_session.items():
        background_tasks.create(_check(session_id, group), name="rights")


async def _check(session_id: int, pages: list[_Held]) -> None:
    while pages := [held for held in pages if held.client.id in _held]:
        try:
            now = await sessions.actor_of_session(session_id)
        except NotSignedIn:
            for held in pages:
                closing.close(held.client)
            return
        except Exception as error:
            logger.warning("Rights could not be asked; it is tried again: {}", logs.told(error))
            await asyncio.sleep(_AGAIN)
        else:
            for held in pages:
                if access(now) != access(held.actor):
                    closing.renew(held.client)
            return


async def _run_out(held: _Held) -> None:
    """A look at what is confidential ends by itself, without a message."""
    ends = min(held.actor.opened.values())
    await asyncio.sleep(max(0.0, (ends - datetime.now(UTC)).total_seconds()))
    while held.client.id in _held and closing.is_open(held.client):
        await _check(held.actor.session_id or 0, [held])
        await asyncio.sleep(_AGAIN)


def access(actor: Actor) -> tuple[object, ...]:
    """What a person is, as far as it decides what they may see."""
    return actor.roles, actor.sees, actor.is_admin, actor.opened
