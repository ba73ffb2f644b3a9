"""Coming in: by the demo's door, and by a passkey that Chromium holds."""

from playwright.async_api import expect

from components import testids as ids
from tests.e2e.door import authenticator
from tests.e2e.pages import Screen, SignIn
from tests.e2e.passkeys import NO_SUGGESTIONS, Account, Holder
from tests.e2e.world import anew, open_at
from tests.kit.conftest import Opener, Site
from tests.people import PEOPLE


async def test_by_the_demos_door(visit: Opener, me: str) -> None:
    door = SignIn(await visit())
    page = Screen(await door.be(me))
    await expect(page.at(ids.ME)).to_have_text(PEOPLE[me].name)


async def test_by_a_passkey(visit: Opener, site: Site, me: str, title: str) -> None:
    page = await visit(me, "/account")
    holder, account = Holder(*await authenticator(page)), Account(page)
    await account.add(await account.passkey().count() + 1)
    await account.rename(account.passkey().first, title)
    await page.add_init_script(NO_SUGGESTIONS)
    await anew(page, account.at(ids.SIGN_OUT).click)

    await holder.knows(True)
    await open_at(page, site.url + "/sign-in")
    await account.at(ids.PASSKEY_SIGN_IN).click()
    await expect(account.at(ids.ME)).to_have_text(PEOPLE[me].name)
    # Left as it was found.
    await open_at(page, site.url + "/account")
    await account.remove(title)
