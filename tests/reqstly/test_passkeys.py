"""Passkeys: made, used, named and removed by real ceremonies with an authenticator in software; each wrong answer refused."""

from dataclasses import replace
from typing import Any

import pytest

from reqstly.access import Scope
from reqstly.errors import DomainError, Forbidden, NotFound, NotFresh, NotNow, TooMany
from reqstly.identity import passkeys, sessions
from reqstly.identity.authenticators import offered
from reqstly.identity.passkey_commands import (
    LAST,
    begin_registration,
    finish_registration,
    remove_passkey,
    rename_passkey,
)
from reqstly.identity.passkeys import PASSKEYS_MOST, Came, PasskeyRow, listed
from reqstly.identity.refusals import SENTENCES, Refused
from reqstly.identity.visitor import Visitor
from reqstly.people.commands import set_active
from reqstly.settings import settings
from tests.authenticator import UP, Authenticator
from tests.conftest import Database
from tests.people import actor, admin, lead, requester

pytestmark = pytest.mark.usefixtures("fresh_db")

PHONE = Visitor("203.0.113.7", "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0")
HERE, ELSEWHERE = "the-browsers-flow-cookie", "another browser's"


@pytest.fixture(autouse=True)
def demo(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passkeys are offered in demo mode."""
    monkeypatch.setattr(settings(), "demo", True)


async def registered(who: str = "requester", name: str = "My phone", **more: Any) -> Authenticator:
    passkey = Authenticator(**more)
    zoe = await actor(who)
    await finish_registration(zoe, HERE, passkey.register(await begin_registration(zoe, HERE)), name)
    return passkey


async def sign_in(passkey: Authenticator, **wrong: Any) -> Came:
    return await passkeys.sign_in(HERE, passkey.sign_in(await passkeys.begin(HERE, PHONE), **wrong), PHONE)


async def refused(passkey: Authenticator, **wrong: Any) -> str:
    with pytest.raises(Refused) as no:
        await sign_in(passkey, **wrong)
    return no.value.sentence


async def only(who: str = "requester") -> PasskeyRow:
    (row,) = await listed(await actor(who))
    return row


def reasons(db: Database) -> list[tuple[str, str | None]]:
    """Of each failed sign-in: why, and whose history has it."""
    return db.rows(
        "select payload ->> 'reason', (select email from users u where u.id = subject_id and subject = 'user')"
        " from audit_entries where action = 'sign_in_failed' order by id"
    )


def actions(db: Database) -> list[str]:
    return [
        row[0]
        for row in db.rows("select action from audit_entries where action like 'passkey%%' order by id")
    ]


async def test_a_passkey_is_made_and_signs_in_without_a_name(fresh_db: Database) -> None:
    passkey = await registered(count=0)
    came = await sign_in(passkey)
    who = await sessions.actor_for(came.token)
    assert who.fresh and came.user_id == who.id == (await requester()).id
    row = await only()
    assert (row.name, row.synced, row.last_used_on, row.last_used_address) == (
        "My phone", False, "Firefox Mobile on Android", "203.0.113.7",
    )  # fmt: skip
    assert fresh_db.rows("select sign_count, transports from passkeys") == [(2, [])]
    signed_in = fresh_db.one(
        "select payload from audit_entries where action = 'signed_in' order by id desc limit 1"
    )
    assert signed_in == {"method": "passkey", "address": "203.0.113.7", "device": "Firefox Mobile on Android"}


async def test_the_browser_is_asked_for_a_discoverable_passkey_that_knows_its_person(
    fresh_db: Database,
) -> None:
    known = await registered()
    zoe = await requester()
    options = await begin_registration(zoe, HERE)
    assert options["authenticatorSelection"] == {
        "residentKey": "required", "requireResidentKey": True, "userVerification": "required",
    }  # fmt: skip
    assert options["attestation"] == "none" and options["rp"] == {"id": "localhost", "name": "Reqstly"}
    assert len(options["excludeCredentials"]) == 1 and known.handle not in (b"", str(zoe.id).encode())
    asked = await passkeys.begin(HERE, PHONE)
    assert asked["userVerification"] == "required" and not asked.get("allowCredentials")
    assert asked["challenge"] != options["challenge"]


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "origin": ({"origin": "https://evil.example"}, "Unexpected client data origin"),
    "port": ({"origin": "http://localhost:1"}, "Unexpected client data origin"),
    "rp id": ({"rp_id": "evil.example"}, "Unexpected RP ID hash"),
    "no user verification": ({"flags": UP}, "user was not verified"),
    "nobody present": ({"flags": 0}, "not present"),
    "challenge of our own making": ({"challenge": "A" * 86}, "its challenge is over"),
    "made, not got": ({"type": "webauthn.create"}, "Unexpected client data type"),
    "in a frame elsewhere": ({"cross_origin": True}, "in a frame of another site"),
    "signature": ({"signature": b"0" * 70}, "Could not verify authentication signature"),
    "no signature": ({"signature": b""}, "Could not verify authentication signature"),
    "somebody else's handle": ({"handle": bytes(16)}, "somebody else's"),
    "no handle": ({"handle": b""}, "somebody else's"),
}


@pytest.mark.parametrize("case", WRONG)
async def test_a_wrong_answer_is_refused_in_the_one_sentence(fresh_db: Database, case: str) -> None:
    passkey, (wrong, reason) = await registered(), WRONG[case]
    before = fresh_db.one("select count(*) from sessions")
    assert await refused(passkey, **wrong) == SENTENCES["passkey"]
    ((why, whose),) = reasons(fresh_db)
    assert reason in why
    assert whose == (None if wrong.get("cross_origin") else (await requester()).email)  # not even looked up
    assert fresh_db.one("select count(*) from sessions") == before
    await sign_in(passkey)


@pytest.mark.parametrize(
    "wrong", [{"origin": "https://evil.example"}, {"rp_id": "evil.example"}, {"flags": UP}, {"flags": 0},
              {"type": "webauthn.get"}, {"challenge": "A" * 86}, {"cross_origin": True}],
    ids=str,
)  # fmt: skip
async def test_a_wrong_answer_makes_no_passkey(wrong: dict[str, Any]) -> None:
    zoe, passkey = await requester(), Authenticator()
    with pytest.raises(Refused) as no:
        await finish_registration(
            zoe, HERE, passkey.register(await begin_registration(zoe, HERE), **wrong), "X"
        )
    assert no.value.word == "passkey_new" and await listed(zoe) == ()


async def test_a_passkey_nobody_knows_is_refused_likewise(fresh_db: Database) -> None:
    assert await refused(Authenticator(handle=b"x" * 16)) == SENTENCES["passkey"]
    ((why, whose),) = reasons(fresh_db)
    assert "Could not verify" in why and whose is None  # checked against a key all the same


async def test_a_challenge_works_once(fresh_db: Database) -> None:
    passkey, options = await registered(), await passkeys.begin(HERE, PHONE)
    answer = passkey.sign_in(options)
    await passkeys.sign_in(HERE, answer, PHONE)
    with pytest.raises(Refused):
        await passkeys.sign_in(HERE, answer, PHONE)
    with pytest.raises(Refused):
        await passkeys.sign_in(HERE, passkey.sign_in(options), PHONE)


async def test_another_browsers_challenge_is_refused_and_used_up() -> None:
    passkey = await registered()
    answer = passkey.sign_in(await passkeys.begin(HERE, PHONE))
    for browser in (ELSEWHERE, HERE):
        with pytest.raises(Refused):
            await passkeys.sign_in(browser, answer, PHONE)


async def test_a_challenge_is_over_after_minutes(fresh_db: Database) -> None:
    passkey = await registered()
    answer = passkey.sign_in(await passkeys.begin(HERE, PHONE))
    fresh_db.rows("update ceremonies set expires_at = expires_at - interval '5 minutes'")
    with pytest.raises(Refused):
        await passkeys.sign_in(HERE, answer, PHONE)


async def test_a_challenge_for_signing_in_makes_no_passkey_and_the_other_way_round() -> None:
    passkey, zoe = await registered(), await requester()
    asked = await passkeys.begin(HERE, PHONE)
    made = Authenticator().register(
        {**(await begin_registration(zoe, HERE)), "challenge": asked["challenge"]}
    )
    with pytest.raises(Refused):
        await finish_registration(zoe, HERE, made, "X")
    with pytest.raises(Refused):
        await passkeys.sign_in(HERE, passkey.sign_in(await begin_registration(zoe, HERE)), PHONE)


async def test_what_one_person_began_another_does_not_finish() -> None:
    zoe, amara = await requester(), await lead()
    made = Authenticator().register(await begin_registration(zoe, HERE))
    with pytest.raises(Refused):
        await finish_registration(amara, HERE, made, "X")
    assert await listed(amara) == () == await listed(zoe)


async def test_a_sign_count_that_goes_back_is_refused_and_told(fresh_db: Database) -> None:
    passkey = await registered(count=5)
    await sign_in(passkey)
    for count in (7, 6, 0):  # 7 was the last
        assert await refused(passkey, count=count) == SENTENCES["passkey"]
    assert actions(fresh_db) == ["passkey_added"] + ["passkey_cloned"] * 3
    assert "may be a copy" in reasons(fresh_db)[-1][0]
    assert fresh_db.one("select sign_count from passkeys") == 7
    await sign_in(passkey, count=8)


async def test_only_who_has_the_key_can_have_a_passkey_called_cloned(fresh_db: Database) -> None:
    passkey = await registered(count=5)
    await refused(passkey, count=1, signature=b"0" * 70)
    assert actions(fresh_db) == ["passkey_added"]


async def test_a_passkey_that_does_not_count_signs_in_each_time() -> None:
    passkey = await registered(synced=True)
    for _ in range(3):
        await sign_in(passkey)
    assert (await only()).synced


async def test_who_is_deactivated_is_refused_in_the_same_sentence(fresh_db: Database) -> None:
    passkey, zoe = await registered(), await requester()
    await set_active(await admin(), zoe.id, False)
    assert await refused(passkey) == SENTENCES["passkey"]
    assert reasons(fresh_db) == [("the account is deactivated", zoe.email)]


async def test_a_removed_passkey_opens_nothing(fresh_db: Database) -> None:
    first, second = await registered(), await registered(name="My laptop")
    zoe = await requester()
    row = (await listed(zoe))[0]
    assert await remove_passkey(zoe, row.id, False) == "My phone"
    assert await refused(first) == SENTENCES["passkey"]
    await sign_in(second)
    assert actions(fresh_db) == ["passkey_added", "passkey_added", "passkey_removed"]


async def test_the_only_way_in_goes_only_with_a_warning() -> None:
    await registered()
    zoe, row = await requester(), await only()
    with pytest.raises(NotNow) as no:
        await remove_passkey(zoe, row.id, False)
    assert no.value.sentence == LAST and (await only()) == row
    await remove_passkey(zoe, row.id, True)
    assert await listed(zoe) == ()


async def test_who_has_a_provider_too_needs_no_warning(fresh_db: Database) -> None:
    await registered()
    zoe = await requester()
    fresh_db.rows(
        "insert into identities (user_id, provider, issuer, subject) values (%s, 'azure', 'https://a', 's')",
        zoe.id,
    )
    await remove_passkey(zoe, (await only()).id, False)
    assert await listed(zoe) == ()


async def test_a_passkey_is_renamed(fresh_db: Database) -> None:
    await registered()
    zoe, row = await requester(), await only()
    assert (
        await rename_passkey(replace(zoe, fresh=False), row.id, " Key in  my drawer ") == "Key in my drawer"
    )
    await rename_passkey(zoe, row.id, "Key in my drawer")
    assert (await only()).name == "Key in my drawer"
    assert actions(fresh_db) == ["passkey_added", "passkey_renamed"]


async def test_somebody_elses_passkey_is_not_there() -> None:
    await registered()
    row = await only()
    for who in (await lead(), await admin()):
        assert await listed(who) == ()
        with pytest.raises(NotFound):
            await rename_passkey(who, row.id, "Mine")
        with pytest.raises(NotFound):
            await remove_passkey(who, row.id, True)


async def test_one_passkey_is_kept_once() -> None:
    zoe, amara, passkey = await requester(), await lead(), Authenticator()
    for who, word in ((zoe, ""), (zoe, "passkey_new"), (amara, "passkey_new")):
        made = passkey.register(await begin_registration(who, HERE))
        try:
            await finish_registration(who, HERE, made, "X")
        except Refused as no:
            assert no.word == word
        else:
            assert word == ""


async def test_there_is_room_for_twenty() -> None:
    zoe = await requester()
    options = await begin_registration(zoe, HERE)
    for _ in range(PASSKEYS_MOST):
        await registered()
    with pytest.raises(NotNow):
        await begin_registration(zoe, HERE)
    with pytest.raises(NotNow):
        await finish_registration(zoe, HERE, Authenticator().register(options), "One more")


async def test_changing_ways_in_takes_a_fresh_sign_in_and_never_a_token() -> None:
    await registered()
    zoe, row = await requester(), await only()
    stale, program = replace(zoe, fresh=False), replace(zoe, scopes=frozenset(Scope))
    for who, why in ((stale, NotFresh), (program, Forbidden)):
        with pytest.raises(why):
            await begin_registration(who, HERE)
        with pytest.raises(why):
            await finish_registration(who, HERE, {}, "X")
        with pytest.raises(why):
            await remove_passkey(who, row.id, True)
    with pytest.raises(Forbidden):
        await rename_passkey(program, row.id, "X")
    with pytest.raises(Forbidden):
        await listed(program)


async def test_failures_are_limited_from_one_place_and_no_other() -> None:
    passkey = await registered()
    for _ in range(10):
        await refused(passkey, flags=UP)
    with pytest.raises(TooMany):
        await sign_in(passkey)
    elsewhere = Visitor("198.51.100.1")
    options = await passkeys.begin(HERE, elsewhere)
    await passkeys.sign_in(HERE, passkey.sign_in(options), elsewhere)


@pytest.mark.parametrize(
    "junk", [None, 7, "x", [], {}, {"id": 1}, {"response": {}}, {"id": "é", "rawId": "é"}, {"id": "a\x00"},
             {"response": {"clientDataJSON": "e30"}}],
    ids=repr,
)  # fmt: skip
async def test_junk_is_refused(junk: object) -> None:
    good = Authenticator(handle=b"x").sign_in(await passkeys.begin(HERE, PHONE))
    for credential in (junk, {**good, **junk} if isinstance(junk, dict) else junk):
        with pytest.raises(DomainError) as no:
            await passkeys.sign_in(HERE, credential, PHONE)
        if credential is not good:
            assert no.value.status == 403


@pytest.mark.parametrize(
    ("url", "host", "whether"),
    [
        ("", "localhost", True),
        ("", "127.0.0.1", False),
        ("http://127.0.0.1:8080", "127.0.0.1", False),
        ("http://[::1]:8080", "::1", False),
        ("https://requests.example.com", "requests.example.com", True),
        ("https://requests.example.com", "evil.example", False),
        ("https://requests.example.com", None, False),
    ],
)
def test_passkeys_are_offered_where_the_address_is_a_name(
    monkeypatch: pytest.MonkeyPatch, url: str, host: str | None, whether: bool
) -> None:
    monkeypatch.setattr(settings(), "public_url", url)
    assert offered(host) is whether
    monkeypatch.setattr(settings(), "passkeys", False)
    assert not offered(host)
