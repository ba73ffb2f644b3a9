"""What every HTTP answer carries, and what no HTTP request may be: from another site, or larger than a page needs."""

from urllib.parse import urlsplit

from fastapi import FastAPI
from fastapi.responses import Response
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# The tightest policy that renders (NICEGUI.md).
_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
    " connect-src 'self' ws: wss:; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none';"
    " object-src 'none'; base-uri 'self'; form-action 'self'; manifest-src 'self'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
BODY_MOST = 1_000_000


def add_guard(app: FastAPI) -> None:
    """Refuse what changes state and comes from another site, and bodies over BODY_MOST bytes; add the headers."""
    app.add_middleware(_Guard)


class _Guard:
    # Plain ASGI: the convenient form of middleware costs a task and a stream for every answer.
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        answer = _refusal(Headers(scope=scope)) if scope["method"] not in ("GET", "HEAD", "OPTIONS") else None
        await (answer or self.app)(scope, receive, sealed)


def _refusal(headers: Headers) -> Response | None:
    if not _same_origin(headers):
        return Response("This was sent from another site and is refused.", 403)
    if not (length := headers.get("content-length", "")).isdigit() or int(length) > BODY_MOST:
        return Response("This is too large to be taken, or does not say how large it is.", 413)
    return None


def _same_origin(headers: Headers) -> bool:
    # Browsers send at least one of the two with every form and fetch that could carry a cookie.
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None and site not in ("same-origin", "none"):
        return False
    return origin is None or urlsplit(origin).netloc == headers.get("host", "")
