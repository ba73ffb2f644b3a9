"""Who sees and follows a request besides those who work on it."""

from fastapi import Response

from reqstly.api import calls
from reqstly.api.answers import Changed, Person, answer, changed, sent
from reqstly.api.auth import Reader, Writer
from reqstly.api.conditions import MadeOn
from reqstly.api.requests import Number, PersonId
from reqstly.requests import commands
from reqstly.requests.detail import load_detail

router = calls.router(prefix="/requests/{number}/followers", tags=["followers"])


@router.get("", response_model=list[Person], summary="Who follows a request")
async def listed(number: Number, actor: Reader) -> Response:
    """By name."""
    return answer((await load_detail(actor, number)).followers)


@router.put("/{person}", response_model=Changed, summary="Let somebody follow a request")
async def add(number: Number, person: PersonId, actor: Writer, made_on: MadeOn) -> Response:
    """Yourself, or another person, who may see it from then on. Who follows it already goes on to."""
    return sent(changed(await commands.add_follower(actor, number, person, made_on)))


@router.delete("/{person}", response_model=Changed, summary="Take somebody off a request")
async def remove(number: Number, person: PersonId, actor: Writer, made_on: MadeOn) -> Response:
    """Yourself, or another person. Who does not follow it goes on not to."""
    return sent(changed(await commands.remove_follower(actor, number, person, made_on)))
