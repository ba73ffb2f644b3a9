"""The door: with an OpenID provider such as Azure AD, with a passkey, and in demo mode as anybody."""

from urllib.parse import urlencode

from fastapi import Form, Request
from fastapi.responses import RedirectResponse, Response
from nicegui import app

from components.cookies import flow, flow_of, take_over, visitor, who_is_here
from components.plain import BRAND, document, initials, text
from components.ways import leave_for, own
from reqstly import secrets
from reqstly.demo.cast import CAST
from reqstly.errors import DomainError, TooMany
from reqstly.identity import oidc, passkeys, sessions
from reqstly.identity.oidc import Purpose
from reqstly.identity.providers import ProviderDown
from reqstly.identity.refusals import SENTENCES, Refused
from reqstly.people.queries import actor_by_email
from reqstly.settings import settings

_SAID = """<p class="banner" role="status" data-testid="door-said"><span class="icon" aria-hidden="true">info</span><span>{said}</span></p>"""
_PROVIDER = """
<form method="post" action="/sign-in/with/{key}"><input type="hidden" name="then" value="{then}">{again}
  <button class="btn main-act way" data-testid="with-{key}">Continue with {name}</button></form>"""
_AGAIN = '<input type="hidden" name="again" value="true">'
_DEMO = """
<p class="soft">This is a demonstration with invented people and requests. Open two windows as two people, and watch
  each change arrive in the other.</p>{first}
<details style="margin-top:16px"><summary class="soft">Everybody else in the demo</summary>{others}</details>"""
_CAST = """<form method="post" action="/sign-in/demo" class="cast"><input type="hidden" name="then" value="{then}">{people}</form>"""
_PERSON = """
<button name="email" value="{email}" data-testid="demo-{key}"><span class="face" aria-hidden="true">{initials}</span>
  <span><b>{name}</b><span class="soft small">{line}</span></span></button>"""
_PASSKEY = """
<div class="passkey" data-kind="sign-in" data-then="{then}">
  <label data-part="field" hidden><span class="soft small">Your passkeys on this device</span>
    <input class="in" type="text" autocomplete="username webauthn" placeholder="Click to choose one" autocapitalize="off" spellcheck="false" data-testid="passkey-field"></label>
  <button class="btn way" data-part="go" data-testid="passkey-sign-in"><span class="icon" aria-hidden="true">fingerprint</span>Sign in with a passkey</button>
</div>"""
_ELSEWHERE = """<p class="soft small">Passkeys belong to a name, not to a number: to use them, open <a href="{origin}">{origin}</a>.</p>"""
ENDED = "You were signed out. What you had typed is kept: sign in again to go on with it."


@app.get("/sign-in")
async def sign_in(request: Request) -> Response:
    """Offer the ways in; who is in already goes on, unless they come to prove that it is them."""
    query = request.query_params
    then, again = own(query.get("then", "/")), query.get("again") == "1"
    # In the demo one comes here to be somebody else.
    stays = again or settings().demo or query.get("error")
    if not stays and await who_is_here(request) is not None:
        return RedirectResponse(then, 303)
    said = SENTENCES.get(query.get("error", ""), ENDED if query.get("ended") else "")
    heading = "Sign in once more" if again else "Who would you like to be?" if settings().demo else "Sign in"
    passkey = passkeys.offered(request.url.hostname)
    body = (
        f"<h1>{heading}</h1>{_SAID.format(said=text(said)) if said else ''}{_providers(then, again)}"
        f'{_demo(then) if settings().demo else ""}<div class="by-passkey">{_by_passkey(then, passkey)}</div>'
    )
    kind = "door" if settings().demo else "door narrow"
    return document("Sign in", f'<main class="{kind}">{BRAND}{body}</main>', scripts=passkey)


def _providers(then: str, again: bool) -> str:
    more = _AGAIN if again else ""
    ways = "".join(
        _PROVIDER.format(key=text(key), name=text(known.name), then=text(then), again=more)
        for key, known in settings().providers.items()
    )
    return f'<div class="ways">{ways}</div>' if ways else ""


def _demo(then: str) -> str:
    people = [
        _PERSON.format(
            email=text(p.email), key=text(p.key), initials=text(initials(p.name)), name=text(p.name), line=text(p.role_line)
        )
        for p in CAST
    ]  # fmt: skip
    first, others = (_CAST.format(then=text(then), people="".join(part)) for part in (people[:6], people[6:]))
    return _DEMO.format(first=first, others=others)


def _by_passkey(then: str, offered: bool) -> str:
    if offered:
        return _PASSKEY.format(then=text(then))
    return _ELSEWHERE.format(origin=text(settings().origin)) if settings().has_passkeys else ""


@app.post("/sign-in/with/{key}")
async def with_provider(
    request: Request, key: str, then: str = Form("/"), again: bool = Form(False), link: str = Form("")
) -> Response:
    """Send the browser to the provider. `link` is the secret of a one-time link, from who follows one and would rather
    sign in with the provider than have a passkey."""
    purpose = Purpose(own(then), link=secrets.digest(link).hex() if link else "", again=again)
    response = Response()
    try:
        place = await oidc.start(key, flow(request, response), visitor(request), purpose)
    except DomainError as error:
        return _door(_word(error), own(then))
    return leave_for(place, response)


@app.get("/sign-in/from/{key}")
async def from_provider(request: Request, key: str) -> Response:
    """The provider sends the browser back: let them in, or say why not."""
    me = await who_is_here(request)
    try:
        arrival = await oidc.finish(key, request.query_params, flow_of(request), visitor(request), me)
    except DomainError as error:
        then = error.then if isinstance(error, Refused) else "/"
        return _door(_word(error), own(then)) if me is None else _back_in(_word(error))
    response = RedirectResponse(own(arrival.then), 303)
    if arrival.token:
        await take_over(request, response, arrival.token, arrival.user_id)
    if arrival.notice:
        response.headers["location"] = "/account?error=groups"
    return response


@app.post("/sign-in/demo")
async def sign_in_demo(request: Request, email: str = Form(""), then: str = Form("/")) -> Response:
    """Begin a session as one of the demo's people. Outside demo mode this address does not exist."""
    if not settings().demo:
        return Response(status_code=404)
    if email not in {person.email for person in CAST}:
        return RedirectResponse("/sign-in", 303)
    try:
        person = await actor_by_email(email)
        token = await sessions.sign_in(person.id, visitor(request), me=await who_is_here(request))
    except DomainError:
        return RedirectResponse("/sign-in", 303)
    response = RedirectResponse(own(then), 303)
    await take_over(request, response, token, person.id)
    return response


def _door(word: str, then: str) -> Response:
    return RedirectResponse(f"/sign-in?{urlencode({'error': word, 'then': then})}", 303)


def _back_in(word: str) -> Response:
    return RedirectResponse(f"/account?{urlencode({'error': word})}", 303)


def _word(error: DomainError) -> str:
    match error:
        case Refused():
            return error.word
        case TooMany():
            return "many"
        case ProviderDown():
            return "down"
        case _:
            return "error"
