"""The product, driven with marked secrets in every place where a person or a program can put one: none is in its log, in
either form, with every library's lines down to DEBUG, and every statement logged as a slow one."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import aiohttp
import httpx
import pytest

from db.embedded import Cluster
from ops.bench.browserless import Page, open_page
from reqstly.access import Scope
from reqstly.identity.token_commands import make_token
from tests.conftest import create, drop, pool, until
from tests.identity.replica import Person, Running, running
from tests.idp.crooked import Crooked
from tests.people import requester

MARK = "xq7mark"
DEEP = {
    "REQSTLY_LOG_LEVEL": "DEBUG",
    "REQSTLY_LOG_SLOW_MS": "0.001",
    "REQSTLY_WORKER_IN_APP": "true",
    "REQSTLY_TRUSTED_PROXIES": "127.0.0.1",
    "REQSTLY_LOG_LEVELS": json.dumps(
        dict.fromkeys(
            (
                "uvicorn", "nicegui", "sqlalchemy", "procrastinate", "authlib", "httpx", "httpx2", "httpcore", "asyncio",
                "socketio", "engineio", "psycopg", "webauthn", "fastapi", "starlette", "multipart", "python_multipart", "limits",
            ),
            "DEBUG",
        )
    ),
}  # fmt: skip


@pytest.fixture(scope="module", params=["true", "false"], ids=["json", "terminal"])
async def product(
    cluster: Cluster, template: str, running_crooked: Crooked, request: pytest.FixtureRequest
) -> AsyncIterator[Running]:
    """A replica that says all it ever would."""
    database = create(cluster, "reqstly_secrets", template)
    more = {**DEEP, "REQSTLY_LOG_JSON": request.param}
    async with pool(database.app_url), running(database, more, azure=running_crooked.issuer) as made:
        yield made
    drop(cluster, database.name)


@pytest.fixture(scope="module")
async def nadia(product: Running) -> AsyncIterator[Person]:
    """Nadia, signed in."""
    async with product.person() as person:
        await person.sign_in()
        assert await person.is_in()
        yield person


def marked(name: str) -> str:
    """A secret that says where it was put."""
    return f"{MARK}-{name}"


async def log(product: Running) -> str:
    """All that was logged, once a request made now is in it."""
    known = f"{next(_ids):032x}"
    async with httpx.AsyncClient(base_url=product.url) as http:
        await http.get("/healthz", headers={"X-Request-Id": known})
    await until(lambda: known[-8:] in product.log.read_text())
    return product.log.read_text()


_ids = iter(range(10**9, 10**10))


async def holds_its_tongue(product: Running, *, until_said: str = "") -> None:
    """Nothing that was marked is in the log."""
    said = await log(product)
    if until_said:
        await until(lambda: until_said in product.log.read_text())
        said = product.log.read_text()
    found = set(re.findall(rf"{MARK}[-\w]*", said, re.IGNORECASE))
    assert not found, [line for line in said.splitlines() if MARK in line.lower()][:3]


async def test_what_addresses_and_headers_hold(product: Running) -> None:
    headers = {
        name: marked(name.lower())
        for name in (
            "Authorization",
            "Cookie",
            "X-Request-Id",
            "traceparent",
            "User-Agent",
            "Referer",
            "If-Match",
        )
    }
    headers["Authorization"] = f"Bearer {marked('token')}"
    async with httpx.AsyncClient(base_url=product.url) as http:
        for path in (
            "/search?q=", "/teams/it?filter=", "/requests/", "/", "/sign-in?then=/", "/api/v1/search?q=", "/api/v1/requests/",
            "/api/v1/", "/healthz?", "/_nicegui/3.18.0/static/", "/_nicegui_ws/socket.io/?EIO=4&transport=polling&client_id=",
            "/sign-in/from/azure?code=code&state=", "/sign-in/from/azure?error=x&error_description=", "/welcome?secret=",
            "/sign-in/with/", "/api/v1/events?after=",
        ):  # fmt: skip
            await http.get(path + marked("in-address"), headers=headers)
            await http.post(path + marked("in-address"), headers=headers, content=marked("body"))
        await http.request(MARK.upper(), "/", headers=headers)
    await holds_its_tongue(product)


async def test_what_forms_and_bodies_hold(product: Running) -> None:
    async with httpx.AsyncClient(base_url=product.url) as http:
        for path in ("/sign-in/with/azure", "/sign-out/back/azure", "/sign-out", "/api/v1/requests"):
            await http.post(path, data={"then": marked("form"), "logout_token": marked("logout-token")})
            await http.post(path, json={"title": marked("title"), marked("field"): marked("value")})
        for path in ("/sign-in/passkey", "/welcome/passkey", "/welcome/look"):
            await http.post(path, json={"secret": marked("link"), "response": marked("passkey")})
    await holds_its_tongue(product)


async def test_requests_that_are_no_http(product: Running) -> None:
    port = int(product.url.rpartition(":")[2])
    for sent in (
        f"GET /{marked('raw')} HTTP/9.9\r\n{marked('raw')}\r\n\r\n",
        f"{marked('raw')}\r\n\r\n",
        f"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: {marked('upgrade')}\r\nConnection: upgrade\r\n\r\n",
        f"GET /?{marked('q')} HTTP/1.1\r\nHost: {marked('host')}\r\nContent-Length: {marked('size')}\r\n\r\n",
    ):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(sent.encode())
        await writer.drain()
        with suppress(TimeoutError, ConnectionError):
            await asyncio.wait_for(reader.read(2_000), 2)
        writer.close()
    await holds_its_tongue(product, until_said="Invalid HTTP request received.")


async def test_a_sign_in_at_a_provider(product: Running, crooked: Crooked) -> None:
    """One that succeeds, and its code and state, sent again, where they are no longer good."""
    async with product.person() as person:
        place = await person.leave_for("/sign-in/with/azure", then="/account")
        answer = await person.sign_in()
        assert answer.status_code == 303
        back = {"code": next(reversed(crooked.codes)), "state": httpx.URL(place).params["state"]}
        await person.http.get("/sign-in/from/azure", params=back)
        said = await log(product)
        secrets = [*back.values(), *person.http.cookies.values(), *map(str, crooked.codes)]
    assert all(len(secret) > 8 for secret in secrets)
    assert not [secret for secret in secrets if secret in said]


async def opened(product: Running, nadia: Person, http: aiohttp.ClientSession, path: str) -> Page:
    """Nadia's page, with its socket."""
    cookie = "; ".join(f"{name}={value}" for name, value in nadia.http.cookies.items())
    return await open_page(http, product.url, path, cookie)


async def test_what_is_typed_into_pages(product: Running, nadia: Person) -> None:
    """Each event that a page knows, with marked values of each kind; and what a browser asks to be logged."""
    async with aiohttp.ClientSession() as http:
        for path in ("/new", "/search", "/account", "/"):
            page = await opened(product, nadia, http, path)
            for id, element in page.elements.items():
                for event in element.get("events", []):
                    for value in (
                        marked("typed"),
                        {"value": marked("typed"), "args": [marked("typed")]},
                        [marked("typed")],
                    ):
                        await page.socket.emit("event", _event(page, id, event["listener_id"], value))
            message = {"client_id": page.client_id, "level": "error", "message": marked("browser")}
            await page.socket.emit("log", message)
            await page.socket.emit("event", {"client_id": page.client_id, "id": marked("id")})
            await page.socket.emit(marked("event"), marked("event"))
            await asyncio.sleep(0.3)  # what a page sent that is closed is not listened to
            await page.close()
    await holds_its_tongue(product)


def _event(page: Page, id: str, listener: str, value: Any) -> dict[str, Any]:
    return {"id": int(id), "client_id": page.client_id, "listener_id": listener, "args": [json.dumps(value)]}


async def test_what_is_written_by_the_api(product: Running) -> None:
    """What succeeds, what is refused, and what the database stumbles over, whose message quotes the row."""
    scopes = [Scope.REQUESTS_READ, Scope.REQUESTS_WRITE]
    token = await make_token(await requester(), marked("token-name"), scopes)
    headers = {"Authorization": f"Bearer {token}"}
    asked = {"type": "account", "title": marked("title"), "fields": {"kind": "Locked out"}}
    async with httpx.AsyncClient(base_url=product.url + "/api/v1", headers=headers) as http:
        made = await http.post("/requests", json={**asked, "description": marked("description")})
        assert made.status_code == 201, made.text
        number = made.json()["number"]
        said = await http.post(f"/requests/{number}/comments", json={"body": marked("comment")})
        assert said.status_code == 201
        await http.get("/search", params={"q": marked("search")})
        await http.post("/requests", json={"type": marked("type"), "title": 7})
        await http.post("/requests", json=asked, headers={"Idempotency-Key": marked("key")})
        await http.post(
            "/requests", json={**asked, "title": "another"}, headers={"Idempotency-Key": marked("key")}
        )
        product.database.rows(_STUMBLE)
        product.database.rows(
            "create trigger marked before insert on requests for each row execute function stumble()"
        )
        broken = await http.post("/requests", json={**asked, "title": marked("row")})
        product.database.rows("drop trigger marked on requests")
        assert broken.status_code == 500 and MARK not in broken.text
    said_of_it = await log(product)
    assert broken.json()["quote"] in said_of_it and "23514 marked" in said_of_it
    assert token not in said_of_it
    await holds_its_tongue(product)


_STUMBLE = """
create function stumble() returns trigger language plpgsql as $$ begin
    raise exception '% is wrong', new.title using errcode = 'check_violation', constraint = 'marked', detail = new.title;
end $$
"""
