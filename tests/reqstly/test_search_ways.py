"""Both ways of a search, by words and by filters, find the newest of what fits, and say so where they stopped early."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reqstly.search.queries import find
from tests.conftest import Database
from tests.people import PEOPLE, actor

MANY = 600
WHO = {"requester": "requester", "other": "noa", "agent": "agent"}
# So far apart that they lie in some two hundred of the stretches that are looked through.
APART = 700
SPREAD = """
insert into requests (id, number, team_id, type_id, requester_id, assignee_id, title, description, fields, status, priority,
    created_at, updated_at)
overriding system value
select 1000000 + n * %(apart)s, 1000000 + n, t.id, (select min(y.id) from request_types y where y.team_id = t.id), q.id,
    case when n %% 7 = 0 then a.id end,
    concat('all', case when n %% 2 = 0 then ' half' end, case when n %% 50 = 0 then ' seldom' end,
        case when n < 100 then ' old' end, case when n = 3 then ' once' end),
    '', '{}', case when n %% 5 = 0 then 'cancelled' else 'open' end, case when n %% 40 = 0 then 'urgent' else 'normal' end,
    now() + interval '1 minute' * n, now() + interval '1 minute' * n
from generate_series(1, %(many)s) n join teams t on t.key = case when n %% 3 = 0 then 'ops' else 'it' end
join users q on q.email = case when n %% 10 = 0 then %(requester)s else %(other)s end join users a on a.email = %(agent)s
"""
FIND = """
select id from sec.find(%(all)s::tsquery, %(terms)s::tsquery[], %(most)s, %(before)s, %(statuses)s, null, %(assignees)s,
    (select array_agg(id) from users where email = %(requester)s), %(ranks)s, null, null, %(until)s::timestamptz,
    %(budget)s, %(way)s)
"""
FITS = """
select r.id from requests r join search_documents d on d.request_id = r.id
where (%(all)s::tsquery is null or d.words @@ %(all)s::tsquery)
    and (%(statuses)s::text[] is null or r.status = any (%(statuses)s::text[]))
    and (%(assignees)s::bigint[] is null or coalesce(r.assignee_id, 0) = any (%(assignees)s::bigint[]))
    and (%(requester)s::text is null or r.requester_id = (select id from users where email = %(requester)s))
    and (%(ranks)s::integer[] is null or r.priority_rank = any (%(ranks)s::integer[]))
    and (%(until)s::timestamptz is null or r.created_at < %(until)s::timestamptz)
    and (%(before)s::bigint is null or r.id < %(before)s::bigint)
    and r.team_id = any (sec.team_ids())
order by r.id desc
"""


@pytest.fixture(scope="module")
async def spread(demo_db: Database) -> Database:
    """The demo, and many requests with few words over a wide range."""
    with psycopg.connect(demo_db.owner_url, autocommit=True) as connection:
        people = {key: PEOPLE[who].email for key, who in WHO.items()}
        connection.execute(SPREAD, {"many": MANY, "apart": APART, **people})
        connection.execute("analyze requests, search_documents")
    return demo_db


@pytest.fixture(scope="module")
def looking(spread: Database) -> Iterator[psycopg.Connection]:
    """As the owner, whom row-level security does not bind: what the function leaves out is its own doing."""
    with psycopg.connect(spread.owner_url) as connection:
        connection.execute(
            "select set_config('reqstly.user_id', id::text, false) from users where email = %s",
            [PEOPLE["agent"].email],
        )
        yield connection


def asked(terms: list[str], **values: Any) -> dict[str, Any]:
    nothing = dict.fromkeys(("before", "statuses", "assignees", "requester", "ranks", "until"))
    some: dict[str, Any] = {"most": 100, "budget": 5_000, "way": None}
    return {"all": " & ".join(terms) or None, "terms": terms, **nothing, **some, **values}


def found(connection: psycopg.Connection, values: dict[str, Any]) -> tuple[list[int], bool]:
    """What was found, newest first, and whether it was said that there may be more."""
    ids = [row[0] for row in connection.execute(FIND, values)]
    return sorted((id for id in ids if id is not None), reverse=True), None in ids


def fitting(connection: psycopg.Connection, values: dict[str, Any]) -> list[int]:
    return [row[0] for row in connection.execute(FITS, values)]


@given(
    terms=st.lists(st.sampled_from(["all", "half", "seldom", "old", "once", "never", "all | seldom"]), max_size=5),
    statuses=st.sampled_from([None, ["open"], ["cancelled"], ["open", "in_progress", "waiting"]]),
    assignees=st.sampled_from([None, [0]]),
    requester=st.sampled_from([None, PEOPLE["requester"].email]),
    ranks=st.sampled_from([None, [4]]),
    until=st.sampled_from([None, "now", "tomorrow"]),
    most=st.sampled_from([1, 21, 100]),
    budget=st.sampled_from([5, 40, 200, 5_000]),
    way=st.sampled_from([None, "words", "filters"]),
    before=st.sampled_from([None, 1_000_000 + 300 * APART]),
)  # fmt: skip
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_the_newest_that_fit_are_found_or_the_rest_is_told(
    looking: psycopg.Connection, terms: list[str], **values: Any
) -> None:
    values = asked([f"({term})" for term in terms], **values)
    fits = fitting(looking, values)
    got, cut = found(looking, values)
    assert got == fits[: len(got)]
    assert len(got) == min(len(fits), values["most"]) or cut
    # Enough for everything there is: then nothing is left out.
    assert not (cut and values["budget"] == 5_000)


@pytest.mark.parametrize("way", ["words", "filters"])
def test_a_search_that_spends_its_budget_stops(looking: psycopg.Connection, way: str) -> None:
    values = asked(["all"], ranks=[4], assignees=[0], statuses=["cancelled"], way=way)
    fits = fitting(looking, values)
    assert found(looking, values) == (fits, False) and fits
    got, cut = found(looking, {**values, "budget": 5})
    assert cut and len(got) < len(fits)


async def test_the_rest_is_told_even_where_nothing_is_found(spread: Database) -> None:
    """The commonest word, with a filter that nothing fits: told, if not everything could be looked at."""
    budget = (
        "create or replace function sec.search_budget() returns integer language sql immutable as 'select {}'"
    )
    for most, cut in ((7, True), (5_000, False)):
        spread.rows(budget.format(most))
        nothing = await find(await actor("agent"), "all is:cancelled priority:low")
        assert (nothing.hits, nothing.cut, nothing.next) == ((), cut, "")
