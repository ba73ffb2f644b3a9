"""The API behind the stack's own Caddy, which compresses answers, and so has to alter their tags."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from tests.api.conftest import serving, token_of
from tests.conftest import Database
from tests.ops import caddy
from tests.ops.dns import names
from tests.people import ANSWERS


@pytest.fixture
async def program(tmp_path: Path, database: Database) -> AsyncIterator[httpx.AsyncClient]:
    """A person's program that comes by Caddy."""
    token = await token_of("lead")
    async with serving(database) as url:
        with names() as known:
            known.addresses = ["127.0.0.1"]
            port = int(url.rpartition(":")[2])
            with caddy.running(tmp_path, known, port) as door:
                headers = {"Authorization": f"Bearer {token}"}
                async with httpx.AsyncClient(
                    base_url=f"{door.url}/api/v1", verify=door.trust, headers=headers, timeout=30
                ) as http:
                    yield http


async def test_a_tag_as_the_proxy_gives_it_is_taken_back(program: httpx.AsyncClient) -> None:
    asked = {"type": "account", "title": "Long", "description": "long " * 400, "fields": ANSWERS["it"]}
    made = (await program.post("/requests", json=asked)).raise_for_status().json()
    path, seen = f"/requests/{made['number']}", set()
    for coding in ("gzip", "zstd", "br", "identity", "gzip, zstd, br"):
        async with program.stream(
            "GET", path, headers={"Accept-Encoding": coding}
        ) as read:  # httpx reads no zstd
            tag = read.headers["etag"]
        seen.add(re.sub(r"\d+", "N", tag))
        done = await program.patch(path, headers={"If-Match": tag}, json={"title": f"By {coding}"})
        assert done.status_code == 200, (tag, done.text)
        taken = await program.post(f"{path}/comments", headers={"If-Match": tag}, json={"body": "Too late"})
        assert taken.status_code == 412, tag
    assert len(seen) >= 3, seen  # it did alter them
