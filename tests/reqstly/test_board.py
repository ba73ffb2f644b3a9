"""A live list: whatever changes, a page that applies its patches shows what a fresh query would."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqstly import live
from reqstly.actor import SYSTEM
from reqstly.people import commands as people
from reqstly.requests import board, commands, queries
from reqstly.requests.board import Board, Op, Patch, Shown, difference, step
from reqstly.requests.queue import PAGE, SORTS, STATES, View, matches, order
from reqstly.requests.row import Row
from tests.conftest import Database, until
from tests.people import PEOPLE, actor, admin, agent, ask, lead, requester

TEAM, OTHER_TEAM = 1, 2
START = datetime(2026, 9, 1, tzinfo=UTC)
SMALL = 4  # a page's size, so that the pure properties meet full pages all the time


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(board, "PAGE", SMALL)


def apply(rows: Iterable[Row], ops: Iterable[Op]) -> tuple[Row, ...]:
    """What a page does with a patch."""
    shown = list(rows)
    for op in ops:
        shown = [row for row in shown if row.id != op.id]
        if op.op == "put":
            assert op.row is not None and op.row.id == op.id and 0 <= op.at <= len(shown)
            shown.insert(op.at, op.row)
    return tuple(shown)


def fresh(view: View, world: dict[int, Row]) -> tuple[tuple[Row, ...], bool]:
    """What a query would give."""
    found = sorted((row for row in world.values() if matches(view, row)), key=lambda row: order(view, row))
    return tuple(found[:SMALL]), len(found) > SMALL


def a_row(
    id: int,
    minute: int,
    priority: str,
    status: str,
    team_id: int,
    assignee_id: int | None,
    unanswered: bool = False,
) -> Row:
    at = START + timedelta(minutes=minute)
    return Row(
        id, 1000 + id, f"Request {id}", status, priority, team_id, 5, "Account", 9, "Zoë", assignee_id, None,
        at, at + timedelta(minutes=(minute * 7) % 11), 1,
        at if unanswered and status == "resolved" else None,
    )  # fmt: skip


rows = st.builds(
    a_row,
    id=st.integers(1, 12),
    minute=st.integers(0, 5),
    priority=st.sampled_from(("low", "normal", "urgent")),
    status=st.sampled_from(("open", "in_progress", "resolved")),
    team_id=st.sampled_from((TEAM, TEAM, TEAM, OTHER_TEAM)),
    assignee_id=st.sampled_from((None, 7, 8)),
    unanswered=st.booleans(),
)
worlds = st.lists(rows, max_size=12).map(lambda found: {row.id: row for row in found})
views = st.builds(
    View,
    team_id=st.just(TEAM),
    state=st.sampled_from(("active", "active", *STATES)),
    assignee=st.sampled_from(("any", "any", "none", "7")),
    sort=st.sampled_from(SORTS),
)


@given(view=views, world=worlds, changed=st.one_of(rows, st.integers(1, 12)))
def _one_step(view: View, world: dict[int, Row], changed: Row | int) -> None:
    before, more = fresh(view, world)
    shown = Shown(before, more, seq=3)
    id, row = (changed.id, changed) if isinstance(changed, Row) else (changed, None)
    world.pop(id, None)
    if row is not None:
        world[id] = row
    after, more_after = fresh(view, world)
    stepped = step(view, shown, id, row)
    if stepped is None:
        assert more  # only a full page can fail to know what comes up
        assert apply(before, difference(shown, after)) == after
        return
    now, ops = stepped
    assert (now.rows, now.more) == (after, more_after)
    assert apply(before, ops) == after
    assert now.seq == 3  # it grows when the patch is sent


@pytest.mark.usefixtures("small_pages")
def test_one_change_leads_to_what_a_fresh_query_gives() -> None:
    _one_step()


@given(
    before=st.lists(rows, unique_by=lambda row: row.id), after=st.lists(rows, unique_by=lambda row: row.id)
)
def test_the_difference_leads_from_any_list_to_any_other(before: list[Row], after: list[Row]) -> None:
    ops = difference(Shown(tuple(before), False), after)
    assert apply(before, ops) == tuple(after)
    assert len(ops) <= len(before) + len(after)


@given(st.lists(rows, unique_by=lambda row: row.id))
def test_nothing_changed_so_nothing_is_sent(same: list[Row]) -> None:
    assert difference(Shown(tuple(same), True), same) == ()


class Screen:
    """A page with one view open: it applies each patch, and notices one that it missed."""

    def __init__(self, on: Board, view: View) -> None:
        self.on, self.view = on, view
        self.shown = Shown((), False)
        self.patches: list[Patch] = []

    async def open(self) -> "Screen":
        self.shown = await self.on.join(self.view)
        return self

    def receive(self, patch: Patch) -> None:
        if patch.view == self.view:
            assert patch.seq == self.shown.seq + 1, "a patch was missed"
            self.patches.append(patch)
            self.shown = Shown(apply(self.shown.rows, patch.ops), patch.more, patch.seq)

    @property
    def titles(self) -> list[str]:
        return [row.title for row in self.shown.rows]

    async def is_current(self) -> bool:
        page = await queries.queue(SYSTEM, self.view, confidential=False)
        return (self.shown.rows, self.shown.more) == (page.rows, page.more)


class Wall:
    """A replica's board, and the screens that its patches reach."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.board = Board(self.publish)
        self.screens: list[Screen] = []

    async def publish(self, patch: Patch) -> None:
        for screen in self.screens:
            screen.receive(patch)

    async def screen(self, team: str = "it", **view: Any) -> Screen:
        team_id = self.database.one("select id from teams where key = %s", team)
        screen = Screen(self.board, View(team_id, **view))
        self.screens.append(screen)
        return await screen.open()


@pytest.fixture
async def wall(fresh_db: Database) -> AsyncIterator[Wall]:
    """A board without a listener: it hears what a test publishes."""
    made = Wall(fresh_db)
    yield made
    made.board.close()


@pytest.fixture
async def live_wall(wall: Wall) -> AsyncIterator[Wall]:
    """A board that hears PostgreSQL."""
    heard = asyncio.Event()

    async def note(subjects: object) -> None:
        heard.set()

    unsubscribe = live.subscribe(note)
    listening = asyncio.create_task(live.run(wall.database.app_url))
    await asyncio.wait_for(heard.wait(), 10)
    unsubscribe()
    yield wall
    listening.cancel()
    await asyncio.gather(listening, return_exceptions=True)


async def test_agents_open_queue_follows_every_verb(live_wall: Wall) -> None:
    active, everything, unassigned = (
        await live_wall.screen(),
        await live_wall.screen(state="all", sort="updated"),
        await live_wall.screen(assignee="none", sort="oldest"),
    )
    assert active.titles == []
    number = (await ask(title="I am locked out")).number
    await until(lambda: active.titles == ["I am locked out"])
    await commands.edit(await requester(), number, 1, title="Locked out of Faro")
    await ask("ravi", title="Me too")
    await commands.take(await agent(), number)
    await until(lambda: unassigned.titles == ["Me too"])
    await commands.prioritise(await lead(), number, "low")
    await commands.wait(await agent(), number, "Which account?")
    await commands.comment(await requester(), number, "Mine.")
    await until(lambda: active.titles == ["Me too", "Locked out of Faro"])
    await commands.resolve(await agent(), number, "Unlocked.")
    await until(lambda: active.titles == ["Me too"])
    await until(lambda: everything.titles == ["Locked out of Faro", "Me too"])
    for screen in (active, everything, unassigned):
        await until(screen.is_current)


async def test_a_moved_request_leaves_one_queue_and_enters_the_other(live_wall: Wall) -> None:
    it, ops = await live_wall.screen("it"), await live_wall.screen("ops")
    number = (await ask()).number
    await until(lambda: it.titles)
    await commands.move(await agent(), number, "ops")
    await until(lambda: ops.titles and not it.titles)


async def test_outsider_cannot_see_hr_request_by_live_push(live_wall: Wall) -> None:
    it, hr = await live_wall.screen("it", state="all"), await live_wall.screen("hr", state="all")
    await ask(team="hr", title="My pay")
    await ask(team="it", title="My laptop")
    await until(lambda: hr.titles == ["My pay"] and it.titles == ["My laptop"])
    sent = [op.row for patch in it.patches for op in patch.ops if op.row]
    assert {row.title for row in sent} == {"My laptop"}


async def test_two_screens_share_one_view_and_a_closed_one_is_forgotten(live_wall: Wall) -> None:
    first, second = await live_wall.screen(), await live_wall.screen()
    await ask()
    await until(lambda: first.titles == second.titles == ["I am locked out"])
    assert first.shown == second.shown == live_wall.board.now(first.view)
    live_wall.board.leave(first.view)
    assert live_wall.board.now(first.view) is not None
    live_wall.board.leave(second.view)
    assert live_wall.board.now(first.view) is None
    live_wall.board.leave(second.view)  # once too often does no harm


async def test_a_full_page_fills_up_from_the_next(live_wall: Wall) -> None:
    numbers = [(await ask(title=f"Request {n:02}")).number for n in range(PAGE + 3)]
    screen = await live_wall.screen(sort="oldest")
    assert (len(screen.shown.rows), screen.shown.more) == (PAGE, True)
    await commands.resolve(await agent(), numbers[0], "Done.")
    await until(lambda: screen.titles[0] == "Request 01" and screen.titles[-1] == f"Request {PAGE:02}")
    for number in numbers[1:4]:
        await commands.resolve(await agent(), number, "Done.")
    await until(lambda: not screen.shown.more and len(screen.shown.rows) == PAGE - 1)
    await until(screen.is_current)


async def test_a_gap_is_caught_up_with(wall: Wall) -> None:
    """No listener hears what Zoë asks: after a gap the board compares, and says just the difference."""
    screen = await wall.screen()
    kept = (await ask(title="Kept")).number
    await wall.board._changed(None)
    gone = (await ask(title="Asked in the gap")).number
    await commands.edit(await requester(), kept, 1, title="Edited in the gap")
    assert screen.titles == ["Kept"]
    await live.publish(None)
    assert screen.titles == ["Edited in the gap", "Asked in the gap"]
    await commands.cancel(await requester(), gone)
    await live.publish(None)
    assert screen.titles == ["Edited in the gap"]
    seq = screen.shown.seq
    await live.publish(None)  # nothing changed: nothing is sent
    assert screen.shown.seq == seq


async def test_a_lost_listener_is_a_gap_and_pages_catch_up(live_wall: Wall) -> None:
    screen = await live_wall.screen()
    for _ in range(3):
        live_wall.database.rows(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where application_name = 'reqstly-listen' and datname = current_database()"
        )
        await ask(title="Asked while nobody listened")
    await until(lambda: len(screen.titles) == 3)
    await until(screen.is_current)


async def test_many_changes_at_once_end_in_the_same_picture(live_wall: Wall) -> None:
    screens = [await live_wall.screen(sort=sort) for sort in SORTS]
    numbers = [saved.number for saved in await asyncio.gather(*(ask(title=f"R{n}") for n in range(12)))]
    who, amara = await agent(), await lead()
    zoe = await requester()
    await asyncio.gather(
        *(commands.take(who, number) for number in numbers[:6]),
        *(commands.prioritise(amara, number, "urgent") for number in numbers[3:9]),
        *(commands.cancel(zoe, number) for number in numbers[9:]),
    )
    for screen in screens:
        await until(screen.is_current)


async def test_a_person_who_leaves_makes_open_views_ask_again(live_wall: Wall) -> None:
    screen = await live_wall.screen()
    await ask()
    await until(lambda: screen.titles)
    await people.set_active(await admin(), (await actor("lin")).id, False)
    await until(screen.is_current)


async def test_words_on_a_finished_request_come_into_the_open_queue_and_go_once_seen(
    live_wall: Wall,
) -> None:
    screen, number = await live_wall.screen(), (await ask()).number
    await until(lambda: len(screen.shown.rows) == 1)
    await commands.resolve(await agent(), number, "Unlocked.")
    await until(lambda: not screen.shown.rows)
    await commands.comment(await requester(), number, "It is still broken.")
    await until(lambda: [row.status for row in screen.shown.rows] == ["resolved"])
    assert screen.shown.rows[0].unanswered_since is not None
    await commands.acknowledge(await lead(), number)
    await until(lambda: not screen.shown.rows)
    await until(screen.is_current)


async def test_what_a_leaver_had_is_shown_as_not_taken(live_wall: Wall) -> None:
    screen, number = await live_wall.screen(), (await ask()).number
    await commands.take(await actor("it_dario"), number)
    await until(lambda: [row.assignee for row in screen.shown.rows] == [PEOPLE["it_dario"].name])
    await people.set_active(await admin(), (await actor("it_dario")).id, False)
    await until(lambda: [(row.assignee, row.status) for row in screen.shown.rows] == [(None, "open")])
    await until(screen.is_current)


async def test_a_failed_first_query_leaves_nothing_open(wall: Wall) -> None:
    view = View(1, assignee="somebody")  # which no address gives
    with pytest.raises(ValueError, match="somebody"):
        await wall.board.join(view)
    assert wall.board.now(view) is None


@pytest.mark.parametrize("concerns", ["own", "shown", "neither"])
async def test_a_home_page_is_told_of_what_concerns_it(live_wall: Wall, concerns: str) -> None:
    """A page that shows requests of all teams reloads when one of them changed, and not for others'."""
    told = asyncio.Event()
    mine = await ask("requester" if concerns == "own" else "ravi")
    watched = {live_wall.database.one("select id from requests where number = %s", mine.number)}

    async def reload() -> None:
        told.set()

    stop = live_wall.board.watch(
        (await requester()).id, lambda: watched if concerns == "shown" else set(), reload
    )
    screen = await live_wall.screen()
    told.clear()
    await commands.prioritise(await lead(), mine.number, "urgent")
    await until(lambda: screen.shown.rows and screen.shown.rows[0].priority == "urgent")
    await until(lambda: told.is_set() is (concerns != "neither"))
    stop()


def test_rows_compare_by_content() -> None:
    row = a_row(1, 0, "low", "open", TEAM, None)
    assert row == replace(row) != replace(row, version=2)
