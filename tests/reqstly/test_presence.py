"""Presence: one statement for all pages, a message when who is there changes, gone when nobody speaks for a page; who may
read it; and being told when somebody was faster."""

from collections.abc import AsyncIterator, Iterator
from typing import LiteralString

import psycopg
import pytest

from reqstly import live
from reqstly.errors import Invalid, NotNow, Overtaken
from reqstly.presence.commands import BEAT, STALE, Open, beat
from reqstly.presence.picture import Picture
from reqstly.presence.queries import Seen, present
from reqstly.requests import commands
from reqstly.requests.overtaking import MOST, since
from tests.conftest import Database
from tests.people import actor, ask

Changes = list[dict[int, tuple[Seen | None, Seen | None]]]

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture(autouse=True)
async def nobody(database: Database) -> None:
    """Each test begins with nobody anywhere."""
    database.rows("delete from presences")


@pytest.fixture
def heard(database: Database) -> Iterator[psycopg.Connection]:
    """A connection that listens, as each replica does."""
    with psycopg.connect(database.app_url, autocommit=True) as connection:
        connection.execute("listen reqstly")
        yield connection


def messages(connection: psycopg.Connection) -> list[str]:
    return sorted(notice.payload for notice in connection.notifies(timeout=0.05))


def about(*ids: int) -> list[str]:
    return sorted(f'{{"subject" : "presence", "id" : {id}}}' for id in ids)


async def opened(who: str, request_id: int, client: str = "") -> Open:
    """A page of somebody's."""
    return Open(request_id, (await actor(who)).id, client or f"{who}'s")


def doings(seen: Seen | None) -> dict[str, str]:
    return {here.name.split()[0]: here.doing for here in seen.people} if seen else {}


async def test_who_comes_does_something_else_and_goes_is_told_once_and_a_heartbeat_is_not(
    heard: psycopg.Connection,
) -> None:
    one, two = (await ask()).id, (await ask()).id
    messages(heard)
    pages = [await opened("agent", one), await opened("lead", one), await opened("agent", two, "another")]
    await beat(dict.fromkeys(pages, "looking"), [], {one, two})
    assert messages(heard) == about(one, two)
    await beat(dict.fromkeys(pages, "looking"), [], [])
    assert messages(heard) == []
    await beat({pages[0]: "answer"}, [], {one})
    assert messages(heard) == about(one)
    assert doings((await present([one]))[one]) == {"Amara": "looking", "Łukasz": "answer"}
    await beat({pages[0]: "answer", pages[2]: "looking"}, [pages[1]], [])
    assert messages(heard) == about(one)
    assert doings((await present())[one]) == {"Łukasz": "answer"}


async def test_a_person_with_two_windows_is_there_once_and_writes_in_one(database: Database) -> None:
    request = (await ask()).id
    pages = {
        await opened("agent", request, "a"): "note", await opened("agent", request, "b"): "answer",
        await opened("requester", request): "looking",
    }  # fmt: skip
    await beat(pages, [], [])
    seen = (await present([request]))[request]
    assert (seen.team, doings(seen)) == ("IT", {"Łukasz": "answer", "Zoë": "looking"})
    assert {here.name.split()[0] for here in seen.people if here.works} == {"Łukasz"}


def test_nobody_is_shown_for_longer_than_15_seconds() -> None:
    assert BEAT < STALE
    assert STALE + BEAT < 15


async def test_who_is_not_spoken_for_is_gone_and_every_replica_is_told(
    database: Database, heard: psycopg.Connection
) -> None:
    request, other = (await ask()).id, (await ask()).id
    late, lost = await opened("agent", request), await opened("lead", request)
    await beat({late: "looking", lost: "answer"}, [], [])
    messages(heard)
    _age(database, late, STALE - 1)
    _age(database, lost, STALE + 1)
    assert doings((await present())[request]) == {"Łukasz": "looking"}
    await beat({await opened("ops_lead", other): "looking"}, [], [])
    assert messages(heard) == about(request, other)
    assert database.one("select count(*) from presences where request_id = %s", request) == 1


async def test_a_replica_that_was_slow_does_not_lose_its_own(
    database: Database, heard: psycopg.Connection
) -> None:
    request = (await ask()).id
    page = await opened("agent", request)
    await beat({page: "looking"}, [], [])
    _age(database, page, 60)
    messages(heard)
    await beat({page: "looking"}, [], [])
    assert messages(heard) == []
    database.rows("delete from presences")  # another one has tidied up meanwhile
    await beat({page: "looking"}, [], [])
    assert messages(heard) == about(request)


async def test_two_that_tidy_up_at_once_do_not_wait_for_each_other(database: Database) -> None:
    request = (await ask()).id
    lost, mine = await opened("lead", request), await opened("agent", request)
    await beat({lost: "looking"}, [], [])
    _age(database, lost, 60)
    with psycopg.connect(database.owner_url) as connection:
        connection.execute("select from presences for update")
        await beat({mine: "looking"}, [], [])
    assert doings((await present())[request]) == {"Łukasz": "looking"}


def _age(database: Database, page: Open, seconds: float) -> None:
    database.rows(
        "update presences set seen_at = now() - make_interval(secs => %s) where client = %s and request_id = %s",
        seconds, page.client, page.request_id,
    )  # fmt: skip


def as_person(database: Database, user: int | None, statement: LiteralString) -> list[tuple[object, ...]]:
    with psycopg.connect(database.app_url) as connection:
        connection.execute("select set_config('reqstly.user_id', %s, true)", [str(user or "")])
        return connection.execute(statement).fetchall()


async def test_row_security_shows_it_to_the_team_and_lets_no_person_write(database: Database) -> None:
    """Raw SQL as the application's role. Those who asked or follow see the request, but nobody's name at it."""
    request = (await ask(team="hr")).id
    number = database.one("select number from requests where id = %s", request)
    await commands.add_follower(await actor("requester"), number, (await actor("chidi")).id)
    await beat(
        {await opened("hr_agent", request): "note", await opened("requester", request): "looking"}, [], []
    )
    every: LiteralString = "select user_id from presences"
    inês, zoë = (await actor("hr_agent")).id, (await actor("requester")).id
    assert set(as_person(database, inês, every)) == {(inês,), (zoë,)}
    assert as_person(database, zoë, every) == [(zoë,)]
    for who in ("chidi", "outsider", "agent", "lead", "admin"):
        assert as_person(database, (await actor(who)).id, every) == [], who
    assert as_person(database, None, every) == []
    assert as_person(database, zoë, "update presences set doing = 'answer' returning 1") == []
    assert as_person(database, zoë, "delete from presences returning 1") == []
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        as_person(database, zoë, f"insert into presences values ({request}, {zoë}, 'x', 'note') returning 1")


@pytest.fixture
async def picture() -> AsyncIterator[tuple[Picture, Changes]]:
    """A replica's picture, and every change of it."""
    changes: Changes = []

    async def changed(differing: dict[int, tuple[Seen | None, Seen | None]]) -> None:
        changes.append(differing)

    made = Picture(changed)
    yield made, changes
    made.close()


async def test_a_picture_reads_only_what_a_message_names(
    picture: tuple[Picture, Changes],
) -> None:
    made, changes = picture
    one, two = await ask(), await ask()
    page = await opened("agent", one.id)
    await beat({page: "looking", await opened("lead", two.id): "looking"}, [], [])
    await live.publish(frozenset({("presence", one.id), ("request", two.id)}))
    assert doings(made.at(one.id)) == {"Łukasz": "looking"} and made.at(two.id) is None
    await live.publish(frozenset({("presence", one.id)}))
    assert len(changes) == 1  # nothing new, nobody told
    await live.publish(None)
    assert doings(made.at(two.id)) == {"Amara": "looking"} and set(changes[1]) == {two.id}
    await commands.move(await actor("lead"), two.number, "ops")
    await live.publish(frozenset({("request", two.id)}))
    before, after = changes[2][two.id]
    assert before and after and (before.team, after.team) == ("IT", "Operations")
    await beat({}, [page], [])
    await live.publish(frozenset({("presence", one.id)}))
    assert made.at(one.id) is None and changes[3][one.id][1] is None and made.anybody()


# Somebody was faster


async def test_an_answer_that_others_overtook_is_not_sent(database: Database) -> None:
    saved = await ask()
    łukasz, amara = await actor("agent"), await actor("lead")
    await commands.comment(amara, saved.number, "It is the cable.")
    for verb in (commands.comment, commands.wait, commands.resolve, commands.note):
        with pytest.raises(Overtaken) as refused:
            await verb(łukasz, saved.number, "It is the plug.", seen=1)
        said = refused.value.spoke[0]
        assert (said.author, said.action, said.body) == ("Amara Okafor", "commented", "It is the cable.")
        assert refused.value.version == 2
        assert "Amara Okafor" in refused.value.sentence and refused.value.status == 409
    assert database.one("select count(*) from comments where request_id = %s", saved.id) == 1
    await commands.comment(łukasz, saved.number, "It is the plug.", seen=refused.value.version)
    assert database.one("select count(*) from comments where request_id = %s", saved.id) == 2


async def test_a_status_that_forbids_comes_first() -> None:
    number = (await ask()).number
    await commands.resolve(await actor("lead"), number, "Done.")
    with pytest.raises(NotNow):
        await commands.resolve(await actor("agent"), number, "Done, too.", seen=1)
    with pytest.raises(Overtaken):
        await commands.comment(await actor("agent"), number, "Done, too.", seen=1)


async def test_ones_own_words_notes_and_other_facts_overtake_nobody() -> None:
    saved = await ask()
    łukasz, amara = await actor("agent"), await actor("lead")
    await commands.comment(łukasz, saved.number, "From my other window.")
    await commands.note(amara, saved.number, "Careful with this one.")
    await commands.prioritise(amara, saved.number, "urgent")
    assert await since(łukasz, saved.id, 1) == ()
    await commands.comment(łukasz, saved.number, "It is the plug.", seen=1)
    await commands.take(amara, saved.number)
    assert [(said.action, said.body) for said in await since(łukasz, saved.id, 1)] == [("taken", "")]
    with pytest.raises(Overtaken):
        await commands.comment(łukasz, saved.number, "Mine.", seen=1)


async def test_the_newest_are_told_and_a_version_that_is_none_is_refused() -> None:
    saved = await ask()
    for part in range(MOST + 2):
        await commands.comment(await actor("requester"), saved.number, f"Part {part}")
    told = [said.body for said in await since(await actor("agent"), saved.id, 1)]
    assert told == [f"Part {part}" for part in range(2, MOST + 2)]
    with pytest.raises(Invalid, match="Version 99 does not exist"):
        await commands.comment(await actor("agent"), saved.number, "x", seen=99)
