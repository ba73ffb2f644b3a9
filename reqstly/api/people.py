"""People: to choose from, and, for admins, to manage."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import Query, Response
from pydantic import Field, StrictBool

from reqstly.actor import Actor
from reqstly.api import calls, cursors
from reqstly.api.answers import Made, Model, Page, Rows, answer, done, made, sent
from reqstly.api.auth import Admin, PeopleReader
from reqstly.api.cursors import Cursor
from reqstly.api.once import Once
from reqstly.api.requests import Id, PersonId
from reqstly.api.teams import Role
from reqstly.identity import history, sessions
from reqstly.people import commands, person, queries

router = calls.router(prefix="/people", tags=["people"])

Words = Annotated[str, Query(max_length=120, description="A part of a name or an address.", examples=["ada"])]


class FoundPerson(Model):
    """Somebody to choose."""

    id: int
    name: str
    email: str


class PlaceInTeam(Model):
    """A role in a team. `via`: the provider whose groups gave it; null: by hand."""

    team: str
    role: Role
    via: str | None


class ListedPerson(Model):
    """Somebody on the list of all."""

    id: int
    name: str
    email: str
    is_admin: bool
    is_active: bool
    created_at: datetime
    teams: dict[str, Role]


class WholePerson(Model):
    """Somebody with how they can come in. No secrets."""

    id: int
    name: str
    email: str
    is_admin: bool
    admin_via: str | None
    is_active: bool
    created_at: datetime
    places: list[PlaceInTeam]
    passkeys: int
    providers: list[str]
    sessions: int


class SignIn(Model):
    """How somebody signed in, or a change of how they can."""

    id: int
    at: datetime
    action: str
    method: str
    reason: str
    device: str
    address: str
    by: str


class NewPerson(Model):
    """A new person."""

    name: str = Field(max_length=120, examples=["Ada Quist"])
    email: str = Field(max_length=254, examples=["ada.quist@example.com"])
    is_admin: StrictBool = False


class Active(Model):
    """Whether they are let in. `successors`: who goes on with what they have under way, by their user id for a team's short
    name; what nobody is named for is nobody's, and open."""

    active: StrictBool
    successors: dict[str, Id] = Field(default_factory=dict, max_length=100, examples=[{"it": 12}])


class IsAdmin(Model):
    """Whether they administer Reqstly."""

    admin: StrictBool


@router.get("/find", response_model=list[FoundPerson], summary="Find somebody")
async def find(actor: PeopleReader, words: Words) -> Response:
    """At most eight active people whose name or address has these words."""
    return answer(await queries.find(actor, words))


@router.get("", response_model=Page[ListedPerson], summary="All people")
async def listed(actor: Admin, words: Words = "", cursor: Cursor = None) -> Response:
    """By address, those who were let go too."""
    rows, more = await queries.people(actor, words, cursors.read("people", cursor) or "")
    following = cursors.write("people", queries.place(rows[-1])) if more else None
    return answer(Rows([_listed(row) for row in rows], following))


@router.get("/{person}", response_model=WholePerson, summary="One person")
async def one(person: PersonId, actor: Admin) -> Response:
    """What they are, where they belong, and how they can come in."""
    return answer(await _whole(actor, person))


@router.get("/{person}/sign-ins", response_model=list[SignIn], summary="How somebody signed in")
async def sign_ins(person: PersonId, actor: Admin) -> Response:
    """The newest of their sign-ins and of the changes to their ways in."""
    return answer(await history.sign_ins(actor, person))


@router.post("", status_code=201, response_model=Made, summary="Add a person")
async def add(actor: Admin, once: Once, new: NewPerson) -> Response:
    """They can sign in once there is a way in for them."""
    return await once(
        actor,
        lambda: commands.add_person(actor, new.name, new.email, is_admin=new.is_admin),
        made("/api/v1/people/{}"),
    )


@router.put("/{person}/active", status_code=204, summary="Let somebody in, or keep them out")
async def set_active(person: PersonId, actor: Admin, to: Active) -> Response:
    """Kept out, their sessions and tokens end at once, and what they have under way is handed over."""
    await commands.set_active(actor, person, to.active, dict(to.successors))
    return sent(done())


@router.put("/{person}/admin", status_code=204, summary="Give or take the admin's role")
async def set_admin(person: PersonId, actor: Admin, to: IsAdmin) -> Response:
    """Never your own: there is always an admin left."""
    await commands.set_admin(actor, person, to.admin)
    return sent(done())


@router.delete("/{person}/sessions", status_code=204, summary="Sign somebody out everywhere")
async def end_sessions(person: PersonId, actor: Admin) -> Response:
    """All their sessions end, and all their tokens."""
    await sessions.end_all(actor, person)
    return sent(done())


def _listed(row: queries.PersonRow) -> dict[str, Any]:
    return {
        "id": row.id, "name": row.name, "email": row.email, "is_admin": row.is_admin, "is_active": row.is_active,
        "created_at": row.created_at, "teams": {key: role for key, _, role in row.teams},
    }  # fmt: skip


async def _whole(actor: Actor, user: int) -> dict[str, Any]:
    one = await person.person(actor, user)
    return {
        "id": one.id, "name": one.name, "email": one.email, "is_admin": one.is_admin, "admin_via": one.admin_via,
        "is_active": one.is_active, "created_at": one.created_at,
        "places": [{"team": p.team_key, "role": p.role, "via": p.via} for p in one.places],
        "passkeys": one.passkeys, "providers": one.providers, "sessions": one.sessions,
    }  # fmt: skip
