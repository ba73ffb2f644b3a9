"""Sign-in and security: one's own ways in, sessions, tokens, and what happened."""

from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from nicegui import app, ui

from components import account_history, account_passkeys, account_providers, account_sessions, account_tokens
from components.cookies import flow, visitor, who_is_here
from components.live_rows import LiveRows
from components.page import page
from components.visit import Visit
from components.ways import leave_for
from reqstly.access import require_fresh
from reqstly.errors import DomainError, NotFresh
from reqstly.identity import oidc
from reqstly.identity.oidc import Purpose
from reqstly.identity.refusals import SENTENCES

SECTIONS = (account_passkeys, account_providers, account_sessions, account_tokens, account_history)
HEAD = """
<div><div class="page-head"><h1>Sign-in and security</h1></div>
  <p class="soft">{{ s.name }}, {{ s.email }}</p>
  <p v-if="s.said" class="banner" role="status" data-testid="account-said"><span class="icon" aria-hidden="true">info</span><span>{{ s.said }}</span></p></div>
"""


@page("/account", "Sign-in and security")
async def account(visit: Visit) -> None:
    """Everything about how the person gets in."""
    said = SENTENCES.get(visit.query.get("error", ""), "")
    with ui.element("div").classes("sections"):
        LiveRows(HEAD, {"name": visit.actor.name, "email": visit.actor.email, "said": said})
        for part in SECTIONS:
            await part.section(visit)


@app.post("/account/connect/{key}")
async def connect(request: Request, key: str) -> Response:
    """Send the browser to the provider, to connect the account there with this one."""
    response = Response()
    me = await who_is_here(request)
    if me is None:
        return RedirectResponse("/sign-in?then=/account", 303)
    try:
        require_fresh(me)
        purpose = Purpose("/account", user_id=me.user_id)
        place = await oidc.start(key, flow(request, response), visitor(request), purpose)
    except NotFresh:
        return RedirectResponse("/sign-in?again=1&then=/account", 303)
    except DomainError:
        return RedirectResponse("/account?error=error", 303)
    return leave_for(place, response)
