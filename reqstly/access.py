"""The permission table: may I (`can`, `require`, with the reason in words), and which (`VISIBLE`, for every select).

Row-level security (db/migrations/sql/0001_security.sql) is the second wall behind it; a test holds the two equal."""

from dataclasses import dataclass
from enum import StrEnum

from reqstly.actor import Actor
from reqstly.errors import Forbidden, NotFound, NotFresh, OutOfScope


class Permission(StrEnum):
    """Everything that can be allowed, alphabetically."""

    ACKNOWLEDGE = "mark what was said on it as seen"
    ADD_FOLLOWER = "add people to it"
    ASSIGN = "assign it"
    BREAK_GLASS = "open what is confidential for a while"
    CANCEL = "cancel it"
    CLOSE_TEAM = "make it confidential"
    COMMENT = "comment on it"
    CREATE = "ask for something"
    DRAFT = "keep what they are typing"
    EDIT = "edit it"
    END_BREAK_GLASS = "end an admin's look at what is confidential"
    FIND_PEOPLE = "look people up"
    FOLLOW = "follow it"
    KNOW_ONESELF = "see who they are"
    LIST_TEAMS = "see which teams there are"
    MANAGE_MEMBERS = "decide who works in it"
    MANAGE_OWN_ACCESS = "change how they sign in"
    MANAGE_PEOPLE = "manage people"
    MANAGE_RULES = "decide what a provider's groups mean"
    MANAGE_TEAMS = "manage teams"
    MOVE = "move it to another team"
    NOTE = "write internal notes"
    OPEN_TEAM = "open what is confidential to admins"
    PRIORITISE = "change its priority"
    READ_HISTORY = "read who was given access, and who took it"
    READ_NOTES = "read internal notes"
    REOPEN = "reopen it"
    RESET_DEMO = "make the demo's data anew"
    RESOLVE = "resolve it"
    SEE_STATUS = "see how the server does"
    START = "start on it"
    TAKE = "take it"
    TOUR = "put the tour away"
    VIEW = "see it"
    VIEW_QUEUE = "see this team's queue"
    WAIT = "ask back"


class Relation(StrEnum):
    """What a person is to a request or a team. Somebody can be several; any that is allowed suffices."""

    ADMIN = "admin"  # never to what is confidential
    AGENT = "agent"  # of the request's team
    FOLLOWER = "follower"
    GLASS = "break-glass"  # an admin who has opened a confidential team for a while, with a reason
    LEAD = "lead"  # of the request's team
    REQUESTER = "requester"
    STAFF = "staff"  # anybody signed in


_TEAM = frozenset({Relation.AGENT, Relation.LEAD})
_ASKER = frozenset({Relation.REQUESTER})
_INVOLVED = _TEAM | _ASKER | {Relation.FOLLOWER}
_OVERSEER = frozenset({Relation.ADMIN})
_ANYBODY = frozenset({Relation.STAFF})
_GLASS = frozenset({Relation.GLASS})

TABLE: dict[Permission, frozenset[Relation]] = {
    Permission.ACKNOWLEDGE: _TEAM,
    Permission.ADD_FOLLOWER: _TEAM | _ASKER,
    Permission.ASSIGN: _TEAM | _OVERSEER,
    Permission.BREAK_GLASS: _OVERSEER,
    Permission.CANCEL: _TEAM | _ASKER,
    Permission.CLOSE_TEAM: _OVERSEER | {Relation.LEAD},
    Permission.COMMENT: _INVOLVED,
    Permission.CREATE: _ANYBODY,
    Permission.DRAFT: _ANYBODY,
    Permission.EDIT: _TEAM | _ASKER,
    Permission.END_BREAK_GLASS: frozenset({Relation.GLASS, Relation.LEAD}),
    Permission.FIND_PEOPLE: _ANYBODY,
    Permission.FOLLOW: _INVOLVED | _OVERSEER,
    Permission.KNOW_ONESELF: _ANYBODY,
    Permission.LIST_TEAMS: _ANYBODY | _OVERSEER,
    Permission.MANAGE_MEMBERS: _OVERSEER | {Relation.LEAD},
    Permission.MANAGE_OWN_ACCESS: _ANYBODY,
    Permission.MANAGE_PEOPLE: _OVERSEER,
    Permission.MANAGE_RULES: _OVERSEER,
    Permission.MANAGE_TEAMS: _OVERSEER,
    Permission.MOVE: _TEAM | _OVERSEER,
    Permission.NOTE: _TEAM,
    Permission.OPEN_TEAM: frozenset({Relation.LEAD}),
    Permission.PRIORITISE: _TEAM,
    Permission.READ_HISTORY: _OVERSEER | {Relation.LEAD},
    Permission.READ_NOTES: _TEAM | _OVERSEER | _GLASS,
    Permission.REOPEN: _TEAM | _ASKER,
    Permission.RESET_DEMO: _OVERSEER,
    Permission.RESOLVE: _TEAM,
    Permission.SEE_STATUS: _OVERSEER,
    Permission.START: _TEAM,
    Permission.TAKE: _TEAM,
    Permission.TOUR: _ANYBODY,
    Permission.VIEW: _INVOLVED | _OVERSEER | _GLASS,
    Permission.VIEW_QUEUE: _TEAM | _OVERSEER | _GLASS,
    Permission.WAIT: _TEAM,
}


class Scope(StrEnum):
    """What a token can be made for. A permission that no scope holds is for people at a screen alone."""

    ADMIN = "admin"
    PEOPLE_READ = "people:read"
    REQUESTS_READ = "requests:read"
    REQUESTS_WRITE = "requests:write"  # and to read them
    TEAMS_READ = "teams:read"


_READ, _WRITE = frozenset({Scope.REQUESTS_READ, Scope.REQUESTS_WRITE}), frozenset({Scope.REQUESTS_WRITE})
_ADMIN = frozenset({Scope.ADMIN})

SCOPES: dict[Permission, frozenset[Scope]] = {
    Permission.ACKNOWLEDGE: _WRITE,
    Permission.ADD_FOLLOWER: _WRITE,
    Permission.ASSIGN: _WRITE,
    Permission.CANCEL: _WRITE,
    Permission.CLOSE_TEAM: _ADMIN,
    Permission.COMMENT: _WRITE,
    Permission.CREATE: _WRITE,
    Permission.EDIT: _WRITE,
    Permission.FIND_PEOPLE: frozenset({Scope.PEOPLE_READ}),
    Permission.FOLLOW: _WRITE,
    # What its owner gave away with any token.
    Permission.KNOW_ONESELF: frozenset(Scope),
    Permission.LIST_TEAMS: frozenset({Scope.TEAMS_READ}),
    Permission.MANAGE_MEMBERS: _ADMIN,
    Permission.MANAGE_PEOPLE: _ADMIN,
    Permission.MANAGE_TEAMS: _ADMIN,
    Permission.MOVE: _WRITE,
    Permission.NOTE: _WRITE,
    Permission.OPEN_TEAM: _ADMIN,
    Permission.PRIORITISE: _WRITE,
    Permission.READ_HISTORY: _ADMIN,
    Permission.READ_NOTES: _READ,
    Permission.REOPEN: _WRITE,
    Permission.RESOLVE: _WRITE,
    Permission.START: _WRITE,
    Permission.TAKE: _WRITE,
    Permission.VIEW: _READ,
    Permission.VIEW_QUEUE: _READ,
    Permission.WAIT: _WRITE,
}

_WHO = {
    Relation.ADMIN: "an admin",
    Relation.AGENT: "the team's agents",
    Relation.FOLLOWER: "people added to it",
    Relation.GLASS: "the admin who opened it for a while",
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
    if target.team_id in actor.opened:
        found.add(Relation.GLASS)
    return frozenset(found)


def can(actor: Actor, permission: Permission, target: Target = NOTHING) -> bool:
    """Whether the table allows it, and the token, where one acts. What they do not name is denied."""
    return _in_scope(actor, permission) and _allowed(actor, permission, target)


def require(actor: Actor, permission: Permission, target: Target = NOTHING) -> None:
    """Raise NotFound for what the actor may not see, Forbidden with the reason for what they may not do."""
    if _allowed(actor, permission, target):
        _require_scope(actor, permission)
        return
    if permission is Permission.VIEW or (
        target.requester_id is not None and not _allowed(actor, Permission.VIEW, target)
    ):
        raise NotFound("There is no such request, or it is not for you to see.")
    if permission is Permission.VIEW_QUEUE:
        raise NotFound("There is no such queue, or it is not for you to see.")
    raise Forbidden(reason(permission))


def require_fresh(actor: Actor) -> None:
    """Raise NotFresh unless the actor signed in a moment ago: for changes to how somebody gets in (ASVS 5.0.0, 7.5.1)."""
    if not actor.fresh and not actor.system:
        raise NotFresh


def _allowed(actor: Actor, permission: Permission, target: Target) -> bool:
    return bool(TABLE.get(permission, frozenset()) & relations(actor, target))


def _in_scope(actor: Actor, permission: Permission) -> bool:
    return actor.scopes is None or bool(SCOPES.get(permission, frozenset()) & actor.scopes)


def _require_scope(actor: Actor, permission: Permission) -> None:
    if not _in_scope(actor, permission):
        wanted = " or ".join(sorted(SCOPES.get(permission, frozenset()))) or "a person at a screen"
        raise OutOfScope(f"This token may not {permission}: that takes {wanted}.")


def reason(permission: Permission) -> str:
    """Who may, in a sentence."""
    if not TABLE.get(permission):
        return f"Nobody may {permission}."
    who = [_WHO[relation] for relation in Relation if relation in TABLE.get(permission, ())]
    return f"Only {' or '.join([', '.join(who[:-1]), who[-1]] if len(who) > 1 else who)} may {permission}."


# Which requests: the filter of every select on `requests r`, with the parameters that `visible` gives.
VISIBLE = (
    "(r.team_id = any(:sees) or r.requester_id = :me"
    " or r.id in (select f.request_id from followers f where f.user_id = :me))"
)

# Which of what is internal there: of comments `c` and entries `e` (of a note, as the note). The teams that may read a note
# are the one it was written in and those it was shared with, and not who has the request now.
READS_COMMENT = "(not c.internal or c.team_ids && cast(:sees as bigint[]))"
READS_ENTRY = (
    "(not e.internal or case when e.payload ? 'comment' then exists (select from comments n"
    " where n.id = cast(e.payload ->> 'comment' as bigint) and n.team_ids && cast(:sees as bigint[]))"
    " else r.team_id = any(:sees) end)"
)


def visible(actor: Actor) -> dict[str, object]:
    """The parameters of `VISIBLE` for this actor. Forbidden for a token that may not read requests at all."""
    _require_scope(actor, Permission.VIEW)
    return {"me": actor.id, "sees": sorted(actor.sees)}


# Which entries of the history that are about a team, a person or a sign-in: the filter of every select on them, as
# `audit_entries e`, with the parameters that `history` gives. What is about a confidential team is for its leads; who did
# something there may know that.
HISTORY = (
    "(:system or case e.subject when 'team' then e.actor_id = :me or e.subject_id = any(:leads)"
    " or (:admin and exists (select from teams h where h.id = e.subject_id and not h.confidential))"
    " else :admin or (e.subject = 'user' and e.subject_id = :me) end)"
)


def history(actor: Actor) -> dict[str, object]:
    """The parameters of `HISTORY` for this actor. Forbidden for a token that may not read it."""
    _require_scope(actor, Permission.READ_HISTORY)
    leads = [team for team, role in actor.roles.items() if role == Relation.LEAD]
    return {"me": actor.id, "leads": leads, "admin": actor.is_admin, "system": actor.system}
