"""Sessions: a random token in a cookie, its hash in a row. Any replica can serve any session."""

import hashlib
import secrets
from datetime import timedelta

import sqlalchemy as sa

from db.reading import Statement, reading
from db.unit_of_work import unit_of_work
from reqstly.actor import Actor
from reqstly.errors import NotSignedIn
from reqstly.people.queries import ACTOR_COLUMNS, actor_from
from reqstly.settings import settings


async def sign_in(user_id: int, user_agent: str = "") -> str:
    """Begin a session for an active person. Returns the token, which is never stored; NotSignedIn for others."""
    token = secrets.token_urlsafe(32)
    async with unit_of_work(user_id) as work:
        values = {
            "hash": _hash(token),
            "user_id": user_id,
            "agent": user_agent.replace("\x00", "").encode(errors="replace").decode()[:400],
            "now": work.now,
            "ends": work.now + timedelta(days=settings().session_absolute_days),
        }
        if (await work.session.execute(_BEGIN, values)).first() is None:
            raise NotSignedIn
    return token


async def actor_for(token: str | None) -> Actor:
    """Who a cookie's token stands for, now. Raises NotSignedIn when the session is over, idle, or revoked."""
    return await _resolve("s.token_hash = :key", _hash(token or ""))


async def actor_of_session(session_id: int) -> Actor:
    """Who a page's session stands for, now: the same questions again at every action."""
    return await _resolve("s.id = :key", session_id)


async def sign_out(token: str) -> None:
    """End the session; unknown tokens are ignored."""
    async with unit_of_work(None) as work:
        await work.session.execute(_REVOKE, {"hash": _hash(token), "now": work.now})


async def _resolve(which: str, key: bytes | int) -> Actor:
    idle = timedelta(hours=settings().session_idle_hours)
    async with reading(None) as connection:
        found = await connection.row(_RESOLVE[which], {"key": key, "idle": idle})
    if found is None:
        raise NotSignedIn
    session_id, lately, *columns = found
    if not lately:
        async with unit_of_work(None) as work:
            await work.session.execute(_USED, {"id": session_id, "now": work.now})
    return actor_from(*columns, session_id=session_id)


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()


_BEGIN = sa.text(
    "insert into sessions (token_hash, user_id, user_agent, created_at, last_used_at, expires_at)"
    " select :hash, u.id, :agent, :now, :now, :ends from users u where u.id = :user_id and u.is_active returning id"
)
_RESOLVE = {
    which: Statement(
        # Once a minute is exact enough for an idle time in hours, and spares a write an action.
        f"select s.id, s.last_used_at > now() - interval '1 minute', {ACTOR_COLUMNS} from sessions s"
        f" join users u on u.id = s.user_id where {which} and s.revoked_at is null and s.expires_at > now()"
        " and s.last_used_at > now() - cast(:idle as interval) and u.is_active"
    )
    for which in ("s.token_hash = :key", "s.id = :key")
}
_USED = sa.text("update sessions set last_used_at = :now where id = :id")
# Not an audit entry, so no trigger tells: the person's open pages look whether it was theirs.
_REVOKE = sa.text(
    "with ended as (update sessions set revoked_at = :now"
    " where token_hash = :hash and revoked_at is null returning user_id)"
    " select pg_notify('reqstly', json_build_object('subject', 'user', 'id', user_id)::text) from ended"
)
