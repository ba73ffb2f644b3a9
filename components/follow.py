"""Choosing a person: type a part of a name, click. And letting them see a request, or taking that from them."""

from collections.abc import Awaitable, Callable

from nicegui import ui

from components.dialog import buttons, confirm, dialog
from components.live_rows import LiveRows
from components.undo import offer_undo
from components.visit import Visit
from reqstly.people.queries import find
from reqstly.requests import commands
from reqstly.requests.detail import Detail

FOUND = """
<ul class="people" style="min-height:120px"><li v-for="p in s.people" :key="p.id">
  <button class="btn quiet" style="width:100%;justify-content:flex-start;gap:12px" @click="act('choose', p.id)" data-testid="person-choice">
    <i class="face" aria-hidden="true">{{ initials(p.name) }}</i><span style="text-align:left">{{ p.name }} <span class="faint small">{{ p.email }}</span></span></button></li>
  <li v-if="!s.people.length" class="soft">Nobody goes by that name.</li></ul>
"""


def choose_person(
    visit: Visit, heading: str, hint: str, chosen: Callable[[int, str], Awaitable[object]]
) -> None:
    """Open a dialog that finds people. It closes when one is chosen; `chosen` gets their id and name, and asks before anything
    is given to them."""

    names: dict[object, str] = {}

    async def look() -> None:
        found = await visit.act(find, words.value or "")
        names.clear()
        names.update({p.id: p.name for p in found or ()})
        people.set(people=[{"id": p.id, "name": p.name, "email": p.email} for p in found or ()])

    async def choose(person: object) -> None:
        if isinstance(person, int) and person in names:
            opened.close()
            with visit.content:
                await chosen(person, names[person])

    with dialog(heading, testid="person-dialog") as opened:
        ui.label(hint).classes("soft")
        words = ui.input("Name or mail address", on_change=look).props(
            'outlined autofocus debounce=150 data-testid="person-words"'
        )
        people = LiveRows(FOUND, {"people": []}, act={"choose": choose})
        buttons(opened)
        ui.timer(0, look, once=True)


def ask_add(visit: Visit, detail: Detail) -> None:
    """Let somebody see and follow a request."""
    number, which = detail.row.number, _called(detail)

    async def chosen(person: int, name: str) -> None:
        async def add() -> None:
            if await visit.act(commands.add_follower, number, person) is not None:
                offer_undo(visit, f"{name} sees and follows REQ-{number} now.", undo)

        async def undo() -> None:
            await visit.act(commands.remove_follower, number, person, done="Taken back.")

        said = f"{name} will see {which}, with all that was and will be said on it, except internal notes, and can comment."
        confirm(f"Let {name} see REQ-{number}?", [said], "Add", add)

    hint = "They will see the request and all that is said on it, except internal notes. You are asked once more."
    choose_person(visit, "Add somebody", hint, chosen)


async def ask_remove(visit: Visit, detail: Detail, person: object) -> None:
    """Take somebody off a request. Who takes themselves off and goes on seeing it is not asked."""
    number, which = detail.row.number, _called(detail)
    name = next((one.name for one in detail.followers if one.id == person), "")
    own = person == visit.actor.id
    sees_anyway = "add_follower" in detail.may or (visit.actor.is_admin and not detail.confidential)

    async def remove() -> None:
        if await visit.act(commands.remove_follower, number, person) is not None and not own:
            offer_undo(visit, f"{name} is off REQ-{number}.", undo)

    async def undo() -> None:
        await visit.act(commands.add_follower, number, person, done="Taken back.")

    if not name or (own and sees_anyway):
        await remove()
    elif own:
        said = f"You will no longer see {which}. Who asked, or somebody in {detail.team}, can add you again."
        confirm(f"Take yourself off REQ-{number}?", [said], "Take me off", remove)
    else:
        said = f"{name} will no longer see {which}, unless they asked for it or work in {detail.team}."
        confirm(f"Take {name} off REQ-{number}?", [said], "Take off", remove)


def _called(detail: Detail) -> str:
    title = f"REQ-{detail.row.number} “{detail.row.title}”"
    return f"{title}, which is confidential" if detail.confidential else title
