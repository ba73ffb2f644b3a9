"""Fixtures of the browser tests. Database, replicas and browser start once a session; pages close after each test."""

import re
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Generator
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page, async_playwright

from db.embedded import Cluster
from ops.chromium import chromium, in_time
from tests.conftest import ROOT, create, drop, pool
from tests.e2e.world import Replica, World, open_at

RESULTS = ROOT / "test-results"
FAILED = pytest.StashKey[bool]()

Opener = Callable[..., Awaitable[Page]]


def pytest_configure(config: pytest.Config) -> None:
    """Our own marker."""
    config.addinivalue_line("markers", "noisy: errors on a page's console belong to it")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a real browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("e2e")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    """Remember failures, for the fixture that then keeps traces."""
    report = yield
    before = report.when != "setup" and item.stash.get(FAILED, False)  # a rerun begins anew
    item.stash[FAILED] = before or report.failed
    return report


@pytest.fixture(scope="session")
async def world(cluster: Cluster) -> AsyncIterator[World]:
    """Two replicas on the demo's data, and a browser."""
    # Not on the release's stories: tests here turn pages, and want queues of today's size and age.
    database = create(cluster, "reqstly_e2e")
    folder = Path(tempfile.mkdtemp(prefix="reqstly-e2e-"))
    a, b = Replica("a", database, folder), Replica("b", database, folder)
    try:
        await a.start()
        await b.start()
        # They have all been here before: the tour is for tests/e2e/test_tour.py alone.
        database.rows("update users set toured_at = now()")
        async with async_playwright() as playwright, chromium(playwright) as browser:
            yield World(database, a, b, browser)
    finally:
        a.end()
        b.end()
        drop(cluster, database.name)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
async def domain(world: World) -> AsyncIterator[None]:
    """The verbs, called in a test, change what the replicas show: a third process on their database."""
    async with pool(world.database.app_url):
        yield


@pytest.fixture
async def visit(world: World, request: pytest.FixtureRequest) -> AsyncIterator[Opener]:
    """Open a page as somebody: `await visit('agent', '/teams/it', world.b)`. Closed after the test; when it fails,
    a screenshot of each page and a trace of each browser are kept in test-results/. An error on a page's console
    fails the test, unless it is marked `noisy`."""
    pages: list[Page] = []
    world.errors.clear()
    world.renew()
    tracing = list(world.contexts.values())
    for context in tracing:
        await context.tracing.start_chunk()

    async def opened(who: str, path: str = "/", replica: Replica | None = None, **more: Any) -> Page:
        context = await world.context(who, **more)
        if context not in tracing:
            await context.tracing.start_chunk()
            tracing.append(context)
        page = await context.new_page()
        pages.append(page)
        return await open_at(page, (replica or world.a).url + path) if path else page

    yield opened
    failed = request.node.stash.get(FAILED, False)
    place = RESULTS / re.sub(r"\W+", "-", request.node.name)
    if failed:
        place.mkdir(parents=True, exist_ok=True)
        for at, page in enumerate(pages):
            if not page.is_closed():
                await page.screenshot(path=place / f"page-{at}.png")
        for replica in (world.a, world.b):
            shutil.copy(replica.log, place)
    for at, context in enumerate(tracing):
        await in_time(context.tracing.stop_chunk(path=place / f"trace-{at}.zip" if failed else None))
    for page in pages:
        await in_time(page.close())
    for key in [key for key, context in world.contexts.items() if "-" in key]:
        await in_time(world.contexts.pop(key).close())
    if not failed and request.node.get_closest_marker("noisy") is None:
        assert not world.errors, world.errors
