"""The history of a team, for who decides about it: its members, its rules, looks at it, and what it was made."""

from components import access_history
from components.boards import boards
from components.live_rows import LiveRows
from components.page import page
from components.visit import Visit
from reqstly.access import Permission, Target, require
from reqstly.errors import NotFound

HEAD = """
<div><div class="page-head"><h1>{{ s.name }} history</h1><a class="btn slim" :href="'/teams/' + s.key + '/members'">Members</a></div>
  <p class="soft" style="max-width:72ch;margin-bottom:12px">Who was let into {{ s.name }} and who left, and looks at its requests. Nobody can change or remove an entry.</p></div>
"""


@page("/teams/{key}/history", "History")
async def team_history(visit: Visit, key: str) -> None:
    """Newest first; 403 for who may not read it."""
    team = next((one for one in await boards.teams(visit.actor) if one.key == key), None)
    if team is None:
        raise NotFound("There is no such team.")
    require(visit.actor, Permission.READ_HISTORY, Target(team.id, team.confidential))
    visit.entitle(f"{team.name} history")
    LiveRows(HEAD, {"name": team.name, "key": team.key})
    await access_history.section(visit, team=team)
