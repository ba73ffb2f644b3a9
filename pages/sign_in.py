"""The door: who are you? In demo mode, one button a person."""

from fastapi import Form, Request
from fastapi.responses import RedirectResponse, Response
from nicegui import app, ui

from components.live_rows import LiveRows
from components.page import cookie
from reqstly.demo.cast import CAST
from reqstly.errors import DomainError
from reqstly.identity import sessions
from reqstly.people.queries import actor_by_email
from reqstly.settings import settings

TEMPLATE = """
<div class="centre"><div class="door">
  <p class="brand"><i aria-hidden="true">R</i><span>Reqstly</span></p>
  <template v-if="s.demo">
    <h1>Who would you like to be?</h1>
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
        <button v-for="person in s.others" :key="person.email" name="email" :value="person.email">
          <span class="face" aria-hidden="true">{{ initials(person.name) }}</span>
          <span><b>{{ person.name }}</b><span class="soft small">{{ person.line }}</span></span>
        </button>
      </form>
    </details>
  </template>
  <template v-else>
    <h1>No way to sign in is set up yet</h1>
    <p class="soft">Signing in with Azure AD and passkeys comes with the next release. To look around now, stop this server
      and start it with “make demo”.</p>
  </template>
</div></div>
"""


@ui.page("/sign-in", title="Sign in · Reqstly")
def sign_in(request: Request) -> None:
    """Offer the ways in."""
    people = [{"key": p.key, "name": p.name, "email": p.email, "line": p.role_line} for p in CAST]
    then = request.query_params.get("then", "/")
    LiveRows(
        TEMPLATE,
        {"demo": settings().demo, "cast": people[:6], "others": people[6:], "then": then},
    )


@app.post("/sign-in/demo")
async def sign_in_demo(request: Request, email: str = Form(""), then: str = Form("/")) -> Response:
    """Begin a session as one of the demo's people. Outside demo mode this address does not exist."""
    if not settings().demo:
        return Response(status_code=404)
    if email not in {person.email for person in CAST}:
        return RedirectResponse("/sign-in", 303)
    try:
        person = await actor_by_email(email)
        token = await sessions.sign_in(person.id, request.headers.get("user-agent", ""))
    except DomainError:
        return RedirectResponse("/sign-in", 303)
    if old := request.cookies.get(cookie()):
        await sessions.sign_out(old)
    response = RedirectResponse(_own(then), 303)
    response.set_cookie(cookie(), token, httponly=True, secure=settings().secure, samesite="lax", path="/")
    return response


@app.post("/sign-out")
async def sign_out(request: Request) -> Response:
    """End the session, on the server too, and show the door."""
    if token := request.cookies.get(cookie()):
        await sessions.sign_out(token)
    response = RedirectResponse("/sign-in", 303)
    response.delete_cookie(cookie(), path="/", secure=settings().secure, httponly=True, samesite="lax")
    return response


def _own(then: str) -> str:
    """A path on this site, and nothing else: no other host, no scheme."""
    return then if then.startswith("/") and not then.startswith(("//", "/\\")) and "\n" not in then else "/"
