"""The two providers themselves: a whole sign-in at each, and what they refuse."""

import asyncio
import base64
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import httpx2
import pytest
from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.httpx_client import AsyncOAuth2Client
from joserfc import jwt
from joserfc.errors import BadSignatureError
from joserfc.jwk import KeySet, RSAKey

from tests.idp.browser import come_back, leave
from tests.idp.crooked import Crooked
from tests.idp.real import CLIENT_ID, SECRET, Op
from tests.idp.signing import GONE, Signing

HOME = "http://localhost:1/back"
VERIFIER = "v" * 43


@dataclass
class Answer:
    """What came of a sign-in: what the browser brought back, and what the code was good for."""

    back: dict[str, str]
    token: dict[str, Any]


@pytest.fixture
async def certified(op: Op) -> Op:
    await op.register(redirect_uris=[HOME])
    return op


async def test_a_sign_in_at_the_certified_provider_ends_in_an_id_token(certified: Op) -> None:
    answer = await sign_in(certified.issuer)
    said = await claims(certified.issuer, answer.token["id_token"])
    assert answer.back["state"] == "s-1" and answer.back["iss"] == said["iss"] == certified.issuer
    assert (said["sub"], said["aud"], said["nonce"], said["groups"]) == (
        "amara",
        CLIENT_ID,
        "n-1",
        ["it-leads"],
    )
    assert said["email"] == "amara.okafor@example.com" and said["email_verified"] is True


async def test_the_certified_provider_takes_a_code_once(certified: Op) -> None:
    answer = await sign_in(certified.issuer)
    with pytest.raises(OAuthError, match="invalid_grant"):
        await redeem(certified.issuer, answer.back)


async def test_the_certified_provider_signs_with_a_new_key_when_told(certified: Op) -> None:
    before = (await keys(certified.issuer))[0]["kid"]
    after = await certified.rotate()
    assert [key["kid"] for key in await keys(certified.issuer)] == [after] != [before]
    assert await claims(certified.issuer, (await sign_in(certified.issuer)).token["id_token"])


async def test_the_certified_provider_says_what_it_is_told_of_a_person(certified: Op) -> None:
    await certified.account("amara", groups=["hr"], email=None)
    said = await claims(certified.issuer, (await sign_in(certified.issuer)).token["id_token"])
    assert said["groups"] == ["hr"] and "email" not in said


async def test_the_certified_provider_shows_its_form_to_who_is_not_named(certified: Op) -> None:
    async with httpx.AsyncClient(follow_redirects=True) as http:
        shown = await http.get(await address(certified.issuer))
        assert 'name="mail"' in shown.text
        again = await http.post(shown.url, data={"mail": "nobody@example.com"})
        assert "Nobody here has that address." in again.text
        sent = await http.post(shown.url, data={"mail": "Tom.Ashdown@example.com"}, follow_redirects=False)
        assert "code" in await come_back(sent.headers["location"], http, HOME)


async def test_the_certified_provider_gives_access_tokens_for_our_api(certified: Op) -> None:
    scope = "openid requests.read requests.write"
    answer = await sign_in(certified.issuer, resource=certified.audience, scope=scope)
    said = await claims(certified.issuer, answer.token["access_token"])
    assert (said["aud"], said["sub"], said["scope"]) == (certified.audience, "amara", scope[7:])
    assert said["email"] == "amara.okafor@example.com"


async def test_the_certified_provider_signs_out_and_sends_back(certified: Op) -> None:
    await certified.register(post_logout_redirect_uris=[HOME])
    async with httpx.AsyncClient() as http:
        back = await come_back(await address(certified.issuer, login_hint="tom"), http, HOME)
        token = await redeem(certified.issuer, back)
        leaving = {"id_token_hint": token["id_token"], "post_logout_redirect_uri": HOME, "state": "s-2"}
        end = (await published(certified.issuer))["end_session_endpoint"]
        assert await leave(str(httpx.URL(end, params=leaving)), http, HOME) == {"state": "s-2"}


async def test_the_certified_provider_tells_the_back_channel_who_left(certified: Op) -> None:
    async with listening() as (told, port):
        back_channel = {
            "backchannel_logout_uri": f"http://localhost:{port}/",
            "backchannel_logout_session_required": True,
        }
        await certified.register(post_logout_redirect_uris=[HOME], **back_channel)
        async with httpx.AsyncClient() as http:
            back = await come_back(await address(certified.issuer, login_hint="tom"), http, HOME)
            token = (await redeem(certified.issuer, back))["id_token"]
            end = (await published(certified.issuer))["end_session_endpoint"]
            leaving = {"id_token_hint": token, "post_logout_redirect_uri": HOME}
            await leave(str(httpx.URL(end, params=leaving)), http, HOME)
    said = await claims(certified.issuer, told[0].rpartition("logout_token=")[2])
    assert (said["sub"], said["sid"]) == ("tom", (await claims(certified.issuer, token))["sid"])
    await certified.register(backchannel_logout_uri=None, backchannel_logout_session_required=None)


async def test_a_sign_in_at_the_crooked_provider_is_right_by_default(crooked: Crooked) -> None:
    answer = await sign_in(crooked.issuer, "tom.ashdown@example.com")
    said = await claims(crooked.issuer, answer.token["id_token"])
    assert answer.back["iss"] == said["iss"] == crooked.issuer
    assert (said["sub"], said["aud"], said["nonce"]) == ("tom", CLIENT_ID, "n-1")
    assert [(call.method, call.verdict) for call in crooked.redeemed] == [("client_secret_basic", "ok")]
    async with httpx.AsyncClient() as http:
        bearer = {"Authorization": f"Bearer {answer.token['access_token']}"}
        told = (await http.get(f"{crooked.issuer}/userinfo", headers=bearer)).json()
    assert told["sub"] == "tom" and crooked.told[0].where == "header"


async def test_the_crooked_provider_refuses_a_code_twice_and_counts_it(crooked: Crooked) -> None:
    answer = await sign_in(crooked.issuer)
    with pytest.raises(OAuthError, match="invalid_grant"):
        await redeem(crooked.issuer, answer.back)
    assert [call.verdict for call in crooked.redeemed] == ["ok", "invalid_grant"]


async def test_the_crooked_provider_refuses_a_wrong_verifier(crooked: Crooked) -> None:
    with pytest.raises(OAuthError, match="invalid_grant"):
        await redeem(crooked.issuer, await go(crooked.issuer), "w" * 43)


async def test_the_crooked_provider_lies_as_told(crooked: Crooked) -> None:
    crooked.id_token(nonce="another", iat=GONE)
    said = await claims(crooked.issuer, (await sign_in(crooked.issuer)).token["id_token"])
    assert said["nonce"] == "another" and "iat" not in said


@pytest.mark.parametrize("alg", ["RS256", "PS256", "ES256"])
async def test_the_crooked_provider_signs_with_each_kind_of_key(crooked: Crooked, alg: str) -> None:
    crooked.signs(alg=alg)
    token = (await sign_in(crooked.issuer)).token["id_token"]
    shared = KeySet.import_key_set({"keys": await keys(crooked.issuer)})
    assert jwt.decode(token, shared, algorithms=[alg]).claims["sub"] == "amara"


@pytest.mark.parametrize("how", [Signing(broken=True), Signing(by="stranger")])
async def test_the_crooked_provider_signs_wrongly_when_told(crooked: Crooked, how: Signing) -> None:
    with pytest.raises(BadSignatureError):
        await claims(crooked.issuer, crooked.logout_token(how))
    assert await claims(crooked.issuer, crooked.logout_token())


async def test_the_crooked_provider_signs_by_what_is_no_private_key(crooked: Crooked) -> None:
    public = crooked.keys["RSA"].as_pem(private=False)
    assert crooked.logout_token(Signing("none")).endswith(".")
    assert is_signed(crooked.logout_token(Signing("HS256", "secret")), SECRET.encode())
    assert is_signed(crooked.logout_token(Signing("HS256", "public")), public)
    assert not is_signed(crooked.logout_token(Signing("HS256", "public", broken=True)), public)


async def test_the_crooked_provider_leaves_its_keys_without_names(crooked: Crooked) -> None:
    crooked.nameless_keys(2)
    token = (await sign_in(crooked.issuer)).token["id_token"]
    shown = await keys(crooked.issuer)
    assert len(shown) == 2 and not any("kid" in key for key in shown)
    assert "kid" not in json.loads(base64.urlsafe_b64decode(token.split(".")[0] + "=="))
    assert jwt.decode(token, RSAKey.import_key(shown[1])).claims["sub"] == "amara"


async def test_the_crooked_provider_answers_as_told(crooked: Crooked) -> None:
    crooked.tokens(status=500, body="<html>", wait=0.01)
    crooked.discovery(issuer="http://localhost/another")
    crooked.jwks(to="http://localhost/elsewhere")
    crooked.answers(iss=GONE, state="another")
    assert (await published(crooked.issuer))["issuer"] == "http://localhost/another"
    back = await go(crooked.issuer)
    assert "iss" not in back and back["state"] == "another"
    async with httpx.AsyncClient() as http:
        assert (await http.get(f"{crooked.issuer}/jwks")).headers["location"] == "http://localhost/elsewhere"
    with pytest.raises(httpx2.HTTPStatusError):
        await redeem(crooked.issuer, back)


async def test_the_crooked_provider_rotates_its_keys_just_before_signing(crooked: Crooked) -> None:
    before = await keys(crooked.issuer)
    crooked.rotate(before_signing=True)
    token = (await sign_in(crooked.issuer)).token["id_token"]
    assert before != await keys(crooked.issuer)
    assert (await claims(crooked.issuer, token))["sub"] == "amara"


@asynccontextmanager
async def listening() -> AsyncIterator[tuple[list[str], int]]:
    told: list[str] = []

    async def hear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        length = int(head.partition("content-length:")[2].split()[0])
        told.append((await reader.readexactly(length)).decode())
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(hear, "127.0.0.1", 0)
    async with server:
        yield told, server.sockets[0].getsockname()[1]


async def sign_in(issuer: str, hint: str = "amara", **asked: str) -> Answer:
    back = await go(issuer, login_hint=hint, **asked)
    return Answer(back, await redeem(issuer, back))


async def go(issuer: str, **asked: str) -> dict[str, str]:
    async with httpx.AsyncClient() as http:
        return await come_back(await address(issuer, **asked), http, HOME)


async def address(issuer: str, **asked: str) -> str:
    async with client() as rp:
        endpoint = (await published(issuer))["authorization_endpoint"]
        more = {"scope": "openid profile email groups", "nonce": "n-1", "state": "s-1"} | asked
        return str(rp.create_authorization_url(endpoint, code_verifier=VERIFIER, **more)[0])


async def redeem(issuer: str, back: dict[str, str], verifier: str = VERIFIER) -> dict[str, Any]:
    async with client() as rp:
        endpoint = (await published(issuer))["token_endpoint"]
        return dict(await rp.fetch_token(endpoint, code=back["code"], code_verifier=verifier))


def client() -> AsyncOAuth2Client:
    return AsyncOAuth2Client(CLIENT_ID, SECRET, redirect_uri=HOME, code_challenge_method="S256")


async def published(issuer: str) -> dict[str, Any]:
    async with httpx.AsyncClient() as http:
        said: dict[str, Any] = (await http.get(f"{issuer}/.well-known/openid-configuration")).json()
        return said


async def keys(issuer: str) -> list[dict[str, Any]]:
    async with httpx.AsyncClient() as http:
        said: list[dict[str, Any]] = (await http.get((await published(issuer))["jwks_uri"])).json()["keys"]
        return said


def is_signed(token: str, secret: bytes) -> bool:
    text, _, signature = token.rpartition(".")
    right = hmac.new(secret, text.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64decode(signature + "==") == right


async def claims(issuer: str, token: str) -> dict[str, Any]:
    return dict(jwt.decode(token, KeySet.import_key_set({"keys": await keys(issuer)})).claims)
