"""One verb over many requests, its results, and how they are taken back."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

from reqstly.access import Target
from reqstly.actor import Actor
from reqstly.errors import DomainError, Forbidden, Invalid, NotFound, NotNow, NotSignedIn
from reqstly.people.commands import set_membership
from reqstly.requests import bulk, commands, queries
from reqstly.requests.bulk import Chosen, Result, chosen, each, gone, matching, offered, own_read, undo_each
from reqstly.requests.detail import load_detail
from reqstly.requests.queue import View
from reqstly.requests.undo import INVERSES, back, require_untouched, undo
from reqstly.teams import queries as team_queries
from tests.conftest import Database
from tests.people import actor, ask
from tests.verbs import asked

pytestmark = pytest.mark.usefixtures("database")


def who(key: str) -> Callable[[], Awaitable[Actor]]:
    """Somebody of the cast, as they are at each moment."""
    return lambda: actor(key)


async def ran(key: str, verb: str, numbers: list[int], argument: object = None) -> list[Result]:
    """The results of a verb over these requests, in the versions that they have now."""
    seen = [Chosen(number, (await now(number)).version) for number in numbers]
    return [result async for result in each(who(key), verb, seen, argument)]


async def undone(key: str, done: list[Result]) -> list[Result]:
    return [result async for result in undo_each(who(key), done)]


async def now(number: int, key: str = "admin") -> Any:
    return (await load_detail(await actor(key), number)).row


async def team_id(key: str) -> int:
    return next(team.id for team in await team_queries.teams(await actor("admin")) if team.key == key)


def entries(database: Database, number: int) -> list[tuple[int, str, dict[str, Any], str]]:
    """Id, action, payload and actor of each entry, oldest first."""
    return database.rows(
        "select e.id, e.action, e.payload, u.email from audit_entries e join users u on u.id = e.actor_id"
        " where e.subject = 'request' and e.subject_id = (select id from requests where number = %s) order by seq",
        number,
    )


def state(database: Database, number: int) -> tuple[Any, ...]:
    """All that an undo has to bring back."""
    return database.rows(
        "select status, assignee_id, priority, team_id, resolved_at,"
        " array(select user_id from followers f where f.request_id = r.id order by 1) from requests r where number = %s",
        number,
    )[0]


async def argument_for(verb: str) -> object:
    dario = (await actor("it_dario")).id
    return {"assign": dario, "move": "ops", "prioritise": "low", "resolve": "It works again."}.get(verb)


async def test_each_is_done_or_refused_by_itself_and_says_why(database: Database) -> None:
    first, resolved, hidden, last = (
        await asked(),
        await asked("resolved"),
        await asked(team="hr"),
        await asked(),
    )
    dario = (await actor("it_dario")).id
    seen = [Chosen(number, 1) for number in (first, resolved, hidden, last)]
    results = [result async for result in each(who("agent"), "assign", seen, dario)]
    assert [one.number for one in results] == [first, resolved, hidden, last]
    assert [one.refused for one in results] == [
        "",
        "This request is resolved. Reopen it first.",
        f"There is no REQ-{hidden}, or it is not for you to see.",
        "",
    ]
    assert [state(database, number)[1] for number in (first, last)] == [dario, dario]
    assert entries(database, last)[-1][1:] == (
        "assigned",
        entries(database, last)[-1][2],
        "lukasz.wrona@example.com",
    )


async def test_a_change_made_meanwhile_is_decided_by_the_verb() -> None:
    """The versions are those that the person saw: the same field clashes, another one merges."""
    taken, edited = await asked(), await asked()
    seen = [Chosen(number, (await now(number)).version) for number in (taken, edited)]
    await commands.take(await actor("it_hanna"), taken)
    await commands.prioritise(await actor("it_hanna"), edited, "urgent")
    results = [one async for one in each(who("agent"), "assign", seen, (await actor("it_dario")).id)]
    assert results[0].refused == (
        "Somebody changed the assignee while you were at it: now it is Hanna Väisälä. Look again, then decide."
    )
    assert results[1].saved is not None and (await now(edited)).assignee == "Dario Bellomo"


@pytest.mark.parametrize("verb", bulk.PERMISSIONS)
async def test_who_may_not_is_refused_for_each_and_nothing_changes(database: Database, verb: str) -> None:
    numbers = [await asked(), await asked()]
    before = [(state(database, number), len(entries(database, number))) for number in numbers]
    for key in ("outsider", "ops_kwame", "hr_agent"):
        results = await ran(key, verb, numbers, await argument_for(verb))
        assert all(one.refused.startswith("There is no REQ-") for one in results)
    if verb != "follow":  # Chidi follows them: he sees them, and that is all
        results = await ran("chidi", verb, numbers, await argument_for(verb))
        assert all(one.refused.startswith("Only ") for one in results)
    assert [(state(database, number), len(entries(database, number))) for number in numbers] == before


@pytest.mark.parametrize("status", ["open", "in_progress", "waiting"])
@pytest.mark.parametrize("verb", bulk.PERMISSIONS)
async def test_undo_brings_back_all_of_it_and_names_what_it_undoes(
    database: Database, verb: str, status: str
) -> None:
    numbers = [await asked(status), await asked(status)]
    before = [state(database, number) for number in numbers]
    # An admin sees both teams, and so can take a move back; the rest is an agent's work.
    key = "admin" if verb == "move" else "agent"
    done = await ran(key, verb, numbers, await argument_for(verb))
    assert all(one.saved and one.saved.changed for one in done)
    assert [state(database, number) for number in numbers] != before
    if verb == "move":
        await set_membership(await actor("admin"), (await actor("admin")).id, "it", "agent")
    try:
        taken_back = await undone(key, done)
    finally:
        if verb == "move":
            await set_membership(await actor("admin"), (await actor("admin")).id, "it", None)
    assert [(one.number, one.refused) for one in taken_back] == [(number, "") for number in reversed(numbers)]
    assert [state(database, number) for number in numbers] == before
    for number in numbers:
        (did, action, did_payload, _), (_, undid, payload, by) = entries(database, number)[-2:]
        assert payload["undoes"] == did and undid == INVERSES[action].action
        assert payload["changes"] == {key: [b, a] for key, (a, b) in did_payload["changes"].items()}
        assert payload["version"] == did_payload["version"] + 1 == (await now(number)).version
        assert by == entries(database, number)[-2][3]


async def test_what_was_moved_out_of_sight_is_moved_back_as_it_was(database: Database) -> None:
    number = await asked()
    await commands.take(await actor("agent"), number)
    before = state(database, number)
    done = await ran("agent", "move", [number], "hr")
    assert state(database, number) != before
    (back,) = await undone("agent", done)
    assert back.refused == ""
    assert state(database, number) == before


async def test_an_undo_that_somebody_has_overtaken_is_refused_in_words(database: Database) -> None:
    numbers = [await asked() for _ in range(4)]
    done = await ran("agent", "assign", numbers, (await actor("it_dario")).id)
    dario, hanna = await actor("it_dario"), await actor("it_hanna")
    await commands.take(hanna, numbers[0])
    await commands.start(dario, numbers[1])
    await commands.resolve(dario, numbers[2], "Done.")
    await commands.prioritise(hanna, numbers[3], "urgent")
    before = [state(database, number) for number in numbers[:3]]
    results = {one.number: one for one in await undone("agent", done)}
    assert [results[number].refused for number in numbers] == [
        "Not undone: somebody has changed the assignee and status since, and that stays.",
        "Not undone: somebody has changed the status since, and that stays.",
        "Not undone: somebody has changed the status since, and that stays.",
        "",  # another field: it merges
    ]
    assert [state(database, number) for number in numbers[:3]] == before
    assert state(database, numbers[3])[:3] == ("open", None, "urgent")


async def test_what_was_so_already_is_counted_as_that_and_not_undone(database: Database) -> None:
    number = await asked()
    first = await ran("agent", "prioritise", [number], "urgent")
    again = await ran("lead", "prioritise", [number], "urgent")
    assert (first[0].saved.changed, again[0].saved.changed) == (True, False)  # type: ignore[union-attr]
    assert await undone("lead", again) == []
    assert state(database, number)[2] == "urgent"


async def test_only_ones_own_change_is_undone_and_only_once() -> None:
    number = await asked()
    done = await ran("agent", "prioritise", [number], "urgent")
    (refused,) = await undone("lead", done)
    assert refused.refused.startswith(f"There is nothing of yours to undo at REQ-{number}")
    assert (await undone("agent", done))[0].refused == ""
    (again,) = await undone("agent", done)
    assert again.refused == "Not undone: somebody has changed the priority since, and that stays."


async def test_an_undo_takes_the_permission_of_the_inverse_verb() -> None:
    """Who has left the team since can undo nothing there; the asker, who sees it still, is told who may."""
    dario, priya = await actor("it_dario"), await actor("admin")
    number = (await ask("it_dario")).number
    done = await ran("it_dario", "prioritise", [number], "urgent")
    await set_membership(priya, dario.id, "it", None)
    try:
        (refused,) = await undone("it_dario", done)
    finally:
        await set_membership(priya, dario.id, "it", "agent")
    assert refused.refused == "Only the team's agents or its leads may change its priority."
    readonly = replace(await actor("it_dario"), scopes=frozenset({"requests:read"}))
    with pytest.raises(Forbidden, match=r"This token may not change its priority"):
        await undo(readonly, number, 2)


@pytest.mark.parametrize("value", [None, 0, -1, True, "1", 1.5, 2**63, [1], "\x00"])
async def test_undo_takes_no_odd_version_and_no_odd_number(value: object) -> None:
    łukasz, number = await actor("agent"), await asked()
    for arguments in ((number, value), (value, 1)):
        with pytest.raises(DomainError) as refused:
            await undo(łukasz, *arguments)
        assert 400 <= refused.value.status < 500 and refused.value.sentence.endswith(".")


async def test_a_run_ends_when_nobody_is_signed_in_any_more() -> None:
    numbers = [await asked() for _ in range(3)]
    left = iter([await actor("agent")])

    async def signed_in() -> Actor:
        try:
            return next(left)
        except StopIteration:
            raise NotSignedIn from None

    run = each(signed_in, "prioritise", [Chosen(number, 2) for number in numbers], "urgent")
    assert (await anext(run)).number == numbers[0]
    with pytest.raises(NotSignedIn):
        await anext(run)
    assert [(await now(number)).priority for number in numbers] == ["urgent", "high", "high"]


async def test_what_is_done_when_a_run_is_left_off_stays_done() -> None:
    numbers = [await asked() for _ in range(3)]
    run = each(who("agent"), "prioritise", [Chosen(number, 2) for number in numbers], "urgent")
    await anext(run)
    await run.aclose()  # type: ignore[attr-defined]
    assert [(await now(number)).priority for number in numbers] == ["urgent", "high", "high"]


async def test_a_long_run_lets_everything_else_go_on() -> None:
    """Between any two requests of a run the loop gets round to others."""
    numbers, turns = [await asked() for _ in range(8)], 0

    async def other() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    task = asyncio.create_task(other())
    before, between = 0, []
    async for _ in each(who("agent"), "prioritise", [Chosen(number, 2) for number in numbers], "urgent"):
        between.append(turns - before)
        before = turns
    task.cancel()
    assert min(between) > 3


@pytest.mark.parametrize(
    ("verb", "argument"),
    [
        ("resolve", " "), ("resolve", None), ("prioritise", "loud"), ("move", ""), ("assign", "me"), ("delete", 1), (7, 1),
    ],
)  # fmt: skip
async def test_what_every_request_would_refuse_is_refused_once_before_any(
    verb: Any, argument: object
) -> None:
    number = await asked()
    with pytest.raises(Invalid):
        [one async for one in each(who("agent"), verb, [Chosen(number, 2)], argument)]
    assert (await now(number)).version == 2


def test_a_selection_holds_each_request_once_and_at_most_500() -> None:
    assert chosen([[7, 1], ["REQ-8", 2], [7, 1]]) == (Chosen(7, 1), Chosen(8, 2))
    assert len(chosen([[number, 1] for number in range(1, 501)])) == 500
    odd: list[object] = [
        None,
        7,
        "7",
        {},
        [],
        [7],
        [[7]],
        [[7, 1, 2]],
        [[7, "1"]],
        [[7, True]],
        [{"number": 7}],
    ]
    for value in [*odd, [[number, 1] for number in range(1, 502)]]:
        with pytest.raises(Invalid):
            chosen(value)
    with pytest.raises(NotFound):
        chosen([["x", 1]])


async def test_only_what_one_may_do_is_offered() -> None:
    it, hr = Target(await team_id("it"), False), Target(await team_id("hr"), True)
    assert list(offered(await actor("agent"), it)) == ["assign", "move", "prioritise", "resolve", "follow"]
    assert list(offered(await actor("admin"), it)) == ["assign", "move", "follow"]
    assert offered(await actor("agent"), hr) == offered(await actor("admin"), hr) == {}
    assert offered(await actor("agent"), it)["resolve"] == ("open", "in_progress", "waiting")
    assert "cancelled" in offered(await actor("agent"), it)["follow"]


async def test_requests_are_given_to_active_people_of_the_team_by_who_may() -> None:
    it = await team_queries.queue_team(await actor("agent"), "it")
    names = {name for _, name in await team_queries.assignees(await actor("agent"), it)}
    assert names == {"Amara Okafor", "Dario Bellomo", "Hanna Väisälä", "Łukasz Wrona", "Nguyễn Minh Anh"}
    for key in ("outsider", "requester", "ops_kwame"):
        with pytest.raises(Forbidden):
            await team_queries.assignees(await actor(key), it)


async def test_all_that_match_are_found_on_all_pages_and_at_most_500(fresh_db: Database) -> None:
    it, łukasz = await team_id("it"), await actor("agent")
    number = await asked()
    hidden = await asked(team="hr")
    fresh_db.rows(
        "insert into requests (team_id, type_id, requester_id, title, description, fields, status, priority, created_at,"
        " updated_at) select team_id, type_id, requester_id, 'More', '', '{}', 'open', 'low', now(), now()"
        " from requests, generate_series(1, 500) where number = %s",
        number,
    )
    view = View(it, sort="oldest")
    first = await queries.queue(łukasz, view, confidential=False)
    found = await matching(łukasz, replace(view, after=(1, 0.0, 1)), confidential=False)
    assert [one.id for one in found.found[:50]] == [row.id for row in first.rows]
    assert (len(found.found), found.more) == (500, True)
    await commands.resolve(łukasz, number, "Done.")
    fewer = await matching(łukasz, view, confidential=False)
    assert (len(fewer.found), fewer.more) == (500, False)
    assert {number, hidden}.isdisjoint(one.number for one in fewer.found)
    done = await matching(łukasz, replace(view, state="resolved"), confidential=False)
    assert [(one.number, one.status) for one in done.found] == [(number, "resolved")]
    with pytest.raises(NotFound):
        await matching(łukasz, View(await team_id("hr")), confidential=True)
    ids = [first.rows[0].id, first.rows[1].id, 999_999]
    assert await gone(łukasz, replace(view, after=(1, 9e9, 1)), ids) == (ids[0], 999_999)
    for odd in (None, "1", [0], [True], ["x"], list(range(1, 502))):
        with pytest.raises(Invalid):
            await gone(łukasz, view, odd)


async def test_ones_own_change_is_no_news_to_oneself_but_others_are() -> None:
    read, unread, never = await asked(), await asked(), await asked()
    łukasz = await actor("agent")
    for number in (read, unread):
        await commands.mark_read(łukasz, number, 2)
    await commands.prioritise(await actor("lead"), unread, "low")
    done = await ran("agent", "assign", [read, unread, never], (await actor("it_dario")).id)
    ids = {(await now(number)).number: (await now(number)).id for number in (read, unread, never)}
    assert await own_read(łukasz, done) == {ids[read]: 3}
    assert await queries.reads(łukasz, list(ids.values())) == {ids[read]: 3, ids[unread]: 2}


def test_an_inverse_is_the_same_the_other_way_round() -> None:
    changes: dict[str, Any] = {"status": ["open", "resolved"], "assignee": [None, {"id": 7, "name": "Ada"}]}
    assert back(changes) == {"status": ("resolved", "open"), "assignee": ({"id": 7, "name": "Ada"}, None)}
    assert back(back(changes)) == {field: tuple(pair) for field, pair in changes.items()}


def test_later_changes_of_other_fields_overtake_nothing() -> None:
    for inverse in INVERSES.values():
        require_untouched(inverse, frozenset({"title", "description", "follower"}))
    with pytest.raises(NotNow, match="has changed the status since"):
        require_untouched(INVERSES["resolved"], frozenset({"status", "title"}))
