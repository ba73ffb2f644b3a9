"""What a browser of ours sends on its socket. Anything else ends the socket, before socket.io makes anything of it."""

import time
from collections.abc import Callable, Mapping
from typing import Any

from loguru import logger
from nicegui import json

Check = Callable[[Any], bool]
BOXES_MOST = 1_000  # fields whose text comes with one action


def is_understood(text: object) -> bool:
    """Whether this is a message in the words of engine.io and socket.io: a pong, the end, joining, or an event that there is,
    with what it takes. No binary, no other namespace, no answers to what was never asked."""
    if not isinstance(text, str):
        return False
    if text in ("1", "3", "41"):
        return True
    if text.startswith("40"):
        return text[2:3] in ("", "{") and (len(text) == 2 or isinstance(_read(text[2:]), dict))
    if not text.startswith("42"):
        return False
    begin = text.find("[", 2, 2 + _DIGITS + 1)
    number = text[2:begin]
    if begin < 0 or (number and not _is_number(number)):
        return False
    said = _read(text[begin:])
    if not isinstance(said, list) or not said or not isinstance(said[0], str):
        return False
    takes = _EVENTS.get(said[0])
    return takes is not None and takes(said[1:])


def is_handshake(said: object) -> bool:
    """Whether this says who joins, as it is said in an event or in the address."""
    return _HANDSHAKE(said)


def refused(what: str) -> None:
    """Say in the log that something was refused: never what it was, and no more than ten times a minute."""
    now = time.monotonic()
    if now - _said["since"] >= 60:
        if _said["lines"] > _LINES:
            logger.warning("{} more messages were refused in that minute", int(_said["lines"]) - _LINES)
        _said.update(since=now, lines=0)
    _said["lines"] += 1
    if _said["lines"] <= _LINES:
        logger.warning("Refused: {}", what)


_LINES = 10
_said: dict[str, float] = {"since": 0.0, "lines": 0}
_DIGITS = 15


def _read(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _is_number(value: object) -> bool:
    if isinstance(value, str):
        return value.isascii() and value.isdigit() and len(value) <= _DIGITS
    return type(value) is int and 0 <= value < 10**_DIGITS


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _like(**parts: Check) -> Check:
    def fits(value: Any) -> bool:
        return isinstance(value, Mapping) and all(check(value.get(name)) for name, check in parts.items())

    return fits


def _is_event(value: Any) -> bool:
    # `args` are JSON of their own, each.
    args = value.get("args", []) if isinstance(value, dict) else None
    return (
        isinstance(args, list)
        and all(one is None or isinstance(one, str) for one in args)
        and type(value.get("id")) is int
        and isinstance(value.get("listener_id"), str)
    )


def _is_whole_event(value: Any) -> bool:
    """With what was typed before it, if it brings that (components/delivery.py); one that is skipped is none."""
    if not isinstance(value, dict) or not isinstance(value.get("client_id"), str):
        return False
    before = value.get("typed")
    if not (
        before is None
        or (isinstance(before, list) and len(before) <= BOXES_MOST and all(map(_is_event, before)))
    ):
        return False
    return bool(value.get("skip")) or _is_event(value)


_HANDSHAKE = _like(
    client_id=_is_text,
    tab_id=_is_text,
    document_id=_is_text,
    next_message_id=lambda value: value is None or _is_number(value),
    old_tab_id=lambda value: value is None or isinstance(value, str),
)
_SHAPES: dict[str, Check] = {
    "event": _is_whole_event,
    "handshake": _HANDSHAKE,
    "ack": _like(client_id=_is_text, next_message_id=lambda value: type(value) is int),
    "log": _like(
        client_id=_is_text,
        level=lambda value: value in ("debug", "info", "warning", "error"),
    ),
    "javascript_response": _like(client_id=_is_text, request_id=_is_text),
}
_EVENTS: dict[str, Check] = {
    **{name: (lambda args, fits=fits: len(args) == 1 and fits(args[0])) for name, fits in _SHAPES.items()},  # type: ignore[misc]
    "probe": lambda args: not args,  # whether anybody is there
}
