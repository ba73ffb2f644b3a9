"""The open queue views of this replica: each view's rows are kept once, and a change is read once, however many pages
look at it. `step` is the pure heart: the rows before, one changed row, and what the pages have to do."""

import asyncio
from bisect import bisect_left
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from reqstly import live, metrics
from reqstly.actor import SYSTEM
from reqstly.requests import queries
from reqstly.requests.queue import PAGE, View, matches, order
from reqstly.requests.row import Row


@dataclass(frozen=True, slots=True)
class Op:
    """One step of a patch: put `row` at place `at` (it may be there already, elsewhere), or remove `id`."""

    op: Literal["put", "remove"]
    id: int
    at: int = 0
    row: Row | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What a view shows. `seq` grows by one with each patch."""

    rows: tuple[Row, ...]
    more: bool
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Patch:
    """What brings a page from `seq - 1` to `seq`."""

    view: View
    seq: int
    ops: tuple[Op, ...]
    more: bool


Publish = Callable[[Patch], Awaitable[None]]


def step(view: View, shown: Shown, id: int, row: Row | None) -> tuple[Shown, tuple[Op, ...]] | None:
    """The view after request `id` became `row` (None: it is gone). None where only a fresh query can tell: a full
    page lost a row, and what moves up is not known here."""
    rows = [other for other in shown.rows if other.id != id]
    was = len(rows) != len(shown.rows)
    if row is None or not matches(view, row):
        if not was:
            return shown, ()
        return None if shown.more else (replace(shown, rows=tuple(rows)), (Op("remove", id),))
    place = bisect_left([order(view, other) for other in rows], order(view, row))
    if place < len(shown.rows) and shown.rows[place] == row:
        return shown, ()
    if place >= len(rows) and shown.more:
        # Behind the last row shown: on the next page now, and something else comes up if it was here.
        return None if was else (shown, ())
    rows.insert(place, row)
    ops = [Op("put", id, place, row)]
    more = shown.more
    if len(rows) > PAGE:
        ops.append(Op("remove", rows.pop().id))
        more = True
    return replace(shown, rows=tuple(rows), more=more), tuple(ops)


def difference(before: Shown, after: Iterable[Row]) -> tuple[Op, ...]:
    """The steps that turn the rows shown into `after`."""
    after = tuple(after)
    kept = {row.id for row in after}
    ops = [Op("remove", row.id) for row in before.rows if row.id not in kept]
    standing = [row for row in before.rows if row.id in kept]
    for place, row in enumerate(after):
        if place < len(standing) and standing[place] == row:
            continue
        standing = [other for other in standing if other.id != row.id]
        standing.insert(place, row)
        ops.append(Op("put", row.id, place, row))
    return tuple(ops)


@dataclass(slots=True)
class _Open:
    shown: Shown
    pages: int = 0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


@dataclass(frozen=True, eq=False, slots=True)
class _Watcher:
    user_id: int
    shown: Callable[[], set[int]]
    reload: Callable[[], Awaitable[None]]

    def concerned(self, ids: list[int], rows: dict[int, Row]) -> bool:
        own = any(self.user_id in (row.requester_id, row.assignee_id) for row in rows.values())
        return own or not self.shown().isdisjoint(ids)


class Board:
    """The views that are open on this replica."""

    def __init__(self, publish: Publish) -> None:
        self._publish = publish
        self._open: dict[View, _Open] = {}
        self._loading: dict[View, asyncio.Lock] = {}
        self._watchers: set[_Watcher] = set()
        self._unsubscribe = live.subscribe(self._changed)
        metrics.LIVE_VIEWS.set_function(lambda: len(self._open))

    def close(self) -> None:
        """Stop following changes."""
        self._unsubscribe()

    async def join(self, view: View) -> Shown:
        """The rows of a view that the caller is allowed to see; call `leave` once for each `join`."""
        lock = self._loading.setdefault(view, asyncio.Lock())
        async with lock:
            entry = self._open.get(view)
            if entry is None:
                # Open before the query: a change that commits meanwhile makes the view ask again.
                entry = self._open[view] = _Open(Shown((), False, -1))
                try:
                    await self._reload(view, entry)
                except BaseException:
                    self._open.pop(view, None)
                    raise
        self._loading.pop(view, None)
        entry.pages += 1
        return entry.shown

    def now(self, view: View) -> Shown | None:
        """What the view shows at this moment, if any page has it open."""
        entry = self._open.get(view)
        return entry.shown if entry else None

    def showing(self, ids: set[int]) -> list[tuple[View, Shown]]:
        """The open views that show one of these requests."""
        found = [(view, entry.shown) for view, entry in self._open.items()]
        return [(view, shown) for view, shown in found if any(row.id in ids for row in shown.rows)]

    def leave(self, view: View) -> None:
        """One page less; the last one closes the view."""
        if entry := self._open.get(view):
            entry.pages -= 1
            if entry.pages <= 0:
                del self._open[view]

    def watch(
        self, user_id: int, shown: Callable[[], set[int]], reload: Callable[[], Awaitable[None]]
    ) -> Callable[[], None]:
        """Call `reload` when a request that is this person's, or among the ids `shown`, changed. Returns how to stop."""
        watcher = _Watcher(user_id, shown, reload)
        self._watchers.add(watcher)
        return lambda: self._watchers.discard(watcher)

    async def _changed(self, subjects: frozenset[live.Subject] | None) -> None:
        if subjects is None or any(kind in ("user", "team") for kind, _ in subjects):
            # After a gap, or when a name may have changed: compare with a fresh query.
            views = [self._compare(view, entry) for view, entry in list(self._open.items())]
            await asyncio.gather(*views, *(watcher.reload() for watcher in list(self._watchers)))
            return
        ids = sorted(id for kind, id in subjects if kind == "request")
        if not ids or not (self._open or self._watchers):
            return
        rows = await queries.rows_by_id(ids)
        views = [self._apply(view, entry, ids, rows) for view, entry in list(self._open.items())]
        told = [watcher.reload() for watcher in list(self._watchers) if watcher.concerned(ids, rows)]
        await asyncio.gather(*views, *told)

    async def _apply(self, view: View, entry: _Open, ids: list[int], rows: dict[int, Row]) -> None:
        async with entry.lock:
            shown, ops = entry.shown, list[Op]()
            for id in ids:
                stepped = step(view, shown, id, rows.get(id))
                if stepped is None:
                    break
                shown, more_ops = stepped
                ops += more_ops
            else:
                await self._show(view, entry, shown, tuple(ops))
                return
        await self._compare(view, entry)

    async def _compare(self, view: View, entry: _Open) -> None:
        async with entry.lock:
            page = await queries.queue(SYSTEM, view, confidential=False)
            ops = difference(entry.shown, page.rows)
            await self._show(view, entry, replace(entry.shown, rows=page.rows, more=page.more), ops)

    async def _reload(self, view: View, entry: _Open) -> None:
        async with entry.lock:
            page = await queries.queue(SYSTEM, view, confidential=False)
            entry.shown = Shown(page.rows, page.more, 0)

    async def _show(self, view: View, entry: _Open, shown: Shown, ops: tuple[Op, ...]) -> None:
        if not ops and shown.more == entry.shown.more:
            return
        entry.shown = replace(shown, seq=entry.shown.seq + 1)
        await self._publish(Patch(view, entry.shown.seq, ops, entry.shown.more))
