"""`reqstly …`: the command line."""

import asyncio
import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from reqstly.settings import settings

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help="Reqstly")
db_commands = typer.Typer(no_args_is_help=True, help="The database")
audit_commands = typer.Typer(no_args_is_help=True, help="The history nobody can quietly change")
app.add_typer(db_commands, name="db")
app.add_typer(audit_commands, name="audit")


@dataclass(frozen=True, slots=True)
class Database:
    """Where the data is: the application's own address, the owner's, and psql."""

    app_url: str
    owner_url: str
    psql: str


@app.command()
def serve(
    demo: Annotated[bool, typer.Option(help="Demo people and requests; sign in as anybody.")] = False,
) -> None:
    """Serve the product until Ctrl-C."""
    from reqstly import server

    if demo:
        os.environ["REQSTLY_DEMO"] = "true"
        settings.cache_clear()
    database = _database(start=True)
    server.prepare(database.owner_url)
    server.serve(database.app_url)


@app.command()
def worker() -> None:
    """Run the background jobs alone, as a service beside the replicas."""
    from db import engine
    from reqstly import jobs, keep, logs

    logs.set_up(settings().log_level, settings().log_json)
    url = _database(start=True).app_url

    async def work() -> None:
        engine.open_pool(url, size=2)
        task = asyncio.create_task(keep.running("The worker", lambda: jobs.work(url)))
        for name in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(name, task.cancel)
        with suppress(asyncio.CancelledError):
            await task
        await engine.close_pool()

    asyncio.run(work())


@db_commands.command("shell", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def db_shell(context: typer.Context) -> None:
    """psql on the database, as its owner. What follows `--` goes to psql: reqstly db shell -- -c 'select 1'."""
    database = _database()
    user, _, rest = database.owner_url.removeprefix("postgresql://").partition("@")
    name, _, password = user.partition(":")
    # The password by environment: an argument would be in every process list.
    environment = {**os.environ, "PGPASSWORD": _unquote(password)}
    raise typer.Exit(
        subprocess.run(
            [database.psql, f"postgresql://{name}@{rest}", *context.args], env=environment
        ).returncode
    )


@db_commands.command("upgrade")
def db_upgrade() -> None:
    """Bring the schema up to date."""
    from db import migrate

    migrate.upgrade(_database().owner_url)
    typer.echo("The schema is up to date.")


@db_commands.command("check")
def db_check() -> None:
    """Compare entities and migrations on an empty database of its own; fails with the difference (`alembic check`)."""
    import tempfile

    from db import embedded, migrate

    with tempfile.TemporaryDirectory() as folder:
        cluster = embedded.start(Path(folder) / "check", durable=False)
        url = cluster.url("reqstly_owner")
        migrate.upgrade(url)
        differences = migrate.differences(url)
        embedded.stop()
    if differences:
        typer.echo(differences)
        raise typer.Exit(1)
    typer.echo("Entities and migrations are equal.")


@audit_commands.command("verify")
def audit_verify() -> None:
    """Prove that no audit entry was changed, removed or inserted; fails naming the entry."""
    from reqstly import audit

    found = audit.verify(_database().owner_url)
    if found.problems:
        typer.echo("\n".join(f"NOT what was written: {problem}" for problem in found.problems))
        raise typer.Exit(1)
    typer.echo(
        f"Verified {found.entries:,} audit entries in {found.chains:,} chains under {found.seals:,} seals: "
        "all as they were written."
    )


def _database(*, start: bool = False) -> Database:
    """The database from the settings; the embedded one is started, or joined where it runs."""
    if (url := settings().database_url) is not None:
        from db.engine import plain_url

        owner = settings().database_owner_url or url
        return Database(plain_url(url.get_secret_value()), plain_url(owner.get_secret_value()), "psql")
    from db import embedded

    try:
        cluster = (embedded.start if start else embedded.attach)(settings().data_dir)
    except embedded.EmbeddedError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    return Database(cluster.url("reqstly_app"), cluster.url("reqstly_owner"), str(cluster.bin_dir / "psql"))


def _unquote(value: str) -> str:
    from urllib.parse import unquote

    return unquote(value)


if __name__ == "__main__":
    sys.exit(app())
