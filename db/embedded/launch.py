"""Run a program as another user and tie its life to ours: `launch.py PARENT UID GID PROGRAM ARG…`.

A script of its own, started by `command`, because a `preexec_fn` may deadlock in a process with threads.
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

_PR_SET_PDEATHSIG = 1  # <linux/prctl.h>
# Hardly anything of ours: PGDATA, PGPORT and the like would lead the programs astray. Messages in English.
ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
# What this Python may need to start at all.
ENVIRONMENT |= {
    name: os.environ[name] for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH") if name in os.environ
}


def command(program: Path, account: tuple[int, int] | None, *arguments: str) -> list[str]:
    """The command line that runs `program` as `account` (uid, gid; None: as ourselves), as our child.

    It ends by a fast shutdown when the THREAD that starts it ends: start it from one that lives on.
    """
    uid, gid = account or (os.geteuid(), os.getegid())
    who = [str(os.getpid()), str(uid), str(gid)]
    return [sys.executable, "-I", "-S", __file__, *who, str(program), *arguments]


def main(parent: int, uid: int, gid: int, program: str, *arguments: str) -> None:
    """Become `program`; returns only if the parent has died already."""
    prctl = _prctl() if sys.platform == "linux" else None  # loaded now: Python may be closed to that user
    if os.geteuid() != uid:
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
    if prctl:  # after setuid, which clears it; SIGINT is PostgreSQL's fast shutdown
        prctl(_PR_SET_PDEATHSIG, signal.SIGINT, 0, 0, 0)
    if os.getppid() != parent:  # it died before prctl, so no signal will come
        return
    os.execv(program, [program, *arguments])  # noqa: S606  (PostgreSQL itself, by its full path)


def _prctl() -> Callable[..., int]:
    import ctypes  # only where it is needed: it costs some milliseconds

    prctl: Callable[..., int] = ctypes.CDLL(None).prctl
    return prctl


if __name__ == "__main__":
    parent, uid, gid, program, *arguments = sys.argv[1:]
    main(int(parent), int(uid), int(gid), program, *arguments)
