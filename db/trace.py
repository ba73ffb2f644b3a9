"""What belongs together: one id for all that comes of one beginning, such as a request, an event or a job.

It goes wherever the work goes, into tasks too. Its parts (a verb, a statement) are measured where reqstly/tracing.py has
said how; else that costs a look at a variable."""

import secrets
from collections.abc import Callable
from contextvars import ContextVar

_QUOTED = 8

_current: ContextVar[str] = ContextVar("trace", default="")


class Part:
    """Something under way. This one measures nothing."""

    def __enter__(self) -> "Part":
        return self

    def __exit__(self, kind: object, error: BaseException | None, where: object) -> None:
        """It is over."""

    def tell(self, name: str = "", **facts: str | int) -> None:
        """Name it anew, now that it is known what it is, and say more of it: never what a person wrote."""


_NOTHING = Part()
_measure: Callable[[str, str | None], Part] | None = None


def measured_by(measure: Callable[[str, str | None], Part] | None) -> None:
    """From now on each part is what `measure(name, begun_by)` makes: None within another part, else the id of the caller's
    part, or an empty text."""
    global _measure
    _measure = measure


def begin(known: str = "") -> str:
    """All that this task does from here on, and what it starts, belongs to this id of 32 hexadecimal digits, or to a new one."""
    _current.set(known or secrets.token_hex(16))
    return _current.get()


def beginning(name: str, known: str = "", begun_by: str = "") -> Part:
    """The same, measured. The id stays when the part is over: what went wrong in it is often told of later."""
    begin(known)
    return _NOTHING if _measure is None else _measure(name, begun_by)


def part(name: str) -> Part:
    """A part of what is under way."""
    return _NOTHING if _measure is None else _measure(name, None)


def current() -> str:
    """The id, or an empty text where nothing has begun."""
    return _current.get()


def quoted() -> str:
    """What people are told to quote: the end of the id, by which it is found in the log."""
    return (_current.get() or begin())[-_QUOTED:]
