"""Keeping what a person is typing. Not a change of anything that others see: no history, no notification.

A place is `new/{type's key}`, `request/{number}/{what}` or `team/{key}/answer`, an answer to many at once. It names a
request or a team, but nothing is asked about it here: what stands there is the person's own text, also where they no
longer see it. Who saves last wins: two devices that type at the same place at the same time do not merge."""

import re
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

from db.unit_of_work import unit_of_work
from reqstly import clean
from reqstly.access import NOTHING, Permission, require
from reqstly.actor import Actor
from reqstly.errors import Invalid, NotSignedIn

# Half as much again as fits a request: what is too long to send can be shortened tomorrow.
TEXT_MOST = 30_000
ALL_MOST = 150_000  # characters of one draft
BOXES_MOST = 60
PLACES_MOST = 100  # a person; the oldest goes when one more begins

_PLACE = re.compile(
    r"new/[a-z][a-z0-9-]{0,59}|request/[1-9][0-9]{0,17}/(answer|note|edit|cancel|reopen)|team/[a-z][a-z0-9-]{0,19}/answer",
    re.ASCII,
)


async def keep(actor: Actor, place: object, fields: object) -> datetime:
    """Keep these texts, by the name of their box, instead of what was kept at this place. Returns the moment of it.
    Raises Invalid, or NotSignedIn for what is no person."""
    values = {"me": _person(actor), "place": _place(place), "fields": _fields(fields)}
    async with unit_of_work(actor.user_id) as work:
        begun = (await work.session.execute(_KEEP, {**values, "now": work.now})).scalar_one()
        if begun:
            await work.session.execute(_BOUND, {"me": actor.user_id})
        return work.now


async def drop(actor: Actor, place: object) -> None:
    """Keep nothing at this place: it was sent, or is not wanted any more. Called right after the verb that sends, in a
    transaction of its own: a crash between the two leaves a draft of what was sent, never the other way round."""
    values = {"me": _person(actor), "place": _place(place)}
    async with unit_of_work(actor.user_id) as work:
        await work.session.execute(_DROP, values)


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


_KEEP = sa.text(
    "insert into drafts (user_id, place, fields, updated_at) values (:me, :place, :fields, :now)"
    " on conflict (user_id, place) do update set fields = excluded.fields, updated_at = excluded.updated_at"
    " returning xmax = 0"  # whether it is a new row
).bindparams(sa.bindparam("fields", type_=JSONB))
_BOUND = sa.text(
    "delete from drafts where user_id = :me and place in (select place from drafts where user_id = :me"
    f" order by updated_at desc, place offset {PLACES_MOST})"
)
_DROP = sa.text("delete from drafts where user_id = :me and place = :place")
_CLEAR = sa.text("delete from drafts where updated_at < now() - interval '30 days'")
