"""How it stands in the database, as Prometheus is told: of what is confidential nothing, and never by reading everything."""

import asyncio
from datetime import timedelta

import pytest
from prometheus_client import REGISTRY

from reqstly import jobs
from reqstly.identity import sessions
from reqstly.operations import figures
from reqstly.requests import commands
from reqstly.teams.commands import set_confidential
from tests.conftest import Database, until
from tests.people import actor, admin, agent, ask


async def told() -> dict[tuple[str, ...], float]:
    """Each figure as Prometheus has it: its name and labels, and the value."""
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in figures._families(await figures.read())
        for sample in family.samples
    }


async def test_what_is_under_way_stands_by_team_and_status(fresh_db: Database) -> None:
    first, second = (await ask()).number, (await ask()).number
    await commands.take(await agent(), second)
    await ask(team="hr", title="My pay is wrong")
    fresh_db.rows("update requests set created_at = created_at - interval '3 days' where number = %s", first)
    now = await told()
    assert {key[1:]: value for key, value in now.items() if key[0] == "reqstly_requests_open" and value} == {
        ("it", "open"): 1,
        ("it", "in_progress"): 1,
    }
    assert now["reqstly_requests_open", "ops", "open"] == 0  # a team without any is told of, too
    age = timedelta(seconds=now["reqstly_request_oldest_open_seconds", "it"])
    assert timedelta(days=3) <= age < timedelta(days=3, hours=1)
    assert not [key for key in now if "hr" in key]


async def test_a_team_that_becomes_confidential_is_told_of_no_more(fresh_db: Database) -> None:
    await ask()
    await set_confidential(await admin(), "it", True)
    assert not [key for key in await told() if "it" in key]


async def test_sessions_that_are_over_do_not_count(fresh_db: Database) -> None:
    tokens = [await sessions.sign_in((await actor(who)).id) for who in ("requester", "agent", "lead")]
    assert (await told())["reqstly_sessions_active",] == 3
    await sessions.sign_out(tokens[0])
    fresh_db.rows(
        "update sessions set last_used_at = now() - interval '1 year' where user_id = %s", (await agent()).id
    )
    assert (await told())["reqstly_sessions_active",] == 1


async def test_jobs_stand_by_status_and_the_oldest_by_its_age(fresh_db: Database) -> None:
    fresh_db.rows(
        "insert into procrastinate_jobs (queue_name, task_name, status, scheduled_at) values ('default', 'late', 'todo', null),"
        " ('default', 'later', 'todo', now() + interval '1 hour'), ('default', 'runs', 'doing', null),"
        " ('default', 'broken', 'failed', null), ('default', 'broken', 'failed', null)"
    )
    fresh_db.rows(
        "update procrastinate_events e set at = now() - interval '10 minutes' from procrastinate_jobs j"
        " where j.id = e.job_id and j.task_name = 'late'"
    )
    now = await told()
    assert [now["reqstly_jobs", status] for status in ("waiting", "running", "failed")] == [1, 1, 2]
    assert 600 <= now["reqstly_job_oldest_waiting_seconds",] < 700


async def test_while_they_cannot_be_read_nothing_old_is_told(
    fresh_db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figures, "_COUNT_EVERY", 0.02)
    monkeypatch.setattr(figures, "_READ_EVERY", 0.0)

    def sessions_told() -> float | None:
        return REGISTRY.get_sample_value("reqstly_sessions_active")

    running = asyncio.create_task(figures.run())
    try:
        await until(lambda: sessions_told() is not None)
        fresh_db.rows("alter table sessions rename to moved")
        await until(lambda: sessions_told() is None)
        fresh_db.rows("alter table moved rename to sessions")
        await until(lambda: sessions_told() is not None)
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    assert sessions_told() is None


async def test_jobs_are_counted_by_task_and_outcome(fresh_db: Database) -> None:
    def value(name: str, **labels: str) -> float:
        return REGISTRY.get_sample_value(name, labels) or 0.0

    async def breaks() -> None:
        raise ValueError("on purpose")

    async def works() -> None:
        await asyncio.sleep(0)

    asked = [
        ("reqstly_job_runs_total", {"task": "works_in_test", "outcome": "succeeded"}),
        ("reqstly_job_runs_total", {"task": "works_in_test", "outcome": "failed"}),
        ("reqstly_job_runs_total", {"task": "breaks_in_test", "outcome": "failed"}),
        ("reqstly_job_seconds_count", {"task": "works_in_test"}),
    ]
    before = [value(name, **labels) for name, labels in asked]
    for name, call in (("breaks_in_test", breaks), ("works_in_test", works)):
        jobs.app.task(name=f"tests.{name}", pass_context=False)(call)
    working = asyncio.create_task(jobs.work(fresh_db.app_url))
    try:
        for name in ("breaks_in_test", "works_in_test"):
            fresh_db.rows(
                "insert into procrastinate_jobs (queue_name, task_name) values ('default', %s)",
                f"tests.{name}",
            )
        # What succeeded is removed, what failed stays.
        await until(
            lambda: (
                fresh_db.rows("select status from procrastinate_jobs where task_name like 'tests.%'")
                == [("failed",)]
            )
        )
    finally:
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
        for name in ("breaks_in_test", "works_in_test"):
            del jobs.app.tasks[f"tests.{name}"]
    after = [value(name, **labels) for name, labels in asked]
    assert [now - then for then, now in zip(before, after, strict=True)] == [1, 0, 1, 1]
