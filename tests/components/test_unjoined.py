"""Pages that nobody joins are bounded; whoever opens many tabs loses none."""

import asyncio
from collections.abc import Iterator

import pytest
from nicegui import Client, core, ui

from components import unjoined


@pytest.fixture
async def made() -> Iterator[list[Client]]:  # type: ignore[misc]
    core.loop = asyncio.get_running_loop()
    pages: list[Client] = []
    yield pages
    for client in pages:
        if not client.is_deleted:
            client.delete()
    assert not unjoined._waiting and not unjoined._of


def opened(made: list[Client], session: int) -> Client:
    client = Client(ui.page("/unjoined"), request=None)
    made.append(client)
    unjoined.drawn(client, session)
    return client


async def test_the_oldest_of_a_session_go_first(made: list[Client]) -> None:
    other = opened(made, 2)
    pages = [opened(made, 1) for _ in range(unjoined.OF_SESSION_MOST + 3)]
    assert [client.is_deleted for client in pages[:4]] == [True, True, True, False]
    assert not any(client.is_deleted for client in (*pages[3:], other))


async def test_the_oldest_of_all_go_first(made: list[Client], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unjoined, "MOST", 4)
    pages = [opened(made, session) for session in range(6)]
    assert [client.is_deleted for client in pages] == [True, True, False, False, False, False]


async def test_a_page_that_is_joined_counts_no_more(made: list[Client]) -> None:
    first = opened(made, 1)
    for handler in first.connect_handlers:
        first.safe_invoke(handler)
    for _ in range(unjoined.OF_SESSION_MOST + 5):
        opened(made, 1)
    assert not first.is_deleted
