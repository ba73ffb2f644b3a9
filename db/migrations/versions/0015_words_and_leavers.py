"""Words said on finished requests stay before the team; a leaver's mail address is free for somebody new.

Revision: 0015, after 0014. Nothing is filled. The three indexes are made anew beside the old ones, in some seconds a million
requests, which holds up those who write for as long.

Back: what was not answered is forgotten. Where several people have an address, all but one, the active one where there
is one, get `.left-` and their id behind it, since each has to be unique again.
"""

import sqlalchemy as sa
from alembic import op

from db.migrations.raw import run

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_UNDER_WAY = "status not in ('resolved', 'cancelled')"
_ACTIVE = f"{_UNDER_WAY} or unanswered_since is not null"
_INDEXES: dict[str, tuple[list[str], list[str]]] = {
    "ix_requests_under_way": (
        ["created_at desc", "id desc"],
        ["requester_id", "assignee_id", "status", "priority_rank"],
    ),
    "ix_requests_under_way_priority": (["priority_rank desc", "created_at", "id"], []),
    "ix_requests_under_way_updated": (["updated_at desc", "id desc"], []),
}


def upgrade() -> None:
    op.add_column("requests", sa.Column("unanswered_since", sa.DateTime(timezone=True), nullable=True))
    op.create_check_constraint(
        op.f("ck_requests_unanswered_when_done"),
        "requests",
        "unanswered_since is null or status in ('resolved', 'cancelled')",
    )
    op.create_index(
        "ix_requests_unanswered",
        "requests",
        ["team_id", sa.text("created_at desc"), sa.text("id desc")],
        postgresql_where=sa.text("unanswered_since is not null"),
    )
    _anew(_ACTIVE)
    run("grant update (unanswered_since) on requests to reqstly_app")
    op.add_column(
        "request_types", sa.Column("after_resolved", sa.Text(), server_default="ask", nullable=False)
    )
    op.create_check_constraint(
        op.f("ck_request_types_after_resolved"), "request_types", "after_resolved in ('ask', 'reopen')"
    )
    op.create_index(
        "uq_users_email_active", "users", ["email"], unique=True, postgresql_where=sa.text("is_active")
    )
    op.create_index("ix_users_email_id", "users", ["email", "id"])
    op.drop_constraint(op.f("uq_users_email"), "users")


def downgrade() -> None:
    run(
        "update users u set email = left(u.email, 230) || '.left-' || u.id from (select id, row_number() over"
        " (partition by email order by is_active desc, id desc) as place from users) p where p.id = u.id and p.place > 1"
    )
    op.create_unique_constraint(op.f("uq_users_email"), "users", ["email"])
    op.drop_index("ix_users_email_id", table_name="users")
    op.drop_index("uq_users_email_active", table_name="users")
    op.drop_column("request_types", "after_resolved")
    _anew(_UNDER_WAY)
    op.drop_index("ix_requests_unanswered", table_name="requests")
    op.drop_column("requests", "unanswered_since")


def _anew(condition: str) -> None:
    """The indexes anew beside the old ones, so that no list ever is without."""
    for name, (columns, included) in _INDEXES.items():
        op.create_index(
            f"{name}_new",
            "requests",
            ["team_id", *map(sa.text, columns)],
            postgresql_include=included or None,
            postgresql_where=sa.text(condition),
        )
        run(f"drop index {name}; alter index {name}_new rename to {name}")
