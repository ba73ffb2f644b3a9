"""The one listening connection: heard by every replica, and back after whatever happens to it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg
import pytest

from db.embedded import Cluster
from db.listen import Change, Gap, changes
from reqstly import live
from tests.conftest import Database, restart, until
from tests.people import ask

pytestmark = pytest.mark.usefixtures("database")


@asynccontextmanager
async def listener(database: Database) -> AsyncIterator[list[Change | Gap]]:
    """All that a replica hears. It has heard its first Gap: it listens."""
    heard: list[Change | Gap] = []

    async def listen() -> None:
        async for change in changes(database.app_url):
            heard.append(change)  # noqa: PERF401  (it never ends)

    task = asyncio.create_task(listen())
    try:
        await until(lambda: heard)
        yield heard
        assert not task.done(), task.exception()
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def asked(database: Database) -> Change:
    saved = await ask()
    return Change("request", database.one("select id from requests where number = %s", saved.number))


def listening(database: Database) -> set[int]:
    return {row[0] for row in database.rows(
        "select pid from pg_stat_activity where application_name = 'reqstly-listen' and datname = current_database()"
    )}  # fmt: skip


async def test_it_begins_with_a_gap(database: Database) -> None:
    async with listener(database) as heard:
        assert heard == [Gap()]


async def test_two_replicas_hear_the_same_in_the_same_order(database: Database) -> None:
    async with listener(database) as one, listener(database) as other:
        made = [await asked(database) for _ in range(5)]
        await until(lambda: len(one) == len(other) == 6)
        assert one == other == [Gap(), *made]


async def test_a_killed_connection_is_a_gap_and_works_again(database: Database) -> None:
    async with listener(database) as heard:
        killed = listening(database)
        database.rows(
            "select pg_terminate_backend(pid) from pg_stat_activity where pid = any(%s)", list(killed)
        )
        await until(lambda: heard.count(Gap()) == 2)
        assert not listening(database) & killed
        made = await asked(database)
        await until(lambda: heard[-1] == made)


async def test_a_restarted_database_is_a_gap_and_works_again(cluster: Cluster, database: Database) -> None:
    async with listener(database) as heard:
        await asyncio.to_thread(restart, cluster)
        await until(lambda: heard.count(Gap()) >= 2)
        made = await asked(database)
        await until(lambda: made in heard)


@pytest.mark.parametrize(
    "garbage",
    [
        "", "hello", "7", "null", "[]", '"text"', "{}", '{"subject": "request"}', '{"subject": "request", "id": null}',
        '{"subject": "request", "id": "x"}', '{"subject": "request", "id": 1e999}', '{"subject": "request", "id": NaN}',
        '{"subject": "request", "id": [1]}', "[" * 7_999, '{"subject":' * 700, "\x01{", "👍" * 1_000, "9" * 7_999,
    ],
    ids=lambda text: ascii(text[:24]),
)  # fmt: skip
async def test_foreign_garbage_does_not_end_it(database: Database, garbage: str) -> None:
    async with listener(database) as heard:
        with psycopg.connect(database.app_url, autocommit=True) as stranger:
            stranger.execute("select pg_notify('reqstly', %s)", (garbage,))
        made = await asked(database)
        await until(lambda: heard[-1] == made)
        assert heard == [Gap(), made]


async def test_a_gap_reaches_every_subscriber_and_a_change_its_own(database: Database) -> None:
    told: list[tuple[str, object]] = []

    def note(name: str) -> live.Callback:
        async def callback(subjects: frozenset[live.Subject] | None) -> None:
            told.append((name, subjects))

        return callback

    request = await asked(database)
    stop = [
        live.subscribe(note("all")),
        live.subscribe(note("mine"), ("request", request.subject_id)),
        live.subscribe(note("another"), ("request", 10**9)),
    ]
    running = asyncio.create_task(live.run(database.app_url))
    try:
        await until(
            lambda: {name for name, subjects in told if subjects is None} == {"all", "mine", "another"}
        )
        told.clear()
        with psycopg.connect(database.app_url, autocommit=True) as other:
            other.execute(
                "select pg_notify('reqstly', json_build_object('subject', 'request', 'id', %s::bigint)::text)",
                (request.subject_id,),
            )
        await until(lambda: len(told) == 2)
        assert sorted(told) == [
            (name, frozenset({("request", request.subject_id)})) for name in ("all", "mine")
        ]
    finally:
        for unsubscribe in stop:
            unsubscribe()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def test_a_subscriber_that_fails_does_not_stop_the_others() -> None:
    told = asyncio.Event()

    async def fails(subjects: object) -> None:
        raise RuntimeError("a page's bug")

    async def works(subjects: object) -> None:
        told.set()

    stop = [live.subscribe(fails), live.subscribe(works)]
    await live.publish(frozenset({("request", 1)}))
    assert told.is_set()
    for unsubscribe in stop:
        unsubscribe()
    unsubscribe()  # twice does no harm
