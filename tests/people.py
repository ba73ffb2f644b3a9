"""The cast: who asks, who works, who leads, and who must not see. They are the demo's own people, so that the two
stay one. Each call makes a fresh Actor, as each action of the product does."""

from dataclasses import replace

from reqstly.actor import Actor
from reqstly.demo.cast import CAST, Person
from reqstly.people.queries import actor_by_email
from reqstly.requests import commands
from reqstly.requests.commands import Saved

PEOPLE: dict[str, Person] = {person.key: person for person in CAST}

# A request type of each team, with answers that fill in its form.
TYPE = {"it": "account", "ops": "delivery", "admin": "badge", "hr": "payroll"}
ANSWERS = {
    "it": {"kind": "Locked out"},
    "ops": {"direction": "Incoming"},
    "admin": {"kind": "New badge"},
    "hr": {"topic": "Payslip"},
}


async def actor(key: str) -> Actor:
    """Anybody of the cast, by key, as they are at this moment, having just signed in."""
    return replace(await actor_by_email(PEOPLE[key].email), fresh=True)


async def requester() -> Actor:
    """Zoë asks IT and HR for things."""
    return await actor("requester")


async def agent() -> Actor:
    """Łukasz works in IT."""
    return await actor("agent")


async def lead() -> Actor:
    """Amara leads IT."""
    return await actor("lead")


async def hr_agent() -> Actor:
    """Inês works in HR, whose requests are confidential."""
    return await actor("hr_agent")


async def outsider() -> Actor:
    """Tom is staff and involved in nothing."""
    return await actor("outsider")


async def admin() -> Actor:
    """Priya administers teams and people, and has no standing access to what is confidential."""
    return await actor("admin")


async def ask(
    who: str = "requester", team: str = "it", title: str = "I am locked out", **more: object
) -> Saved:
    """A new request from somebody of the cast to a team."""
    return await commands.create(
        await actor(who),
        TYPE[team],
        title,
        more.pop("description", "Since this morning."),
        ANSWERS[team],
        **more,
    )
