"""Search at a million requests, as people who see different parts of it, each kind beside its floor; and what a comment
costs more for it.

The floor is a plain statement over psycopg, prepared, as the owner: the newest twenty that have the words and fit the same
filters, with the names that a list shows. It applies no visibility, ranks nothing, marks nothing, and forgives no typo."""

import random
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from typing import Any

import psycopg

from ops.bench.data import WORDS, invented_words
from ops.bench.measure import Times, clock, times
from ops.bench.plans import ADMIN, LEAD, REQUESTER
from reqstly.actor import Actor
from reqstly.people.queries import actor_by_email
from reqstly.requests import commands, wall
from reqstly.requests.row import COLUMNS, NAMES
from reqstly.search.queries import find
from reqstly.search.suggest import suggest
from reqstly.teams.queries import kinds, teams

_WARM = 5
_FLOOR_TURNS = 15  # a floor can be far slower than what stands on it
PEOPLE = (("agent, IT", LEAD), ("requester", REQUESTER), ("admin", ADMIN))


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of search. `hits` is how many rows a turn showed, at the mean; `cut` how many turns looked at the newest
    alone; `floor` is there where a plain statement means the same."""

    name: str
    who: str
    took: Times
    hits: float = 0.0
    cut: int = 0
    floor: Times | None = None

    @property
    def ratio(self) -> float | str:
        """Ours to the floor, at the median."""
        return round(self.took.p50 / self.floor.p50, 2) if self.floor else ""

    def told(self) -> dict[str, Any]:
        """As it is written down."""
        return {**asdict(self), "ratio": self.ratio}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is typed, and for the floor: its words as PostgreSQL's query, and its filters as a condition."""

    typed: str
    words: str = ""
    fits: str = ""


Kind = Callable[[random.Random], Asked]


async def measure(owner_url: str, turns: int) -> list[Line]:
    """Every kind of search by everybody, other words at each turn; suggestions; a wall; then comments with and without
    their trigger."""
    lines = []
    async with await psycopg.AsyncConnection.connect(owner_url, autocommit=True) as owner:
        floors = {name: await _floor(owner, kind) for name, kind in _kinds().items()}
        for who, email in PEOPLE:
            actor = await actor_by_email(email)
            for name, kind in _kinds().items():
                lines.append(await _finding(name, who, actor, kind, floors[name], turns))
            lines.append(await _suggesting(who, actor, turns))
    return [*lines, await _wall(turns), *await _comments(owner_url, turns)]


def _kinds() -> dict[str, Kind]:
    vocabulary = invented_words()
    common, rare = vocabulary[:40], vocabulary[2_000:]
    titles = [word for word in WORDS if len(word) > 4]

    def words(text: str, typed: str = "", fits: str = "") -> Asked:
        return Asked(f"{typed} {text} ".lstrip(), text.replace(" ", " & "), fits)

    def filters(typed: str, fits: str) -> Kind:
        return lambda dice: words(f"{dice.choice(WORDS)} {dice.choice(common)}", typed, fits)

    it = "t.key = 'it'"
    return {
        "rare + rare": lambda dice: words(" ".join(dice.sample(rare, 2))),
        "rare + common": lambda dice: words(f"{dice.choice(WORDS)} {dice.choice(rare)}"),
        "common + common": lambda dice: words(" ".join(dice.sample(common, 2))),
        "two words of titles": lambda dice: words(" ".join(dice.sample(WORDS, 2))),
        "two words, as they come": lambda dice: words(f"{_any(dice, vocabulary)} {_any(dice, vocabulary)}"),
        "one word, in everything": lambda dice: words("helped"),
        "twelve common words": lambda dice: words(" ".join(dice.sample(common, 12))),
        "a phrase": lambda dice: Asked(
            f'"{(word := dice.choice(WORDS))} on floor {(floor := dice.randrange(40))}"', f"{word} <-> on <-> floor <-> {floor}"
        ),
        "common -common": lambda dice: Asked(f"{(word := dice.choice(common))} -helped ", f"{word} & !helped"),
        "is:open team:it": filters("is:open team:it", f"r.status = 'open' and {it}"),
        "assignee:me is:waiting": filters("assignee:me is:waiting", "r.assignee_id = 3 and r.status = 'waiting'"),
        "before:, the oldest tenth": filters("before:2024-06-01", "r.created_at < '2024-06-01Z'"),
        "after: before:, one day": filters(
            "after:2025-03-01 before:2025-03-02", "r.created_at >= '2025-03-01Z' and r.created_at < '2025-03-02Z'"
        ),
        "is:cancelled assignee:none": filters("is:cancelled assignee:none", "r.status = 'cancelled' and r.assignee_id is null"),
        "another team's type": filters("team:it type:expenses", f"y.key = 'expenses' and {it}"),
        "filters alone": lambda dice: Asked(
            f"is:waiting priority:{(word := dice.choice(('low', 'high', 'urgent')))}", "",
            f"r.status = 'waiting' and r.priority = '{word}'",
        ),
        "filters alone, nothing fits": lambda dice: Asked(
            "is:cancelled assignee:none", "", "r.status = 'cancelled' and r.assignee_id is null"
        ),
        "typo": lambda dice: Asked(_mistyped(dice, word := dice.choice(titles)), word),
        "typo + common": lambda dice: Asked(
            f"{_mistyped(dice, word := dice.choice(titles))}{(other := dice.choice(common))} ", f"{word} & {other}"
        ),
        "a beginning, while typing": lambda dice: Asked(
            (word := dice.choice(vocabulary[40:2_000]))[:3], f"{word[:3]}:*"
        ),
        "words of notes": lambda dice: words(f"manual floor {dice.randrange(40)}"),
    }  # fmt: skip


async def _finding(name: str, who: str, actor: Actor, kind: Kind, floor: Times, turns: int) -> Line:
    dice, seen, cuts = random.Random(5), list[int](), list[bool]()

    async def step(_: int) -> None:
        found = await find(actor, kind(dice).typed)
        seen.append(len(found.hits))
        cuts.append(found.cut)

    took = await _timed(step, turns)
    return Line(name, who, took, round(sum(seen[_WARM:]) / turns, 1), sum(cuts[_WARM:]), floor)


async def _floor(owner: psycopg.AsyncConnection, kind: Kind) -> Times:
    dice = random.Random(5)

    async def step(_: int) -> None:
        asked = kind(dice)
        source = "search_documents d join requests r on r.id = d.request_id" if asked.words else "requests r"
        having = " and d.words @@ to_tsquery('public.reqstly', %(words)s)" if asked.words else ""
        statement = (
            f"select {COLUMNS}, t.name from {source} join teams t on t.id = r.team_id {NAMES} where {asked.fits or 'true'}"
            f"{having} order by r.id desc limit 20"
        )
        await (await owner.execute(statement.encode(), {"words": asked.words}, prepare=True)).fetchall()

    took = [await clock(step, turn) for turn in range(_FLOOR_TURNS)]
    return times(took[1:])


async def _suggesting(who: str, actor: Actor, turns: int) -> Line:
    dice, known, asked, seen = random.Random(6), await teams(actor), await kinds(actor), list[int]()
    vocabulary = invented_words()

    async def step(_: int) -> None:
        typed = f"{dice.choice(WORDS)} {_any(dice, vocabulary)[:3]}"
        seen.append(len(await suggest(actor, typed, known, asked)))

    took = await _timed(step, turns)
    return Line("suggestions while typing", who, took, round(sum(seen[_WARM:]) / turns, 1))


async def _wall(turns: int) -> Line:
    lead = await actor_by_email(LEAD)
    team = next(team for team in await teams(lead) if team.key == "it")

    async def step(_: int) -> None:
        await wall.wall(team.id, "Europe/Berlin")

    return Line("the wall of IT", "a replica", await _timed(step, turns))


async def _comments(owner_url: str, turns: int) -> list[Line]:
    """In blocks that alternate, so that noise hits both."""
    lead = await actor_by_email(LEAD)
    spent: dict[bool, list[float]] = {True: [], False: []}
    async with await psycopg.AsyncConnection.connect(owner_url, autocommit=True) as owner:
        found = await owner.execute(
            "select number from requests where status = 'in_progress' and team_id = any(%s)",
            [sorted(lead.sees)],
        )
        numbers = [row[0] for row in await found.fetchall()]
        random.Random(7).shuffle(numbers)
        said = " ".join(random.Random(8).sample(invented_words(), 60))

        async def write(_: int) -> None:
            await commands.comment(lead, numbers.pop(), said)

        try:
            for block in range(10):
                searched = block % 2 == 0
                await owner.execute(
                    f"alter table comments {'enable' if searched else 'disable'} trigger search_comment"
                )
                for _ in range(max(1, turns // 5)):
                    spent[searched].append(await clock(write, 0))
        finally:
            await owner.execute("alter table comments enable trigger search_comment")
    names = {True: "a comment of 60 words", False: "the same, its words not kept for search"}
    return [Line(names[searched], "lead of IT", times(spent[searched])) for searched in (True, False)]


async def _timed(step: Callable[[int], Awaitable[None]], turns: int) -> Times:
    took = [await clock(step, turn) for turn in range(_WARM + turns)]
    return times(took[_WARM:])


def _any(dice: random.Random, vocabulary: list[str]) -> str:
    return vocabulary[int(len(vocabulary) ** dice.random()) - 1]


def _mistyped(dice: random.Random, word: str) -> str:
    at = dice.randrange(1, len(word) - 1)
    return f"{word[:at]}{word[at + 1 :]} "
