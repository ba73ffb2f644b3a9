"""The log's two forms, what it keeps to itself, and that nothing it is written to can stop the product."""

import asyncio
import io
import json
import logging
import os
import sys
import threading
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from loguru import logger

from db import trace
from reqstly import logs, sink
from reqstly.errors import NotFound
from reqstly.settings import settings
from tests.conftest import Database

MAIL = "somebody@example.org"
SECRET = "hunter2-what-a-person-wrote"


class Log:
    """What was logged, once asked for."""

    def __init__(self, file: Path, sink: sink.Sink) -> None:
        self._file, self.sink = file, sink

    @property
    def text(self) -> str:
        """All of it, written out."""
        mark = f"That is all {time.monotonic_ns()}"
        logger.critical(mark)
        until(lambda: mark in self._file.read_text())
        said = self._file.read_text().splitlines(keepends=True)
        return "".join(line for line in said if "That is all" not in line)

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Each as JSON."""
        return [json.loads(line) for line in self.text.splitlines()]


def until(look: Callable[[], object]) -> None:
    """Wait for a thread."""
    deadline = time.monotonic() + 10
    while not look():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.005)


Start = Callable[..., Log]


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Set the log up with these settings, into a file."""
    files: list[io.BufferedWriter] = []
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level

    def started(**chosen: Any) -> Log:
        for name, value in chosen.items():
            monkeypatch.setattr(settings(), name, value)
        files.append((tmp_path / "log").open("wb"))
        return Log(tmp_path / "log", logs.set_up(files[-1].fileno()))

    yield started
    logger.remove()
    logger.configure(patcher=lambda _: None)
    logger.add(sys.stderr)
    logging.captureWarnings(False)
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
    root.handlers[:], root.level = handlers, level
    for file in files:
        file.close()


def test_in_production_a_line_is_an_object(start: Start) -> None:
    log = start(log_json=True)
    known = trace.begin()
    logger.info("Done", verb="taken", actor=7, ms=1.5)
    (line,) = log.lines
    assert line.pop("time").endswith("Z")
    assert line == {
        "level": "INFO", "message": "Done", "logger": __name__, "trace": known, "verb": "taken", "actor": 7, "ms": 1.5,
    }  # fmt: skip


def test_on_a_terminal_it_reads(start: Start) -> None:
    log = start(log_json=False)
    known = trace.begin()
    logger.info("Done", verb="taken", actor=7)
    assert log.text.split()[1:] == ["INFO", known[-8:], "Done", "verb=taken", "actor=7"]
    assert trace.quoted() in log.text


def fail() -> None:
    """An error with a cause, both of which quote what somebody wrote."""
    try:
        int(SECRET)
    except ValueError as error:
        raise LookupError(f"{SECRET} is nowhere") from error


@pytest.mark.parametrize("as_json", [True, False])
def test_an_error_tells_its_way_and_no_value(start: Start, as_json: bool) -> None:
    log = start(log_json=as_json)
    try:
        fail()
    except LookupError as error:
        logger.opt(exception=error).error("Unexpected error")
    assert SECRET not in log.text and "ValueError" in log.text and "int(SECRET)" in log.text
    if as_json:
        (line,) = log.lines
        assert line["error"] == "LookupError"
        assert line["traceback"].index("ValueError") < line["traceback"].index("which led to")


async def test_an_error_of_the_database_tells_its_code_and_constraint(
    start: Start, database: Database
) -> None:
    log = start(log_json=True)
    with psycopg.connect(database.owner_url) as connection:
        for statement in ("insert into users (email, name) values (%s, %s)", "select %s::int, %s::int"):
            try:
                with connection.transaction():
                    connection.execute(statement, [MAIL, SECRET])
                    connection.execute(statement, [MAIL, SECRET])
            except psycopg.Error as error:
                logger.opt(exception=error).error("Unexpected error")
    first, second = (line["error"] for line in log.lines)
    assert first.startswith("psycopg.errors.") and second == "psycopg.errors.InvalidTextRepresentation 22P02"
    assert MAIL not in log.text and SECRET not in log.text


def test_errors_in_groups_and_circles_end(start: Start) -> None:
    log = start(log_json=True)
    inner = NotFound(SECRET)
    group = ExceptionGroup(SECRET, [inner, ValueError(SECRET)])
    inner.__cause__ = group
    logger.opt(exception=group).error("Unexpected error")
    (line,) = log.lines
    assert "reqstly.errors.NotFound" in line["traceback"] and "ValueError" in line["traceback"]
    assert SECRET not in log.text


def test_an_endless_error_fits_into_a_line_of_dockers(start: Start) -> None:
    log = start(log_json=True)
    error: Exception = ValueError("the first")
    for _ in range(200):
        try:
            raise ValueError from error
        except ValueError as caught:
            error = caught
    logger.opt(exception=error).error("Unexpected error")
    assert len(log.text) < 16_384 and log.lines[0]["error"] == "ValueError"


def test_a_library_says_its_own_words_and_numbers(start: Start) -> None:
    log = start(log_json=True, log_levels={"somelib": "DEBUG"})
    library = logging.getLogger("somelib.part")
    library.debug("Took %d ms, %s of %.1f", 7, SECRET, 2.5)
    library.warning("Not valid: %(what)s", {"what": SECRET})
    library.warning(f"{SECRET} not found")
    library.warning(SECRET + " not found")
    library.error(ValueError(SECRET))
    assert [line["message"] for line in log.lines[:2]] == ["Took 7 ms, … of 2.5", "Not valid: …"]
    assert all("words that are not its own" in line["message"] for line in log.lines[2:])
    assert {line["logger"] for line in log.lines} == {"somelib.part"}
    assert SECRET not in log.text


def test_levels_are_set_for_all_and_for_one(start: Start) -> None:
    log = start(log_json=True, log_level="WARNING", log_levels={"chatty": "INFO", "db.cursor": "DEBUG"})
    logging.getLogger("chatty").info("heard")
    logging.getLogger("other").info("not heard")
    logging.getLogger("other").warning("heard too")
    logger.info("not heard")
    logger.patch(lambda record: record.update({"name": "db.cursor"})).debug("heard as well")
    assert [line["message"] for line in log.lines] == ["heard", "heard too", "heard as well"]


@pytest.mark.filterwarnings("default")
def test_what_nobody_catches_is_a_line_too(start: Start) -> None:
    log = start(log_json=True)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    sys.excepthook(ValueError, ValueError(SECRET), None)
    warnings.warn(SECRET, stacklevel=1)
    assert [line["level"] for line in log.lines] == ["CRITICAL", "CRITICAL", "WARNING"]
    assert SECRET not in log.text


async def test_a_task_that_failed_unheard_is_a_line_too(start: Start) -> None:
    log = start(log_json=True)

    async def failing() -> None:
        fail()

    asyncio.get_running_loop().call_exception_handler({"message": SECRET, "exception": ValueError(SECRET)})
    (line,) = log.lines
    assert (line["logger"], line["error"]) == ("asyncio", "ValueError") and SECRET not in log.text


def test_each_task_goes_on_with_its_own_id() -> None:
    async def inner() -> str:
        return trace.current()

    async def outer(name: str) -> bool:
        trace.begin(name * 32)
        await asyncio.sleep(0)
        return await asyncio.create_task(inner()) == name * 32

    async def both() -> list[bool]:
        return list(await asyncio.gather(outer("a"), outer("b")))

    assert asyncio.run(both()) == [True, True]


# Where it is written to.


def test_a_full_disk_costs_lines_alone_and_they_are_counted(start: Start, tmp_path: Path) -> None:
    start(log_json=True)
    full = os.open("/dev/full", os.O_WRONLY)
    disk = logs.set_up(full)
    for _ in range(3):
        logger.info("This has nowhere to go")
    until(lambda: disk.lost == 3)
    fresh = os.open(tmp_path / "fresh", os.O_WRONLY | os.O_CREAT)
    os.dup2(fresh, full)  # there is room again
    logger.info("Here we are")
    log = Log(tmp_path / "fresh", disk)
    assert [line["message"] for line in log.lines][:2] == ["Here we are", "3 lines of the log were lost"]
    os.close(fresh)
    os.close(full)


def test_a_closed_log_costs_lines_alone(start: Start) -> None:
    start(log_json=True)
    reader, writer = os.pipe()
    closed = logs.set_up(writer)
    os.close(reader)
    os.close(writer)
    logger.info("This has nowhere to go")
    until(lambda: closed.lost)


def test_whoever_logs_does_not_wait_for_who_reads(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the thread this hangs: the pipe takes 64 KiB, and nobody reads."""
    monkeypatch.setattr(sink, "WAITING_MOST", 1_000)
    start(log_json=True)
    reader, writer = os.pipe()
    stuck = logs.set_up(writer)
    for _ in range(3_000):
        logger.info("A line that is about a hundred characters long, with what stands around it in JSON")
    assert stuck.lost > 0
    got = b""
    while b"lines of the log were lost" not in got:
        got += os.read(reader, 65_536)
    os.close(reader)
    logger.remove()
    stuck.stop()
    os.close(writer)


def test_a_line_that_cannot_be_made_is_lost_alone(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    log = start(log_json=True)

    def broken(_: object) -> str:
        raise RuntimeError

    monkeypatch.setattr(log.sink, "_form", broken)
    logger.info("Not this one")
    monkeypatch.undo()
    assert log.sink.lost == 1 and "Not this one" not in log.text


def test_tracebacks_are_pythons_own_but_for_the_messages() -> None:
    """What we print of a way is what Python prints of it."""
    try:
        fail()
    except LookupError as error:
        ours = logs.told(error)
        pythons = "".join(traceback.format_exception(error))
    assert [line for line in ours.splitlines() if line.startswith("  File")] == [
        line for line in pythons.splitlines() if line.startswith("  File")
    ]
