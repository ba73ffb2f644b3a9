"""Editing a request. Where somebody changed the same field meanwhile, both texts are shown and one is chosen."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from nicegui import ui
from nicegui.elements.mixins.validation_element import ValidationElement

from components.dialog import buttons, dialog
from components.drafts import Draft
from components.form import answer, field_input
from components.visit import Visit, say
from reqstly.drafts.queries import load
from reqstly.errors import Clash, Conflict, DomainError
from reqstly.requests import commands
from reqstly.requests.detail import Detail


async def edit_dialog(visit: Visit, detail: Detail) -> None:
    """Open the form over the request as it is now; saving merges into what it is by then. An edit that was begun
    earlier goes on, on the version that it was begun on."""
    place = f"request/{detail.row.number}/edit"
    if (found := await visit.act(load, place)) is None:
        return
    kept = found.get(place)
    given = {key: text for key, _, _, text in detail.fields}
    before = {"title": detail.row.title, "description": detail.description}
    before |= {f"fields.{field['key']}": given.get(str(field["key"]), "") for field in detail.form}

    async def save() -> None:
        # Only what this person changed is sent: a field left alone can neither clash nor undo.
        changed = {name: answer(box) for name, box in boxes.items() if answer(box) != before[name]}
        plain: dict[str, Any] = {name: text for name, text in changed.items() if "." not in name}
        fields = {name.removeprefix("fields."): text for name, text in changed.items() if "." in name}
        try:
            await commands.edit(
                await visit.now(used=True), detail.row.number, version(), **plain, fields=fields or None
            )
        except Conflict as conflict:
            draft.also["version"] = str(conflict.version)
            _show(clashes, conflict.clashes, boxes)
            say(conflict.sentence)
        except DomainError as error:
            say(error.sentence)
        else:
            await draft.sent(over=True)
            opened.close()

    def version() -> int:
        return int(draft.also["version"])

    def afresh() -> None:
        draft.also["version"] = str(detail.row.version)
        clashes.clear()

    def elsewhere(also: Mapping[str, str]) -> None:
        clashes.clear()

    with dialog("Edit request", testid="edit-dialog", persistent=True) as opened:
        title = ui.input("Title", value=before["title"]).props('outlined data-testid="edit-title"')
        boxes: dict[str, ValidationElement[Any]] = {"title": title}
        for field in detail.form:
            boxes[f"fields.{field['key']}"] = field_input(field, before[f"fields.{field['key']}"])
        words = ui.textarea("What should they know?", value=before["description"])
        boxes["description"] = words.props('outlined autogrow data-testid="edit-description"')
        begun = kept.fields["version"] if kept else str(detail.row.version)
        draft = Draft(
            visit,
            place,
            boxes,
            kept,
            also={"version": begun},
            discarded=afresh,
            taken=elsewhere,
        )
        clashes = ui.element("div").classes("stack")
        buttons(opened, "Save", save, testid="edit-save")


def _show(place: ui.element, clashes: tuple[Clash, ...], boxes: dict[str, ValidationElement[Any]]) -> None:
    place.clear()
    with place:
        for clash in clashes:
            box, name = boxes[clash.field], clash.field.removeprefix("fields.").replace("_", " ")
            with ui.element("div").classes("card pad").props(f'data-testid="clash-{clash.field}"'):
                ui.label(f"The {name} as it is now; yours is in the box above").classes("soft small")
                theirs = ui.label(str(clash.theirs)).classes("text")
                theirs.props(f'data-testid="theirs-{clash.field}" dir=auto')
                # A choice has no empty text among its options.
                value = clash.theirs or (None if isinstance(box, ui.select) else "")
                ui.button("Take this one", on_click=partial(box.set_value, value)).props(
                    "flat dense color=primary"
                )
        ui.label("Save again to keep what is in the boxes.").classes("soft small")
