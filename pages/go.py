"""What was typed into the bar, sent as a form: where there is no connection to ask over."""

from fastapi.responses import RedirectResponse
from nicegui import app

from components.search_box import destination


@app.get("/go")
async def go(number: str = "", q: str = "") -> RedirectResponse:
    """Redirect to the request of this number, or to the search for `q`; a `number` that is none leads to the page that
    says so."""
    found = destination(number or q)
    return RedirectResponse("/requests/unknown" if number and found.startswith("/search") else found, 303)
