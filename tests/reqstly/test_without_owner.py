"""A replica that does not know the owner of its database."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from typer.testing import CliRunner

from db import migrate
from reqstly import cli
from reqstly.settings import settings
from tests.conftest import ROOT, Database, until
from tests.idp.real import free_port


@pytest.mark.parametrize("before", ["base", "0012"])
async def test_a_replica_serves_without_the_owners_address_and_is_ready_once_migrated(
    fresh_db: Database, tmp_path: Path, before: str
) -> None:
    migrate.downgrade(fresh_db.owner_url, before)
    port, log = free_port(), tmp_path / "log"
    environment = {key: value for key, value in os.environ.items() if "REQSTLY" not in key} | {
        "REQSTLY_PORT": str(port), "REQSTLY_DATABASE_URL": fresh_db.app_url, "REQSTLY_WORKER_IN_APP": "false",
        "REQSTLY_SECRET_KEY": "k" * 40, "REQSTLY_PUBLIC_URL": f"http://localhost:{port}", "REQSTLY_PASSKEYS": "true",
    }  # fmt: skip
    with log.open("wb") as out:
        replica = subprocess.Popen(  # noqa: ASYNC220
            [sys.executable, "-m", "reqstly", "serve"], cwd=ROOT, env=environment, stdout=out, stderr=out
        )
    try:
        async with httpx.AsyncClient() as http:

            async def ready() -> httpx.Response | None:
                assert replica.poll() is None, log.read_text()
                try:
                    return await http.get(f"http://127.0.0.1:{port}/readyz")
                except httpx.TransportError:
                    return None

            async def answers() -> bool:
                return await ready() is not None

            async def serves() -> bool:
                answer = await ready()
                return answer is not None and answer.status_code == 200

            await until(answers)
            answer = await ready()
            assert answer is not None and answer.status_code == 503
            await asyncio.to_thread(migrate.upgrade, fresh_db.owner_url)
            await until(serves)
    finally:
        replica.terminate()
        replica.wait(60)


def test_who_is_not_the_owner_cannot_say_that_the_history_is_well(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They would see a part of it, and find the rest missing."""
    monkeypatch.setenv("DATABASE_URL", database.app_url)
    monkeypatch.delenv("REQSTLY_DATABASE_OWNER_URL", raising=False)
    settings.cache_clear()
    try:
        done = CliRunner().invoke(cli.app, ["audit", "verify"])
    finally:
        settings.cache_clear()
    assert done.exit_code == 1 and done.output.startswith(
        "Only the owner of the database sees all of the history"
    )


async def test_the_job_that_migrates_a_demo_makes_its_people_once(fresh_db: Database) -> None:
    """The replicas cannot: only the owner may give history a date in the past."""
    await asyncio.to_thread(migrate.downgrade, fresh_db.owner_url, "base")
    environment = {key: value for key, value in os.environ.items() if "REQSTLY" not in key} | {
        "REQSTLY_DATABASE_URL": fresh_db.app_url, "REQSTLY_DATABASE_OWNER_URL": fresh_db.owner_url,
        "REQSTLY_DEMO": "true",
    }  # fmt: skip

    async def upgraded(**more: str) -> tuple[int, int]:
        job = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "reqstly", "db", "upgrade", cwd=ROOT, env=environment | more
        )
        async with asyncio.timeout(120):
            code = await job.wait()
        there = fresh_db.one("select to_regclass('requests') is not null")
        return code, fresh_db.one("select count(*) from requests") if there else 0

    assert await upgraded(REQSTLY_SECRET_KEY="k" * 40) == (1, 0)  # which says that people are real
    assert await upgraded() == (0, 400)
    assert await upgraded() == (0, 400)
