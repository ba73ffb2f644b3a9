"""One real PostgreSQL for all tests, the cast in it, and a fresh database for tests that tamper."""

import asyncio
import dataclasses
import functools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, LiteralString

import httpx
import psycopg
import pytest
from hypothesis import settings as hypothesis_settings
from loguru import logger
from psycopg import sql

from db import engine, migrate
from db.embedded import Cluster
from db.engine import close_pool, open_pool
from reqstly.settings import Provider, settings

# What failed is told by the test; each verb's line would bury it.
logger.remove()
logger.add(sys.stderr, level="WARNING", diagnose=False)

# A client reads the machine's authorities when it is made: 23 ms of processor. The tests make thousands, nearly all for http.
httpx._transports.default.create_ssl_context = functools.cache(httpx.create_ssl_context)  # type: ignore[attr-defined]

ROOT = Path(__file__).resolve().parent.parent
RELEASE = ROOT / "tests" / "upgrade" / "release"

# The same examples each time: a test that is red is red for everybody.
hypothesis_settings.register_profile(
    "reqstly", deadline=None, derandomize=True, database=None, max_examples=100
)
hypothesis_settings.load_profile("reqstly")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long files first: at the end one process would be alone with them."""
    long = [
        ROOT / "tests" / name for name in ("e2e", "upgrade", "api", "ops", "db/test_embedded.py", "identity")
    ]
    items.sort(key=lambda item: not any(item.path.is_relative_to(place) for place in long))


_SERVER = """
import dataclasses, json, pathlib, sys
from db import embedded
cluster = embedded.start(pathlib.Path(sys.argv[1]), durable=False)
print(json.dumps(dataclasses.asdict(cluster), default=str), flush=True)
sys.stdin.read()
"""


@dataclass(frozen=True, slots=True)
class Database:
    """A migrated database: `owner_url` bypasses row-level security, `app_url` never does."""

    name: str
    owner_url: str
    app_url: str

    def rows(self, statement: LiteralString, *values: Any) -> list[tuple[Any, ...]]:
        """What a statement returns, run and committed as the owner."""
        return _rows(self.owner_url, statement, *values)

    def one(self, statement: LiteralString, *values: Any) -> Any:
        """The single value that a statement returns, as the owner."""
        return self.rows(statement, *values)[0][0]

    @contextmanager
    def tampering(self) -> Iterator[psycopg.Connection]:
        """What nobody should be able to do: a superuser's session in which no trigger runs."""
        with psycopg.connect(self.owner_url) as connection:
            connection.execute("set session_replication_role = replica")
            yield connection


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """The embedded server, in a process of its own: the tests of `db.embedded` stop every server of theirs."""
    home = Path(tempfile.mkdtemp(prefix="reqstly-tests-"))
    home.chmod(0o755)  # started by root, it runs as nobody
    try:
        with subprocess.Popen(
            [sys.executable, "-c", _SERVER, str(home / "data")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT, text=True,
        ) as keeper:  # fmt: skip
            assert keeper.stdin and keeper.stdout
            said = json.loads(keeper.stdout.readline())
            names = {field.name for field in dataclasses.fields(Cluster)}
            paths = {"data_dir": Path(said["data_dir"]), "bin_dir": Path(said["bin_dir"])}
            yield Cluster(**{name: said[name] for name in names} | paths)
            _stop_looking()
    finally:
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def template(cluster: Cluster) -> str:
    """A database with schema, people, teams and request types, to be copied; nobody is connected to it. The release before
    this one made it, and it was brought to today's schema: all tests run on an upgraded database."""
    return upgraded(cluster, "reqstly_template", RELEASE / "people.sql").name


@pytest.fixture(scope="session")
async def database(cluster: Cluster, template: str) -> AsyncIterator[Database]:
    """The database that tests share; each makes its own requests. The pool acts as the application's role."""
    made = create(cluster, "reqstly_tests", template)
    async with pool(made.app_url):
        yield made


@pytest.fixture
async def fresh_db(cluster: Cluster, template: str, database: Database) -> AsyncIterator[Database]:
    """A copy of the template for this test alone; the pool is that database's meanwhile."""
    made = create(cluster, "reqstly_fresh", template)
    async with pool(made.app_url):
        yield made
    drop(cluster, made.name)


@pytest.fixture
def azure(monkeypatch: pytest.MonkeyPatch) -> str:
    """The key of a provider that is set up, for what is decided about its groups; nobody answers there."""
    known = Provider(name="Azure AD", issuer="https://login.example.com/tenant/v2.0", client_id="reqstly")
    monkeypatch.setitem(settings().providers, "azure", known)
    return "azure"


@pytest.fixture(scope="session")
def demo_template(cluster: Cluster) -> str:
    """The same with some of the demo's stories, played through it by that release."""
    return upgraded(cluster, "reqstly_demo_template", RELEASE / "stories.sql").name


@pytest.fixture(scope="module")
async def demo_db(cluster: Cluster, demo_template: str) -> AsyncIterator[Database]:
    """The demo, for one module to read."""
    made = create(cluster, "reqstly_demo", demo_template)
    async with pool(made.app_url):
        yield made
    drop(cluster, made.name)


def create(cluster: Cluster, name: str, template: str = "template1") -> Database:
    """A new database, a copy of `template`; what was revoked in that is not copied, so it is revoked once more."""
    for statement in ("create database {0} template {1}", "revoke temporary on database {0} from public"):
        _admin(cluster, sql.SQL(statement).format(sql.Identifier(name), sql.Identifier(template)))
    return Database(name, cluster.url("reqstly_owner", name), cluster.url("reqstly_app", name))


def upgraded(cluster: Cluster, name: str, dump: Path) -> Database:
    """A new database with what the release before this one left, brought to today's schema."""
    made = create(cluster, name)
    restore(cluster, made, dump)
    migrate.upgrade(made.owner_url)
    return made


def restore(cluster: Cluster, into: Database, dump: Path) -> None:
    """Fill an empty database with what `pg_dump` wrote."""
    psql = [str(cluster.bin_dir / "psql"), "-X", "-q", "-1", "-v", "ON_ERROR_STOP=1", "-o", os.devnull]
    subprocess.run([*psql, "-d", into.owner_url, "-f", str(dump)], check=True)


def drop(cluster: Cluster, name: str) -> None:
    """Remove a database, whoever is connected to it."""
    _stop_looking()
    _admin(cluster, sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name)))


@asynccontextmanager
async def pool(url: str, role: str | None = engine.APP_ROLE) -> AsyncIterator[None]:
    """This process's pool, on another database for a while."""
    before = engine.url() if engine._engine is not None else None
    await close_pool()
    open_pool(url, role=role)
    try:
        yield
    finally:
        await close_pool()
        if before:
            open_pool(before)


def restart(cluster: Cluster) -> None:
    """Shut the server down, as an upgrade of the machine does; its keeper brings it back."""
    _stop_looking()
    pid_file = cluster.data_dir / "postmaster.pid"
    pid = int(pid_file.read_text().split()[0])
    os.kill(pid, 2)  # SIGINT: a fast shutdown

    def is_back() -> bool:
        try:
            lines = pid_file.read_text().splitlines()
        except FileNotFoundError:
            return False
        return len(lines) >= 8 and int(lines[0]) != pid and lines[7].strip() == "ready"

    deadline = time.monotonic() + 120
    while not is_back():
        assert time.monotonic() < deadline, "the server did not come back"
        time.sleep(0.01)


async def until(look: Callable[[], object | Awaitable[object]], limit: float = 60) -> None:
    """Return once `look` is true. Fails when it is not within `limit` seconds."""
    deadline = asyncio.get_running_loop().time() + limit
    while True:
        found = look()
        if isinstance(found, Awaitable):
            found = await found
        if found:
            return
        assert asyncio.get_running_loop().time() < deadline, f"waited {limit} s in vain"
        await asyncio.sleep(0.01)


# To look at the database costs a statement, not a connection.
_looking: dict[str, psycopg.Connection] = {}


def _rows(url: str, statement: LiteralString, *values: Any) -> list[tuple[Any, ...]]:
    connection = _looking.get(url)
    if connection is not None:
        try:
            return _fetch(connection, statement, values)
        except psycopg.OperationalError:
            if not connection.closed:
                raise  # not one that a test before has cut off
    connection = _looking[url] = psycopg.connect(url, autocommit=True)
    return _fetch(connection, statement, values)


def _fetch(
    connection: psycopg.Connection, statement: LiteralString, values: tuple[Any, ...]
) -> list[tuple[Any, ...]]:
    cursor = connection.execute(statement, values or None)
    return cursor.fetchall() if cursor.description else []


def _stop_looking() -> None:
    while _looking:
        _looking.popitem()[1].close()


def _admin(cluster: Cluster, statement: sql.Composed) -> None:
    with psycopg.connect(cluster.url("reqstly_owner", "postgres"), autocommit=True) as connection:
        connection.execute(statement)
