"""What runs as long as the process, and ends with it."""

import asyncio

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
