"""Search: the words of each request.

Revision: 0004, after 0003. Filling takes about two minutes a million requests; nobody waits for it.
"""

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from db.migrations.raw import run

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

SQL = Path(__file__).parent.parent / "sql"


def upgrade() -> None:
    op.create_table(
        "search_documents",
        sa.Column("request_id", sa.BigInteger(), nullable=False),
        sa.Column("team_id", sa.BigInteger(), nullable=False),
        sa.Column("bucket", sa.Integer(), sa.Computed("(request_id >> 11)::integer", persisted=True), nullable=False),
        sa.Column("words", postgresql.TSVECTOR(), nullable=False),
        sa.Column("shown", postgresql.TSVECTOR(), nullable=True),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_search_documents")),
    )  # fmt: skip
    op.create_table(
        "search_words",
        sa.Column("word", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_search_words")),
    )
    run((SQL / "0004_search.sql").read_text())
    # For its indexes alone, in this transaction; an operator's own setting may be higher.
    run("select set_config('maintenance_work_mem', '256MB', true)")
    run((SQL / "0004_search_fill.sql").read_text())
    op.create_index(
        "ix_search_documents_words",
        "search_documents",
        ["team_id", "bucket", "words"],
        postgresql_using="gin",
    )
    op.create_index(
        "ix_search_words_word", "search_words", ["word"], postgresql_using="gin",
        postgresql_ops={"word": "gin_trgm_ops"},
    )  # fmt: skip
    op.create_foreign_key(
        op.f("fk_search_documents_request_id_requests"), "search_documents", "requests", ["request_id"], ["id"],
        ondelete="RESTRICT",
    )  # fmt: skip
    run("analyze search_documents; analyze search_words")
    run((SQL / "0004_search_walls.sql").read_text())


def downgrade() -> None:
    run((SQL / "0004_search_down.sql").read_text())
    op.drop_table("search_words")
    op.drop_table("search_documents")
    run("drop text search configuration public.reqstly")
    for extension in ("btree_gin", "pg_trgm", "unaccent"):
        # One that was there before belongs to somebody else, and stays.
        run(
            f"do $$ begin drop extension {extension}; exception when insufficient_privilege then null; end $$"
        )
