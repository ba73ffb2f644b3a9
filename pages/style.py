"""The style sheet, linked from every page and kept by browsers for ever: its address changes with it."""

from fastapi.responses import Response
from nicegui import app, ui

from components import theme


@app.get(theme.STYLE_PATH)
async def style() -> Response:
    """The style sheet."""
    caching = {"Cache-Control": "public, max-age=31536000, immutable"}
    return Response(theme.STYLE, media_type="text/css", headers=caching)


ui.add_head_html(theme.HEAD, shared=True)
