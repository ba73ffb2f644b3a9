"""The replica's open queues and counts, joined to rooms: what the hub found out goes to every page that shows it."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import asdict, fields
from functools import partial
from typing import Any

from nicegui import Client

from components import rooms
from reqstly import live
from reqstly.actor import Actor
from reqstly.errors import NotSignedIn
from reqstly.requests import queries
from reqstly.requests.board import Board, Op, Patch, Shown
from reqstly.requests.queries import MOST_COUNTED, Counts
from reqstly.requests.queue import View
from reqstly.requests.row import Row
from reqstly.teams.queries import Kind, Team, kinds, teams

_FIELDS = tuple(field.name for field in fields(Row))


def row_state(row: Row) -> dict[str, Any]:
    """A row as the browser gets it."""
    # Field by field: asdict() copies each value deeply, 0.1 ms a row.
    return {
        **{name: getattr(row, name) for name in _FIELDS},
        "created_at": row.created_at.isoformat(),
        "updated_at": row.updated_at.isoformat(),
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
        self._stale = False
        self._counting: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to follow changes."""
        self._board = Board(_publish)
        self._unsubscribe = live.subscribe(self._recount)

    def stop(self) -> None:
        """Follow no more."""
        if self._board and self._unsubscribe:
            self._board.close()
            self._unsubscribe()

    async def show(self, client: Client, view: View) -> Shown:
        """The rows of a view the caller may see; the page is in its room until it closes."""
        assert self._board is not None
        board, shown = self._board, await self._board.join(view)
        client.on_delete(lambda: board.leave(view))
        rooms.join(client, view.key, lambda: _reset(board.now(view), shown.seq))
        return shown

    async def resend(self, client: Client, view: View) -> None:
        """Bring a page that missed a patch up to date."""
        if message := _reset(self.now(view), -1):
            for sid in rooms.sockets(client):
                await rooms.send(view.key, message, to=sid)

    def now(self, view: View) -> Shown | None:
        """What a view shows at this moment, if it is open."""
        return self._board.now(view) if self._board else None

    def watch(
        self,
        client: Client,
        user_id: int,
        shown: Callable[[], set[int]],
        reload: Callable[[], Awaitable[None]],
    ) -> None:
        """Call `reload`, in the page's context, when a request of this person or one of those shown changed."""

        async def called() -> None:
            # A page whose session has ended is told so by its own check; it has nothing to reload.
            if not client.is_deleted:
                with client, suppress(NotSignedIn):
                    await reload()

        assert self._board is not None
        client.on_delete(self._board.watch(user_id, shown, called))

    async def counts(self, client: Client, team_ids: list[int]) -> dict[int, dict[str, str]]:
        """The counts of these teams, kept live on this page: {team id: {"open": "12", …}}."""
        await asyncio.gather(*(self._count(team) for team in team_ids if team not in self._counts))
        for team in team_ids:
            rooms.join(client, counts_room(team), partial(self._counts_message, team))
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

    def _counts_message(self, team: int) -> dict[str, Any]:
        return {"merge": {"counts": {str(team): counts_state(self._counts[team])}}}

    async def _count(self, team: int) -> None:
        before, counts = self._counts.get(team), await queries.counts(team)
        self._counts[team] = counts
        if before is not None and counts != before:
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


def counts_room(team: int) -> str:
    """The room in which a team's counts are told."""
    return f"counts:{team}"


def counts_state(counts: Counts) -> dict[str, str]:
    """Counts as text: `1,000+` for more than is counted."""
    return {
        name: f"{MOST_COUNTED:,}+" if value > MOST_COUNTED else f"{value:,}"
        for name, value in asdict(counts).items()
    }


def _reset(shown: Shown | None, drawn: int) -> dict[str, Any] | None:
    """What brings a page that was drawn with patch `drawn` to what is shown now; None where nothing has changed."""
    if shown is None or shown.seq == drawn:
        return None
    return {"seq": shown.seq, "reset": {"rows": [row_state(row) for row in shown.rows], "more": shown.more}}


async def _publish(patch: Patch) -> None:
    message = {"seq": patch.seq, "ops": [_op(op) for op in patch.ops], "set": {"more": patch.more}}
    await rooms.send(patch.view.key, message)


def _op(op: Op) -> dict[str, Any]:
    return {"op": op.op, "id": op.id, "at": op.at, "row": row_state(op.row) if op.row else None}


boards = Boards()
