"""The check on the written client: ten real Chromium pages beside it, eight queues and two forms in which somebody is
typing when a replica is killed."""

import asyncio
import os
import time
from contextlib import suppress
from dataclasses import dataclass

from playwright.async_api import Browser, BrowserContext, Page, async_playwright
from playwright.async_api import Error as Gone

from ops.bench.live.run import LOOKS, WATCHERS, Crowd, Size, Spread, latencies, path, spread
from ops.bench.live.site import Place, open_site
from ops.bench.live.watcher import Seen
from ops.bench.live.writer import MAIL
from ops.chromium import READY, chromium

QUEUES, FORMS = 8, 2
FORM = "/new/account"
TYPED = "The keyboard in room 12 writes two letters at once, and only in the afternoon. "
LIMIT = 60_000

# What came, and the moment at which it stood in the page: a timer runs after Vue has drawn. Removed rows are left out.
_LISTEN = """() => {
  window.__seen = [];
  const listen = () => {
    if (!window.socket) return setTimeout(listen, 10);
    window.socket.on("live", (message) => setTimeout(() => {
      const now = Date.now();
      for (const op of message.ops || []) {
        if (op.op === "remove") break;
        window.__seen.push([op.id, op.row.version, now]);
      }
    }));
  };
  listen();
}"""
_ROWS = "() => [...document.querySelectorAll('[data-testid=request-row]')].map(r => [r.dataset.number, r.dataset.status])"
_STATE = f"() => [window.__mark === true, ({READY})()]"


@dataclass(frozen=True, slots=True)
class Checked:
    """What Chromium showed, and beside it what the written client did in the same run. Milliseconds from the order to
    commit until the change stands in the page; seconds from the kill until the pages could be used again."""

    pages: int
    watchers: int
    rate: float
    chromium_ms: Spread
    client_ms: Spread
    wrong: int
    killed: int
    back_s: Spread
    away: int
    wrong_after: int
    typed: int
    text_lost: int
    clients_wrong: int
    load: tuple[float, float]


async def measure(place: Place, size: Size) -> Checked:
    """One run with the written client's watchers and ten pages of Chromium. Needs the pool, as `run.measure` does."""
    async with (
        open_site(place) as site,
        async_playwright() as playwright,
        chromium(playwright) as browser,
    ):
        crowd = await Crowd.gather(place, site, size)
        try:
            return await _Check(crowd, browser).run()
        finally:
            await crowd.close()


async def signed_in(browser: Browser, base: str, who: str) -> BrowserContext:
    """A browser of its own, in which one of the demo's people is signed in."""
    context = await browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(LIMIT)
    await context.request.post(f"{base}/sign-in/demo", form={"email": MAIL[who]}, max_redirects=0)
    return context


class _Check:
    def __init__(self, crowd: Crowd, browser: Browser) -> None:
        self._crowd, self._browser, self._base = crowd, browser, crowd.site.base
        self._queues: list[tuple[Page, str]] = []  # with the key of the view
        self._forms: list[Page] = []

    async def run(self) -> Checked:
        load, crowd = os.getloadavg()[0], self._crowd
        await crowd.open()
        await self._open()
        written = await crowd.work(crowd.size.rate, crowd.size.seconds)
        _, end = await crowd.settle()
        wrong = await self._wrong()
        chromium_ms = latencies([await self._seen()], written)
        client_ms = latencies(await crowd.clients.seen(), written)
        killed, back, away, text_lost, storm_wrong = await self._storm()
        wrong_after = await self._wrong()
        return Checked(
            QUEUES + FORMS, crowd.size.watchers, round(written.count / written.seconds, 1), chromium_ms, client_ms, wrong,
            killed, spread(back, 1), away, wrong_after, FORMS, text_lost, end.wrong + storm_wrong,
            (round(load, 1), round(os.getloadavg()[0], 1)),
        )  # fmt: skip

    async def _open(self) -> None:
        contexts = [await signed_in(self._browser, self._base, who) for who in WATCHERS]
        for number in range(QUEUES):
            # Not ten times the same look: each of them is there once.
            look, who = LOOKS[(number + 3) % len(LOOKS)], number % len(WATCHERS)
            page = await self._page(contexts[who], path(look))
            self._queues.append((page, self._crowd.key(look, WATCHERS[who])))
        # One form on each replica, so that whichever is killed has one.
        homes: dict[str, Page] = {}
        while len(homes) < FORMS:
            context = await signed_in(self._browser, self._base, WATCHERS[len(homes)])
            page = await self._page(context, FORM)
            home = next(c["value"] for c in await context.cookies() if c["name"] == "reqstly_replica")
            if home in homes:
                await context.close()
            else:
                homes[home] = page
        self._forms = list(homes.values())

    async def _page(self, context: BrowserContext, where: str) -> Page:
        page = await context.new_page()
        await page.add_init_script(f"({_LISTEN})()")
        await page.goto(self._base + where, wait_until="commit")
        await page.wait_for_function(READY, polling=50)
        return page

    async def _seen(self) -> Seen:
        # Wall clock to the clock that all processes of this machine share.
        offset, seen = time.time() - time.monotonic(), Seen()
        for page, _ in self._queues:
            for id, version, at in await page.evaluate("() => window.__seen"):
                seen.note(id, version - 1, version, at / 1000 - offset)
        return seen

    async def _wrong(self) -> int:
        """Pages that do not show what the database holds, half a minute later at most."""
        deadline = time.monotonic() + 30
        while True:
            tables, _ = await self._crowd.truth()
            wrong = 0
            for page, key in self._queues:
                want = [[row["name"], row["status"]] for row in tables[key]]
                wrong += await page.evaluate(_ROWS) != want
            if not wrong or time.monotonic() > deadline:
                return wrong
            await asyncio.sleep(0.2)

    async def _storm(self) -> tuple[int, list[float], int, int, int]:
        pages = [page for page, _ in self._queues] + self._forms
        for page in pages:
            await page.evaluate("() => { window.__mark = true }")
        boxes = [page.get_by_test_id("title") for page in self._forms]
        typing = [asyncio.create_task(box.press_sequentially(TYPED * 20, delay=30)) for box in boxes]
        await asyncio.sleep(3)
        storm = asyncio.create_task(self._crowd.storm())
        await self._crowd.killed.wait()
        watching = [asyncio.create_task(_back(page, self._crowd.killed_at)) for page in pages]
        for task in typing:
            task.cancel()
        await asyncio.gather(*typing, return_exceptions=True)
        texts = [await _value(page) for page in self._forms]
        found = await asyncio.gather(*watching)
        lost = [one for one in found if one is not None]
        text_lost = sum([not await _holds(*one) for one in zip(self._forms, texts, strict=True)])
        back = [one for one in lost if one < 40]
        return len(lost), back, len(lost) - len(back), text_lost, (await storm).end.wrong


async def _back(page: Page, killed_at: float) -> float | None:
    """Seconds from the kill until the page was loaded anew and could be used; None for one that was not concerned, and
    40 for one that did not come back."""
    lost = False
    while (waited := time.monotonic() - killed_at) < 40:
        with suppress(Gone):
            marked, ready = await page.evaluate(_STATE)
            lost = lost or not (marked and ready)
            if not marked and ready:
                return waited
            if not lost and waited > 4:
                return None
        await asyncio.sleep(0.05)
    return 40.0


async def _holds(page: Page, typed: str) -> bool:
    """Whether what was typed stands in the form again, ten seconds after it is back at most: it is handed over to the new
    replica first."""
    for _ in range(100):
        if len(typed) >= 20 and (await _value(page)).startswith(typed):
            return True
        await asyncio.sleep(0.1)
    return False


async def _value(page: Page) -> str:
    """What stands in the form's title; asked again where the page is just being loaded."""
    for _ in range(100):
        with suppress(Gone):
            return str(await page.get_by_test_id("title").input_value(timeout=5_000))
        await asyncio.sleep(0.1)
    return ""
