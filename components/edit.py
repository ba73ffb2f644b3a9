"""Editing a request. Where somebody changed the same field meanwhile, both texts are shown and one is chosen."""

from typing import Any

from nicegui import ui

from components.page import Visit, say
from reqstly.errors import Clash, Conflict, DomainError
from reqstly.requests import commands
from reqstly.requests.detail import Detail


def edit_dialog(visit: Visit, detail: Detail) -> None:
    """Open the form over the request as it was when it was opened; saving merges into what it is by then."""
    version = [detail.row.version]
    with ui.dialog().props("persistent") as dialog, ui.card().props('data-testid="edit-dialog"'):
        ui.label("Edit request").style("font-weight: 650; font-size: var(--t16)")
        title = ui.input("Title", value=detail.row.title).props('outlined data-testid="edit-title"')
        words = ui.textarea("What should they know?", value=detail.description)
        words.props('outlined autogrow data-testid="edit-description"')
        clashes = ui.element("div").classes("stack")
        with ui.row().style("justify-content: flex-end; gap: 8px"):
            ui.button("Not now", on_click=dialog.close).props("flat color=primary")
            save = ui.button("Save").props('unelevated color=primary data-testid="edit-save"')
    fields: dict[str, Any] = {"title": title, "description": words}

    async def saved() -> None:
        # Only what this person changed is sent: a field left alone can neither clash nor undo.
        before = {"title": detail.row.title, "description": detail.description}
        changed = {name: box.value or "" for name, box in fields.items() if (box.value or "") != before[name]}
        try:
            await commands.edit(await visit.now(), detail.row.number, version[0], **changed)
        except Conflict as conflict:
            version[0] = conflict.version
            _show(clashes, conflict.clashes, fields)
            say(conflict.sentence)
        except DomainError as error:
            say(error.sentence)
        else:
            dialog.close()

    save.on_click(saved)
    dialog.on("hide", dialog.delete)
    dialog.open()


def _show(place: ui.element, clashes: tuple[Clash, ...], fields: dict[str, Any]) -> None:
    place.clear()
    with place:
        for clash in clashes:
            with ui.element("div").classes("card pad").props(f'data-testid="clash-{clash.field}"'):
                ui.label(f"The {clash.field} as it is now; yours is in the box above").classes("soft small")
                ui.label(str(clash.theirs)).classes("text").props(
                    f'data-testid="theirs-{clash.field}" dir=auto'
                )
                box = fields.get(clash.field)
                if box is not None:
                    ui.button(
                        "Take this one", on_click=lambda b=box, c=clash: b.set_value(str(c.theirs))
                    ).props("flat dense color=primary")
        ui.label("Save again to keep what is in the boxes.").classes("soft small")
