"""Going from page to page without loading the frame again: NiceGUI's `ui.sub_pages`, with the guard of a page of its own.

The next page is drawn out of sight and takes the place of the one before at once, so nothing flickers and nothing of it is
shown before it was asked who looks. Uses internals of NiceGUI: `tests/components/test_contract.py` holds them."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from nicegui import background_tasks
from nicegui.element import Element
from nicegui.elements.sub_pages import SubPages
from starlette.routing import compile_path

Show = Callable[["Place", Mapping[str, Any], str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Place:
    """An address that pages of the frame have, and how its page is drawn."""

    path: str
    title: str
    wide: bool
    draw: Callable[..., Awaitable[None]] = field(compare=False)


_PLACES: list[tuple[Any, Place]] = []


def add(place: Place) -> None:
    """Let this place be gone to without a load. Earlier ones are looked at first, as by FastAPI."""
    _PLACES.append((compile_path(place.path)[0], place))


def find(address: str) -> tuple[Place, Mapping[str, str]] | None:
    """The place at an address, and what its path names."""
    path = urlsplit(address).path
    for pattern, place in _PLACES:
        if found := pattern.match(path):
            return place, found.groupdict()
    return None


class Arrival(Element, component="place.js"):
    """What one page is drawn into. It tells when the browser shows it; see place.js."""

    def __init__(self, address: str, arrived: Callable[[], None]) -> None:
        super().__init__()
        self._props["address"] = _plain(address)
        self.on("arrived", lambda _: arrived(), args=[])


class Places(SubPages):
    """The part of the frame that a page is drawn into. `show` draws the page of a place; it is told the address."""

    def __init__(self, show: Show) -> None:
        self._draw = show
        self._at = ""
        super().__init__(show_404=False)
        self.props("id=main tabindex=-1").classes("main")
        self.add_slot("next")

    def first(self, place: Place, address: str) -> Arrival:
        """Where the page is drawn that the window was opened for."""
        self._at = _plain(address)
        self.classes("wide" if place.wide else "")
        with self:
            return Arrival(address, lambda: None)

    def next(self, address: str, arrived: Callable[[], None]) -> Arrival:
        """Where the next page is drawn, out of sight until it is `shown`."""
        with self.slots["next"]:
            return Arrival(address, arrived)

    def shown(self, place: Place, address: str, content: Element) -> None:
        """Let what was drawn take the place of what is there."""
        self._at = _plain(address)
        for old in list(self.default_slot.children):
            old.delete()
        content.move(self)
        self.classes(add="wide") if place.wide else self.classes(remove="wide")

    def _handle_delete(self) -> None:
        del self._draw  # which belongs to the window that holds this
        super()._handle_delete()

    def _show(self) -> None:
        # Called by NiceGUI's router: for a link, the browser's back and forward, and `ui.navigate.to`.
        address = self._router.current_path
        if self._router.is_initial_request or not isinstance(address, str):
            return
        found = find(address)
        self.has_404 = found is None  # then the router has the browser load it
        if found is None or _plain(address) == self._at:
            return
        self._cancel_active_tasks()
        task = background_tasks.create(self._draw(*found, address), name="go to a page", context=self.client)
        self._active_tasks.add(task)
        task.add_done_callback(self._active_tasks.discard)


def _plain(address: str) -> str:
    return address.partition("#")[0]
