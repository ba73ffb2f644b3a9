"""One's own sessions: listed with device and place, ended one by one or all, cleared when long over."""

from dataclasses import replace

import pytest

from reqstly.actor import Actor
from reqstly.errors import Forbidden, Invalid, NotFound, NotFresh, NotSignedIn
from reqstly.identity import sessions, tokens
from reqstly.identity.sessions import Entry
from reqstly.identity.token_commands import make_token
from reqstly.identity.visitor import Visitor
from reqstly.settings import settings
from tests.conftest import Database
from tests.people import admin, lead, requester
from tests.reqstly.test_attempts import CHROME

PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
    " Version/18.0 Mobile/15E148 Safari/604.1"
)
OFFICE, TRAIN = Visitor("203.0.113.7", CHROME), Visitor("198.51.100.4", PHONE)


async def here(visitor: Visitor = OFFICE) -> tuple[str, Actor]:
    """A new session of Zoë's: its token, and she as its actor."""
    token = await sessions.sign_in((await requester()).id, visitor)
    return token, await sessions.actor_for(token)


async def test_sessions_are_listed_with_device_place_and_last_use(fresh_db: Database) -> None:
    _, zoe = await here()
    await here(TRAIN)
    rows = {row.address: row for row in await sessions.listed(zoe)}
    assert (rows["203.0.113.7"].device, rows["203.0.113.7"].here) == ("Chrome on Linux", True)
    assert (rows["198.51.100.4"].device, rows["198.51.100.4"].here) == ("Mobile Safari on iOS", False)
    assert all(row.method == "demo" and row.created_at <= row.last_used_at for row in rows.values())


async def test_one_session_is_ended_by_another_and_told(fresh_db: Database) -> None:
    _, zoe = await here()
    there, phone = await here(TRAIN)
    await sessions.end(zoe, phone.session_id)
    with pytest.raises(NotSignedIn):
        await sessions.actor_for(there)
    assert [row.here for row in await sessions.listed(zoe)] == [True]
    entry = "select actor_id, payload from audit_entries where action = 'session_ended'"
    assert fresh_db.rows(entry) == [(zoe.id, {"sessions": 1})]
    with pytest.raises(NotFound):
        await sessions.end(zoe, phone.session_id)


async def test_all_others_end_and_this_one_stays(fresh_db: Database) -> None:
    token, zoe = await here()
    others = [(await here(TRAIN))[0] for _ in range(3)]
    await sessions.end_others(zoe)
    await sessions.actor_for(token)
    for other in others:
        with pytest.raises(NotSignedIn):
            await sessions.actor_for(other)


async def test_nobody_ends_somebody_elses_session(fresh_db: Database) -> None:
    token, zoe = await here()
    amara = await lead()
    with pytest.raises(NotFound):
        await sessions.end(amara, zoe.session_id)
    with pytest.raises(Forbidden, match="Only an admin"):
        await sessions.end_all(amara, zoe.id)
    await sessions.actor_for(token)
    await sessions.end_all(await admin(), zoe.id)
    with pytest.raises(NotSignedIn):
        await sessions.actor_for(token)


async def test_ending_sessions_takes_a_fresh_sign_in(fresh_db: Database) -> None:
    _, zoe = await here()
    fresh_db.rows(
        "update sessions set proved_at = now() - make_interval(secs => %s)",
        settings().fresh_minutes * 60 + 1,
    )
    stale = await sessions.actor_of_session(zoe.session_id or 0)
    assert zoe.fresh and not stale.fresh
    for verb in (sessions.end_others(stale), sessions.end(stale, zoe.session_id)):
        with pytest.raises(NotFresh):
            await verb


@pytest.mark.parametrize("session", ["1", None, -1, 2**63, True])
async def test_what_is_no_session_is_refused(fresh_db: Database, session: object) -> None:
    with pytest.raises(Invalid):
        await sessions.end(replace(await requester(), fresh=True), session)


async def test_signing_in_again_in_the_same_browser_ends_the_session_before(fresh_db: Database) -> None:
    """A moment later, when the browser has the new cookie; whoever else had the old one is out then."""
    old, zoe = await here()
    new = await sessions.actor_for(await sessions.sign_in(zoe.id, OFFICE, Entry("passkey"), me=zoe))
    assert new.session_id != zoe.session_id
    await sessions.actor_for(old)
    fresh_db.rows(
        "update sessions set expires_at = expires_at - interval '3 seconds' where id = %s", zoe.session_id
    )
    with pytest.raises(NotSignedIn):
        await sessions.actor_for(old)


@pytest.mark.parametrize(("proved", "fresh"), [(None, True), (0.0, False), (1e9, False), (4e9, True)])
async def test_fresh_is_who_has_just_proved_who_they_are(
    fresh_db: Database, proved: float | None, fresh: bool
) -> None:
    """The provider says when, or nothing; a time to come is not believed further than now."""
    token = await sessions.sign_in((await requester()).id, OFFICE, Entry("oidc", "azure", proved=proved))
    assert (await sessions.actor_for(token)).fresh is fresh
    assert fresh_db.one("select coalesce(proved_at, 'epoch') <= now() from sessions")


async def test_an_admin_who_signs_somebody_out_everywhere_stops_their_programs_too(
    fresh_db: Database,
) -> None:
    zoe = await requester()
    token = await make_token(zoe, "Script", ["requests:read"], 7)
    await sessions.end_all(await admin(), zoe.id)
    with pytest.raises(NotSignedIn):
        await tokens.actor_of(token, OFFICE)


async def test_signing_in_as_somebody_else_in_the_same_browser_is_another_session(fresh_db: Database) -> None:
    _, zoe = await here()
    amara = await lead()
    other = await sessions.actor_for(await sessions.sign_in(amara.id, OFFICE, me=zoe))
    assert (other.id, other.session_id == zoe.session_id) == (amara.id, False)


async def test_what_happens_by_itself_does_not_keep_a_session_from_being_idle(fresh_db: Database) -> None:
    token, zoe = await here()
    fresh_db.rows("update sessions set last_used_at = now() - interval '2 hours'")
    await sessions.actor_of_session(zoe.session_id or 0)
    await sessions.actor_for(token, used=False)
    unused = "select last_used_at < now() - interval '1 hour' from sessions"
    assert fresh_db.one(unused)
    await sessions.actor_of_session(zoe.session_id or 0, used=True)
    assert not fresh_db.one(unused)


async def test_alive_are_those_that_are_not_over(fresh_db: Database) -> None:
    tokens = [await here() for _ in range(4)]
    ids = [actor.session_id or 0 for _, actor in tokens]
    fresh_db.rows("update sessions set expires_at = now() where id = %s", ids[0])
    fresh_db.rows("update sessions set last_used_at = now() - interval '9 hours' where id = %s", ids[1])
    await sessions.sign_out(tokens[2][0])
    assert await sessions.alive(ids) == {ids[3]}


async def test_the_provider_ends_one_session_or_all_of_a_subject(fresh_db: Database) -> None:
    zoe = await requester()
    entries = [Entry("oidc", "azure", "zoe", sid, "id-token") for sid in ("s1", "s2")] + [
        Entry("oidc", "other", "zoe", "s1")
    ]
    tokens = [await sessions.sign_in(zoe.id, OFFICE, entry) for entry in entries]
    assert await sessions.end_at_provider("azure", "zoe", "s1") == 1
    assert await sessions.end_at_provider("azure", "", "") == 0
    assert await sessions.end_at_provider("azure", "zoe", "") == 1
    await sessions.actor_for(tokens[2])
    assert fresh_db.one("select count(*) from audit_entries where action = 'signed_out_by_provider'") == 2


async def test_the_providers_token_is_kept_encrypted_and_given_back_at_the_end(fresh_db: Database) -> None:
    entry = Entry("oidc", "azure", "zoe", "s1", "header.payload.signature")
    token = await sessions.sign_in((await requester()).id, OFFICE, entry)
    assert b"payload" not in bytes(fresh_db.one("select id_token from sessions"))
    ended = await sessions.sign_out(token)
    assert ended and (ended.provider, ended.id_token) == ("azure", "header.payload.signature")


async def test_everybody_can_be_signed_out_at_once(fresh_db: Database) -> None:
    token, _ = await here()
    other = await sessions.sign_in((await lead()).id)
    assert await sessions.end_everybodys() == 2
    for one in (token, other):
        with pytest.raises(NotSignedIn):
            await sessions.actor_for(one)


async def test_what_is_long_over_is_cleared(fresh_db: Database) -> None:
    for age in ("29 days", "31 days"):
        token, _ = await here()
        await sessions.sign_out(token)
        fresh_db.rows(
            "update sessions set revoked_at = now() - %s::interval where revoked_at > now() - interval '1 hour'",
            age,
        )
    await here()
    await sessions.clear_old()
    assert fresh_db.one("select count(*) from sessions") == 2
