"""Where a one-time link leads: the address's fragment has its secret, which the page's own script sends back."""

from fastapi import Request
from fastapi.responses import Response
from nicegui import app

from components.cookies import flow
from components.plain import BRAND, document, text
from reqstly.identity import passkeys
from reqstly.settings import settings

_PASSKEY = """<button class="btn main-act way" data-part="go" data-testid="welcome-passkey"><span class="icon" aria-hidden="true">fingerprint</span>Make a passkey</button>"""
_KEPT = """<p class="soft small">A passkey is kept by your device and opened by finger, face or code. There is no password to remember, or to steal.</p>"""
_INSTEAD = """<p class="soft">Passkeys need a name, not a number, in the address: <a class="link" data-part="instead" href="{place}">open this page as {place}</a> to make one.</p>"""
_PROVIDER = """<form method="post" action="/sign-in/with/{key}"><input type="hidden" name="link"><button class="btn way" data-testid="with-{key}">Continue with {name}</button></form>"""
_WELCOME = """
<main class="door narrow">{brand}<div class="passkey" data-kind="welcome">
  <h1 data-part="heading" data-testid="welcome-heading">One moment</h1>
  <div data-part="link" hidden>
    <p class="soft" data-part="recovery" hidden>This link lets you make a new passkey. Whoever else is signed in as you is signed out by it.</p>
    <p class="soft" data-part="invite" hidden>This link lets you in, once. Choose how you will sign in from now on.</p>
    <p class="soft">You are <b data-part="email" data-testid="welcome-email"></b>.</p>
    <div class="ways">{ways}</div>{kept}
  </div>
  <p data-part="over" hidden><a class="btn" href="/sign-in">Go to sign-in</a></p>
</div></main>
"""


@app.get("/welcome")
async def welcome(request: Request) -> Response:
    """Say whom the link is for, and offer the ways in."""
    offered = passkeys.offered(request.url.hostname)
    ways = _PASSKEY if offered else ""
    if settings().has_passkeys and not offered:
        ways = _INSTEAD.format(place=text(f"{settings().origin}/welcome"))
    for key, known in settings().providers.items():
        ways += _PROVIDER.format(key=text(key), name=text(known.name))
    page = document(
        "Welcome", _WELCOME.format(brand=BRAND, ways=ways, kept=_KEPT if offered else ""), scripts=True
    )
    # From here on this browser has begun something: wrong links are counted and written down.
    flow(request, page)
    return page
