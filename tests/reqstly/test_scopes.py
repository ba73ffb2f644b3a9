"""What tokens may: each verb and each thing to read takes its scope; what has none is refused to every token.

The tables here are written by hand, from what the product promises; they know nothing of `reqstly.access`. That a token
can do no more than its person is in test_matrix.py."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, LiteralString

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqstly.access import SCOPES, TABLE, Permission, Scope, Target, can, require
from reqstly.actor import Actor
from reqstly.errors import DomainError, Forbidden
from reqstly.identity import accounts, history, sessions, tokens
from reqstly.operations import status
from reqstly.people import person, rules
from reqstly.people import queries as people_queries
from reqstly.requests import queries
from reqstly.requests.detail import load_detail
from reqstly.requests.home import load_home
from reqstly.requests.queue import View
from reqstly.teams import queries as team_queries
from tests.conftest import Database
from tests.people import actor
from tests.reqstly.ways import Act, Ways
from tests.verbs import PEOPLE_VERBS, READY, REQUEST_VERBS, RULE_VERBS, TEAM_VERBS, VERBS, asked, play

pytestmark = pytest.mark.usefixtures("database", "azure")


@pytest.fixture(scope="module")
async def ways(database: Database) -> Ways:
    """The cast's sessions and tokens."""
    return Ways()


# verb -> the scope that a token needs for it. What is not here, no token may do: it is for people at a screen.
TAKES = (
    dict.fromkeys(REQUEST_VERBS, Scope.REQUESTS_WRITE)
    | dict.fromkeys(PEOPLE_VERBS | TEAM_VERBS, Scope.ADMIN)
    | {"mark_read": Scope.REQUESTS_READ}
)
AT_A_SCREEN = VERBS.keys() - TAKES.keys()
# Who may do it, as a person; for the rest anybody.
WHO = dict.fromkeys(PEOPLE_VERBS | TEAM_VERBS | RULE_VERBS | {"open_for": {}}, "admin") | dict.fromkeys(
    REQUEST_VERBS, "agent"
)


@pytest.mark.parametrize("verb", TAKES)
async def test_a_token_without_the_scope_is_refused_and_told_which(
    database: Database, ways: Ways, verb: str
) -> None:
    number = await asked(READY.get(verb, "open"))
    before, state = database.one(_ABOUT_NO_REQUEST), _state(database, number)
    for scopes in _without(TAKES[verb], WHO[verb]):
        said = await ways.by_token(WHO[verb], _called(verb, number, state[0]), scopes)
        assert said.startswith("This token may not ") and said.endswith(f" {_named(TAKES[verb])}."), scopes
    assert (database.one(_ABOUT_NO_REQUEST), _state(database, number)) == (before, state)


@pytest.mark.parametrize("verb", REQUEST_VERBS)
async def test_a_token_with_the_scope_alone_may(database: Database, ways: Ways, verb: str) -> None:
    number = await asked(READY.get(verb, "open"))
    version, _ = _state(database, number)
    assert await ways.by_token("agent", _called(verb, number, version), frozenset({TAKES[verb]})) == ""


@pytest.mark.parametrize("verb", sorted(AT_A_SCREEN - {"end_look"}))
async def test_what_is_for_people_at_a_screen_no_token_may(database: Database, ways: Ways, verb: str) -> None:
    before = database.one(_ABOUT_NO_REQUEST)
    said = await ways.by_token(WHO.get(verb, "requester"), _called(verb))
    assert said.startswith("This token may not ") and said.endswith("that takes a person at a screen.")
    assert database.one(_ABOUT_NO_REQUEST) == before


async def test_a_look_is_ended_at_a_screen_too(fresh_db: Database) -> None:
    ways, look = Ways(), await play("open_for", await actor("admin"))
    said = await ways.by_token("hr_lead", lambda who: play("end_look", who, look=look))
    assert said.endswith("that takes a person at a screen.")
    assert await ways.on_a_page("hr_lead", lambda who: play("end_look", who, look=look)) == ""


Read = Callable[[Actor, int], Awaitable[Any]]
IT = View(1, state="all")
# What may be read, by whom, and the scope that a token needs for it.
READS: dict[str, tuple[str, Scope | None, Read]] = {
    "a request": ("agent", Scope.REQUESTS_READ, load_detail),
    "a queue": ("admin", Scope.REQUESTS_READ, lambda who, _: queries.queue(who, IT, False)),
    "one's own requests": ("agent", Scope.REQUESTS_READ, lambda who, _: queries.mine(who)),
    "home": ("agent", Scope.REQUESTS_READ, lambda who, _: load_home(who)),
    "what one asks for": ("agent", Scope.REQUESTS_READ, lambda who, _: team_queries.recent_kinds(who)),
    "teams": ("outsider", Scope.TEAMS_READ, lambda who, _: team_queries.teams(who)),
    "what can be asked for": ("outsider", Scope.TEAMS_READ, lambda who, _: team_queries.kinds(who)),
    "people, to choose": ("outsider", Scope.PEOPLE_READ, lambda who, _: people_queries.find(who, "Tom")),
    "people": ("admin", Scope.ADMIN, lambda who, _: people_queries.people(who)),
    "a person": ("admin", Scope.ADMIN, lambda who, _: person.person(who, who.id)),
    "teams and who is in them": ("admin", Scope.ADMIN, lambda who, _: team_queries.team_cards(who)),
    "others' sign-ins": ("admin", Scope.ADMIN, lambda who, _: history.sign_ins(who, 1)),
    "one's sign-ins": ("agent", None, lambda who, _: history.sign_ins(who, who.id)),
    "one's sessions": ("agent", None, lambda who, _: sessions.listed(who)),
    "one's tokens": ("agent", None, lambda who, _: tokens.listed(who)),
    "one's providers": ("agent", None, lambda who, _: accounts.connected(who)),
    "what groups mean": ("admin", None, lambda who, _: rules.rules(who)),
    "how the server does": ("admin", None, lambda who, _: status.status(who)),
}


@pytest.mark.parametrize("what", READS)
async def test_what_a_token_may_read(ways: Ways, what: str) -> None:
    key, scope, read = READS[what]
    number = await asked()
    for scopes in _without(scope, key):
        said = await ways.by_token(key, lambda who: read(who, number), scopes)
        assert said.startswith("This token may not ") and f"that takes {_named(scope)}." in said, scopes
    with_it = frozenset({scope}) if scope else None
    said = await ways.by_token(key, lambda who: read(who, number), with_it)
    assert (said == "") is (scope is not None)
    assert await ways.on_a_page(key, lambda who: read(who, number)) == ""


@given(st.sampled_from(list(Permission)), st.booleans(), st.sampled_from(("agent", "lead")))
def test_what_the_tables_do_not_name_is_denied(permission: Permission, is_admin: bool, role: str) -> None:
    """Somebody who is everything at once is refused what is in no table, as a person and with all scopes."""
    somebody = Actor(7, "Somebody", "", is_admin, MappingProxyType({1: role}), scopes=frozenset(Scope))
    target = Target(1, confidential=False, requester_id=7, followed=True)
    for table in (TABLE, SCOPES):
        with without(table, permission):
            assert not can(somebody, permission, target)
            with pytest.raises((DomainError, KeyError)):
                require(somebody, permission, target)


@given(st.sampled_from(list(Permission)), st.sets(st.sampled_from(list(Scope))))
def test_a_token_may_what_one_of_its_scopes_is_named_for(permission: Permission, held: set[Scope]) -> None:
    somebody = Actor(7, "Somebody", "", True, MappingProxyType({1: "lead"}), scopes=frozenset(held))
    target = Target(1, confidential=False, requester_id=7, followed=True)
    allowed = can(somebody, permission, target)
    assert allowed <= bool(SCOPES.get(permission, frozenset()) & held)
    if not held:
        assert not allowed
        with pytest.raises(Forbidden):
            require(somebody, permission, target)


@contextmanager
def without(table: dict[Permission, Any], permission: Permission) -> Iterator[None]:
    """The table as if somebody had forgotten this one."""
    found = table.pop(permission, None)
    try:
        yield
    finally:
        if found is not None:
            table[permission] = found


_ABOUT_NO_REQUEST: LiteralString = (
    "select count(*) from audit_entries where subject not in ('request', 'sign_in')"
    " and action not in ('token_made', 'sign_in_failed')"
)


def _state(database: Database, number: int) -> tuple[int, int]:
    found: tuple[int, int] = database.rows(
        "select version, (select count(*) from audit_entries where subject = 'request' and subject_id = r.id)"
        " from requests r where number = %s",
        number,
    )[0]
    return found


def _called(verb: str, number: object = None, version: int = 1) -> Act:
    changed = {"version": version} if "version" in VERBS[verb] else {}
    return lambda who: play(verb, who, number, **changed)


def _without(scope: Scope | None, who: str) -> list[frozenset[Scope]]:
    """All scopes that they can have, but the one, and each of those alone."""
    enough = {scope, Scope.REQUESTS_WRITE} if scope is Scope.REQUESTS_READ else {scope}
    enough |= set() if who == "admin" else {Scope.ADMIN}
    rest = frozenset(one for one in Scope if one not in enough)
    return [rest, *(frozenset({one}) for one in rest)]


def _named(scope: Scope | None) -> str:
    return (
        "requests:read or requests:write" if scope is Scope.REQUESTS_READ else scope or "a person at a screen"
    )
