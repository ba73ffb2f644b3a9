"""A team's queue. This is the example of docs/TESTING.md."""

from playwright.async_api import expect

from tests.e2e.pages import Queue
from tests.kit.conftest import Opener
from tests.kit.test_request import ask


async def test_what_one_asks_for_is_in_the_queue(visit: Opener, me: str, agent: str, title: str) -> None:
    asked = await ask(visit, me, title)
    queue = Queue(await visit(agent, "/teams/it?sort=newest"))
    await expect(queue.row(await asked.number())).to_contain_text(title)
