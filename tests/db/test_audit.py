"""The history proves itself: whatever a superuser changes, removes or inserts, `verify` names the entry."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any, LiteralString

import psycopg
import pytest
import sqlalchemy as sa

from db.embedded import Cluster
from db.unit_of_work import unit_of_work
from reqstly import audit
from reqstly.requests import commands
from tests.conftest import Database, create, drop, pool
from tests.people import agent, ask, requester

COLUMNS: dict[str, LiteralString] = {
    "id": "id = 100000",
    "subject": "subject = 'user', subject_id = 5000",
    "subject_id": "subject_id = subject_id + 1000",
    "seq": "seq = seq + 1000",
    "at": "at = at - interval '1 microsecond'",
    "actor_id": "actor_id = actor_id + 1",
    "nobody": "actor_id = null",
    "action": "action = 'edited'",
    "internal": "internal = not internal",
    "payload": "payload = payload || '{\"x\": 1}'",
    "txid": "txid = txid + 1",
    "hash": "hash = sha256('forged')",
}


PROVED = ("audit_entries", "audit_heads", "audit_seals")


class History:
    """Zoë's request, and its chain of five entries."""

    def __init__(self, database: Database, number: int) -> None:
        self.database = database
        self.number = number
        self.request: int = database.one("select id from requests where number = %s", number)
        self.entries: list[int] = [row[0] for row in database.rows(
            "select id from audit_entries where subject = 'request' and subject_id = %s order by seq", self.request
        )]  # fmt: skip

    def tamper(self, statement: LiteralString, *values: Any) -> None:
        """As superuser, with no trigger in the way."""
        with self.database.tampering() as connection:
            connection.execute(statement, values or None)

    def problems(self) -> tuple[str, ...]:
        return audit.verify(self.database.owner_url).problems

    def blamed(self, seq: int) -> bool:
        """Whether `verify` names this entry."""
        return any(f"audit entry {seq} of REQ-{self.number} " in problem for problem in self.problems())


async def written(database: Database) -> History:
    """Asked, taken, noted, asked back, resolved; sealed; and Ravi's request beside it, sealed again."""
    number = (await ask()).number
    who = await agent()
    await commands.take(who, number)
    await commands.note(who, number, "Third time this week.")
    await commands.wait(who, number, "Which account?")
    await commands.resolve(who, number, "Unlocked.")
    assert await audit.seal()
    await ask("ravi", title="Another one")
    assert await audit.seal()
    made = History(database, number)
    assert len(made.entries) == 5 and made.problems() == ()
    return made


@pytest.fixture
async def history(fresh_db: Database) -> History:
    """For tests in which people go on working."""
    return await written(fresh_db)


@pytest.fixture(scope="module")
async def kept(cluster: Cluster, template: str, database: Database) -> AsyncIterator[History]:
    """For tests that only tamper: what they break is put back from a copy."""
    made = create(cluster, "reqstly_audit", template)
    async with pool(made.app_url):
        history = await written(made)
    for table in PROVED:
        made.rows(f"create table copy_of_{table} as table {table}")
    yield history
    drop(cluster, made.name)


@pytest.fixture
def sealed(kept: History) -> Iterator[History]:
    """A history behind two seals."""
    yield kept
    with kept.database.tampering() as connection:
        for table in PROVED:
            connection.execute(f"delete from {table}")
            connection.execute(f"insert into {table} overriding system value table copy_of_{table}")
    assert kept.problems() == ()


@pytest.fixture(params=["before its seal", "behind its seal"])
def either(sealed: History, request: pytest.FixtureRequest) -> History:
    """A history before the first seal, and behind it."""
    if request.param == "before its seal":
        sealed.tamper("delete from audit_seals")
    return sealed


async def test_a_clean_history_verifies(history: History) -> None:
    entries, chains = history.database.rows(
        "select count(*), (select count(*) from audit_heads) from audit_entries"
    )[0]
    assert audit.verify(history.database.owner_url) == audit.Verified(entries, chains, 2, ())
    assert history.database.rows("select from_id, to_id, count from audit_seals order by id") == [
        (1, entries - 1, entries - 1),
        (entries, entries, 1),
    ]
    assert await audit.seal() is None  # nothing new
    await ask()
    following = await audit.seal()
    assert following and (following.from_id, following.to_id, following.count) == (
        entries + 1,
        entries + 1,
        1,
    )
    assert audit.verify(history.database.owner_url) == audit.Verified(entries + 1, chains + 1, 3, ())


async def test_the_demo_verifies(demo_db: Database) -> None:
    found = audit.verify(demo_db.owner_url)
    assert found.problems == () and found.entries > 500 and found.seals == 1


@pytest.mark.parametrize("column", COLUMNS)
def test_a_changed_entry_is_named(either: History, column: str) -> None:
    either.tamper(f"update audit_entries set {COLUMNS[column]} where id = %s", either.entries[2])
    problems = either.problems()
    assert problems
    if column in ("subject", "subject_id"):
        # It left its chain, and stands where none should be.
        assert either.blamed(3) and any(f"id {either.entries[2]}" in problem for problem in problems)
    else:
        assert either.blamed(3)


@pytest.mark.parametrize("place", [0, 2, 4])
def test_a_removed_entry_is_named(either: History, place: int) -> None:
    either.tamper("delete from audit_entries where id = %s", either.entries[place])
    assert any(
        f"audit entry {place + 1} of REQ-{either.number} is missing" in problem
        for problem in either.problems()
    )


def test_a_removed_tail_with_its_head_set_back_is_seen_by_the_seal(sealed: History) -> None:
    sealed.tamper("delete from audit_entries where id = %s", sealed.entries[4])
    sealed.tamper(
        "update audit_heads set (seq, hash) = (select seq, hash from audit_entries where id = %s)"
        " where subject = 'request' and subject_id = %s",
        sealed.entries[3],
        sealed.request,
    )
    (problem,) = sealed.problems()
    assert problem.startswith("seal 1 covers ") and "but" in problem


@pytest.mark.parametrize("with_head", [False, True])
def test_a_removed_history_is_named(either: History, with_head: bool) -> None:
    either.tamper("delete from audit_entries where subject = 'request' and subject_id = %s", either.request)
    if with_head:
        either.tamper("delete from audit_heads where subject = 'request' and subject_id = %s", either.request)
    assert any(
        f"REQ-{either.number}" in problem and "audit entry 1" in problem for problem in either.problems()
    )


async def test_a_removed_request_with_all_its_traces_is_seen_by_the_seal(history: History) -> None:
    for table in ("audit_entries", "audit_heads"):
        history.tamper(f"delete from {table} where subject = 'request' and subject_id = %s", history.request)
    for table in ("comments", "followers", "request_reads"):
        history.tamper(f"delete from {table} where request_id = %s", history.request)
    history.tamper("delete from requests where id = %s", history.request)
    (problem,) = history.problems()
    assert problem.startswith("seal 1 covers ")


INSERT = (
    "insert into audit_entries (id, subject, subject_id, seq, at, actor_id, action, payload, txid, hash)"
    " select {id}, subject, subject_id, {seq}, at, actor_id, 'forged', payload, txid, hash from audit_entries where id = %s"
)

BESIDE = "insert into audit_entries (subject, subject_id, actor_id, action, payload) values ('user', 1, 1, 'edited', '{}')"


def test_a_plain_insert_is_refused(sealed: History) -> None:
    statement = INSERT.format(id=100_000, seq=6)
    refused = pytest.raises(psycopg.errors.InsufficientPrivilege, match="no actor is set")
    with psycopg.connect(sealed.database.owner_url) as owner, refused:
        owner.execute(statement, (sealed.entries[4],))
    with psycopg.connect(sealed.database.app_url) as app:
        app.execute("select set_config('reqstly.user_id', '1', true)")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute(statement, (sealed.entries[4],))
    assert sealed.problems() == ()


def test_an_insert_through_the_trigger_is_an_entry_like_any_other(sealed: History) -> None:
    """Whatever somebody hands in as id, seq, txid and hash: the trigger writes its own, and the chain holds."""
    with psycopg.connect(sealed.database.owner_url) as owner:
        owner.execute("select set_config('reqstly.user_id', '1', true)")
        owner.execute(INSERT.format(id=1, seq=1), (sealed.entries[4],))
    assert (
        sealed.database.one(
            "select max(seq) from audit_entries where subject_id = %s and subject = 'request'", sealed.request
        )
        == 6
    )
    assert sealed.problems() == ()


async def test_no_seal_covers_an_entry_beside_which_another_comes_up_later(history: History) -> None:
    """The one that began later takes the earlier id, and ends last."""
    url, chosen = history.database.owner_url, (history.entries[4],)
    with psycopg.connect(url) as first, psycopg.connect(url) as second:
        for connection in (first, second):
            connection.execute("select set_config('reqstly.user_id', '1', true), pg_current_xact_id()")
        second.execute(BESIDE)
        first.execute(INSERT.format(id=1, seq=1), chosen)
        first.commit()
        assert await audit.seal() is None
    assert await audit.seal() is not None
    assert history.problems() == ()


@pytest.mark.parametrize("seq", [6, 7, 0, -1])
def test_an_entry_inserted_beside_the_chain_is_named(either: History, seq: int) -> None:
    either.tamper(INSERT.format(id=100_000, seq=seq), either.entries[4])
    assert any(f"REQ-{either.number} " in problem and "100000" in problem for problem in either.problems())


def test_an_entry_inserted_at_the_end_with_a_good_hash_is_named(either: History) -> None:
    either.tamper(INSERT.format(id=100_000, seq=6), either.entries[4])
    either.tamper(
        "update audit_entries e set hash = sec.audit_hash((select hash from audit_entries where id = %s), e) where id = 100000",
        either.entries[4],
    )
    assert any(
        f"audit entry 6 of REQ-{either.number} (id 100000) was inserted by hand" in p
        for p in either.problems()
    )


def test_an_entry_inserted_in_the_middle_is_named(either: History) -> None:
    for entry in reversed(either.entries[2:]):  # make room
        either.tamper("update audit_entries set seq = seq + 1 where id = %s", entry)
    either.tamper(INSERT.format(id=100_000, seq=3), either.entries[1])
    assert either.blamed(3) and either.blamed(4)


def test_a_history_written_anew_is_seen_by_the_seal(sealed: History) -> None:
    """Chain, hashes and head all forged, and right among themselves: only what was sealed before tells."""
    sealed.tamper("update audit_entries set action = 'forged' where id = %s", sealed.entries[2])
    for before, entry in zip(sealed.entries[1:], sealed.entries[2:], strict=False):
        sealed.tamper(
            "update audit_entries e set hash = sec.audit_hash((select hash from audit_entries where id = %s), e) where id = %s",
            before,
            entry,
        )
    sealed.tamper(
        "update audit_heads set hash = (select hash from audit_entries where id = %s)"
        " where subject = 'request' and subject_id = %s",
        sealed.entries[4],
        sealed.request,
    )
    (problem,) = sealed.problems()
    assert problem.startswith("seal 1 covers ") and problem.endswith("are there or one of them differs")


@pytest.mark.parametrize(
    "change",
    [
        "update audit_seals set count = count + 1 where id = 1", "update audit_seals set root = sha256('x') where id = 1",
        "update audit_seals set hash = sha256('x') where id = 1", "update audit_seals set from_id = 2 where id = 1",
        "update audit_seals set to_id = to_id + 1000 where id = 2", "delete from audit_seals where id = 1",
    ],
)  # fmt: skip
def test_a_changed_seal_is_named(sealed: History, change: LiteralString) -> None:
    sealed.tamper(change)
    assert any(problem.startswith("seal ") for problem in sealed.problems())


async def test_what_may_still_be_joined_by_an_older_change_is_not_sealed(history: History) -> None:
    """A verb under way holds the seal back: its entry's id may come before those of verbs that end earlier."""
    zoe = await requester()
    await commands.comment(zoe, history.number, "Thank you!")
    async with unit_of_work(zoe.id) as work:
        await work.session.execute(sa.text("select pg_current_xact_id()"))  # it has begun to write
        later = await ask("ravi", title="Ends earlier")
        assert await audit.seal() is None
        await audit.append(work, zoe, "commented", "request", history.request, {"version": 5})
    sealed = await audit.seal()
    assert (
        sealed and sealed.to_id == history.database.one("select max(id) from audit_entries") and later.number
    )
    assert history.problems() == ()


async def test_an_undone_change_leaves_a_gap_in_the_ids_alone(history: History) -> None:
    zoe = await requester()
    with pytest.raises(RuntimeError, match="midway"):  # noqa: PT012
        async with unit_of_work(zoe.id) as work:
            await audit.append(work, zoe, "commented", "request", history.request, {"version": 5})
            await work.wire.flush()
            raise RuntimeError("midway")
    await commands.comment(zoe, history.number, "Thank you!")
    sealed = await audit.seal()
    assert sealed and (sealed.count, sealed.to_id - sealed.from_id) == (1, 1)
    assert history.problems() == ()


async def test_sealing_while_many_write(history: History) -> None:
    zoe = await requester()
    writing = asyncio.gather(*(commands.comment(zoe, history.number, f"Word {n}") for n in range(20)))
    seals = await asyncio.gather(*(audit.seal() for _ in range(10)))
    await writing
    await audit.seal()
    assert any(seals)
    found = audit.verify(history.database.owner_url)
    assert found.problems == ()
    assert history.database.one("select sum(count) from audit_seals") == found.entries


async def test_verify_does_not_stop_verbs(history: History) -> None:
    verifying = asyncio.to_thread(audit.verify, history.database.owner_url)
    found, _ = await asyncio.gather(
        verifying, commands.comment(await requester(), history.number, "Meanwhile")
    )
    assert found.problems == ()
