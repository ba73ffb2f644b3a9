"""What gives or takes access in a browser: asked first, with what follows in words; Enter alone does nothing; taken back
afterwards. And the history of it."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Locator, expect

from components import testids as ids
from reqstly.actor import SYSTEM
from reqstly.people.commands import set_active, set_admin, set_membership
from reqstly.teams.commands import set_confidential
from tests.e2e.conftest import Opener
from tests.e2e.pages import People, RequestPage, Screen, Teams, until_equal
from tests.e2e.test_pages import NAMELESS, WIDER
from tests.e2e.world import World, anew
from tests.people import PEOPLE, actor, ask


@pytest.fixture(autouse=True)
async def as_before(world: World, domain: None) -> AsyncIterator[None]:
    """Whatever a test left is put back."""
    yield
    tom = (await actor("outsider")).id
    for team in ("it", "hr", "ops"):
        await set_membership(SYSTEM, tom, team, None)
    await set_admin(SYSTEM, tom, False)
    if world.database.one("select confidential from teams where key = 'ops'"):
        await set_confidential(await actor("ops_lead"), "ops", False)


async def written(world: World) -> int:
    """How many entries about teams and people there are."""
    count: int = world.database.one("select count(*) from audit_entries where subject in ('team', 'user')")
    return count


async def is_asked_and_cancelled(screen: Screen, button: Locator, world: World) -> None:
    """Click, then Enter: the dialog came, had its focus on Cancel, and nothing was written."""
    before = await written(world)
    await button.dblclick()
    await expect(screen.at(ids.CONFIRM_CONSEQUENCES)).not_to_be_empty()
    await expect(screen.at(ids.CONFIRM_CANCEL)).to_be_focused()
    assert await screen.page.evaluate(NAMELESS) == []
    await screen.page.keyboard.press("Enter")
    await expect(screen.at(ids.CONFIRM_DIALOG)).to_have_count(0)
    assert await written(world) == before


async def test_no_click_alone_gives_or_takes_anything(world: World, visit: Opener) -> None:
    """Each control of each page that does: one click and Enter change nothing."""
    lin, george = PEOPLE["lin"], await actor("george")
    people = People(await visit("admin", "/admin/people?words=lin.qiao"))
    for button in (ids.PERSON_ADMIN, ids.PERSON_ACTIVE):
        await is_asked_and_cancelled(people, people.person(lin.email).get_by_test_id(button), world)
    teams = Teams(await visit("admin", "/admin/teams"))
    await is_asked_and_cancelled(teams, teams.team("it").get_by_test_id(ids.CHANGE_CONFIDENTIAL), world)
    for button in (ids.MEMBER_CHANGE, ids.MEMBER_OUT):
        await is_asked_and_cancelled(teams, teams.team("it").get_by_test_id(button).first, world)
    lead = Screen(await visit("hr_lead", "/teams/hr/members"))
    for button in (ids.CHANGE_CONFIDENTIAL, ids.MEMBER_CHANGE, ids.MEMBER_OUT):
        await is_asked_and_cancelled(lead, lead.at(button).last, world)
    await visit("george", "/", fresh=True)
    person = Screen(await visit("admin", f"/admin/people/{george.id}", fresh=True))
    for button in (ids.PERSON_ADMIN, ids.PERSON_ACTIVE, ids.PERSON_SIGN_OUT):
        await is_asked_and_cancelled(person, person.at(button), world)
    lukasz = Screen(await visit("admin", f"/admin/people/{(await actor('agent')).id}", fresh=True))
    for button in (ids.PERSON_TEAM_CHANGE, ids.PERSON_TEAM_OUT):
        await is_asked_and_cancelled(lukasz, lukasz.at(button).first, world)
    # What says what a team is, or somebody in it, is no button; nor does any select act on it.
    assert await teams.at(ids.TEAM_CONFIDENTIAL).evaluate_all("all => all.every(e => e.tagName === 'SPAN')")
    for screen in (people, teams, lead, person, lukasz):
        selects = screen.page.locator(f"main select:not([data-testid={ids.TEAM_TYPE_AFTER}])")
        assert await selects.count() == 0


async def test_an_admin_takes_back_what_they_have_just_done(world: World, visit: Opener) -> None:
    # Not one whose browser other tests go on with: being deactivated ends all sessions.
    bartek = await actor("bartek")
    people = People(await visit("admin", "/admin/people?words=bartek"))
    await people.person(bartek.email).get_by_test_id(ids.PERSON_ADMIN).click()
    await people.confirm(
        "Bartek Żurawski will manage people, teams and sign-in rules", "Any admin can take it back."
    )
    await people.notice("Bartek Żurawski is an admin now.")
    await people.at(ids.UNDO).click()
    await people.notice("Taken back.")
    assert not (await actor("bartek")).is_admin

    await people.deactivate(bartek.email)
    await expect(people.person(bartek.email)).to_contain_text("Deactivated")
    try:
        await people.at(ids.UNDO).click()
        await expect(people.person(bartek.email)).not_to_contain_text("Deactivated")
    finally:
        await set_active(await actor("admin"), bartek.id, True)
    assert (await actor("bartek")).id == bartek.id


async def test_a_lead_takes_a_member_out_and_back(world: World, visit: Opener) -> None:
    tom = await actor("outsider")
    await set_membership(await actor("hr_lead"), tom.id, "hr", "agent")
    lead = Screen(await visit("hr_lead", "/teams/hr/members"))
    member = lead.at(ids.MEMBER).filter(has_text="Tom Ashdown")
    await member.get_by_test_id(ids.MEMBER_OUT).click()
    await lead.confirm()
    await expect(member).to_have_count(0)
    await lead.at(ids.UNDO).click()
    await expect(member).to_be_visible()

    # What somebody else has changed meanwhile stays.
    await member.get_by_test_id(ids.MEMBER_CHANGE).click()
    await lead.confirm()
    await lead.notice("Tom Ashdown is a lead of HR now.")
    await set_membership(await actor("hr_lead"), tom.id, "hr", None)
    await lead.at(ids.UNDO).click()
    await lead.notice("Not done: somebody has changed Tom Ashdown's role in HR since")
    assert 4 not in (await actor("outsider")).roles


async def test_what_an_admin_makes_confidential_its_lead_opens_again(world: World, visit: Opener) -> None:
    number = (await ask(team="ops", title="A pallet has come")).number
    admin = Teams(await visit("admin", "/admin/teams"))
    card = admin.team("ops")
    await card.get_by_test_id(ids.CHANGE_CONFIDENTIAL).click()
    await admin.confirm(
        "Admins will see none of them",
        "Its leads alone will decide",
        "You do not lead it, so you cannot take this back",
    )
    await expect(card.get_by_test_id(ids.TEAM_CONFIDENTIAL)).to_contain_text("Confidential")
    await expect(card.get_by_test_id(ids.CHANGE_CONFIDENTIAL)).to_have_count(0)
    lead = Screen(await visit("ops_lead", "/teams/ops/members", world.b))
    await lead.at(ids.CHANGE_CONFIDENTIAL).click()
    await lead.confirm("Every admin will see", "with all internal notes")
    await expect(lead.at(ids.TEAM_CONFIDENTIAL)).to_contain_text("Not confidential")
    await lead.notice("Operations is open to admins now.")
    request = RequestPage(await visit("admin", f"/requests/REQ-{number}"))
    await expect(request.at(ids.REQUEST_TITLE)).to_have_text("A pallet has come")
    await lead.at(ids.UNDO).click()
    await request.error(404)


async def test_letting_somebody_see_a_confidential_request_is_asked(world: World, visit: Opener) -> None:
    number = (await ask(team="hr", title="My pay is wrong")).number
    tom = await actor("outsider")
    asked = RequestPage(await visit("requester", f"/requests/REQ-{number}"))
    await asked.act("add_follower")
    await asked.at(ids.PERSON_WORDS).fill("ashdown")
    await asked.at(ids.PERSON_CHOICE).filter(has_text="Tom Ashdown").click()
    await expect(asked.at(ids.CONFIRM_CANCEL)).to_be_focused()
    followers = "select count(*) from followers f join requests r on r.id = f.request_id where r.number = %s"
    assert world.database.one(followers, number) == 0
    await asked.confirm(f"Tom Ashdown will see REQ-{number} “My pay is wrong”, which is confidential")
    await expect(asked.at(ids.FOLLOWERS)).to_contain_text("Tom Ashdown")
    # Who would lose sight of it is told so.
    own = RequestPage(await visit("outsider", f"/requests/REQ-{number}"))
    await own.at(ids.FOLLOWERS).get_by_role("button", name="Take Tom Ashdown off").click()
    await own.confirm("You will no longer see REQ-")
    await own.error(404)
    # And what was given is taken back by who gave it.
    await asked.at(ids.UNDO).click()

    async def count() -> int:
        found: int = world.database.one(followers, number)
        return found

    await until_equal(count, 0, asked.page)
    assert tom.id


async def test_the_history_says_who_did_what(world: World, visit: Opener) -> None:
    tom = await actor("outsider")
    await set_membership(await actor("admin"), tom.id, "it", "agent")
    await set_membership(await actor("hr_lead"), tom.id, "hr", "agent")
    admin = Screen(await visit("admin", "/admin/history"))
    first = admin.at(ids.ACCESS_ENTRY).first
    await expect(first).to_contain_text("Priya Raghunathan added Tom Ashdown to IT as an agent")
    await expect(admin.at(ids.ACCESS_HISTORY)).not_to_contain_text("to HR as an agent, by")
    await admin.at(ids.HISTORY_TEAM).select_option("it")
    await admin.at(ids.HISTORY_KIND).select_option("members")
    await anew(admin.page, admin.at(ids.HISTORY_SHOW).click)
    assert "team=it" in admin.page.url
    for line in await admin.at(ids.ACCESS_ENTRY).all_inner_texts():
        assert " IT" in line, line
    lead = Screen(await visit("hr_lead", "/teams/hr/members", world.b))
    await anew(lead.page, lead.at(ids.TO_HISTORY).click)
    await expect(lead.at(ids.ACCESS_ENTRY).first).to_contain_text("Benedikt Öhlander added Tom Ashdown to HR")
    for who, path, status in (
        ("admin", "/teams/hr/history", 403), ("hr_agent", "/teams/hr/history", 403), ("hr_lead", "/admin/history", 403),
        ("hr_lead", "/teams/it/history", 403), ("lead", "/teams/it/history", 200), ("admin", "/teams/it/history", 200),
        ("lead", "/teams/nowhere/history", 404), ("admin", "/admin/history?from=x&person=%00&before=1", 200),
        ("admin", "/admin/history?team=hr", 403),
    ):  # fmt: skip
        answer = await (await world.context(who)).request.get(world.a.url + path)
        assert answer.status == status, (who, path)
    for screen in (admin, lead):
        for width, height in ((360, 740), (768, 1024), (1440, 900)):
            await screen.page.set_viewport_size({"width": width, "height": height})
            assert await screen.page.evaluate(WIDER) == {"scroll": 0, "over": []}, width
        assert await screen.page.evaluate(NAMELESS) == []
