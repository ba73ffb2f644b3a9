"""Where a one-time link leads: the address's fragment has its secret, which the page's own script sends back."""

from fastapi import Request
from nicegui import ui

from components.live_rows import LiveRows
from components.passkey import Welcome
from reqstly.identity import passkeys
from reqstly.settings import settings

BRAND = '<p class="brand"><i aria-hidden="true">R</i><span>Reqstly</span></p>'


@ui.page("/welcome", title="Welcome · Reqstly")
async def welcome(request: Request) -> None:
    """Say whom the link is for, and offer the ways in."""
    providers = [{"key": key, "name": known.name} for key, known in settings().providers.items()]
    offered = passkeys.offered(request.url.hostname)
    instead = f"{settings().origin}/welcome" if settings().has_passkeys and not offered else ""
    with ui.element("div").classes("centre"), ui.element("div").classes("door narrow"):
        LiveRows(BRAND, {})
        Welcome(providers, passkeys=offered, instead=instead)
