"""A command and what it says, as a page: what the demo shows beside the product is what a person would type."""

import asyncio
import html

from playwright.async_api import Page

from tests.conftest import ROOT

_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Terminal</title>
<style>body{{background:#14181d;color:#d7dde4;margin:0;padding:24px;font:15px/1.55 ui-monospace,'DejaVu Sans Mono',monospace}}
pre{{margin:0;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}}b{{color:#7fd1a8;font-weight:400}}</style>
<pre>{screens}</pre></html>"""


async def show(page: Page, *commands: str) -> str:
    """Run these commands in the checkout, one after the other, and show them with what they say. Returns that. Raises
    RuntimeError where one fails."""
    screens, heard = [], []
    for command in commands:
        process = await asyncio.create_subprocess_exec(
            "bash", "-o", "pipefail", "-c", command,
            cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        said = (await process.communicate())[0].decode().rstrip()
        if process.returncode:
            raise RuntimeError(f"{command}\n{said}")
        heard.append(said)
        screens.append(f"<b>$ {html.escape(command)}</b>\n{html.escape(said)}")
    await page.goto("about:blank")  # whatever was there before
    await page.set_content(_PAGE.format(screens="\n\n".join(screens)))
    await page.bring_to_front()
    return "\n".join(heard)
