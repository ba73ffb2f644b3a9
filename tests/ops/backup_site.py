"""A database that is backed up as on a server: continuously, to a folder and to S3, by the scripts that operators have."""

import json
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, LiteralString

import psycopg

from db.embedded import Cluster
from tests.conftest import ROOT
from tests.ops.s3 import Store

_SERVER = """
import dataclasses, json, pathlib, sys
from db import embedded
cluster = embedded.start(pathlib.Path(sys.argv[1]))
print(json.dumps(dataclasses.asdict(cluster), default=str), flush=True)
sys.stdin.read()
"""
SCRIPTS = ROOT / "ops" / "scripts"


class Site:
    """One server with its places, secrets and settings in `home`, which everybody may enter."""

    def __init__(self, home: Path, store: Store | None = None) -> None:
        self.home, self.store = home, store
        self.data, self.place, self.secrets = home / "data", home / "place", home / "secrets"
        self.files, self.metrics = home / "files", home / "metrics"
        for folder in (self.data, self.place, self.secrets, self.files, self.metrics):
            folder.mkdir()
        # Where the user who runs PostgreSQL can reach it, as in its image.
        shutil.copytree(ROOT / "ops" / "backup", home / "ops" / "backup")
        self.password = secrets.token_urlsafe(24)
        self.keep("backup_password", self.password)
        self.keep("database_backup_password", secrets.token_urlsafe(12) + ":\\")
        self.keep("database_monitor_password", secrets.token_urlsafe(12))
        if store:
            self.keep("backup_s3_key", store.key)
            self.keep("backup_s3_secret", store.secret)
        self.to = [str(self.place), *(["s3:backups/reqstly"] if store else [])]
        self._keeper: subprocess.Popen[str] | None = None
        self.cluster: Cluster | None = None

    def keep(self, name: str, value: str) -> None:
        """Writes a secret's file."""
        (self.secrets / name).write_text(value + "\n")

    def start(self) -> Cluster:
        """Starts the server; the application's and owner's passwords may be new ones."""
        self._keeper = subprocess.Popen(
            [sys.executable, "-c", _SERVER, str(self.data)], cwd=ROOT, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        assert self._keeper.stdout
        said: dict[str, Any] = json.loads(self._keeper.stdout.readline())
        said |= {"data_dir": Path(said["data_dir"]), "bin_dir": Path(said["bin_dir"])}
        self.cluster = Cluster(**said)
        self.configure()
        return self.cluster

    def configure(self, **more: str) -> None:
        """Writes the settings that the scripts read, where PostgreSQL's user reads them too."""
        values = {
            "TO": " ".join(self.to),
            "S3_ENDPOINT": self.store.endpoint if self.store else "",
            "SECRETS": str(self.secrets),
            "METRICS": str(self.metrics),
            "FILES": str(self.files),
            "SCRATCH": str(self.home),
            "WAIT": "1",
            "DATABASE": f"host=127.0.0.1 port={self.cluster.port if self.cluster else 1} user=reqstly_backup dbname=reqstly",
        }
        lines = [f'REQSTLY_BACKUP_{name}="{value}"' for name, value in (values | more).items()]
        self.config.write_text("\n".join(lines) + "\n")
        self.hand_over()

    @property
    def config(self) -> Path:
        """The settings' file."""
        return self.home / "backup.conf"

    def hand_over(self) -> None:
        """Gives what PostgreSQL's user needs to that user: on a server one user does it all."""
        if os.geteuid() != 0:
            return
        who = pwd.getpwnam("nobody")
        for folder in (self.place, self.secrets, self.home / "ops"):
            for path in (folder, *folder.rglob("*")):
                os.chown(path, who.pw_uid, who.pw_gid)
        self.secrets.chmod(0o700)

    def archive(self) -> None:
        """Turns archiving on, with the shipped settings, and restarts."""
        command = f'REQSTLY_BACKUP_CONFIG={self.config} {self.home}/ops/backup/archive.sh "%p" "%f"'
        shipped = (ROOT / "ops" / "postgres" / "postgresql.conf").read_text().splitlines()
        wanted = ("wal_level", "archive_mode", "archive_timeout", "wal_compression", "wal_keep_size")
        lines = [line for line in shipped if line.startswith(wanted)]
        assert len(lines) == len(wanted)
        with (self.data / "postgres" / "postgresql.conf").open("a") as file:
            file.write("\n".join([*lines, f"archive_command = '{command}'", ""]))

    def stop(self) -> None:
        """Ends the server as an operator does."""
        if self._keeper:
            assert self._keeper.stdin and self._keeper.stdout
            self._keeper.stdin.close()
            self._keeper.wait(60)
            self._keeper.stdout.close()
            self._keeper = None

    def destroy(self) -> None:
        """The machine burns: kill -9 without a chance to write anything more, and all data gone."""
        assert self._keeper and self._keeper.stdin and self._keeper.stdout
        pid = int((self.data / "postgres" / "postmaster.pid").read_text().split()[0])
        self._keeper.send_signal(signal.SIGSTOP)  # it would start the server again
        os.kill(pid, signal.SIGKILL)
        self._keeper.kill()
        self._keeper.wait()
        self._keeper.stdin.close()
        self._keeper.stdout.close()
        self._keeper = None
        shutil.rmtree((self.data / "postgres").resolve(), ignore_errors=True)
        shutil.rmtree(self.data)
        self.data.mkdir()
        assert not list(self.data.iterdir())

    def run(self, script: str, *arguments: object, code: int = 0, **environment: str) -> str:
        """What a script says. Fails unless it ends with `code`."""
        own = {name: value for name, value in os.environ.items() if not name.startswith(("REQSTLY_", "PG"))}
        own |= {"REQSTLY_BACKUP_CONFIG": str(self.config), "PYTHONPATH": str(ROOT)} | environment
        done = subprocess.run(
            [SCRIPTS / script, *map(str, arguments)], env=own, cwd="/", check=False, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert done.returncode == code, done.stdout
        return done.stdout

    def rows(self, statement: LiteralString, *values: object) -> list[tuple[Any, ...]]:
        """What a statement returns, as the owner."""
        assert self.cluster
        with psycopg.connect(self.cluster.url("reqstly_owner"), autocommit=True) as connection:
            cursor = connection.execute(statement, values or None)
            return cursor.fetchall() if cursor.description else []

    def ship(self) -> None:
        """Ends the piece of the log that is being written, and waits until it is archived: archive_timeout does so by the clock."""
        assert self.rows("select pg_logical_emit_message(false, 'test', 'so that there is something')")
        piece = self.rows("select pg_walfile_name(pg_switch_wal())")[0][0]
        done = "select 1 from pg_ls_archive_statusdir() where name = %s"
        self.until(lambda: self.rows(done, f"{piece}.done"), 60)

    def until(self, look: Any, limit: float) -> None:
        """Returns once `look` is true. Fails when it is not within `limit` seconds."""
        deadline = time.monotonic() + limit
        while not look():
            assert time.monotonic() < deadline, self.rows("select * from pg_stat_archiver")
            time.sleep(0.05)

    def metric(self, name: str) -> float | None:
        """What the metrics' file says, read as node_exporter does."""
        lines = (self.metrics / "reqstly_backup.prom").read_text().splitlines()
        found = [float(line.split()[1]) for line in lines if line.split()[0] == name]
        assert len(found) <= 1
        assert lines.count(f"# TYPE {name} gauge") == len(found)
        return found[0] if found else None


@contextmanager
def home() -> Iterator[Path]:
    """A folder that everybody may enter: started by root, the server runs as nobody."""
    made = Path(tempfile.mkdtemp(prefix="reqstly-backup-"))
    made.chmod(0o755)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


@contextmanager
def site(home: Path, store: Store | None = None) -> Iterator[Site]:
    """A site whose server ends with the block."""
    made = Site(home, store)
    try:
        yield made
    finally:
        made.stop()
