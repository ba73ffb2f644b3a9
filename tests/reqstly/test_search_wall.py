"""A search never returns what `visible` hides: the function beside the policy, row by row, and whatever is asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reqstly.people import break_glass
from reqstly.search.queries import find
from tests.conftest import Database
from tests.people import PEOPLE, actor

EVERYTHING = (
    "with q as (select %s::tsquery as it) select f.id from q, sec.find(q.it, array[q.it], 1000000, null, null, null, null,"
    " null, null, null, null, null) f"
)
BY_FILTERS = EVERYTHING.replace("null) f", "null, way => 'filters') f")
# A word that one finds in every request, put there below: so the function is asked for all of them.
WORD = "everywhere"


@pytest.fixture(scope="module")
async def marked_db(demo_db: Database) -> Database:
    """The demo, with a word in each title, and another in a note on each request."""
    demo_db.rows(f"update requests set title = left(title, 180) || ' {WORD}'")
    demo_db.rows(
        "insert into comments (request_id, author_id, kind, body, internal, created_at)"
        " select id, requester_id, 'comment', 'secretly', true, now() from requests"
    )
    return demo_db


@contextmanager
def acting(database: Database, user_id: int | None, *, system: bool = False) -> Iterator[psycopg.Connection]:
    with psycopg.connect(database.app_url) as connection:
        connection.execute(
            "select set_config('reqstly.user_id', %s, true), set_config('reqstly.system', %s, true)",
            ("" if user_id is None else str(user_id), "on" if system else ""),
        )
        yield connection
        connection.rollback()


def ids(connection: psycopg.Connection, statement: Any, *values: object) -> set[int]:
    return {row[0] for row in connection.execute(statement, values or None)}


NOTED = "select id from requests where team_id = any(sec.team_ids())"


@pytest.mark.parametrize("key", PEOPLE)
async def test_the_function_and_the_policy_are_one(marked_db: Database, key: str) -> None:
    with acting(marked_db, (await actor(key)).id) as connection:
        seen = ids(connection, "select id from requests")
        assert ids(connection, EVERYTHING, WORD) == seen == ids(connection, EVERYTHING, None)
        assert ids(connection, BY_FILTERS, WORD) == seen
        # Notes: the team's and the admin's, as the policy on comments has it.
        assert ids(connection, EVERYTHING, "secretly") == ids(connection, NOTED)
        assert ids(connection, EVERYTHING, "secretly") == ids(
            connection, "select request_id from comments where body = 'secretly'"
        )
        assert ids(connection, EVERYTHING, f"{WORD} & !secretly") == seen - ids(connection, NOTED)


async def test_with_an_open_look_and_after_it(marked_db: Database) -> None:
    look = await break_glass.open_for(await actor("admin"), "hr", "Her lawyer asks for it", 15)
    for _ in range(2):
        with acting(marked_db, (await actor("admin")).id) as connection:
            seen = ids(connection, "select id from requests")
            assert ids(connection, EVERYTHING, WORD) == ids(connection, EVERYTHING, None) == seen
            assert ids(connection, EVERYTHING, "secretly") == seen
        if look:
            await break_glass.end_look(await actor("admin"), look)
            look = 0


def test_with_nobody_acting_nothing_is_found(marked_db: Database) -> None:
    for nobody in (None, 0, 999_999):
        with acting(marked_db, nobody) as connection:
            assert ids(connection, EVERYTHING, WORD) == ids(connection, EVERYTHING, None) == set()
    with psycopg.connect(marked_db.app_url) as connection:
        assert ids(connection, EVERYTHING, WORD) == set()


def test_who_left_finds_no_teams_requests(marked_db: Database) -> None:
    me = marked_db.one("select id from users where email = %s", PEOPLE["lead"].email)
    marked_db.rows("update users set is_active = false where id = %s", me)
    try:
        with acting(marked_db, me) as connection:
            assert ids(connection, EVERYTHING, WORD) == ids(connection, "select id from requests")
            assert ids(connection, EVERYTHING, "secretly") == set()
    finally:
        marked_db.rows("update users set is_active = true where id = %s", me)


@pytest.mark.parametrize("statement", ["search_documents", "search_words"])
def test_what_search_reads_is_nobodys(marked_db: Database, statement: str) -> None:
    for url_role in ("reqstly_app", "reqstly_read"):
        with psycopg.connect(marked_db.owner_url) as connection:
            connection.execute(f"set role {url_role}")
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(f"select * from {statement}")


WORDS = (
    WORD, "secretly", "the", "printer", "vpn", "pay", "badge", "leave", "laptop", "payroll", "secret", "is:open", "is:all",
    "is:resolved", "team:hr", "team:it", "assignee:me", "assignee:none", "from:me", "priority:high", "before:2030-01-01",
    "sort:newest", "-the", '"the printer"', "prnter", "payrol",
)  # fmt: skip


@given(
    key=st.sampled_from(sorted(PEOPLE)),
    text=st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join),
)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_a_search_never_returns_what_is_hidden(marked_db: Database, key: str, text: str) -> None:
    who = await actor(key)
    with acting(marked_db, who.id) as connection:
        seen = ids(connection, "select id from requests")
        notes = ids(connection, NOTED)
    found, after = await find(who, text), ""
    for _ in range(20):
        for hit in found.hits:
            assert hit.row.id in seen
            assert not hit.note or hit.row.id in notes
            if "secretly" in text.split():
                assert hit.row.id in notes
        if not (after := found.next):
            break
        found = await find(who, text, after)
    assert not after
