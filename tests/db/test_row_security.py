"""The second wall, alone: raw SQL as the application's role, without any filter of ours.

Who sees what is worked out here from the demo's rows, in Python, and compared row by row with PostgreSQL's answer,
with `VISIBLE` and with the permission table."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, LiteralString

import psycopg
import pytest

from reqstly.access import VISIBLE, Permission, Target, can, visible
from reqstly.errors import NotFound
from reqstly.people.queries import actor_by_email
from reqstly.requests import commands, queries
from reqstly.requests.detail import load_detail
from reqstly.requests.home import load_home
from tests.conftest import Database
from tests.people import PEOPLE, actor, ask
from tests.verbs import asked

DENIED = psycopg.errors.InsufficientPrivilege


@dataclass(frozen=True)
class World:
    """Everything there is, as nobody but the owner sees it."""

    requests: dict[int, tuple[int, int]]  # id -> (team, requester)
    comments: dict[int, tuple[int, bool]]  # id -> (request, internal)
    entries: dict[int, tuple[str, int, bool]]  # id -> (subject, subject id, internal)
    followers: set[tuple[int, int]]  # (request, user)
    members: set[tuple[int, int]]  # (user, team)
    open_teams: set[int]
    users: dict[str, tuple[int, bool]]  # address -> (id, admin)

    def teams(self, key: str) -> set[int]:
        """The teams all of whose requests somebody sees."""
        me, is_admin = self.users[PEOPLE[key].email]
        return {team for user, team in self.members if user == me} | (self.open_teams if is_admin else set())

    def requests_of(self, key: str) -> set[int]:
        me, _ = self.users[PEOPLE[key].email]
        teams = self.teams(key)
        return {
            id for id, (team, requester) in self.requests.items()
            if team in teams or requester == me or (id, me) in self.followers
        }  # fmt: skip

    def comments_of(self, key: str) -> set[int]:
        return {
            id for id, (request, internal) in self.comments.items() if self._reads(key, request, internal)
        }

    def entries_of(self, key: str) -> set[int]:
        _, is_admin = self.users[PEOPLE[key].email]
        return {
            id for id, (subject, request, internal) in self.entries.items()
            if (self._reads(key, request, internal) if subject == "request" else is_admin)
        }  # fmt: skip

    def _reads(self, key: str, request: int, internal: bool) -> bool:
        return request in self.requests_of(key) and (
            not internal or self.requests[request][0] in self.teams(key)
        )


@pytest.fixture(scope="module")
def world(demo_db: Database) -> World:
    made = World(
        {r[0]: r[1:] for r in demo_db.rows("select id, team_id, requester_id from requests")},
        {r[0]: r[1:] for r in demo_db.rows("select id, request_id, internal from comments")},
        {r[0]: r[1:] for r in demo_db.rows("select id, subject, subject_id, internal from audit_entries")},
        set(demo_db.rows("select request_id, user_id from followers")),
        set(demo_db.rows("select user_id, team_id from memberships")),
        {r[0] for r in demo_db.rows("select id from teams where not confidential")},
        {r[0]: (r[1], r[2]) for r in demo_db.rows("select email, id, is_admin from users")},
    )
    # The demo has all of it, else the tests below would prove nothing.
    assert len(made.requests) >= 100 and made.followers and len(made.open_teams) == 3
    assert {internal for _, internal in made.comments.values()} == {True, False}
    return made


@contextmanager
def acting(database: Database, user_id: int | None, *, system: bool = False) -> Iterator[psycopg.Connection]:
    """The application's role in a transaction of this user's; rolled back."""
    with psycopg.connect(database.app_url) as connection:
        who = "" if user_id is None else str(user_id)
        connection.execute(
            "select set_config('reqstly.user_id', %s, true), set_config('reqstly.system', %s, true)",
            (who, "on" if system else ""),
        )
        yield connection
        connection.rollback()


def ids(connection: psycopg.Connection, statement: LiteralString) -> set[Any]:
    return {row[0] if len(row) == 1 else row for row in connection.execute(statement).fetchall()}


@pytest.mark.parametrize("key", PEOPLE)
def test_each_sees_their_own_and_no_more(demo_db: Database, world: World, key: str) -> None:
    with acting(demo_db, world.users[PEOPLE[key].email][0]) as connection:
        seen = world.requests_of(key)
        assert ids(connection, "select id from requests") == seen
        assert ids(connection, "select id from comments") == world.comments_of(key)
        assert ids(connection, "select id from audit_entries") == world.entries_of(key)
        assert ids(connection, "select request_id, user_id from followers") == {
            f for f in world.followers if f[0] in seen
        }


@pytest.mark.parametrize("key", PEOPLE)
async def test_both_walls_are_one(demo_db: Database, world: World, key: str) -> None:
    """`VISIBLE` without the policy, the policy without `VISIBLE`, and `can(VIEW)`, for each row."""
    who = await actor_by_email(PEOPLE[key].email)
    filtered = VISIBLE.replace(":sees", "%(sees)s").replace(":me", "%(me)s")
    with psycopg.connect(demo_db.owner_url) as owner:
        found = {r[0] for r in owner.execute(f"select r.id from requests r where {filtered}", visible(who))}
    assert found == world.requests_of(key)
    allowed = {
        id for id, (team, requester) in world.requests.items()
        if can(who, Permission.VIEW, Target(team, team not in world.open_teams, requester, (id, who.id) in world.followers))
    }  # fmt: skip
    assert allowed == found
    for id, (team, requester) in world.requests.items():
        target = Target(team, team not in world.open_teams, requester, (id, who.id) in world.followers)
        if id in found:
            assert can(who, Permission.READ_NOTES, target) is (team in world.teams(key))


def test_with_nobody_acting_there_is_nothing(demo_db: Database) -> None:
    tables: tuple[LiteralString, ...] = (
        "requests",
        "comments",
        "audit_entries",
        "followers",
        "request_reads",
    )
    with psycopg.connect(demo_db.app_url) as connection:
        for table in tables:
            assert ids(connection, f"select 1 from {table}") == set()
    for nobody in (None, 0, 999_999):
        with acting(demo_db, nobody) as connection:
            for table in tables:
                assert ids(connection, f"select 1 from {table}") == set()


def test_who_left_sees_no_team_any_more(demo_db: Database, world: World) -> None:
    me, _ = world.users[PEOPLE["lead"].email]
    demo_db.rows("update users set is_active = false where id = %s", me)
    try:
        with acting(demo_db, me) as connection:
            assert ids(connection, "select team_id from requests where requester_id <> sec.uid()") <= {
                world.requests[request][0] for request, user in world.followers if user == me
            }
    finally:
        demo_db.rows("update users set is_active = true where id = %s", me)


def test_the_system_sees_all_requests_for_the_live_board(demo_db: Database, world: World) -> None:
    with acting(demo_db, None, system=True) as connection:
        assert ids(connection, "select id from requests") == set(world.requests)


def test_admin_cannot_see_hr(demo_db: Database, world: World) -> None:
    hr = demo_db.one("select id from teams where key = 'hr'")
    with acting(demo_db, world.users[PEOPLE["admin"].email][0]) as connection:
        assert (
            ids(connection, "select id from requests where team_id = (select id from teams where key = 'hr')")
            == set()
        )
        assert ids(
            connection,
            "select count(*) from comments c join requests r on r.id = request_id where team_id = 4",
        ) == {0}
    assert any(team == hr for team, _ in world.requests.values())


def test_requester_cannot_see_internal_comments(demo_db: Database, world: World) -> None:
    me, _ = world.users[PEOPLE["requester"].email]
    with acting(demo_db, me) as connection:
        assert ids(connection, "select id from comments where internal") == set()
        assert ids(connection, "select id from audit_entries where internal") == set()
    notes = {request for request, internal in world.comments.values() if internal}
    assert notes & world.requests_of("requester")  # there is something to hide


def test_what_one_has_read_is_ones_own(demo_db: Database, world: World) -> None:
    zoe, tom = world.users[PEOPLE["requester"].email][0], world.users[PEOPLE["outsider"].email][0]
    request = min(world.requests_of("requester"))
    with acting(demo_db, zoe) as connection:
        connection.execute("insert into request_reads values (%s, %s, 1)", (zoe, request))
        assert ids(connection, "select user_id from request_reads") == {zoe}
        connection.execute("select set_config('reqstly.user_id', %s, true)", (str(tom),))
        assert ids(connection, "select user_id from request_reads") == set()
        with pytest.raises(DENIED):
            connection.execute("insert into request_reads values (%s, %s, 2)", (zoe, request))


# Raw SQL that Tom, the outsider, tries on Zoë's HR request §; `None`: it changes no row, since there is none for him.
TRIES: dict[LiteralString, type[psycopg.Error] | None] = {
    "update requests set title = 'x' where id = §": None,
    "update requests set title = 'x'": None,
    "select 1 from requests where id = § for update": None,
    "delete from requests where id = §": DENIED,
    "truncate requests": DENIED,
    "insert into requests (team_id, type_id, requester_id, title, description, fields, status, priority, created_at, updated_at)"
    " values (4, 1, Z, 'x', '', '{}', 'open', 'low', now(), now())": DENIED,
    "insert into comments (request_id, author_id, body, kind, internal, created_at)"
    " values (§, ME, 'x', 'comment', false, now())": DENIED,
    "insert into comments (request_id, author_id, body, kind, internal, created_at)"
    " values (§, Z, 'x', 'comment', false, now())": DENIED,
    "update comments set body = 'x'": DENIED,
    "delete from comments": DENIED,
    "insert into followers values (§, ME)": DENIED,
    "delete from followers where request_id = §": None,
    "update followers set user_id = ME where request_id = §": None,
    "insert into audit_entries (subject, subject_id, actor_id, action, payload) values ('request', §, ME, 'x', '{}')": DENIED,
    "insert into audit_entries (subject, subject_id, actor_id, action, payload) values ('user', Z, ME, 'made_admin', '{}')": DENIED,
    "insert into audit_entries (subject, subject_id, actor_id, action, payload) values ('user', Z, null, 'x', '{}')": DENIED,
    "select sec.move_request(§, 1, now())": DENIED,
    "update requests set team_id = 1 where id = §": DENIED,
    "update requests set requester_id = ME where id = §": DENIED,
    "update requests set number = 1 where id = §": DENIED,
    "update requests set created_at = now() where id = §": DENIED,
    "delete from users": DENIED,
    "delete from teams": DENIED,
    "delete from request_types": DENIED,
    "select * from audit_heads": DENIED,
    "alter table requests disable row level security": DENIED,
    "alter table audit_entries disable trigger all": DENIED,
    "drop policy requests_select on requests": DENIED,
    "set session_replication_role = replica": DENIED,
    "set role reqstly_owner": DENIED,
    "create function public.uid() returns bigint language sql as 'select 1'": DENIED,
    "create or replace function sec.uid() returns bigint language sql as 'select 1'": DENIED,
    "select sec.audit_hash('', e) from audit_entries e": DENIED,
}  # fmt: skip


@pytest.fixture(scope="module")
async def hr_request(demo_db: Database) -> int:
    number = await asked("in_progress", "hr")
    found: int = demo_db.one("select id from requests where number = %s", number)
    return found


@pytest.mark.parametrize("statement", TRIES)
def test_outsider_cannot_touch_an_hr_request(
    demo_db: Database, world: World, hr_request: int, statement: LiteralString
) -> None:
    tom, zoe = world.users[PEOPLE["outsider"].email][0], world.users[PEOPLE["requester"].email][0]
    real = statement.replace("§", str(hr_request)).replace("ME", str(tom)).replace("Z,", f"{zoe},")
    with acting(demo_db, tom) as connection:
        refusal = TRIES[statement]
        if refusal is None:
            own = len(world.requests_of("outsider")) if "where" not in statement else 0
            assert connection.execute(real).rowcount == own
        else:
            with pytest.raises(refusal):
                connection.execute(real)


# What nobody may do in the history, however much of the request they see.
HISTORY: tuple[LiteralString, ...] = (
    "update audit_entries set payload = '{}'",
    "delete from audit_entries",
    "truncate audit_entries",
    "insert into audit_entries (id, subject, subject_id, actor_id, action, payload) values (1, 'request', §, ME, 'x', '{}')",
    "insert into audit_entries (seq, subject, subject_id, actor_id, action, payload) values (1, 'request', §, ME, 'x', '{}')",
    "insert into audit_entries (txid, subject, subject_id, actor_id, action, payload) values (1, 'request', §, ME, 'x', '{}')",
    "insert into audit_entries (at, subject, subject_id, actor_id, action, payload) values (now(), 'request', §, ME, 'x', '{}')",
    "insert into audit_entries (hash, subject, subject_id, actor_id, action, payload) values ('', 'request', §, ME, 'x', '{}')",
    "insert into audit_entries (subject, subject_id, actor_id, action, payload) values ('request', §, 1 + ME, 'x', '{}')",
    "update audit_heads set seq = 1",
    "delete from audit_heads",
    "insert into audit_seals (from_id, to_id, count, root, hash) values (1, 1, 1, '', '')",
    "update audit_seals set count = 1",
    "delete from audit_seals",
    "truncate audit_seals",
    "select nextval('sec.audit_ids')",
    "alter table audit_entries disable trigger audit_append_only",
    "drop trigger audit_append_only on audit_entries",
    "alter table audit_entries owner to reqstly_app",
)


@pytest.mark.parametrize("statement", HISTORY)
def test_the_lead_of_hr_cannot_rewrite_history(
    demo_db: Database, world: World, hr_request: int, statement: LiteralString
) -> None:
    me, _ = world.users[PEOPLE["hr_lead"].email]
    with acting(demo_db, me) as connection:
        assert ids(connection, "select id from audit_entries")
        with pytest.raises(DENIED):
            connection.execute(statement.replace("§", str(hr_request)).replace("ME", str(me)))


def test_even_the_owner_meets_the_triggers(demo_db: Database) -> None:
    for statement in ("update audit_entries set payload = '{}'", "delete from audit_entries", "truncate audit_entries cascade",
                      "update audit_seals set count = 0", "delete from audit_seals", "truncate audit_seals"):  # fmt: skip
        with psycopg.connect(demo_db.owner_url) as connection, pytest.raises(DENIED, match="append-only"):
            connection.execute(statement)
    with psycopg.connect(demo_db.owner_url) as connection, pytest.raises(DENIED, match="no actor is set"):
        connection.execute(
            "insert into audit_entries (subject, subject_id, action, payload) values ('user', 1, 'x', '{}')"
        )


def test_the_reading_role_reads_under_the_same_wall(demo_db: Database, world: World) -> None:
    with psycopg.connect(demo_db.owner_url) as connection:
        connection.execute("set role reqstly_read")
        assert ids(connection, "select id from requests") == set()
        connection.execute(
            "select set_config('reqstly.user_id', %s, false)", (str(world.users[PEOPLE["lead"].email][0]),)
        )
        assert ids(connection, "select id from requests") == world.requests_of("lead")
        with pytest.raises(DENIED):
            connection.execute("select * from sessions")


async def test_outsider_cannot_see_hr_request_by_any_read_model(demo_db: Database) -> None:
    number = (await ask("noa", "hr", "Noa's pay")).number
    tom = await actor("outsider")
    with pytest.raises(NotFound):
        await load_detail(tom, number)
    home = await load_home(tom)
    shown = {
        mine.row.number
        for part in (home.waits_on_me, home.in_the_works, home.assigned, home.done)
        for mine in part
    }
    mine = {row.number for row in (await queries.mine(tom)).rows}
    assert number not in shown | mine
    with pytest.raises(NotFound):
        await commands.comment(tom, number, "Let me in")
