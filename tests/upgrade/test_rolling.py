"""An upgrade while people work: the schema is this release's, and one replica is still the release before."""

import random

from playwright.async_api import expect

from components import testids as ids
from components.theme import STYLE_PATH
from reqstly import audit
from tests.conftest import pool
from tests.e2e.kept import is_kept
from tests.e2e.pages import NewRequest, Queue, RequestPage, Screen
from tests.e2e.world import World, is_marked, mark, open_at
from tests.people import PEOPLE, ask


async def test_old_and_new_work_side_by_side(rolling: World) -> None:
    """Signed in at the old one, and known at the new one; what is done at either is seen live at the other."""
    zoë, łukasz = await rolling.context("requester"), await rolling.context("agent")
    try:
        for here, there in ((rolling.a, rolling.b), (rolling.b, rolling.a)):
            queue = Queue(await open_at(await łukasz.new_page(), f"{there.url}/teams/it?sort=newest"))
            await expect(queue.at(ids.ME)).to_have_text(PEOPLE["agent"].name)
            await mark(queue.page)
            form = NewRequest(await open_at(await zoë.new_page(), f"{here.url}/new/account"))
            await form.fill(f"Asked at {here.log.stem}", answers={"kind": "Locked out"})
            asked = await form.send()
            number = await asked.number()
            await expect(queue.row(number)).to_contain_text(f"Asked at {here.log.stem}")
            work = RequestPage(await open_at(await łukasz.new_page(), f"{there.url}/requests/REQ-{number}"))
            await work.act("take")
            await expect(asked.at(ids.FACT_ASSIGNEE)).to_contain_text(PEOPLE["agent"].name)
            await asked.say("And hurry, please")
            await expect(work.said("comment", "And hurry, please")).to_be_visible()
            await work.say("Here you are", "resolve")
            await asked.has_status("resolved")
            assert await is_marked(queue.page)
        # What either wrote is one history.
        found = audit.verify(rolling.database.owner_url)
        assert not found.problems
    finally:
        for context in rolling.contexts.values():
            await context.close()
    assert not rolling.errors, rolling.errors


async def test_words_typed_at_one_and_words_searched_at_the_other(rolling: World) -> None:
    context = await rolling.context("lead", fresh=True)
    try:
        # It is the old code, with a style sheet of its own.
        sheets = [await context.request.get(one.url + STYLE_PATH) for one in (rolling.a, rolling.b)]
        assert [sheet.status for sheet in sheets] == [404, 200]
        for here, there, word in ((rolling.a, rolling.b, _word()), (rolling.b, rolling.a, _word())):
            async with pool(rolling.database.app_url):
                number = (await ask(title=f"The {word} is locked")).number
            page = await context.new_page()
            found = Screen(await open_at(page, f"{here.url}/search?q={word}"))
            await expect(found.at(ids.HIT)).to_have_count(1)
            typing = RequestPage(await open_at(page, f"{here.url}/requests/REQ-{number}"))
            await typing.text.press_sequentially("Half an answer")
            # Before another replica's page is asked for: only a page at the same address is told to look again.
            async with pool(rolling.database.app_url):
                await is_kept("lead", f"request/{number}/answer", text="Half an answer")
            going_on = RequestPage(await open_at(page, f"{there.url}/requests/REQ-{number}"))
            await expect(going_on.text).to_have_value("Half an answer")
    finally:
        await context.close()


def _word() -> str:
    return "".join(random.choices("bdfgklmnprst", k=12))


async def test_all_that_the_old_one_left_is_there_and_true(rolling: World) -> None:
    """Its history verifies, each of its requests opens, and its words are found."""
    context = await rolling.context("it_hanna", fresh=True)
    try:
        found = audit.verify(rolling.database.owner_url)
        assert not found.problems and found.entries > 500
        numbers = rolling.database.rows(
            "select number from requests join teams on teams.id = team_id where key = 'it' order by number limit 15"
        )
        for (number,) in numbers:
            assert (await context.request.get(f"{rolling.b.url}/requests/REQ-{number}")).status == 200
    finally:
        await context.close()
