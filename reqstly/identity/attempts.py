"""Every way in counts here: what failed is limited for each address, and for each account at that address; what
succeeded and what failed is in the history and in the metrics.

Nobody is kept out by somebody else's doing: an account as a whole is never locked, and a browser in which somebody
signed in before has counts of its own, also behind an address that others spoil. A request from a browser that began
nothing here is neither counted nor written down: any web page can make the browsers of a whole office send such
requests. What is presented here are keys and random secrets, not passwords: there is nothing to guess, so that limits
only keep the noise down."""

import ipaddress

from limits import RateLimitItem, RateLimitItemPerMinute
from loguru import logger

from db.unit_of_work import Work, unit_of_work
from reqstly import audit, clean, rates, secrets
from reqstly.actor import SYSTEM, Actor
from reqstly.identity.visitor import Visitor, known_device
from reqstly.metrics import SIGN_INS

BY_ADDRESS = RateLimitItemPerMinute(30, 10, namespace="address")
BY_DEVICE = RateLimitItemPerMinute(30, 10, namespace="device")
BY_ACCOUNT = RateLimitItemPerMinute(10, 10, namespace="account")
BEGUN = RateLimitItemPerMinute(300, 1, namespace="begun")
BY_CALLER = RateLimitItemPerMinute(30, 10, namespace="caller")


async def admit(visitor: Visitor) -> None:
    """Raise TooMany where too much has failed from here lately. Asked before anything is looked at."""
    await rates.check(*_place(visitor))


async def begin(visitor: Visitor) -> None:
    """Count something begun (a challenge, a way to a provider); raise TooMany where that is noise."""
    await rates.check(BEGUN, *_place(visitor)[1:])
    await rates.hit(BEGUN, *_place(visitor)[1:])


async def admit_account(visitor: Visitor, user_id: int) -> None:
    """Raise TooMany where this account has failed too often from this place."""
    await rates.check(BY_ACCOUNT, str(user_id), *_place(visitor)[1:])


async def failed(
    method: str, reason: str, visitor: Visitor, user_id: int | None = None, *, counts: bool = True
) -> None:
    """Put it into the history: of the account, where it is known which one was meant; and count it, where it `counts`
    as an attempt and is nobody's bad luck.

    Beyond the limit nothing more is written: noise must not fill the history. Of a browser that began nothing here,
    nothing is."""
    if not visitor.begun:
        return
    SIGN_INS.labels(method, "failed").inc()
    if counts:
        noise = not await rates.hit(*_place(visitor))
        if user_id is not None:
            await rates.hit(BY_ACCOUNT, str(user_id), *_place(visitor)[1:])
    else:
        noise = not await rates.hit(BEGUN, *_place(visitor)[1:])
    if not noise:
        await _write(method, reason, visitor, user_id)


async def token_refused(method: str, reason: str, visitor: Visitor, user_id: int | None) -> None:
    """Count that a program's token was refused; raise TooMany where that is noise. Programs have a count of their own:
    one that goes on with an old token keeps nobody at its address from signing in.

    The history has it where the token is of somebody known; else the log has the reason."""
    caller = secrets.keyed("address", _network(visitor.address))
    await rates.check(BY_CALLER, caller)
    await rates.hit(BY_CALLER, caller)
    SIGN_INS.labels(method, "failed").inc()
    if user_id is None:
        logger.info("Token refused", method=method, reason=clean.storable(reason)[:200])
    else:
        await _write(method, reason, visitor, user_id)


async def succeeded(work: Work, actor: Actor, method: str, visitor: Visitor) -> None:
    """Put it into the history, in the transaction that lets them in, and count it."""
    payload: dict[str, object] = {"method": method, **visitor.payload()}
    await audit.append(work, actor, "signed_in", "user", actor.id, payload)
    SIGN_INS.labels(method, "succeeded").inc()


async def _write(method: str, reason: str, visitor: Visitor, user_id: int | None) -> None:
    # What strangers sent stands in some reasons.
    said = clean.storable(reason)[:200]
    payload: dict[str, object] = {"method": method, "reason": said, **visitor.payload()}
    async with unit_of_work(None, system=True) as work:
        subject = ("user", user_id) if user_id is not None else ("sign_in", 0)
        await audit.append(work, SYSTEM, "sign_in_failed", *subject, payload)


def _place(visitor: Visitor) -> tuple[RateLimitItem, str]:
    if device := known_device(visitor.device):
        return BY_DEVICE, secrets.keyed("device", device)
    return BY_ADDRESS, secrets.keyed("address", _network(visitor.address))


def _network(address: str) -> str:
    # Whoever has one address of IPv6 has a whole /64 of them.
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network((known, 64), strict=False)) if known.version == 6 else address
