"""Acceptance tests against a Reqstly that runs somewhere: `pytest --base-url https://… tests/kit` (docs/TESTING.md).

Nothing is started here but a browser, and nothing is looked up in a database: what is known is what a person sees."""

import os
import re
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from ops.chromium import chromium, in_time
from tests.e2e.conftest import FAILED, RESULTS, pytest_runtest_makereport
from tests.e2e.world import LIMIT, open_at, sign_in

__all__ = ["pytest_runtest_makereport"]  # remembers failures, for traces and screenshots

# Each worker is people of its own: what one is typing, one's passkeys and one's own requests are kept per person.
STAFF = ("george", "camille", "bartek", "lin")
AGENTS = ("it_nguyen", "it_dario", "it_hanna", "agent")

Opener = Callable[..., Awaitable[Page]]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Where it runs, and how one comes in there."""
    group = parser.getgroup("reqstly", "a Reqstly that runs somewhere")
    with suppress(ValueError):  # pytest-base-url has the same
        group.addoption("--base-url", help="Its address. Without it the tests of the kit are skipped.")
    group.addoption(
        "--signed-in",
        type=Path,
        metavar="FOLDER",
        help="Browsers that are signed in, as Playwright keeps them: FOLDER/george.json and so on. Unset: the demo's door.",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """They drive a real browser, and only where somebody said at what."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("e2e")
            if not config.getoption("base_url", None):
                item.add_marker(pytest.mark.skip(reason="no --base-url"))


@dataclass
class Site:
    """The Reqstly that is driven, and the browser that does."""

    url: str
    browser: Browser
    signed_in: Path | None

    async def context(self, who: str = "") -> BrowserContext:
        """A new browser window's worth of cookies, as somebody of the cast; '' is nobody."""
        kept = self.signed_in / f"{who}.json" if self.signed_in and who else None
        context = await self.browser.new_context(
            base_url=self.url, storage_state=kept, viewport={"width": 1440, "height": 900}
        )
        context.set_default_timeout(LIMIT)
        if who and kept is None:
            await sign_in(context, self.url, who)
        return context


@pytest.fixture(scope="session")
async def site(pytestconfig: pytest.Config) -> AsyncIterator[Site]:
    """Where the tests go."""
    url = str(pytestconfig.getoption("base_url")).rstrip("/")
    async with async_playwright() as playwright, chromium(playwright) as browser:
        yield Site(url, browser, pytestconfig.getoption("signed_in"))


@pytest.fixture
async def visit(site: Site, request: pytest.FixtureRequest) -> AsyncIterator[Opener]:
    """Open a page as somebody: `await visit('george', '/requests')`; '' is nobody. When the test fails, a screenshot of
    each page and a trace of each browser are kept in test-results/kit-…/."""
    contexts: dict[str, BrowserContext] = {}
    pages: list[Page] = []

    async def opened(who: str = "", path: str = "/") -> Page:
        if who not in contexts:
            contexts[who] = await site.context(who)
            await contexts[who].tracing.start(screenshots=True, snapshots=True, sources=True)
        pages.append(await contexts[who].new_page())
        return await open_at(pages[-1], site.url + path)

    yield opened
    place = RESULTS / ("kit-" + re.sub(r"\W+", "-", request.node.name))
    failed = request.node.stash.get(FAILED, False)
    for at, page in enumerate(pages if failed else ()):
        if not page.is_closed():
            await page.screenshot(path=place / f"page-{at}.png")
    for who, context in contexts.items():
        trace = place / f"trace-{who or 'nobody'}.zip" if failed else None
        await in_time(context.tracing.stop(path=trace))
        await in_time(context.close())


@pytest.fixture
def me() -> str:
    """Somebody who asks for things, whom no other worker is."""
    return STAFF[_worker() % len(STAFF)]


@pytest.fixture
def agent() -> str:
    """Somebody who works in IT, whom no other worker is."""
    return AGENTS[_worker() % len(AGENTS)]


@pytest.fixture
def title() -> str:
    """What nobody else asks for: tests find their own request by it, and leave all others alone."""
    return f"Locked out {uuid.uuid4().hex[:10]}"


def _worker() -> int:
    return int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
