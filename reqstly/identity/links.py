"""One-time links: an invitation, or the way back in after a lost passkey. Who has the link comes in as its person.

The secret is in the address's fragment, which browsers keep to themselves: no server, proxy or log sees it."""

from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa

from db.models import Link, User
from db.models.link import LINK_KINDS
from db.reading import Statement, reading
from db.unit_of_work import Work, unit_of_work
from reqstly import audit, clean, secrets
from reqstly.access import NOTHING, Permission, require, require_fresh
from reqstly.actor import SYSTEM, Actor
from reqstly.errors import Forbidden, NotFound, NotNow
from reqstly.identity import attempts, sessions
from reqstly.identity.refusals import Refused
from reqstly.identity.visitor import Visitor

LASTS = {"invite": timedelta(hours=72), "recovery": timedelta(hours=1)}


@dataclass(frozen=True, slots=True)
class LinkFor:
    """Whom a link is for, and what."""

    user_id: int
    name: str
    email: str
    kind: str


async def make(actor: Actor, user: object, kind: object = "invite") -> str:
    """A new link for somebody; the one before it is over. Returns its secret, for the only time.

    Admins invite who has no way in and never came; else they could become somebody. Recovery takes the command line."""
    require(actor, Permission.MANAGE_PEOPLE, NOTHING)
    require_fresh(actor)
    user_id, word = clean.identifier(user, "person"), clean.word(kind, "kind of link", LINK_KINDS)
    if word == "recovery" and not actor.system:
        raise Forbidden(
            "A recovery link is made on the server: reqstly people recover, with their mail address."
        )
    secret = secrets.token()
    async with unit_of_work(actor.user_id, system=actor.system) as work:
        person = await work.session.get(User, user_id, with_for_update=True)
        await _require_fit(work, actor, person, word)
        await work.session.execute(_END, {"user": user_id, "now": work.now})
        link = Link(
            token_hash=secrets.digest(secret),
            user_id=user_id,
            kind=word,
            created_at=work.now,
            expires_at=work.now + LASTS[word],
        )
        work.session.add(link)
        payload: dict[str, object] = {"kind": word, "expires_at": link.expires_at.isoformat()}
        await audit.append(work, actor, "link_made", "user", user_id, payload)
    return secret


async def look(secret: object, visitor: Visitor) -> LinkFor:
    """Whom it is for; it stays unused. Raises Refused, whatever is wrong with it."""
    await attempts.admit(visitor)
    found = None
    if isinstance(secret, str):
        async with reading(None, system=True) as connection:
            found = await connection.row(_LOOK, {"hash": secrets.digest(secret)})
    if found is None:
        await attempts.failed("link", "the one-time link is over, was used, or never was", visitor)
        raise Refused("link")
    return LinkFor(*found)


async def use(work: Work, token_hash: bytes, visitor: Visitor) -> int | None:
    """Use a link up, in the system's transaction that lets its person in. Returns who it is; None: it opens nothing.

    After a recovery whoever else was in as them is out: the passkey may have been lost to somebody."""
    values = {"hash": token_hash, "now": work.now}
    found = (await work.session.execute(_USE, values)).one_or_none()
    if found is None:
        return None
    if found.kind == "recovery":
        await sessions.end_everything(work, found.user_id)
    payload: dict[str, object] = {"kind": found.kind, **visitor.payload()}
    await audit.append(work, SYSTEM, "link_used", "user", found.user_id, payload)
    return int(found.user_id)


async def _require_fit(work: Work, actor: Actor, person: User | None, kind: str) -> None:
    if person is None:
        raise NotFound("There is no such person.")
    if not person.is_active:
        raise NotNow(f"{person.name} is deactivated. Activate them first.")
    known = (await work.session.execute(_KNOWN, {"user": person.id})).one()
    if kind == "invite" and known.has_way_in:
        raise NotNow(f"{person.name} can sign in already, and needs no invitation.")
    if kind == "invite" and known.was_here and not actor.system:
        raise NotNow(
            f"{person.name} was here before. A way back in is made on the server: reqstly people recover."
        )


_END = sa.text(
    "update links set expires_at = :now where user_id = :user and used_at is null and expires_at > :now"
)
_LOOK = Statement(
    "select u.id, u.name, u.email, l.kind from links l join users u on u.id = l.user_id"
    " where l.token_hash = :hash and l.used_at is null and l.expires_at > now() and u.is_active"
)
_USE = sa.text(
    "update links l set used_at = :now from users u where l.token_hash = :hash and l.used_at is null"
    " and l.expires_at > :now and u.id = l.user_id and u.is_active returning l.user_id, l.kind"
)
_KNOWN = sa.text(
    "select exists (select from passkeys where user_id = :user) or exists (select from identities where user_id = :user)"
    " as has_way_in, exists (select from audit_entries where subject = 'user' and subject_id = :user"
    " and action = 'signed_in') as was_here"
)
