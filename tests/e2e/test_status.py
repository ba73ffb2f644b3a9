"""The admins' page of status, in a browser."""

from playwright.async_api import expect

from components import testids as ids
from reqstly.version import VERSION
from tests.e2e.conftest import Opener
from tests.e2e.pages import Screen
from tests.e2e.test_pages import NAMELESS, WIDER
from tests.e2e.world import World


async def test_an_admin_sees_how_it_is_and_reloads_it(world: World, visit: Opener) -> None:
    screen = Screen(await visit("admin", "/admin/people"))
    await screen.at(ids.NAV + "status").click()
    await expect(screen.at(ids.STATUS_VERSION)).to_have_text(VERSION)
    # Both replicas have said that they are there. No worker runs in this world.
    alive = screen.page.locator(f"[data-testid={ids.STATUS_REPLICA}][data-alive=true]")
    await expect(alive).to_have_count(2)
    await expect(screen.at(ids.STATUS_DATABASE)).to_contain_text("PostgreSQL")
    await expect(screen.at(ids.STATUS_BACKUP)).to_contain_text("REQSTLY_BACKUP_FILE")
    await expect(screen.at(ids.STATUS_HISTORY)).to_have_attribute("data-intact", "true")

    before = await screen.at(ids.STATUS_AT).get_attribute("data-at")
    there = await screen.at(
        ids.STATUS_REPLICA
    ).count()  # those that other tests killed are told of for a while
    world.database.rows(
        "insert into replicas (id, kind, name, version, seen_at)"
        " values ('dead', 'worker', %s, '0', now() - interval '1 hour')",
        "averylongname" * 12,
    )
    try:
        await screen.at(ids.STATUS_RELOAD).click()
        await expect(screen.at(ids.STATUS_REPLICA)).to_have_count(there + 1)
        await expect(screen.at(ids.STATUS_REPLICA).last).to_contain_text("Last heard of 1 h ago")
        assert await screen.at(ids.STATUS_AT).get_attribute("data-at") != before
        for width, height in ((360, 740), (768, 1024), (1440, 900)):
            await screen.page.set_viewport_size({"width": width, "height": height})
            assert await screen.page.evaluate(WIDER) == {"scroll": 0, "over": []}, width
        assert await screen.page.evaluate(NAMELESS) == []
    finally:
        world.database.rows("delete from replicas where id = 'dead'")


async def test_it_asks_again_by_itself(world: World, visit: Opener) -> None:
    screen = Screen(await visit("admin", "/admin/status"))
    before = await screen.at(ids.STATUS_AT).get_attribute("data-at")
    await expect(screen.at(ids.STATUS_AT)).not_to_have_attribute("data-at", str(before))


async def test_it_is_nobody_elses(world: World, visit: Opener) -> None:
    screen = Screen(await visit("lead", "/admin/status"))
    await expect(screen.at(ids.ERROR_STATUS)).to_have_text("403")
    assert await screen.at(ids.NAV + "status").count() == 0
