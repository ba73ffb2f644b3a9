"""The pool: who asked first is served first, and nobody's turn is lost."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy.exc import TimeoutError as NoneFree

from db.engine import close_pool, engine, give_back, open_pool, take
from tests.conftest import Database, pool


@pytest.fixture
async def two(database: Database) -> AsyncIterator[None]:
    """A pool of two connections."""
    async with pool(database.app_url):
        await close_pool()
        open_pool(database.app_url, size=1)
        yield


async def _served(served: list[str], who: str) -> None:
    taken = await take()
    served.append(who)
    await give_back(taken)


async def _waiting(served: list[str], who: str) -> asyncio.Task[None]:
    """Somebody who has asked and is not served yet."""
    task = asyncio.create_task(_served(served, who))
    for _ in range(5):
        await asyncio.sleep(0)
    assert not task.done()
    return task


async def test_who_comes_later_does_not_overtake(two: None) -> None:
    one, other = await take(), await take()
    served: list[str] = []
    waiting = [await _waiting(served, who) for who in ("first", "second")]
    await give_back(one)
    await _served(served, "newcomer")
    await asyncio.gather(*waiting)
    assert served == ["first", "second", "newcomer"]
    await give_back(other)


async def test_a_turn_of_somebody_who_left_is_the_next_ones(two: None) -> None:
    one, other = await take(), await take()
    served: list[str] = []
    left, stays = await _waiting(served, "left"), await _waiting(served, "stays")
    left.cancel()
    await give_back(one)
    await stays
    again = [await take()]
    await give_back(other)
    again.append(await take())
    assert served == ["stays"]
    for taken in again:
        await give_back(taken)


async def test_who_waits_too_long_is_told(two: None, monkeypatch: pytest.MonkeyPatch) -> None:
    held = [await take(), await take()]
    monkeypatch.setattr(engine().pool, "_timeout", 0.05)
    with pytest.raises(NoneFree, match=r"within 0.05 s"):
        await take()
    for taken in held:
        await give_back(taken)
    held = [await take(), await take()]
    for taken in held:
        await give_back(taken)
