"""What was just done, with a button that takes it back."""

from collections.abc import Awaitable, Callable

from nicegui import ui

from components.live_rows import LiveRows
from components.visit import Visit

SECONDS = 30  # as for what is done to many requests at once

DONE = """
<div class="done-bar"><p><span role="status" data-testid="notice">{{ s.said }}</span>
  <button class="btn slim" @click="act('undo')" data-testid="undo">Undo</button>
  <button class="btn quiet slim" @click="act('close')" aria-label="Close"><span class="icon" aria-hidden="true">close</span></button></p></div>
"""


def offer_undo(visit: Visit, said: str, undo: Callable[[], Awaitable[object]]) -> None:
    """Say what was done, and offer to take it back for half a minute. `undo` calls the inverse verb, which asks anew whether
    the person may."""
    if visit.over or visit.client.is_deleted:
        return

    async def take_back() -> None:
        close()
        with visit.content:
            await undo()

    async def closed() -> None:
        close()

    def close() -> None:
        if not box.is_deleted:
            box.delete()

    if visit.undo_bar is not None and not visit.undo_bar.is_deleted:
        visit.undo_bar.delete()  # one at a time: the newest
    with visit.content, ui.element("div") as box:
        LiveRows(DONE, {"said": said}, act={"undo": take_back, "close": closed})
        ui.timer(SECONDS, close, once=True)
    visit.undo_bar = box
