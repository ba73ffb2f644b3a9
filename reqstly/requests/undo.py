"""Taking back what one has just done, by the inverse verb: with its permission, and an entry that names what it undoes.

A verb like the others: one transaction, one entry. What somebody changed since stays as they left it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from db.statement import Statement
from db.unit_of_work import unit_of_work
from reqstly import audit, clean
from reqstly.access import VISIBLE, Permission, Target, require, visible
from reqstly.actor import Actor
from reqstly.errors import Forbidden, NotFound, NotNow
from reqstly.requests import workflow
from reqstly.requests.change import Change, append, changing, person, works
from reqstly.requests.commands import Saved
from reqstly.requests.writing import follows, give, unfollow

_STATE = frozenset({"assignee", "status", "team"})


@dataclass(frozen=True, slots=True)
class Inverse:
    """The verb that takes another back. A later change of any of `fields` has overtaken it."""

    permission: Permission
    verb: str | None  # as the workflow knows it
    action: str  # as the history knows it
    fields: frozenset[str]


INVERSES: dict[str, Inverse] = {
    "assigned": Inverse(Permission.ASSIGN, "assign", "assigned", _STATE),
    "followed": Inverse(Permission.FOLLOW, None, "unfollowed", frozenset()),
    "moved": Inverse(Permission.MOVE, "move", "moved", _STATE),
    "prioritised": Inverse(Permission.PRIORITISE, "prioritise", "prioritised", frozenset({"priority"})),
    "resolved": Inverse(Permission.REOPEN, "reopen", "reopened", _STATE),
}
"""action of the history -> what takes it back."""


def back(changes: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """The changes that take these back: field -> before and after, the other way round."""
    return {field: (after, before) for field, (before, after) in changes.items()}


def require_untouched(inverse: Inverse, changed_since: frozenset[str]) -> None:
    """Raise NotNow where a later change has overtaken it."""
    if met := sorted(inverse.fields & changed_since):
        words = " and ".join(met)
        raise NotNow(f"Not undone: somebody has changed the {words} since, and that stays.")


async def undo(actor: Actor, number: object, version: object, made_on: object = None) -> Saved:
    """Take back what the actor's own change did that led to this version. What was said stays said. A move is taken back
    for a while though the request went out of the actor's sight: see `_take_back`. Raises NotFound where there is no such
    change, NotNow where a later one has overtaken it, and what the inverse verb raises."""
    wanted, since = clean.number(number), clean.version(version)
    try:
        return await _undo(actor, wanted, since, made_on)
    except (Forbidden, NotFound):
        if taken := await _take_back(actor, wanted, since):
            return taken
        raise


async def _take_back(actor: Actor, number: int, version: int) -> Saved | None:
    """The actor's own move of a moment ago, which nobody has touched since: sec.take_back_move says whether, beside what the
    actor may do for the team that gets it back. None where that is not so."""
    visible(actor)
    async with unit_of_work(actor.user_id, at=actor.at) as work:
        values = {"number": number, "version": version, "at": work.now}
        found = await work.ask(_TAKE_BACK, values)
        if not found:
            return None
        entry, id, requester, team, confidential, changes = found[0]
        require(actor, Permission.MOVE, Target(team, confidential, requester))
        payload = {
            "version": version + 1,
            "changes": {field: list(pair) for field, pair in back(changes).items()},
            "undoes": entry,
        }
        await audit.append(work, actor, "moved", "request", id, payload, number=number)
        return Saved(id, number, version + 1)


_TAKE_BACK = Statement(
    "select entry, request, requester, team, confidential, changes"
    " from sec.take_back_move(cast(:number as bigint), cast(:version as integer), cast(:at as timestamptz))"
)


async def _undo(actor: Actor, wanted: int, since: int, made_on: object) -> Saved:
    entry, action, changes = await _entry(actor, wanted, since)
    inverse = INVERSES[action]
    async with changing(actor, wanted, _permission(actor, inverse, changes), None, made_on) as change:
        require_untouched(inverse, await change.changed_since(since))
        if inverse.verb:
            workflow.check(inverse.verb, change.row.status)
        change.undoes, change.fields = entry, back(changes)
        if "team" in changes:
            return await _move_back(change, inverse)
        follower = await _follower(change) if "follower" in changes else None
        await _to_nobody_who_left(change)
        await _restore(change)
        change.put(version=change.row.version + 1, updated_at=change.work.now)
        await change.save()
        # The entry first, as where somebody is taken off: without following one may not see the request.
        await append(change, inverse.action, change.row.version)
        if follower is not None:
            await unfollow(change, follower)
        return Saved(change.row.id, change.row.number, change.row.version)


def _permission(actor: Actor, inverse: Inverse, changes: Mapping[str, Any]) -> Permission:
    other = "follower" in changes and changes["follower"][1]["id"] != actor.id
    return Permission.ADD_FOLLOWER if other else inverse.permission


async def _entry(actor: Actor, number: int, version: int) -> tuple[int, str, dict[str, Any]]:
    values = {"number": number, "version": version, "actions": list(INVERSES), **visible(actor)}
    async with unit_of_work(actor.user_id, first=[(_ENTRY, values)]) as work:
        [found] = work.answers
    if not found:
        raise NotFound(f"There is nothing of yours to undo at REQ-{number}, or it is not for you to see.")
    id, action, changes = found[0]
    return id, action, changes


_ENTRY = Statement(
    "select e.id, e.action, e.payload -> 'changes' from requests r join audit_entries e on e.subject = 'request'"
    " and e.subject_id = r.id where r.number = :number and e.actor_id = :me and e.action = any(:actions)"
    f" and e.payload ? 'changes' and (e.payload ->> 'version')::int = :version and {VISIBLE}"
)


async def _to_nobody_who_left(change: Change, team_id: int | None = None) -> None:
    """What would come back to somebody who does not work in this team any more is nobody's, and open. Raises NotNow where
    nothing is left to take back then."""
    row, fields = change.row, change.fields
    if not {"assignee", "status"} & fields.keys():
        return
    had: Any = fields["assignee"][1] if "assignee" in fields else None
    if "assignee" not in fields and row.assignee_id is not None:
        had = await person(change.work, row.assignee_id, active=False)
    if had is None or await works(change, had["id"], team_id):
        return
    now: Any = fields["assignee"][0] if "assignee" in fields else had
    back_to = {"assignee": (now, None), "status": (row.status, "open")}
    change.fields = {**fields, **back_to}
    for field, (before, after) in back_to.items():
        if before == after:
            del change.fields[field]
    if not change.fields:
        raise NotNow(f"Not undone: {had['name']} does not work in the team any more.")


async def _restore(change: Change) -> None:
    """Put status, assignee and priority back."""
    after: dict[str, Any] = {field: pair[1] for field, pair in change.fields.items()}
    if "assignee" in after:
        change.put(assignee_id=after["assignee"]["id"] if after["assignee"] else None)
    if "status" in after:
        change.put(status=after["status"], resolved_at=None, unanswered_since=None)
    if "priority" in after:
        change.put(priority=after["priority"])


async def _move_back(change: Change, inverse: Inverse) -> Saved:
    name = change.fields["team"][1]
    teams = await change.work.ask(_TEAMS, {"name": name})
    if len(teams) != 1:
        raise NotNow(f"Not undone: which team “{name}” was is not clear any more. Move it by hand.")
    id, number, version = change.row.id, change.row.number, change.row.version + 1
    # As with the move itself, the entry comes first: afterwards the row may be out of the actor's sight, and then it
    # comes back as any moved request does, open and with nobody.
    [(team_id,)] = teams
    if team_id not in change.actor.sees:
        change.fields = {"team": change.fields["team"]}
    else:
        await _to_nobody_who_left(change, team_id)
    await append(change, inverse.action, version)
    await give(change, team_id, "back")
    await _restore(change)
    await change.save()
    return Saved(id, number, version)


_TEAMS = Statement("select id from teams where name = :name limit 2")


async def _follower(change: Change) -> int:
    who = int(change.fields["follower"][0]["id"])  # type: ignore[index]
    if not await follows(change, who):
        raise NotNow("Not undone: it is not followed any more.")
    return who
