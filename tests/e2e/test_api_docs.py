"""The API's page: everything it needs comes from here, and who is signed in can try it."""

from tests.e2e.world import LIMIT, World


async def test_who_is_signed_in_tries_the_api_on_its_page(world: World) -> None:
    context = await world.context("requester")
    page = await context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.goto(f"{world.a.url}/api/v1/docs")
    await page.locator("#operations-you-me_me").click(timeout=LIMIT)
    await page.locator("#operations-you-me_me .execute").click()
    answer = page.locator("#operations-you-me_me .live-responses-table .response .microlight")
    await answer.get_by_text("Zoë Lindqvist").wait_for(timeout=LIMIT)
    assert await page.locator(".opblock").count() == 53
    assert asked and all(address.startswith((f"{world.a.url}/", "data:")) for address in asked)
    await page.close()
