"""The seed's checklist in a real browser: Azure AD (a certified provider stands for it), a passkey after it, the passkey
next time, sessions that end, and signing out on both sides; two replicas behind Caddy."""

import re
import shutil
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, Page, Route, expect

from components import testids as ids
from db.embedded import Cluster
from ops.chromium import in_time
from reqstly.identity import sessions
from tests.conftest import create, drop, pool, until
from tests.e2e.door import Door, at_provider, authenticator, door
from tests.e2e.world import World, mark, open_at, ready, record

SWEPT = 90_000  # ms: each 20 s a replica looks for sessions that ran out
CLOSES = "/sign-in?ended=1"  # what a page is told whose session is over
AMARA, NADIA = "amara.okafor@example.com", "nadia.haddad@example.com"


@pytest.fixture(scope="module")
async def production(cluster: Cluster, template: str, world: World) -> AsyncIterator[Door]:
    """Production, with the cast's people and teams in its database."""
    database = create(cluster, "reqstly_door", template)
    folder = Path(tempfile.mkdtemp(prefix="reqstly-door-"))
    async with door(database, world.browser, folder) as made:
        yield made
    drop(cluster, database.name)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
async def at_the_door(production: Door) -> AsyncIterator[None]:
    """Verbs called in a test act on this database, in which nobody is signed in yet."""
    production.database.rows("update sessions set revoked_at = now() where revoked_at is null")
    async with pool(production.database.app_url):
        yield


@pytest.fixture
async def browser(production: Door) -> AsyncIterator[BrowserContext]:
    """A browser that nobody used before."""
    context = await production.nobody()
    yield context
    await in_time(context.close())


def home(page: Page) -> "re.Pattern[str]":
    return re.compile(r"^http://localhost:\d+/$")


async def test_signing_in_with_azure_makes_an_account_and_leads_where_one_wanted(
    production: Door, browser: BrowserContext
) -> None:
    page = await production.arrive(browser, NADIA, "/new")
    await expect(page).to_have_url(re.compile("/new$"))
    await ready(page)
    await expect(page.get_by_test_id(ids.ME)).to_have_text("Nadia Haddad")
    assert production.database.rows(
        "select u.email, i.subject from users u join identities i on i.user_id = u.id where u.name = 'Nadia Haddad'"
    ) == [(NADIA, "nadia")]


async def test_the_seeds_checklist(production: Door, browser: BrowserContext) -> None:
    """Azure AD; a passkey after it; signing out of both; the passkey next time; signing out of that."""
    page = await production.arrive(browser, "ruth.olsen@example.com", "/account")
    await ready(page)
    await authenticator(page)
    await page.get_by_test_id(ids.PASSKEY_ADD).click()
    await expect(page.get_by_test_id(ids.PASSKEY)).to_have_count(1)
    # The virtual holder would answer the field's own question by itself, before anybody presses the button.
    await page.add_init_script("PublicKeyCredential.isConditionalMediationAvailable = async () => false")
    await page.get_by_test_id(ids.SIGN_OUT).click()
    await expect(page).to_have_url(re.compile("/sign-in$"))
    assert (await browser.request.get(production.url + "/requests", max_redirects=0)).status == 303
    await ready(page)
    await page.get_by_test_id(ids.PASSKEY_SIGN_IN).click()
    await expect(page).to_have_url(home(page))
    await expect(page.get_by_test_id(ids.ME)).to_have_text("Ruth Olsen")
    ways = production.database.rows(
        "select s.method, s.revoked_at is null from sessions s join users u on u.id = s.user_id"
        " where u.name = 'Ruth Olsen' order by s.id"
    )
    assert ways == [("oidc", False), ("passkey", True)]
    await page.get_by_test_id(ids.SIGN_OUT).click()
    await expect(page).to_have_url(re.compile("/sign-in"))
    assert (await browser.request.get(production.url + "/requests", max_redirects=0)).status == 303


async def test_an_account_with_that_mail_address_is_not_taken_over(
    production: Door, browser: BrowserContext
) -> None:
    page = await production.arrive(browser, AMARA)
    await expect(page.get_by_test_id(ids.DOOR_SAID)).to_contain_text(
        "There is an account with your mail address already"
    )
    assert not production.database.rows("select from identities where subject = 'amara'")


async def test_who_does_not_finish_there_is_told_so(production: Door, browser: BrowserContext) -> None:
    page = await open_at(await browser.new_page(), production.url + "/sign-in")
    await page.get_by_test_id("with-azure").click()
    await page.get_by_role("button", name="Cancel").click()
    await expect(page.get_by_test_id(ids.DOOR_SAID)).to_contain_text("Signing in was not finished there")


async def test_an_answer_that_began_in_another_browser_is_refused(
    production: Door, browser: BrowserContext
) -> None:
    """Login CSRF: a stranger begins, and has you finish."""
    stranger = await production.nobody()
    try:
        page = await open_at(await stranger.new_page(), production.url + "/sign-in")
        begun: list[str] = []
        page.on(
            "request", lambda request: begun.append(request.url) if "code_challenge=" in request.url else None
        )
        await page.get_by_test_id("with-azure").click()
        await expect(page.get_by_label("Mail address")).to_be_visible()
        mine = await browser.new_page()
        await mine.goto(begun[0])
        await at_provider(mine, NADIA)
        await expect(mine.get_by_test_id(ids.DOOR_SAID)).to_contain_text("began in another browser")
    finally:
        await stranger.close()


async def test_signing_out_signs_out_at_the_provider_too(production: Door, browser: BrowserContext) -> None:
    """Also where the page, whose session is over with it, is told to close before the answer is there."""
    page = await browser.new_page()
    heard = record(page)
    await production.arrive(browser, NADIA, page=page)
    await expect(page).to_have_url(home(page))
    await ready(page)

    async def late(route: Route) -> None:
        answer = await route.fetch(max_redirects=0)
        await until(lambda: any(CLOSES in frame for frame in heard))
        await route.fulfill(response=answer)

    await page.route("**/sign-out", late)
    await page.get_by_test_id(ids.SIGN_OUT).click()
    await expect(page).to_have_url(re.compile("/sign-in$"))
    await ready(page)
    await page.get_by_test_id("with-azure").click()
    await expect(page.get_by_label("Mail address")).to_be_visible()  # it does not know them any more either


async def test_signed_out_at_the_provider_is_signed_out_here(
    production: Door, browser: BrowserContext
) -> None:
    """Back-channel: the provider's server tells ours, and the open page closes."""
    page = await production.arrive(browser, NADIA)
    await expect(page).to_have_url(home(page))
    await ready(page)
    there = await browser.new_page()
    await there.goto(f"{production.op.issuer}/session/end?client_id={production.op.client_id}")
    await expect(page).to_have_url(re.compile("/sign-in"))
    await expect(page.get_by_test_id(ids.DOOR_SAID)).to_contain_text("You were signed out")


async def test_a_session_that_is_ended_closes_its_pages_on_every_replica_within_a_second(
    production: Door, browser: BrowserContext
) -> None:
    page = await production.arrive(browser, NADIA)
    await ready(page)
    elsewhere = await production.nobody()
    try:
        await production.arrive(elsewhere, NADIA)
        others = [await elsewhere.new_page() for _ in range(2)]
        heard = [record(other) for other in others]
        for other, replica in zip(others, (production.a, production.b), strict=True):
            await open_at(other, f"http://localhost:{replica.port}/requests")
        account = await open_at(await browser.new_page(), production.url + "/account")
        await expect(account.get_by_test_id(ids.SESSION)).to_have_count(2)
        row = account.locator(f'[data-testid="{ids.SESSION}"][data-here="false"]')
        await row.get_by_test_id(ids.END_SESSION).click()
        await account.get_by_test_id(ids.CONFIRM_YES).click()
        # The message, and not the look that each replica takes by itself every 20 s.
        await until(lambda: all(any(CLOSES in frame for frame in frames) for frames in heard), 5)
        for other in others:
            await expect(other).to_have_url(re.compile("/sign-in"))
        await expect(account.get_by_test_id(ids.SESSION)).to_have_count(1)
    finally:
        await elsewhere.close()


async def test_a_session_that_ran_out_closes_its_page_by_itself_and_comes_back_after_signing_in(
    production: Door, browser: BrowserContext
) -> None:
    page = await production.arrive(browser, NADIA, "/requests")
    await ready(page)
    production.database.rows(
        "update sessions set expires_at = now() where revoked_at is null and expires_at > now()"
    )
    await expect(page).to_have_url(re.compile(r"/sign-in\?ended=1&then=%2Frequests"), timeout=SWEPT)
    await ready(page)
    await page.get_by_test_id("with-azure").click()
    await expect(page).to_have_url(re.compile("/requests$"))  # the provider still knows them


async def test_both_replicas_serve_one_session(production: Door, browser: BrowserContext) -> None:
    page = await production.arrive(browser, NADIA)
    await ready(page)
    cookies = {cookie["name"]: cookie for cookie in await browser.cookies()}
    assert cookies["reqstly"]["httpOnly"] and cookies["reqstly"]["sameSite"] == "Lax"
    for _ in range(4):
        await browser.clear_cookies(name="reqstly_replica")
        answer = await browser.request.get(production.url + "/account", max_redirects=0)
        assert answer.status == 200


async def test_signing_in_once_more_begins_a_new_session_and_other_pages_come_back(
    production: Door, browser: BrowserContext
) -> None:
    page = await production.arrive(browser, NADIA)
    await ready(page)
    await mark(page)
    again = await open_at(await browser.new_page(), production.url + "/sign-in?again=1&then=/account")
    await again.get_by_test_id("with-azure").click()
    await at_provider(again, NADIA)  # it asks, although it knows them
    await expect(again).to_have_url(re.compile("/account$"))
    user = production.database.one("select id from users where email = %s", NADIA)
    alive = "select count(*) from sessions where user_id = %s and revoked_at is null and expires_at > now() + interval '1 h'"
    assert production.database.one(alive, user) == 1
    await page.wait_for_function("() => !window.__mark", timeout=SWEPT)  # closed, and back under the new one
    await expect(page).to_have_url(home(page))
    await expect(page.get_by_test_id(ids.ME)).to_have_text("Nadia Haddad")


async def test_one_person_connects_azure_with_the_account_they_have(
    production: Door, browser: BrowserContext
) -> None:
    amara = production.database.one("select id from users where email = %s", AMARA)
    token = await sessions.sign_in(amara)
    await browser.add_cookies([{"name": "reqstly", "value": token, "url": production.url}])
    page = await open_at(await browser.new_page(), production.url + "/account")
    await page.get_by_test_id(ids.CONNECT).click()
    await at_provider(page, AMARA)
    await expect(page).to_have_url(re.compile("/account$"))
    await expect(page.get_by_test_id(f"{ids.CONNECTION}azure")).to_contain_text(f"Connected as {AMARA}")
    other = await production.nobody()
    try:
        arrived = await production.arrive(other, AMARA)
        await expect(arrived.get_by_test_id(ids.ME)).to_have_text("Amara Okafor")
    finally:
        await other.close()
