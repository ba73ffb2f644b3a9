"""The history of access can be read: by whom, and by which indexes.

Revision: 0017, after 0015. Entries stay as they are.
"""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

from db.migrations import definer
from db.migrations.raw import run

revision = "0017"
down_revision = "0015"
branch_labels = None
depends_on = None

_SQL = Path(__file__).parent.parent / "sql"
_INDEXES = {
    "ix_audit_entries_by_action": ["subject", "action", "at", "id"],
    "ix_audit_entries_by_subject": ["subject", "subject_id", "at", "id"],
    "ix_audit_entries_by_actor": ["actor_id", "at", "id"],
}


def upgrade() -> None:
    # Entries of requests, nearly all that there are, are read by their request.
    for name, columns in _INDEXES.items():
        op.create_index(name, "audit_entries", columns, postgresql_where=sa.text("subject <> 'request'"))
    run((_SQL / "0017_history.sql").read_text())
    definer.hand_over()


def downgrade() -> None:
    run((_SQL / "0017_history_down.sql").read_text())
    for name in _INDEXES:
        op.drop_index(name, table_name="audit_entries")
