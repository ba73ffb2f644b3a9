"""Each verb: what it does, what the history keeps, and what it refuses."""

import asyncio
from typing import Any

import pytest

from reqstly.actor import Actor
from reqstly.errors import Conflict, Invalid, NotFound, NotNow
from reqstly.people import commands as people
from reqstly.requests import commands, queries
from reqstly.requests.detail import Detail, load_detail
from reqstly.requests.workflow import ALLOWED
from tests.conftest import Database
from tests.people import actor, admin, agent, ask, lead, requester
from tests.verbs import MODULES, REQUEST_VERBS, asked, play, public_verbs

pytestmark = pytest.mark.usefixtures("database")
STATUSES = ("open", "in_progress", "waiting", "resolved", "cancelled")


async def shown(number: int, who: Actor | None = None) -> Detail:
    return await load_detail(who or await agent(), number)


def history(database: Database, number: int) -> list[tuple[str, dict[str, Any]]]:
    """Action and payload of each entry, oldest first."""
    return database.rows(
        "select action, payload from audit_entries where subject = 'request'"
        " and subject_id = (select id from requests where number = %s) order by seq",
        number,
    )


def last(database: Database, number: int) -> tuple[str, dict[str, Any]]:
    return history(database, number)[-1]


def test_every_verb_is_known_to_the_tests() -> None:
    for module, verbs in MODULES.items():
        assert public_verbs(module) == set(verbs)


async def test_create_asks_the_types_team_at_its_own_priority(database: Database) -> None:
    zoe = await requester()
    saved = await commands.create(
        zoe, "account", " I am locked out ", "Since\r\nMonday", {"kind": "Locked out"}
    )
    detail = await shown(saved.number)
    assert (detail.row.title, detail.description) == ("I am locked out", "Since\nMonday")
    assert (detail.row.status, detail.row.priority, detail.row.version) == ("open", "high", 1)
    assert (detail.team_key, detail.row.requester_id, detail.row.assignee_id) == ("it", zoe.id, None)
    assert (
        detail.fields == (("kind", "What is it?", "choice", "Locked out"),)
        or detail.fields[0][3] == "Locked out"
    )
    assert history(database, saved.number) == [
        ("created", {"version": 1, "title": "I am locked out", "type": detail.row.type, "priority": "high"})
    ]


async def test_create_with_a_priority_of_ones_own() -> None:
    saved = await commands.create(await requester(), "account", "No hurry", "", {"kind": "Locked out"}, "low")
    assert (await shown(saved.number)).row.priority == "low"


async def test_numbers_grow() -> None:
    first, second = await ask(), await ask()
    assert second.number > first.number > 1000


async def test_edit_keeps_before_and_after(database: Database) -> None:
    number = (await ask(title="Old")).number
    saved = await commands.edit(await requester(), number, 1, title="New")
    assert saved.version == (await shown(number)).row.version == 2
    assert (await shown(number)).row.title == "New"
    assert last(database, number) == ("edited", {"version": 2, "changes": {"title": ["Old", "New"]}})


async def test_edit_of_an_answer_leaves_the_others(database: Database) -> None:
    saved = await commands.create(
        await requester(), "laptop", "Slow", "", {"device": "Laptop", "blocked": "no", "asset": "NB-1"}
    )
    await commands.edit(await requester(), saved.number, 1, fields={"blocked": "yes", "asset": ""})
    answers = {key: answer for key, _, _, answer in (await shown(saved.number)).fields}
    assert answers == {"device": "Laptop", "blocked": "yes"}
    changes = {"fields.blocked": ["no", "yes"], "fields.asset": ["NB-1", ""]}
    assert last(database, saved.number) == ("edited", {"version": 2, "changes": changes})


async def test_edit_that_changes_nothing_leaves_no_trace(database: Database) -> None:
    number = (await ask(title="Same")).number
    assert (await commands.edit(await requester(), number, 1, title=" Same ")).version == 1
    assert len(history(database, number)) == 1


async def test_comment_is_heard_by_all_on_it(database: Database) -> None:
    number = await asked()
    await commands.comment(await agent(), number, "Looking into it.")
    said = [(s.kind, s.body) for s in (await shown(number, await requester())).said if s.body]
    assert said == [("comment", "Looking into it.")]
    action, payload = last(database, number)
    assert action == "commented" and payload["version"] == 3 and "changes" not in payload


async def test_the_requesters_comment_ends_the_waiting(database: Database) -> None:
    number = await asked("waiting")
    await commands.comment(await agent(), number, "It is your turn.")
    assert (await shown(number)).row.status == "waiting"
    await commands.comment(await requester(), number, "The one of Faro CRM.")
    assert (await shown(number)).row.status == "in_progress"
    action, payload = last(database, number)
    assert (action, payload["changes"]) == ("commented", {"status": ["waiting", "in_progress"]})


async def test_thanks_do_not_change_when_it_was_resolved() -> None:
    number = await asked("resolved")
    before = await shown(number)
    await commands.comment(await requester(), number, "Thank you!")
    after = await shown(number)
    assert after.resolved_at == before.resolved_at is not None
    assert after.row.status == "resolved"


async def test_note_is_for_the_team_and_leaves_the_request_alone(database: Database) -> None:
    number = await asked()
    before = await shown(number)
    await commands.note(await agent(), number, "Third time this week.")
    after = await shown(number)
    assert after.row == before.row
    assert [s.body for s in after.said if s.kind == "note"] == ["Third time this week."]
    zoe_sees = await shown(number, await requester())
    assert not [s for s in zoe_sees.said if s.kind == "note" or s.action == "noted"]
    assert database.rows(
        "select internal from audit_entries where action = 'noted' and subject_id = %s", after.row.id
    ) == [(True,)]  # fmt: skip


async def test_assign_names_who_had_it_and_who_has_it(database: Database) -> None:
    number = await asked()
    dario, hanna = await actor("it_dario"), await actor("it_hanna")
    await commands.assign(await lead(), number, dario.id)
    assert (await shown(number)).row.status == "open"
    await commands.assign(await lead(), number, hanna.id)
    assert (await shown(number)).row.assignee == hanna.name
    changes = {"assignee": [{"id": dario.id, "name": dario.name}, {"id": hanna.id, "name": hanna.name}]}
    assert last(database, number) == ("assigned", {"version": 4, "changes": changes})


async def test_assign_to_nobody_opens_it_again(database: Database) -> None:
    number = await asked("waiting")
    await commands.assign(await lead(), number, None)
    row = (await shown(number)).row
    assert (row.status, row.assignee_id) == ("open", None)
    _, payload = last(database, number)
    assert payload["changes"]["status"] == ["waiting", "open"] and payload["changes"]["assignee"][1] is None


@pytest.mark.parametrize("stranger", ["requester", "admin", "hr_agent"])
async def test_assign_is_within_the_team(stranger: str) -> None:
    number = await asked()
    with pytest.raises(Invalid, match="Only an active member of the request's team"):
        await commands.assign(await lead(), number, (await actor(stranger)).id)


async def test_assign_to_who_left_is_refused(fresh_db: Database) -> None:
    number, dario = await asked(), await actor("it_dario")
    await people.set_active(await admin(), dario.id, False)
    with pytest.raises(Invalid, match="Only an active member"):
        await commands.assign(await lead(), number, dario.id)


async def test_who_left_is_still_named_in_the_history(fresh_db: Database) -> None:
    number, dario = await asked(), await actor("it_dario")
    await commands.take(dario, number)
    await people.set_active(await admin(), dario.id, False)
    action, payload = last(fresh_db, number)
    assert action == "assigned"
    assert payload["changes"]["assignee"] == [{"id": dario.id, "name": dario.name}, None]


async def test_take_starts_an_open_one(database: Database) -> None:
    number, lukasz = await asked(), await agent()
    await commands.take(lukasz, number)
    row = (await shown(number)).row
    assert (row.status, row.assignee_id) == ("in_progress", lukasz.id)
    changes = {"status": ["open", "in_progress"], "assignee": [None, {"id": lukasz.id, "name": lukasz.name}]}
    assert last(database, number) == ("taken", {"version": 3, "changes": changes})


async def test_take_what_one_has_changes_nothing(database: Database) -> None:
    number = await asked("in_progress")
    entries = len(history(database, number))
    assert (await commands.take(await agent(), number)).version == (await shown(number)).row.version
    assert len(history(database, number)) == entries


async def test_take_from_a_colleague() -> None:
    number, amara = await asked("waiting"), await lead()
    await commands.take(amara, number)
    row = (await shown(number)).row
    assert (row.status, row.assignee_id) == ("waiting", amara.id)


async def test_start_goes_on_after_waiting(database: Database) -> None:
    number = await asked("waiting")
    await commands.start(await lead(), number)
    row = (await shown(number)).row
    assert (row.status, row.assignee_id) == ("in_progress", (await agent()).id)  # still Łukasz's
    assert last(database, number)[1]["changes"] == {"status": ["waiting", "in_progress"]}


async def test_wait_asks_in_public(database: Database) -> None:
    number = await asked()
    await commands.wait(await agent(), number, "Which account?")
    seen = await shown(number, await requester())
    assert (seen.row.status, seen.row.assignee_id) == ("waiting", (await agent()).id)
    assert [(s.kind, s.body) for s in seen.said if s.body] == [("question", "Which account?")]
    action, payload = last(database, number)
    assert action == "asked_back" and payload["changes"]["status"] == ["open", "waiting"]
    assert database.one("select body from comments where id = %s", payload["comment"]) == "Which account?"


async def test_resolve_answers(database: Database) -> None:
    number = await asked("in_progress")
    await commands.resolve(await agent(), number, "Unlocked.")
    seen = await shown(number, await requester())
    assert seen.row.status == "resolved" and seen.resolved_at == seen.row.updated_at
    assert [(s.kind, s.body) for s in seen.said if s.body] == [("answer", "Unlocked.")]
    assert last(database, number)[1]["changes"] == {"status": ["in_progress", "resolved"]}


async def test_reopen_with_a_reason(database: Database) -> None:
    number = await asked("resolved")
    await commands.reopen(await requester(), number, "Still locked out.")
    seen = await shown(number)
    assert (seen.row.status, seen.resolved_at) == ("open", None)
    assert seen.row.assignee_id == (await agent()).id
    assert [s.body for s in seen.said if s.body][-1] == "Still locked out."
    action, payload = last(database, number)
    assert (action, payload["changes"]) == ("reopened", {"status": ["resolved", "open"]})


@pytest.mark.parametrize("why", [None, ""])
async def test_cancel_needs_no_reason(database: Database, why: object) -> None:
    number = await asked()
    await commands.cancel(await requester(), number, why)
    assert (await shown(number)).row.status == "cancelled"
    assert last(database, number) == (
        "cancelled",
        {"version": 3, "changes": {"status": ["open", "cancelled"]}},
    )


async def test_move_begins_anew_elsewhere(database: Database) -> None:
    number = await asked("waiting")
    await commands.move(await agent(), number, "ops")
    seen = await shown(number, await actor("ops_lead"))
    assert (seen.team_key, seen.row.status, seen.row.assignee_id) == ("ops", "open", None)
    lukasz = await agent()
    assert last(database, number) == (
        "moved",
        {
            "version": 4,
            "team": 1,
            "notes": "stay",
            "changes": {
                "team": ["IT", "Operations"],
                "status": ["waiting", "open"],
                "assignee": [{"id": lukasz.id, "name": lukasz.name}, None],
            },
        },
    )
    assert seen.row.version == 4


async def test_move_to_hr_takes_it_out_of_its_movers_sight() -> None:
    number = await asked()
    await commands.move(await agent(), number, "hr")
    with pytest.raises(NotFound):
        await shown(number, await agent())
    assert (await shown(number, await actor("hr_agent"))).team_key == "hr"


async def test_move_to_where_it_is_changes_nothing(database: Database) -> None:
    number = await asked()
    assert (await commands.move(await agent(), number, "it")).version == 2
    assert last(database, number)[0] == "followed"


async def test_prioritise_keeps_before_and_after(database: Database) -> None:
    number = await asked()
    await commands.prioritise(await lead(), number, "urgent")
    assert (await shown(number)).row.priority == "urgent"
    assert last(database, number) == (
        "prioritised",
        {"version": 3, "changes": {"priority": ["high", "urgent"]}},
    )
    await commands.prioritise(await lead(), number, "urgent")
    assert (await shown(number)).row.version == 3


async def test_a_follower_sees_it_until_taken_off(database: Database) -> None:
    number, ravi = await asked(), await actor("ravi")
    with pytest.raises(NotFound):
        await shown(number, ravi)
    await commands.add_follower(await requester(), number, ravi.id)
    assert ravi.name in {person.name for person in (await shown(number, ravi)).followers}
    assert last(database, number)[1]["changes"] == {"follower": [None, {"id": ravi.id, "name": ravi.name}]}
    await commands.add_follower(await requester(), number, ravi.id)  # once is enough
    await commands.remove_follower(ravi, number, ravi.id)
    assert last(database, number) == (
        "unfollowed",
        {"version": 4, "changes": {"follower": [{"id": ravi.id, "name": ravi.name}, None]}},
    )
    with pytest.raises(NotFound):
        await shown(number, ravi)
    await commands.remove_follower(await requester(), number, ravi.id)  # nobody is there: nothing happens
    assert (await shown(number)).row.version == 4


async def test_mark_read_remembers_the_newest_and_never_goes_back() -> None:
    number, zoe = await asked(), await requester()
    id = (await shown(number)).row.id
    for version, newest in ((1, 1), (2, 2), (1, 2), (2**60, 2)):
        await commands.mark_read(zoe, number, version)
        assert await queries.reads(zoe, [id]) == {id: newest}


@pytest.mark.parametrize("status", STATUSES)
async def test_what_makes_no_sense_now_is_refused_and_leaves_no_trace(
    database: Database, status: str
) -> None:
    number = await asked(status)
    before = history(database, number)
    refused = set()
    for verb in REQUEST_VERBS.keys() & ALLOWED.keys():
        if status in ALLOWED[verb]:
            continue
        refused.add(verb)
        with pytest.raises(NotNow):
            await play(verb, await agent(), number)
    assert refused == {verb for verb in ALLOWED if status not in ALLOWED[verb]}
    assert history(database, number) == before


async def test_edits_of_different_fields_merge() -> None:
    """Zoë and Amara both look at version 1. Zoë mends the title, Amara the description: both are kept."""
    number = (await ask()).number
    await commands.edit(await requester(), number, 1, title="Zoë's title")
    saved = await commands.edit(await lead(), number, 1, description="Amara's description")
    detail = await shown(number)
    assert (detail.row.title, detail.description) == ("Zoë's title", "Amara's description")
    assert saved.version == 3


async def test_edits_of_different_answers_merge() -> None:
    saved = await commands.create(
        await requester(), "laptop", "Slow", "", {"device": "Laptop", "blocked": "no"}
    )
    await commands.edit(await requester(), saved.number, 1, fields={"asset": "NB-1"})
    await commands.edit(await lead(), saved.number, 1, fields={"blocked": "yes"})
    answers = {key: answer for key, _, _, answer in (await shown(saved.number)).fields}
    assert answers == {"device": "Laptop", "blocked": "yes", "asset": "NB-1"}


async def test_the_same_field_shows_both_texts_and_stores_neither_over_the_other(database: Database) -> None:
    number = (await ask()).number
    await commands.edit(await requester(), number, 1, title="Zoë's title", fields={"kind": "Second factor"})
    with pytest.raises(Conflict) as met:
        await commands.edit(await lead(), number, 1, title="Amara's title", description="Hers too")
    (clash,) = met.value.clashes
    assert (clash.field, clash.mine, clash.theirs) == ("title", "Amara's title", "Zoë's title")
    assert met.value.version == 2
    detail = await shown(number)
    assert (detail.row.title, detail.description) == ("Zoë's title", "Since this morning.")
    assert len(history(database, number)) == 2
    # She has chosen: on the version she was shown.
    assert (await commands.edit(await lead(), number, 2, title="Amara's title")).version == 3


async def test_a_stale_assignment_shows_who_has_it() -> None:
    number, dario = await asked(), await actor("it_dario")
    await commands.take(dario, number, 2)
    with pytest.raises(Conflict, match="assignee") as met:
        await commands.assign(await lead(), number, (await actor("it_hanna")).id, 2)
    assert [(clash.field, clash.theirs) for clash in met.value.clashes] == [("assignee", dario.name)]
    assert (await shown(number)).row.assignee_id == dario.id


@pytest.mark.parametrize(
    ("verb", "meets"),
    [
        ("take", "take"), ("assign", "take"), ("take", "assign"), ("prioritise", "prioritise"), ("start", "wait"),
        ("resolve", "wait"), ("cancel", "start"), ("wait", "start"), ("move", "move"),
    ],
)  # fmt: skip
async def test_a_stale_version_meets_what_it_is_about(verb: str, meets: str, database: Database) -> None:
    number = await asked("in_progress" if meets == "wait" and verb == "start" else "open")
    version = (await shown(number)).row.version
    if meets == "move":
        await commands.move(await lead(), number, "ops", version)
        who = await actor("ops_lead")
    else:
        changed = {"priority": "low"} if meets == "prioritise" else {}
        await play(meets, await actor("it_hanna"), number, version=version, **changed)
        who = await agent()
    before = history(database, number)
    with pytest.raises(Conflict) as met:
        await play(verb, who, number, version=version)
    assert met.value.clashes and all(clash.theirs is not None for clash in met.value.clashes)
    assert history(database, number) == before


async def test_a_stale_version_is_fine_where_nothing_meets() -> None:
    """Zoë mends her title while Łukasz takes it: they do not get into each other's way."""
    number = (await ask()).number
    await commands.edit(await requester(), number, 1, title="Better")
    await commands.take(await agent(), number, 1)
    assert (await commands.prioritise(await lead(), number, "low", 1)).version == 4


async def test_a_version_from_the_future_is_refused() -> None:
    number = (await ask()).number
    for verb in ("edit", "assign", "take", "prioritise"):
        with pytest.raises(Invalid, match="Version 99 does not exist; the newest is 1"):
            await play(verb, await agent(), number, version=99)


async def test_of_two_who_take_it_at_once_one_is_told() -> None:
    number = (await ask()).number
    tries = (commands.take(await agent(), number, 1), commands.take(await actor("it_dario"), number, 1))
    results = await asyncio.gather(*tries, return_exceptions=True)
    assert sorted(type(result).__name__ for result in results) == ["Conflict", "Saved"]
    assert (await shown(number)).row.version == 2


async def test_many_comments_at_once_are_all_kept(database: Database) -> None:
    number, zoe = (await ask()).number, await requester()
    await asyncio.gather(*(commands.comment(zoe, number, f"Word {n}") for n in range(12)))
    detail = await shown(number)
    assert detail.row.version == 13
    assert {s.body for s in detail.said if s.body} == {f"Word {n}" for n in range(12)}
    assert [payload["version"] for _, payload in history(database, number)] == list(range(1, 14))


async def test_each_verb_is_one_entry_and_one_version(database: Database) -> None:
    number = (await ask()).number
    played = (
        "assign",
        "start",
        "wait",
        "comment",
        "prioritise",
        "edit",
        "add_follower",
        "resolve",
        "reopen",
        "move",
    )
    for version, verb in enumerate(played, 1):
        who = await requester() if verb in ("edit", "comment") else await agent()
        changed = {"version": version} if "version" in REQUEST_VERBS[verb] else {}
        assert (await play(verb, who, number, **changed)).version == version + 1
        assert [payload["version"] for _, payload in history(database, number)] == list(range(1, version + 2))
