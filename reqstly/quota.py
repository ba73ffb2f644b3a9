"""How much one person may ask for in a minute, by the API and by their pages together; counted by all replicas together."""

from functools import lru_cache

from limits import RateLimitItem, RateLimitItemPerMinute

from reqstly import rates
from reqstly.actor import Actor
from reqstly.errors import TooMany
from reqstly.settings import settings


class QuotaExceeded(TooMany):
    """More than fits into a minute. `policies` are those that were broken."""

    def __init__(self, seconds: int, policies: list[str], what: str = "calls") -> None:
        super().__init__(seconds)
        self.sentence = f"That was too many {what} in a minute. Go on in {seconds} s."
        self.policies = policies


def of_person(actor: Actor) -> tuple[RateLimitItem, str]:
    """The window that all of a person's doing is counted in, whichever way it comes."""
    return _policy(settings().api_person_per_minute), str(actor.id)


async def count_act(actor: Actor) -> None:
    """Count what somebody does on a page. Raises QuotaExceeded."""
    (window,) = await rates.count(of_person(actor))
    if window.over:
        raise QuotaExceeded(window.seconds, ["person"], "changes")


@lru_cache(maxsize=8)
def _policy(amount: int) -> RateLimitItem:
    return RateLimitItemPerMinute(amount, namespace="api-person")
