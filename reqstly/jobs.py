"""The job queue: procrastinate on the same PostgreSQL, in the app by default and as `reqstly worker`."""

from datetime import UTC, datetime

import procrastinate
from loguru import logger

from db.engine import connect_arguments
from reqstly import audit

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


async def work(url: str) -> None:
    """Run jobs until cancelled; a job under way then gets ten seconds, and goes back to the queue otherwise."""
    connector = procrastinate.PsycopgConnector(
        conninfo=url, kwargs=connect_arguments(), min_size=1, max_size=3
    )
    with app.replace_connector(connector):
        async with app.open_async():
            await app.run_worker_async(
                install_signal_handlers=False,
                shutdown_graceful_timeout=10,
                concurrency=2,
                delete_jobs="successful",
            )
