"""Databases of a chosen size: the demo's people and teams, some two thousand more, and requests by COPY.

Everything is consistent, the audit chain too: `reqstly audit verify` holds on it."""

import asyncio
import hashlib
import json
import random
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
from psycopg import sql

from db import engine, migrate
from db.embedded import Cluster
from reqstly.demo.load import load_people
from reqstly.people.queries import actor_by_email
from reqstly.teams import commands as teams

PEOPLE = 2_000
SHARES = {"it": 0.35, "ops": 0.20, "admin": 0.15, "hr": 0.15, "finance": 0.15}
_DAYS = 1_000
_STATES = ("open", "in_progress", "waiting")
_COLUMNS = (
    "id", "number", "team_id", "type_id", "requester_id", "assignee_id", "title", "description", "fields", "status",
    "priority", "created_at", "updated_at", "resolved_at", "version",
)  # fmt: skip
WORDS = (
    "laptop",
    "badge",
    "printer",
    "invoice",
    "door",
    "letter",
    "screen",
    "travel",
    "key",
    "charger",
    "room",
    "car",
)

# What the migration fills the search with: triggers are asleep while rows are loaded.
_FILL = Path(__file__).resolve().parents[2] / "db/migrations/sql/0004_search_fill.sql"


@asynccontextmanager
async def pool(url: str, role: str | None = engine.APP_ROLE) -> AsyncIterator[None]:
    """This process's pool, on this database."""
    engine.open_pool(url, role=role)
    try:
        yield
    finally:
        await engine.close_pool()


async def ready(cluster: Cluster, count: int, *, fresh: bool = False) -> str:
    """The name of a loaded database with this many requests, made unless it is there already."""
    name, mark = f"bench_{count}", _mark()
    with psycopg.connect(cluster.url("reqstly_owner", "postgres"), autocommit=True) as server:
        found = server.execute(
            "select shobj_description(oid, 'pg_database') from pg_database where datname = %s", [name]
        ).fetchone()
        if found == (mark,) and not fresh:
            return name
        server.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name)))
        server.execute(sql.SQL("create database {}").format(sql.Identifier(name)))
    url = cluster.url("reqstly_owner", name)
    await asyncio.to_thread(migrate.upgrade, url)
    async with pool(url, role=None):
        await load(url, count)
    with psycopg.connect(url) as connection:
        connection.execute(sql.SQL("comment on database {} is {}").format(sql.Identifier(name), mark))
    return name


async def load(owner_url: str, count: int) -> None:
    """Fill a migrated, empty database. Needs a pool that is open as the owner."""
    await load_people()
    admin = await actor_by_email("priya.raghunathan@example.com")
    await teams.add_team(admin, "finance", "Finance", "Invoices and expenses.", confidential=False)
    for key in ("invoice-question", "expenses", "supplier"):
        await teams.add_type(admin, "finance", key, key.replace("-", " ").capitalize())
    await asyncio.to_thread(_bulk, owner_url, count)


def _bulk(owner_url: str, count: int) -> None:
    with psycopg.connect(owner_url) as connection:
        # Neither audit trigger nor notification nor foreign keys: what is written here is consistent by itself.
        connection.execute("set session_replication_role = replica")
        _people(connection)
        with _without_indexes(connection, "requests"):
            _requests(connection, count)
        _history(connection)
        with _without_indexes(connection, "search_documents"):
            connection.execute(_FILL.read_bytes())
        for sequence, column in (("request_numbers", "number"), ("requests_id_seq", "id")):
            connection.execute(f"select setval('{sequence}', (select max({column}) from requests))")
        connection.execute("select setval('sec.audit_ids', (select max(id) from audit_entries))")
    with psycopg.connect(owner_url, autocommit=True) as connection:
        connection.execute("vacuum (analyze)")
        connection.execute("checkpoint")


def _people(connection: psycopg.Connection) -> None:
    connection.execute(
        "insert into users (email, name) select 'person' || n || '@example.com', 'Person ' || n"
        " from generate_series(1, %s) n",
        [PEOPLE],
    )
    # Four more agents for each team.
    connection.execute(
        "insert into memberships (user_id, team_id, role) select u.id, t.id, 'agent' from teams t"
        " join users u on u.email in (select 'person' || t.id * 10 + n || '@example.com' from generate_series(1, 4) n)"
    )


@contextmanager
def _without_indexes(connection: psycopg.Connection, table: str) -> Iterator[None]:
    """Filling first and indexing afterwards takes a third of the time."""
    indexes = connection.execute(
        "select indexname, indexdef from pg_indexes where tablename = %s and indexname like 'ix\\_%%'",
        [table],
    ).fetchall()
    for name, _ in indexes:
        connection.execute(sql.SQL("drop index {}").format(sql.Identifier(name)))
    yield
    for _, definition in indexes:
        connection.execute(definition)


def _requests(connection: psycopg.Connection, count: int) -> None:
    people = [row[0] for row in connection.execute("select id from users order by id")]
    agents = _lists(connection, "select t.key, m.user_id from memberships m join teams t on t.id = m.team_id")
    types = _lists(connection, "select t.key, y.id from request_types y join teams t on t.id = y.team_id")
    ids: dict[str, int] = dict(connection.execute("select key, id from teams").fetchall())
    with connection.cursor().copy(f"copy requests ({', '.join(_COLUMNS)}) from stdin") as copy:
        for row in _rows(count, people, agents, types, ids):
            copy.write_row(row)


def _rows(
    count: int,
    people: list[int],
    agents: dict[str, list[int]],
    types: dict[str, list[int]],
    team_ids: dict[str, int],
) -> Iterator[tuple[object, ...]]:
    dice, other = random.Random(1), random.Random(3)  # what is said does not change what the rest is
    vocabulary = invented_words()
    start = datetime.now(UTC) - timedelta(days=_DAYS)
    keys, weights = list(SHARES), list(SHARES.values())
    for id in range(1, count + 1):
        share = id / count
        created = start + timedelta(days=_DAYS * share * 0.999, seconds=dice.random() * 60)
        team = dice.choices(keys, weights)[0]
        # A tenth is under way, most of it asked lately.
        under_way = dice.random() < (0.4 if share > 0.8 else 0.025)
        status = dice.choice(_STATES) if under_way else "cancelled" if dice.random() < 0.04 else "resolved"
        updated = created + timedelta(hours=dice.expovariate(0.1) * (1 - share) + 0.1)
        assignee = dice.choice(agents[team]) if status != "open" or dice.random() < 0.2 else None
        title = f"{dice.choice(WORDS).capitalize()} and {dice.choice(WORDS)} on floor {dice.randrange(40)}"
        yield (
            id, 1_000 + id, team_ids[team], dice.choice(types[team]), dice.choice(people), assignee,
            title, f"{title}: it began last week, and {' '.join(_said(other, vocabulary))} has not helped so far.", "{}", status,
            dice.choices(("low", "normal", "high", "urgent"), (15, 65, 15, 5))[0],
            created, updated, updated if status == "resolved" else None, 1 if status == "open" else 2,
        )  # fmt: skip


def invented_words() -> list[str]:
    """20,000 words, the commonest first: a company's names, products and mistakes."""
    parts = [f"{a}{b}" for a in "bdfgklmnprstvz" for b in "aeiou"]
    dice, made = random.Random(4), dict[str, None]()
    while len(made) < 20_000:
        made["".join(dice.choice(parts) for _ in range(dice.choice((2, 3, 3, 4))))] = None
    return list(made)


def _said(dice: random.Random, vocabulary: list[str]) -> Iterator[str]:
    """Eight words, the n-th of the vocabulary n times rarer than the first: as words are in every language."""
    return (vocabulary[int(len(vocabulary) ** dice.random()) - 1] for _ in range(8))


def _history(connection: psycopg.Connection) -> None:
    """One comment on each request somebody worked on; one or two audit entries for each, chained."""
    connection.execute(
        "insert into comments (request_id, author_id, body, kind, internal, created_at)"
        " select id, assignee_id, 'Thank you for asking. We have looked into it, and this is what we found.',"
        " case status when 'resolved' then 'answer' else 'comment' end, false, updated_at"
        " from requests where status <> 'open' order by id"
    )
    connection.execute(
        "insert into comments (request_id, author_id, body, kind, internal, created_at, team_ids)"
        " select id, assignee_id, 'Third time this month: see the manual, ' || right(title, 9), 'comment', true, updated_at,"
        " array[team_id] from requests where assignee_id is not null and id % 10 = 0 order by id"
    )
    first = connection.execute("select max(id) from audit_entries").fetchall()[0][0]
    connection.execute("create temporary table entries (like audit_entries)")
    connection.execute(
        f"insert into entries select {first} + 2 * r.id, 'request', r.id, 1, r.created_at, r.requester_id, 'created', false,"
        " jsonb_build_object('version', 1, 'title', r.title), 3, '' from requests r"
    )
    connection.execute("update entries e set hash = sec.audit_hash('', row(e.*)::audit_entries)")
    connection.execute(
        f"insert into entries select {first} + 2 * r.id + 1, 'request', r.id, 2, r.updated_at, r.assignee_id,"
        " case when r.status in ('resolved', 'cancelled') then r.status else 'commented' end, false,"
        " jsonb_build_object('version', 2, 'changes', jsonb_build_object('status', jsonb_build_array('open', r.status))),"
        " 3, '' from requests r where r.version = 2"
    )
    connection.execute("create index on entries (subject_id) where seq = 1")
    connection.execute("analyze entries")
    connection.execute(
        "update entries e set hash = sec.audit_hash(f.hash, row(e.*)::audit_entries) from entries f"
        " where e.seq = 2 and f.subject_id = e.subject_id and f.seq = 1"
    )
    connection.execute("insert into audit_entries select * from entries order by id")
    connection.execute(
        "insert into audit_heads select distinct on (subject_id) subject, subject_id, seq, hash from entries"
        " order by subject_id, seq desc"
    )
    connection.execute("drop table entries")


def _lists(connection: psycopg.Connection, statement: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for key, id in connection.execute(statement):
        found.setdefault(key, []).append(id)
    return found


def _mark() -> str:
    """What a loaded database was made from: another schema or another loader makes a new one."""
    root = Path(__file__).resolve().parents[2]
    sources = [*sorted((root / "db/migrations").glob("*/0*")), Path(__file__)]
    parts = [hashlib.sha256(source.read_bytes()).hexdigest() for source in sources]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
