"""What strangers send to the pages and addresses of signing in keeps nobody out, is not written down, and is not kept."""

import asyncio
import os
import re
from collections.abc import AsyncIterator

import httpx
import psutil  # type: ignore[import-untyped]
import pytest

from db.embedded import Cluster
from tests.conftest import create, drop
from tests.identity.replica import Running, running
from tests.idp.browser import come_back
from tests.idp.crooked import Crooked
from tests.idp.real import free_port

PICTURE = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}
ADDRESSES = (
    "/sign-in/from/azure?state=guess&code=x",
    "/sign-in/from/azure?state=guess&error=access_denied",
    "/sign-in/from/azure",
    "/sign-in/from/nobody?state=guess",
    "/sign-out/done?state=guess",
    "/sign-out/front/azure?iss=x&sid=guess",
    "/sign-in?error=many",
    "/welcome",
)
GROWS = 30_000_000  # bytes


@pytest.fixture(scope="module")
async def metered() -> int:
    """The port of the replica's figures."""
    return free_port()


@pytest.fixture(scope="module")
async def product(
    cluster: Cluster, template: str, running_crooked: Crooked, metered: int
) -> AsyncIterator[Running]:
    """A replica of production that knows a provider."""
    database = create(cluster, "reqstly_strangers", template)
    more = {"REQSTLY_METRICS_PORT": str(metered)}
    async with running(database, more, azure=running_crooked.issuer) as made:
        yield made
    drop(cluster, database.name)


@pytest.fixture(autouse=True)
def nothing_counted(product: Running, crooked: Crooked) -> None:
    """Nobody has failed here yet."""
    product.database.rows("delete from rate_limits")


def written(product: Running) -> tuple[object, object]:
    """How much is in the history, and in the counters."""
    history = "select count(*) from audit_entries where action = 'sign_in_failed'"
    return product.database.one(history), product.database.one("select count(*) from rate_limits")


async def knock(http: httpx.AsyncClient, paths: list[str]) -> set[int]:
    """Ask for these, a few at a time. Returns the statuses."""
    turn, found = asyncio.Semaphore(8), set[int]()

    async def ask(path: str) -> None:
        async with turn:
            found.add((await http.get(path, headers=PICTURE)).status_code)

    async with asyncio.timeout(240):
        await asyncio.gather(*map(ask, paths))
    return found


@pytest.mark.parametrize("path", ADDRESSES)
async def test_pictures_of_another_site_keep_nobody_out(product: Running, path: str) -> None:
    async with product.person() as known:
        await known.sign_in()
        assert await known.is_in()
        product.database.rows("delete from rate_limits")
        before = written(product)
        async with product.person() as stranger:
            for _ in range(50):
                await knock(stranger.http, [path] * 8)
                stranger.http.cookies.clear()
        assert written(product) == before
        known.http.cookies.delete("reqstly")
        assert not await known.is_in()
        await known.sign_in()
        assert await known.is_in()
    async with product.person() as new:
        await new.sign_in()
        assert await new.is_in()


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/sign-in/passkey/finish", {"credential": {}}),
        ("/welcome/look", {"link": "a guess"}),
        ("/welcome/finish", {"credential": {}}),
    ],
)
async def test_answers_to_what_never_began_are_refused_and_not_counted(
    product: Running, path: str, body: dict[str, object]
) -> None:
    before = written(product)
    async with product.person() as stranger:
        for _ in range(40):
            answer = await stranger.http.post(path, json=body)
            assert answer.status_code == 403 and answer.json()["sentence"]
    assert written(product) == before


async def test_wrong_tokens_keep_nobody_from_signing_in(product: Running) -> None:
    before = product.database.one("select count(*) from audit_entries")
    async with product.person() as program:
        bearer = {"Authorization": "Bearer a.b.c"}
        statuses = [(await program.http.get("/api/v1/me", headers=bearer)).status_code for _ in range(40)]
    assert statuses == [401] * 30 + [429] * 10
    assert product.database.one("select count(*) from audit_entries") == before
    async with product.person() as new:
        await new.sign_in()
        assert await new.is_in()


async def test_guessing_in_a_browser_that_began_is_limited_and_a_known_device_comes_in(
    product: Running,
) -> None:
    async with product.person() as known, product.person() as guesser:
        await known.sign_in()
        await guesser.leave_for("/sign-in/with/azure")
        before = written(product)[0]
        for _ in range(40):
            answer = await guesser.http.get("/sign-in/from/azure?state=guess&code=x")
        assert "error=many" in answer.headers["location"]
        assert written(product)[0] == int(str(before)) + 30
        known.http.cookies.delete("reqstly")
        await known.sign_in()
        assert await known.is_in()


async def test_who_begins_too_much_keeps_no_known_device_out(product: Running) -> None:
    async with product.person() as known, product.person() as noisy:
        await known.sign_in()
        product.database.rows("update rate_limits set count = 300 where key like '%begun%'")
        place = await known.leave_for("/sign-in/with/azure", then="/account")
        assert (
            (await noisy.http.post("/sign-in/with/azure"))
            .headers["location"]
            .startswith("/sign-in?error=many")
        )
        back = await come_back(f"{place}&login_hint=nadia", known.there, f"{known.home}/sign-in/from/azure")
        assert (await known.http.get("/sign-in/from/azure", params=back)).headers["location"] == "/account"


async def test_pages_for_strangers_are_not_kept(product: Running, metered: int) -> None:
    """Thousands of them, and no live page: neither for the sign-in page nor for what is not there nor for what is."""
    paths = ("/sign-in", "/nowhere", "/welcome", "/requests", "/_nicegui/nothing", "/teams/it?status=all")
    (replica,) = (
        one for one in psutil.Process(os.getpid()).children(recursive=True)
        if "serve" in " ".join(one.cmdline()) and one.environ().get("REQSTLY_METRICS_PORT") == str(metered)
    )  # fmt: skip
    async with httpx.AsyncClient(base_url=product.url, timeout=60) as http:
        await knock(http, list(paths) * 50)  # what the first ones bring along stays
        before = replica.memory_info().rss
        open_before = await pages_open(metered)
        assert await knock(http, list(paths) * 500) == {200, 303, 404}
        grown = replica.memory_info().rss - before
    assert grown < GROWS, grown
    assert await pages_open(metered) <= open_before


async def pages_open(port: int) -> float:
    """How many pages are held for anybody, by the metrics on this port."""
    async with httpx.AsyncClient(timeout=60) as http:
        figures = (await http.get(f"http://127.0.0.1:{port}/metrics")).text
    return sum(map(float, re.findall(r"^reqstly_pages_open\{.*\} (\S+)$", figures, re.MULTILINE)))
