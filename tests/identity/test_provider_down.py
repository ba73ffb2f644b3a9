"""What a provider publishes, its keys as they change, and endpoints that fail: nobody is let in, nobody waits for long,
and nobody's noise becomes the provider's."""

import asyncio
import ssl
from typing import Any

import httpx2
import pytest

from reqstly.identity import oidc, providers
from reqstly.identity.providers import ProviderDown, Untrusted
from tests.identity.rp import Browser, RelyingParty
from tests.idp.crooked import Crooked
from tests.idp.signing import GONE, Signing

DOWN = "the provider does not answer"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """We wait for a fifth of a second, not for five."""
    monkeypatch.setitem(providers.MANNERS, "timeout", httpx2.Timeout(0.2))


@pytest.mark.parametrize(
    ("lie", "word", "reason"),
    [
        ({"status": 500}, "down", DOWN),
        ({"status": 503, "body": "<html>"}, "down", DOWN),
        ({"status": 400, "body": '{"error": "invalid_grant"}'}, "untrusted", "the code was refused: invalid_grant"),
        ({"status": 401, "body": '{"error": "invalid_client"}'}, "untrusted", "the code was refused: invalid_client"),
        ({"status": 400, "body": '{"error": "\\u0000"}'}, "untrusted", "the code was refused: ?"),
        ({"status": 400, "body": '{"error": {"a": 1}}'}, "untrusted", "the code was refused: {'a': 1}"),
        ({"body": ""}, "untrusted", "the token endpoint's answer cannot be read"),
        ({"body": "<html>"}, "untrusted", "the token endpoint's answer cannot be read"),
        ({"body": "[]"}, "untrusted", None),
        ({"body": "7"}, "untrusted", None),
        ({"body": "null"}, "untrusted", None),
        ({"body": '"x"'}, "untrusted", None),
        ({"body": "{}"}, "untrusted", "no ID token came"),
        ({"body": "[" * 100_000}, "untrusted", None),
        ({"body": "\udcff"}, "untrusted", None),
    ],
)  # fmt: skip
async def test_a_token_endpoint_that_fails_lets_nobody_in(
    rp: RelyingParty, crooked: Crooked, lie: dict[str, Any], word: str, reason: str | None
) -> None:
    if "body" in lie:
        lie["body"] = lie["body"].encode(errors="surrogateescape")
    crooked.tokens(**lie)
    assert await rp.refused(word=word) in ((reason,) if reason else ("no ID token came", UNREAD))
    assert crooked.told == []


UNREAD = "the token endpoint's answer cannot be read"


async def test_a_slow_token_endpoint_is_not_waited_for(
    rp: RelyingParty, crooked: Crooked, impatient: None
) -> None:
    crooked.tokens(wait=1.0)
    assert await rp.refused(word="down") == DOWN


async def test_a_token_endpoint_that_sends_us_elsewhere_is_not_followed(
    rp: RelyingParty, crooked: Crooked
) -> None:
    crooked.tokens(to=f"{crooked.issuer}/userinfo")
    assert await rp.refused(word="down") == DOWN
    assert crooked.told == []


@pytest.mark.parametrize(
    "lie",
    [
        {"status": 500},
        {"status": 404},
        {"body": "<html>"},
        {"body": "[]"},
        {"body": '"' + "x" * 1_100_000 + '"'},
        {"to": "http://localhost:1/elsewhere"},
        {"issuer": GONE},
        {"issuer": "http://localhost/another"},
        {"authorization_endpoint": GONE},
        {"token_endpoint": GONE},
        {"jwks_uri": GONE},
        {"authorization_endpoint": "http://login.example.com/authorize"},
        {"token_endpoint": "http://login.example.com/token"},
        {"jwks_uri": "http://login.example.com/jwks"},
        {"userinfo_endpoint": "http://login.example.com/userinfo"},
        {"end_session_endpoint": "http://login.example.com/leave"},
        {"authorization_endpoint": "javascript://localhost/%0aalert(1)"},
        {"authorization_endpoint": "https://["},
        {"authorization_endpoint": "https:///authorize"},
        {"token_endpoint": 7},
    ],
    ids=lambda lie: str(lie)[:60],
)
async def test_a_provider_that_does_not_publish_what_it_should_is_not_gone_to(
    rp: RelyingParty, crooked: Crooked, lie: dict[str, Any]
) -> None:
    crooked.discovery(**lie)
    with pytest.raises(ProviderDown, match="cannot be reached"):
        await Browser().go()
    assert crooked.asked == [] and crooked.fetched["jwks"] == 0


async def test_what_a_provider_publishes_is_asked_for_once_an_hour(
    rp: RelyingParty, crooked: Crooked, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        await rp.sign_in()
    assert (crooked.fetched["discovery"], crooked.fetched["jwks"]) == (1, 1)
    for known in providers._known.values():
        known.metadata_at -= providers._KEPT
        known.keys_at -= providers._KEPT
    await rp.sign_in()
    assert (crooked.fetched["discovery"], crooked.fetched["jwks"]) == (2, 2)


@pytest.mark.parametrize("hangs", ["discovery", "jwks"])
async def test_a_provider_that_hangs_is_waited_for_once_by_all_who_wait(
    rp: RelyingParty, crooked: Crooked, impatient: None, hangs: str
) -> None:
    """One after the other, the last of twenty would wait for a hundred seconds."""
    token = crooked.logout_token()
    await providers.metadata("azure")
    crooked.fetched.clear()
    if hangs == "discovery":
        providers.forget()
        crooked.discovery(wait=1.0)
    else:
        crooked.jwks(wait=1.0)
    asking = [asyncio.create_task(providers.decode("azure", token)) for _ in range(20)]
    outcomes = await asyncio.gather(*asking, return_exceptions=True)
    assert all(isinstance(outcome, ProviderDown) for outcome in outcomes)
    assert crooked.fetched[hangs] == 1
    crooked.honest()
    assert await providers.decode("azure", token)


async def test_whom_we_trust_is_read_once_and_not_at_each_sign_in(
    rp: RelyingParty, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the clients of the tests too (tests/conftest.py)."""
    await rp.sign_in()
    monkeypatch.setattr(ssl, "create_default_context", lambda *_, **__: pytest.fail("read anew"))
    assert (await rp.sign_in()).token
    trust = providers.manners()["verify"]
    assert trust.check_hostname and trust.verify_mode is ssl.CERT_REQUIRED


async def test_a_provider_that_is_well_again_is_asked_again(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.discovery(status=500)
    with pytest.raises(ProviderDown):
        await Browser().go()
    crooked.honest()
    assert (await rp.sign_in()).token


@pytest.mark.parametrize(
    "lie", [{"status": 500}, {"body": "<html>"}, {"to": "http://localhost:1/elsewhere"}, {"wait": 1.0}]
)
async def test_keys_that_cannot_be_had_let_nobody_in(
    rp: RelyingParty, crooked: Crooked, impatient: None, lie: dict[str, Any]
) -> None:
    crooked.jwks(**lie)
    assert await rp.refused(word="down") == DOWN


@pytest.mark.parametrize(
    "keys", [[], {}, 7, None, "x", GONE, [7], [{}], [{"kty": "RSA"}], [{"kty": "oct", "k": "eA"}]]
)
async def test_a_key_set_without_the_key_lets_nobody_in(
    rp: RelyingParty, crooked: Crooked, keys: object
) -> None:
    crooked.jwks(keys=keys)
    assert await rp.refused() == "signed by an unknown key"


async def test_a_key_that_cannot_be_read_does_not_spoil_the_others(
    rp: RelyingParty, crooked: Crooked
) -> None:
    odd: list[dict[str, Any]] = [
        {"kty": "RSA", "n": "!", "e": "AQAB"},
        {"kty": "EC", "crv": "x"},
        {"kty": "new"},
    ]
    crooked.publishes(*odd, crooked.keys["RSA"])
    assert (await rp.sign_in()).token


async def test_a_key_for_encrypting_is_not_one_for_signing(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.publishes({**crooked.published[0], "use": "enc"})
    assert await rp.refused() == "signed by an unknown key"


async def test_a_nameless_key_that_is_replaced_is_found(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.nameless_keys(1)
    await rp.sign_in()
    crooked.rotate()
    crooked.nameless_keys(1)
    assert (await rp.sign_in()).token


async def test_a_key_that_is_published_no_more_is_believed_for_minutes_at_most(
    rp: RelyingParty, crooked: Crooked
) -> None:
    old = crooked.logout_token()
    assert await providers.decode("azure", old)
    crooked.rotate()
    _later(providers._KEYS_KEPT)
    with pytest.raises(Untrusted, match="unknown key"):
        await providers.decode("azure", old)


async def test_a_key_that_is_published_no_more_goes_with_the_first_new_one(
    rp: RelyingParty, crooked: Crooked
) -> None:
    old = crooked.logout_token()
    assert await providers.decode("azure", old)
    crooked.rotate()
    await rp.sign_in()  # asks for the new keys
    with pytest.raises(Untrusted, match="unknown key"):
        await providers.decode("azure", old)


@pytest.mark.parametrize("endpoint", ["jwks", "discovery"])
@pytest.mark.parametrize("lie", [{"status": 500}, {"wait": 1.0}, {"body": "<html>"}], ids=str)
async def test_while_a_provider_is_away_its_last_keys_do_for_an_hour(
    rp: RelyingParty, crooked: Crooked, impatient: None, endpoint: str, lie: dict[str, Any]
) -> None:
    token = crooked.logout_token()
    await providers.decode("azure", token)
    crooked.fetched.clear()
    getattr(crooked, endpoint)(**lie)
    _later(providers._KEYS_KEPT)
    if endpoint == "discovery":
        for known in providers._known.values():
            known.metadata_at -= providers._KEPT
    tries = await asyncio.gather(*(providers.decode("azure", token) for _ in range(20)))
    assert len(tries) == 20 and await providers.decode("azure", token)
    assert crooked.fetched[endpoint] == 1  # and it is not asked again by each
    _later(providers._KEYS_BELIEVED)
    with pytest.raises(ProviderDown):
        await providers.decode("azure", token)


@pytest.mark.parametrize("at_once", [False, True])
async def test_made_up_keys_do_not_hide_a_new_one(
    rp: RelyingParty, crooked: Crooked, monkeypatch: pytest.MonkeyPatch, at_once: bool
) -> None:
    monkeypatch.setattr(providers, "_WITHIN", 1.0)
    await rp.sign_in()
    tokens = [crooked.logout_token(Signing(header={"kid": f"odd-{n}"})) for n in range(5)]

    async def stranger(token: str) -> None:
        with pytest.raises(Untrusted, match="unknown key"):
            await providers.decode("azure", token)

    if at_once:
        await asyncio.gather(*map(stranger, tokens))
    else:
        for token in tokens:
            await stranger(token)
    crooked.rotate()
    assert await providers.decode("azure", crooked.logout_token())
    assert (await rp.sign_in()).token


async def test_who_waits_for_an_unknown_key_is_counted(
    rp: RelyingParty, crooked: Crooked, monkeypatch: pytest.MonkeyPatch
) -> None:
    await rp.sign_in()
    monkeypatch.setattr(providers, "_WAITING_MOST", 0)
    with pytest.raises(Untrusted, match="unknown key"):
        await providers.decode("azure", crooked.logout_token(Signing(header={"kid": "odd"})))
    assert await providers.decode("azure", crooked.logout_token())
    assert crooked.fetched["jwks"] == 1
    assert all(known.waiting == 0 for known in providers._known.values())


def _later(seconds: float) -> None:
    for known in providers._known.values():
        known.keys_at -= seconds


@pytest.mark.parametrize("status", [200, 500])
async def test_a_flood_of_unknown_keys_does_not_flood_the_provider(
    rp: RelyingParty, crooked: Crooked, status: int
) -> None:
    await rp.sign_in()
    crooked.jwks(status=status)
    tokens = [crooked.logout_token(Signing(header={"kid": f"odd-{n}"})) for n in range(40)]
    outcomes = await asyncio.gather(
        *(providers.decode("azure", token) for token in tokens), return_exceptions=True
    )
    assert all(isinstance(outcome, Untrusted | ProviderDown) for outcome in outcomes)
    assert crooked.fetched["jwks"] <= 6
    assert (await rp.sign_in()).token  # by the key that is known


async def test_a_flood_of_broken_signatures_does_not_flood_the_provider(
    rp: RelyingParty, crooked: Crooked
) -> None:
    await rp.sign_in()
    for _ in range(40):
        with pytest.raises(Untrusted):
            await providers.decode("azure", crooked.logout_token(Signing(broken=True)))
    assert crooked.fetched["jwks"] <= 6


@pytest.mark.parametrize(
    "lie",
    [
        {"status": 500},
        {"status": 401},
        {"body": "<html>"},
        {"body": "[]"},
        {"to": "http://localhost:1/x"},
        {"wait": 1.0},
    ],
)
async def test_a_user_endpoint_that_fails_lets_nobody_in(
    rp: RelyingParty, crooked: Crooked, impatient: None, lie: dict[str, Any]
) -> None:
    crooked.id_token(email=GONE)
    crooked.userinfo(**lie)
    assert await rp.refused(word="down") == DOWN


async def test_a_user_endpoint_that_does_not_say_of_whom_it_speaks_is_not_believed(
    rp: RelyingParty, crooked: Crooked
) -> None:
    crooked.id_token(email=GONE)
    crooked.userinfo(sub=GONE)
    assert await rp.refused() == "the user endpoint speaks of somebody else"


async def test_the_callback_is_the_same_for_both_steps_and_names_the_provider() -> None:
    assert oidc.callback("azure").endswith("/sign-in/from/azure")
