"""What every verb on a request begins with: the row, locked, through the actor's visibility, and the permission."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.models import Follower, ServiceRequest, Team, User
from db.unit_of_work import Work, unit_of_work
from reqstly import audit, clean
from reqstly.access import VISIBLE, Permission, Target, require, visible
from reqstly.actor import Actor
from reqstly.errors import Clash, Conflict, Invalid, NotFound, Stale
from reqstly.requests import workflow
from reqstly.requests.overtaking import require_seen

_R = aliased(ServiceRequest, name="r")
_FOLLOWED = (
    select(Follower.user_id)
    .where(col(Follower.request_id) == col(_R.id), col(Follower.user_id) == sa.bindparam("me"))
    .exists()
)
_SEEN = (
    select(_R, col(Team.confidential), _FOLLOWED)
    .join(Team, col(Team.id) == col(_R.team_id))
    .where(col(_R.number) == sa.bindparam("number"), sa.text(VISIBLE))
)
_LOCKED = _SEEN.with_for_update(of=_R)
_CHANGED_SINCE = sa.text(
    "select distinct jsonb_object_keys(payload -> 'changes') from audit_entries"
    " where subject = 'request' and subject_id = :id and (payload ->> 'version')::int > :version"
    " and payload ? 'changes'"
)


@dataclass(frozen=True, slots=True)
class Exactly:
    """In place of a version: the newest has to be one of these, whatever was changed since. None: any will do."""

    versions: frozenset[int] | None


@dataclass(slots=True)
class Change:
    """A change under way. `fields` collects before and after for the history."""

    actor: Actor
    work: Work
    row: ServiceRequest
    fields: dict[str, tuple[object, object]] = field(default_factory=dict)
    comment_id: int | None = None
    undoes: int | None = None  # the id of the entry that this change takes back

    @property
    def session(self) -> AsyncSession:
        """The transaction's session."""
        return self.work.session

    @property
    def state(self) -> workflow.State:
        """The row's part that the workflow moves."""
        return workflow.State(self.row.status, self.row.assignee_id)  # type: ignore[arg-type]

    async def changed_since(self, version: int) -> frozenset[str]:
        """The fields that anybody changed after this version."""
        if version >= self.row.version:
            return frozenset()
        found = await self.session.execute(_CHANGED_SINCE, {"id": self.row.id, "version": version})
        return frozenset(found.scalars())

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
        self.row.status = after.status
        self.row.resolved_at = self.work.now if after.status == "resolved" else None

    async def move_to_named(self, after: workflow.State) -> None:
        """Take over a new status and assignee, the latter with names for the history."""
        await self.name_state(after)
        self.move_to(after)
        self.row.assignee_id = after.assignee_id

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
    async with unit_of_work(actor.user_id, at=actor.at, verb=verb) as work:
        values = {"number": wanted, **visible(actor)}
        found = (await work.session.execute(_LOCKED, values)).one_or_none()
        if found is None and actor.opened:
            # A look at what is confidential locks nothing in SQL either: refused below, in words.
            found = (await work.session.execute(_SEEN, values)).one_or_none()
        if found is None:
            raise NotFound(f"There is no REQ-{wanted}, or it is not for you to see.")
        row, confidential, followed = found
        require(actor, permission, Target(row.team_id, confidential, row.requester_id, followed))
        # What is not possible now comes first: looking once more would not make it so.
        if verb:
            workflow.check(verb, row.status)
        if seen is not None:
            await require_seen(work, actor, row.id, row.version, seen)
        change = Change(actor, work, row)
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
        return (await change.session.get_one(Team, change.row.team_id)).name
    return getattr(change.row, name)


async def person(work: Work, user_id: int, *, active: bool = True) -> dict[str, object]:
    """A person as the history keeps them: id, and the name they had then."""
    user = await work.session.get(User, user_id)
    if user is None or (active and not user.is_active):
        raise Invalid("person", "There is no such active person. Choose another.")
    return {"id": user.id, "name": user.name}


async def require_member(change: Change, user_id: int, team_id: int | None = None) -> None:
    """Raise Invalid unless this person works in the request's team, or in the one that it is about to be in."""
    team = change.row.team_id if team_id is None else team_id
    active = (await change.session.execute(_MEMBER, {"team": team, "user": user_id})).scalar_one_or_none()
    if not active:
        raise Invalid(
            "assignee", "Only an active member of the request's team can have it. Choose another person."
        )


_MEMBER = sa.text(
    "select u.is_active from memberships m join users u on u.id = m.user_id"
    " where m.team_id = :team and m.user_id = :user"
)


async def append(change: Change, action: str, version: int) -> None:
    """The one entry of a change: what it did, before and after, and the version it led to."""
    payload: dict[str, object] = {"version": version}
    if change.fields:
        payload["changes"] = {field: list(pair) for field, pair in change.fields.items()}
    if change.comment_id:
        payload["comment"] = change.comment_id
    if change.undoes:
        payload["undoes"] = change.undoes
    about = ("request", change.row.id, payload)
    await audit.append(change.work, change.actor, action, *about, number=change.row.number)
