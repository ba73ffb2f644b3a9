"""How often the API may be called: by one token, and by all of one person's together, pages included; all replicas count together.

What is left is told with every answer (draft-ietf-httpapi-ratelimit-headers-10)."""

from functools import lru_cache

from fastapi import Request
from limits import RateLimitItem, RateLimitItemPerMinute

from reqstly import rates, secrets
from reqstly.actor import Actor
from reqstly.api import frame
from reqstly.quota import QuotaExceeded, of_person
from reqstly.settings import settings


async def count(request: Request, actor: Actor, token: str) -> None:
    """Count this call and say what is left. Raises QuotaExceeded."""
    by_token, (by_person, person) = _by_token(settings().api_token_per_minute), of_person(actor)
    if (windows := request.scope.get(_COUNTED)) is None:  # a call that begins anew is one call
        keys = (by_token, secrets.digest(token).hex()[:32]), (by_person, person)
        windows = dict(zip(("token", "person"), await rates.count(*keys), strict=True))
        request.scope[_COUNTED] = windows
    tell = frame.headers(request.scope)
    tell["RateLimit-Policy"] = f'"token";q={by_token.amount};w=60, "person";q={by_person.amount};w=60'
    tell["RateLimit"] = ", ".join(f'"{name}";r={one.left};t={one.seconds}' for name, one in windows.items())
    if broken := [name for name, one in windows.items() if one.over]:
        raise QuotaExceeded(max(windows[name].seconds for name in broken), broken)


_COUNTED = "reqstly.counted"


@lru_cache(maxsize=8)
def _by_token(amount: int) -> RateLimitItem:
    return RateLimitItemPerMinute(amount, namespace="api-token")
