"""Passkeys and one-time links as people meet them: in Chromium, with its own virtual authenticator."""

import os
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, Route, expect

from components import testids as ids
from tests.conftest import ROOT
from tests.e2e.conftest import Opener
from tests.e2e.door import authenticator
from tests.e2e.passkeys import NO_SUGGESTIONS, Account, Holder
from tests.e2e.world import LIMIT, Replica, World, open_at, sign_in
from tests.people import PEOPLE

# Remembers how the browser was asked for a passkey.
ASKED = """
window.__asked = [];
const get = navigator.credentials.get.bind(navigator.credentials);
navigator.credentials.get = (how) => (window.__asked.push(how.mediation || "required"), get(how));
"""


def named(replica: Replica) -> str:
    """Its address by name: a passkey is for a name."""
    return f"http://localhost:{replica.port}"


async def browser_of(
    world: World, visit: Opener, who: str = "", path: str = "/account"
) -> tuple[Page, Holder]:
    """A new browser with an authenticator, in which somebody of the cast has come in by the demo's door."""
    page = await visit("", "", fresh=True)
    if who:
        await sign_in(page.context, named(world.a), who)
    holder = Holder(*await authenticator(page))
    await open_at(page, named(world.a) + path)
    return page, holder


async def sign_out(page: Page, *, suggests: bool = False) -> None:
    """Out, and at the door. Unless the browser `suggests` passkeys: the virtual authenticator would choose one at once."""
    if not suggests:
        await page.add_init_script(NO_SUGGESTIONS)
    await page.context.clear_cookies(name="reqstly")
    await open_at(page, page.url[: page.url.index("/", 8)] + "/sign-in")


async def press(page: Page) -> None:
    """Press the button; the authenticator answers."""
    await page.get_by_test_id(ids.PASSKEY_SIGN_IN).click()


async def arrives(page: Page, path: str = "/") -> None:
    await page.wait_for_url(lambda url: url.endswith(path), timeout=LIMIT)


def people(world: World, *arguments: str) -> str:
    """What `reqstly people` prints first: the link."""
    environment = {key: value for key, value in os.environ.items() if "REQSTLY" not in key} | {
        "REQSTLY_DEMO": "true", "REQSTLY_PORT": str(world.a.port), "REQSTLY_DATABASE_URL": world.database.app_url,
        "REQSTLY_DATABASE_OWNER_URL": world.database.owner_url,
    }  # fmt: skip
    command = [sys.executable, "-m", "reqstly", "people", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[0]


async def test_a_passkey_made_after_signing_in_opens_the_door_next_time(world: World, visit: Opener) -> None:
    page, _ = await browser_of(world, visit, "outsider")
    account = Account(page)
    await expect(account.at(ids.NO_PASSKEYS)).to_be_visible()
    await account.add()
    await expect(account.passkey("Chrom")).to_contain_text("not used yet")
    await sign_out(page)
    await press(page)
    await arrives(page)
    await open_at(page, named(world.a) + "/account")
    await expect(account.passkey()).to_contain_text("used just now by")
    await expect(page.get_by_test_id(ids.SESSION).filter(has_text="With a passkey")).to_be_visible()


async def test_the_field_itself_offers_the_passkey(world: World, visit: Opener) -> None:
    page, _ = await browser_of(world, visit, "noa")
    await Account(page).add()
    await sign_out(page, suggests=True)
    await arrives(
        page
    )  # chosen among the field's suggestions, here by the authenticator itself: nothing was clicked


async def test_the_button_takes_over_from_the_field(world: World, visit: Opener) -> None:
    page, holder = await browser_of(world, visit, "mathilde")
    await Account(page).add()
    await holder.there(False)
    await page.add_init_script(ASKED)
    await sign_out(page, suggests=True)
    await page.wait_for_function("window.__asked.length === 1")
    field = page.get_by_test_id(ids.PASSKEY_FIELD)
    await expect(field).to_have_attribute("autocomplete", "username webauthn")
    await press(page)
    await page.wait_for_function("window.__asked.length === 2")
    assert await page.evaluate("window.__asked") == ["conditional", "required"]
    await expect(page.get_by_test_id(ids.PASSKEY_SAID)).to_have_count(0)  # no “a request is pending already”


async def test_passkeys_are_several_renamed_and_removed(world: World, visit: Opener) -> None:
    page, _ = await browser_of(world, visit, "chidi")
    account = Account(page)
    await account.add()
    await account.rename(account.passkey(), "The first")
    other, _ = await browser_of(world, visit, "chidi")
    await Account(other).add(2)
    await expect(account.at(ids.PASSKEY)).to_have_count(2)  # live
    await account.passkey("The first").get_by_test_id(ids.PASSKEY_REMOVE).click()
    await expect(account.at(ids.PASSKEY_LAST)).to_have_count(0)
    await account.at(ids.PASSKEY_REMOVE_YES).click()
    for each in (account, Account(other)):
        await expect(each.at(ids.PASSKEY)).to_have_count(1)
    await account.passkey().get_by_test_id(ids.PASSKEY_REMOVE).click()
    await expect(account.at(ids.PASSKEY_LAST)).to_contain_text("only way in")
    await account.at(ids.PASSKEY_REMOVE_YES).click()
    await expect(account.at(ids.NO_PASSKEYS)).to_be_visible()


async def test_one_device_holds_one_passkey_of_a_person(world: World, visit: Opener) -> None:
    page, _ = await browser_of(world, visit, "ravi")
    account = Account(page)
    await account.add()
    await account.at(ids.PASSKEY_ADD).click()
    await expect(account.at(ids.PASSKEY_SAID)).to_contain_text("on this device already")
    await expect(account.at(ids.PASSKEY)).to_have_count(1)


async def test_a_passkey_that_does_not_know_its_person_opens_nothing(world: World, visit: Opener) -> None:
    page, holder = await browser_of(world, visit, "lin")
    await Account(page).add()
    await sign_out(page)
    await holder.knows(False)
    await press(page)
    await expect(page.get_by_test_id(ids.PASSKEY_SAID)).to_be_visible()
    assert page.url.endswith("/sign-in")


async def test_a_removed_passkey_is_refused_in_a_sentence(world: World, visit: Opener) -> None:
    page, _ = await browser_of(world, visit, "oksana")
    await Account(page).add()
    world.database.rows(
        "delete from passkeys where user_id = (select id from users where email like 'oksana%%')"
    )
    await sign_out(page)
    await press(page)
    await expect(page.get_by_test_id(ids.PASSKEY_SAID)).to_contain_text("This passkey was not accepted.")


async def test_the_command_lines_invitation_ends_at_an_admins_home(world: World, visit: Opener) -> None:
    link = people(world, "invite", "--admin", "--name", "Ada Quist", "ada.quist@example.com")
    page, _ = await browser_of(world, visit, path=link.removeprefix(named(world.a)))
    await expect(page.get_by_test_id(ids.WELCOME_HEADING)).to_have_text("Welcome, Ada Quist")
    await page.get_by_test_id(ids.WELCOME_PASSKEY).click()
    await arrives(page)
    await expect(page.get_by_test_id(ids.NAV + "people")).to_be_visible()
    # The link is used up, and says so.
    other = await visit("", "", fresh=True)
    await open_at(other, link)
    await expect(other.get_by_test_id(ids.WELCOME_HEADING)).to_have_text("This link does not open anything")
    await expect(other.get_by_test_id(ids.PASSKEY_SAID)).to_contain_text("was used already")
    # And the passkey stays.
    await sign_out(page)
    await press(page)
    await arrives(page)


async def test_who_lost_a_passkey_comes_back_and_a_thief_is_out(world: World, visit: Opener) -> None:
    thief, _ = await browser_of(world, visit, "bartek")
    await Account(thief).add()
    await thief.add_init_script(NO_SUGGESTIONS)  # else the authenticator signs in again at once
    link = people(world, "recover", PEOPLE["bartek"].email)
    page, _ = await browser_of(world, visit, path=link.removeprefix(named(world.a)))
    await expect(page.get_by_test_id(ids.WELCOME_HEADING)).to_contain_text("Welcome back")
    await page.get_by_test_id(ids.WELCOME_PASSKEY).click()
    await arrives(page)
    await thief.wait_for_url("**/sign-in**", timeout=LIMIT)
    await open_at(page, named(world.a) + "/account")
    await expect(Account(page).at(ids.PASSKEY)).to_have_count(2)


async def test_it_fits_a_phone(world: World, visit: Opener) -> None:
    page, _ = await browser_of(world, visit, "george")
    await page.add_init_script(NO_SUGGESTIONS)
    await page.set_viewport_size({"width": 360, "height": 740})
    await Account(page).add()
    link = people(world, "invite", "--name", "A" * 100, "long.name@example.com")
    for path in ("/account", "/sign-in?again=1", link.removeprefix(named(world.a))):
        await open_at(page, named(world.a) + path)
        await expect(page.locator(".passkey button").first).to_be_visible()
        assert await page.evaluate("document.documentElement.scrollWidth") <= 360, path


async def test_where_the_address_is_a_number_the_page_says_so(world: World, visit: Opener) -> None:
    page = await visit("outsider", "/account")
    await expect(page.get_by_role("link", name=f"{named(world.a)}/account")).to_be_visible()
    await expect(page.get_by_test_id(ids.PASSKEY_ADD)).to_have_count(0)


@pytest.fixture
async def b_for_a(world: World) -> AsyncIterator[Replica]:
    """Another replica that serves replica a's address, as behind a proxy."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {"REQSTLY_DEMO": "true", "REQSTLY_PUBLIC_URL": named(world.a)}
        replica = Replica("b-for-a", world.database, Path(folder), **environment)
        await replica.start()
        yield replica
        replica.end()


async def test_what_one_replica_begins_another_finishes(
    world: World, visit: Opener, b_for_a: Replica
) -> None:
    page, _ = await browser_of(world, visit, "hr_salma")
    finished = []

    async def elsewhere(route: Route) -> None:
        headers = {**await route.request.all_headers(), "host": f"localhost:{world.a.port}"}
        address = route.request.url.replace(str(world.a.port), str(b_for_a.port))
        answer = await route.fetch(url=address, headers=headers)
        finished.append(answer.status)
        await route.fulfill(response=answer)

    await page.route("**/passkey*/finish", elsewhere)
    await Account(page).add()
    await sign_out(page)
    await press(page)
    await arrives(page)
    assert finished[-1] == 200 and len(finished) >= 2
