"""Who is at a request: one for each replica. It speaks for all pages that are open here in one statement each five
seconds, and tells them, in one message a room, when somebody came, went, or began to write.

The team reads names. Those who asked or follow read only that the team is looking or writing: an agent can look without
being held to it, and an answer is the team's. So there are two rooms a request and team."""

import asyncio
import secrets
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from nicegui import core

from components import page_actors, rooms
from components.page_actors import Right
from components.stay import Stay
from reqstly import keep
from reqstly.presence.commands import BEAT, Open, beat
from reqstly.presence.picture import Picture
from reqstly.presence.queries import Here, Seen

# Seconds. A browser that does not answer is away: a laptop was closed. Asked each PING, it is gone PING + GRACE + 2 later
# at most; PING + PONG is how long its socket is kept for it, as before (reconnect_timeout in main.py).
PING, PONG = 8.0, 16.0
GRACE = 3.0  # to come back in, as after a lost connection
WRITING = 10.0  # after the last key
_TICK = 1.0
# Who else is there need not be told in full.
_MOST = 20

Told = Callable[[set[int]], Awaitable[None]]


class Presences:
    """One for each replica; `run` for as long as it serves."""

    def __init__(self) -> None:
        self._picture: Picture | None = None
        self._pages: set[Present] = set()
        self._told: Told | None = None
        self._woken = asyncio.Event()
        self._written: dict[Open, str] = {}
        self._beaten = -BEAT

    def start(self, told: Told) -> None:
        """Begin to follow who is where; `told` is called with the requests at which that changed."""
        self._told, self._picture = told, Picture(self._changed)
        core.sio.eio.ping_interval, core.sio.eio.ping_timeout = PING, PONG

    def stop(self) -> None:
        """Follow no more."""
        if self._picture:
            self._picture.close()

    async def run(self) -> None:
        """Speak for the open pages, for ever."""
        await keep.repeating("Writing who is there", self._turn)

    def open(self, stay: Stay, user_id: int, request_id: int) -> "Present":
        """Somebody's page of a request, until it is left."""
        page = Present(self, stay, user_id, request_id)
        self._pages.add(page)
        stay.on_leave(page.close)
        return page

    def anybody(self) -> bool:
        """Whether somebody is anywhere."""
        return self._picture is not None and self._picture.anybody()

    def people(self, request_id: int) -> list[dict[str, Any]]:
        """Everybody at a request, by name: for those who may see the queue it is in."""
        return _people(self._picture.at(request_id) if self._picture else None)

    def state(self, request_id: int, *, names: bool) -> dict[str, Any]:
        """The same for a page of the request."""
        return _state(self._picture.at(request_id) if self._picture else None, names=names)

    def wake(self) -> None:
        """Something changed on a page: write it now."""
        self._woken.set()

    def left(self, page: "Present") -> None:
        """The page is no longer there."""
        self._pages.discard(page)
        self.wake()

    async def _turn(self) -> None:
        due = BEAT - (time.monotonic() - self._beaten)
        with suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), min(_TICK, max(0.01, due)))
        self._woken.clear()
        # What fails to be written is found to differ at the next turn, and written then.
        await self._write()

    async def _write(self) -> None:
        now = time.monotonic()
        here = {page.open: page.doing(now) for page in list(self._pages) if page.is_there(now)}
        differing = {page: doing for page, doing in here.items() if self._written.get(page) != doing}
        gone = self._written.keys() - here.keys()
        due = now - self._beaten >= BEAT
        if differing or gone or (due and (here or (self._picture and self._picture.anybody()))):
            changed = {page.request_id for page in [*differing, *gone]}
            await beat(here if due else differing, gone, changed)
        self._written = here
        self._beaten = now if due else self._beaten

    async def _changed(self, differing: dict[int, tuple[Seen | None, Seen | None]]) -> None:
        shown = {page.open.request_id for page in self._pages}
        for request_id, (before, after) in differing.items():
            if request_id in shown and (seen := after or before):
                for names in (True, False):
                    if (state := _state(after, names=names)) != _state(before, names=names):
                        room = _room(request_id, seen.team_id, names=names)
                        await rooms.send(called(request_id), {"merge": {"here": state}}, to=room)
        if self._told:
            await self._told(set(differing))


class Present:
    """One open page of a request."""

    def __init__(self, presences: Presences, stay: Stay, user_id: int, request_id: int) -> None:
        # Not the client's id: whoever knows that has half a key to the page.
        self.open = Open(request_id, user_id, secrets.token_hex(8))
        self._presences, self._client = presences, stay.client
        self._room, self._names = "", False
        self._right: Right = lambda _: False
        self._doing, self._until = "looking", 0.0
        self._lost: float | None = 0.0  # since when no browser answers; at first there never was one
        stay.on_arrive(self._connected)

    async def place(self, team_id: int, right: Right, *, names: bool) -> dict[str, Any]:
        """Who is there, as this page may know it while that team has the request; it is told from now on, to whoever has the
        `right`."""
        self._right = right
        room = _room(self.open.request_id, team_id, names=names)
        if room != self._room:
            before, self._room, self._names = self._room, room, names
            if before:
                await rooms.leave(self._client, before)
                await self._connected()
        return self._presences.state(self.open.request_id, names=names)

    @property
    def is_writing(self) -> bool:
        """Whether a key was pressed a moment ago."""
        return self.doing(time.monotonic()) != "looking"

    def writes(self, what: str) -> None:
        """A key was pressed: in an answer, or in a note."""
        self._doing, self._until = what, time.monotonic() + WRITING
        self._presences.wake()

    def rests(self) -> None:
        """Nothing is being written any more."""
        self._until = 0.0
        self._presences.wake()

    def doing(self, now: float) -> str:
        """What the person does."""
        return self._doing if now < self._until else "looking"

    def is_there(self, now: float) -> bool:
        """Whether a browser shows this page, or did a moment ago and may come back."""
        if rooms.answers(self._client):
            self._lost = None
        elif self._lost is None:
            self._lost = now
        return self._lost is None or now - self._lost < GRACE

    async def close(self) -> None:
        """The page is left."""
        self._presences.left(self)
        await rooms.leave(self._client, self._room)

    async def _connected(self) -> None:
        self._presences.wake()
        if not self._room:
            return
        if not await page_actors.may(self._client, self._right):
            return
        state = self._presences.state(self.open.request_id, names=self._names)
        await rooms.enter(self._client, self._room, self._right, lambda: None)
        for sid in rooms.sockets(self._client):
            await rooms.send(called(self.open.request_id), {"merge": {"here": state}}, to=sid)


def called(request_id: int) -> str:
    """What messages about who is at this request are called, for the element that draws them."""
    return f"here:{request_id}"


def _room(request_id: int, team_id: int, *, names: bool) -> str:
    return f"here:{request_id}:{team_id}:{'names' if names else 'team'}"


def _state(seen: Seen | None, *, names: bool) -> dict[str, Any]:
    return {"people": _people(seen) if names else [], "team": "" if names else _team(seen)}


def _people(seen: Seen | None) -> list[dict[str, Any]]:
    # Who writes comes first: others have to know that before they begin.
    people = sorted(seen.people if seen else (), key=lambda here: here.doing == "looking")[:_MOST]
    return [
        {"id": here.user_id, "name": here.name, "doing": here.doing, "says": f"{here.name} {_does(here)}"}
        for here in people
    ]


def _team(seen: Seen | None) -> str:
    # An internal note that is being written is the team's alone: seen from outside, they look.
    doing = {here.doing for here in seen.people if here.works} if seen else set()
    if not seen or not doing:
        return ""
    return f"{seen.team} is {'writing an answer' if 'answer' in doing else 'looking at it'}"


def _does(here: Here) -> str:
    if here.doing == "note":
        return "is writing a note"
    if here.doing == "answer":
        return "is writing an answer" if here.works else "is writing"
    return "is looking at it"


presences = Presences()
