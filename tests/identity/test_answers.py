"""What a browser brings back: tampered with, begun elsewhere, used twice, from another issuer (RFC 9700; RFC 9207)."""

import pytest

from reqstly.errors import NotFound, TooMany
from reqstly.identity import attempts, oidc, sessions
from reqstly.identity.oidc import Purpose
from reqstly.identity.refusals import Refused
from tests.identity.rp import VISITOR, Browser, RelyingParty
from tests.idp.crooked import Crooked
from tests.idp.signing import GONE

STATE = "the state is unknown, used, over, or another browser's"


def other(text: str) -> str:
    return ("A" if text[0] != "A" else "B") + text[1:]


async def test_a_state_that_was_tampered_with_is_refused(rp: RelyingParty, crooked: Crooked) -> None:
    browser = Browser()
    back = await browser.go()
    assert await rp.refused(back | {"state": other(back["state"])}, browser, word="state") == STATE
    assert crooked.redeemed == []


@pytest.mark.parametrize("state", ["", "x" * 5_000, "\x00", "\ud800"])
async def test_a_state_that_we_never_made_is_refused(rp: RelyingParty, state: str) -> None:
    browser = Browser()
    back = await browser.go()
    assert await rp.refused(back | {"state": state}, browser, word="state") == STATE


async def test_an_answer_without_a_state_is_refused(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.answers(state=GONE)
    assert await rp.refused(word="state") == STATE


async def test_another_browsers_state_is_refused_and_used_up(rp: RelyingParty) -> None:
    begun = Browser()
    back = await begun.go()
    assert await rp.refused(back, Browser(), word="state") == STATE
    with pytest.raises(Refused, match="began in another browser"):
        await begun.end(back)


async def test_a_browser_without_our_cookie_is_refused(rp: RelyingParty) -> None:
    back, known = await Browser().go(), rp.reasons()
    counted = rp.database.rows("select * from rate_limits order by key")
    with pytest.raises(Refused) as refusal:
        await Browser(secret="").end(back)
    assert refusal.value.word == "state"
    assert rp.reasons() == known
    assert rp.database.rows("select * from rate_limits order by key") == counted


async def test_a_state_is_used_once(rp: RelyingParty, crooked: Crooked) -> None:
    browser = Browser()
    back = await browser.go()
    await browser.end(back)
    assert await rp.refused(back, browser, word="state") == STATE
    assert len(crooked.redeemed) == 1


async def test_a_state_is_over_after_five_minutes(rp: RelyingParty) -> None:
    browser = Browser()
    back = await browser.go()
    rp.database.rows("update ceremonies set expires_at = expires_at - interval '301 seconds'")
    assert await rp.refused(back, browser, word="state") == STATE


async def test_a_state_of_one_provider_is_nothing_at_another(rp: RelyingParty) -> None:
    browser = Browser()
    back = await browser.go()
    assert await rp.refused(back, Browser("elsewhere", browser.secret), word="state") == STATE


async def test_a_code_that_was_used_is_refused(rp: RelyingParty, crooked: Crooked) -> None:
    first, second = Browser(), Browser()
    used = await first.go()
    await first.end(used)
    back = await second.go() | {"code": used["code"]}
    assert await rp.refused(back, second) == "the code was refused: invalid_grant"


async def test_a_code_that_was_asked_for_in_another_browser_is_refused(
    rp: RelyingParty, crooked: Crooked
) -> None:
    """Code injection: the verifier does not fit."""
    theirs, mine = await Browser().go("root"), Browser()
    back = await mine.go() | {"code": theirs["code"]}
    assert await rp.refused(back, mine) == "the code was refused: invalid_grant"


@pytest.mark.parametrize("code", [GONE, ""])
async def test_an_answer_without_a_code_is_refused(rp: RelyingParty, crooked: Crooked, code: object) -> None:
    crooked.answers(code=code)
    assert await rp.refused() == "no code came"


async def test_an_answer_of_another_issuer_is_refused(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.answers(iss="http://localhost/another")
    assert await rp.refused() == "the answer comes from another issuer"
    assert crooked.redeemed == []


async def test_an_answer_that_does_not_name_its_issuer_is_refused(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.answers(iss=GONE)
    assert await rp.refused() == "the answer does not name its issuer"


async def test_a_provider_that_never_names_itself_need_not(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.discovery(authorization_response_iss_parameter_supported=GONE)
    crooked.answers(iss=GONE)
    assert (await rp.sign_in()).token


@pytest.mark.parametrize("error", ["access_denied", "x" * 500, "\x00", "<b>\n", "\ud800"])
async def test_who_does_not_finish_there_is_told_so(rp: RelyingParty, crooked: Crooked, error: str) -> None:
    browser = Browser()
    back = await browser.go()
    reason = await rp.refused(back | {"error": error}, browser, word="refused")
    assert reason.startswith("the provider says") and len(reason) < 100 and crooked.redeemed == []


@pytest.mark.parametrize(
    "lie", [{"nonce": "another"}, {"email": GONE}, {"email": "amara.okafor@example.com"}]
)
async def test_who_is_refused_still_comes_to_where_they_wanted(
    rp: RelyingParty, crooked: Crooked, lie: dict[str, object]
) -> None:
    """By another way in, or once it works: whether the answer is not trusted or the account is refused."""
    crooked.id_token(**lie)
    crooked.userinfo(email=GONE)
    with pytest.raises(Refused) as no:
        await rp.sign_in(then="/requests/REQ-7")
    assert no.value.then == "/requests/REQ-7"


async def test_another_issuers_error_ends_nothing_quietly(rp: RelyingParty, crooked: Crooked) -> None:
    crooked.answers(code=GONE, error="access_denied", iss="http://localhost/another")
    assert await rp.refused() == "the answer comes from another issuer"


async def test_the_way_there_carries_a_challenge_and_the_verifier_fits_it(
    rp: RelyingParty, crooked: Crooked
) -> None:
    await rp.sign_in()
    asked, redeemed = crooked.asked[0], crooked.redeemed[0]
    assert (asked["code_challenge_method"], len(asked["code_challenge"])) == ("S256", 43)
    assert redeemed.verdict == "ok" and len(redeemed.form["code_verifier"]) == 43
    assert redeemed.form["redirect_uri"] == asked["redirect_uri"] == oidc.callback("azure")
    assert not {"code_verifier", "client_secret"} & set(asked)


async def test_each_sign_in_has_a_state_a_nonce_and_a_challenge_of_its_own(
    rp: RelyingParty, crooked: Crooked
) -> None:
    browser = Browser()
    await browser.go()
    await browser.go()
    first, second = crooked.asked
    assert all(first[name] != second[name] for name in ("state", "nonce", "code_challenge"))


async def test_the_database_alone_lets_nobody_finish(rp: RelyingParty, crooked: Crooked) -> None:
    """What is stored of a sign-in is hashes; the nonce and the verifier come from the cookie."""
    browser = Browser()
    back = await browser.go()
    stored = str(rp.database.rows("select *, encode(key_hash, 'escape') from ceremonies"))
    assert not [text for text in (back["state"], crooked.asked[0]["nonce"], browser.secret) if text in stored]


async def test_two_sign_ins_at_once_in_one_browser_both_end(rp: RelyingParty) -> None:
    browser = Browser()
    first, second = await browser.go(), await browser.go()
    assert (await browser.end(second)).user_id == (await browser.end(first)).user_id


async def test_there_is_no_way_to_a_provider_that_is_not_set_up(rp: RelyingParty) -> None:
    with pytest.raises(NotFound):
        await Browser("elsewhere").go()


async def test_to_sign_in_once_more_the_provider_has_to_ask(rp: RelyingParty, crooked: Crooked) -> None:
    await rp.sign_in(again=True)
    await rp.sign_in()
    assert [asked.get("prompt") for asked in crooked.asked] == ["login", None]


async def test_a_provider_that_did_not_ask_once_more_is_not_believed(
    rp: RelyingParty, crooked: Crooked
) -> None:
    crooked.id_token(auth_time=crooked.now() - 3_600)
    assert (await rp.sign_in()).token
    reason = await rp.refused(again=True)
    assert reason == "the provider was told to ask who it is, and did not"


async def test_a_provider_that_does_not_say_when_it_asked_is_believed(
    rp: RelyingParty, crooked: Crooked
) -> None:
    """Azure AD says it only where the application's manifest has it."""
    crooked.id_token(auth_time=GONE)
    assert (await rp.sign_in(again=True)).token


async def test_connecting_is_for_who_began_it(rp: RelyingParty) -> None:
    browser = Browser()
    arrived = await rp.sign_in("root")
    root = await sessions.actor_for(arrived.token)
    back = await browser.go("tom", Purpose(user_id=root.user_id))
    assert await rp.refused(back, browser, word="state") == STATE  # nobody is signed in here any more


async def test_what_fails_too_often_from_one_place_is_not_looked_at(
    rp: RelyingParty, crooked: Crooked
) -> None:
    for _ in range(attempts.BY_ADDRESS.amount):
        await attempts.failed("oidc", "noise", VISITOR)
    browser = Browser()
    back = await browser.go()
    with pytest.raises(TooMany):
        await browser.end(back)
    assert crooked.redeemed == []


@pytest.mark.parametrize("when", [10**400, 1e300, -5, float("nan"), float("inf"), float("-inf")])
async def test_a_time_that_no_clock_shows_is_read_as_far_as_it_can_be(
    rp: RelyingParty, crooked: Crooked, when: float
) -> None:
    """To come is now, before all time and no number at all is never: nobody is kept out, nothing fails."""
    crooked.id_token(auth_time=when)
    assert (await rp.sign_in()).token
    assert rp.database.one("select bool_and(proved_at <= now()) from sessions")
