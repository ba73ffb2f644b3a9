"""The history of a request."""

from datetime import datetime
from typing import Any

from fastapi import Response
from pydantic import Field

from reqstly.api import calls, cursors
from reqstly.api.answers import Model, Page, Person, Rows, answer
from reqstly.api.auth import Reader
from reqstly.api.cursors import Cursor
from reqstly.api.requests import Number
from reqstly.requests import conversation

router = calls.router(tags=["history"])


class Entry(Model):
    """A change. `actor` is null for what Reqstly did by itself; `comment` is the id of what was said with it."""

    seq: int = Field(description="Counts the request's entries.")
    action: str = Field(examples=["assigned"])
    internal: bool
    at: datetime
    actor: Person | None
    version: int | None
    comment: int | None
    changes: dict[str, list[Any]] = Field(examples=[{"status": ["open", "in_progress"]}])


@router.get("/requests/{number}/audit", response_model=Page[Entry], summary="A request's history")
async def listed(number: Number, actor: Reader, cursor: Cursor = None) -> Response:
    """Every change from the beginning, oldest first: nobody can change or remove one."""
    after = int(cursors.read("audit", cursor) or 0)
    found, more = await conversation.history(actor, number, after)
    following = cursors.write("audit", str(found[-1].seq)) if more else None
    return answer(Rows([entry(one) for one in found], following))


def entry(one: conversation.Entry) -> dict[str, object]:
    """An entry, encoded."""
    return {
        "seq": one.seq, "action": one.action, "internal": one.internal, "at": one.at,
        "actor": one.actor_id and {"id": one.actor_id, "name": one.actor}, "version": one.version,
        "comment": one.comment, "changes": one.changes or {},
    }  # fmt: skip
