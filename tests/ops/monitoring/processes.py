"""Programs that a test starts on free ports of 127.0.0.1, and ends."""

import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def running(command: list[str], ready: str, folder: Path, **environment: str) -> Iterator[None]:
    """The program, from when `ready` answers with 200 until the block ends. What it says is in the folder."""
    name = Path(command[0]).name
    with (
        (folder / f"{name}.log").open("ab") as log,
        subprocess.Popen(
            command, cwd=folder, stdout=log, stderr=log, env={"PATH": "/usr/bin:/bin", **environment}
        ) as one,
    ):
        try:
            for _ in range(300):
                assert one.poll() is None, (folder / f"{name}.log").read_text()
                if answers(ready):
                    break
                time.sleep(0.1)
            else:
                raise AssertionError(f"{name} did not answer")
            yield
        finally:
            one.terminate()
            try:
                one.wait(20)
            except subprocess.TimeoutExpired:
                one.kill()


def answers(url: str) -> bool:
    """Whether this address answers with 200."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False
