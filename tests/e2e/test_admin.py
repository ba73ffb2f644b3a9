"""What admins do in a browser: people and their ways in, looks at what is confidential, and what groups mean."""

import signal
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from components import testids as ids
from reqstly.identity import attempts
from reqstly.identity.visitor import Visitor
from reqstly.people import break_glass, looks
from reqstly.people.commands import add_person, set_active, set_admin, set_membership
from reqstly.requests import commands
from tests.e2e.conftest import Opener
from tests.e2e.pages import Queue, RequestPage, Screen, until_equal
from tests.e2e.test_pages import NAMELESS, WIDER
from tests.e2e.world import Replica, World, anew, is_marked, mark, open_at
from tests.people import actor, ask

WHY = "Her lawyer asks for the whole file"


class People(Screen):
    """A person's page, for admins."""

    def team(self, key: str) -> Locator:
        """Their place in a team."""
        return self.page.locator(f"[data-testid={ids.PERSON_TEAM}][data-team={key}]")

    def entries(self, action: str) -> Locator:
        """What is in their sign-in history."""
        return self.page.locator(f"[data-testid={ids.HISTORY_ENTRY}][data-action={action}]")


@pytest.fixture(autouse=True)
async def nothing_open(world: World, domain: None) -> AsyncIterator[None]:
    """No look outlives its test, nor comes from another's."""
    _end_looks(world)
    yield
    _end_looks(world)


def _end_looks(world: World) -> None:
    world.database.rows("update break_glass set ended_at = now() where ended_at is null")
    world.database.rows("update break_glass_notices set noted_at = now() where noted_at is null")


async def open_hr(page: Page) -> None:
    """Open HR's requests for a reason, on the admins' page of teams."""
    await page.get_by_test_id(ids.OPEN_LOOK).click()
    await page.get_by_test_id(ids.LOOK_WHY).fill(WHY)
    await anew(page, page.get_by_test_id(ids.LOOK_OPEN).click)


async def at_the_door(page: Page) -> None:
    """Return when the page was sent to sign in."""
    await page.wait_for_url("**/sign-in**")
    await expect(page.get_by_test_id(ids.DEMO + "agent")).to_be_visible()


async def test_an_admin_looks_at_hr_for_a_reason_and_its_lead_ends_it(world: World, visit: Opener) -> None:
    number = (await ask(team="hr", title="My pay is wrong")).number
    lead = Screen(await visit("hr_lead", "/", world.b))
    await mark(lead.page)
    admin = Screen(await visit("admin", "/admin/teams", fresh=True))
    await expect(admin.at(ids.OPEN_LOOK)).to_have_count(1)  # of the four teams, one is confidential
    await open_hr(admin.page)
    await expect(admin.at(ids.LOOK)).to_contain_text("You see HR's requests until")
    await expect(admin.at(ids.OPEN_LOOK)).to_have_count(0)

    # The lead has it in sight at once, on another replica, with name and reason.
    await expect(lead.at(ids.LOOK)).to_contain_text("Priya Raghunathan opened HR's requests until")
    await expect(lead.at(ids.LOOK)).to_contain_text(WHY)
    assert await is_marked(lead.page)

    # Reading, and nothing else.
    await anew(admin.page, admin.at(ids.NAV + "hr").click)
    queue = Queue(await open_at(admin.page, f"{admin.page.url}?sort=newest"))
    await expect(queue.at(ids.LOOK)).to_contain_text("Everything you open is written down.")
    await queue.row(number).hover()
    await expect(queue.at(ids.ROW_TAKE)).to_have_count(0)
    await anew(queue.page, queue.row(number).locator("a").click)
    request = RequestPage(queue.page)
    await expect(request.at(ids.REQUEST_TITLE)).to_have_text("My pay is wrong")
    await expect(request.at(ids.COMPOSER)).not_to_be_visible()
    await expect(request.page.locator(f"[data-testid^={ids.ACT}]")).to_have_count(0)
    await expect(request.at(ids.EVENT).filter(has_text="opened it, as an admin with a reason")).to_have_count(
        1
    )

    # It ends where the lead says so, on every page.
    await lead.at(ids.END_LOOK).click()
    await lead.confirm("Priya Raghunathan will no longer see HR's requests.")
    await request.error(404)
    await expect(lead.at(ids.LOOK)).to_contain_text("had HR's requests open until")
    await expect(lead.at(ids.END_LOOK)).to_have_count(0)
    await lead.at(ids.NOTE_LOOK).click()
    await expect(lead.at(ids.LOOK)).to_have_count(0)
    assert await is_marked(lead.page)


async def test_an_admin_ends_their_own_look(world: World, visit: Opener) -> None:
    await break_glass.open_for(await actor("admin"), "hr", WHY, 60)
    queue = Queue(await visit("admin", "/teams/hr", world.b))
    other = Screen(await visit("admin", "/"))
    await expect(other.at(ids.LOOK)).to_be_visible()
    await queue.at(ids.END_LOOK).click()
    await queue.confirm("You will no longer see HR's requests.")
    await queue.error(404)
    await expect(other.at(ids.LOOK)).to_have_count(0)


async def test_a_look_that_runs_out_closes_what_it_opened(world: World, visit: Opener) -> None:
    await break_glass.open_for(await actor("admin"), "hr", WHY, 15)
    world.database.rows("update break_glass set expires_at = now() + interval '25 s' where ended_at is null")
    queue = Queue(await visit("admin", "/teams/hr", world.b))
    await expect(queue.at(ids.LOOK)).to_be_visible()
    lead = Screen(await visit("hr_lead", "/teams/hr"))
    await queue.error(404)
    await looks.close_over()
    await expect(lead.at(ids.LOOK)).to_contain_text("had HR's requests open until")


async def test_a_look_needs_a_reason(visit: Opener) -> None:
    admin = Screen(await visit("admin", "/admin/teams", fresh=True))
    await admin.at(ids.OPEN_LOOK).click()
    await admin.at(ids.LOOK_WHY).fill("Because")
    await admin.at(ids.LOOK_OPEN).click()
    await admin.notice("Say in at least 10 characters why")
    await expect(admin.at(ids.LOOK_WHY)).to_have_value("Because")
    assert await admin.page.evaluate(NAMELESS) == []


async def test_who_signed_in_long_ago_is_asked_to_do_it_again(world: World, visit: Opener) -> None:
    admin = Screen(await visit("admin", "/admin/teams", fresh=True))
    world.database.rows(
        "update sessions set proved_at = now() - interval '1 h' where id = (select max(id) from sessions)"
    )
    await admin.at(ids.OPEN_LOOK).click()
    await admin.notice("sign in once more")  # before a reason is typed in vain
    await expect(admin.at(ids.LOOK_WHY)).to_have_count(0)
    assert world.database.one("select count(*) from break_glass where ended_at is null") == 0


async def test_a_persons_page_shows_and_changes_what_they_are(world: World, visit: Opener) -> None:
    george = await actor("george")
    await visit("george", "/", fresh=True)
    page = await visit("admin", "/admin/people?words=george")
    await anew(page, page.get_by_test_id(ids.PERSON_LINK).click)
    person = People(page)
    assert page.url.endswith(f"/admin/people/{george.id}")
    await mark(page)

    async def roles() -> dict[int, str]:
        return dict((await actor("george")).roles)

    await expect(person.at(ids.PERSON_ROLE)).to_have_text("Staff")
    await expect(person.entries("signed_in").first).to_contain_text("demo sign-in")
    try:
        await person.at(ids.PERSON_TEAM_ADD).click()
        await person.at(ids.TEAM_CHOICE).filter(has_text="Operations").click()
        await person.confirm("will see all", "requests of Operations and answer them.")
        await expect(person.team("ops")).to_be_visible()
        await person.team("ops").get_by_test_id(ids.PERSON_TEAM_CHANGE).click()
        await person.confirm("will also decide who works in it")
        await until_equal(roles, {2: "lead"}, page)
        await expect(person.team("ops").get_by_test_id(ids.PERSON_TEAM_ROLE)).to_have_text("lead")
        await person.team("ops").get_by_test_id(ids.PERSON_TEAM_OUT).click()
        await person.confirm("Its leads and any admin can give that back.")
        await expect(person.team("ops")).to_have_count(0)
        await person.at(ids.PERSON_ADMIN).click()
        await person.confirm(
            "will manage people, teams and sign-in rules",
            "They will not see those of HR, which are confidential.",
        )
        await expect(person.at(ids.PERSON_ROLE)).to_have_text("Admin")
        assert await is_marked(page)
    finally:
        await set_membership(await actor("admin"), george.id, "ops", None)
        await set_admin(await actor("admin"), george.id, False)


async def test_deactivated_and_signed_out_people_lose_their_pages(world: World, visit: Opener) -> None:
    camille, admin = await actor("camille"), await actor("admin")
    first = await visit("camille", "/", world.b, fresh=True)
    person = People(await visit("admin", f"/admin/people/{camille.id}"))
    await person.at(ids.PERSON_SIGN_OUT).click()
    await person.confirm("will be signed out on the one device where they are signed in")
    await at_the_door(first)
    await expect(person.at(ids.PERSON_SIGN_OUT)).to_be_disabled()
    await expect(person.entries("session_ended").first).to_contain_text("by Priya Raghunathan")
    second = await visit("camille", "/new", world.b, fresh=True)
    try:
        await person.at(ids.PERSON_ACTIVE).click()
        await person.confirm("will be signed out everywhere at once")
        await at_the_door(second)
        await expect(person.at(ids.PERSON_ACTIVE)).to_have_text("Activate")
        await expect(person.entries("deactivated").first).to_be_visible()
    finally:
        await set_active(admin, camille.id, True)


async def test_an_admin_reads_why_a_stranger_was_refused(visit: Opener) -> None:
    people = People(await visit("admin", "/admin/people"))
    await attempts.failed("oidc", "azure: ID token: invalid_claim iss", Visitor("192.0.2.9"))
    entry = people.entries("sign_in_failed").first
    await expect(entry).to_contain_text("ID token: invalid_claim iss")
    await expect(entry).to_contain_text("from 192.0.2.9")


async def test_nobody_else_sees_a_persons_page(world: World, visit: Opener) -> None:
    context = await world.context("hr_lead")
    for path in ("/admin/people/1", "/admin/rules", "/admin/teams"):
        assert (await context.request.get(world.a.url + path)).status == 403, path
    context = await world.context("admin")
    for key in ("999999999", "x", "0", "-1", "9" * 30, "%00"):
        assert (await context.request.get(f"{world.a.url}/admin/people/{key}")).status in (404, 422), key


async def test_an_invitation_is_shown_once(world: World, visit: Opener) -> None:
    admin = await actor("admin")
    user_id = await add_person(admin, "Ada Lindgren", "ada.lindgren@example.com")
    person = People(await visit("admin", f"/admin/people/{user_id}", fresh=True))
    await expect(person.at(ids.PERSON_WAYS)).to_contain_text("nobody can sign in as them")
    await person.at(ids.MAKE_INVITATION).click()
    await person.confirm("Whoever opens the link first comes in as Ada Lindgren")
    link = await person.at(ids.INVITATION_LINK).input_value()
    assert "/welcome#" in link and len(link.partition("#")[2]) >= 43
    await person.page.get_by_role("button", name="Close").click()
    await expect(person.at(ids.INVITATION_DIALOG)).to_have_count(0)
    assert link.partition("#")[2] not in await person.page.content()
    await expect(person.entries("link_made").first).to_contain_text("by Priya Raghunathan")


@pytest.fixture
async def with_azure(world: World) -> AsyncIterator[Replica]:
    """A replica on the same database that knows a provider."""
    with tempfile.TemporaryDirectory() as folder:
        replica = Replica(
            "c", world.database, Path(folder), REQSTLY_DEMO="true",
            REQSTLY_PROVIDERS__AZURE__NAME="Azure AD", REQSTLY_PROVIDERS__AZURE__CLIENT_ID="reqstly",
            REQSTLY_PROVIDERS__AZURE__ISSUER="http://localhost:9/tenant/v2.0",
        )  # fmt: skip
        await replica.start()
        try:
            yield replica
        finally:
            replica.end(signal.SIGINT)  # its page is still open, and is not to be sent elsewhere


@pytest.mark.noisy  # its page looks for its replica, which ends first
async def test_rules_are_added_and_removed(world: World, visit: Opener, with_azure: Replica) -> None:
    page = Screen(await visit("admin", "/admin/rules", with_azure, fresh=True))
    await expect(page.at(ids.PROVIDER)).to_contain_text("http://localhost:9/tenant/v2.0")
    await page.at(ids.ADD_RULE).click()
    await page.at(ids.RULE_VALUE).fill("it-leads")
    await page.at(ids.RULE_ROLE).click()
    await page.page.get_by_role("option", name="Lead of a team").click()
    await page.at(ids.RULE_TEAM).click()
    await page.page.get_by_role("option", name="IT", exact=True).click()
    await expect(page.at(ids.RULE_CONSEQUENCE)).to_contain_text("everybody who has this is a lead of IT.")
    await page.at(ids.RULE_ADD).click()
    await expect(page.at(ids.RULE)).to_contain_text("the group it-leads")
    await expect(page.at(ids.RULE)).to_contain_text("lead of IT")
    assert world.database.rows("select claim, value, role from group_rules") == [
        ("groups", "it-leads", "lead")
    ]
    await page.at(ids.ADD_RULE).click()
    await page.at(ids.RULE_VALUE).fill("hr")
    await page.at(ids.RULE_TEAM).click()
    await page.page.get_by_role("option", name="HR", exact=True).click()
    await page.at(ids.RULE_ADD).click()
    await page.notice("only a lead of it may let a provider's group in")
    await page.page.get_by_role("button", name="Not now").click()
    await page.at(ids.REMOVE_RULE).click()
    await page.confirm("Whoever is a lead of IT by this rule alone is that no longer")
    await expect(page.at(ids.RULE)).to_have_count(0)


async def test_the_admins_pages_fit_a_phone_and_have_names(world: World, visit: Opener) -> None:
    number = (await ask(team="hr")).number
    await commands.note(await actor("hr_agent"), number, "x" * 300)
    await break_glass.open_for(await actor("admin"), "hr", "Averylongword" * 30, 240)
    user_id = (await actor("lead")).id
    for who, path in (
        ("admin", f"/admin/people/{user_id}"),
        ("admin", "/admin/rules"),
        ("admin", "/admin/teams"),
        ("admin", "/teams/hr"),
        ("hr_lead", "/"),
        ("hr_lead", "/teams/hr"),
    ):
        page = await visit(who, path)
        for width, height in ((360, 740), (768, 1024), (1440, 900)):
            await page.set_viewport_size({"width": width, "height": height})
            assert await page.evaluate(WIDER) == {"scroll": 0, "over": []}, (path, width)
        assert await page.evaluate(NAMELESS) == [], path
