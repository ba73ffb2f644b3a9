"""Failures are limited on all replicas together; nobody is kept out by somebody else's doing; all is written down."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqstly import rates, secrets
from reqstly.errors import TooMany
from reqstly.identity import attempts, ceremonies, sessions
from reqstly.identity.visitor import Visitor, describe, device_cookie, known_device
from reqstly.metrics import SIGN_INS
from tests.conftest import Database
from tests.people import requester

CHROME = (
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36"
)
OFFICE = Visitor("203.0.113.7", CHROME)
HOME = Visitor("198.51.100.4", CHROME)


async def fail(times: int, visitor: Visitor = OFFICE, user_id: int | None = None) -> None:
    for _ in range(times):
        await attempts.failed("passkey", "for this test", visitor, user_id)


async def test_an_address_that_fails_too_often_waits(fresh_db: Database) -> None:
    await fail(29)
    await attempts.admit(OFFICE)
    await fail(1)
    with pytest.raises(TooMany, match="Wait about 10 minutes") as refused:
        await attempts.admit(OFFICE)
    assert 0 < refused.value.seconds <= 600
    await attempts.admit(HOME)


async def test_the_wait_ends(fresh_db: Database) -> None:
    await fail(40)
    fresh_db.rows("update rate_limits set expires_at = now() - interval '1 second'")
    await attempts.admit(OFFICE)
    await rates.clear_old()
    assert fresh_db.one("select count(*) from rate_limits") == 0


async def test_a_known_device_behind_a_spoilt_address_is_not_kept_out(fresh_db: Database) -> None:
    zoe = await requester()
    await fail(40)
    mine = dataclasses.replace(OFFICE, device=device_cookie(zoe.id))
    await attempts.admit(mine)
    forged = dataclasses.replace(OFFICE, device=f"{zoe.id}.{secrets.token()}.{'0' * 64}")
    with pytest.raises(TooMany):
        await attempts.admit(forged)


async def test_an_account_that_others_fail_at_stays_open_elsewhere(fresh_db: Database) -> None:
    zoe = await requester()
    await fail(12, OFFICE, zoe.id)
    with pytest.raises(TooMany):
        await attempts.admit_account(OFFICE, zoe.id)
    await attempts.admit_account(HOME, zoe.id)
    await attempts.admit_account(OFFICE, zoe.id + 1)


async def test_each_failure_is_in_the_history_until_it_is_noise(fresh_db: Database) -> None:
    zoe = await requester()
    before = SIGN_INS.labels("passkey", "failed")._value.get()
    await fail(35, OFFICE)
    await fail(1, HOME, zoe.id)
    assert (
        fresh_db.one(
            "select count(*) from audit_entries where subject = 'sign_in' and action = 'sign_in_failed'"
        )
        == 30
    )
    payload = fresh_db.one(
        "select payload from audit_entries where subject = 'user' and subject_id = %s and action = 'sign_in_failed'",
        zoe.id,
    )
    assert payload == {
        "method": "passkey", "reason": "for this test", "address": "198.51.100.4", "device": "Chrome on Linux",
    }  # fmt: skip
    assert SIGN_INS.labels("passkey", "failed")._value.get() == before + 36


async def test_each_success_is_in_the_history_and_counted(fresh_db: Database) -> None:
    zoe = await requester()
    before = SIGN_INS.labels("demo", "succeeded")._value.get()
    await sessions.sign_in(zoe.id, HOME)
    assert fresh_db.rows(
        "select actor_id, payload from audit_entries where subject_id = %s and action = 'signed_in'", zoe.id
    ) == [(zoe.id, {"method": "demo", "address": "198.51.100.4", "device": "Chrome on Linux"})]
    assert SIGN_INS.labels("demo", "succeeded")._value.get() == before + 1


async def test_all_of_a_networks_addresses_count_as_one(fresh_db: Database) -> None:
    for last in range(30):
        await fail(1, Visitor(f"2001:db8:1:2::{last:x}"))
    with pytest.raises(TooMany):
        await attempts.admit(Visitor("2001:db8:1:2:ffff::1"))
    await attempts.admit(Visitor("2001:db8:1:3::1"))


async def test_what_is_nobodys_fault_is_written_down_and_keeps_nobody_out(fresh_db: Database) -> None:
    for _ in range(40):
        await attempts.failed("oidc", "the provider does not answer", OFFICE, counts=False)
    await attempts.admit(OFFICE)
    assert fresh_db.one("select count(*) from audit_entries where action = 'sign_in_failed'") == 40


async def test_what_strangers_sent_is_written_down_as_far_as_it_can_be(fresh_db: Database) -> None:
    await attempts.failed("passkey", "origin \x00\ud800" + "x" * 500, OFFICE)
    said = fresh_db.one("select payload ->> 'reason' from audit_entries where action = 'sign_in_failed'")
    assert said.startswith("origin ?x") and len(said) == 200


async def test_addresses_are_not_kept_in_the_counters(fresh_db: Database) -> None:
    await fail(1)
    keys = str(fresh_db.rows("select key from rate_limits"))
    assert keys and OFFICE.address not in keys


async def test_what_is_begun_is_limited_too(fresh_db: Database) -> None:
    for _ in range(300):
        await attempts.begin(OFFICE)
    with pytest.raises(TooMany):
        await attempts.begin(OFFICE)
    await attempts.begin(HOME)


async def test_a_known_device_has_a_count_of_its_own_of_what_it_begins(fresh_db: Database) -> None:
    for _ in range(300):
        await attempts.begin(OFFICE)
    mine = dataclasses.replace(OFFICE, device=device_cookie((await requester()).id))
    await attempts.begin(mine)
    for _ in range(40):
        await attempts.failed("oidc", "the provider does not answer", mine, counts=False)
    await attempts.begin(mine)


async def test_of_who_began_nothing_here_nothing_is_counted_or_written(fresh_db: Database) -> None:
    stranger = dataclasses.replace(OFFICE, begun=False)
    before = SIGN_INS.labels("passkey", "failed")._value.get()
    await fail(40, stranger)
    await attempts.admit(OFFICE)
    assert fresh_db.one("select count(*) from rate_limits") == 0
    assert fresh_db.one("select count(*) from audit_entries where action = 'sign_in_failed'") == 0
    assert SIGN_INS.labels("passkey", "failed")._value.get() == before


async def test_a_ceremony_ends_once_in_the_browser_it_began_in(fresh_db: Database) -> None:
    await ceremonies.begin("oidc", "state", "browser", {"then": "/x"})
    assert await ceremonies.end("passkey_sign_in", "state", "browser") is None  # another kind
    assert await ceremonies.end("oidc", "state", "browser") == {"then": "/x"}
    assert await ceremonies.end("oidc", "state", "browser") is None
    await ceremonies.begin("oidc", "state", "browser", {})
    assert await ceremonies.end("oidc", "state", "another") is None
    assert await ceremonies.end("oidc", "state", "browser") is None  # tried is used up
    # One of several cookies of this browser; none of no browser.
    await ceremonies.begin("oidc", "state", "browser", {})
    assert await ceremonies.end_of("oidc", "state", "another browser third") == ({}, "browser")
    await ceremonies.begin("oidc", "state", "browser", {})
    assert await ceremonies.end("oidc", "state", "") is None


async def test_a_ceremony_is_over_after_minutes_and_cleared(fresh_db: Database) -> None:
    await ceremonies.begin("oidc", "state", "browser", {})
    fresh_db.rows("update ceremonies set expires_at = now() - interval '1 second'")
    assert await ceremonies.end("oidc", "state", "browser") is None
    await ceremonies.begin("oidc", "state", "browser", {})
    fresh_db.rows("update ceremonies set expires_at = now() - interval '1 second'")
    await ceremonies.clear_old()
    assert fresh_db.one("select count(*) from ceremonies") == 0


async def test_what_is_stored_of_a_ceremony_opens_nothing(fresh_db: Database) -> None:
    state, browser = secrets.token(), secrets.token()
    await ceremonies.begin("oidc", state, browser, {})
    stored = str(
        fresh_db.rows(
            "select c::text, encode(key_hash, 'escape'), encode(browser_hash, 'escape') from ceremonies c"
        )
    )
    assert state not in stored and browser not in stored


def test_a_device_cookie_is_ours_or_nothing() -> None:
    cookie = device_cookie(7)
    assert (known_device(cookie) or "").startswith("7.")
    for forged in ("", "7", cookie[:-1], cookie.replace("7.", "8.", 1), f"{cookie}.", "..", "\udcff.x"):
        assert known_device(forged) is None


@given(st.text())
def test_what_is_sealed_comes_back_for_its_purpose_alone(text: str) -> None:
    text = text.encode(errors="replace").decode()
    sealed = secrets.seal("one", text)
    assert secrets.unseal("one", sealed) == text
    assert secrets.unseal("two", sealed) is None
    assert secrets.unseal("one", sealed[:-1] + bytes([sealed[-1] ^ 1])) is None


def test_a_browser_in_words() -> None:
    assert describe(CHROME) == "Chrome on Linux"
    assert describe("") == describe("no browser at all") == "An unknown browser"
