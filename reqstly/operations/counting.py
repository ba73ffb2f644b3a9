"""What happens to requests, counted for Prometheus from the history: each change once, whichever replica it was made on.

Whoever runs the worker counts. Where several do, each takes what none has counted yet: how far they got is one row, locked
meanwhile and written in the same transaction. A change of a confidential team is passed over."""

from collections.abc import Iterable

import sqlalchemy as sa

from db.unit_of_work import Work, unit_of_work
from reqstly import metrics

BATCH = 500  # entries in one transaction

_told: set[str] = set()  # the teams that stand in a label


async def count() -> bool:
    """Count what is complete in the history since last time, at most BATCH entries. True: there is more."""
    async with unit_of_work(None, system=True) as work:
        if (since := (await work.session.execute(_COUNTED)).one_or_none()) is None:
            await work.session.execute(_BEGIN)
            return False
        values = {"txid": since.txid, "id": since.id, "most": BATCH}
        reach = (await work.session.execute(_REACH, values)).one()
        if reach.txid is None:
            return False
        counted = await _rows(work, {**values, "to_txid": reach.txid, "to_id": reach.id})
        await work.session.execute(_KEEP, {"txid": reach.txid, "id": reach.id})
    # Only now is it certain that nobody else counts them.
    for team, kind, action, is_first, seconds in counted:
        _add(team, kind, action, is_first, seconds)
    return True


def keep(teams: set[str], types: Iterable[tuple[str, str]] = ()) -> None:
    """Tell of these teams alone: one that became confidential is told of no more. Of their `types` (team and type) it is
    told at once, so that the first request of each is an increase."""
    for team in _told - teams:
        for metric in (
            metrics.REQUESTS_CREATED, metrics.REQUESTS_RESOLVED, metrics.FIRST_ANSWER, metrics.RESOLUTION
        ):  # fmt: skip
            metric.remove_by_labels({"team": team})
        _told.discard(team)
    for team, kind in types:
        _told.add(team)
        metrics.FIRST_ANSWER.labels(team)
        for metric in (metrics.REQUESTS_CREATED, metrics.REQUESTS_RESOLVED, metrics.RESOLUTION):
            metric.labels(team, kind)


def _add(team: str, kind: str, action: str, is_first: bool, seconds: float) -> None:
    _told.add(team)
    if action == "created":
        metrics.REQUESTS_CREATED.labels(team, kind).inc()
    if action == "resolved":
        metrics.REQUESTS_RESOLVED.labels(team, kind).inc()
        metrics.RESOLUTION.labels(team, kind).observe(seconds)
    if is_first:
        metrics.FIRST_ANSWER.labels(team).observe(seconds)


async def _rows(work: Work, values: dict[str, object]) -> list[tuple[str, str, str, bool, float]]:
    return [tuple(row) for row in await work.session.execute(_HAPPENED, values)]


# Nobody counted yet: it begins now. What came in with the demo, or was there before, is history.
_BEGIN = sa.text(
    "insert into counted (txid, id) select horizon, 0 from sec.audit_reach(0, 0, 0) on conflict do nothing"
)
_COUNTED = sa.text("select txid, id from counted for update")
_REACH = sa.text("select txid, id from sec.audit_reach(:txid, :id, :most)")
_KEEP = sa.text("update counted set txid = :txid, id = :id")


def _answers(author: str) -> str:
    """Whether this person's word answers a request `r`: whoever may comment works in its team, or did, but for who asked and
    who only follows it."""
    return (
        f"({author} <> r.requester_id and ("
        f" not exists (select from followers f where f.request_id = r.id and f.user_id = {author})"
        f" or exists (select from memberships m where m.user_id = {author} and m.team_id = r.team_id)))"
    )


_HAPPENED = sa.text(f"""
select t.key, y.key, e.action,
    coalesce(e.payload ? 'comment' and {_answers("e.actor_id")} and not exists (
        select from comments c where c.request_id = r.id and not c.internal and {_answers("c.author_id")}
            and c.id < cast(e.payload ->> 'comment' as bigint)
    ), false),
    cast(extract(epoch from e.at - r.created_at) as double precision)
from audit_entries e join requests r on r.id = e.subject_id join teams t on t.id = r.team_id
join request_types y on y.id = r.type_id
where e.subject = 'request' and not e.internal and (e.action in ('created', 'resolved') or e.payload ? 'comment')
    and not t.confidential and (e.txid, e.id) > (:txid, :id) and (e.txid, e.id) <= (:to_txid, :to_id)
order by e.txid, e.id
""")
