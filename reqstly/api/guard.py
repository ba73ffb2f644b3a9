"""What every HTTP answer carries, and what no HTTP request may be: meant for another host, from another site, or larger than a
page needs."""

from collections.abc import Callable

from fastapi import FastAPI
from fastapi.responses import Response
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reqstly.api.problems import problem
from reqstly.holding import Held, place
from reqstly.origins import is_our_host, is_our_page
from reqstly.settings import settings

_HEADERS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
BODY_MOST = 1_000_000
# What is asked inside, where replicas have addresses and no names.
_BY_ADDRESS = ("/healthz", "/readyz")
# Bytes of bodies that are under way.
BODIES = Held(each=16 * 2**20, most=48 * 2**20)
_MADE_UP = {
    b"forwarded", b"x-forwarded-host", b"x-forwarded-port", b"x-forwarded-prefix", b"x-forwarded-server", b"x-original-host",
    b"x-original-url", b"x-rewrite-url", b"x-script-name",
}  # fmt: skip


def add_guard(app: FastAPI) -> None:
    """Refuse what changes state and comes from another site, and bodies over BODY_MOST bytes; add the headers."""
    app.add_middleware(_Guard)


def policy(frame_ancestors: str = "'none'") -> str:
    """The tightest Content-Security-Policy that renders (NICEGUI.md); sockets go to our own origin alone."""
    origin = settings().origin
    sockets = [origin] if settings().public_url else [origin, origin.replace("localhost", "127.0.0.1")]
    own = " ".join(address.replace("http", "ws", 1) for address in sockets)
    return (
        "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
        f" connect-src 'self' {own}; img-src 'self' data:; font-src 'self' data:; frame-ancestors {frame_ancestors};"
        " object-src 'none'; base-uri 'none'; form-action 'self'; manifest-src 'self'"
    )


class _Guard:
    # Plain ASGI: the convenient form of middleware costs a task and a stream for every answer.
    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        headers = {**_HEADERS, "Content-Security-Policy": policy()}
        if settings().secure:
            headers["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains"
        self.headers = [(name.lower().encode(), value.encode()) for name, value in headers.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        # Nobody in front of us moves us to another address: what says so was made up.
        scope["headers"] = [pair for pair in scope["headers"] if pair[0] not in _MADE_UP]
        if scope["type"] == "websocket":  # whose doorkeeper is components/sockets.py
            await self.app(scope, receive, send)
            return

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                said = {name for name, _ in message["headers"]}
                message["headers"] = [
                    *message["headers"],
                    *(one for one in self.headers if one[0] not in said),
                ]
            await send(message)

        changes = scope["method"] not in ("GET", "HEAD", "OPTIONS")
        if (answer := _refusal(scope, changes=changes)) is not None:
            await answer(scope, receive, sealed)
            return
        # What may come is counted before it comes: it is held until this is answered.
        size = int(Headers(scope=scope).get("content-length", "0")) if changes else 0
        address = place(scope.get("client"))
        if size and not BODIES.take(address, size):
            await _refused(scope)(503, "Too much is being sent from there at once. Try again in a moment.")(
                scope, receive, sealed
            )
            return
        try:
            await self.app(scope, receive, sealed)
        finally:
            if size:
                BODIES.give(address, size)


def _refusal(scope: Scope, *, changes: bool) -> Response | None:
    headers = Headers(scope=scope)
    refused = _refused(scope)
    hosts = headers.getlist("host")
    if scope["path"] not in _BY_ADDRESS and not (len(hosts) == 1 and is_our_host(hosts[0])):
        return refused(400, "Reqstly is not at this address.")
    if not changes:
        return None
    if not _same_origin(headers):
        return refused(403, "This was sent from another site and is refused.")
    # What names neither a length nor another way to tell its end has no body (RFC 9112, 6.3).
    length = headers.get("content-length", "" if "transfer-encoding" in headers else "0")
    if not length.isdigit() or int(length) > BODY_MOST:
        return refused(413, "This is too large to be taken, or does not say how large it is.")
    return None


def _refused(scope: Scope) -> Callable[[int, str], Response]:
    # Programs are answered as they are everywhere in the API.
    return problem if scope["path"].startswith("/api/") else _plain


def _plain(status: int, sentence: str) -> Response:
    return Response(sentence, status)


def _same_origin(headers: Headers) -> bool:
    # Browsers send at least one of the two with every form and fetch that could carry a cookie.
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None and site not in ("same-origin", "none"):
        return False
    return origin is None or is_our_page(origin, headers.get("host", ""))
