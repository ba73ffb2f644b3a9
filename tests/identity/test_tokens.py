"""ID tokens that must not be believed, and the reason that the history has for each (OpenID Connect Core 1.0, 3.1.3.7;
RFC 8725). Whoever is refused reads one sentence, whatever it was."""

import base64
from typing import Any

import pytest

from tests.identity.rp import RelyingParty, provider, set_up
from tests.idp.crooked import Crooked
from tests.idp.real import CLIENT_ID
from tests.idp.signing import GONE

MINUTE = 60
DEEP = base64.urlsafe_b64encode(b"[" * 60_000).decode() + ".e30.e30"  # a header nested beyond reading


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ({"alg": "none"}, "signed by none"),
        ({"alg": "none", "header": {"alg": "nOnE"}}, "signed by nOnE"),
        ({"by": "stranger"}, "signature: BadSignatureError"),
        ({"broken": True}, "signature: BadSignatureError"),
        ({"alg": "HS256", "by": "secret"}, "signed by HS256"),
        ({"alg": "HS256", "by": "public"}, "signed by HS256"),
        ({"alg": "HS256", "by": "public", "header": {"alg": "RS256"}}, "signature: BadSignatureError"),
        ({"alg": "ES256"}, "signed by ES256"),
        ({"alg": "PS256"}, "signed by PS256"),
        ({"alg": "RS512"}, "signed by RS512"),
        ({"header": {"kid": "nobody's"}}, "signed by an unknown key"),
        ({"alg": "none", "header": {"alg": "RS256"}}, "signature: BadSignatureError"),
        ({"alg": "none", "header": {"alg": "RS256", "kid": 7}}, "signed by an unknown key"),
        ({"alg": "none", "header": {"alg": "RS256", "kid": ["RSA-1"]}}, "signed by an unknown key"),
        ({"alg": "none", "header": {"alg": "RS256", "kid": {}}}, "signed by an unknown key"),
        (
            {"alg": "none", "header": {"alg": "RS256", "crit": ["odd"], "odd": 1}},
            "signature: UnsupportedHeaderError",
        ),
    ],
)
async def test_who_signed_it_and_how_decides(
    rp: RelyingParty, crooked: Crooked, how: dict[str, Any], reason: str
) -> None:
    crooked.signs(**how)
    assert await rp.refused() == reason
    assert crooked.told == []


async def test_a_key_that_came_along_with_the_token_is_not_used(rp: RelyingParty, crooked: Crooked) -> None:
    mine = crooked._stranger["RSA"].as_dict(private=False)
    crooked.signs(by="stranger", header={"jwk": mine, "jku": f"{crooked.issuer}/theirs", "kid": "RSA-1"})
    assert await rp.refused() in ("signature: BadSignatureError", "not a signed token")


async def test_what_azure_puts_into_a_header_keeps_nobody_out(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.signs(header={"x5t": "nOo3ZDrODXEK1jKWhXslHR_KXEg", "nonce": "of-azures-own"})
    assert (await rp.sign_in()).token


@pytest.mark.parametrize(
    ("alg", "kind"), [("RS256", "RSA"), ("PS256", "RSA"), ("ES256", "EC"), ("RS512", "RSA")]
)
async def test_each_algorithm_that_can_be_set_is_believed_alone(
    rp: RelyingParty, crooked: Crooked, monkeypatch: pytest.MonkeyPatch, alg: str, kind: str
) -> None:
    set_up(monkeypatch, azure=provider(crooked.issuer, algorithm=alg))
    crooked.id_token(at_hash=GONE)
    crooked.signs(alg=alg)
    assert (await rp.sign_in()).token
    crooked.signs(alg="RS384")
    assert await rp.refused() == "signed by RS384"


@pytest.mark.parametrize(
    ("apart", "accepted"), [(50, True), (-50, True), (70, False), (-370, False), (-350, True)]
)
async def test_two_clocks_may_be_a_minute_apart(
    rp: RelyingParty, crooked: Crooked, apart: int, accepted: bool
) -> None:
    """The ID token is good for five minutes by the provider's clock."""
    crooked.skew = apart
    if accepted:
        assert (await rp.sign_in()).token
    else:
        await rp.refused()


@pytest.mark.parametrize(
    ("claim", "seconds", "reason"),
    [
        ("exp", -MINUTE - 5, "ID token: expired_token"),
        ("nbf", MINUTE + 15, "ID token: invalid_claim"),
        ("iat", MINUTE + 15, "ID token: invalid_claim"),
    ],
)
async def test_a_token_that_is_not_of_now_is_refused(
    rp: RelyingParty, crooked: Crooked, claim: str, seconds: int, reason: str
) -> None:
    crooked.id_token(**{claim: crooked.now() + seconds})
    assert (await rp.refused()).startswith(reason)


@pytest.mark.parametrize("claim", ["iss", "sub", "aud", "exp", "iat", "nonce"])
async def test_what_has_to_be_in_a_token_is_missed(rp: RelyingParty, crooked: Crooked, claim: str) -> None:
    crooked.id_token(**{claim: GONE})
    assert await rp.refused() == f"ID token: missing_claim {claim}"


@pytest.mark.parametrize(
    "aud", [["somebody"], [], "", {}, 7, None, f"{CLIENT_ID}x", [[CLIENT_ID]], {CLIENT_ID: 1}]
)
async def test_a_token_that_is_not_for_us_is_refused(rp: RelyingParty, crooked: Crooked, aud: object) -> None:
    crooked.id_token(aud=aud)
    assert (await rp.refused()).startswith("ID token: ")


async def test_a_token_for_another_that_names_us_as_its_party_is_refused(
    rp: RelyingParty, crooked: Crooked
) -> None:
    crooked.id_token(aud="somebody-else", azp=CLIENT_ID)
    assert await rp.refused() == "ID token: invalid_claim aud"


@pytest.mark.parametrize(
    ("claims", "accepted"),
    [
        ({"aud": [CLIENT_ID]}, True),
        ({"aud": [CLIENT_ID, "other"], "azp": CLIENT_ID}, True),
        ({"aud": [CLIENT_ID, "other"]}, False),
        ({"aud": [CLIENT_ID, "other"], "azp": "other"}, False),
        ({"azp": "other"}, False),
        ({"azp": CLIENT_ID}, True),
    ],
)
async def test_of_several_audiences_we_have_to_be_the_party_it_was_made_for(
    rp: RelyingParty, crooked: Crooked, claims: dict[str, Any], accepted: bool
) -> None:
    crooked.id_token(**claims)
    if accepted:
        assert (await rp.sign_in()).token
    else:
        assert (await rp.refused()).endswith("_claim azp")


async def test_a_token_that_goes_with_another_access_token_is_refused(
    rp: RelyingParty, crooked: Crooked
) -> None:
    crooked.id_token(at_hash="AAAAAAAAAAAAAAAAAAAAAA")
    assert await rp.refused() == "ID token: invalid_claim at_hash"


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": ["x"]}, {"sub": ""}, {"sub": 7}, {"sub": ["nadia"]}, {"sub": {}}, {"sub": None}, {"sub": "\x00"},
        {"sub": "\ud800"}, {"sub": "n" * 256}, {"exp": "tomorrow"}, {"exp": None}, {"exp": {}}, {"exp": [9e9]},
        {"iat": "now"}, {"iat": {}}, {"nbf": "x"}, {"nbf": []}, {"nonce": None}, {"nonce": ["x"]}, {"nonce": 7},
        {"at_hash": ["x"]}, {"at_hash": 7}, {"at_hash": "ü"}, {"auth_time": "x"}, {"auth_time": [1]},
        {"azp": ["x"]}, {"sid": 7}, {"sid": ["x"]}, {"sid": "\x00"}, {"sid": "\ud800"},
        {"sid": "s" * 1_001}, {"amr": "pwd"},
    ],
    ids=str,
)  # fmt: skip
async def test_a_claim_of_another_kind_than_it_should_be_is_refused(
    rp: RelyingParty, crooked: Crooked, claims: dict[str, Any]
) -> None:
    crooked.id_token(**claims)
    await rp.refused()


@pytest.mark.parametrize(
    "claims",
    [
        {"sid": "s" * 1_000}, {"sid": GONE}, {"email_verified": "true"}, {"hasgroups": 1},
        {"groups": 7}, {"groups": ["\x00", 7]}, {"roles": {}}, {"_claim_names": 7}, {"name": "\x00"},
    ],
    ids=str,
)  # fmt: skip
async def test_an_odd_claim_that_does_not_matter_keeps_nobody_out(
    rp: RelyingParty, crooked: Crooked, claims: dict[str, Any]
) -> None:
    crooked.id_token(**claims)
    assert (await rp.sign_in()).token


@pytest.mark.parametrize(
    "token",
    [
        GONE,
        None,
        7,
        "",
        "x",
        "a.b",
        "a.b.c",
        "....",
        "ü.ü.ü",
        "\x00",
        "e30.e30.e30",
        ["x"],
        "W10.W10.W10",
        DEEP,
    ],
)
async def test_what_is_no_token_is_refused(rp: RelyingParty, crooked: Crooked, token: object) -> None:
    crooked.tokens(id_token=token)
    await rp.refused()
    assert crooked.told == []


@pytest.mark.parametrize("alg", ["\x00", "\ud800", 7, None, ["RS256"], "x" * 500])
async def test_an_odd_algorithm_is_refused_and_named_shortly(
    rp: RelyingParty, crooked: Crooked, alg: object
) -> None:
    crooked.signs(alg="none", header={"alg": alg})
    assert len(await rp.refused()) < 60
