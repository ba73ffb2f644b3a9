"""Your sessions. For you at a screen alone: no token can be made that sees or ends them."""

from datetime import datetime

from fastapi import Response

from reqstly.api import calls
from reqstly.api.answers import Model, answer, done, sent
from reqstly.api.auth import AtAScreen
from reqstly.api.requests import OwnId
from reqstly.identity import sessions

router = calls.router(prefix="/sessions", tags=["sessions"])


class Session(Model):
    """A browser in which you are signed in; `here` is this one."""

    id: int
    device: str
    address: str
    method: str
    created_at: datetime
    last_used_at: datetime
    here: bool


@router.get("", response_model=list[Session], summary="Where you are signed in")
async def listed(actor: AtAScreen) -> Response:
    """The newest use first."""
    return answer(await sessions.listed(actor))


@router.delete("/{session}", status_code=204, summary="Sign out there")
async def end(session: OwnId, actor: AtAScreen) -> Response:
    """Its pages close. Takes a sign-in of a moment ago."""
    await sessions.end(actor, session)
    return sent(done())


@router.delete("", status_code=204, summary="Sign out everywhere else")
async def end_others(actor: AtAScreen) -> Response:
    """All sessions but this one. Takes a sign-in of a moment ago."""
    await sessions.end_others(actor)
    return sent(done())
