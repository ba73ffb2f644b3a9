"""What strangers send fills no replica: a real one is filled in each way, while its memory is looked at."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from typing import Any

import httpx
import psutil  # type: ignore[import-untyped]
import pytest

from tests.components.wires import BINARY, CONTINUED, PING, TEXT, Wire, connected, frame, joined, page_of
from tests.e2e.world import Replica

MB = 2**20
MORE_MOST = 80 * MB  # a flood is three times as much and more
MILLION = b"x" * MB


def memory(replica: Replica) -> int:
    assert replica._process is not None
    return int(psutil.Process(replica._process.pid).memory_info().rss)


async def attachments(url: str, page: str) -> Wire:
    wire = await joined(url, page)
    await wire.send(frame(TEXT, b'459999999999-["event",{"_placeholder":true,"num":0}]'))
    for _ in range(15):
        if not await wire.send(frame(BINARY, MILLION[:900_000])):
            break
    return wire


async def binary(url: str, page: str) -> Wire:
    wire = await joined(url, page, join=False)
    await wire.send(frame(BINARY, MILLION[:900_000], fin=False))
    for _ in range(15):
        if not await wire.send(frame(CONTINUED, MILLION, fin=False)):
            break
    return wire


async def unfinished(url: str, page: str) -> Wire:
    wire = await joined(url, page, join=False)
    await wire.send(frame(TEXT, MILLION[:990_000], says=999_000))
    return wire


async def too_large(url: str, page: str) -> Wire:
    wire = await joined(url, page, join=False)
    await wire.send(frame(TEXT, 16 * MILLION, says=17 * MB))
    return wire


async def small_parts(url: str, page: str) -> Wire:
    wire = await joined(url, page, join=False)
    await wire.send(frame(TEXT, b"4", fin=False))
    for _ in range(60):
        if not await wire.send(frame(CONTINUED, fin=False) * 5_000):
            break
    return wire


async def pings(url: str, page: str) -> Wire:
    wire = await joined(url, page)
    wire.reader._transport.pause_reading()  # type: ignore[attr-defined]
    for _ in range(12):
        if not await wire.send(frame(PING, b"x" * 120) * 4_000):
            break
    return wire


async def many(url: str, page: str) -> Wire:
    wire = await joined(url, page)
    for _ in range(10):
        if not await wire.send(frame(TEXT, b'42["nothing",{}]') * 20_000):
            break
    return wire


async def headers(url: str, page: str) -> Wire:
    wire = await connected(url)
    await wire.send(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
    for _ in range(12):
        if not await wire.send(b"X-A: " + MILLION[:60_000] + b"\r\n" + b"X-B: " + MILLION):
            break
    return wire


async def bodies(url: str, page: str) -> Wire:
    wire = await connected(url)
    await wire.send(
        b"POST /sign-in/demo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        b"Content-Length: 999999\r\n\r\nemail=" + MILLION[:900_000]
    )
    return wire


WAYS: list[tuple[Callable[[str, str], Coroutine[Any, Any, Wire]], int]] = [
    (attachments, 20),
    (binary, 20),
    (unfinished, 300),
    (too_large, 20),
    (small_parts, 10),
    (pings, 10),
    (many, 10),
    (headers, 10),
    (bodies, 200),
]


@pytest.mark.parametrize(("way", "times"), WAYS, ids=[way.__name__ for way, _ in WAYS])
async def test_a_flood_is_not_kept(
    replica: Replica, way: Callable[[str, str], Coroutine[Any, Any, Wire]], times: int
) -> None:
    async with httpx.AsyncClient(base_url=replica.url, timeout=60) as http, AsyncExitStack() as stack:
        page = await page_of(http)
        before = memory(replica)
        most = 0
        for n in range(0, times, 10):
            async with asyncio.timeout(60):
                for wire in await asyncio.gather(
                    *(way(replica.url, page) for _ in range(min(10, times - n)))
                ):
                    stack.callback(wire.close)
            most = max(most, memory(replica) - before)
        print(way.__name__, most / MB)
        assert (await http.get("/healthz")).status_code == 200
        assert most < MORE_MOST, f"{most / MB:.0f} MB"
