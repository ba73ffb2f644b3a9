"""The outermost layer of HTTP: the id that ties together what a request does, a line in the log for each, and an answer where
nothing else gave one. What a trusted proxy says, of the visitor's address or of the id, is believed here and nowhere else."""

import re
from http import HTTPStatus
from time import perf_counter

from fastapi import FastAPI
from loguru import logger
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from db import trace
from reqstly.settings import settings

HEADER = "X-Request-Id"
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
_QUIET = ("/_nicegui", "/healthz", "/readyz")

# https://www.w3.org/TR/trace-context/#traceparent-header
_PARENT = re.compile(r"(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(?:-.*)?")
# A UUID, with or without its dashes: anything else could not be the id of a trace.
_ID = re.compile(r"(?!0{32})[0-9a-f]{32}")


def add_traces(app: FastAPI) -> None:
    """Give each request its id. To be added last: it stands before everything."""
    app.add_middleware(Traced)


class Traced:
    """Plain ASGI, as the guard is."""

    def __init__(self, app: ASGIApp) -> None:
        self._proxies = ProxyHeadersMiddleware(app, settings().trusted_proxies)  # type: ignore[arg-type]
        self._app: ASGIApp = self._proxies if settings().trusted_proxies else app  # type: ignore[assignment]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass it on."""
        if scope["type"] != "http":
            trace.begin()
            await self._app(scope, receive, send)
            return
        began, status = perf_counter(), 0
        method = scope["method"] if scope["method"] in _METHODS else "other"

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[HEADER] = trace.current()
            await send(message)

        with trace.beginning(method, *self._told(scope)) as part:
            try:
                await self._app(scope, receive, answer)
            except Exception as error:
                if status:
                    raise
                logger.opt(exception=error).error("Unexpected error")
                await PlainTextResponse(_FAILED.format(trace.quoted()), 500)(scope, receive, answer)
            finally:
                route = _route(scope)
                part.tell(f"{method} {route}", status=status)
                _log(method, route, scope["path"], status, round((perf_counter() - began) * 1000, 1))

    def _told(self, scope: Scope) -> tuple[str, str]:
        """The id, and the part of the trace that this belongs to, where a proxy that is trusted names them."""
        peer = scope.get("client")
        if not settings().trusted_proxies or peer is None or peer[0] not in self._proxies.trusted_hosts:
            return "", ""
        headers = Headers(scope=scope)
        if parent := _PARENT.fullmatch(headers.get("traceparent", "")):
            return parent[1], parent[2]
        known = headers.get(HEADER, "").lower().replace("-", "")
        return (known, "") if _ID.fullmatch(known) else ("", "")


def _route(scope: Scope) -> str:
    """The address as it is written in our source: what stands in a real one may be what somebody searches for."""
    route = getattr(scope.get("route"), "path", None) or scope.get("nicegui_page_path")
    if route:
        return f"{scope.get('root_path', '')}{route}"
    return "/_nicegui" if scope["path"].startswith("/_nicegui") else "none"


def _log(method: str, route: str, path: str, status: int, ms: float) -> None:
    level = "WARNING" if status >= HTTPStatus.INTERNAL_SERVER_ERROR else "INFO"
    if level == "INFO" and path.startswith(_QUIET):
        level = "DEBUG"
    logger.log(level, "HTTP", method=method, route=route, status=status, ms=ms)


_FAILED = "Something went wrong on our side. Nothing of yours was changed. To quote: {}."
