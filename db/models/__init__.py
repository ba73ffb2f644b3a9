"""One entity a file. `metadata` is what the migrations are checked against."""

from db.models.audit import AuditEntry, AuditHead, AuditSeal
from db.models.base import SQLModel
from db.models.comment import Comment
from db.models.request import Follower, RequestRead, ServiceRequest
from db.models.request_type import RequestType
from db.models.session import Session
from db.models.team import Membership, Team
from db.models.user import User

metadata = SQLModel.metadata

__all__ = [
    "AuditEntry",
    "AuditHead",
    "AuditSeal",
    "Comment",
    "Follower",
    "Membership",
    "RequestRead",
    "RequestType",
    "ServiceRequest",
    "Session",
    "Team",
    "User",
    "metadata",
]
