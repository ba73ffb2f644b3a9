"""The demo made anew: as on the first day, only where nobody is real, and only for an admin at a screen in demo mode."""

import httpx
import psycopg
import pytest
from sqlalchemy.exc import ProgrammingError

from db import engine
from reqstly.demo.reset import reset, wipe_and_load
from reqstly.errors import DomainError, NotFound, NotNow
from reqstly.identity import sessions
from reqstly.settings import settings
from tests.api.conftest import application, token_of
from tests.conftest import Database, pool
from tests.people import PEOPLE, actor, ask

ADDRESS = "/api/v1/demo/reset?requests=2"
_STATE = (
    "select (select count(*) from users), (select count(*) from requests), (select min(number) from requests),"
    " (select count(*) from sessions), (select min(id) from audit_entries), (select count(*) from audit_seals)"
)


@pytest.fixture
def demo(fresh_db: Database, monkeypatch: pytest.MonkeyPatch) -> Database:
    """Demo mode on a database of this test's own, for this process and those that it starts."""
    monkeypatch.setattr(settings(), "demo", True)
    monkeypatch.setenv("REQSTLY_DATABASE_URL", fresh_db.app_url)
    monkeypatch.setenv("REQSTLY_DATABASE_OWNER_URL", fresh_db.owner_url)
    return fresh_db


async def test_it_is_as_on_the_first_day(fresh_db: Database) -> None:
    for _ in range(3):
        await ask()
    await sessions.sign_in((await actor("agent")).id)
    async with pool(fresh_db.owner_url, role=None):
        assert await wipe_and_load(2) == 2
    people = fresh_db.rows("select email from users order by id")
    assert people == [(person.email,) for person in PEOPLE.values()]
    assert fresh_db.rows(_STATE) == [(len(PEOPLE), 2, 1001, 0, 1, 1)]
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"):
        fresh_db.rows("delete from audit_entries")


async def test_where_somebody_is_real_nothing_is_touched(fresh_db: Database) -> None:
    await ask()
    fresh_db.rows("update users set email = 'lin@example.org' where email like 'lin.%%'")
    before = fresh_db.rows(_STATE)
    async with pool(fresh_db.owner_url, role=None):
        with pytest.raises(DomainError, match="1 of the people in this database are not at example"):
            await wipe_and_load(2)
    assert fresh_db.rows(_STATE) == before


async def test_one_at_a_time(fresh_db: Database) -> None:
    fresh_db.rows("select pg_advisory_lock(7302041)")
    async with pool(fresh_db.owner_url, role=None):
        with pytest.raises(NotNow, match="already"):
            await wipe_and_load(2)
    fresh_db.rows("select pg_advisory_unlock(7302041)")


async def test_the_applications_role_cannot(fresh_db: Database) -> None:
    await ask()
    before = fresh_db.rows(_STATE)
    assert engine.url() == fresh_db.app_url
    with pytest.raises(ProgrammingError, match="must be owner"):
        await wipe_and_load(2)
    assert fresh_db.rows(_STATE) == before


async def test_outside_demo_mode_there_is_no_such_route(database: Database) -> None:
    async with _client() as http:
        assert (await http.post(ADDRESS, headers=await _at_a_screen("admin"))).status_code == 404
        assert (
            await http.post(ADDRESS)
        ).status_code == 404  # not 401: nothing is there that could be asked for


async def test_nor_such_a_verb(database: Database) -> None:
    with pytest.raises(NotFound):
        await reset(await actor("admin"))


async def test_it_takes_an_admin_at_a_screen(demo: Database) -> None:
    async with _client() as http:
        assert (await http.post(ADDRESS)).status_code == 401
        assert (await http.post(ADDRESS, headers=await _at_a_screen("lead"))).status_code == 403
        token = {"Authorization": f"Bearer {await token_of('admin')}"}
        assert (await http.post(ADDRESS, headers=token)).status_code == 403
        another_site = await _at_a_screen("admin") | {"Sec-Fetch-Site": "cross-site"}
        assert (await http.post(ADDRESS, headers=another_site)).status_code == 403
        assert (await http.get(ADDRESS, headers=await _at_a_screen("admin"))).status_code == 405


async def test_an_admin_makes_it_anew_by_the_route(demo: Database) -> None:
    await ask()
    here = await _at_a_screen("admin")
    async with _client() as http:
        answer = await http.post(ADDRESS, headers=here, timeout=300)
        assert answer.status_code == 204, answer.text
        assert demo.one("select count(*) from requests") == 2
        assert (await http.post(ADDRESS, headers=here)).status_code == 401  # everybody was signed out


async def test_what_the_command_refuses_is_said(demo: Database) -> None:
    demo.rows("update users set email = 'lin@example.org' where email like 'lin.%%'")
    async with _client() as http:
        answer = await http.post(ADDRESS, headers=await _at_a_screen("admin"), timeout=300)
    assert answer.status_code == 409 and "That is no demo" in answer.json()["detail"]


def _client() -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(application()), base_url="http://localhost:8080")


async def _at_a_screen(who: str) -> dict[str, str]:
    session = await sessions.sign_in((await actor(who)).id)
    return {"Cookie": f"reqstly={session}", "Sec-Fetch-Site": "same-origin"}
