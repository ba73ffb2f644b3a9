"""How often something may be tried: `limits`, with its counters in PostgreSQL, so that all replicas count together."""

import asyncio
import math
import time
from dataclasses import dataclass
from typing import Any

from limits import RateLimitItem
from limits.aio.storage import Storage
from limits.aio.strategies import FixedWindowRateLimiter
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from db.reading import Statement, at_once
from db.unit_of_work import unit_of_work
from reqstly.errors import TooMany


async def hit(limit: RateLimitItem, *key: str) -> bool:
    """Count one try; False where it is one too many."""
    return await _LIMITER.hit(limit, *key)


async def check(limit: RateLimitItem, *key: str) -> None:
    """Raise TooMany where the limit is reached already. Counts nothing."""
    if not await _LIMITER.test(limit, *key):
        window = await _LIMITER.get_window_stats(limit, *key)
        raise TooMany(max(1, math.ceil(window.reset_time - await _now())))


@dataclass(frozen=True, slots=True)
class Window:
    """What is left of a limit, and in how many seconds it begins anew. `over`: this was one too many."""

    left: int
    seconds: int
    over: bool


async def count(*limits: tuple[RateLimitItem, str]) -> tuple[Window, ...]:
    """Count one try in several windows at once: for what happens at every call. The same windows as `hit` has. Name what
    many share last.

    A replica takes a sixtieth of a limit at a time and counts these tries by itself: what it took and does
    not use is lost to the others until the window is over, and no limit is ever exceeded. It takes them in one statement
    that is its own transaction: the rows, which many wait for, are locked no longer than PostgreSQL works on them."""
    keys = [limit.key_for(key) for limit, key in limits]
    if _wanting(keys):
        async with _taking:  # one at a time: whoever waited may find enough there
            while wanting := _wanting(keys):
                await _take([(limits[n][0], keys[n]) for n in wanting])
    return tuple(_held[key].use(time.monotonic()) for key in keys)


@dataclass(slots=True)
class _Held:
    """What this replica may still count by itself, and what nobody has taken yet."""

    left: int
    free: int
    until: float

    def serves(self, now: float) -> bool:
        # Where nothing is free any more, there is nothing to ask for until the window is over.
        return now < self.until and (self.left > 0 or self.free <= 0)

    def use(self, now: float) -> Window:
        seconds = max(1, math.ceil(self.until - now))
        if self.left <= 0:
            return Window(0, seconds, over=True)
        self.left -= 1
        return Window(self.left + max(0, self.free), seconds, over=False)


_held: dict[str, _Held] = {}
_taking = asyncio.Lock()


def _wanting(keys: list[str]) -> list[int]:
    now = time.monotonic()
    return [n for n, key in enumerate(keys) if not (key in _held and _held[key].serves(now))]


async def _take(wanted: list[tuple[RateLimitItem, str]]) -> None:
    shares = [max(1, limit.amount // 60) for limit, _ in wanted]
    values = {
        "keys": [key for _, key in wanted],
        "seconds": [limit.get_expiry() for limit, _ in wanted],
        "shares": shares,
    }
    found = {key: (count, seconds) for key, count, seconds in await at_once(_COUNT, values)}
    now = time.monotonic()
    if len(_held) > 10_000:
        for key in [key for key, held in _held.items() if held.until <= now]:
            del _held[key]
    for (limit, key), share in zip(wanted, shares, strict=True):
        counted, seconds = found[key]
        free, before = limit.amount - counted, _held.get(key)
        # Another call may have taken some meanwhile, of the same window.
        kept = before.left if before and before.until > now else 0
        _held[key] = _Held(kept + max(0, share + min(0, free)), free, now + seconds)


async def clear_old() -> None:
    """Remove the windows that are over."""
    async with unit_of_work(None) as work:
        await work.session.execute(text("delete from rate_limits where expires_at < now()"))


class PostgresStorage(Storage):
    """Counters as rows. One clock: the database's."""

    STORAGE_SCHEME: list[str] | None = ["reqstly"]  # noqa: RUF012 -- declared so by the base class

    @property
    def base_exceptions(self) -> type[Exception]:
        """What can go wrong below."""
        return SQLAlchemyError

    async def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count up, in a new window where the last one is over. Returns the count."""
        async with unit_of_work(None) as work:
            values = {"key": key, "amount": amount, "seconds": expiry}
            return int((await work.session.execute(_INCR, values)).scalar_one())

    async def get(self, key: str) -> int:
        """The count of the window there is, or 0."""
        return int(await _scalar(_GET, key) or 0)

    async def get_expiry(self, key: str) -> float:
        """When the window ends, as a Unix time; now where there is none."""
        return float(await _scalar(_EXPIRY, key))

    async def check(self) -> bool:
        """Whether the counters can be reached."""
        return bool(await _scalar(_CHECK, "") == 1)

    async def reset(self) -> int | None:
        """Forget all."""
        async with unit_of_work(None) as work:
            await work.session.execute(text("delete from rate_limits"))
        return None

    async def clear(self, key: str) -> None:
        """Forget one key."""
        async with unit_of_work(None) as work:
            await work.session.execute(text("delete from rate_limits where key = :key"), {"key": key})


# Holds nothing itself: one for the process.
_LIMITER = FixedWindowRateLimiter(PostgresStorage("reqstly://"))


async def _now() -> float:
    return float(await _scalar(text("select extract(epoch from now())"), ""))


async def _scalar(statement: Any, key: str) -> Any:
    async with unit_of_work(None) as work:
        return (await work.session.execute(statement, {"key": key} if key else {})).scalar_one_or_none()


_INCR = text(
    "insert into rate_limits as r (key, count, expires_at)"
    " values (:key, :amount, now() + make_interval(secs => :seconds))"
    " on conflict (key) do update set"
    " count = case when r.expires_at <= now() then excluded.count else r.count + excluded.count end,"
    " expires_at = case when r.expires_at <= now() then excluded.expires_at else r.expires_at end"
    " returning count"
)
_COUNT = Statement(
    "insert into rate_limits as r (key, count, expires_at)"
    " select key, share, now() + make_interval(secs => seconds)"
    " from unnest(cast(:keys as text[]), cast(:seconds as integer[]), cast(:shares as integer[]))"
    " with ordinality n(key, seconds, share, place) order by place"
    " on conflict (key) do update set"
    " count = case when r.expires_at <= now() then excluded.count else r.count + excluded.count end,"
    " expires_at = case when r.expires_at <= now() then excluded.expires_at else r.expires_at end"
    " returning key, count, cast(extract(epoch from expires_at - now()) as double precision)"
)
_GET = text("select count from rate_limits where key = :key and expires_at > now()")
_EXPIRY = text(
    "select extract(epoch from coalesce((select expires_at from rate_limits where key = :key), now()))"
)
_CHECK = text("select 1")
