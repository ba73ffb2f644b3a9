"""Your personal access tokens. For you at a screen alone: no token makes another."""

from datetime import datetime
from typing import Literal

import orjson
from fastapi import Response
from pydantic import Field, StrictInt

from reqstly.access import Scope
from reqstly.api import calls
from reqstly.api.answers import Model, answer, done, sent
from reqstly.api.auth import AtAScreen
from reqstly.api.once import Once
from reqstly.api.requests import OwnId
from reqstly.idempotency import Answer
from reqstly.identity import token_commands, tokens

router = calls.router(prefix="/tokens", tags=["tokens"])


class Token(Model):
    """A token, as you recognize it. It does not come back itself."""

    id: int
    name: str
    prefix: str
    scopes: list[Scope]
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime | None
    last_used_address: str
    state: Literal["live", "over", "revoked"]


class NewToken(Model):
    """A new token."""

    name: str = Field(max_length=token_commands.NAME_MOST, examples=["Month's end"])
    scopes: list[Scope] = Field(min_length=1, max_length=len(Scope), examples=[["requests:read"]])
    days: StrictInt = Field(default=token_commands.DAYS, ge=1, le=token_commands.DAYS_MOST)


class ShownToken(Model):
    """The token itself, for the only time."""

    token: str


@router.get("", response_model=list[Token], summary="Your tokens")
async def listed(actor: AtAScreen) -> Response:
    """Those that work first."""
    return answer(await tokens.listed(actor))


@router.post("", status_code=201, response_model=ShownToken, summary="Make a token")
async def make(actor: AtAScreen, once: Once, new: NewToken) -> Response:
    """It is shown now and never again. Takes a sign-in of a moment ago."""
    return await once(
        actor, lambda: token_commands.make_token(actor, new.name, list(new.scopes), new.days), _shown
    )


@router.delete("/{token}", status_code=204, summary="Revoke a token")
async def revoke(token: OwnId, actor: AtAScreen) -> Response:
    """From now on it is nobody's. Takes a sign-in of a moment ago."""
    await token_commands.revoke_token(actor, token)
    return sent(done())


def _shown(token: str) -> Answer:
    return Answer(201, {}, orjson.dumps({"token": token}), secret=True)
