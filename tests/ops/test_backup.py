"""Backups: a database is really destroyed while people work, and comes back, to the last second that was archived and to a
second before somebody's mistake. What then is done to the backups themselves is in test_backup_repository.py."""

import asyncio
import contextlib
import shutil
import subprocess
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import psycopg
import pytest

from db import migrate
from reqstly import audit
from reqstly.demo import load
from reqstly.identity import sessions
from reqstly.requests import commands
from tests import people
from tests.conftest import ROOT, pool
from tests.ops import s3
from tests.ops.backup_site import Site, home, site

MARK = "zebrafish-in-the-canteen"
# What the shipped settings and one upload may cost: archive_timeout plus shipping.
MOST_LOST_SECONDS = 60


@dataclass
class Story:
    """What was done to the site, and what was seen on the way."""

    site: Site
    said: list[tuple[str, float]] = field(default_factory=list)  # acknowledged comments, and when
    at_the_end: int = 0  # how many were acknowledged when it was destroyed
    shipped_at: float = 0
    destroyed_at: float = 0
    good_time: str = ""
    files: dict[str, str] = field(default_factory=dict)
    restored: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    newest: tuple[set[str], set[str]] = (set(), set())  # comments and titles after the first restore
    before: tuple[set[str], set[str]] = (set(), set())  # and after the second
    good: list[str] = field(default_factory=list)  # acknowledged before the mistake
    late: list[str] = field(default_factory=list)  # and after it
    open_sessions: int = -1
    raw_has_mark: bool = False
    timeline: int = 0


async def work(story: Story, number: int) -> None:
    """Somebody comments, again and again; each comment that was acknowledged is noted."""
    agent = await people.agent()
    with contextlib.suppress(Exception):  # the server's end is in the story
        while True:
            body = f"word {len(story.said)}"
            await commands.comment(agent, number, body)
            story.said.append((body, time.monotonic()))
            await asyncio.sleep(0.01)


def contents(here: Site) -> tuple[set[str], set[str]]:
    """The comments and titles that are there."""
    bodies = here.rows("select body from comments where kind = 'comment'")
    return {row[0] for row in bodies}, {row[0] for row in here.rows("select title from requests")}


@pytest.fixture(scope="module")
async def story() -> AsyncIterator[Story]:
    """The whole of it, once."""
    with home() as folder, s3.serving(folder, "backups") as store, site(folder, store) as here:
        told = Story(here)
        await asyncio.to_thread(_found, here)
        await _until_the_fire(told)
        await asyncio.to_thread(_after_the_fire, told)
        yield told


def _found(here: Site) -> None:
    """A server with archiving, its roles, and empty repositories."""
    cluster = here.start()
    here.archive()
    here.stop()
    cluster = here.start()
    migrate.upgrade(cluster.url("reqstly_owner"))
    here.keep("database_app_password", cluster.app_password)
    roles = [
        str(ROOT / "ops/postgres/roles.sh"),
        f"host=127.0.0.1 port={cluster.port} user=reqstly_owner dbname=reqstly",
    ]
    environment = {
        "PATH": f"{cluster.bin_dir}:/usr/bin:/bin",
        "PGPASSWORD": cluster.owner_password,
        "REQSTLY_SECRETS": str(here.secrets),
    }
    for _ in range(2):  # it may be run again
        subprocess.run(roles, env=environment, check=True)
    assert "Began a repository" in here.run("backup.sh", "--init")
    here.hand_over()


async def _until_the_fire(told: Story) -> None:
    here = told.site
    assert here.cluster
    async with pool(here.cluster.url("reqstly_owner"), role=None):
        await load.load_people()
    async with pool(here.cluster.url("reqstly_app")):
        number = (await people.ask(title=MARK)).number
        mistaken = (await people.ask(title="As it should be")).number
        agent = await people.agent()
        await audit.seal()
        await sessions.sign_in(agent.id)
        (here.files / "attachment").write_text(MARK)
        working = asyncio.create_task(work(told, number))
        await asyncio.to_thread(here.run, "backup.sh")
        (here.files / "later").write_text("came after the backup")
        await asyncio.to_thread(here.run, "backup.sh", "--files")
        told.good = [body for body, _ in told.said]
        told.good_time = here.rows("select clock_timestamp()::text")[0][0]
        await asyncio.sleep(1)
        version = here.rows("select version from requests where number = %s", mistaken)[0][0]
        await commands.edit(await people.requester(), mistaken, version, title="A mistake")
        known = len(told.said)
        await asyncio.sleep(0.3)
        told.late = [body for body, _ in told.said[known : known + 3]]
        told.shipped_at = time.monotonic()
        await asyncio.to_thread(here.ship)
        await asyncio.sleep(0.3)  # what is written now is the loss
        data = (here.data / "postgres").resolve()
        told.raw_has_mark = any(MARK.encode() in p.read_bytes() for p in data.rglob("*") if p.is_file())
        told.at_the_end = len(told.said)
        told.destroyed_at = time.monotonic()
        here.destroy()
        await working
    del told.said[told.at_the_end :]


def _after_the_fire(told: Story) -> None:
    here = told.site
    shutil.rmtree(here.files)
    told.restored.append(here.run("restore.sh", "--data-dir", here.data))
    told.files = {file.name: file.read_text() for file in here.files.iterdir()}
    here.start()
    told.newest = contents(here)
    told.open_sessions = here.rows("select count(*) from sessions where revoked_at is null")[0][0]
    here.rows("select pg_switch_wal()")
    here.until(lambda: here.rows("select archived_count from pg_stat_archiver")[0][0] >= 2, 60)

    to = ("--to", told.good_time)
    aside = ("--data-dir", here.data, "--from", "s3:backups/reqstly")
    told.refused.append(here.run("restore.sh", *aside, *to, code=1))
    here.stop()
    told.refused.append(here.run("restore.sh", *aside, *to, code=1))
    told.restored.append(here.run("restore.sh", *aside, *to, "--force"))
    here.start()
    told.before = contents(here)
    here.ship()  # with the history of the third timeline
    told.timeline = here.rows("select timeline_id from pg_control_checkpoint()")[0][0]


def test_it_comes_back_up_to_what_was_archived(story: Story) -> None:
    """Acknowledged and not restored: only what was written since the last piece was shipped."""
    comments, titles = story.newest
    kept = [body for body, at in story.said if at < story.shipped_at]
    assert len(kept) > 20
    assert set(kept) <= comments
    assert "A mistake" in titles
    lost = [at for body, at in story.said if body not in comments]
    assert lost, "the test destroyed nothing"
    assert story.destroyed_at - lost[0] < MOST_LOST_SECONDS
    # No holes: what is lost is the end.
    assert [body in comments for body, _ in story.said] == sorted(
        (body in comments for body, _ in story.said), reverse=True
    )
    print(f"lost {len(lost)} of {len(story.said)} comments, {story.destroyed_at - lost[0]:.1f} s")


def test_it_goes_back_to_before_a_mistake(story: Story) -> None:
    comments, titles = story.before
    assert "As it should be" in titles
    assert "A mistake" not in titles
    assert set(story.good) <= comments
    assert story.late
    assert not comments & set(story.late)


def test_the_restored_history_is_proved(story: Story) -> None:
    for output in story.restored:
        assert "all as they were written" in output
        assert "Counts and seal agree" in output
    assert story.site.cluster
    assert not audit.verify(story.site.cluster.url("reqstly_owner")).problems


def test_nobody_is_signed_in_after_a_restore(story: Story) -> None:
    """Sessions that were ended since the backup would be open again."""
    assert "1 sessions have ended." in story.restored[0]
    assert story.open_sessions == 0


def test_the_files_outside_the_database_come_back(story: Story) -> None:
    assert story.files == {"attachment": MARK, "later": "came after the backup"}


def test_a_database_in_use_is_not_overwritten(story: Story) -> None:
    running, there = story.refused
    assert "stop it first" in running
    assert "--force" in there
    aside = list(story.site.data.glob("postgres.before-*")) + list(
        (story.site.data / "postgres").resolve().parent.glob("*.before-*")
    )
    assert aside
    assert (aside[0] / "PG_VERSION").exists()


def test_archiving_goes_on_after_a_restore(story: Story) -> None:
    assert story.timeline == 3
    for place in ("folder", "s3"):
        assert "00000003.history.zst" in _log(story.site, place)


def test_what_is_kept_is_encrypted(story: Story) -> None:
    assert story.raw_has_mark, "the mark is not where it should be found"
    assert story.site.store
    for folder in (story.site.place, story.site.store.folder):
        stored = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
        assert sum(map(len, stored)) > 1_000_000
        assert not any(MARK.encode() in content for content in stored)


def test_a_backup_tells_the_metrics(story: Story) -> None:
    here = story.site
    assert abs((here.metric("reqstly_backup_last_success_timestamp_seconds") or 0) - time.time()) < 600
    assert (here.metric("reqstly_backup_size_bytes") or 0) > 1_000_000
    assert here.metric("reqstly_backup_last_duration_seconds") is not None


def test_an_archive_that_is_down_is_seen_and_leaves_no_gap(story: Story) -> None:
    """PostgreSQL keeps what it could not archive, counts the failures, and catches up."""
    here = story.site
    failed = "select failed_count from pg_stat_archiver"
    before, away = here.rows(failed)[0][0], here.home / "place-away"
    here.place.rename(away)
    written = []
    for _ in range(2):
        here.rows("select pg_logical_emit_message(true, 'test', 'x')")
        written.append(here.rows("select pg_walfile_name(pg_switch_wal())")[0][0])
    here.until(lambda: here.rows(failed)[0][0] > before, 60)
    assert (
        not set(written) & {name.removesuffix(".zst") for name in _log(here, "s3")} or not here.place.exists()
    )
    away.rename(here.place)
    here.ship()
    for place in ("folder", "s3"):
        there = {name.removesuffix(".zst") for name in _log(here, place)}
        assert set(written) <= there
        pieces = sorted(
            int(name[8:16] + name[16:].zfill(8)[-2:], 16)
            for name in there
            if name[:8] == "00000003" and len(name) == 24
        )
        assert pieces == list(range(pieces[0], pieces[-1] + 1))


def test_the_service_backs_up_and_drills_when_it_is_due(story: Story) -> None:
    """A new backup by the backup service's own round, on the third timeline; then a second round has nothing to do."""
    here = story.site
    (here.metrics / "reqstly_backup.prom").unlink()
    here.configure(TO="s3:backups/reqstly")  # the folder's drill: test_backup_repository.py
    loop = [str(ROOT / "ops" / "backup" / "loop.sh"), "--once"]
    environment = {
        "PATH": "/usr/local/bin:/usr/bin:/bin", "REQSTLY_BACKUP_CONFIG": str(here.config),
        "REQSTLY_BACKUP_METRICS": str(here.metrics), "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    done = subprocess.run(loop, env=environment, text=True, capture_output=True, check=True)
    assert done.stdout.count("Taking backup") == 1, done.stdout + done.stderr
    assert done.stdout.count("Restoring backup") == 1
    assert "The drill went well" in done.stdout
    assert here.metric("reqstly_drill_last_run_ok") == 1
    assert abs((here.metric("reqstly_drill_last_success_timestamp_seconds") or 0) - time.time()) < 600
    assert here.metric("reqstly_backup_last_success_timestamp_seconds")
    assert not list(here.home.glob("reqstly-drill-*"))
    again = subprocess.run(loop, env=environment, text=True, capture_output=True, check=True)
    assert not again.stdout


def test_the_backup_role_cannot_change_anything(story: Story) -> None:
    cluster = story.site.cluster
    assert cluster
    password = (story.site.secrets / "database_backup_password").read_text().strip()
    with psycopg.connect(
        host="127.0.0.1", port=cluster.port, user="reqstly_backup", dbname="reqstly", password=password
    ) as connection:
        assert connection.execute("select count(*) from requests").fetchone() != (0,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("update requests set title = 'x'")


def _log(here: Site, place: str) -> set[str]:
    """The archived pieces by name."""
    if place == "folder":
        return {path.name.removesuffix(".bin") for path in (here.place / "wal").glob("*.bin")}
    assert here.store
    config = here.home / "bucket.conf"
    command = ["env", "-i", "rclone", "--config", str(config), "lsf", "s3:backups/reqstly/wal"]
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    return {line.removesuffix(".bin") for line in found.stdout.split()}
