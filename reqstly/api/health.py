"""Is it alive, is it ready: for whoever watches the server."""

import sqlalchemy as sa
from fastapi import FastAPI
from fastapi.responses import JSONResponse
from sqlalchemy.exc import SQLAlchemyError

from db.engine import engine


def add_routes(app: FastAPI) -> None:
    """`/healthz`: the process answers and reaches its database (200), or does not (503)."""

    @app.get("/healthz")
    async def healthz() -> JSONResponse:
        try:
            async with engine().connect() as connection:
                await connection.execute(sa.text("select 1"))
        except (SQLAlchemyError, OSError):
            return JSONResponse({"status": "down", "database": "unreachable"}, 503)
        return JSONResponse({"status": "ok"})
