"""The job queue: procrastinate on the same PostgreSQL, in the app by default and as `reqstly worker`."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from time import perf_counter
from typing import Any

import procrastinate
from loguru import logger
from procrastinate.exceptions import JobAborted
from procrastinate.tasks import Task
from procrastinate.worker import Worker

from db import trace
from db.engine import connect_arguments
from db.unit_of_work import Work
from reqstly import audit, idempotency, metrics, rates
from reqstly.drafts import commands as drafts
from reqstly.identity import ceremonies, sessions
from reqstly.people import handing_over, looks

app = procrastinate.App(connector=procrastinate.PsycopgConnector())


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="seal_audit", pass_context=False)
async def seal_audit(timestamp: int) -> None:
    """Seal the history once a minute. The newest seal also leaves the database: here, into the log."""
    sealed = await audit.seal()
    if sealed:
        late = datetime.now(UTC).timestamp() - timestamp
        logger.info(
            "Sealed {} audit entries up to id {}: seal {} is {} ({:.0f} s after its minute)",
            sealed.count, sealed.to_id, sealed.id, sealed.hash, late,
        )  # fmt: skip


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="check_audit", pass_context=False)
async def check_audit(timestamp: int) -> None:
    """Every minute: prove what was sealed since, and a part of the rest once more."""
    for problem in await audit.check():
        logger.error("The history is not what was written: {}", problem)


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="close_looks", pass_context=False)
async def close_looks(timestamp: int) -> None:
    """Every minute: write down which looks at what is confidential have run out. They gave nothing any more before."""
    await looks.close_over()


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="clear_old", pass_context=False)
async def clear_old(timestamp: int) -> None:
    """Every ten minutes: remove what is out of date."""
    await ceremonies.clear_old()
    await sessions.clear_old()
    await rates.clear_old()
    await drafts.clear_old()
    await idempotency.clear_old()


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="release_left", pass_context=False)
async def release_left(timestamp: int) -> None:
    """Every ten minutes: what is under way with somebody who does not work in its team any more is nobody's."""
    for _ in range(_ROUNDS):
        if await handing_over.release() < handing_over.MOST:
            break


_ROUNDS = 20


async def defer(work: Work, task: Task[Any, Any, Any], **values: Any) -> int:
    """Queue a job within this transaction: it is there when that is committed, and not else. Returns the job's id. The log
    ties it to what it was queued in."""
    queued = task.configure(connection=work.driver)
    return await queued.defer_async(trace=trace.current() or trace.begin(), **values)


async def traced(run: Callable[[], Awaitable[Any]], context: procrastinate.JobContext, _: Worker) -> Any:
    """Run a job under the id that it was queued with, or one of its own, and say in the log how that went."""
    job, began, outcome = context.job, perf_counter(), "failed"
    with trace.beginning(f"job {job.task_name}", str(job.task_kwargs.pop("trace", ""))):
        try:
            result = await run()
            outcome = "succeeded"
        finally:
            ms = round((perf_counter() - began) * 1000, 1)
            logger.info("Job", job=job.task_name, outcome=outcome, attempt=job.attempts + 1, ms=ms)
    return result


async def measured(run: Callable[[], Awaitable[Any]], context: procrastinate.JobContext, _: Worker) -> Any:
    """Around every job, whatever it is: count it, and how long it took. One that is cut off by the end runs again."""
    name, began = _short(context.job.task_name), perf_counter()
    try:
        result = await run()
    except (asyncio.CancelledError, JobAborted):
        raise
    except BaseException:
        metrics.JOB_RUNS.labels(name, "failed").inc()
        raise
    else:
        metrics.JOB_RUNS.labels(name, "succeeded").inc()
        return result
    finally:
        metrics.JOB_SECONDS.labels(name).observe(perf_counter() - began)


async def work(url: str) -> None:
    """Run jobs until cancelled; a job under way then gets ten seconds, and goes back to the queue otherwise."""
    connector = procrastinate.PsycopgConnector(
        conninfo=url, kwargs=connect_arguments(), min_size=1, max_size=3
    )
    for name in app.tasks:
        # From the start, so that the first failure is an increase.
        for outcome in ("succeeded", "failed"):
            metrics.JOB_RUNS.labels(_short(name), outcome)
    with app.replace_connector(connector):
        async with app.open_async():
            await app.run_worker_async(
                install_signal_handlers=False,
                shutdown_graceful_timeout=10,
                concurrency=2,
                delete_jobs="successful",
                worker_middleware=[traced, measured],
            )


def _short(task_name: str) -> str:
    return task_name.rpartition(".")[2]
