"""Finding requests."""

from typing import Annotated, Literal

from fastapi import Query, Response
from pydantic import Field

from reqstly.access import Permission, can, visible
from reqstly.api import calls, cursors
from reqstly.api.answers import Model, answer
from reqstly.api.auth import Reader
from reqstly.api.cursors import Cursor
from reqstly.api.requests import Line, line
from reqstly.errors import Invalid
from reqstly.search import queries, suggest
from reqstly.search.language import TEXT_MOST
from reqstly.search.marks import Part
from reqstly.teams import queries as teams

router = calls.router(prefix="/search", tags=["search"])

Text = Annotated[
    str,
    Query(
        max_length=TEXT_MOST,
        description='Words and filters: `is:open team:it assignee:me before:2026-10-01 "vpn token" -printer`. Filters: `is`,'
        " `team`, `assignee`, `requester`, `priority`, `type`, `before`, `after`, `sort` (`best` or `newest`).",
        examples=["is:active team:it vpn"],
    ),
]


class Piece(Model):
    """A piece of a text; `marked` is what was looked for."""

    text: str
    marked: bool


class Hit(Model):
    """A request that fits. `said` is the sentence where it does, by `by`; a note's is seen by the team alone."""

    request: Line
    team: str
    title: list[Piece]
    said: list[Piece]
    by: str
    note: bool


class FoundRequests(Model):
    """What fits. `capped`: more fit than are ranked; name more words. `meant`: words that were looked for besides yours."""

    items: list[Hit]
    next: str | None
    capped: bool
    meant: list[str]


class Suggestion(Model):
    """What could come next. `text` is the whole search once it is chosen; a request's is at `number`."""

    kind: Literal["filter", "value", "person", "request"]
    label: str
    detail: str
    text: str
    number: int | None = Field(description="Of a request.")


@router.get("", response_model=FoundRequests, summary="Find requests")
async def find(actor: Reader, q: Text, cursor: Cursor = None) -> Response:
    """What fits among all that you may see, best first, or as the text says."""
    found = await queries.find(actor, q, cursors.read("search", cursor) or "")
    if found.problems:
        raise Invalid("q", " ".join(found.problems))
    return answer({
        "items": [_hit(hit) for hit in found.hits],
        "next": cursors.write("search", found.next) if found.next else None,
        "capped": found.capped,
        "meant": found.meant,
    })  # fmt: skip


@router.get("/suggestions", response_model=list[Suggestion], summary="What could come next in a search")
async def suggestions(actor: Reader, q: Text) -> Response:
    """At most eight: filters, their values, people, and requests that fit. Teams and types are named only to a token that
    may read them."""
    visible(actor)  # some suggestions are of the language alone, and ask nobody
    knows = can(actor, Permission.LIST_TEAMS)
    known, kinds = (await teams.teams(actor), await teams.kinds(actor)) if knows else ((), ())
    found = await suggest.suggest(actor, q, known, kinds)
    return answer([
        {"kind": one.kind, "label": one.label, "detail": one.detail, "text": one.text, "number": one.number or None}
        for one in found
    ])  # fmt: skip


def _hit(hit: queries.Hit) -> dict[str, object]:
    return {
        "request": line(hit.row), "team": hit.team, "title": _pieces(hit.title), "said": _pieces(hit.said), "by": hit.by,
        "note": hit.note,
    }  # fmt: skip


def _pieces(parts: tuple[Part, ...]) -> list[dict[str, object]]:
    return [{"text": part.text, "marked": part.marked} for part in parts]
