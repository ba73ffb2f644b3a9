"""The history of access, for admins: who was given what, by whom and when."""

from components import access_history
from components.boards import boards
from components.live_rows import LiveRows
from components.page import page
from components.visit import Visit
from reqstly.access import NOTHING, Permission, Target, can, require

HEAD = """
<div><div class="page-head"><h1>History</h1></div>
  <p class="soft" style="max-width:72ch;margin-bottom:12px">Who was given access and who lost it, and by whom. What is about a confidential team is for its leads
    alone, on its members' page; you find here what you did there yourself. Nobody can change or remove an entry.</p></div>
"""


@page("/admin/history", "History")
async def admin_history(visit: Visit) -> None:
    """Newest first; 403 for others."""
    require(visit.actor, Permission.READ_HISTORY, NOTHING)
    LiveRows(HEAD, {})
    known = await boards.teams(visit.actor)
    readable = [t for t in known if can(visit.actor, Permission.READ_HISTORY, Target(t.id, t.confidential))]
    await access_history.section(visit, teams=tuple(readable))
