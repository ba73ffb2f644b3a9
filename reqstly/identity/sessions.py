"""Sessions: a random token in a cookie, its hash in a row. Any replica can serve any session."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from db.reading import Row, Statement, read, reading
from db.unit_of_work import Work, unit_of_work
from reqstly import audit, clean, secrets
from reqstly.access import NOTHING, Permission, require, require_fresh
from reqstly.actor import SYSTEM, Actor
from reqstly.errors import NotFound, NotSignedIn
from reqstly.identity import attempts
from reqstly.identity.visitor import NOBODY, Visitor, describe
from reqstly.people.queries import ACTOR_COLUMNS, actor_from
from reqstly.settings import settings


@dataclass(frozen=True, slots=True)
class Entry:
    """How somebody came in; for a provider's sessions also who they are there, and what its signing out will name.

    `proved`: when they last proved who they are, as a Unix time; None is now, and NEVER where nobody knows."""

    method: str
    provider: str = ""
    subject: str = ""
    sid: str = ""
    id_token: str = ""
    proved: float | None = None


NEVER = 0.0
_OVERLAP = timedelta(seconds=2)  # until this browser has the new cookie
DEMO = Entry("demo")


async def sign_in(
    user_id: int, visitor: Visitor = NOBODY, entry: Entry = DEMO, me: Actor | None = None
) -> str:
    """Begin a session for an active person. Returns the token, which is never stored; NotSignedIn for others."""
    async with unit_of_work(user_id) as work:
        return await begin(work, user_id, visitor, entry, me)


async def begin(work: Work, user_id: int, visitor: Visitor, entry: Entry, me: Actor | None = None) -> str:
    """The same within a transaction of that person. Where they were in already in this browser (`me`), that session
    ends a moment later: its pages come back under the new one, and whoever else had its cookie is out."""
    token = secrets.token()
    values = {
        "hash": secrets.digest(token),
        "user_id": user_id,
        "method": entry.method,
        "provider": entry.provider,
        "subject": entry.subject,
        "sid": entry.sid,
        "id_token": secrets.seal("id_token", entry.id_token) if entry.id_token else None,
        "agent": clean.storable(visitor.agent)[:400],
        "address": visitor.address[:45],
        "now": work.now,
        "proved": work.now
        if entry.proved is None
        else min(work.now, datetime.fromtimestamp(entry.proved, UTC)),
        "ends": work.now + timedelta(days=settings().session_absolute_days),
    }
    if (name := (await work.session.execute(_BEGIN, values)).scalar_one_or_none()) is None:
        raise NotSignedIn
    if me is not None and me.user_id == user_id:
        await work.session.execute(_OVERTAKEN, {"id": me.session_id, "ends": work.now + _OVERLAP})
    await attempts.succeeded(work, Actor(user_id, name), entry.method, visitor)
    return token


async def actor_for(token: str | None, *, used: bool = True) -> Actor:
    """Who a cookie's token stands for, now. Raises NotSignedIn when the session is over, idle, or revoked.

    `used`: somebody does something; what happens by itself does not keep a session from being idle."""
    return await _resolve("s.token_hash = :key", secrets.digest(token or ""), used)


async def actor_of_session(session_id: int, *, used: bool = False) -> Actor:
    """Who a page's session stands for, now: the same questions again at every action."""
    return await _resolve("s.id = :key", session_id, used)


async def actors_of(session_ids: list[int]) -> dict[int, Actor]:
    """The same for many sessions in one question: those that are not over, by their ids."""
    values = {"ids": session_ids, "idle": idle()}
    found = await read(None, _ACTORS, values, system=True)
    return {
        session_id: actor_from(*columns, session_id=session_id, credential=f"session {session_id}")
        for session_id, *columns in found
    }


async def alive(session_ids: list[int]) -> set[int]:
    """Those of these sessions that are not over."""
    async with reading(None, system=True) as connection:
        found = await connection.rows(_ALIVE, {"ids": session_ids, "idle": idle()})
    return {session_id for (session_id,) in found}


@dataclass(frozen=True, slots=True)
class Ended:
    """A session that its owner ended, as far as its provider has to be told."""

    provider: str
    id_token: str


async def sign_out(token: str) -> Ended | None:
    """End the session; unknown tokens are ignored (None)."""
    async with unit_of_work(None, system=True) as work:
        found = (
            await work.session.execute(_FIND, {"hash": secrets.digest(token), "now": work.now})
        ).one_or_none()
        if found is None:
            return None
        await _told(work, SYSTEM, found.user_id, "signed_out", 1)
        id_token = secrets.unseal("id_token", bytes(found.id_token)) if found.id_token else None
        return Ended(found.provider, id_token or "")


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session as its owner sees it."""

    id: int
    device: str
    address: str
    method: str
    created_at: datetime
    last_used_at: datetime
    here: bool


async def listed(actor: Actor) -> tuple[SessionRow, ...]:
    """The actor's sessions that are not over, the newest use first."""
    require(actor, Permission.MANAGE_OWN_ACCESS, NOTHING)
    async with reading(actor.user_id) as connection:
        rows = await connection.rows(_LISTED, {"me": actor.user_id, "idle": idle()})
    return tuple(_row(actor, row) for row in rows)


async def end(actor: Actor, session: object) -> None:
    """End one of one's own sessions: its pages close on every replica."""
    require(actor, Permission.MANAGE_OWN_ACCESS, NOTHING)
    require_fresh(actor)
    await _end(actor, "id = :id", clean.identifier(session, "session"), missing=True)


async def end_others(actor: Actor) -> None:
    """End all of one's own sessions but this one."""
    require(actor, Permission.MANAGE_OWN_ACCESS, NOTHING)
    require_fresh(actor)
    await _end(actor, "id <> :id", actor.session_id or 0)


async def end_all(actor: Actor, user: object) -> None:
    """End all sessions and revoke all access tokens of somebody, for admins."""
    require(actor, Permission.MANAGE_PEOPLE, NOTHING)
    user_id = clean.identifier(user, "person")
    async with unit_of_work(actor.user_id, system=True) as work:
        if ended := await end_everything(work, user_id):
            await _told(work, actor, user_id, "session_ended", ended)


async def end_everybodys() -> int:
    """End all sessions of all people, from the command line. Returns how many ended."""
    async with unit_of_work(None, system=True) as work:
        ended = [row.user_id for row in await work.session.execute(_END_ALL, {"now": work.now})]
        for user_id in sorted(set(ended)):
            await _told(work, SYSTEM, user_id, "session_ended", ended.count(user_id))
        return len(ended)


async def end_everything(work: Work, user_id: int) -> int:
    """End all sessions and tokens of somebody, in a system's transaction that says why. Returns how many ended."""
    values = {"user": user_id, "now": work.now}
    ended = [await work.session.execute(statement, values) for statement in (_END["true"], _REVOKE_TOKENS)]
    return sum(len(one.all()) for one in ended)


async def end_at_provider(provider: str, subject: str, sid: str) -> int:
    """The provider says that somebody signed out there: of one session (`sid`), or of all. Returns how many ended."""
    async with unit_of_work(None, system=True) as work:
        values = {"provider": provider, "subject": subject, "sid": sid, "now": work.now}
        ended = [row.user_id for row in await work.session.execute(_END_AT_PROVIDER, values)]
        for user_id in sorted(set(ended)):
            await _told(work, SYSTEM, user_id, "signed_out_by_provider", ended.count(user_id))
        return len(ended)


async def clear_old() -> None:
    """Remove what has been over for a month; until then it tells where somebody was signed in."""
    async with unit_of_work(None, system=True) as work:
        await work.session.execute(_CLEAR)


async def _end(actor: Actor, which: str, session_id: int, *, missing: bool = False) -> None:
    async with unit_of_work(actor.user_id) as work:
        values = {"user": actor.id, "now": work.now, "id": session_id}
        if ended := len((await work.session.execute(_END[which], values)).all()):
            await _told(work, actor, actor.id, "session_ended", ended)
        elif missing:
            raise NotFound("There is no such session, or it is over already.")


async def _told(work: Work, actor: Actor, user_id: int, action: str, count: int) -> None:
    # The entry tells every replica: pages whose session is over close.
    await audit.append(work, actor, action, "user", user_id, {"sessions": count})


async def _resolve(which: str, key: bytes | int, used: bool) -> Actor:
    fresh = timedelta(minutes=settings().fresh_minutes)
    values = {"key": key, "idle": idle(), "fresh": fresh}
    found = await read(None, _RESOLVE[which], values, system=True)
    if not found:
        raise NotSignedIn
    session_id, lately, is_fresh, *columns = found[0]
    if used and not lately:
        async with unit_of_work(None, system=True) as work:
            await work.session.execute(_USED, {"id": session_id, "now": work.now})
    credential = f"session {session_id}"
    return actor_from(*columns, session_id=session_id, credential=credential, fresh=is_fresh)


def _row(actor: Actor, row: Row) -> SessionRow:
    session_id, agent, address, method, created_at, last_used_at = row
    here = session_id == actor.session_id
    return SessionRow(session_id, describe(agent), address, method, created_at, last_used_at, here)


def idle() -> timedelta:
    """How long a session may be left alone."""
    return timedelta(hours=settings().session_idle_hours)


_BEGIN = sa.text(
    "with person as (select id, name from users where id = :user_id and is_active), begun as ("
    "insert into sessions (token_hash, user_id, method, provider, subject, sid, id_token, user_agent, address,"
    " created_at, last_used_at, proved_at, expires_at)"
    " select :hash, id, :method, :provider, :subject, :sid, :id_token, :agent, :address, :now, :now, :proved, :ends"
    " from person)"
    " select name from person"
)
_OVERTAKEN = sa.text("update sessions set expires_at = least(expires_at, :ends) where id = :id")
# A session `s` of a user `u` that is not over.
LIVE = (
    "s.revoked_at is null and s.expires_at > now() and s.last_used_at > now() - cast(:idle as interval)"
    " and u.is_active"
)
_RESOLVE = {
    which: Statement(
        # Once a minute is exact enough for an idle time in hours, and spares a write an action.
        "select s.id, s.last_used_at > now() - interval '1 minute',"
        " coalesce(s.proved_at > now() - cast(:fresh as interval), false),"
        f" {ACTOR_COLUMNS} from sessions s join users u on u.id = s.user_id where {which} and {LIVE}"
    )
    for which in ("s.token_hash = :key", "s.id = :key")
}
_ACTORS = Statement(
    f"select s.id, {ACTOR_COLUMNS} from sessions s join users u on u.id = s.user_id where s.id = any(:ids) and {LIVE}"
)
_ALIVE = Statement(
    f"select s.id from sessions s join users u on u.id = s.user_id where s.id = any(:ids) and {LIVE}"
)
_LISTED = Statement(
    "select s.id, s.user_agent, s.address, s.method, s.created_at, s.last_used_at from sessions s"
    f" join users u on u.id = s.user_id where s.user_id = :me and {LIVE} order by s.last_used_at desc limit 50"
)
_USED = sa.text("update sessions set last_used_at = :now where id = :id")
_FIND = sa.text(
    "update sessions set revoked_at = :now where token_hash = :hash and revoked_at is null"
    " returning user_id, provider, id_token"
)
_END = {
    which: sa.text(
        f"update sessions set revoked_at = :now where user_id = :user and revoked_at is null and {which} returning id"
    )
    for which in ("id = :id", "id <> :id", "true")
}
_REVOKE_TOKENS = sa.text(
    "update access_tokens set revoked_at = :now where user_id = :user and revoked_at is null returning id"
)
_END_ALL = sa.text(
    "update sessions set revoked_at = :now where revoked_at is null and expires_at > :now returning user_id"
)
_END_AT_PROVIDER = sa.text(
    "update sessions set revoked_at = :now where provider = :provider and revoked_at is null"
    " and (:sid <> '' and sid = :sid or :sid = '' and :subject <> '' and subject = :subject) returning user_id"
)
_CLEAR = sa.text(
    "delete from sessions where least(expires_at, coalesce(revoked_at, expires_at)) < now() - interval '30 days'"
)
