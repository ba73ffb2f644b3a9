"""Who am I: a program with a token learns for whom it acts; without one it learns nothing."""

import httpx
import pytest
from fastapi import FastAPI

from reqstly.access import Scope
from reqstly.api.problems import add_problems
from reqstly.errors import Conflict, DomainError, Forbidden, Invalid, NotFound, NotNow
from reqstly.identity import sessions, tokens
from reqstly.identity.token_commands import make_token
from reqstly.identity.visitor import NOBODY
from tests.api.conftest import Caller
from tests.conftest import Database
from tests.people import actor, lead, requester
from tests.verbs import play

ME = "/api/v1/me"


async def token(who: str = "lead", scopes: object = (Scope.REQUESTS_READ,)) -> str:
    return await make_token(await actor(who), "A script", scopes)


async def test_a_token_says_for_whom_it_acts(call: Caller) -> None:
    answer = await call(await token(scopes=[Scope.TEAMS_READ, Scope.REQUESTS_WRITE])).get(ME)
    amara = await lead()
    assert answer.status_code == 200 and answer.headers["cache-control"] == "no-store"
    assert answer.json() == {
        "id": amara.id, "name": "Amara Okafor", "email": "amara.okafor@example.com", "is_admin": False,
        "teams": [{"key": "it", "name": "IT", "role": "lead"}], "scopes": ["requests:write", "teams:read"],
    }  # fmt: skip


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none", ""])
async def test_a_session_counts_where_a_page_of_ours_calls_and_nowhere_else(call: Caller, site: str) -> None:
    cookie = {"Cookie": f"reqstly={await sessions.sign_in((await requester()).id)}"}
    ours = await call().get(ME, headers={**cookie, "Sec-Fetch-Site": "same-origin"})
    assert (ours.status_code, ours.json()["name"], ours.json()["scopes"]) == (200, "Zoë Lindqvist", [])
    theirs = await call().get(ME, headers={**cookie, **({"Sec-Fetch-Site": site} if site else {})})
    assert theirs.status_code == 401
    both = {**cookie, "Sec-Fetch-Site": "same-origin", "Authorization": "Bearer x"}
    assert (await call().get(ME, headers=both)).status_code == 401


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Basic dTpw", "Token x", "bearer", "Bearerx y"])
async def test_without_a_token_one_is_asked_for(call: Caller, header: str) -> None:
    answer = await call().get(ME, headers={"Authorization": header} if header else {})
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert_problem(answer.json(), 401, "Unauthorized")


@pytest.mark.parametrize("wrong", ["x", "reqstly_x", "a.b.c", "reqstly_" + "x" * 51, "%00", "é"])
async def test_a_wrong_token_is_refused_as_a_problem(call: Caller, wrong: str) -> None:
    header = {b"Authorization": f"Bearer {wrong}".encode("latin-1")}
    answer = await call().get(ME, headers=header)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, 'Bearer error="invalid_token"')
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert_problem(answer.json(), 401, "Unauthorized")
    assert wrong not in answer.json()["detail"] or wrong == "x"


async def test_a_token_anywhere_but_in_the_header_is_passed_over(call: Caller) -> None:
    good = await token()
    for name in ("access_token", "token", "authorization"):
        assert (await call().get(ME, params={name: good})).status_code == 401
    assert (
        await call().get(ME, headers={"Cookie": f"access_token={good}; reqstly={good}"})
    ).status_code == 401
    assert (await call().request("GET", ME, data={"access_token": good})).status_code == 401


async def test_a_session_is_no_token_and_a_token_no_session(call: Caller) -> None:
    cookie = await sessions.sign_in((await requester()).id)
    assert (await call().get(ME, headers={"Cookie": f"reqstly={cookie}"})).status_code == 401
    assert (await call(cookie).get(ME)).status_code == 401
    with pytest.raises(DomainError):
        await sessions.actor_for(await token())


async def test_two_headers_are_one_too_many(call: Caller) -> None:
    good = await token()
    answer = await call().get(
        ME, headers=[("Authorization", f"Bearer {good}"), ("Authorization", "Bearer x")]
    )
    assert answer.status_code == 401


async def test_too_many_wrong_ones_are_told_when_to_come_back(call: Caller, fresh_db: Database) -> None:
    for _ in range(30):
        await call("x").get(ME)
    answer = await call("x").get(ME)
    assert answer.status_code == 429 and 0 < int(answer.headers["retry-after"]) <= 600
    assert_problem(answer.json(), 429, "Too Many Requests")
    assert (await call(await token(), "198.51.100.4").get(ME)).status_code == 200


async def test_the_use_is_noted_with_its_place(call: Caller, database: Database) -> None:
    good = await token("outsider")
    await call(good, "198.51.100.9").get(ME)
    noted = "select last_used_address from access_tokens where prefix = %s"
    assert database.one(noted, good[:12]) == "198.51.100.9"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/api/v1/nothing", 404), ("POST", ME, 405), ("GET", "/api/v1/", 404)],
)
async def test_what_is_not_there_is_a_problem_too(call: Caller, method: str, path: str, status: int) -> None:
    answer = await call(await token()).request(method, path, headers={"Content-Length": "0"})
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == answer.status_code == status


@pytest.mark.parametrize(
    ("error", "more"),
    [
        (Invalid("title", "The title is empty."), {"field": "title"}),
        (NotFound("There is no such request."), {}),
        (NotNow("It is resolved."), {}),
        (Conflict((), 3), {}),
    ],
    ids=lambda value: type(value).__name__,
)
async def test_each_refusal_of_a_verb_is_a_problem(error: DomainError, more: dict[str, object]) -> None:
    answer = await answered(error)
    assert answer.status_code == error.status
    said = answer.json()
    assert {name: said.get(name) for name in more} == more and said["detail"] == error.sentence


async def test_a_missing_scope_is_named(database: Database) -> None:
    program = await tokens.actor_of(await token(scopes=["teams:read"]), NOBODY)
    with pytest.raises(Forbidden) as refused:
        await play("create", program)
    answer = await answered(refused.value)
    assert answer.headers["www-authenticate"] == 'Bearer error="insufficient_scope"'
    assert "requests:write" in answer.json()["detail"]


async def answered(error: DomainError) -> httpx.Response:
    """What a program is answered when a verb refuses."""
    app = FastAPI()
    add_problems(app)

    @app.get("/")
    async def refusing() -> None:
        raise error

    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as http:
        return await http.get("/")


def assert_problem(said: dict[str, object], status: int, title: str) -> None:
    assert (said["type"], said["title"], said["status"]) == ("about:blank", title, status)
    assert str(said["detail"]).endswith(".")
