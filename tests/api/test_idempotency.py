"""Sent twice, done once: under concurrency, on two replicas, after a crash; and what is kept is nobody else's to read."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import closing
from typing import LiteralString

import httpx
import psycopg
import pytest
import sqlalchemy as sa
from fastapi.routing import APIRoute

from db import migrate
from db.unit_of_work import unit_of_work, whole
from reqstly import audit, idempotency
from reqstly.access import Scope
from reqstly.api import v1
from reqstly.idempotency import Answer
from reqstly.identity import sessions
from reqstly.requests import commands
from tests.api.client import Refused
from tests.api.conftest import As, Caller, application, token_of
from tests.conftest import Database
from tests.people import ANSWERS, actor, ask, requester
from tests.verbs import asked

NEW = {"type": "account", "title": "Locked out", "fields": ANSWERS["it"]}
_ASKED: LiteralString = "select count(*) from requests where title = %s"


@pytest.fixture
async def replicas(database: Database) -> AsyncIterator[list[httpx.AsyncClient]]:
    """Two of them, as one person's program calls them."""
    headers = {"Authorization": f"Bearer {await token_of('requester')}"}
    made = [
        httpx.AsyncClient(
            transport=httpx.ASGITransport(application()), base_url="http://localhost", headers=headers
        )
        for _ in range(2)
    ]
    yield made
    for one in made:
        await one.aclose()


async def test_many_at_once_with_one_key_ask_once(
    replicas: list[httpx.AsyncClient], database: Database
) -> None:
    async def send(n: int) -> httpx.Response:
        new, key = {**NEW, "title": "Only once"}, {"Idempotency-Key": "at-once"}
        return await replicas[n % 2].post("/api/v1/requests", json=new, headers=key)

    said = [*await asyncio.gather(*map(send, range(20))), await send(0), await send(1)]
    done = [one for one in said if one.status_code == 201]
    under_way = [one for one in said if one.status_code == 409]
    others = [one.text for one in said if one.status_code not in (201, 409)]
    assert not others and len(done) >= 3
    assert database.one(_ASKED, "Only once") == 1
    assert len({(one.content, one.headers["location"], one.headers["etag"]) for one in done}) == 1
    assert [one.headers.get("idempotency-replayed") for one in done].count(None) == 1
    for one in under_way:
        assert one.headers["retry-after"] == "1" and one.json()["type"] == "urn:reqstly:problem:under-way"


async def test_the_same_key_with_anything_else_is_refused(by: As, database: Database) -> None:
    zoe, number = await by("requester"), await asked()
    path, body, etag = f"/requests/{number}/cancel", {"why": "Found it."}, '"2"'
    first, again = [await zoe.send("POST", path, key="a-key", json=body, etag=etag) for _ in range(2)]
    assert first.content == again.content and again.headers["idempotency-replayed"] == "true"
    for other in (
        (path, {"why": "Found it"}, etag), (path, body, '"3"'), (path, body, ""),
        (f"{path}?x=1", body, etag), (f"/requests/{await asked()}/cancel", body, etag), ("/requests", NEW, ""),
    ):  # fmt: skip
        with pytest.raises(Refused) as refused:
            await zoe.send("POST", other[0], key="a-key", json=other[1], etag=other[2])
        assert (refused.value.status, refused.value.problem["type"]) == (422, "urn:reqstly:problem:key-used")
    assert database.one("select version from requests where number = %s", number) == 3
    amara = await by("lead")  # somebody else's keys are their own
    await amara.act(number, "reopen", key="a-key")
    assert (await amara.send("POST", path, key="another", json=body)).status_code == 200


async def test_what_was_refused_is_not_kept(by: As) -> None:
    zoe, number = await by("requester"), await asked()
    with pytest.raises(Refused) as refused:
        await zoe.act(number, "reopen", key="a-reopening", why="Still locked out.")
    assert refused.value.status == 409
    await zoe.act(number, "cancel")
    assert (await zoe.act(number, "reopen", key="a-reopening", why="Still locked out.")).version == 4


async def test_a_crash_after_the_change_leaves_neither(database: Database) -> None:
    zoe = await requester()

    async def crashing() -> Answer:
        await commands.create(zoe, "account", "Crashed", "", ANSWERS["it"])
        raise RuntimeError("as if the power went")

    async def working() -> Answer:
        saved = await commands.create(zoe, "account", "Crashed", "", ANSWERS["it"])
        return Answer(201, {}, str(saved.number).encode())

    asked_for = idempotency.fingerprint(b"x")
    with pytest.raises(RuntimeError):
        await idempotency.once(zoe.id, "crash", asked_for, crashing)
    assert database.one(_ASKED, "Crashed") == 0
    first, second = [await idempotency.once(zoe.id, "crash", asked_for, working) for _ in range(2)]
    assert (first.body, second.replayed, database.one(_ASKED, "Crashed")) == (second.body, True, 1)


async def test_an_attempt_whose_process_is_gone_holds_the_key_no_longer(by: As, database: Database) -> None:
    zoe = await by("requester")
    with closing(psycopg.connect(database.app_url)) as gone:
        gone.execute(
            "select pg_try_advisory_xact_lock(hashtextextended('idempotency:gone', %s))",
            [(await requester()).id],
        )
        with pytest.raises(Refused) as refused:
            await zoe.ask(**NEW, key="gone")  # type: ignore[arg-type]
        assert refused.value.status == 409
        database.rows("select pg_terminate_backend(%s, 10000)", gone.info.backend_pid)
        assert (await zoe.ask(**NEW, key="gone")).version == 1  # type: ignore[arg-type]


async def test_a_secret_is_shown_once_and_nothing_of_it_is_kept(call: Caller, database: Database) -> None:
    http = await _at_a_screen(call, "chidi")
    new, key = {"name": "Kept", "scopes": ["requests:read"]}, {"Idempotency-Key": "a-token"}
    first, second = [await http.post("/api/v1/tokens", json=new, headers=key) for _ in range(2)]
    assert first.status_code == 201 and first.json()["token"].startswith("reqstly_")
    assert (second.status_code, second.json()["type"]) == (409, "urn:reqstly:problem:shown-once")
    assert "token" not in second.json()
    assert database.rows("select body, headers from idempotency_keys where key = 'a-token'") == [(b"", {})]
    assert database.one("select count(*) from access_tokens where name = 'Kept'") == 1
    other = await http.post("/api/v1/tokens", json={**new, "name": "Other"}, headers=key)
    assert (other.status_code, other.json()["type"]) == (422, "urn:reqstly:problem:key-used")


async def test_an_answer_is_for_the_credential_that_was_answered(call: Caller, by: As) -> None:
    """Not for another token, session or scope of the same person, whether the answer held a secret or not."""
    http, reader = await _at_a_screen(call, "chidi"), await by("chidi", Scope.REQUESTS_READ)
    writer, again, both = [
        await by("chidi", *scopes)
        for scopes in (
            [Scope.REQUESTS_WRITE],
            [Scope.REQUESTS_WRITE],
            [Scope.REQUESTS_READ, Scope.REQUESTS_WRITE],
        )
    ]
    sent = {"/tokens": {"name": "Not for others", "scopes": ["requests:read"]}, "/requests": NEW}
    for path, body in sent.items():
        key = {"Idempotency-Key": f"one-screen{path}"}
        first = await http.post(f"/api/v1{path}", json=body, headers=key)
        assert first.status_code == 201
        for other in (reader.http, writer.http, await _at_a_screen(call, "chidi")):
            refused = await other.post(f"/api/v1{path}", json=body, headers=key)
            assert (refused.status_code, refused.json()["type"]) == (422, "urn:reqstly:problem:key-used")
            assert first.json().keys().isdisjoint(refused.json().keys())
    made = await writer.ask(**NEW, key="a-program")  # type: ignore[arg-type]
    for stranger in (reader, again, both):
        with pytest.raises(Refused) as told:
            await stranger.ask(**NEW, key="a-program")  # type: ignore[arg-type]
        assert told.value.status == 422
    assert await writer.ask(**NEW, key="a-program") == made  # type: ignore[arg-type]


def test_whatever_is_kept_says_only_what_was_changed() -> None:
    """A route whose answer holds more than an id and a version has to say whether that is a secret: look here then."""
    told = {
        (route.path, getattr(route.response_model, "__name__", None))
        for router in v1.ROUTERS
        for route in router.routes
        if isinstance(route, APIRoute) and "POST" in (route.methods or ())
    }
    assert {path for path, model in told if model not in ("Changed", "Made", None)} == {"/tokens"}


def test_secrets_that_were_kept_are_removed_and_their_keys_stay_used(fresh_db: Database) -> None:
    known = migrate.revisions()
    migrate.downgrade(fresh_db.owner_url, known[known.index("0018") + 1])
    user = fresh_db.one("select min(id) from users")
    for key, status, headers in (("secret", 201, "{}"), ("made", 201, '{"ETag": "x"}'), ("done", 204, "{}")):
        fresh_db.rows(
            "insert into idempotency_keys (user_id, key, asked_hash, status, headers, body)"
            " values (%s, %s, sha256('x'), %s, %s, 'sealed') returning key",
            user, key, status, headers,
        )  # fmt: skip
    migrate.upgrade(fresh_db.owner_url)
    kept = fresh_db.rows("select key, body from idempotency_keys order by key")
    assert kept == [("done", b"sealed"), ("made", b"sealed"), ("secret", b"")]


async def _at_a_screen(call: Caller, who: str) -> httpx.AsyncClient:
    http, cookie = call(), await sessions.sign_in((await actor(who)).id)
    http.headers.update({"Cookie": f"reqstly={cookie}", "Sec-Fetch-Site": "same-origin"})
    return http


async def test_a_verb_with_other_rights_gives_them_back(by: As, database: Database) -> None:
    admin = await by("admin")
    new = {"name": "Nia Once", "email": "nia.once@example.com"}
    made = [(await admin.send("POST", "/people", key="nia", json=new)).json() for _ in range(2)]
    assert (
        made[0] == made[1] and database.one("select count(*) from users where email = %s", new["email"]) == 1
    )


async def test_what_joins_acts_with_its_own_rights_and_gives_them_back(database: Database) -> None:
    zoe = await requester()
    who = sa.text("select current_setting('reqstly.user_id'), current_setting('reqstly.system')")
    async with whole(zoe.id) as outer:
        async with unit_of_work(None, system=True) as inner:
            assert tuple((await inner.session.execute(who)).one()) == ("", "on")
        assert tuple((await outer.session.execute(who)).one()) == (str(zoe.id), "")
    async with unit_of_work(zoe.id) as after:
        assert after.session is not outer.session


async def test_nobody_reads_anothers_answers_and_old_ones_go(by: As, database: Database) -> None:
    zoe = await by("requester")
    for key in ("old", "new"):
        await zoe.ask(**NEW, key=key)  # type: ignore[arg-type]
    database.rows("update idempotency_keys set created_at = now() - interval '25 hours' where key = 'old'")
    count = "select count(*) from idempotency_keys where key in ('old', 'new')"
    for who, system, seen in (
        ((await requester()).id, False, 2),
        ((await actor("admin")).id, False, 0),
        (None, True, 1),
    ):
        async with unit_of_work(who, system=system) as work:
            assert (await work.session.execute(sa.text(count))).scalar_one() == seen
    again = await zoe.ask(**NEW, key="old")  # type: ignore[arg-type]  # a day later it is a key like any other
    assert again.version == 1
    database.rows("update idempotency_keys set created_at = now() - interval '25 hours' where key = 'old'")
    await idempotency.clear_old()
    assert database.rows("select key from idempotency_keys where key in ('old', 'new')") == [("new",)]


async def test_the_history_holds_after_all_of_it(fresh_db: Database) -> None:
    zoe = await requester()

    async def act() -> Answer:
        saved = await ask()
        await commands.comment(zoe, saved.number, "In the same transaction")
        return Answer(201, {}, b"{}")

    await idempotency.once(zoe.id, "two", idempotency.fingerprint(b"x"), act)
    assert audit.verify(fresh_db.owner_url).problems == ()
    assert fresh_db.one("select count(distinct txid) from audit_entries where subject = 'request'") == 1
