"""Many pages at once are drawn a few at a time and in order; what is no page does not wait."""

import asyncio
from typing import Any

import pytest

from reqstly.api import turnstile
from reqstly.api.turnstile import AT_ONCE, Turnstile
from tests.conftest import until


class Site:
    """An application whose answers wait until they may go."""

    def __init__(self) -> None:
        self.inside, self.begun = 0, list[str]()
        self.open = asyncio.Event()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Note who came, and wait."""
        self.inside += 1
        self.begun.append(scope["path"])
        await self.open.wait()
        self.inside -= 1
        if scope["path"].endswith("broken"):
            raise ValueError


async def ask(door: Turnstile, path: str, method: str = "GET", type: str = "http") -> None:
    """Ask for something."""

    async def nothing(*_: Any) -> Any:
        return None

    await door({"type": type, "method": method, "path": path}, nothing, nothing)


async def all_that_can() -> None:
    """Let every task go on as far as it comes: none of them waits for anything but another."""
    for _ in range(100):
        await asyncio.sleep(0)


async def test_pages_go_in_a_few_at_a_time_and_in_order() -> None:
    site = Site()
    door = Turnstile(site)
    paths = ["/teams/broken", *(f"/teams/{at}" for at in range(20))]
    asked = [asyncio.create_task(ask(door, path)) for path in paths]
    await all_that_can()
    assert site.inside == AT_ONCE
    others = [
        ask(door, "/healthz"),
        ask(door, "/sign-in"),
        ask(door, "/new", "POST"),
        ask(door, "/", type="websocket"),
    ]
    waiting = [asyncio.create_task(other) for other in others]
    await all_that_can()
    assert site.inside == AT_ONCE + len(waiting)
    site.open.set()
    results = await asyncio.gather(*asked, *waiting, return_exceptions=True)
    assert [type(result) for result in results if result] == [ValueError]
    assert [path for path in site.begun if path.startswith("/teams")] == paths
    assert site.inside == 0


async def test_whoever_has_waited_long_enough_is_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turnstile, "PATIENCE", 0.01)
    site = Site()
    door = Turnstile(site)
    asked = [asyncio.create_task(ask(door, "/")) for _ in range(AT_ONCE + 2)]
    await until(lambda: site.inside == AT_ONCE + 2)
    site.open.set()
    await asyncio.gather(*asked)
