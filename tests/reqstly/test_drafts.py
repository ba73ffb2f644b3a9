"""Drafts: kept per person and place, nobody else's to see, bounded, and gone when they are old."""

from datetime import datetime
from typing import LiteralString

import psycopg
import pytest

from reqstly.actor import SYSTEM
from reqstly.drafts import commands
from reqstly.drafts.commands import ALL_MOST, BOXES_MOST, PLACES_MOST, TEXT_MOST, clear_old, drop, keep
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
    at = await keep(await agent(), ANSWER, typed)
    found = await load(await agent(), ANSWER, "new/laptop")
    assert set(found) == {ANSWER}
    assert (found[ANSWER].fields, found[ANSWER].at) == (typed, at)


async def test_who_saves_last_wins_whole() -> None:
    await keep(await agent(), ANSWER, {"text": "one", "more": "two"})
    await keep(await agent(), ANSWER, {"text": "three"})
    assert await texts("agent") == {"text": "three"}


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
    await keep(me, "request/3/answer", {"text": "not new, so nothing goes"})
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
