"""Teams, for admins: who works where, and what can be asked of whom."""

from typing import Any

from nicegui import ui

from components import team_members as members
from components.dialog import buttons, dialog
from components.glass import bars, open_dialog
from components.live_rows import LiveRows
from components.page import page
from components.visit import Visit
from reqstly.actor import Actor
from reqstly.teams import commands
from reqstly.teams.queries import Kind, TeamCard, kinds, team_cards

TEAMS = """
<div data-testid="teams">
  <div class="page-head"><h1>Teams</h1><button class="btn main-act" @click="act('add')" data-testid="add-team">Add a team</button></div>
  <div class="cards" style="grid-template-columns:repeat(auto-fill,minmax(300px,1fr))">
    <section v-for="t in s.teams" :key="t.id" class="card pad" data-testid="team-card" :data-team="t.key">
      <div style="display:flex;flex-wrap:wrap;gap:4px 8px;align-items:center"><h2 style="flex:1">{{ t.name }}</h2>
        CONFIDENTIAL</div>
      <p class="soft small">{{ t.description }}</p>
      <p v-if="t.closed" style="margin-top:8px"><button class="btn slim" @click="act('look', t.key, t.name)" data-testid="open-look"><span class="icon" aria-hidden="true">visibility</span>Open for a reason …</button></p>
      <h3 style="margin-top:12px">Members</h3>
      MEMBERS
      <h3 style="margin-top:12px">Can be asked for</h3><p v-if="!t.types.length" class="soft">Nothing yet: nobody can choose this team.</p>
      <template v-else><p class="soft small">When the person who asked writes on a resolved one:</p>
      <ul class="list"><li v-for="k in t.types" :key="k.key" data-testid="team-type" :data-type="k.key"><span class="what">{{ k.name }}</span>
        <choice style="width:auto" :value="k.after_resolved" set="Set" :aria-label="'Words on a resolved ' + k.name" @choose="act('after_resolved', k.key, $event)" data-testid="team-type-after"><option value="ask">asks them</option><option value="reopen">reopens it</option></choice></li></ul></template>
    </section>
  </div>
  <div v-if="!s.teams.length" class="card empty"><span class="icon" aria-hidden="true">groups</span><h2>No team yet</h2><p>Requests go to a team, whose members see and answer them. Add the first one, such as IT.</p></div>
</div>
""".replace("MEMBERS", members.MEMBERS).replace("CONFIDENTIAL", members.CONFIDENTIAL)


@page("/admin/teams", "Teams")
async def admin_teams(visit: Visit) -> None:
    """All teams as cards."""

    async def state() -> dict[str, Any]:
        actor = await visit.now()
        all_kinds = await kinds(actor)
        return {"teams": [_card(card, actor, all_kinds) for card in await team_cards(actor)]}

    async def reload() -> None:
        cards.set(**await state())

    async def after_resolved(kind: object, value: object) -> None:
        await visit.act(commands.set_after_resolved, kind, value, done="Changed.")
        await reload()

    async def add() -> None:
        _add_dialog(visit, reload)

    async def look(key: object, name: object) -> None:
        if await visit.is_fresh():
            open_dialog(visit, str(key), str(name))

    acts: dict[str, Any] = {
        "after_resolved": after_resolved,
        "add": add,
        "look": look,
        **members.acts(visit, reload),
    }
    first = await state()
    await bars(visit)
    cards = LiveRows(TEAMS, first, act=acts)
    visit.follow(reload, *(("team", team["id"]) for team in first["teams"]))


def _card(card: TeamCard, actor: Actor, all_kinds: tuple[Kind, ...]) -> dict[str, Any]:
    team = card.team
    own = [kind for kind in all_kinds if kind.team_id == team.id]
    types = [{"key": kind.key, "name": kind.name, "after_resolved": kind.after_resolved} for kind in own]
    return members.state(card) | {
        "id": team.id, "description": team.description, "types": types,
        "closed": team.confidential and team.id not in actor.sees,
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
