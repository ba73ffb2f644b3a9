"""Ready or not, and why; within two seconds, whatever hangs."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient

from db import listen, migrate
from db.engine import engine
from reqstly import health, live
from reqstly.api import health as routes
from reqstly.settings import settings
from tests.conftest import Database, until


@asynccontextmanager
async def serving(url: str) -> AsyncIterator[AsyncClient]:
    """The two addresses, on this database."""
    app = FastAPI()
    process = routes.add_routes(app, url)
    async with AsyncClient(transport=ASGITransport(app), base_url="http://reqstly") as http:
        yield http
    await process.close()


@pytest.fixture
async def http(fresh_db: Database) -> AsyncIterator[AsyncClient]:
    """A process that hears what changes."""
    listening = asyncio.create_task(live.run(fresh_db.app_url))
    await until(listen.connected)
    async with serving(fresh_db.app_url) as client:
        yield client
    listening.cancel()
    await asyncio.gather(listening, return_exceptions=True)


async def asked(http: AsyncClient) -> tuple[int, dict[str, str]]:
    """The status, and what is not well."""
    answer = await http.get("/readyz")
    said = answer.json()
    assert said["status"] == ("ready" if answer.status_code == 200 else "not ready")
    assert list(said["checks"]) == ["database", "listener", "migrations", "disk", "draining"]
    return answer.status_code, {name: why for name, why in said["checks"].items() if why != "ok"}


async def test_all_is_well(http: AsyncClient) -> None:
    assert await asked(http) == (200, {})


async def test_who_is_about_to_end_is_not_ready_and_alive(
    http: AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "_draining", False)
    health.drain()
    assert await asked(http) == (503, {"draining": "about to end"})
    assert (await http.get("/healthz")).json() == {"status": "ok"}


async def test_a_process_that_does_not_listen_is_not_ready(fresh_db: Database) -> None:
    async with serving(fresh_db.app_url) as client:
        status, wrong = await asked(client)
    assert status == 503 and list(wrong) == ["listener"]


async def test_a_disk_that_is_nearly_full(http: AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings(), "disk_least_mb", 10**9)
    # A folder that is not there yet is on the disk of the one that it will be in.
    monkeypatch.setattr(settings(), "data_dir", Path("/tmp/reqstly-nobody-made-this/data"))
    status, wrong = await asked(http)
    assert status == 503 and wrong["disk"].endswith("MB left, and at least 1000000000 are needed")


async def test_a_schema_that_is_behind(http: AsyncClient, fresh_db: Database) -> None:
    newest, before = migrate.revisions()[:2]
    fresh_db.rows("update alembic_version set version_num = %s", before)
    status, wrong = await asked(http)
    assert status == 503
    assert wrong == {"migrations": f"at {before}, and {newest} is needed: run `reqstly db upgrade`"}


async def test_a_schema_that_is_ahead_serves_the_replica_before_it(
    http: AsyncClient, fresh_db: Database
) -> None:
    fresh_db.rows("update alembic_version set version_num = '9999'")
    assert await asked(http) == (200, {})


async def test_a_database_that_is_not_there() -> None:
    async with serving("postgresql://nobody@127.0.0.1:1/none") as client:
        status, wrong = await asked(client)
        assert (await client.get("/healthz")).status_code == 200
    assert (
        status == 503 and wrong["database"].startswith("unreachable") and wrong["migrations"] == "not known"
    )


async def test_a_database_that_hangs_is_told_of_and_comes_back(
    http: AsyncClient, fresh_db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await asked(http) == (200, {}) and health.PATIENCE < 2
    monkeypatch.setattr(health, "PATIENCE", 0.2)
    # The browser tests' replicas have one each on this server, on their own database.
    backend = fresh_db.one(
        "select pid from pg_stat_activity where application_name = 'reqstly-health' and datname = current_database()"
    )
    os.kill(backend, signal.SIGSTOP)
    try:
        # However many ask, one question is under way, and nobody waits for its answer.
        async with asyncio.timeout(30):
            answers = await asyncio.gather(*(asked(http) for _ in range(20)))
        assert {status for status, _ in answers} == {503}
        assert answers[0][1]["database"] == "no answer within 0.2 s"
    finally:
        os.kill(backend, signal.SIGCONT)
        monkeypatch.undo()

    async def well() -> bool:
        return (await asked(http))[0] == 200

    await until(well)


async def test_a_pool_that_is_all_in_use_is_no_reason(http: AsyncClient, fresh_db: Database) -> None:
    held = [await engine().connect() for _ in range(20)]
    try:
        assert await asked(http) == (200, {})
    finally:
        for connection in held:
            await connection.close()
