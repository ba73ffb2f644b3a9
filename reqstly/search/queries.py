"""Finding requests by what people type. PostgreSQL's `sec.find` finds the ids, and looks at a bounded number of requests
for them (db/migrations/sql/0007_search_speed.sql); they are read here through `VISIBLE` and row-level security like every
other list."""

from dataclasses import dataclass, replace
from typing import Any

from psycopg.types.json import Jsonb

from db.reading import Reader, Statement, reading
from db.reading import Row as DbRow
from reqstly.access import READS_COMMENT, VISIBLE, visible
from reqstly.actor import Actor
from reqstly.requests.row import COLUMNS, NAMES, WIDTH, Row
from reqstly.search.language import Query, parse
from reqstly.search.marks import START, STOP, Part, excerpt, parts
from reqstly.search.meaning import Meaning, meaning

PAGE = 20
RANKED = 100
"""Of so many that fit, the newest, the best come first; what is older is found by more words, or in order of time."""
_FEW = 5  # fewer than this: perhaps something was mistyped


@dataclass(frozen=True, slots=True)
class Hit:
    """A request that fits. `said` is the sentence where it does, by `by`; a note's is seen by the team alone."""

    row: Row
    team: str
    title: tuple[Part, ...]
    said: tuple[Part, ...] = ()
    by: str = ""
    note: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found. `next` is the cursor of the page that follows, if one does; `capped`: more fit than are
    ranked; `cut`: so many had to be looked at that the oldest were not, and more may fit; `meant`: words that were looked
    for besides the ones typed; `problems` say what could not be understood, and then nothing was looked for."""

    query: Query
    hits: tuple[Hit, ...] = ()
    next: str = ""
    capped: bool = False
    cut: bool = False
    meant: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


async def find(actor: Actor, text: object, after: object = "") -> Found:
    """A page of what fits, best first (or as the text says), behind the cursor `after`. Never raises for what was typed;
    Forbidden for a token that may not read requests."""
    seen, query = visible(actor), parse(text)
    if actor.user_id is None or not (query.asks or query.problems):
        return Found(query)
    async with reading(actor.user_id) as reader:
        means = await meaning(reader, actor, query)
        if problems := means.problems or _for_a_queue(query):
            return Found(query, problems=problems)
        search = _Search(reader, query, {**seen, **_values(query, means, _cursor(query, after))})
        page, meant = await search.page()
        if not page.rows:
            return Found(query, cut=page.cut)
        hits = (
            await search.hits(page, meant)
            if query.words
            else [Hit(*one[:2], (Part(one[0].title),)) for one in page.rows]
        )
    shown = {part.text.lower() for hit in hits for part in (*hit.title, *hit.said) if part.marked}
    return Found(
        query,
        tuple(hits),
        next=_next(page) if page.more else "",
        capped=page.count >= RANKED and query.sort == "best" and bool(query.words),
        cut=page.cut,
        # A word is told only where the actor reads it: it may come from a title that they do not see.
        meant=tuple(word for words in meant.values() for word in words if word in shown),
    )


async def newest_fitting(actor: Actor, query: Query, most: int) -> tuple[Row, ...]:
    """A few that fit, best first, for suggestions; nothing where the query is not understood."""
    seen = visible(actor)
    async with reading(actor.user_id) as reader:
        means = await meaning(reader, actor, query)
        if means.problems or _for_a_queue(query) or not query.asks:
            return ()
        values = {**seen, **_values(query, means, None), "most": 50, "limit": most}
        return tuple(row for row, _, _ in _page(await reader.rows(_FOUND, values)).rows)


def _for_a_queue(query: Query) -> tuple[str, ...]:
    if "unanswered" not in query.states:
        return ()
    return ("“is:unanswered” is for a team's queue, without other words: write it there.",)


@dataclass(frozen=True, slots=True)
class _Page:
    rows: tuple[tuple[Row, str, int], ...] = ()
    more: bool = False
    count: int = 0
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Search:
    reader: Reader
    query: Query
    values: dict[str, Any]

    async def page(self) -> tuple[_Page, dict[str, list[str]]]:
        page = await self._page({})
        # Where much had to be looked at, the words are common, and written as they are meant.
        if len(page.rows) >= _FEW or page.cut or self.values["after_id"] is not None or not self.query.words:
            return page, {}
        meant = await self._meant()
        return (await self._page(meant), meant) if meant else (page, {})

    async def _page(self, meant: dict[str, list[str]]) -> _Page:
        return _page(await self.reader.rows(_FOUND, {**self.values, "meant": Jsonb(meant)}))

    async def _meant(self) -> dict[str, list[str]]:
        words = [word if len(word) >= 4 and word.isalpha() else "" for word in self.query.words]
        found = await self.reader.rows(_SIMILAR, {"words": words})
        return {str(place): similar for place, similar in found if similar}

    async def hits(self, page: _Page, meant: dict[str, list[str]]) -> list[Hit]:
        ids = [row.id for row, _, _ in page.rows]
        values = {
            **self.values,
            "meant": Jsonb(meant),
            "ids": ids,
            "options": _OPTIONS,
            "marks": START + STOP,
        }
        found = {row[0]: row[1:] for row in await self.reader.rows(_MARKED, values)}
        return [_hit(row, team, *found[row.id]) for row, team, _ in page.rows if row.id in found]


def _page(found: list[DbRow]) -> _Page:
    """From the rows of _FOUND; where nothing was found, one without a request says whether the search was cut."""
    rows = tuple((Row(*row[:WIDTH]), row[WIDTH], row[WIDTH + 1]) for row in found if row[0] is not None)
    return _Page(rows[:PAGE], len(rows) > PAGE, *found[0][-2:])


def _hit(
    row: Row, team: str, title: str, description: str, marked: str, by: str | None, body: str | None,
    body_marked: str | None, note: bool | None,
) -> Hit:  # fmt: skip
    hit = Hit(row, team, parts(row.title, title))
    if by is not None and body is not None and body_marked is not None:
        return replace(hit, said=excerpt(parts(body, body_marked)), by=by, note=bool(note))
    return replace(hit, said=excerpt(parts(description, marked)))


def _values(query: Query, means: Meaning, after: tuple[int, int] | None) -> dict[str, Any]:
    def many(values: tuple[Any, ...] | None) -> list[Any] | None:
        return None if values is None else list(values)

    by_time = query.sort == "newest" or not query.words
    return {
        "words": list(query.words), "without": list(query.without), "open_ended": query.open_ended,
        "meant": Jsonb({}), "most": PAGE + 1 if by_time else RANKED, "limit": PAGE + 1, "by_time": by_time,
        "statuses": many(means.statuses), "teams": many(means.teams), "assignees": many(means.assignees),
        "requesters": many(means.requesters), "ranks": many(means.ranks), "types": many(means.types),
        "since": means.since, "until": means.until,
        "before_id": after[1] if after and by_time else None,
        "after_score": after[0] if after else None, "after_id": after[1] if after else None,
    }  # fmt: skip


def _next(page: _Page) -> str:
    row, _, score = page.rows[-1]
    return f"{score}_{row.id}"


def _cursor(query: Query, after: object) -> tuple[int, int] | None:
    """A page's place from an address; what is none begins at the beginning."""
    left, _, right = after.partition("_") if isinstance(after, str) else ("", "", "")
    digits = all(part.isascii() and part.isdigit() and len(part) < 19 for part in (left, right))
    return (min(int(left), 2**31 - 1), int(right)) if digits else None


_OPTIONS = f'HighlightAll=true, StartSel="{START}", StopSel="{STOP}"'
_QUERY = (
    "sec.search_query(cast(:words as text[]), cast(:without as text[]), cast(:open_ended as boolean),"
    " cast(:meant as jsonb))"
)
_TERMS = "sec.search_terms(cast(:words as text[]), cast(:open_ended as boolean), cast(:meant as jsonb))"
# The few ids of the page first, then what is shown of them.
_FOUND = Statement(f"""
with s as materialized (
    select id, case when cast(:by_time as boolean) then 0 else score end as score from sec.find({_QUERY}, {_TERMS},
        cast(:most as integer), cast(:before_id as bigint), cast(:statuses as text[]), cast(:teams as bigint[]),
        cast(:assignees as bigint[]), cast(:requesters as bigint[]), cast(:ranks as integer[]), cast(:types as bigint[]),
        cast(:since as timestamptz), cast(:until as timestamptz))
), page as materialized (
    select s.id, s.score from s join requests r on r.id = s.id
    where {VISIBLE} and (cast(:after_id as bigint) is null
        or (s.score, s.id) < (cast(:after_score as integer), cast(:after_id as bigint)))
    order by s.score desc, s.id desc limit cast(:limit as integer)
), shown as (
    select {COLUMNS}, t.name as team, p.score, p.id as found
    from page p join requests r on r.id = p.id join teams t on t.id = r.team_id {NAMES}
)
select h.*, c.found, c.cut
from (select count(id) as found, count(*) > count(id) as cut from s) c left join shown h on true
order by h.score desc, h.found desc
""")
_SIMILAR = Statement(
    "select w.place, array(select sec.words_like(w.word)) from unnest(cast(:words as text[]))"
    " with ordinality w(word, place) where w.word <> ''"
)


def _headline(column: str) -> str:
    plain = f"sec.search_plain(translate({column}, cast(:marks as text), '  '))"
    return f"ts_headline('public.reqstly', {plain}, q.either, cast(:options as text))"


_VECTOR = "to_tsvector('public.reqstly', sec.search_plain({}))"
# Where title and description do not say it all, the newest of the last thirty words said that fits.
_MARKED = Statement(f"""
with q as materialized (
    select {_QUERY} as all_of_it, {_QUERY.removesuffix(")")}, true) as either
)
select r.id, {_headline("r.title")}, r.description, {_headline("r.description")}, c.name, c.body, c.marked, c.internal
from q join requests r on r.id = any(cast(:ids as bigint[]))
left join lateral (
    select u.name, m.body, {_headline("m.body")} as marked, m.internal from (
        select c.author_id, c.body, c.internal, c.id from comments c
        where c.request_id = r.id and {READS_COMMENT} order by c.id desc limit 30
    ) m join users u on u.id = m.author_id
    where not {_VECTOR.format("r.title || ' ' || r.description")} @@ q.all_of_it
        and {_VECTOR.format("m.body")} @@ q.either
    order by m.id desc limit 1
) c on true
where {VISIBLE}
""")
