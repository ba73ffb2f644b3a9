"""The permission table: may I (`can`, `require`, with the reason in words), and which (`VISIBLE`, for every select).

Row-level security (db/migrations/sql/0001_security.sql) is the second wall behind it; a test holds the two equal."""

from dataclasses import dataclass
from enum import StrEnum

from reqstly.actor import Actor
from reqstly.errors import Forbidden, NotFound


class Permission(StrEnum):
    """Everything that can be allowed, alphabetically."""

    ADD_FOLLOWER = "add people to it"
    ASSIGN = "assign it"
    CANCEL = "cancel it"
    COMMENT = "comment on it"
    CREATE = "ask for something"
    EDIT = "edit it"
    FOLLOW = "follow it"
    MANAGE_PEOPLE = "manage people"
    MANAGE_TEAMS = "manage teams"
    MOVE = "move it to another team"
    NOTE = "write internal notes"
    PRIORITISE = "change its priority"
    READ_NOTES = "read internal notes"
    REOPEN = "reopen it"
    RESOLVE = "resolve it"
    START = "start on it"
    TAKE = "take it"
    VIEW = "see it"
    VIEW_QUEUE = "see this team's queue"
    WAIT = "ask back"


class Relation(StrEnum):
    """What a person is to a request or a team. Somebody can be several; any that is allowed suffices."""

    ADMIN = "admin"  # never to what is confidential
    AGENT = "agent"  # of the request's team
    FOLLOWER = "follower"
    LEAD = "lead"  # of the request's team
    REQUESTER = "requester"
    STAFF = "staff"  # anybody signed in


_TEAM = frozenset({Relation.AGENT, Relation.LEAD})
_ASKER = frozenset({Relation.REQUESTER})
_INVOLVED = _TEAM | _ASKER | {Relation.FOLLOWER}
_OVERSEER = frozenset({Relation.ADMIN})

TABLE: dict[Permission, frozenset[Relation]] = {
    Permission.ADD_FOLLOWER: _TEAM | _ASKER,
    Permission.ASSIGN: _TEAM | _OVERSEER,
    Permission.CANCEL: _TEAM | _ASKER,
    Permission.COMMENT: _INVOLVED,
    Permission.CREATE: frozenset({Relation.STAFF}),
    Permission.EDIT: _TEAM | _ASKER,
    Permission.FOLLOW: _INVOLVED | _OVERSEER,
    Permission.MANAGE_PEOPLE: _OVERSEER,
    Permission.MANAGE_TEAMS: _OVERSEER,
    Permission.MOVE: _TEAM | _OVERSEER,
    Permission.NOTE: _TEAM,
    Permission.PRIORITISE: _TEAM,
    Permission.READ_NOTES: _TEAM | _OVERSEER,
    Permission.REOPEN: _TEAM | _ASKER,
    Permission.RESOLVE: _TEAM,
    Permission.START: _TEAM,
    Permission.TAKE: _TEAM,
    Permission.VIEW: _INVOLVED | _OVERSEER,
    Permission.VIEW_QUEUE: _TEAM | _OVERSEER,
    Permission.WAIT: _TEAM,
}

_WHO = {
    Relation.ADMIN: "an admin",
    Relation.AGENT: "the team's agents",
    Relation.FOLLOWER: "people added to it",
    Relation.LEAD: "its leads",
    Relation.REQUESTER: "the person who asked",
    Relation.STAFF: "anybody signed in",
}


@dataclass(frozen=True, slots=True)
class Target:
    """What is acted upon: a request, or a whole team where `requester_id` is None."""

    team_id: int
    confidential: bool
    requester_id: int | None = None
    followed: bool = False


NOTHING = Target(team_id=0, confidential=False)
"""For permissions that are about no team: create, manage people, manage teams."""


def relations(actor: Actor, target: Target) -> frozenset[Relation]:
    """Everything that the actor is to the target."""
    found: set[Relation] = set()
    if actor.system:
        # The command line and jobs: they set up people and teams; no request is visible to them.
        return frozenset({Relation.ADMIN})
    if actor.user_id is None:
        return frozenset()
    found.add(Relation.STAFF)
    if actor.is_admin and not target.confidential:
        found.add(Relation.ADMIN)
    if role := actor.roles.get(target.team_id):
        found.add(Relation(role))
    if target.requester_id == actor.user_id:
        found.add(Relation.REQUESTER)
    if target.followed:
        found.add(Relation.FOLLOWER)
    return frozenset(found)


def can(actor: Actor, permission: Permission, target: Target = NOTHING) -> bool:
    """Whether the table allows it. What it does not name is denied."""
    return bool(TABLE.get(permission, frozenset()) & relations(actor, target))


def require(actor: Actor, permission: Permission, target: Target = NOTHING) -> None:
    """Raise NotFound for what the actor may not see, Forbidden with the reason for what they may not do."""
    if can(actor, permission, target):
        return
    if permission is Permission.VIEW or (
        target.requester_id is not None and not can(actor, Permission.VIEW, target)
    ):
        raise NotFound("There is no such request, or it is not for you to see.")
    if permission is Permission.VIEW_QUEUE:
        raise NotFound("There is no such queue, or it is not for you to see.")
    raise Forbidden(reason(permission))


def reason(permission: Permission) -> str:
    """Who may, in a sentence."""
    who = [_WHO[relation] for relation in Relation if relation in TABLE[permission]]
    return f"Only {' or '.join([', '.join(who[:-1]), who[-1]] if len(who) > 1 else who)} may {permission}."


# Which requests: the filter of every select on `requests r`, with the parameters that `visible` gives.
VISIBLE = (
    "(r.team_id = any(:sees) or r.requester_id = :me"
    " or r.id in (select f.request_id from followers f where f.user_id = :me))"
)


def visible(actor: Actor) -> dict[str, object]:
    """The parameters of `VISIBLE` for this actor."""
    return {"me": actor.id, "sees": sorted(actor.sees)}
