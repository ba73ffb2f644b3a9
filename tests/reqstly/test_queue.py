"""A view's three forms agree: the SQL that loads it, the question whether a row belongs to it, and its address."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.engine import engine
from db.reading import Statement, reading
from reqstly.actor import SYSTEM
from reqstly.requests import queries
from reqstly.requests.queue import (
    ORDER_BY,
    PAGE,
    PRIORITY_RANK,
    SORTS,
    STATES,
    View,
    address,
    first_page,
    matches,
    next_page,
    order,
    parse,
    where,
)
from reqstly.requests.row import Row
from tests.conftest import Database

ME = 3
MOST = 2**63 - 1
START = datetime(2026, 9, 1, tzinfo=UTC)

ids = st.integers(1, 12)
cursors = st.tuples(
    st.integers(1, 4),
    st.integers(0, 10**6).map(lambda us: (START + timedelta(microseconds=us * 7919)).timestamp()),
    st.integers(1, MOST),
)
views = st.builds(
    View,
    team_id=st.integers(1, 4),
    state=st.sampled_from(STATES),
    assignee=st.one_of(st.sampled_from(("any", "none")), ids.map(str)),
    priority=st.sampled_from(("any", *PRIORITY_RANK)),
    type=st.one_of(st.just("any"), ids.map(str)),
    sort=st.sampled_from(SORTS),
    after=st.one_of(st.none(), cursors),
)
rows = st.builds(
    Row,
    id=st.integers(1, 10**6), number=st.integers(1001, 10**6), title=st.just("I am locked out"),
    status=st.sampled_from(STATES[1:-1]), priority=st.sampled_from(list(PRIORITY_RANK)),
    team_id=st.integers(1, 4), type_id=ids, type=st.just("Account"), requester_id=ids, requester=st.just("Zoë"),
    assignee_id=st.one_of(st.none(), ids), assignee=st.none(),
    created_at=st.datetimes(datetime(2026, 9, 1), datetime(2026, 9, 2), timezones=st.just(UTC)),
    updated_at=st.datetimes(datetime(2026, 9, 2), datetime(2026, 9, 3), timezones=st.just(UTC)),
    version=st.integers(1, 9),
)  # fmt: skip


@given(views)
def test_an_address_leads_back_to_its_view(view: View) -> None:
    assert parse(view.team_id, address(view, ME), ME) == view


@given(views, st.integers(1, 12))
def test_a_shared_address_says_me_for_each(view: View, me: int) -> None:
    """Łukasz sends Amara the address of his own work: she sees hers."""
    mine = replace(view, assignee=str(me))
    assert address(mine, me)["assignee"] == "me"
    assert parse(view.team_id, address(mine, me), me + 1).assignee == str(me + 1)


@given(views, views)
def test_two_views_share_a_room_only_when_equal(one: View, other: View) -> None:
    assert (one.key == other.key) is (one == other)


odd = st.one_of(st.text(max_size=12), st.from_regex(r"[0-9٣_.+e-]{0,24}", fullmatch=True))


@given(
    st.dictionaries(st.sampled_from(("status", "assignee", "priority", "type", "sort", "after", "x")), odd)
)
def test_any_address_gives_a_view_that_can_be_asked(query: dict[str, str]) -> None:
    view = parse(1, query, ME)
    assert view.state in STATES and view.sort in SORTS and view.priority in ("any", *PRIORITY_RANK)
    for value in (view.assignee, view.type):
        assert value in ("any", "none") or (value == str(int(value)) and 0 < int(value) <= MOST)
    condition, values = where(view)
    assert not {value for value in query.values() if len(value) > 7 and value in condition}
    assert all(not isinstance(value, int) or abs(value) <= MOST for value in values.values())


@given(views, rows)
def test_the_next_page_begins_behind_the_last_row(view: View, last: Row) -> None:
    following = next_page(view, last)
    assert first_page(following) == first_page(view)
    assert not matches(following, last)
    assert parse(view.team_id, address(following, ME), ME) == following


@pytest.fixture(scope="module")
async def demo_rows(demo_db: Database) -> list[Row]:
    """All the demo's requests, as the system sees them."""
    found = await queries.rows_by_id([row[0] for row in demo_db.rows("select id from requests")])
    return sorted(found.values(), key=lambda row: row.id)


@given(data=st.data())
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_pure_and_sql_agree_on_real_rows(
    demo_db: Database, demo_rows: list[Row], data: st.DataObject
) -> None:
    view = data.draw(views)
    real = data.draw(st.sampled_from(demo_rows))
    view = data.draw(
        st.sampled_from(
            (
                view,
                replace(view, team_id=real.team_id, assignee="any", type="any", state="all"),
                replace(
                    view,
                    team_id=real.team_id,
                    assignee=str(real.assignee_id or "none"),
                    type=str(real.type_id),
                ),
            )
        )
    )
    if data.draw(st.booleans()):
        view = next_page(view, real)
    condition, values = where(view)
    async with reading(None, system=True) as connection:
        statement = Statement(f"select r.id from requests r where {condition} order by {ORDER_BY[view.sort]}")
        found = [row[0] for row in await connection.rows(statement, values)]
    belong = [row for row in demo_rows if matches(view, row)]
    assert found == [row.id for row in sorted(belong, key=lambda row: order(view, row))]


@pytest.mark.parametrize("sort", SORTS)
async def test_turning_pages_shows_each_row_once(demo_db: Database, demo_rows: list[Row], sort: str) -> None:
    team_id = max(demo_rows, key=lambda row: sum(other.team_id == row.team_id for other in demo_rows)).team_id
    view = View(team_id, state="all", sort=sort)  # type: ignore[arg-type]
    shown: list[Row] = []
    page = await queries.queue(SYSTEM, view, confidential=False)
    while True:
        shown += page.rows
        if not page.more:
            break
        page = await queries.queue(SYSTEM, next_page(view, shown[-1]), confidential=False)
    assert len(shown) > PAGE
    assert shown == sorted((r for r in demo_rows if r.team_id == team_id), key=lambda row: order(view, row))
    for place in range(0, len(shown), 5):
        page = await queries.queue(SYSTEM, next_page(view, shown[place]), confidential=False)
        assert list(page.rows) == shown[place + 1 : place + 1 + PAGE]


async def test_the_pool_acts_as_the_application(demo_db: Database) -> None:
    async with engine().connect() as connection:
        assert (await connection.exec_driver_sql("select current_user")).scalar_one() == "reqstly_app"
