"""A dialog: heading, what is asked, “Not now” and the one thing it does. Made when it opens, gone when it closes."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from weakref import WeakKeyDictionary

from nicegui import Client, ui

from components.visit import say


@contextmanager
def dialog(heading: str, *, testid: str, persistent: bool = False) -> Iterator[ui.dialog]:
    """Open a dialog around what the block draws. A persistent one is not closed by a click beside it."""
    with ui.dialog() as opened, ui.card().props(f'data-testid="{testid}"'):
        if persistent:
            opened.props("persistent")
        ui.label(heading).style("font-weight: 650; font-size: var(--t16)")
        yield opened
    opened.on("hide", opened.delete)
    opened.open()


def confirm(
    heading: str,
    consequences: Sequence[str],
    verb: str,
    act: Callable[[], Awaitable[object]],
    *,
    more: Callable[[], object] | None = None,
) -> None:
    """Ask before access is given or taken. `consequences` are sentences that say what follows, `verb` is the button's word.
    Cancel has the focus, so that Enter changes nothing; a click counts 0.4 s later, so that a double click on what opened it
    does not confirm it. `more` draws what else there is to decide. The dialog closes before `act` runs: what it did, or why
    not, is said on the page."""
    client = ui.context.client
    before = client.elements.get(_asking.get(client, 0))
    if isinstance(before, ui.dialog) and before.value:
        return  # a second click on the same button

    async def confirmed() -> None:
        opened.close()
        await act()

    with dialog(heading, testid="confirm-dialog") as opened:
        # A screen reader that lands on Cancel reads what it is about first.
        opened.props(f'aria-describedby="confirm-{opened.id}"')
        with ui.element("div").props(f'id="confirm-{opened.id}" data-testid="confirm-consequences"'):
            for sentence in consequences:
                ui.label(sentence).classes("soft").style("margin-bottom: 8px")
        if more is not None:
            more()
        with ui.row().classes("confirm-acts").style("justify-content: flex-end; gap: 8px"):
            cancel = ui.button("Cancel", on_click=opened.close).props("flat color=primary autofocus")
            cancel.props('data-testid="confirm-cancel"')
            ui.button(verb, on_click=confirmed).props('unelevated color=primary data-testid="confirm-yes"')
    _asking[client] = opened.id


# The id of the question that was asked last in each window.
_asking: WeakKeyDictionary[Client, int] = WeakKeyDictionary()


def copy_buttons(opened: ui.dialog, secret: str, *, testid: str) -> None:
    """The last row of a dialog that shows a secret once."""

    def copy() -> None:
        ui.clipboard.write(secret)
        say("Copied.")

    with ui.row().style("justify-content: flex-end; gap: 8px"):
        ui.button("Close", on_click=opened.close).props("flat color=primary")
        ui.button("Copy", on_click=copy).props(f'unelevated color=primary data-testid="{testid}"')


def buttons(
    opened: ui.dialog, label: str = "", act: Callable[[], Awaitable[None]] | None = None, testid: str = ""
) -> None:
    """The dialog's last row."""
    with ui.row().style("justify-content: flex-end; gap: 8px"):
        ui.button("Not now", on_click=opened.close).props("flat color=primary")
        if act is not None:
            ui.button(label, on_click=act).props(f'unelevated color=primary data-testid="{testid}"')
