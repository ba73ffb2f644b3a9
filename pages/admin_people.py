"""People, for admins: who there is, who may come in, who belongs where, and whom nobody knew at the door."""

from typing import Any
from urllib.parse import urlencode

from nicegui import ui

from components import account_history
from components.dialog import buttons, dialog
from components.live_rows import LiveRows
from components.page import page
from components.person_access import ask_activity, ask_admin
from components.visit import Visit
from reqstly.access import NOTHING, Permission, require
from reqstly.people import commands
from reqstly.people.queries import PersonRow, people, place

PEOPLE = """
<div data-testid="people">
  <div class="page-head"><h1>People</h1>
    <form class="picks" method="get" action="/admin/people"><label class="sr" for="words">Find a person</label>
      <input id="words" name="words" class="in" style="width:240px" v-model="s.query" placeholder="Name or mail address" data-testid="people-words"></form>
    <button class="btn main-act" @click="act('add')" data-testid="add-person">Add a person</button></div>
  <div class="card"><table class="plain"><thead><tr><th>Name</th><th>Mail address</th><th>Teams</th><th>Role</th><th></th></tr></thead>
    <tbody><tr v-for="p in s.people" :key="p.id" data-testid="person-row" :data-email="p.email">
      <td><a class="link" :href="'/admin/people/' + p.id" data-testid="person-link">{{ p.name }}</a></td><td class="soft">{{ p.email }}</td>
      <td><span v-for="t in p.teams" :key="t[0]" class="tag" style="margin-right:4px">{{ t[1] }}: {{ t[2] }}</span></td>
      <td><span v-if="p.is_admin" class="tag">Admin</span><span v-if="!p.is_active" class="tag lock">Deactivated</span></td>
      <td style="text-align:right"><template v-if="p.id !== s.me">
        <button class="btn slim quiet" @click="act('admin', p.id, !p.is_admin)" :aria-label="(p.is_admin ? 'Make staff: ' : 'Make admin: ') + p.name" data-testid="person-admin">{{ p.is_admin ? 'Make staff' : 'Make admin' }}</button>
        <button class="btn slim quiet" :class="{ danger: p.is_active }" @click="act('active', p.id, !p.is_active)" :aria-label="(p.is_active ? 'Deactivate ' : 'Activate ') + p.name" data-testid="person-active">{{ p.is_active ? 'Deactivate' : 'Activate' }}</button></template></td></tr></tbody></table>
    <div v-if="!s.people.length" class="empty"><span class="icon" aria-hidden="true">person_search</span><h2>Nobody goes by that name</h2><p>Try a part of the name or of the mail address.</p></div></div>
  <nav class="pager" v-if="s.next"><a class="btn" :href="s.next">Next</a></nav>
</div>
"""


@page("/admin/people", "People")
async def admin_people(visit: Visit) -> None:
    """A page of people with what an admin does to them."""
    require(visit.actor, Permission.MANAGE_PEOPLE, NOTHING)
    query = visit.query
    words, after = query.get("words", "")[:120], query.get("after", "")

    async def state() -> dict[str, Any]:
        rows, more = await people(await visit.now(), words, after)
        following = "/admin/people?" + urlencode({"words": words, "after": place(rows[-1])}) if more else ""
        return {
            "people": [_row(row) for row in rows],
            "next": following,
            "me": visit.actor.id,
        }

    async def reload() -> None:
        table.set(**await state())

    async def admin(person: object, value: object) -> None:
        await ask_admin(visit, person, value)

    async def active(person: object, value: object) -> None:
        await ask_activity(visit, person, value)

    async def add() -> None:
        _add_dialog(visit, reload)

    first = await state()
    table = LiveRows(PEOPLE, first | {"query": words}, act={"admin": admin, "active": active, "add": add})
    visit.follow(reload, *(("user", one["id"]) for one in first["people"]))
    if not words and not after:
        with ui.element("div").classes("sections").style("margin-top: 16px"):
            await account_history.of_strangers(visit)


def _row(row: PersonRow) -> dict[str, Any]:
    return {
        "id": row.id, "name": row.name, "email": row.email, "is_admin": row.is_admin, "is_active": row.is_active,
        "teams": row.teams,
    }  # fmt: skip


def _add_dialog(visit: Visit, reload: Any) -> None:
    async def add() -> None:
        words = (name.value or "", email.value or "")
        if await visit.act(commands.add_person, *words, done="Added.") is not None:
            opened.close()
            await reload()

    with dialog("Add a person", testid="add-person-dialog") as opened:
        name = ui.input("Name").props('outlined autofocus data-testid="person-name"')
        email = ui.input("Mail address").props('outlined data-testid="person-email"')
        buttons(opened, "Add", add, testid="person-add")
