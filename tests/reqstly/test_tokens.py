"""Personal access tokens: made and shown once, taken while they work, and refused in one sentence when they do not."""

import asyncio
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqstly.access import Scope
from reqstly.actor import Actor
from reqstly.errors import Forbidden, NotFound, NotFresh, NotNow, TooMany
from reqstly.identity import attempts, tokens
from reqstly.identity.token_commands import LIVE_MOST, make_token, revoke_token
from reqstly.identity.tokens import InvalidToken, listed
from reqstly.identity.visitor import Visitor
from reqstly.people.commands import set_active, set_admin
from reqstly.requests.detail import load_detail
from tests.conftest import Database
from tests.people import actor, admin, lead, requester
from tests.verbs import asked, play

pytestmark = pytest.mark.usefixtures("fresh_db")

SCRIPT = Visitor("203.0.113.9", "curl/8.12")
READ, WRITE = [Scope.REQUESTS_READ], [Scope.REQUESTS_WRITE]


async def made(who: str = "requester", scopes: object = READ, days: object = 90) -> str:
    return await make_token(await actor(who), "Month's end", scopes, days)


async def test_a_token_is_its_person_with_its_scopes() -> None:
    token = await made("lead", [Scope.TEAMS_READ, "requests:read"])
    amara, program = await lead(), await tokens.actor_of(token, SCRIPT)
    assert program.credential.startswith("token ")
    scopes = frozenset({"requests:read", "teams:read"})
    assert program == replace(amara, scopes=scopes, fresh=False, credential=program.credential)
    assert program.session_id is None


async def test_of_a_token_only_its_hash_and_beginning_are_kept(fresh_db: Database) -> None:
    token = await made()
    everything = fresh_db.rows("select t::text from access_tokens t") + fresh_db.rows(
        "select payload::text from audit_entries where subject = 'user'"
    )
    assert token[:12] in str(everything) and token[12:] not in str(everything)
    assert fresh_db.one("select sha256(%s) = token_hash from access_tokens", token.encode())


async def test_making_and_revoking_are_in_the_history(fresh_db: Database) -> None:
    token, zoe = await made(scopes=WRITE), await requester()
    (row,) = await listed(zoe)
    await revoke_token(zoe, row.id)
    entries = fresh_db.rows(
        "select action, actor_id, payload from audit_entries where action like 'token%%' and subject_id = %s order by seq", zoe.id
    )  # fmt: skip
    about = {"token": row.id, "name": "Month's end", "prefix": token[:12]}
    more = {"scopes": ["requests:write"], "expires_at": row.expires_at.isoformat()}
    assert entries == [("token_made", zoe.id, about | more), ("token_revoked", zoe.id, about)]


@pytest.mark.parametrize("why", ["expired", "revoked", "deactivated", "unknown", "mistyped", "cut", "empty"])
async def test_what_does_not_work_is_refused_in_one_sentence(fresh_db: Database, why: str) -> None:
    token, zoe = await made(), await requester()
    match why:
        case "expired":
            fresh_db.rows("update access_tokens set expires_at = now()")
        case "revoked":
            await revoke_token(zoe, (await listed(zoe))[0].id)
        case "deactivated":
            await set_active(await admin(), zoe.id, False)
        case "unknown":
            token = tokens.new()
        case "mistyped":
            token = token[:20] + ("a" if token[20] != "a" else "b") + token[21:]
        case _:
            token = token[:-9] if why == "cut" else tokens.MARK
    with pytest.raises(InvalidToken) as refused:
        await tokens.actor_of(token, SCRIPT)
    assert refused.value.sentence == InvalidToken().sentence
    written = fresh_db.rows(
        "select subject, subject_id, payload from audit_entries where action = 'sign_in_failed'"
    )
    if why not in ("expired", "revoked", "deactivated"):
        assert written == []  # strangers write nothing into the history
        return
    ((*subject, payload),) = written
    assert subject == ["user", zoe.id]
    assert (payload["method"], payload["address"]) == ("token", "203.0.113.9")
    assert token[12:] == "" or token[12:] not in json.dumps(payload)


@given(st.integers(8, 58), st.characters(codec="utf-8"))
def test_a_mistyped_token_is_told_without_the_database(place: int, char: str) -> None:
    token = tokens.new()
    assert tokens._is_whole(token)
    assert tokens._is_whole(token[:place] + char + token[place + 1 :]) is (token[place] == char)


async def test_too_many_wrong_ones_from_a_place_have_to_wait() -> None:
    token = await made()
    for _ in range(30):
        with pytest.raises(InvalidToken):
            await tokens.actor_of(tokens.new(), SCRIPT)
    with pytest.raises(TooMany):
        await tokens.actor_of(tokens.new(), SCRIPT)
    await tokens.actor_of(token, SCRIPT)  # a good one is taken beside a script that fails
    await attempts.admit(SCRIPT)  # and people there sign in


async def test_the_last_use_is_noted_once_a_minute_and_at_once_from_elsewhere(fresh_db: Database) -> None:
    token, zoe = await made(), await requester()
    assert (await listed(zoe))[0].last_used_at is None
    await tokens.actor_of(token, SCRIPT)
    (first,) = await listed(zoe)
    assert first.last_used_at and first.last_used_address == "203.0.113.9"
    await tokens.actor_of(token, SCRIPT)
    assert await listed(zoe) == (first,)
    await tokens.actor_of(token, Visitor("198.51.100.4"))
    assert (await listed(zoe))[0].last_used_address == "198.51.100.4"
    fresh_db.rows("update access_tokens set last_used_at = now() - interval '61 seconds'")
    await tokens.actor_of(token, Visitor("198.51.100.4"))
    assert fresh_db.one("select last_used_at > now() - interval '5 seconds' from access_tokens")


async def test_whoever_is_no_admin_makes_no_token_for_what_admins_do() -> None:
    with pytest.raises(Forbidden, match="Only an admin"):
        await made("lead", [Scope.ADMIN])
    assert (await tokens.actor_of(await made("admin", [Scope.ADMIN]), SCRIPT)).scopes == frozenset({"admin"})


async def test_a_token_can_do_no_more_than_its_person_can_by_now() -> None:
    token, priya = await made("admin", [Scope.ADMIN]), await admin()
    await set_admin(priya, (await lead()).id, True)
    await set_admin(await lead(), priya.id, False)
    program = await tokens.actor_of(token, SCRIPT)
    assert not program.is_admin
    with pytest.raises(Forbidden, match="Only an admin may"):
        await play("add_person", program)


async def test_to_write_is_also_to_read() -> None:
    number = await asked()
    await play("comment", await tokens.actor_of(await made(scopes=WRITE), SCRIPT), number)
    assert (await load_detail(await tokens.actor_of(await made(scopes=WRITE), SCRIPT), number)).said


async def test_what_an_admin_opened_for_a_while_is_for_their_own_eyes() -> None:
    number, token = await asked("open", "hr"), await made("admin", [*READ, Scope.ADMIN])
    await play("open_for", await admin())
    assert await load_detail(await admin(), number)
    program = await tokens.actor_of(token, SCRIPT)
    assert not program.opened
    with pytest.raises(NotFound):
        await load_detail(program, number)


async def test_the_number_of_tokens_is_bounded_also_when_made_at_once(fresh_db: Database) -> None:
    zoe = await requester()
    for _ in range(LIVE_MOST - 1):
        await made()
    await asyncio.gather(*(requester() for _ in range(4)))  # each with a connection of its own, ready
    tried = await asyncio.gather(*(make_token(zoe, "x", READ) for _ in range(4)), return_exceptions=True)
    assert sum(isinstance(one, str) for one in tried) == 1
    assert all(isinstance(one, str | NotNow) for one in tried)
    await revoke_token(zoe, (await listed(zoe))[0].id)
    await made()
    assert fresh_db.one("select count(*) from access_tokens where revoked_at is null") == LIVE_MOST


async def test_tokens_are_ones_own() -> None:
    await made()
    (row,) = await listed(await requester())
    assert await listed(await admin()) == ()
    for other in (await admin(), await lead()):
        with pytest.raises(NotFound):
            await revoke_token(other, row.id)


async def test_what_works_no_more_cannot_be_revoked(fresh_db: Database) -> None:
    await made()
    zoe = await requester()
    (row,) = await listed(zoe)
    await revoke_token(zoe, row.id)
    with pytest.raises(NotFound):
        await revoke_token(zoe, row.id)


async def test_tokens_take_a_fresh_sign_in_and_never_another_token() -> None:
    token, stale = await made(scopes=list(Scope)[1:]), replace(await requester(), fresh=False)
    program = await tokens.actor_of(token, SCRIPT)
    for who, refusal in ((stale, NotFresh), (program, Forbidden), (replace(program, fresh=True), Forbidden)):
        with pytest.raises(refusal):
            await make_token(who, "Another", READ)
        with pytest.raises(refusal):
            await revoke_token(who, 1)
    with pytest.raises(Forbidden, match="a person at a screen"):
        await listed(program)


async def test_what_ended_long_ago_is_kept_and_no_longer_listed(fresh_db: Database) -> None:
    for ended in ("29 days", "31 days"):
        await made()
        fresh_db.rows(
            "update access_tokens set expires_at = now() - %s::interval where expires_at > now()", ended
        )
    await made()
    assert [row.state for row in await listed(await requester())] == ["live", "over"]
    assert fresh_db.one("select count(*) from access_tokens") == 3


async def test_nobody_makes_no_token() -> None:
    with pytest.raises(Forbidden):
        await make_token(Actor(None, "Nobody", fresh=True), "x", READ)
