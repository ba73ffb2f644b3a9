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
from reqstly.people import break_glass
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
    entries: dict[int, tuple[str, int, bool, int | None]]  # id -> (subject, subject id, internal, actor)
    followers: set[tuple[int, int]]  # (request, user)
    members: set[tuple[int, int]]  # (user, team)
    leads: set[tuple[int, int]]  # (user, team)
    open_teams: set[int]
    users: dict[str, tuple[int, bool]]  # address -> (id, admin)
    notes: dict[
        int, tuple[list[int], int | None]
    ]  # internal comment's id -> (teams that may read it, its entry)

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
            id
            for id, (request, internal) in self.comments.items()
            if request in self.requests_of(key) and (not internal or self._for(key, id))
        }

    def _for(self, key: str, note: int) -> bool:
        return not self.teams(key).isdisjoint(self.notes[note][0])

    def entries_of(self, key: str) -> set[int]:
        return {id for id, entry in self.entries.items() if self._reads_entry(key, id, *entry)}

    def _reads_entry(
        self, key: str, id: int, subject: str, about: int, internal: bool, by: int | None
    ) -> bool:
        me, is_admin = self.users[PEOPLE[key].email]
        if id in (of_notes := {entry: note for note, (_, entry) in self.notes.items()}):
            return about in self.requests_of(key) and self._for(key, of_notes[id])
        match subject:
            case "request":
                return self._reads(key, about, internal)
            case "team":
                return (me, about) in self.leads or by == me or (is_admin and about in self.open_teams)
            case _:
                return is_admin or (subject, about) == ("user", me)

    def _reads(self, key: str, request: int, internal: bool) -> bool:
        return request in self.requests_of(key) and (
            not internal or self.requests[request][0] in self.teams(key)
        )


@pytest.fixture(scope="module")
def world(demo_db: Database) -> World:
    # Of those with notes, one of IT's went to Operations, and one to HR.
    for before, after in (("it", "ops"), ("it", "hr")):
        demo_db.rows(
            "update requests set team_id = (select id from teams where key = %s) where id = (select min(r.id) from requests r"
            " join teams t on t.id = r.team_id and t.key = %s join comments c on c.request_id = r.id and c.internal)"
            " returning id", after, before,
        )  # fmt: skip
    made = World(
        {r[0]: r[1:] for r in demo_db.rows("select id, team_id, requester_id from requests")},
        {r[0]: r[1:] for r in demo_db.rows("select id, request_id, internal from comments")},
        {
            r[0]: r[1:]
            for r in demo_db.rows("select id, subject, subject_id, internal, actor_id from audit_entries")
        },
        set(demo_db.rows("select request_id, user_id from followers")),
        set(demo_db.rows("select user_id, team_id from memberships")),
        set(demo_db.rows("select user_id, team_id from memberships where role = 'lead'")),
        {r[0] for r in demo_db.rows("select id from teams where not confidential")},
        {r[0]: (r[1], r[2]) for r in demo_db.rows("select email, id, is_admin from users")},
        {
            r[0]: r[1:]
            for r in demo_db.rows(
                "select c.id, c.team_ids, e.id from comments c left join audit_entries e"
                " on (e.payload ->> 'comment')::bigint = c.id where c.internal"
            )
        },
    )
    # The demo has all of it, else the tests below would prove nothing.
    assert len(made.requests) >= 100 and made.followers and len(made.open_teams) == 3
    assert {internal for _, internal in made.comments.values()} == {True, False}
    assert any(
        made.requests[made.comments[note][0]][0] not in teams for note, (teams, _) in made.notes.items()
    )
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


# An admin's look at HR, and whether it opens anything now.
LOOKS: dict[LiteralString, bool] = {
    "(user_id, team_id, reason, expires_at) values (ME, HR, 'x', now() + interval '15 minutes')": True,
    "(user_id, team_id, reason, expires_at, ended_at) values (ME, HR, 'x', now() + interval '15 minutes', now())": False,
    "(user_id, team_id, reason, opened_at, expires_at) values (ME, HR, 'x', now() - interval '2 h', now())": False,
    "(user_id, team_id, reason, expires_at) values (ME, IT, 'x', now() + interval '15 minutes')": False,
}


@pytest.mark.parametrize("look", LOOKS)
def test_a_look_opens_just_its_team_while_it_lasts(
    demo_db: Database, world: World, look: LiteralString
) -> None:
    me, teams = world.users[PEOPLE["admin"].email][0], dict(demo_db.rows("select key, id from teams"))
    hr = {id for id, (team, _) in world.requests.items() if team == teams["hr"]}
    hidden = hr - world.requests_of("admin")
    notes = {id for id, (request, internal) in world.comments.items() if internal and request in hr}
    assert hidden and notes
    with acting(demo_db, me) as connection:
        values = look.replace("ME", str(me)).replace("HR", str(teams["hr"])).replace("IT", str(teams["it"]))
        connection.execute(f"insert into break_glass {values}")
        now = hidden if LOOKS[look] else set()
        assert ids(connection, "select id from requests") == world.requests_of("admin") | now
        assert ids(connection, "select id from comments where internal") >= (notes if LOOKS[look] else set())
        connection.execute("update break_glass set ended_at = now()")
        assert ids(connection, "select id from requests") == world.requests_of("admin")
        assert ids(connection, "select id from comments") == world.comments_of("admin")


async def test_both_walls_are_one_with_a_look(demo_db: Database, world: World) -> None:
    look = await break_glass.open_for(await actor("admin"), "hr", "Her lawyer asks for it", 15)
    try:
        priya = await actor("admin")
        for id, (team, requester) in world.requests.items():
            target = Target(team, team not in world.open_teams, requester, (id, priya.id) in world.followers)
            assert can(priya, Permission.VIEW, target) and can(priya, Permission.READ_NOTES, target)
        with acting(demo_db, priya.id) as connection:
            assert ids(connection, "select id from requests") == set(world.requests)
        # Its word is known to the team and to admins, and to nobody else.
        for key, knows in (("hr_lead", True), ("hr_agent", True), ("lead", False), ("outsider", False)):
            with acting(demo_db, world.users[PEOPLE[key].email][0]) as connection:
                assert ids(connection, "select id from break_glass") == ({look} if knows else set())
    finally:
        await break_glass.end_look(await actor("admin"), look)


@pytest.mark.parametrize("key", ["outsider", "hr_agent", "hr_lead", "lead"])
def test_nobody_but_an_admin_opens_a_look_in_sql(demo_db: Database, world: World, key: str) -> None:
    me, priya = world.users[PEOPLE[key].email][0], world.users[PEOPLE["admin"].email][0]
    for who in (me, priya):
        with acting(demo_db, me) as connection, pytest.raises(DENIED):
            connection.execute(
                "insert into break_glass (user_id, team_id, reason, expires_at) values (%s, 4, 'x', now() + interval '1 h')",
                (who,),
            )


@pytest.mark.parametrize(
    "statement",
    [
        "update break_glass set expires_at = now() + interval '1 year'",
        "update break_glass set reason = 'y'",
        "update break_glass set user_id = 1",
        "delete from break_glass",
        "delete from break_glass_notices",
        "update break_glass_notices set user_id = 1",
        "truncate break_glass cascade",
    ],
)
def test_a_look_cannot_be_made_another(demo_db: Database, world: World, statement: LiteralString) -> None:
    for key in ("admin", "hr_lead"):
        with acting(demo_db, world.users[PEOPLE[key].email][0]) as connection, pytest.raises(DENIED):
            connection.execute(statement)


# What somebody signs in with. Z is Zoë; 32 bytes stand for a hash.
SIGN_IN: dict[LiteralString, LiteralString] = {
    "access_tokens": "(user_id, name, prefix, token_hash, scopes, expires_at)"
    " values (Z, 'x', 'x', sha256('x'), '[]', now() + interval '1 day')",
    "identities": "(user_id, provider, issuer, subject) values (Z, 'azure', 'https://x', 'x')",
    "passkeys": "(user_id, credential_id, public_key, sign_count, name) values (Z, 'x', 'x', 0, 'x')",
    "sessions": "(token_hash, user_id, user_agent, expires_at) values (sha256('x'), Z, '', now() + interval '1 day')",
}


@pytest.mark.parametrize("table", SIGN_IN)
def test_ways_in_are_ones_own_and_admins_may_look(
    demo_db: Database, world: World, table: LiteralString
) -> None:
    zoe, tom, priya = (world.users[PEOPLE[key].email][0] for key in ("requester", "outsider", "admin"))
    values = SIGN_IN[table].replace("Z", str(zoe))
    with acting(demo_db, zoe) as connection:
        connection.execute(f"insert into {table} {values}")
        for who, sees in ((zoe, {zoe}), (tom, set()), (priya, {zoe}), ("", set())):
            connection.execute("select set_config('reqstly.user_id', %s, true)", (str(who),))
            assert ids(connection, f"select user_id from {table} where user_id <> 0") == sees, who
        connection.execute("select set_config('reqstly.user_id', %s, true)", (str(tom),))
        for who in (tom, priya):  # to look is not to change
            connection.execute("select set_config('reqstly.user_id', %s, true)", (str(who),))
            assert connection.execute(f"update {table} set last_used_at = now()").rowcount == 0
    for who in (tom, priya):  # nobody gives somebody else a way in, nor themselves theirs
        with acting(demo_db, who) as connection, pytest.raises(DENIED):
            connection.execute(f"insert into {table} {values}")


@pytest.mark.parametrize(
    "statement",
    [
        "update sessions set user_id = user_id",
        "update access_tokens set user_id = user_id",
        "update access_tokens set scopes = '[]'",
        "update access_tokens set expires_at = now()",
    ],
)
def test_whose_a_session_or_a_token_is_stays_as_it_was_made(
    demo_db: Database, world: World, statement: LiteralString
) -> None:
    with (
        acting(demo_db, world.users[PEOPLE["requester"].email][0], system=True) as connection,
        pytest.raises(DENIED),
    ):
        connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "insert into comments (request_id, author_id, body, internal, kind, created_at)"
        " values (R, ME, 'x', true, 'comment', now())",
        "insert into comments (request_id, author_id, body, internal, kind, created_at)"
        " values (R, ME, 'x', false, 'answer', now())",
        "insert into followers (request_id, user_id) values (R, ME)",
        "select sec.move_request(R, 1, now())",
        "update break_glass set ended_at = null",
    ],
)
def test_a_look_is_for_reading_in_sql_too(demo_db: Database, world: World, statement: LiteralString) -> None:
    me, hr = world.users[PEOPLE["admin"].email][0], demo_db.one("select id from teams where key = 'hr'")
    hidden = min(
        id for id, (team, _) in world.requests.items() if team == hr and id not in world.requests_of("admin")
    )
    with acting(demo_db, me) as connection:
        connection.execute(
            "insert into break_glass (user_id, team_id, reason, expires_at) values (%s, %s, 'x', now() + interval '1 h')",
            (me, hr),
        )
        assert hidden in ids(connection, "select id from requests")
        assert connection.execute("update requests set title = 'x' where id = %s", (hidden,)).rowcount == 0
        assert connection.execute("delete from followers where request_id = %s", (hidden,)).rowcount == 0
        with pytest.raises(DENIED):
            connection.execute(statement.replace("ME", str(me)).replace("R,", f"{hidden},"))


def test_links_and_what_is_under_way_are_no_persons(demo_db: Database, world: World) -> None:
    zoe, priya = (world.users[PEOPLE[key].email][0] for key in ("requester", "admin"))
    link = (
        "insert into links (token_hash, user_id, kind, expires_at) values (sha256('x'), %s, 'invite', now())"
    )
    begun = "insert into ceremonies (key_hash, kind, expires_at) values (sha256('x'), 'oidc', now())"
    with acting(demo_db, zoe) as connection, pytest.raises(DENIED):
        connection.execute(link, (zoe,))
    for who in (zoe, priya):
        with acting(demo_db, who) as connection, pytest.raises(DENIED):
            connection.execute(begun)
    with acting(demo_db, None, system=True) as connection:
        connection.execute(link, (zoe,))
        connection.execute(begun)
        for who, links in ((zoe, set()), (priya, {zoe})):
            connection.execute(
                "select set_config('reqstly.user_id', %s, true), set_config('reqstly.system', '', true)",
                (str(who),),
            )
            assert ids(connection, "select user_id from links") == links
            assert ids(connection, "select kind from ceremonies") == set()


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
    "insert into audit_entries (subject, subject_id, actor_id, action, payload) values ('user', 1, ME, 'made_admin', '{}')",
    "insert into audit_entries (subject, subject_id, actor_id, action, payload) values ('team', 1, ME, 'membership', '{}')",
    "insert into audit_entries (subject, subject_id, actor_id, action, payload) values ('sign_in', 0, ME, 'x', '{}')",
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
