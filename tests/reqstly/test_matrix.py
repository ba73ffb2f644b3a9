"""Who may do what: each role, each verb, with an open and a confidential team, through a page's action and by a token.

The tables here are written by hand, from what the product promises; they know nothing of `reqstly.access`."""

import dataclasses
from collections.abc import AsyncIterator
from typing import LiteralString

import pytest

from db.embedded import Cluster
from reqstly.actor import SYSTEM, Actor
from reqstly.errors import Forbidden, NotFound, NotSignedIn
from reqstly.identity.tokens import InvalidToken
from reqstly.people import queries as people_queries
from reqstly.people.queries import actor_by_email
from reqstly.requests import commands, queries
from reqstly.requests.detail import load_detail
from reqstly.requests.queue import View
from reqstly.teams import queries as team_queries
from tests.conftest import Database, create, drop, pool
from tests.people import actor
from tests.reqstly.ways import NOBODY, WAYS, Act, Ways
from tests.verbs import PEOPLE_VERBS, READY, REQUEST_VERBS, RULE_VERBS, TEAM_VERBS, Id, asked, play

pytestmark = pytest.mark.usefixtures("database", "azure")

# Who of the cast plays which role towards a request of Zoë's to IT, and to HR. The looker is an admin who has opened HR.
CAST = {
    "it": {
        "requester": "requester", "follower": "chidi", "agent": "it_dario", "lead": "lead", "admin": "admin",
        "outsider": "outsider", "agent elsewhere": "ops_kwame", "hr agent": "hr_agent", "hr lead": "hr_lead",
        "nobody": NOBODY,
    },
    "hr": {
        "requester": "requester", "follower": "chidi", "agent": "hr_salma", "lead": "hr_lead", "admin": "admin",
        "looker": "looker", "outsider": "outsider", "agent elsewhere": "ops_kwame", "it agent": "agent",
        "it lead": "lead", "nobody": NOBODY,
    },
}  # fmt: skip
LOOKER = "looker@example.com"
SEE = {"requester", "follower", "agent", "lead", "admin"}
TEAM = {"agent", "lead"}
# verb -> who may; an admin never where it is confidential.
MAY = {
    "acknowledge": TEAM,
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


# How each refusal begins, on a page and for a program.
SAYS = {
    "hidden": "There is no ",
    "forbidden": "Only ",
    "page": NotSignedIn().sentence,
    "token": InvalidToken().sentence,
}


@pytest.fixture(scope="module")
async def database(cluster: Cluster, template: str, database: Database) -> AsyncIterator[Database]:
    """A database of this module's own: one more admin is in it, who has opened HR's requests for a while."""
    made = create(cluster, "reqstly_matrix", template)
    made.rows(
        "with looker as (insert into users (name, email, is_admin) values ('Looker', %s, true) returning id)"
        " insert into break_glass (user_id, team_id, reason, expires_at)"
        " select looker.id, teams.id, 'For this test', now() + interval '1 hour' from looker, teams where key = 'hr'",
        LOOKER,
    )
    async with pool(made.app_url):
        yield made
    drop(cluster, made.name)


@pytest.fixture(scope="module")
async def ways(database: Database) -> Ways:
    """The cast's sessions and tokens."""
    return Ways(person)


async def person(key: str) -> Actor:
    """Somebody of the cast, or the looker, having just signed in."""
    return (
        dataclasses.replace(await actor_by_email(LOOKER), fresh=True) if key == "looker" else await actor(key)
    )


def expected(verb: str, team: str, role: str, way: str = "page") -> str:
    """Which refusal, empty where it is done. What somebody opened for a while is for their own eyes, never a program's;
    and it is there to be read."""
    if role == "nobody":
        return way
    if role == "looker":
        return "forbidden" if way == "page" else "hidden"
    sees = SEE - ({"admin"} if team == "hr" else set())
    if role not in sees:
        return "hidden"
    return "" if role in MAY[verb] else "forbidden"


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
async def test_who_may(database: Database, ways: Ways, verb: str, team: str, role: str) -> None:
    for way in WAYS:
        refusal = expected(verb, team, role, way)
        number = await _request(READY.get(verb, "open"), team, refused=bool(refusal))
        version, entries = _state(database, number)
        said = await ways.refusal(way, CAST[team][role], _playing(verb, number, team, version))
        if refusal:
            assert said.startswith(SAYS[refusal]), way
            assert _state(database, number) == (version, entries)
            continue
        assert said == "", way
        # Whoever follows already, or was never on it, changes nothing by saying so again.
        nothing_to_do = (verb == "follow" and role == "follower") or (
            verb == "unfollow" and role != "follower"
        )
        assert (_state(database, number)[1] > entries) is not nothing_to_do


SOMEBODY = [(team, role) for team, role in ROLES if role != "nobody"]


@pytest.mark.parametrize(("team", "role"), SOMEBODY)
async def test_what_may_be_seen_and_what_is_offered(team: str, role: str) -> None:
    number = await asked("open", team)
    who = await person(CAST[team][role])
    if expected("follow", team, role) == "hidden":
        with pytest.raises(NotFound):
            await load_detail(who, number)
        return
    offered = (await load_detail(who, number)).may
    never_now = {"acknowledge", "reopen"}  # it is open
    assert offered - {"follow"} == {
        verb for verb in MAY.keys() - {"follow", "unfollow", "remove_follower"} - never_now
        if not expected(verb, team, role)
    }  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("team", "role"), ROLES)
async def test_whose_request_and_queue_may_be_read(ways: Ways, team: str, role: str, way: str) -> None:
    number, confidential = await asked("open", team), team == "hr"
    team_id = next(t.id for t in await team_queries.teams(SYSTEM) if t.key == team)

    async def read_queue(who: Actor) -> None:
        assert (await team_queries.queue_team(who, team)).key == team
        assert (await queries.queue(who, View(team_id, state="all"), confidential)).rows

    async def read_rows(who: Actor) -> None:
        await queries.queue(who, View(team_id, state="all"), confidential)

    looks = role == "looker" and way == "page"
    no = SAYS[way] if role == "nobody" else SAYS["hidden"]
    sees = looks or role in SEE - ({"admin"} if confidential else set())
    queue = looks or role in TEAM or (role == "admin" and not confidential)
    who = CAST[team][role]
    said = await ways.refusal(way, who, lambda actor: load_detail(actor, number))
    assert said == "" if sees else said.startswith(no)
    for reading in (read_queue, read_rows):
        said = await ways.refusal(way, who, reading)
        assert said == "" if queue else said.startswith(no)


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


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "key", ["requester", "chidi", "agent", "lead", "hr_agent", "hr_lead", "outsider", NOBODY]
)
async def test_only_admins_set_up_people_and_teams(
    database: Database, ways: Ways, key: str, way: str
) -> None:
    before = database.one(_ABOUT_NO_REQUEST)
    for verb in [*PEOPLE_VERBS, *TEAM_VERBS, *RULE_VERBS, "open_for"]:
        said = await ways.refusal(way, key, _called(verb))
        # Who works in a team, and whether it is confidential, is for its own leads too, and Operations is nobody's here.
        of_leads = verb in ("set_membership", "set_confidential")
        only = "Only an admin or its leads may" if of_leads else "Only an admin may"
        assert said.startswith(SAYS[way] if key == NOBODY else only), verb
    assert database.one(_ABOUT_NO_REQUEST) == before


@pytest.mark.parametrize("key", ["requester", "lead", "hr_lead"])
async def test_only_admins_read_the_lists_of_people_and_teams(key: str) -> None:
    who = await actor(key)
    with pytest.raises(Forbidden):
        await people_queries.people(who)
    with pytest.raises(Forbidden):
        await team_queries.team_cards(who)


@pytest.mark.parametrize("way", WAYS)
async def test_an_admin_may(fresh_db: Database, way: str) -> None:
    ways = Ways()
    for verb in PEOPLE_VERBS | TEAM_VERBS:
        before = fresh_db.one(_ABOUT_NO_REQUEST)
        assert await ways.refusal(way, "admin", _called(verb)) == "", verb
        assert fresh_db.one(_ABOUT_NO_REQUEST) == before + 1, verb


# Who is refused changes nothing, so that all of them can be refused at one request.
_refusing: dict[tuple[str, str], int] = {}


async def _request(status: str, team: str, *, refused: bool) -> int:
    if not refused:
        return await asked(status, team)
    if (status, team) not in _refusing:
        _refusing[status, team] = await asked(status, team)
    return _refusing[status, team]


_ABOUT_NO_REQUEST: LiteralString = (
    "select count(*) from audit_entries where subject not in ('request', 'sign_in')"
    " and action not in ('signed_in', 'sign_in_failed', 'signed_out', 'token_made', 'token_revoked')"
)


def _called(verb: str) -> Act:
    return lambda who: play(verb, who)


def _playing(verb: str, number: int, team: str, version: int) -> Act:
    return lambda who: played(verb, who, number, team, version)


def _state(database: Database, number: int) -> tuple[int, int]:
    return database.rows(
        "select version, (select count(*) from audit_entries where subject = 'request' and subject_id = r.id)"
        " from requests r where number = %s",
        number,
    )[0]
