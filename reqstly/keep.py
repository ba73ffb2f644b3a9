"""What has to run as long as the process: started again, or tried again, when it fails."""

import asyncio
from collections.abc import Awaitable, Callable, Collection

from loguru import logger

PAUSE = 1.0


async def running(name: str, run: Callable[[], Awaitable[None]]) -> None:
    """Run it for ever: after a failure, or an end that nobody asked for, once more after PAUSE seconds."""
    while True:
        try:
            await run()
            logger.warning("{} ended by itself; starting it again", name)
        except Exception as error:
            _unless_cancelled()
            logger.opt(exception=error).error("{} failed; starting it again", name)
        await asyncio.sleep(PAUSE)


async def repeating(name: str, turn: Callable[[], Awaitable[None]]) -> None:
    """Take one turn after another, for ever; each does its work, and waits for as long as it likes. After one that fails it
    is tried again in PAUSE seconds. The database is away, as a rule, for many turns: the first that fails is logged."""
    failing = False
    while True:
        try:
            await turn()
            failing = False
        except Exception as error:
            _unless_cancelled()
            if not failing:
                logger.warning("{} failed; it is tried again: {}", name, type(error).__name__)
            failing = True
            await asyncio.sleep(PAUSE)


async def end(tasks: Collection["asyncio.Task[None]"], seconds: float) -> None:
    """Cancel them, and return when they have ended, at the latest after `seconds`: what swallows its cancellation, as a
    library that connects to a lost database may, must not keep the process."""
    for task in tasks:
        task.cancel()
    _, left = await asyncio.wait(tasks, timeout=seconds)
    for task in left:
        logger.warning("{} did not end in time", task.get_name())
        task.cancel()


def _unless_cancelled() -> None:
    """Raise CancelledError where this task was cancelled and what ended it is another failure, of its cleaning up."""
    if (task := asyncio.current_task()) is not None and task.cancelling():
        raise asyncio.CancelledError
