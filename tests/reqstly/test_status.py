"""What admins read of how the product does: and nobody else, and nothing of any request."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db import migrate
from reqstly import health
from reqstly.errors import Forbidden
from reqstly.operations import backups, replicas
from reqstly.operations.status import status
from reqstly.settings import settings
from reqstly.version import VERSION
from tests.conftest import Database, until
from tests.people import admin, lead

SAID = """# HELP reqstly_backup_last_success_timestamp_seconds When it last succeeded.
# TYPE reqstly_backup_last_success_timestamp_seconds gauge
reqstly_backup_last_success_timestamp_seconds 1795541340
reqstly_backup_size_bytes 52428800
reqstly_backup_last_duration_seconds 12
reqstly_drill_last_success_timestamp_seconds 0
reqstly_drill_last_run_ok 0
"""


async def test_for_admins_alone(database: Database) -> None:
    with pytest.raises(Forbidden, match="Only an admin may see how the server does"):
        await status(await lead())


async def test_a_process_is_alive_while_it_says_so_and_gone_when_it_ends(
    fresh_db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replicas, "BEAT", 0.02)
    monkeypatch.setattr(health, "_draining", False)
    fresh_db.rows(
        "insert into replicas (id, kind, name, version, seen_at)"
        " values ('dead', 'worker', 'old', '0', now() - interval '1 minute'),"
        " ('long gone', 'app', 'older', '0', now() - interval '2 days')"
    )
    running = asyncio.create_task(replicas.run("app"))
    try:
        await until(lambda: fresh_db.one("select count(*) from replicas where name <> 'older'") == 2)
        here, dead = (await status(await admin())).replicas
        assert (here.kind, here.version, here.draining, here.alive) == ("app", VERSION, False, True)
        assert (dead.name, dead.kind, dead.alive) == ("old", "worker", False)
        health.drain()
        await until(lambda: fresh_db.one("select bool_or(draining) from replicas"))
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    assert fresh_db.rows("select id from replicas") == [("dead",)]


async def test_database_jobs_and_history(fresh_db: Database) -> None:
    fresh_db.rows(
        "insert into procrastinate_jobs (queue_name, task_name, status, attempts, args)"
        " values ('default', 'reqstly.jobs.seal_audit', 'failed', 3, '{\"secret\": 1}')"
    )
    fresh_db.rows("insert into audit_breaks (problem) values ('audit entry 3 of REQ-1001 is missing')")
    now = await status(await admin())
    assert now.version == VERSION and now.database.revision == migrate.revisions()[0]
    assert now.database.size > 1_000_000 and 0 < now.database.connections < now.database.connections_most
    assert [(failed.task, failed.attempts) for failed in now.failed] == [("seal_audit", 3)]
    assert (now.jobs.failed, now.broken, now.history.intact) == (1, 1, False)
    assert "1001" not in str(now) and "secret" not in str(now)


async def test_the_last_backup(fresh_db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (await status(await admin())).backup is None
    file = tmp_path / "reqstly_backup.prom"
    monkeypatch.setattr(settings(), "backup_file", file)
    assert (await status(await admin())).backup == backups.Backup()
    file.write_text(SAID)
    said = (await status(await admin())).backup
    assert said == backups.Backup(datetime.fromtimestamp(1795541340, UTC), 52_428_800, None, False)
    file.write_text("half a li{ne")
    assert backups.last(file) == backups.Backup()
