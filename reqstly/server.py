"""Starting and ending: schema, demo data, the port, and a stop that loses nothing."""

import asyncio
import contextlib
import socket

import typer
import uvicorn
from loguru import logger

from db import engine, migrate
from reqstly import logs
from reqstly.settings import settings


def prepare(owner_url: str) -> None:
    """Bring the schema up to date and, in demo mode, fill an empty database."""
    logs.set_up(settings().log_level, settings().log_json)
    _claim_port()
    migrate.upgrade(owner_url)
    if settings().demo:
        made = asyncio.run(_load_demo(owner_url))
        if made:
            logger.info("Made the demo's people and {} requests", made)


def serve(app_url: str) -> None:
    """Serve until SIGINT or SIGTERM. Open websockets end with the server; browsers find it again by themselves."""
    from reqstly.main import build

    config = uvicorn.Config(
        build(app_url),
        host=settings().host,
        port=settings().port,
        log_config=None,
        access_log=False,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=2,
        server_header=False,
    )
    typer.echo(f"\n  Reqstly is at http://{settings().host}:{settings().port}    (Ctrl-C ends it)\n")
    # uvicorn ends in order, then raises the signal once more: that is no error.
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run()
    typer.echo("\n  Reqstly has ended. Everything is saved.\n")


async def _load_demo(owner_url: str) -> int:
    from reqstly.demo.load import load

    # As the owner: only it may give history a date in the past.
    engine.open_pool(owner_url, role=None, size=1, durable=False)
    try:
        return await load()
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
