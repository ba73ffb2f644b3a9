"""The roof: settings, database, listener, worker, HTTP routes and pages, put together. Nothing is decided here."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from functools import partial

from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware
from nicegui import core, ui

import pages
from components import sockets, theme
from components.boards import boards
from db import engine
from reqstly import jobs, keep, live
from reqstly.api import guard, health
from reqstly.settings import settings

__all__ = ["build", "pages"]


def build(app_url: str) -> FastAPI:
    """The whole application on this database. Needs the schema to be there."""

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        engine.open_pool(app_url, size=settings().pool_size)
        boards.start()
        services = {"The listener": lambda: live.run(app_url)}
        if settings().worker_in_app:
            services["The worker"] = lambda: jobs.work(app_url)
        tasks = [asyncio.create_task(keep.running(*service)) for service in services.items()]
        yield
        boards.stop()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await engine.close_pool()

    app = FastAPI(lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    guard.add_guard(app)
    health.add_routes(app)
    sockets.guard_sockets()
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
    core.app.config.socket_io_js_transports = ["websocket"]
    return app
