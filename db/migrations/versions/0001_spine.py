"""The spine: people, teams, requests, comments, audit, sessions, the job queue.

Revision: 0001, the first
"""

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from db.migrations.raw import run

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SQL = Path(__file__).parent.parent / "sql"
ROLES = ("reqstly_app", "reqstly_read")


def upgrade() -> None:
    for role in ROLES:
        # Roles belong to the whole server: another database may have made them already.
        run(
            f"do $$ begin create role {role} nologin; exception "
            "when duplicate_object or unique_violation then null; end $$"
        )
        # An owner that is no superuser may only act as a role it was let into, which it does where one address
        # serves for both. Where the operator made the roles and keeps them apart, that is theirs to decide.
        run(
            f"do $$ begin if not pg_has_role(current_user, '{role}', 'set') then "
            f"grant {role} to current_user with inherit false, set true; end if; "
            "exception when insufficient_privilege then null; end $$"
        )
    tables()
    run((SQL / "0001_security.sql").read_text())
    run((SQL / "procrastinate_3_10_0.sql").read_text())
    run(
        "do $$ declare t record; begin for t in select tablename from pg_tables "
        "where schemaname = 'public' and tablename like 'procrastinate%' loop "
        "execute format('grant select, insert, update, delete on %I to reqstly_app', t.tablename); "
        "end loop; end $$"
    )
    run("grant usage on all sequences in schema public to reqstly_app")


def downgrade() -> None:
    run("drop schema sec cascade")
    run(
        "do $$ declare t record; begin for t in select tablename from pg_tables where schemaname = 'public' "
        "and tablename like 'procrastinate%' loop execute format('drop table %I cascade', t.tablename); end loop; "
        "for t in select oid::regprocedure as name from pg_proc where pronamespace = 'public'::regnamespace "
        "and proname like 'procrastinate%' loop execute format('drop function %s cascade', t.name); end loop; "
        "for t in select typname from pg_type where typnamespace = 'public'::regnamespace "
        "and typname like 'procrastinate%' loop execute format('drop type %I cascade', t.typname); end loop; end $$"
    )
    for table in (
        "audit_seals", "audit_heads", "audit_entries", "request_reads", "followers", "comments", "requests",
        "request_types", "memberships", "sessions", "teams", "users",
    ):  # fmt: skip
        op.drop_table(table)
    run("drop sequence request_numbers")
    for role in ROLES:
        run(f"revoke usage on schema public from {role}")


def tables() -> None:
    op.execute(sa.schema.CreateSequence(sa.Sequence("request_numbers", start=1001)))
    op.create_table(
        "audit_heads",
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.BigInteger(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("subject", "subject_id", name=op.f("pk_audit_heads")),
    )
    op.create_table(
        "audit_seals",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("from_id", sa.BigInteger(), nullable=False),
        sa.Column("to_id", sa.BigInteger(), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.Column("root", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_seals")),
        sa.UniqueConstraint("to_id", name=op.f("uq_audit_seals_to_id")),
    )
    op.create_table(
        "teams",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), server_default="", nullable=False),
        sa.Column("confidential", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("key ~ '^[a-z][a-z0-9-]{0,19}$'", name=op.f("ck_teams_key_form")),
        sa.CheckConstraint("char_length(name) between 1 and 80", name=op.f("ck_teams_name_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teams")),
        sa.UniqueConstraint("key", name=op.f("uq_teams_key")),
    )
    op.create_table(
        "users",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("is_admin", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("is_active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("char_length(email) between 1 and 254", name=op.f("ck_users_email_length")),
        sa.CheckConstraint("char_length(name) between 1 and 120", name=op.f("ck_users_name_length")),
        sa.CheckConstraint("email = lower(email)", name=op.f("ck_users_email_normalized")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("email", name=op.f("uq_users_email")),
    )
    op.create_table(
        "audit_entries",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.BigInteger(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("actor_id", sa.BigInteger(), nullable=True),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("internal", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("payload", JSONB(), nullable=False),
        sa.Column("txid", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("subject in ('request', 'team', 'user')", name=op.f("ck_audit_entries_subject")),
        sa.CheckConstraint("octet_length(hash) = 32", name=op.f("ck_audit_entries_hash_sha256")),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["users.id"], name=op.f("fk_audit_entries_actor_id_users"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entries")),
        sa.UniqueConstraint(
            "subject", "subject_id", "seq", name=op.f("uq_audit_entries_subject_subject_id_seq")
        ),
    )
    op.create_table(
        "memberships",
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("team_id", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.CheckConstraint("role in ('agent', 'lead')", name=op.f("ck_memberships_role")),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_memberships_team_id_teams"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_memberships_user_id_users"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("user_id", "team_id", name=op.f("pk_memberships")),
    )
    op.create_index(op.f("ix_memberships_team_id"), "memberships", ["team_id"], unique=False)
    op.create_table(
        "request_types",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("team_id", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), server_default="", nullable=False),
        sa.Column("icon", sa.Text(), server_default="help", nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("default_priority", sa.Text(), server_default="normal", nullable=False),
        sa.Column("fields", JSONB(), server_default=sa.text("'[]'::jsonb"), nullable=False),
        sa.Column("is_active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.CheckConstraint(
            "default_priority in ('low', 'normal', 'high', 'urgent')",
            name=op.f("ck_request_types_default_priority"),
        ),
        sa.CheckConstraint("jsonb_typeof(fields) = 'array'", name=op.f("ck_request_types_fields_list")),
        sa.CheckConstraint("key ~ '^[a-z][a-z0-9-]{0,39}$'", name=op.f("ck_request_types_key_form")),
        sa.CheckConstraint("char_length(name) between 1 and 80", name=op.f("ck_request_types_name_length")),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_request_types_team_id_teams"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_types")),
        sa.UniqueConstraint("key", name=op.f("uq_request_types_key")),
    )
    op.create_index(op.f("ix_request_types_team_id"), "request_types", ["team_id"], unique=False)
    op.create_table(
        "sessions",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("user_agent", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column(
            "last_used_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("octet_length(token_hash) = 32", name=op.f("ck_sessions_token_sha256")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_sessions_user_id_users"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_sessions_token_hash")),
    )
    op.create_index(op.f("ix_sessions_user_id"), "sessions", ["user_id"], unique=False)
    op.create_table(
        "requests",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column(
            "number", sa.BigInteger(), server_default=sa.text("nextval('request_numbers')"), nullable=False
        ),
        sa.Column("team_id", sa.BigInteger(), nullable=False),
        sa.Column("type_id", sa.BigInteger(), nullable=False),
        sa.Column("requester_id", sa.BigInteger(), nullable=False),
        sa.Column("assignee_id", sa.BigInteger(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("fields", JSONB(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("priority", sa.Text(), nullable=False),
        sa.Column(
            "priority_rank",
            sa.SmallInteger(),
            sa.Computed(
                "case priority when 'urgent' then 4 when 'high' then 3 when 'normal' then 2 else 1 end",
                persisted=True,
            ),
            nullable=False,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("resolved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "(status = 'resolved') = (resolved_at is not null)",
            name=op.f("ck_requests_resolved_at_when_resolved"),
        ),
        sa.CheckConstraint("jsonb_typeof(fields) = 'object'", name=op.f("ck_requests_fields_object")),
        sa.CheckConstraint(
            "priority in ('low', 'normal', 'high', 'urgent')", name=op.f("ck_requests_priority")
        ),
        sa.CheckConstraint(
            "status in ('open', 'in_progress', 'waiting', 'resolved', 'cancelled')",
            name=op.f("ck_requests_status"),
        ),
        sa.CheckConstraint(
            "status not in ('in_progress', 'waiting', 'resolved') or assignee_id is not null",
            name=op.f("ck_requests_worked_by_somebody"),
        ),
        sa.CheckConstraint("char_length(description) <= 20000", name=op.f("ck_requests_description_length")),
        sa.CheckConstraint("char_length(title) between 1 and 200", name=op.f("ck_requests_title_length")),
        sa.CheckConstraint("resolved_at >= created_at", name=op.f("ck_requests_resolved_after_created")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_requests_version_positive")),
        sa.ForeignKeyConstraint(
            ["assignee_id"], ["users.id"], name=op.f("fk_requests_assignee_id_users"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["requester_id"], ["users.id"], name=op.f("fk_requests_requester_id_users"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_requests_team_id_teams"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["type_id"],
            ["request_types.id"],
            name=op.f("fk_requests_type_id_request_types"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_requests")),
        sa.UniqueConstraint("number", name=op.f("uq_requests_number")),
    )
    op.create_index(
        "ix_requests_assignee",
        "requests",
        ["team_id", "assignee_id", sa.literal_column("created_at desc"), sa.literal_column("id desc")],
        unique=False,
    )
    op.create_index(
        "ix_requests_requester",
        "requests",
        ["requester_id", sa.literal_column("created_at desc"), sa.literal_column("id desc")],
        unique=False,
    )
    op.create_index(
        "ix_requests_team_created",
        "requests",
        ["team_id", sa.literal_column("created_at desc"), sa.literal_column("id desc")],
        unique=False,
    )
    op.create_index(
        "ix_requests_team_priority",
        "requests",
        ["team_id", sa.literal_column("priority_rank desc"), "created_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_requests_team_status",
        "requests",
        ["team_id", "status", sa.literal_column("created_at desc"), sa.literal_column("id desc")],
        unique=False,
    )
    op.create_index(
        "ix_requests_team_updated",
        "requests",
        ["team_id", sa.literal_column("updated_at desc"), sa.literal_column("id desc")],
        unique=False,
    )
    op.create_index("ix_requests_type", "requests", ["type_id"], unique=False)
    op.create_index(
        "ix_requests_under_way",
        "requests",
        ["team_id", sa.literal_column("created_at desc"), sa.literal_column("id desc")],
        unique=False,
        postgresql_include=["requester_id", "assignee_id", "status"],
        postgresql_where=sa.text("status not in ('resolved', 'cancelled')"),
    )
    op.create_index(
        "ix_requests_under_way_priority",
        "requests",
        ["team_id", sa.literal_column("priority_rank desc"), "created_at", "id"],
        unique=False,
        postgresql_where=sa.text("status not in ('resolved', 'cancelled')"),
    )
    op.create_index(
        "ix_requests_under_way_updated",
        "requests",
        ["team_id", sa.literal_column("updated_at desc"), sa.literal_column("id desc")],
        unique=False,
        postgresql_where=sa.text("status not in ('resolved', 'cancelled')"),
    )
    op.create_table(
        "comments",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("request_id", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("internal", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind in ('comment', 'question', 'answer')", name=op.f("ck_comments_kind")),
        sa.CheckConstraint("not internal or kind = 'comment'", name=op.f("ck_comments_internal_is_plain")),
        sa.CheckConstraint("char_length(body) between 1 and 20000", name=op.f("ck_comments_body_length")),
        sa.ForeignKeyConstraint(
            ["author_id"], ["users.id"], name=op.f("fk_comments_author_id_users"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["requests.id"], name=op.f("fk_comments_request_id_requests"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comments")),
    )
    op.create_index(op.f("ix_comments_request_id_id"), "comments", ["request_id", "id"], unique=False)
    op.create_table(
        "followers",
        sa.Column("request_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["requests.id"],
            name=op.f("fk_followers_request_id_requests"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_followers_user_id_users"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("request_id", "user_id", name=op.f("pk_followers")),
    )
    op.create_index(
        op.f("ix_followers_user_id_request_id"), "followers", ["user_id", "request_id"], unique=False
    )
    op.create_table(
        "request_reads",
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("request_id", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["requests.id"],
            name=op.f("fk_request_reads_request_id_requests"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_request_reads_user_id_users"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("user_id", "request_id", name=op.f("pk_request_reads")),
    )
