"""What happens, as it happens: server-sent events (WHATWG HTML, 9.2), from where a program left off."""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Annotated, Any

import orjson
from fastapi import Header, Request, Response
from fastapi.responses import StreamingResponse

from reqstly import health, live
from reqstly.actor import Actor
from reqstly.api import calls, frame
from reqstly.api.auth import Reader, who
from reqstly.errors import DomainError, Invalid, NotNow
from reqstly.requests import events
from reqstly.requests.events import Batch, Event, Position

HEARTBEAT = 15.0  # seconds: shorter than what proxies wait
TOGETHER = 0.1  # seconds between two looks, so that a burst is one
MOST, MOST_OF_ONE = 200, 5  # open streams on a replica

router = calls.router(tags=["events"])


class TooManyStreams(NotNow):
    """One stream more than is bearable."""

    status = 429


@router.get(
    "/events",
    summary="What happens, as it happens",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}},
)
async def stream(
    request: Request,
    actor: Reader,
    last_event_id: Annotated[
        str | None,
        Header(
            max_length=40,
            description="The `id` of the last event that you have: nothing behind it is left out, or sent twice. Browsers say it"
            " themselves. Without it the stream begins now.",
            json_schema_extra={"format": "event-id"},
        ),
    ] = None,
) -> Response:
    """Each change of a request that you may see, with who did it and what changed: `event: request`, its `id`, and `data` as
    in the request's history. It begins with `event: ready`, which tells where you are. Whether you may see a request is
    asked anew for each change; the stream ends when your token does. Every 15 s of silence there is a comment line."""
    start = await _start(actor, last_event_id)
    if _open[actor.id] >= MOST_OF_ONE or _open.total() >= MOST:
        raise TooManyStreams(f"There are {_open[actor.id]} streams of yours open. Close one first.")
    frame.without_end(request.scope)
    headers = {"X-Accel-Buffering": "no"}
    return StreamingResponse(
        _stream(request, actor.id, start), media_type="text/event-stream", headers=headers
    )


def end() -> None:
    """This replica is about to end: so do its streams, between two events. Programs go on elsewhere from where they were."""
    for changed in _changed:
        changed.set()


_changed: set[asyncio.Event] = set()
# How many streams each person has open on this replica.
_open: Counter[int] = Counter()


async def _start(actor: Actor, last: str | None) -> Position:
    now = await events.now(actor)
    if last is None:
        return now
    if (found := _ID.fullmatch(last.strip())) is None or (at := Position(int(found[1]), int(found[2]))) > now:
        raise Invalid(
            "Last-Event-ID", "This is no id of an event that was sent from here. Begin without one."
        )
    return at


async def _stream(request: Request, user_id: int, at: Position) -> AsyncIterator[bytes]:
    changed = asyncio.Event()

    async def hear(subjects: frozenset[live.Subject] | None) -> None:
        if live.is_change(subjects):
            changed.set()

    unsubscribe = live.subscribe(hear)
    _changed.add(changed)
    _open[user_id] += 1
    try:
        yield _sent(at, "ready", {})
        with suppress(DomainError):  # the token is over, or may not read requests any more: so is the stream
            async for part in _following(request, at, changed):
                yield part
    finally:
        unsubscribe()
        _changed.discard(changed)
        _open[user_id] -= 1
        if not _open[user_id]:
            del _open[user_id]


async def _following(request: Request, at: Position, changed: asyncio.Event) -> AsyncIterator[bytes]:
    loop = asyncio.get_running_loop()
    spoken, pause = loop.time(), TOGETHER
    while not health.draining():
        changed.clear()
        batch = await _read(request, at)
        for event in batch.events:
            yield _sent(event.position, "request", _event(event))
            spoken = loop.time()
        at = batch.position
        if batch.more:
            pause = TOGETHER
            continue
        if loop.time() - spoken >= HEARTBEAT:
            yield b": still here\n\n"
            spoken = loop.time()
        if batch.waits:
            # Something is there that older transactions hold up: nobody says when they end.
            pause = min(2 * pause, 1.0)
        else:
            with suppress(TimeoutError):
                await asyncio.wait_for(changed.wait(), HEARTBEAT)
            pause = TOGETHER
        await asyncio.sleep(pause)


async def _read(request: Request, at: Position) -> Batch:
    """What follows, for who calls now. A reader that leaves meanwhile does not break off the query: that would cost its
    connection to the database."""

    async def read() -> Batch:
        return await events.since(await who(request, used=False), at)

    reading = asyncio.create_task(read())
    reading.add_done_callback(lambda task: task.cancelled() or task.exception())
    return await asyncio.shield(reading)


def _sent(at: Position, event: str, data: dict[str, Any]) -> bytes:
    return b"id: %d-%d\nevent: %s\ndata: %s\n\n" % (at.txid, at.id, event.encode(), orjson.dumps(data))


def _event(one: Event) -> dict[str, Any]:
    return {
        "number": one.number, "reference": f"REQ-{one.number}", "action": one.action, "internal": one.internal, "at": one.at,
        "actor": one.actor_id and {"id": one.actor_id, "name": one.actor}, "version": one.version,
        "comment": one.comment, "changes": one.changes or {},
    }  # fmt: skip


_ID = re.compile(r"(\d{1,18})-(\d{1,18})", re.ASCII)
