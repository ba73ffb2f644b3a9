"""An invitation link, shown once: who has it comes in as that person."""

from nicegui import ui

from components.dialog import confirm, copy_buttons, dialog
from components.visit import Visit
from reqstly.identity import links
from reqstly.settings import settings


def invitation_dialog(visit: Visit, user_id: int, name: str) -> None:
    """Ask, make the link and show it. It is not kept anywhere: closed, a new one has to be made."""

    async def make() -> None:
        secret = await visit.act(links.make, user_id, "invite")
        if secret is not None:
            with visit.content:
                _show(name, f"{settings().origin}/welcome#{secret}")

    said = (
        f"Whoever opens the link first comes in as {name}, and makes the passkey that is theirs from then on. It works once,"
        " within three days.",
        "A link that was made before works no more.",
    )
    confirm(f"Make an invitation for {name}?", said, "Make the link", make)


def _show(name: str, address: str) -> None:
    with dialog(f"Invitation for {name}", testid="invitation-dialog", persistent=True) as opened:
        ui.label(
            f"Send this to {name} on a way that only they read: whoever opens it first comes in as them. It works once,"
            " within three days, and is shown only here and now."
        ).classes("soft")
        ui.input("Link", value=address).props('outlined readonly data-testid="invitation-link"')
        copy_buttons(opened, address, testid="invitation-copy")
