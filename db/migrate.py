"""Bring a database to the newest schema, or compare it with the entities."""

from collections.abc import Callable
from pathlib import Path

import psycopg
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError

from db.engine import driver_url, plain_url

HERE = Path(__file__).parent / "migrations"
# Two replicas starting at once: one migrates, the other waits and finds it done. Any number that nobody else locks.
_LOCK = 7_302_026

_CLOSE = """
    do $$ begin
        execute format('revoke create, temporary on database %I from public', current_database());
        execute format('revoke create, temporary on database %I from reqstly_app, reqstly_read', current_database());
        revoke create on schema public from public, reqstly_app, reqstly_read;
    end $$
"""
_OPEN = """
    select bool_or(has_database_privilege(who, current_database(), 'temporary, create')
        or has_schema_privilege(who, 'public', 'create')) from unnest('{public,reqstly_app,reqstly_read}'::name[]) who
"""


def upgrade(owner_url: str, to: str = "head") -> None:
    """Run what is missing, up to revision `to`, in one transaction. Raises what PostgreSQL raises.

    What a newer release has migrated is left as it is: its schema serves this one too (DESIGN 6), which a roll-back needs."""

    def do(config: Config) -> None:
        if not _is_newer(config):
            command.upgrade(config, to)
        close(config.attributes["connection"])

    _run(owner_url, do)


def close(connection: sa.Connection) -> None:
    """Let nobody but the owner make anything in this database, temporary tables neither. At each upgrade: neither a copy of
    a database nor a restored dump keeps what was revoked in it. Raises PermissionError where this role may not say so."""
    if not connection.execute(sa.text(_OPEN)).scalar():
        return
    connection.execute(sa.text(_CLOSE))
    if connection.execute(sa.text(_OPEN)).scalar():
        raise PermissionError(
            "Everybody may make temporary tables in this database, or tables in its schema public, and only its owner may end "
            "that. Migrate as the database's owner (alter database … owner to …)."
        )


def may_migrate(url: str) -> bool:
    """Whether who signs in there may make tables: the owner. The application's own role may not."""
    with psycopg.connect(plain_url(url)) as connection:
        row = connection.execute("select has_schema_privilege('public', 'create')").fetchone()
        return bool(row and row[0])


def downgrade(owner_url: str, to: str) -> None:
    """Go back to revision `to`, or to nothing with `base`."""
    _run(owner_url, lambda config: command.downgrade(config, to))


def differences(owner_url: str) -> str | None:
    """What entities and database disagree about, in Alembic's words; None when they are equal."""
    try:
        _run(owner_url, command.check)
    except CommandError as error:
        return str(error)
    return None


def revisions() -> tuple[str, ...]:
    """Every revision that this code knows, the newest first."""
    return tuple(script.revision for script in ScriptDirectory(str(HERE)).walk_revisions())


def _is_newer(config: Config) -> bool:
    there = MigrationContext.configure(config.attributes["connection"]).get_current_revision()
    return there is not None and there not in revisions()


def _run(owner_url: str, do: Callable[[Config], None]) -> None:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    engine = sa.create_engine(driver_url(owner_url), poolclass=sa.NullPool)
    with engine.begin() as connection:
        connection.execute(sa.text("select pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        config.attributes["connection"] = connection
        do(config)
    engine.dispose()
