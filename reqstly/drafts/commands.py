"""Keeping what a person is typing. Not a change of anything that others see: no history, no notification.

A place is `new/{type's key}`, `request/{number}/{what}` or `team/{key}/answer`, an answer to many at once. It names a
request or a team, but nothing is asked about it here: what stands there is the person's own text, also where they no
longer see it. Two windows that type at the same place have a draft each: a save changes the draft that the window saw last,
as it saw it, and begins another one where that was changed or sent meanwhile. The first has the place as its key, each
further one the place, `~` and a random id."""

import re
import secrets

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

from db.unit_of_work import unit_of_work
from reqstly import clean
from reqstly.access import NOTHING, Permission, require
from reqstly.actor import Actor
from reqstly.drafts.queries import Kept
from reqstly.errors import Invalid, NotSignedIn

# Half as much again as fits a request: what is too long to send can be shortened tomorrow.
TEXT_MOST = 30_000
ALL_MOST = 150_000  # characters of one draft
BOXES_MOST = 60
PLACES_MOST = 100  # a person; the oldest goes when one more begins
HERE_MOST = 10  # at one place; likewise

_PLACE = re.compile(
    r"new/[a-z][a-z0-9-]{0,59}|request/[1-9][0-9]{0,17}/(answer|note|edit|cancel|reopen)|team/[a-z][a-z0-9-]{0,19}/answer",
    re.ASCII,
)


async def keep(actor: Actor, place: object, fields: object, mine: Kept | None = None) -> Kept:
    """Keep these texts, by the name of their box, instead of `mine`; beside it where that is not there any more as it
    was. Returns what is kept now. Raises Invalid, or NotSignedIn for what is no person."""
    me, here, texts = _person(actor), _place(place), _fields(fields)
    async with unit_of_work(actor.user_id) as work:
        values = {"me": me, "fields": texts, "now": work.now}
        if mine is not None:
            seen = {**values, "key": _of(mine, here), "seen": mine.at}
            if (await work.session.execute(_CHANGE, seen)).first():
                return Kept(texts, work.now, 0.0, mine.key)
        key = here
        if not (await work.session.execute(_BEGIN, {**values, "key": key})).first():
            key = f"{here}~{secrets.token_hex(8)}"
            await work.session.execute(_BEGIN, {**values, "key": key})
        await work.session.execute(_BOUND_HERE, {"me": me, "place": here})
        await work.session.execute(_BOUND, {"me": me})
        return Kept(texts, work.now, 0.0, key)


async def drop(actor: Actor, place: object, mine: Kept | None = None) -> None:
    """Keep no longer what was sent, or is not wanted any more: `mine`, if it is there as it was; without it, all at this
    place. Called right after the verb that sends, in a transaction of its own: a crash between the two leaves a draft of
    what was sent, never the other way round."""
    me, here = _person(actor), _place(place)
    async with unit_of_work(actor.user_id) as work:
        if mine is None:
            await work.session.execute(_DROP_ALL, {"me": me, "place": here})
        else:
            seen = {"me": me, "key": _of(mine, here), "seen": mine.at}
            await work.session.execute(_DROP, seen)


async def clear_old() -> None:
    """Remove what nobody has touched for 30 days, of all people. The policy lets the system see no younger one."""
    async with unit_of_work(None, system=True) as work:
        await work.session.execute(_CLEAR)


def _person(actor: Actor) -> int:
    if actor.user_id is None:
        raise NotSignedIn
    require(actor, Permission.DRAFT, NOTHING)
    return actor.user_id


def _place(place: object) -> str:
    if not isinstance(place, str) or not _PLACE.fullmatch(place):
        raise Invalid("place", "Nothing is kept at such a place.")
    return place


def _of(mine: Kept, place: str) -> str:
    if mine.key.partition("~")[0] != place:
        raise Invalid("place", "That draft is of another place.")
    return mine.key


def _fields(fields: object) -> dict[str, str]:
    if not isinstance(fields, dict) or not fields or len(fields) > BOXES_MOST:
        raise Invalid("fields", f"A draft is a mapping of 1 to {BOXES_MOST} boxes to their texts.")
    kept = {
        _text(name, "name of a box", 100): _text(text, "draft", TEXT_MOST) for name, text in fields.items()
    }
    if sum(map(len, kept.values())) > ALL_MOST:
        raise Invalid("fields", f"A draft has at most {ALL_MOST:,} characters. Shorten it to have it kept.")
    return kept


def _text(value: object, field: str, most: int) -> str:
    # What cannot be stored is refused as everywhere; white space at the ends is still being typed, and stays.
    clean.text(value, field, most=most, required=False)
    assert isinstance(value, str)
    if len(value) > 2 * most:
        raise Invalid(field, f"The {field} is mostly white space; at most {most:,} characters fit.")
    return value


_CHANGE = sa.text(
    "update drafts set fields = :fields, updated_at = :now"
    " where user_id = :me and place = :key and updated_at = :seen returning 1"
).bindparams(sa.bindparam("fields", type_=JSONB))
_BEGIN = sa.text(
    "insert into drafts (user_id, place, fields, updated_at) values (:me, :key, :fields, :now)"
    " on conflict (user_id, place) do nothing returning 1"
).bindparams(sa.bindparam("fields", type_=JSONB))
_BOUND_HERE = sa.text(
    "delete from drafts where user_id = :me and place in (select place from drafts where user_id = :me"
    f" and split_part(place, '~', 1) = :place order by updated_at desc, place offset {HERE_MOST})"
)
_BOUND = sa.text(
    "delete from drafts where user_id = :me and place in (select place from drafts where user_id = :me"
    f" order by updated_at desc, place offset {PLACES_MOST})"
)
_DROP = sa.text("delete from drafts where user_id = :me and place = :key and updated_at = :seen")
_DROP_ALL = sa.text("delete from drafts where user_id = :me and split_part(place, '~', 1) = :place")
_CLEAR = sa.text("delete from drafts where updated_at < now() - interval '30 days'")
