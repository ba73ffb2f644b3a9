"""What no page of ours sends ends the socket that it came by, with one line in the log that does not repeat it."""

import json

import httpx
import pytest

from components import wire
from tests.components.wires import BINARY, TEXT, connected, frame, joined, page_of
from tests.e2e.world import Replica

CLIENT = "00000000-0000-0000-0000-000000000000"
EVENT = {"client_id": CLIENT, "id": 3, "listener_id": "x", "args": ["1", None]}
JOIN = {
    "client_id": CLIENT,
    "tab_id": "t",
    "document_id": "d",
    "next_message_id": 0,
    "implicit_handshake": False,
}


def said(*parts: object) -> str:
    return "42" + json.dumps(parts)


@pytest.mark.parametrize(
    "text",
    [
        "40",
        '40{"token":1}',
        "3",
        "1",
        "41",
        said("event", EVENT),
        said(
            "event",
            {**EVENT, "n": 1, "document": "d", "typed": [{"id": 1, "listener_id": "y", "args": ["2"]}]},
        ),
        said("event", {"client_id": CLIENT, "n": 1, "document": "d", "skip": True}),
        said("handshake", JOIN),
        "427" + said("handshake", {**JOIN, "old_tab_id": None, "next_message_id": "12"})[2:],
        said("ack", {"client_id": CLIENT, "next_message_id": 7}),
        said("log", {"client_id": CLIENT, "level": "error", "message": "x"}),
        said("javascript_response", {"client_id": CLIENT, "request_id": "r"}),
        said("javascript_response", {"client_id": CLIENT, "request_id": "r", "result": {"a": [1]}}),
        "421" + said("probe")[2:],
    ],
)
def test_what_our_pages_send_is_understood(text: str) -> None:
    assert wire.is_understood(text)


DEEP = "[" * 200_000
REFUSED = [
    "",
    "x",
    "0",
    "2",
    "2probe",
    "5",
    "6",
    "9",
    "b",
    "bAAAA",
    "4",
    "4x",
    f"4{DEEP}",
    "40/admin,",
    "40[]",
    "40{",
    '40"x"',
    "43[]",
    "431[]",
    "44{}",
    '451-["event",{"_placeholder":true,"num":0}]',
    '459999999999-["event",{}]',
    "461-[]",
    "47",
    "42",
    "42{}",
    "42[]",
    "42[1]",
    "42[null,{}]",
    "42/admin,[]",
    "42" + "9" * 200 + "[]",
    "42²[]",
    f"42{DEEP}",
    f'42["event",{DEEP}',
    '42["connect",{}]',
    '42["disconnect"]',
    '42["constructor",{}]',
    said("nothing", {}),
    said("event"),
    said("event", EVENT, EVENT),
    said("event", [EVENT]),
    said("event", None),
    said("event", {**EVENT, "client_id": None}),
    said("event", {**EVENT, "id": "3"}),
    said("event", {**EVENT, "id": []}),
    said("event", {**EVENT, "listener_id": {}}),
    said("event", {**EVENT, "args": "1"}),
    said("event", {**EVENT, "args": [{}]}),
    said("event", {**EVENT, "typed": {}}),
    said("event", {**EVENT, "typed": [1]}),
    said("handshake"),
    said("handshake", {"client_id": CLIENT}),
    said("handshake", {**JOIN, "tab_id": {}}),
    said("handshake", {**JOIN, "document_id": None}),
    said("handshake", {**JOIN, "next_message_id": "x"}),
    said("handshake", {**JOIN, "next_message_id": 1.5}),
    said("ack", {"client_id": CLIENT}),
    said("ack", {"client_id": CLIENT, "next_message_id": "7"}),
    said("ack", {"client_id": CLIENT, "next_message_id": True}),
    said("log", {"client_id": CLIENT, "level": "critical", "message": "x"}),
    said("log", {"client_id": CLIENT, "level": [], "message": "x"}),
    said("javascript_response", {"client_id": CLIENT, "request_id": []}),
    said("probe", 1),
]


@pytest.mark.parametrize("text", REFUSED)
def test_anything_else_is_not(text: str) -> None:
    assert not wire.is_understood(text)


@pytest.mark.parametrize("other", [b"40", None, 40])
def test_nothing_but_text_is(other: object) -> None:
    assert not wire.is_understood(other)


async def test_the_socket_is_closed_and_the_log_stays_short(replica: Replica) -> None:
    before = len(replica.log.read_text())
    async with httpx.AsyncClient(base_url=replica.url, timeout=60) as http:
        page = await page_of(http)
    for text in REFUSED:
        for join in (True, False):
            if not join and not text.startswith("4"):
                continue
            stranger = await joined(replica.url, page, join=join)
            await stranger.send(frame(TEXT, text.encode()))
            await stranger.ends(20)
            stranger.close()
    for bytes_ in (
        frame(BINARY, b"\x00"),
        frame(TEXT, b"4\xff"),
        b"\xff\xff\xff\xff\xff\xff\xff\xff",
        frame(3),
        frame(0),
    ):
        stranger = await joined(replica.url, page)
        await stranger.send(bytes_)
        await stranger.ends(20)
        stranger.close()
    added = replica.log.read_text()[before:]
    assert "Traceback" not in added and "File " not in added, added
    assert "constructor" not in added and "_placeholder" not in added and "critical" not in added
    lines = [line for line in added.splitlines() if "Refused" in line or "refused" in line]
    assert 1 <= len(lines) <= 22, added
    assert len(added.splitlines()) < len(lines) + 20, added


@pytest.mark.parametrize(
    "query",
    [
        "EIO=4&transport=websocket&client_id={page}&implicit_handshake=true",
        "EIO=4&transport=websocket&client_id={page}&implicit_handshake=true&tab_id=t&document_id=d&next_message_id=x",
        "EIO=4&transport=websocket&client_id={page}&implicit_handshake=true&tab_id=t&document_id=d&next_message_id=%FF",
    ],
)
async def test_an_address_that_says_too_little_does_not_join(replica: Replica, query: str) -> None:
    before = len(replica.log.read_text())
    async with httpx.AsyncClient(base_url=replica.url, timeout=60) as http:
        page = await page_of(http)
    stranger = await joined(replica.url, page, join=False, query=query.format(page=page))
    await stranger.send(frame(TEXT, b"40"))
    refusal = await stranger.reader.readuntil(b"handshake failed")
    stranger.close()
    assert b"44{" in refusal
    assert "Traceback" not in replica.log.read_text()[before:]


async def test_who_joins_nothing_is_not_waited_for(replica: Replica) -> None:
    async with httpx.AsyncClient(base_url=replica.url, timeout=60) as http:
        page = await page_of(http)
    silent = await joined(replica.url, page, join=False)
    nothing = await connected(replica.url)
    half = await connected(replica.url)
    await half.send(b"GET / HTTP/1.1\r\nHost: loc")
    for waiting in (silent, nothing, half):
        await waiting.ends(60)
        waiting.close()


async def test_polling_and_other_sites_get_nothing(replica: Replica) -> None:
    async with httpx.AsyncClient(base_url=replica.url, timeout=60) as http:
        for method in ("GET", "OPTIONS"):
            for query in ("EIO=4&transport=polling", "EIO=4", "EIO=4&transport=polling&j=0"):
                answer = await http.request(
                    method, f"/_nicegui_ws/socket.io/?{query}", headers={"origin": "https://evil.example"}
                )
                assert answer.status_code == 400, (method, query)
                assert not [name for name in answer.headers if name.startswith("access-control")]
