"""`reqstly …`: the command line."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer
from pydantic import ValidationError

from reqstly.settings import settings

T = TypeVar("T")

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help="Reqstly")
db_commands = typer.Typer(no_args_is_help=True, help="The database")
audit_commands = typer.Typer(no_args_is_help=True, help="The history nobody can quietly change")
app.add_typer(db_commands, name="db")
app.add_typer(audit_commands, name="audit")
people_commands = typer.Typer(no_args_is_help=True, help="Who may come in")
app.add_typer(people_commands, name="people")
demo_commands = typer.Typer(no_args_is_help=True, help="The demo's data")
app.add_typer(demo_commands, name="demo")


@dataclass(frozen=True, slots=True)
class Database:
    """Where the data is: the application's own address, the owner's (the same where no other is known), and psql."""

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
    if refusal := settings().refusal():
        _refuse(refusal)
    database = _database(start=True)
    server.prepare(database.app_url, database.owner_url)
    server.serve(database.app_url)


@app.command()
def worker() -> None:
    """Run the background jobs alone, as a service beside the replicas."""
    from db import engine
    from reqstly import jobs, keep, live, logs, metrics
    from reqstly.operations import figures, replicas

    if settings().demo and (refusal := settings().refusal()):
        _refuse(refusal)
    logs.set_up()
    url = _database(start=True).app_url

    async def work() -> None:
        engine.open_pool(url, size=2)
        if port := settings().metrics_port:
            metrics.serve(settings().host, port)
        services: dict[str, Callable[[], Awaitable[None]]] = {
            "The worker": lambda: jobs.work(live.address(url)),
            "The figures": figures.run,
            "The replica's heartbeat": lambda: replicas.run("worker"),
            "The watch on the event loop": metrics.watch_loop,
        }
        task = asyncio.gather(*(keep.running(*service) for service in services.items()))
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
    """Bring the schema up to date; in demo mode, fill an empty database."""
    from reqstly.server import upgrade

    if settings().demo and (refusal := settings().refusal()):
        _refuse(refusal)
    try:
        upgrade(_database().owner_url)
    except PermissionError as error:
        _refuse(str(error))
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
def audit_verify(
    settle: Annotated[
        bool,
        typer.Option(help="All is well again: what was found broken before is settled, and its alert ends."),
    ] = False,
    seal: Annotated[
        list[str] | None,
        typer.Option(
            help="A seal noted elsewhere, in the log or with a backup: it has to be there still. May be given several times."
        ),
    ] = None,
) -> None:
    """Prove that no audit entry was changed, removed or inserted; fails naming the entry."""
    from reqstly import audit

    try:
        seals_known = [audit.known(text) for text in seal or ()]
    except ValueError as error:
        _refuse(str(error))
    try:
        found = audit.verify(_database().owner_url, seals_known)
    except PermissionError as error:
        _refuse(str(error))
    if found.problems:
        typer.echo("\n".join(f"NOT what was written: {problem}" for problem in found.problems))
        raise typer.Exit(1)
    typer.echo(
        f"Verified {found.entries:,} audit entries in {found.chains:,} chains under {found.seals:,} seals: "
        "all as they were written."
    )
    if seals_known:
        typer.echo("What was noted elsewhere is there too: nothing before it was written anew.")
    if settle:
        typer.echo(f"{audit.settle(_database().owner_url):,} breaks that were found before are settled.")


@audit_commands.command("show")
def audit_show(
    request: Annotated[
        str, typer.Argument(help="A request, such as REQ-1042; without: who was given access.")
    ] = "",
    subject: Annotated[str, typer.Option(help="Only what is about: team, user or sign_in.")] = "",
    person: Annotated[
        str, typer.Option(help="A mail address: what they did, and what was done to them.")
    ] = "",
    team: Annotated[str, typer.Option(help="A team's short name.")] = "",
    since: Annotated[str, typer.Option(help="A day, such as 2026-12-01, or a moment in ISO 8601; UTC.")] = "",
    limit: Annotated[int, typer.Option(min=1, max=100_000, help="How many entries at most.")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="A line of JSON for each entry.")] = False,
) -> None:
    """Print the history, newest first: of one request, or who was given access and who lost it."""
    from reqstly.history import show

    if request and (subject or person or team or since):
        _refuse("Either a request, or what is about teams, people and sign-ins.")

    async def show_all() -> None:
        found = (
            show.lines_of_request(request, limit=limit, as_json=as_json)
            if request
            else show.lines(
                subject=subject, person=person, team=team, since=since, limit=limit, as_json=as_json
            )
        )
        async for line in found:
            typer.echo(line)

    _done(_database().app_url, show_all)


@people_commands.command("invite")
def people_invite(
    mail: Annotated[str, typer.Argument(help="Their mail address.")],
    admin: Annotated[bool, typer.Option("--admin", help="Make them an admin.")] = False,
    name: Annotated[str, typer.Option(help="Their name; unset: made from the address.")] = "",
) -> None:
    """Print a one-time link that lets somebody in for the first time. Makes the person where there is none."""
    from reqstly.people import invitations

    _print_link(lambda: invitations.invite(mail, name, is_admin=admin), "invite")


@people_commands.command("recover")
def people_recover(mail: Annotated[str, typer.Argument(help="Their mail address.")]) -> None:
    """Print a one-time link to a new passkey, for somebody who lost theirs. Used, it ends their sessions."""
    from reqstly.people import invitations

    _print_link(lambda: invitations.recover(mail), "recovery")


@people_commands.command("lead")
def people_lead(
    mail: Annotated[str, typer.Argument(help="Their mail address.")],
    team: Annotated[str, typer.Argument(help="The team's short name, as in its addresses.")],
) -> None:
    """Make somebody a team's lead: for a confidential team that lost its last one, where no admin may."""
    from reqstly.people import invitations

    name = _done(_database().app_url, lambda: invitations.appoint(mail, team))
    typer.echo(f"{name} is a lead of {team}.")


@people_commands.command("sign-out-everybody")
def people_sign_out_everybody() -> None:
    """End all sessions of all people: after a leak, say. Their pages close, and they sign in again."""
    from reqstly.identity import sessions

    typer.echo(f"{_done(_database().app_url, sessions.end_everybodys):,} sessions have ended.")


@demo_commands.command("reset")
def demo_reset(
    requests: Annotated[int, typer.Option(help="How many requests to make.")] = 400,
) -> None:
    """Delete everything in the demo's database and make its people and requests anew. Refuses where real people are."""
    from db import migrate
    from reqstly.demo.reset import wipe_and_load

    os.environ["REQSTLY_DEMO"] = "true"
    settings.cache_clear()
    if refusal := settings().refusal():
        _refuse(refusal)
    database = _database(start=True)
    migrate.upgrade(database.owner_url)
    made = _done(database.owner_url, lambda: wipe_and_load(requests), owns=True)
    typer.echo(f"The demo is as on its first day, with {made:,} requests. Everybody is signed out.")


def _done(app_url: str, do: Callable[[], Awaitable[T]], *, owns: bool = False) -> T:
    """Do something on this database; what it is refused with is a sentence. `owns`: as who owns the tables."""
    from db import engine
    from reqstly import logs
    from reqstly.errors import DomainError

    logs.set_up()

    async def done() -> T:
        engine.open_pool(app_url, role=None if owns else engine.APP_ROLE, size=2, durable=not owns)
        try:
            return await do()
        finally:
            await engine.close_pool()

    try:
        return asyncio.run(done())
    except DomainError as error:
        _refuse(error.sentence)


def _print_link(make: Callable[[], Awaitable[str]], kind: str) -> None:
    from db import migrate
    from reqstly.demo.load import was_used
    from reqstly.identity.links import LASTS
    from reqstly.server import DEMO_WAS_HERE

    if refusal := settings().refusal():
        _refuse(refusal)
    database = _database(start=True)
    if migrate.may_migrate(database.owner_url):
        migrate.upgrade(database.owner_url)
    if not settings().demo and _done(database.app_url, was_used):
        _refuse(DEMO_WAS_HERE)
    address = _done(database.app_url, make)
    ends = datetime.now(UTC) + LASTS[kind]
    typer.echo(f"{address}\nIt works once, until {ends:%Y-%m-%d %H:%M} UTC. Whoever has it comes in as them.")


def _database(*, start: bool = False) -> Database:
    """The database from the settings; the embedded one is started, or joined where it runs."""
    if (url := settings().database_url) is not None:
        from db.engine import plain_url

        own = settings().database_owner_url
        app_url = plain_url(url.get_secret_value())
        return Database(app_url, plain_url(own.get_secret_value()) if own else app_url, "psql")
    from db import embedded

    try:
        cluster = (embedded.start if start else embedded.attach)(settings().data_dir)
    except embedded.EmbeddedError as error:
        _refuse(str(error))
    return Database(cluster.url("reqstly_app"), cluster.url("reqstly_owner"), str(cluster.bin_dir / "psql"))


def _unquote(value: str) -> str:
    from urllib.parse import unquote

    return unquote(value)


def _refuse(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)


def main() -> None:
    """The command line, with what is wrong in the settings said in a sentence. Values are not repeated: some are secret."""
    try:
        app()
    except ValidationError as error:
        for wrong in error.errors(include_input=False, include_url=False):
            name = "__".join(str(part) for part in wrong["loc"]).upper()
            typer.echo(
                f"REQSTLY_{name.removeprefix('REQSTLY_')}: {wrong['msg'].removeprefix('Value error, ')}",
                err=True,
            )
        sys.exit(1)
