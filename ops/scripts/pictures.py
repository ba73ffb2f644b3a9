"""Pictures of the product for README and docs, taken from a demo that runs: `make demo` in one window, `make pictures` in
another. The same people, pages and sizes each time; what is on them is the demo's."""

import asyncio
import sys
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

from components import testids as ids
from ops.chromium import chromium
from tests.e2e.world import anew, open_at, sign_in

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
DESKTOP, PHONE = (1280, 800), (390, 844)
# name: who, size, themes
SHOWN = {
    "home": ("requester", DESKTOP, ("light", "dark")),
    "queue": ("agent", DESKTOP, ("light", "dark")),
    "request": ("agent", DESKTOP, ("light", "dark")),
    "wall": ("lead", DESKTOP, ("dark",)),
    "phone-home": ("requester", PHONE, ("light", "dark")),
    "phone-request": ("agent", PHONE, ("light", "dark")),
}


async def take(url: str) -> None:
    """All of them, into docs/pictures/."""
    PICTURES.mkdir(exist_ok=True)
    async with async_playwright() as playwright, chromium(playwright) as browser:
        for name, (who, size, themes) in SHOWN.items():
            for theme in themes:
                await _take(browser, url, name, who, size, theme)


async def _take(browser: Browser, url: str, name: str, who: str, size: tuple[int, int], theme: str) -> None:
    context = await browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if theme == "dark" else "light",
        reduced_motion="reduce",
        locale="en-GB",
        timezone_id="Europe/Berlin",
    )
    await sign_in(context, url, who)
    page = await context.new_page()
    await _open(page, url, name.removeprefix("phone-"))
    await page.evaluate("document.fonts.ready")
    file = PICTURES / f"{name}-{theme}.png"
    await page.screenshot(path=file)
    print(f"{file.relative_to(PICTURES.parents[1])}  {file.stat().st_size / 1000:.0f} KB")
    await context.close()


async def _open(page: Page, url: str, what: str) -> None:
    if what == "home":
        await open_at(page, url)
        if await page.get_by_test_id(ids.TOUR).count():
            await page.get_by_test_id(ids.TOUR_SKIP).click()
            await page.get_by_test_id(ids.TOUR).wait_for(state="detached")
    elif what == "wall":
        await open_at(page, f"{url}/teams/it/wall")
        await page.get_by_test_id(ids.WALL).wait_for()
    else:
        # Most urgent first: the second of those that somebody works on has something to read.
        await open_at(page, f"{url}/teams/it" + ("?status=in_progress" if what == "request" else ""))
        if what == "request":
            await anew(page, page.get_by_test_id(ids.REQUEST_ROW).nth(1).locator("a.title").click)


if __name__ == "__main__":
    asyncio.run(take(sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://localhost:8080"))
