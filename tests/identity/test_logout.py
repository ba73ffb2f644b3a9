"""Signing out on both sides over HTTP: the RP-initiated and back-channel logout profiles of the OpenID Foundation's
conformance suite, a test a case (tests/idp/CASES.md), and the front channel."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from db.embedded import Cluster
from tests.conftest import create, drop, until
from tests.identity.replica import Person, Running, running
from tests.idp.browser import come_back, leave
from tests.idp.crooked import LOGOUT_EVENT, Crooked
from tests.idp.real import CLIENT_ID, Op
from tests.idp.signing import GONE, Signing

RIGHT = Signing(header={"typ": "logout+jwt"})
PLAIN = Signing(header={"typ": GONE})  # as the suite's own


@pytest.fixture(scope="module")
async def product(
    cluster: Cluster, template: str, running_op: Op, running_crooked: Crooked
) -> AsyncIterator[Running]:
    """A replica that knows both providers."""
    database = create(cluster, "reqstly_logout", template)
    async with running(database, azure=running_crooked.issuer, certified=running_op.issuer) as made:
        yield made
    drop(cluster, database.name)


@pytest.fixture
async def nadia(product: Running, crooked: Crooked) -> AsyncIterator[Person]:
    """Nadia, signed in with the crooked provider."""
    product.database.rows("delete from rate_limits")
    async with product.person() as person:
        await person.sign_in()
        assert await person.is_in()
        yield person


@pytest.fixture
async def certified(product: Running, op: Op) -> Op:
    """The certified provider, at which the product is registered."""
    await op.register(
        redirect_uris=[f"{product.url}/sign-in/from/certified"],
        post_logout_redirect_uris=[f"{product.url}/sign-out/done"],
        backchannel_logout_uri=f"{product.url}/sign-out/back/certified",
        backchannel_logout_session_required=True,
    )
    return op


def sid(crooked: Crooked) -> str:
    return list(crooked.codes.values())[-1]["sid"]


async def said(product: Running, token: str, key: str = "azure") -> httpx.Response:
    async with httpx.AsyncClient() as provider:
        answer = await provider.post(f"{product.url}/sign-out/back/{key}", data={"logout_token": token})
    assert answer.headers["cache-control"] == "no-store"
    return answer


async def refused(product: Running, nadia: Person, token: str) -> str:
    answer = await said(product, token)
    assert answer.status_code == 400 and await nadia.is_in()
    error = answer.json()
    assert error["error"] == "invalid_request"
    return str(error["error_description"])


async def test_oidcc_client_test_rp_init_logout(product: Running, certified: Op) -> None:
    async with product.person() as person:
        await person.sign_in("certified", "root")
        assert await person.is_in()
        place = await person.leave_for("/sign-out")
        back = await leave(place, person.there, f"{product.url}/sign-out/done")
        assert not await person.is_in() and list(back) == ["state"]
        answer = await person.http.get("/sign-out/done", params=back)
        assert answer.headers["location"] == "/sign-in"


async def test_what_is_sent_along_when_leaving(product: Running, nadia: Person, crooked: Crooked) -> None:
    place = await nadia.leave_for("/sign-out")
    assert not await nadia.is_in()  # here at once, whatever becomes of it there
    back = await come_back(place, nadia.there, f"{product.url}/sign-out/done")
    left = crooked.left[0]
    assert (left["client_id"], left["id_token_hint"]) == (CLIENT_ID, crooked.id_tokens[-1])
    assert left["post_logout_redirect_uri"] == f"{product.url}/sign-out/done"
    assert back["state"] == left["state"] and len(left["state"]) >= 22
    assert await came_back(nadia, back) == "/sign-in"
    assert await came_back(nadia, back) == "/sign-in?error=left"  # once


async def test_oidcc_client_test_rp_init_logout_other_state(
    product: Running, nadia: Person, crooked: Crooked
) -> None:
    crooked.leaves(state="another")
    back = await come_back(await nadia.leave_for("/sign-out"), nadia.there, f"{product.url}/sign-out/done")
    assert back == {"state": "another"}
    assert await came_back(nadia, back) == "/sign-in?error=left"
    assert not await nadia.is_in()


async def test_oidcc_client_test_rp_init_logout_no_state(
    product: Running, nadia: Person, crooked: Crooked
) -> None:
    crooked.leaves(state=GONE)
    back = await come_back(await nadia.leave_for("/sign-out"), nadia.there, f"{product.url}/sign-out/done")
    assert back == {} and crooked.left[0]["state"]
    assert await came_back(nadia, back) == "/sign-in?error=left"
    assert not await nadia.is_in()


async def test_two_windows_that_begin_at_once_both_end(product: Running, crooked: Crooked) -> None:
    """Neither has a cookie yet when it begins, nor has the browser that asks for its passkeys by itself meanwhile."""
    product.database.rows("delete from rate_limits")
    async with product.person() as person:
        begin = (
            person.leave_for("/sign-in/with/azure", then="/account"),
            person.leave_for("/sign-in/with/azure", then="/mine"),
            person.http.post("/sign-in/passkey/begin", json={}),
        )
        first, second, passkey = await asyncio.gather(*begin)
        assert passkey.status_code == 200 and len(person.http.cookies) == 3
        for place, then in ((second, "/mine"), (first, "/account")):
            back = await come_back(
                f"{place}&login_hint=nadia", person.there, f"{person.home}/sign-in/from/azure"
            )
            answer = await person.http.get("/sign-in/from/azure", params=back)
            assert answer.headers["location"] == then
        # From now on what is begun has the cookies that are there.
        await person.leave_for("/sign-in/with/azure", then="/account")
        assert len([name for name in person.http.cookies if name.startswith("reqstly-flow")]) == 3


async def came_back(person: Person, back: dict[str, str]) -> str:
    answer = await person.http.get("/sign-out/done", params=back)
    assert answer.status_code == 303
    return answer.headers["location"]


async def test_another_browsers_return_is_told_apart(
    product: Running, nadia: Person, crooked: Crooked
) -> None:
    back = await come_back(await nadia.leave_for("/sign-out"), nadia.there, f"{product.url}/sign-out/done")
    async with product.person() as stranger:
        assert await came_back(stranger, back) == "/sign-in?error=left"


async def test_the_certified_provider_signs_out_by_the_back_channel(product: Running, certified: Op) -> None:
    async with product.person() as person:
        await person.sign_in("certified", "root")
        place = f"{certified.issuer}/session/end?client_id={certified.client_id}"
        place += f"&post_logout_redirect_uri={product.url}/sign-out/done"
        await leave(place, person.there, f"{product.url}/sign-out/done")

        async def is_out() -> bool:
            return not await person.is_in()

        await until(is_out)


@pytest.mark.parametrize("how", [RIGHT, PLAIN, Signing(header={"typ": "application/logout+jwt"})])
async def test_oidcc_client_test_rp_backchannel_rpinitlogout(
    product: Running, nadia: Person, crooked: Crooked, how: Signing
) -> None:
    answer = await said(product, crooked.logout_token(how, sub="nadia", sid=sid(crooked)))
    assert (answer.status_code, answer.content) == (200, b"")
    assert not await nadia.is_in()
    assert product.signed_out()[-1] == ("signed_out_by_provider", 1)


async def test_oidcc_client_test_rp_backchannel_rpinitlogout_alg_none(
    product: Running, nadia: Person, crooked: Crooked
) -> None:
    token = crooked.logout_token(Signing("none"), sub="nadia")
    assert await refused(product, nadia, token) == "signed by none"


async def test_oidcc_client_test_rp_backchannel_rpinitlogout_no_event(
    product: Running, nadia: Person, crooked: Crooked
) -> None:
    token = crooked.logout_token(PLAIN, sub="nadia", events=GONE)
    assert await refused(product, nadia, token) == "logout token: no such event"


async def test_oidcc_client_test_rp_backchannel_rpinitlogout_with_nonce(
    product: Running, nadia: Person, crooked: Crooked
) -> None:
    token = crooked.logout_token(PLAIN, sub="nadia", nonce="n-1")
    assert "nonce" in await refused(product, nadia, token)


async def test_oidcc_client_test_rp_backchannel_rpinitlogout_wrong_alg(
    product: Running, nadia: Person, crooked: Crooked
) -> None:
    token = crooked.logout_token(Signing("ES256", header={"typ": GONE}), sub="nadia")
    assert await refused(product, nadia, token) == "signed by ES256"


async def test_oidcc_client_test_rp_backchannel_rpinitlogout_wrong_aud(
    product: Running, nadia: Person, crooked: Crooked
) -> None:
    token = crooked.logout_token(PLAIN, sub="nadia", aud="somebody-else")
    assert await refused(product, nadia, token) == "logout token: invalid_claim"


async def test_oidcc_client_test_rp_backchannel_rpinitlogout_wrong_event(
    product: Running, nadia: Person, crooked: Crooked
) -> None:
    token = crooked.logout_token(PLAIN, sub="nadia", events={"http://schemas.openid.net/event/other": {}})
    assert await refused(product, nadia, token) == "logout token: no such event"


async def test_oidcc_client_test_rp_backchannel_rpinitlogout_wrong_iss(
    product: Running, nadia: Person, crooked: Crooked
) -> None:
    token = crooked.logout_token(PLAIN, sub="nadia", iss="http://localhost/another")
    assert await refused(product, nadia, token) == "logout token: invalid_claim"


async def test_a_logout_token_that_is_not_right_ends_nothing(
    product: Running, nadia: Person, crooked: Crooked
) -> None:
    now = crooked.now()
    wrong: list[dict[str, Any]] = [
        {"sub": GONE}, {"sub": ""}, {"sub": 7}, {"sub": "\x00"}, {"sub": "\ud800"}, {"sid": ""}, {"sid": ["x"]},
        {"jti": GONE}, {"iat": GONE}, {"iat": "x"}, {"iat": now + 90}, {"iat": now - 700, "exp": GONE},
        {"iat": now - 3_600}, {"exp": now - 90}, {"exp": {}}, {"events": [LOGOUT_EVENT]},
        {"events": {LOGOUT_EVENT: 7}}, {"events": LOGOUT_EVENT}, {"aud": GONE}, {"iss": GONE},
    ]  # fmt: skip
    for claims in wrong:
        token = crooked.logout_token(PLAIN, **{"sub": "nadia", **claims})
        assert (await said(product, token)).status_code == 400, claims
    for how in (
        Signing(broken=True),
        Signing(by="stranger"),
        Signing("HS256", "secret"),
        Signing("HS256", "public"),
    ):
        assert (await said(product, crooked.logout_token(how, sub="nadia"))).status_code == 400, how
    for typ in ("JWT", "at+jwt"):
        token = crooked.logout_token(Signing(header={"typ": typ}), sub="nadia")
        assert (await said(product, token)).status_code == 400, typ
    odd = [
        "",
        "x",
        "a.b.c",
        crooked.id_tokens[-1],
        "eyJhbGciOiJSUzI1NiIsImtpZCI6W119.e30.e30",
        "x" * 20_000,
    ]
    for token in odd:
        assert (await said(product, token)).status_code == 400, token[:40]
    assert await nadia.is_in()


async def test_a_logout_token_works_once(product: Running, nadia: Person, crooked: Crooked) -> None:
    token = crooked.logout_token(RIGHT, sub="nadia")
    assert (await said(product, token)).status_code == 200
    await nadia.sign_in()
    assert await refused(product, nadia, token) == "logout token: used before"


async def test_a_logout_token_for_nobody_here_is_harmless(
    product: Running, nadia: Person, crooked: Crooked
) -> None:
    for claims in ({"sub": "nadia", "sid": "unknown"}, {"sub": "unknown"}, {"sub": GONE, "sid": "unknown"}):
        assert (await said(product, crooked.logout_token(RIGHT, **claims))).status_code == 200
    assert await nadia.is_in()


async def test_a_sid_ends_one_session_and_a_sub_alone_ends_all(
    product: Running, nadia: Person, crooked: Crooked
) -> None:
    first = sid(crooked)
    async with product.person() as elsewhere:
        await elsewhere.sign_in()
        await said(product, crooked.logout_token(RIGHT, sub="nadia", sid=first))
        assert (await nadia.is_in(), await elsewhere.is_in()) == (False, True)
        await nadia.sign_in()
        await said(product, crooked.logout_token(RIGHT, sub="nadia"))
        assert (await nadia.is_in(), await elsewhere.is_in()) == (False, False)


async def test_another_provider_ends_nothing_here(product: Running, nadia: Person, crooked: Crooked) -> None:
    token = crooked.logout_token(RIGHT, sub="nadia", sid=sid(crooked))
    assert (await said(product, token, "certified")).status_code == 400
    assert (await said(product, token, "nowhere")).status_code == 404
    assert await nadia.is_in()


async def test_the_front_channel_ends_the_session_that_it_names(
    product: Running, nadia: Person, crooked: Crooked
) -> None:
    right = {"iss": crooked.issuer, "sid": sid(crooked)}
    wrong = [
        {}, right | {"iss": "http://localhost/another"}, {"sid": right["sid"]}, {"iss": crooked.issuer},
        right | {"sid": "unknown"}, right | {"sid": "\x00"}, right | {"sid": ""},
    ]  # fmt: skip
    for query in wrong:
        assert (await framed(product, query)).status_code == 200, query
        assert await nadia.is_in(), query
    answer = await framed(product, right)
    assert not await nadia.is_in()
    assert answer.headers["cache-control"] == "no-store"


async def test_the_front_channel_of_another_provider_ends_nothing(
    product: Running, nadia: Person, crooked: Crooked, op: Op
) -> None:
    for issuer in (crooked.issuer, op.issuer):
        await framed(product, {"iss": issuer, "sid": sid(crooked)}, "certified")
    assert (await framed(product, {}, "nowhere")).status_code == 404
    assert await nadia.is_in()


async def test_the_provider_alone_may_frame_the_front_channel(product: Running, crooked: Crooked) -> None:
    answer = await framed(product, {})
    assert answer.headers["content-security-policy"].endswith(f"frame-ancestors {crooked.issuer}")


async def framed(product: Running, query: dict[str, str], key: str = "azure") -> httpx.Response:
    async with httpx.AsyncClient() as frame:  # our cookie is not sent from another site's frame
        return await frame.get(f"{product.url}/sign-out/front/{key}", params=query)


async def test_a_link_to_a_provider_begins_nothing(product: Running, crooked: Crooked) -> None:
    """Only a form of our own begins a sign-in: a link, or an image elsewhere, does not."""
    async with product.person() as person:
        answer = await person.http.get("/sign-in/with/azure")
        assert answer.status_code in (404, 405) and "set-cookie" not in answer.headers
        foreign = {"Origin": "http://elsewhere.example", "Sec-Fetch-Site": "cross-site"}
        assert (await person.http.post("/sign-in/with/azure", headers=foreign)).status_code == 403
    assert crooked.asked == []


async def test_a_refusal_leads_back_to_the_door_with_one_word(product: Running, crooked: Crooked) -> None:
    async with product.person() as person:
        crooked.id_token(nonce="another")
        answer = await person.sign_in()
        assert answer.headers["location"] == "/sign-in?error=untrusted&then=%2Faccount"
        assert "reqstly=" not in answer.headers.get("set-cookie", "") and not await person.is_in()


async def test_the_cookie_of_a_sign_in_cannot_be_set_from_outside(product: Running, crooked: Crooked) -> None:
    async with product.person() as person:
        answer = await person.sign_in()
        assert answer.headers["location"] == "/account"
        cookies = answer.headers.get_list("set-cookie")
        assert all("HttpOnly" in cookie and "SameSite=lax" in cookie for cookie in cookies)
