"""From the demo's door to one's first request, as somebody new would get there: `python -m ops.demo.first [URL]`, beside a
`make demo`. The figures of docs/DEMO.md."""

import asyncio
import sys
import time
from collections import Counter
from dataclasses import dataclass

from playwright.async_api import Page, async_playwright, expect

from components import testids as ids
from ops.chromium import chromium
from tests.e2e.pages import Home, NewRequest, SignIn
from tests.e2e.world import anew, open_at

_COUNT = (
    "for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, () => window.counted(kind), true)"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """What it took."""

    clicks: int
    keys: int
    seconds: float


async def first_request(page: Page, url: str, *, pace: float = 0) -> Counted:
    """Ask for something in a new window, one key each `pace` milliseconds. Counted is what the browser heard."""
    heard: Counter[str] = Counter()
    await page.expose_binding("counted", lambda _, kind: heard.update([kind]))
    await page.add_init_script(_COUNT)
    begun = time.monotonic()
    door = SignIn(await open_at(page, url))
    home = Home(await door.be("requester"))
    await home.at(ids.NEED).click()
    await page.keyboard.type("locked", delay=pace)
    await anew(page, home.at(f"{ids.KIND}account").click)
    form = NewRequest(page)
    await expect(form.at(ids.TITLE)).to_be_focused()
    await page.keyboard.type("I am locked out", delay=pace)
    await form.at(f"{ids.FIELD}kind").click()
    await page.get_by_role("option", name="Locked out", exact=True).click()
    asked = await form.send()
    await asked.has_status("open")
    return Counted(heard["pointerdown"], heard["keydown"], round(time.monotonic() - begun, 1))


async def _count(url: str) -> None:
    async with async_playwright() as playwright, chromium(playwright) as browser:
        counted = await first_request(await browser.new_page(), url, pace=200)
    print(f"{counted.clicks} clicks, {counted.keys} keys (five a second), {counted.seconds} s")


if __name__ == "__main__":
    asyncio.run(_count(sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://localhost:8080"))
