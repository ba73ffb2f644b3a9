"""What happens to requests is counted once, by team and type; of what is confidential nothing is."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from prometheus_client import REGISTRY

from reqstly.errors import Invalid
from reqstly.operations import counting
from reqstly.people.commands import set_membership
from reqstly.requests import commands
from reqstly.teams.commands import set_confidential
from tests.conftest import Database
from tests.people import actor, admin, agent, ask, hr_agent, requester

CREATED, RESOLVED = "reqstly_requests_created_total", "reqstly_requests_resolved_total"
ANSWERED, RESOLUTION = "reqstly_request_first_answer_seconds", "reqstly_request_resolution_seconds"
KIND = {"team": "it", "type": "account"}


def value(name: str, **labels: str) -> float:
    """What Prometheus would be told now; 0 where it would not."""
    return REGISTRY.get_sample_value(name, labels) or 0.0


async def counted() -> None:
    """Count all that there is, once nothing earlier is under way."""
    while await counting.count():
        pass


@pytest.fixture(autouse=True)
async def begun(fresh_db: Database) -> AsyncIterator[None]:
    """Somebody counts, from now on."""
    await counting.count()
    yield
    counting.keep(set())


async def test_what_was_there_before_is_history(fresh_db: Database) -> None:
    fresh_db.rows("delete from counted")
    await ask()
    await counted()
    await ask()
    await counted()
    assert value(CREATED, **KIND) == 1


async def test_each_verb_counts_where_it_belongs() -> None:
    number, other = (await ask()).number, (await ask()).number
    it = await agent()
    await commands.comment(await requester(), number, "Are you there?")
    await commands.note(it, number, "Third time this week.")
    await counted()
    assert (value(CREATED, **KIND), value(RESOLVED, **KIND)) == (2, 0)
    assert (
        value(f"{ANSWERED}_count", team="it") == 0
    )  # neither the requester's own words nor a note answer them
    await commands.wait(it, number, "Which account?")
    await commands.comment(await requester(), number, "My own.")
    await commands.resolve(it, number, "Unlocked.")
    await commands.resolve(it, other, "Unlocked.")
    await commands.reopen(await requester(), other)
    await commands.resolve(it, other, "Now it is.")
    await counted()
    assert (value(CREATED, **KIND), value(RESOLVED, **KIND)) == (2, 3)
    assert value(f"{ANSWERED}_count", team="it") == 2
    assert value(f"{RESOLUTION}_count", **KIND) == 3


async def test_only_the_team_answers(fresh_db: Database) -> None:
    """Who was added to it may have a word to say; the time to an answer goes on. Who follows it and works there answers."""
    number, it, chidi = (await ask()).number, await agent(), await actor("chidi")
    for follower in (chidi, it):
        await commands.add_follower(await requester(), number, follower.id)
    await commands.comment(chidi, number, "Me too.")
    await counted()
    assert value(f"{ANSWERED}_count", team="it") == 0
    await commands.comment(it, number, "We are at it.")
    await commands.comment(it, number, "Try again.")
    await counted()
    assert value(f"{ANSWERED}_count", team="it") == 1


async def test_who_has_left_the_team_has_answered_all_the_same() -> None:
    number = (await ask()).number
    await commands.comment(await agent(), number, "We are at it.")
    await counted()
    await set_membership(await admin(), (await agent()).id, "it", None)
    await commands.comment(await actor("lead"), number, "It is done.")
    await counted()
    assert value(f"{ANSWERED}_count", team="it") == 1


def test_the_first_of_each_type_is_an_increase() -> None:
    """Prometheus sees none in a series that begins with it."""
    counting.keep({"it", "ops"}, [("it", "account")])
    told = {
        name: REGISTRY.get_sample_value(name, KIND) for name in (CREATED, RESOLVED, f"{RESOLUTION}_count")
    }
    assert set(told.values()) == {0} and REGISTRY.get_sample_value(f"{ANSWERED}_count", {"team": "it"}) == 0
    counting.keep({"ops"})
    assert REGISTRY.get_sample_value(CREATED, KIND) is None


async def test_seconds_are_those_from_the_making(fresh_db: Database) -> None:
    number = (await ask()).number
    fresh_db.rows(
        "update requests set created_at = created_at - interval '2 hours' where number = %s", number
    )
    await commands.resolve(await agent(), number, "Unlocked.")
    await counted()
    for name, labels in ((ANSWERED, {"team": "it"}), (RESOLUTION, KIND)):
        assert value(f"{name}_bucket", le="7200.0", **labels) == 0
        assert value(f"{name}_bucket", le="14400.0", **labels) == 1


async def test_what_did_not_happen_is_not_counted() -> None:
    with pytest.raises(Invalid):
        await ask(title="")
    number = (await ask()).number
    with pytest.raises(Invalid):
        await commands.resolve(await agent(), number, "")
    await counted()
    assert (value(CREATED, **KIND), value(RESOLVED, **KIND)) == (1, 0)


async def test_two_that_count_count_each_change_once() -> None:
    for _ in range(12):
        await ask()
    # Each stands for a process of its own; their sum is what Prometheus adds up.
    await asyncio.gather(*(counted() for _ in range(4)))
    assert value(CREATED, **KIND) == 12


async def test_more_than_a_batch_is_counted_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "BATCH", 2)
    for _ in range(5):
        await ask()
    assert await counting.count()  # there is more
    assert value(CREATED, **KIND) == 2
    await counted()
    assert value(CREATED, **KIND) == 5


async def test_outsider_cannot_see_hr_request_by_metrics() -> None:
    number = (await ask(team="hr", title="My pay is wrong")).number
    await commands.resolve(await hr_agent(), number, "Paid.")
    await counted()
    told = {sample.labels.get("team") for metric in REGISTRY.collect() for sample in metric.samples}
    assert "hr" not in told


async def test_a_team_that_becomes_confidential_is_told_of_no_more() -> None:
    await commands.resolve(await agent(), (await ask()).number, "Unlocked.")
    await counted()
    assert value(CREATED, **KIND) == 1
    await set_confidential(await admin(), "it", True)
    await ask()
    await counted()
    counting.keep({"ops", "admin"})
    told = {sample.labels.get("team") for metric in REGISTRY.collect() for sample in metric.samples}
    assert "it" not in told
