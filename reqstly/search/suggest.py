"""What could come next while somebody types a search: filters, their values, people, teams, and requests that fit."""

from dataclasses import dataclass, replace
from typing import Literal

from reqstly.access import NOTHING, Permission, can
from reqstly.actor import Actor
from reqstly.people import queries as people
from reqstly.requests.queue import PRIORITY_RANK, STATES
from reqstly.search.language import KEYS, SORTS, Token, parse, tokens_of
from reqstly.search.queries import newest_fitting
from reqstly.teams.queries import Kind, Team

MOST = 8
_REQUESTS = 5


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line of the list. `text` is the whole search once it is chosen; a request's is its address, in `number`."""

    kind: Literal["filter", "value", "person", "request"]
    label: str
    detail: str = ""
    text: str = ""
    number: int = 0


async def suggest(
    actor: Actor, typed: object, teams: tuple[Team, ...], kinds: tuple[Kind, ...]
) -> tuple[Suggestion, ...]:
    """At most eight, the likeliest first; `teams` and `kinds` are all there are, which everybody may know. Only what
    the actor sees is suggested. Nothing typed raises."""
    text = typed if isinstance(typed, str) and len(typed) <= 500 else ""
    pieces = tokens_of(text)
    begun = pieces[-1] if pieces and not text[-1:].isspace() else None
    if begun is None:
        return () if pieces else _filters(text, "")
    if begun.minus:
        return ()
    start = text[: len(text) - len(begun.source)]
    if begun.key:
        return (await _of_filter(actor, begun, start, teams, kinds))[:MOST]
    found = _filters(start, begun.value.lower()) if begun.value.isalpha() else ()
    return (*found, *await _requests(actor, text))[:MOST]


async def _of_filter(
    actor: Actor, begun: Token, start: str, teams: tuple[Team, ...], kinds: tuple[Kind, ...]
) -> tuple[Suggestion, ...]:
    begins = begun.value.lower()
    if begun.key in ("assignee", "requester"):
        own = [("me", "you")] + ([("none", "nobody yet")] if begun.key == "assignee" else [])
        return _values(start, begun.key, own, begins) + await _people(actor, start, begun)
    known: dict[str, list[tuple[str, str]]] = {
        "is": [(state, _STATES[state]) for state in STATES],
        "team": [(team.key, team.name) for team in teams],
        "priority": [(word, "") for word in PRIORITY_RANK],
        "type": [(kind.key, f"{kind.name}, {kind.team}") for kind in kinds],
        "sort": [(sort, _SORTS[sort]) for sort in SORTS],
    }
    return _values(start, begun.key, known.get(begun.key, []), begins)


_STATES = {
    "active": "not done yet", "open": "not begun", "in_progress": "somebody is at it", "waiting": "for an answer",
    "resolved": "done", "cancelled": "no longer wanted", "all": "whatever its status",
    "unanswered": "finished, with new words",
}  # fmt: skip
_SORTS = {"best": "what fits best first", "newest": "newest first"}


def _filters(start: str, begins: str) -> tuple[Suggestion, ...]:
    return tuple(
        Suggestion("filter", f"{key}:", takes, f"{start}{key}:")
        for key, takes in KEYS.items()
        if key.startswith(begins)
    )


def _values(start: str, key: str, known: list[tuple[str, str]], begins: str) -> tuple[Suggestion, ...]:
    return tuple(
        Suggestion("value", f"{key}:{value}", said, f"{start}{key}:{value} ")
        for value, said in known
        if value.startswith(begins) or any(word.startswith(begins) for word in said.lower().split())
    )


async def _people(actor: Actor, start: str, begun: Token) -> tuple[Suggestion, ...]:
    if len(begun.value) < 2 or not can(actor, Permission.FIND_PEOPLE, NOTHING):
        return ()
    found = await people.find(actor, begun.value[:100])
    return tuple(
        Suggestion("person", one.name, one.email, f"{start}{begun.key}:{one.email} ") for one in found
    )


async def _requests(actor: Actor, text: str) -> tuple[Suggestion, ...]:
    query = replace(parse(text), problems=())
    if query.words and not query.open_ended and len(query.words[-1]) < 3:
        # Hardly begun: what was typed before it says more.
        query = replace(query, words=query.words[:-1])
    if not query.words:
        return ()
    rows = await newest_fitting(actor, query, _REQUESTS)
    return tuple(Suggestion("request", row.title, f"REQ-{row.number}", number=row.number) for row in rows)
