"""The same request sent twice is done once: a program gives it a key, and is answered the second time as the first.

Only the credential that sent it is answered again. A secret that was in the answer is not kept: what was done stays done,
and asking again is refused.

The answer is kept in the transaction of the change itself. An attempt that crashes leaves neither, and its lock ends with
its connection, or with idle_in_transaction_session_timeout (db/engine.py) where nobody says that the machine is gone. What
was refused is not kept: nothing was done, and the key is free again."""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import sqlalchemy as sa
from psycopg.types.json import Jsonb

from db.statement import Statement
from db.unit_of_work import Work, unit_of_work, whole
from reqstly import secrets
from reqstly.errors import DomainError

HOURS = 24


class UnderWay(DomainError):
    """The first attempt with this key has not ended."""

    status = 409

    def __init__(self) -> None:
        super().__init__(
            "The first request with this Idempotency-Key is still under way. Ask again in a moment."
        )


class OtherRequest(DomainError):
    """The key was used for something else."""

    status = 422

    def __init__(self) -> None:
        super().__init__("This Idempotency-Key was used for another request. Take a new one for each.")


class ShownOnce(DomainError):
    """It was done, and the answer held a secret, which was not kept."""

    status = 409

    def __init__(self) -> None:
        super().__init__(
            "This was done already. Its answer held a secret, which is shown once and not kept. If it did not reach you,"
            " revoke what was made and make a new one, with a new Idempotency-Key."
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back. `secret`: its body is for the first asking alone. `replayed`: it was sent before."""

    status: int
    headers: dict[str, str]
    body: bytes
    secret: bool = False
    replayed: bool = False


def fingerprint(*parts: bytes) -> bytes:
    """What tells one request from another."""
    whole_text = b"".join(len(part).to_bytes(8, "big") + part for part in parts)
    return hashlib.sha256(whole_text).digest()


async def once(user_id: int, key: str, asked: bytes, act: Callable[[], Awaitable[Answer]]) -> Answer:
    """Do it and keep the answer, or give the one that is kept. `asked` is the fingerprint of the request and of who sent
    it. Raises UnderWay, OtherRequest, ShownOnce, and whatever the verb in `act` raises; then nothing is kept."""
    values = {"me": user_id, "key": key}
    # Two statements: what the lock's last holder wrote is to be seen.
    async with whole(user_id, [(_LOCK, values), (_FIND, values)]) as work:
        [(locked,)], kept = work.answers
        if not locked:
            raise UnderWay
        for asked_hash, status, headers, body in kept:
            if asked_hash != asked:
                raise OtherRequest
            return Answer(status, headers, _opened(body), replayed=True)
        answer = await act()
        await _keep(work, values, asked, answer)
        return answer


async def clear_old() -> None:
    """Remove what is older than a day, of all people. The policy lets the system see no younger one."""
    async with unit_of_work(None, system=True) as work:
        await work.session.execute(_CLEAR)


async def _keep(work: Work, values: dict[str, object], asked: bytes, answer: Answer) -> None:
    body = b"" if answer.secret else secrets.seal(_PURPOSE, answer.body.decode())
    kept = {"asked": asked, "status": answer.status, "headers": Jsonb(answer.headers), "body": body}
    await work.write(_KEEP, {**values, **kept, "now": work.now})


def _opened(body: bytes) -> bytes:
    if not body:
        raise ShownOnce
    opened = secrets.unseal(_PURPOSE, body)
    if opened is None:  # the secret key is another one since
        raise OtherRequest
    return opened.encode()


_PURPOSE = "idempotency"
_LOCK = Statement("select pg_try_advisory_xact_lock(hashtextextended('idempotency:' || :key, :me))")
_FIND = Statement(
    "select asked_hash, status, headers, body from idempotency_keys"
    f" where user_id = :me and key = :key and created_at > now() - interval '{HOURS} hours'"
)
_KEEP = Statement(
    "insert into idempotency_keys (user_id, key, asked_hash, status, headers, body, created_at)"
    " values (:me, :key, :asked, :status, :headers, :body, :now) on conflict (user_id, key) do update set"
    " asked_hash = excluded.asked_hash, status = excluded.status, headers = excluded.headers, body = excluded.body,"
    " created_at = excluded.created_at"
)
_CLEAR = sa.text(f"delete from idempotency_keys where created_at < now() - interval '{HOURS} hours'")
