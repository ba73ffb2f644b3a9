"""Who is told when something changed, inside one process.

One task reads `db.listen`, gathers about 50 ms of changes, and tells each subscriber once. A subscriber gets the set
of subjects that changed, or None after a gap: then anything may have."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from loguru import logger

from db.listen import Change, Gap, changes

COALESCE = 0.05
PATIENCE = 10.0  # seconds: a subscriber that hangs must not stop the others for ever

Subject = tuple[str, int]  # ('request', 7), ('team', 2), ('user', 3)
Callback = Callable[[frozenset[Subject] | None], Awaitable[None]]


@dataclass(eq=False, slots=True)
class _Subscriber:
    callback: Callback
    subject: Subject | None


_all: set[_Subscriber] = set()
_by_subject: dict[Subject, set[_Subscriber]] = {}


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


async def publish(subjects: frozenset[Subject] | None) -> None:
    """Tell the subscribers concerned, all at once; one that fails is logged and does not stop the others."""
    told = set(_all)
    groups = _by_subject.values() if subjects is None else [_by_subject.get(s, set()) for s in subjects]
    told.update(*groups)
    results = await asyncio.gather(
        *(asyncio.wait_for(s.callback(subjects), PATIENCE) for s in told), return_exceptions=True
    )
    for result in results:
        if isinstance(result, Exception):
            logger.opt(exception=result).error("A live subscriber failed")


async def run(url: str) -> None:
    """Listen on this database for ever and publish what is heard. Ends when cancelled."""
    queue: asyncio.Queue[Change | Gap] = asyncio.Queue()
    listener = asyncio.create_task(_listen(url, queue), name="listen")
    try:
        while not listener.done():
            await publish(await _gather(queue, listener))
        await listener
    finally:
        listener.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await listener


async def _listen(url: str, queue: asyncio.Queue[Change | Gap]) -> None:
    async for heard in changes(url):
        queue.put_nowait(heard)


async def _gather(
    queue: asyncio.Queue[Change | Gap], listener: asyncio.Task[None]
) -> frozenset[Subject] | None:
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
    if any(isinstance(change, Gap) for change in heard):
        return None
    return frozenset((c.subject, c.subject_id) for c in heard if isinstance(c, Change))
