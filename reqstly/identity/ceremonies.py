"""What takes two steps: begun in one request, ended in another, once, within minutes, on whichever replica."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

from db.unit_of_work import unit_of_work
from reqstly import secrets

LASTS = timedelta(minutes=5)


async def begin(kind: str, key: str, browser: str, data: Mapping[str, Any], lasts: timedelta = LASTS) -> bool:
    """Remember that it began, for the browser that has this cookie. False where this very key was used before."""
    values = {"key": _key(kind, key), "kind": kind, "browser": secrets.digest(browser), "data": dict(data)}
    async with unit_of_work(None, system=True) as work:
        row = await work.session.execute(_BEGIN, {**values, "ends": work.now + lasts})
        return row.one_or_none() is not None


async def end(kind: str, key: str, browser: str) -> dict[str, Any] | None:
    """What it began with; None where it never did, is over, was ended before, or began in another browser. `browser` may
    be several secrets, by spaces: one of them has to be that which began it.

    A key that is tried is used up, whoever tries it."""
    ended = await end_of(kind, key, browser)
    return ended[0] if ended else None


async def end_of(kind: str, key: str, browser: str) -> tuple[dict[str, Any], str] | None:
    """As `end`, with the one secret that it began with."""
    known = {secrets.digest(secret): secret for secret in browser.split(" ")}
    async with unit_of_work(None, system=True) as work:
        found = (await work.session.execute(_END, {"key": _key(kind, key), "kind": kind})).one_or_none()
    if found is None or not found.alive or found.browser_hash not in known:
        return None
    return dict(found.data), known[found.browser_hash]


async def clear_old() -> None:
    """Remove what nobody came back for."""
    async with unit_of_work(None, system=True) as work:
        await work.session.execute(sa.text("delete from ceremonies where expires_at < now()"))


def _key(kind: str, key: str) -> bytes:
    return secrets.digest(f"{kind}:{key}")


_BEGIN = sa.text(
    "insert into ceremonies (key_hash, kind, browser_hash, data, expires_at) values (:key, :kind, :browser, :data, :ends)"
    " on conflict do nothing returning kind"
).bindparams(sa.bindparam("data", type_=JSONB))
_END = sa.text(
    "delete from ceremonies where key_hash = :key and kind = :kind"
    " returning data, browser_hash, expires_at > now() as alive"
).columns(data=JSONB, browser_hash=sa.LargeBinary, alive=sa.Boolean)
