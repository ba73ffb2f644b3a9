"""A browser that translates the page, as Chromium does: it puts an element of its own in the place of each text, also of
texts that come later. What changes is still shown, and what is no word stays as it is."""

from playwright.async_api import Page, expect

from components import testids as ids
from reqstly.requests import commands
from tests.e2e.conftest import Opener
from tests.e2e.pages import Queue, RequestPage
from tests.e2e.world import World
from tests.people import actor, ask

TRANSLATE = """() => {
  const kept = (node) => {
    const of = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    return !of || of.closest("[translate=no], .notranslate, script, style, textarea, font");
  };
  const translate = (root) => {
    if (root.nodeType === Node.TEXT_NODE) return one(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(one);
  };
  const one = (text) => {
    if (!text.data.trim() || !text.parentNode || kept(text)) return;
    const outer = document.createElement("font"), inner = document.createElement("font");
    inner.textContent = "[" + text.data.trim() + "]";
    outer.append(inner);
    text.replaceWith(outer);
  };
  translate(document.body);
  new MutationObserver((all) => all.forEach((one) => one.addedNodes.forEach((node) => node.isConnected && translate(node))))
    .observe(document.body, { childList: true, subtree: true });
}"""


async def test_a_translated_queue_shows_what_changes(world: World, visit: Opener) -> None:
    agent, zoe = await actor("agent"), await actor("requester")
    number = (await ask(title="Before", priority="low")).number
    queue = Queue(await visit("agent", "/teams/it?status=all&sort=newest", world.b))
    row = queue.row(number)
    await expect(row).to_be_visible()
    await _translate(queue.page)
    await expect(row.locator(".title")).to_contain_text("[Before]")
    icon = await row.locator(".state .icon").text_content()
    await commands.take(agent, number)
    await expect(row.locator(".state")).to_contain_text("[In progress]")
    assert await row.locator(".state .icon").text_content() not in (icon, None, "")
    await expect(row.locator(".state")).not_to_contain_text("Open")
    await expect(row.locator(".c-assignee")).to_have_text("[Łukasz Wrona]")
    await commands.edit(zoe, number, 2, title="After")
    await expect(row.locator(".title")).to_contain_text("[After]")
    await expect(row.locator(".title")).not_to_contain_text("Before")
    await expect(row.locator(".number")).to_have_text(f"REQ-{number}")
    await commands.wait(agent, number, "Which one?")
    await expect(row.locator(".state")).not_to_contain_text("In progress")
    assert "[" not in "".join(await queue.page.locator(".icon").all_text_contents())


async def test_a_translated_request_shows_what_changes(world: World, visit: Opener) -> None:
    agent, zoe = await actor("agent"), await actor("requester")
    number = (await ask(title="Before", priority="low")).number
    request = RequestPage(await visit("lead", f"/requests/REQ-{number}", world.b))
    status, said = request.at(ids.REQUEST_STATUS), request.page.get_by_test_id("said-body")
    await _translate(request.page)
    await commands.take(agent, number)
    await expect(status).to_contain_text("[In progress]")
    await expect(status).not_to_contain_text("Open")
    await commands.edit(zoe, number, 2, title="After")
    await expect(request.at(ids.REQUEST_TITLE)).to_have_text("[After]")
    await commands.comment(zoe, number, "Hello there")
    await expect(said.last).to_have_text("[Hello there]")
    await commands.resolve(agent, number, "Done.")
    await expect(status).to_contain_text("[Resolved]")
    await expect(status).not_to_contain_text("In progress")
    assert "[" not in "".join(await request.page.locator(".icon").all_text_contents())


async def _translate(page: Page) -> None:
    await page.evaluate(TRANSLATE)
    await expect(page.locator("font").first).to_be_attached()
