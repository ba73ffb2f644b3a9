"""What Prometheus is told of the pool: who has a connection, who waits for one; also of the pool after this one."""

import asyncio
from contextlib import AsyncExitStack

import pytest
from prometheus_client import REGISTRY

from db.engine import engine
from tests.conftest import until

pytestmark = pytest.mark.usefixtures("database")


def told(name: str, **labels: str) -> float | None:
    return REGISTRY.get_sample_value(f"reqstly_database_pool_{name}", labels)


async def test_connections_in_use_and_who_waits_for_one() -> None:
    async with AsyncExitStack() as held:
        for _ in range(20):
            await held.enter_async_context(engine().connect())
        assert told("limit") == told("connections", state="used") == 20 and told("waiting") == 0
        one_more = asyncio.create_task(held.enter_async_context(engine().connect()))
        await until(lambda: told("waiting") == 1, 5)
        one_more.cancel()
        await asyncio.gather(one_more, return_exceptions=True)
        assert told("waiting") == 0
    assert told("connections", state="used") == 0 and told("connections", state="idle") == 20


async def test_after_the_server_was_lost_the_new_pool_is_told_of() -> None:
    await engine().dispose()
    async with engine().connect():
        assert told("connections", state="used") == 1
    assert told("connections", state="idle") == 1
