"""The commands in the documents for newcomers, testers and programs really run, as they stand there. (RUNBOOK.md's and
BACKUP.md's are the operators'.)"""

import asyncio
import json
import os
import re
import shutil
import signal
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
import typer.main

from reqstly.cli import app
from tests.api.conftest import serving, token_of
from tests.conftest import ROOT, Database
from tests.idp.real import free_port
from tests.people import PEOPLE

DOCUMENTS = ("README.md", "docs/TESTING.md", "docs/API.md", "docs/DEMO.md")
BLOCK = re.compile(r"^( *)```(?:sh|bash)\n(.+?)^ *```", re.MULTILINE | re.DOTALL)
BY_HAND = "by hand: it opens a window for a person"

# What is not run here: the test that runs it, or why none does.
ELSEWHERE = {
    "make test": "it is what runs this",
    ".venv/bin/python -m pytest --base-url http://localhost:8080 tests/kit": "tests/e2e/test_kit.py",
    "ops/scripts/demo.sh": "tests/e2e/test_demo.py",
    "ops/scripts/demo.sh --play": "tests/e2e/test_demo.py",
    "make demo-pictures": "tests/e2e/test_demo.py runs the same story without taking pictures",
    ".venv/bin/python -m ops.demo.first http://localhost:8080": "tests/e2e/test_demo.py",
    ".venv/bin/playwright codegen --save-storage signed-in/george.json https://requests.example.com": BY_HAND,
    ".venv/bin/playwright codegen --save-storage signed-in/outsider.json https://requests.example.com": BY_HAND,
    ".venv/bin/playwright show-trace test-results/kit-test_from_asked_to_resolved/trace-george.zip": BY_HAND,
    "uvx openapi-python-client generate --path openapi.json --output-path reqstly-client": "it fetches a package",
}


@dataclass
class Demo:
    """A `make demo` that runs. `environment` is of a second window beside it."""

    url: str
    environment: dict[str, str]


def commands(document: str) -> list[str]:
    """What a reader would type, one thing at a time. A block that sets variables, or uses them, is one thing."""
    found = []
    for margin, block in BLOCK.findall((ROOT / document).read_text()):
        lines = [re.sub(r"\s+# .+", "", line.removeprefix(margin)) for line in block.splitlines()]
        found += ["\n".join(lines)] if "export " in block else lines
    return found


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """For data; the embedded PostgreSQL may run as another user."""
    made = Path(tempfile.mkdtemp(prefix="reqstly-docs-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="module")
async def demo(folder: Path) -> AsyncIterator[Demo]:
    """`make demo`, as README has it, on a data folder and a port of its own."""
    assert "make demo" in commands("README.md")
    async with started("make demo", folder / "demo") as running:
        yield running


def todo() -> list[str]:
    everything = [one for document in DOCUMENTS for one in commands(document)]
    return sorted({one for one in everything if one not in ELSEWHERE})


@pytest.mark.parametrize("command", todo(), ids=lambda command: command.partition("\n")[0][:60])
async def test_it_runs(command: str, demo: Demo, database: Database, folder: Path) -> None:
    ways = [way for begins, way in RUN.items() if command.startswith(begins)]
    assert len(ways) == 1, "Say in RUN how it is run, or in ELSEWHERE why not here."
    run = ways[0]
    if command.startswith("curl"):
        async with serving(database) as url:
            there = {"REQSTLY_URL": url, "REQSTLY_TOKEN": await token_of("requester")}
            await run(command, Demo(url, {**os.environ, **there}), folder)
    else:
        await run(command, demo, folder)


def test_what_is_left_out_is_still_in_a_document() -> None:
    everything = {one for document in DOCUMENTS for one in commands(document)}
    assert set(ELSEWHERE) - everything == set()


def test_every_target_script_and_verb_that_a_document_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    verbs = typer.main.get_command(app)
    missing = []
    for document in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]:
        text = document.read_text()
        code = "\n".join(re.findall(r"`([^`\n]+)`", text) + [block for _, block in BLOCK.findall(text)])
        missing += [f"make {one}" for one in re.findall(r"\bmake ([a-z][a-z-]*)", code) if one not in targets]
        missing += [
            one for one in re.findall(r"\bops/scripts/[\w-]+\.\w+", code) if not (ROOT / one).is_file()
        ]
        missing += [
            f"reqstly {one}"
            for one in re.findall(r"(?:^|bin/)reqstly ([a-z].*)", code)
            if not _is_verb(verbs, one)
        ]
    assert missing == []


# ------------------------------------------------------------------ how each of them is run


async def _is_up(_: str, demo: Demo, __: Path) -> None:
    async with httpx.AsyncClient(base_url=demo.url) as http:
        door = await http.get("/sign-in")
    assert door.status_code == 200 and PEOPLE["requester"].name in door.text


async def _ends_well(command: str, demo: Demo, _: Path) -> None:
    await said_by(command, demo)


async def _resets(command: str, demo: Demo, _: Path) -> None:
    said = await said_by(command, demo)
    count = re.search(r"--requests (\d+)", command)
    assert count and f"with {count[1]} requests" in said


_COOKIE = {
    "domain": "localhost", "path": "/", "expires": -1, "httpOnly": True, "secure": False, "sameSite": "Lax"
}  # fmt: skip


async def _kit_of_who_is_signed_in(command: str, demo: Demo, folder: Path) -> None:
    # What `codegen --save-storage` keeps, once somebody has signed in.
    for who in ("george", "outsider"):
        async with httpx.AsyncClient(base_url=demo.url) as http:
            await http.post("/sign-in/demo", data={"email": PEOPLE[who].email})
            cookies = [{"name": name, "value": value} | _COOKIE for name, value in http.cookies.items()]
        (folder / f"{who}.json").write_text(json.dumps({"cookies": cookies, "origins": []}))
    here = command.replace("https://requests.example.com", demo.url)
    said = await said_by(here.replace("--signed-in signed-in", f"--signed-in {folder}"), demo)
    assert "1 passed" in said


async def _answers_as_json(command: str, demo: Demo, folder: Path) -> None:
    said = await said_by(command, demo, folder)
    if "openapi.json" in command:
        assert json.loads((folder / "openapi.json").read_text())["openapi"].startswith("3.1")
    else:
        assert json.loads(said)


async def _people_come_in(command: str, _: Demo, folder: Path) -> None:
    async with started(command, folder / "own") as running:
        link = next(line for line in running.environment["SAID"].splitlines() if "://" in line)
        async with httpx.AsyncClient() as http:
            assert (await http.get(link)).status_code == 200
            assert (await http.post(f"{running.url}/sign-in/demo")).status_code == 404


RUN: dict[str, Callable[[str, Demo, Path], Awaitable[None]]] = {
    "make demo": _is_up,
    "make browser": _ends_well,
    ".venv/bin/reqstly demo reset": _resets,
    ".venv/bin/python -m pytest --base-url https": _kit_of_who_is_signed_in,
    "curl ": _answers_as_json,
    "export REQSTLY_SECRET_KEY=": _people_come_in,
}


async def said_by(command: str, demo: Demo, where: Path = ROOT) -> str:
    """What it says, once it has ended well."""
    process = await asyncio.create_subprocess_exec(
        "bash", "-euc", command, cwd=where, env=demo.environment,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said = (await process.communicate())[0].decode()
    assert process.returncode == 0, said
    return said


@asynccontextmanager
async def started(command: str, data: Path) -> AsyncIterator[Demo]:
    """What serves until Ctrl-C, on a port and a data folder of its own; what it says before it serves is SAID."""
    port = free_port()
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("REQSTLY", "PYTEST"))
    }
    environment |= {"REQSTLY_PORT": str(port), "REQSTLY_DATA_DIR": str(data)}
    process = await asyncio.create_subprocess_exec(
        "bash", "-euc", command.replace("8080", str(port)), cwd=ROOT, env=environment, start_new_session=True,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    assert process.stdout is not None
    said = ""
    try:
        while "Reqstly is at" not in said:
            line = await asyncio.wait_for(process.stdout.readline(), 120)
            assert line, said
            said += line.decode()
        url = f"http://localhost:{port}"
        await _until_ready(url)
        reading = asyncio.create_task(process.stdout.read())
        yield Demo(url, {**environment, "SAID": said})
        os.killpg(process.pid, signal.SIGINT)
        said = (await asyncio.wait_for(reading, 60)).decode()
        assert "Reqstly has ended. Everything is saved." in said, said
        await process.wait()
    finally:
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGKILL)
            await process.wait()


async def _until_ready(url: str) -> None:
    async with httpx.AsyncClient() as http:
        for _ in range(600):
            try:
                if (await http.get(f"{url}/readyz")).status_code == 200:
                    return
            except httpx.TransportError:
                pass
            await asyncio.sleep(0.05)
    raise AssertionError(f"{url} did not answer")


def _is_verb(group: object, words: str) -> bool:
    for word in words.split():
        known = getattr(group, "commands", None)
        if known is None or not re.fullmatch("[a-z][a-z-]*", word):
            return True
        if word not in known:
            return False
        group = known[word]
    return True
