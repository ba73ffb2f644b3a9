"""What pages and the API are compared with: FastAPI and psycopg as anybody writes them, and nothing else.
`python -m ops.bench.floor PORT URL`.

- The same process as ours: one uvicorn, with its own choice of loop and parser (uvloop, httptools), no log of calls, and a
  pool as large as ours.
- `/queue` sends the API's own statement, word for word, and answers with its rows as they come, as a list of dicts: no model
  to check them by, no paging, no cursor. As the owner: no row-level security is on.
- `/say` writes the same rows as a comment by the API with an Idempotency-Key, in one transaction, with the same triggers:
  chain, hash, search and notification.
- Nobody is asked who they are or what they may; nothing is counted, no version is looked at, nothing is given back twice.
- `/rows` is a smaller statement, for the pages."""

import contextlib
import sys
from collections.abc import AsyncIterator
from dataclasses import fields
from typing import Annotated, Any

import psycopg_pool
import uvicorn
from fastapi import FastAPI, Header
from psycopg.rows import dict_row, tuple_row
from pydantic import BaseModel

from reqstly.requests.queries import queue_statement
from reqstly.requests.queue import ORDER_BY, View, where
from reqstly.requests.row import Row

_ROWS = (
    "select r.id, r.number, r.title, r.status, r.priority, q.name as requester, a.name as assignee, r.created_at"
    " from requests r join users q on q.id = r.requester_id left join users a on a.id = r.assignee_id"
    " where r.team_id = 1 and r.status not in ('resolved', 'cancelled') order by r.created_at desc, r.id desc limit 50"
)

_VIEW = View(team_id=1, sort="newest")
_CONDITION, _VALUES = where(_VIEW)
_QUEUE = queue_statement(_CONDITION, ORDER_BY[_VIEW.sort], False).query
_NAMES = [field.name for field in fields(Row)]
_WHO = {"me": 2, "sees": [1]}

# What a comment writes, and who writes it: the history's trigger asks.
_SAY = (
    "select set_config('reqstly.user_id', '2', true)",
    "select id from requests where number = %(number)s for update",
    "insert into comments (request_id, author_id, kind, internal, body, created_at)"
    " select id, 2, 'comment', false, %(body)s, now() from requests"
    " where number = %(number)s",
    "update requests set version = version + 1, updated_at = now() where number = %(number)s",
    "insert into audit_entries (subject, subject_id, actor_id, action, payload)"
    " select 'request', id, 2, 'commented', jsonb_build_object('version', version) from requests where number = %(number)s",
    "insert into idempotency_keys (user_id, key, asked_hash, status, headers, body)"
    " values (2, %(key)s, sha256(convert_to(%(key)s, 'UTF8')), 201, '{}', convert_to(%(body)s, 'UTF8'))",
)


POOL = 20


class _Said(BaseModel):
    body: str


def build(url: str) -> FastAPI:
    """One endpoint on this database."""
    pool = psycopg_pool.AsyncConnectionPool(url, open=False, max_size=POOL, kwargs={"row_factory": dict_row})

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with pool:
            yield

    app = FastAPI(lifespan=lifespan)

    @app.get("/rows")
    async def rows() -> list[dict[str, Any]]:
        async with pool.connection() as connection:
            return await (await connection.execute(_ROWS, prepare=True)).fetchall()  # type: ignore[return-value]

    @app.get("/queue")
    async def queue() -> list[dict[str, Any]]:
        async with pool.connection() as connection:
            cursor = connection.cursor(row_factory=tuple_row)
            found = await cursor.execute(_QUEUE, {**_VALUES, **_WHO}, prepare=True)
            return [dict(zip(_NAMES, row, strict=True)) for row in await found.fetchall()]

    @app.post("/say/{number}", status_code=201)
    async def say(number: int, said: _Said, idempotency_key: Annotated[str, Header()]) -> dict[str, Any]:
        values = {"number": number, "body": said.body, "key": idempotency_key}
        async with pool.connection() as connection:
            for statement in _SAY:
                await connection.execute(statement, values, prepare=True)
        return {"number": number}

    return app


if __name__ == "__main__":
    uvicorn.run(build(sys.argv[2]), port=int(sys.argv[1]), log_level="warning", access_log=False)
