"""Signing out: here, at the provider after us, and here after the provider."""

from fastapi import Form, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response
from nicegui import app

from components.cookies import end_session, flow, flow_of, session_cookie
from components.ways import leave_for
from reqstly.errors import DomainError
from reqstly.identity import logout, providers, sessions
from reqstly.identity.providers import Untrusted

# What the provider asks must not be kept by anything in between.
_NOT_KEPT = {"Cache-Control": "no-store"}


@app.post("/sign-out")
async def sign_out(request: Request) -> Response:
    """End the session on the server, and at the provider that it came from; then show the door."""
    token = request.cookies.get(session_cookie())
    ended = await sessions.sign_out(token) if token else None
    response: Response = RedirectResponse("/sign-in", 303)
    if ended is not None and (place := await logout.leave(ended, flow(request, response))):
        response = leave_for(place, response)
    end_session(response)
    return response


@app.get("/sign-out/done")
async def done(request: Request) -> Response:
    """Back from the provider. An answer to a question that nobody asked here is told apart."""
    ours = await logout.left(request.query_params.get("state", ""), flow_of(request))
    return RedirectResponse("/sign-in" if ours else "/sign-in?error=left", 303)


@app.post("/sign-out/back/{key}")
async def back_channel(key: str, logout_token: str = Form("")) -> Response:
    """The provider's server says who signed out there: their sessions from there end here too."""
    try:
        await logout.back_channel(key, logout_token)
    except Untrusted as error:
        return JSONResponse(
            {"error": "invalid_request", "error_description": error.reason}, 400, headers=_NOT_KEPT
        )
    except DomainError as error:
        return JSONResponse({"error": "invalid_request"}, error.status, headers=_NOT_KEPT)
    return Response(status_code=200, headers=_NOT_KEPT)


@app.get("/sign-out/front/{key}")
async def front_channel(request: Request, key: str) -> Response:
    """The same by a hidden frame in the provider's own page, which alone may hold it."""
    query = request.query_params
    try:
        await logout.front_channel(key, query.get("iss", ""), query.get("sid", ""))
        place = providers.provider(key).issuer
    except DomainError as error:
        return Response(status_code=error.status, headers=_NOT_KEPT)
    scheme, _, rest = place.partition("://")
    frame = f"default-src 'none'; frame-ancestors {scheme}://{rest.split('/')[0]}"
    return Response(status_code=200, headers={**_NOT_KEPT, "Content-Security-Policy": frame})
