"""What changes while a page is read, before it follows anything, is not missed."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from nicegui import Client, core, ui

import components.visit
from components import closing, rights
from components.page import Window
from components.places import Place
from components.visit import Visit
from reqstly import live, quota, rates
from reqstly.actor import Actor
from reqstly.settings import settings
from tests.conftest import Database, until
from tests.people import actor


@pytest.fixture
async def visit(database: Database) -> AsyncIterator[Visit]:
    """A page that is about to be read."""
    core.loop = asyncio.get_running_loop()
    client = Client(ui.page("/visit"), request=None)
    yield Visit(client, "/visit", await actor("agent"))
    client.delete()


async def test_a_change_between_reading_and_following_is_read(visit: Visit) -> None:
    read: list[str] = []

    async def reload(name: str) -> None:
        read.append(name)

    await live.publish(frozenset({("request", 7), ("team", 2)}))
    visit.follow(lambda: reload("another request"), ("request", 8))
    visit.follow(lambda: reload("this request"), ("user", 1), ("request", 7))
    await until(lambda: read)
    assert read == ["this request"]
    await live.publish(None)  # a gap: anything may have changed
    visit.catch_up(lambda: reload("after a gap"), ("request", 9))
    await until(lambda: "after a gap" in read)


async def test_a_session_that_ends_while_its_page_is_asked_for_closes_it(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody asks a second time when the browser joins: what was told before the page followed anything has to count."""
    who = replace(visit.actor, session_id=0)
    closed: list[Client] = []

    async def nothing(visit: Visit) -> None:
        """Draw nothing."""

    monkeypatch.setattr(closing, "close", closed.append)
    began = live.mark()  # as a page does, before it asks who looks
    await live.publish(frozenset({("user", who.id)}))
    asking = asyncio.create_task(rights.run())
    try:
        with visit.client:
            window = Window(visit.client, who, began)
            await window.open(Place("/visit-late", "Late", False, nothing), {}, "/visit-late", whole=True)
        await until(lambda: closed)
    finally:
        asking.cancel()
    assert set(closed) == {visit.client}


def test_what_is_known_no_longer_may_have_been_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "LATELY", 2)
    moments = []
    for number in range(4):
        moments.append(live.mark())
        live._note(frozenset({("request", number)}))
    assert [live.told_since(moment, ("request", 3)) for moment in moments] == [True, True, True, True]
    assert [live.told_since(moment, ("request", 9)) for moment in moments] == [True, True, False, False]
    assert not live.told_since(live.mark(), ("request", 3))


async def test_what_a_person_does_on_a_page_counts_as_their_calls_do(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = replace(await actor("bartek"), session_id=1)
    monkeypatch.setattr(settings(), "api_person_per_minute", 3)
    said: list[str] = []
    monkeypatch.setattr(components.visit, "say", lambda sentence, **_: said.append(sentence))

    async def now(*, used: bool = False) -> Actor:
        return who

    monkeypatch.setattr(visit, "now", now)
    (window,) = await rates.count(quota.of_person(who))  # as a call of the API is counted
    assert not window.over
    done: list[int] = []

    async def verb(_: Actor, number: int) -> int:
        done.append(number)
        return number

    assert [await visit.act(verb, number) for number in (1, 2, 3)] == [1, 2, None]
    assert (
        done == [1, 2]
        and len(said) == 1
        and said[0].startswith("That was too many changes in a minute. Go on in ")
    )


async def test_what_is_done_on_a_page_is_done_in_its_order(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the event loop changes between them at each step."""
    steps: list[str] = []

    async def now(*, used: bool = False) -> Actor:
        steps.append("asked")
        await asyncio.sleep(0)
        return visit.actor

    async def verb(_: Actor, name: str) -> None:
        await asyncio.sleep(0)
        steps.append(name)

    monkeypatch.setattr(visit, "now", now)
    await asyncio.gather(*(visit.act(verb, name) for name in ("first", "second", "third")))
    assert steps == ["asked", "first", "asked", "second", "asked", "third"]
