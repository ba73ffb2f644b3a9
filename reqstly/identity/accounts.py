"""Whose account it is that a provider vouches for. Its subject decides, never a mail address: whoever can have your
address written at some provider must not become you."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlmodel import col, select

from db.models import Identity, User
from db.reading import Statement, reading
from db.unit_of_work import Work, act_as, add, unit_of_work
from reqstly import audit, clean
from reqstly.access import NOTHING, Permission, require, require_fresh
from reqstly.actor import SYSTEM, Actor
from reqstly.claims import is_true
from reqstly.errors import Invalid, NotFound, NotNow
from reqstly.identity import attempts, links, sessions, ways_in
from reqstly.identity.refusals import Refused
from reqstly.identity.sessions import Entry
from reqstly.identity.visitor import Visitor
from reqstly.people import rules
from reqstly.settings import settings


@dataclass(frozen=True, slots=True)
class Claimed:
    """What a provider vouches for: `subject` at `issuer`, and what else it says of them."""

    provider: str
    issuer: str
    subject: str
    claims: dict[str, Any]
    id_token: str = ""
    proved: float | None = sessions.NEVER  # when they proved there who they are, as `sessions.Entry` has it


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody who came in. `token` is their new session's; empty where they were in already and connected a provider."""

    token: str
    user_id: int
    then: str
    notice: str = ""


class _No(Exception):
    def __init__(self, word: str, reason: str, user_id: int | None = None) -> None:
        super().__init__(reason)
        self.word, self.reason, self.user_id = word, reason, user_id


async def arrive(
    claimed: Claimed, visitor: Visitor, begun: Mapping[str, Any], me: Actor | None = None
) -> Arrival:
    """Let them in, as what `begun` says they came for: one transaction. `me` is who is in already in this browser.
    Raises Refused."""
    try:
        async with unit_of_work(None, system=True) as work:
            user = await _whose(work, claimed, begun, visitor)
            await act_as(work, user.id)
            notice = await rules.apply(work, user, claimed.provider, claimed.claims)
            await _keep_up(work, user, claimed)
            if begun["user_id"] is not None:
                return Arrival("", user.id, begun["then"], notice)
            subject, sid = str(claimed.claims.get("sub", "")), str(claimed.claims.get("sid", ""))
            entry = Entry("oidc", claimed.provider, subject, sid, claimed.id_token, claimed.proved)
            # After a recovery their sessions are over, this browser's too: a link begins a new one.
            token = await sessions.begin(work, user.id, visitor, entry, None if begun["link"] else me)
            return Arrival(token, user.id, begun["then"], notice)
    except _No as no:
        # The provider vouched for them: a real person without a way in here is no attack.
        counts = no.word in ("untrusted", "link")
        await attempts.failed("oidc", f"{claimed.provider}: {no.reason}", visitor, no.user_id, counts=counts)
        raise Refused(no.word) from no


async def connected(actor: Actor) -> tuple[tuple[str, str], ...]:
    """The providers that the actor's account is connected with: (key, the mail address there)."""
    require(actor, Permission.MANAGE_OWN_ACCESS, NOTHING)
    async with reading(actor.user_id) as connection:
        return tuple((key, email) for key, email in await connection.rows(_CONNECTED, {"me": actor.user_id}))


async def disconnect(actor: Actor, provider: object) -> None:
    """Take a provider off one's account; never the last way in."""
    require(actor, Permission.MANAGE_OWN_ACCESS, NOTHING)
    require_fresh(actor)
    key = clean.line(provider, "provider", most=40)
    async with unit_of_work(actor.user_id) as work:
        await work.session.get(User, actor.id, with_for_update=True)
        found = (
            await work.session.exec(
                select(Identity).where(Identity.user_id == actor.id, Identity.provider == key)
            )
        ).first()
        if found is None:
            raise NotFound("Your account is not connected with that.")
        if await ways_in.count(work, actor.id) < 2:
            raise NotNow("This is your only way in. Add a passkey first.")
        await work.session.delete(found)
        await audit.append(work, actor, "identity_unlinked", "user", actor.id, {"provider": key})


async def _whose(work: Work, claimed: Claimed, begun: Mapping[str, Any], visitor: Visitor) -> User:
    if not claimed.subject:
        raise _No("untrusted", "the token names no subject")
    known = await _known(work, claimed)
    wanted = begun["user_id"]
    if begun["link"]:
        wanted = await links.use(work, bytes.fromhex(begun["link"]), visitor)
        if wanted is None:
            raise _No("link", "the one-time link is over, or was used")
    if wanted is not None:
        return await _connect(work, claimed, known, wanted)
    user = known or await _made(work, claimed)
    if not user.is_active:
        raise _No("deactivated", "the account is deactivated", user.id)
    await work.session.execute(_USED, {"issuer": claimed.issuer, "subject": claimed.subject, "now": work.now})
    return user


async def _known(work: Work, claimed: Claimed) -> User | None:
    statement = (
        select(User)
        .join(Identity)
        .where(Identity.issuer == claimed.issuer, Identity.subject == claimed.subject)
        .with_for_update(of=User)
    )
    return (await work.session.exec(statement)).one_or_none()


async def _connect(work: Work, claimed: Claimed, known: User | None, user_id: int) -> User:
    if known is not None and known.id != user_id:
        raise _No("taken", "that account is somebody else's here", user_id)
    user = await work.session.get_one(User, user_id, with_for_update=True)
    if not user.is_active:
        raise _No("deactivated", "the account is deactivated", user_id)
    if known is None:
        await _link(work, claimed, user)
    return user


async def _made(work: Work, claimed: Claimed) -> User:
    if not settings().providers[claimed.provider].create_accounts:
        raise _No("closed", "nobody invited them, and accounts are not made by themselves")
    email = _email(claimed.claims)
    if email is None:
        raise _No("no_mail", "no mail address that was checked")
    if await _is_taken(work, email):
        raise _No("exists", "the mail address belongs to an account that is not connected")
    user = User(name=_name(claimed.claims) or email, email=email, created_at=work.now)
    if not await add(work, user):
        raise _No("exists", "the mail address was taken at the same moment")
    payload: dict[str, object] = {
        "name": user.name,
        "email": email,
        "is_admin": False,
        "via": claimed.provider,
    }
    await audit.append(work, SYSTEM, "added", "user", user.id, payload)
    await _link(work, claimed, user)
    return user


async def _is_taken(work: Work, email: str) -> bool:
    # A leaver's address is free: who comes with it is somebody new, and never them.
    return (
        await work.session.exec(select(User.id).where(User.email == email, col(User.is_active)))
    ).first() is not None


async def _link(work: Work, claimed: Claimed, user: User) -> None:
    user_id = user.id  # a transaction that failed knows nothing any more
    identity = Identity(
        user_id=user_id,
        provider=claimed.provider,
        issuer=claimed.issuer,
        subject=claimed.subject,
        email=_email(claimed.claims) or "",
        linked_at=work.now,
        last_used_at=work.now,
    )
    if not await add(work, identity):
        raise _No("taken", "another account of that provider is connected already", user_id)
    await act_as(work, user.id)
    payload: dict[str, object] = {"provider": claimed.provider, "email": identity.email}
    await audit.append(work, Actor(user.id, user.name), "identity_linked", "user", user.id, payload)


async def _keep_up(work: Work, user: User, claimed: Claimed) -> None:
    # The directory knows how people are called now; an address that is somebody else's here stays theirs.
    name, email = _name(claimed.claims) or user.name, _email(claimed.claims) or user.email
    if email != user.email and await _is_taken(work, email):
        email = user.email
    changes = {"name": [user.name, name], "email": [user.email, email]}
    changes = {field: pair for field, pair in changes.items() if pair[0] != pair[1]}
    if changes:
        user.name, user.email = name, email
        payload: dict[str, object] = {"changes": changes, "via": claimed.provider}
        await audit.append(work, Actor(user.id, name), "profile_changed", "user", user.id, payload)


def _name(claims: dict[str, Any]) -> str | None:
    try:
        return clean.name(claims.get("name"), "name", most=120)
    except Invalid:
        return None


def _email(claims: dict[str, Any]) -> str | None:
    # Azure AD does not send it. Where it is sent, only a yes is one.
    if "email_verified" in claims and not is_true(claims["email_verified"]):
        return None
    for name in ("email", "preferred_username", "upn"):
        try:
            return clean.email(claims.get(name))
        except Invalid:
            continue
    return None


_CONNECTED = Statement("select provider, email from identities where user_id = :me order by id")
_USED = sa.text("update identities set last_used_at = :now where issuer = :issuer and subject = :subject")
