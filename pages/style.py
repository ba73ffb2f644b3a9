"""The style sheet and the scripts of plain pages, kept by browsers for ever: their addresses change with them."""

from fastapi.responses import Response
from nicegui import app, ui

from components import plain, theme


@app.get(theme.STYLE_PATH)
async def style() -> Response:
    """The style sheet."""
    return Response(theme.STYLE, media_type="text/css", headers=_CACHING)


@app.get(f"{plain.SCRIPTS_PATH}/{{name}}")
async def script(name: str) -> Response:
    """A script of the pages that have no socket."""
    if name not in plain.SCRIPTS:
        return plain.failed(404, "There is no such script.")
    return Response(plain.SCRIPTS[name], media_type="text/javascript", headers=_CACHING)


_CACHING = {"Cache-Control": "public, max-age=31536000, immutable"}


ui.add_head_html(theme.HEAD, shared=True)
