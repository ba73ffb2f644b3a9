"""The frame around every page: one live element for rail and bar, and the place for the page itself."""

from typing import Any

from nicegui import ui

from components.boards import boards, counts_room
from components.live_rows import LiveRows
from components.search_box import BOX, SearchBox
from components.visit import Visit
from reqstly.access import NOTHING, Permission, can
from reqstly.actor import Actor
from reqstly.teams.queries import Team, queues

# The window in which somebody signs out goes where signing out leads, by way of the provider: what closes all pages of the
# session must not overtake it, nor a new connection load it again.
FRAME = (
    """
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
        <b v-if="place.team && s.counts[place.team] && s.counts[place.team].unanswered !== '0'" class="count words" data-testid="rail-unanswered"
           :aria-label="s.counts[place.team].unanswered + ' finished with new words'"><span class="icon" style="font-size:14px" aria-hidden="true">mark_chat_unread</span>{{ s.counts[place.team].unanswered }}</b>
      </a>
    </template>
    <div class="who">
      <a class="me" href="/account" title="Sign-in and security" data-testid="nav-account">
        <span class="face" aria-hidden="true">{{ initials(s.name) }}</span><span class="name" data-testid="me">{{ s.name }}</span></a>
      <form method="post" action="/sign-out" onsubmit="window.leaving = true; window.socket?.io.reconnection(false)">
        <button class="btn quiet slim" data-testid="sign-out" aria-label="Sign out" title="Sign out">
          <span class="icon" aria-hidden="true">logout</span></button>
      </form>
    </div>
  </nav>
  <header class="bar">
"""
    + BOX
    + """    <button class="btn quiet slim by-keys" aria-label="Commands and keys" title="Commands and keys (Ctrl K)" data-testid="open-palette"><span class="icon" aria-hidden="true">keyboard</span></button>
    <a class="btn main-act" href="/new" data-testid="new-request" style="margin-left:auto">
      <span class="icon" aria-hidden="true">add</span>New request</a>
  </header>
</div>
"""
)

# What stands there until the scripts have come: the frame's own first words at their places, and lines for the rest. It
# is the same for everybody, so that no text of a person becomes markup; live_rows.js takes it away.
SKELETON = (
    '<div id="skeleton" aria-hidden="true"><div class="rail"><span class="brand"><i>R</i><span>Reqstly</span></span>'
    + "".join(
        f'<a class="place"><span class="icon"></span><span class="label">{label}</span></a>'
        for label in ("Home", "My requests")
    )
    + "</div>"
    + "<i></i>" * 9
    + "</div>"
)


async def frame(visit: Visit) -> "Frame":
    """Draw rail and bar, for who is signed in, as at the page of this visit."""
    seen = queues(visit.actor, await boards.teams(visit.actor))
    counts = await boards.counts(visit, [team.id for team in seen])
    return Frame(visit, seen, counts)


class Frame:
    """Rail and bar of one window."""

    def __init__(self, visit: Visit, seen: tuple[Team, ...], counts: dict[int, dict[str, str]]) -> None:
        self._actor, self._seen = visit.actor, seen
        box = SearchBox(visit)
        state = {"name": visit.actor.name, "counts": counts, "box": box.state(visit)}
        state["groups"] = _groups(visit.actor, seen, visit.path)
        rooms = [counts_room(team.id) for team in seen]
        self._box, self._rows = box, LiveRows(FRAME, state, rooms=rooms, act=box.acts)
        box.rows = self._rows
        ui.add_body_html(SKELETON)

    def moved(self, visit: Visit) -> None:
        """Another page is looked at."""
        self._rows.set(groups=_groups(self._actor, self._seen, visit.path))
        self._rows.merge(box=self._box.state(visit))


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
        own.append(_place("/teams", "My teams", "dashboard", "nav-my-teams", path))
        groups.append({"head": "Queues", "places": places})
    if can(actor, Permission.MANAGE_PEOPLE, NOTHING):
        admin = [
            _place("/admin/people", "People", "group", "nav-people", path),
            _place("/admin/teams", "Teams", "groups", "nav-teams", path),
            _place("/admin/rules", "Sign-in rules", "rule", "nav-rules", path),
            _place("/admin/history", "History", "history", "nav-history", path),
            _place("/admin/status", "Status", "monitor_heart", "nav-status", path),
        ]
        groups.append({"head": "Admin", "places": admin})
    return groups


def _place(href: str, label: str, icon: str, testid: str, path: str) -> dict[str, Any]:
    here = path == href or (href.startswith("/admin/") and path.startswith(f"{href}/"))
    return {"href": href, "label": label, "icon": icon, "testid": testid, "here": here}
