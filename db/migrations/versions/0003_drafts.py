"""What people are typing, kept on the server.

Revision: 0003, after 0002
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from db.migrations.raw import run

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# A draft is its person's alone: the system itself sees one only when it is old enough to be removed.
SECURITY = """
alter table drafts enable row level security;
create policy drafts_own on drafts for all using (user_id = (select sec.uid()));
create policy drafts_old_select on drafts for select
    using ((select sec.is_system()) and updated_at < now() - interval '30 days');
create policy drafts_old_delete on drafts for delete
    using ((select sec.is_system()) and updated_at < now() - interval '30 days');
grant select, insert, update, delete on drafts to reqstly_app;
"""


def upgrade() -> None:
    op.create_table(
        "drafts",
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("fields", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("char_length(place) between 1 and 200", name=op.f("ck_drafts_place_length")),
        sa.CheckConstraint("jsonb_typeof(fields) = 'object'", name=op.f("ck_drafts_fields_object")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_drafts_user_id_users"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("user_id", "place", name=op.f("pk_drafts")),
    )
    run(SECURITY)


def downgrade() -> None:
    op.drop_table("drafts")
