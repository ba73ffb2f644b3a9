"""The history: of a request, and of who was given access."""

from datetime import datetime
from typing import Annotated, Any, Literal

from fastapi import Query, Response
from pydantic import Field

from reqstly.api import calls, cursors
from reqstly.api.answers import Model, Page, Person, Rows, answer
from reqstly.api.auth import Admin, Reader
from reqstly.api.cursors import Cursor
from reqstly.api.requests import Number
from reqstly.history import queries, words
from reqstly.history.kinds import kind_of
from reqstly.requests import conversation

router = calls.router(tags=["history"])

_FROM = "A day, such as 2026-11-01, or a moment in ISO 8601. Without a zone it is UTC."
_TO = "A day, which counts whole, or a moment, which does not."


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


Kind = Literal[
    "rights", "all", "roles", "members", "rules", "break_glass", "teams", "people", "keys", "sign_ins"
]


class AccessEntry(Model):
    """Somebody was given access or lost it. `actor` is null where nobody did it: a provider's rule (`via`), or Reqstly itself;
    `person` is whom it is about, `team` the short name of the team. `text` says it in a sentence."""

    id: int
    at: datetime
    kind: str = Field(examples=["members"])
    action: str = Field(examples=["membership"])
    actor: Person | None
    person: Person | None
    team: str | None = Field(examples=["it"])
    via: str | None
    changes: dict[str, Any] = Field(examples=[{"role": ["agent", "lead"]}])
    text: str = Field(examples=["Priya Raghunathan made Łukasz Wrona a lead of IT, before an agent"])


@router.get("/audit", response_model=Page[AccessEntry], summary="Who was given access, and who lost it")
async def access(
    actor: Admin,
    kind: Annotated[Kind, Query(description="`rights` is all but sign-ins.")] = "rights",
    person: Annotated[
        int | None, Query(ge=1, le=2**63 - 1, description="An id: who did it, or whom it is about.")
    ] = None,
    team: Annotated[
        str | None, Query(max_length=20, description="A team's short name.", examples=["it"])
    ] = None,
    since: Annotated[
        str | None, Query(alias="from", max_length=40, description=_FROM, examples=["2026-11-01"])
    ] = None,
    until: Annotated[
        str | None, Query(alias="to", max_length=40, description=_TO, examples=["2026-11-30"])
    ] = None,
    cursor: Cursor = None,
) -> Response:
    """Newest first, for admins; with `team`, for that team's leads too. What is about a confidential team is for its leads
    alone, but for what you did there yourself."""
    which = queries.wanted(kind, person, team, since, until)
    found, following = await queries.entries(actor, which, cursors.read("access", cursor))
    cursor = None if following is None else cursors.write("access", following)
    return answer(Rows([_access(one) for one in found], cursor))


def _access(one: queries.Entry) -> dict[str, object]:
    changes = one.payload.get("changes")
    via = one.payload.get("via")
    return {
        "id": one.id, "at": one.at, "kind": kind_of(one.subject, one.action), "action": one.action,
        "actor": one.actor_id and {"id": one.actor_id, "name": one.actor},
        "person": one.person_id and {"id": one.person_id, "name": one.person}, "team": one.team_key,
        "via": via if isinstance(via, str) else None, "changes": changes if isinstance(changes, dict) else {},
        "text": words.sentence(one),
    }  # fmt: skip
