"""What can be asked for."""

from typing import Annotated, Any, Literal

from fastapi import Path, Response
from pydantic import Field, StrictBool

from reqstly.api import calls
from reqstly.api.answers import Made, Model, answer, done, made, sent
from reqstly.api.auth import Admin, TeamsReader
from reqstly.api.once import Once
from reqstly.api.requests import Priority, TeamKey
from reqstly.teams import commands, queries
from reqstly.teams.queries import Kind

router = calls.router(tags=["request types"])


class FormField(Model):
    """A field of a type's form. A choice, and no other, has options."""

    key: str = Field(max_length=40, pattern=r"^[a-z][a-z0-9_]*$", examples=["needed_by"])
    label: str = Field(max_length=120, examples=["Needed by"])
    kind: Literal["text", "long", "choice", "date", "number", "yes_no"]
    required: StrictBool = False
    options: list[str] = Field(default_factory=list, max_length=100)
    help: str = Field(default="", max_length=300)


AfterResolved = Annotated[
    Literal["ask", "reopen"],
    Field(
        description="What the requester's word on a resolved one does: asks whether to reopen it, or reopens it."
    ),
]


class Setting(Model):
    """What words on a resolved request do from now on."""

    after_resolved: AfterResolved


class Type(Model):
    """Something that can be asked for, with its form."""

    id: int
    key: str = Field(examples=["laptop"])
    name: str
    description: str
    icon: str
    default_priority: Priority
    after_resolved: AfterResolved
    fields: list[FormField]
    team_id: int
    team: str = Field(examples=["it"])
    confidential: bool


class NewType(Model):
    """A new request type."""

    key: str = Field(max_length=40, pattern=r"^[a-z][a-z0-9-]*$", examples=["parking"])
    name: str = Field(max_length=80, examples=["A place to park"])
    description: str = Field(default="", max_length=500)
    icon: str = Field(default="help", max_length=40)
    words: str = Field(default="", max_length=500, description="What else people may look for to find it.")
    default_priority: Priority = "normal"
    after_resolved: AfterResolved = "ask"
    fields: list[FormField] = Field(default_factory=list, max_length=40)


@router.get("/types", response_model=list[Type], summary="What can be asked for")
async def listed(actor: TeamsReader) -> Response:
    """Everything, by team and name."""
    return answer([_type(kind) for kind in await queries.kinds(actor)])


@router.get("/types/{key}", response_model=Type, summary="One request type")
async def one(
    key: Annotated[str, Path(description="A request type's short name.", examples=["laptop"], max_length=40)],
    actor: TeamsReader,
) -> Response:
    """With its form."""
    return answer(_type(await queries.kind(actor, key)))


@router.post("/teams/{team}/types", status_code=201, response_model=Made, summary="Add a request type")
async def add(team: TeamKey, actor: Admin, once: Once, new: NewType) -> Response:
    """Something that people can ask this team for from now on."""
    values: dict[str, Any] = new.model_dump(exclude={"key", "name"})
    place = made(f"/api/v1/types/{new.key}")
    return await once(actor, lambda: commands.add_type(actor, team, new.key, new.name, **values), place)


@router.put("/types/{key}/after-resolved", status_code=204, summary="What words on a resolved one do")
async def set_after_resolved(
    key: Annotated[str, Path(description="A request type's short name.", examples=["laptop"], max_length=40)],
    actor: Admin,
    to: Setting,
) -> Response:
    """Whether the requester's word on a resolved request of this type reopens it, or asks them whether it should."""
    await commands.set_after_resolved(actor, key, to.after_resolved)
    return sent(done())


def _type(kind: Kind) -> dict[str, Any]:
    return {
        "id": kind.id, "key": kind.key, "name": kind.name, "description": kind.description, "icon": kind.icon,
        "default_priority": kind.default_priority, "after_resolved": kind.after_resolved, "fields": kind.fields,
        "team_id": kind.team_id, "team": kind.team_key,
        "confidential": kind.confidential,
    }  # fmt: skip
