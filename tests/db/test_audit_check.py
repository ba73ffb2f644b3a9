"""The history is proved a piece at a time: what is not what was written is found, named, and stays until it is settled."""

from datetime import datetime
from typing import Any, LiteralString

import psycopg
import pytest
import sqlalchemy as sa
from loguru import logger
from typer.testing import CliRunner

from db.unit_of_work import unit_of_work
from reqstly import audit, cli, jobs
from reqstly.requests import commands
from reqstly.settings import settings
from tests.conftest import Database
from tests.people import agent, ask

State = tuple[datetime, datetime, bool]


class Proved:
    """A request with a history of four entries, sealed and proved once."""

    def __init__(self, database: Database, number: int) -> None:
        self.database, self.number = database, number
        self.entries: list[int] = [row[0] for row in database.rows(
            "select e.id from audit_entries e join requests r on r.id = e.subject_id and e.subject = 'request'"
            " where r.number = %s order by e.seq", number
        )]  # fmt: skip

    def tamper(self, statement: LiteralString, *values: Any) -> None:
        """As superuser, with no trigger in the way."""
        with self.database.tampering() as connection:
            connection.execute(statement, values or None)

    def state(self) -> State:
        """Verified until, sealed until, intact."""
        found: State = self.database.rows("select * from sec.audit_state()")[0]
        return found

    def to_id(self) -> int:
        """Up to which entry it was proved."""
        found: int = self.database.one("select to_id from audit_checks")
        return found


@pytest.fixture
async def proved(fresh_db: Database) -> Proved:
    """All there is, proved."""
    number = (await ask()).number
    who = await agent()
    await commands.take(who, number)
    await commands.note(who, number, "Third time this week.")
    await commands.resolve(who, number, "Unlocked.")
    assert await audit.seal()
    assert await audit.check() == ()
    return Proved(fresh_db, number)


async def test_what_is_as_it_was_written_is_proved_up_to_now(proved: Proved) -> None:
    assert proved.to_id() == proved.database.one("select max(id) from audit_entries")
    verified, sealed, intact = proved.state()
    now = proved.database.one("select now()")
    assert intact and (now - verified).total_seconds() < 60 and (now - sealed).total_seconds() < 60
    # Something new: it is proved up to its moment, until it is sealed and proved too.
    await ask()
    await audit.check()
    at = proved.database.one("select max(at) from audit_entries")
    assert proved.state() == (at, at, True)
    await audit.seal()
    await audit.check()
    assert proved.state()[0] > at


async def test_a_piece_at_a_time(proved: Proved, monkeypatch: pytest.MonkeyPatch) -> None:
    proved.tamper("update audit_checks set to_id = 0, verified_until = null")
    first = proved.database.one("select min(at) from audit_entries")
    assert proved.state()[0] == first
    monkeypatch.setattr(audit, "MOST", 3)
    for until in (3, 6):
        assert await audit.check() == ()
        assert proved.to_id() == until
        assert proved.state()[0] == proved.database.one(
            "select at from audit_entries where id = %s", until + 1
        )


WAYS: dict[str, tuple[LiteralString, int]] = {
    "changed": ("update audit_entries set payload = payload || '{\"x\": 1}' where id = %s", 2),
    "removed": ("delete from audit_entries where id = %s", 3),
    "removed at the end": ("delete from audit_entries where id = %s", 4),
    "written anew": (
        "update audit_entries e set action = 'cancelled', hash = sec.audit_hash((select hash from audit_entries p"
        " where p.subject = e.subject and p.subject_id = e.subject_id and p.seq = e.seq - 1), e) where id = %s",
        3,
    ),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("when", ["before it was proved", "afterwards"])
async def test_what_somebody_did_is_found_and_named(proved: Proved, way: str, when: str) -> None:
    statement, entry = WAYS[way]
    if when == "before it was proved":
        proved.tamper("update audit_checks set to_id = 0, again_id = 0")
    proved.tamper(statement, proved.entries[entry - 1])
    before = proved.state()[0]
    problems = await audit.check()
    assert any(f"of REQ-{proved.number}" in problem or "seal" in problem for problem in problems), problems
    assert proved.state()[2] is False
    # It stays, is told once, and what was verified is not said to reach further.
    await ask()
    await audit.seal()
    assert await audit.check() == ()
    assert proved.state()[0] <= before and proved.state()[2] is False
    assert set(problems) == {row[0] for row in proved.database.rows("select problem from audit_breaks")}


async def test_seals_that_are_gone_are_missed(proved: Proved) -> None:
    proved.tamper("delete from audit_seals")
    assert any("are gone" in problem for problem in await audit.check())


async def test_everything_is_proved_once_more(proved: Proved) -> None:
    """The share of one call is at least a thousand entries: with fewer than that, all of it each time."""
    proved.database.rows("update audit_checks set round_ended_at = null")
    await audit.check()
    assert proved.database.one("select round_ended_at is not null from audit_checks")


async def test_the_application_cannot_say_it_itself(proved: Proved) -> None:
    for statement in (
        "update audit_checks set verified_until = now()",
        "delete from audit_breaks",
        "insert into audit_breaks (problem) values ('x')",
        "update audit_breaks set settled_at = now()",
        "select sec.audit_problems(0, 1)",
    ):
        with pytest.raises(sa.exc.ProgrammingError) as refused:
            async with unit_of_work(None, system=True) as work:
                await work.session.execute(sa.text(statement))
        assert isinstance(refused.value.orig, psycopg.errors.InsufficientPrivilege)


async def test_it_is_logged_as_an_error_and_settled_by_the_owner_alone(
    proved: Proved, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = proved.entries[1]
    proved.tamper("update audit_entries set internal = not internal where id = %s", entry)
    said: list[str] = []
    sink = logger.add(lambda message: said.append(str(message)), level="ERROR", format="{message}")
    try:
        await jobs.check_audit(0)
    finally:
        logger.remove(sink)
    assert any(f"of REQ-{proved.number} (id {entry})" in line for line in said)

    monkeypatch.setenv("DATABASE_URL", proved.database.app_url)
    monkeypatch.setenv("REQSTLY_DATABASE_OWNER_URL", proved.database.owner_url)
    settings.cache_clear()
    try:
        broken = CliRunner().invoke(cli.app, ["audit", "verify", "--settle"])
        assert broken.exit_code == 1 and proved.state()[2] is False  # as long as it is not well
        proved.tamper("update audit_entries set internal = not internal where id = %s", entry)
        well = CliRunner().invoke(cli.app, ["audit", "verify", "--settle"])
    finally:
        settings.cache_clear()
    assert well.exit_code == 0 and "settled" in well.output
    await audit.check()
    verified, _, intact = proved.state()
    assert intact and verified > proved.database.one("select min(found_at) from audit_breaks")
