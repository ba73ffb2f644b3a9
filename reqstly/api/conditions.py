"""`If-Match`: do it only where nobody changed the request since (RFC 9110, 13.1.1).

A proxy that compresses an answer makes its tag another one, as it has to (8.8.3.3): `"3"` comes back as `"3-gzip"` or
`W/"3"`. Both mean version 3, so both match (ADR 29)."""

import re
from typing import Annotated

from fastapi import Depends, Header, Request

from reqstly.errors import DomainError
from reqstly.requests.change import Exactly


class NoCondition(DomainError):
    """A change that has to say what it was made on does not."""

    status = 428

    def __init__(self) -> None:
        super().__init__(
            "Say what you changed: the ETag that you read as “If-Match”, or its number as “version” in the body."
        )


async def _made_on(
    request: Request,
    if_match: Annotated[
        str | None,
        Header(
            max_length=400,
            description="The request's ETag as you read it. It is changed only if that is still the newest version (else 412).",
            examples=['"3"'],
        ),
    ] = None,
) -> Exactly | None:
    if if_match is None:
        return None
    # A list may come on several lines, which are one (RFC 9110, 5.3); the parameter holds one of them, for the document.
    return exactly(", ".join(request.headers.getlist("if-match")))


def exactly(if_match: str) -> Exactly:
    """The versions that the header names. What is none of our tags is compared too, and never is the version."""
    if if_match.strip(" \t") == "*":
        return Exactly(None)
    if not _LIST.fullmatch(if_match):
        return Exactly(frozenset())
    ours = (_OURS.fullmatch(tag) for tag in _TAG.findall(if_match))
    return Exactly(frozenset(int(match[1]) for match in ours if match))


MadeOn = Annotated[Exactly | None, Depends(_made_on)]
"""Which version the change was made on; None where the caller does not say."""

# RFC 9110, 8.8.3: an entity-tag, whose text may hold a comma, and a list of them, which may hold empty members (5.6.1.2).
_TAG = re.compile(r'(?:W/)?"([^"\x00-\x20\x7f]*)"')
_LIST = re.compile(rf"[ \t,]*{_TAG.pattern}[ \t]*(?:,[ \t]*(?:{_TAG.pattern}[ \t]*)?)*")
# A version, and what names the coding behind it: `3-gzip` (Apache, Caddy), `3--gzip` (Jetty), `3;br` (LiteSpeed), `3-zstd`.
_OURS = re.compile(r"([1-9]\d{0,17})(?:[-;:+._]{1,2}[A-Za-z][A-Za-z0-9+._-]{0,30})?")
