"""Every address that nothing else answers."""

from fastapi import Request
from fastapi.responses import Response
from nicegui import app

from components import plain


@app.get("/{_:path}")
async def missing() -> Response:
    """Say kindly that there is nothing here."""
    return plain.failed(404, "There is nothing at this address. It may have moved, or a letter is missing.")


@app.exception_handler(404)
async def not_found(request: Request, error: Exception) -> Response:
    """The same where a route finds nothing, as for a file of NiceGUI's: its own page would have a socket."""
    return await missing()
