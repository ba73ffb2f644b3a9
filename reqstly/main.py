"""The roof: settings, database, listener, worker, HTTP routes and pages, put together. Nothing is decided here."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from functools import partial

from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware
from nicegui import core, ui

import pages
from components import closing, delivery, escaping, parting, quick, rooms, sockets, theme
from components.boards import boards
from components.presence import presences
from db import engine
from reqstly import jobs, keep, live, metrics
from reqstly.api import guard, health, leaving, measure, traced, turnstile, v1
from reqstly.operations import figures, replicas
from reqstly.settings import settings

__all__ = ["build", "pages"]


def build(app_url: str) -> FastAPI:
    """The whole application on this database. Needs the schema to be there."""

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        engine.open_pool(app_url, size=settings().pool_size)
        boards.start()
        if port := settings().metrics_port:
            metrics.serve(settings().host, port)
        listen_url = live.address(app_url)
        services = {"The listener": lambda: live.run(listen_url), "The closing of pages": closing.sweep}
        services["The presence"] = presences.run
        services["The replica's heartbeat"] = lambda: replicas.run("app")
        services["The watch on the event loop"] = metrics.watch_loop
        if settings().worker_in_app:
            services["The worker"] = lambda: jobs.work(listen_url)
            services["The figures"] = figures.run
        tasks = [asyncio.create_task(keep.running(name, run), name=name) for name, run in services.items()]
        yield
        boards.stop()
        # The worker gives its jobs ten seconds.
        await keep.end(tasks, 12)
        await ready.close()
        await engine.close_pool()

    app = FastAPI(lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None, telemetry=v1.UNTOLD)
    turnstile.add_turnstile(app)
    leaving.add_leaving(app)
    guard.add_guard(app)
    traced.add_traces(app)
    ready = health.add_routes(app, app_url)
    v1.add_routes(app)
    rooms.install()
    delivery.install()
    sockets.guard_sockets()
    escaping.install()
    parting.install()
    ui.run_with(
        app,
        title="Reqstly",
        favicon=theme.FAVICON,
        dark=None,
        language="en-US",
        tailwind=False,
        binding_refresh_interval=None,
        reconnect_timeout=20,
        show_welcome_message=False,
        # Level 9, the default, takes nearly three times as long for a page that is a tenth smaller.
        gzip_middleware_factory=partial(GZipMiddleware, minimum_size=1_000, compresslevel=2),
    )
    quick.install()
    measure.add_metrics(app)
    sockets.add_refusals(app)
    core.app.config.socket_io_js_transports = ["websocket"]
    return app
