"""The server process: start it, see when it is ready, end it, and know whether one runs in a folder."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg

from db.embedded import errors, launch, log
from db.embedded.errors import EmbeddedError
from db.embedded.place import Place
from db.embedded.settings import Cluster

_READY_SECONDS = 120  # recovery after a crash may have much to replay
_ENDED_SECONDS = 60
_UNSAFE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def spawn(place: Place, cluster: Cluster, *, durable: bool) -> subprocess.Popen[bytes]:
    """Start the server in the data folder; returns at once. See `launch.command` on the calling thread."""
    settings = {"port": str(cluster.port), "listen_addresses": "127.0.0.1", "unix_socket_directories": ""}
    settings |= {} if durable else _UNSAFE
    options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    with log.open_for_append(place.log) as output:
        return subprocess.Popen(
            launch.command(place.bin_dir / "postgres", place.account, "-D", str(place.pgdata), *options),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd="/",
            env=launch.ENVIRONMENT,
            start_new_session=True,  # Ctrl-C is for Reqstly, which then ends its children itself
        )


def await_ready(process: subprocess.Popen[bytes], place: Place, log_start: int) -> None:
    """Return when the server accepts connections.

    Raises EmbeddedError when it ended instead (with the last line it wrote) or takes longer than two minutes.
    """
    deadline = time.monotonic() + _READY_SECONDS
    while not _says_ready(place.pgdata, process.pid):
        if process.poll() is not None:
            raise errors.from_output(log.since(place.log, log_start), place.pgdata, place.log)
        if time.monotonic() > deadline:
            raise EmbeddedError(
                f"PostgreSQL in {place.pgdata} was not ready after {_READY_SECONDS} seconds: see {place.log},"
                " then start again."
            )
        time.sleep(0.01)


def accepts(cluster: Cluster) -> bool:
    """Whether our server, and none but ours, answers: it knows the app's role, password and database."""
    try:
        psycopg.connect(cluster.url(), connect_timeout=2, sslmode="disable", gssencmode="disable").close()
    except psycopg.OperationalError:
        return False
    return True


def shut_down(process: subprocess.Popen[bytes]) -> None:
    """End the server: fast shutdown, and the hard way only if that takes more than a minute."""
    for how in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        if process.poll() is not None:
            return
        process.send_signal(how)
        try:
            process.wait(_ENDED_SECONDS)
        except subprocess.TimeoutExpired:
            continue


def await_end_of_others(pgdata: Path, cluster: Cluster | None) -> None:
    """Return when no server works in the folder any more, and no stale postmaster.pid is in the way.

    The caller holds the lock, so whatever still runs there has lost its owner and is shutting down.
    Raises EmbeddedError when it does not end within a minute.
    """
    deadline = time.monotonic() + _ENDED_SECONDS
    while running := _servers_in(pgdata):
        if (
            sys.platform != "linux" and cluster and accepts(cluster)
        ):  # nothing there told it that its owner has died
            os.kill(running[0], signal.SIGINT)
        if time.monotonic() > deadline:
            raise EmbeddedError(
                f"Another PostgreSQL (process {running[0]}) works in {pgdata}: end it, then start again."
            )
        time.sleep(0.02)
    # PostgreSQL sees through a pid that is free, but takes any living process of its own user for a server.
    stale = _pid_lines(pgdata)
    if stale and _is_alive(int(stale[0])):
        (pgdata / "postmaster.pid").unlink()


def _says_ready(pgdata: Path, pid: int) -> bool:
    """As pg_ctl does it: the server writes its state into line 8 of postmaster.pid."""
    lines = _pid_lines(pgdata)
    return len(lines) >= 8 and lines[0] == str(pid) and lines[7].strip() == "ready"


def _pid_lines(pgdata: Path) -> list[str]:
    try:
        lines = (pgdata / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return []
    return lines if lines and lines[0].strip().isdigit() else []


def _servers_in(pgdata: Path) -> list[int]:
    """Processes of PostgreSQL whose working folder is `pgdata`: postmaster and orphaned backends alike."""
    if sys.platform == "linux":
        return [int(entry.name) for entry in Path("/proc").glob("[0-9]*") if _works_in(entry, pgdata)]
    lines = _pid_lines(pgdata)
    ps = ["ps", "-o", "comm=", "-p", lines[0]] if lines else ["true"]
    name = subprocess.run(ps, capture_output=True, text=True, check=False).stdout
    return [int(lines[0])] if "postgres" in name else []


def _works_in(process: Path, pgdata: Path) -> bool:
    try:
        folder, program = os.readlink(process / "cwd"), os.readlink(process / "exe")
    except OSError:  # ended meanwhile, or not ours
        return False
    return folder == str(pgdata) and Path(program).name.removesuffix(" (deleted)") == "postgres"


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
