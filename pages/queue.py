"""A team's queue: the list that stays open all day. The address is the whole state: filter, sort, place."""

import asyncio
from typing import Any
from urllib.parse import urlencode

from components import words
from components.boards import boards, counts_room, presence_state
from components.bulk import BAR, Bulk
from components.glass import bars
from components.live_rows import LiveRows
from components.page import page
from components.rows import FIRST, LINES
from components.visit import Visit
from reqstly.access import Permission, Target, can
from reqstly.requests import commands, queries
from reqstly.requests.queue import View, address, first_page, next_page, parse
from reqstly.search.filtering import filter_of, text_of
from reqstly.teams.queries import Kind, Team, queue_team

QUEUE = (
    """
<div data-testid="queue">
  <div class="page-head"><h1>{{ s.heading }}</h1>
    <span v-if="s.lock" class="tag lock"><span class="icon" style="font-size:14px" aria-hidden="true">lock</span>Confidential</span>
    <a class="btn slim" :href="s.path + '/wall'" data-testid="to-wall"><span class="icon" aria-hidden="true">tv</span>Wall</a>
    <a v-if="s.decides" class="btn slim" :href="s.path + '/members'" data-testid="to-members"><span class="icon" aria-hidden="true">group</span>Members</a>
    <form class="by-words" method="get" :action="s.path" @submit.prevent="act('words', $event.currentTarget.q.value)"><label class="sr" for="queue-words">Filter in words, or search this queue</label>
      <input id="queue-words" name="q" class="in" v-model="s.text" placeholder="is:waiting assignee:me, or words" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="500" data-testid="queue-words"></form></div>
  <div v-if="s.said.length" class="card pad warn" role="alert" data-testid="queue-said"><p v-for="said in s.said" :key="said">{{ said }}</p></div>
  <div class="filters">
    <nav class="chips" aria-label="Status">
      <a v-for="chip in s.chips" :key="chip.key" class="chip" :href="chip.href" :aria-current="chip.here ? 'true' : null" :data-testid="'status-' + chip.key">{{ chip.label }}
        <span v-if="chip.count" class="count" :data-testid="'count-' + chip.count">{{ s.counts[s.team][chip.count] }}</span></a>
    </nav>
    <div class="picks">
      <template v-for="pick in s.picks" :key="pick.name">
        <label class="sr" :for="'pick-' + pick.name">{{ pick.label }}</label>
        <choice :id="'pick-' + pick.name" :value="pick.value" set="Show" :name="pick.name" @choose="act('filter', { [pick.name]: $event })" :data-testid="'pick-' + pick.name">
          <option v-for="o in pick.options" :key="o[0]" :value="o[0]">{{ o[1] }}</option></choice>
      </template>
    </div>
  </div>
  <p class="sr" role="status" aria-live="polite">{{ s.rows.length }} requests shown</p>
"""
    + BAR
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
    ("unanswered", "New words", "unanswered"),
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
    team = await queue_team(visit.actor, key, await boards.teams(visit.actor))
    visit.entitle(f"{team.name} queue")
    view, text, problems = await _asked(visit, team)
    shown, all_kinds, counts = await asyncio.gather(
        boards.show(visit, view), boards.kinds(visit.actor), boards.counts(visit, [team.id])
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

    async def words_typed(typed: object) -> None:
        found = await visit.act(filter_of, team, typed)
        if found is None:
            return
        if found.problems:
            rows.set(said=list(found.problems))
        else:
            visit.go(_search(found.search) if found.view is None else _href(team, found.view, visit.actor.id))

    async def resend() -> None:
        await boards.resend(visit.client, view)

    async def forward() -> None:
        if now := boards.now(view):
            visit.go(_href(team, next_page(view, now.rows[-1]), visit.actor.id))

    bulk = Bulk(visit, team, view)
    state = _state(visit, team, view, all_kinds) | {
        "rows": boards.rows(view, shown),
        "more": shown.more,
        "presence": presence_state(shown),
        "counts": counts,
        "seen": seen,
        "marks": True,
        "text": text or await text_of(visit.actor, view, all_kinds),
        "said": list(problems),
        **bulk.state(),
    }
    await bars(visit)
    rows = LiveRows(
        QUEUE,
        state,
        rooms=[view.key, counts_room(team.id)],
        seq=shown.seq,
        act={
            "take": take,
            "filter": choose,
            "words": words_typed,
            "next": forward,
            "gap": resend,
            **bulk.acts,
        },
    )
    bulk.rows = rows


async def _asked(visit: Visit, team: Team) -> tuple[View, str, tuple[str, ...]]:
    """The view that the address asks for; where `q` asks in words that it does not know, those words and why. Words that
    are for the search go there."""
    query = visit.query
    view = parse(team.id, query, visit.actor.id)
    if "q" not in query:
        return view, "", ()
    found = await filter_of(visit.actor, team, query["q"])
    if found.search:
        visit.go(_search(found.search))
    return found.view or view, query["q"] if found.problems else "", found.problems


def _state(visit: Visit, team: Team, view: View, all_kinds: tuple[Kind, ...]) -> dict[str, Any]:
    me, start = visit.actor.id, first_page(view)
    target = Target(team.id, team.confidential)
    return {
        "heading": f"{team.name} queue",
        "lock": team.confidential,
        "team": team.id,
        "me": me,
        "can_take": can(visit.actor, Permission.TAKE, target),
        "decides": can(visit.actor, Permission.MANAGE_MEMBERS, target),
        "path": f"/teams/{team.key}",
        "first": _href(team, start, me) if view.after else "",
        "words": words.glyphs(),
        "chips": [_chip(team, start, me, *chip) for chip in STATUS_CHIPS],
        "picks": _picks(team, start, me, all_kinds),
        "empty": _empty(view, f"/teams/{team.key}"),
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


def _empty(view: View, path: str) -> list[Any]:
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
        ["All that is under way", path],
    ]


def _search(text: str) -> str:
    return "/search?" + urlencode({"q": text})


def _href(team: Team, view: View, me: int) -> str:
    query = urlencode(address(view, me))
    return f"/teams/{team.key}" + (f"?{query}" if query else "")
