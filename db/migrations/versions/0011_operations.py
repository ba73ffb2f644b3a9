"""What operators are told: processes that serve, how far the history was counted and how far it was proved.

Revision: 0011, after 0009
"""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

from db.migrations.raw import run

revision = "0011"
down_revision = "0009"
branch_labels = None
depends_on = None

_SQL = Path(__file__).parent.parent / "sql"


def upgrade() -> None:
    op.create_table(
        "replicas",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("draining", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("kind in ('app', 'worker')", name=op.f("ck_replicas_kind")),
        sa.CheckConstraint("char_length(name) between 1 and 255", name=op.f("ck_replicas_name_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_replicas")),
    )
    op.create_table(
        "counted",
        sa.Column("one", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("txid", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("one", name=op.f("ck_counted_one_row")),
        sa.PrimaryKeyConstraint("one", name=op.f("pk_counted")),
    )
    op.create_table(
        "audit_checks",
        sa.Column("one", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("to_id", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("again_id", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("verified_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("round_ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("one", name=op.f("ck_audit_checks_one_row")),
        sa.PrimaryKeyConstraint("one", name=op.f("pk_audit_checks")),
    )
    op.create_table(
        "audit_breaks",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_breaks")),
    )
    op.create_index(
        "ix_audit_breaks_open",
        "audit_breaks",
        ["problem"],
        unique=True,
        postgresql_where=sa.text("settled_at is null"),
    )
    op.create_index(op.f("ix_sessions_expires_at"), "sessions", ["expires_at"])
    run((_SQL / "0011_operations.sql").read_text())


def downgrade() -> None:
    run(
        "drop function sec.audit_state(), sec.check_audit(bigint), sec.audit_problems(bigint, bigint);"
        " revoke select on alembic_version from reqstly_app"
    )
    op.drop_index(op.f("ix_sessions_expires_at"), table_name="sessions")
    for table in ("audit_breaks", "audit_checks", "counted", "replicas"):
        op.drop_table(table)
