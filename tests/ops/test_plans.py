"""No list, page or count that can be asked for reads all requests; told from plans, never from times."""

from collections import Counter
from collections.abc import AsyncIterator

import psycopg
import pytest

from db import migrate
from db.embedded import Cluster
from db.unit_of_work import unit_of_work
from ops.bench import data, plans
from ops.bench.sent import hearing
from reqstly.actor import SYSTEM
from reqstly.operations import counting, figures
from reqstly.requests.wall import PARTS
from tests.conftest import Database, create, drop, pool

# Enough that reading everything would be the dearer way, and loaded in some seconds.
REQUESTS = 40_000
PRIORITIES = ("any", "urgent", "normal")


@pytest.fixture(scope="module")
async def big_db(cluster: Cluster) -> AsyncIterator[Database]:
    """A database with many requests; the pool is its own, as the application."""
    made = create(cluster, "reqstly_plans")
    migrate.upgrade(made.owner_url)
    async with pool(made.owner_url, role=None):
        await data.load(made.owner_url, REQUESTS)
    async with pool(made.app_url):
        yield made
    drop(cluster, made.name)


async def test_no_list_reads_all_requests(big_db: Database) -> None:
    async with await psycopg.AsyncConnection.connect(big_db.app_url, autocommit=True) as connection:
        found = [plan async for plan in plans.explain(connection, plans.asked(PRIORITIES))]
    assert [plan.asked.name for plan in found if "requests" in plan.scanned] == []
    names = Counter(plan.asked.name.partition(",")[0] for plan in found if not plan.generic)
    # 7 states, 3 assignees, 3 priorities, 2 types, 4 sorts, as the hub and as a member; and what follows page one.
    assert sum(count for name, count in names.items() if name.startswith("queue")) > 2 * 7 * 3 * 3 * 2 * 4
    assert {"home", "my requests", "detail", "counts", "recent kinds", "rows by id", "wall"} <= set(names)
    assert sum(name.startswith("behind the wall") for name in names) == len(PARTS)


async def test_a_list_that_reads_all_requests_would_be_seen(big_db: Database) -> None:
    statement, values = "select count(fields) from requests where title = %(title)s", {"title": "x"}
    one = plans.Asked("all of it", SYSTEM, statement, values)
    async with await psycopg.AsyncConnection.connect(big_db.app_url, autocommit=True) as connection:
        for generic in (False, True):
            assert "requests" in (await plans.explained(connection, one, generic=generic)).scanned


async def test_no_figure_for_prometheus_reads_all_requests_or_all_of_the_history(big_db: Database) -> None:
    figure = plans.Asked("what is under way", SYSTEM, figures._OPEN.query.decode(), {})
    values: dict[str, object] = {"txid": 0, "id": 0, "to_txid": 10**6, "to_id": 500}
    with hearing() as sent:
        await counting.count()
        async with unit_of_work(None, system=True) as work:
            await counting._rows(work, values)
    happened = plans.Asked("what happened", SYSTEM, *sent.last)
    async with await psycopg.AsyncConnection.connect(big_db.app_url, autocommit=True) as connection:
        assert "requests" not in (await plans.explained(connection, figure, generic=False)).scanned
        assert (
            not {"requests", "audit_entries", "comments"}
            & (await plans.explained(connection, happened, generic=False)).scanned
        )
