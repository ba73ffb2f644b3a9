"""What a wall counts: what is there by other means, whose day it is, and who may look behind its numbers."""

from datetime import UTC, datetime, timedelta

import pytest

from reqstly.errors import NotFound
from reqstly.requests import commands
from reqstly.requests import queue as queues
from reqstly.requests.queries import MOST_COUNTED
from reqstly.requests.queries import queue as queue_page
from reqstly.requests.wall import AGES, UTC_ZONE, Load, Wall, bounded, known_zone, listed, wall
from reqstly.teams.queries import Team, queue_team
from tests.conftest import Database
from tests.people import PEOPLE, actor, ask
from tests.verbs import asked

BERLIN = "Europe/Berlin"


async def it() -> Team:
    return await queue_team(await actor("lead"), "it")


async def now(zone: str = UTC_ZONE, at: datetime | None = None) -> Wall:
    """IT's wall."""
    found = await wall((await it()).id, zone, at)
    assert found is not None
    return found


def load(seen: Wall, user_id: int) -> Load:
    return next(one for one in seen.agents if one.user_id == user_id)


async def test_an_empty_team_is_quiet(fresh_db: Database) -> None:
    seen = await now()
    assert (seen.under_way, seen.unassigned, seen.waiting, seen.taken, seen.resolved) == (0, 0, 0, 0, 0)
    assert seen.oldest is None and seen.members == 5 and {one.under_way for one in seen.agents} == {0}
    assert await wall(999_999, UTC_ZONE) is None


async def test_a_request_is_counted_where_it_stands(fresh_db: Database) -> None:
    łukasz = await actor("agent")
    number = (await ask(priority="urgent")).number
    seen = await now()
    assert seen.by_priority == (1, 0, 0, 0) and seen.by_age == (1, 0, 0, 0, 0)
    assert (seen.under_way, seen.unassigned, seen.waiting, seen.taken) == (1, 1, 0, 0)
    await commands.take(łukasz, number)
    seen = await now()
    assert (seen.unassigned, seen.taken, load(seen, łukasz.id).under_way) == (0, 1, 1)
    await commands.wait(łukasz, number, "Which one?")
    seen = await now()
    assert seen.waiting == 1 and load(seen, łukasz.id) == Load(łukasz.id, łukasz.name, 1, 1)
    await commands.resolve(łukasz, number, "Done.")
    seen = await now()
    assert (seen.under_way, seen.waiting, seen.taken, seen.resolved) == (0, 0, 1, 1)
    assert seen.oldest is None and load(seen, łukasz.id).under_way == 0


async def test_taken_is_from_nobody_to_somebody_and_not_given_back(fresh_db: Database) -> None:
    lead, łukasz, dario = await actor("lead"), await actor("agent"), await actor("it_dario")
    number = (await ask()).number
    await commands.assign(lead, number, łukasz.id)
    await commands.assign(lead, number, dario.id)
    assert (await now()).taken == 1
    await commands.assign(lead, number, None)
    assert (await now()).taken == 0
    await commands.wait(łukasz, number, "Which one?")
    assert (await now()).taken == 1
    # Handed on today, taken before: it was not taken today.
    with fresh_db.tampering() as connection:
        connection.execute("update audit_entries set at = at - interval '3 days'")
    await commands.assign(lead, number, dario.id)
    assert (await now()).taken == 0


async def test_who_left_is_told_apart(fresh_db: Database) -> None:
    """Whom no hand-over reached: the database alone knows."""
    dario = await actor("it_dario")
    await commands.take(dario, (await ask()).number)
    fresh_db.rows("delete from memberships where user_id = %s returning 1", dario.id)
    seen = await now()
    assert seen.left == 1 and seen.members == 4 and dario.id not in {one.user_id for one in seen.agents}


@pytest.mark.parametrize(
    ("hours", "age"),
    [(0, 0), (23.9, 0), (24.1, 1), (71.9, 1), (72.1, 2), (167.9, 2), (168.1, 3), (719.9, 3), (720.1, 4), (9_000, 4)],
)  # fmt: skip
async def test_ages_are_hours_gone_by(fresh_db: Database, hours: float, age: int) -> None:
    number = (await ask()).number
    made = fresh_db.one("select created_at from requests where number = %s", number)
    seen = await now(at=made + timedelta(hours=hours))
    assert seen.by_age == tuple(int(place == age) for place in range(5)) and seen.oldest == made


async def resolved_at(fresh_db: Database, moment: datetime) -> None:
    """A request that was resolved at this moment, and not touched since."""
    number = await asked("resolved")
    fresh_db.rows(
        "update requests set created_at = %s, updated_at = %s, resolved_at = %s where number = %s",
        moment - timedelta(hours=1), moment, moment, number,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("resolved", "looked", "zone", "counts"),
    [
        ("2026-06-10T21:59", "2026-06-10T21:59:30", BERLIN, 1),  # 23:59 there
        ("2026-06-10T21:59", "2026-06-10T22:00:30", BERLIN, 0),  # a new day began
        ("2026-06-10T21:59", "2026-06-10T22:00:30", UTC_ZONE, 1),
        ("2026-06-10T22:00", "2026-06-11T21:59", BERLIN, 1),
        # 29 March 2026 has 23 hours in Berlin: it begins at 23:00 and ends at 22:00, UTC.
        ("2026-03-28T23:00", "2026-03-29T21:59", BERLIN, 1),
        ("2026-03-28T22:59", "2026-03-29T21:59", BERLIN, 0),
        ("2026-03-28T23:00", "2026-03-29T22:01", BERLIN, 0),
        # 25 October 2026 has 25: from 22:00 to 23:00.
        ("2026-10-24T22:00", "2026-10-25T22:59", BERLIN, 1),
        ("2026-10-24T22:00", "2026-10-25T23:01", BERLIN, 0),
    ],
)
async def test_a_day_begins_at_midnight_where_the_wall_hangs(
    fresh_db: Database, resolved: str, looked: str, zone: str, counts: int
) -> None:
    await resolved_at(fresh_db, datetime.fromisoformat(resolved).replace(tzinfo=UTC))
    assert (await now(zone, datetime.fromisoformat(looked).replace(tzinfo=UTC))).resolved == counts


@pytest.mark.parametrize(
    "zone",
    ["", "Nowhere/Land", "UTC'; drop table users", "x" * 9_000, None, 7, "../../etc/passwd", "Europe/\x00"],
)
async def test_an_unknown_zone_is_utc(database: Database, zone: object) -> None:
    assert await known_zone(zone) == UTC_ZONE
    for known in (BERLIN, "America/Argentina/Buenos_Aires", "Asia/Kolkata", "Etc/GMT+5"):
        assert await known_zone(known) == known


async def test_every_number_counts_what_its_list_shows(demo_db: Database) -> None:
    lead, team, seen = await actor("lead"), await it(), await now()

    async def queue(**filter: str) -> int:
        view = queues.parse(team.id, filter, lead.id)
        found, count = await queue_page(lead, view, False), 0
        while found.more:
            count += len(found.rows)
            view = queues.next_page(view, found.rows[-1])
            found = await queue_page(lead, view, False)
        return count + len(found.rows)

    async def behind(part: str) -> int:
        found, count = await listed(lead, team, part, UTC_ZONE), 0
        while found.more:
            count += len(found.rows)
            found = await listed(lead, team, part, UTC_ZONE, found.rows[-1].id)
        return count + len(found.rows)

    assert seen.under_way == await queue() > 0
    assert (seen.unassigned, seen.waiting) == (await queue(assignee="none"), await queue(status="waiting"))
    assert list(seen.by_priority) == [await queue(priority=key) for key in queues.PRIORITY_RANK]
    assert [one.under_way for one in seen.agents] == [
        await queue(assignee=str(one.user_id)) for one in seen.agents
    ]
    assert list(seen.by_age) == [await behind(key) for key, _, _ in AGES]
    assert [seen.left, seen.taken, seen.resolved] == [
        await behind(part) for part in ("left", "taken", "resolved")
    ]


async def test_what_is_many_is_bounded() -> None:
    assert [bounded(count) for count in (0, 1_000, 1_001, 35_000)] == [
        0,
        1_000,
        MOST_COUNTED + 1,
        MOST_COUNTED + 1,
    ]


async def test_lists_are_for_those_who_may_see_the_queue(fresh_db: Database) -> None:
    hr = await queue_team(await actor("hr_lead"), "hr")
    for who in ("outsider", "agent", "admin"):
        with pytest.raises(NotFound):
            await listed(await actor(who), hr, "day", UTC_ZONE)
    with pytest.raises(NotFound):
        await listed(await actor("outsider"), await it(), "day", UTC_ZONE)
    with pytest.raises(NotFound):
        await listed(await actor("lead"), await it(), "nonsense", UTC_ZONE)
    assert PEOPLE["hr_lead"].memberships == (("hr", "lead"),)
