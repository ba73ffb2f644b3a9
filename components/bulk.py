"""Doing one thing to many requests of a queue: the bar over what is selected, its dialogs, and what became of it.

What is selected is in the browser alone (`selection` in live_rows.js); here are the verbs, one run at a time."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from nicegui import ui

from components import words
from components.boards import boards
from components.dialog import buttons, dialog
from components.drafts import Draft
from components.live_rows import Act, LiveRows
from components.moving import move_dialog
from components.visit import Visit, report, say
from reqstly.access import Target
from reqstly.actor import Actor
from reqstly.drafts.queries import load
from reqstly.errors import DomainError, NotSignedIn
from reqstly.requests import bulk
from reqstly.requests.bulk import MOST, UNDO_SECONDS, Chosen, Result
from reqstly.requests.queue import View
from reqstly.teams.queries import Team, assignees

BAR = """
  <section v-if="s.bulk" class="bulk" aria-label="Selected requests">
    <p class="sr" role="status" data-testid="bulk-heard">{{ s.bulk.heard || (picks.count() ? picks.count() + ' selected' : '') }}</p>
    <div v-if="s.bulk.panel" class="bulk-panel" tabindex="-1" data-testid="bulk-panel" :data-state="s.bulk.panel.state">
      <p class="bulk-said"><b data-testid="bulk-result">{{ s.bulk.panel.said }}</b>
        <span class="bulk-acts">
          <button v-if="s.bulk.panel.state === 'running'" class="btn slim" @click="act('stop')" data-testid="bulk-stop">Stop</button>
          <button v-if="s.bulk.panel.undo" class="btn slim undo" @click="act('undo')" @animationend="$event.currentTarget.matches(':focus') && $event.currentTarget.closest('.bulk-panel').focus(); s.bulk.panel.undo = 0" data-testid="bulk-undo">Undo<span class="left" aria-hidden="true"></span></button>
          <button v-if="s.bulk.panel.state !== 'running'" class="btn quiet slim" @click="s.bulk.panel = null" aria-label="Close" data-testid="bulk-close"><span class="icon" aria-hidden="true">close</span></button></span></p>
      <progress v-if="s.bulk.panel.state === 'running'" :value="s.bulk.panel.done" :max="s.bulk.panel.of" aria-label="How far it is"></progress>
      <p v-if="s.bulk.panel.more" class="soft small">{{ s.bulk.panel.more }}</p>
      <ul v-if="s.bulk.panel.refused.length" data-testid="bulk-refused"><li v-for="one in s.bulk.panel.refused" :key="one[0]"><a class="link" :href="'/requests/' + one[0]">{{ one[0] }}</a>: {{ one[1] }}</li></ul>
    </div>
    <div v-if="picks.count() || picks.left.length" class="bulk-bar" role="toolbar" aria-label="What to do with them" @keydown.esc="picks.clear()">
      <p class="bulk-count"><b data-testid="bulk-count">{{ picks.count() ? picks.count() + ' selected' : 'None selected' }}</b>
        <span v-if="picks.away()" class="soft small">{{ picks.away() }} of them not on this page</span>
        <span v-if="picks.more" class="soft small">{{ picks.more }}</span>
        <span v-if="picks.left.length" class="small" data-testid="bulk-left" role="status">{{ picks.left.length > 2 ? picks.left.length + ' have' : picks.left.join(' and ') + (picks.left.length > 1 ? ' have' : ' has') }} left this list, and so the selection.</span></p>
      <template v-if="picks.count()"><template v-for="(o, verb) in s.bulk.offers" :key="verb">
        <button v-if="picks.fit(o[1])" class="btn slim" :disabled="s.bulk.busy" @click="act('bulk', verb, picks.versions())" :data-testid="'bulk-' + verb"><span class="icon" aria-hidden="true">{{ o[2] }}</span>{{ o[0] }}</button></template></template>
      <span class="bulk-acts">
        <button v-if="picks.count() && !picks.more && (s.more || s.first || picks.here().length < s.rows.length)" class="btn quiet slim" @click="act('all')" data-testid="bulk-all">All that match</button>
        <button class="btn quiet slim" @click="picks.clear()" aria-label="Select none" title="Select none" data-testid="bulk-none"><span class="icon" aria-hidden="true">close</span></button></span>
    </div>
  </section>
"""

CHOICES = """
<ul class="people"><li v-for="(o, i) in s.options" :key="i">
  <button class="btn quiet bulk-option" @click="act('choose', i)" data-testid="bulk-choice"><i v-if="!o[1]" class="face" aria-hidden="true">{{ initials(o[0]) }}</i><i v-else class="icon" aria-hidden="true">{{ o[1] }}</i>
    <span>{{ o[0] }}<span v-if="o[2]" class="soft small">{{ o[2] }}</span></span></button></li></ul>
"""

OFFERS = {
    "assign": ("Assign", "person_add"),
    "move": ("Move", "drive_file_move"),
    "prioritise": ("Priority", "flag"),
    "resolve": ("Resolve with answer", "check_circle"),
    "follow": ("Follow", "visibility"),
}
_TOLD = 0.3  # seconds between two words about how far a run is
_SLACK = 5  # seconds that a click may be on its way
_LEAVE = "Leave this page, and it stops before long. What is done by then stays done, and is in each request's history."


@dataclass(frozen=True, slots=True)
class Option:
    """One line of a dialog to choose from: how it reads, the verb's `argument`, and the words for what was `did` with it."""

    label: str
    glyph: str
    hint: str
    argument: object
    did: str


class Bulk:
    """The bar's part of a queue's page. After the page is drawn, `rows` is its element."""

    def __init__(self, visit: Visit, team: Team, view: View) -> None:
        self.rows: LiveRows | None = None
        self._visit, self._team, self._view = visit, team, view
        self._offers = bulk.offered(visit.actor, Target(team.id, team.confidential))
        self._busy = self._stopped = False
        self._done: list[Result] = []
        self._until = 0.0
        visit.on_leave(self._stop_now)

    def state(self) -> dict[str, Any]:
        """What the template begins with: nothing where the person may do nothing here."""
        if not self._offers:
            return {"bulk": None}
        offers = {verb: [OFFERS[verb][0], list(now), OFFERS[verb][1]] for verb, now in self._offers.items()}
        return {"bulk": {"offers": offers, "busy": False, "panel": None, "heard": ""}}

    @property
    def acts(self) -> dict[str, Act]:
        """What the template calls."""
        return {
            "bulk": self._begin, "all": self._all, "lost": self._lost, "undo": self._undo, "stop": self._stop,
        }  # fmt: skip

    async def _all(self) -> None:
        found = await self._visit.act(bulk.matching, self._view, self._team.confidential)
        if found is not None and self.rows is not None:
            rows = [
                {
                    "id": f.id,
                    "number": f.number,
                    "version": f.version,
                    "status": f.status,
                    "name": f"REQ-{f.number}",
                }
                for f in found.found
            ]
            said = f"The first {MOST} that match; more do" if found.more else "All that match"
            self.rows.run_method("choose", rows, said)

    async def _lost(self, ids: object) -> None:
        """Rows that were selected are not on the page any more: did they leave the list, or only the page?"""
        # Nothing that the person did: it keeps no session from being idle, and says nothing where it cannot be told.
        with suppress(DomainError):
            gone = await bulk.gone(await self._visit.now(), self._view, ids)
            if gone and self.rows is not None:
                self.rows.run_method("unchoose", list(gone))

    async def _begin(self, verb: object, versions: object) -> None:
        if self._busy or not isinstance(verb, str) or verb not in self._offers:
            return
        try:
            some = bulk.chosen(versions)
        except DomainError as error:
            say(error.sentence)
            return
        match verb:
            case "assign":
                await self._ask_whom(some)
            case "move":
                await self._ask_where(some)
            case "prioritise":
                self._ask_which(some)
            case "resolve":
                await self._ask_for_the_answer(some)
            case _:
                await self._do("follow", some, None, "followed by you")

    async def _ask_whom(self, some: tuple[Chosen, ...]) -> None:
        people = await self._visit.act(assignees, self._team)
        if people is None:
            return
        me = self._visit.actor.id
        options = [
            Option(name, "", "You" if id == me else "", id, f"assigned to {name}")
            for id, name in sorted(people, key=lambda one: one[0] != me)
        ]
        nobody = Option("Nobody", "person_off", "They are open again.", None, "assigned to nobody")
        self._choose(f"Assign {_requests(some)} to …", [*options, nobody], "assign", some)

    async def _ask_where(self, some: tuple[Chosen, ...]) -> None:
        options = [
            self._move_to(team) for team in await boards.teams(self._visit.actor) if team.id != self._team.id
        ]
        hint = "They arrive there open, and nobody's yet."
        self._choose(f"Move {_requests(some)} to …", options, "move", some, hint)

    @staticmethod
    def _move_to(team: Team) -> Option:
        glyph, hint = ("lock", "Confidential") if team.confidential else ("groups", "")
        return Option(team.name, glyph, hint, team.key, f"moved to {team.name}")

    async def _move(self, some: tuple[Chosen, ...], chosen: Option) -> None:
        async def move(notes: str) -> None:
            await self._do("move", some, chosen.argument, chosen.did, notes=notes)

        heading = f"Move {_requests(some)} to {{}}?"
        await move_dialog(self._visit, heading, len(some), (self._team.key, str(chosen.argument)), move)

    def _ask_which(self, some: tuple[Chosen, ...]) -> None:
        options = [
            Option(word, glyph, "", key, f"set to {word.lower()} priority")
            for key, (glyph, word) in words.PRIORITY.items()
        ]
        self._choose(f"Priority of {_requests(some)}", options, "prioritise", some)

    def _choose(
        self, heading: str, options: list[Option], verb: str, some: tuple[Chosen, ...], hint: str = ""
    ) -> None:
        async def choose(place: object) -> None:
            if isinstance(place, int) and 0 <= place < len(options):
                chosen = options[place]
                opened.close()
                if verb == "move":
                    await self._move(some, chosen)
                else:
                    await self._do(verb, some, chosen.argument, chosen.did)

        with dialog(heading, testid="bulk-dialog") as opened:
            if hint:
                ui.label(hint).classes("soft")
            LiveRows(
                CHOICES,
                {"options": [[one.label, one.glyph, one.hint] for one in options]},
                act={"choose": choose},
            )
            buttons(opened)

    async def _ask_for_the_answer(self, some: tuple[Chosen, ...]) -> None:
        place = f"team/{self._team.key}/answer"
        if (found := await self._visit.act(load, place)) is None:
            return

        async def send() -> None:
            try:
                bulk.require_argument("resolve", text.value)
            except DomainError as error:
                say(error.sentence)
                return
            opened.close()
            await self._do("resolve", some, text.value, "resolved with your answer")
            # Said to nobody, it is not sent: it is there again when the dialog opens next.
            if any(one.saved for one in self._done):
                await draft.sent(over=True)

        with dialog(f"Resolve {_requests(some)}", testid="bulk-dialog", persistent=True) as opened:
            ui.label("One answer for all of them. Everybody who sees the request reads it.").classes("soft")
            text = ui.textarea("Your answer").props('outlined autogrow autofocus data-testid="bulk-answer"')
            draft = Draft(self._visit, place, {"text": text}, found.get(place))
            buttons(opened, f"Resolve {len(some)}", send, testid="bulk-send")

    async def _do(
        self, verb: str, some: tuple[Chosen, ...], argument: object, did: str, *, notes: str = "stay"
    ) -> None:
        if self._busy:
            return
        each = bulk.each(self._who(), verb, some, argument, notes)
        results = await self._run(each, len(some), did, undo=True)
        self._done = results
        if self.rows is not None and not self._visit.over:
            self.rows.run_method("done", [one.number for one in results if one.saved])
            if seen := await self._own_read(results):
                self.rows.merge(seen=seen)

    async def _undo(self) -> None:
        if self._busy:
            return
        if time.monotonic() > self._until:
            say(f"That was more than {UNDO_SECONDS} seconds ago. It can be changed back by hand.")
            return
        self._until = 0.0
        of = sum(one.saved is not None and one.saved.changed for one in self._done)
        await self._run(bulk.undo_each(self._who(), self._done), of, "taken back", undo=False)

    async def _run(self, results: AsyncIterator[Result], of: int, did: str, *, undo: bool) -> list[Result]:
        """Go through with it, saying how far it is; then say what became of it. Returns what was done. `undo`: the person
        can take it back."""
        self._busy, self._stopped, self._until = True, False, 0.0
        done, why, told = list[Result](), "", 0.0
        try:
            self._show(busy=True, heard=f"{of} under way", panel=_running(0, of))
            async for one in results:
                done.append(one)
                if self._stopped:
                    why = "you stopped it" if len(done) < of else ""
                    break
                if time.monotonic() - told > _TOLD:
                    told = time.monotonic()
                    self._show(panel=_running(len(done), of))
        except NotSignedIn:
            why = "you were signed out"
        except DomainError as error:
            why = error.sentence.rstrip(".")
        except Exception as error:
            why = f"something went wrong on our side; if it stays, quote {report(error)}"
        finally:
            self._busy = False
        undo = undo and self._can_undo(done)
        if undo:
            self._until = time.monotonic() + UNDO_SECONDS + _SLACK
        panel = _panel(done, of, did, why) | {"undo": UNDO_SECONDS if undo else 0}
        self._show(busy=False, panel=panel, heard=_heard(panel, undo))
        return done

    def _can_undo(self, done: list[Result]) -> bool:
        return any(one.saved and one.saved.changed for one in done)

    def _who(self) -> Callable[[], Awaitable[Actor]]:
        return partial(self._visit.now, used=True)

    async def _own_read(self, done: list[Result]) -> dict[int, int]:
        try:
            return await bulk.own_read(await self._visit.now(), done)
        except NotSignedIn:
            return {}

    async def _stop(self) -> None:
        self._stop_now()

    def _stop_now(self) -> None:
        self._stopped = True

    def _show(self, **parts: Any) -> None:
        if self.rows is not None and not self._visit.over:
            self.rows.merge(bulk=parts)


def _requests(some: tuple[Chosen, ...]) -> str:
    return "1 request" if len(some) == 1 else f"{len(some)} requests"


def _running(done: int, of: int) -> dict[str, Any]:
    said = f"{done} of {of} …"
    return {
        "state": "running",
        "said": said,
        "done": done,
        "of": of,
        "refused": [],
        "more": _LEAVE,
        "undo": 0,
    }


def _panel(results: list[Result], of: int, did: str, why: str) -> dict[str, Any]:
    """What became of it, in a sentence or a few, and each refusal with its reason."""
    done = sum(one.saved is not None and one.saved.changed for one in results)
    same = sum(one.saved is not None and not one.saved.changed for one in results)
    refused = [[f"REQ-{one.number}", one.refused] for one in results if one.refused]
    said = [f"{done or 'None'} {did}."]
    if same:
        said.append(f"{same} {'was' if same == 1 else 'were'} so already.")
    if refused:
        said.append(f"{len(refused)} {'was' if len(refused) == 1 else 'were'} not:")
    left = of - len(results)
    more = f"{left} {'was' if left == 1 else 'were'} not begun: {why}." if left and why else ""
    return {"state": "done", "said": " ".join(said), "refused": refused, "more": more}


def _heard(panel: dict[str, Any], undo: bool) -> str:
    """The same for a screen reader: once, and without the list, which stands beside it."""
    return f"{panel['said']} {panel['more']}" + (
        f" Undo is there for {UNDO_SECONDS} seconds." if undo else ""
    )
