"""A seal that left the database tells even when everything in it was written anew."""

import pytest
from typer.testing import CliRunner

from reqstly import audit, cli
from reqstly.requests import commands
from reqstly.settings import settings
from tests.conftest import Database
from tests.people import agent, ask

REWRITE = """
    do $$
    declare
        e audit_entries;
        s audit_seals;
        before bytea;
        roots bytea;
    begin
        update audit_entries set payload = payload || '{"forged": true}' where id = (select max(id) from audit_entries
            where subject = 'request' and id <= (select to_id from audit_seals order by id limit 1));
        for e in select * from audit_entries order by subject, subject_id, seq loop
            select hash into before from audit_entries
                where subject = e.subject and subject_id = e.subject_id and seq = e.seq - 1;
            update audit_entries set hash = sec.audit_hash(coalesce(before, ''), e) where id = e.id;
        end loop;
        update audit_heads h set hash = (select a.hash from audit_entries a
            where a.subject = h.subject and a.subject_id = h.subject_id and a.seq = h.seq);
        before := '';
        for s in select * from audit_seals order by id loop
            select sha256(string_agg(hash, ''::bytea order by id)) into roots
                from audit_entries where id between s.from_id and s.to_id;
            before := sec.seal_hash(before, s.from_id, s.to_id, s.count, roots);
            update audit_seals set root = roots, hash = before where id = s.id;
        end loop;
    end $$
"""


def verify(monkeypatch: pytest.MonkeyPatch, database: Database, *seals: str) -> tuple[int, str]:
    """What the command line answers."""
    monkeypatch.setenv("DATABASE_URL", database.app_url)
    monkeypatch.setenv("REQSTLY_DATABASE_OWNER_URL", database.owner_url)
    settings.cache_clear()
    try:
        arguments = [word for seal in seals for word in ("--seal", seal)]
        done = CliRunner().invoke(cli.app, ["audit", "verify", *arguments])
    finally:
        settings.cache_clear()
    return done.exit_code, done.output


async def test_a_seal_from_elsewhere_shows_a_history_all_written_anew(
    fresh_db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = (await ask()).number
    await commands.take(await agent(), number)
    first = await audit.seal()
    await ask("ravi", title="Another one")
    second = await audit.seal()
    assert first and second
    noted = (first.hash, f"seal {first.id} is {first.hash}", f"seal {second.id} {second.hash}")
    assert verify(monkeypatch, fresh_db, *noted)[0] == 0
    with fresh_db.tampering() as connection:
        connection.execute(REWRITE)
    assert audit.verify(fresh_db.owner_url).problems == (), "it has to be right among itself"
    for seal in noted:
        code, said = verify(monkeypatch, fresh_db, seal)
        assert code == 1 and seal.split()[-1] in said and "noted" in said
    code, said = verify(monkeypatch, fresh_db, f"seal 999 is {first.hash}")
    assert code == 1 and "seal 999 is not there" in said


HASH = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    "text",
    [
        "", " ", HASH[1:], HASH + "0", HASH.upper(), f" {HASH}", f"{HASH}\n", f"x{HASH[1:]}", f"seal is {HASH}",
        f"seal -1 is {HASH}", "٠" * 64,
    ],
)  # fmt: skip
def test_what_is_no_seal_is_said(database: Database, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    code, said = verify(monkeypatch, database, text)
    assert code == 1 and "is no seal: a seal's hash has 64 characters" in said
