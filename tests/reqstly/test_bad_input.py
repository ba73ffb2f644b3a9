"""Every argument of every verb, handed all that can go wrong: a sentence, a 4xx, and nothing written.

A new verb, or a new argument, without a row here fails `test_every_argument_has_a_row`."""

import inspect
import json
from typing import Any

import pytest

from reqstly import names
from reqstly.errors import DomainError, NotFound, NotSignedIn
from reqstly.identity import sessions
from reqstly.identity.visitor import Visitor
from reqstly.people import queries as people_queries
from reqstly.requests.detail import load_detail
from tests.conftest import Database
from tests.people import actor
from tests.verbs import READY, REQUEST_VERBS, VERBS, asked, play, verb

pytestmark = pytest.mark.usefixtures("database", "azure")

BROKEN = ["a\x00b", "half \ud83d", "\udcff"]
NO_TEXT: list[object] = [None, 7, True, 1.5, b"bytes", ["x"], {"x": 1}, object()]
EMPTY = ["", " \n\t", "\u200b\u200e"]
HUGE = "x" * 100_000


def text(most: int, *, required: bool = True, none: bool = False) -> list[object]:
    wrong = [value for value in NO_TEXT if value is not None or not none]
    return [*wrong, *BROKEN, "x" * (most + 1), "👍" * (most + 1), HUGE, *(EMPTY if required else [])]


IDS: list[object] = [
    0,
    -1,
    -(2**63),
    2**63,
    10**40,
    True,
    False,
    1.0,
    "1",
    "x",
    [1],
    {},
    float("nan"),
    "\x00",
    HUGE,
]
NO_NUMBER: list[object] = [
    *(value for value in IDS if value != "1"),
    None,
    999_999_999,
    "REQ-",
    "REQ-0",
    "1 or 1=1",
]
NO_PERSON: list[object] = [*IDS, 999_999_999]
WORDS: list[object] = [7, True, ["low"], {"low"}, "LOW", "low ", "lowest", *BROKEN, HUGE, "<b>low</b>"]
NO_FLAG: list[object] = [None, 0, 1, "yes", "true", [], HUGE]
NO_KEY: list[object] = ["1st", "-x", "a b", "ä", "a_b", "<b>", "it'; --"]
NO_ANSWERS: list[object] = [
    7, True, "kind=Locked out", ["kind"], [("kind", "Locked out")], {"kind": 7}, {"kind": None}, {"kind": "Locked"},
    {"kind": "a\x00"}, {"kind": "\ud83d"}, {"kind": "Locked out", "x": "y"}, {"kind": "Locked out", "\ud83d": "y"},
    {7: "Locked out", "kind": "Locked out"}, {"kind": ["Locked out"]}, {"kind": HUGE}, {HUGE: "x"},
]  # fmt: skip
FIELD: dict[str, object] = {
    "key": "a",
    "label": "A?",
    "kind": "text",
    "required": False,
    "options": [],
    "help": "",
}
NO_FORM: list[object] = [
    7, True, "text", {"key": "a"}, [7], [None], [{}], [{**FIELD, "key": "A b"}], [{**FIELD, "key": None}],
    [{**FIELD, "label": ""}], [{**FIELD, "label": "a\x00"}], [{**FIELD, "label": "\ud83d"}], [{**FIELD, "kind": "html"}],
    [{**FIELD, "required": "yes"}], [{**FIELD, "options": "abc"}], [{**FIELD, "options": [7]}],
    [{**FIELD, "kind": "choice", "options": []}], [{**FIELD, "help": 7}], [FIELD, FIELD], [{**FIELD, "x": object()}],
    [{**FIELD, "label": HUGE}], [{**FIELD, "key": f"a{n}"} for n in range(1000)],
]  # fmt: skip
VERSIONS: list[object] = [value for value in IDS if value != 1.0] + [1.5, 99, 10**18]

# verb -> argument -> what it must not take.
BAD: dict[str, dict[str, list[object]]] = {
    "acknowledge": {"number": NO_NUMBER},
    "add_follower": {"number": NO_NUMBER, "user": [*NO_PERSON, None], "version": VERSIONS},
    "add_person": {
        "name": text(120), "email": [*text(254), "ada", "ada@", "@example.com", "a b@example.com", "zoe@local"],
        "is_admin": NO_FLAG,
    },
    "add_team": {
        "key": [*NO_KEY, *text(20), "it"], "name": text(80), "description": text(500, required=False), "confidential": NO_FLAG,
    },
    "add_type": {
        "team_key": [*text(20), "nowhere"], "key": [*NO_KEY, *text(40), "account"], "name": text(80),
        "description": text(500, required=False), "icon": text(40), "words": text(500, required=False),
        "default_priority": [*WORDS, None, ""], "fields": NO_FORM, "after_resolved": [*WORDS, None, ""],
    },
    "add_rule": {
        "provider": [*text(40), "nowhere", "Azure"], "claim": [*WORDS, None, "", "emails"], "value": text(200),
        "team_key": [*text(20), "nowhere", "hr"], "role": [*WORDS, None, "", "admin", "owner"],
    },
    "assign": {"number": NO_NUMBER, "assignee": NO_PERSON, "version": VERSIONS},
    "begin_registration": {"browser": text(200)},
    "cancel": {"number": NO_NUMBER, "why": text(20_000, none=True)[:-3], "version": VERSIONS},
    "comment": {
        "number": NO_NUMBER, "body": text(20_000), "seen": VERSIONS, "reopen": [flag for flag in NO_FLAG if flag is not None],
        "version": VERSIONS,
    },
    "create": {
        "type_key": [*text(40), "nothing"], "title": text(200), "description": text(20_000, required=False),
        "fields": [*NO_ANSWERS, {}, None, [], 0, False, ""], "priority": [*WORDS, 0, False, []],
    },
    "edit": {
        "number": NO_NUMBER, "version": [*VERSIONS, None], "title": text(200, none=True),
        "description": text(20_000, required=False, none=True), "fields": [*NO_ANSWERS, 0, False, [], ""],
    },
    "end_look": {"look": [*NO_PERSON, None]},
    "finish_registration": {"browser": text(200), "credential": [*NO_TEXT, {}, {"id": HUGE}, "\x00"], "name": text(60)},
    "make_token": {
        "name": text(80),
        "scopes": [*WORDS, None, "requests:read", [], [7], [None], ["requests"], ["requests:read", "all"], [["admin"]], [HUGE]],
        "days": [*IDS, None, 1.5, 367, 10**9],
    },
    "mark_read": {"number": [n for n in NO_NUMBER if n != 999_999_999], "version": [*IDS, None]},
    "move": {
        "number": NO_NUMBER, "team_key": [*text(20), "nowhere"], "version": VERSIONS, "notes": [*WORDS, None, "", "back"],
    },
    "note": {"number": NO_NUMBER, "body": text(20_000), "seen": VERSIONS, "version": VERSIONS},
    "note_look": {"look": [*NO_PERSON, None]},
    "open_for": {
        "team_key": [*text(20), "nowhere", "it"], "why": [*text(500), "Because", "a  b\n" * 2],
        "minutes": [*IDS, None, 14, 30, 15.0, "15"],
    },
    "prioritise": {"number": NO_NUMBER, "priority": [*WORDS, None, ""], "version": VERSIONS},
    "remove_passkey": {"passkey": [*NO_PERSON, None], "sure": NO_FLAG},
    "remove_rule": {"rule": [*NO_PERSON, None]},
    "remove_follower": {"number": NO_NUMBER, "user": [*(p for p in NO_PERSON if p != 999_999_999), None], "version": VERSIONS},
    "rename_passkey": {"passkey": [*NO_PERSON, None], "name": text(60)},
    "reopen": {"number": NO_NUMBER, "why": text(20_000, none=True)[:-3], "version": VERSIONS},
    "resolve": {"number": NO_NUMBER, "answer": text(20_000), "version": VERSIONS, "seen": VERSIONS},
    "revoke_token": {"token": [*NO_PERSON, None]},
    "set_active": {
        "user": [*NO_PERSON, None], "active": NO_FLAG,
        "successors": [7, "it", [1], {7: 7}, {None: None}, {"nowhere": None}, {HUGE: None}]
        + [{"it": one} for one in NO_PERSON],
    },
    "set_after_resolved": {"type_key": [*text(40), "nothing"], "value": [*WORDS, None, ""]},
    "set_admin": {"user": [*NO_PERSON, None], "admin": NO_FLAG},
    "set_confidential": {"team_key": [*text(20), "nowhere"], "confidential": NO_FLAG},
    "set_membership": {
        "user": [*NO_PERSON, None], "team_key": [*text(20), "nowhere"], "role": [*WORDS, "", "admin", "owner"],
        "was": [*WORDS, "", "admin", "owner"],
        "successor": NO_PERSON,
    },
    "start": {"number": NO_NUMBER, "version": VERSIONS},
    "take": {"number": NO_NUMBER, "version": VERSIONS},
    "wait": {"number": NO_NUMBER, "question": text(20_000), "version": VERSIONS, "seen": VERSIONS},
}  # fmt: skip

ODD = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a & b &amp; &lt;b&gt;", "‮‏שלום‏ REQ-1042 مرحبا", "👩🏽‍🚒🏳️‍🌈",
    "e\u0301 and \u00e9", "100% of %s :title %(x)s", "back\\slash \\u0000 \\x00", "'; drop table requests; --",
    "{{ 7*7 }} ${x} {0}", "\ufeffbom", "Ἀρχή ẞ İ", "a\u202eb",
]  # fmt: skip
ODD_LONG = [*ODD, "one\n\n  two\tthree", "\x01\x1b[31mred", "x" * 20_000, "👍" * 20_000]


def test_every_argument_has_a_row() -> None:
    assert set(BAD) == set(VERBS)
    for name, row in BAD.items():
        arguments = set(inspect.signature(verb(name)).parameters) - {"actor"}
        assert set(row) == arguments, name
        assert set(VERBS[name]) == arguments, name


@pytest.mark.parametrize("name", BAD)
async def test_bad_input_is_refused_in_a_sentence_and_writes_nothing(database: Database, name: str) -> None:
    number = await asked(READY.get(name, "open"))
    who = await actor("agent" if name in REQUEST_VERBS else "admin")
    before = _fingerprint(database)
    taken = []
    for argument, values in BAD[name].items():
        for value in values:
            changed = {"version": _version(database, number), argument: value}
            shown = f"{name}({argument}={value!r:.60})"
            try:
                await play(
                    name, who, number, **{key: changed[key] for key in changed.keys() & VERBS[name].keys()}
                )
            except DomainError as refused:
                assert 400 <= refused.status < 500, shown
                assert refused.sentence[0].isupper() or refused.sentence[0] == "“", shown
                assert refused.sentence.endswith((".", ")")), shown
                assert len(refused.sentence) < 400, shown
                refused.sentence.encode()
            except Exception as error:
                taken.append(f"{shown}: {type(error).__name__}: {str(error)[:200]}")
            else:
                taken.append(f"{shown} was taken")
    assert taken == []
    assert _fingerprint(database) == before


@pytest.mark.parametrize("name", REQUEST_VERBS)
async def test_the_same_call_with_good_input_works(database: Database, name: str) -> None:
    number = await asked(READY.get(name, "open"))
    changed = {"version": _version(database, number)} if "version" in VERBS[name] else {}
    await play(name, await actor("agent"), number, **changed)


@pytest.mark.parametrize("odd", ODD)
async def test_an_odd_title_is_stored_as_typed(odd: str) -> None:
    saved = await play("create", await actor("requester"), title=odd)
    assert (await load_detail(await actor("agent"), saved.number)).row.title == odd
    saved = await play("edit", await actor("requester"), saved.number, version=1, title=f"{odd}!")
    detail = await load_detail(await actor("agent"), saved.number)
    assert detail.row.title == f"{odd}!"
    assert ("title", odd, f"{odd}!") in detail.said[-1].changes


@pytest.mark.parametrize("odd", ODD_LONG, ids=lambda odd: ascii(odd[:20]))
async def test_odd_words_are_stored_as_typed(database: Database, odd: str) -> None:
    lukasz, zoe = await actor("agent"), await actor("requester")
    number = (await play("create", zoe, description=odd)).number
    version = 1
    for name in ("wait", "comment", "note", "resolve", "reopen", "cancel"):
        who = zoe if name in ("comment", "reopen", "cancel") else lukasz
        text_argument = {"wait": "question", "resolve": "answer", "reopen": "why", "cancel": "why"}.get(
            name, "body"
        )
        changed: dict[str, Any] = {text_argument: odd}
        if "version" in VERBS[name]:
            changed["version"] = version
        version = (await play(name, who, number, **changed)).version
    stored = database.rows(
        "select convert_to(body, 'UTF8') from comments c join requests r on r.id = c.request_id where number = %s",
        number,
    )
    assert stored == [(odd.encode(),)] * 6
    assert (
        database.one("select convert_to(description, 'UTF8') from requests where number = %s", number)
        == odd.encode()
    )
    detail = await load_detail(lukasz, number)
    assert detail.description == odd and [said.body for said in detail.said if said.body] == [odd] * 6


async def test_the_longest_answer_is_kept(database: Database) -> None:
    saved = await play(
        "create", await actor("requester"), type_key="software", fields={"product": "👍" * 500}
    )
    assert (
        database.one("select fields ->> 'product' from requests where number = %s", saved.number)
        == "👍" * 500
    )


async def test_odd_names_are_stored_as_they_are_seen(fresh_db: Database) -> None:
    priya = await actor("admin")
    for place, odd in enumerate(ODD):
        id = await play("add_person", priya, name=odd, email=f"ada.{place}@example.com")
        await play("add_team", priya, key=f"legal-{place}", name=odd, description=odd)
        await play("add_type", priya, key=f"parking-{place}", name=odd, description=odd, words=odd)
        assert fresh_db.one("select name from users where id = %s", id) == names.seen(odd)
        assert fresh_db.rows("select name, description from teams where key = %s", f"legal-{place}") == [
            (names.seen(odd), odd)
        ]
        assert fresh_db.rows(
            "select name, description, words from request_types where key = %s", f"parking-{place}"
        ) == [(names.seen(odd), odd, odd)]  # fmt: skip
        written = fresh_db.one(
            "select payload::text from audit_entries where subject = 'user' order by id desc limit 1"
        )
        assert json.loads(written)["name"] == names.seen(odd)


@pytest.mark.parametrize("words", [*ODD, *BROKEN, HUGE, "%", "_", "\\"], ids=lambda odd: ascii(odd[:20]))
async def test_a_search_for_people_takes_anything(words: str) -> None:
    priya = await actor("admin")
    searches = (
        lambda: people_queries.people(priya, words),
        lambda: people_queries.people(priya, after=words),
        lambda: people_queries.find(priya, words),
    )
    for search in searches:
        try:
            await search()
        except DomainError as refused:
            assert 400 <= refused.status < 500
    assert await people_queries.find(priya, "%") == ()


@pytest.mark.parametrize("token", [*ODD, *BROKEN, "", HUGE], ids=lambda odd: ascii(odd[:20]))
async def test_a_forged_cookie_is_nobody(token: str) -> None:
    with pytest.raises(NotSignedIn):
        await sessions.actor_for(token)
    await sessions.sign_out(token)


@pytest.mark.parametrize("number", [*NO_NUMBER], ids=lambda odd: ascii(str(odd)[:20]))
async def test_an_address_of_no_request_is_not_found(number: object) -> None:
    with pytest.raises(NotFound):
        await load_detail(await actor("agent"), number)


async def test_a_browser_may_call_itself_anything(database: Database) -> None:
    zoe = await actor("requester")
    for agent in (*ODD, *BROKEN, HUGE):
        assert (await sessions.actor_for(await sessions.sign_in(zoe.id, Visitor(agent=agent)))).id == zoe.id


def _version(database: Database, number: int) -> int:
    found: int = database.one("select version from requests where number = %s", number)
    return found


def _fingerprint(database: Database) -> list[tuple[Any, ...]]:
    """All that a verb could have written."""
    return [
        database.rows(f"select count(*), md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from {table} t")[0]
        for table in (
            "users", "teams", "memberships", "request_types", "requests", "comments", "followers", "request_reads",
            "audit_entries", "audit_heads", "break_glass", "break_glass_notices", "group_rules",
            "access_tokens", "passkeys",
        )
    ]  # fmt: skip
