"""Home: what do you need, what waits on you, what is in the works."""

import asyncio
from typing import Any

from components import words
from components.boards import boards, row_state
from components.glass import bars
from components.kinds import KINDS, kinds_state
from components.live_rows import LiveRows
from components.page import page
from components.tour import show_tour
from components.visit import Visit
from reqstly.requests.home import Home, Mine, load_home

SECTIONS = """
<div>
  <template v-for="part in s.parts" :key="part.key">
    <section v-if="part.items.length || part.empty" class="section" :data-part="part.key" :data-testid="'home-' + part.key">
      <h2>{{ part.title }} <span class="count" v-if="part.items.length">{{ part.items.length }}</span></h2>
      <div v-if="part.items.length" class="card">
        <article v-for="item in part.items" :key="item.id" class="mine" data-testid="home-request">
          <div>
            <a class="title" :href="item.href">{{ item.title }}</a>
            <p class="soft small">{{ item.name }} · {{ item.team }} · asked <time :title="exact(item.created_at)">{{ since(item.created_at) }}</time><template v-if="part.key === 'assigned'"> by {{ item.requester }}</template></p>
          </div>
          <p class="steps" aria-label="Steps">
            <b><span class="icon" aria-hidden="true">check</span>Asked</b><i class="to"></i>
            <template v-if="item.assignee"><b><span class="icon" aria-hidden="true">check</span>{{ item.assignee.split(' ')[0] }} has it</b></template><span v-else>Not taken yet</span><i class="to"></i>
            <span class="state" :class="item.status" v-if="['waiting','resolved','cancelled'].includes(item.status)"><span class="icon" aria-hidden="true">{{ s.words.status[item.status][0] }}</span>{{ s.words.status[item.status][1] }}</span><span v-else>Resolved</span>
          </p>
          <p v-if="item.last_word" class="word"><b>{{ item.last_by }}</b>: {{ item.last_word }}</p>
        </article>
      </div>
      <div v-else class="card empty"><span class="icon" aria-hidden="true">{{ part.icon }}</span><h2>{{ part.empty }}</h2><p>{{ part.hint }}</p></div>
    </section>
  </template>
</div>
"""


@page("/", "Home")
async def home(visit: Visit) -> None:
    """Staff's first page; an agent's own work is on it too."""
    kinds, mine = await asyncio.gather(kinds_state(visit.actor, popular=True), load_home(visit.actor))
    await bars(visit)
    await show_tour(visit)
    LiveRows(KINDS, kinds)
    sections = LiveRows(SECTIONS, _state(mine))

    shown = _ids(mine)

    async def reload() -> None:
        fresh = await load_home(await visit.now())
        shown.clear()
        shown.update(_ids(fresh))
        sections.set(**_state(fresh))

    boards.watch(visit, visit.actor.id, lambda: shown, reload)


def _ids(mine: Home) -> set[int]:
    return {
        item.row.id
        for part in (mine.waits_on_me, mine.in_the_works, mine.assigned, mine.done)
        for item in part
    }


def _state(mine: Home) -> dict[str, Any]:
    parts = [
        _part("waits", "Waits on you", mine.waits_on_me),
        _part("assigned", "You work on", mine.assigned),
        _part("works", "In the works", mine.in_the_works)
        | {
            "icon": "inbox",
            "empty": "Nothing in the works",
            "hint": "What you ask for shows here until it is done.",
        },
        _part("done", "Done lately", mine.done),
    ]
    return {"parts": parts, "words": words.glyphs()}


def _part(key: str, title: str, items: tuple[Mine, ...]) -> dict[str, Any]:
    return {"key": key, "title": title, "items": [_item(item) for item in items]}


def _item(item: Mine) -> dict[str, Any]:
    return {**row_state(item.row), "team": item.team, "last_by": item.last_by, "last_word": item.last_word}
