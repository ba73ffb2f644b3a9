"""What a search finds, in which order, what it shows of it, and above all what it must not find."""

import pytest

from db import migrate
from db.embedded import Cluster
from db.reading import Statement, reading
from reqstly.errors import DomainError
from reqstly.people import commands as people
from reqstly.requests import commands
from reqstly.search import queries
from reqstly.search.queries import PAGE, Found, find
from reqstly.search.suggest import suggest
from reqstly.teams.queries import kinds, teams
from tests.conftest import Database
from tests.people import PEOPLE, actor, ask

pytestmark = pytest.mark.usefixtures("database")


async def numbers(who: str, text: str) -> list[int]:
    """What somebody finds, in its order."""
    found = await find(await actor(who), text)
    assert found.problems == ()
    return [hit.row.number for hit in found.hits]


def marked(found: Found) -> list[str]:
    return [part.text for hit in found.hits for part in (*hit.title, *hit.said) if part.marked]


def said(found: Found) -> str:
    return "".join(part.text for part in found.hits[0].said)


async def test_words_are_found_wherever_they_stand() -> None:
    made = (await ask(title="The quokka is loose", description="It sits in the lobby.")).number
    await commands.comment(await actor("agent"), made, "A net is on its way from Perth.")
    texts = (
        "quokka",
        "lobby",
        "perth",
        "quokka perth lobby",
        f"REQ-{made}",
        str(made),
        "QUOKKA",
        '"net is on"',
        "quok",
    )
    for text in texts:
        assert made in await numbers("agent", text), text
        assert made in await numbers("requester", text), text
    for text in ('"on is net"', "quokka zebrafinch", "quokka -perth", "qu ", "okka"):
        assert made not in await numbers("agent", text), text


async def test_words_of_many_languages_with_and_without_their_accents() -> None:
    made = (
        await ask(title="Größe der Żółć und naïve crème", description="हिन्दी приве́т 日本 ελληνικά")
    ).number
    for text in ("grosse", "größe ", "zolc", "naive creme", "हिन्दी", "日本", "ελληνικα", "ΕΛΛΗΝΙΚΆ"):
        assert made in await numbers("agent", text), text


async def test_addresses_paths_and_tags_are_words() -> None:
    made = (
        await ask(
            title="Mail from <b>anouk@example.org</b>",
            description="See https://wiki.example.org/net/vpn-setup.",
        )
    ).number
    for text in ("anouk@example.org", "anouk", "vpn-setup", "wiki.example.org", "setup", "<b>anouk"):
        assert made in await numbers("agent", text), text


async def test_the_best_comes_first_and_the_newest_of_equals() -> None:
    said_only = (await ask(title="Something else", description="Is it the wyvern?")).number
    first = (await ask(title="The wyvern sleeps")).number
    second = (await ask(title="The wyvern wakes")).number
    assert await numbers("agent", "wyvern") == [second, first, said_only]
    assert await numbers("agent", "wyvern sort:newest") == [second, first, said_only]
    newest = (await ask(title="Nothing", description="wyvern, once more")).number
    assert (await numbers("agent", "wyvern"))[0] == second
    assert (await numbers("agent", "wyvern sort:newest"))[0] == newest


async def test_what_changes_is_found_as_it_is_now() -> None:
    made = await ask(title="An axolotl in the sink", description="It smiles.")
    łukasz, zoë = await actor("agent"), await actor("requester")
    await commands.comment(łukasz, made.number, "Bring a bucket.")
    await commands.note(łukasz, made.number, "Hide the piranha.")
    await commands.edit(zoë, made.number, 2, title="A tapir in the sink")
    assert await numbers("agent", "axolotl") == []
    for text in ("tapir bucket", "tapir smiles", "tapir piranha"):
        assert await numbers("agent", text) == [made.number], text
    assert await numbers("requester", "tapir bucket") == [made.number]
    assert await numbers("requester", "tapir piranha") == []
    await commands.move(łukasz, made.number, "ops")
    assert await numbers("agent", "tapir") == []
    assert await numbers("requester", "tapir bucket") == [made.number]


async def test_a_note_is_found_by_its_team_alone() -> None:
    """Not its words, nor their rank, nor what is shown of them."""
    łukasz, made = await actor("agent"), (await ask(title="A heron at the pond")).number
    other = (await ask(title="A heron at the lake")).number
    await commands.add_follower(łukasz, made, PEOPLE_ID := (await actor("chidi")).id)
    before = [(hit.row.number, hit.said) for hit in (await find(await actor("requester"), "heron")).hits]
    await commands.note(łukasz, made, "heron heron heron: he fears the basilisk.")
    for who in ("agent", "lead", "admin"):
        found = await find(await actor(who), "basilisk")
        assert [hit.row.number for hit in found.hits] == [made] and found.hits[0].note, who
        assert marked(found) == ["basilisk"] and PEOPLE["agent"].name == found.hits[0].by
    for who in ("requester", "chidi"):
        assert await numbers(who, "basilisk") == [], who
        assert made in await numbers(who, "heron -basilisk"), who
        assert made not in await numbers(who, "basilsk"), who
    assert made not in await numbers("agent", "heron -basilisk")
    after = [(hit.row.number, hit.said) for hit in (await find(await actor("requester"), "heron")).hits]
    assert before == after == [(other, ()), (made, ())] and PEOPLE_ID


async def test_a_note_does_not_move_what_others_find(database: Database) -> None:
    zoë, made = await actor("requester"), (await ask(title="An egret at the pond")).number

    async def score() -> tuple[object, ...]:
        async with reading(zoë.user_id) as reader:
            (found,) = await reader.rows(_SCORE)
        return found

    before = await score()
    await commands.note(
        await actor("agent"), made, "egret egret egret and much more of which he knows nothing"
    )
    assert await score() == before
    await commands.comment(await actor("agent"), made, "egret egret egret")
    assert await score() != before


_SCORE = Statement(
    "select * from sec.find('egret'::tsquery, '{egret}', 10, null, null, null, null, null, null, null, null, null)"
)


async def test_hr_is_found_by_those_who_are_in_it() -> None:
    made = (await ask("noa", "hr", "Leave for the gnu")).number
    assert await numbers("hr_agent", "gnu") == [made]
    assert await numbers("noa", "gnu") == [made]
    for who in ("admin", "outsider", "agent", "requester"):
        for text in ("gnu", f"REQ-{made}", "team:hr", "gnus", "from:noa", "sort:newest"):
            assert made not in [hit.row.number for hit in (await find(await actor(who), text)).hits], (
                who,
                text,
            )


async def test_what_is_found_is_marked_as_data() -> None:
    made = (
        await ask(title="<i>Ibex</i> & co", description="First. Then the ibex, <script>, came. Last.")
    ).number
    found = await find(await actor("agent"), "ibex")
    assert [hit.row.number for hit in found.hits] == [made] and marked(found) == ["Ibex", "ibex"]
    assert "".join(part.text for part in found.hits[0].title) == "<i>Ibex</i> & co"
    assert said(found) == "… Then the ibex, <script>, came. Last."
    await commands.comment(await actor("agent"), made, "It went back to the Pyrénées\x02\x03 today.")
    found = await find(await actor("requester"), "ibex pyrenees")
    assert found.hits[0].by == PEOPLE["agent"].name and not found.hits[0].note
    assert marked(found) == ["Ibex", "Pyrénées"]


async def test_a_typo_is_forgiven_where_little_is_found() -> None:
    made = (await ask(title="The chinchilla chews cables")).number
    found = await find(await actor("agent"), "chinchila cables")
    assert [hit.row.number for hit in found.hits] == [made] and found.meant == ("chinchilla",)
    assert (await find(await actor("agent"), "chinchilla")).meant == ()
    await ask("noa", "hr", "Word about the capybaras")
    found = await find(await actor("agent"), "capybarra")
    assert (found.hits, found.meant) == ((), ())  # the word is in a title that he does not see
    await ask(title="A capybara in the canteen")
    assert (await find(await actor("agent"), "capybarra")).meant == ("capybara",)


async def test_filters_narrow() -> None:
    łukasz = await actor("agent")
    mine = (await ask(title="Okapi one", priority="urgent")).number
    other = (await ask(title="Okapi two", priority="low")).number
    await commands.take(łukasz, mine)
    for text, expected in (
        ("okapi", [other, mine]), ("okapi is:open", [other]), ("okapi assignee:me", [mine]), ("okapi assignee:none", [other]),
        ("okapi is:active", [other, mine]), ("okapi is:resolved", []), ("okapi is:open is:in_progress", [other, mine]),
        ("okapi priority:urgent", [mine]), ("okapi team:it", [other, mine]), ("okapi team:ops", []),
        ("okapi type:account", [other, mine]), ("okapi from:me", []), (f"okapi from:{PEOPLE['requester'].email}", [other, mine]),
        (f'okapi from:"{PEOPLE["requester"].name}"', [other, mine]), ("okapi after:2020-01-01", [other, mine]),
        ("okapi before:2020-01-01", []), ("assignee:me priority:urgent is:in_progress after:2020-01-01", [mine]),
    ):  # fmt: skip
        assert [n for n in await numbers("agent", text) if n in (mine, other)] == expected, text


async def test_pages_follow_each_other_and_end(fresh_db: Database) -> None:
    made = [(await ask(title=f"Ocelot {n % 7} of many")).number for n in range(PAGE * 2 + 5)]
    for text in ("ocelot ", "ocelot sort:newest", "from:zoe"):
        shown, after = list[int](), ""
        while True:
            found = await find(await actor("agent"), text, after)
            assert len(found.hits) <= PAGE
            shown += [hit.row.number for hit in found.hits]
            if not (after := found.next):
                break
        assert sorted(shown) == made and len(set(shown)) == len(made), text


async def test_more_than_are_ranked_is_told_and_all_are_there_by_time(
    fresh_db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "RANKED", 10)
    for n in range(30):
        await ask(title=f"Lemur {n}")
    found = await find(await actor("agent"), "lemur ")
    assert found.capped and len(found.hits) == 10
    first = await find(await actor("agent"), "lemur sort:newest")
    second = await find(await actor("agent"), "lemur sort:newest", first.next)
    assert not first.capped and (len(first.hits), len(second.hits)) == (PAGE, 10)


ODD = (
    "", " ", '"', '""', '"unclosed', "-", "--", ":", "is:", "x" * 10_000, "a " * 240, "\x00", "nul\x00inside", "\ud83d",
    "&|!():*<->", "' or 1=1 --", "%", "_", "\\", "is:open is:open", "team:", 'team:"', "assignee:%", "before:tomorrow",
    "before:99999-01-01", "after:0000-00-00", "sort:sideways", "colour:red", "-is:open", "é" * 300, "日" * 300, "1" * 400,
    "REQ-999999999999999999999", "<b>", "a:b:c", "👍", "\u202e", "team:it team:ops team:hr", "a*", "(((", "!!a",
)  # fmt: skip


@pytest.mark.parametrize(
    "text", [*ODD, None, 7, True, ["x"], {"x": 1}, b"x"], ids=lambda text: repr(text)[:24]
)
async def test_whatever_is_typed_is_answered(text: object) -> None:
    for who in ("agent", "outsider"):
        found = await find(await actor(who), text)
        assert all(problem.endswith(".") for problem in found.problems)
        assert not (found.problems and found.hits)
    łukasz = await actor("agent")
    await suggest(łukasz, text, await teams(łukasz), await kinds(łukasz))


@pytest.mark.parametrize(
    "after", ["x", "_", "1_", "1_x", "-1_2", "9" * 30 + "_1", "1_" + "9" * 18, None, 7, "1_2_3", "٣_٣"]
)
async def test_any_cursor_is_a_place(after: object) -> None:
    for text in ("locked", "is:open"):
        await find(await actor("agent"), text, after)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("team:nowhere", "There is no team “nowhere”. There are: TEAMS."),
        ("assignee:nobodyatall", "There is nobody called “nobodyatall”."),
        ("type:nothing", "Nothing called “nothing” can be asked for."),
        (
            "is:opne",
            "“is:” takes active, open, in_progress, waiting, resolved, cancelled, unanswered, all; not “opne”.",
        ),
        ("before:soon", "“before:soon” is no day. Write it as before:2026-10-01."),
        ("x" * 600, "A search has at most 500 characters; this one has 600. Shorten it."),
    ],
)
async def test_what_is_not_understood_is_told(database: Database, text: str, sentence: str) -> None:
    teams = ", ".join(key for (key,) in database.rows("select key from teams order by key"))
    found = await find(await actor("agent"), text)
    assert (found.hits, found.problems) == ((), (sentence.replace("TEAMS", teams),))


async def test_a_name_that_several_have_asks_for_the_address() -> None:
    for address in ("sam.one@example.com", "sam.two@example.com"):
        await people.add_person(await actor("admin"), "Sam Double", address)
    (problem,) = (await find(await actor("agent"), 'assignee:"Sam Double"')).problems
    assert "sam.one@example.com" in problem and problem.endswith("Write their mail address.")
    assert (await find(await actor("agent"), "assignee:sam.two@example.com")).problems == ()


async def test_suggestions_are_filters_values_people_and_requests() -> None:
    łukasz, made = await actor("agent"), (await ask(title="A numbat on the roof")).number
    known, asked = await teams(łukasz), await kinds(łukasz)

    async def labels(text: str) -> list[str]:
        return [one.label for one in await suggest(łukasz, text, known, asked)]

    assert (await labels(""))[:3] == ["is:", "team:", "assignee:"]
    assert await labels("as") == ["assignee:"]
    assert await labels("numbat is:wai") == ["is:waiting"]
    assert await labels("team:i") == ["team:it"]
    assert "assignee:me" in await labels("assignee:")
    assert await labels("assignee:amara") == [PEOPLE["lead"].name]
    assert await labels("numb") == ["A numbat on the roof"]
    assert "A numbat on the roof" in await labels("numbat r")
    (one,) = await suggest(łukasz, "numbat assignee:amara", known, asked)
    assert one.text == f"numbat assignee:{PEOPLE['lead'].email} "
    (one,) = await suggest(łukasz, "numbat", known, asked)
    assert one.number == made
    assert await suggest(await actor("outsider"), "numbat", known, asked) == ()


async def test_a_token_without_the_scope_finds_nothing() -> None:
    from dataclasses import replace

    narrow = replace(await actor("agent"), scopes=frozenset({"teams:read"}))
    with pytest.raises(DomainError, match="requests:read"):
        await find(narrow, "locked")
    reads = replace(narrow, scopes=frozenset({"requests:read"}))
    (problem,) = (await find(reads, "assignee:amara")).problems
    assert "may not look people up" in problem
    assert (await find(reads, "assignee:me")).problems == ()


async def test_what_was_there_before_the_migration_is_found(cluster: Cluster, fresh_db: Database) -> None:
    made = (await ask(title="A pangolin", description="Curled up.")).number
    await commands.comment(await actor("agent"), made, "Uncurled.")
    await commands.note(await actor("agent"), made, "It bites.")
    rows = "select request_id, team_id, words::text, shown::text from search_documents order by 1"
    by_triggers = fresh_db.rows(rows)
    migrate.downgrade(fresh_db.owner_url, "0003")
    migrate.upgrade(fresh_db.owner_url)
    assert [row[:2] for row in fresh_db.rows(rows)] == [row[:2] for row in by_triggers]
    assert await numbers("agent", "pangolin curled uncurled bites") == [made]
    assert await numbers("requester", "pangolin curled uncurled") == [made]
    assert await numbers("requester", "bites") == []


async def test_a_conversation_beyond_what_can_be_kept_goes_on(fresh_db: Database) -> None:
    """A megabyte of different words: more is not found, and nothing fails."""
    łukasz, made = await actor("agent"), (await ask(title="Endless")).number
    fresh_db.rows(
        "insert into comments (request_id, author_id, kind, body, internal, created_at) select r.id, r.requester_id, 'comment',"
        " (select string_agg(md5(n::text || '-' || k::text), ' ') from generate_series(1, 600) n), false, now()"
        " from requests r, generate_series(1, 60) k"
    )
    await commands.comment(łukasz, made, "One word more")
    assert await numbers("agent", "endless") == [made]
    migrate.downgrade(fresh_db.owner_url, "0003")
    migrate.upgrade(fresh_db.owner_url)
    assert await numbers("agent", "endless") == [made]
