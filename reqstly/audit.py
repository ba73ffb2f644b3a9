"""The history: append to it, and prove that nobody changed it.

The chain is computed by a trigger, the seals by a definer function (db/migrations/sql/0001_security.sql): the
application's role can do neither by hand."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import psycopg
import sqlalchemy as sa
from psycopg.types.json import Jsonb

from db.statement import Statement
from db.unit_of_work import Done, Work, unit_of_work
from reqstly.actor import Actor

MOST = 20_000  # entries that `check` proves at once: about a third of a second


class Appending:
    """The statement that appends an entry. `made` is an insert that goes with it in one statement and may use the entry's
    values; the id that it returns stands in the payload as `key`."""

    def __init__(self, made: str = "", key: str = "") -> None:
        columns = "subject, subject_id, actor_id, action, internal, payload"
        values = ":subject, :subject_id, :actor_id, :action, :internal, cast(:payload as jsonb)"
        first, last = "", ""
        if made:
            first, last = f"with made as ({made}) ", f" || jsonb_build_object('{key}', made.id)"
        into, source = f"{first}insert into audit_entries", " from made" if made else ""
        self.now = Statement(f"{into} ({columns}) select {values}{last}{source}")
        self.then = Statement(f"{into} ({columns}, at) select {values}{last}, :at{source}")


_ENTRY = Appending()


async def append(
    work: Work,
    actor: Actor,
    action: str,
    subject: str,
    subject_id: int,
    payload: dict[str, object],
    *,
    internal: bool = False,
    number: int | None = None,
    by: Appending = _ENTRY,
    more: Mapping[str, object] = MappingProxyType({}),
) -> None:
    """Add one entry in the caller's transaction; its trigger chains it and notifies every replica at commit, and the log
    has a line of it then. `number` is that of a request; `more` are the values of what `by` makes besides."""
    entry: dict[str, object] = {
        "subject": subject,
        "subject_id": subject_id,
        "actor_id": actor.user_id,
        "action": action,
        "internal": internal,
        "payload": Jsonb(payload),
        **more,
    }
    if actor.at is None:
        await work.write(by.now, entry)
    else:
        await work.write(by.then, {**entry, "at": actor.at})
    work.done.append(Done(action, subject, subject_id, actor.user_id, number))


@dataclass(frozen=True, slots=True)
class Seal:
    """A seal over `count` entries, ids `from_id` to `to_id`; `hash` in hex."""

    id: int
    from_id: int
    to_id: int
    count: int
    hash: str


async def seal() -> Seal | None:
    """Seal every complete entry since the last seal; None when there is nothing new."""
    async with unit_of_work(None, system=True) as work:
        statement = sa.text(
            "select id, from_id, to_id, count as entries, encode(hash, 'hex') as hash from sec.seal_audit()"
        )
        row = (await work.session.execute(statement)).one_or_none()
        return None if row is None else Seal(row.id, row.from_id, row.to_id, row.entries, row.hash)


async def check() -> tuple[str, ...]:
    """Prove what was sealed since last time, at most MOST entries, and a share of what was proved before once more: all of it
    in a day, at one call a minute. Returns what was found now that is not what was written; it stands in `audit_breaks` too."""
    async with unit_of_work(None, system=True) as work:
        found = await work.session.execute(sa.text("select sec.check_audit(:most)"), {"most": MOST})
        return tuple(found.scalars())


@dataclass(frozen=True, slots=True)
class Verified:
    """What `verify` looked at, and what is wrong, each a sentence that names the entry."""

    entries: int
    chains: int
    seals: int
    problems: tuple[str, ...]


_NAME = (
    "case subject when 'request' then coalesce((select 'REQ-' || number from requests where id = subject_id),"
    " 'request ' || subject_id) else subject || ' ' || subject_id end"
)

# Each statement yields sentences. The order is from the exact entry to the wider net.
_CHECKS = (
    f"""
    with linked as (
        select e, lag(e.seq, 1, 0) over chain as seq_before, lag(e.hash, 1, ''::bytea) over chain as hash_before
        from audit_entries e window chain as (partition by subject, subject_id order by seq)
    ), judged as (
        select (e).id, (e).subject, (e).subject_id, (e).seq, seq_before,
            (e).hash = sec.audit_hash(hash_before, e) as good
        from linked
    )
    select case
        when seq > seq_before + 1 then 'audit entry ' || (seq_before + 1) || ' of ' || {_NAME}
            || ' is missing (found before entry id ' || id || ')'
        else 'audit entry ' || seq || ' of ' || {_NAME} || ' (id ' || id || ') is not what was written: its hash differs'
        end
    from judged where not good or seq <> seq_before + 1 order by id limit 20
    """,
    f"""
    select case
        when last is null then 'audit entry 1 of ' || {_NAME} || ' is missing: its whole history is gone'
        when h.seq is null then 'audit entry ' || last.seq || ' of ' || {_NAME} || ' (id ' || last.id || ') was inserted by hand'
        when last.seq < h.seq then 'audit entry ' || (last.seq + 1) || ' of ' || {_NAME} || ' is missing at the end'
        else 'audit entry ' || last.seq || ' of ' || {_NAME} || ' (id ' || last.id || ') was inserted by hand: the chain ended at '
            || h.seq
        end
    from (select distinct on (subject, subject_id) id, subject, subject_id, seq, hash from audit_entries
          order by subject, subject_id, seq desc) last
    full join audit_heads h using (subject, subject_id)
    where (last.seq, last.hash) is distinct from (h.seq, h.hash) limit 20
    """,
    """
    select 'audit entry 1 of ' || name || ' is missing: its whole history is gone' from (
        select 'request' as subject, id, 'REQ-' || number as name from requests
        union all select 'team', id, 'team ' || id from teams
        union all select 'user', id, 'user ' || id from users
    ) s where not exists (select from audit_heads h where h.subject = s.subject and h.subject_id = s.id) limit 20
    """,
    """
    with linked as (
        select s.*, lag(to_id, 1, 0::bigint) over (order by id) as to_before,
            lag(hash, 1, ''::bytea) over (order by id) as hash_before from audit_seals s
    )
    select 'seal ' || id || ' over audit entries ' || from_id || ' to ' || to_id || ' does not follow the seal before it'
    from linked where from_id <> to_before + 1 or hash <> sec.seal_hash(hash_before, from_id, to_id, count, root)
    limit 20
    """,
    """
    select 'seal ' || s.id || ' covers ' || s.count || ' audit entries from id ' || s.from_id || ' to ' || s.to_id
        || ', but ' || found.count || ' are there or one of them differs'
    from audit_seals s cross join lateral (
        select count(*), sha256(coalesce(string_agg(hash, ''::bytea order by id), ''::bytea)) as root
        from audit_entries where id between s.from_id and s.to_id
    ) found
    where (s.count, s.root) is distinct from (found.count, found.root) limit 20
    """,
)
_BOUND = "select row_security_active('audit_entries')"
_COUNTS = "select (select count(*) from audit_entries), (select count(*) from audit_heads), (select count(*) from audit_seals)"


@dataclass(frozen=True, slots=True)
class Known:
    """A seal that was noted outside of the database: its hash in hex, and its id where that was noted too."""

    hash: str
    id: int | None = None


def known(text: str) -> Known:
    """A seal as the log prints it (`seal 7 is 0a1b…`), as a backup notes it (`seal 7 0a1b…`), or its hash alone. Raises
    ValueError with a sentence."""
    found = _KNOWN.fullmatch(text)
    if found is None:
        raise ValueError(
            f"{text!r} is no seal: a seal's hash has 64 characters, 0 to 9 and a to f in small letters, with nothing around "
            "them but, if you like, `seal 7 is ` before them, as in the log."
        )
    return Known(found["hash"], int(found["id"]) if found["id"] else None)


_KNOWN = re.compile("(?:seal (?P<id>[0-9]{1,18}) (?:is )?)?(?P<hash>[0-9a-f]{64})")


def verify(owner_url: str, seals_known: Sequence[Known] = ()) -> Verified:
    """Go through every entry, chain and seal in one snapshot, as the owner (whom row-level security does not bind). Each of
    `seals_known` has to be among the seals: all before it is then what it was when that was noted, whoever wrote since.
    Raises PermissionError as anybody else."""
    with psycopg.connect(owner_url) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        if connection.execute(_BOUND).fetchone() == (True,):
            raise PermissionError(
                "Only the owner of the database sees all of the history: set REQSTLY_DATABASE_OWNER_URL, or run this where it "
                "is known (docs/RUNBOOK.md)."
            )
        entries, chains, seals = connection.execute(_COUNTS).fetchone() or (0, 0, 0)
        problems = [row[0] for check in _CHECKS for row in connection.execute(check)]
        for one in seals_known:
            problems += _unlike(connection, one)
    return Verified(entries, chains, seals, tuple(problems))


def _unlike(connection: psycopg.Connection, one: Known) -> list[str]:
    if one.id is None:
        if connection.execute(
            "select 1 from audit_seals where hash = decode(%s, 'hex')", (one.hash,)
        ).fetchone():
            return []
        return [
            f"none of the seals is {one.hash}, which was noted elsewhere: what it covered was written anew or removed since, "
            "or it is another database's"
        ]
    row = connection.execute(
        "select encode(hash, 'hex') from audit_seals where id = %s", (one.id,)
    ).fetchone()
    if row is None:
        return [f"seal {one.id} is not there, and {one.hash} was noted for it elsewhere"]
    if row[0] != one.hash:
        return [
            f"seal {one.id} is {row[0]}, and {one.hash} was noted for it elsewhere: what it covers, or something before it, "
            "was written anew since"
        ]
    return []


def settle(owner_url: str) -> int:
    """What `check` found is settled: somebody looked into it, and `verify` finds nothing any more. As the owner alone.
    Returns how many there were."""
    with psycopg.connect(owner_url) as connection:
        return connection.execute(
            "update audit_breaks set settled_at = now() where settled_at is null"
        ).rowcount
