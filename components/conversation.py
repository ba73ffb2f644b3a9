"""A request's page in live parts: the conversation, the facts, where one writes, who else is there; and the dialogs that
open on demand."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from nicegui import ui

from components import words
from components.boards import row_state
from components.dialog import buttons, dialog
from components.drafts import Draft
from components.overtaken import ANYWAY, LINE
from components.presence import Present
from components.visit import Visit
from reqstly.drafts.queries import Kept, load
from reqstly.errors import Spoke
from reqstly.requests.detail import Detail, Said

TALK = """
<div class="talk-inner" data-testid="request" :data-status="s.row.status">
  <header class="request-head">
    <h1 data-testid="request-title" dir="auto">{{ s.row.title }}</h1>
    <p class="meta"><span data-testid="request-number">{{ s.row.name }}</span>
      <span class="state" :class="s.row.status" data-testid="request-status"><span class="icon" aria-hidden="true">{{ s.words.status[s.row.status][0] }}</span>{{ s.words.status[s.row.status][1] }}</span>
      <span v-if="s.confidential" class="tag lock"><span class="icon" style="font-size:14px" aria-hidden="true">lock</span>Confidential</span>
      <span v-if="s.unanswered_since" class="tag words" data-testid="request-unanswered"><span class="icon" style="font-size:14px" aria-hidden="true">mark_chat_unread</span>New words</span>
      <span>{{ s.row.type }}</span></p>
  </header>
  <div class="acts-row" v-if="s.buttons.length">
    <button v-for="b in s.buttons" :key="b[0]" class="btn" :class="b[2]" @click="act(b[0])" :data-testid="'act-' + b[0]">{{ b[1] }}</button></div>
  <article class="said"><span class="face" aria-hidden="true">{{ initials(s.row.requester) }}</span>
    <div><p class="by"><b>{{ s.row.requester }}</b><time class="soft small" :title="exact(s.row.created_at)">asked {{ since(s.row.created_at) }}</time></p>
      <p class="text" data-testid="request-description" dir="auto">{{ s.description || 'No more words were needed.' }}</p>
      <dl v-if="s.fields.length" class="answers"><template v-for="f in s.fields" :key="f[0]"><dt>{{ f[1] }}</dt><dd dir="auto">{{ f[2] }}</dd></template></dl></div></article>
  <p v-if="s.earlier" class="soft small">Only the newest entries are shown.</p>
  <div role="log" aria-label="Conversation" aria-live="polite">
  <template v-for="g in s.talk" :key="g.id">
    <article v-if="g.kind !== 'changes'" class="said" :class="g.kind" data-testid="said" :data-kind="g.kind"><span class="face" aria-hidden="true">{{ initials(g.author) }}</span>
      <div class="box"><p class="by"><b>{{ g.author }}</b><span v-if="g.label" class="tag">{{ g.label }}</span><time class="soft small" :title="exact(g.at)">{{ since(g.at) }}</time></p>
        <p class="text" data-testid="said-body" dir="auto">{{ g.body }}</p></div></article>
    <template v-else>
      <p v-if="g.items.length > 2 && !s.unfolded[g.id]" class="fold"><button class="btn quiet slim" @click="s.unfolded[g.id] = true" data-testid="unfold">
        <span class="icon" aria-hidden="true">unfold_more</span>{{ g.items.length }} changes: {{ g.summary }}</button></p>
      <p v-else v-for="e in g.items" :key="e.id" class="event" data-testid="event" :data-action="e.action">
        <b>{{ e.author }}</b> {{ e.words }}
        <span v-for="c in e.changes" :key="c[0]">{{ c[0] }}: <span class="was">{{ c[1] }}</span> → {{ c[2] }}</span>
        <time class="faint small" :title="exact(e.at)">{{ ago(e.at) }}</time></p>
    </template>
  </template>
  </div>
</div>
"""

FACTS = """
<aside class="facts card pad" aria-label="Facts" data-testid="facts"><details :open="wide()">
  <summary><span class="state" :class="s.row.status"><span class="icon" aria-hidden="true">{{ s.words.status[s.row.status][0] }}</span>{{ s.words.status[s.row.status][1] }}</span>
    <span>{{ s.words.priority[s.row.priority][1] }}</span><span class="soft">{{ s.row.assignee || 'Nobody yet' }}</span><span class="icon more" aria-hidden="true">expand_more</span></summary>
  <dl>
    <dt>Status</dt><dd class="state" :class="s.row.status"><span class="icon" aria-hidden="true">{{ s.words.status[s.row.status][0] }}</span>{{ s.words.status[s.row.status][1] }}</dd>
    <dt><label for="f-priority">Priority</label></dt><dd>
      <choice v-if="s.may.includes('prioritise')" id="f-priority" :value="s.row.priority" set="Set" @choose="act('prioritise', $event)" data-testid="fact-priority"><option v-for="(w, key) in s.words.priority" :key="key" :value="key">{{ w[1] }}</option></choice>
      <span v-else data-testid="fact-priority">{{ s.words.priority[s.row.priority][1] }}</span></dd>
    <dt><label for="f-assignee">Assignee</label></dt><dd>
      <choice v-if="s.may.includes('assign')" id="f-assignee" :value="s.row.assignee_id || 0" set="Assign" @choose="act('assign', Number($event))" data-testid="fact-assignee"><option :value="0">Nobody yet</option>
        <option v-if="s.row.assignee_id && !s.members.some(p => p.id === s.row.assignee_id)" :value="s.row.assignee_id">{{ s.row.assignee }}</option>
        <option v-for="p in s.members" :key="p.id" :value="p.id">{{ p.name }}</option></choice>
      <span v-else data-testid="fact-assignee">{{ s.row.assignee || 'Nobody yet' }}</span></dd>
    <dt><label for="f-team">Team</label></dt><dd>
      <choice v-if="s.may.includes('move')" id="f-team" :value="s.team_key" set="Move …" @choose="act('move', $event)" data-testid="fact-team"><option v-for="t in s.teams" :key="t[0]" :value="t[0]">{{ t[1] }}</option></choice>
      <span v-else>{{ s.team }}</span></dd>
    <dt>Asked by</dt><dd>{{ s.row.requester }} <span v-if="s.row.requester_left" class="tag" data-testid="requester-left">left</span></dd>
    <dt>Asked</dt><dd><time :title="exact(s.row.created_at)">{{ exact(s.row.created_at) }}</time></dd>
    <template v-if="s.resolved_at"><dt>Resolved</dt><dd><time :title="exact(s.resolved_at)">{{ exact(s.resolved_at) }}</time></dd></template>
    <dt>Changed</dt><dd><time :title="exact(s.row.updated_at)">{{ since(s.row.updated_at) }}</time></dd>
  </dl>
  <h3 style="margin:16px 0 8px">Followers</h3>
  <ul class="people" data-testid="followers"><li v-for="p in s.followers" :key="p.id"><i class="face" style="width:24px;height:24px;font-size:10px" aria-hidden="true">{{ initials(p.name) }}</i><span>{{ p.name }}</span>
    <button v-if="s.may.includes('add_follower') || p.id === s.me" class="btn quiet slim" @click="act('unfollow', p.id)" :aria-label="'Take ' + p.name + ' off'"><span class="icon" aria-hidden="true">close</span></button></li>
    <li v-if="!s.followers.length" class="faint">Nobody else</li></ul>
  <p style="display:flex;gap:8px;flex-wrap:wrap;margin-top:8px">
    <button v-if="s.may.includes('follow') && !s.followers.some(p => p.id === s.me)" class="btn slim" @click="act('follow', s.me)" data-testid="act-follow">Follow</button>
    <button v-if="s.may.includes('add_follower')" class="btn slim" @click="act('add_follower')" data-testid="act-add_follower">Add somebody</button></p>
</details></aside>
"""

# The browser changes the mode by itself, and goes to its box at once: a word that is typed before the server has heard of
# it must neither be taken for a key nor stand in the other box. The style sheet hides what belongs to the other mode.
_CHOSEN = "act('mode', s.mode); $nextTick(() => $el.closest('.composer').querySelector(`.for-${s.mode} textarea`).focus())"

MODES = f"""
<div class="modes" :class="{{ noting: s.mode === 'note' }}">
  <button v-if="s.may.includes('comment')" class="mode" :aria-pressed="String(s.mode === 'answer')" @click="s.mode = 'answer'; {_CHOSEN}" data-testid="mode-answer">{{{{ s.team_side ? 'Answer' : 'Comment' }}}}</button>
  <button v-if="s.may.includes('note')" class="mode" :aria-pressed="String(s.mode === 'note')" @click="s.mode = 'note'; {_CHOSEN}" data-testid="mode-note">Internal note</button>
  <span v-if="s.mode === 'note'" class="hint">Only {{{{ s.team }}}} sees this</span>
</div>
"""

SENDS = f"""
<div :class="'for-' + s.mode">{LINE}<div class="sends">{ANYWAY}
  <template v-else-if="s.mode === 'note'"><button class="btn main-act" @click="act('note')" data-testid="send-note">Save note</button></template>
  <template v-else>
    <button v-if="s.may.includes('wait')" class="btn" @click="act('wait')" data-testid="send-wait">Ask back</button>
    <button v-if="s.may.includes('resolve')" class="btn" @click="act('resolve')" data-testid="send-resolve">Resolve with answer</button>
    <template v-if="s.asks"><p class="soft small" style="flex-basis:100%" data-testid="asks-reopen">Should it be reopened? {{{{ s.team }}}} sees your words either way.</p>
      <button class="btn" @click="act('comment')" data-testid="send-comment">Just a thank-you</button>
      <button class="btn main-act" @click="act('comment_reopening')" data-testid="send-reopening">Reopen it</button></template>
    <template v-else-if="s.may.includes('comment')"><p v-if="s.reopens" class="soft small" style="flex-basis:100%">Your words reopen it.</p>
      <button class="btn main-act" @click="act('comment')" data-testid="send-comment">{{{{ s.reopens ? 'Send and reopen' : s.team_side ? 'Send answer' : 'Send' }}}}</button></template></template>
</div></div>
"""

# What a screen reader is told: as often as the element's clock moves on, each 15 s, and not each time somebody begins
# to write and stops again.
HERE = """
<div class="here"><p v-if="others(s.here.people, s.me).length || s.here.team" aria-hidden="true" data-testid="here">
    <i v-for="p in others(s.here.people, s.me).slice(0, 5)" :key="p.id" class="face" :class="p.doing">{{ initials(p.name) }}<b v-if="p.doing !== 'looking'" class="icon">edit</b></i>
    <span>{{ s.here.team || whoIs(s.here.people, s.me) }}</span></p>
  <p class="sr" role="status" v-memo="[now]" data-testid="here-said">{{ s.here.team || whoIs(s.here.people, s.me) }}</p></div>
"""

_LABEL = {"question": "asks back", "answer": "answer", "note": "internal note"}
# What stands in the stream anyway: the request itself, a comment, a note.
_SHOWN_OTHERWISE = {"created", "commented", "noted"}


def state(detail: Detail, me: int, teams: list[list[str]]) -> dict[str, Any]:
    """What the live parts draw, all of them from the same."""
    may = sorted(detail.may)
    row = detail.row
    resolved_mine = (
        row.status == "resolved" and row.requester_id == me and {"comment", "reopen"} <= detail.may
    )
    return {
        "row": row_state(detail.row),
        "me": me,
        "confidential": detail.confidential,
        "description": detail.description,
        "fields": [[key, label, _answer(kind, text)] for key, label, kind, text in detail.fields],
        "talk": _talk(detail.said),
        "earlier": detail.earlier,
        "words": words.glyphs(),
        "may": may,
        "team_side": "note" in may or "resolve" in may,
        # What the requester's words do to a resolved one: ask whether they reopen it, or reopen it.
        "asks": resolved_mine and detail.after_resolved == "ask",
        "reopens": resolved_mine and detail.after_resolved == "reopen",
        "unanswered_since": detail.row.unanswered_since and detail.row.unanswered_since.isoformat(),
        "buttons": [list(button) for button in _buttons(detail, me)],
        "team": detail.team,
        "team_key": detail.team_key,
        "teams": teams,
        "members": [{"id": p.id, "name": p.name} for p in detail.members],
        "followers": [{"id": p.id, "name": p.name} for p in detail.followers],
        "resolved_at": detail.resolved_at and detail.resolved_at.isoformat(),
    }


def _answer(kind: str, text: str) -> str:
    return text.capitalize() if kind == "yes_no" else text


def _buttons(detail: Detail, me: int) -> list[tuple[str, str, str]]:
    buttons = []
    if "take" in detail.may and detail.row.assignee_id != me:
        buttons.append(("take", "Take", "main-act"))
    if "start" in detail.may and detail.row.assignee_id == me:
        buttons.append(("start", "Go on" if detail.row.status == "waiting" else "Start", "main-act"))
    if "acknowledge" in detail.may:
        buttons.append(("acknowledge", "Nothing to do", ""))
    if "reopen" in detail.may:
        buttons.append(("reopen", "Reopen", ""))
    if "edit" in detail.may:
        buttons.append(("edit", "Edit", ""))
    if "cancel" in detail.may:
        buttons.append(("cancel", "Cancel request", "quiet"))
    return buttons


def _talk(said: tuple[Said, ...]) -> list[dict[str, Any]]:
    """The stream: what was said, with runs of changes between folded into one item each."""
    talk: list[dict[str, Any]] = []
    for one in said:
        if one.kind != "change":
            item = {
                "id": one.id,
                "kind": one.kind,
                "at": one.at.isoformat(),
                "author": one.author,
                "body": one.body,
            }
            talk.append({**item, "label": _LABEL.get(one.kind, "")})
            continue
        event = _event(one)
        if one.action in _SHOWN_OTHERWISE and not event["changes"]:
            continue
        if talk and talk[-1]["kind"] == "changes":
            talk[-1]["items"].append(event)
        else:
            talk.append({"id": f"g{one.id}", "kind": "changes", "items": [event]})
    for group in talk:
        if group["kind"] == "changes":
            group["summary"] = ", ".join(dict.fromkeys(event["words"] for event in group["items"]))[:80]
    return talk


def _event(one: Said) -> dict[str, Any]:
    changes = [
        [
            words.FIELD.get(field, field.removeprefix("fields.").replace("_", " ")),
            _short(field, a),
            _short(field, b),
        ]
        for field, a, b in one.changes
    ]
    text = words.ACTION.get(one.action, one.action.replace("_", " "))
    return {
        "id": one.id, "at": one.at.isoformat(), "author": one.author, "action": one.action, "words": text, "changes": changes,
    }  # fmt: skip


def _short(field: str, raw: object) -> str:
    text = words.value(field, raw)
    return text if len(text) <= 120 else f"{text[:119]}…"


Send = Callable[[str], Awaitable[bool]]


async def ask(
    visit: Visit, place: str, heading: str, label: str, button: str, send: Send, *, testid: str
) -> None:
    """A dialog for one optional text, such as a reason, that is kept at `place` until it is sent. Closes once `send`
    says that it worked."""
    if (found := await visit.act(load, place)) is None:
        return

    async def sent() -> None:
        if await send(text.value or ""):
            await draft.sent(over=True)
            opened.close()

    with dialog(heading, testid=testid) as opened:
        text = ui.textarea(label).props('outlined autogrow autofocus data-testid="dialog-text"')
        draft = Draft(visit, place, {"text": text}, found.get(place))
        buttons(opened, button, sent, testid="dialog-send")


class Words:
    """Where one mode's words are written: an answer or a note, each with a text and a draft of its own, so that what
    was meant for the team alone cannot be sent to everybody by a wrong click.

    `begun` is the request's version that they were begun on; `spoke` is what others did since, as far as it is known."""

    def __init__(
        self,
        visit: Visit,
        number: int,
        mode: str,
        kept: Mapping[str, Kept],
        present: Present,
        version: Callable[[], int],
        redraw: Callable[[], None],
    ) -> None:
        place = words_place(number, mode)
        self._mode, self._present, self._version, self._redraw = mode, present, version, redraw
        self.spoke: tuple[Spoke, ...] = ()
        with ui.element("div").classes(f"for-{mode}") as self.part:
            self.text = (
                ui.textarea(placeholder=_WRITE[mode]).props("outlined autogrow dense").props(_WRITTEN[mode])
            )
            self.draft = Draft(visit, place, {"text": self.text}, kept.get(place), taken=self._taken)
        self.begun: int | None = None
        self._taken(kept[place].fields if place in kept else {})
        self.text.on_value_change(self._changed)
        # At the first key, and each two seconds while more follow; the words themselves come when the hand rests.
        self.part.on("input", self._typed, args=[], throttle=2.0)
        self.part.on("focusout", self._left, args=[])
        visit.on_leave(self._ended)

    async def sent(self, said: str, version: int) -> None:
        """Empty the box of what was sent; what was typed since stays, begun on the version that sending made."""
        if self.text.value == said:
            self.text.set_value("")
        else:
            self._begin(version)
        self._present.rests()
        await self.draft.sent()

    def _taken(self, kept: Mapping[str, str]) -> None:
        """These words were begun earlier, or elsewhere."""
        begun = kept.get("version", "")
        if self.text.value:
            self._begin(int(begun) if begun.isascii() and begun.isdigit() else self._version())

    def _begin(self, version: int | None) -> None:
        told, self.begun, self.spoke = self.spoke, version, ()
        # Kept with the words: whoever comes back to them is told what happened since they began.
        self.draft.also = {} if version is None else {"version": str(version)}
        if told:
            self._redraw()

    def _typed(self) -> None:
        if self.begun is None or not (self.text.value or self._present.is_writing):
            self._begin(self._version())
        self._present.writes(self._mode)

    def _changed(self) -> None:
        if not self.text.value:
            self._begin(None)
        elif self.begun is None:
            self._begin(self._version())

    def _ended(self) -> None:
        # The page holds these words, and both of these belong to it. Nobody types any more.
        self._version, self._redraw = int, lambda: None

    def _left(self) -> None:
        if not self.text.value:
            self._present.rests()


def words_place(number: int, mode: str) -> str:
    """Where the words of this mode are kept."""
    return f"request/{number}/{mode}"


_WRITE = {"answer": "Write something …", "note": "Write a note …"}
_WRITTEN = {
    "answer": 'aria-label="Your words" data-testid="composer-text"',
    "note": 'aria-label="Your note" data-testid="composer-note"',
}
