"""One line of a list of requests, and the columns and joins that make it: shared by every read model."""

from dataclasses import dataclass, fields
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a queue."""

    id: int
    number: int
    title: str
    status: str
    priority: str
    team_id: int
    type_id: int
    type: str
    requester_id: int
    requester: str
    assignee_id: int | None
    assignee: str | None
    created_at: datetime
    updated_at: datetime
    version: int
    unanswered_since: datetime | None = None  # somebody outside the team spoke on a finished one
    requester_left: bool = False


COLUMNS = (
    "r.id, r.number, r.title, r.status, r.priority, r.team_id, r.type_id, y.name, r.requester_id, q.name,"
    " r.assignee_id, a.name, r.created_at, r.updated_at, r.version, r.unanswered_since, not q.is_active"
)
WIDTH = len(fields(Row))
NAMES = (
    "join request_types y on y.id = r.type_id join users q on q.id = r.requester_id"
    " left join users a on a.id = r.assignee_id"
)
