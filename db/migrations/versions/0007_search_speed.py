"""Search looks at a bounded number of requests; the index of what is under way knows priorities.

Revision: 0007, after 0005. Nothing is filled; the one index is made in some seconds a million requests, behind everything else,
and holds up those who write for as long.
"""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

from db.migrations.raw import run

revision = "0007"
down_revision = "0005"
branch_labels = None
depends_on = None

SQL = Path(__file__).parent.parent / "sql"


def upgrade() -> None:
    run((SQL / "0007_search_speed.sql").read_text())
    # Little of a change may wait to be sorted into the index: each search reads through all that waits.
    run("alter index ix_search_documents_words set (gin_pending_list_limit = 256)")
    _under_way("requester_id", "assignee_id", "status", "priority_rank")


def downgrade() -> None:
    run((SQL / "0007_search_speed_down.sql").read_text())
    run("alter index ix_search_documents_words reset (gin_pending_list_limit)")
    _under_way("requester_id", "assignee_id", "status")


def _under_way(*included: str) -> None:
    """The index anew beside the old one, so that no list ever is without."""
    op.create_index(
        "ix_requests_under_way_new",
        "requests",
        ["team_id", sa.text("created_at desc"), sa.text("id desc")],
        postgresql_include=list(included),
        postgresql_where=sa.text("status not in ('resolved', 'cancelled')"),
    )
    run(
        "drop index ix_requests_under_way; alter index ix_requests_under_way_new rename to ix_requests_under_way"
    )
