"""Teams, for admins: who works where, and what can be asked of whom."""

from typing import Any

from nicegui import ui

from components.dialog import buttons, dialog
from components.follow import choose_person
from components.live_rows import LiveRows
from components.page import Visit, page
from reqstly.people.commands import set_membership
from reqstly.teams import commands
from reqstly.teams.queries import TeamCard, team_cards

TEAMS = """
<div data-testid="teams">
  <div class="page-head"><h1>Teams</h1><button class="btn main-act" @click="act('add')" data-testid="add-team">Add a team</button></div>
  <div class="cards" style="grid-template-columns:repeat(auto-fill,minmax(300px,1fr))">
    <section v-for="t in s.teams" :key="t.id" class="card pad" data-testid="team-card" :data-team="t.key">
      <div style="display:flex;gap:8px;align-items:center"><h2 style="flex:1">{{ t.name }}</h2>
        <button class="tag" style="border:0;cursor:pointer" :class="{ lock: t.confidential }" @click="act('confidential', t.key, !t.confidential)" data-testid="team-confidential">
          <span class="icon" style="font-size:14px" aria-hidden="true">{{ t.confidential ? 'lock' : 'lock_open' }}</span>{{ t.confidential ? 'Confidential' : 'Not confidential' }}</button></div>
      <p class="soft small">{{ t.description }}</p>
      <h3 style="margin-top:12px">Members</h3>
      <ul class="people"><li v-for="m in t.members" :key="m.user_id" data-testid="member"><i class="face" style="width:24px;height:24px;font-size:10px" aria-hidden="true">{{ initials(m.name) }}</i><span>{{ m.name }}<span v-if="!m.active" class="faint"> (deactivated)</span></span>
        <button class="btn slim quiet" @click="act('role', m.user_id, t.key, m.role === 'lead' ? 'agent' : 'lead')" :aria-label="'Change the role of ' + m.name + ', now ' + m.role">{{ m.role }}</button>
        <button class="btn slim quiet" @click="act('role', m.user_id, t.key, null)" :aria-label="'Take ' + m.name + ' out of ' + t.name"><span class="icon" aria-hidden="true">close</span></button></li>
        <li v-if="!t.members.length" class="soft">Nobody yet: requests of this team are seen by nobody who could answer.</li></ul>
      <button class="btn slim" style="margin-top:8px" @click="act('member', t.key)" data-testid="add-member">Add a member</button>
      <h3 style="margin-top:12px">Can be asked for</h3><p class="soft">{{ t.types.join(', ') || 'Nothing yet' }}</p>
    </section>
  </div>
</div>
"""


@page("/admin/teams", "Teams")
async def admin_teams(visit: Visit) -> None:
    """All teams as cards."""

    async def state() -> dict[str, Any]:
        return {"teams": [_card(card) for card in await team_cards(await visit.now())]}

    async def reload() -> None:
        cards.set(**await state())

    async def role(person: object, team: object, word: object) -> None:
        await visit.act(set_membership, person, team, word, done="Changed.")
        await reload()

    async def confidential(team: object, value: object) -> None:
        await visit.act(commands.set_confidential, team, value, done="Changed.")
        await reload()

    async def member(team: object) -> None:
        async def add(person: int) -> bool:
            await role(person, team, "agent")
            return True

        choose_person(visit, "Add a member", "They will see all requests of this team and answer them.", add)

    async def add() -> None:
        _add_dialog(visit, reload)

    acts: dict[str, Any] = {"role": role, "confidential": confidential, "member": member, "add": add}
    cards = LiveRows(TEAMS, await state(), act=acts)


def _card(card: TeamCard) -> dict[str, Any]:
    members = [
        {"user_id": m.user_id, "name": m.name, "role": m.role, "active": m.active} for m in card.members
    ]
    team = card.team
    return {
        "id": team.id, "key": team.key, "name": team.name, "description": team.description,
        "confidential": team.confidential, "members": members, "types": list(card.types),
    }  # fmt: skip


def _add_dialog(visit: Visit, reload: Any) -> None:
    async def add() -> None:
        given = (key.value or "", name.value or "", words.value or "")
        if await visit.act(commands.add_team, *given, done="Added.") is not None:
            opened.close()
            await reload()

    with dialog("Add a team", testid="add-team-dialog") as opened:
        name = ui.input("Name").props('outlined autofocus data-testid="team-name"')
        key = ui.input("Short name for addresses, such as it").props('outlined data-testid="team-key"')
        words = ui.input("What it does").props("outlined")
        buttons(opened, "Add", add, testid="team-add")
