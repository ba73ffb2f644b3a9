"""One transaction a verb: all of it or nothing, one NOTIFY, and a pool that survives the server's restart."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

import psycopg
import pytest
import sqlalchemy as sa
from prometheus_client import REGISTRY

from db import engine
from db.embedded import Cluster
from db.reading import Statement, read, reading
from db.unit_of_work import unit_of_work
from reqstly import audit, idempotency
from reqstly.idempotency import Answer
from reqstly.requests import commands
from reqstly.requests.detail import load_detail
from tests.conftest import Database, restart, until
from tests.people import actor, agent, ask, requester
from tests.verbs import PEOPLE_VERBS, READY, REQUEST_VERBS, TEAM_VERBS, asked, play

pytestmark = pytest.mark.usefixtures("database")


@contextmanager
def listening(database: Database) -> Iterator[psycopg.Connection]:
    with psycopg.connect(database.app_url, autocommit=True) as connection:
        connection.execute("listen reqstly")
        yield connection


def heard(connection: psycopg.Connection) -> list[dict[str, object]]:
    """All that was said so far: what a NOTIFY of our own comes after."""
    connection.execute("notify reqstly, 'so far'")
    said: list[dict[str, object]] = []
    for notice in connection.notifies(timeout=10):
        if notice.payload == "so far":
            return said
        said.append(json.loads(notice.payload))
    raise AssertionError("our own NOTIFY did not come")


async def test_an_error_undoes_all_of_it(database: Database) -> None:
    number = (await ask()).number
    before = database.rows("select version, title from requests where number = %s", number)
    zoe = await requester()
    with listening(database) as connection:
        with pytest.raises(RuntimeError, match="midway"):  # noqa: PT012
            async with unit_of_work(zoe.id) as work:
                id = (
                    await work.session.execute(sa.text(f"select id from requests where number = {number}"))
                ).scalar_one()
                await work.session.execute(
                    sa.text(f"update requests set title = 'x', version = 2 where id = {id}")
                )
                await audit.append(work, zoe, "edited", "request", id, {"version": 2})
                raise RuntimeError("midway")
        assert heard(connection) == []
    assert database.rows("select version, title from requests where number = %s", number) == before
    assert (
        database.one("select count(*) from audit_entries where action = 'edited' and subject_id = %s", id)
        == 0
    )


async def test_who_acts_ends_with_the_transaction() -> None:
    """The next one to get this connection from the pool is not Zoë."""
    async with unit_of_work((await requester()).id, system=True):
        pass
    async with engine.engine().connect() as connection:
        found = await connection.execute(sa.text("select sec.uid(), sec.is_system(), count(*) from requests"))
        assert tuple(found.one()) == (None, False, 0)


async def test_time_is_the_databases() -> None:
    async with unit_of_work(None) as work:
        assert work.now == (await work.session.execute(sa.text("select now()"))).scalar_one()


@pytest.mark.parametrize("verb", REQUEST_VERBS)
async def test_a_verb_on_a_request_notifies_once(database: Database, verb: str) -> None:
    number = await asked(READY.get(verb, "open"))
    who = await agent()
    with listening(database) as connection:
        changed = {"version": database.one("select version from requests where number = %s", number)}
        saved = await play(verb, who, number, **({} if "version" not in REQUEST_VERBS[verb] else changed))
        number = saved.number if verb == "create" else number
        id = database.one("select id from requests where number = %s", number)
        # What one has read is one's own: nobody is told.
        assert heard(connection) == ([] if verb == "mark_read" else [{"subject": "request", "id": id}])


async def test_a_verb_on_people_and_teams_notifies_once(fresh_db: Database) -> None:
    for verb in PEOPLE_VERBS | TEAM_VERBS:
        priya = await actor("admin")
        with listening(fresh_db) as connection:
            await play(verb, priya)
            (said,) = heard(connection)
        assert said["subject"] == ("user" if verb in ("add_person", "set_active", "set_admin") else "team")


async def test_the_payload_holds_ids_only(database: Database) -> None:
    with listening(database) as connection:
        await ask(title="Nobody but Zoë and IT may read this", description="x" * 20_000)
        assert [set(said) for said in heard(connection)] == [{"subject", "id"}]


async def test_what_is_written_goes_out_in_its_order_with_what_is_asked_next_or_the_commit(
    database: Database,
) -> None:
    number, zoe = (await ask()).number, await requester()
    add = Statement("update requests set title = title || :more where number = :number")
    read_it = Statement("select title from requests where number = :number")
    async with unit_of_work(zoe.id) as work:
        for more in (" a", " b"):
            await work.write(add, {"more": more, "number": number})
        assert await work.ask(read_it, {"number": number}) == [("I am locked out a b",)]
        await work.write(add, {"more": " c", "number": number})
        with pytest.raises(RuntimeError, match="before anything is written"):
            _ = work.session
    assert database.one("select title from requests where number = %s", number) == "I am locked out a b c"
    async with unit_of_work(zoe.id) as work:
        await work.session.execute(sa.text("select 1"))  # from here on nothing waits
        await work.write(add, {"more": " d", "number": number})
        found = await work.session.execute(sa.text(f"select title from requests where number = {number}"))
        assert found.scalar_one() == "I am locked out a b c d"


async def test_what_fails_on_its_way_out_leaves_nothing(database: Database) -> None:
    number, zoe = (await ask()).number, await requester()
    write = Statement("update requests set title = :title where number = :number")
    with pytest.raises(psycopg.errors.CheckViolation):  # noqa: PT012
        async with unit_of_work(zoe.id) as work:
            await work.write(write, {"title": "New", "number": number})
            await work.write(write, {"title": "", "number": number})
    assert database.one("select title from requests where number = %s", number) == "I am locked out"
    await commands.comment(zoe, number, "The connection is as good as new.")


async def test_a_verb_takes_two_round_trips_and_a_third_with_a_key() -> None:
    number, zoe = (await ask()).number, await requester()

    async def say() -> Answer:
        await commands.comment(zoe, number, "Any news?")
        return Answer(201, {}, b"{}")

    trips = [_trips()]
    await say()
    trips.append(_trips())
    await idempotency.once(zoe.id, f"trips-{number}", idempotency.fingerprint(b"x"), say)
    trips.append(_trips())
    assert [after - before for before, after in pairwise(trips)] == [2, 3]


def _trips() -> float:
    # A pipeline counts as one.
    return REGISTRY.get_sample_value("reqstly_database_query_seconds_count") or 0


async def test_a_bulk_load_is_quiet(database: Database) -> None:
    zoe, number = await requester(), (await ask()).number
    with listening(database) as connection:
        async with unit_of_work(zoe.id) as work:
            await work.session.execute(sa.text("select set_config('reqstly.quiet', 'on', true)"))
            id = (
                await work.session.execute(sa.text(f"select id from requests where number = {number}"))
            ).scalar_one()
            await audit.append(work, zoe, "loaded", "request", id, {"version": 1})
        assert heard(connection) == []


async def test_a_killed_pooled_connection_is_replaced(database: Database) -> None:
    number = (await ask()).number
    database.rows(
        "select pg_terminate_backend(pid) from pg_stat_activity"
        " where application_name = 'reqstly' and datname = current_database()"
    )
    await commands.comment(await requester(), number, "Still there?")


async def test_a_restarted_server_is_noticed_by_nobody(cluster: Cluster, database: Database) -> None:
    number = (await ask()).number
    restart(cluster)
    await commands.take(await agent(), number)
    restart(cluster)
    assert (await load_detail(await requester(), number)).row.status == "in_progress"


async def test_reading_writes_nothing(database: Database) -> None:
    zoe, number = await requester(), (await ask()).number
    async with reading(zoe.id) as connection:
        with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            await connection.rows(Statement(f"update requests set title = 'x' where number = {number}"))
    assert database.one("select title from requests where number = %s", number) == "I am locked out"


def test_only_a_postgresql_address_is_one() -> None:
    assert (
        engine.driver_url("postgres://a/b")
        == engine.driver_url("postgresql+psycopg://a/b")
        == "postgresql+psycopg://a/b"
    )
    assert engine.plain_url("postgresql+psycopg://a/b") == "postgresql://a/b"
    with pytest.raises(ValueError, match="postgresql://"):
        engine.driver_url("mysql://a/b")


async def test_what_is_read_in_one_trip_outlives_a_restart_too(cluster: Cluster, database: Database) -> None:
    statement = Statement("select sec.uid(), current_setting('transaction_read_only')")
    await asyncio.gather(*(read(7, statement) for _ in range(5)))
    restart(cluster)
    assert await read(7, statement) == [(7, "on")]
    assert await read(None, statement) == [(None, "on")]


async def test_who_leaves_during_a_statement_of_the_session_ends_and_the_pool_is_whole(
    database: Database,
) -> None:
    async def asks() -> None:
        async with unit_of_work(None, system=True) as work:
            await work.session.execute(sa.text("select pg_sleep(60)"))

    asking = asyncio.create_task(asks())
    sleeping = "select count(*) from pg_stat_activity where datname = %s and query = 'select pg_sleep(60)' and state = 'active'"
    await until(lambda: database.one(sleeping, database.name) == 1)
    asking.cancel()
    await asyncio.wait([asking], timeout=30)
    assert asking.cancelled()
    await until(lambda: database.one(sleeping, database.name) == 0)
    async with unit_of_work(None, system=True) as work:
        assert (await work.session.execute(sa.text("select 1"))).scalar_one() == 1
