"""What people do on a page reaches the server whole: see delivery.js, the browser's part.

Uses internals of NiceGUI: `tests/components/test_contract.py` holds them."""

from collections.abc import Callable
from typing import Any

from nicegui import core
from nicegui.element import Element

BOXES_MOST = 100


class Delivery(Element, component="delivery.js", dependencies=["typed.js"]):
    """The browser's part, once in each window."""


def install() -> None:
    """Take what was typed with the action that it came with. Before `sockets.guard_sockets`, which looks whose it is."""
    handlers = core.sio.handlers["/"]
    handlers["event"] = with_typed(handlers["event"])


def with_typed(handle: Callable[[str, dict[str, Any]], Any]) -> Callable[[str, dict[str, Any]], Any]:
    """Handle the events that a message brings in `typed` before the message itself, as if they had come on their own."""

    def handled(sid: str, message: dict[str, Any]) -> Any:
        before = message.pop("typed", None)
        for event in before[:BOXES_MOST] if isinstance(before, list) else ():
            if isinstance(event, dict):
                handle(sid, {**event, "client_id": message["client_id"]})
        return handle(sid, message)

    return handled
