"""The five minutes: one person at one browser, from the first sign-in to a server that is renewed under an open page.

The headings are those of docs/DEMO.md, which `tests/e2e/test_demo.py` holds equal."""

import re
from collections.abc import AsyncIterator

from playwright.async_api import Page, expect

from components import testids as ids
from ops.demo import terminal
from ops.demo.site import NADIA, Site
from tests.conftest import until
from tests.e2e.door import at_provider, authenticator
from tests.e2e.pages import Home, NewRequest, RequestPage, Screen, choose
from tests.e2e.passkeys import NO_SUGGESTIONS, Account
from tests.e2e.world import anew, is_marked, mark, open_at, ready

Shown = tuple[str, Page]

TITLE = "The Wi-Fi drops out on the third floor"
BETTER = "The Wi-Fi drops out on the third and fourth floor"
HALF = "I changed the antenna at the stairs, and"


async def tell(site: Site, page: Page) -> AsyncIterator[Shown]:
    """Live through it. Yields the heading of each step, and the page on which it is to be seen at that moment."""
    async for shown in _come_in(site, page):
        yield shown
    request = RequestPage(page)
    async for shown in _ask_and_work(request):
        yield shown
    other = await page.context.new_page()
    async for shown in _look_behind(site, request, other):
        yield shown
    await other.close()
    async for shown in _renew(site, request):
        yield shown


async def _come_in(site: Site, page: Page) -> AsyncIterator[Shown]:
    screen, account = Screen(page), Account(page)
    azure, home = screen.at(f"{ids.WITH}azure"), re.compile(f"^{site.url}/$")
    await open_at(page, site.url)
    await expect(azure).to_be_visible()
    yield "The door", page
    await azure.click()
    await page.get_by_label("Mail address").fill(NADIA)
    yield "Sign in with the organisation's account", page
    await at_provider(page, NADIA)
    await expect(page).to_have_url(home)
    await ready(page)
    await expect(screen.at(ids.TOUR)).to_be_visible()
    yield "The first minute", page
    await screen.at(ids.TOUR_SKIP).click()
    await expect(screen.at(ids.TOUR)).to_have_count(0)

    await anew(page, screen.at(f"{ids.NAV}account").click)
    await authenticator(page)
    await account.add()
    yield "Register a passkey", page
    # The virtual holder would take the first suggestion before anybody pressed the button.
    await page.add_init_script(NO_SUGGESTIONS)
    await screen.at(ids.SIGN_OUT).click()
    await expect(page).to_have_url(re.compile("/sign-in$"))
    await ready(page)
    yield "Sign out", page
    await screen.at(ids.PASSKEY_SIGN_IN).click()
    await expect(page).to_have_url(home)
    await ready(page)
    await expect(screen.at(ids.ME)).to_have_text("Nadia Haddad")
    await anew(page, screen.at(f"{ids.NAV}account").click)
    await expect(account.passkey()).to_contain_text("used just now")
    yield "Sign in with the passkey", page


async def _ask_and_work(request: RequestPage) -> AsyncIterator[Shown]:
    page, home, form = request.page, Home(request.page), NewRequest(request.page)
    await anew(page, home.at(f"{ids.NAV}home").click)
    kinds = await home.find("wifi")
    await expect(kinds.first).to_be_visible()
    yield "Say what you need", page
    await anew(page, kinds.first.click)
    about = {"where": "Wi-Fi and network", "people": "12"}
    await form.fill(TITLE, "Since nine o'clock, every few minutes. The cable works.", about)
    yield "Create a request", page
    await form.send()
    await request.has_status("open")
    await request.act("take")
    await request.has_status("in_progress")
    await choose(request.at(ids.FACT_PRIORITY), "urgent")
    await request.act("edit")
    await request.at(ids.EDIT_TITLE).fill(BETTER)
    await request.at(ids.EDIT_SAVE).click()
    await expect(request.at(ids.REQUEST_TITLE)).to_have_text(BETTER)
    await expect(request.at(ids.EDIT_DIALOG)).to_have_count(0)
    await request.say("I am on my way up with a spare antenna.")
    await expect(request.said("comment", "spare antenna")).to_be_visible()
    await expect(request.text).to_have_value("")
    yield "Work on it", page
    lines = await request.history()
    assert any("priority: high → urgent" in line for line in lines), lines
    assert any(f"→ {BETTER}" in line for line in lines), lines
    assert any("assignee: nobody → Nadia Haddad" in line for line in lines), lines
    await request.at(ids.EVENT).last.scroll_into_view_if_needed()
    yield "Read its history", page


async def _look_behind(site: Site, request: RequestPage, other: Page) -> AsyncIterator[Shown]:
    number = await request.number()
    proved = await terminal.show(other, site.proof)
    assert "all as they were written" in proved, proved
    yield "Prove the history", other
    status = Screen(await open_at(other, f"{site.url}/admin/status"))
    alive = other.locator(f"[data-testid={ids.STATUS_REPLICA}][data-alive=true]")
    await expect(alive.filter(has_text="Serves pages")).to_have_count(2)
    await expect(status.at(ids.STATUS_HISTORY)).to_have_attribute("data-intact", "true")
    yield "See how the server does", other
    # The history is counted every few seconds.
    await until(lambda: _tells_of_one_request(other, site.metrics))
    yield "Metrics", other
    logged = await terminal.show(other, f"{site.log} | grep number={number}")
    verbs = re.findall(r"verb=(\w+)", logged)
    assert verbs == ["created", "taken", "prioritised", "edited", "commented"], logged
    yield "Logs", other


async def _tells_of_one_request(page: Page, metrics: str) -> bool:
    told = await terminal.show(page, metrics)
    return 'reqstly_requests_created_total{team="it",type="incident"} 1.0' in told


async def _renew(site: Site, request: RequestPage) -> AsyncIterator[Shown]:
    page = request.page
    await page.bring_to_front()
    await request.text.fill(HALF)
    await mark(page)
    yield "Renew a server while somebody writes", page
    await site.renew()
    # The window went to the other replica by itself, and brought along what was typed.
    await page.wait_for_function("() => !window.__mark")
    await ready(page)
    assert not await is_marked(page)
    await expect(request.text).to_have_value(HALF)
    await request.text.press("End")
    await request.text.press_sequentially(" the signal is strong again.")
    await request.at(ids.SEND_RESOLVE).click()
    await request.has_status("resolved")
    await expect(request.said("answer", "strong again")).to_be_visible()
    yield "Nothing was lost", page
