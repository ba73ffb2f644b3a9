"""A person, for admins: what they are, where they belong, how they come in and did."""

from collections.abc import Awaitable, Callable
from typing import Any

from nicegui import ui

from components import account_history
from components.boards import boards
from components.dialog import buttons, dialog
from components.invitation import invitation_dialog
from components.live_rows import LiveRows
from components.page import page
from components.person_access import ask_activity, ask_admin, ask_sign_out
from components.team_members import ask_role
from components.visit import Visit
from reqstly.errors import NotFound
from reqstly.people.person import Person, person
from reqstly.settings import settings

PERSON = """
<div class="sections" data-testid="person">
  <div class="page-head" style="margin-bottom:-12px"><h1>{{ s.name }}</h1>
    <span v-if="s.is_admin" class="tag" data-testid="person-role">Admin{{ s.admin_via ? ', by ' + s.admin_via : '' }}</span><span v-else class="tag" data-testid="person-role">Staff</span>
    <span v-if="!s.is_active" class="tag lock">Deactivated</span></div>
  <p class="soft">{{ s.email }}</p>
  <div v-if="!s.me" class="acts-row">
    <button class="btn" @click="act('admin', !s.is_admin)" data-testid="person-admin">{{ s.is_admin ? 'Make staff' : 'Make admin' }}</button>
    <button class="btn" :disabled="!s.sessions" @click="act('sign_out')" data-testid="person-sign-out">Sign out everywhere ({{ s.sessions }})</button>
    <button class="btn" :class="{ danger: s.is_active }" @click="act('active', !s.is_active)" data-testid="person-active">{{ s.is_active ? 'Deactivate' : 'Activate' }}</button></div>
  <p v-else class="soft">This is you: what you are, another admin changes.</p>
  <p><a class="link" :href="'/admin/history?person=' + s.id" data-testid="person-history">Who gave them access, and what they gave others</a></p>
  <section class="card pad" aria-labelledby="teams-head"><h2 id="teams-head">Teams</h2>
    <ul class="list"><li v-for="t in s.places" :key="t.key" style="flex-wrap:nowrap" data-testid="person-team" :data-team="t.key">
      <span class="what" style="min-width:0"><b>{{ t.name }}</b><span v-if="t.via" class="soft small">by {{ t.via }}: follows their groups there at each sign-in</span></span>
      <span class="soft small" data-testid="person-team-role">{{ t.role }}</span>
      <button class="btn slim quiet" @click="act('place', t.key, t.role === 'lead' ? 'agent' : 'lead')" :aria-label="(t.role === 'lead' ? 'Make agent of ' : 'Make lead of ') + t.name" data-testid="person-team-change">{{ t.role === 'lead' ? 'Make agent' : 'Make lead' }}</button>
      <button class="btn slim quiet" @click="act('place', t.key, null)" :aria-label="'Take out of ' + t.name" data-testid="person-team-out"><span class="icon" aria-hidden="true">close</span></button></li>
      <li v-if="!s.places.length" class="soft">In no team.</li></ul>
    <button v-if="s.others.length" class="btn slim" style="margin-top:8px" @click="act('add')" data-testid="person-team-add">Add to a team</button></section>
  <section class="card pad" aria-labelledby="ways-head" data-testid="person-ways"><h2 id="ways-head">Ways in</h2>
    <p v-if="s.ways.length">{{ s.ways.join(', ') }}</p>
    <template v-else><p class="soft">None yet: nobody can sign in as them.</p>
      <button v-if="s.is_active" class="btn" style="margin-top:8px" @click="act('invite')" data-testid="make-invitation">Make an invitation link</button></template></section>
</div>
"""
TEAMS = """
<ul class="people"><li v-for="t in s.teams" :key="t[0]"><button class="btn quiet" style="width:100%;justify-content:flex-start" @click="act('choose', t[0])" data-testid="team-choice">{{ t[1] }}</button></li></ul>
"""


@page("/admin/people/{key}", "Person")
async def admin_person(visit: Visit, key: str) -> None:
    """The person with this id, and their sign-in history."""
    user_id = int(key) if key.isascii() and key.isdecimal() and 0 < len(key) < 19 else 0
    if not user_id:
        raise NotFound("There is no such person.")
    known = await boards.teams(visit.actor)
    teams = [[team.key, team.name] for team in known]

    async def state() -> dict[str, Any]:
        return _state(await person(await visit.now(), user_id), teams, visit.actor.id)

    async def reload() -> None:
        drawn.set(**await state())

    async def admin(value: object) -> None:
        await ask_admin(visit, user_id, value)

    async def active(value: object) -> None:
        await ask_activity(visit, user_id, value)

    async def sign_out() -> None:
        await ask_sign_out(visit, user_id)

    async def place(team: object, role: object) -> None:
        await ask_role(visit, user_id, team, role, reload)

    async def add() -> None:
        held = {one.team_key for one in (await person(await visit.now(), user_id)).places}
        _choose_team(visit, [team for team in teams if team[0] not in held], lambda key: place(key, "agent"))

    async def invite() -> None:
        if await visit.is_fresh():
            invitation_dialog(visit, user_id, str(now["name"]))

    acts: dict[str, Any] = {
        "admin": admin,
        "active": active,
        "sign_out": sign_out,
        "place": place,
        "add": add,
        "invite": invite,
    }
    now = await state()
    visit.entitle(f"{now['name']}")
    drawn = LiveRows(PERSON, now, act=acts)
    visit.follow(reload, ("user", user_id), *(("team", team.id) for team in known))
    with ui.element("div").classes("sections").style("margin-top: 16px"):
        await account_history.section(visit, user_id)


def _choose_team(visit: Visit, teams: list[list[str]], chosen: Callable[[str], Awaitable[None]]) -> None:
    """Which team somebody is to be added to; what follows is asked once more."""

    async def choose(key: object) -> None:
        if key in [team[0] for team in teams]:
            opened.close()
            with visit.content:
                await chosen(str(key))

    with dialog("Add to a team", testid="choose-team-dialog") as opened:
        LiveRows(TEAMS, {"teams": teams}, act={"choose": choose})
        buttons(opened)


def _state(one: Person, teams: list[list[str]], me: int) -> dict[str, Any]:
    held = {place.team_key for place in one.places}
    return {
        "id": one.id,
        "name": one.name,
        "email": one.email,
        "is_admin": one.is_admin,
        "admin_via": settings().called(one.admin_via),
        "is_active": one.is_active,
        "me": one.id == me,
        "sessions": one.sessions,
        "places": [
            {
                "key": place.team_key,
                "name": place.team,
                "role": place.role,
                "via": settings().called(place.via),
            }
            for place in one.places
        ],
        "others": [team for team in teams if team[0] not in held],
        "ways": _ways(one),
    }


def _ways(one: Person) -> list[str]:
    passkeys = {0: [], 1: ["One passkey"]}.get(one.passkeys, [f"{one.passkeys} passkeys"])
    return [*passkeys, *(settings().called(provider) for provider in one.providers)]
