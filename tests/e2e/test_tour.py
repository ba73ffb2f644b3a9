"""The first-run tour: three steps, by mouse or keys, once and for all; and it covers nothing that one types."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, expect

from components import testids as ids
from tests.e2e.conftest import Opener
from tests.e2e.pages import Home
from tests.e2e.world import World, open_at
from tests.people import PEOPLE


@pytest.fixture
async def new(world: World) -> AsyncIterator[None]:
    """Nobody has been here before."""
    world.database.rows("update users set toured_at = null")
    yield
    world.database.rows("update users set toured_at = now()")


async def away(world: World, who: str) -> bool:
    """Whether the server keeps that they put it away."""
    return bool(
        world.database.one("select toured_at is not null from users where email = %s", PEOPLE[who].email)
    )


async def steps(page: Page) -> list[str | None]:
    """What each step is about, to the last."""
    seen = []
    for at in range(3):
        await expect(page.get_by_test_id(ids.TOUR)).to_contain_text(f"Step {at + 1} of 3")
        seen.append(await page.get_by_test_id(ids.TOUR).get_attribute("data-step"))
        if at < 2:
            await page.get_by_test_id(ids.TOUR_NEXT).click()
    return seen


@pytest.mark.usefixtures("new")
async def test_three_steps_and_never_again(world: World, visit: Opener) -> None:
    home = Home(await visit("mathilde"))
    assert await steps(home.page) == ["need", "works", "find"]
    await home.at(ids.TOUR_BACK).click()
    await expect(home.at(ids.TOUR)).to_have_attribute("data-step", "works")
    assert not await away(world, "mathilde")
    await home.at(ids.TOUR_SKIP).click()
    await expect(home.at(ids.TOUR)).to_have_count(0)
    assert await away(world, "mathilde")
    await open_at(home.page, world.b.url)
    await expect(home.at(ids.NEED)).to_be_visible()
    await expect(home.at(ids.TOUR)).to_have_count(0)
    # But for who asks for it.
    await open_at(home.page, world.a.url + "/?tour=1")
    await expect(home.at(ids.TOUR)).to_be_visible()


@pytest.mark.usefixtures("new")
async def test_it_is_about_what_one_does(visit: Opener) -> None:
    assert await steps(await visit("agent")) == ["need", "queue", "find"]
    assert await steps(await visit("admin")) == ["need", "admin", "find"]


@pytest.mark.usefixtures("new")
async def test_by_keys_and_while_one_types(world: World, visit: Opener) -> None:
    home = Home(await visit("oksana"))
    region, need, box = (
        home.page.get_by_role("region", name="A short tour"),
        home.at(ids.NEED),
        home.at(ids.TOUR),
    )
    await expect(region.locator("[aria-live=polite]")).to_contain_text("Say what you need")
    above, below = await box.bounding_box(), await need.bounding_box()
    assert above and below and above["y"] + above["height"] <= below["y"]  # in the flow, over nothing
    await need.fill("laptop")
    await home.at(ids.TOUR_NEXT).focus()
    await home.page.keyboard.press("Enter")
    await expect(box).to_have_attribute("data-step", "works")
    await expect(home.at(ids.TOUR_NEXT)).to_be_focused()
    await home.page.keyboard.press("Enter")
    await expect(box).to_have_attribute("data-step", "find")
    await home.page.keyboard.press("Shift+Tab")
    await home.page.keyboard.press("Enter")  # back
    await home.page.keyboard.press("Enter")  # and back to the first, where there is no such button
    await expect(box).to_have_attribute("data-step", "need")
    await expect(home.at(ids.TOUR_NEXT)).to_be_focused()
    for _ in range(3):
        await home.page.keyboard.press("Enter")
    await expect(box).to_have_count(0)
    await expect(need).to_be_focused()
    await expect(need).to_have_value("laptop")
    assert await away(world, "oksana")
