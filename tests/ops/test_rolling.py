"""Both replicas are replaced, one after the other, as Swarm does it: the new one first, then the old one out of the names,
then SIGTERM. Behind the stack's own Caddyfile, while programs write and read and people have pages open."""

import asyncio
import json
import secrets
import signal
import socket
import time
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from playwright.async_api import Locator, Page, async_playwright, expect

from components import testids as ids
from db.embedded import Cluster
from ops.chromium import chromium
from tests.conftest import Database, create, drop, pool
from tests.e2e.world import open_at, ready
from tests.ops import caddy
from tests.ops.dns import names
from tests.ops.service import Service
from tests.people import PEOPLE, ask

_SAME = {"Sec-Fetch-Site": "same-origin"}  # as our own pages say


@dataclass
class Load:
    """What programs did meanwhile. `acknowledged`: the comments that the server said it has."""

    statuses: Counter[str] = field(default_factory=Counter)
    acknowledged: set[str] = field(default_factory=set)
    over: bool = False

    @property
    def failed(self) -> dict[str, int]:
        return {what: count for what, count in self.statuses.items() if not what.endswith((" 200", " 201"))}


@dataclass
class Site:
    """Where people and programs come in, and what serves them."""

    database: Database
    caddy: caddy.Caddy
    service: Service


@pytest.fixture
async def site(cluster: Cluster, demo_template: str, tmp_path: Path) -> AsyncIterator[Site]:
    database = create(cluster, "reqstly_rolling", demo_template)
    addresses = [f"127.0.0.{n}" for n in (2, 3, 4, 5)]
    port = _free(*addresses)
    with names() as known, caddy.running(tmp_path, known, port) as door:
        environment = {
            "REQSTLY_DEMO": "true", "REQSTLY_PUBLIC_URL": door.url, "REQSTLY_TRUSTED_PROXIES": "127.0.0.1"
        }  # fmt: skip
        service = Service(database, tmp_path, known, port, addresses, environment)
        try:
            async with pool(database.app_url):
                await asyncio.gather(service.start(), service.start())
                yield Site(database, door, service)
        finally:
            await service.end(signal.SIGKILL)
    drop(cluster, database.name)


async def test_both_replicas_are_replaced_and_nobody_loses_anything(site: Site) -> None:
    numbers = [(await ask(title=f"While it rolls {n}")).number for n in range(4)]
    load = Load()
    async with async_playwright() as playwright, chromium(playwright) as browser:
        context = await browser.new_context(ignore_https_errors=True)
        answer = await context.request.post(
            f"{site.caddy.url}/sign-in/demo", form={"email": PEOPLE["agent"].email}, max_redirects=0
        )
        assert answer.status == 303
        pages = [
            await open_at(await context.new_page(), f"{site.caddy.url}/requests/REQ-{n}") for n in numbers[:3]
        ]
        back = [_watched(page) for page in pages]
        loads = [asyncio.create_task(_program(site, load, numbers[3], n)) for n in range(3)]
        for n, page in enumerate(pages):
            await _box(page).fill(f"Half a sentence {n}")
        first, second = site.service.serving
        ended = [await site.service.replace(first)]
        for page in pages:
            await ready(page)
            # No debounce has passed when the next one ends.
            await _box(page).press("End")
            await _box(page).press_sequentially(" and a few words more")
        ended.append(await site.service.replace(second))
        load.over = True
        await asyncio.gather(*loads)
        for n, page in enumerate(pages):
            await ready(page)
            await expect(_box(page)).to_have_value(
                f"Half a sentence {n} and a few words more", timeout=15_000
            )
        times = [seconds for watched in back for seconds in watched]
    print(json.dumps({
        "requests": dict(load.statuses), "ended_s": [round(s, 1) for s in ended], "sockets_reconnected": len(times),
        "back_s": sorted(round(s, 2) for s in times),
    }))  # fmt: skip
    assert load.failed == {} and sum(load.statuses.values()) > 50
    kept = {text for (text,) in site.database.rows("select body from comments")}
    assert load.acknowledged and load.acknowledged <= kept
    assert times  # else no page had to go, and nothing was shown


async def _program(site: Site, load: Load, number: int, which: int) -> None:
    """One that reads pages and the API, and writes, with a cookie as a browser has it; each write once."""
    async with httpx.AsyncClient(
        base_url=site.caddy.url, verify=site.caddy.trust, timeout=30, headers=_SAME
    ) as http:
        await http.post("/sign-in/demo", data={"email": PEOPLE["agent"].email})
        while not load.over:
            text = f"{which} {secrets.token_hex(4)}"
            calls = (
                ("page", http.get("/teams/it")),
                ("read", http.get("/api/v1/me")),
                ("write", http.post(f"/api/v1/requests/{number}/comments", json={"body": text})),
            )
            for what, call in calls:
                try:
                    answer = await call
                except httpx.HTTPError as error:
                    load.statuses[f"{what} {type(error).__name__}"] += 1
                    continue
                load.statuses[f"{what} {answer.status_code}"] += 1
                if what == "write" and answer.is_success:
                    load.acknowledged.add(text)
            await asyncio.sleep(0.2)


def _watched(page: Page) -> list[float]:
    """Seconds from this window's asking for its page again to its new socket, as they come."""
    found: list[float] = []
    asked: list[float] = []
    page.on("request", lambda one: asked.append(time.monotonic()) if one.is_navigation_request() else None)
    page.on("websocket", lambda _: found.append(time.monotonic() - asked[-1]) if asked else None)
    return found


def _box(page: Page) -> Locator:
    return page.get_by_test_id(ids.COMPOSER_TEXT)


def _free(*addresses: str) -> int:
    held = [socket.socket() for _ in addresses]
    try:
        held[0].bind((addresses[0], 0))
        port = int(held[0].getsockname()[1])
        for one, address in zip(held[1:], addresses[1:], strict=True):
            one.bind((address, port))
    finally:
        for one in held:
            one.close()
    return port
