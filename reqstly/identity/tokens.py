"""Personal access tokens: programs act as a person, and may do at most what the token was made for.

How one looks: `reqstly_`, 43 random characters, and eight digits by which a mistyped one is told without the database,
and by which scanners for leaked secrets know it. Of its 256 random bits only the hash is stored."""

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa

from db import presumed
from db.reading import Statement, presume, reading
from db.unit_of_work import unit_of_work
from reqstly import secrets
from reqstly.access import NOTHING, Permission, Scope, require
from reqstly.actor import Actor
from reqstly.errors import DomainError, NotSignedIn
from reqstly.identity import attempts
from reqstly.identity.visitor import Visitor
from reqstly.people.queries import ACTOR_COLUMNS, actor_from

MARK = "reqstly_"
PREFIX_LENGTH = 12  # characters by which a person recognizes it
_SHAPE = re.compile(rf"{MARK}[A-Za-z0-9_-]{{43}}[0-9a-f]{{8}}")


class InvalidToken(NotSignedIn):
    """A token that is not taken. Unknown, over, revoked, or of somebody who is deactivated: always the same sentence."""

    def __init__(self) -> None:
        DomainError.__init__(
            self,
            "This token is not known here, or not valid any more. Make a new one under “Sign-in and security”.",
        )


def new() -> str:
    """A token that nobody has yet."""
    body = MARK + secrets.token()
    return body + _check(body)


async def actor_of(token: str, visitor: Visitor) -> Actor:
    """Who a token stands for, now, with its scopes. Raises InvalidToken, and TooMany where too much failed from there:
    a good token is taken also from behind an address that others spoil."""
    if not _is_whole(token):
        raise await refused("token", "not a whole token", visitor)
    values = {"hash": secrets.digest(token), "address": visitor.address[:45]}
    found = await presume(None, _FIND, values, system=True)
    if not found:
        raise await refused("token", "unknown", visitor)
    token_id, prefix, scopes, why, lately, *columns = found[0]
    if why or not lately:
        presumed.forget(presumed.key(_FIND, values))
    if why:
        raise await refused("token", f"{prefix}… {why}", visitor, columns[0])
    if not lately:
        await _note(token_id, visitor)
    return program(columns, scopes, f"token {token_id}")


async def refused(method: str, reason: str, visitor: Visitor, user_id: int | None = None) -> InvalidToken:
    """Count and write down that a token was refused; TooMany where that is noise by now."""
    await attempts.token_refused(method, reason, visitor, user_id)
    return InvalidToken()


def program(columns: Iterable[Any], scopes: Iterable[str], credential: str) -> Actor:
    """A person, from a row of ACTOR_COLUMNS, as a program with these scopes acts for them. What they opened for a while
    by breaking the glass is for their own eyes: no program sees it."""
    actor = actor_from(*columns, scopes=frozenset(scopes), credential=credential)
    sees = frozenset(team for team in actor.sees if team not in actor.opened or actor.is_member(team))
    return replace(actor, sees=sees, opened=MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A token as its owner sees it; `state` is 'live', 'over' or 'revoked'."""

    id: int
    name: str
    prefix: str
    scopes: tuple[Scope, ...]
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime | None
    last_used_address: str
    state: str


async def listed(actor: Actor) -> tuple[TokenRow, ...]:
    """The actor's tokens, those that work first; what ended more than 30 days ago is left out."""
    require(actor, Permission.MANAGE_OWN_ACCESS, NOTHING)
    async with reading(actor.user_id) as connection:
        rows = await connection.rows(_LISTED, {"me": actor.user_id})
    return tuple(_row(*row) for row in rows)


def _row(id: int, name: str, prefix: str, scopes: list[str], *more: Any) -> TokenRow:
    return TokenRow(id, name, prefix, tuple(map(Scope, scopes)), *more)


def _is_whole(token: str) -> bool:
    return _SHAPE.fullmatch(token) is not None and _check(token[:-8]) == token[-8:]


def _check(body: str) -> str:
    return f"{zlib.crc32(body.encode()):08x}"


async def _note(token_id: int, visitor: Visitor) -> None:
    async with unit_of_work(None, system=True) as work:
        values = {"id": token_id, "now": work.now, "address": visitor.address[:45]}
        await work.session.execute(_USED, values)


_REFUSED = (
    "case when t.revoked_at is not null then 'is revoked' when t.expires_at <= now() then 'is over'"
    " when not u.is_active then 'is of somebody deactivated' end"
)
_FIND = Statement(
    f"select t.id, t.prefix, t.scopes, {_REFUSED},"
    # Once a minute is exact enough, and spares a write a call; another place is told at once.
    " coalesce(t.last_used_at > now() - interval '1 minute' and t.last_used_address = :address, false),"
    f" {ACTOR_COLUMNS} from access_tokens t join users u on u.id = t.user_id where t.token_hash = :hash"
)
_USED = sa.text("update access_tokens set last_used_at = :now, last_used_address = :address where id = :id")
_LISTED = Statement(
    "select id, name, prefix, scopes, created_at, expires_at, last_used_at, last_used_address,"
    " case when revoked_at is not null then 'revoked' when expires_at <= now() then 'over' else 'live' end"
    " from access_tokens where user_id = :me"
    " and least(expires_at, coalesce(revoked_at, expires_at)) > now() - interval '30 days'"
    " order by (revoked_at is null and expires_at > now()) desc, created_at desc, id desc limit 200"
)
