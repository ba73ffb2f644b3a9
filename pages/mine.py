"""My requests: all that the person ever asked for, newest first."""

from typing import Any

from components import words
from components.boards import boards, row_state
from components.live_rows import LiveRows
from components.page import page
from components.rows import FIRST, LINES
from components.visit import Visit
from reqstly.requests import queries
from reqstly.requests.queries import Page

MINE = f"""
<div><div class="page-head"><h1>{{{{ s.heading }}}}</h1></div>{LINES}
  <nav class="pager" aria-label="Pages" v-if="s.first || s.next">{FIRST}
    <a v-if="s.next" class="btn" :href="s.next" data-testid="next-page">Next page</a></nav></div>
"""


@page("/requests", "My requests")
async def mine(visit: Visit) -> None:
    """A page of own requests; `before` in the address continues behind a request."""
    before = visit.query.get("before", "")
    start = int(before) if before.isascii() and before.isdigit() and len(before) < 18 else None
    found = await queries.mine(visit.actor, start)
    rows = LiveRows(
        MINE,
        {**_state(found), "heading": "My requests", "words": words.glyphs(), "first": before and "/requests"},
    )

    async def reload() -> None:
        rows.set(**_state(await queries.mine(await visit.now(), start)))

    boards.watch(visit, visit.actor.id, lambda: {row.id for row in found.rows}, reload)


def _state(found: Page) -> dict[str, Any]:
    last = found.rows[-1].id if found.rows else 0
    return {
        "rows": [row_state(row) for row in found.rows],
        "seen": {},
        "marks": False,
        "next": f"/requests?before={last}" if found.more else "",
        "empty": [
            "inbox",
            "You have not asked for anything yet",
            "What you ask for stays here, with all that was said about it, also when it is done.",
            ["See what you can ask for", "/new"],
        ],
    }
