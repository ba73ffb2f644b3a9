"""Who acts now: made afresh for each action, never kept."""

from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Actor:
    """A person (or the system itself) with what they are at this moment.

    `roles` maps team ids to 'agent' or 'lead'; `sees` holds the teams all of whose requests they may see. `opened`
    maps confidential teams that an admin has broken the glass of to when that ends. `scopes` is what a token may do
    at most; None is a session, which may do whatever the person may. `credential` names
    the session, token or provider's client that acts. `fresh`: signed in a moment ago."""

    user_id: int | None
    name: str
    email: str = ""
    is_admin: bool = False
    roles: MappingProxyType[int, str] = field(default_factory=lambda: MappingProxyType({}))
    sees: frozenset[int] = frozenset()
    opened: MappingProxyType[int, datetime] = field(default_factory=lambda: MappingProxyType({}))
    system: bool = False
    session_id: int | None = None
    scopes: frozenset[str] | None = None
    credential: str = ""
    fresh: bool = False
    # Replaces the clock: demo data and tests alone, and only on a connection that owns the tables.
    at: datetime | None = None

    @property
    def id(self) -> int:
        """The acting person's id; 0 for the system, which is nobody's requester or assignee."""
        return self.user_id or 0

    def is_member(self, team_id: int) -> bool:
        """Whether the actor works in this team, as agent or lead."""
        return team_id in self.roles


SYSTEM = Actor(user_id=None, name="Reqstly", system=True)
