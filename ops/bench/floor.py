"""What a page is compared with: FastAPI and psycopg, 50 rows as JSON, nothing else. `python -m ops.bench.floor PORT URL`."""

import contextlib
import sys
from collections.abc import AsyncIterator
from typing import Any

import psycopg_pool
import uvicorn
from fastapi import FastAPI
from psycopg.rows import dict_row

_ROWS = (
    "select r.id, r.number, r.title, r.status, r.priority, q.name as requester, a.name as assignee, r.created_at"
    " from requests r join users q on q.id = r.requester_id left join users a on a.id = r.assignee_id"
    " where r.team_id = 1 and r.status not in ('resolved', 'cancelled') order by r.created_at desc, r.id desc limit 50"
)


def build(url: str) -> FastAPI:
    """One endpoint on this database."""
    pool = psycopg_pool.AsyncConnectionPool(url, open=False, max_size=10, kwargs={"row_factory": dict_row})

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with pool:
            yield

    app = FastAPI(lifespan=lifespan)

    @app.get("/rows")
    async def rows() -> list[dict[str, Any]]:
        async with pool.connection() as connection:
            return await (await connection.execute(_ROWS, prepare=True)).fetchall()  # type: ignore[return-value]

    return app


if __name__ == "__main__":
    uvicorn.run(build(sys.argv[2]), port=int(sys.argv[1]), log_level="warning", access_log=False)
