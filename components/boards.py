"""The replica's open queues and counts, joined to rooms: what the hub found out goes to every page that shows it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import asdict, fields
from functools import partial
from typing import Any

from nicegui import Client, json
from orjson import Fragment

from components import rooms
from components.presence import presences
from components.stay import Stay
from reqstly import live
from reqstly.actor import Actor
from reqstly.requests import queries
from reqstly.requests.board import Board, Op, Patch, Shown
from reqstly.requests.queries import MOST_COUNTED, Counts
from reqstly.requests.queue import View
from reqstly.requests.row import Row
from reqstly.teams.queries import Kind, Team, kinds, teams

_BETWEEN_COUNTS = 0.2  # seconds

_FIELDS = tuple(field.name for field in fields(Row))


def row_state(row: Row) -> dict[str, Any]:
    """A row as the browser gets it."""
    # Field by field: asdict() copies each value deeply, 0.1 ms a row.
    return {
        **{name: getattr(row, name) for name in _FIELDS},
        "created_at": row.created_at.isoformat(),
        "updated_at": row.updated_at.isoformat(),
        "unanswered_since": row.unanswered_since and row.unanswered_since.isoformat(),
        "name": f"REQ-{row.number}",
        "href": f"/requests/REQ-{row.number}",
    }


class Boards:
    """One for each replica; `start` after the database is there."""

    def __init__(self) -> None:
        self._board: Board | None = None
        self._counts: dict[int, Counts] = {}
        self._teams: tuple[Team, ...] = ()
        self._kinds: tuple[Kind, ...] = ()
        self._unsubscribe: Callable[[], None] | None = None
        self._encoded: dict[View, tuple[tuple[Row, ...], Fragment]] = {}
        self._told = 0  # how often it was told who is where
        self._stale = False
        self._counting: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to follow changes."""
        self._board = Board(_publish)
        self._unsubscribe = live.subscribe(self._recount)
        presences.start(self._told_who)

    def stop(self) -> None:
        """Follow no more."""
        if self._board and self._unsubscribe:
            self._board.close()
            self._unsubscribe()
            presences.stop()
        if self._counting:
            self._counting.cancel()

    async def show(self, stay: Stay, view: View) -> Shown:
        """The rows of a view the caller may see; the page is in its room until it is left."""
        assert self._board is not None
        board, shown = self._board, await self._board.join(view)
        stay.on_leave(lambda: self._left(board, view))
        rooms.join(stay, view.key, lambda: self._reset(view, shown.seq))
        drawn = shown.seq, self._told

        def who() -> dict[str, Any] | None:
            now = board.now(view) or shown
            return {"merge": {"presence": presence_state(now)}} if (now.seq, self._told) != drawn else None

        rooms.join(stay, view.key, who)
        return shown

    def rows(self, view: View, shown: Shown) -> Fragment:
        """The rows of a view as the browser gets them: encoded once, and held once, for all its pages."""
        rows, encoded = self._encoded.get(view, ((), Fragment(b"[]")))
        if rows is not shown.rows:
            encoded = Fragment(json.dumps([row_state(row) for row in shown.rows]))
            self._encoded[view] = shown.rows, encoded
        return encoded

    async def resend(self, client: Client, view: View) -> None:
        """Bring a page that missed a patch up to date."""
        if message := self._reset(view, -1):
            for sid in rooms.sockets(client):
                await rooms.send(view.key, message, to=sid)

    def now(self, view: View) -> Shown | None:
        """What a view shows at this moment, if it is open."""
        return self._board.now(view) if self._board else None

    def watch(
        self,
        stay: Stay,
        user_id: int,
        shown: Callable[[], set[int]],
        reload: Callable[[], Awaitable[None]],
    ) -> None:
        """Call `reload`, in the page's context, when a request of this person or one of those shown changed."""
        assert self._board is not None
        stay.on_leave(self._board.watch(user_id, shown, partial(stay.if_there, reload)))
        stay.catch_up(reload, *(("request", id) for id in shown()))

    async def counts(self, stay: Stay, team_ids: list[int]) -> dict[int, dict[str, str]]:
        """The counts of these teams, kept live on this page: {team id: {"open": "12", …}}."""
        await asyncio.gather(*(self._count(team) for team in team_ids if team not in self._counts))
        for team in team_ids:
            rooms.join(stay, counts_room(team), partial(self._newer_counts, team, self._counts[team]))
        return {team: counts_state(self._counts[team]) for team in team_ids}

    async def teams(self, actor: Actor) -> tuple[Team, ...]:
        """All teams, asked once a replica until one of them changes."""
        if not self._teams:
            self._teams = await teams(actor)
        return self._teams

    async def kinds(self, actor: Actor) -> tuple[Kind, ...]:
        """Everything that can be asked for, asked once a replica until a team changes."""
        if not self._kinds:
            self._kinds = await kinds(actor)
        return self._kinds

    async def _told_who(self, ids: set[int]) -> None:
        self._told += 1
        for view, shown in self._board.showing(ids) if self._board else ():
            await rooms.send(view.key, {"merge": {"presence": presence_state(shown)}})

    def _left(self, board: Board, view: View) -> None:
        board.leave(view)
        if board.now(view) is None:
            self._encoded.pop(view, None)

    def _reset(self, view: View, drawn: int) -> dict[str, Any] | None:
        """What brings a page that was drawn with patch `drawn` to what is shown now; None where nothing has changed."""
        shown = self.now(view)
        if shown is None or shown.seq == drawn:
            return None
        return {"seq": shown.seq, "reset": {"rows": self.rows(view, shown), "more": shown.more}}

    def _counts_message(self, team: int) -> dict[str, Any]:
        return {"merge": {"counts": {str(team): counts_state(self._counts[team])}}}

    def _newer_counts(self, team: int, drawn: Counts) -> dict[str, Any] | None:
        # By identity: while a page was away, they may have changed and changed back.
        return self._counts_message(team) if self._counts[team] is not drawn else None

    async def _count(self, team: int) -> None:
        counts = await queries.counts(team)
        before = self._counts.get(team)
        if counts == before:
            return
        self._counts[team] = counts
        if before is not None:
            await rooms.send(counts_room(team), self._counts_message(team))

    async def _recount(self, subjects: frozenset[live.Subject] | None) -> None:
        kinds = {"request", "team"} if subjects is None else {kind for kind, _ in subjects}
        if "team" in kinds:
            self._teams, self._kinds = (), ()
        if "request" not in kinds:
            return
        # Changes that arrive while counting are counted together afterwards: never two counts of a team at once.
        self._stale = True
        if self._counting is None or self._counting.done():
            self._counting = asyncio.create_task(self._count_until_fresh(), name="counts")

    async def _count_until_fresh(self) -> None:
        while self._stale:
            self._stale = False
            await asyncio.gather(*(self._count(team) for team in list(self._counts)))
            # The first change counts at once. Of those that follow, every page is told together: a number is one message
            # to each of them, as large a share of the work as the rows are.
            await asyncio.sleep(_BETWEEN_COUNTS)


def presence_state(shown: Shown) -> dict[str, Any]:
    """Who is at the requests that are shown, by their ids. Whole each time: it is little, and needs no order."""
    if not presences.anybody():
        return {"here": {}}
    people = {str(row.id): presences.people(row.id) for row in shown.rows}
    return {"here": {id: here for id, here in people.items() if here}}


def counts_room(team: int) -> str:
    """The room in which a team's counts are told."""
    return f"counts:{team}"


def counts_state(counts: Counts) -> dict[str, str]:
    """Counts as text: `1,000+` for more than is counted."""
    return {name: count_text(value) for name, value in asdict(counts).items()}


def count_text(value: int) -> str:
    """A bounded count as text."""
    return f"{MOST_COUNTED:,}+" if value > MOST_COUNTED else f"{value:,}"


async def _publish(patch: Patch) -> None:
    also: dict[str, Any] = {"more": patch.more}
    if any(op.row and presences.people(op.id) for op in patch.ops) and (shown := boards.now(patch.view)):
        # Somebody is at a request that came in, or changed.
        also["presence"] = presence_state(shown)
    message = {"seq": patch.seq, "ops": [_op(op) for op in patch.ops], "set": also}
    await rooms.send(patch.view.key, message)
    live.told()


def _op(op: Op) -> dict[str, Any]:
    return {"op": op.op, "id": op.id, "at": op.at, "row": row_state(op.row) if op.row else None}


boards = Boards()
