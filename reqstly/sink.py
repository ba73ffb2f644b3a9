"""Where the log's lines go: written by a thread, so that a terminal that stands still, or a pipe that nobody empties, holds up
nobody. A full disk or a closed file costs lines, which are counted, and nothing else."""

import atexit
import os
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from loguru import logger

if TYPE_CHECKING:
    from loguru import Message

WAITING_MOST = 5_000
_AT_ONCE = 100
_PARTING = 2.0  # seconds for what still waits, when the process ends

_END = ""


class Sink:
    """Lines in the form that `form` gives them, to a file descriptor."""

    def __init__(self, form: Callable[["Message"], str], fd: int) -> None:
        self._form, self._fd, self.lost = form, fd, 0
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._writer = threading.Thread(target=self._run, name="log", daemon=True)
        self._writer.start()
        atexit.register(self.stop)

    def __call__(self, message: "Message") -> None:
        """Take a line. Never waits, never raises."""
        if self._lines.qsize() >= WAITING_MOST:
            self.lost += 1
            return
        try:
            self._lines.put(self._form(message))
        except Exception:
            self.lost += 1

    def stop(self) -> None:
        """Write what waits, for a moment at most, and end."""
        self._lines.put(_END)
        self._writer.join(_PARTING)
        atexit.unregister(self.stop)

    def _run(self) -> None:
        while (line := self._lines.get()) != _END:
            lines = [line]
            with suppress(queue.Empty):
                while len(lines) < _AT_ONCE and lines[-1] != _END:
                    lines.append(self._lines.get_nowait())
            self._write(lines)
            if lines[-1] == _END:
                return

    def _write(self, lines: list[str]) -> None:
        rest = memoryview("".join(lines).encode(errors="backslashreplace"))
        try:
            while rest:
                rest = rest[os.write(self._fd, rest) :]
        except OSError:
            self.lost += len(lines)
            return
        if lost := self.lost:
            self.lost = 0
            logger.warning("{} lines of the log were lost", lost)
