"""Who was given access and who lost it: the list with its filters, as admins and a team's leads read it."""

from typing import Any
from urllib.parse import urlencode

from components.live_rows import LiveRows
from components.visit import Visit
from reqstly.errors import Invalid
from reqstly.history import words
from reqstly.history.kinds import ALL, RIGHTS, kind_of
from reqstly.history.queries import Entry, entries, wanted
from reqstly.teams.queries import Team

KINDS = {
    RIGHTS: "Who may what", "roles": "The admin's role", "members": "Members of teams", "rules": "Sign-in rules",
    "break_glass": "Looks at what is confidential", "teams": "Teams", "people": "People", "keys": "Passkeys and tokens",
    "sign_ins": "Sign-ins", ALL: "All of it",
}  # fmt: skip
TEAM_KINDS = (RIGHTS, "members", "rules", "break_glass", "teams")

HISTORY = """
<div data-testid="access-history">
  <form class="looking" method="get" :action="s.path">
    <label class="soft small">What <select class="in" name="kind" v-model="s.asked.kind" data-testid="history-kind"><option v-for="k in s.kinds" :key="k[0]" :value="k[0]">{{ k[1] }}</option></select></label>
    <label v-if="s.teams" class="soft small">Team <select class="in" name="team" v-model="s.asked.team" data-testid="history-team"><option value="">Any</option><option v-for="t in s.teams" :key="t[0]" :value="t[0]">{{ t[1] }}</option></select></label>
    <label class="soft small">From <input class="in" type="date" name="from" v-model="s.asked.from" data-testid="history-from"></label>
    <label class="soft small">To <input class="in" type="date" name="to" v-model="s.asked.to" data-testid="history-to"></label>
    <input v-if="s.asked.person" type="hidden" name="person" :value="s.asked.person">
    <button class="btn" data-testid="history-show">Show</button>
    <a v-if="s.asked.person" class="btn quiet" :href="s.path">Everybody</a></form>
  <p v-if="s.wrong" class="banner" role="alert">{{ s.wrong }}</p>
  <div class="card pad"><ul class="list lines"><li v-for="e in s.entries" :key="e.id" data-testid="access-entry" :data-action="e.action">
    <span class="what" style="min-width:0;overflow-wrap:anywhere"><span>{{ e.text }}</span></span>
    <a v-if="s.teams && e.person" class="link small" :href="s.path + '?person=' + e.person" :aria-label="'All about ' + e.name">{{ e.name }}</a>
    <time class="soft small" :datetime="e.at" :title="exact(e.at)">{{ since(e.at) }}</time></li>
    <li v-if="!s.entries.length" class="soft">Nothing was found.</li></ul></div>
  <nav v-if="s.next" class="pager"><a class="btn" :href="s.next" data-testid="history-older">Older</a></nav>
</div>
"""


async def section(visit: Visit, *, team: Team | None = None, teams: tuple[Team, ...] = ()) -> None:
    """Draw what the address asks for: of everything, or of one team for who leads it."""
    query = visit.query
    asked = {name: query.get(name, "")[:40] for name in ("kind", "team", "person", "from", "to", "before")}
    if team is not None:
        asked["team"], asked["person"] = team.key, ""
    found: tuple[Entry, ...] = ()
    wrong, older = "", None
    try:
        person = int(asked["person"]) if asked["person"].isascii() and asked["person"].isdecimal() else None
        which = wanted(asked["kind"], person, asked["team"], asked["from"], asked["to"])
        found, older = await entries(await visit.now(), which, asked["before"] or None)
    except Invalid as error:
        # The page is shown to nobody by this: an address that makes no sense finds nothing.
        wrong = error.sentence
    LiveRows(
        HISTORY,
        {
            "path": visit.path, "asked": {**asked, "kind": asked["kind"] or RIGHTS}, "wrong": wrong,
            "kinds": [[key, name] for key, name in KINDS.items() if team is None or key in TEAM_KINDS],
            "teams": [] if team else [[one.key, one.name] for one in teams],
            "entries": [_entry(one) for one in found],
            "next": f"{visit.path}?{urlencode({**{k: v for k, v in asked.items() if v}, 'before': older})}" if older else "",
        },
    )  # fmt: skip


def _entry(one: Entry) -> dict[str, Any]:
    return {
        "id": one.id, "at": one.at.isoformat(), "action": one.action, "kind": kind_of(one.subject, one.action),
        "text": words.sentence(one), "person": one.person_id, "name": one.person,
    }  # fmt: skip
