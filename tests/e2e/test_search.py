"""Search as people use it: typing, choosing by keyboard, reading what was found, and the same words in a queue."""

from playwright.async_api import Page, expect

from components import testids as ids
from reqstly.requests import commands
from tests.e2e.conftest import Opener
from tests.e2e.test_pages import NAMELESS, WIDER, WIDTHS
from tests.e2e.world import World, anew, open_at
from tests.people import PEOPLE, actor, ask


async def type_in(page: Page, text: str) -> None:
    await page.get_by_test_id(ids.GO_TO).click()
    await page.get_by_test_id(ids.GO_TO).press_sequentially(text)


async def test_a_number_leads_to_its_request_and_words_to_the_search(world: World, visit: Opener) -> None:
    made = (await ask(title="A narwhal in the fountain", description="Since dawn.")).number
    page = await visit("agent", "/")
    await type_in(page, f"req-{made}")
    await anew(page, lambda: page.keyboard.press("Enter"))
    await expect(page.get_by_test_id(ids.REQUEST_TITLE)).to_have_text("A narwhal in the fountain")
    await type_in(page, "narwhal dawn ")
    await anew(page, lambda: page.keyboard.press("Enter"))
    assert "/search?q=narwhal" in page.url
    hit = page.get_by_test_id(ids.HIT)
    await expect(hit).to_have_attribute("data-number", f"REQ-{made}")
    await expect(hit.locator("mark").first).to_have_text("narwhal")
    await expect(page.get_by_test_id(ids.GO_TO)).to_have_value("narwhal dawn ")
    await anew(page, page.get_by_test_id(ids.HIT_TITLE).click)
    await expect(page.get_by_test_id(ids.REQUEST_TITLE)).to_have_text("A narwhal in the fountain")


async def test_suggestions_by_keyboard(world: World, visit: Opener) -> None:
    made = (await ask(title="A manatee in the basement")).number
    page = await visit("agent", "/")
    box, lines = page.get_by_test_id(ids.GO_TO), page.get_by_test_id(ids.SUGGESTION)
    await box.focus()
    await expect(lines.first).to_contain_text("is:")
    await page.keyboard.type("manatee ass")
    await expect(lines).to_have_count(1)
    await page.keyboard.press("ArrowDown")
    await expect(box).to_have_attribute("aria-activedescendant", "suggestion-0")
    await page.keyboard.press("Enter")
    await expect(box).to_have_value("manatee assignee:")
    await page.keyboard.type("amara")
    await expect(lines.filter(has_text=PEOPLE["lead"].name)).to_have_count(1)
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(box).to_have_value(f"manatee assignee:{PEOPLE['lead'].email} ")
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id(ids.SUGGESTIONS)).to_be_hidden()
    await box.fill("")
    await page.keyboard.type("manat")
    await expect(lines.filter(has_text=f"REQ-{made}")).to_have_count(1)
    await page.keyboard.press("ArrowDown")
    await anew(page, lambda: page.keyboard.press("Enter"))
    await expect(page.get_by_test_id(ids.REQUEST_TITLE)).to_have_text("A manatee in the basement")


async def test_what_somebody_may_not_see_is_neither_found_nor_suggested(world: World, visit: Opener) -> None:
    made = (await ask("noa", "hr", "About the dugong")).number
    await commands.note(await actor("hr_agent"), made, "Mind the sea cow.")
    page = await visit("outsider", "/search?q=dugong")
    await expect(page.get_by_test_id(ids.EMPTY)).to_contain_text("Nothing fits")
    await type_in(page, " ")
    await page.get_by_test_id(ids.GO_TO).fill("dugo")
    await page.wait_for_timeout(600)
    await expect(page.get_by_test_id(ids.SUGGESTION)).to_have_count(0)
    page = await visit("hr_agent", '/search?q="sea cow"')
    await expect(page.get_by_test_id(ids.HIT)).to_have_count(1)
    await expect(page.get_by_test_id(ids.HIT_SAID)).to_contain_text("in a note")


async def test_markup_is_text(world: World, visit: Opener) -> None:
    await ask(title="<img src=x onerror=alert(1)> cassowary {{ 7 * 7 }}")
    page = await visit("agent", "/search?q=cassowary")
    await expect(page.get_by_test_id(ids.HIT_TITLE)).to_have_text(
        "<img src=x onerror=alert(1)> cassowary {{ 7 * 7 }}"
    )
    await expect(page.locator("main img")).to_have_count(0)


async def test_the_empty_search_teaches_and_mistakes_are_told(world: World, visit: Opener) -> None:
    page = await visit("agent", "/search")
    await expect(page.get_by_test_id(ids.SEARCH_TEACH)).to_contain_text("assignee:me")
    page = await visit("agent", "/search?q=team:nowhere+is:opne")
    await expect(page.get_by_test_id(ids.SEARCH_PROBLEMS)).to_contain_text("There is no team “nowhere”.")
    await expect(page.get_by_test_id(ids.SEARCH_PROBLEMS)).to_contain_text("not “opne”")


async def test_a_queue_is_filtered_in_the_same_words(world: World, visit: Opener) -> None:
    page = await visit("agent", "/teams/it?status=waiting&assignee=me&sort=newest")
    words = page.get_by_test_id(ids.QUEUE_WORDS)
    await expect(words).to_have_value("is:waiting assignee:me sort:newest")
    await words.fill(f"is:all priority:high assignee:{PEOPLE['lead'].email}")
    await anew(page, lambda: words.press("Enter"))
    assert "status=all" in page.url and "priority=high" in page.url
    await expect(page.get_by_test_id(ids.PICK + "priority")).to_have_value("high")
    await words.fill("team:nowhere")
    await words.press("Enter")
    await expect(page.get_by_test_id(ids.QUEUE_SAID)).to_contain_text("There is no team “nowhere”.")
    await words.fill("is:open printer")
    await anew(page, lambda: words.press("Enter"))
    assert "/search?q=team%3Ait+is%3Aopen+printer" in page.url
    page = await visit("agent", "/teams/it?q=is:cancelled+sort:oldest")
    await expect(page.get_by_test_id(ids.QUEUE_WORDS)).to_have_value("is:cancelled sort:oldest")
    await expect(page.get_by_test_id(ids.STATUS + "cancelled")).to_have_attribute("aria-current", "true")


async def test_the_pages_fit_every_width_and_have_names_for_everything(world: World, visit: Opener) -> None:
    await ask(title="Averylongwordwithoutanyspaceinit" * 5, description="platypus " + "w" * 400)
    page = await visit("agent", "", fresh=True)
    for width, height in WIDTHS:
        await page.set_viewport_size({"width": width, "height": height})
        for path in (
            "/search",
            "/search?q=platypus",
            "/search?q=team:nowhere",
            "/teams/it?status=waiting&assignee=me",
        ):
            await open_at(page, world.a.url + path)
            assert await page.evaluate(WIDER) == {"scroll": 0, "over": []}, (path, width)
            assert await page.evaluate(NAMELESS) == [], (path, width)
        await page.get_by_test_id(ids.GO_TO).click()
        await expect(page.get_by_test_id(ids.SUGGESTIONS)).to_be_visible()
        await expect(page.get_by_test_id(ids.SUGGESTION).last).to_be_visible()
        assert await page.evaluate(WIDER) == {"scroll": 0, "over": []}, width
