"""Teams, and who works in them."""

from typing import Literal

from fastapi import Response
from pydantic import Field, StrictBool

from reqstly.api import calls
from reqstly.api.answers import Made, Model, answer, done, made, sent
from reqstly.api.auth import Admin, TeamsReader
from reqstly.api.once import Once
from reqstly.api.requests import PersonId, TeamKey
from reqstly.people import commands as people
from reqstly.teams import commands, queries

router = calls.router(prefix="/teams", tags=["teams"])

Role = Literal["agent", "lead"]


class Team(Model):
    """A team as everybody may know it."""

    id: int
    key: str = Field(examples=["it"])
    name: str
    description: str
    confidential: bool


class Member(Model):
    """Somebody's place in a team."""

    user_id: int
    name: str
    role: Role
    active: bool


class TeamCard(Model):
    """A team with who works in it. `decides`: whether you may change that. `secludes`: whether you may make it confidential,
    or open it to admins again where it is."""

    team: Team
    members: list[Member]
    types: list[str]
    decides: bool
    secludes: bool


class NewTeam(Model):
    """A new team."""

    key: str = Field(max_length=20, pattern=r"^[a-z][a-z0-9-]*$", examples=["legal"])
    name: str = Field(max_length=80, examples=["Legal"])
    description: str = Field(default="", max_length=500)
    confidential: StrictBool = False


class Confidential(Model):
    """Whether its requests are for those involved alone."""

    confidential: StrictBool


class RoleInTeam(Model):
    """A role in the team."""

    role: Role


@router.get("", response_model=list[Team], summary="All teams")
async def listed(actor: TeamsReader) -> Response:
    """By name: whom one can ask is no secret."""
    return answer(await queries.teams(actor))


@router.get("/{team}", response_model=TeamCard, summary="A team and who works in it")
async def one(team: TeamKey, actor: Admin) -> Response:
    """For those who decide who works in it."""
    return answer(await queries.team_card(actor, team))


@router.post("", status_code=201, response_model=Made, summary="Add a team")
async def add(actor: Admin, once: Once, new: NewTeam) -> Response:
    """Nobody works in it yet."""
    return await once(
        actor,
        lambda: commands.add_team(actor, new.key, new.name, new.description, confidential=new.confidential),
        made(f"/api/v1/teams/{new.key}"),
    )


@router.put("/{team}/confidential", status_code=204, summary="Make a team confidential, or open it")
async def set_confidential(team: TeamKey, actor: Admin, to: Confidential) -> Response:
    """Hide its requests from all but those involved, which an admin or a lead of it may once it has a lead; or show them to
    admins again, which takes a lead of it."""
    await commands.set_confidential(actor, team, to.confidential)
    return sent(done())


@router.put("/{team}/members/{person}", status_code=204, summary="Give somebody a role in a team")
async def set_member(team: TeamKey, person: PersonId, actor: Admin, to: RoleInTeam) -> Response:
    """Who has it already keeps it."""
    await people.set_membership(actor, person, team, to.role)
    return sent(done())


@router.delete("/{team}/members/{person}", status_code=204, summary="Take somebody out of a team")
async def remove_member(team: TeamKey, person: PersonId, actor: Admin) -> Response:
    """Who is not in it stays out."""
    await people.set_membership(actor, person, team, None)
    return sent(done())
