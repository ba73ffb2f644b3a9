"""A second role that tries to become owner through every function: nothing of ours runs code of the application's role, or of
the reading role, with anybody else's rights."""

from collections.abc import Iterator
from contextlib import suppress

import psycopg
import pytest
from psycopg import sql

from db import migrate
from db.embedded import Cluster
from db.migrations.definer import ROLE
from tests.conftest import Database, create, drop

ROLES = ("reqstly_app", "reqstly_read")
# In place of their calls, by PostgreSQL; so their bodies name the schema of each thing in them.
INLINED = {"search_plain", "search_vector"}
# All functions of ours in the schemas that are not the system's, those of later migrations too.
OURS = (
    "from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
    " where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%%'"
    " and not exists (select from pg_depend d"
    "  where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')"
)


def broken(database: Database) -> dict[str, set[str]]:
    """Functions that could run somebody's code with other rights than theirs, and why."""
    found: dict[str, set[str]] = {"path": set(), "owner": set(), "public": set()}
    for name, definer, owner, path, public in database.rows(
        "select p.proname, p.prosecdef, pg_get_userbyid(p.proowner),"
        " (select substr(c, 13) from unnest(p.proconfig) c where c like 'search_path=%%'),"
        f" has_function_privilege('public', p.oid, 'execute') {OURS}"
    ):
        places = [place.strip(' "') for place in (path or "").split(",")]
        if (places[0] != "pg_catalog" or places[-1] != "pg_temp") and (definer or name not in INLINED):
            found["path"].add(name)
        if definer and owner != ROLE:
            found["owner"].add(name)
        if definer and public:
            found["public"].add(name)
    return found


def test_every_function_is_closed(database: Database) -> None:
    assert broken(database) == {"path": set(), "owner": set(), "public": set()}


def test_a_new_function_that_is_open_would_be_seen(fresh_db: Database) -> None:
    fresh_db.rows("create schema other")
    fresh_db.rows(
        "create function other.mine() returns int language sql security definer"
        " set search_path = pg_catalog, public as 'select 1'"
    )
    assert broken(fresh_db) == {"path": {"mine"}, "owner": {"mine"}, "public": {"mine"}}


def test_what_is_inlined_names_all_schemas(database: Database) -> None:
    for name, body in database.rows(
        "select proname, prosrc from pg_proc where proname = any(%s)", list(INLINED)
    ):
        for word in ("translate", "repeat", "setweight", "to_tsvector"):
            assert body.count(word) == body.count(f"pg_catalog.{word}"), name


def test_the_definers_role_is_nobody(database: Database) -> None:
    """It cannot log in, is no superuser, bypasses nothing, owns functions alone, and none of ours may act for it."""
    assert database.rows(
        "select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication"
        " from pg_roles where rolname = %s", ROLE
    ) == [(False,) * 6]  # fmt: skip
    owned = database.rows(
        "select distinct classid::regclass::text from pg_shdepend where deptype = 'o' and refobjid = %s::regrole",
        ROLE,
    )
    assert owned == [("pg_proc",)]
    for role in ROLES:
        for other in (ROLE, "reqstly_owner"):
            assert not database.one("select pg_has_role(%s, %s, 'member')", role, other)
    may = {
        (table, privilege)
        for table, privilege in database.rows(
            "select table_name, privilege_type from information_schema.role_table_grants where grantee = %s",
            ROLE,
        )
        if privilege != "SELECT"
    }
    assert may == {("search_words", "INSERT")}, "whole tables: the rest goes by column"


@pytest.mark.parametrize("role", ROLES)
def test_nobody_of_ours_makes_anything(database: Database, role: str) -> None:
    """Nor in a schema that somebody's path has, nor in pg_temp; and no large objects or roles' settings are of any use."""
    assert not database.one(
        "select has_database_privilege('public', current_database(), 'temporary, create')"
    )
    for who in (role, ROLE):
        assert not database.one(
            "select has_database_privilege(%s, current_database(), 'temporary, create')", who
        )
        assert database.rows(
            "select nspname from pg_namespace where nspname !~ '^pg_(temp|toast_temp)'"
            " and has_schema_privilege(%s, oid, 'create')", who
        ) == []  # fmt: skip
        assert database.rows(
            "select relname from pg_class where relkind in ('r', 'v', 'm', 'p') and relnamespace >= 2200"
            " and relnamespace <> 'information_schema'::regnamespace"
            " and has_table_privilege(%s, oid, 'truncate, trigger, references')", who
        ) == []  # fmt: skip
        assert database.rows(
            "select rolname from pg_roles where rolname like 'pg\\_%%' and pg_has_role(%s, oid, 'member')", who
        ) == []  # fmt: skip


WAYS = {"no TEMPORARY alone": False, "the paths alone": True}


@pytest.fixture(params=["0012", "head"])
def schema(request: pytest.FixtureRequest) -> str:
    """The schema before this was mended, on which the attack has to work; and today's."""
    return str(request.param)


@pytest.fixture
def attacked(cluster: Cluster, template: str) -> Iterator[Database]:
    made = create(cluster, "reqstly_attacked", template)
    yield made
    drop(cluster, made.name)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("role", ROLES)
def test_nobody_becomes_another_through_any_function(
    attacked: Database, schema: str, role: str, way: str
) -> None:
    """Every table is shadowed by a view of one's own, whose reading says who reads; then every function is called."""
    if schema != "head":
        migrate.downgrade(attacked.owner_url, schema)
    if WAYS[way]:
        attacked.rows("grant temporary on database reqstly_attacked to public")
    found = attack(attacked, role)
    if schema == "head" or not WAYS[way]:
        assert found <= {role}
    else:
        assert "reqstly_owner" in found, "the attack itself does nothing: it proves nothing"


def attack(database: Database, role: str) -> set[str]:
    """As whom code of `role` ran."""
    tables = database.rows(
        "select c.relname, array_agg(a.attname::text || ' ' || format_type(a.atttypid, a.atttypmod) order by a.attnum)"
        " from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
        " where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by c.relname"
    )
    calls = database.rows(
        "select p.oid::regproc::text, array(select format_type(t, null) from unnest(p.proargtypes) t),"
        f" p.prorettype = 'trigger'::regtype {OURS}"
    )
    database.rows("create table if not exists ran_as (who text)")
    database.rows("grant select, insert on ran_as to public")
    with psycopg.connect(database.owner_url, autocommit=True) as connection:
        connection.execute(sql.SQL("set session authorization {}").format(sql.Identifier(role)))
        connection.execute("set statement_timeout = '5s'")
        connection.execute(
            "select set_config('reqstly.user_id', '1', false), set_config('reqstly.system', 'on', false)"
        )
        with suppress(psycopg.errors.InsufficientPrivilege, psycopg.errors.UndefinedFunction):
            connection.execute(
                "create function pg_temp.spy() returns boolean language plpgsql volatile as"
                " $$ begin insert into public.ran_as values (current_user); return true; end $$"
            )
            connection.execute(
                "create function pg_temp.spy_on_write() returns trigger language plpgsql as"
                " $$ begin insert into public.ran_as values (current_user); return new; end $$"
            )
        for table, columns in tables:
            if table in ("alembic_version", "ran_as"):
                continue
            nothing = ", ".join(
                "null::" + c.split(" ", 1)[1] + ' as "' + c.split(" ", 1)[0] + '"' for c in columns
            )
            with suppress(
                psycopg.errors.InsufficientPrivilege,
                psycopg.errors.UndefinedFunction,
                psycopg.errors.InvalidSchemaName,
            ):
                connection.execute(f"create view pg_temp.{table} as select {nothing} where pg_temp.spy()")
                connection.execute(
                    f"create trigger spy instead of insert or update or delete on pg_temp.{table}"
                    " for each row execute function pg_temp.spy_on_write()"
                )
                connection.execute(f"grant all on pg_temp.{table} to public")
        with suppress(psycopg.Error):
            connection.execute("grant execute on all functions in schema pg_temp to public")
        for name, types, is_trigger in calls:
            if is_trigger:
                continue
            arguments = ", ".join(f"null::{kind}" for kind in types)
            with suppress(psycopg.Error):
                connection.execute(f"select * from {name}({arguments})")
            some = ", ".join(_SOME.get(kind, f"null::{kind}") for kind in types)
            with suppress(psycopg.Error):
                connection.execute(f"select * from {name}({some})")
        # What triggers do, of the tables' own and of foreign keys, which act as the tables' owner.
        for statement in _WRITES:
            with suppress(psycopg.Error):
                connection.execute(statement)
    return {row[0] for row in database.rows("select distinct who from ran_as")}


_SOME = {
    "bigint": "1::bigint", "integer": "1", "text": "'printer'::text", "boolean": "true", "text[]": "'{printer}'::text[]",
    "bigint[]": "'{1}'::bigint[]", "tsquery": "'printer'::tsquery", "tsquery[]": "array['printer'::tsquery]",
    "timestamp with time zone": "now()", "double precision": "1", "jsonb": "'{}'::jsonb",
}  # fmt: skip
_WRITES = (
    "insert into public.audit_entries (subject, subject_id, actor_id, action, internal, payload)"
    " values ('user', 1, 1, 'x', false, '{}')",
    "insert into public.requests (number, team_id, type_id, requester_id, title, description, fields, status, priority)"
    " select nextval('public.request_numbers'), t.team_id, t.id, 1, 'x', 'x', '{}', 'open', 'normal'"
    " from public.request_types t limit 1",
    "insert into public.procrastinate_workers default values",
    "insert into public.procrastinate_jobs (queue_name, task_name, scheduled_at, worker_id)"
    " select 'x', 'x', now(), id from public.procrastinate_workers limit 1",
    "delete from public.procrastinate_workers",
    "delete from public.procrastinate_jobs",
)
