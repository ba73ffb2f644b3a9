"""Actions are taken whole, in order and once; and what of NiceGUI and Quasar their delivery counts on."""

import gc
import inspect
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nicegui
import pytest
from nicegui import Client

from components import delivery
from components.wire import BOXES_MOST

STATIC = Path(nicegui.__file__).parent / "static"
Message = dict[str, Any]


class Page:
    """As much of a client as this needs: it can be referred to weakly."""


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> dict[str, Page]:
    """Those that are here."""
    here = {"here": Page(), "also": Page()}
    monkeypatch.setattr(Client, "instances", here)
    return here


def taken(done: list[Message]) -> Any:
    """A handler that writes down what it is given."""
    return delivery.once(delivery.with_typed(lambda sid, message: done.append(message)))


def message(n: object, what: str = "", document: object = "d", client: str = "here", **more: Any) -> Message:
    return {"client_id": client, "id": what, "n": n, "document": document, **more}


@pytest.mark.usefixtures("pages")
def test_each_number_is_taken_once_and_in_order() -> None:
    done: list[Message] = []
    handle = taken(done)
    answers = [handle("", message(n, f"{n}")) for n in (1, 2, 2, 1, 4, 5, 3, 4, 4, 5)]
    assert answers == [1, 2, 2, 2, 2, 2, 3, 4, 4, 5]
    assert [one["id"] for one in done] == ["1", "2", "3", "4", "5"]
    assert handle("", message(6, skip=True)) == 6
    assert len(done) == 5


@pytest.mark.usefixtures("pages")
def test_pages_and_documents_count_for_themselves() -> None:
    done: list[Message] = []
    handle = taken(done)
    for more in ({}, {"document": "e"}, {"client": "also"}):
        assert handle("", message(1, **more)) == 1
        assert handle("", message(1, **more)) == 1
    assert len(done) == 3


def test_what_is_remembered_is_little_and_goes_with_the_page(pages: dict[str, Page]) -> None:
    gc.collect()
    before, handle = len(delivery._last), taken([])
    for n in range(20):
        handle("", message(1, document=f"d{n}"))
    assert len(delivery._last) == before + 1
    assert len(delivery._last[pages["here"]]) == 4  # type: ignore[index]
    pages.clear()
    gc.collect()
    assert len(delivery._last) == before


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize(("n", "document"), [(None, "d"), ("1", "d"), (1, None), ([], {}), (1.0, "d")])
def test_what_is_not_numbered_is_taken_as_it_comes(n: object, document: object) -> None:
    done: list[Message] = []
    assert taken(done)("", message(n, "x", document)) is None
    assert [one["id"] for one in done] == ["x"]


@pytest.mark.usefixtures("pages")
def test_what_was_typed_comes_first_and_for_the_same_page_alone() -> None:
    done: list[Message] = []
    typed = [{"id": 7, "client_id": "also", "args": ['"x"']}, "nonsense", {"id": 8, "args": ['"y"']}]
    taken(done)("", message(1, "act", typed=typed))
    assert [(one["id"], one["client_id"]) for one in done] == [(7, "here"), (8, "here"), ("act", "here")]
    done.clear()
    taken(done)("", message(2, "act", typed=[{"id": n} for n in range(BOXES_MOST + 1)]))
    assert len(done) == BOXES_MOST + 1
    for odd in (None, "x", {"id": 1}, 7):
        done.clear()
        taken(done)("", message(None, "act", typed=odd))
        assert [one["id"] for one in done] == ["act"]


@pytest.mark.usefixtures("pages")
def test_one_that_fails_is_not_asked_for_again() -> None:
    def fails(sid: str, message: Message) -> None:
        raise ValueError

    assert delivery.once(fails)("", message(1)) == 1


def test_the_browser_sends_events_as_they_are_read_here() -> None:
    script = (STATIC / "nicegui.js").read_text()
    assert 'window.socket?.emit("event", {' in script and "listener_id: event.listener_id" in script
    assert 'document.getElementById("popup").ariaHidden = true' in script
    assert "window.documentId = " in script and "let mounted_app = " in script
    assert "function getElement(id)" in script and "connect_error: (err) => {" in script
    handler = inspect.signature(nicegui.nicegui._on_event)
    assert list(handler.parameters)[1] == "msg" and not inspect.iscoroutinefunction(nicegui.nicegui._on_event)
    box = (Path(nicegui.__file__).parent / "elements" / "input.js").read_text()
    assert "inputValue: this.value" in box and '$emit("update:value"' in box


def test_quasar_ends_its_debouncing_at_a_change() -> None:
    script = (STATIC / "quasar.umd.js").read_text()
    changed = script[script.index("function onChange(e) {\n        onComposition(e);") :][:300]
    assert "clearTimeout(emitTimer)" in changed and "emitValueFn?.()" in changed


def test_the_handlers_that_socket_io_calls_are_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    handlers = {"event": lambda sid, message: None}
    monkeypatch.setattr(delivery, "core", SimpleNamespace(sio=SimpleNamespace(handlers={"/": handlers})))
    before = handlers["event"]
    delivery.install()
    assert handlers["event"] is not before and handlers["probe"]("") is None  # type: ignore[call-arg]
