"""My teams: how each team stands whose queue the person may see, side by side and live."""

import asyncio

from components.boards import boards
from components.live_rows import LiveRows
from components.page import page
from components.visit import Visit
from components.walls import Place, walls
from reqstly.actor import Actor
from reqstly.errors import NotFound
from reqstly.requests.wall import known_zone
from reqstly.teams.queries import queues

ASK = """
<div><div class="page-head"><h1>My teams</h1></div><p class="soft">Reading the figures …</p>
  <i hidden :key="Math.floor(now / 15000)" @vue:mounted="act('zone', Intl.DateTimeFormat().resolvedOptions().timeZone)"></i></div>
"""

TEAMS = """
<div data-testid="my-teams"><div class="page-head"><h1>My teams</h1></div>
  <i hidden @vue:mounted="act('here')"></i>
  <div class="teams-now"><section v-for="t in s.teams" :key="t.id" class="card team-now" data-testid="team-now" :data-team="t.key" :aria-label="s.walls[t.id].name">
    <header><h2><a :href="'/teams/' + t.key">{{ s.walls[t.id].name }}</a></h2><span v-if="t.lock" class="tag lock">Confidential</span><a class="btn slim" :href="'/teams/' + t.key + '/wall'"><span class="icon" aria-hidden="true">tv</span>Wall</a></header>
    <p class="quiet">{{ s.walls[t.id].late ? 'Not up to date since ' + clock(s.walls[t.id].at) : s.walls[t.id].quiet }}</p>
    <ul><li v-for="f in s.walls[t.id].figures" :key="f.key"><a :href="f.href" :data-testid="'figure-' + f.key"><b>{{ f.text }}</b><span>{{ f.label }}</span></a></li>
      <li><a :href="s.walls[t.id].oldest_href" data-testid="figure-oldest"><b>{{ s.walls[t.id].oldest ? ago(s.walls[t.id].oldest) : '–' }}</b><span>Oldest</span></a></li></ul>
  </section></div></div>
"""


@page("/teams", "My teams", wide=True)
async def my_teams(visit: Visit) -> None:
    """A card for each team whose queue the person may see; 404 for whoever sees none."""
    seen = queues(visit.actor, await boards.teams(visit.actor))
    if not seen:
        raise NotFound("You work in no team, so there is nothing to show here.")
    drawn: list[LiveRows] = []

    async def draw(actor: Actor, told: object) -> None:
        if drawn:
            return
        zone = await known_zone(told)
        places = [Place(team, zone) for team in queues(actor, await boards.teams(actor))]
        figures = await asyncio.gather(*(walls.show(visit, place) for place in places))

        async def here() -> None:
            for place in places:
                await walls.resend(visit.client, place)

        state = {
            "teams": [
                {"id": str(place.team.id), "key": place.team.key, "lock": place.team.confidential}
                for place in places
            ],
            "walls": {str(place.team.id): told for place, told in zip(places, figures, strict=True)},
        }
        drawn.append(LiveRows(TEAMS, state, rooms=[place.room for place in places], act={"here": here}))
        asking.delete()

    async def zone(told: object) -> None:
        await visit.act(draw, told)

    asking = LiveRows(ASK, {}, act={"zone": zone})
