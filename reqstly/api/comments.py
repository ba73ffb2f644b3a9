"""What is said on a request."""

from datetime import datetime
from typing import Literal

from fastapi import Response
from pydantic import Field, StrictBool

from db.models.comment import BODY_MOST
from reqstly.api import calls, cursors
from reqstly.api.answers import Changed, Model, Page, Person, Rows, answer, said
from reqstly.api.auth import Reader, Writer
from reqstly.api.conditions import MadeOn
from reqstly.api.cursors import Cursor
from reqstly.api.once import Once
from reqstly.api.requests import Number, Seen
from reqstly.errors import Invalid
from reqstly.requests import commands, conversation

router = calls.router(prefix="/requests/{number}/comments", tags=["comments"])


class Comment(Model):
    """Something said. A question asks the requester back, an answer resolved the request; an internal one is the team's."""

    id: int
    kind: Literal["comment", "question", "answer"]
    internal: bool
    at: datetime
    author: Person
    body: str


class NewComment(Model):
    """What to say. `internal`: to the team alone. `reopen`: whether it reopens a finished request, for who may; left out, the
    requester's word on a resolved one does where the request type says so."""

    body: str = Field(max_length=BODY_MOST, examples=["It is on its way."])
    internal: StrictBool = False
    seen: Seen = None
    reopen: StrictBool | None = None


@router.get("", response_model=Page[Comment], summary="What was said on a request")
async def listed(number: Number, actor: Reader, cursor: Cursor = None) -> Response:
    """Oldest first. Internal notes are among it for those who may read them."""
    after = int(cursors.read("comments", cursor) or 0)
    found, more = await conversation.comments(actor, number, after)
    following = cursors.write("comments", str(found[-1].id)) if more else None
    return answer(Rows([_comment(one) for one in found], following))


@router.post("", status_code=201, response_model=Changed, summary="Say something on a request")
async def say(number: Number, actor: Writer, once: Once, made_on: MadeOn, new: NewComment) -> Response:
    """To everybody on the request, or to its team alone. A word from outside the team ends the waiting for it; on a finished
    request it stays before the team (`unanswered_since`) until somebody of it answers or acknowledges it."""
    if not new.internal:
        return await once(
            actor,
            lambda: commands.comment(actor, number, new.body, new.seen, new.reopen, made_on),
            said,
        )
    if new.reopen is not None:
        raise Invalid("reopen", "An internal note reopens nothing. Leave “reopen” out.")
    return await once(actor, lambda: commands.note(actor, number, new.body, new.seen, made_on), said)


def _comment(one: conversation.Comment) -> dict[str, object]:
    return {
        "id": one.id, "kind": one.kind, "internal": one.internal, "at": one.at,
        "author": {"id": one.author_id, "name": one.author}, "body": one.body,
    }  # fmt: skip
