"""Drafts: kept per person and place, nobody else's to see, bounded, and gone when they are old."""

import asyncio
from datetime import datetime
from typing import LiteralString

import psycopg
import pytest

from reqstly.actor import SYSTEM
from reqstly.drafts import commands
from reqstly.drafts.commands import (
    ALL_MOST,
    BOXES_MOST,
    HERE_MOST,
    PLACES_MOST,
    TEXT_MOST,
    clear_old,
    drop,
    keep,
)
from reqstly.drafts.queries import load
from reqstly.errors import Invalid, NotSignedIn
from tests.conftest import Database, pool
from tests.people import actor, agent, requester

pytestmark = pytest.mark.usefixtures("fresh_db")
ANSWER = "request/1042/answer"


async def texts(who: str, place: str = ANSWER) -> dict[str, str]:
    """What somebody has at this place."""
    found = (await load(await actor(who), place)).get(place)
    return found.fields if found else {}


async def test_what_was_kept_comes_back_as_it_was_typed() -> None:
    typed = {"text": "  Half a sent\n\n", "fields.kind": "Łocked", "empty": ""}
    at = (await keep(await agent(), ANSWER, typed)).at
    found = await load(await agent(), ANSWER, "new/laptop")
    assert set(found) == {ANSWER}
    assert (found[ANSWER].fields, found[ANSWER].at) == (typed, at)


async def test_a_window_changes_its_own_draft() -> None:
    me = await agent()
    first = await keep(me, ANSWER, {"text": "one", "more": "two"})
    second = await keep(me, ANSWER, {"text": "three"}, first)
    assert await all_texts("agent") == ["three"]
    await drop(me, ANSWER, first)
    assert await all_texts("agent") == ["three"]
    await drop(me, ANSWER, second)
    assert await all_texts("agent") == []


async def all_texts(who: str, place: str = ANSWER) -> list[str]:
    """All that somebody has at this place, the newest first."""
    found = (await load(await actor(who), place)).get(place)
    return [one.fields["text"] for one in (found, *found.others)] if found else []


async def test_two_windows_have_a_draft_each_and_sending_one_leaves_the_other() -> None:
    me = await agent()
    a = await keep(me, ANSWER, {"text": "a"})
    b = await keep(me, ANSWER, {"text": "b"})
    a = await keep(me, ANSWER, {"text": "a2"}, a)
    b = await keep(me, ANSWER, {"text": "b2"}, b)
    await keep(me, "request/1042/note", {"text": "a note"})
    assert await all_texts("agent") == ["b2", "a2"]
    await drop(me, ANSWER, a)
    assert await all_texts("agent") == ["b2"]
    await keep(me, ANSWER, {"text": "b3"}, b)
    assert await all_texts("agent") == ["b3"]
    assert await all_texts("agent", "request/1042/note") == ["a note"]


async def test_who_goes_on_with_what_another_window_changed_or_sent_begins_beside_it() -> None:
    me = await agent()
    begun = await keep(me, ANSWER, {"text": "begun"})
    there = await keep(me, ANSWER, {"text": "begun, gone on there"}, begun)
    here = await keep(me, ANSWER, {"text": "begun, gone on here"}, begun)
    assert await all_texts("agent") == ["begun, gone on here", "begun, gone on there"]
    await drop(me, ANSWER, begun)  # sent as it was: that it is no longer
    assert len(await all_texts("agent")) == 2
    await drop(me, ANSWER, there)
    late = await keep(me, ANSWER, {"text": "after it was sent"}, there)
    assert await all_texts("agent") == ["after it was sent", "begun, gone on here"]
    await drop(me, ANSWER, late)
    await drop(me, ANSWER, here)
    assert await all_texts("agent") == []


async def test_drafts_that_begin_at_once_are_all_kept() -> None:
    me = await agent()
    kept = await asyncio.gather(*(keep(me, ANSWER, {"text": str(n)}) for n in range(5)))
    assert len({one.key for one in kept}) == 5
    assert sorted(await all_texts("agent")) == ["0", "1", "2", "3", "4"]
    took = await asyncio.gather(*(keep(me, ANSWER, {"text": f"on {n}"}, kept[0]) for n in range(3)))
    assert len(await all_texts("agent")) == 4 + len(took)


async def test_a_place_has_the_newest_alone() -> None:
    me = await agent()
    for n in range(HERE_MOST + 2):
        await keep(me, ANSWER, {"text": str(n)})
        await keep(me, "request/1042/note", {"text": "x"}) if n < 2 else None
    assert await all_texts("agent") == [str(n) for n in reversed(range(2, HERE_MOST + 2))]
    assert len(await all_texts("agent", "request/1042/note")) == 2


async def test_a_draft_of_another_place_or_person_is_not_changed() -> None:
    note = await keep(await agent(), "request/1042/note", {"text": "a note"})
    with pytest.raises(Invalid):
        await keep(await agent(), ANSWER, {"text": "x"}, note)
    with pytest.raises(Invalid):
        await drop(await agent(), ANSWER, note)
    await drop(await requester(), "request/1042/note", note)
    await keep(await requester(), "request/1042/note", {"text": "hers"}, note)
    assert await all_texts("agent", "request/1042/note") == ["a note"]


async def test_places_and_people_do_not_mix() -> None:
    await keep(await agent(), ANSWER, {"text": "His answer"})
    await keep(await agent(), "request/1042/note", {"text": "His note"})
    await keep(await requester(), ANSWER, {"text": "Hers"})
    await drop(await agent(), "request/1042/note")
    assert await texts("agent") == {"text": "His answer"}
    assert await texts("agent", "request/1042/note") == {}
    assert await texts("requester") == {"text": "Hers"}
    assert await texts("admin") == {}
    await drop(await actor("admin"), ANSWER)
    assert await texts("requester") == {"text": "Hers"}


async def test_it_leaves_no_history_and_tells_nobody(fresh_db: Database) -> None:
    before = fresh_db.one("select count(*) from audit_entries")
    with psycopg.connect(fresh_db.owner_url, autocommit=True) as listening:
        listening.execute("listen reqstly")
        await keep(await agent(), ANSWER, {"text": "x"})
        await drop(await agent(), ANSWER)
        assert list(listening.notifies(timeout=0.2)) == []
    assert fresh_db.one("select count(*) from audit_entries") == before


@pytest.mark.parametrize("command", ["keep", "drop"])
@pytest.mark.parametrize(
    "place",
    [None, 7, "", "new/", "new/A", "new/a b", "request/0/answer", "request/x/answer", "request/1/shout", "x" * 300,
     "request/1042/answer\n", "request/1042/answer/", "a\x00b", "\ud83d", "request/٣/answer", "../new/a",
     "team/IT/answer", "team/it/note"],
)  # fmt: skip
async def test_no_other_places(command: str, place: object) -> None:
    arguments = [place, {"text": "x"}] if command == "keep" else [place]
    with pytest.raises(Invalid):
        await getattr(commands, command)(await agent(), *arguments)


@pytest.mark.parametrize(
    "fields",
    [None, "x", [], {}, {"text": 7}, {"text": None}, {7: "x"}, {"text": "a\x00"}, {"text": "\ud83d"}, {"a\x00": "x"},
     {"text": "x" * (TEXT_MOST + 1)}, {"text": " " * (2 * TEXT_MOST + 1)}, {"x" * 101: "x"},
     {f"a{n}": "x" for n in range(BOXES_MOST + 1)}, {f"a{n}": "x" * TEXT_MOST for n in range(1 + ALL_MOST // TEXT_MOST)}],
)  # fmt: skip
async def test_what_cannot_be_kept_is_refused_and_leaves_what_was(fields: object) -> None:
    await keep(await agent(), ANSWER, {"text": "before"})
    with pytest.raises(Invalid):
        await keep(await agent(), ANSWER, fields)
    assert await texts("agent") == {"text": "before"}


async def test_the_longest_is_kept() -> None:
    longest = {"text": "👍" * TEXT_MOST}
    await keep(await agent(), ANSWER, longest)
    assert await texts("agent") == longest


async def test_nobody_has_no_drafts() -> None:
    assert await load(SYSTEM, ANSWER) == {}
    with pytest.raises(NotSignedIn):
        await keep(SYSTEM, ANSWER, {"text": "x"})
    with pytest.raises(NotSignedIn):
        await drop(SYSTEM, ANSWER)


async def test_a_person_has_the_newest_places_alone(fresh_db: Database) -> None:
    me = await agent()
    await keep(await requester(), ANSWER, {"text": "Hers"})
    for number in range(1, PLACES_MOST + 3):
        await keep(me, f"request/{number}/answer", {"text": "x"})
    third = (await load(me, "request/3/answer"))["request/3/answer"]
    await keep(me, "request/3/answer", {"text": "not new, so nothing goes"}, third)
    kept = {place for (place,) in fresh_db.rows("select place from drafts where user_id = %s", me.id)}
    assert kept == {f"request/{number}/answer" for number in range(3, PLACES_MOST + 3)}
    assert await texts("requester") == {"text": "Hers"}


async def test_the_old_are_cleared(fresh_db: Database) -> None:
    for who in ("agent", "requester"):
        await keep(await actor(who), ANSWER, {"text": "old"})
        await keep(await actor(who), "new/laptop", {"text": "young"})
    fresh_db.rows("update drafts set updated_at = now() - interval '31 days' where place = %s", ANSWER)
    fresh_db.rows("update drafts set updated_at = now() - interval '29 days' where place <> %s", ANSWER)
    await clear_old()
    assert fresh_db.rows("select distinct place from drafts") == [("new/laptop",)]


def as_application(
    database: Database, user: str, system: str, statement: LiteralString
) -> list[tuple[object, ...]]:
    with psycopg.connect(database.app_url) as connection:
        connection.execute("select set_config('reqstly.user_id', %s, true)", [user])
        connection.execute("select set_config('reqstly.system', %s, true)", [system])
        return connection.execute(statement).fetchall()


async def test_row_security_alone_shows_ones_own(fresh_db: Database) -> None:
    """Raw SQL without any filter, as the application's role; and not even the system reads what is being typed."""
    await keep(await agent(), ANSWER, {"text": "His"})
    await keep(await requester(), ANSWER, {"text": "Hers"})
    every: LiteralString = "select fields ->> 'text' from drafts"
    assert as_application(fresh_db, str((await agent()).id), "", every) == [("His",)]
    assert as_application(fresh_db, str((await actor("admin")).id), "", every) == []
    assert as_application(fresh_db, "", "on", every) == []
    assert as_application(fresh_db, "", "on", "delete from drafts returning 1") == []
    assert as_application(fresh_db, "", "", every) == []
    me = str((await requester()).id)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        as_application(fresh_db, me, "", "update drafts set user_id = user_id + 1 returning 1")
    assert isinstance(fresh_db.one("select max(updated_at) from drafts"), datetime)


async def test_the_statements_alone_touch_ones_own(fresh_db: Database) -> None:
    """The first wall without the second: on a connection that row-level security does not hold."""
    await keep(await agent(), ANSWER, {"text": "His"})
    async with pool(fresh_db.owner_url, role=None):
        assert await texts("requester") == {}
        await keep(await requester(), ANSWER, {"text": "Hers"})
        assert (await texts("agent"), await texts("requester")) == ({"text": "His"}, {"text": "Hers"})
        await drop(await requester(), ANSWER)
        await clear_old()
        assert await texts("agent") == {"text": "His"}
