"""The server's log file. The server inherits it open, so it may lie in a folder that is closed to it."""

import os
from pathlib import Path
from typing import IO

_KEPT_BYTES = 10 * 1024 * 1024


def begin(log: Path) -> int:
    """Where the next line will be. A log over 10 MB first becomes `postgres.log.1`, in place of the last."""
    if not log.exists():
        return 0
    if log.stat().st_size > _KEPT_BYTES:
        log.replace(log.with_name(f"{log.name}.1"))
        return 0
    return log.stat().st_size


def open_for_append(log: Path) -> IO[bytes]:
    """The log, open for a server to write to; only its owner may read it."""
    return os.fdopen(os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "ab")


def since(log: Path, position: int) -> str:
    """What was written from `position` on."""
    with log.open("rb") as file:
        file.seek(position)
        return file.read().decode(errors="replace")
