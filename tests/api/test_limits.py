"""How often: by token and by person, by all replicas together, told with every answer."""

import httpx
import pytest

from reqstly import rates, secrets
from reqstly.settings import settings
from tests.api.client import Refused
from tests.api.conftest import As, Caller, application, token_of
from tests.conftest import Database

ME = "/api/v1/me"


async def test_what_is_left_is_told_with_every_answer(by: As) -> None:
    tom = await by("outsider")
    first, second = [await tom.http.get(path) for path in (ME, "/api/v1/requests/999999")]
    assert [one.status_code for one in (first, second)] == [200, 404]
    assert first.headers["ratelimit-policy"] == '"token";q=600;w=60, "person";q=1200;w=60'
    left = [one.headers["ratelimit"].split(",")[0] for one in (first, second)]
    assert [one.split(";")[:2] for one in left] == [['"token"', "r=599"], ['"token"', "r=598"]]
    assert 0 < int(left[0].rpartition("=")[2]) <= 60


async def test_a_replica_takes_a_few_at_a_time_and_never_too_many(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings(), "api_token_per_minute", 125)  # two at a time
    token = await token_of("outsider")
    key = f"%{secrets.digest(token).hex()[:32]}%"
    headers, allowed = {"Authorization": f"Bearer {token}"}, 0
    for turn in range(130):
        if turn % 3 == 2:
            rates._held.clear()  # another replica, which knows nothing of what this one took
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(application()), base_url="http://localhost", headers=headers
        ) as http:
            allowed += (await http.get(ME)).status_code == 200
        if turn == 0:
            assert database.one("select count from rate_limits where key like %s", key) == 2
            # One window, however slow the machine.
            database.rows(
                "update rate_limits set expires_at = now() + interval '1 h' where key like %s returning key",
                key,
            )
    counted = database.one("select count from rate_limits where key like %s", key)
    assert counted >= 125 and 80 <= allowed <= 125


async def test_a_tokens_calls_end_where_its_limit_is_on_whatever_replica(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings(), "api_token_per_minute", 3)
    headers = {"Authorization": f"Bearer {await token_of('bartek')}"}
    said = []
    for _ in range(5):
        transport = httpx.ASGITransport(application())  # a replica of its own
        async with httpx.AsyncClient(
            transport=transport, base_url="http://localhost", headers=headers
        ) as http:
            said.append(await http.get(ME))
    assert [one.status_code for one in said] == [200, 200, 200, 429, 429]
    problem = said[3].json()
    assert problem["type"] == "https://iana.org/assignments/http-problem-types#quota-exceeded"
    assert problem["violated-policies"] == ["token"]
    assert 0 < int(said[3].headers["retry-after"]) <= 60 and '"token";r=0;' in said[3].headers["ratelimit"]


async def test_a_persons_tokens_share_the_persons_limit(
    call: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings(), "api_person_per_minute", 3)
    one, other = call(await token_of("ops_kwame")), call(await token_of("ops_kwame"))
    said = [await http.get(ME) for http in (one, other, one, other)]
    assert [answer.status_code for answer in said] == [200, 200, 200, 429]
    assert said[3].json()["violated-policies"] == ["person"]
    assert (await call(await token_of("hr_lead")).get(ME)).status_code == 200


async def test_what_is_over_the_limit_does_nothing(
    by: As, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings(), "api_token_per_minute", 1)
    lin = await by("lin")
    await lin.me()
    with pytest.raises(Refused) as refused:
        await lin.ask("account", "Over the limit", fields={"kind": "Locked out"})
    assert refused.value.status == 429
    assert database.one("select count(*) from requests where title = 'Over the limit'") == 0
