"""The document that describes the API (OpenAPI 3.1): what FastAPI knows of the routes, and what all of them share."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from reqstly.api import examples
from reqstly.api.auth import SCREEN
from reqstly.api.problems import MEDIA_TYPE, QUOTA, TYPES

SERVER = "/api/v1"
_METHODS = ("get", "put", "post", "delete", "patch")


def document(api: FastAPI) -> dict[str, Any]:
    """The whole document."""
    said = get_openapi(
        title="Reqstly",
        version="1",
        openapi_version="3.1.0",
        summary="Internal requests, from asked to resolved.",
        description=_INTRODUCTION,
        routes=api.routes,
        servers=[{"url": SERVER}],
        tags=[{"name": name, "description": text} for name, text in _TAGS.items()],
    )
    schemas = said["components"]["schemas"]
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    schemas["Problem"] = _PROBLEM
    said["components"]["responses"] = {name: _refusal(*told) for name, told in _REFUSALS.items()}
    said["components"]["headers"] = _HEADERS
    said["components"]["securitySchemes"]["session"] = _SESSION
    for path, method, operation in operations(said):
        _complete(path, method, operation)
    return said


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each operation with its path and method."""
    for path, item in document["paths"].items():
        for method in _METHODS:
            if method in item:
                yield path, method, item[method]


def scopes(operation: dict[str, Any]) -> list[str] | None:
    """The scopes that the operation takes of a token; None where no token may do it."""
    return next((one["token"] for one in operation["security"] if "token" in one), None)


def _complete(path: str, method: str, operation: dict[str, Any]) -> None:
    operation["security"] = _security(operation.get("security", []))
    if (example := examples.BODIES.get(operation["operationId"])) is not None:
        operation["requestBody"]["content"]["application/json"]["example"] = example
    answers = operation["responses"]
    answers.pop("422", None)
    for status, answer in answers.items():
        if status.startswith("2"):
            answer.setdefault("headers", {}).update(_told(path, method, operation))
    if operation["operationId"] in TAKE_SEEN:
        answers["409"] = _refusal(*_FASTER)
    for status in _refused(path, method, operation):
        answers.setdefault(status, {"$ref": f"#/components/responses/{status}"})


def _security(given: list[dict[str, list[str]]]) -> list[dict[str, list[str]]]:
    wanted = {scope for one in given for named in one.values() for scope in named}
    if not given:
        return []
    session: dict[str, list[str]] = {"session": []}
    return [session] if SCREEN in wanted else [{"token": sorted(wanted)}, session]


def _told(path: str, method: str, operation: dict[str, Any]) -> dict[str, Any]:
    names = ["RateLimit", "RateLimit-Policy"] if operation["security"] else []
    if method == "post":
        names.append("Idempotency-Replayed")
    if path.startswith("/requests/{number}") and (method != "get" or path == "/requests/{number}"):
        names += ["ETag"] if not path.endswith("/read") else []
    if path == "/requests" and method == "post":
        names += ["ETag", "Location"]
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def _refused(path: str, method: str, operation: dict[str, Any]) -> list[str]:
    """The statuses with which the operation may be refused."""
    if not operation["security"]:
        return ["500", "503"]
    names = {parameter["name"] for parameter in operation.get("parameters", [])}
    found = ["401", "403", "429", "500", "503"]
    if "{" in path:
        found.append("404")
    if names or "requestBody" in operation:
        found.append("422")
    if "requestBody" in operation:
        found.append("400")
    if method != "get":
        found += ["409", "413"]
    if "If-Match" in names or "if-match" in names:
        found.append("412")
    if method == "patch":
        found.append("428")
    return sorted(found)


def _refusal(description: str, example: dict[str, Any], *headers: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    told: dict[str, Any] = {
        "description": description,
        "content": {MEDIA_TYPE: {"schema": schema, "example": {"type": "about:blank", **example}}},
    }
    if headers:
        told["headers"] = {name: {"$ref": f"#/components/headers/{name}"} for name in headers}
    return told


_CONFLICT, _OVERTAKEN = (kind for kind, _ in list(TYPES.values())[:2])
TAKE_SEEN = ("comments_say", "requests_resolve", "requests_wait")
_FASTER = (
    "Not now: somebody was faster (`seen`), its status does not allow it, or the first attempt is under way.",
    {
        "type": _OVERTAKEN, "title": "Somebody was faster", "status": 409, "version": 4,
        "detail": "Ada Quist was faster: the request has changed while you wrote. Look, then send it again.",
        "spoke": [{"author": "Ada Quist", "action": "commented", "body": "I am on it.", "at": "2026-11-24T09:16:00+00:00"}],
    },
)  # fmt: skip
_REFUSALS: dict[str, tuple[Any, ...]] = {
    "400": (
        "Not understood: the body is not JSON.",
        {"title": "Bad Request", "status": 400, "detail": "The body is not JSON."},
    ),
    "401": (
        "Nobody acts: no token, or one that is not taken.",
        {"title": "Unauthorized", "status": 401, "detail": "This takes a token, in the header “Authorization: Bearer …”."},
        "WWW-Authenticate",
    ),
    "403": (
        "Seen, but not allowed: to you, or to this token.",
        {"title": "Forbidden", "status": 403, "detail": "Only the team's agents or its leads may resolve it."},
    ),
    "404": (
        "Not there, or not for you to see: the two cannot be told apart.",
        {"title": "Not Found", "status": 404, "detail": "There is no REQ-1042, or it is not for you to see."},
    ),
    "409": (
        "Not now: its status does not allow it, somebody changed the same field or was faster, or the first attempt is under way.",
        {
            "type": _CONFLICT, "title": "Somebody changed the same", "status": 409,
            "detail": "Somebody changed the title while you were at it. Both versions are kept: choose one.", "version": 4,
            "clashes": [{"field": "title", "yours": "A laptop", "theirs": "A laptop for Ada"}],
        },
    ),
    "412": (
        "Something changed since the version in If-Match.",
        {
            "title": "Precondition Failed", "status": 412, "version": 4,
            "detail": "This request was changed since you read it: its version is 4 now. Read it again, then decide.",
        },
    ),
    "413": (
        "Larger than can be taken.",
        {"title": "Content Too Large", "status": 413, "detail": "This is too large to be taken, or does not say how large it is."},
    ),
    "422": (
        "A value that cannot be taken; `field` names it.",
        {"title": "Unprocessable Content", "status": 422, "detail": "The title is empty. Write something first.", "field": "title"},
    ),
    "428": (
        "A change that has to say what it was made on does not.",
        {"title": "Precondition Required", "status": 428, "detail": "Say what you changed: the ETag that you read as “If-Match”."},
    ),
    "429": (
        "More calls than fit into a minute.",
        {
            "type": QUOTA, "title": "Too many calls", "status": 429,
            "detail": "That was too many calls in a minute. Go on in 12 s.",
            "violated-policies": ["token"],
        },
        "RateLimit", "RateLimit-Policy", "Retry-After",
    ),
    "500": (
        "Our fault. Nothing was changed.",
        {"title": "Internal Server Error", "status": 500, "detail": "Something went wrong on our side.", "quote": "1f0c9a7e"},
    ),
    "503": (
        "The database is away, or has too much to do.",
        {"title": "Service Unavailable", "status": 503, "detail": "The database is away, or has too much to do, at this moment."},
        "Retry-After",
    ),
}  # fmt: skip
_SESSION = {
    "type": "apiKey",
    "in": "cookie",
    "name": "reqstly",
    "description": "Your session, for pages of Reqstly's own alone.",
}
_PROBLEM = {
    "title": "Problem",
    "description": "What went wrong (RFC 9457). `detail` is a sentence for people.",
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {
            "type": "string",
            "description": "Where the status does not say it all: "
            + ", ".join(one for one, _ in TYPES.values())
            + f", {QUOTA}.",
        },
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "field": {"type": "string", "description": "Which value cannot be taken."},
        "errors": {
            "type": "array",
            "items": {"type": "object"},
            "description": "All of them, where there are several.",
        },
        "version": {"type": "integer", "description": "The newest version."},
        "clashes": {
            "type": "array",
            "items": {"type": "object"},
            "description": "Fields that both changed, with both texts.",
        },
        "spoke": {
            "type": "array",
            "items": {"type": "object"},
            "description": "What others said or did since the version in `seen`, the newest last.",
        },
        "violated-policies": {"type": "array", "items": {"type": "string"}},
        "quote": {"type": "string", "description": "What to quote to who runs the server."},
    },
}


def _header(description: str, example: str) -> dict[str, Any]:
    return {"description": description, "schema": {"type": "string"}, "example": example}


_HEADERS = {
    "ETag": _header("The request's version.", '"3"'),
    "Idempotency-Replayed": _header("`true`: this was answered before, and not done again.", "true"),
    "Location": _header("Where it is.", "/api/v1/requests/1042"),
    "RateLimit": _header(
        "What is left of each limit, and in how many seconds it begins anew.", '"token";r=599;t=60'
    ),
    "RateLimit-Policy": _header("The limits: so many calls in so many seconds.", '"token";q=600;w=60'),
    "Retry-After": _header("In how many seconds to try again.", "12"),
    "WWW-Authenticate": _header("What is missing (RFC 6750).", "Bearer"),
}
_TAGS = {
    "requests": "What people asked for, and the verbs that move it.",
    "comments": "What is said on a request.",
    "followers": "Who sees it besides.",
    "history": "What happened to it.",
    "events": "What happens, as it happens.",
    "search": "Finding requests.",
    "request types": "What can be asked for.",
    "teams": "Who answers.",
    "people": "Who is who.",
    "you": "Who you are.",
    "sessions": "Where you are signed in. At a screen alone.",
    "tokens": "What programs act with. At a screen alone.",
    "health": "Is it alive.",
}
_INTRODUCTION = """
Everything that the pages do, by the same rules: what you may not see is not there (404), what you may not do says why (403).

- **Who acts**: a personal access token (“Sign-in and security” makes one), or your provider's access token, in
  `Authorization: Bearer …`. Each operation names the scope that it takes.
- **Changes**: every POST takes an `Idempotency-Key`; verbs take `If-Match` with the ETag of the request as you read it.
- **Lists** are read to their end by `next`, which is the `cursor` of the page that follows.
- **Refusals** are problem details (RFC 9457), with a sentence for people.
- **Limits** are told with every answer in `RateLimit`; whoever exceeds them is told when to go on in `Retry-After`.
"""
