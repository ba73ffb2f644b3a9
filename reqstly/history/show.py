"""The history as lines for a terminal or a program, for `reqstly audit show`."""

import json
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from typing import Any

from db.reading import Statement, reading
from reqstly import clean
from reqstly.actor import SYSTEM
from reqstly.errors import NotFound
from reqstly.history import words
from reqstly.history.kinds import ALL, kind_of
from reqstly.history.queries import Entry, entries, of_request, wanted

_BATCH = 500
_LONGEST = 60  # characters of a value in a line


async def lines(
    *,
    subject: str = "",
    person: str = "",
    team: str = "",
    since: str = "",
    limit: int = 50,
    as_json: bool = False,
) -> AsyncIterator[str]:
    """The newest entries about teams, people and sign-ins, newest first, at most `limit`. `person` is a mail address. Raises
    Invalid, NotFound."""
    which = wanted(ALL, await _person(person), team, since, None)
    if subject:
        clean.word(subject, "subject", ("sign_in", "team", "user"))
    before: str | None = None
    left = limit
    while left > 0:
        found, before = await entries(SYSTEM, which, before, min(_BATCH, limit))
        for one in found:
            if left > 0 and subject in ("", one.subject):
                left -= 1
                yield _json(_fields(one)) if as_json else _line(one.at, words.sentence(one))
        if before is None:
            return


async def lines_of_request(number: str, *, limit: int = 50, as_json: bool = False) -> AsyncIterator[str]:
    """The newest entries of a request, newest first. Raises NotFound."""
    found, reference = await of_request(SYSTEM, number, limit)
    for one in found:
        if as_json:
            yield _json({"subject": "request", "request": reference, **one})
        else:
            note = " (internal)" if one["internal"] else ""
            action = str(one["action"]).replace("_", " ")
            changes = _changes(one["payload"])
            yield _line(one["at"], f"{reference} {action}{note} by {one['actor'] or 'Reqstly'}{changes}")


async def _person(email: str) -> int | None:
    if not email:
        return None
    async with reading(None, system=True) as connection:
        found = await connection.row(_BY_EMAIL, {"email": clean.email(email)})
    if found is None:
        raise NotFound(f"Nobody has the mail address {email}.")
    return int(found[0])


_BY_EMAIL = Statement("select id from users where email = :email")


def _fields(one: Entry) -> dict[str, Any]:
    return {
        "id": one.id, "at": one.at, "subject": one.subject, "kind": kind_of(one.subject, one.action), "action": one.action,
        "actor": one.actor, "person": one.person, "team": one.team_key, "text": words.sentence(one), "payload": one.payload,
    }  # fmt: skip


def _json(fields: Mapping[str, Any]) -> str:
    # ASCII alone: nothing in a name or a reason reaches the terminal as a control character.
    return json.dumps({**fields, "at": fields["at"].astimezone(UTC).isoformat()})


def _line(at: datetime, text: str) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC  {_printable(text)}"


def _printable(text: str) -> str:
    return "".join(one if one.isprintable() else " " for one in text)


def _changes(payload: Mapping[str, Any]) -> str:
    changes = payload.get("changes")
    if not isinstance(changes, dict):
        return ""
    said = [
        f"{field}: {_value(pair[0])} → {_value(pair[1])}"
        for field, pair in changes.items()
        if isinstance(pair, list) and len(pair) == 2
    ]
    return f": {', '.join(said)}" if said else ""


def _value(value: object) -> str:
    named = value.get("name", value) if isinstance(value, dict) else value
    text = "–" if named is None else str(named)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
