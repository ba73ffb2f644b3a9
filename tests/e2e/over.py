"""Sessions that are over without their pages having heard of it."""

import re

from playwright.async_api import Page

from tests.e2e.world import World, open_at


async def token(page: Page) -> str:
    """Of the session that a page's browser is signed in by."""
    return next(c["value"] for c in await page.context.cookies() if c.get("name") == "reqstly")


async def refuse(world: World, page: Page) -> None:
    """The session is over, no message has closed the page, and the sweep does not for a while: it has just been round."""
    other = await open_at(
        await (await world.context("mathilde", fresh=True)).new_page(), f"{world.a.url}/requests"
    )
    over = "update sessions set revoked_at = now() where token_hash = sha256(%s::text::bytea)"
    world.database.rows(over, await token(other))
    # Closed with its window after the test: Chromium has been seen never to finish closing a page that is on its way.
    await other.wait_for_url(re.compile("/sign-in"), wait_until="commit", timeout=60_000)
    world.database.rows(over, await token(page))
