"""What every HTTP answer carries, and what no HTTP request may be: from another site, or larger than a page needs."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from fastapi import FastAPI, Request
from fastapi.responses import Response

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

    @app.middleware("http")
    async def guard(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
        if request.method not in ("GET", "HEAD", "OPTIONS"):
            if not _same_origin(request):
                return Response("This was sent from another site and is refused.", 403)
            if not (length := request.headers.get("content-length", "")).isdigit() or int(length) > BODY_MOST:
                return Response("This is too large to be taken, or does not say how large it is.", 413)
        response = await call_next(request)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        return response


def _same_origin(request: Request) -> bool:
    # Browsers send at least one of the two with every form and fetch that could carry a cookie.
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None and site not in ("same-origin", "none"):
        return False
    return origin is None or origin == "null" or urlsplit(origin).netloc == request.headers.get("host", "")
