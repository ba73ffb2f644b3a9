"""What is done to backups: another password, a damaged disk, a piece that is gone, old ones, two at once; and what the scripts
give away and change. On a folder, without S3."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from db import migrate
from tests.conftest import ROOT
from tests.ops.backup_site import SCRIPTS, Site, home, site

OTHER_PASSWORD = "another-password-of-enough-length"


@pytest.fixture(scope="module")
def here() -> Iterator[Site]:
    """A server with archiving and one backup of it, and three pieces of the log after that."""
    with home() as folder, site(folder) as made:
        made.start()
        made.archive()
        made.stop()
        cluster = made.start()
        migrate.upgrade(cluster.url("reqstly_owner"))
        made.run("backup.sh", "--data-dir", made.data, "--init")
        made.hand_over()
        made.run("backup.sh", "--data-dir", made.data)
        for _ in range(3):
            made.ship()
        yield made


def drill(here: Site, code: int = 0, **settings: str) -> str:
    """What the drill says about the repository, with other settings if wanted."""
    here.configure(**settings)
    said = here.run("drill.sh", "--data-dir", here.data, code=code)
    assert not list(here.home.glob("reqstly-drill-*"))
    return said


@pytest.fixture
def copy(here: Site) -> Iterator[Path]:
    """A copy of the repository, to be damaged."""
    made = here.home / "copy"
    shutil.copytree(here.place, made)
    yield made
    shutil.rmtree(made)
    here.configure()


def flip(path: Path) -> None:
    """One bit, in the middle."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_the_drill_proves_it(here: Site) -> None:
    said = drill(here)
    assert "The drill went well" in said
    assert here.metric("reqstly_drill_last_run_ok") == 1
    assert here.metric("reqstly_backup_last_success_timestamp_seconds")  # the backup's own lines stay


def test_a_damaged_backup_is_noticed(here: Site, copy: Path) -> None:
    (base,) = copy.glob("base/*/base.tar.zst.bin")
    flip(base)
    said = drill(here, 1, TO=str(copy))
    assert "is damaged" in said
    assert here.metric("reqstly_drill_last_run_ok") == 0


def test_a_damaged_piece_of_the_log_is_noticed(here: Site, copy: Path) -> None:
    piece = sorted(copy.glob("wal/*.zst.bin"))[-2]
    flip(piece)
    assert "The drill FAILED" in drill(here, 1, TO=str(copy))


def test_a_gap_in_the_log_is_noticed(here: Site, copy: Path) -> None:
    sorted(copy.glob("wal/*.zst.bin"))[-2].unlink()
    said = drill(here, 1, TO=str(copy))
    assert "has a gap" in said
    assert here.metric("reqstly_drill_last_run_ok") == 0


def test_a_backup_that_was_never_finished_counts_for_nothing(here: Site, copy: Path) -> None:
    (info,) = copy.glob("base/*/info.bin")
    info.unlink()
    assert "holds no backup" in drill(here, 1, TO=str(copy))


def test_another_password_opens_nothing(here: Site) -> None:
    others = here.home / "other-secrets"
    others.mkdir()
    (others / "backup_password").write_text(OTHER_PASSWORD)
    here.configure(SECRETS=str(others))
    before = tree(here.home)
    for script in ("backup.sh", "drill.sh", "restore.sh"):
        said = here.run(script, "--data-dir", here.data, code=1)
        assert ("was made with another one" in said) or ("stop it first" in said)
    after = tree(here.home)
    assert {path for path in before if path.startswith("place")} == {
        p for p in after if p.startswith("place")
    }
    piece = next((here.data / "postgres").resolve().glob("pg_wal/0*"))
    environment = {"PATH": os.environ["PATH"], "REQSTLY_BACKUP_CONFIG": str(here.config)}
    archived = subprocess.run(
        [here.home / "ops/backup/archive.sh", piece, "0000000900000000000000FF"],
        env=environment,
        capture_output=True,
        text=True,
    )
    assert archived.returncode != 0
    assert "was made with another one" in archived.stderr
    assert not list(here.place.glob("wal/00000009*"))
    here.configure()


def test_a_piece_is_never_overwritten_by_another(here: Site) -> None:
    """The same again is fine (PostgreSQL may have stopped before it knew); anything else is refused."""
    pieces = sorted(p for p in (here.data / "postgres").resolve().glob("pg_wal/0*") if len(p.name) == 24)
    name = sorted(here.place.glob("wal/0*.zst.bin"))[-1].name.removesuffix(".zst.bin")
    same = next(path for path in pieces if path.name == name)
    other = next(path for path in pieces if path.name != name)
    environment = {"PATH": os.environ["PATH"], "REQSTLY_BACKUP_CONFIG": str(here.config)}
    again, wrong = (
        subprocess.run([here.home / "ops/backup/archive.sh", path, name], env=environment, capture_output=True, text=True)
        for path in (same, other)
    )  # fmt: skip
    assert again.returncode == 0, again.stderr
    assert wrong.returncode != 0
    assert "has another" in wrong.stderr


def test_old_backups_go_and_what_the_kept_days_need_stays(here: Site, copy: Path) -> None:
    (newest,) = copy.glob("base/*")
    for old in ("20200101T000000Z", "20200102T000000Z"):
        shutil.copytree(newest, copy / "base" / old)
    (copy / "base" / "20200103T000000Z").mkdir()  # begun and never finished
    (copy / "base" / "20200103T000000Z" / "base.tar.zst.bin").write_bytes(b"half")
    piece = next(copy.glob("wal/*.zst.bin"))
    shutil.copy(piece, copy / "wal" / "000000010000000000000000.zst.bin")
    log = {path.name for path in copy.glob("wal/*")}
    here.configure(TO=str(copy))
    before = tree(copy)
    dry = here.run("backup.sh", "--data-dir", here.data, "--dry-run")
    assert "Would remove backup 20200101T000000Z" in dry
    assert tree(copy) == before
    here.run("backup.sh", "--data-dir", here.data)
    left = sorted(path.name for path in copy.glob("base/*"))
    assert len(left) == 3
    # The last one before the kept days begin stays: their first moment is reached from it.
    assert left[:2] == ["20200102T000000Z", newest.name]
    assert log - {path.name for path in copy.glob("wal/*")} == {"000000010000000000000000.zst.bin"}
    listed = here.run("backup.sh", "--data-dir", here.data, "--list")
    assert all(name in listed for name in left)


def test_a_dry_run_changes_nothing(here: Site) -> None:
    before = but_the_log(tree(here.home))
    assert "Would take backup" in here.run("backup.sh", "--data-dir", here.data, "--dry-run")
    assert "Would restore backup" in here.run("drill.sh", "--data-dir", here.data, "--dry-run")
    target = here.home / "elsewhere"
    assert "Would restore backup" in here.run("restore.sh", "--pgdata", target, "--scratch", "--dry-run")
    assert but_the_log(tree(here.home)) == before


def but_the_log(files: set[str]) -> set[str]:
    """The server goes on putting its log away meanwhile."""
    return {file for file in files if not file.startswith("place/wal/")}


def test_no_two_at_once(here: Site) -> None:
    with subprocess.Popen(["flock", "--no-fork", here.secrets, "sleep", "60"]) as holder:
        try:
            here.until(lambda: subprocess.run(["flock", "-n", here.secrets, "true"]).returncode, 10)
            assert "is at work" in here.run("backup.sh", "--data-dir", here.data, code=1)
            assert "is at work" in here.run("drill.sh", "--data-dir", here.data, code=1)
        finally:
            holder.terminate()


def test_a_time_before_the_first_backup_is_refused(here: Site) -> None:
    target = ("--pgdata", here.home / "elsewhere", "--scratch")
    said = here.run("restore.sh", *target, "--to", "2001-01-01 00:00:00+00", code=1)
    assert "is old enough" in said
    assert "takes a time" in here.run("restore.sh", *target, "--to", "yesterdayish", code=1)
    assert not (here.home / "elsewhere").exists()


def test_a_time_that_the_archive_does_not_reach_is_refused(here: Site) -> None:
    said = here.run(
        "restore.sh",
        "--pgdata",
        here.home / "elsewhere",
        "--scratch",
        "--to",
        "2099-01-01 00:00:00+00",
        code=1,
    )
    assert "The archive ends before" in said
    assert not (here.home / "elsewhere").exists()
    shutil.rmtree(here.home / "elsewhere.restoring")


def test_a_changed_history_is_not_put_in_place(here: Site) -> None:
    """Somebody with all rights changes an entry: the drill, which proves the chain, says so."""
    assert here.cluster
    with psycopg.connect(here.cluster.url("reqstly_owner")) as connection:
        connection.execute("set session_replication_role = replica")
        connection.execute(
            "insert into audit_entries (id, at, txid, subject, subject_id, seq, action, internal, payload, hash)"
            " overriding system value values (1, now(), 1, 'team', 1, 1, 'created', false, '{}', sha256('x'))"
        )
    here.ship()
    try:
        said = drill(here, 1)
        assert "NOT what was written" in said
        assert here.metric("reqstly_drill_last_run_ok") == 0
    finally:
        with psycopg.connect(here.cluster.url("reqstly_owner")) as connection:
            connection.execute("set session_replication_role = replica")
            connection.execute("delete from audit_entries")
        here.ship()


def test_no_secret_is_in_an_argument_or_the_environment(here: Site) -> None:
    """Every call of rclone and of PostgreSQL's programs is written down by a program of the same name before the real one."""
    spies, seen = here.home / "spies", here.home / "seen"
    spies.mkdir()
    real = shutil.which("rclone")
    assert real and here.cluster
    (spies / "rclone").write_text(f'#!/bin/sh\n(printf "%s\\n" "$@"; env) >>{seen}\nexec {real} "$@"\n')
    (spies / "rclone").chmod(0o755)
    scratch = here.home / "scratch"
    scratch.mkdir()
    said = here.run(
        "backup.sh", "--data-dir", here.data, PATH=f"{spies}:{os.environ['PATH']}", TMPDIR=str(scratch)
    )
    text = seen.read_text()
    assert "rcat" in text
    for secret in (here.password, here.cluster.owner_password):
        assert secret not in text + said
    # A folder of its own, since other tests run backups beside this one.
    assert str(scratch) in text and not list(scratch.glob("reqstly-*"))


def test_the_embedded_server_needs_no_setting_up(here: Site) -> None:
    """As docs/BACKUP.md says for `make demo`."""
    nothing = here.home / "nothing.conf"
    nothing.touch()
    first = here.run("backup.sh", "--data-dir", here.data, REQSTLY_BACKUP_CONFIG=str(nothing))
    assert "Keep a copy elsewhere" in first
    assert (here.data / "backup_password").stat().st_mode & 0o777 == 0o600
    said = here.run("drill.sh", "--data-dir", here.data, REQSTLY_BACKUP_CONFIG=str(nothing))
    assert "The drill went well" in said


@pytest.mark.parametrize("script", ["backup.sh", "restore.sh", "drill.sh"])
def test_help_says_each_option(script: str) -> None:
    said = subprocess.run([SCRIPTS / script, "--help"], capture_output=True, text=True, check=True).stdout
    source = (SCRIPTS / script).read_text()
    options = {line.split(")")[0].strip() for line in source.splitlines() if line.startswith("    --")} - {
        "--help"
    }
    assert options
    assert all(option in said for part in options for option in part.split(" | "))
    wrong = subprocess.run([SCRIPTS / script, "--wrong"], capture_output=True, text=True, check=False)
    assert wrong.returncode == 1
    assert "'--wrong' is not understood" in wrong.stderr


def test_what_the_document_tells_to_type_is_understood() -> None:
    """Each option of our scripts in docs/BACKUP.md is one that the script has."""
    for line in (ROOT / "docs" / "BACKUP.md").read_text().splitlines():
        words = line.split()
        for script in ("backup.sh", "restore.sh", "drill.sh"):
            if any(word.endswith(script) for word in words) and line.startswith(("ops/", "docker ", "    ")):
                for option in (word for word in words if word.startswith("--")):
                    assert (
                        f"{option})" in (SCRIPTS / script).read_text()
                        or f"{option} |" in (SCRIPTS / script).read_text()
                    )


def tree(folder: Path) -> set[str]:
    """Every file with its size, but for what the running server writes."""
    found: set[str] = set()
    for path in folder.rglob("*"):
        with suppress(FileNotFoundError):  # a piece of the log, which has its last name by now
            if path.is_file() and "data" not in path.relative_to(folder).parts:
                found.add(f"{path.relative_to(folder)} {path.stat().st_size}")
    return found
