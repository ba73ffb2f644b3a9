"""The search box of the top bar: suggestions while typing, by keyboard; a number goes straight to its request.

A combobox with a list (WAI-ARIA 1.2): the focus stays in the input, arrows choose, Enter takes, Escape closes."""

import asyncio
from contextlib import suppress
from typing import Any
from urllib.parse import urlencode

from components.boards import boards
from components.live_rows import Act, LiveRows
from components.visit import Visit
from reqstly import clean
from reqstly.errors import DomainError, NotFound
from reqstly.search.language import TEXT_MOST
from reqstly.search.suggest import Suggestion, suggest

PARTS = '<template v-for="(part, i) in {0}" :key="i"><mark v-if="part[1]">{{{{ part[0] }}}}</mark><template v-else>{{{{ part[0] }}}}</template></template>'
"""Parts of a text, those that fit marked; `format` it with where they are."""

BOX = """
    <form action="/go" role="search" class="find" @submit="s.box.open = false; if (online()) { $event.preventDefault(); act('go', $event.target.elements.q.value) }">
      <label class="sr" for="go">Search, or go to a request by its number</label>
      <span class="icon" aria-hidden="true">search</span>
      <input id="go" name="q" class="in" placeholder="Search, or go to REQ-1042" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
        maxlength="MOST" data-testid="go-to" role="combobox" aria-autocomplete="list" aria-controls="suggestions" :aria-expanded="s.box.open && s.box.list.length ? 'true' : 'false'"
        :aria-activedescendant="s.box.open && s.box.at >= 0 ? 'suggestion-' + s.box.at : null" v-model="s.box.text"
        @focus="s.box.open = true; act('suggest', s.box.text)" @blur="s.box.open = false" @input="s.box.open = true; s.box.at = -1; act('suggest', $event.target.value)"
        @keydown.down.prevent="s.box.open = true; s.box.at = Math.min(s.box.at + 1, s.box.list.length - 1)" @keydown.up.prevent="s.box.at = Math.max(s.box.at - 1, -1)"
        @keydown.esc="s.box.open = false; s.box.at = -1"
        @keydown.enter="if (s.box.open && s.box.at >= 0) { $event.preventDefault(); $event.target.form.querySelector('[aria-selected=true] > *').click() }">
      <ul v-show="s.box.open && s.box.list.length" id="suggestions" class="suggest" role="listbox" aria-label="Suggestions" data-testid="suggestions">
        <li v-for="(one, i) in s.box.list" :key="one.label + one.detail" :id="'suggestion-' + i" role="option" :aria-selected="i === s.box.at ? 'true' : 'false'" data-testid="suggestion" @mousedown.prevent>
          <a v-if="one.href" tabindex="-1" :href="one.href"><span class="icon" aria-hidden="true">{{ one.icon }}</span><span class="what" dir="auto">{{ one.label }}</span><span class="detail">{{ one.detail }}</span></a>
          <button v-else type="button" tabindex="-1" @click="s.box.text = one.text; s.box.at = -1; act('suggest', one.text)"><span class="icon" aria-hidden="true">{{ one.icon }}</span><span class="what" dir="auto">{{ one.label }}</span><span class="detail">{{ one.detail }}</span></button>
        </li>
      </ul>
    </form>
""".replace("MOST", str(TEXT_MOST))

_ICONS = {"filter": "filter_list", "value": "filter_list", "person": "person", "request": "article"}
_PAUSE = 0.12  # seconds without a key before anything is asked


class SearchBox:
    """The box's part of the frame. After the frame is drawn, `rows` is its element."""

    def __init__(self, visit: Visit) -> None:
        self.rows: LiveRows | None = None
        self._visit = visit
        self._typed = 0

    def state(self, visit: Visit) -> dict[str, Any]:
        """What a page begins with: that of results with what was searched for."""
        text = visit.query.get("q", "") if visit.path == "/search" else ""
        return {"text": text[:TEXT_MOST], "list": [], "at": -1, "open": False}

    @property
    def acts(self) -> dict[str, Act]:
        """What the template calls."""
        return {"suggest": self._suggest, "go": self._go}

    async def _go(self, text: object) -> None:
        self._typed += 1  # what is still being looked for comes too late
        self._visit.go(destination(str(text)))

    async def _suggest(self, text: object) -> None:
        self._typed += 1
        mine = self._typed
        await asyncio.sleep(_PAUSE)
        if mine != self._typed:
            return
        # Suggestions are a help: where none can be had, there are none.
        with suppress(DomainError):
            actor = await self._visit.now(used=True)
            found = await suggest(actor, text, await boards.teams(actor), await boards.kinds(actor))
            if mine == self._typed and self.rows is not None and not self._visit.over:
                self.rows.merge(box={"list": [_line(one) for one in found], "at": -1})


def destination(text: str) -> str:
    """Where what was typed leads: a number to its request, anything else to the search for it."""
    try:
        return f"/requests/REQ-{clean.number(text)}"
    except NotFound:
        return f"/search?{urlencode({'q': text})}"


def _line(one: Suggestion) -> dict[str, Any]:
    href = f"/requests/REQ-{one.number}" if one.number else ""
    return {
        "label": one.label,
        "detail": one.detail,
        "text": one.text,
        "href": href,
        "icon": _ICONS[one.kind],
    }
