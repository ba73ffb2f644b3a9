"""Up, down and up again on data; and the database is what the entities and the security file say."""

import asyncio

import psycopg
import pytest

from db import migrate
from db.embedded import Cluster
from reqstly import audit
from reqstly.demo import load
from reqstly.requests import commands
from reqstly.requests.detail import load_detail
from tests.conftest import Database, create, drop, pool
from tests.people import actor, ask, requester
from tests.verbs import asked

TABLES = {
    "access_tokens", "alembic_version", "audit_breaks", "audit_checks", "audit_entries", "audit_heads", "audit_seals",
    "break_glass", "break_glass_notices", "ceremonies",
    "comments", "counted", "drafts", "followers", "group_rules", "idempotency_keys",
    "identities", "links", "memberships",
    "passkeys", "presences",
    "rate_limits", "replicas",
    "request_reads", "request_types", "requests", "search_documents", "search_words", "sessions", "teams", "users",
}  # fmt: skip
POLICIES = {
    ("access_tokens", "access_tokens_admin", "SELECT"), ("access_tokens", "access_tokens_own", "ALL"),
    ("audit_entries", "audit_insert", "INSERT"), ("audit_entries", "audit_select", "SELECT"),
    ("break_glass", "break_glass_insert", "INSERT"), ("break_glass", "break_glass_select", "SELECT"),
    ("break_glass", "break_glass_update", "UPDATE"), ("break_glass_notices", "notices_insert", "INSERT"),
    ("break_glass_notices", "notices_select", "SELECT"), ("break_glass_notices", "notices_update", "UPDATE"),
    ("ceremonies", "ceremonies_system", "ALL"),
    ("comments", "comments_insert", "INSERT"), ("comments", "comments_select", "SELECT"),
    ("drafts", "drafts_old_delete", "DELETE"), ("drafts", "drafts_old_select", "SELECT"),
    ("drafts", "drafts_own", "ALL"), ("followers", "followers_change", "ALL"),
    ("followers", "followers_select", "SELECT"),
    ("idempotency_keys", "idempotency_old_delete", "DELETE"), ("idempotency_keys", "idempotency_old_select", "SELECT"),
    ("idempotency_keys", "idempotency_own", "ALL"),
    ("identities", "identities_admin", "SELECT"), ("identities", "identities_own", "ALL"),
    ("links", "links_made", "ALL"),
    ("passkeys", "passkeys_admin", "SELECT"), ("passkeys", "passkeys_own", "ALL"),
    ("presences", "presences_select", "SELECT"), ("presences", "presences_write", "ALL"),
    ("request_reads", "request_reads_all", "ALL"),
    ("requests", "requests_insert", "INSERT"), ("requests", "requests_select", "SELECT"),
    ("requests", "requests_update", "UPDATE"),
    ("sessions", "sessions_admin", "SELECT"), ("sessions", "sessions_own", "ALL"),
    ("audit_entries", "audit_definer", "SELECT"), ("break_glass", "break_glass_definer", "SELECT"),
    ("comments", "comments_definer", "SELECT"), ("comments", "comments_definer_update", "UPDATE"),
    ("followers", "followers_definer", "SELECT"),
    ("requests", "requests_definer_select", "SELECT"), ("requests", "requests_definer_update", "UPDATE"),
}  # fmt: skip
TRIGGERS = {
    ("audit_entries", "audit_append"), ("audit_entries", "audit_append_only"), ("audit_entries", "audit_no_truncate"),
    ("audit_entries", "audit_notify"), ("audit_seals", "seals_append_only"), ("audit_seals", "seals_no_truncate"),
    ("comments", "note_team"), ("comments", "search_comment"), ("requests", "search_request"),
}  # fmt: skip
# function -> (runs with its owner's rights, the application may call it)
FUNCTIONS = {
    "audit_append": (True, False), "audit_hash": (False, False), "audit_notify": (False, False),
    "audit_problems": (False, False), "audit_reach": (True, True), "audit_state": (True, True), "check_audit": (True, True),
    "followed": (True, True), "is_admin": (True, True), "is_system": (False, True), "move_request": (True, True),
    "move_notes": (False, False), "note_team": (False, False), "take_back_move": (True, True),
    "refuse": (False, False), "search": (True, True), "search_comment": (True, False), "search_join": (False, False),
    "find": (True, True), "search_budget": (False, True), "search_by_filters": (False, False),
    "search_by_words": (False, False), "search_expected": (False, False), "search_fits": (False, False),
    "search_terms": (False, True), "search_walk": (False, False),
    "search_learn": (False, False), "search_plain": (False, True), "search_query": (False, True),
    "search_rebuild": (False, False), "search_request": (True, False), "search_vector": (False, False),
    "words_from": (True, True), "words_like": (True, True),
    "history_team_ids": (True, True), "seal_audit": (True, True), "seal_hash": (False, False), "team_ids": (True, True),
    "uid": (False, True), "working_team_ids": (True, True),
}  # fmt: skip
# What the application's role may do with a whole table; columns are granted one by one where none stands here.
ALL = {"SELECT", "INSERT", "UPDATE", "DELETE"}
GRANTS = {
    "access_tokens": {"SELECT", "INSERT"}, "alembic_version": {"SELECT"}, "audit_breaks": {"SELECT"}, "audit_checks": {"SELECT"},
    "audit_entries": {"SELECT"}, "audit_heads": set[str](),
    "audit_seals": {"SELECT"}, "break_glass": {"SELECT", "INSERT"}, "break_glass_notices": {"SELECT", "INSERT"},
    "ceremonies": ALL, "comments": {"SELECT", "INSERT"}, "counted": ALL, "replicas": ALL, "drafts": ALL, "followers": ALL,
    "group_rules": {"SELECT", "INSERT", "DELETE"},
    "idempotency_keys": ALL,
    "identities": ALL, "links": {"SELECT", "INSERT", "UPDATE"}, "memberships": ALL, "passkeys": ALL, "rate_limits": ALL,
    "presences": ALL,
    "request_reads": ALL, "request_types": {"SELECT", "INSERT", "UPDATE"}, "requests": {"SELECT", "INSERT"},
    "search_documents": set[str](), "search_words": set[str](),
    "sessions": {"SELECT", "INSERT", "DELETE"}, "teams": {"SELECT", "INSERT", "UPDATE"}, "users": {"SELECT", "INSERT", "UPDATE"},
}  # fmt: skip
UPDATES = {
    "assignee_id", "title", "description", "fields", "status", "priority", "updated_at", "resolved_at", "version",
    "unanswered_since",
}  # fmt: skip
# Who signs in with what, what is under way, and what is still being typed, is nothing for reports to read.
UNREAD = {
    "access_tokens", "alembic_version",
    "audit_heads", "break_glass_notices", "ceremonies", "drafts", "idempotency_keys", "identities", "links",
    "passkeys", "presences", "rate_limits", "search_documents", "search_words", "sessions",
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


def test_roles_have_what_they_need_and_no_more(database: Database) -> None:
    assert grants(database, "reqstly_app") == GRANTS
    read = grants(database, "reqstly_read")
    assert {privilege for granted in read.values() for privilege in granted} == {"SELECT"}
    assert {table for table, granted in read.items() if not granted} == UNREAD
    columns = set(database.rows(
        "select table_name, column_name, privilege_type from information_schema.column_privileges"
        " where grantee = 'reqstly_app' and (table_name, privilege_type) in"
        " (('requests', 'UPDATE'), ('audit_entries', 'INSERT'), ('audit_entries', 'UPDATE'), ('break_glass', 'UPDATE'),"
        " ('break_glass_notices', 'UPDATE'))"
    ))  # fmt: skip
    ends = {("break_glass", "ended_at", "UPDATE"), ("break_glass_notices", "noted_at", "UPDATE")}
    assert columns == ends | {("requests", name, "UPDATE") for name in UPDATES} | {
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


async def test_back_before_leavers_addresses_were_free(fresh_db: Database) -> None:
    """Each address is one person's again: the active one keeps it, the others are marked and kept."""
    number = await asked("unanswered")
    fresh_db.rows(
        "with left_ones as (insert into users (email, name, is_active) values"
        " ('dup@example.com', 'First', false), ('dup@example.com', 'Second', false), (%s, 'Long', false),"
        " (%s, 'Longer', false) returning id)"
        " insert into users (email, name) select 'dup@example.com', 'Now' from left_ones limit 1 returning id",
        _LONG,
        _LONG,
    )
    migrate.downgrade(fresh_db.owner_url, "0012")
    kept = dict(fresh_db.rows("select name, email from users where name in ('First', 'Second', 'Now')"))
    assert kept["Now"] == "dup@example.com" and kept["First"].startswith("dup@example.com.left-")
    assert fresh_db.one("select count(*) = count(distinct email) from users")
    assert fresh_db.one("select max(char_length(email)) from users") == 254
    with pytest.raises(psycopg.errors.UniqueViolation):
        fresh_db.rows("insert into users (email, name) select email, name from users limit 1 returning id")
    migrate.upgrade(fresh_db.owner_url)
    assert migrate.differences(fresh_db.owner_url) is None
    assert (await load_detail(await actor("lead"), number)).row.unanswered_since is None
    await commands.comment(await actor("requester"), number, "Still broken.")
    assert (await load_detail(await actor("lead"), number)).row.unanswered_since is not None


_LONG = "x" * 60 + "@" + "y" * 189 + ".com"


async def test_two_replicas_migrate_at_once(cluster: Cluster) -> None:
    made = create(cluster, "reqstly_twice")
    try:
        await asyncio.gather(*(asyncio.to_thread(migrate.upgrade, made.owner_url) for _ in range(2)))
        assert migrate.differences(made.owner_url) is None
    finally:
        drop(cluster, made.name)


def test_a_schema_that_is_ahead_is_left_as_it_is(fresh_db: Database) -> None:
    """A replica of the release before starts on it: a roll-back, or one that died while the update goes on."""
    fresh_db.rows("update alembic_version set version_num = '9999'")
    migrate.upgrade(fresh_db.owner_url)
    assert fresh_db.one("select version_num from alembic_version") == "9999"


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
