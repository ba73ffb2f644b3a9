"""What components/ uses of NiceGUI's and socket.io's internals. Red after an upgrade: read the module that the test
names before changing either."""

import asyncio
import functools
import inspect
import re
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any

import nicegui
import nicegui.client
import nicegui.outbox
import pytest
from engineio.async_drivers import asgi
from engineio.async_server import AsyncServer as EngineServer
from engineio.async_socket import AsyncSocket
from fastapi.routing import APIRoute
from nicegui import APIRouter, Client, core, dependencies, json, ui
from nicegui.client import HTML_ESCAPE_TABLE
from nicegui.dependencies import js_components
from nicegui.element import Element
from nicegui.elements.sub_pages import SubPages
from nicegui.events import GenericEventArguments
from nicegui.storage import Storage
from socketio import AsyncManager
from starlette.requests import Request
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.server import ServerProtocol

import components.visit
from components import escaping, parting, plain, quick, rooms, sockets
from components.frames import Connection, Requests
from components.live_rows import LiveRows
from components.stay import Stay

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


@pytest.mark.parametrize("kind", [AsyncManager, rooms.Manager])
async def test_rooms_are_kept_as_socket_io_keeps_them(kind: type[AsyncManager]) -> None:
    """Ours looks only where a socket is; what it leaves behind has to be the same."""
    manager = kind()
    manager.set_server(core.sio)
    stays = await manager.connect("eio-stays", "/")
    manager.basic_enter_room(stays, "/", "both")
    for how in ("left", "refused", "lost"):
        sid = await manager.pre_connect("eio-goes", "/")
        if how != "refused":
            assert await manager.connect(sid, "/") == sid
            for room in ("both", "alone", "left"):
                manager.basic_enter_room(sid, "/", room)
            manager.basic_leave_room(sid, "/", "left")
            manager.basic_leave_room(sid, "/", "never entered")
            assert set(manager.get_rooms(sid, "/")) == {sid, "both", "alone"}
            manager._generate_ack_id(sid, print)
        if how == "lost":
            manager.pre_disconnect(sid, "/")
        await manager.disconnect(sid, "/")
        await manager.disconnect(sid, "/")  # and once more, as a socket that ends twice
        assert manager.rooms == {"/": {room: {stays: "eio-stays"} for room in (None, stays, "both")}}
        assert manager.callbacks == manager.pending_connect == manager.pending_disconnect == {}
        assert sid not in getattr(manager, "_rooms_of", {})
    await manager.disconnect(stays, "/")
    assert manager.rooms == {}


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


async def test_other_arguments_than_an_act_takes_are_refused_and_not_raised(client: Client) -> None:
    called: list[object] = []

    async def take(number: int, said: str = "") -> None:
        called.append((number, said))

    with client:
        rows = LiveRows("<p></p>", {}, act={"take": take})
    for args in ([], [1, "x", 3], [1], [2, "y"]):
        said = {"name": "take", "args": args}
        await rows._called(GenericEventArguments(sender=rows, client=client, args=said))
    assert called == [(1, ""), (2, "y")]


# components/frames.py


def test_what_arrives_is_bounded_where_uvicorn_and_websockets_take_it() -> None:
    for ours, theirs in ((Connection, WebSocketsSansIOProtocol), (Requests, HttpToolsProtocol)):
        for name in vars(ours):
            if callable(vars(ours)[name]) and not name.startswith("_") and name not in ("put", "refuse"):
                assert hasattr(theirs, name), name
    conn = ServerProtocol(max_size=10)
    conn.receive_data(b"")
    assert isinstance(conn.reader.buffer, bytearray) and conn.current_size is None
    made = inspect.getsource(WebSocketsSansIOProtocol)
    assert "self.frames = [event.data]" in made and "self.frames.append(event.data)" in made
    assert "max_size=self.config.ws_max_size" in made


def test_engine_io_asks_which_transports_there_are() -> None:
    made = inspect.getsource(EngineServer.handle_request)
    assert "transport not in self.transports" in made and "self.cors_allowed_origins != []" in made


# components/places.py


async def test_pages_are_gone_to_as_nicegui_shows_sub_pages(client: Client) -> None:
    router, source = client.sub_pages_router, inspect.getsource(SubPages)
    assert "child._show()" in inspect.getsource(type(router)._handle_open)
    assert "self._show()" in inspect.getsource(SubPages.__init__)
    assert router.is_initial_request and router.current_path == "/contract"
    for name in ("_router", "_active_tasks", "_cancel_active_tasks", "has_404"):
        assert f"self.{name}" in source, name
    script = (STATIC.parent / "elements" / "sub_pages.js").read_text()
    # place.js: on the body, before the document hears of a click; and the only slot that is drawn is the default one.
    assert 'document.addEventListener("click"' in script and "<slot></slot>" in script
    assert 'addEventListener("popstate"' in script


async def test_a_page_that_is_left_is_followed_no_longer(client: Client) -> None:
    before, called = (list(client.connect_handlers), list(client.delete_handlers)), list[str]()
    stay = Stay(client)
    stay.on_arrive(lambda: called.append("here"))
    stay.on_leave(lambda: called.append("gone"))
    for handler in client.connect_handlers:
        client.safe_invoke(handler)
    stay.leave()
    stay.leave()
    stay.arrive()
    assert called == ["here", "gone"]
    stay.on_leave(lambda: called.append("late"))
    assert called == ["here", "gone", "late"]
    assert (client.connect_handlers, client.delete_handlers) == before


async def test_with_the_client_everything_that_stayed_ends(client: Client) -> None:
    """NiceGUI goes through a client's handlers as they are: one that took itself out would have the next one left out."""
    called = list[int]()
    for number in range(4):
        Stay(client).on_leave(partial(called.append, number))
    client.delete()
    assert called == [0, 1, 2, 3]


# components/closing.py


def test_a_page_that_is_closed_has_no_deletion_left_to_come(client: Client) -> None:
    """`closing` cancels what NiceGUI means to delete later, after the browser's time to come back."""
    assert client._delete_tasks == {}
    source = inspect.getsource(Client.handle_disconnect)
    assert "self._delete_tasks[document_id]" in source and "background_tasks.create" in source


# components/page.py


def test_a_page_that_fails_has_the_status_the_sentence_and_an_id_to_quote() -> None:
    said = components.visit.report(ValueError("secret"))
    page = plain.failed(500, "Something <went> wrong.", said)
    text = bytes(page.body).decode()
    assert page.status_code == 500 and "Something &lt;went&gt; wrong." in text
    assert len(said) == 8 and int(said, 16) >= 0 and f"To quote: {said}" in text
    assert "secret" not in text and "socket" not in text


def test_a_page_makes_its_route_on_the_router_it_is_given() -> None:
    """`page` in components/page.py keeps NiceGUI's own route aside: it makes a client before anything is asked."""
    aside = APIRouter()
    ui.page("/aside", api_router=aside)(lambda: None)
    (route,) = aside.routes
    assert isinstance(route, APIRoute) and route.path == "/aside"
    assert next(iter(inspect.signature(route.endpoint).parameters)) == "request"
    assert not any(getattr(one, "path", "") == "/aside" for one in core.app.routes)


def test_notices_pass_on_what_quasar_knows() -> None:
    """`attrs` names the notice for testers, `actions` take what a button takes."""
    script = (STATIC / "quasar.umd.js").read_text()
    assert "...notif.attrs" in script
    assert "notify: (msg) => Quasar.Notify.create(msg)" in (STATIC / "nicegui.js").read_text()


async def test_a_socket_tells_whether_its_last_ping_was_answered(client: Client) -> None:
    """components/rooms.py, `answers`; and pings are asked for as often as components/presence.py says."""
    assert "sio.eio.ping_interval = " in inspect.getsource(nicegui.nicegui._startup)
    source = inspect.getsource(AsyncSocket)
    assert "self.last_ping = time.time()" in source and "self.last_ping = None" in source
    assert "await asyncio.sleep(self.server.ping_interval)" in source
    assert not rooms.answers(client)
    sid = await core.sio.manager.connect("eio-answers", "/")
    core.sio.eio.sockets["eio-answers"] = socket = AsyncSocket(core.sio.eio, "eio-answers")
    try:
        await core.sio.enter_room(sid, client.id)
        socket.last_ping = None
        assert rooms.answers(client)
        socket.last_ping = 1.0
        assert not rooms.answers(client)
    finally:
        del core.sio.eio.sockets["eio-answers"]
        await core.sio.manager.disconnect(sid, "/")


# components/escaping.py


@pytest.mark.parametrize("text", ["", "a & b &amp; <i>`${c}`</i> żółć \N{THUMBS UP SIGN}", "&<>`$" * 3])
def test_elements_are_escaped_as_nicegui_does_it(text: str) -> None:
    source = inspect.getsource(Client.build_response)
    assert "elements = json.dumps(" in source and "elements.translate(HTML_ESCAPE_TABLE)" in source
    made = escaping.Text(text)
    assert made.translate(HTML_ESCAPE_TABLE) == text.translate(HTML_ESCAPE_TABLE)
    assert made.translate(str.maketrans("a", "b")) == text.replace("a", "b")


def test_what_nicegui_escapes_is_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nicegui.client.json", json)
    used = set(re.findall(r"\bjson\.(\w+)", inspect.getsource(nicegui.client)))
    escaping.install()
    assert used == set(vars(vars(nicegui.client)["json"]))
    written = vars(nicegui.client)["json"].dumps({1: "Nuts & bolts"}, separators=(",", ":"))
    assert isinstance(written, escaping.Text) and written == '{"1":"Nuts & bolts"}'


# components/parting.py


async def test_what_is_deleted_calls_nobody_back(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for owner, name in ((Element, "_handle_delete"), (Client, "delete"), (Storage, "close_tab")):
        monkeypatch.setattr(owner, name, getattr(owner, name))
    monkeypatch.setattr(core.sio.eio, "_async", core.sio.eio._async)
    parting.install()
    assert core.sio.eio._async["websocket"] is parting.Socket
    client.on_connect(lambda: None)
    with client:
        box = ui.input(on_change=lambda: None).props("dense").classes("wide").style("color: red")
    assert all(part._change_handlers for part in (box, box._props, box._classes, box._style)), (
        "deleting has nothing to do"
    )
    client.delete()
    assert not any(part._change_handlers for part in (box, box._props, box._classes, box._style))
    assert client.connect_handlers == client.delete_handlers == []


async def test_engine_io_gets_a_websocket_as_it_makes_it_itself() -> None:
    scope = {
        "type": "websocket", "path": "/_nicegui_ws/socket.io/", "query_string": b"EIO=4&client_id=%C4%85",
        "headers": [(b"host", b"localhost"), (b"cookie", b"a=1"), (b"cookie", b"b=2"), (b"x-forwarded-proto", b"https")],
    }  # fmt: skip

    async def receive() -> dict[str, str]:
        return {"type": "websocket.connect"}

    theirs, ours = [await make(scope, receive, print) for make in (asgi.translate_request, parting._environ)]
    del theirs["wsgi.input"]
    assert ours == theirs


async def test_the_end_of_a_websocket_is_no_message() -> None:
    async def receive() -> dict[str, str]:
        return {"type": "websocket.disconnect"}

    socket = parting.Socket(None, None)
    socket.asgi_receive = receive
    assert await socket.wait() is None
    assert "if p is None:" in inspect.getsource(AsyncSocket._websocket_handler)


# components/quick.py


def test_arguments_are_counted_as_nicegui_does_it() -> None:
    class One:
        def none(self) -> None: ...
        def one(self, a: int) -> None: ...
        def given(self, a: int = 1, *more: int, b: int = 2, **rest: int) -> None: ...
        def named(self, *, b: int) -> None: ...
        @staticmethod
        def plain(a: int) -> None: ...
        def __call__(self, a: int) -> None: ...

    @functools.wraps(One.plain)
    def wrapped(*_: int) -> None: ...

    found = One()
    functions: list[Any] = [
        found, found.none, found.one, found.given, found.named, One.plain, One.none, wrapped, print,
        partial(One.plain, 1), partial(found.one), lambda: None, lambda a: a, lambda *a: a, lambda a=1: a,
    ]  # fmt: skip
    for function in functions:
        assert quick.expects_arguments(function) == quick._expects_arguments(function), function


def test_props_are_read_as_nicegui_reads_them() -> None:
    for text in (
        None,
        "",
        "dense",
        'view="hhh lpr" a=1',
        ":options=[1,2] b={'c': 1}",
        "data-testid=x outlined",
    ):
        assert quick.parse(text) == quick._parse(text)
    quick.parse("dense a=1")["dense"] = "changed"
    assert quick.parse("dense a=1") == {"dense": True, "a": "1"}


def test_an_outbox_is_woken_to_stop() -> None:
    source = inspect.getsource(nicegui.outbox)
    assert set(re.findall(r"\basyncio\.(\w+)", source)) == {*quick._USED, "wait_for"}
    assert "self._set_enqueue_event()" in inspect.getsource(nicegui.outbox.Outbox.stop)
    assert "self.outbox.stop()" in inspect.getsource(Client.delete)


async def test_nicegui_s_own_files_are_kept_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(core.app.config, "cache_control_directives", "immutable", raising=False)

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def asked(path: str) -> dict[str, str]:
        told = list[dict[str, Any]]()

        async def send(message: dict[str, Any]) -> None:
            told.append(message)

        await quick.Kept(app)({"type": "http", "path": path}, None, send)  # type: ignore[arg-type]
        return dict(told[0]["headers"])

    assert await asked(f"/_nicegui/{nicegui.__version__}/static/nicegui.js")
    assert not await asked(f"/_nicegui/{nicegui.__version__}/dynamic_resources/x")
    assert not await asked("/teams/it")
