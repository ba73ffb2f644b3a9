"""A browser that translates the page, as Chromium does: it puts an element of its own in the place of each text, also of
texts that come later. What changes is still shown, and what is no word stays as it is."""

import ast
import importlib
import pkgutil
from pathlib import Path
from types import ModuleType

import pytest
from playwright.async_api import Locator, Page, expect

import components
import pages
from components import testids as ids
from reqstly.requests import commands
from tests.e2e.conftest import Opener
from tests.e2e.pages import Queue, RequestPage
from tests.e2e.world import World
from tests.people import actor, ask

TRANSLATE = """() => {
  const kept = "[translate=no], .notranslate, script, style, textarea, svg, font";
  const one = (text) => {
    if (!text.data.trim() || !text.parentElement || text.parentElement.closest(kept)) return;
    const outer = document.createElement("font"), inner = document.createElement("font");
    outer.style.verticalAlign = inner.style.verticalAlign = "inherit";
    inner.textContent = "[" + text.data.trim() + "]";
    outer.append(inner);
    text.replaceWith(outer);
  };
  const all = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), texts = [];
    if (root.nodeType === Node.TEXT_NODE) texts.push(root);
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(one);
  };
  all(document.body);
  new MutationObserver((seen) => seen.forEach((one) => one.addedNodes.forEach((node) => node.isConnected && all(node))))
    .observe(document.body, { childList: true, subtree: true });
}"""

# Which of these templates would write into a text beside something else, as Vue compiles them: one that changes.
LOST = """async (templates) => {
  const { translatable } = await import("translatable");
  const own = await Promise.all(["choice", "keys", "palette", "passkey", "drafts"].map((name) => import(name).catch(() => null)));
  const ours = own.flatMap((module) => Object.values(module || {})).map((one) => one?.default?.template || one?.template);
  const code = (template) => Vue.compile(template).toString();
  const lost = (template) => /createTextVNode\\([^)]*toDisplayString/.test(code(template));
  return {
    before: templates.filter(lost).length,
    lost: [...templates.map(translatable), ...ours.filter(Boolean)].filter(lost),
    ours: ours.filter(Boolean).length,
  };
}"""


async def translate(page: Page) -> None:
    """Have all of it translated, and what comes."""
    await page.evaluate(TRANSLATE)
    await expect(page.locator("font").first).to_be_attached()


async def only_words(page: Page) -> None:
    """Nothing is translated that is a picture's name or a code."""
    kept = page.locator(".icon, .number, .face, .two, kbd, code")
    assert not [text for text in await kept.all_text_contents() if "[" in text]


async def turns(place: Locator, before: str, after: str) -> None:
    """It shows this, and no longer that."""
    await expect(place).to_contain_text(after)
    await expect(place).not_to_contain_text(before)


async def test_a_translated_queue_shows_what_changes(world: World, visit: Opener) -> None:
    agent, zoe = await actor("agent"), await actor("requester")
    number = (await ask(title="Before", priority="low")).number
    queue = Queue(await visit("agent", "/teams/it?status=all&sort=newest", world.b))
    row = queue.row(number)
    await expect(row).to_be_visible()
    await translate(queue.page)
    await expect(row.locator(".title")).to_contain_text("[Before]")
    icon = await row.locator(".state .icon").text_content()
    open_count = queue.at(ids.COUNT + "open")
    rail = queue.page.locator(f"[aria-current=page] [data-testid={ids.RAIL_COUNT}]")
    counts = [await open_count.inner_text(), await rail.inner_text()]
    await row.get_by_test_id(ids.ROW_PICK).click()
    await expect(queue.at(ids.BULK_COUNT)).to_have_text("[1 selected]")
    await commands.take(agent, number)
    await turns(row.locator(".state"), "Open", "[In progress]")
    assert await row.locator(".state .icon").text_content() not in (icon, None, "")
    await expect(row.locator(".c-assignee")).to_have_text("[Łukasz Wrona]")
    await expect(open_count).not_to_have_text(counts[0])
    await expect(rail).not_to_have_text(counts[1])
    await commands.edit(zoe, number, 2, title="After")
    await turns(row.locator(".title"), "Before", "[After]")
    await commands.prioritise(agent, number, "urgent")
    await turns(row.locator(".title .sr"), "low", "Urgent")
    await expect(row.locator(".number")).to_have_text(f"REQ-{number}")
    await queue.at(ids.ROW_PICK).last.click()
    await turns(queue.at(ids.BULK_COUNT), "1", "[2 selected]")
    await only_words(queue.page)


async def test_a_translated_request_shows_what_changes(world: World, visit: Opener) -> None:
    agent, zoe = await actor("agent"), await actor("requester")
    number = (await ask(title="Before", priority="low")).number
    request = RequestPage(await visit("lead", f"/requests/REQ-{number}", world.b))
    status, said = request.at(ids.REQUEST_STATUS), request.page.get_by_test_id("said-body")
    await translate(request.page)
    await commands.take(agent, number)
    await turns(status, "Open", "[In progress]")
    await expect(request.at(ids.REQUEST_NUMBER)).to_have_text(f"REQ-{number}")
    other = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    await expect(request.at(ids.HERE)).to_contain_text("looking")
    await other.text.press_sequentially("It is")
    await turns(request.at(ids.HERE), "looking", "is writing an answer")
    await commands.edit(zoe, number, 2, title="After")
    await expect(request.at(ids.REQUEST_TITLE)).to_have_text("[After]")
    await commands.comment(zoe, number, "Hello there")
    await expect(said.last).to_have_text("[Hello there]")
    await commands.wait(agent, number, "Which one?")
    await turns(status, "In progress", "[Waiting")
    await commands.resolve(agent, number, "Done.")
    await turns(status, "Waiting", "[Resolved]")
    await only_words(request.page)


async def test_a_translated_wall_and_palette_show_what_changes(world: World, visit: Opener) -> None:
    page = await visit("lead", "/teams/it/wall", world.b)
    unassigned = page.get_by_test_id(ids.FIGURE + "unassigned").locator("b")
    await expect(unassigned).to_be_visible()
    await translate(page)
    before = await unassigned.inner_text()
    await ask(title="One more")
    await expect(unassigned).not_to_have_text(before)
    await expect(unassigned.locator("font")).not_to_have_count(0)
    page = await visit("lead", "/teams/it", world.b)
    await translate(page)
    await page.keyboard.press("Control+k")
    first = page.get_by_test_id(ids.PALETTE_ITEM).first
    await page.get_by_test_id(ids.PALETTE_WORDS).fill("people")
    await expect(first).to_contain_text("[")
    shown = await first.locator(".what").inner_text()
    await page.get_by_test_id(ids.PALETTE_WORDS).fill("home")
    await turns(first.locator(".what"), shown, "[Home]")
    await only_words(page)


@pytest.mark.noisy
async def test_a_translated_page_says_that_the_connection_is_lost(world: World, visit: Opener) -> None:
    page = await visit("lead", "/teams/it", world.b)
    await translate(page)
    await page.context.set_offline(True)
    await expect(page.locator("#popup")).to_be_visible()
    await expect(page.locator("#popup")).to_contain_text("Not connected.")
    await page.context.set_offline(False)
    await expect(page.locator("#popup")).not_to_be_visible()


async def test_no_template_writes_into_a_text_beside_something_else(world: World, visit: Opener) -> None:
    found = [one for package in (components, pages) for one in _templates(package)]
    page = await visit("agent", "/teams/it")
    told = await page.evaluate(LOST, found)
    assert len(found) > 30 and told["before"] > 10 and told["ours"] >= 3
    assert told["lost"] == []


def test_what_changes_is_no_label() -> None:
    # Vue writes a label's new text into the old one, which is gone once it is translated. LiveRows draws it anew.
    for path in (path for name in ("pages", "components") for path in Path(name).glob("*.py")):
        assert not {"set_text", "bind_text", "bind_text_from"} & {
            node.attr for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Attribute)
        }, path


def _templates(package: ModuleType) -> list[str]:
    """What every `LiveRows(...)` in these modules draws."""
    found: list[str] = []
    for one in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        module = importlib.import_module(one.name)
        for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "LiveRows":
                drawn = eval(compile(ast.Expression(node.args[0]), one.name, "eval"), vars(module))
                assert isinstance(drawn, str), one.name
                found.append(drawn)
    return found
