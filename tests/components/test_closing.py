"""Pages whose session is over close, and no others."""

import asyncio

import pytest
from nicegui import Client

from components import closing
from reqstly.identity import sessions
from tests.conftest import until


async def test_a_page_that_is_opened_while_the_sessions_are_looked_at_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[list[int]] = []
    closed: list[object] = []

    async def alive(ids: list[int]) -> set[int]:
        asked.append(ids)
        closing._open["young"] = 8
        return {8} & set(ids)

    monkeypatch.setattr(closing, "_open", {"old": 7})
    monkeypatch.setattr(closing, "_SWEEP", 0)
    monkeypatch.setattr(sessions, "alive", alive)
    monkeypatch.setattr(closing, "close", lambda client: closed.append(client))
    monkeypatch.setattr(Client, "instances", {"old": "old", "young": "young"})
    sweeping = asyncio.create_task(closing.sweep())
    await until(lambda: len(asked) > 1)
    sweeping.cancel()
    assert asked[0] == [7] and asked[1] == [7, 8]
    assert set(closed) == {"old"}
