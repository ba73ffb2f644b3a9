"""What a call presumes is asked again before anything of it is given out or done: whoever lost a right has lost it at once."""

import httpx
import pytest

from db import presumed
from reqstly.api import calls, v1
from reqstly.identity.token_commands import revoke_token
from reqstly.identity.tokens import _check, listed
from reqstly.people import commands as people
from tests.api.conftest import Caller, token_of
from tests.conftest import Database
from tests.people import actor
from tests.verbs import asked

CALLS: tuple[tuple[str, str, object], ...] = (
    ("GET", "/me", None),
    ("GET", "/requests", None),
    ("GET", "/requests/{number}", None),
    ("POST", "/requests/{number}/comments", {"body": "Any news?"}),
    ("POST", "/requests/{number}/comments", {"body": ""}),  # refused by the verb before it asks the database
    ("POST", "/requests/{number}/comments", {}),  # refused before there is a verb
    ("GET", "/requests?cursor=x", None),
)


async def _send(http: httpx.AsyncClient, call: tuple[str, str, object], number: int) -> httpx.Response:
    method, path, body = call
    return await http.request(method, "/api/v1" + path.format(number=number), json=body)


@pytest.mark.parametrize("call_", CALLS, ids=lambda one: f"{one[0]} {one[1]} {one[2]}")
@pytest.mark.parametrize("how", ["revoked", "deactivated", "over"])
async def test_who_is_shut_out_is_refused_at_the_next_call(
    call: Caller, database: Database, how: str, call_: tuple[str, str, object]
) -> None:
    admin, bartek, number = await actor("admin"), await actor("bartek"), await asked()
    await people.set_membership(admin, bartek.id, "it", "agent")
    try:
        http = call(await token_of("bartek"), f"198.51.100.{len(how)}")
        for _ in range(3):
            assert (await http.get("/api/v1/me")).status_code == 200
        assert any(key[1] for key in presumed._known)
        before = database.one("select version from requests where number = %s", number)
        if how == "revoked":
            await revoke_token(await actor("bartek"), (await listed(await actor("bartek")))[0].id)
        elif how == "over":
            database.rows(
                "update access_tokens set expires_at = now() where user_id = %s returning id", bartek.id
            )
        else:
            await people.set_active(admin, bartek.id, False)
        assert (await _send(http, call_, number)).status_code in (401, 429)
        assert database.one("select version from requests where number = %s", number) == before
    finally:
        await people.set_active(admin, bartek.id, True)
        await people.set_membership(admin, bartek.id, "it", None)


async def test_who_left_a_team_sees_and_does_nothing_of_it_at_the_next_call(
    call: Caller, database: Database
) -> None:
    admin, bartek, number = await actor("admin"), await actor("bartek"), await asked()
    http = call(await token_of("bartek"))
    for path, method, body in (
        ("/teams/it/requests", "GET", None),
        (f"/requests/{number}", "GET", None),
        (f"/requests/{number}/take", "POST", None),
    ):
        await people.set_membership(admin, bartek.id, "it", "agent")
        for _ in range(2):
            assert (await http.get("/api/v1/teams/it/requests")).status_code == 200
        await people.set_membership(admin, bartek.id, "it", None)
        assert (await http.request(method, f"/api/v1{path}", json=body)).status_code == 404, path
    assert database.one("select assignee_id from requests where number = %s", number) is None


async def test_a_team_made_confidential_hides_from_an_admin_at_the_next_call(
    call: Caller, fresh_db: Database
) -> None:
    http = call(await token_of("admin"))
    for _ in range(2):
        assert (await http.get("/api/v1/teams/ops/requests")).status_code == 200
    fresh_db.rows("update teams set confidential = true where key = 'ops' returning id")
    assert (await http.get("/api/v1/teams/ops/requests")).status_code == 404


async def test_what_was_written_is_never_written_once_more(call: Caller, database: Database) -> None:
    """Once a call has begun to write it presumes nothing, and so never begins anew."""
    number, http = await asked(), call(await token_of("requester"))
    for _ in range(3):
        database.rows(
            "update access_tokens set last_used_at = null returning id"
        )  # what was known is outdated
        said = await http.post(f"/api/v1/requests/{number}/comments", json={"body": "Once."})
        assert said.status_code == 201
    count = "select count(*) from comments c join requests r on r.id = c.request_id where r.number = %s"
    assert database.one(count, number) == 3
    with presumed.presuming() as one:
        presumed.no_more()
        presumed._known[key := (next(iter(presumed._known))[0], ())] = [(1,)]
        assert presumed.recall(key) is None and not one.pending
        presumed.forget(key)


async def test_what_is_known_is_bounded_and_of_what_there_is(
    call: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presumed, "MOST", 2)
    for who in ("requester", "agent", "lead"):
        assert (await call(await token_of(who)).get("/api/v1/me")).status_code == 200
        assert (await call(await token_of(who)).get("/api/v1/me")).status_code == 200
    assert len(presumed._known) <= 2
    before = dict(presumed._known)
    unknown = (await token_of("requester"))[:-8]
    stranger = unknown[:-4] + "AAAA"
    assert (await call(stranger + _check(stranger)).get("/api/v1/me")).status_code == 401
    assert presumed._known == before


def test_all_routes_begin_anew_where_they_presumed_wrongly() -> None:
    assert all(isinstance(route, calls.Route) for router in v1.ROUTERS for route in router.routes)
