"""The door: with an OpenID provider such as Azure AD, with a passkey, and in demo mode as anybody."""

from urllib.parse import urlencode

from fastapi import Form, Request
from fastapi.responses import RedirectResponse, Response
from nicegui import app, ui

from components.cookies import flow, flow_of, take_over, visitor, who_is_here
from components.live_rows import LiveRows
from components.passkey import PasskeySignIn
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

WAYS = """
<div>
  <p class="brand"><i aria-hidden="true">R</i><span>Reqstly</span></p>
  <h1>{{ s.again ? 'Sign in once more' : s.demo ? 'Who would you like to be?' : 'Sign in' }}</h1>
  <p v-if="s.said" class="banner" role="status" data-testid="door-said"><span class="icon" aria-hidden="true">info</span><span>{{ s.said }}</span></p>
  <div v-if="s.providers.length" class="ways">
    <form v-for="p in s.providers" :key="p.key" method="post" :action="'/sign-in/with/' + p.key">
      <input type="hidden" name="then" :value="s.then"><input v-if="s.again" type="hidden" name="again" value="true">
      <button class="btn main-act way" :data-testid="'with-' + p.key">Continue with {{ p.name }}</button>
    </form>
  </div>
</div>
"""
DEMO = """
<div>
  <p class="soft">This is a demonstration with invented people and requests. Open two windows as two people, and watch
    each change arrive in the other.</p>
  <form method="post" action="/sign-in/demo" class="cast">
    <input type="hidden" name="then" :value="s.then">
    <button v-for="person in s.cast" :key="person.email" name="email" :value="person.email" :data-testid="'demo-' + person.key">
      <span class="face" aria-hidden="true">{{ initials(person.name) }}</span>
      <span><b>{{ person.name }}</b><span class="soft small">{{ person.line }}</span></span>
    </button>
  </form>
  <details style="margin-top:16px" v-if="s.others.length"><summary class="soft">Everybody else in the demo</summary>
    <form method="post" action="/sign-in/demo" class="cast">
      <input type="hidden" name="then" :value="s.then">
      <button v-for="person in s.others" :key="person.email" name="email" :value="person.email" :data-testid="'demo-' + person.key">
        <span class="face" aria-hidden="true">{{ initials(person.name) }}</span>
        <span><b>{{ person.name }}</b><span class="soft small">{{ person.line }}</span></span>
      </button>
    </form>
  </details>
</div>
"""
ENDED = "You were signed out. What you had typed is kept: sign in again to go on with it."
ELSEWHERE = """<p class="soft small">Passkeys belong to a name, not to a number: to use them, open <a :href="s.origin">{{ s.origin }}</a>.</p>"""


@ui.page("/sign-in", title="Sign in · Reqstly")
async def sign_in(request: Request) -> Response | None:
    """Offer the ways in; who is in already goes on, unless they come to prove that it is them."""
    query = request.query_params
    then, again = own(query.get("then", "/")), query.get("again") == "1"
    # In the demo one comes here to be somebody else.
    stays = again or settings().demo or query.get("error")
    if not stays and await who_is_here(request) is not None:
        return RedirectResponse(then, 303)
    said = SENTENCES.get(query.get("error", ""), ENDED if query.get("ended") else "")
    providers = [{"key": key, "name": known.name} for key, known in settings().providers.items()]
    ways = {"said": said, "then": then, "again": again, "demo": settings().demo, "providers": providers}
    with (
        ui.element("div").classes("centre"),
        ui.element("div").classes("door" if settings().demo else "door narrow"),
    ):
        LiveRows(WAYS, ways)
        if settings().demo:
            people = [{"key": p.key, "name": p.name, "email": p.email, "line": p.role_line} for p in CAST]
            LiveRows(DEMO, {"cast": people[:6], "others": people[6:], "then": then})
        with ui.element("div").classes("by-passkey"):
            if passkeys.offered(request.url.hostname):
                PasskeySignIn(then=then)
            elif settings().has_passkeys:
                LiveRows(ELSEWHERE, {"origin": settings().origin})
    return None


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
