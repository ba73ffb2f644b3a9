"""What HTTP refuses whoever asks: each route that changes something, from each kind of other site; and what each answer
carries."""

import re

import httpx
import pytest
from fastapi.routing import APIRoute
from nicegui import app

import pages
from tests.e2e.world import World
from tests.people import PEOPLE

CHANGING = sorted(
    (method, re.sub(r"\{[^}]+\}", "azure", route.path))
    for route in app.routes
    if isinstance(route, APIRoute)
    for method in (route.methods or set()) & {"POST", "PUT", "PATCH", "DELETE"}
)
FOREIGN = (
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"sec-fetch-site": "cross-site", "origin": "null"},
)


@pytest.fixture
async def signed_in(world: World) -> httpx.Cookies:
    """The cookies of somebody of the demo."""
    async with httpx.AsyncClient() as http:
        await http.post(f"{world.a.url}/sign-in/demo", data={"email": PEOPLE["agent"].email})
        return http.cookies


def test_there_are_routes_that_change_something() -> None:
    assert pages.__all__
    paths = {path for _, path in CHANGING}
    assert {"/sign-out", "/sign-in/with/azure", "/sign-in/demo", "/sign-out/back/azure"} <= paths


@pytest.mark.parametrize(("method", "path"), CHANGING)
async def test_another_site_changes_nothing(
    world: World, signed_in: httpx.Cookies, method: str, path: str
) -> None:
    async with httpx.AsyncClient(cookies=signed_in) as http:
        for headers in FOREIGN:
            answer = await http.request(method, world.a.url + path, headers=headers, content=b"")
            assert answer.status_code == 403, headers
            assert answer.text == "This was sent from another site and is refused."
            assert "set-cookie" not in answer.headers
        assert (await http.get(f"{world.a.url}/requests")).status_code == 200  # still signed in


@pytest.mark.parametrize(("method", "path"), CHANGING)
async def test_what_is_too_large_is_not_read(world: World, method: str, path: str) -> None:
    async with httpx.AsyncClient() as http:
        answer = await http.request(method, world.a.url + path, content=b"x" * 1_000_001)
        assert answer.status_code == 413

        async def endless() -> object:
            yield b"x"  # of unknown length

        answer = await http.request(method, world.a.url + path, content=endless())  # type: ignore[arg-type]
        assert answer.status_code == 413


@pytest.mark.parametrize("path", ["/sign-in", "/requests", "/healthz", "/nothing-here", "/account"])
async def test_every_answer_carries_the_headers(world: World, signed_in: httpx.Cookies, path: str) -> None:
    async with httpx.AsyncClient(cookies=signed_in, follow_redirects=True) as http:
        headers = (await http.get(world.a.url + path)).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert (
        policy["default-src"]
        == policy["object-src"]
        == policy["base-uri"]
        == policy["frame-ancestors"]
        == "'none'"
    )
    assert policy["form-action"] == "'self'"
    assert set(policy["connect-src"].split()) == {
        "'self'", f"ws://localhost:{world.a.port}", f"ws://127.0.0.1:{world.a.port}",
    }  # fmt: skip
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
    assert "server" not in headers
