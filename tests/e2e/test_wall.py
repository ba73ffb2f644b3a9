"""A team's wall on a big screen, for a day without anybody; and “My teams”."""

import asyncio
import os
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page, expect

from components import testids as ids
from db.embedded import Cluster
from reqstly.people import break_glass
from reqstly.people.commands import set_membership
from reqstly.requests import commands
from tests.conftest import restart
from tests.e2e.conftest import Opener
from tests.e2e.pages import Screen, until_equal
from tests.e2e.world import World, anew, is_marked, mark, open_at, ready, record
from tests.people import actor, ask

TODAY = ("taken", "resolved")
AGES = ("day", "days", "week", "month", "older")
PRIORITIES = ("urgent", "high", "normal", "low")
FIGURES = ("under_way", "unassigned", "waiting", *TODAY, *AGES, *PRIORITIES)


class WallPage(Screen):
    """A team's wall."""

    def figure(self, key: str) -> Any:
        """The number with this name."""
        return self.at(ids.FIGURE + key).locator("b")

    async def number(self, key: str) -> int:
        """The number with this name, as one."""
        return int((await self.figure(key).inner_text()).replace(",", ""))

    async def numbers(self, *keys: str) -> dict[str, int]:
        """Several of them."""
        return {key: await self.number(key) for key in keys or FIGURES}

    async def load(self, user_id: int) -> int:
        """What somebody has under way."""
        place = self.page.locator(f"[data-testid={ids.FIGURE}agent][data-person='{user_id}'] b")
        return int(await place.inner_text())


async def opened(page: Page) -> WallPage:
    """The wall, once its figures are there."""
    await expect(page.get_by_test_id(ids.WALL)).to_be_attached()
    return WallPage(page)


async def rows_of(page: Page, world: World, href: str) -> int:
    """How many rows a list has, all its pages together."""
    await open_at(page, world.a.url + href)
    rows = 0
    while True:
        await expect(page.locator(f"[data-testid={ids.ROWS}], [data-testid={ids.EMPTY}]")).to_be_visible()
        rows += await page.get_by_test_id(ids.REQUEST_ROW).count()
        following = page.get_by_test_id(ids.NEXT_PAGE)
        if not await following.count():
            return rows
        await anew(page, following.click)


async def test_each_number_leads_to_a_list_with_that_many_rows(world: World, visit: Opener) -> None:
    number = (await ask(title="Taken and resolved today")).number
    await commands.take(await actor("agent"), number)
    await commands.resolve(await actor("agent"), number, "Done.")
    await commands.take(await actor("agent"), (await ask(title="Taken today")).number)
    wall = await opened(await visit("lead", "/teams/it/wall"))
    links = {
        str(await link.get_attribute("href")): int((await link.locator("b").inner_text()).replace(",", ""))
        for link in await wall.page.locator(f"[data-testid^={ids.FIGURE}]").all()
        if await link.get_attribute("data-testid") != ids.FIGURE + "oldest"
    }
    assert len(links) > len(FIGURES)
    lists = await visit("lead", "")
    for href, shown in links.items():
        assert await rows_of(lists, world, href) == shown, href
    oldest = await wall.at(ids.FIGURE + "oldest").get_attribute("href")
    await open_at(lists, f"{world.a.url}{oldest}")
    first = await lists.get_by_test_id(ids.REQUEST_ROW).first.get_attribute("data-number")
    assert first == world.database.one(
        "select 'REQ-' || r.number from requests r join teams t on t.id = r.team_id where t.key = 'it'"
        " and status not in ('resolved', 'cancelled') order by r.created_at limit 1"
    )


async def test_a_change_at_one_replica_moves_the_wall_of_the_other(world: World, visit: Opener) -> None:
    wall = await opened(await visit("lead", "/teams/it/wall", world.b))
    await mark(wall.page)
    łukasz = await actor("agent")
    before, load = await wall.numbers(), await wall.load(łukasz.id)

    def expected(**changed: int) -> dict[str, int]:
        return {key: value + changed.get(key, 0) for key, value in before.items()}

    work = Screen(await visit("requester", "/new/account", world.a))
    assert work
    number = (await ask(title="Somebody has to", priority="urgent")).number
    more = {"under_way": 1, "unassigned": 1, "day": 1, "urgent": 1}
    await until_equal(wall.numbers, expected(**more), wall.page)
    agent = await visit("agent", f"/requests/REQ-{number}", world.a)
    await agent.get_by_test_id(ids.ACT + "take").click()
    await until_equal(wall.numbers, expected(**more | {"unassigned": 0, "taken": 1}), wall.page)
    assert await wall.load(łukasz.id) == load + 1
    await commands.wait(łukasz, number, "Which one?")
    await until_equal(wall.numbers, expected(**more | {"unassigned": 0, "taken": 1, "waiting": 1}), wall.page)
    await commands.resolve(łukasz, number, "Done.")
    await until_equal(wall.numbers, expected(taken=1, resolved=1), wall.page)
    assert await is_marked(wall.page)


async def drawn(page: Page) -> list[list[int]]:
    """What the chart holds, urgent first."""
    found: list[list[int]] = await page.evaluate(
        "() => getElement(document.querySelector('.wall-columns').id.slice(1)).chart.getOption().series"
        ".map((one) => one.data).reverse()"
    )
    return found


async def test_the_chart_says_what_the_numbers_say(world: World, visit: Opener) -> None:
    wall = await opened(await visit("lead", "/teams/it/wall"))
    await wall.page.wait_for_function(
        "() => getElement(document.querySelector('.wall-columns').id.slice(1)).chart"
    )

    async def same() -> bool:
        cells = await drawn(wall.page)
        now = await wall.numbers()
        return [sum(row) for row in cells] == [now[key] for key in PRIORITIES] and [
            sum(column) for column in zip(*cells, strict=True)
        ] == [now[key] for key in AGES]

    await until_equal(same, True, wall.page)
    urgent = await wall.number("urgent")
    await ask(title="One more for the chart", priority="urgent")
    await expect(wall.figure("urgent")).to_have_text(str(urgent + 1))
    await until_equal(same, True, wall.page)
    assert sum((await drawn(wall.page))[0]) == urgent + 1


async def test_one_message_tells_all_walls_of_a_team(world: World, visit: Opener) -> None:
    heard: list[list[str]] = []
    walls: list[WallPage] = []
    for _ in range(3):
        page = await visit("lead", "")
        heard.append(record(page))
        walls.append(await opened(await open_at(page, world.b.url + "/teams/it/wall")))
    now = await walls[0].number("under_way")
    await asyncio.sleep(1.5)
    for frames in heard:
        frames.clear()
    await ask(title="Heard by three")
    for wall in walls:
        await expect(wall.figure("under_way")).to_have_text(str(now + 1))
    told = [[frame for frame in frames if '"walls"' in frame] for frames in heard]
    assert [len(frames) for frames in told] == [1, 1, 1] and told[0] == told[1] == told[2]


async def test_a_wall_is_for_those_who_may_see_the_queue(world: World, visit: Opener) -> None:
    for who in ("outsider", "agent", "admin"):
        context = await world.context(who)
        for path in ("/teams/hr/wall", "/teams/hr/wall/taken", "/teams/hr/wall/nonsense"):
            assert (await context.request.get(world.a.url + path)).status == 404, (who, path)
    context = await world.context("outsider")
    for path in ("/teams/it/wall", "/teams/it/wall/day", "/teams", "/teams/nowhere/wall"):
        assert (await context.request.get(world.a.url + path)).status == 404, path
    assert (await (await world.context("agent")).request.get(f"{world.a.url}/teams/it/wall/x")).status == 404
    await opened(await visit("hr_lead", "/teams/hr/wall"))


async def test_a_wall_tells_no_title_and_nothing_of_other_teams(world: World, visit: Opener) -> None:
    page = await visit("hr_lead", "")
    frames = record(page)
    wall = await opened(await open_at(page, f"{world.b.url}/teams/hr/wall"))
    now = await wall.number("under_way")
    other = await visit("lead", "")
    others = record(other)
    it = await opened(await open_at(other, f"{world.b.url}/teams/it/wall"))
    await ask(team="hr", title="Vuvuzela-Okapi")
    await expect(wall.figure("under_way")).to_have_text(str(now + 1))
    before = await it.number("under_way")
    await ask(title="For IT")
    await expect(it.figure("under_way")).to_have_text(str(before + 1))
    hr = world.database.one("select id from teams where key = 'hr'")
    assert not [frame for frame in frames + others if "Okapi" in frame]
    assert not [frame for frame in others if f'"walls":{{"{hr}"' in frame]
    assert [frame for frame in frames if f'"walls":{{"{hr}"' in frame]


async def test_who_leaves_the_team_loses_its_wall(world: World, visit: Opener) -> None:
    admin, dario = await actor("admin"), (await actor("it_dario")).id
    wall = await opened(await visit("it_dario", "/teams/it/wall", world.b, fresh=True))
    await set_membership(admin, dario, "it", None)
    try:
        await wall.error(404)
    finally:
        await set_membership(admin, dario, "it", "agent")


async def test_an_admin_sees_a_confidential_wall_while_the_look_is_open(world: World, visit: Opener) -> None:
    admin = await actor("admin")
    await break_glass.open_for(admin, "hr", "The lead is ill, and somebody has to count", 15)
    wall = await opened(await visit("admin", "/teams/hr/wall", fresh=True))
    assert await wall.number("under_way") > 0
    own = world.database.one(
        "select id from break_glass where user_id = %s order by id desc limit 1", admin.id
    )
    await break_glass.end_look(await actor("admin"), own)
    await wall.error(404)


async def later(wall: WallPage) -> None:
    """Put the wall's own clock forward, which it does not notice otherwise for ten minutes."""
    await wall.at(ids.WALL).evaluate("wall => { getElement(wall.id.slice(1)).now += 11 * 60_000 }")


USED = "select max(last_used_at) > now() - interval '1 hour' from sessions where user_id = %s"


async def test_a_wall_that_is_seen_keeps_its_session(world: World, visit: Opener) -> None:
    wall = await opened(await visit("ops_lead", "/teams/ops/wall", fresh=True))
    await expect(wall.figure("under_way")).to_be_visible()
    await asyncio.sleep(1)
    await mark(wall.page)
    lead = await actor("ops_lead")
    world.database.rows(
        "update sessions set last_used_at = now() - interval '7 hours 59 minutes' where user_id = %s", lead.id
    )
    before = await wall.number("under_way")
    await ask(team="ops", title="A change alone is no use")
    await expect(wall.figure("under_way")).to_have_text(str(before + 1))
    assert not world.database.one(USED, lead.id)
    await later(wall)

    async def used() -> bool:
        return bool(world.database.one(USED, lead.id))

    await until_equal(used, True, wall.page)
    assert await is_marked(wall.page)


async def test_a_wall_in_a_hidden_window_keeps_nothing(world: World, visit: Opener) -> None:
    page = await visit("adm_lead", "", fresh=True)
    await page.add_init_script(
        "Object.defineProperty(document, 'visibilityState', { get: () => window.__seen ?? 'hidden' })"
    )
    wall = await opened(await open_at(page, f"{world.a.url}/teams/admin/wall"))
    lead = await actor("adm_lead")
    world.database.rows(
        "update sessions set last_used_at = now() - interval '2 hours' where user_id = %s", lead.id
    )
    await later(wall)
    await asyncio.sleep(1.5)
    assert not world.database.one(USED, lead.id)
    await page.evaluate("() => { window.__seen = 'visible' }")
    await later(wall)

    async def used() -> bool:
        return bool(world.database.one(USED, lead.id))

    await until_equal(used, True, page)


async def test_a_wall_whose_session_is_over_asks_to_sign_in_again(world: World, visit: Opener) -> None:
    wall = await opened(await visit("ops_kwame", "/teams/ops/wall", fresh=True))
    kwame = await actor("ops_kwame")
    world.database.rows(
        "update sessions set created_at = now() - interval '7 days', expires_at = now() where user_id = %s",
        kwame.id,
    )
    await wall.page.wait_for_url("**/sign-in**")
    assert "then=%2Fteams%2Fops%2Fwall" in wall.page.url
    await expect(wall.at(ids.DOOR_SAID)).to_be_visible()


async def test_a_lost_connection_heals_by_itself(world: World, visit: Opener) -> None:
    wall = await opened(await visit("lead", "/teams/it/wall", world.b))
    await mark(wall.page)
    now = await wall.number("under_way")
    await wall.page.evaluate("() => window.socket.io.engine.close()")
    await ask(title="While the wall was away")
    await ready(wall.page)
    await expect(wall.figure("under_way")).to_have_text(str(now + 1))
    assert await is_marked(wall.page)


@pytest.mark.noisy
async def test_a_killed_replica_heals_by_itself(world: World, visit: Opener) -> None:
    page = await visit("lead", "/teams/it/wall", world.b)
    wall = await opened(page)
    now = await wall.number("under_way")
    await mark(page)
    world.b.end(9)
    await ask(title="While the replica was away")
    await world.b.start()
    await page.wait_for_function("() => !window.__mark")
    await expect(wall.figure("under_way")).to_have_text(str(now + 1))


@pytest.mark.noisy
async def test_a_restarted_database_heals_by_itself(world: World, visit: Opener, cluster: Cluster) -> None:
    wall = await opened(await visit("lead", "/teams/it/wall", world.b))
    await mark(wall.page)
    now = await wall.number("under_way")
    await asyncio.to_thread(restart, cluster)
    await ask(title="After the restart")
    await expect(wall.figure("under_way")).to_have_text(str(now + 1))
    await expect(wall.at(ids.WALL_SAID)).not_to_contain_text("Not up to date")
    assert await is_marked(wall.page)


async def test_figures_that_cannot_be_read_are_said_to_be_late(world: World, visit: Opener) -> None:
    wall = await opened(await visit("lead", "/teams/it/wall", world.b))
    now = await wall.number("under_way")
    world.database.rows("revoke execute on function date_trunc(text, timestamptz, text) from public")
    try:
        await ask(title="Not to be counted for now")
        await expect(wall.at(ids.WALL_SAID)).to_contain_text("Not up to date since ")
        assert await wall.number("under_way") == now
    finally:
        world.database.rows("grant execute on function date_trunc(text, timestamptz, text) to public")
    await expect(wall.figure("under_way")).to_have_text(str(now + 1))
    await expect(wall.at(ids.WALL_SAID)).not_to_contain_text("Not up to date")


BIG = """() => [...document.querySelectorAll('.wall b')].map((b) => [b.textContent, parseFloat(getComputedStyle(b).fontSize)])"""
ROOM = """() => {
  const root = document.documentElement;
  const out = [...document.querySelectorAll('.wall b')].filter((b) => b.scrollWidth > b.clientWidth + 1).map((b) => b.textContent);
  return { x: root.scrollWidth - innerWidth, y: root.scrollHeight - innerHeight, out };
}"""


# As many of everything as a wall ever tells.
MANY = """async () => {
  const wall = document.querySelector('.wall-all').id.slice(1), s = getElement(wall).s, w = s.walls[s.team];
  const all = [...w.figures, ...w.ages, ...w.priorities, ...w.agents];
  while (w.agents.length < 8) w.agents.push({ ...w.agents[0], key: String(-w.agents.length) });
  for (const one of [...all, ...w.agents]) one.text = one.waiting = '1,000+';
  const left = { ...w.figures[0], key: 'left', label: 'Left the team', text: '12' };
  Object.assign(w, { left, more: 24, quiet: 'Everything is taken.' });
  await new Promise((done) => setTimeout(done, 100));
}"""


async def test_it_is_read_from_afar_and_fits_every_screen(world: World, visit: Opener) -> None:
    shots = Path(os.environ["REQSTLY_SHOTS"]) if "REQSTLY_SHOTS" in os.environ else None
    page = await visit("lead", "")
    for width, height in ((1920, 1080), (3840, 2160), (1280, 720), (768, 1024), (360, 740)):
        await page.set_viewport_size({"width": width, "height": height})
        wall = await opened(await open_at(page, f"{world.a.url}/teams/it/wall"))
        await expect(wall.at(ids.RAIL)).to_be_hidden()
        await expect(page.locator(".wall-columns svg")).to_be_attached()
        found = await page.evaluate(ROOM)
        if shots:
            await page.screenshot(path=shots / f"wall-{width}.png", full_page=width < 1280)
        assert found["x"] == 0 and found["out"] == [], (width, found)
        if width >= 1280:
            assert found["y"] == 0
        await page.evaluate(MANY)
        found = await page.evaluate(ROOM)
        if shots:
            await page.screenshot(path=shots / f"wall-many-{width}.png", full_page=width < 1280)
        assert found["x"] == 0 and found["out"] == [] and (width < 1280 or found["y"] == 0), (width, found)
        if width == 1920:
            await anew(page, page.reload)
            await expect(page.locator(".wall-columns svg")).to_be_attached()
            assert [text for text, size in await page.evaluate(BIG) if size < 96 and len(text) <= 4] == []
    assert (
        await page.evaluate("() => getComputedStyle(document.querySelector('.wall')).colorScheme") == "dark"
    )


async def test_my_teams_are_side_by_side_and_live(world: World, visit: Opener) -> None:
    admin, amara = await actor("admin"), (await actor("lead")).id
    await set_membership(admin, amara, "ops", "lead")
    try:
        page = await visit("lead", "/", world.b, fresh=True)
        await anew(page, page.get_by_test_id(ids.NAV + "my-teams").click)
        cards = page.get_by_test_id(ids.TEAM_NOW)
        await expect(cards).to_have_count(2)
        await mark(page)
        ops = page.locator(f"[data-testid={ids.TEAM_NOW}][data-team=ops]")
        figure = ops.get_by_test_id(ids.FIGURE + "under_way").locator("b")
        now = int(await figure.inner_text())
        await ask(team="ops", title="For the other team")
        await expect(figure).to_have_text(str(now + 1))
        assert await is_marked(page)
        if "REQSTLY_SHOTS" in os.environ:
            await page.screenshot(path=Path(os.environ["REQSTLY_SHOTS"]) / "my-teams.png")
        await anew(page, ops.get_by_role("link", name="Wall").click)
        assert page.url.endswith("/teams/ops/wall")
    finally:
        await set_membership(admin, amara, "ops", None)


async def test_the_queue_leads_to_its_wall_and_back(world: World, visit: Opener) -> None:
    page = await visit("lead", "/teams/it")
    await anew(page, page.get_by_test_id(ids.TO_WALL).click)
    await opened(page)
    await anew(page, page.get_by_test_id(ids.WALL_QUEUE).click)
    await expect(page.get_by_test_id(ids.QUEUE)).to_be_visible()
