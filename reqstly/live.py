"""Who is told when something changed, inside one process.

One task reads `db.listen`, gathers about 50 ms of changes, and tells each subscriber once. A subscriber gets the set
of subjects that changed, or None after a gap: then anything may have."""

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass

from loguru import logger

from db import listen, trace
from db.engine import plain_url
from db.listen import Change, Gap, changes
from reqstly import metrics
from reqstly.settings import settings

COALESCE = 0.05
PATIENCE = 10.0  # seconds: a subscriber that hangs must not stop the others for ever
SETTLE = 1.0  # seconds: so long the others wait for those who are told first
LATELY = 10_000  # subjects of which it is known when they were last told

Subject = tuple[str, int]  # ('request', 7), ('team', 2), ('user', 3); ('presence', 7): who is at request 7
Callback = Callable[[frozenset[Subject] | None], Awaitable[None]]


@dataclass(eq=False, slots=True)
class _Subscriber:
    callback: Callback
    subject: Subject | None


_all: set[_Subscriber] = set()
_by_subject: dict[Subject, set[_Subscriber]] = {}
_first: dict[Callable[[frozenset[Subject] | None], None], Callable[[], Awaitable[None]]] = {}
# How often was told; at which of these times each subject last was, and from when on that is known of all of them.
_told, _known_from = 0, 0
_lately: dict[Subject, int] = {}
# When the first of the changes arrived that subscribers are told of just now; None: what was missed is read again.
_arrived: ContextVar[float | None] = ContextVar("arrived", default=None)


def subscribe(callback: Callback, subject: Subject | None = None) -> Callable[[], None]:
    """Call back on changes of `subject` (None: of anything) and after each gap. Returns how to unsubscribe."""
    subscriber = _Subscriber(callback, subject)
    home = _all if subject is None else _by_subject.setdefault(subject, set())
    home.add(subscriber)

    def unsubscribe() -> None:
        home.discard(subscriber)
        if subject is not None and not home and _by_subject.get(subject) is home:
            del _by_subject[subject]

    return unsubscribe


def tell_first(
    callback: Callable[[frozenset[Subject] | None], None], settled: Callable[[], Awaitable[None]]
) -> Callable[[], None]:
    """Call this, which may not wait for anything, as soon as something is heard: before changes are gathered, and however
    long a subscriber takes. The others are told when `settled` returns, a second later at most. Returns how to stop."""
    _first[callback] = settled

    def stop() -> None:
        _first.pop(callback, None)

    return stop


def is_listening() -> bool:
    """Whether it is heard now what changes."""
    return listen.connected()


def mark() -> int:
    """This moment, for `told_since`: taken before something is read that is subscribed to after."""
    return _told


def told_since(moment: int, *subjects: Subject) -> bool:
    """Whether one of these was told since then, or may have been: what was read in between may be old already."""
    return moment < _known_from or any(_lately.get(subject, 0) > moment for subject in subjects)


def hear(subjects: frozenset[Subject] | None) -> None:
    """Note that these changed, and tell who has to know first."""
    _note(subjects)
    for callback in list(_first):
        try:
            callback(subjects)
        except Exception as error:
            logger.opt(exception=error).error("Who is told first failed")


async def publish(subjects: frozenset[Subject] | None) -> None:
    """Tell the subscribers concerned, all at once; one that fails is logged and does not stop the others."""
    _note(subjects)
    told = set(_all)
    groups = _by_subject.values() if subjects is None else [_by_subject.get(s, set()) for s in subjects]
    told.update(*groups)
    results = await asyncio.gather(
        *(asyncio.wait_for(s.callback(subjects), PATIENCE) for s in told), return_exceptions=True
    )
    for result in results:
        if isinstance(result, Exception):
            logger.opt(exception=result).error("A live subscriber failed")


def address(app_url: str) -> str:
    """Where this process listens, if it works with the database at `app_url`: REQSTLY_DATABASE_LISTEN_URL, else there too."""
    url = settings().database_listen_url
    return plain_url(url.get_secret_value()) if url else app_url


def _note(subjects: frozenset[Subject] | None) -> None:
    global _told, _known_from
    _told += 1
    if subjects is None:
        _known_from = _told
        _lately.clear()
        return
    for subject in subjects:
        _lately.pop(subject, None)  # the oldest stand first
        _lately[subject] = _told
    while len(_lately) > LATELY:
        _known_from = _lately.pop(next(iter(_lately)))


async def run(url: str) -> None:
    """Listen on this database for ever and publish what is heard. Ends when cancelled."""
    queue: asyncio.Queue[_Heard] = asyncio.Queue()
    listener = asyncio.create_task(_listen(url, queue), name="listen")
    try:
        while not listener.done():
            subjects = await _gather(queue, listener)
            trace.begin()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(SETTLE):
                    await asyncio.gather(*(settled() for settled in _first.values()))
            await publish(subjects)
        await listener
    finally:
        listener.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await listener


def told() -> None:
    """What subscribers are told of just now has been handed to those who look at it."""
    if (arrived := _arrived.get()) is not None:
        metrics.LIVE_LAG.observe(time.monotonic() - arrived)


_Heard = tuple[float, Change | Gap]  # when, and what


async def _listen(url: str, queue: asyncio.Queue[_Heard]) -> None:
    async for heard in changes(url):
        hear(None if isinstance(heard, Gap) else frozenset({(heard.subject, heard.subject_id)}))
        queue.put_nowait((time.monotonic(), heard))


async def _gather(queue: asyncio.Queue[_Heard], listener: asyncio.Task[None]) -> frozenset[Subject] | None:
    first = asyncio.ensure_future(queue.get())
    try:
        await asyncio.wait((first, listener), return_when=asyncio.FIRST_COMPLETED)
    finally:
        if not first.done():
            first.cancel()
    if first.cancelled() or not first.done():
        return None
    heard = [first.result()]
    await asyncio.sleep(COALESCE)
    while not queue.empty():
        heard.append(queue.get_nowait())
    if any(isinstance(change, Gap) for _, change in heard):
        metrics.LIVE_GAPS.inc()
        _arrived.set(None)
        return None
    _arrived.set(heard[0][0])
    return frozenset((c.subject, c.subject_id) for _, c in heard if isinstance(c, Change))


def is_change(subjects: frozenset[Subject] | None) -> bool:
    """Whether something changed, or may have: who is at a request is told of too, and is no change of it."""
    return subjects is None or any(kind != "presence" for kind, _ in subjects)
