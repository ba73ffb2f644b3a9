"""Making and revoking one's personal access tokens. What they are, and who acts by one: `tokens.py`."""

from datetime import timedelta

import sqlalchemy as sa

from db.models import AccessToken
from db.unit_of_work import Work, unit_of_work
from reqstly import audit, clean, secrets
from reqstly.access import NOTHING, Permission, Scope, require, require_fresh
from reqstly.actor import Actor
from reqstly.errors import Forbidden, Invalid, NotFound, NotNow
from reqstly.identity import tokens

NAME_MOST, DAYS, DAYS_MOST, LIVE_MOST = 80, 90, 366, 50


async def make_token(actor: Actor, name: object, scopes: object, days: object = DAYS) -> str:
    """A new token for this many days. Returns it, for the only time. `scopes` is a list of access.Scope's words."""
    require(actor, Permission.MANAGE_OWN_ACCESS, NOTHING)
    require_fresh(actor)
    called, wanted, lasts = clean.name(name, "name", most=NAME_MOST), _scopes(scopes), _days(days)
    if Scope.ADMIN in wanted and not actor.is_admin:
        raise Forbidden("Only an admin may make a token that does what admins do.")
    token = tokens.new()
    async with unit_of_work(actor.user_id) as work:
        await _room_for_one_more(work, actor)
        made = AccessToken(
            user_id=actor.id,
            name=called,
            prefix=token[: tokens.PREFIX_LENGTH],
            token_hash=secrets.digest(token),
            scopes=[str(scope) for scope in wanted],
            created_at=work.now,
            expires_at=work.now + timedelta(days=lasts),
        )
        work.session.add(made)
        await work.session.flush()
        payload: dict[str, object] = {
            "token": made.id, "name": called, "prefix": made.prefix, "scopes": made.scopes,
            "expires_at": made.expires_at.isoformat(),
        }  # fmt: skip
        await audit.append(work, actor, "token_made", "user", actor.id, payload)
    return token


async def revoke_token(actor: Actor, token: object) -> None:
    """From now on the actor's token with this id is nobody's. NotFound where it works no more already."""
    require(actor, Permission.MANAGE_OWN_ACCESS, NOTHING)
    require_fresh(actor)
    token_id = clean.identifier(token, "token")
    async with unit_of_work(actor.user_id) as work:
        values = {"id": token_id, "me": actor.id, "now": work.now}
        revoked = (await work.session.execute(_REVOKE, values)).one_or_none()
        if revoked is None:
            raise NotFound("There is no such token, or it works no more already.")
        payload: dict[str, object] = {"token": token_id, "name": revoked.name, "prefix": revoked.prefix}
        await audit.append(work, actor, "token_revoked", "user", actor.id, payload)


async def _room_for_one_more(work: Work, actor: Actor) -> None:
    # One at a time: two made at the same moment must not both find room for the last.
    await work.session.execute(_ONE_AT_A_TIME, {"me": actor.id})
    if (await work.session.execute(_LIVE, {"me": actor.id})).scalar_one() >= LIVE_MOST:
        raise NotNow(f"You have {LIVE_MOST} tokens that work. Revoke one that you no longer need first.")


def _scopes(value: object) -> list[Scope]:
    if not isinstance(value, list | tuple | set | frozenset):
        raise Invalid("scopes", "What the token may do has to be a list.")
    words = {clean.word(scope, "scope", tuple(Scope)) for scope in value}
    if not words:
        raise Invalid("scopes", "Choose at least one thing that the token may do.")
    return [scope for scope in Scope if scope in words]


def _days(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= DAYS_MOST:
        raise Invalid("days", f"A token lasts a whole number of days, from 1 to {DAYS_MOST}.")
    return value


_ONE_AT_A_TIME = sa.text("select pg_advisory_xact_lock(hashtextextended('access_tokens', :me))")
_LIVE = sa.text(
    "select count(*) from access_tokens where user_id = :me and revoked_at is null and expires_at > now()"
)
_REVOKE = sa.text(
    "update access_tokens set revoked_at = :now where id = :id and user_id = :me and revoked_at is null"
    " and expires_at > :now returning name, prefix"
)
