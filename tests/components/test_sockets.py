"""Sockets of pages that are not here are told so before anything is made of them; and whose sockets join a page."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from nicegui import Client
from starlette.types import Message, Receive, Scope, Send

from components import closing, sockets
from components.cookies import session_cookie
from reqstly.errors import NotSignedIn
from reqstly.identity import sessions
from reqstly.settings import settings

HERE, GONE = "here", "gone"


async def met(client_id: str, *told: Message, more: str = "&implicit_handshake=true") -> list[Message]:
    """What a socket is sent that says this much and then nothing more; what the application would send is a "passed"."""
    sent: list[Message] = []
    queue: asyncio.Queue[Message] = asyncio.Queue()
    for message in ({"type": "websocket.connect"}, *told):
        queue.put_nowait(message)

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        sent.append({"type": "passed"})

    async def send(message: Message) -> None:
        sent.append(message)

    scope: dict[str, Any] = {
        "type": "websocket",
        "query_string": f"EIO=4&client_id={client_id}{more}".encode(),
    }
    await asyncio.wait_for(sockets._Refusals(application)(scope, queue.get, send), 20)
    return sent


@pytest.fixture(autouse=True)
def one_is_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Client, "instances", {HERE: object()})


async def test_whose_page_is_not_here_is_refused_in_socket_ios_words() -> None:
    sent = await met(GONE, {"type": "websocket.receive", "text": "40"})
    assert [message["type"] for message in sent] == [
        "websocket.accept",
        "websocket.send",
        "websocket.send",
        "websocket.close",
    ]
    assert sent[1]["text"].startswith('0{"sid": ') and sent[2]["text"].startswith('44{"message": ')


async def test_whose_page_is_here_is_passed_on() -> None:
    assert await met(HERE) == [{"type": "passed"}]


async def test_who_does_not_join_a_page_yet_is_passed_on() -> None:
    assert await met(GONE, more="") == [{"type": "passed"}]


async def test_who_goes_is_told_nothing_more() -> None:
    sent = await met(GONE, {"type": "websocket.disconnect"})
    assert [message["type"] for message in sent] == ["websocket.accept", "websocket.send"]


async def test_who_asks_for_nothing_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "_PATIENCE", 0.05)
    sent = await met(GONE)
    assert [message["type"] for message in sent] == ["websocket.accept", "websocket.send", "websocket.close"]


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A page of the session "ours", which the database says is over."""

    async def over(token: str, *, used: bool) -> None:
        raise NotSignedIn

    monkeypatch.setattr(settings(), "public_url", "https://reqstly.example")  # by it the cookie is named
    request = SimpleNamespace(cookies={session_cookie(): "ours"})
    page = SimpleNamespace(id=HERE, request=request, page=SimpleNamespace(path="/requests"))
    monkeypatch.setattr(Client, "instances", {HERE: page})
    monkeypatch.setattr(closing, "_open", {HERE: 7})
    monkeypatch.setattr(sessions, "actor_for", over)
    return page


async def joins(cookie: str, origin: str = "https://reqstly.example") -> bool:
    """Whether a socket that says so is let onto that page."""
    environ = {"HTTP_HOST": "reqstly.example", "HTTP_ORIGIN": origin, "HTTP_COOKIE": cookie}
    return await sockets._may_join(environ, HERE)


async def test_a_page_is_joined_by_its_own_session_alone(page: Any) -> None:
    assert await joins(f"{session_cookie()}=ours")
    assert not await joins(f"{session_cookie()}=anothers")
    assert not await joins("")
    for origin in (
        "https://elsewhere.example",
        "http://reqstly.example",
        "https://reqstly.example:444",
        "null",
        "",
    ):
        assert not await joins(f"{session_cookie()}=ours", origin)


async def test_a_page_that_was_closed_is_not_joined_again(page: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    page.is_deleted = True
    closing.close(page)
    assert not await joins(f"{session_cookie()}=ours")
