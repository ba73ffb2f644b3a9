"""`python -m ops.demo`, which is ops/scripts/demo.sh."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from loguru import logger
from playwright.async_api import Page, async_playwright

from ops.chromium import chromium
from ops.demo.site import NADIA, CannotStart, Site, site
from ops.demo.story import tell
from tests.conftest import ROOT
from tests.e2e.world import LIMIT

PICTURES = ROOT / "docs" / "pictures" / "demo"
_READING = 3.0  # seconds for who watches, where there is a screen
_TOLD = """
  Reqstly is at {url}, on two replicas behind Caddy.

  Sign in as    {who}
  Metrics       {metrics}
  Log           {log}
  Proof         {proof}

  What to click, and what to say: docs/DEMO.md
"""


app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def main(
    port: Annotated[int, typer.Option(help="Where Caddy listens, on localhost.")] = 8090,
    play: Annotated[
        bool, typer.Option("--play", help="Let Playwright live through the story first.")
    ] = False,
    pictures: Annotated[
        bool,
        typer.Option("--pictures", help="Live through it unseen, take docs/pictures/demo/ anew, and end."),
    ] = False,
) -> None:
    """Start the five-minute demo on this machine. Ctrl-C ends it, and nothing is left of it."""
    logger.remove()
    logger.add(sys.stderr, level="WARNING")
    try:
        asyncio.run(_demo(port, play=play, pictures=pictures))
    except CannotStart as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(1) from None
    except (KeyboardInterrupt, asyncio.CancelledError):
        pass
    typer.echo("\n  The demo has ended.\n")


async def _demo(port: int, *, play: bool, pictures: bool) -> None:
    loop, me = asyncio.get_running_loop(), asyncio.current_task()
    assert me is not None
    loop.add_signal_handler(signal.SIGTERM, me.cancel)
    typer.echo("Starting a provider, PostgreSQL, two replicas and Caddy …")
    async with site(port) as made:
        typer.echo(
            _TOLD.format(url=made.url, who=NADIA, metrics=made.metrics, log=made.log, proof=made.proof)
        )
        if play or pictures:
            await _play(made, PICTURES if pictures else None)
        if not pictures:
            await _stay(made)


async def _play(made: Site, pictures: Path | None) -> None:
    seen = pictures is None and _has_screen()
    async with async_playwright() as playwright, chromium(playwright, headless=not seen) as browser:
        blank = await browser.new_page()
        agent = (await blank.evaluate("navigator.userAgent")).replace("Headless", "")
        await blank.close()
        context = await browser.new_context(
            user_agent=agent, viewport={"width": 1280, "height": 800}, locale="en-GB", timezone_id="Europe/Berlin",
            reduced_motion="reduce",
        )  # fmt: skip
        context.set_default_timeout(LIMIT)
        count = 0
        async for heading, page in tell(made, await context.new_page()):
            count += 1
            typer.echo(f"  {count:>2}  {heading}")
            if pictures:
                await _take(page, pictures / picture(count, heading))
            elif seen:
                await asyncio.sleep(_READING)
    typer.echo(f"  That was all of it: {count} steps.\n")


async def _take(page: Page, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    await page.evaluate("document.fonts.ready")
    # A terminal is as high as what it says.
    await (page.locator("body") if page.url == "about:blank" else page).screenshot(path=file)


def picture(number: int, heading: str) -> str:
    """The name of a step's picture."""
    return f"{number:02}-{re.sub(r'[^a-z]+', '-', heading.lower())}.png"


async def _stay(made: Site) -> None:
    """Until Ctrl-C. Enter renews the replica that most pages are open on."""
    loop = asyncio.get_running_loop()
    pressed = asyncio.Event()
    if sys.stdin.isatty():
        loop.add_reader(sys.stdin.fileno(), _reader(pressed))
        typer.echo("  Enter renews a replica while its pages are open. Ctrl-C ends it all.")
    while await pressed.wait():
        typer.echo("  A new replica starts, and the old one ends …")
        await made.renew()
        pressed.clear()
        typer.echo("  Done. Its pages have gone to another one by themselves.")


def _reader(pressed: asyncio.Event) -> Callable[[], None]:
    def read() -> None:
        if not os.read(sys.stdin.fileno(), 1_024):
            asyncio.get_running_loop().remove_reader(sys.stdin.fileno())
        else:
            pressed.set()

    return read


def _has_screen() -> bool:
    return sys.platform == "darwin" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    app()
