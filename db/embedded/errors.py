"""What can go wrong with the embedded database, said in sentences a person can act on."""

import errno
import re
from pathlib import Path

_FULL = {errno.ENOSPC, errno.EDQUOT}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_PREFIX = re.compile(r"^.*?(?:PANIC|FATAL|ERROR|error|fatal):\s+")
_TELLING = re.compile(r"PANIC:|FATAL:|ERROR:|error:|fatal:|could not|Error\b")


class EmbeddedError(Exception):
    """The embedded database cannot run; the message says what happened and what to do."""


def from_os(error: OSError, folder: Path) -> EmbeddedError:
    """The sentence for a failed file operation; names the file, or `folder` where the error names none."""
    path = error.filename or folder
    if error.errno in _FULL or "No space left" in str(error):
        return disk_full(Path(path))
    reason = error.strerror or str(error)
    if error.errno in _REFUSED:
        return EmbeddedError(
            f"Reqstly may not use {path} ({reason}): make it readable and writable for the user who starts"
            " Reqstly, or choose another data folder."
        )
    return EmbeddedError(f"Reqstly cannot use {path} ({reason}): put that right, then start again.")


def from_output(output: str, folder: Path, log: Path) -> EmbeddedError:
    """The sentence for PostgreSQL ending in `folder` before it was ready, from what it wrote."""
    line = last_telling_line(output)
    if "No space left" in output and "shared memory" in output:
        return EmbeddedError(
            f"PostgreSQL found no room for shared memory ({line}): make /dev/shm larger, then start again."
        )
    if "No space left" in output or "Disk quota exceeded" in output:
        return disk_full(folder)
    return EmbeddedError(f"PostgreSQL did not start in {folder} ({line}): see {log}, then start again.")


def disk_full(path: Path) -> EmbeddedError:
    """The sentence for a disk with no room left."""
    return EmbeddedError(f"The disk that holds {path} is full: make room on it, then start again.")


def last_telling_line(output: str) -> str:
    """The last line that reports an error, without time and severity; else the last line of all."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    telling = [line for line in lines if _TELLING.search(line)] or lines or ["it wrote nothing"]
    return _PREFIX.sub("", telling[-1]).rstrip(".")
