"""Requests: what people asked for, and the verbs that move them."""

from datetime import datetime
from typing import Annotated, Any, Literal

from fastapi import Path, Query, Response
from pydantic import Field, StrictInt

from db.models.comment import BODY_MOST
from db.models.request import DESCRIPTION_MOST, TITLE_MOST
from reqstly import clean
from reqstly.api import calls, cursors
from reqstly.api.answers import Changed, Model, Page, Person, Rows, answer, changed, created, done, etag, sent
from reqstly.api.auth import Reader, Writer
from reqstly.api.conditions import MadeOn, NoCondition
from reqstly.api.cursors import Cursor
from reqstly.api.once import Once
from reqstly.errors import Invalid
from reqstly.requests import commands, queries, queue
from reqstly.requests.detail import Detail, load_detail
from reqstly.requests.queue import View
from reqstly.requests.row import Row
from reqstly.requests.undo import undo
from reqstly.search.filtering import filter_of
from reqstly.teams.queries import queue_team

router = calls.router(tags=["requests"])

Number = Annotated[
    str,
    Path(description="A request's number, `1042` or `REQ-1042`.", examples=["1042"], max_length=40),
]
Priority = Literal["low", "normal", "high", "urgent"]
Status = Literal["open", "in_progress", "waiting", "resolved", "cancelled"]
Id = Annotated[StrictInt, Field(ge=1, le=2**63 - 1)]
PersonId = Annotated[int, Path(description="A person's id.", ge=1, le=2**63 - 1)]
OwnId = Annotated[int, Path(description="Its id.", ge=1, le=2**63 - 1)]
TeamKey = Annotated[str, Path(description="A team's short name.", examples=["it"], max_length=40)]


class TypeName(Model):
    """Something by its id, and the name it has now."""

    id: int
    name: str


class Line(Model):
    """A request as a line of a list."""

    number: int = Field(examples=[1042])
    reference: str = Field(examples=["REQ-1042"])
    title: str
    status: Status
    priority: Priority
    team_id: int
    type: TypeName
    requester: Person
    assignee: Person | None
    created_at: datetime
    updated_at: datetime
    version: int
    unanswered_since: datetime | None = Field(
        description="Since when somebody outside the team waits for a word of it, on what is resolved or cancelled."
    )


class Answered(Model):
    """What was filled in on the request's form."""

    key: str
    label: str
    kind: str
    answer: str


class WholeRequest(Line):
    """A request with all that it says. `may` names the verbs that whoever asks may use on it now."""

    team: str
    confidential: bool
    description: str
    fields: list[Answered]
    resolved_at: datetime | None
    followers: list[Person]
    members: list[Person] = Field(description="Who works in its team: to whom it can be assigned.")
    may: list[str]


@router.get("/requests", response_model=Page[Line], summary="What you asked for")
async def mine(actor: Reader, cursor: Cursor = None) -> Response:
    """All requests that you asked for, newest first."""
    before = cursors.read("requests", cursor)
    page = await queries.mine(actor, int(before) if before else None)
    return answer(_page("requests", page.rows, page.more, lambda row: str(row.id)))


@router.get("/teams/{team}/requests", response_model=Page[Line], summary="A team's queue")
async def of_team(
    team: TeamKey,
    actor: Reader,
    filter: Annotated[
        str,
        Query(
            max_length=500,
            description="In the language of search: `is:waiting assignee:me priority:urgent sort:oldest`. Without words: those are"
            " for `/search`. Orders: `priority` (unless you say so), `newest`, `oldest`, `updated`.",
            examples=["is:open assignee:none"],
        ),
    ] = "",
    cursor: Cursor = None,
) -> Response:
    """The requests of a team whose queue you may see; what is under way, unless the filter says otherwise."""
    known = await queue_team(actor, team)
    meant = await filter_of(actor, known, filter)
    if meant.problems:
        raise Invalid("filter", " ".join(meant.problems))
    if meant.view is None:
        raise Invalid(
            "filter", f"A queue has no filter for this. Search for it: /api/v1/search?q={meant.search}"
        )
    name = f"queue:{known.id}"
    view = _behind(meant.view, cursors.read(name, cursor))
    page = await queries.queue(actor, view, known.confidential)
    return answer(_page(name, page.rows, page.more, lambda row: _place(view, row)))


@router.get("/requests/{number}", response_model=WholeRequest, summary="One request")
async def one(number: Number, actor: Reader) -> Response:
    """A request with all that it says; its ETag is its version. What was said on it, and its history, have addresses of
    their own behind it."""
    detail = await load_detail(actor, number)
    return answer(_whole(detail), headers=etag(detail.row.version))


class NewRequest(Model):
    """What is asked for. `fields` answers the form of the request type, by the fields' keys."""

    type: str = Field(
        max_length=40, examples=["laptop"], description="A request type's short name, from `/types`."
    )
    title: str = Field(max_length=TITLE_MOST, examples=["A laptop for Ada"])
    description: str = Field(default="", max_length=DESCRIPTION_MOST)
    fields: dict[str, str] = Field(default_factory=dict, examples=[{"needed_by": "2026-12-01"}])
    priority: Priority | None = Field(default=None, description="The type's own, unless you say so.")


@router.post("/requests", status_code=201, response_model=Changed, summary="Ask for something")
async def create(actor: Writer, once: Once, new: NewRequest) -> Response:
    """A new request, from you, to the team that the request type belongs to."""
    return await once(
        actor,
        lambda: commands.create(actor, new.type, new.title, new.description, new.fields, new.priority),
        created,
    )


class Edit(Model):
    """What to change; what is left out stays. Empty answers are removed from the form."""

    version: Id | None = Field(
        default=None,
        description="The version you read. Then what others changed meanwhile in other fields stays, and where you met in one"
        " field both texts come back (409). Without it, `If-Match` is needed.",
    )
    title: str | None = Field(default=None, max_length=TITLE_MOST)
    description: str | None = Field(default=None, max_length=DESCRIPTION_MOST)
    fields: dict[str, str] | None = None


@router.patch("/requests/{number}", response_model=Changed, summary="Change what a request says")
async def edit(number: Number, actor: Writer, made_on: MadeOn, changes: Edit) -> Response:
    """Say what it was made on: by `If-Match` (nothing at all may have changed since) or by `version` (the same field may
    not have changed since)."""
    # `*` asks only that the request is there: then the body's version, where given, says what was known.
    anything = made_on is None or made_on.versions is None
    version = (changes.version if anything else None) or made_on
    if version is None:
        raise NoCondition
    saved = await commands.edit(
        actor, number, version, title=changes.title, description=changes.description, fields=changes.fields
    )
    return sent(changed(saved))


class Assignee(Model):
    """Who is to have it: a member of its team, or null for nobody."""

    assignee: Id | None


class Prioritised(Model):
    """Its priority from now on."""

    priority: Priority


class TargetTeam(Model):
    """Whose it is from now on."""

    team: str = Field(max_length=40, examples=["ops"])
    notes: Literal["stay", "share"] = Field(
        "stay",
        description="Internal notes stay with the team that wrote them, or the new team reads them, too.",
    )


Seen = Annotated[
    Id | None,
    Field(
        description="The version on which you began to write. Where others said something since, or moved the status, nothing is"
        " done (409), and what they did comes back in `spoke`."
    ),
]


class Question(Model):
    """What the requester is asked."""

    question: str = Field(max_length=BODY_MOST)
    seen: Seen = None


class Solution(Model):
    """What was done."""

    answer: str = Field(max_length=BODY_MOST)
    seen: Seen = None


class Reason(Model):
    """Why, if you say so: a comment that everybody on the request sees."""

    why: str | None = Field(default=None, max_length=BODY_MOST)


class SeenVersion(Model):
    """The version that was looked at."""

    version: Id


class OwnChange(Model):
    """A change of yours: the version that it led to."""

    version: Id


_VERB: dict[str, Any] = {"response_model": Changed}


@router.post("/requests/{number}/take", summary="Take it", **_VERB)
async def take(number: Number, actor: Writer, once: Once, made_on: MadeOn) -> Response:
    """You work on it from now on."""
    return await once(actor, lambda: commands.take(actor, number, made_on), changed)


@router.post("/requests/{number}/start", summary="Start on it", **_VERB)
async def start(number: Number, actor: Writer, once: Once, made_on: MadeOn) -> Response:
    """Begin, or go on after waiting."""
    return await once(actor, lambda: commands.start(actor, number, made_on), changed)


@router.post("/requests/{number}/assign", summary="Assign it", **_VERB)
async def assign(number: Number, actor: Writer, once: Once, made_on: MadeOn, to: Assignee) -> Response:
    """To a member of its team, or to nobody."""
    return await once(actor, lambda: commands.assign(actor, number, to.assignee, made_on), changed)


@router.post("/requests/{number}/prioritise", summary="Change its priority", **_VERB)
async def prioritise(number: Number, actor: Writer, once: Once, made_on: MadeOn, to: Prioritised) -> Response:
    """Give it another priority."""
    return await once(actor, lambda: commands.prioritise(actor, number, to.priority, made_on), changed)


@router.post("/requests/{number}/move", summary="Move it to another team", **_VERB)
async def move(number: Number, actor: Writer, once: Once, made_on: MadeOn, to: TargetTeam) -> Response:
    """Where nobody has it yet. You may not see it any more afterwards."""
    return await once(actor, lambda: commands.move(actor, number, to.team, made_on, to.notes), changed)


@router.post("/requests/{number}/wait", summary="Ask back", **_VERB)
async def wait(number: Number, actor: Writer, once: Once, made_on: MadeOn, asks: Question) -> Response:
    """The question is a public comment, and the request waits for its answer."""
    return await once(actor, lambda: commands.wait(actor, number, asks.question, made_on, asks.seen), changed)


@router.post("/requests/{number}/resolve", summary="Resolve it", **_VERB)
async def resolve(number: Number, actor: Writer, once: Once, made_on: MadeOn, by: Solution) -> Response:
    """Done: the answer is a public comment that says what was done."""
    return await once(actor, lambda: commands.resolve(actor, number, by.answer, made_on, by.seen), changed)


@router.post("/requests/{number}/reopen", summary="Reopen it", **_VERB)
async def reopen(number: Number, actor: Writer, once: Once, made_on: MadeOn, reason: Reason) -> Response:
    """Not done after all."""
    return await once(actor, lambda: commands.reopen(actor, number, reason.why, made_on), changed)


@router.post(
    "/requests/{number}/acknowledge", summary="Mark what was said on a finished one as seen", **_VERB
)
async def acknowledge(number: Number, actor: Writer, once: Once) -> Response:
    """There is nothing to do about it. For its team."""
    return await once(actor, lambda: commands.acknowledge(actor, number), changed)


@router.post("/requests/{number}/cancel", summary="Cancel it", **_VERB)
async def cancel(number: Number, actor: Writer, once: Once, made_on: MadeOn, reason: Reason) -> Response:
    """No longer wanted."""
    return await once(actor, lambda: commands.cancel(actor, number, reason.why, made_on), changed)


@router.post("/requests/{number}/undo", summary="Take back a change of yours", **_VERB)
async def take_back(
    number: Number, actor: Writer, once: Once, made_on: MadeOn, change: OwnChange
) -> Response:
    """What you assigned, moved, prioritised, resolved or followed, by the opposite verb and its permission. What was said
    stays said; where somebody changed the same since, that stays too (409)."""
    return await once(actor, lambda: undo(actor, number, change.version, made_on), changed)


@router.post("/requests/{number}/read", status_code=204, summary="Mark it as read")
async def read(number: Number, actor: Reader, once: Once, seen: SeenVersion) -> Response:
    """Remember that you have seen this version. Not a change: no history, no event."""
    clean.number(number)
    return await once(actor, lambda: commands.mark_read(actor, number, seen.version), done)


def line(row: Row) -> dict[str, Any]:
    """A row as a `Line`."""
    return {
        "number": row.number,
        "reference": f"REQ-{row.number}",
        "title": row.title,
        "status": row.status,
        "priority": row.priority,
        "team_id": row.team_id,
        "type": {"id": row.type_id, "name": row.type},
        "requester": {"id": row.requester_id, "name": row.requester},
        "assignee": row.assignee_id and {"id": row.assignee_id, "name": row.assignee},
        "created_at": row.created_at,
        "updated_at": row.updated_at,
        "version": row.version,
        "unanswered_since": row.unanswered_since,
    }


def _whole(detail: Detail) -> dict[str, Any]:
    return {
        **line(detail.row),
        "team": detail.team_key,
        "confidential": detail.confidential,
        "description": detail.description,
        "fields": [
            {"key": key, "label": label, "kind": kind, "answer": said}
            for key, label, kind, said in detail.fields
        ],
        "resolved_at": detail.resolved_at,
        "followers": detail.followers,
        "members": detail.members,
        "may": sorted(detail.may),
    }


def _page(of: str, rows: tuple[Row, ...], more: bool, place: Any) -> Rows:
    following = cursors.write(of, place(rows[-1])) if more else None
    return Rows([line(row) for row in rows], following)


def _place(view: View, row: Row) -> str:
    return queue.address(queue.next_page(view, row), 0)["after"]


def _behind(view: View, place: str | None) -> View:
    if place is None:
        return view
    return queue.behind(view, place)
