"""The inputs of a request type's form."""

from typing import Any

from nicegui import ui
from nicegui.elements.mixins.validation_element import ValidationElement


def field_input(field: dict[str, Any], value: str = "") -> ValidationElement[Any]:
    """The input that fits a field of a form, with the answer there is."""
    label, hint = str(field["label"]), str(field.get("help") or "")
    label = label if field.get("required") else f"{label} (if you know)"
    options = list(field.get("options") or [])
    match field.get("kind"):
        case "choice":
            # An answer that is no longer offered stays one, until another is chosen.
            offered = options if value in ("", *options) else [*options, value]
            element: ValidationElement[Any] = ui.select(
                offered, label=label, clearable=True, value=value or None
            )
        case "yes_no":
            element = ui.select({"yes": "Yes", "no": "No"}, label=label, clearable=True, value=value or None)
        case "long":
            element = ui.textarea(label, value=value).props("autogrow")
        case "date":
            element = ui.input(label, value=value).props("type=date stack-label")
        case "number":
            element = ui.input(label, value=value).props("inputmode=decimal")
        case _:
            element = ui.input(label, value=value)
    element.props(f'outlined data-testid="field-{field["key"]}"')
    if hint:
        element.props["hint"] = hint
    return element


def answer(element: ValidationElement[Any]) -> str:
    """What stands in the input, as text."""
    return "" if element.value is None else str(element.value)
