"""Who may do what, by REST: the table of tests/reqstly/test_matrix.py, each role and each verb, as HTTP says it."""

from typing import Any

import pytest

from reqstly.access import Scope
from reqstly.identity.token_commands import make_token, revoke_token
from reqstly.identity.tokens import listed
from tests.api.conftest import Caller
from tests.conftest import Database
from tests.people import actor, ask
from tests.reqstly.test_matrix import ASSIGNEE, CAST, MAY, ROLES, database, expected, person
from tests.reqstly.ways import NOBODY
from tests.verbs import READY, asked

__all__ = ["database"]  # the fixture: a database with somebody who has broken the glass

STATUS = {"": 200, "hidden": 404, "forbidden": 403, "token": 401}
# verb -> method, address behind the request's, body
CALLS: dict[str, tuple[str, str, dict[str, Any] | None]] = {
    "add_follower": ("PUT", "/followers/{ravi}", None),
    "assign": ("POST", "/assign", {"assignee": 0}),
    "cancel": ("POST", "/cancel", {"why": "Found it myself."}),
    "comment": ("POST", "/comments", {"body": "Any news?"}),
    "edit": ("PATCH", "", {"title": "Really locked out", "version": 0}),
    "follow": ("PUT", "/followers/{me}", None),
    "move": ("POST", "/move", {"team": "ops"}),
    "note": ("POST", "/comments", {"body": "Third time.", "internal": True}),
    "prioritise": ("POST", "/prioritise", {"priority": "urgent"}),
    "remove_follower": ("DELETE", "/followers/{other}", None),
    "acknowledge": ("POST", "/acknowledge", None),
    "reopen": ("POST", "/reopen", {"why": "Still locked out."}),
    "resolve": ("POST", "/resolve", {"answer": "Unlocked."}),
    "start": ("POST", "/start", None),
    "take": ("POST", "/take", None),
    "unfollow": ("DELETE", "/followers/{me}", None),
    "wait": ("POST", "/wait", {"question": "Which account?"}),
}
_tokens: dict[tuple[str, str], str] = {}
_refusing: dict[tuple[str, str], int] = {}


def test_every_verb_has_an_address() -> None:
    assert CALLS.keys() == MAY.keys()


@pytest.mark.parametrize(("team", "role"), ROLES)
async def test_who_may(database: Database, call: Caller, team: str, role: str) -> None:
    key = CAST[team][role]
    http = call(await _token(database, key), f"198.51.{len(_tokens)}.{len(key)}")
    for verb, (method, path, body) in CALLS.items():
        refusal = expected(verb, team, role, "token")
        number = await _request(READY.get(verb, "open"), team, refused=bool(refusal))
        before = _state(database, number)
        address = f"/api/v1/requests/{number}" + path.format(**await _ids(key))
        answer = await http.request(method, address, json=await _body(body, team, before[0]))
        if refusal:
            assert (verb, answer.status_code) == (verb, STATUS[refusal]), answer.text
            assert _state(database, number) == before
        else:
            assert (verb, answer.is_success) == (verb, True), answer.text


async def _ids(key: str) -> dict[str, int]:
    chidi, ravi = (await actor("chidi")).id, (await actor("ravi")).id
    me = (await person("outsider" if key == NOBODY else key)).id
    return {"ravi": ravi, "me": me, "other": ravi if key == "chidi" else chidi}


async def _body(body: dict[str, Any] | None, team: str, version: int) -> dict[str, Any] | None:
    if body is None:
        return None
    real = {"assignee": (await actor(ASSIGNEE[team].key)).id, "version": version}
    return {name: real.get(name, value) for name, value in body.items()}


async def _token(database: Database, key: str) -> str:
    if (database.name, key) not in _tokens:
        who = await person("outsider" if key == NOBODY else key)
        scopes = [scope for scope in Scope if who.is_admin or scope is not Scope.ADMIN]
        _tokens[database.name, key] = await make_token(who, key, scopes)
        if key == NOBODY:
            await revoke_token(who, (await listed(who))[0].id)
    return _tokens[database.name, key]


async def _request(status: str, team: str, *, refused: bool) -> int:
    # Who is refused changes nothing, so that all of them can be refused at one request.
    if not refused:
        return await asked(status, team)
    if (status, team) not in _refusing:
        _refusing[status, team] = await asked(status, team)
    return _refusing[status, team]


def _state(database: Database, number: int) -> tuple[int, int]:
    return database.rows(
        "select version, (select count(*) from audit_entries where subject = 'request' and subject_id = r.id)"
        " from requests r where number = %s",
        number,
    )[0]


async def test_who_works_elsewhere_is_a_requester_like_any_other(database: Database, call: Caller) -> None:
    """They see it, so that nothing but the permission is in the way."""
    number = (await ask("ops_kwame", "it", "Locked out")).number
    http = call(await _token(database, "ops_kwame"), "198.51.200.1")
    for verb in ("note", "prioritise", "resolve", "start", "take", "wait"):
        method, path, body = CALLS[verb]
        answer = await http.request(method, f"/api/v1/requests/{number}{path}", json=body)
        assert (verb, answer.status_code) == (verb, 403), answer.text
