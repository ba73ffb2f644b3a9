"""A request from asked to resolved, by two people in two browsers; and what others see of it."""

from playwright.async_api import expect

from tests.e2e.pages import Home, NewRequest, Queue, RequestPage, Screen
from tests.e2e.world import anew
from tests.kit.conftest import Opener
from tests.people import PEOPLE


async def ask(visit: Opener, who: str, title: str) -> RequestPage:
    """Ask IT for something, as a person does."""
    home = Home(await visit(who))
    kinds = await home.find("password locked")
    await anew(home.page, kinds.first.click)
    form = NewRequest(home.page)
    await form.fill(title, "Since this morning.", {"kind": "Locked out"})
    return await form.send()


async def test_from_asked_to_resolved(visit: Opener, me: str, agent: str, title: str) -> None:
    queue = Queue(await visit(agent, "/teams/it?sort=newest"))
    asked = await ask(visit, me, title)
    number = await asked.number()

    # Live, and only ever by number: other workers ask the same team at the same time.
    await expect(queue.row(number)).to_contain_text(title)
    work = RequestPage(await visit(agent, f"/requests/{number}"))
    await work.act("take")
    await asked.has_status("in_progress")
    assert any(PEOPLE[agent].name in line for line in await asked.history())
    await work.say("Unlocked. Please choose a new password.", "resolve")
    await asked.has_status("resolved")
    await expect(asked.said("answer", "choose a new password")).to_be_visible()


async def test_it_is_ones_own_and_nobody_elses(visit: Opener, me: str, title: str) -> None:
    number = await (await ask(visit, me, title)).number()
    mine = Queue(await visit(me, "/requests"))
    await expect(mine.row(number)).to_contain_text(title)
    await Screen(await visit("outsider", f"/requests/{number}")).error(404)
