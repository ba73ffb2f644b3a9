"""Who works in a team, in a browser: a lead's page of their own, and what an admin is not offered."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Locator, expect

from components import testids as ids
from reqstly.actor import SYSTEM
from reqstly.people.commands import add_person, set_active, set_membership
from tests.e2e.conftest import Opener
from tests.e2e.pages import Screen, Teams, until_equal
from tests.e2e.test_pages import NAMELESS, WIDER
from tests.e2e.world import World, anew, is_marked, mark
from tests.people import actor


class Members(Screen):
    """The page of a team's members."""

    def member(self, name: str) -> Locator:
        """Somebody's line."""
        return self.at(ids.MEMBER).filter(has_text=name)

    async def add(self, words: str, name: str) -> None:
        """Find somebody and add them."""
        await self.at(ids.ADD_MEMBER).click()
        await self.at(ids.PERSON_WORDS).fill(words)
        await self.at(ids.PERSON_CHOICE).filter(has_text=name).click()
        await self.confirm()


@pytest.fixture(autouse=True)
async def nobody_new(world: World, domain: None) -> AsyncIterator[None]:
    """Tom works nowhere, before and after."""
    yield
    for team in ("it", "hr"):
        await set_membership(SYSTEM, (await actor("outsider")).id, team, None)


async def test_a_lead_decides_who_works_in_hr(world: World, visit: Opener) -> None:
    queue = Screen(await visit("hr_lead", "/teams/hr"))
    await anew(queue.page, queue.at(ids.TO_MEMBERS).click)
    lead = Members(queue.page)
    await expect(lead.at(ids.TEAM_MEMBERS)).to_contain_text("HR members")
    await mark(lead.page)
    admin = Teams(await visit("admin", "/admin/teams", world.b))
    tom = Screen(await visit("outsider", "/", world.b))

    await lead.add("ashdown", "Tom Ashdown")
    await expect(lead.member("Tom Ashdown").get_by_test_id(ids.MEMBER_ROLE)).to_have_text("agent")
    await expect(tom.at(ids.NAV + "hr")).to_be_visible()
    await lead.member("Tom Ashdown").get_by_test_id(ids.MEMBER_CHANGE).click()
    await lead.confirm("Tom Ashdown will also decide who works in it and whether it is confidential.")
    await expect(lead.member("Tom Ashdown").get_by_test_id(ids.MEMBER_ROLE)).to_have_text("lead")
    await expect(admin.team("hr").get_by_test_id(ids.MEMBER).filter(has_text="Tom Ashdown")).to_contain_text(
        "lead"
    )
    await lead.member("Tom Ashdown").get_by_test_id(ids.MEMBER_OUT).click()
    await lead.confirm(
        "Tom Ashdown will no longer see HR's requests",
        "Only its leads can give that back: Benedikt Öhlander.",
    )
    await expect(lead.member("Tom Ashdown")).to_have_count(0)
    await expect(tom.at(ids.NAV + "hr")).to_have_count(0)

    # The last lead stays, and is told why.
    await lead.member("Benedikt").get_by_test_id(ids.MEMBER_CHANGE).click()
    await lead.confirm("You will no longer decide who works in it")
    await lead.notice("is the last lead of HR")
    await expect(lead.member("Benedikt").get_by_test_id(ids.MEMBER_ROLE)).to_have_text("lead")
    assert await is_marked(lead.page)


async def test_an_admin_is_not_offered_what_only_its_leads_decide(world: World, visit: Opener) -> None:
    admin = Teams(await visit("admin", "/admin/teams"))
    for team, offered in (("it", True), ("hr", False)):
        card = admin.team(team)
        assert await card.get_by_test_id(ids.MEMBER).count() >= 3
        for button in (ids.ADD_MEMBER, ids.MEMBER_CHANGE, ids.MEMBER_OUT):
            assert bool(await card.get_by_test_id(button).count()) is offered, (team, button)
    await expect(admin.team("hr")).to_contain_text("its leads decide who works in it")
    queue = Screen(await visit("admin", "/teams/it"))
    await expect(queue.at(ids.TO_MEMBERS)).to_be_visible()
    agent = Screen(await visit("agent", "/teams/it"))
    await expect(agent.at(ids.TO_WALL)).to_be_visible()
    await expect(agent.at(ids.TO_MEMBERS)).to_have_count(0)


async def test_the_page_is_for_who_decides(world: World, visit: Opener) -> None:
    for who, team, status in (
        ("hr_lead", "hr", 200), ("lead", "it", 200), ("admin", "it", 200), ("admin", "hr", 403), ("hr_agent", "hr", 403),
        ("hr_lead", "it", 403), ("outsider", "hr", 403), ("hr_lead", "nowhere", 404), ("hr_lead", "%00", 422),
    ):  # fmt: skip
        answer = await (await world.context(who)).request.get(f"{world.a.url}/teams/{team}/members")
        assert answer.status == status, (who, team)


async def test_who_steps_down_loses_the_page(world: World, visit: Opener) -> None:
    tom = await actor("outsider")
    await set_membership(await actor("hr_lead"), tom.id, "hr", "lead")
    page = Members(await visit("outsider", "/teams/hr/members", world.b))
    await page.member("Tom Ashdown").get_by_test_id(ids.MEMBER_CHANGE).click()
    await page.confirm("You will no longer decide")

    async def roles() -> dict[int, str]:
        return dict((await actor("outsider")).roles)

    await until_equal(roles, {4: "agent"}, page.page)
    await page.error(403)


async def test_the_members_page_fits_a_phone_and_its_buttons_have_names(world: World, visit: Opener) -> None:
    admin, benedikt = await actor("admin"), await actor("hr_lead")
    long = await add_person(admin, "Averylongname" * 9, "averylong.name@example.com")
    await set_membership(benedikt, long, "hr", "agent")
    await set_active(admin, long, False)
    try:
        for path in ("/teams/hr/members", "/teams/hr"):
            page = await visit("hr_lead", path)
            for width, height in ((360, 740), (768, 1024), (1440, 900)):
                await page.set_viewport_size({"width": width, "height": height})
                assert await page.evaluate(WIDER) == {"scroll": 0, "over": []}, (path, width)
            assert await page.evaluate(NAMELESS) == []
    finally:
        await set_membership(benedikt, long, "hr", None)
