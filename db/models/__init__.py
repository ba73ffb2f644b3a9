"""One entity a file. `metadata` is what the migrations are checked against."""

from db.models.audit import AuditEntry, AuditHead, AuditSeal
from db.models.base import SQLModel
from db.models.break_glass import BreakGlass, BreakGlassNotice
from db.models.ceremony import Ceremony
from db.models.comment import Comment
from db.models.draft import Draft
from db.models.group_rule import GroupRule
from db.models.idempotency import IdempotencyKey
from db.models.identity import Identity, Passkey
from db.models.link import Link
from db.models.operations import AuditBreak, AuditCheck, Counted, Replica
from db.models.presence import Presence
from db.models.rate_limit import RateLimit
from db.models.request import Follower, RequestRead, ServiceRequest
from db.models.request_type import RequestType
from db.models.search import SearchDocument, SearchWord
from db.models.session import Session
from db.models.team import Membership, Team
from db.models.token import AccessToken
from db.models.user import User

metadata = SQLModel.metadata

__all__ = [
    "AccessToken",
    "AuditBreak",
    "AuditCheck",
    "AuditEntry",
    "AuditHead",
    "AuditSeal",
    "BreakGlass",
    "BreakGlassNotice",
    "Ceremony",
    "Comment",
    "Counted",
    "Draft",
    "Follower",
    "GroupRule",
    "IdempotencyKey",
    "Identity",
    "Link",
    "Membership",
    "Passkey",
    "Presence",
    "RateLimit",
    "Replica",
    "RequestRead",
    "RequestType",
    "SearchDocument",
    "SearchWord",
    "ServiceRequest",
    "Session",
    "Team",
    "User",
    "metadata",
]
