"""Who am I: for a program that has just been given a token."""

from fastapi import Response

from db.reading import Statement, reading
from reqstly.access import Permission, require
from reqstly.api import calls
from reqstly.api.answers import Model, answer
from reqstly.api.auth import Anyone

router = calls.router(tags=["you"])


class OwnPlace(Model):
    """A team in which the person works; `role` is 'agent' or 'lead'."""

    key: str
    name: str
    role: str


class Me(Model):
    """The person, and what the token may do at most."""

    id: int
    name: str
    email: str
    is_admin: bool
    teams: list[OwnPlace]
    scopes: list[str]


@router.get("/me", response_model=Me, summary="Who you are")
async def me(actor: Anyone) -> Response:
    """Whom this token acts for, where they work, and what it may do at most. Any scope will do."""
    require(actor, Permission.KNOW_ONESELF)
    async with reading(actor.user_id) as connection:
        rows = await connection.rows(_PLACES, {"me": actor.user_id})
    return answer(
        {
            "id": actor.id,
            "name": actor.name,
            "email": actor.email,
            "is_admin": actor.is_admin,
            "teams": [{"key": key, "name": name, "role": role} for key, name, role in rows],
            "scopes": sorted(actor.scopes or ()),
        }
    )


_PLACES = Statement(
    "select t.key, t.name, m.role from memberships m join teams t on t.id = m.team_id where m.user_id = :me"
    " order by t.name"
)
