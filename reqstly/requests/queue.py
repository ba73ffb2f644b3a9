"""What a queue shows: filter, sort, place. Pure, and one home for three things that must agree: the SQL that loads a
view, the question whether one row belongs to it, and the address it has."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Literal, TypeVar

from reqstly.requests.row import Row
from reqstly.requests.workflow import UNDER_WAY

Sort = Literal["priority", "newest", "oldest", "updated"]
SORTS: tuple[Sort, ...] = ("priority", "newest", "oldest", "updated")
STATES = ("active", "open", "in_progress", "waiting", "resolved", "cancelled", "unanswered", "all")
# What a team has to look at: what is under way, and what was said on a finished request and not yet answered.
ACTIVE = "(r.status not in ('resolved', 'cancelled') or r.unanswered_since is not null)"
_Word = TypeVar("_Word", bound=str)
PAGE = 50
PRIORITY_RANK = {"urgent": 4, "high": 3, "normal": 2, "low": 1}


@dataclass(frozen=True, slots=True)
class View:
    """A team's queue as somebody looks at it. Pages with an equal view share its rows, its room and its patches."""

    team_id: int
    state: str = "active"
    assignee: str = "any"  # any, none, or a user id
    priority: str = "any"
    type: str = "any"  # any, or a request type's id
    sort: Sort = "priority"
    after: tuple[int, float, int] | None = (
        None  # rank, seconds since 1970, id of the last row before this page
    )

    @property
    def key(self) -> str:
        """A name for its room."""
        return "queue:" + ":".join(str(getattr(self, field.name)) for field in fields(self))


def parse(team_id: int, query: Mapping[str, str], me: int) -> View:
    """The view an address asks for; what it does not understand is left at its default."""
    assignee = query.get("assignee", "any")
    assignee = str(me) if assignee == "me" else assignee
    return View(
        team_id=team_id,
        state=_known(query.get("status"), STATES, "active"),
        assignee=assignee if assignee in ("any", "none") or _is_id(assignee) else "any",
        priority=_known(query.get("priority"), ("any", *PRIORITY_RANK), "any"),
        type=value if _is_id(value := query.get("type", "any")) else "any",
        sort=_known(query.get("sort"), SORTS, "priority"),
        after=_cursor(query.get("after", "")),
    )


def address(view: View, me: int) -> dict[str, str]:
    """The query of a view's address, defaults left out: the inverse of `parse`."""
    assignee = "me" if view.assignee == str(me) else view.assignee
    wanted = {
        "status": view.state, "assignee": assignee, "priority": view.priority, "type": view.type, "sort": view.sort,
    }  # fmt: skip
    plain = {"status": "active", "assignee": "any", "priority": "any", "type": "any", "sort": "priority"}
    query = {name: value for name, value in wanted.items() if value != plain[name]}
    if view.after:
        query["after"] = "_".join(repr(part) if isinstance(part, float) else str(part) for part in view.after)
    return query


def first_page(view: View) -> View:
    """The same view from its beginning."""
    return replace(view, after=None)


def next_page(view: View, last: Row) -> View:
    """The view's continuation behind its last row."""
    return replace(view, after=(PRIORITY_RANK[last.priority], _time(view, last), last.id))


def behind(view: View, place: str) -> View:
    """The view's continuation behind a place, as its address writes it; from its beginning for what is no place."""
    return replace(view, after=_cursor(place))


def matches(view: View, row: Row) -> bool:
    """Whether a row belongs to the view, its place in the order included."""
    return (
        row.team_id == view.team_id
        and _matches_state(view.state, row)
        and (view.assignee == "any" or (str(row.assignee_id) if row.assignee_id else "none") == view.assignee)
        and view.priority in ("any", row.priority)
        and view.type in ("any", str(row.type_id))
        and (view.after is None or order(view, row) > _order(view, *view.after))
    )


def order(view: View, row: Row) -> tuple[float, ...]:
    """The sort key of a row in this view, ascending."""
    return _order(view, PRIORITY_RANK[row.priority], _time(view, row), row.id)


def where(view: View) -> tuple[str, dict[str, object]]:
    """The view's conditions on `requests r` and their parameters. Nothing a person typed becomes SQL."""
    parts, values = ["r.team_id = :team"], {"team": view.team_id}
    conditions: dict[str, object] = dict(values)
    if view.state == "active":
        parts.append(ACTIVE)
    elif view.state == "unanswered":
        parts.append("r.unanswered_since is not null")
    elif view.state != "all":
        parts.append("r.status = :state")
        conditions["state"] = view.state
        if view.state in UNDER_WAY:
            parts.append("r.status not in ('resolved', 'cancelled')")
    if view.assignee == "none":
        # What is resolved has an assignee (a constraint): without this, all of it would be searched for none.
        parts.append("false" if view.state == "resolved" else "r.assignee_id is null")
    elif view.assignee != "any":
        parts.append("r.assignee_id = :assignee")
        conditions["assignee"] = int(view.assignee)
    if view.priority != "any":
        parts.append("r.priority_rank = :rank")
        conditions["rank"] = PRIORITY_RANK[view.priority]
    if view.type != "any":
        parts.append("r.type_id = :type")
        conditions["type"] = int(view.type)
    if view.after:
        parts.append(_AFTER[view.sort])
        conditions |= dict(zip(("after_rank", "after_time", "after_id"), view.after, strict=True))
    return " and ".join(parts), conditions


ORDER_BY: dict[Sort, str] = {
    "priority": "r.priority_rank desc, r.created_at, r.id",
    "newest": "r.created_at desc, r.id desc",
    "oldest": "r.created_at, r.id",
    "updated": "r.updated_at desc, r.id desc",
}

_MOMENT = "to_timestamp(:after_time)"
_AFTER: dict[Sort, str] = {
    # The first half lets the index find the place; the row comparison alone cannot mix directions.
    "priority": f"r.priority_rank <= :after_rank and (r.priority_rank < :after_rank"
    f" or (r.created_at, r.id) > ({_MOMENT}, :after_id))",
    "newest": f"(r.created_at, r.id) < ({_MOMENT}, :after_id) and :after_rank > 0",
    "oldest": f"(r.created_at, r.id) > ({_MOMENT}, :after_id) and :after_rank > 0",
    "updated": f"(r.updated_at, r.id) < ({_MOMENT}, :after_id) and :after_rank > 0",
}


def _order(view: View, rank: int, time: float, id: int) -> tuple[float, ...]:
    if view.sort == "priority":
        return (-rank, time, id)
    return (time, id) if view.sort == "oldest" else (-time, -id)


def _time(view: View, row: Row) -> float:
    return (row.updated_at if view.sort == "updated" else row.created_at).timestamp()


def _matches_state(state: str, row: Row) -> bool:
    unanswered = row.unanswered_since is not None
    if state in ("all", "unanswered"):
        return state == "all" or unanswered
    return row.status in UNDER_WAY or unanswered if state == "active" else row.status == state


def _known(value: str | None, words: tuple[_Word, ...], otherwise: _Word) -> _Word:
    return next((word for word in words if word == value), otherwise)


def _is_id(value: str) -> bool:
    # "07" is no second name of 7: `matches` compares texts, and each name would be a room of its own.
    return value.isascii() and value.isdigit() and len(value) < 19 and not value.startswith("0")


def _cursor(value: str) -> tuple[int, float, int] | None:
    try:
        rank, time, id = value.split("_")
        place = (int(rank), float(time), int(id))
    except ValueError:
        return None
    return place if 1 <= place[0] <= 4 and 0 <= place[1] < 32_503_680_000 and 0 < place[2] < 2**63 else None
