"""Who calls the API: whoever the token in the `Authorization` header stands for (RFC 6750, 2.1), or who is signed in on
the page of ours that calls it.

A token is looked for nowhere else: not in the address, which ends up in logs and histories. A session's cookie, which
browsers send along by themselves, counts only where the browser says that a page of ours sent it."""

from typing import Annotated

from fastapi import Request, Security
from fastapi.openapi.models import HTTPBearer as HTTPBearerModel
from fastapi.security.base import SecurityBase

from reqstly.access import Scope
from reqstly.actor import Actor
from reqstly.api import limits
from reqstly.errors import DomainError, NotSignedIn
from reqstly.identity import bearer, sessions, tokens
from reqstly.identity.visitor import Visitor
from reqstly.settings import settings

TOKEN = "token"  # noqa: S105 -- the name of a scheme


class NoToken(NotSignedIn):
    """No token came along."""

    def __init__(self) -> None:
        DomainError.__init__(self, "This takes a token, in the header “Authorization: Bearer …”.")


async def who(request: Request, *, used: bool = True) -> Actor:
    """Who acts, at this moment, and with which scopes. Raises NoToken, NotSignedIn, InvalidToken, TooMany, ProviderDown.
    `used`: somebody does something; a stream that stays open does not keep a session from being idle."""
    token = _token(request)
    if token is None:
        return await sessions.actor_for(_cookie(request), used=used)
    visitor = Visitor(request.client.host if request.client else "", request.headers.get("user-agent", ""))
    if token.startswith(tokens.MARK):
        return await tokens.actor_of(token, visitor)
    return await bearer.actor_of(token, visitor)


class _Acting(SecurityBase):
    """Who acts, counted against their limits: one dependency that is its own entry in the document. Raises what `who` raises,
    and limits.QuotaExceeded."""

    scheme_name = TOKEN
    model = HTTPBearerModel(description="A personal access token, or your provider's (JWT).")

    async def __call__(self, request: Request) -> Actor:
        actor = await who(request)
        await limits.count(request, actor, token_of(request))
        return actor


def token_of(request: Request) -> str:
    """What came along to say who calls: the token, else the session's cookie."""
    return _token(request) or _cookie(request)


def _token(request: Request) -> str | None:
    """The token; None where a page of ours calls for who is signed in. Raises NoToken for neither."""
    said = request.headers.getlist("authorization")
    if not said and request.headers.get("sec-fetch-site") == "same-origin" and _cookie(request):
        return None
    scheme, _, token = said[0].strip().partition(" ") if len(said) == 1 else ("", "", "")
    token = token.strip()
    if scheme.lower() != "bearer" or not token:
        raise NoToken
    return token


def _cookie(request: Request) -> str:
    return request.cookies.get(settings().cookie("reqstly"), "")


_ACTING = _Acting()

# The parameter of a route: who acts, and the scope that `access` will ask a token for. Documented, not enforced here.
Anyone = Annotated[Actor, Security(_ACTING)]
Reader = Annotated[Actor, Security(_ACTING, scopes=[Scope.REQUESTS_READ])]
Writer = Annotated[Actor, Security(_ACTING, scopes=[Scope.REQUESTS_WRITE])]
TeamsReader = Annotated[Actor, Security(_ACTING, scopes=[Scope.TEAMS_READ])]
PeopleReader = Annotated[Actor, Security(_ACTING, scopes=[Scope.PEOPLE_READ])]
Admin = Annotated[Actor, Security(_ACTING, scopes=[Scope.ADMIN])]
SCREEN = "a person at a screen"
AtAScreen = Annotated[Actor, Security(_ACTING, scopes=[SCREEN])]
