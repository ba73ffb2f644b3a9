"""A team's wall: its figures on a big screen, for a day without anybody touching it. And the lists behind its numbers."""

from typing import Any
from urllib.parse import urlencode

from nicegui import ui

from components import closing, words
from components.boards import boards, row_state
from components.live_rows import LiveRows
from components.page import page
from components.rows import FIRST, LINES
from components.visit import Visit
from components.wall_chart import Chart
from components.walls import AGE_WORDS, Place, walls
from reqstly.actor import Actor
from reqstly.errors import NotSignedIn
from reqstly.requests.queries import Page
from reqstly.requests.wall import known_zone, listed
from reqstly.teams.queries import queue_team

# The browser alone knows its time zone. Asked again while nothing came of it, as with a database that is away.
ASK = """
<div class="wall asking"><h1>{{ s.name }}</h1><p class="soft">Reading the figures …</p>
  <i hidden :key="Math.floor(now / 15000)" @vue:mounted="act('zone', Intl.DateTimeFormat().resolvedOptions().timeZone)"></i></div>
"""

# `here`: told when the wall is drawn and each ten minutes, by the wall's own clock.
WALL = """
<div class="wall-all" data-testid="wall" :data-team="s.key"><template v-for="w in [s.walls[s.team]]">
  <i hidden :key="Math.floor(now / 600000)" @vue:mounted="(v) => act('here', v.el.ownerDocument.visibilityState)"></i>
  <i hidden :data-drawn="JSON.stringify(w.cells)" @vue:mounted="(v) => DRAW" @vue:updated="(v) => DRAW"></i>
  <header class="wall-head"><div>
      <h1><a :href="s.href" data-testid="wall-queue">{{ w.name }}</a><span v-if="s.lock" class="icon" title="Confidential" aria-hidden="true">lock</span></h1>
      <p class="wall-said" role="status" data-testid="wall-said">{{ w.late ? 'Not up to date since ' + clock(w.at) + '. It is tried again by itself.' : w.quiet }}</p></div>
    <p class="time"><time data-testid="wall-clock">{{ clock(now) }}</time><span>{{ new Date(now).toLocaleDateString(undefined, { weekday: 'long', day: 'numeric', month: 'long' }) }}</span></p></header>
  <ul class="wall-figures">
    <li v-for="f in w.figures" :key="f.key"><a :href="f.href" :data-testid="'figure-' + f.key"><span>{{ f.label }}</span><b :class="{ long: f.text.length > 4 }">{{ f.text }}</b></a></li>
    <li><a :href="w.oldest_href" data-testid="figure-oldest"><span>Oldest</span><b v-if="w.oldest">{{ ago(w.oldest).replace('just now', '0 min').split(' ')[0] }}<small>{{ ago(w.oldest).replace('just now', '0 min').split(' ')[1] }}</small></b><b v-else>–</b></a></li>
  </ul>
  <section class="wall-ages" aria-label="Under way, by age"><h2>Under way, by age</h2><div class="wall-chart" aria-hidden="true"></div>
    <ul><li v-for="f in w.ages" :key="f.key"><a :href="f.href" :data-testid="'figure-' + f.key"><b :class="{ long: f.text.length > 4 }">{{ f.text }}</b><span>{{ f.label }}</span></a></li></ul></section>
  <section class="wall-priorities" aria-label="Under way, by priority"><h2>By priority</h2>
    <ul><li v-for="f in w.priorities" :key="f.key" :class="f.key"><a :href="f.href" :data-testid="'figure-' + f.key"><span><i class="swatch" aria-hidden="true"></i><i class="icon prio" :class="f.key" aria-hidden="true">{{ s.words.priority[f.key][0] }}</i>{{ s.words.priority[f.key][1] }}</span><b :class="{ long: f.text.length > 4 }">{{ f.text }}</b></a></li></ul></section>
  <section class="wall-agents" aria-label="Under way, by person"><ul>
    <li v-for="f in w.agents" :key="f.key"><a :href="f.href" data-testid="figure-agent" :data-person="f.key"><span>{{ f.label }}</span><b :class="{ long: f.text.length > 4 }">{{ f.text }}</b>
      <i class="load" aria-hidden="true"><i :style="{ width: 100 * f.value / Math.max(1, w.busiest) + '%' }"><i :style="{ width: 100 * f.part + '%' }"></i></i></i><small>{{ f.waiting }} waiting</small></a></li>
    <li v-if="w.left"><a :href="w.left.href" data-testid="figure-left"><span>{{ w.left.label }}</span><b>{{ w.left.text }}</b></a></li></ul>
    <p v-if="w.more" class="soft">And {{ w.more }} more people with less.</p></section>
</template></div>
""".replace("DRAW", Chart.DRAW)


@page("/teams/{key}/wall", "Wall", wide=True, whole=True)
async def wall(visit: Visit, key: str) -> None:
    """The wall of a team whose queue the person may see; 404 otherwise."""
    team = await queue_team(visit.actor, key)
    visit.entitle(f"{team.name} wall")
    ui.add_head_html("<style>#skeleton { display: none } body { background: #151616 !important }</style>")
    asked: list[Place] = []

    async def draw(actor: Actor, told: object) -> None:
        if not asked:
            await queue_team(actor, key)
            place = Place(team, await known_zone(told))
            await _draw(visit, place)
            asked.append(place)
            asking.delete()

    async def zone(told: object) -> None:
        await visit.act(draw, told)

    asking = LiveRows(ASK, {"name": team.name}, act={"zone": zone})


async def _draw(visit: Visit, place: Place) -> None:
    team = place.team
    figures = await walls.show(visit, place)

    async def here(visible: object) -> None:
        await walls.resend(visit.client, place)
        if visible == "visible":
            await _keep(visit)

    with ui.element("div").classes("wall"):
        chart = Chart(figures["cells"])
        state = {
            "team": str(team.id),
            "key": team.key,
            "href": f"/teams/{team.key}",
            "lock": team.confidential,
            "walls": {str(team.id): figures},
            "words": words.glyphs(),
            "chart": chart.id,
        }
        LiveRows(WALL, state, rooms=[place.room], act={"here": here})


async def _keep(visit: Visit) -> None:
    """A wall that somebody can see is in use (docs/ADR/0010)."""
    try:
        await visit.now(used=True)
    except NotSignedIn:
        closing.close(visit.client)


LIST = f"""
<div><div class="page-head"><h1>{{{{ s.heading }}}}</h1><a class="btn slim" :href="s.back">Back to the wall</a></div>{LINES}
  <nav class="pager" aria-label="Pages" v-if="s.first || s.next">{FIRST}
    <a v-if="s.next" class="btn" :href="s.next" data-testid="next-page">Next page</a></nav></div>
"""
PART_WORDS = {
    **{key: f"Under way for {said[:1].lower()}{said[1:]}" for key, said in AGE_WORDS.items()},
    "taken": "Taken today",
    "resolved": "Resolved today",
    "left": "Under way with people who left the team",
}


@page("/teams/{key}/wall/{part}", "Behind the wall", wide=True)
async def behind_the_wall(visit: Visit, key: str, part: str) -> None:
    """The requests that a number of the wall counts; 404 where the queue is not the person's to see."""
    team = await queue_team(visit.actor, key)
    query = visit.query
    zone, after = await known_zone(query.get("zone")), query.get("after", "")
    start = int(after) if after.isascii() and after.isdigit() and len(after) < 18 else None
    found = await listed(visit.actor, team, part, zone, start)
    here = f"/teams/{team.key}/wall/{part}?"
    rows = LiveRows(
        LIST,
        {
            **_state(found, here, zone),
            "heading": f"{team.name}: {PART_WORDS[part][:1].lower()}{PART_WORDS[part][1:]}",
            "back": f"/teams/{team.key}/wall",
            "words": words.glyphs(),
            "first": after and here + urlencode({"zone": zone}),
        },
    )
    shown = {row.id for row in found.rows}

    async def reload() -> None:
        now = await listed(await visit.now(), team, part, zone, start)
        shown.clear()
        shown.update(row.id for row in now.rows)
        rows.set(**_state(now, here, zone))

    boards.watch(visit, visit.actor.id, lambda: shown, reload)


def _state(found: Page, here: str, zone: str) -> dict[str, Any]:
    last = {"zone": zone, "after": str(found.rows[-1].id)} if found.rows else {}
    return {
        "rows": [row_state(row) for row in found.rows],
        "seen": {},
        "marks": False,
        "next": here + urlencode(last) if found.more else "",
        "empty": ["done_all", "None just now", "The wall counts none of these at this moment."],
    }
