"""The document, and a page to try it on. All of it is served from here, and none of it to strangers."""

from functools import cache
from importlib import resources
from typing import Annotated, Any

import orjson
from fastapi import FastAPI, Path, Request, Response
from fastapi.responses import RedirectResponse

from reqstly.access import Permission, require
from reqstly.api import calls, openapi
from reqstly.api.answers import JSON
from reqstly.api.auth import Anyone
from reqstly.errors import NotFound, NotSignedIn
from reqstly.identity import sessions
from reqstly.settings import settings

router = calls.router()


@router.get("/openapi.json", include_in_schema=False)
async def document(request: Request, actor: Anyone) -> Response:
    """The API as OpenAPI 3.1."""
    require(actor, Permission.KNOW_ONESELF)
    return Response(_document(request.app), media_type=JSON)


@router.get("/docs", include_in_schema=False)
async def docs(request: Request) -> Response:
    """Swagger UI over the document, for who is signed in; others are sent to sign in."""
    try:
        require(
            await sessions.actor_for(request.cookies.get(settings().cookie("reqstly"))),
            Permission.KNOW_ONESELF,
        )
    except NotSignedIn:
        return RedirectResponse("/sign-in?then=/api/v1/docs", 303)
    return Response(_PAGE, headers={"Content-Security-Policy": _POLICY}, media_type="text/html")


@router.get("/docs/{file}", include_in_schema=False)
async def asset(file: Annotated[str, Path(max_length=40)]) -> Response:
    """What that page is made of."""
    if file not in _FILES:
        raise NotFound("There is nothing at this address.")
    content, media_type = _file(file)
    return Response(content, media_type=media_type)


@cache
def _document(api: FastAPI) -> bytes:
    return orjson.dumps(openapi.document(api))


@cache
def _file(name: str) -> tuple[Any, str]:
    if name == "begin.js":
        return _BEGIN, _FILES[name]
    return (resources.files("fastapi_offline") / "static" / name).read_bytes(), _FILES[name]


_FILES = {
    "swagger-ui-bundle.js": "text/javascript",
    "swagger-ui.css": "text/css",
    "begin.js": "text/javascript",
}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
    " connect-src 'self'; frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'none'"
)
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API · Reqstly</title>
<link rel="stylesheet" href="/api/v1/docs/swagger-ui.css">
</head>
<body>
<div id="docs" data-testid="api-docs"></div>
<script src="/api/v1/docs/swagger-ui-bundle.js"></script>
<script src="/api/v1/docs/begin.js"></script>
</body>
</html>
"""
# Nothing is asked of another server: no validator, and no configuration from the address.
_BEGIN = """SwaggerUIBundle({
  url: "/api/v1/openapi.json", dom_id: "#docs", deepLinking: true, validatorUrl: null, queryConfigEnabled: false,
  tryItOutEnabled: true, docExpansion: "list", persistAuthorization: false,
});
"""
