"""What programs were answered, and how far the history is complete.

Revision: 0008, after 0007
"""

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from db.migrations.raw import run

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_SQL = Path(__file__).parent.parent / "sql"


def upgrade() -> None:
    op.create_table(
        "idempotency_keys",
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("asked_hash", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.SmallInteger(), nullable=False),
        sa.Column("headers", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("char_length(key) between 1 and 255", name=op.f("ck_idempotency_keys_key_length")),
        sa.CheckConstraint("octet_length(asked_hash) = 32", name=op.f("ck_idempotency_keys_asked_sha256")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_idempotency_keys_user_id_users"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("user_id", "key", name=op.f("pk_idempotency_keys")),
    )
    op.create_index(op.f("ix_idempotency_keys_created_at"), "idempotency_keys", ["created_at"])
    op.create_index(op.f("ix_audit_entries_txid_id"), "audit_entries", ["txid", "id"])
    run((_SQL / "0008_idempotency.sql").read_text())


def downgrade() -> None:
    run("drop function sec.audit_reach(bigint, bigint, integer)")
    op.drop_index(op.f("ix_audit_entries_txid_id"), table_name="audit_entries")
    op.drop_table("idempotency_keys")
