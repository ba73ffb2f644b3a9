"""What runs as long as the process, and ends with it."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from loguru import logger

from reqstly import keep


async def test_what_swallows_its_cancellation_keeps_nobody() -> None:
    begun = asyncio.Event()

    async def deaf() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            await asyncio.Event().wait()

    async def good() -> None:
        await asyncio.Event().wait()

    tasks = [asyncio.create_task(deaf(), name="deaf"), asyncio.create_task(good(), name="good")]
    await begun.wait()
    async with asyncio.timeout(30):
        await keep.end(tasks, 0.05)
        await asyncio.wait(tasks)
    assert all(task.cancelled() for task in tasks)


async def test_what_fails_turn_after_turn_is_logged_once_until_it_works(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(keep, "PAUSE", 0.0)
    turns, over = iter("xx.x"), asyncio.Event()

    async def turn() -> None:
        this = next(turns, None)
        if this == "x":
            raise ValueError(this)
        if this is None:
            over.set()
            await asyncio.Event().wait()

    said: list[str] = []
    heard = logger.add(lambda message: said.append(message.record["message"]), level="WARNING")
    task = asyncio.create_task(keep.repeating("The turn", turn))
    try:
        async with asyncio.timeout(30):
            await over.wait()
    finally:
        task.cancel()
        logger.remove(heard)
    assert said == ["The turn failed; it is tried again: ValueError"] * 2


@pytest.mark.parametrize("keeping", [keep.repeating, keep.running])
async def test_what_fails_while_it_is_cancelled_ends(
    keeping: Callable[..., Coroutine[Any, Any, None]],
) -> None:
    begun = asyncio.Event()

    async def fails() -> None:
        try:
            begun.set()
            await asyncio.Event().wait()
        finally:
            raise ValueError("while cleaning up")

    task = asyncio.create_task(keeping("The turn", fails))
    await begun.wait()
    task.cancel()
    done, _ = await asyncio.wait([task], timeout=30)
    assert done and task.cancelled()
