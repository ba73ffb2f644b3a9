"""`If-Match`: do it only where nobody changed the request since (RFC 9110, 13.1.1)."""

import re
from typing import Annotated

from fastapi import Depends, Header

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
    if if_match.strip() == "*":
        return Exactly(None)
    # What is weak, or none of ours, is compared too, and never is the version (RFC 9110, 8.8.3.2).
    return Exactly(frozenset(int(tag) for tag in _OURS.findall(if_match)))


MadeOn = Annotated[Exactly | None, Depends(_made_on)]
"""Which version the change was made on; None where the caller does not say."""

_OURS = re.compile(r'(?:^|,)\s*"([1-9]\d{0,17})"\s*(?=,|$)', re.ASCII)
