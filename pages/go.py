"""From a number typed into the bar to the request's page."""

from fastapi.responses import RedirectResponse
from nicegui import app

from reqstly import clean
from reqstly.errors import NotFound


@app.get("/go")
async def go(number: str = "") -> RedirectResponse:
    """Redirect to the request; what is no number leads to the page that says so."""
    try:
        return RedirectResponse(f"/requests/REQ-{clean.number(number)}", 303)
    except NotFound:
        return RedirectResponse("/requests/unknown", 303)
