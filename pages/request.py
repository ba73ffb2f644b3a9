"""A request: its conversation, its facts, and everything that can be done with it."""

from typing import Any

from nicegui import ui

from components.boards import boards
from components.conversation import FACTS, MODES, SENDS, TALK, ask, state
from components.edit import edit_dialog
from components.follow import choose_person
from components.live_rows import LiveRows
from components.page import Visit, page
from reqstly.errors import NotFound
from reqstly.requests import commands
from reqstly.requests.detail import Detail, load_detail


@page("/requests/{number}", "Request")
async def request(visit: Visit, number: str) -> None:
    """The request that the person may see; 404 otherwise."""
    view = RequestPage(visit, await load_detail(visit.actor, number))
    await view.draw()


class RequestPage:
    """What one open page of a request knows: the newest read model, and its elements."""

    def __init__(self, visit: Visit, detail: Detail) -> None:
        self.visit, self.detail = visit, detail
        self.number = detail.row.number
        self.teams: list[list[str]] = []
        self.saying = False

    async def draw(self) -> None:
        """Place the elements and follow the request's changes."""
        self.visit.client.title = f"{self.detail.row.title} · REQ-{self.number} · Reqstly"
        self.teams = [[team.key, team.name] for team in await boards.teams(self.visit.actor)]
        now = state(self.detail, self.visit.actor.id, self.teams)
        with ui.element("div").classes("request"):
            with ui.element("div").classes("talk"):
                self.talk = LiveRows(TALK, {**now, "unfolded": {}}, act=self._acts())
                self._composer(now)
            self.facts = LiveRows(FACTS, now, act=self._acts())
        self.visit.follow(self.reload, ("request", self.detail.row.id))
        # Seen is what a browser shows, and nobody waits for the note of it.
        self.visit.client.on_connect(self._mark_read)

    async def _mark_read(self) -> None:
        await commands.mark_read(self.visit.actor, self.number, self.detail.row.version)

    def _composer(self, now: dict[str, Any]) -> None:
        mode = "answer" if "comment" in self.detail.may else "note"
        self.box = ui.element("div").classes("composer").props('data-testid="composer"')
        with self.box:
            self.modes = LiveRows(MODES, {**now, "mode": mode}, act={"mode": self._mode})
            self.text = ui.textarea(placeholder="Write something …").props(
                'outlined autogrow dense aria-label="Your words" data-testid="composer-text"'
            )
            acts = {
                "comment": self._comment,
                "note": self._note,
                "wait": self._wait,
                "resolve": self._resolve,
            }
            self.sends = LiveRows(SENDS, {**now, "mode": mode}, act=acts)
        self.box.set_visibility(bool({"comment", "note"} & self.detail.may))
        if mode == "note":
            self.box.classes("noting")

    async def reload(self) -> None:
        """Show the request as it is now. What is being typed stays."""
        try:
            actor = await self.visit.now()
            self.detail = await load_detail(actor, self.number)
        except NotFound:
            ui.navigate.reload()
            return
        now = state(self.detail, self.visit.actor.id, self.teams)
        for part in (self.talk, self.facts, self.modes, self.sends):
            part.set(**now)
        self.box.set_visibility(bool({"comment", "note"} & self.detail.may))
        await commands.mark_read(actor, self.number, self.detail.row.version)

    def _acts(self) -> dict[str, Any]:
        act = self.visit.act

        def version() -> int:
            return self.detail.row.version

        async def take() -> None:
            await act(commands.take, self.number, version())

        async def start() -> None:
            await act(commands.start, self.number, version())

        async def prioritise(priority: object) -> None:
            await self._or_redraw(await act(commands.prioritise, self.number, priority, version()))

        async def assign(assignee: object) -> None:
            await self._or_redraw(await act(commands.assign, self.number, assignee or None, version()))

        async def move(team: object) -> None:
            name = next((name for key, name in self.teams if key == team), "another team")
            saved = await act(commands.move, self.number, team, version(), done=f"Moved to {name}.")
            await self._or_redraw(saved)

        async def follow(person: object) -> None:
            await act(commands.add_follower, self.number, person)

        async def unfollow(person: object) -> None:
            await act(commands.remove_follower, self.number, person)

        async def add_follower() -> None:
            hint = "They will see the request and all that is said on it, except internal notes."
            choose_person(
                self.visit,
                "Add somebody",
                hint,
                lambda person: act(commands.add_follower, self.number, person),
            )

        async def cancel() -> None:
            ask(
                "Cancel this request?", "Why it is no longer needed (if you like)", "Cancel request",
                self._sender(commands.cancel), testid="cancel-dialog",
            )  # fmt: skip

        async def reopen() -> None:
            ask(
                "Reopen this request?", "What is still missing (if you like)", "Reopen",
                self._sender(commands.reopen), testid="reopen-dialog",
            )  # fmt: skip

        async def edit() -> None:
            edit_dialog(self.visit, self.detail)

        return {
            "take": take, "start": start, "prioritise": prioritise, "assign": assign, "move": move, "follow": follow,
            "unfollow": unfollow, "add_follower": add_follower, "cancel": cancel, "reopen": reopen, "edit": edit,
        }  # fmt: skip

    async def _or_redraw(self, saved: object) -> None:
        # A refused choice stands in the browser's select box still: draw what is true.
        if saved is None:
            await self.reload()

    def _sender(self, verb: Any) -> Any:
        async def send(text: str) -> bool:
            return await self.visit.act(verb, self.number, text, self.detail.row.version) is not None

        return send

    async def _mode(self, mode: object) -> None:
        if mode in ("answer", "note"):
            self.sends.set(mode=mode)
            self.box.classes(
                add="noting" if mode == "note" else "", remove="" if mode == "note" else "noting"
            )

    async def _comment(self) -> None:
        await self._say(commands.comment)

    async def _note(self) -> None:
        await self._say(commands.note)

    async def _wait(self) -> None:
        await self._say(commands.wait, self.detail.row.version)

    async def _resolve(self) -> None:
        await self._say(commands.resolve, self.detail.row.version)

    async def _say(self, verb: Any, *version: int) -> None:
        # A second click while the first is on its way says nothing twice.
        if self.saying:
            return
        self.saying, said = True, self.text.value or ""
        try:
            if (
                await self.visit.act(verb, self.number, said, *version) is not None
                and self.text.value == said
            ):
                self.text.set_value("")
        finally:
            self.saying = False
