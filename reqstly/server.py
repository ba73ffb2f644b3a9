"""Starting and ending: schema, demo data, the port, and a stop that loses nothing."""

import asyncio
import contextlib
import gc
import signal
import socket
from collections.abc import Awaitable, Callable
from types import FrameType

import psycopg
import typer
import uvicorn
from loguru import logger

from db import engine, migrate
from reqstly import health, logs
from reqstly.settings import settings

_NOTICE = 1.5  # seconds
DEMO_WAS_HERE = (
    "This database is the demo's: anybody came in there as anybody, and may have left themselves a way in, such as an access "
    "token. Real people get a new one: another REQSTLY_DATABASE_URL, or another REQSTLY_DATA_DIR."
)


def prepare(app_url: str, owner_url: str) -> None:
    """Refuse a database that the demo was used on. Where the second address is the owner's, bring the database up to date
    first; else `reqstly db upgrade` does so at deployment, and until it has, this process is not ready (reqstly/health.py)."""
    logs.set_up()
    _claim_port()
    if migrate.may_migrate(owner_url):
        upgrade(owner_url)
    if not settings().demo and asyncio.run(_alone(app_url, engine.APP_ROLE, _demo_was_here)):
        typer.echo(DEMO_WAS_HERE, err=True)
        raise typer.Exit(1)


def upgrade(owner_url: str) -> None:
    """Bring the schema up to date, and in demo mode fill an empty database. Raises PermissionError where the address is not
    the owner's: only the owner may change the schema, and give history a date in the past."""
    from reqstly.demo import load

    migrate.upgrade(owner_url)
    if settings().demo and (made := asyncio.run(_alone(owner_url, None, load.load))):
        logger.info("Made the demo's people and {} requests", made)


async def _demo_was_here() -> bool:
    from reqstly.demo import load

    try:
        return await load.was_used()
    except psycopg.errors.UndefinedTable:  # no schema yet, so nobody was here
        return False


def serve(app_url: str) -> None:
    """Serve until SIGTERM, which first lets everybody go to another replica, or SIGINT, which does not: open websockets end
    with the server then, and browsers find it again by themselves."""
    from components.frames import MESSAGE_MOST, Connection, Requests
    from reqstly.main import build

    if settings().secure and not settings().trusted_proxies:
        logger.warning(
            "REQSTLY_TRUSTED_PROXIES is not set: behind a proxy everybody seems to come from its address, and shares its limits"
        )
    config = uvicorn.Config(
        build(app_url),
        host=settings().host,
        port=settings().port,
        log_config=None,
        access_log=False,
        http=Requests,
        ws=Connection,
        ws_max_size=MESSAGE_MOST,
        # What all pages get is one frame. And socket.io asks each page by itself whether it is still there.
        ws_per_message_deflate=False,
        ws_ping_interval=None,
        timeout_graceful_shutdown=6,
        # Longer than Caddy keeps a connection that is not used (ops/caddy/Caddyfile): never closed just when it is used.
        timeout_keep_alive=75,
        server_header=False,
        proxy_headers=False,  # read where the log's id is: reqstly/api/traced.py
    )
    typer.echo(f"\n  Reqstly is at {settings().origin}    (Ctrl-C ends it)\n")
    _spare_the_collector()
    # uvicorn ends in order, then raises the signal once more: that is no error.
    with contextlib.suppress(KeyboardInterrupt):
        _Server(config).run()
    typer.echo("\n  Reqstly has ended. Everything is saved.\n")


class _Server(uvicorn.Server):
    """uvicorn's, which lets everybody go before it ends. What that takes at most: _NOTICE for new visits to stop coming,
    10.5 s for pages and drafts (components/leaving.py), 6 s for answers under way, 10 s for jobs: 28 s of the 30 s that
    whoever sent SIGTERM waits."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A second signal does not wait."""
        if sig != signal.SIGTERM or not self.started or health.draining():
            super().handle_exit(sig, frame)
            return
        health.drain()
        self._loop.call_soon_threadsafe(self._leave)

    def _leave(self) -> None:
        self._leaving = self._loop.create_task(self._left(), name="leave")

    async def _left(self) -> None:
        from components import leaving
        from reqstly.api import events

        try:
            events.end()
            await asyncio.sleep(_NOTICE)
            await leaving.let_go()
        finally:
            self.should_exit = True


def _spare_the_collector() -> None:
    # What is there now stays until the end: not worth looking through again. A page that is open holds some 900 objects,
    # and one that is left is freed without the collector (components/parting.py). So all is looked through only after two
    # and a half million more: the thousand pages that are open, and the half of them that come at once from a lost replica,
    # would have had it done in the midst of that, a quarter of a second each time.
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 20, 25)


async def _alone(url: str, role: str | None, do: Callable[[], Awaitable[int]]) -> int:
    engine.open_pool(url, role=role, size=1, durable=False)
    try:
        return await do()
    finally:
        await engine.close_pool()


def _claim_port() -> None:
    # Asked before anything is made: a sentence is better than uvicorn's traceback after it all.
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings().host, settings().port))
        except OSError as error:
            typer.echo(
                f"Port {settings().port} cannot be used ({(error.strerror or str(error)).lower()}). "
                "Is Reqstly running already? "
                f"Stop it, or choose another port: REQSTLY_PORT={settings().port + 1}",
                err=True,
            )
            raise typer.Exit(1) from None
