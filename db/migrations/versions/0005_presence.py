"""Presence: who has which request open at this moment.

Revision: 0005, after 0004
"""

import sqlalchemy as sa
from alembic import op

from db.migrations.raw import run

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# Who is there is, like an internal note, for the team to read, beside one's own. Only a replica writes, for all its pages
# at once: each was opened by somebody who sees the request. Half a page is left free, so that a heartbeat stays on it.
SECURITY = """
alter table presences set (fillfactor = 50);
alter table presences enable row level security;
create policy presences_select on presences for select using (
    user_id = (select sec.uid()) or exists (
        select from requests r where r.id = request_id and r.team_id = any ((select sec.team_ids())::bigint[])
    )
);
create policy presences_write on presences for all using ((select sec.is_system()));
grant select, insert, update, delete on presences to reqstly_app;
"""


def upgrade() -> None:
    op.create_table(
        "presences",
        sa.Column("request_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("client", sa.Text(), nullable=False),
        sa.Column("doing", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("char_length(client) between 1 and 60", name=op.f("ck_presences_client_length")),
        sa.CheckConstraint("doing in ('looking', 'answer', 'note')", name=op.f("ck_presences_doing")),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["requests.id"],
            name=op.f("fk_presences_request_id_requests"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_presences_user_id_users"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("request_id", "user_id", "client", name=op.f("pk_presences")),
        prefixes=["UNLOGGED"],
    )
    run(SECURITY)


def downgrade() -> None:
    op.drop_table("presences")
