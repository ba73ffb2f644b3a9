"""What components/ uses of NiceGUI's and socket.io's internals. Red after an upgrade: read the module that the test
names, and NICEGUI.md, before changing either."""

import asyncio
import inspect
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import nicegui
import pytest
from nicegui import Client, core, dependencies, ui
from nicegui.dependencies import js_components
from nicegui.element import Element
from nicegui.events import GenericEventArguments
from starlette.requests import Request

import components.page
from components import rooms, sockets
from components.live_rows import LiveRows

# Before anything here guards the sockets: what NiceGUI itself registers.
NAMES = {"connect", "handshake", "disconnect", "event", "javascript_response", "ack", "log"}
STATIC = Path(nicegui.__file__).parent / "static"


def request() -> Request:
    """A page's request, as the server hands it to NiceGUI."""
    scope = {"type": "http", "method": "GET", "path": "/contract", "query_string": b"", "headers": []}
    return Request(scope | {"session": {}, "scheme": "http", "server": ("test", 80), "root_path": ""})


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    """A page that nobody has opened in a browser."""
    core.loop = asyncio.get_running_loop()
    made = Client(ui.page("/contract"), request=request())
    yield made
    if not made.is_deleted:
        made.delete()


def test_nicegui_is_the_version_that_was_read() -> None:
    assert nicegui.__version__ == "3.18.0"


# components/sockets.py


def test_socket_handlers_have_the_names_that_are_wrapped() -> None:
    assert set(core.sio.handlers["/"]) >= NAMES
    assert list(inspect.signature(nicegui.nicegui._on_connect).parameters)[:2] == ["sid", "data"]
    for handler in ("event", "javascript_response", "ack", "log"):
        assert len(inspect.signature(getattr(nicegui.nicegui, f"_on_{handler}")).parameters) == 2


def test_wrapping_leaves_only_guarded_handlers(monkeypatch: pytest.MonkeyPatch) -> None:
    before: dict[str, Any] = dict(core.sio.handlers["/"])
    monkeypatch.setitem(core.sio.handlers, "/", dict(before))
    sockets.guard_sockets()
    after = core.sio.handlers["/"]
    for name in NAMES - {"disconnect"}:
        assert after[name] is not before[name]


def test_a_refused_handshake_reloads_the_page() -> None:
    script = (STATIC / "nicegui.js").read_text()
    assert 'err.message == "Implicit handshake failed"' in script
    assert "Implicit handshake failed" in inspect.getsource(nicegui.nicegui._on_connect)
    assert "Implicit handshake failed" in inspect.getsource(sockets)


def test_pages_shake_hands_while_connecting() -> None:
    """As the guard expects it; the separate handshake is for pages fetched ahead of being shown."""
    assert "implicit_handshake" in inspect.getsource(Client.build_response)
    assert "if (options.query.implicit_handshake)" in (STATIC / "nicegui.js").read_text()


def test_the_joined_room_is_the_clients_id() -> None:
    assert "sio.enter_room(sid, client.id)" in inspect.getsource(nicegui.nicegui._on_handshake)
    assert callable(core.sio.rooms)


async def test_clients_are_found_by_id_and_know_their_request_and_page(client: Client) -> None:
    assert Client.instances[client.id] is client
    assert client.request.cookies == {}
    assert client.page.path == "/contract"


# components/rooms.py


async def test_sockets_of_a_page_are_its_rooms_participants(client: Client) -> None:
    assert rooms.sockets(client) == []
    manager = core.sio.manager
    sid = await manager.connect("eio-contract", "/")
    try:
        await core.sio.enter_room(sid, client.id)
        assert rooms.sockets(client) == [sid]
        assert client.id in core.sio.rooms(sid)
    finally:
        await manager.disconnect(sid, "/")
    assert rooms.sockets(client) == []


async def test_on_connect_is_called_for_each_socket_and_on_delete_once(client: Client) -> None:
    assert "self.connect_handlers" in inspect.getsource(Client.handle_handshake)
    gone = list[bool]()
    client.on_delete(lambda: gone.append(True))
    client.delete()
    assert gone == [True] and client.is_deleted


# components/live_rows.py and live_rows.js


def test_vue_compiles_templates_in_the_browser() -> None:
    """The bundle with the compiler is the one that pages import, in production too."""
    source = inspect.getsource(dependencies)
    assert "/static/vue.esm-browser{" in source
    for name in ("vue.esm-browser.js", "vue.esm-browser.prod.js"):
        assert " as compile" in (STATIC / name).read_text(), name


def test_pages_have_a_socket_and_vue_as_globals() -> None:
    script = (STATIC / "nicegui.js").read_text()
    assert "window.socket = io(url" in script
    assert "window.did_handshake" in script
    assert "globalThis.Vue = Vue" in (STATIC.parent / "templates" / "index.html").read_text()


def test_the_element_is_a_component_of_the_package() -> None:
    assert any(component.path.name == "live_rows.js" for component in js_components.values())
    assert LiveRows.component is not None


async def test_the_element_takes_props_and_methods(client: Client) -> None:
    with client:
        rows = LiveRows("<p>{{ s.a }}</p>", {"a": 1}, rooms=["one"], seq=3)
    props = rows._to_dict()["props"]
    assert (props["template"], props["initial"], props["rooms"], props["seq"]) == (
        "<p>{{ s.a }}</p>",
        {"a": 1},
        ["one"],
        3,
    )
    rows.set(a=2)
    assert rows._props["initial"] == {"a": 2}
    assert list(inspect.signature(Element.run_method).parameters)[:2] == ["self", "name"]


async def test_only_names_that_are_offered_are_called(client: Client) -> None:
    called: list[object] = []

    async def take(*values: object) -> None:
        called.append(values)

    with client:
        rows = LiveRows("<p></p>", {}, act={"take": take})
    for args in (
        {"name": "take", "args": [1, 2]},
        {"name": "drop", "args": []},
        {"name": "take"},
        "take",
        None,
    ):
        await rows._called(GenericEventArguments(sender=rows, client=client, args=args))
    assert called == [(1, 2)]


# components/page.py


async def test_a_page_that_fails_has_the_status_the_sentence_and_an_id_to_quote(client: Client) -> None:
    with client:
        ui.label("half a page")
    components.page.failed(client, 500, "Something went wrong.", components.page.report(ValueError("secret")))
    assert client.status_code == 500
    shown = [element for element in client.elements.values() if isinstance(element, LiveRows)]
    assert len(shown) == 1 and not any(isinstance(e, ui.label) for e in client.elements.values())
    state = shown[0]._props["initial"]
    assert state["status"] == 500 and state["sentence"] == "Something went wrong."
    assert len(state["quote"]) == 8 and int(state["quote"], 16) >= 0
    assert "secret" not in str(state)


def test_a_pages_status_reaches_http() -> None:
    assert "client.status_code" in inspect.getsource(ui.page)


def test_notices_pass_on_what_quasar_knows() -> None:
    """`attrs` names the notice for testers, `actions` take what a button takes."""
    script = (STATIC / "quasar.umd.js").read_text()
    assert "...notif.attrs" in script
    assert "notify: (msg) => Quasar.Notify.create(msg)" in (STATIC / "nicegui.js").read_text()
