"""What another site's page sends with somebody's cookie: no route of the API that changes something takes it."""

import re

import pytest

from reqstly.identity import sessions
from tests.api.conftest import Caller
from tests.api.test_routes import OPERATIONS
from tests.conftest import Database
from tests.people import requester

CHANGING = [(path, method) for path, method, _ in OPERATIONS.values() if method != "get"]
FOREIGN = (
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Sec-Fetch-Site": "same-origin", "Origin": "https://evil.example"},
)


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
async def test_another_site_changes_nothing(
    call: Caller, database: Database, headers: dict[str, str]
) -> None:
    zoe = await requester()
    cookie = {"Cookie": f"reqstly={await sessions.sign_in(zoe.id)}", "Content-Length": "0"}
    before = database.one("select count(*) from audit_entries where actor_id = %s", zoe.id)
    assert len(CHANGING) > 20
    for path, method in CHANGING:
        answer = await call().request(
            method, "/api/v1" + re.sub(r"\{\w+\}", "1", path), headers=cookie | headers
        )
        assert (path, answer.status_code) == (path, 403)
        assert answer.json()["detail"] == "This was sent from another site and is refused."
    assert database.one("select count(*) from audit_entries where actor_id = %s", zoe.id) == before
