"""One log, for people or machines. No secret, no text that a person wrote, ever goes into it.

What is said of an exception is its type and its way through the code, never its message, which may quote a value. What is said
of a library's line are its own words: what stands in its code, and numbers. Each line has the id that ties together what
belongs together (db/trace.py)."""

import inspect
import json
import logging
import os
import sys
import threading
import traceback
import types
from collections.abc import Iterator
from datetime import UTC
from functools import partial
from typing import TYPE_CHECKING

import psycopg
from loguru import logger

from db import cursor, trace
from reqstly.settings import settings
from reqstly.sink import Sink

if TYPE_CHECKING:
    from loguru import Message, Record

# For what may not know of the database.
beginning, quoted = trace.beginning, trace.quoted

_LONGEST = 12_000  # Docker cuts a line at 16 KiB
_COLOURS = {"WARNING": "\x1b[33m", "ERROR": "\x1b[31m", "CRITICAL": "\x1b[31m"}


def set_up(fd: int = 2) -> Sink:
    """Send everything, the libraries' logging and errors that nobody caught too, to standard error in one form."""
    chosen = settings()
    sink = Sink(_json if chosen.log_json else _coloured if os.isatty(fd) else _plain, fd)
    logger.remove()
    logger.configure(patcher=_patch)
    levels: dict[str | None, str | int | bool] = {"": chosen.log_level}
    levels.update(chosen.log_levels)
    # `diagnose` would print the values of variables, and with them what people wrote.
    logger.add(sink, level=0, filter=levels, format="", diagnose=False, backtrace=False, catch=False)
    logging.basicConfig(handlers=[_ToLoguru()], level=logging.WARNING, force=True)
    for name, level in chosen.log_levels.items():
        logging.getLogger(name).setLevel(level)
    logging.captureWarnings(True)
    sys.excepthook = lambda _, error, __: _uncaught(error)
    sys.unraisablehook = lambda said: _uncaught(said.exc_value)
    threading.excepthook = lambda said: _uncaught(said.exc_value)
    cursor.slow = chosen.log_slow_ms / 1000
    if chosen.otlp_endpoint:
        from reqstly import tracing  # what it needs costs a process 20 MB: only where it is wanted

        tracing.start(chosen.otlp_endpoint)
    return sink


def _uncaught(error: BaseException | None) -> None:
    if isinstance(error, KeyboardInterrupt):
        return
    logger.opt(exception=error).critical("Nobody caught an error")


# The libraries' lines.


class _ToLoguru(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        try:
            level: str | int = logger.level(record.levelname).name
        except ValueError:
            level = record.levelno
        error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
        told = logger.patch(partial(_as_written, record)).opt(exception=error)
        told.log(level, "{}", _own_words(record))


def _as_written(library: logging.LogRecord, record: "Record") -> None:
    record["name"] = library.name


def _own_words(record: logging.LogRecord) -> str:
    code = _code_of(record)
    if code is None or not isinstance(record.msg, str) or record.msg not in code.co_consts:
        return f"said at {os.path.basename(record.pathname)}:{record.lineno}, in words that are not its own"
    try:
        if isinstance(record.args, dict):
            return record.msg % {name: _number(value) for name, value in record.args.items()}
        return record.msg % tuple(map(_number, record.args or ())) if record.args else record.msg
    except (TypeError, ValueError):
        return record.msg


def _code_of(record: logging.LogRecord) -> types.CodeType | None:
    frame = inspect.currentframe()
    while frame is not None:
        if frame.f_lineno == record.lineno and frame.f_code.co_filename == record.pathname:
            return frame.f_code
        frame = frame.f_back
    return None


def _number(value: object) -> object:
    return value if isinstance(value, int | float) else "…"


# What every line gets.


def _patch(record: "Record") -> None:
    record["extra"]["trace"] = trace.current()
    if (exception := record["exception"]) is not None:
        if (error := exception.value) is not None:
            record["extra"] |= {"error": _name(error), "traceback": told(error)}
        record["exception"] = None


def told(error: BaseException) -> str:
    """Where an error comes from, its causes first: types, places and our own lines of code."""
    text = "".join(_way(error, set()))
    cut = _LONGEST // 2
    return text if len(text) <= _LONGEST else f"{text[:cut]}\n…\n{text[-cut:]}"


def _way(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None and id(cause) not in seen:
        yield from _way(cause, seen)
        yield "which led to\n"
    yield from traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__)).format()
    yield f"{_name(error)}\n"
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            if id(one) not in seen:
                yield "of which one is\n"
                yield from _way(one, seen)


def _name(error: BaseException) -> str:
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    if isinstance(error, psycopg.Error) and error.sqlstate:
        return " ".join(filter(None, (name, error.sqlstate, error.diag.constraint_name)))
    if isinstance(error, OSError) and isinstance(error.errno, int):
        return f"{name} {os.strerror(error.errno)}"
    return name


# The two forms.


def _json(message: "Message") -> str:
    record = message.record
    facts = record["extra"]
    said = {
        "time": record["time"].astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "level": record["level"].name,
        "message": record["message"],
        "logger": record["name"],
        **facts,
    }
    return json.dumps(said, default=lambda value: type(value).__name__) + "\n"


def _plain(message: "Message") -> str:
    record = message.record
    facts = dict(record["extra"])
    end, way = str(facts.pop("trace", ""))[-8:], facts.pop("traceback", "")
    more = "".join(f" {name}={value}" for name, value in facts.items() if value is not None)
    return f"{record['time']:%H:%M:%S} {record['level'].name:<7} {end:<8} {record['message']}{more}\n{way}"


def _coloured(message: "Message") -> str:
    colour = _COLOURS.get(message.record["level"].name)
    return f"{colour}{_plain(message)}\x1b[0m" if colour else _plain(message)
