"""No list, page or count that can be asked for reads all requests; told from plans, never from times."""

from collections import Counter
from collections.abc import AsyncIterator

import psycopg
import pytest

from db import migrate
from db.embedded import Cluster
from ops.bench import data, plans
from reqstly.actor import SYSTEM
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
    assert {"home", "my requests", "detail", "counts", "recent kinds", "rows by id"} <= set(names)


async def test_a_list_that_reads_all_requests_would_be_seen(big_db: Database) -> None:
    statement, values = "select count(fields) from requests where title = %(title)s", {"title": "x"}
    one = plans.Asked("all of it", SYSTEM, statement, values)
    async with await psycopg.AsyncConnection.connect(big_db.app_url, autocommit=True) as connection:
        for generic in (False, True):
            assert "requests" in (await plans.explained(connection, one, generic=generic)).scanned
