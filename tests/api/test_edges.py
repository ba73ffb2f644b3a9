"""What takes too long or is not as it says: a body that does not come, a body that lies, a statement that is given up."""

import asyncio
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import httpx
import psycopg
import pytest

from db.engine import engine
from db.reading import Statement, read
from reqstly.api import frame
from tests.api.conftest import WAITS, Caller, over, serving, token_of
from tests.conftest import Database, until
from tests.verbs import asked


@pytest.fixture(scope="module")
async def url(database: Database) -> AsyncIterator[str]:
    async with serving(database) as address:
        yield address


async def _said(url: str, *lines: str, body: bytes = b"") -> str:
    """What is answered to these bytes, until the connection is closed or nothing more comes."""
    place = urlsplit(url)
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    head = [
        "POST /api/v1/requests HTTP/1.1",
        f"Host: {place.netloc}",
        "Content-Type: application/json",
        *lines,
    ]
    writer.write("\r\n".join([*head, "", ""]).encode() + body)
    try:
        async with asyncio.timeout(30):
            said = await reader.readuntil(b"\r\n\r\n")
            return said.decode() + (await reader.read(4_000)).decode()
    finally:
        writer.close()


async def test_a_body_that_does_not_come_is_given_up(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frame, "SECONDS", 0.3)
    token = await token_of("requester")
    said = await _said(url, f"Authorization: Bearer {token}", "Content-Length: 100", body=b'{"type":')
    assert said.startswith("HTTP/1.1 503 ") and "retry-after: 5" in said.lower()
    assert '"status":503' in said


@pytest.mark.parametrize(
    ("lines", "body", "status"),
    [
        (("Content-Length: 1000001",), b"", 413),  # refused before any of it is read
        (("Transfer-Encoding: chunked",), b"2\r\n{}\r\n0\r\n\r\n", 413),
        (("Content-Length: 0x10",), b"{}", 400),
        (("Content-Length: 2", "Content-Length: 3"), b"{} ", 400),
        (("Content-Length: 2", "Transfer-Encoding: chunked"), b"2\r\n{}\r\n0\r\n\r\n", 400),
    ],
)
async def test_a_body_says_how_large_it_is_once_and_truly(
    url: str, lines: tuple[str, ...], body: bytes, status: int
) -> None:
    token = await token_of("requester")
    said = await _said(url, f"Authorization: Bearer {token}", "Connection: close", *lines, body=body)
    assert said.startswith(f"HTTP/1.1 {status} "), said


async def test_of_a_body_that_is_longer_than_it_says_no_more_is_read(url: str, database: Database) -> None:
    token = await token_of("requester")
    longer = b'{"type":"account","title":"Longer than it says","fields":{"kind":"Locked out"}}'
    said = await _said(
        url,
        f"Authorization: Bearer {token}",
        f"Content-Length: {len(longer) - 1}",
        "Connection: close",
        body=longer,
    )
    assert said.startswith("HTTP/1.1 400 ")
    assert database.one("select count(*) from requests where title = 'Longer than it says'") == 0


@pytest.mark.parametrize("how", ["read", "write", "write with a key"])
async def test_a_statement_that_postgresql_gives_up_is_too_much_to_do_now(
    call: Caller, database: Database, how: str
) -> None:
    """As statement_timeout ends one: what waits for somebody's lock for too long."""
    number, http = await asked(), call(await token_of("requester"))
    assert (await http.get("/api/v1/me")).status_code == 200
    key = {"Idempotency-Key": f"given-up-{number}"} if "key" in how else {}
    with psycopg.connect(database.owner_url) as other:
        other.execute("lock table requests in access exclusive mode" if how == "read" else "select 1")
        other.execute("select id from requests where number = %s for update", [number])
        call_ = (
            http.get(f"/api/v1/requests/{number}")
            if how == "read"
            else http.post(f"/api/v1/requests/{number}/comments", json={"body": "Too late."}, headers=key)
        )
        waiting, pool = asyncio.create_task(call_), engine().pool
        await until(lambda: database.rows(WAITS), 30)
        database.rows("select pg_cancel_backend(%s)", database.one(WAITS))
        answer = await waiting
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5"), answer.text
        assert answer.json()["detail"].startswith("The database is away, or has too much to do")
        assert engine().pool is pool  # it is not taken for a server that is gone, and tried again
        other.rollback()
    assert database.one("select count(*) from comments where body = 'Too late.'") == 0
    assert (await http.get(f"/api/v1/requests/{number}")).status_code == 200


async def test_postgresql_gives_up_before_the_call_does(database: Database) -> None:
    statement = Statement("select extract(epoch from cast(current_setting('statement_timeout') as interval))")
    [(seconds,)] = await read(None, statement)
    assert 0 < seconds < frame.SECONDS


async def test_what_takes_longer_than_a_call_may_is_given_up_and_undone(
    url: str, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = await asked()
    monkeypatch.setattr(frame, "SECONDS", 0.3)
    async with over(url, await token_of("requester")) as zoe:
        with psycopg.connect(database.owner_url) as other:
            other.execute("select id from requests where number = %s for update", [number])
            answer = await zoe.http.post(f"/api/v1/requests/{number}/comments", json={"body": "Cut off."})
            assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
        monkeypatch.setattr(frame, "SECONDS", 20.0)
        again = await zoe.http.post(f"/api/v1/requests/{number}/comments", json={"body": "Again."})
        assert again.status_code == 201
    said = database.rows(
        "select body from comments c join requests r on r.id = c.request_id where r.number = %s", number
    )
    assert said == [("Again.",)]


async def test_a_client_that_leaves_takes_no_connection_along(url: str, database: Database) -> None:
    number = await asked()
    async with over(url, await token_of("requester")) as zoe:
        with psycopg.connect(database.owner_url) as other:
            other.execute("select id from requests where number = %s for update", [number])
            with pytest.raises(httpx.ReadTimeout):
                await zoe.http.post(
                    f"/api/v1/requests/{number}/comments", json={"body": "Gone."}, timeout=0.3
                )
        assert (await zoe.http.get("/api/v1/me")).status_code == 200
