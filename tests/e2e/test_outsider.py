"""What is confidential is not there for anybody else: not as a page, a list, a count, nor on the wire."""

import re

from playwright.async_api import Page, expect

from components import testids as ids
from reqstly.requests import commands
from tests.e2e.conftest import Opener
from tests.e2e.pages import Queue, RequestPage, Screen
from tests.e2e.world import World, open_at, record
from tests.people import actor, ask

SECRET = "Xylophone-Quagga"
NOTE = "Zither-Wombat"
OTHERS = ("outsider", "agent", "admin")


async def hr_request(world: World) -> tuple[int, int]:
    """A request of Zoë's to HR, with number and id that no other digits could be."""
    world.database.rows("select setval('request_numbers', 70707000)")
    world.database.rows("alter table requests alter column id restart with 80808001")
    saved = await ask("requester", "hr", f"{SECRET} asks about pay")
    id = world.database.one("select id from requests where number = %s", saved.number)
    return saved.number, id


async def test_nobody_else_hears_of_an_hr_request(world: World, visit: Opener) -> None:
    pages: dict[str, list[Page]] = {}
    frames: dict[str, list[str]] = {}
    for who in OTHERS:
        places = (
            ["/"]
            if who == "outsider"
            else ["/", "/teams/it?sort=newest", "/teams/it?status=all&sort=updated"]
        )
        places += ["/admin/teams"] if who == "admin" else []
        for path in places:
            page = await visit(who, path="", fresh=False)
            frames[f"{who} {path}"] = record(page)
            pages.setdefault(who, []).append(await open_at(page, world.b.url + path))
    seen = Queue(await visit("hr_agent", "/teams/hr?sort=newest", world.b))
    heard = record(page := await visit("hr_lead", ""))
    await open_at(page, f"{world.b.url}/teams/hr?status=all&sort=newest")

    number, id = await hr_request(world)
    inês = await actor("hr_agent")
    await commands.take(inês, number)
    await commands.comment(inês, number, f"{SECRET} is right")
    await commands.note(inês, number, f"{SECRET} was paid twice")
    await commands.prioritise(inês, number, "urgent")
    await commands.edit(await actor("requester"), number, 3, title=f"{SECRET} asks again")
    await commands.resolve(inês, number, f"{SECRET}, it is on its way")
    await commands.reopen(inês, number)

    # Those who may see it have it: so the patches were sent, and after them …
    await expect(seen.row(number)).to_contain_text(f"{SECRET} asks again")
    await expect(Queue(page).row(number)).to_have_attribute("data-status", "open")
    assert any(SECRET in frame for frame in heard)
    # … a change that the others do see: nothing that was meant for them is under way any more.
    last = (await ask("outsider", "it", "The last one for all to see")).number
    await expect(Queue(pages["agent"][1]).row(last)).to_be_visible()
    await expect(Queue(pages["admin"][1]).row(last)).to_be_visible()
    await expect(pages["outsider"][0].get_by_text("The last one for all to see")).to_be_visible()

    tell = re.compile(rf"{SECRET}|\b{number}\b|\b{id}\b")
    assert any(re.search(rf"\b{last}\b", frame) for frame in frames["agent /teams/it?sort=newest"])
    for name, received in frames.items():
        assert not [frame for frame in received if tell.search(frame)], name
    for who, opened in pages.items():
        for page in opened:
            assert not tell.search(await page.content()), who


async def test_an_hr_request_is_no_page_no_queue_and_no_count(world: World, visit: Opener) -> None:
    number = (await ask("requester", "hr", f"{SECRET} page")).number
    for who in OTHERS:
        context = await world.context(who)
        for path in (f"/requests/REQ-{number}", "/teams/hr", "/teams/hr?status=all"):
            answer = await context.request.get(world.a.url + path)
            assert answer.status == 404, (who, path)
            # The very same as for what does not exist, and without a word of it.
            nowhere = await context.request.get(world.a.url + "/requests/REQ-999999999")
            assert (nowhere.status, SECRET in await answer.text()) == (404, False)
        # By number typed into the bar.
        answer = await context.request.get(f"{world.a.url}/go?number={number}")
        assert answer.status == 404
        for path in ("/requests", "/"):
            assert SECRET not in await (await context.request.get(world.a.url + path)).text()
    admin = Screen(await visit("admin", f"/requests/REQ-{number}"))
    await admin.error(404)
    await open_at(admin.page, world.a.url)
    assert await admin.at(ids.NAV + "it").count() == 1 and await admin.at(ids.NAV + "hr").count() == 0
    outsider = Screen(await visit("outsider", "/"))
    assert await outsider.at(ids.RAIL_COUNT).count() == 0
    assert (
        await outsider.page.locator(f"[data-testid^={ids.NAV}]").count() == 3
    )  # home, own requests, own account
    inês = Screen(await visit("hr_agent", f"/requests/REQ-{number}"))
    await expect(inês.at(ids.REQUEST_TITLE)).to_have_text(f"{SECRET} page")


async def test_a_follower_sees_an_hr_request_until_taken_off(world: World, visit: Opener) -> None:
    number = (await ask("requester", "hr", f"{SECRET} shared")).number
    zoe, tom = await actor("requester"), await actor("outsider")
    await commands.add_follower(zoe, number, tom.id)
    page = RequestPage(await visit("outsider", f"/requests/REQ-{number}"))
    await expect(page.at(ids.REQUEST_TITLE)).to_have_text(f"{SECRET} shared")
    await commands.remove_follower(zoe, number, tom.id)
    await page.error(404)


async def test_an_internal_note_never_reaches_the_requester(world: World, visit: Opener) -> None:
    number = (await ask(title="Notes are not for me")).number
    own = f"/requests/REQ-{number}"
    frames_of: dict[str, tuple[Page, list[str]]] = {}
    for path in (own, "/", "/requests"):
        page = await visit("requester", "")
        frames_of[path] = (page, record(page))
        await open_at(page, world.a.url + path)
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}", world.b))
    await work.say(f"{NOTE} again, third time", "note")
    await expect(work.said("note", NOTE)).to_be_visible()
    await commands.comment(await actor("agent"), number, "This is for you")
    asked = RequestPage(frames_of[own][0])
    await expect(asked.said("comment", "This is for you")).to_be_visible()
    for page, received in frames_of.values():
        assert received and not [frame for frame in received if NOTE in frame]
        assert NOTE not in await page.content()
    assert any("This is for you" in frame for frame in frames_of[own][1])
    answer = await page.context.request.get(f"{world.a.url}/requests/REQ-{number}")
    assert NOTE not in await answer.text()
