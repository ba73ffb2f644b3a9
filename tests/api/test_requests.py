"""Requests over REST: what programs read and change, on what they read it, and how lists are read to their end."""

import asyncio
from collections.abc import AsyncIterator

import psycopg
import pytest

from reqstly.access import Scope
from reqstly.api import cursors
from reqstly.requests import conversation
from tests.api.client import Api, Refused
from tests.api.conftest import WAITS, As, Caller, token_of
from tests.conftest import Database, until
from tests.people import ANSWERS, actor, ask
from tests.verbs import asked

FORM = ANSWERS["it"]


async def test_a_request_goes_all_its_way_by_programs(by: As) -> None:
    zoe, amara = await by("requester"), await by("lead")
    made = await zoe.ask("account", "I am locked out", description="Since this morning.", fields=FORM)
    whole, etag = await zoe.request(made.number)
    assert (whole.reference, whole.status, whole.team, etag) == (f"REQ-{made.number}", "open", "it", '"1"')
    assert [(one.key, one.answer) for one in whole.fields] == [("kind", "Locked out")]
    await amara.act(made.number, "take", etag=etag)
    await amara.act(made.number, "wait", question="Which account?")
    await zoe.say(made.number, "Mine.")
    await amara.say(made.number, "Third time.", internal=True)
    await amara.act(made.number, "prioritise", priority="urgent")
    await amara.act(made.number, "resolve", answer="Unlocked.")
    whole, _ = await amara.request(made.number)
    assert whole.status == "resolved" and whole.assignee and whole.assignee.name == "Amara Okafor"
    said = [(one.kind, one.internal, one.body) for one in await amara.comments(made.number)]
    assert said == [
        ("question", False, "Which account?"), ("comment", False, "Mine."), ("comment", True, "Third time."),
        ("answer", False, "Unlocked."),
    ]  # fmt: skip
    assert len(await zoe.comments(made.number)) == 3
    actions = [one.action for one in await amara.history(made.number)]
    assert actions == ["created", "taken", "asked_back", "commented", "noted", "prioritised", "resolved"]
    assert [one.action for one in await zoe.history(made.number)] == [a for a in actions if a != "noted"]
    assert made.number in [one.number for one in await zoe.mine()]


async def test_a_stale_version_is_refused_and_nothing_changed(by: As, database: Database) -> None:
    zoe, number = await by("requester"), await asked()
    _, etag = await zoe.request(number)
    await zoe.edit(number, etag, title="Really locked out")
    for who, verb in (("requester", "cancel"), ("agent", "take")):
        with pytest.raises(Refused) as refused:
            await (await by(who)).act(number, verb, etag=etag)
        assert refused.value.status == 412 and refused.value.problem["version"] == 3
    with pytest.raises(Refused) as refused:
        await zoe.edit(number, etag, description="Another field")
    assert refused.value.status == 412
    assert database.one("select version from requests where number = %s", number) == 3


@pytest.mark.parametrize(
    "tag",
    [
        '"x"',
        "2",
        '"1", "3"',
        '"02"',
        '""',
        '"2',
        'W/"1"',
        '"1-gzip"',
        'w/"2"',
        '"2-"',
        '"2-3"',
        '"2gzip"',
        '"20-gzip"',
        '"1,2"',
        '"a,"2",b"',
        '"2" "2"',
        '"1", *',
    ],
)
async def test_what_is_not_the_versions_tag_does_not_match(by: As, tag: str) -> None:
    zoe, number = await by("requester"), await asked()
    with pytest.raises(Refused) as refused:
        await _patched(zoe, number, tag)
    assert refused.value.status == 412


@pytest.mark.parametrize("tag", ['"2"', "*", '"1", "2"', ' "2" ', ', "1" ,"2",', '"1,x", "2"'])
async def test_what_is_the_versions_tag_does(by: As, tag: str) -> None:
    zoe, number = await by("requester"), await asked()
    assert await _patched(zoe, number, tag) == 200


@pytest.mark.parametrize(
    "tag",
    [
        'W/"2"', '"2-gzip"', '"2-zstd"', '"2-br"', '"2-deflate"', '"2--gzip"', '"2;gzip"', '"2;br"', '"2+x-gzip"',
        'W/"2-gzip"', 'W/"1", W/"2-zstd"', '"2-gzip-br"',
    ],
)  # fmt: skip
async def test_a_tag_that_a_compressing_proxy_altered_is_the_version_still(by: As, tag: str) -> None:
    zoe, number = await by("requester"), await asked()
    assert await _patched(zoe, number, tag) == 200
    with pytest.raises(Refused) as refused:  # and only that version
        await _patched(zoe, number, tag)
    assert refused.value.status == 412


async def test_a_list_of_tags_may_come_on_several_lines(by: As) -> None:
    zoe, number = await by("requester"), await asked()
    lines = [("If-Match", '"1-gzip"'), ("If-Match", '"2-gzip"')]
    path = f"/api/v1/requests/{number}"
    assert (await zoe.http.patch(path, headers=lines, json={"title": "New"})).status_code == 200
    assert (await zoe.http.patch(path, headers=lines, json={"title": "Newer"})).status_code == 412


async def test_every_change_of_a_request_looks_at_if_match(by: As, database: Database) -> None:
    amara, number, lin = await by("lead"), await asked(), (await actor("lin")).id
    done = await amara.act(number, "prioritise", priority="urgent")
    changes = [
        ("PATCH", "", {"title": "New"}), ("POST", "/take", None), ("POST", "/start", None),
        ("POST", "/assign", {"assignee": None}), ("POST", "/prioritise", {"priority": "low"}),
        ("POST", "/move", {"team": "ops"}), ("POST", "/wait", {"question": "Which?"}),
        ("POST", "/resolve", {"answer": "Done."}), ("POST", "/cancel", {}), ("POST", "/undo", {"version": done.version}),
        ("POST", "/comments", {"body": "Hello"}), ("POST", "/comments", {"body": "Hello", "internal": True}),
        ("PUT", f"/followers/{lin}", None), ("DELETE", f"/followers/{lin}", None),
    ]  # fmt: skip
    before = database.rows("select version, updated_at from requests where number = %s", number)
    for method, path, body in changes:
        with pytest.raises(Refused) as refused:
            await amara.send(method, f"/requests/{number}{path}", json=body, etag='"1-gzip"')
        assert refused.value.status == 412, path
    assert database.rows("select version, updated_at from requests where number = %s", number) == before
    for method, path, body in changes[-4:]:
        etag = (await amara.request(number))[1].replace('"', "").join(('W/"', '-gzip"'))
        assert (await amara.send(method, f"/requests/{number}{path}", json=body, etag=etag)).is_success


async def test_a_star_takes_no_version_out_of_the_body(by: As) -> None:
    zoe, number = await by("requester"), await asked()
    await zoe.edit(number, version=2, title="Mine")
    with pytest.raises(Refused) as refused:
        await zoe.edit(number, "*", version=2, title="Another")
    assert refused.value.status == 409


async def test_an_edit_says_what_it_was_made_on(by: As) -> None:
    zoe, number = await by("requester"), await asked()
    with pytest.raises(Refused) as refused:
        await zoe.edit(number, title="New")
    assert refused.value.status == 428


async def test_by_version_other_fields_merge_and_the_same_one_shows_both_texts(by: As) -> None:
    zoe, lukasz, number = await by("requester"), await by("agent"), await asked()
    await zoe.edit(number, version=2, title="Mine")
    merged = await lukasz.edit(number, version=2, description="His")
    whole, _ = await zoe.request(number)
    assert (merged.version, whole.title, whole.description) == (4, "Mine", "His")
    with pytest.raises(Refused) as refused:
        await lukasz.edit(number, version=2, title="His")
    problem = refused.value.problem
    assert (refused.value.status, problem["type"]) == (409, "urn:reqstly:problem:conflict")
    assert problem["clashes"] == [{"field": "title", "yours": "His", "theirs": "Mine"}]


async def test_who_wrote_while_others_spoke_is_told_what_they_said(by: As, database: Database) -> None:
    amara, lukasz, number = await by("lead"), await by("agent"), await asked()
    seen = (await amara.request(number))[0].version
    await lukasz.say(number, "I am on it.")
    for verb, path, body in (
        ("say", "/comments", {"body": "Who has it?"}),
        ("note", "/comments", {"body": "Who has it?", "internal": True}),
        ("wait", "/wait", {"question": "Which account?"}),
        ("resolve", "/resolve", {"answer": "Unlocked."}),
    ):
        with pytest.raises(Refused) as refused:
            await amara.send("POST", f"/requests/{number}{path}", json={**body, "seen": seen})
        problem = refused.value.problem
        assert (refused.value.status, problem["type"]) == (409, "urn:reqstly:problem:overtaken"), verb
        (spoke,) = problem["spoke"]
        assert (spoke["author"], spoke["action"], spoke["body"]) == (
            "Łukasz Wrona",
            "commented",
            "I am on it.",
        )
        assert problem["version"] == seen + 1
    assert database.one("select version from requests where number = %s", number) == seen + 1
    saved = await amara.act(number, "resolve", answer="Unlocked.", seen=problem["version"])
    assert saved.version == seen + 2
    with pytest.raises(Refused) as refused:
        await amara.say(number, "And?", seen=99)
    assert refused.value.status == 422


async def test_of_many_at_once_on_one_version_one_wins(by: As, database: Database) -> None:
    number = await asked()
    agents = [await by(who) for who in ("agent", "lead", "it_dario", "it_hanna")]
    with psycopg.connect(database.owner_url) as other:
        other.execute("select id from requests where number = %s for update", [number])
        taking = asyncio.gather(
            *(one.act(number, "take", etag='"2"') for one in agents), return_exceptions=True
        )
        await until(lambda: len(database.rows(WAITS)) == len(agents))
        other.rollback()
        said = await taking
    assert sorted(one.status if isinstance(one, Refused) else 200 for one in said) == [200, 412, 412, 412]
    assert database.one("select version from requests where number = %s", number) == 3


async def test_ones_own_change_is_taken_back_once(by: As) -> None:
    amara, hanna, number = await by("lead"), await actor("it_hanna"), await asked()
    done = await amara.act(number, "assign", assignee=hanna.id)
    back = [await amara.act(number, "undo", version=done.version, key=f"undo-{number}") for _ in range(2)]
    assert [one.version for one in back] == [done.version + 1] * 2
    whole, _ = await amara.request(number)
    last = (await amara.history(number))[-1]
    assert (whole.assignee, last.action, last.version) == (None, "assigned", done.version + 1)
    for who, version, status in (
        ("lead", done.version, 409),
        ("agent", done.version, 404),
        ("lead", 99, 404),
    ):
        with pytest.raises(Refused) as refused:
            await (await by(who)).act(number, "undo", version=version)
        assert refused.value.status == status


async def test_lists_are_read_to_their_end_by_cursors(by: As, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = [(await ask("chidi", "ops", f"Parcel {n}")).number for n in range(53)]
    chidi = await by("chidi")
    assert [one.number for one in await chidi.mine()] == numbers[::-1]
    kwame = await by("ops_kwame")
    for filter, expected in (
        ("sort:oldest", numbers),
        ("sort:newest", numbers[::-1]),
        ("sort:updated is:open", numbers[::-1]),
    ):
        found = [one.number for one in await kwame.queue("ops", filter)]
        assert [number for number in found if number in numbers] == expected
    monkeypatch.setattr(conversation, "PAGE", 2)
    for n in range(5):
        await kwame.say(numbers[0], f"Word {n}")
    assert len({one.request.number for one in await chidi.search("Parcel requester:me")}) == 53


@pytest.mark.parametrize("bad", ["x", "", "ä", "a" * 600, "%00", "e30"])
async def test_a_cursor_that_nobody_gave_out_is_refused(by: As, bad: str) -> None:
    zoe = await by("requester")
    other = cursors.write("people", "zoe@example.com")
    for path in ("/requests?", "/search?q=x&", "/teams/it/requests?"):
        for cursor in (bad, other):
            with pytest.raises(Refused) as refused:
                await (await by("lead") if "teams" in path else zoe).send("GET", f"{path}cursor={cursor}")
            assert (refused.value.status, refused.value.problem["field"]) == (422, "cursor")


async def test_a_queue_takes_the_language_of_search(by: As) -> None:
    amara, number = await by("lead"), await asked("waiting")
    await asked("open")
    found = await amara.queue("it", "is:waiting assignee:none")
    assert number not in [one.number for one in found]
    assert number in [one.number for one in await amara.queue("it", "is:waiting")]
    for filter in ("vpn", "team:ops", "is:lost"):
        with pytest.raises(Refused) as refused:
            await amara.queue("it", filter)
        assert (refused.value.status, refused.value.problem["field"]) == (422, "filter")


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        (b"{", 400, None), (b"[]", 422, "body"), (b"{}", 422, "type"), (b'{"type": "account", "title": 7}', 422, "title"),
        (b'{"type": "account", "title": "x", "more": 1}', 422, "more"), (b'{"type": "account", "title": ""}', 422, "title"),
        (b'{"type": "nothing", "title": "x"}', 422, "request type"), (b'{"type": "account", "title": "x"}', 422, "kind"),
        (b'{"type": "account", "title": "\\ud83d"}', 422, "title"), (b'{"type":"account","title":"x","\\ud83d":1}', 422, "body"),
    ],
)  # fmt: skip
async def test_what_cannot_be_taken_is_named(by: As, body: bytes, status: int, field: str | None) -> None:
    zoe = await by("requester")
    zoe.http.headers["Content-Type"] = "application/json"
    with pytest.raises(Refused) as refused:
        await zoe.send("POST", "/requests", content=body)
    problem = refused.value.problem
    assert (refused.value.status, problem.get("field")) == (status, field)
    assert problem["detail"].endswith(".")


async def test_what_is_too_large_is_refused_as_a_problem(call: Caller) -> None:
    zoe = call(await token_of("requester"))
    answer = await zoe.post("/api/v1/requests", content=b"x" * 1_000_001)
    assert (answer.status_code, answer.json()["status"]) == (413, 413)

    async def endless() -> AsyncIterator[bytes]:
        yield b"x"

    assert (await zoe.post("/api/v1/requests", content=endless())).status_code == 413


async def test_a_scope_that_a_token_lacks_is_named(by: As) -> None:
    reader = await by("requester", Scope.REQUESTS_READ)
    with pytest.raises(Refused) as refused:
        await reader.ask("account", "Locked out", fields=FORM)
    assert refused.value.status == 403 and "requests:write" in refused.value.problem["detail"]


async def test_followers_come_and_go(by: As) -> None:
    zoe, number, lin = await by("requester"), await asked(), (await actor("lin")).id
    for _ in range(2):
        await zoe.send("PUT", f"/requests/{number}/followers/{lin}")
    names = [one["id"] for one in (await zoe.send("GET", f"/requests/{number}/followers")).json()]
    assert names.count(lin) == 1
    for _ in range(2):
        await zoe.send("DELETE", f"/requests/{number}/followers/{lin}")
    assert lin not in [one["id"] for one in (await zoe.send("GET", f"/requests/{number}/followers")).json()]


async def _patched(zoe: Api, number: int, tag: str) -> int:
    answer = await zoe.send("PATCH", f"/requests/{number}", etag=tag, json={"title": "New"})
    return answer.status_code


async def test_words_on_a_finished_request_are_before_the_team(by: As) -> None:
    zoe, amara, number = await by("requester"), await by("lead"), await asked("resolved")
    assert number not in {one.number for one in await amara.queue("it")}
    await zoe.say(number, "Still broken.")
    whole, _ = await amara.request(number)
    assert whole.status == "resolved" and whole.unanswered_since and "acknowledge" in whole.may
    for filter in ("", "is:unanswered"):
        assert number in {one.number for one in await amara.queue("it", filter)}
    await amara.act(number, "acknowledge")
    assert number not in {one.number for one in await amara.queue("it", "is:unanswered")}
    with pytest.raises(Refused) as refused:
        await zoe.act(number, "acknowledge")
    assert refused.value.status == 403


async def test_words_reopen_where_the_program_or_the_type_says_so(by: As) -> None:
    zoe, chidi, amara = await by("requester"), await by("chidi"), await by("lead")
    number = await asked("resolved")
    say = {"body": "Still broken.", "reopen": True}
    with pytest.raises(Refused) as refused:
        await chidi.send("POST", f"/requests/{number}/comments", json=say)
    assert refused.value.status == 403
    await zoe.send("POST", f"/requests/{number}/comments", json=say)
    assert (await amara.request(number))[0].status == "open"
    with pytest.raises(Refused) as refused:
        await amara.send("POST", f"/requests/{number}/comments", json={**say, "internal": True})
    assert refused.value.status == 422
    admin = await by("admin")
    await admin.send("PUT", "/types/account/after-resolved", json={"after_resolved": "reopen"})
    try:
        assert (await zoe.send("GET", "/types/account")).json()["after_resolved"] == "reopen"
        again = await asked("resolved")
        await zoe.say(again, "Still broken.")
        assert (await amara.request(again))[0].status == "open"
    finally:
        await admin.send("PUT", "/types/account/after-resolved", json={"after_resolved": "ask"})


async def test_what_a_leaver_has_goes_to_the_successor_that_is_named(by: As, fresh_db: Database) -> None:
    admin, number, lukasz = await by("admin"), await asked("in_progress"), await actor("agent")
    dario = await actor("it_dario")
    to = {"active": False, "successors": {"it": dario.id}}
    await admin.send("PUT", f"/people/{lukasz.id}/active", json=to)
    whole, _ = await (await by("lead")).request(number)
    assert whole.assignee and whole.assignee.id == dario.id and whole.status == "in_progress"


async def test_internal_notes_stay_with_their_team_or_go_along(by: As) -> None:
    amara, ops = await by("lead"), await by("ops_lead")
    for more, reads in (({}, False), ({"notes": "stay"}, False), ({"notes": "share"}, True)):
        number = await asked()
        await amara.say(number, "For us", internal=True)
        await amara.act(number, "move", team="ops", **more)
        assert [one.internal for one in await ops.comments(number)] == ([True] if reads else [])
        assert ("noted" in [one.action for one in await ops.history(number)]) is reads
    with pytest.raises(Refused) as refused:
        await ops.act(number, "move", team="it", notes="both")
    assert refused.value.status == 422
