"""The Basic and Config profiles of the OpenID Foundation's conformance suite for relying parties, a test a case
(tests/idp/CASES.md). Where the suite has a client fail a sign-in, nobody is let in, no account is made, and the user
endpoint is not called."""

import re
from uuid import uuid4

import pytest

from reqstly.identity import oidc, sessions
from reqstly.identity.providers import ProviderDown
from tests.identity.rp import Browser, RelyingParty, provider, set_up
from tests.idp.crooked import Crooked
from tests.idp.real import CLIENT_ID, SECRET, Op
from tests.idp.signing import GONE

pytestmark = pytest.mark.usefixtures("rp")


async def refused(rp: RelyingParty, crooked: Crooked) -> str:
    reason = await rp.refused()
    assert crooked.told == []  # the access token that came along is not used
    return reason


async def test_oidcc_client_test(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.people["nadia"].pop("email")
    crooked.userinfo(email="nadia.haddad@example.com")
    arrived = await rp.sign_in()
    who = await sessions.actor_for(arrived.token)
    assert (who.name, who.email) == ("Nadia Haddad", "nadia.haddad@example.com")
    asked = crooked.asked[0]
    assert asked["response_type"] == "code" and "openid" in asked["scope"].split()
    assert re.fullmatch(r"[\w-]{22,128}", asked["nonce"])
    assert [call.verdict for call in crooked.redeemed] == ["ok"]
    assert [told.where for told in crooked.told] == ["header"]


async def test_the_certified_provider_lets_somebody_in(
    rp: RelyingParty, op: Op, monkeypatch: pytest.MonkeyPatch
) -> None:
    await op.register(redirect_uris=[oidc.callback("azure")])
    set_up(monkeypatch, azure=provider(op.issuer))
    who = await sessions.actor_for((await rp.sign_in()).token)
    assert (who.name, who.email) == ("Nadia Haddad", "nadia.haddad@example.com")


async def test_oidcc_client_invalid_iss(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.id_token(iss="http://localhost/another")
    assert await refused(rp, crooked) == "ID token: invalid_claim iss"


async def test_oidcc_client_missing_sub(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.id_token(sub=GONE)
    assert await refused(rp, crooked) == "ID token: missing_claim sub"


async def test_oidcc_client_invalid_aud(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.id_token(aud="somebody-else")
    assert await refused(rp, crooked) == "ID token: invalid_claim aud"


async def test_oidcc_client_missing_iat(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.id_token(iat=GONE)
    assert await refused(rp, crooked) == "ID token: missing_claim iat"


async def test_oidcc_client_kid_absent_single_jwks(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.nameless_keys(1)
    assert (await rp.sign_in()).token


async def test_oidcc_client_test_kid_absent_multiple_jwks(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.nameless_keys(3)
    assert await refused(rp, crooked) == "signed by an unknown key"


async def test_oidcc_client_test_idtoken_sig_rs256(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.signs(alg="RS256")
    crooked.publishes(crooked.keys["RSA"])
    assert (await rp.sign_in()).token


async def test_oidcc_client_test_idtoken_sig_none(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.signs(alg="none")
    assert await refused(rp, crooked) == "signed by none"


async def test_oidcc_client_invalid_sig_rs256(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.signs(broken=True)
    assert await refused(rp, crooked) == "signature: BadSignatureError"


async def test_oidcc_client_test_userinfo_invalid_sub(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.id_token(email=GONE)
    crooked.userinfo(sub="tom", email="tom.ashdown@example.com")
    assert await rp.refused() == "the user endpoint speaks of somebody else"
    assert len(crooked.told) == 1


async def test_oidcc_client_nonce_invalid(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.id_token(nonce="another")
    assert await refused(rp, crooked) == "ID token: invalid_claim nonce"


async def test_oidcc_client_test_scope_userinfo_claims(rp: RelyingParty, crooked: Crooked) -> None:
    await rp.sign_in()
    assert {"profile", "email"} <= set(crooked.asked[0]["scope"].split())


async def test_oidcc_client_test_client_secret_basic(rp: RelyingParty, crooked: Crooked) -> None:
    await rp.sign_in()
    assert [(call.method, call.verdict) for call in crooked.redeemed] == [("client_secret_basic", "ok")]
    sent = str(crooked.asked) + str(crooked.redeemed[0].form)
    assert SECRET not in sent and CLIENT_ID in sent


async def test_oidcc_client_test_discovery_openid_config(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.discovery(authorization_endpoint=f"{crooked.issuer}/authorize?from=discovery")
    await rp.sign_in()
    assert crooked.fetched["discovery"] == 1 and crooked.asked[0]["from"] == "discovery"


async def test_oidcc_client_test_discovery_jwks_uri_keys(rp: RelyingParty, crooked: Crooked) -> None:
    place = f"at={uuid4()}"
    crooked.discovery(jwks_uri=f"{crooked.issuer}/jwks?{place}")
    await rp.sign_in()
    assert crooked.fetched_in_order == ["discovery", "authorize", "token", f"jwks?{place}"]


async def test_oidcc_client_test_discovery_issuer_mismatch(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.discovery(issuer="http://localhost/another")
    with pytest.raises(ProviderDown):
        await Browser().go()
    assert crooked.asked == []


async def test_oidcc_client_test_signing_key_rotation_just_before_signing(
    rp: RelyingParty, crooked: Crooked
) -> None:
    await rp.sign_in("root")  # the keys are known
    crooked.rotate(before_signing=True)
    assert (await rp.sign_in()).token
    assert crooked.fetched["jwks"] == 2


async def test_oidcc_client_test_signing_key_rotation(rp: RelyingParty, crooked: Crooked) -> None:
    first = await rp.sign_in()
    crooked.rotate()
    assert (await rp.sign_in()).user_id == first.user_id
    assert crooked.fetched["jwks"] == 2
