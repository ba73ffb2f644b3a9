"""Page objects: what a person finds and does on each page, in the domain's words."""

from collections.abc import Mapping
from typing import Any

from playwright.async_api import Locator, Page, expect

from components import testids as ids
from tests.e2e.world import LIMIT, anew

expect.set_options(timeout=LIMIT)


# Keeps the page's events until `__later` is called.
HOLD_BACK = """() => {
  const own = window.socket.emit, late = [];
  window.socket.emit = function (...all) {
    return all[0] === "event" ? late.push(all) && this : own.apply(this, all);
  };
  window.__later = () => {
    window.socket.emit = own;
    late.forEach((all) => own.apply(window.socket, all));
  };
  window.__late = late;
}"""


async def choose(select: Locator, value: str | None = None, *, label: str | None = None) -> None:
    """Choose in a select that acts, and confirm it: see components/choice.js."""
    await select.select_option(value, label=label)
    await select.page.get_by_test_id(ids.CHOICE_SET).click()


class Screen:
    """Any page: the frame around it, and notices."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def at(self, testid: str) -> Locator:
        """The element, or elements, with this test id."""
        return self.page.get_by_test_id(testid)

    async def notice(self, text: str) -> None:
        """Return when a notice says this."""
        await expect(self.at(ids.NOTICE).filter(has_text=text).first).to_be_visible()

    async def confirm(self, *sentences: str) -> None:
        """Return once what was asked, with these words in it, is confirmed."""
        for sentence in sentences:
            await expect(self.at(ids.CONFIRM_CONSEQUENCES)).to_contain_text(sentence)
        await self.at(ids.CONFIRM_YES).click()
        await expect(self.at(ids.CONFIRM_DIALOG)).to_have_count(0)

    async def error(self, status: int) -> None:
        """Return when the page says that it cannot be shown, with this status."""
        await expect(self.at(ids.ERROR_STATUS)).to_have_text(str(status))


class SignIn(Screen):
    """The door."""

    async def be(self, who: str) -> Page:
        """Come in as somebody of the cast; most of them are folded away."""
        if not await self.at(ids.DEMO + who).is_visible():
            await self.page.locator("summary").click()
        return await anew(self.page, self.at(ids.DEMO + who).click)


class Home(Screen):
    """What do I need, what waits on me."""

    def part(self, key: str) -> Locator:
        """A section: waits, assigned, works, done."""
        return self.at(ids.HOME + key)

    async def find(self, words: str) -> Locator:
        """The request types that fit these words."""
        await self.at(ids.NEED).fill(words)
        return self.at(ids.KINDS).locator(f"[data-testid^={ids.KIND}]")


class NewRequest(Screen):
    """The form of one request type."""

    async def fill(self, title: str, description: str = "", answers: Mapping[str, str] = {}) -> None:
        """Fill in the form. An answer to a choice is one of its options."""
        await self.at(ids.TITLE).fill(title)
        await self.at(ids.DESCRIPTION).fill(description)
        for key, answer in answers.items():
            field = self.at(ids.FIELD + key)
            if await field.evaluate("e => ['INPUT', 'TEXTAREA'].includes(e.tagName)"):
                await field.fill(answer)
            else:
                await field.click()
                await self.page.get_by_role("option", name=answer, exact=True).click()

    async def send(self) -> "RequestPage":
        """Send it; the new request opens."""
        await anew(self.page, self.at(ids.SEND).click)
        return RequestPage(self.page)


class RequestPage(Screen):
    """A request: conversation, facts, and what can be done."""

    @property
    def text(self) -> Locator:
        """Where words are written."""
        return self.at(ids.COMPOSER_TEXT)

    @property
    def note(self) -> Locator:
        """Where an internal note is written."""
        return self.at(ids.COMPOSER_NOTE)

    async def number(self) -> int:
        """Its number."""
        return int((await self.at(ids.REQUEST_NUMBER).inner_text()).removeprefix("REQ-"))

    async def has_status(self, status: str) -> None:
        """Return when it is in this status."""
        await expect(self.at(ids.REQUEST)).to_have_attribute("data-status", status)

    def said(self, kind: str, text: str) -> Locator:
        """A comment, question, answer or note with these words."""
        return self.page.locator(f"[data-testid={ids.SAID}][data-kind={kind}]").filter(has_text=text)

    async def act(self, name: str) -> None:
        """Press a button above the conversation or beside the facts."""
        await self.at(ids.ACT + name).click()

    async def say(self, text: str, how: str = "comment") -> None:
        """Write and send: comment, wait, resolve; or a note."""
        if how == "note":
            await self.at(ids.MODE + "note").click()
        await (self.note if how == "note" else self.text).fill(text)
        await self.at(f"send-{how}").click()

    async def because(self, why: str) -> None:
        """Answer the open dialog and send it."""
        await self.at(ids.DIALOG_TEXT).fill(why)
        await self.at(ids.DIALOG_SEND).click()

    async def history(self) -> list[str]:
        """Every change, as it reads, with what is folded unfolded."""
        while await self.at(ids.UNFOLD).count():
            await self.at(ids.UNFOLD).first.click()
        return [" ".join(line.split()) for line in await self.at(ids.EVENT).all_inner_texts()]


class Queue(Screen):
    """A team's live list."""

    @property
    def rows(self) -> Locator:
        """All rows shown."""
        return self.at(ids.REQUEST_ROW)

    def row(self, number: int) -> Locator:
        """The row of a request."""
        return self.page.locator(f"[data-testid={ids.REQUEST_ROW}][data-number='REQ-{number}']")

    async def numbers(self) -> list[str]:
        """What is shown, in order."""
        found: list[str] = await self.rows.evaluate_all("rows => rows.map(row => row.dataset.number)")
        return found

    async def pick(self, name: str, value: str) -> None:
        """Choose in one of the selects; the address changes."""
        await anew(self.page, lambda: choose(self.at(ids.PICK + name), value))

    async def counts(self) -> dict[str, int]:
        """The numbers in the chips, and of this team in the rail as `unassigned`."""
        counts = {
            key: await self.at(ids.COUNT + key).inner_text() for key in ("open", "in_progress", "waiting")
        }
        here = self.page.locator(f"[aria-current=page] [data-testid={ids.RAIL_COUNT}]")
        counts["unassigned"] = await here.inner_text()
        return {key: int(value) for key, value in counts.items()}


class People(Screen):
    """People, for admins."""

    def person(self, email: str) -> Locator:
        """Somebody's row."""
        return self.page.locator(f"[data-testid={ids.PERSON_ROW}][data-email='{email}']")

    async def deactivate(self, email: str) -> None:
        """Deactivate somebody."""
        await self.person(email).get_by_test_id(ids.PERSON_ACTIVE).click()
        await self.confirm()


class Teams(Screen):
    """Teams, for admins."""

    def team(self, key: str) -> Locator:
        """A team's card."""
        return self.page.locator(f"[data-testid={ids.TEAM_CARD}][data-team={key}]")

    async def take_out(self, name: str, key: str) -> None:
        """Take a member out of a team."""
        member = self.team(key).get_by_test_id(ids.MEMBER).filter(has_text=name)
        await member.get_by_role("button", name="Take ").click()
        await self.confirm()
        await expect(member).to_have_count(0)


async def until_equal(look: Any, wanted: Any, page: Page, limit: int = LIMIT) -> None:
    """Return when what `look` returns is `wanted`; fail with the difference."""
    found = await look()
    for _ in range(limit // 50):
        if found == wanted:
            return
        await page.wait_for_timeout(50)
        found = await look()
    assert found == wanted
