"""What people type, read and written back: whatever it is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqstly.requests.queue import View
from reqstly.search.filtering import filter_of, text_of
from reqstly.search.language import KEYS, TEXT_MOST, WORDS_MOST, Query, parse, write
from reqstly.search.marks import START, STOP, Part, excerpt, parts
from reqstly.teams.queries import kinds, teams
from tests.conftest import Database
from tests.people import actor

PIECES = (
    "is:open", "is:all", "team:it", 'team:"Human Resources"', "assignee:me", "from:zoe", "before:2026-10-01", "after:x",
    "sort:newest", "priority:high", "type:badge", "vpn", "-token", '"vpn token"', '"', "“x”", "e-mail", "a:b", ":", "-",
    "--x", "REQ-1042", "Zoë", "日本", "हिन्दी", "&|!", "is:", 'is:"', "x" * 70, "\x00", "\ud83d", "-is:open", '-"a b"',
)  # fmt: skip
texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))


@given(texts)
def test_what_is_written_reads_as_what_was_read(text: str) -> None:
    query = parse(text)
    assert parse(write(query)) == query


@given(texts)
def test_words_hold_nothing_that_postgresql_would_take_for_an_operator(text: str) -> None:
    query = parse(text)
    assert len(query.words) + len(query.without) <= WORDS_MOST
    for word in (*query.words, *query.without):
        assert word and all(char == " " or char.isalnum() or not char.isascii() for char in word)
    assert all(problem.endswith(".") for problem in query.problems)


def test_the_whole_language() -> None:
    text = 'is:open team:it assignee:me before:2026-10-01 "vpn token" -paper'
    assert parse(text) == Query(
        words=("vpn token",), without=("paper",), states=("open",), teams=("it",), assignees=("me",), before=date(2026, 10, 1)
    )  # fmt: skip
    assert write(parse(text)) == 'is:open team:it assignee:me before:2026-10-01 -paper "vpn token"'


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("printer", Query(words=("printer",), open_ended=True)),
        ("printer ", Query(words=("printer",))),
        ("pr", Query(words=("pr",))),
        ("e-mai", Query(words=("e mai",), open_ended=True)),
        ('"printer', Query(words=("printer",))),
        ("REQ-1042", Query(words=("1042",))),
        ("12:30 http://x.y/z", Query(words=("12 30", "http x y z"))),
        ("colour:red ", Query(words=("colour red",))),
        ("status:done FROM:Zoë", Query(states=("resolved",), requesters=("zoë",))),
        ("is:open is:waiting is:open", Query(states=("open", "waiting"))),
        ("-- - : & | !", Query()),
        ("sort:newest", Query(sort="newest")),
    ],
)
def test_single_texts(text: str, query: Query) -> None:
    assert parse(text) == query


def test_a_search_that_only_sorts_asks_nothing() -> None:
    assert not parse("sort:newest").asks and not parse(" ").asks and parse("is:open").asks


@pytest.mark.parametrize("key", KEYS)
def test_each_filter_says_what_it_takes(key: str) -> None:
    (problem,) = parse(f"{key}:").problems
    assert KEYS[key] in problem
    (problem,) = parse(f"-{key}:x").problems
    assert "cannot be left out" in problem


def test_too_much_is_told_and_not_looked_for() -> None:
    assert not parse("x" * (TEXT_MOST + 1)).asks and parse("x" * TEXT_MOST).asks
    assert parse("a b " * 20).problems == (f"A search takes at most {WORDS_MOST} words. Leave some out.",)
    (problem,) = parse(" ".join(f"team:t{n}" for n in range(11))).problems
    assert "more than 10 times" in problem


@given(st.text(max_size=40), st.data())
def test_parts_are_the_text_itself(text: str, data: st.DataObject) -> None:
    text = text.replace(START, "").replace(STOP, "")
    cuts = sorted(
        data.draw(
            st.lists(st.integers(0, len(text)), max_size=4, unique=True).filter(lambda c: len(c) % 2 == 0)
        )
    )
    marked = text
    for place, cut in reversed(list(enumerate(cuts))):
        marked = marked[:cut] + (STOP if place % 2 else START) + marked[cut:]
    found = parts(text, marked)
    assert "".join(part.text for part in found) == text
    spans = [text[a:b] for a, b in zip(cuts[::2], cuts[1::2], strict=True)]
    assert [part.text for part in found if part.marked] == spans


def test_an_excerpt_is_the_sentence_around_the_mark() -> None:
    whole = (Part("One. Two is "), Part("here", True), Part(". Three" + " and so on" * 60))
    found = excerpt(whole)
    assert found[:2] == (Part("… Two is "), Part("here", True)) and found[2].text.endswith("…")
    assert excerpt((Part("nothing"),)) == ()
    long = excerpt((Part("word " * 100), Part("here", True)))
    assert long[0].text.startswith("… word") and len(long[0].text) < 110


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("state", ["active", "open", "resolved", "all"])
@pytest.mark.parametrize("assignee", ["any", "none", "me", "other"])
@pytest.mark.parametrize("sort", ["priority", "updated"])
async def test_a_queues_text_leads_back_to_its_view(
    database: Database, state: str, assignee: str, sort: str
) -> None:
    who, other = await actor("agent"), await actor("lead")
    team = next(team for team in await teams(who) if team.key == "it")
    asked = await kinds(who)
    someone = {"me": str(who.id), "other": str(other.id)}.get(assignee, assignee)
    for priority, kind in (
        ("any", "any"),
        ("urgent", str(next(k.id for k in asked if k.team_id == team.id))),
    ):
        view = View(team.id, state, someone, priority, kind, sort)  # type: ignore[arg-type]
        text = await text_of(who, view, asked)
        assert (await filter_of(who, team, text)).view == view, text


@pytest.mark.usefixtures("database")
async def test_what_a_queue_cannot_show_goes_to_the_search() -> None:
    who = await actor("agent")
    team = next(team for team in await teams(who) if team.key == "it")
    for text, search in (
        ("printer", "team:it printer"), ("is:open is:waiting", "team:it is:open is:waiting"), ("team:ops", "team:ops"),
        ("from:me", "team:it from:me"), ("printer sort:newest", "team:it printer sort:newest"),
    ):  # fmt: skip
        found = await filter_of(who, team, text)
        assert (found.view, " ".join(found.search.split())) == (None, search)
    assert (await filter_of(who, team, "team:it")).view == View(team.id)
    assert (await filter_of(who, team, "is:opne")).problems
    assert (await filter_of(who, team, None)).view == View(team.id)
