"""Places in a list, handed out and taken back: encrypted, so that nobody builds on what is in them, or makes one up."""

import base64
import binascii
from typing import Annotated

from fastapi import Query

from reqstly import secrets
from reqstly.errors import Invalid

MOST = 600
Cursor = Annotated[
    str | None,
    Query(
        max_length=MOST,
        description="The `next` of the page before. A list is read to its end by asking again until there is none.",
        json_schema_extra={"format": "cursor"},
    ),
]


def write(of: str, place: str) -> str:
    """A cursor for this place in the list `of`."""
    return base64.urlsafe_b64encode(secrets.seal(f"cursor:{of}", place)).decode().rstrip("=")


def read(of: str, cursor: str | None) -> str | None:
    """The place that a cursor of this list stands for; None for the beginning. Raises Invalid."""
    if cursor is None:
        return None
    try:
        sealed = base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
        place = secrets.unseal(f"cursor:{of}", sealed) if len(sealed) > _LEAST else None
    except (ValueError, binascii.Error):
        place = None
    if place is None:
        raise Invalid("cursor", "This is no cursor of this list. Begin without one.")
    return place


_LEAST = 28  # nonce and tag
