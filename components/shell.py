"""The frame around every page: one live element for rail and bar, and the place for the page itself."""

from typing import Any

from nicegui import Client, ui
from nicegui.element import Element

from components.boards import boards, counts_room
from components.live_rows import LiveRows
from reqstly.access import NOTHING, Permission, can
from reqstly.actor import Actor
from reqstly.teams.queries import Team, queues

FRAME = """
<div>
  <a class="skip" href="#main">Skip to content</a>
  <nav class="rail" aria-label="Places" data-testid="rail">
    <a class="brand" href="/" aria-label="Reqstly, home"><i aria-hidden="true">R</i><span>Reqstly</span></a>
    <template v-for="group in s.groups" :key="group.head">
      <p v-if="group.head" class="head">{{ group.head }}</p>
      <a v-for="place in group.places" :key="place.href" class="place" :href="place.href" :data-testid="place.testid"
         :aria-current="place.here ? 'page' : null" :title="place.label">
        <span v-if="place.team" class="two" :class="{ lock: place.lock }" aria-hidden="true">{{ place.label.slice(0, 2) }}</span>
        <span v-else class="icon" aria-hidden="true">{{ place.icon }}</span><span class="label">{{ place.label }}</span>
        <b v-if="place.team && s.counts[place.team]" class="count" data-testid="rail-count"
           :aria-label="s.counts[place.team].unassigned + ' not taken yet'">{{ s.counts[place.team].unassigned }}</b>
      </a>
    </template>
    <div class="who">
      <span class="face" aria-hidden="true">{{ initials(s.name) }}</span><span class="name" data-testid="me">{{ s.name }}</span>
      <form method="post" action="/sign-out">
        <button class="btn quiet slim" data-testid="sign-out" aria-label="Sign out" title="Sign out">
          <span class="icon" aria-hidden="true">logout</span></button>
      </form>
    </div>
  </nav>
  <header class="bar">
    <form action="/go" role="search">
      <label class="sr" for="go">Go to a request by its number</label>
      <input id="go" name="number" class="in" placeholder="Go to REQ-1042" autocomplete="off" data-testid="go-to">
    </form>
    <a class="btn main-act" href="/new" data-testid="new-request" style="margin-left:auto">
      <span class="icon" aria-hidden="true">add</span>New request</a>
  </header>
</div>
"""


async def frame(client: Client, actor: Actor, path: str, *, wide: bool) -> Element:
    """Draw rail and bar, and return the element that the page is drawn into."""
    seen = queues(actor, await boards.teams(actor))
    counts = await boards.counts(client, [team.id for team in seen])
    state = {"name": actor.name, "groups": _groups(actor, seen, path), "counts": counts}
    LiveRows(FRAME, state, rooms=[counts_room(team.id) for team in seen])
    ui.add_body_html('<div id="skeleton" aria-hidden="true">' + "<i></i>" * 9 + "</div>")
    return ui.element("div").classes("main wide" if wide else "main").props("id=main tabindex=-1")


def _groups(actor: Actor, seen: tuple[Team, ...], path: str) -> list[dict[str, Any]]:
    own = [
        _place("/", "Home", "home", "nav-home", path),
        _place("/requests", "My requests", "inbox", "nav-mine", path),
    ]
    groups: list[dict[str, Any]] = [{"head": "", "places": own}]
    if seen:
        places = [
            _place(f"/teams/{team.key}", team.name, "", f"nav-{team.key}", path)
            | {"team": team.id, "lock": team.confidential}
            for team in seen
        ]
        groups.append({"head": "Queues", "places": places})
    if can(actor, Permission.MANAGE_PEOPLE, NOTHING):
        admin = [
            _place("/admin/people", "People", "group", "nav-people", path),
            _place("/admin/teams", "Teams", "groups", "nav-teams", path),
        ]
        groups.append({"head": "Admin", "places": admin})
    return groups


def _place(href: str, label: str, icon: str, testid: str, path: str) -> dict[str, Any]:
    return {"href": href, "label": label, "icon": icon, "testid": testid, "here": path == href}
