"""Up, down and up again on data; and the database is what the entities and the security file say."""

import asyncio

import psycopg
import pytest

from db import migrate
from db.embedded import Cluster
from reqstly import audit
from reqstly.demo import load
from tests.conftest import Database, create, drop, pool
from tests.people import ask, requester

TABLES = {
    "audit_entries", "audit_heads", "audit_seals", "comments", "followers", "memberships", "request_reads",
    "request_types", "requests", "sessions", "teams", "users",
}  # fmt: skip
POLICIES = {
    ("audit_entries", "audit_insert", "INSERT"), ("audit_entries", "audit_select", "SELECT"),
    ("comments", "comments_insert", "INSERT"), ("comments", "comments_select", "SELECT"),
    ("followers", "followers_all", "ALL"), ("request_reads", "request_reads_all", "ALL"),
    ("requests", "requests_insert", "INSERT"), ("requests", "requests_select", "SELECT"),
    ("requests", "requests_update", "UPDATE"),
}  # fmt: skip
TRIGGERS = {
    ("audit_entries", "audit_append"), ("audit_entries", "audit_append_only"), ("audit_entries", "audit_no_truncate"),
    ("audit_entries", "audit_notify"), ("audit_seals", "seals_append_only"), ("audit_seals", "seals_no_truncate"),
}  # fmt: skip
# function -> (runs with its owner's rights, the application may call it)
FUNCTIONS = {
    "audit_append": (True, False), "audit_hash": (False, False), "audit_notify": (False, False),
    "followed": (True, True), "is_admin": (True, True), "is_system": (False, True), "move_request": (True, True),
    "refuse": (False, False), "seal_audit": (True, True), "seal_hash": (False, False), "team_ids": (True, True),
    "uid": (False, True),
}  # fmt: skip
# What the application's role may do with a whole table; columns are granted one by one where none stands here.
GRANTS = {
    "audit_entries": {"SELECT"}, "audit_heads": set[str](), "audit_seals": {"SELECT"},
    "comments": {"SELECT", "INSERT"}, "followers": {"SELECT", "INSERT", "UPDATE", "DELETE"},
    "memberships": {"SELECT", "INSERT", "UPDATE", "DELETE"}, "request_reads": {"SELECT", "INSERT", "UPDATE", "DELETE"},
    "request_types": {"SELECT", "INSERT", "UPDATE"}, "requests": {"SELECT", "INSERT"},
    "sessions": {"SELECT", "INSERT", "UPDATE", "DELETE"}, "teams": {"SELECT", "INSERT", "UPDATE"},
    "users": {"SELECT", "INSERT", "UPDATE"},
}  # fmt: skip
UPDATES = {
    "assignee_id", "title", "description", "fields", "status", "priority", "updated_at", "resolved_at", "version",
}  # fmt: skip


def policies(database: Database) -> set[tuple[str, ...]]:
    return set(
        database.rows("select tablename, policyname, cmd from pg_policies where schemaname = 'public'")
    )


def triggers(database: Database) -> set[tuple[str, ...]]:
    return set(database.rows(
        "select tgrelid::regclass::text, tgname from pg_trigger where not tgisinternal and tgenabled = 'O'"
        " and tgrelid::regclass::text not like 'procrastinate%%'"
    ))  # fmt: skip


def functions(database: Database) -> dict[str, tuple[bool, bool]]:
    return {
        name: (definer, may)
        for name, definer, may in database.rows(
            "select proname, prosecdef, has_function_privilege('reqstly_app', p.oid, 'execute') from pg_proc p"
            " join pg_namespace n on n.oid = pronamespace where nspname = 'sec'"
        )
    }


def grants(database: Database, role: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {table: set() for table in TABLES}
    for table, privilege in database.rows(
        "select table_name, privilege_type from information_schema.role_table_grants"
        " where table_schema = 'public' and grantee = %s and table_name not like 'procrastinate%%'",
        role,
    ):
        found[table].add(privilege)
    return found


def test_models_and_migrations_are_equal(database: Database) -> None:
    assert migrate.differences(database.owner_url) is None


def test_a_difference_would_be_seen(fresh_db: Database) -> None:
    fresh_db.rows("alter table requests add column colour text")
    assert "colour" in (migrate.differences(fresh_db.owner_url) or "")


def test_every_wall_stands(database: Database) -> None:
    assert policies(database) == POLICIES
    assert triggers(database) == TRIGGERS
    assert functions(database) == FUNCTIONS
    protected = {row[0] for row in database.rows("select relname from pg_class where relrowsecurity")}
    assert protected == {table for table, *_ in POLICIES}


def test_every_definer_function_has_a_path_of_its_own(database: Database) -> None:
    """Else whoever calls it could put tables of their own before ours."""
    assert database.rows(
        "select proname from pg_proc where pronamespace = 'sec'::regnamespace and prosecdef"
        " and not exists (select from unnest(proconfig) c where c like 'search_path=pg_catalog%%')"
    ) == []  # fmt: skip


def test_roles_have_what_they_need_and_no_more(database: Database) -> None:
    assert grants(database, "reqstly_app") == GRANTS
    read = grants(database, "reqstly_read")
    assert {privilege for granted in read.values() for privilege in granted} == {"SELECT"}
    assert {table for table, granted in read.items() if not granted} == {"audit_heads", "sessions"}
    columns = set(database.rows(
        "select table_name, column_name, privilege_type from information_schema.column_privileges"
        " where grantee = 'reqstly_app' and (table_name, privilege_type) in"
        " (('requests', 'UPDATE'), ('audit_entries', 'INSERT'), ('audit_entries', 'UPDATE'))"
    ))  # fmt: skip
    assert columns == {("requests", name, "UPDATE") for name in UPDATES} | {
        ("audit_entries", name, "INSERT")
        for name in ("subject", "subject_id", "actor_id", "action", "internal", "payload")
    }
    for role in ("reqstly_app", "reqstly_read"):
        assert database.rows(
            "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = %s", role
        ) == [(False,) * 5]  # fmt: skip
        assert database.one("select count(*) from pg_class where pg_get_userbyid(relowner) = %s", role) == 0
    assert database.one("select has_schema_privilege('reqstly_app', 'public', 'create')") is False


async def test_up_down_and_up_again_on_data(cluster: Cluster, fresh_db: Database) -> None:
    await ask()
    migrate.downgrade(fresh_db.owner_url, "base")
    assert policies(fresh_db) == set() and triggers(fresh_db) == set()
    left = fresh_db.rows(
        "select 'table', relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S', 'v')"
        " union all select 'function', proname::text from pg_proc where pronamespace = 'public'::regnamespace"
        " union all select 'type', typname::text from pg_type where typnamespace = 'public'::regnamespace"
        "   and typname not like '%%alembic_version'"
        " union all select 'schema', nspname::text from pg_namespace where nspname = 'sec'"
    )
    assert left == [("table", "alembic_version")]
    for role in ("reqstly_app", "reqstly_read"):
        assert fresh_db.rows(
            "select table_name from information_schema.role_table_grants where grantee = %s", role
        ) == []  # fmt: skip
    migrate.upgrade(fresh_db.owner_url)
    assert migrate.differences(fresh_db.owner_url) is None
    test_every_wall_stands(fresh_db)
    test_roles_have_what_they_need_and_no_more(fresh_db)
    async with pool(fresh_db.owner_url, role=None):
        await load.load_people()
    saved = await ask()
    assert saved.number == 1001
    assert audit.verify(fresh_db.owner_url).problems == ()


async def test_two_replicas_migrate_at_once(cluster: Cluster) -> None:
    made = create(cluster, "reqstly_twice")
    try:
        await asyncio.gather(*(asyncio.to_thread(migrate.upgrade, made.owner_url) for _ in range(2)))
        assert migrate.differences(made.owner_url) is None
    finally:
        drop(cluster, made.name)


async def test_a_failed_migration_leaves_nothing_half_done(cluster: Cluster) -> None:
    made = create(cluster, "reqstly_half")
    try:
        made.rows("create table comments (mine text)")  # in its way
        with pytest.raises(Exception, match="already exists"):
            migrate.upgrade(made.owner_url)
        assert [
            row[0] for row in made.rows("select tablename from pg_tables where schemaname = 'public'")
        ] == ["comments"]
    finally:
        drop(cluster, made.name)


async def test_the_application_cannot_migrate(fresh_db: Database) -> None:
    assert (await requester()).id
    with psycopg.connect(fresh_db.app_url) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("create table mine (x int)")
