"""Make the database at first use, so that a kill in the middle leaves nothing half-made."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from db.embedded import errors, launch, log
from db.embedded.errors import EmbeddedError
from db.embedded.place import Place, major_version
from db.embedded.settings import APP, DATABASE, OWNER, READ, Cluster

# Written into postgresql.conf, where an operator may change them.
_DEFAULTS = {
    "shared_buffers": "128MB",
    "max_connections": "100",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "jit": "off",
}


def create(place: Place, cluster: Cluster, *, durable: bool) -> None:
    """Make the data folder unless there is one; server, roles and database are complete before it is named.

    Raises EmbeddedError when the folder holds something that we cannot run, OSError when it is not writable.
    """
    _sweep(place.pgdata)
    if not _is_complete(place.pgdata):
        workshop = Path(tempfile.mkdtemp(prefix=f"{place.pgdata.name}.new-", dir=place.pgdata.parent))
        try:
            _give(place, workshop)
            _initdb(place, cluster, workshop, durable)
            set_roles(place, cluster, workshop / "data")
            os.rename(workshop / "data", place.pgdata)
            _sync(place.pgdata.parent)
        finally:
            _sweep(
                place.pgdata
            )  # all: an initdb whose parent was killed may have gone on writing for a moment
    link = place.data_dir / "postgres"
    if not link.exists():
        link.symlink_to(place.pgdata)


def set_roles(place: Place, cluster: Cluster, pgdata: Path) -> None:
    """Give a stopped server our roles, passwords and database; what exists already stays.

    Single-user mode needs no password, so this also puts right a lost or replaced postgres.json.
    """
    login = "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION"
    sql = [
        f"ALTER ROLE {OWNER} PASSWORD '{cluster.owner_password}'",
        f"CREATE ROLE {APP}",
        f"CREATE ROLE {READ}",
        f"ALTER ROLE {APP} {login} PASSWORD '{cluster.app_password}'",
        f"ALTER ROLE {READ} {login} PASSWORD '{cluster.read_password}'",
        f"CREATE DATABASE {DATABASE} OWNER {OWNER}",
    ]
    # A failing statement is not logged: it may hold a password.
    quiet = ("-c", "log_min_error_statement=panic")
    run(place, "postgres", "--single", "-D", str(pgdata), *quiet, "postgres", send="\n".join(sql) + "\n")


def run(place: Place, program: str, *arguments: str, send: str = "") -> None:
    """Run a program of the server to its end; raises EmbeddedError with its last line when it fails."""
    done = subprocess.run(
        launch.command(place.bin_dir / program, place.account, *arguments),
        input=send,
        text=True,
        errors="replace",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd="/",
        env=launch.ENVIRONMENT,
        start_new_session=True,  # Ctrl-C is for Reqstly, which then ends its children itself
        check=False,
    )
    if done.returncode:
        with log.open_for_append(place.log) as file:
            file.write(done.stderr.encode())
        raise errors.from_output(done.stderr, place.pgdata, place.log)


def _is_complete(pgdata: Path) -> bool:
    """True for data we can run, False for none yet. Raises EmbeddedError for anything else."""
    if not pgdata.exists() or (pgdata.is_dir() and not any(pgdata.iterdir())):
        return False
    version_file = pgdata / "PG_VERSION"
    if not version_file.is_file() or not (pgdata / "global" / "pg_control").is_file():
        raise EmbeddedError(
            f"{pgdata} is not a complete PostgreSQL data folder: restore it from a backup, or move it away to"
            " begin with an empty database."
        )
    version = version_file.read_text().strip()
    if version != major_version():
        raise EmbeddedError(
            f"The data in {pgdata} is from PostgreSQL {version} and Reqstly brings {major_version()}: use the"
            " Reqstly version that made it, or dump the data there and restore it here."
        )
    return True


def _sweep(pgdata: Path) -> None:
    """Remove workshops that a kill left behind; none of them ever held anybody's data."""
    for left in pgdata.parent.glob(f"{pgdata.name}.new-*"):
        shutil.rmtree(left, ignore_errors=True)


def _initdb(place: Place, cluster: Cluster, workshop: Path, durable: bool) -> None:
    password_file = workshop / "password"
    password_file.touch(mode=0o600)
    password_file.write_text(cluster.owner_password)
    _give(place, password_file)
    options = ["--username", OWNER, "--pwfile", str(password_file), "--auth", "scram-sha-256"]
    options += ["--encoding", "UTF8", "--locale-provider", "builtin", "--locale", "C.UTF-8"]
    options += [word for name, value in _DEFAULTS.items() for word in ("--set", f"{name}={value}")]
    options += ["--no-instructions"] if durable else ["--no-instructions", "--no-sync"]
    run(place, "initdb", *options, "--pgdata", str(workshop / "data"))


def _give(place: Place, path: Path) -> None:
    if place.account:
        os.chown(path, place.account.uid, place.account.gid)


def _sync(folder: Path) -> None:
    """Make a rename in this folder survive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
