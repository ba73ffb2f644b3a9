"""Who knocks, as far as HTTP tells: an address and a browser. Never a proof of anything."""

from dataclasses import dataclass
from functools import lru_cache

from ua_parser import parse

from reqstly import secrets


@dataclass(frozen=True, slots=True)
class Visitor:
    """`device` is the cookie of a browser in which somebody signed in before (see `device_cookie`). `begun`: the request
    brings a cookie of something that this browser began here. What another site makes a browser send brings none."""

    address: str = ""
    agent: str = ""
    device: str = ""
    begun: bool = True

    def payload(self) -> dict[str, object]:
        """What the history keeps of it."""
        return {"address": self.address[:45], "device": describe(self.agent)}


NOBODY = Visitor()


@lru_cache(maxsize=1_000)
def describe(agent: str) -> str:
    """A browser and its system in words: “Firefox on Windows”."""
    found = parse(agent[:400])
    browser = found.user_agent.family if found.user_agent else "An unknown browser"
    return f"{browser} on {found.os.family}" if found.os else browser


def device_cookie(user_id: int) -> str:
    """What to leave in a browser in which somebody has signed in: failures from elsewhere then do not keep them out
    here (OWASP, “Slow Down Online Guessing Attacks with Device Cookies”)."""
    named = f"{user_id}.{secrets.token()}"
    return f"{named}.{secrets.keyed('device', named)}"


def known_device(cookie: str) -> str | None:
    """The name of the device that the cookie was left in; None for what we did not make."""
    named, _, mac = cookie.rpartition(".")
    return named if named and secrets.same(mac, secrets.keyed("device", named)) else None
