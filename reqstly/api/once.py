"""`Idempotency-Key` on every POST (draft-ietf-httpapi-idempotency-key-header-07): sent twice, done once."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import Depends, Header, Request, Response

from db.models.idempotency import KEY_MOST
from reqstly import idempotency
from reqstly.actor import Actor
from reqstly.api.answers import sent
from reqstly.idempotency import Answer

Verb = Callable[[], Awaitable[Any]]


class Doing:
    """How a route that changes something calls its verb."""

    def __init__(self, request: Request, key: str | None) -> None:
        self._request, self._key = request, key

    async def __call__(self, actor: Actor, verb: Verb, told: Callable[[Any], Answer]) -> Response:
        """Call the verb, and answer with what `told` makes of its result; for a key that was used, answer as then."""

        async def act() -> Answer:
            return told(await verb())

        if self._key is None:
            return sent(await act())
        return sent(await idempotency.once(actor.id, self._key, await self._asked(actor), act))

    async def _asked(self, actor: Actor) -> bytes:
        """The request and who sent it: what a session was answered is not for a token of the same person."""
        at, said = self._request.url, self._request.headers
        scopes = "whatever the person may" if actor.scopes is None else " ".join(sorted(actor.scopes))
        parts = (
            actor.credential, scopes, self._request.method, at.path, at.query, ",".join(said.getlist("if-match")),
        )  # fmt: skip
        return idempotency.fingerprint(*(part.encode() for part in parts), await self._request.body())


async def _once(  # a coroutine: others are sent to a thread
    request: Request,
    idempotency_key: Annotated[
        str | None,
        Header(
            min_length=1,
            max_length=KEY_MOST,
            pattern=r"^[\x21-\x7e]+$",
            description="Your own name for this change, such as a UUID: sent again within 24 hours, the request is answered as"
            " the first time and not done again. The same key with another request, or by another token or session, is"
            " refused (422), and one whose first attempt is under way, or whose answer held a secret, too (409).",
            examples=["8e03978e-40d5-43e8-bc93-6894a57f9324"],
        ),
    ] = None,
) -> Doing:
    return Doing(request, idempotency_key)


Once = Annotated[Doing, Depends(_once)]
