"""Who may do what: each role, each verb, with an open and a confidential team, through the real verbs.

The table here is written by hand, from what the product promises; it knows nothing of `reqstly.access`."""

import pytest

from reqstly.actor import SYSTEM, Actor
from reqstly.errors import DomainError, Forbidden, NotFound
from reqstly.people import queries as people_queries
from reqstly.requests import commands, queries
from reqstly.requests.detail import load_detail
from reqstly.requests.queue import View
from reqstly.teams import queries as team_queries
from tests.conftest import Database
from tests.people import actor
from tests.verbs import PEOPLE_VERBS, REQUEST_VERBS, TEAM_VERBS, Id, asked, play

pytestmark = pytest.mark.usefixtures("database")

# Who of the cast plays which role towards a request of Zoë's to IT, and to HR.
CAST = {
    "it": {
        "requester": "requester", "follower": "chidi", "agent": "it_dario", "lead": "lead", "admin": "admin",
        "outsider": "outsider", "agent elsewhere": "ops_kwame", "hr agent": "hr_agent",
    },
    "hr": {
        "requester": "requester", "follower": "chidi", "agent": "hr_salma", "lead": "hr_lead", "admin": "admin",
        "outsider": "outsider", "agent elsewhere": "ops_kwame", "it agent": "agent", "it lead": "lead",
    },
}  # fmt: skip
SEE = {"requester", "follower", "agent", "lead", "admin"}
TEAM = {"agent", "lead"}
# verb -> who may; an admin never where it is confidential.
MAY = {
    "add_follower": {"requester"} | TEAM,
    "assign": TEAM | {"admin"},
    "cancel": {"requester"} | TEAM,
    "comment": {"requester", "follower"} | TEAM,
    "edit": {"requester"} | TEAM,
    "follow": SEE,
    "move": TEAM | {"admin"},
    "note": TEAM,
    "prioritise": TEAM,
    "remove_follower": {"requester"} | TEAM,
    "reopen": {"requester"} | TEAM,
    "resolve": TEAM,
    "start": TEAM,
    "take": TEAM,
    "unfollow": SEE,
    "wait": TEAM,
}
# Verbs on oneself are played as what they are; create and mark_read ask for no right on a request.
PLAYED = {"follow": "add_follower", "unfollow": "remove_follower"}
ROLES = [(team, role) for team, roles in CAST.items() for role in roles]
ASSIGNEE = {"it": Id("it_hanna"), "hr": Id("hr_agent")}


def expected(verb: str, team: str, role: str) -> type[DomainError] | None:
    sees = SEE - ({"admin"} if team == "hr" else set())
    if role not in sees:
        return NotFound
    return None if role in MAY[verb] else Forbidden


async def played(verb: str, who: Actor, number: object, team: str, version: int) -> None:
    changed: dict[str, object] = {}
    if "version" in REQUEST_VERBS[PLAYED.get(verb, verb)]:
        changed["version"] = version
    if verb in PLAYED:
        changed["user"] = who.id
    if verb == "assign":
        changed["assignee"] = ASSIGNEE[team]
    if verb == "remove_follower" and who.id == (await actor("chidi")).id:
        changed["user"] = Id("ravi")  # somebody else, not himself
    if verb == "edit" and team == "hr":
        changed["fields"] = {"topic": "Bank details"}
    await play(PLAYED.get(verb, verb), who, number, **changed)


def test_every_verb_is_in_the_table() -> None:
    assert set(REQUEST_VERBS) == {PLAYED.get(verb, verb) for verb in MAY} | {"create", "mark_read"}


@pytest.mark.parametrize(("team", "role"), ROLES)
@pytest.mark.parametrize("verb", MAY)
async def test_who_may(database: Database, verb: str, team: str, role: str) -> None:
    refusal = expected(verb, team, role)
    number = await _request("resolved" if verb == "reopen" else "open", team, refused=refusal is not None)
    version, entries = _state(database, number)
    who = await actor(CAST[team][role])
    if refusal is None:
        await played(verb, who, number, team, version)
        # Whoever follows already, or was never on it, changes nothing by saying so again.
        nothing_to_do = (verb == "follow" and role == "follower") or (
            verb == "unfollow" and role != "follower"
        )
        assert (_state(database, number)[1] > entries) is not nothing_to_do
        return
    with pytest.raises(refusal) as refused:
        await played(verb, who, number, team, version)
    assert refused.type is refusal
    assert refused.value.sentence.startswith("Only " if refusal is Forbidden else "There is no ")
    assert _state(database, number) == (version, entries)


@pytest.mark.parametrize(("team", "role"), ROLES)
async def test_what_may_be_seen_and_what_is_offered(team: str, role: str) -> None:
    number = await asked("open", team)
    who = await actor(CAST[team][role])
    if expected("follow", team, role) is NotFound:
        with pytest.raises(NotFound):
            await load_detail(who, number)
        return
    offered = (await load_detail(who, number)).may
    never_now = {"reopen"}  # it is open
    assert offered - {"follow"} == {
        verb for verb in MAY.keys() - {"follow", "unfollow", "remove_follower"} - never_now
        if expected(verb, team, role) is None
    }  # fmt: skip


@pytest.mark.parametrize(("team", "role"), ROLES)
async def test_whose_queue_it_is(team: str, role: str) -> None:
    who = await actor(CAST[team][role])
    confidential = team == "hr"
    all_teams = {t.key: t for t in await team_queries.teams(who)}
    view = View(all_teams[team].id, state="all")
    if role in TEAM or (role == "admin" and not confidential):
        await asked("open", team)
        assert (await team_queries.queue_team(who, team)).key == team
        assert (await queries.queue(who, view, all_teams[team].confidential)).rows
    else:
        with pytest.raises(NotFound):
            await team_queries.queue_team(who, team)
        with pytest.raises(NotFound):
            await queries.queue(who, view, all_teams[team].confidential)


async def test_outsider_cannot_see_hr_request_even_with_the_queues_check_left_out() -> None:
    """The list filter alone shows nothing: `VISIBLE` and row-level security are behind the check."""
    number = await asked("open", "hr")
    hr = next(t for t in await team_queries.teams(SYSTEM) if t.key == "hr")
    priya = await actor("admin")
    page = await queries.queue(priya, View(hr.id, state="all"), confidential=False)  # as if it were open
    assert number not in {row.number for row in page.rows}


async def test_follower_of_an_hr_request_sees_that_one_alone() -> None:
    chidi = await actor("chidi")
    await asked("open", "hr")
    hidden = (
        await commands.create(await actor("ravi"), "payroll", "My pay", "", {"topic": "Payslip"})
    ).number
    with pytest.raises(NotFound):
        await load_detail(chidi, hidden)


async def test_what_is_hidden_and_what_is_not_there_cannot_be_told_apart() -> None:
    hidden, tom = await asked("open", "hr"), await actor("outsider")
    said = set()
    for number in (hidden, 999_999):
        for name in ("comment", "take", "edit"):
            with pytest.raises(NotFound) as refused:
                await play(name, tom, number)
            said.add(refused.value.sentence.replace(str(number), "N"))
    assert len(said) == 1


async def test_the_system_works_on_no_request() -> None:
    number = await asked()
    for verb in MAY.keys() - PLAYED.keys():
        with pytest.raises(NotFound):
            await play(verb, SYSTEM, number)
    with pytest.raises(Forbidden):
        await play("create", SYSTEM)


async def test_reading_marks_nothing_for_who_cannot_see(database: Database) -> None:
    number = await asked("open", "hr")
    tom = await actor("outsider")
    await commands.mark_read(tom, number, 1)
    assert database.one("select count(*) from request_reads where user_id = %s", tom.id) == 0


@pytest.mark.parametrize("key", ["requester", "agent", "lead", "hr_lead", "outsider"])
@pytest.mark.parametrize("verb", PEOPLE_VERBS | TEAM_VERBS)
async def test_only_admins_set_up_people_and_teams(database: Database, verb: str, key: str) -> None:
    before = database.one("select count(*) from audit_entries where subject <> 'request'")
    with pytest.raises(Forbidden, match="Only an admin may"):
        await play(verb, await actor(key))
    assert database.one("select count(*) from audit_entries where subject <> 'request'") == before


@pytest.mark.parametrize("key", ["requester", "lead", "hr_lead"])
async def test_only_admins_read_the_lists_of_people_and_teams(key: str) -> None:
    who = await actor(key)
    with pytest.raises(Forbidden):
        await people_queries.people(who)
    with pytest.raises(Forbidden):
        await team_queries.team_cards(who)


async def test_an_admin_may(fresh_db: Database) -> None:
    for verb in PEOPLE_VERBS | TEAM_VERBS:
        before = fresh_db.one("select count(*) from audit_entries")
        await play(verb, await actor("admin"))
        assert fresh_db.one("select count(*) from audit_entries") == before + 1, verb


# Who is refused changes nothing, so that all of them can be refused at one request.
_refusing: dict[tuple[str, str], int] = {}


async def _request(status: str, team: str, *, refused: bool) -> int:
    if not refused:
        return await asked(status, team)
    if (status, team) not in _refusing:
        _refusing[status, team] = await asked(status, team)
    return _refusing[status, team]


def _state(database: Database, number: int) -> tuple[int, int]:
    return database.rows(
        "select version, (select count(*) from audit_entries where subject = 'request' and subject_id = r.id)"
        " from requests r where number = %s",
        number,
    )[0]
