"""What went wrong, as programs read it: problem details (RFC 9457)."""

from http import HTTPStatus
from typing import Any

import orjson
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from loguru import logger
from starlette.exceptions import HTTPException
from starlette.routing import Match

from reqstly import clean, logs
from reqstly.errors import (
    AWAY,
    Conflict,
    DomainError,
    Invalid,
    NotNow,
    NotSignedIn,
    OutOfScope,
    Overtaken,
    Stale,
    TooMany,
)
from reqstly.idempotency import OtherRequest, ShownOnce, UnderWay
from reqstly.identity.tokens import InvalidToken

MEDIA_TYPE = "application/problem+json"

# Where the status alone does not say it all: how the problem is called, and its title.
QUOTA = "https://iana.org/assignments/http-problem-types#quota-exceeded"
TYPES: dict[type[DomainError], tuple[str, str]] = {
    Conflict: ("urn:reqstly:problem:conflict", "Somebody changed the same"),
    Overtaken: ("urn:reqstly:problem:overtaken", "Somebody was faster"),
    NotNow: ("urn:reqstly:problem:not-now", "The status does not allow it"),
    UnderWay: ("urn:reqstly:problem:under-way", "The first attempt is under way"),
    OtherRequest: ("urn:reqstly:problem:key-used", "The key belongs to another request"),
    ShownOnce: ("urn:reqstly:problem:shown-once", "The secret was shown once"),
}


def add_problems(app: FastAPI) -> None:
    """Answer everything that this application refuses as a problem."""

    @app.exception_handler(DomainError)
    async def domain(request: Request, error: DomainError) -> Response:
        return problem(error.status, error.sentence, headers=_headers(error), **_more(error))

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> Response:
        errors = [{"field": _where(one["loc"]), "detail": one["msg"]} for one in error.errors()[:20]]
        if error.errors()[0]["type"] == "json_invalid":
            return problem(400, "The body is not JSON.")
        first = errors[0]
        sentence = f"“{first['field']}” cannot be taken as it is: {first['detail']}."
        return problem(422, sentence, field=first["field"], errors=errors)

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> Response:
        headers = {"Allow": ", ".join(_allowed(request))} if error.status_code == 405 else error.headers
        return problem(error.status_code, _PLAIN.get(error.status_code, error.detail), headers=headers)

    async def away(request: Request, error: Exception) -> Response:
        logger.warning("A call was not answered: {}", logs.told(error))
        return problem(503, _AWAY, headers={"Retry-After": "5"})

    for kind in AWAY:
        app.add_exception_handler(kind, away)


def problem(
    status: int,
    detail: str,
    *,
    headers: Any = None,
    type: str = "about:blank",
    title: str = "",
    **more: object,
) -> Response:
    """The answer. `type` is left at about:blank, so that `title` is the status in words, where there is no more to say."""
    said = {
        "type": type,
        "title": title or HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        **more,
    }
    return Response(orjson.dumps(said), status, {"Cache-Control": "no-store", **(headers or {})}, MEDIA_TYPE)


def _more(error: DomainError) -> dict[str, Any]:
    kind = TYPES.get(type(error))
    said: dict[str, Any] = {"type": kind[0], "title": kind[1]} if kind else {}
    match error:
        case Invalid():
            said["field"] = error.field
        case Conflict():
            said["version"] = error.version
            said["clashes"] = [
                {"field": one.field, "yours": one.mine, "theirs": one.theirs} for one in error.clashes
            ]
        case Overtaken():
            said["version"] = error.version
            said["spoke"] = [
                {"author": one.author, "action": one.action, "body": one.body, "at": one.at.isoformat()}
                for one in error.spoke
            ]
        case Stale():
            said["version"] = error.version
        case TooMany() if policies := getattr(error, "policies", None):
            said |= {"type": QUOTA, "title": "Too many calls", "violated-policies": policies}
    return said


def _headers(error: DomainError) -> dict[str, str]:
    # RFC 6750, 3 and 3.1: who brings no token is only told that one is needed.
    if isinstance(error, InvalidToken):
        return {"WWW-Authenticate": 'Bearer error="invalid_token"'}
    if isinstance(error, NotSignedIn):
        return {"WWW-Authenticate": "Bearer"}
    if isinstance(error, OutOfScope):
        return {"WWW-Authenticate": 'Bearer error="insufficient_scope"'}
    if isinstance(error, UnderWay):
        return {"Retry-After": "1"}
    return {"Retry-After": str(error.seconds)} if isinstance(error, TooMany) else {}


def _allowed(request: Request) -> list[str]:
    # The first route at an address names its own methods alone; others may be there for others.
    return [
        method
        for method in ("GET", "POST", "PUT", "PATCH", "DELETE")
        if any(
            route.matches({**request.scope, "method": method})[0] is Match.FULL
            for route in request.app.routes
        )
    ]


def _where(place: Any) -> str:
    parts = [clean.storable(str(part))[:80] for part in place]
    return ".".join(parts[1:] if len(parts) > 1 and parts[0] in _PLACES else parts)


_PLACES = ("body", "query", "path", "header", "cookie")
_PLAIN = {404: "There is nothing at this address.", 405: "This address does not take that."}
_AWAY = "The database is away, or has too much to do, at this moment. Try again in a few seconds."
