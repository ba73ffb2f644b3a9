"""Every address that nothing else answers."""

from fastapi import Request
from nicegui import Client, ui

from components.page import failed


@ui.page("/{_:path}", title="Not here · Reqstly")
def missing(client: Client, request: Request) -> None:
    """Say kindly that there is nothing here."""
    failed(client, 404, "There is nothing at this address. It may have moved, or a letter is missing.")
