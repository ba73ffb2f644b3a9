"""What a replica says of its open pages: one statement each five seconds for all of them, and one when something changed.

Not a change of anything that lasts: no history. A message goes out for a request where somebody came, went, or does
something else; a heartbeat alone sends none."""

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY

from db.listen import CHANNEL
from db.unit_of_work import unit_of_work

BEAT = 5.0  # seconds
# Seconds after which a page of which nothing is heard is gone: one beat may be late. Another replica sees that at its own
# next beat, so that nobody is shown for longer than 15 s after their replica died.
STALE = 9.0


@dataclass(frozen=True, slots=True)
class Open:
    """An open page of a request: whose it is, and its client's id."""

    request_id: int
    user_id: int
    client: str


async def beat(here: dict[Open, str], gone: Collection[Open], changed: Collection[int]) -> None:
    """Say that these pages are open, with what their people do, and that those are `gone`; remove what nobody speaks for
    any more. Every replica is told of the requests that are `changed`, that somebody came to anew or that lost somebody.

    The caller speaks for pages that were opened by people who see the request: no permission is asked for here."""
    values = {
        "requests": [page.request_id for page in here], "users": [page.user_id for page in here],
        "clients": [page.client for page in here], "doings": list(here.values()), "changed": sorted(changed),
        "gone_requests": [page.request_id for page in gone], "gone_users": [page.user_id for page in gone],
        "gone_clients": [page.client for page in gone],
    }  # fmt: skip
    async with unit_of_work(None, system=True) as work:
        await work.session.execute(_BEAT, values)


_IDS, _TEXTS = ARRAY(sa.BigInteger), ARRAY(sa.Text)
# `xmax = 0`: the row is new. The parts run in no order that PostgreSQL promises, so none touches another's rows. Locked rows
# are skipped: two replicas that tidy up, or one that comes back, never wait for each other in a circle.
_BEAT = sa.text(f"""
with put as (
    insert into presences (request_id, user_id, client, doing, seen_at)
    select *, now() from unnest(:requests, :users, :clients, :doings)
    on conflict (request_id, user_id, client) do update set doing = excluded.doing, seen_at = excluded.seen_at
    returning request_id, xmax = 0 as is_new
), gone as (
    delete from presences using unnest(:gone_requests, :gone_users, :gone_clients) g (request_id, user_id, client)
    where presences.request_id = g.request_id and presences.user_id = g.user_id and presences.client = g.client
    returning presences.request_id
), dead as (
    delete from presences using (
        select request_id, user_id, client from presences
        where seen_at < now() - interval '{STALE} s' and client <> all (:clients) and client <> all (:gone_clients)
        for update skip locked
    ) d
    where presences.request_id = d.request_id and presences.user_id = d.user_id and presences.client = d.client
    returning presences.request_id
), told as (
    select unnest(:changed) as id union select request_id from put where is_new
    union select request_id from gone union select request_id from dead
)
select pg_notify('{CHANNEL}', json_build_object('subject', 'presence', 'id', id)::text) from told
""").bindparams(
    sa.bindparam("requests", type_=_IDS), sa.bindparam("users", type_=_IDS), sa.bindparam("clients", type_=_TEXTS),
    sa.bindparam("doings", type_=_TEXTS), sa.bindparam("changed", type_=_IDS), sa.bindparam("gone_requests", type_=_IDS),
    sa.bindparam("gone_users", type_=_IDS), sa.bindparam("gone_clients", type_=_TEXTS),
)  # fmt: skip
