"""Which processes serve: each says every few seconds that it is there."""

import asyncio
import secrets
import socket
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import sqlalchemy as sa

from db.reading import Reader, Statement
from db.unit_of_work import unit_of_work
from reqstly import health, keep
from reqstly.version import VERSION

BEAT = 10.0  # seconds
STALE = 35.0  # seconds after which one of which nothing is heard is taken for dead: three beats

Kind = Literal["app", "worker"]


@dataclass(frozen=True, slots=True)
class Replica:
    """A process as it last said; `alive` where that was lately."""

    name: str
    kind: Kind
    version: str
    draining: bool
    started_at: datetime
    seen_at: datetime
    alive: bool


async def run(kind: Kind) -> None:
    """Say that this process is there, until cancelled; then that it is gone."""
    me = {
        "id": secrets.token_hex(8),
        "kind": kind,
        "name": socket.gethostname()[:255] or "?",
        "version": VERSION,
    }

    async def beat() -> None:
        await _say(_BEAT, {**me, "draining": health.draining()})
        await asyncio.sleep(BEAT)

    try:
        await keep.repeating("The replica's heartbeat", beat)
    finally:
        await _say(_GONE, {"id": me["id"]})


async def known(reader: Reader) -> tuple[Replica, ...]:
    """Everybody who was heard of within the last day, the living first."""
    return tuple(Replica(*row) for row in await reader.rows(_KNOWN, {"stale": STALE}))


async def _say(statement: sa.TextClause, values: dict[str, object]) -> None:
    async with unit_of_work(None, system=True) as work:
        await work.session.execute(statement, values)


_BEAT = sa.text(
    "with old as (delete from replicas where seen_at < now() - interval '1 day' and id <> :id)"
    " insert into replicas (id, kind, name, version, draining) values (:id, :kind, :name, :version, :draining)"
    " on conflict (id) do update set seen_at = now(), draining = excluded.draining"
)
_GONE = sa.text("delete from replicas where id = :id")
_KNOWN = Statement(
    "select name, kind, version, draining, started_at, seen_at,"
    " seen_at > now() - make_interval(secs => cast(:stale as double precision)) as alive"
    " from replicas order by alive desc, kind, started_at limit 100"
)
