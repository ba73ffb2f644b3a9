"""The five-minute demo is what docs/DEMO.md says: the script that starts it, its story in a real browser, and how soon
somebody new has asked for something."""

import asyncio
import os
import re
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest

from ops.demo.__main__ import picture
from ops.demo.first import first_request
from tests.conftest import ROOT
from tests.e2e.world import World
from tests.idp.real import free_port

DEMO = (ROOT / "docs" / "DEMO.md").read_text()
STEPS = re.findall(r"^### (\d+)\. (.+)$", DEMO, re.MULTILINE)


@pytest.fixture
def folder() -> Iterator[Path]:
    """Where the demo keeps everything; its PostgreSQL may be another user's."""
    made = Path(tempfile.mkdtemp(prefix="reqstly-test-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


async def test_the_script_tells_the_story_and_leaves_nothing(folder: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        "ops/scripts/demo.sh", "--play", "--port", str(free_port()), cwd=ROOT, start_new_session=True,
        env={**os.environ, "TMPDIR": str(folder), "DISPLAY": "", "WAYLAND_DISPLAY": ""},
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    assert process.stdout is not None
    said = ""
    try:
        while "That was all of it" not in said:
            line = await asyncio.wait_for(process.stdout.readline(), 120)
            assert line, said
            said += line.decode()
        assert re.findall(r"^ +(\d+)  (.+)$", said, re.MULTILINE) == STEPS
        os.killpg(process.pid, signal.SIGINT)  # Ctrl-C: all that a terminal has started hear it
        said += (await asyncio.wait_for(process.stdout.read(), 60)).decode()
        assert await process.wait() == 0, said
        assert said.endswith("The demo has ended.\n\n"), said
        assert os.listdir(folder) == [] and _of(process.pid, folder) == []
    finally:
        for left in _of(process.pid, folder):
            left.kill()


def test_each_step_has_its_picture() -> None:
    shown = re.findall(r"^!\[.+\]\(pictures/demo/(.+)\)$", DEMO, re.MULTILINE)
    assert shown == [picture(int(number), heading) for number, heading in STEPS]
    files = {file.name: file.stat().st_size for file in (ROOT / "docs/pictures/demo").iterdir()}
    assert sorted(files) == shown and max(files.values()) < 150_000, files


async def test_the_first_request_takes_the_clicks_that_the_document_says(world: World) -> None:
    context = await world.context("", fresh=True)
    counted = await first_request(await context.new_page(), world.a.url)
    assert f"**{counted.clicks} clicks** and {counted.keys} keys" in DEMO, counted


def _of(group: int, folder: Path) -> list[psutil.Process]:
    """What runs still: in the script's group, or with this folder (PostgreSQL has a group of its own)."""
    return [p for p in psutil.process_iter() if _is_of(p, group, folder)]


def _is_of(process: psutil.Process, group: int, folder: Path) -> bool:
    try:
        return os.getpgid(process.pid) == group or str(folder) in " ".join(process.cmdline())
    except (ProcessLookupError, psutil.Error):
        return False
