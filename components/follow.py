"""Choosing a person: type a part of a name, click."""

from collections.abc import Awaitable, Callable
from typing import Any

from nicegui import ui

from components.dialog import buttons, dialog
from components.live_rows import LiveRows
from components.visit import Visit
from reqstly.people.queries import find

FOUND = """
<ul class="people" style="min-height:120px"><li v-for="p in s.people" :key="p.id">
  <button class="btn quiet" style="width:100%;justify-content:flex-start;gap:12px" @click="act('choose', p.id)" data-testid="person-choice">
    <i class="face" aria-hidden="true">{{ initials(p.name) }}</i><span style="text-align:left">{{ p.name }} <span class="faint small">{{ p.email }}</span></span></button></li>
  <li v-if="!s.people.length" class="soft">Nobody goes by that name.</li></ul>
"""


def choose_person(visit: Visit, heading: str, hint: str, chosen: Callable[[int], Awaitable[Any]]) -> None:
    """Open a dialog that finds people; `chosen` gets the id of the one who was clicked."""

    async def look() -> None:
        found = await visit.act(find, words.value or "")
        people.set(people=[{"id": p.id, "name": p.name, "email": p.email} for p in found or ()])

    async def choose(person: object) -> None:
        if await chosen(person) is not None:  # type: ignore[arg-type]
            opened.close()

    with dialog(heading, testid="person-dialog") as opened:
        ui.label(hint).classes("soft")
        words = ui.input("Name or mail address", on_change=look).props(
            'outlined autofocus debounce=150 data-testid="person-words"'
        )
        people = LiveRows(FOUND, {"people": []}, act={"choose": choose})
        buttons(opened)
        ui.timer(0, look, once=True)
