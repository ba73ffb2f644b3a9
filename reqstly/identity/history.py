"""How somebody signed in, and what changed of how they can: from the history that nobody can quietly change."""

from dataclasses import dataclass
from datetime import datetime

from db.reading import Statement, reading
from reqstly import clean
from reqstly.access import NOTHING, Permission, require
from reqstly.actor import Actor

ACTIONS = (
    "activated",
    "deactivated",
    "identity_linked",
    "identity_unlinked",
    "link_made",
    "link_used",
    "passkey_added",
    "passkey_cloned",
    "passkey_removed",
    "session_ended",
    "sign_in_failed",
    "signed_in",
    "signed_out",
    "signed_out_by_provider",
    "token_made",
    "token_revoked",
)
NEWEST = 50


@dataclass(frozen=True, slots=True)
class SignIn:
    """One entry. `action` is one of ACTIONS; what is not known of it is empty. `by`: who did it, where it was not they
    themselves; empty for the sign-in itself and for jobs, too."""

    id: int
    at: datetime
    action: str
    method: str
    reason: str
    device: str
    address: str
    by: str


async def sign_ins(actor: Actor, user: object) -> tuple[SignIn, ...]:
    """The newest of a person's sign-ins and of the changes to their ways in: one's own, or anybody's for admins."""
    user_id = clean.identifier(user, "person")
    own = user_id == actor.user_id
    require(actor, Permission.MANAGE_OWN_ACCESS if own else Permission.MANAGE_PEOPLE, NOTHING)
    return await _newest(actor, "user", user_id)


async def of_nobody_known(actor: Actor) -> tuple[SignIn, ...]:
    """The newest sign-ins that were refused without it being known who was meant, for admins."""
    require(actor, Permission.MANAGE_PEOPLE, NOTHING)
    return await _newest(actor, "sign_in", 0)


async def _newest(actor: Actor, subject: str, subject_id: int) -> tuple[SignIn, ...]:
    values = {"subject": subject, "id": subject_id, "actions": list(ACTIONS), "limit": NEWEST}
    async with reading(actor.user_id, system=actor.system) as connection:
        return tuple(SignIn(*row) for row in await connection.rows(_SIGN_INS, values))


def _told(*names: str) -> str:
    return "coalesce(" + ", ".join(f"e.payload ->> '{name}'" for name in names) + ", '')"


_SIGN_INS = Statement(
    f"select e.id, e.at, e.action, {_told('method', 'provider', 'kind')}, {_told('reason', 'name')}, {_told('device')},"
    f" {_told('address')}, coalesce(u.name, '')"
    " from audit_entries e left join users u on u.id = e.actor_id and u.id <> :id"
    " where e.subject = :subject and e.subject_id = :id and e.action = any(:actions) order by e.seq desc limit :limit"
)
