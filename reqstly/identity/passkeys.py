"""Passkeys: signing in with one, and keeping one that was made. Managing one's own: `passkey_commands.py`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import col, select
from webauthn.helpers.structs import AuthenticationCredential
from webauthn.registration.verify_registration_response import VerifiedRegistration

from db.models import Passkey, User
from db.reading import Statement, reading
from db.unit_of_work import Work, act_as, add, unit_of_work
from reqstly import audit
from reqstly.access import NOTHING, Permission, require
from reqstly.actor import SYSTEM, Actor
from reqstly.errors import NotNow
from reqstly.identity import attempts, authenticators, ceremonies, sessions
from reqstly.identity.authenticators import Mistrusted, offered
from reqstly.identity.refusals import Refused
from reqstly.identity.sessions import Entry
from reqstly.identity.visitor import Visitor, describe

__all__ = [
    "NAME_MOST",
    "NO_CHALLENGE",
    "PASSKEYS_MOST",
    "Came",
    "PasskeyRow",
    "begin",
    "keep",
    "known_ids",
    "listed",
    "offered",
    "sign_in",
]

PASSKEYS_MOST, NAME_MOST = 20, 60
NO_CHALLENGE = "its challenge is over, was used, or is another browser's"


@dataclass(frozen=True, slots=True)
class Came:
    """Somebody who came in: the token of their new session."""

    token: str
    user_id: int


@dataclass(frozen=True, slots=True)
class PasskeyRow:
    """A passkey as its owner sees it. `synced`: a copy is kept by whoever made it, such as a phone's maker."""

    id: int
    name: str
    synced: bool
    created_at: datetime
    last_used_at: datetime | None
    last_used_on: str
    last_used_address: str


async def listed(actor: Actor) -> tuple[PasskeyRow, ...]:
    """The actor's passkeys, the oldest first."""
    require(actor, Permission.MANAGE_OWN_ACCESS, NOTHING)
    async with reading(actor.user_id) as connection:
        rows = await connection.rows(_LISTED, {"me": actor.user_id})
    return tuple(PasskeyRow(*row) for row in rows)


async def begin(browser: str, visitor: Visitor) -> dict[str, Any]:
    """What to ask this browser for. Whom it is about is not known yet."""
    await attempts.admit(visitor)
    await attempts.begin(visitor)
    challenge, options = authenticators.sign_in_options()
    await ceremonies.begin("passkey_sign_in", challenge, browser, {})
    return options


async def sign_in(browser: str, credential: object, visitor: Visitor, me: Actor | None = None) -> Came:
    """Let in whose passkey answers. Raises Refused, in one sentence whatever was wrong; the history has the reason."""
    if not browser:
        raise Refused("passkey")  # nothing began here
    await attempts.admit(visitor)
    user_id = None
    try:
        answer, challenge = authenticators.sign_in_answer(credential)
        user_id = await _owner(answer.raw_id)
        await attempts.admit_account(visitor, user_id or 0)
        if await ceremonies.end("passkey_sign_in", challenge, browser) is None:
            raise Mistrusted(NO_CHALLENGE)
        return await _let_in(answer, challenge, visitor, me)
    except Mistrusted as no:
        await attempts.failed("passkey", str(no), visitor, user_id)
        raise Refused("passkey") from no


async def keep(work: Work, actor: Actor, made: VerifiedRegistration, transports: list[str], name: str) -> int:
    """Keep a passkey that was just made, in a transaction of its person. Returns its id. Raises NotNow, Refused."""
    await work.session.get(
        User, actor.id, with_for_update=True
    )  # one at a time: two must not both be the last
    if len(await known_ids(work, actor.id)) >= PASSKEYS_MOST:
        raise NotNow(f"You have {PASSKEYS_MOST} passkeys. Remove one that you no longer use first.")
    passkey = Passkey(
        user_id=actor.id,
        credential_id=made.credential_id,
        public_key=made.credential_public_key,
        sign_count=made.sign_count,
        name=name,
        transports=transports,
        backed_up=made.credential_backed_up,
        created_at=work.now,
    )
    if not await add(work, passkey):
        raise Refused("passkey_new")
    payload: dict[str, object] = {"passkey": passkey.id, "name": name}
    await audit.append(work, actor, "passkey_added", "user", actor.id, payload)
    return passkey.id


async def known_ids(work: Work, user_id: int) -> Sequence[bytes]:
    """The ids of somebody's passkeys."""
    return (await work.session.exec(select(Passkey.credential_id).where(Passkey.user_id == user_id))).all()


async def _owner(credential_id: bytes) -> int | None:
    async with reading(None, system=True) as connection:
        found = await connection.row(_OWNER, {"id": credential_id})
    return None if found is None else int(found[0])


async def _let_in(
    answer: AuthenticationCredential, challenge: str, visitor: Visitor, me: Actor | None
) -> Came:
    async with unit_of_work(None, system=True) as work:
        found = await _found(work, answer.raw_id)
        key = found[0].public_key if found else authenticators.nobodys_key()
        signed = authenticators.verify_sign_in(answer, challenge, key)
        if found is None:
            raise Mistrusted("no passkey of ours")
        passkey, user = found
        if answer.response.user_handle != user.handle.bytes:
            raise Mistrusted("it says that it is somebody else's")
        if not user.is_active:
            raise Mistrusted("the account is deactivated")
        cloned = passkey.sign_count > 0 and signed.new_sign_count <= passkey.sign_count
        if not cloned:
            _used(passkey, work, visitor)
            passkey.sign_count, passkey.backed_up = signed.new_sign_count, signed.credential_backed_up
            await act_as(work, user.id)
            return Came(await sessions.begin(work, user.id, visitor, Entry("passkey"), me), user.id)
        # Refused, and kept in the history: this transaction has to end well.
        payload: dict[str, object] = {
            "passkey": passkey.id, "name": passkey.name, "counted": [passkey.sign_count, signed.new_sign_count],
            **visitor.payload(),
        }  # fmt: skip
        await audit.append(work, SYSTEM, "passkey_cloned", "user", user.id, payload)
    raise Mistrusted("its sign count went back: there may be a copy of it")


async def _found(work: Work, credential_id: bytes) -> tuple[Passkey, User] | None:
    statement = (
        select(Passkey, User)
        .join(User, col(User.id) == col(Passkey.user_id))
        .where(Passkey.credential_id == credential_id)
        .with_for_update()
    )
    found = (await work.session.exec(statement)).one_or_none()
    return None if found is None else (found[0], found[1])


def _used(passkey: Passkey, work: Work, visitor: Visitor) -> None:
    passkey.last_used_at = work.now
    passkey.last_used_address = visitor.address[:45]
    passkey.last_used_agent = describe(visitor.agent)


_LISTED = Statement(
    "select id, name, backed_up, created_at, last_used_at, last_used_agent, last_used_address from passkeys"
    " where user_id = :me order by id"
)
_OWNER = Statement("select user_id from passkeys where credential_id = :id")
