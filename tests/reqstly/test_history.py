"""The history of access: who reads which entry is one rule, in `access.HISTORY`, in PostgreSQL and in what is asked for."""

import json
import re
import subprocess
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import LiteralString

import psycopg
import pytest

import reqstly
from reqstly.access import HISTORY, Scope, history
from reqstly.actor import SYSTEM, Actor
from reqstly.errors import Forbidden, Invalid, NotFound
from reqstly.history import kinds, queries, words
from reqstly.history.queries import Entry, Wanted, entries, wanted
from reqstly.identity import attempts, sessions
from reqstly.identity.visitor import Visitor
from reqstly.people import break_glass, looks, rule_commands
from reqstly.people import commands as people
from reqstly.people.commands import set_membership
from reqstly.teams import commands as teams
from tests.conftest import Database
from tests.db.test_row_security import acting
from tests.people import PEOPLE, actor, admin, ask, outsider
from tests.reqstly.test_links import run
from tests.verbs import PEOPLE_VERBS, TEAM_VERBS, play

pytestmark = pytest.mark.usefixtures("fresh_db")
TEAMS = {"it": 1, "ops": 2, "admin": 3, "hr": 4}
HIDDEN: LiteralString = "select id from audit_entries where subject <> 'request'"


async def everything_happens(azure: str) -> None:
    """At least one entry of each kind, about IT and about HR, by admins, leads, rules, the command line and strangers."""
    priya, benedikt, amara, tom = await admin(), await actor("hr_lead"), await actor("lead"), await outsider()
    await ask(team="hr")
    await set_membership(priya, tom.id, "it", "agent")
    await set_membership(amara, tom.id, "it", "lead")
    await set_membership(benedikt, tom.id, "hr", "agent")
    await set_membership(benedikt, tom.id, "hr", None)
    await set_membership(SYSTEM, tom.id, "hr", "lead")
    await set_membership(await outsider(), (await actor("ravi")).id, "hr", "agent")
    await set_membership(await outsider(), tom.id, "hr", None)
    rule = await rule_commands.add_rule(priya, azure, "groups", "agents", "ops", "agent")
    await rule_commands.add_rule(priya, azure, "groups", "admins", None, "admin")
    await rule_commands.remove_rule(priya, rule)
    look = await break_glass.open_for(priya, "hr", "Her lawyer asks for her file", 15)
    await break_glass.end_look(benedikt, look)
    await break_glass.note_look(benedikt, look)
    await people.set_admin(priya, tom.id, True)
    lin = await actor("lin")
    await people.set_active(priya, lin.id, False)
    await people.set_active(priya, lin.id, True)
    await teams.set_confidential(priya, "ops", True)
    await teams.set_confidential(await actor("ops_lead"), "ops", False)
    await sessions.sign_in(tom.id)
    await attempts.failed("oidc", "no such\x1b[31m account", Visitor("192.0.2.1"))


async def walk(who: Actor, which: Wanted, most: int = 3) -> list[Entry]:
    """All pages, a few entries at a time."""
    found: list[Entry] = []
    before: str | None = None
    while True:
        page, before = await entries(who, which, before, most)
        found += page
        if before is None:
            return found


def behind_the_wall(database: Database, who: Actor) -> set[int]:
    with acting(database, who.user_id, system=who.system) as connection:
        return {id for (id,) in connection.execute(HIDDEN).fetchall()}


def filtered(database: Database, who: Actor) -> set[int]:
    sql = HISTORY
    for name in ("system", "me", "leads", "admin"):
        sql = sql.replace(f":{name}", f"%({name})s")
    with psycopg.connect(database.owner_url) as owner:
        rows = owner.execute(
            f"select e.id from audit_entries e where e.subject <> 'request' and {sql}".encode(), history(who)
        )
        return {id for (id,) in rows.fetchall()}


@pytest.mark.parametrize("key", [*PEOPLE, "system"])
async def test_page_api_and_row_security_are_one(fresh_db: Database, azure: str, key: str) -> None:
    """Each of the cast, each entry: what PostgreSQL shows, what the filter shows, and what is asked for, page by page."""
    await everything_happens(azure)
    who = SYSTEM if key == "system" else await actor(key)
    seen = behind_the_wall(fresh_db, who)
    assert filtered(fresh_db, who) == seen
    everything = {
        r[0]: r[1:] for r in fresh_db.rows("select id, subject, subject_id, actor_id from audit_entries")
    }
    leads = {team for team, role in who.roles.items() if role == "lead"}
    confidential = {r[0] for r in fresh_db.rows("select id from teams where confidential")}
    for id, (subject, about, by) in everything.items():
        if subject == "team":
            may = who.system or about in leads or by == who.id or (who.is_admin and about not in confidential)
        elif subject != "request":
            may = who.system or who.is_admin or (subject, about) == ("user", who.id)
        else:
            continue
        assert (id in seen) is may, (key, id, subject, about, by)
    if who.is_admin or who.system:
        assert [one.id for one in await walk(who, Wanted(kinds.ALL))] == sorted(seen, reverse=True)
    else:
        with pytest.raises(Forbidden, match="Only an admin or its leads may read who was given access"):
            await entries(who, Wanted())
    for team, id in TEAMS.items():
        if id in leads or who.system or (who.is_admin and id not in confidential):
            of_team = {one.id for one in await walk(who, wanted(kinds.ALL, team=team))}
            assert of_team == {e for e in seen if everything[e][:2] == ("team", id)}
        else:
            with pytest.raises(Forbidden):
                await entries(who, wanted(team=team))


async def test_an_admin_reads_of_hr_what_they_did_there_and_no_more(fresh_db: Database, azure: str) -> None:
    await everything_happens(azure)
    found = [one for one in await walk(await admin(), Wanted(kinds.ALL), 50) if one.team_key == "hr"]
    assert {one.actor for one in found} == {"Priya Raghunathan"}  # who set it up, too
    assert words.sentence(found[0]).startswith("Priya Raghunathan opened HR's requests until")
    of_hr = [words.sentence(one) for one in await walk(await actor("hr_lead"), wanted(team="hr"))]
    assert "Benedikt Öhlander added Tom Ashdown to HR as an agent" in of_hr
    assert "Reqstly added Tom Ashdown to HR as a lead" in of_hr
    assert "Tom Ashdown took Tom Ashdown, a lead, out of HR" in of_hr
    assert any(
        "opened HR's requests until" in one and "“Her lawyer asks for her file”" in one for one in of_hr
    )


async def test_filters(fresh_db: Database, azure: str) -> None:
    await everything_happens(azure)
    priya, tom = await admin(), await outsider()

    async def found(**asked: object) -> list[Entry]:
        return await walk(await admin(), wanted(**asked))

    assert {one.action for one in await found(kind="roles")} == {"made_admin"}
    assert {one.action for one in await found(kind="rules")} == {"rule_added", "rule_removed"}
    assert {one.action for one in await found(kind="sign_ins")} >= {"signed_in", "sign_in_failed"}
    assert not {"signed_in", "sign_in_failed"} & {one.action for one in await found()}
    about_tom = await found(kind="all", person=tom.id)
    assert about_tom and all(tom.id in (one.actor_id, one.person_id) for one in about_tom)
    assert {one.action for one in about_tom} >= {"membership", "made_admin", "signed_in"}
    assert {one.team_key for one in await found(team="it")} == {"it"}
    both = await found(team="it", person=tom.id)
    assert [one.actor for one in both] == ["Amara Okafor", "Priya Raghunathan"]
    today = fresh_db.one("select (now() at time zone 'utc')::date::text")
    everything = await found()
    of_today = await found(since=today, until=today)
    assert (
        of_today == [one for one in everything if f"{one.at.astimezone(UTC):%Y-%m-%d}" == today] != everything
    )
    assert await found(until=of_today[-1].at.isoformat()) == everything[len(of_today) :] != []
    assert await found(until="2020-01-01") == [] == await found(since="2990-01-01")
    for wrong in (
        {"kind": "x"}, {"person": -1}, {"since": "yesterday"}, {"until": "9999-12-31"}, {"team": "x" * 21},
        {"since": "\x00"},
    ):  # fmt: skip
        with pytest.raises(Invalid):
            wanted(**wrong)
    with pytest.raises(NotFound):
        await entries(priya, wanted(team="nowhere"))
    for place in (
        "x",
        "2026-01-01 1",
        "2026-01-01T00:00:00+00:00 -1",
        "2026-01-01T00:00:00+00:00 " + "9" * 30,
    ):
        with pytest.raises(Invalid):
            await entries(priya, Wanted(), place)


async def test_a_token_takes_the_admins_scope() -> None:
    for scope in Scope:
        token = replace(await admin(), scopes=frozenset({scope}))
        if scope is Scope.ADMIN:
            await entries(token, Wanted())
        else:
            with pytest.raises(Forbidden, match="This token may not"):
                await entries(token, Wanted())


async def test_what_is_written_has_a_kind_and_words(fresh_db: Database, azure: str) -> None:
    await everything_happens(azure)
    for name in PEOPLE_VERBS | TEAM_VERBS:
        await play(name, await admin())
    await looks.close_over()
    written = set(
        fresh_db.rows("select distinct subject, action from audit_entries where subject <> 'request'")
    )
    assert written <= set(kinds.pairs(kinds.ALL))
    assert {action for _, action in kinds.pairs(kinds.ALL)} == words.KNOWN
    for one in await walk(SYSTEM, Wanted(kinds.ALL), 50):
        said = words.sentence(one)
        assert "None" not in said and "{" not in said and "  " not in said, said


def test_every_action_that_verbs_write_can_be_found() -> None:
    """An action without a kind would be written and shown nowhere."""
    written = re.compile(r'audit\.append\(\s*work,\s*[^,]+(?:\([^)]*\))?,\s*"(\w+)",\s*"(team|user)"')
    found = {
        (subject, action)
        for file in Path(reqstly.__file__).parent.rglob("*.py")
        for action, subject in written.findall(file.read_text())
    }
    assert len(found) >= 20 and found <= set(kinds.pairs(kinds.ALL))


async def test_no_page_of_it_reads_all_of_it(fresh_db: Database) -> None:
    """Told from plans, with many more entries of requests and sign-ins than of anything else."""
    with psycopg.connect(fresh_db.owner_url, autocommit=True) as owner:
        owner.execute("alter table audit_entries disable trigger user")
        owner.execute(
            "insert into audit_entries (id, subject, subject_id, seq, at, actor_id, action, payload, txid, hash)"
            " select 1000000 + n, case when n % 4 = 0 then 'user' else 'request' end, 1 + n % 20, 1000000 + n,"
            " now() - n * interval '1 second', 1 + n % 20, case when n % 4 = 0 then 'signed_in' else 'assigned' end,"
            " '{}', 1, sha256('') from generate_series(1, 60000) n"
        )
        owner.execute("alter table audit_entries enable trigger user")
        owner.execute("analyze audit_entries")
    who = await admin()
    values = {
        "subjects": [s for s, _ in kinds.pairs(kinds.ALL)], "actions": [a for _, a in kinds.pairs(kinds.ALL)],
        "team": 1, "person": who.id, "since": "2000-01-01", "at": "2100-01-01", "id": 0, "limit": 51, **history(who),
    }  # fmt: skip
    with acting(fresh_db, who.user_id) as connection:
        for statement in (queries._OF_KIND, queries._OF_TEAM, queries._OF_PERSON):
            plan = connection.execute(b"explain " + statement.query, values).fetchall()
            told = "\n".join(line for (line,) in plan)
            assert "Seq Scan on audit_entries" not in told, told


def shown(database: Database, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run(database, "show", *arguments, group="audit")


async def test_the_command_line_shows_all_of_it(fresh_db: Database, azure: str) -> None:
    await everything_happens(azure)
    number = (await ask(team="hr", title="My pay is wrong")).number
    text = shown(fresh_db)
    assert text.returncode == 0, text.stderr
    assert "Priya Raghunathan made Tom Ashdown an admin" in text.stdout
    assert "\x1b" not in text.stdout and "no such" in text.stdout
    of_hr = shown(fresh_db, "--team", "hr", "--limit", "2", "--json")
    told = [json.loads(line) for line in of_hr.stdout.splitlines()]
    assert len(told) == 2 and {one["team"] for one in told} == {"hr"}
    tom = shown(fresh_db, "--person", PEOPLE["outsider"].email, "--subject", "user")
    assert tom.stdout and all("Tom Ashdown" in line for line in tom.stdout.splitlines())
    request = shown(fresh_db, f"REQ-{number}")
    assert f"REQ-{number} created by Zoë" in request.stdout
    for arguments, sentence in (
        (("--since", "yesterday"), "ISO 8601"),
        (("--team", "nowhere"), "There is no such team"),
        (("--person", "nobody@example.com"), "Nobody has the mail address"),
        (("--subject", "everything"), "subject"),
        (("REQ-999999",), "There is no REQ-999999"),
        (("REQ-1", "--team", "hr"), "Either a request"),
    ):
        refused = shown(fresh_db, *arguments)
        assert refused.returncode == 1 and sentence in refused.stderr, (arguments, refused)
        assert "Traceback" not in refused.stderr
