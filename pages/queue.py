"""A team's queue: the list that stays open all day. The address is the whole state: filter, sort, place."""

import asyncio
from typing import Any
from urllib.parse import urlencode

from components import words
from components.boards import boards, counts_room, row_state
from components.live_rows import LiveRows
from components.page import Visit, page
from components.rows import FIRST, LINES
from reqstly.access import Permission, Target, can
from reqstly.requests import commands, queries
from reqstly.requests.queue import View, address, first_page, next_page, parse
from reqstly.teams.queries import Kind, Team, queue_team

QUEUE = (
    """
<div data-testid="queue">
  <div class="page-head"><h1>{{ s.heading }}</h1>
    <span v-if="s.lock" class="tag lock"><span class="icon" style="font-size:14px" aria-hidden="true">lock</span>Confidential</span></div>
  <div class="filters">
    <nav class="chips" aria-label="Status">
      <a v-for="chip in s.chips" :key="chip.key" class="chip" :href="chip.href" :aria-current="chip.here ? 'true' : null" :data-testid="'status-' + chip.key">{{ chip.label }}
        <span v-if="chip.count" class="count" :data-testid="'count-' + chip.count">{{ s.counts[s.team][chip.count] }}</span></a>
    </nav>
    <form class="picks" method="get" autocomplete="off" :action="s.path" @change="$event.currentTarget.requestSubmit()" @submit.prevent="act('filter', Object.fromEntries([...$event.currentTarget.elements].map(e => [e.name, e.value])))">
      <template v-for="pick in s.picks" :key="pick.name">
        <label class="sr" :for="'pick-' + pick.name">{{ pick.label }}</label>
        <select class="in" :id="'pick-' + pick.name" :name="pick.name" :data-testid="'pick-' + pick.name">
          <option v-for="o in pick.options" :key="o[0]" :value="o[0]" :selected="o[0] === pick.value">{{ o[1] }}</option></select>
      </template>
    </form>
  </div>
  <p class="sr" role="status" aria-live="polite">{{ s.rows.length }} requests shown</p>
"""
    + LINES
    + """
  <nav class="pager" aria-label="Pages" v-if="s.first || (s.more && s.rows.length)">"""
    + FIRST
    + """
    <a v-if="s.more && s.rows.length" class="btn" href="#" @click.prevent="act('next')" data-testid="next-page">Next page</a></nav>
</div>
"""
)

STATUS_CHIPS = (
    ("active", "Under way", ""),
    ("open", "Open", "open"),
    ("in_progress", "In progress", "in_progress"),
    ("waiting", "Waiting", "waiting"),
    ("resolved", "Resolved", ""),
    ("cancelled", "Cancelled", ""),
    ("all", "All", ""),
)
SORT_WORDS = {
    "priority": "Most urgent first",
    "newest": "Newest first",
    "oldest": "Oldest first",
    "updated": "Last changed first",
}


@page("/teams/{key}", "Queue", wide=True)
async def queue(visit: Visit, key: str) -> None:
    """The queue of a team that the person may see; 404 otherwise."""
    team = await queue_team(visit.actor, key)
    visit.client.title = f"{team.name} queue · Reqstly"
    view = parse(team.id, visit.request.query_params, visit.actor.id)
    shown, all_kinds, counts = await asyncio.gather(
        boards.show(visit.client, view), boards.kinds(visit.actor), boards.counts(visit.client, [team.id])
    )
    seen = await queries.reads(visit.actor, [row.id for row in shown.rows])

    async def take(number: object, version: object) -> None:
        saved = await visit.act(commands.take, number, version, done=f"REQ-{number} is yours.")
        if saved is not None:
            await visit.act(commands.mark_read, saved.number, saved.version)
            rows.merge(seen={saved.id: saved.version})

    async def choose(picked: object) -> None:
        if isinstance(picked, dict):
            chosen = parse(team.id, {**address(first_page(view), visit.actor.id), **picked}, visit.actor.id)
            visit.go(_href(team, chosen, visit.actor.id))

    async def resend() -> None:
        await boards.resend(visit.client, view)

    async def forward() -> None:
        if now := boards.now(view):
            visit.go(_href(team, next_page(view, now.rows[-1]), visit.actor.id))

    state = _state(visit, team, view, all_kinds) | {
        "rows": [row_state(row) for row in shown.rows],
        "more": shown.more,
        "counts": counts,
        "seen": seen,
        "marks": True,
    }
    rows = LiveRows(
        QUEUE,
        state,
        rooms=[view.key, counts_room(team.id)],
        seq=shown.seq,
        act={"take": take, "filter": choose, "next": forward, "gap": resend},
    )


def _state(visit: Visit, team: Team, view: View, all_kinds: tuple[Kind, ...]) -> dict[str, Any]:
    me, start = visit.actor.id, first_page(view)
    target = Target(team.id, team.confidential)
    return {
        "heading": f"{team.name} queue",
        "lock": team.confidential,
        "team": team.id,
        "me": me,
        "can_take": can(visit.actor, Permission.TAKE, target),
        "path": f"/teams/{team.key}",
        "first": _href(team, start, me) if view.after else "",
        "words": words.glyphs(),
        "chips": [_chip(team, start, me, *chip) for chip in STATUS_CHIPS],
        "picks": _picks(team, start, me, all_kinds),
        "empty": _empty(view),
    }


def _chip(team: Team, view: View, me: int, key: str, label: str, count: str) -> dict[str, Any]:
    chosen = parse(team.id, {**address(view, me), "status": key}, me)
    return {
        "key": key,
        "label": label,
        "count": count,
        "here": view.state == key,
        "href": _href(team, chosen, me),
    }


def _picks(team: Team, view: View, me: int, all_kinds: tuple[Kind, ...]) -> list[dict[str, Any]]:
    value = address(view, me)
    own = [[str(kind.id), kind.name] for kind in all_kinds if kind.team_id == team.id]
    people = [["any", "Anybody's"], ["me", "Mine"], ["none", "Not taken"]]
    if value.get("assignee", "any") not in ("any", "me", "none"):
        people.append([value["assignee"], "One person's"])
    priorities = [["any", "Any priority"], *([key, pair[1]] for key, pair in words.PRIORITY.items())]
    sorts = [[key, label] for key, label in SORT_WORDS.items()]
    return [
        {"name": "assignee", "label": "Whose", "options": people, "value": value.get("assignee", "any")},
        {"name": "priority", "label": "Priority", "options": priorities, "value": view.priority},
        {"name": "type", "label": "Type", "options": [["any", "Any type"], *own], "value": view.type},
        {"name": "sort", "label": "Order", "options": sorts, "value": view.sort},
    ]


def _empty(view: View) -> list[str]:
    if view.state in ("active", "open") and view.assignee == view.priority == view.type == "any":
        return [
            "done_all",
            "All done",
            "Nobody is waiting for this team. New requests appear here by themselves.",
        ]
    return [
        "filter_list",
        "Nothing fits this filter",
        "Choose another status, or look at everybody's requests.",
    ]


def _href(team: Team, view: View, me: int) -> str:
    query = urlencode(address(view, me))
    return f"/teams/{team.key}" + (f"?{query}" if query else "")
