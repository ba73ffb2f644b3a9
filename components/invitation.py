"""An invitation link, shown once: who has it comes in as that person."""

from nicegui import ui

from components.dialog import copy_buttons, dialog
from components.visit import Visit
from reqstly.identity import links
from reqstly.settings import settings


async def invitation_dialog(visit: Visit, user_id: int, name: str) -> None:
    """Make the link and show it. It is not kept anywhere: closed, a new one has to be made."""
    secret = await visit.act(links.make, user_id, "invite")
    if secret is None:
        return
    address = f"{settings().origin}/welcome#{secret}"
    with dialog(f"Invitation for {name}", testid="invitation-dialog", persistent=True) as opened:
        ui.label(
            f"Send this to {name} on a way that only they read: whoever opens it first comes in as them. It works once,"
            " within three days, and is shown only here and now."
        ).classes("soft")
        ui.input("Link", value=address).props('outlined readonly data-testid="invitation-link"')
        copy_buttons(opened, address, testid="invitation-copy")
