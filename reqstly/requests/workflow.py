"""How a request's status moves: one table, pure functions. No database, no clock."""

from dataclasses import dataclass
from typing import Literal

from reqstly.errors import NotNow

Status = Literal["open", "in_progress", "waiting", "resolved", "cancelled"]
UNDER_WAY: tuple[Status, ...] = ("open", "in_progress", "waiting")
DONE: tuple[Status, ...] = ("resolved", "cancelled")

WORDS: dict[Status, str] = {
    "open": "open",
    "in_progress": "in progress",
    "waiting": "waiting for the requester",
    "resolved": "resolved",
    "cancelled": "cancelled",
}

# verb -> the statuses it is allowed in
ALLOWED: dict[str, tuple[Status, ...]] = {
    "acknowledge": DONE,
    "assign": UNDER_WAY,
    "cancel": UNDER_WAY,
    "comment": UNDER_WAY + DONE,
    "edit": UNDER_WAY,
    "move": UNDER_WAY,
    "note": UNDER_WAY + DONE,
    "prioritise": UNDER_WAY,
    "reopen": DONE,
    "resolve": UNDER_WAY,
    "start": ("open", "waiting"),
    "take": UNDER_WAY,
    "wait": ("open", "in_progress"),
}


@dataclass(frozen=True, slots=True)
class State:
    """The part of a request that verbs move."""

    status: Status
    assignee_id: int | None


def allowed(verb: str, status: Status) -> bool:
    """Whether the verb makes sense in this status."""
    return status in ALLOWED[verb]


def check(verb: str, status: Status) -> None:
    """Raise NotNow, with what to do instead, where the verb makes no sense."""
    if allowed(verb, status):
        return
    if status in DONE:
        raise NotNow(f"This request is {WORDS[status]}. Reopen it first.")
    if verb == "reopen":
        raise NotNow("This request is not finished, so there is nothing to reopen.")
    if verb == "acknowledge":
        raise NotNow("This request is not finished: answer it, or go on with it.")
    raise NotNow(f"This request is already {WORDS[status]}.")


def take(state: State, actor_id: int) -> State:
    """The taker works on it: an open one starts, a waiting one goes on waiting."""
    check("take", state.status)
    return State("in_progress" if state.status == "open" else state.status, actor_id)


def start(state: State, actor_id: int) -> State:
    """Work begins or goes on; unassigned, it becomes the actor's."""
    check("start", state.status)
    return State("in_progress", state.assignee_id or actor_id)


def assign(state: State, assignee_id: int | None) -> State:
    """To somebody, or to nobody: then it is open again, since nobody works on it."""
    check("assign", state.status)
    return State("open" if assignee_id is None else state.status, assignee_id)


def wait(state: State, actor_id: int) -> State:
    """The requester is asked; unassigned, who asked becomes the assignee."""
    check("wait", state.status)
    return State("waiting", state.assignee_id or actor_id)


def resolve(state: State, actor_id: int) -> State:
    """Answered and done; unassigned, who answered becomes the assignee."""
    check("resolve", state.status)
    return State("resolved", state.assignee_id or actor_id)


def reopen(state: State, *, works: bool = True) -> State:
    """Open again, with who had it, where they still work in the team; else with nobody."""
    check("reopen", state.status)
    return State("open", state.assignee_id if works else None)


def cancel(state: State) -> State:
    """No longer wanted."""
    check("cancel", state.status)
    return State("cancelled", state.assignee_id)


def move(state: State) -> State:
    """Another team's now: nobody's yet, and open."""
    check("move", state.status)
    return State("open", None)


def comment(state: State, *, from_outside: bool) -> State:
    """A word of the requester or a follower answers the question: the waiting ends. The team's own leaves the status alone."""
    if state.status == "waiting" and from_outside:
        return State("in_progress", state.assignee_id)
    return state


def reopens(state: State, *, wanted: bool | None, by_requester: bool, after_resolved: str) -> bool:
    """Whether a comment reopens the request: where that is wanted; or, not said, by the request type's setting."""
    if state.status not in DONE:
        return False
    if wanted is not None:
        return wanted
    return state.status == "resolved" and by_requester and after_resolved == "reopen"
