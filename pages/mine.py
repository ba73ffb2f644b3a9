"""My requests: all that the person ever asked for, newest first."""

from typing import Any

from components import words
from components.boards import boards, row_state
from components.live_rows import LiveRows
from components.page import Visit, page
from components.rows import ROWS
from reqstly.requests import queries
from reqstly.requests.queries import Page


@page("/requests", "My requests")
async def mine(visit: Visit) -> None:
    """A page of own requests; `before` in the address continues behind a request."""
    before = visit.request.query_params.get("before", "")
    start = int(before) if before.isascii() and before.isdigit() and len(before) < 18 else None
    found = await queries.mine(visit.actor, start)
    rows = LiveRows(
        ROWS,
        {**_state(found), "heading": "My requests", "words": words.glyphs(), "first": before and "/requests"},
    )
    shown = {row.id for row in found.rows}

    async def reload() -> None:
        rows.set(**_state(await queries.mine(await visit.now(), start)))

    boards.watch(visit.client, visit.actor.id, lambda: shown, reload)


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
            "What do you need? Start with “New request”.",
        ],
    }
