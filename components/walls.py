"""The walls that are open on this replica: one query for a team and time zone at a change, at most one a second, and one
message to the room, however many walls show it."""

import asyncio
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlencode

from loguru import logger
from nicegui import Client, background_tasks

from components import rooms
from components.boards import count_text
from components.stay import Stay
from reqstly import live
from reqstly.access import may_see_queue
from reqstly.requests.queue import PRIORITY_RANK
from reqstly.requests.wall import AGES, Wall, wall
from reqstly.teams.queries import Team

# Seconds. Without any change, too: requests grow older, and at midnight a new day begins.
_AT_LEAST_EVERY = 30.0
_AT_MOST_EVERY = 1.0
_SHARE = 0.1  # of the time may be spent on reading, at most


@dataclass(frozen=True, slots=True)
class Place:
    """What one wall shows: a team, in days of a time zone."""

    team: Team
    zone: str

    @property
    def room(self) -> str:
        """The room in which its figures are told."""
        return f"wall:{self.team.id}:{self.zone}"


@dataclass(slots=True)
class _Open:
    wall: Wall | None = None
    late: bool = False
    pages: int = 0


class Walls:
    """One for each replica; it follows changes for as long as a wall is open."""

    def __init__(self) -> None:
        self._open: dict[Place, _Open] = {}
        self._changed = asyncio.Event()
        self._following: asyncio.Task[None] | None = None

    async def show(self, stay: Stay, place: Place) -> dict[str, Any]:
        """The figures of a team whose queue the caller may see, as a page's state; the page follows them once it has
        called `resend`, until it is left."""
        entry = self._open.setdefault(place, _Open())
        entry.pages += 1
        stay.on_leave(lambda: self._leave(place))
        if entry.wall is None:
            entry.wall = await wall(place.team.id, place.zone)
        if self._following is None or self._following.done():
            self._following = background_tasks.create(self._follow(), name="walls")
        rooms.join(stay, place.room, may_see_queue(place.team.id), partial(self._message, place))
        return wall_state(place, entry.wall, entry.late)

    async def resend(self, client: Client, place: Place) -> None:
        """Tell one page the figures as they are now."""
        await rooms.enter(client, place.room, may_see_queue(place.team.id), partial(self._message, place))

    def _leave(self, place: Place) -> None:
        entry = self._open[place]
        entry.pages -= 1
        if not entry.pages:
            del self._open[place]

    async def _follow(self) -> None:
        async def changed(subjects: frozenset[live.Subject] | None) -> None:
            if live.is_change(subjects):
                self._changed.set()

        unsubscribe = live.subscribe(changed)
        try:
            while self._open:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._changed.wait(), _AT_LEAST_EVERY)
                self._changed.clear()
                began = time.monotonic()
                await asyncio.gather(*(self._read(place, entry) for place, entry in list(self._open.items())))
                await asyncio.sleep(max(_AT_MOST_EVERY, (time.monotonic() - began) / _SHARE))
        finally:
            unsubscribe()

    async def _read(self, place: Place, entry: _Open) -> None:
        before = wall_state(place, entry.wall, entry.late)
        try:
            entry.wall, entry.late = await wall(place.team.id, place.zone), False
        except Exception as error:
            # The database is away, as a rule: the figures stay, the wall says of when they are, and it is tried again.
            if not entry.late:
                logger.opt(exception=error).warning("A wall could not be read; it is tried again")
            entry.late = True
            self._changed.set()
        now = wall_state(place, entry.wall, entry.late)
        if _told(now) != _told(before):
            await rooms.send(place.room, self._message(place))

    def _message(self, place: Place) -> dict[str, Any]:
        entry = self._open[place]
        return {"merge": {"walls": {str(place.team.id): wall_state(place, entry.wall, entry.late)}}}


def wall_state(place: Place, wall: Wall | None, late: bool) -> dict[str, Any]:
    """A wall's figures as text, each with the address of its list."""
    if wall is None:
        return {}
    queue, own = f"/teams/{place.team.key}", partial(_own, place)
    return {
        "at": wall.at.isoformat(),
        "late": late,
        "name": wall.name,
        "quiet": _quiet(wall),
        "figures": [
            _figure("under_way", "Under way", wall.under_way, queue),
            _figure("unassigned", "Not taken", wall.unassigned, f"{queue}?assignee=none"),
            _figure("waiting", "Waiting", wall.waiting, f"{queue}?status=waiting"),
            _figure("taken", "Taken today", wall.taken, own("taken")),
            _figure("resolved", "Resolved today", wall.resolved, own("resolved")),
        ],
        "oldest": wall.oldest and wall.oldest.isoformat(),
        "oldest_href": f"{queue}?sort=oldest",
        "ages": [_figure(age[0], AGE_WORDS[age[0]], n, own(age[0])) for age, n in zip(AGES, wall.by_age, strict=True)],
        "priorities": [
            _figure(key, "", n, f"{queue}?priority={key}")
            for key, n in zip(PRIORITY_RANK, wall.by_priority, strict=True)
        ],
        "cells": wall.cells,
        "agents": [
            _figure(f"{load.user_id}", load.name, load.under_way, f"{queue}?assignee={load.user_id}")
            | {"part": _part(load.waiting, load.under_way), "waiting": count_text(load.waiting)}
            for load in wall.agents
        ],
        "busiest": max((load.under_way for load in wall.agents), default=0),
        "more": max(0, wall.members - len(wall.agents)),
        "left": _figure("left", "Left the team", wall.left, own("left")) if wall.left else None,
    }  # fmt: skip


AGE_WORDS = {
    "day": "Under 1 day",
    "days": "1 to 3 days",
    "week": "3 to 7 days",
    "month": "7 to 30 days",
    "older": "Over 30 days",
}


def _figure(key: str, label: str, value: int, href: str) -> dict[str, Any]:
    return {"key": key, "label": label, "value": value, "text": count_text(value), "href": href}


def _own(place: Place, part: str) -> str:
    return f"/teams/{place.team.key}/wall/{part}?" + urlencode({"zone": place.zone})


def _part(waiting: int, under_way: int) -> float:
    return round(waiting / under_way, 3) if under_way else 0.0


def _quiet(wall: Wall) -> str:
    if not wall.under_way:
        return f"All quiet. Nobody is waiting for {wall.name}."
    return "Everything is taken." if not wall.unassigned else ""


def _told(state: dict[str, Any]) -> dict[str, Any]:
    # When it was read is worth no message of its own, but for figures that are late.
    return {name: value for name, value in state.items() if name != "at"}


walls = Walls()
