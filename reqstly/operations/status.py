"""How the product does, for admins: nothing of any request, nor of who works with it."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from db.reading import Reader, Statement, reading
from reqstly.access import NOTHING, Permission, require
from reqstly.actor import Actor
from reqstly.operations import backups, figures, replicas
from reqstly.operations.backups import Backup
from reqstly.operations.figures import History, Jobs
from reqstly.operations.replicas import Replica
from reqstly.settings import settings
from reqstly.version import VERSION

FAILED_MOST = 20


@dataclass(frozen=True, slots=True)
class Database:
    """PostgreSQL's version, the database's size in bytes, its connections of those that the server allows, and the
    schema's revision."""

    version: str
    size: int
    connections: int
    connections_most: int
    revision: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A job that failed for good."""

    id: int
    task: str
    attempts: int
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Status:
    """How it was at the moment `at`. `failed`: the newest FAILED_MOST; `broken`: how many things in the history are not what
    was written; `backup`: None where no file is named."""

    at: datetime
    version: str
    replicas: tuple[Replica, ...]
    database: Database
    jobs: Jobs
    failed: tuple[Failed, ...]
    history: History
    broken: int
    backup: Backup | None


async def status(actor: Actor) -> Status:
    """How it is now."""
    require(actor, Permission.SEE_STATUS, NOTHING)
    file = settings().backup_file
    backup = await asyncio.to_thread(backups.last, file) if file else None
    # What it reads is about no person and no request; row-level security is on none of it.
    async with reading(None, system=True) as reader:
        ((at, broken, *database),) = await reader.rows(_DATABASE)
        return Status(
            at, VERSION, await replicas.known(reader), Database(*database), await figures.jobs(reader),
            await _failed(reader), await figures.history(reader), broken, backup,
        )  # fmt: skip


async def _failed(reader: Reader) -> tuple[Failed, ...]:
    rows = await reader.rows(_FAILED, {"most": FAILED_MOST})
    return tuple(Failed(id, task.rpartition(".")[2], attempts, at) for id, task, attempts, at in rows)


_DATABASE = Statement(
    "select now(), (select count(*) from audit_breaks where settled_at is null), current_setting('server_version'),"
    " pg_database_size(current_database()),"
    " (select count(*) from pg_stat_activity where datname = current_database()),"
    " cast(current_setting('max_connections') as integer), (select max(version_num) from alembic_version)"
)
_FAILED = Statement(
    "select j.id, j.task_name, j.attempts, (select max(e.at) from procrastinate_events e where e.job_id = j.id)"
    " from procrastinate_jobs j where j.status = 'failed' order by j.id desc limit :most"
)
