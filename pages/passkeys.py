"""What the browser's side of passkeys and one-time links asks (components/passkey.js): JSON in and out."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse, Response
from nicegui import app

from components.cookies import flow, flow_of, take_over, visitor, who_is_here
from components.visit import report
from components.ways import own
from reqstly.actor import Actor
from reqstly.errors import DomainError, Invalid, NotFound, NotFresh, NotSignedIn, TooMany
from reqstly.identity import links, passkey_commands, passkeys, welcome
from reqstly.identity.passkeys import Came
from reqstly.identity.visitor import describe
from reqstly.settings import settings

Said = dict[str, Any]
Route = Callable[[Request, Response, Said], Awaitable[Said]]


def _route(path: str) -> Callable[[Route], Route]:
    def decorate(answer: Route) -> Route:
        async def answered(request: Request) -> Response:
            response = JSONResponse({}, headers={"Cache-Control": "no-store"})
            try:
                if not settings().has_passkeys and path != "/welcome/look":
                    raise NotFound("There are no passkeys here.")
                said = await answer(request, response, await _body(request))
            except DomainError as error:
                return _refusal(error)
            except Exception as error:
                sentence = f"That did not work. Try again; if it stays, quote {report(error)}."
                return JSONResponse({"sentence": sentence}, 500)
            response.body = response.render(said)
            response.headers["content-length"] = str(len(response.body))
            return response

        app.post(path)(answered)
        return answer

    return decorate


@_route("/sign-in/passkey/begin")
async def sign_in_begin(request: Request, response: Response, said: Said) -> Said:
    """What to ask the browser for, before anybody is known."""
    return await passkeys.begin(flow(request, response), visitor(request))


@_route("/sign-in/passkey/finish")
async def sign_in_finish(request: Request, response: Response, said: Said) -> Said:
    """Let them in; `go` is where to."""
    me = await who_is_here(request)
    came = await passkeys.sign_in(flow_of(request), said.get("credential"), visitor(request), me)
    return await _in(request, response, came, said)


@_route("/account/passkeys/begin")
async def add_begin(request: Request, response: Response, said: Said) -> Said:
    """What to ask the browser for, to make a passkey for who is signed in."""
    return await passkey_commands.begin_registration(await _me(request), flow(request, response))


@_route("/account/passkeys/finish")
async def add_finish(request: Request, response: Response, said: Said) -> Said:
    """Keep it."""
    me, name = await _me(request), describe(visitor(request).agent)[: passkeys.NAME_MOST]
    await passkey_commands.finish_registration(me, flow_of(request), said.get("credential"), name)
    return {"name": name}


@_route("/welcome/look")
async def welcome_look(request: Request, response: Response, said: Said) -> Said:
    """Whom a one-time link is for."""
    link = await links.look(said.get("link"), visitor(request))
    return {"name": link.name, "email": link.email, "kind": link.kind}


@_route("/welcome/begin")
async def welcome_begin(request: Request, response: Response, said: Said) -> Said:
    """What to ask the browser for, to make the passkey of who follows a link."""
    return await welcome.begin(flow(request, response), said.get("link"), visitor(request))


@_route("/welcome/finish")
async def welcome_finish(request: Request, response: Response, said: Said) -> Said:
    """Let them in; `go` is where to."""
    who, name = visitor(request), describe(visitor(request).agent)[: passkeys.NAME_MOST]
    came = await welcome.finish(flow_of(request), said.get("credential"), name, who)
    return await _in(request, response, came, said)


async def _in(request: Request, response: Response, came: Came, said: Said) -> Said:
    await take_over(request, response, came.token, came.user_id)
    then = said.get("then")
    return {"go": own(then) if isinstance(then, str) else "/"}


async def _me(request: Request) -> Actor:
    me = await who_is_here(request)
    if me is None:
        raise NotSignedIn
    return me


async def _body(request: Request) -> Said:
    try:
        said = json.loads(await request.body())
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        raise Invalid("body", "This has to be sent as a JSON object.")
    return said


def _refusal(error: DomainError) -> Response:
    headers = {"Cache-Control": "no-store"}
    if isinstance(error, TooMany):
        headers["Retry-After"] = str(error.seconds)
    said = {"sentence": error.sentence, "again": isinstance(error, NotFresh)}
    return JSONResponse(said, error.status, headers)
