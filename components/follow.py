"""Choosing a person: type a part of a name, click."""

from collections.abc import Awaitable, Callable
from typing import Any

from nicegui import ui

from components.live_rows import LiveRows
from components.page import Visit
from reqstly.people.queries import find

FOUND = """
<ul class="people" style="min-height:120px"><li v-for="p in s.people" :key="p.id">
  <button class="btn quiet" style="width:100%;justify-content:flex-start;gap:12px" @click="act('choose', p.id)" data-testid="person-choice">
    <i class="face" aria-hidden="true">{{ initials(p.name) }}</i><span style="text-align:left">{{ p.name }} <span class="faint small">{{ p.email }}</span></span></button></li>
  <li v-if="!s.people.length" class="soft">Nobody goes by that name.</li></ul>
"""


def choose_person(visit: Visit, heading: str, hint: str, chosen: Callable[[int], Awaitable[Any]]) -> None:
    """Open a dialog that finds people; `chosen` gets the id of the one who was clicked."""
    with ui.dialog() as dialog, ui.card().props('data-testid="person-dialog"'):
        ui.label(heading).style("font-weight: 650; font-size: var(--t16)")
        ui.label(hint).classes("soft")

        async def look() -> None:
            found = await visit.act(find, words.value or "")
            people.set(people=[{"id": p.id, "name": p.name, "email": p.email} for p in found or ()])

        async def choose(person: object) -> None:
            if await chosen(person) is not None:  # type: ignore[arg-type]
                dialog.close()

        words = ui.input("Name or mail address", on_change=look).props(
            'outlined autofocus debounce=150 data-testid="person-words"'
        )
        people = LiveRows(FOUND, {"people": []}, act={"choose": choose})
        with ui.row().style("justify-content: flex-end"):
            ui.button("Not now", on_click=dialog.close).props("flat color=primary")
    dialog.on("hide", dialog.delete)
    dialog.open()
    ui.timer(0, look, once=True)
