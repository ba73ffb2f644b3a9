"""How it stands in the database, for Prometheus: read every few seconds by whoever runs the worker, never while Prometheus
waits. What is confidential is in no figure."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from prometheus_client import REGISTRY, Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from db.reading import Reader, Statement, reading
from reqstly import keep
from reqstly.identity.sessions import LIVE, idle
from reqstly.operations import counting
from reqstly.requests.workflow import UNDER_WAY

_COUNT_EVERY, _READ_EVERY = 5.0, 15.0  # seconds


@dataclass(frozen=True, slots=True)
class Jobs:
    """How many wait to be run now, run, and failed for good; and for how many seconds the oldest has waited."""

    waiting: int
    running: int
    failed: int
    oldest: float


@dataclass(frozen=True, slots=True)
class History:
    """Up to when it is proved and sealed, and whether nothing was found that is not what was written."""

    verified_until: datetime
    sealed_until: datetime
    intact: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """`open` maps team and status to how many there are, `oldest` teams to the age of the oldest, in seconds. `types`: what
    can be asked for, by team."""

    types: list[tuple[str, str]]
    open: dict[tuple[str, str], int]
    oldest: dict[str, float]
    sessions: int
    jobs: Jobs
    history: History


class Told(Collector):
    """The figures as they were last read; none where they could not be."""

    def __init__(self) -> None:
        self.figures: Figures | None = None
        self._due = 0.0

    def collect(self) -> Iterable[Metric]:
        """What Prometheus is told now."""
        return _families(self.figures) if self.figures else []

    async def turn(self) -> None:
        """Read where it is time to, count, and wait for the next turn."""
        clock = asyncio.get_running_loop().time
        try:
            if clock() >= self._due:
                self.figures = await read()
                counting.keep({team for team, _ in self.figures.open}, self.figures.types)
                self._due = clock() + _READ_EVERY
            while await counting.count():
                pass
        except Exception:
            # Old figures would pass for how it stands now.
            self.figures, self._due = None, 0.0
            raise
        await asyncio.sleep(_COUNT_EVERY)


async def run() -> None:
    """Count and read, for ever."""
    told = Told()
    REGISTRY.register(told)
    try:
        await keep.repeating("Reading the figures", told.turn)
    finally:
        REGISTRY.unregister(told)


async def read() -> Figures:
    """How it stands now."""
    async with reading(None, system=True) as reader:
        types = [(team, kind) for team, kind in await reader.rows(_TYPES)]
        open, oldest = await _requests(reader)
        ((sessions,),) = await reader.rows(_SESSIONS, {"idle": idle()})
        return Figures(types, open, oldest, sessions, await jobs(reader), await history(reader))


async def jobs(reader: Reader) -> Jobs:
    """How the queue of jobs stands."""
    (row,) = await reader.rows(_JOBS)
    return Jobs(*row)


async def history(reader: Reader) -> History:
    """How far the history is proved."""
    (row,) = await reader.rows(_HISTORY)
    return History(*row)


async def _requests(reader: Reader) -> tuple[dict[tuple[str, str], int], dict[str, float]]:
    open: dict[tuple[str, str], int] = {}
    oldest: dict[str, float] = {}
    for (team,) in await reader.rows(_TEAMS):
        open |= {(team, status): 0 for status in UNDER_WAY}
        oldest[team] = 0.0
    for team, status, count, age in await reader.rows(_OPEN):
        open[team, status] = count
        oldest[team] = max(oldest[team], age)
    return open, oldest


def _families(figures: Figures) -> Iterable[Metric]:
    open = GaugeMetricFamily("reqstly_requests_open", "Requests under way.", labels=["team", "status"])
    for (team, status), count in figures.open.items():
        open.add_metric([team, status], count)
    yield open
    oldest = GaugeMetricFamily(
        "reqstly_request_oldest_open_seconds", "Age of the oldest request under way; 0: there is none.", labels=["team"]
    )  # fmt: skip
    for team, age in figures.oldest.items():
        oldest.add_metric([team], age)
    yield oldest
    yield GaugeMetricFamily("reqstly_sessions_active", "Sessions that are not over.", figures.sessions)
    queue = GaugeMetricFamily(
        "reqstly_jobs", "Jobs that are due, run, or failed for good.", labels=["status"]
    )
    for status in ("waiting", "running", "failed"):
        queue.add_metric([status], getattr(figures.jobs, status))
    yield queue
    yield GaugeMetricFamily(
        "reqstly_job_oldest_waiting_seconds", "For how long the oldest job has been due.", figures.jobs.oldest
    )
    yield from _proof(figures.history)


def _proof(history: History) -> Iterable[Metric]:
    yield GaugeMetricFamily(
        "reqstly_audit_verified_until_timestamp_seconds",
        "Up to when the history was found as it was written.",
        history.verified_until.timestamp(),
    )
    yield GaugeMetricFamily(
        "reqstly_audit_sealed_until_timestamp_seconds",
        "Up to when the history is sealed.",
        history.sealed_until.timestamp(),
    )
    yield GaugeMetricFamily(
        "reqstly_audit_intact",
        "Whether nothing was found that is not what was written (1).",
        int(history.intact),
    )


_TYPES = Statement(
    "select t.key, y.key from teams t join request_types y on y.team_id = t.id where not t.confidential"
)
_TEAMS = Statement("select t.key from teams t where not t.confidential")
# From the index of what is under way alone. With what is confidential left out by the policy's own list of teams.
_OPEN = Statement(
    "select t.key, o.status, o.many, cast(extract(epoch from now() - o.oldest) as double precision) from ("
    "select r.team_id, r.status, count(*) as many, min(r.created_at) as oldest from requests r"
    " where r.status not in ('resolved', 'cancelled') group by r.team_id, r.status"
    ") o join teams t on t.id = o.team_id where not t.confidential"
)
_SESSIONS = Statement(f"select count(*) from sessions s join users u on u.id = s.user_id where {LIVE}")
# A job that is repeated later waits from then on.
_JOBS = Statement("""
select count(*) filter (where j.status = 'todo' and coalesce(j.scheduled_at, now()) <= now()),
    count(*) filter (where j.status = 'doing'), count(*) filter (where j.status = 'failed'),
    greatest(0, (
        select max(cast(extract(epoch from now() - greatest(w.scheduled_at, d.at)) as double precision)) from (
            select w.id, w.scheduled_at from procrastinate_jobs w
                where w.status = 'todo' and coalesce(w.scheduled_at, now()) <= now() order by w.id limit 100
        ) w left join lateral (
            select min(e.at) as at from procrastinate_events e where e.job_id = w.id
        ) d on true
    ))
from procrastinate_jobs j where j.status in ('todo', 'doing', 'failed')
""")
_HISTORY = Statement("select verified_until, sealed_until, intact from sec.audit_state()")
