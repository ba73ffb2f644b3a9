"""What every verb on a request begins with: the row, locked, through the actor's visibility, and the permission. And what it
ends with: the row and its one entry, written in one round trip with the commit."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any

from psycopg.types.json import Jsonb

from db.statement import Statement
from db.unit_of_work import Work, unit_of_work
from reqstly import audit, clean
from reqstly.access import VISIBLE, Permission, Target, require, visible
from reqstly.actor import Actor
from reqstly.errors import Clash, Conflict, Invalid, NotFound, Stale
from reqstly.requests import workflow
from reqstly.requests.overtaking import require_seen


@dataclass(slots=True)
class Locked:
    """A request, which nobody else changes until the transaction ends. `followed`: by the actor."""

    id: int
    number: int
    version: int
    team_id: int
    type_id: int
    requester_id: int
    assignee_id: int | None
    status: workflow.Status
    priority: str
    updated_at: datetime
    resolved_at: datetime | None
    title: str
    description: str
    fields: dict[str, Any]
    confidential: bool
    followed: bool
    unanswered_since: datetime | None
    after_resolved: str


@dataclass(frozen=True, slots=True)
class Exactly:
    """In place of a version: the newest has to be one of these, whatever was changed since. None: any will do."""

    versions: frozenset[int] | None


@dataclass(frozen=True, slots=True)
class Said:
    """A comment that goes with a change; `kind` is comment, question or answer."""

    body: str
    kind: str


@dataclass(slots=True)
class Change:
    """A change under way. `fields` collects before and after for the history."""

    actor: Actor
    work: Work
    row: Locked
    fields: dict[str, tuple[object, object]] = field(default_factory=dict)
    after: dict[str, object] = field(default_factory=dict)  # column -> what `save` writes
    said: Said | None = None
    undoes: int | None = None  # the id of the entry that this change takes back
    more: dict[str, object] = field(default_factory=dict)  # what else its entry keeps

    @property
    def target(self) -> Target:
        """The request, for the permission table."""
        return Target(self.row.team_id, self.row.confidential, self.row.requester_id, self.row.followed)

    @property
    def state(self) -> workflow.State:
        """The row's part that the workflow moves."""
        return workflow.State(self.row.status, self.row.assignee_id)

    def put(self, **columns: object) -> None:
        """The row has these values from now on, and keeps them by `save`."""
        for name, value in columns.items():
            setattr(self.row, name, value)
        self.after |= columns

    async def save(self) -> None:
        """Write what was put. (It is there to be written: locked, and an entry about what the actor cannot see is refused.)"""
        if self.after:
            values = {name: Jsonb(value) if name == "fields" else value for name, value in self.after.items()}
            await self.work.write(_update(tuple(self.after)), {**values, "id": self.row.id})

    async def changed_since(self, version: int) -> frozenset[str]:
        """The fields that anybody changed after this version."""
        if version >= self.row.version:
            return frozenset()
        found = await self.work.ask(_CHANGED_SINCE, {"id": self.row.id, "version": version})
        return frozenset(name for (name,) in found)

    def made_on(self, version: object) -> int:
        """The version that the change was made on. Raises Stale where it had to be the newest and is not."""
        if not isinstance(version, Exactly):
            return clean.version(version)
        if version.versions is not None and self.row.version not in version.versions:
            raise Stale(self.row.version)
        return self.row.version

    def move_to(self, after: workflow.State) -> None:
        """Take over a new status; the assignee stays who it was."""
        if after.status == self.row.status:
            return  # thanks for an answer do not move the moment of the answer
        self.fields["status"] = (self.row.status, after.status)
        if self.row.unanswered_since and after.status not in workflow.DONE:
            self.put(unanswered_since=None)
        self.put(status=after.status, resolved_at=self.work.now if after.status == "resolved" else None)

    async def move_to_named(self, after: workflow.State) -> None:
        """Take over a new status and assignee, the latter with names for the history."""
        await self.name_state(after)
        self.move_to(after)
        if after.assignee_id != self.row.assignee_id:
            self.put(assignee_id=after.assignee_id)

    async def name_state(self, after: workflow.State) -> None:
        """Note status and assignee, before and after, without changing the row."""
        if after.status != self.row.status:
            self.fields["status"] = (self.row.status, after.status)
        if after.assignee_id != self.row.assignee_id:
            before = self.row.assignee_id and await person(self.work, self.row.assignee_id, active=False)
            now = after.assignee_id and await person(self.work, after.assignee_id)
            self.fields["assignee"] = (before, now)


@asynccontextmanager
async def changing(
    actor: Actor,
    number: object,
    permission: Permission,
    verb: str | None,
    version: object = None,
    fields: tuple[str, ...] = (),
    seen: object = None,
) -> AsyncIterator[Change]:
    """Lock the request, authorize, and check status and version; the block then writes. Commits at its end.

    `fields` are what the verb is about: if one of them changed after `version`, Conflict is raised. `seen` is the version
    that the actor began to write on: where others spoke since, or moved the status, Overtaken is raised."""
    wanted = clean.number(number)
    values = {"number": wanted, **visible(actor)}
    async with unit_of_work(actor.user_id, at=actor.at, verb=verb, first=[(_LOCKED, values)]) as work:
        [found] = work.answers
        if not found and actor.opened:
            # A look at what is confidential locks nothing in SQL either: refused below, in words.
            found = await work.ask(_SEEN, values)
        if not found:
            raise NotFound(f"There is no REQ-{wanted}, or it is not for you to see.")
        row = Locked(*found[0])
        change = Change(actor, work, row)
        require(actor, permission, change.target)
        # What is not possible now comes first: looking once more would not make it so.
        if verb:
            workflow.check(verb, row.status)
        if seen is not None:
            await require_seen(work, actor, row.id, row.version, seen)
        if version is not None:
            await _check_version(change, change.made_on(version), fields)
        yield change


async def _check_version(change: Change, version: int, fields: tuple[str, ...]) -> None:
    if version > change.row.version:
        raise Invalid("version", f"Version {version} does not exist; the newest is {change.row.version}.")
    if met := (await change.changed_since(version)).intersection(fields):
        clashes = [Clash(name, None, await _now(change, name)) for name in sorted(met)]
        raise Conflict(tuple(clashes), change.row.version)


async def _now(change: Change, name: str) -> object:
    if name == "assignee":
        return (
            change.row.assignee_id
            and (await person(change.work, change.row.assignee_id, active=False))["name"]
        )
    if name == "team":
        return await team_name(change)
    return getattr(change.row, name)


async def team_name(change: Change) -> str:
    """The name of the request's team."""
    [(name,)] = await change.work.ask(_TEAM, {"id": change.row.team_id})
    return str(name)


async def person(work: Work, user_id: int, *, active: bool = True) -> dict[str, object]:
    """A person as the history keeps them: id, and the name they had then."""
    found = await work.ask(_PERSON, {"id": user_id})
    if not found or (active and not found[0][1]):
        raise Invalid("person", "There is no such active person. Choose another.")
    return {"id": user_id, "name": found[0][0]}


async def works(change: Change, user_id: int | None, team_id: int | None = None) -> bool:
    """Whether this person, if any, is an active member of the request's team, or of the one that it is about to be in. They
    stay one until the transaction ends."""
    team = change.row.team_id if team_id is None else team_id
    return user_id is not None and bool(await change.work.ask(_MEMBER, {"team": team, "user": user_id}))


async def require_member(change: Change, user_id: int, team_id: int | None = None) -> None:
    """Raise Invalid unless this person works in the request's team, or in the one that it is about to be in."""
    if not await works(change, user_id, team_id):
        raise Invalid(
            "assignee", "Only an active member of the request's team can have it. Choose another person."
        )


async def append(change: Change, action: str, version: int, *, internal: bool = False) -> None:
    """The one entry of a change: what it did, before and after, and the version it led to. What was said is written with it."""
    payload: dict[str, object] = {"version": version, **change.more}
    if change.fields:
        payload["changes"] = {field: list(pair) for field, pair in change.fields.items()}
    if change.undoes:
        payload["undoes"] = change.undoes
    said: dict[str, Any] = {}
    if change.said:
        comment = {"body": change.said.body, "kind": change.said.kind, "now": change.work.now}
        said = {"by": _SAYING, "more": comment}
    about = ("request", change.row.id, payload)
    await audit.append(
        change.work, change.actor, action, *about, internal=internal, number=change.row.number, **said
    )


@lru_cache(maxsize=64)
def _update(columns: tuple[str, ...]) -> Statement:
    # Just these: a trigger looks at the columns that are named (search), and a description is long.
    return Statement(
        f"update requests set {', '.join(f'{name} = :{name}' for name in columns)} where id = :id"
    )


_COLUMNS = (
    "r.id, r.number, r.version, r.team_id, r.type_id, r.requester_id, r.assignee_id, r.status, r.priority, r.updated_at,"
    " r.resolved_at, r.title, r.description, r.fields, t.confidential,"
    " exists (select from followers f where f.request_id = r.id and f.user_id = :me), r.unanswered_since, y.after_resolved"
)
_FOUND = (
    f"select {_COLUMNS} from requests r join teams t on t.id = r.team_id join request_types y on y.id = r.type_id"
    f" where r.number = :number and {VISIBLE}"
)
_SEEN, _LOCKED = Statement(_FOUND), Statement(f"{_FOUND} for update of r")
_CHANGED_SINCE = Statement(
    "select distinct jsonb_object_keys(payload -> 'changes') from audit_entries"
    " where subject = 'request' and subject_id = :id and (payload ->> 'version')::int > :version"
    " and payload ? 'changes'"
)
_SAYING = audit.Appending(
    "insert into comments (request_id, author_id, body, kind, internal, created_at)"
    " values (:subject_id, :actor_id, :body, :kind, :internal, :now) returning id",
    "comment",
)
_TEAM = Statement("select name from teams where id = :id")
_PERSON = Statement("select name, is_active from users where id = :id")
_MEMBER = Statement(
    "select 1 from memberships m join users u on u.id = m.user_id and u.is_active"
    # Nobody takes them out of it, or deactivates them, beside us.
    " where m.team_id = :team and m.user_id = :user for share"
)
