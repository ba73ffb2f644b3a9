"""A request: its conversation, its facts, and everything that can be done with it."""

from functools import partial
from typing import Any

from nicegui import ui

from components import closing
from components.boards import boards
from components.conversation import FACTS, HERE, MODES, SENDS, TALK, Words, ask, state, words_place
from components.edit import edit_dialog
from components.follow import ask_add, ask_remove
from components.glass import bars
from components.live_rows import LiveRows
from components.moving import MOVED, move_dialog
from components.overtaken import THEIRS, overtaken_state
from components.page import page
from components.presence import called, presences
from components.visit import Visit
from reqstly.access import Permission, Target, can
from reqstly.actor import Actor
from reqstly.drafts.queries import Kept, load
from reqstly.errors import NotFound, Overtaken
from reqstly.requests import commands
from reqstly.requests.commands import Saved
from reqstly.requests.detail import Detail, load_detail
from reqstly.requests.overtaking import since
from reqstly.requests.undo import undo


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
        self.present = presences.open(visit, visit.actor.id, detail.row.id)
        self.mode, self.pressed, self.warned = "", "", 0
        self.moving = False
        self.card: LiveRows | None = None

    async def draw(self) -> None:
        """Place the elements and follow the request's changes."""
        self.visit.entitle(f"{self.detail.row.title} · REQ-{self.number}")
        self.teams = [[team.key, team.name] for team in await boards.teams(self.visit.actor)]
        kept = await load(self.visit.actor, *(words_place(self.number, mode) for mode in _MODES))
        now = state(self.detail, self.visit.actor.id, self.teams)
        await bars(self.visit)
        with ui.element("div").classes("request") as self.content:
            with ui.element("div").classes("talk"):
                self.talk = LiveRows(TALK, {**now, "unfolded": {}}, act=self._acts())
                here = {"me": self.visit.actor.id, "here": await self._place(self.visit.actor)}
                LiveRows(HERE, here, rooms=[called(self.detail.row.id)])
                self._composer(now, kept)
            self.facts = LiveRows(FACTS, now, act=self._acts())
        await self._find_overtaken(self.visit.actor)
        self.visit.follow(self.reload, ("request", self.detail.row.id))
        # Seen is what a browser shows, and nobody waits for the note of it.
        self.visit.on_arrive(self._mark_read)

    async def _place(self, actor: Actor) -> dict[str, Any]:
        # Who may read what is internal reads names, too.
        row = self.detail.row
        followed = any(person.id == actor.id for person in self.detail.followers)
        target = Target(row.team_id, self.detail.confidential, row.requester_id, followed)
        names = can(actor, Permission.READ_NOTES, target)
        takes = Permission.READ_NOTES if names else Permission.VIEW
        return await self.present.place(row.team_id, lambda now: can(now, takes, target), names=names)

    async def _mark_read(self) -> None:
        await commands.mark_read(self.visit.actor, self.number, self.detail.row.version)

    def _composer(self, now: dict[str, Any], kept: dict[str, Kept]) -> None:
        self.mode = mode = "answer" if "comment" in self.detail.may else "note"
        more = {"mode": mode, "overtaken": [], "pressed": ""}
        self.box = ui.element("div").classes("composer").props('data-testid="composer"')
        with self.box:
            self.modes = LiveRows(MODES, {**now, "mode": mode}, act={"mode": self._mode})
            with ui.element("div").classes("writing"):
                self.theirs = LiveRows(THEIRS, more)
                self.words = {
                    mode: Words(
                        self.visit, self.number, mode, kept, self.present, self._version, self._show_overtaken
                    )
                    for mode in _MODES
                }
            acts = {
                "anyway": self._anyway,
                "back": self._back,
                "comment": self._comment,
                "comment_reopening": self._comment_reopening,
                "note": self._note,
                "wait": self._wait,
                "resolve": self._resolve,
            }
            self.sends = LiveRows(SENDS, {**now, **more}, act=acts)
        self.box.set_visibility(bool({"comment", "note"} & self.detail.may))

    async def reload(self) -> None:
        """Show the request as it is now. What is being typed stays."""
        if self.content.is_deleted:  # moved away: see `_gone`
            return
        try:
            actor = await self.visit.now()
            self.detail = await load_detail(actor, self.number)
        except NotFound:
            if not self.moving:
                closing.renew(self.visit.client)
            return
        now = state(self.detail, self.visit.actor.id, self.teams)
        for part in (self.talk, self.facts, self.modes, self.sends):
            part.set(**now)
        self.box.set_visibility(bool({"comment", "note"} & self.detail.may))
        await self._place(actor)
        await self._find_overtaken(actor)
        await commands.mark_read(actor, self.number, self.detail.row.version)

    def _version(self) -> int:
        return self.detail.row.version

    async def _find_overtaken(self, actor: Actor) -> None:
        for words in self.words.values():
            if words.begun is not None and words.begun < self._version():
                words.spoke = await since(actor, self.detail.row.id, words.begun)
        if any(words.spoke for words in self.words.values()):
            self._show_overtaken()

    def _show_overtaken(self) -> None:
        words = self.words[self.mode]
        if not words.spoke:
            self.pressed = ""
        now = {"overtaken": overtaken_state(words.spoke), "pressed": self.pressed}
        self.theirs.set(**now)
        self.sends.set(**now)

    def _acts(self) -> dict[str, Any]:
        act, version = self.visit.act, self._version

        async def take() -> None:
            await act(commands.take, self.number, version())

        async def start() -> None:
            await act(commands.start, self.number, version())

        async def prioritise(priority: object) -> None:
            await act(commands.prioritise, self.number, priority, version())

        async def assign(assignee: object) -> None:
            await act(commands.assign, self.number, assignee or None, version())

        async def move(team: object) -> None:
            teams = (self.detail.team_key, str(team))
            heading = f"Move REQ-{self.number} to {{}}?"
            seen = version()  # where it is moved meanwhile, this is refused

            async def moved(notes: str) -> None:
                await self._move(team, notes, seen)

            await move_dialog(self.visit, heading, 1, teams, moved)

        async def follow(person: object) -> None:
            await act(commands.add_follower, self.number, person)

        async def unfollow(person: object) -> None:
            await ask_remove(self.visit, self.detail, person)

        async def add_follower() -> None:
            ask_add(self.visit, self.detail)

        async def cancel() -> None:
            await ask(
                self.visit, f"request/{self.number}/cancel",
                "Cancel this request?", "Why it is no longer needed (if you like)", "Cancel request",
                self._sender(commands.cancel), testid="cancel-dialog",
            )  # fmt: skip

        async def reopen() -> None:
            await ask(
                self.visit, f"request/{self.number}/reopen",
                "Reopen this request?", "What is still missing (if you like)", "Reopen",
                self._sender(commands.reopen), testid="reopen-dialog",
            )  # fmt: skip

        async def acknowledge() -> None:
            await act(commands.acknowledge, self.number)

        async def edit() -> None:
            await edit_dialog(self.visit, self.detail)

        return {
            "take": take, "start": start, "prioritise": prioritise, "assign": assign, "move": move, "follow": follow,
            "unfollow": unfollow, "add_follower": add_follower, "cancel": cancel, "reopen": reopen, "edit": edit,
            "acknowledge": acknowledge,
        }  # fmt: skip

    async def _move(self, team: object, notes: str, version: int) -> None:
        name = next((name for key, name in self.teams if key == team), "another team")
        self.moving = True  # what follows the request must not find it gone before this does
        try:
            saved = await self.visit.act(commands.move, self.number, team, version, notes)
            if saved is None or not saved.changed:
                return
            try:
                await load_detail(await self.visit.now(), self.number)
            except NotFound:
                # Nothing stays drawn that may not be read any more, and nobody is there to be seen.
                self._moved(saved, name, seen=False)
                self.content.delete()
                await self.present.close()
            else:
                self._moved(saved, name, seen=True)
        finally:
            self.moving = False

    def _moved(self, saved: Saved, team: str, *, seen: bool) -> None:
        async def take_back() -> None:
            if await self.visit.act(undo, self.number, saved.version, done="Taken back.") is None:
                return
            if seen:
                card.delete()
            else:
                ui.navigate.reload()

        if self.card is not None and not self.card.is_deleted:
            self.card.delete()
        place = self.content.parent_slot
        assert place is not None
        with place.parent:
            now = {"number": self.number, "team": team, "seen": seen}
            self.card = card = LiveRows(MOVED, now, act={"undo": take_back})
        card.move(target_index=0)

    def _sender(self, verb: Any) -> Any:
        async def send(text: str) -> bool:
            return await self.visit.act(verb, self.number, text, self.detail.row.version) is not None

        return send

    async def _mode(self, mode: object) -> None:
        if isinstance(mode, str) and mode in _MODES:
            self.mode, self.pressed = mode, ""
            self.sends.set(mode=mode)
            self._show_overtaken()

    # What a browser calls, without arguments: whatever else it sends must not reach `_say`.

    async def _comment(self) -> None:
        await self._say("comment")

    async def _comment_reopening(self) -> None:
        await self._say("comment_reopening")

    async def _note(self) -> None:
        await self._say("note")

    async def _wait(self) -> None:
        await self._say("wait")

    async def _resolve(self) -> None:
        await self._say("resolve")

    async def _anyway(self) -> None:
        if self.pressed:
            await self._say(self.pressed, seen=self.warned)

    async def _back(self) -> None:
        self.pressed = ""
        self._show_overtaken()

    async def _say(self, how: str, seen: int | None = None) -> None:
        # A second click while the first is on its way says nothing twice.
        if self.saying:
            return
        words = self.words["note" if how == "note" else "answer"]
        self.saying, said = True, words.text.value or ""
        version = {"version": self._version()} if how in ("wait", "resolve") else {}

        async def send(actor: Actor) -> Saved | Overtaken:
            try:
                saved: Saved = await _VERBS[how](
                    actor, self.number, said, **version, seen=seen or words.begun
                )
            except Overtaken as overtaken:
                return overtaken
            return saved

        try:
            match await self.visit.act(send):
                case Overtaken() as overtaken:
                    words.spoke, self.warned, self.pressed = overtaken.spoke, overtaken.version, how
                    self._show_overtaken()
                case Saved() as saved:
                    await words.sent(said, saved.version)
        finally:
            self.saying = False


_MODES = ("answer", "note")
_VERBS: dict[str, Any] = {
    "comment": commands.comment,
    "comment_reopening": partial(commands.comment, reopen=True),
    "note": commands.note,
    "wait": commands.wait,
    "resolve": commands.resolve,
}
