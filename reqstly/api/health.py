"""Is it alive, is it ready: for whoever watches the server."""

from typing import Literal

import sqlalchemy as sa
from fastapi import FastAPI
from fastapi.responses import JSONResponse
from sqlalchemy.exc import SQLAlchemyError

from db.engine import engine
from reqstly.api import calls
from reqstly.api.answers import Model
from reqstly.health import OK
from reqstly.health import Health as Process

router = calls.router(tags=["health"])


class Health(Model):
    """Whether the server reaches its database."""

    status: Literal["ok", "down"]
    database: Literal["unreachable"] | None = None


def add_routes(app: FastAPI, app_url: str) -> Process:
    """`/healthz`: the process is alive, nothing else is asked. `/readyz`: it can serve people (200), or not, and why (503).
    To be closed at the end."""
    process = Process(app_url)

    @app.get("/healthz")
    async def healthz() -> JSONResponse:
        return JSONResponse({"status": "ok"})

    @app.get("/readyz")
    async def readyz() -> JSONResponse:
        checks = await process.checks()
        ready = all(said == OK for said in checks.values())
        return JSONResponse(
            {"status": "ready" if ready else "not ready", "checks": checks}, 200 if ready else 503
        )

    return process


@router.get("/health", response_model=Health, summary="Is it alive", responses={503: {"model": Health}})
async def health() -> JSONResponse:
    """The process answers and reaches its database, or does not (503). Takes no token."""
    try:
        async with engine().connect() as connection:
            await connection.execute(sa.text("select 1"))
    except (SQLAlchemyError, OSError):
        return JSONResponse({"status": "down", "database": "unreachable"}, 503)
    return JSONResponse({"status": "ok"})
