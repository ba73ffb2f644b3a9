"""The language of search as a queue's filter: a text to a `View`, and back. What a live queue cannot show by itself, such
as words, is left to the search."""

from dataclasses import dataclass, replace

from db.reading import Statement, reading
from reqstly.actor import Actor
from reqstly.requests.queue import SORTS, View
from reqstly.search.language import Query, parse, tokens_of, write
from reqstly.search.meaning import NOBODY, Meaning, meaning
from reqstly.teams.queries import Kind, Team

_KNOWN = {"assignees": 1, "states": 1, "priorities": 1, "types": 1, "teams": 1}


@dataclass(frozen=True, slots=True)
class Filter:
    """What a text means to a queue: the `view`, or else the text of a `search` that means it; `problems` say what is
    not understood."""

    view: View | None = None
    search: str = ""
    problems: tuple[str, ...] = ()


async def filter_of(actor: Actor, team: Team, text: object) -> Filter:
    """The filter that a text asks for, in this team's queue. Never raises for what was typed."""
    sort, rest = _sort(text if isinstance(text, str) else "")
    query = parse(rest)
    means = Meaning(problems=query.problems)
    if query.asks:
        async with reading(actor.user_id) as reader:
            means = await meaning(reader, actor, query)
    if means.problems:
        return Filter(problems=means.problems)
    if not _is_a_view(query) or means.teams not in (None, (team.id,)):
        here = "" if query.teams else f"team:{team.key} "
        order = " sort:newest" if sort == "newest" else ""
        return Filter(search=here + rest.strip() + order)
    return Filter(view=_view(team, query, means, sort))


async def text_of(actor: Actor, view: View, kinds: tuple[Kind, ...]) -> str:
    """A view as a text that asks for it; '' for the queue as it opens."""
    kind = next((kind.key for kind in kinds if str(kind.id) == view.type), "")
    query = Query(
        states=() if view.state == "active" else (view.state,),
        assignees=() if view.assignee == "any" else (await _who(actor, view.assignee),),
        priorities=() if view.priority == "any" else (view.priority,),
        types=(kind,) if kind else (),
    )
    order = "" if view.sort == "priority" else f"sort:{view.sort}"
    return " ".join(part for part in (write(query), order) if part)


def _is_a_view(query: Query) -> bool:
    asked = Query(**{name: getattr(query, name)[:most] for name, most in _KNOWN.items()})
    return asked == query


def _view(team: Team, query: Query, means: Meaning, sort: str) -> View:
    view = View(team.id, sort=next((one for one in SORTS if one == sort), "priority"))
    if query.states:
        view = replace(view, state=query.states[0])
    if means.assignees:
        view = replace(view, assignee="none" if means.assignees[0] == NOBODY else str(means.assignees[0]))
    if query.priorities:
        view = replace(view, priority=query.priorities[0])
    if means.types:
        view = replace(view, type=str(means.types[0]))
    return view


def _sort(text: str) -> tuple[str, str]:
    """A queue has orders that a search has not: the one asked for, and the text without it."""
    for token in tokens_of(text[:2_000]):
        if token.key == "sort" and token.value.lower() in SORTS:
            return token.value.lower(), text.replace(token.source, "", 1)
    return "", text


async def _who(actor: Actor, assignee: str) -> str:
    if assignee in ("none", str(actor.id)):
        return "none" if assignee == "none" else "me"
    async with reading(actor.user_id) as reader:
        found = await reader.row(_ADDRESS, {"id": int(assignee)})
    return str(found[0]) if found else "none"


_ADDRESS = Statement("select email from users where id = :id")
