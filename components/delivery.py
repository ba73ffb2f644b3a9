"""What people do on a page reaches the server whole, in order and once: see delivery.js, the browser's part.

Uses internals of NiceGUI: `tests/components/test_contract.py` holds them."""

from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

from nicegui import Client, core
from nicegui.element import Element

from components.visit import report
from components.wire import BOXES_MOST

_DOCUMENTS_MOST = 4  # of one page: a browser has one

Handle = Callable[[str, dict[str, Any]], Any]

# The last message that was taken from each document of a page.
_last: WeakKeyDictionary[Client, dict[str, int]] = WeakKeyDictionary()


class Delivery(Element, component="delivery.js", dependencies=["typed.js", "line.js"]):
    """The browser's part, once in each window of this person."""

    def __init__(self, person: int) -> None:
        super().__init__()
        self._props["person"] = person


def install() -> None:
    """Take each action once, with what was typed before it. Before `sockets.guard_sockets`, which looks whose it is."""
    handlers = core.sio.handlers["/"]
    handlers["event"] = once(with_typed(handlers["event"]))
    # Whether anybody is there: socket.io answers that it was asked.
    handlers["probe"] = lambda sid: None


def with_typed(handle: Handle) -> Handle:
    """Handle the events that a message brings in `typed` before the message itself, as if they had come on their own."""

    def handled(sid: str, message: dict[str, Any]) -> None:
        before = message.pop("typed", None)
        for event in before[:BOXES_MOST] if isinstance(before, list) else ():
            if isinstance(event, dict):
                handle(sid, {**event, "client_id": message["client_id"]})
        handle(sid, message)

    return handled


def once(handle: Handle) -> Handle:
    """Handle numbered messages of a document in their order, each once; without a number, as it comes. Answers with the
    number up to which all were taken: what is behind it is sent again."""

    def handled(sid: str, message: dict[str, Any]) -> int | None:
        number, document = message.pop("n", None), message.pop("document", None)
        client = Client.instances.get(str(message.get("client_id")))
        if not isinstance(number, int) or not isinstance(document, str) or client is None:
            handle(sid, message)
            return None
        taken = _last.setdefault(client, {})
        if number != taken.get(document, 0) + 1:
            return taken.get(document, 0)
        if document not in taken and len(taken) >= _DOCUMENTS_MOST:
            del taken[next(iter(taken))]
        taken[document] = number
        if not message.get("skip"):
            try:
                handle(sid, message)
            except Exception as error:
                report(error)
        return number

    return handled
