"""Every route is in the document, takes the scope that stands there, and asks `access`; none is open to strangers but health."""

import re

import httpx
import pytest
from fastapi.routing import APIRoute

from reqstly import access
from reqstly.access import Scope
from reqstly.api import openapi, v1
from reqstly.api.examples import BODIES
from reqstly.identity import sessions
from reqstly.requests import commands
from tests.api.conftest import Caller, token_of
from tests.conftest import Database
from tests.people import actor
from tests.verbs import MISSING, READY, asked

API = v1.build()
DOCUMENT = openapi.document(API)
OPERATIONS = {
    operation["operationId"]: (path, method, operation)
    for path, method, operation in openapi.operations(DOCUMENT)
}
PUBLIC = {"health_health"}
# Served beside it: the document itself and the page that shows it, which take a person too, and what that page is made of.
BESIDE = {"/openapi.json", "/docs", "/docs/{file}"}
ANY_SCOPE = {"me_me"}
QUERIES = {"search_find": "?q=vpn", "search_suggestions": "?q=is:", "people_find": "?words=tom"}
_tokens: dict[frozenset[Scope], str] = {}


def test_every_route_is_in_the_document() -> None:
    routes = [route for router in v1.ROUTERS for route in router.routes if isinstance(route, APIRoute)]
    served = {(route.path, method.lower()) for route in routes for method in route.methods or ()}
    told = {(path, method) for path, method, _ in OPERATIONS.values()}
    assert {one for one in served if one[0] not in BESIDE} == told
    assert len(routes) == len(told) + len(BESIDE)


@pytest.mark.parametrize("name", OPERATIONS)
def test_each_says_what_it_is_and_how_it_refuses(name: str) -> None:
    path, method, operation = OPERATIONS[name]
    assert operation["summary"] and operation["description"].endswith(".") and len(operation["tags"]) == 1
    assert all("description" in one or "required" in one for one in operation.get("parameters", []))
    named = {one["name"].lower() for one in operation.get("parameters", [])}
    assert (method == "post") == ("idempotency-key" in named)
    assert ("{" in path) == ("404" in operation["responses"])
    if name not in PUBLIC:
        assert {"401", "403", "429"} <= operation["responses"].keys()
    for status, answer in operation["responses"].items():
        if not status.startswith("2") and "$ref" in answer:
            refusal = DOCUMENT["components"]["responses"][status]
            said = refusal["content"]["application/problem+json"]
            assert said["example"]["status"] == int(status) and said["example"]["detail"]


def test_all_that_comes_in_and_goes_out_has_a_description_and_examples() -> None:
    for name, schema in DOCUMENT["components"]["schemas"].items():
        if "properties" in schema and not name.startswith("Page_"):
            assert schema.get("description"), name
    assert not [name for name in DOCUMENT["components"]["schemas"] if "__" in name]  # two of one name
    assert {name for name, (*_, one) in OPERATIONS.items() if "requestBody" in one} == BODIES.keys()


def test_it_is_openapi_3_1() -> None:
    assert DOCUMENT["openapi"].startswith("3.1.") and DOCUMENT["servers"] == [{"url": "/api/v1"}]
    assert {name for name, (_, _, one) in OPERATIONS.items() if not one["security"]} == PUBLIC
    assert "HTTPValidationError" not in DOCUMENT["components"]["schemas"]


@pytest.mark.parametrize("name", OPERATIONS)
async def test_each_takes_a_token_and_the_scope_it_names(call: Caller, database: Database, name: str) -> None:
    """Somebody who may do all of it, an admin and IT's lead, by tokens with and without the scope."""
    path, method, operation = OPERATIONS[name]
    assert (await _called(call(), path, method, name)).status_code == (200 if name in PUBLIC else 401)
    if name in PUBLIC:
        return
    wanted = openapi.scopes(operation)
    enough = {Scope(one) for one in wanted or ()}
    if Scope.REQUESTS_READ in enough:
        enough.add(Scope.REQUESTS_WRITE)
    others = frozenset(Scope) - enough
    database.rows("update users set is_admin = true where id = %s", (await actor("lead")).id)
    try:
        if name not in ANY_SCOPE:
            refused = await _called(call(await _token(others)), path, method, name)
            assert refused.status_code == 403, refused.text
            assert refused.headers["www-authenticate"] == 'Bearer error="insufficient_scope"'
            assert refused.json()["detail"].startswith("This token may not ")
        if wanted is None:
            answer = await _at_a_screen(call, path, method, name)
        else:
            answer = await _called(
                call(await _token(frozenset(map(Scope, wanted)) or others)), path, method, name
            )
        # The stream is asked from where nobody was; of a session or token that there is not, nothing is known.
        expected = (
            422
            if name == "events_stream"
            else 404
            if path.endswith(("{session}", "{token}"))
            else answer.is_success
        )
        assert answer.status_code == expected or expected is True, answer.text
    finally:
        database.rows("update users set is_admin = false where id = %s", (await actor("lead")).id)


async def test_each_asks_access(call: Caller, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody may do anything any more, nothing is done: by no token, and at no screen."""
    number, whole = await asked(), call(await token_of("admin"))
    monkeypatch.setattr(access, "TABLE", {})
    monkeypatch.setattr(access, "SCOPES", {})
    answers = {}
    for name, (path, method, operation) in OPERATIONS.items():
        if name in PUBLIC:
            continue
        if openapi.scopes(operation) is None:
            said = await _at_a_screen(call, path, method, name, number)
        else:
            said = await _called(whole, path, method, name, number)
        answers[name] = said.status_code
    assert {name: status for name, status in answers.items() if status not in (403, 404)} == {}


async def test_the_document_and_its_page_are_for_who_is_here(call: Caller) -> None:
    assert (await call().get("/api/v1/openapi.json")).status_code == 401
    told = await call(await token_of("outsider")).get("/api/v1/openapi.json")
    assert told.json() == DOCUMENT
    door = await call().get("/api/v1/docs")
    assert (door.status_code, door.headers["location"]) == (303, "/sign-in?then=/api/v1/docs")


async def test_the_page_is_served_from_here_alone(call: Caller) -> None:
    cookie = {"Cookie": f"reqstly={await sessions.sign_in((await actor('outsider')).id)}"}
    page = await call().get("/api/v1/docs", headers=cookie)
    assert page.status_code == 200 and "script-src 'self';" in page.headers["content-security-policy"]
    files = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert len(files) == 3 and all(file.startswith("/api/v1/docs/") for file in files)
    for file in files:
        assert (await call().get(file)).status_code == 200, file
    for other in ("redoc.standalone.js", "..%2f__init__.py", "%2e%2e", "x"):
        assert (await call().get(f"/api/v1/docs/{other}")).status_code == 404


async def _called(
    http: httpx.AsyncClient, path: str, method: str, name: str, number: int = 0
) -> httpx.Response:
    if "{number}" in path and not number:
        number = await _asked(name)
    values = {"number": number, "team": "it", "key": "account", "person": (await actor("bartek")).id}
    address = path.format(**values, session=MISSING, token=MISSING) + QUERIES.get(name, "")
    body = {**BODIES[name], "version": 2} if name == "requests_edit" else BODIES.get(name)
    headers = {"Last-Event-ID": "none"} if name == "events_stream" else {}
    return await http.request(method.upper(), f"/api/v1{address}", json=body, headers=headers, timeout=60)


async def _asked(name: str) -> int:
    number = await asked(READY.get(name.removeprefix("requests_"), "open"))
    if name == "requests_take_back":
        await commands.prioritise(await actor("lead"), number, "urgent")
    return number


async def _token(scopes: frozenset[Scope]) -> str:
    if scopes not in _tokens:
        _tokens[scopes] = await token_of("lead", scopes)
    return _tokens[scopes]


async def _at_a_screen(call: Caller, path: str, method: str, name: str, number: int = 0) -> httpx.Response:
    http = call()
    session = await sessions.sign_in((await actor("lead")).id)
    http.headers.update({"Cookie": f"reqstly={session}", "Sec-Fetch-Site": "same-origin"})
    return await _called(http, path, method, name, number)
