"""Sign-in: providers, passkeys, one-time links, access tokens, group rules, break-glass, rate limits.

Revision: 0002, after 0001
"""

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from db.migrations.raw import run

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SQL = Path(__file__).parent.parent / "sql"


def upgrade() -> None:
    op.create_table(
        "ceremonies",
        sa.Column("key_hash", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("browser_hash", sa.LargeBinary(), server_default=sa.text("'\\x'::bytea"), nullable=False),
        sa.Column(
            "data",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "kind in ('oidc', 'passkey_sign_in', 'passkey_register', 'logout', 'logout_token')",
            name=op.f("ck_ceremonies_kind"),
        ),
        sa.CheckConstraint("octet_length(key_hash) = 32", name=op.f("ck_ceremonies_key_sha256")),
        sa.PrimaryKeyConstraint("key_hash", name=op.f("pk_ceremonies")),
    )
    op.create_index(op.f("ix_ceremonies_expires_at"), "ceremonies", ["expires_at"], unique=False)
    op.create_table(
        "rate_limits",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_rate_limits")),
        prefixes=["UNLOGGED"],
    )
    op.create_index(op.f("ix_rate_limits_expires_at"), "rate_limits", ["expires_at"], unique=False)
    op.create_table(
        "access_tokens",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("scopes", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_used_address", sa.Text(), server_default="", nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("jsonb_typeof(scopes) = 'array'", name=op.f("ck_access_tokens_scopes_list")),
        sa.CheckConstraint("char_length(name) between 1 and 80", name=op.f("ck_access_tokens_name_length")),
        sa.CheckConstraint("octet_length(token_hash) = 32", name=op.f("ck_access_tokens_token_sha256")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_access_tokens_user_id_users"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access_tokens")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_access_tokens_token_hash")),
    )
    op.create_index(op.f("ix_access_tokens_user_id"), "access_tokens", ["user_id"], unique=False)
    op.create_table(
        "break_glass",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("team_id", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "char_length(reason) between 1 and 500", name=op.f("ck_break_glass_reason_length")
        ),
        sa.CheckConstraint("expires_at > opened_at", name=op.f("ck_break_glass_ends_after_it_began")),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_break_glass_team_id_teams"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_break_glass_user_id_users"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_break_glass")),
    )
    op.create_index(op.f("ix_break_glass_team_id"), "break_glass", ["team_id"], unique=False)
    op.create_index(op.f("ix_break_glass_user_id"), "break_glass", ["user_id"], unique=False)
    op.create_table(
        "group_rules",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("team_id", sa.BigInteger(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(team_id is null) = (role = 'admin')", name=op.f("ck_group_rules_admin_without_team")
        ),
        sa.CheckConstraint("claim in ('groups', 'roles')", name=op.f("ck_group_rules_claim")),
        sa.CheckConstraint("role in ('admin', 'agent', 'lead')", name=op.f("ck_group_rules_role")),
        sa.CheckConstraint("char_length(value) between 1 and 200", name=op.f("ck_group_rules_value_length")),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_group_rules_team_id_teams"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_rules")),
        sa.UniqueConstraint(
            "provider",
            "claim",
            "value",
            "team_id",
            name=op.f("uq_group_rules_provider_claim_value_team_id"),
            postgresql_nulls_not_distinct=True,
        ),
    )
    op.create_index(op.f("ix_group_rules_team_id"), "group_rules", ["team_id"], unique=False)
    op.create_table(
        "identities",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("linked_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "char_length(subject) between 1 and 255", name=op.f("ck_identities_subject_length")
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_identities_user_id_users"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identities")),
        sa.UniqueConstraint("issuer", "subject", name=op.f("uq_identities_issuer_subject")),
        sa.UniqueConstraint("user_id", "issuer", name=op.f("uq_identities_user_id_issuer")),
    )
    op.create_table(
        "links",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kind in ('invite', 'recovery')", name=op.f("ck_links_kind")),
        sa.CheckConstraint("octet_length(token_hash) = 32", name=op.f("ck_links_token_sha256")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_links_user_id_users"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_links")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_links_token_hash")),
    )
    op.create_index(op.f("ix_links_user_id"), "links", ["user_id"], unique=False)
    op.create_table(
        "passkeys",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("credential_id", sa.LargeBinary(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("sign_count", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "transports",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'[]'::jsonb"),
            nullable=False,
        ),
        sa.Column("backed_up", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_used_address", sa.Text(), server_default="", nullable=False),
        sa.Column("last_used_agent", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("char_length(name) between 1 and 60", name=op.f("ck_passkeys_name_length")),
        sa.CheckConstraint(
            "octet_length(credential_id) between 1 and 1023", name=op.f("ck_passkeys_credential_id_length")
        ),
        sa.CheckConstraint("sign_count >= 0", name=op.f("ck_passkeys_sign_count_positive")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_passkeys_user_id_users"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passkeys")),
        sa.UniqueConstraint("credential_id", name=op.f("uq_passkeys_credential_id")),
    )
    op.create_index(op.f("ix_passkeys_user_id"), "passkeys", ["user_id"], unique=False)
    op.create_table(
        "break_glass_notices",
        sa.Column("break_glass_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["break_glass_id"],
            ["break_glass.id"],
            name=op.f("fk_break_glass_notices_break_glass_id_break_glass"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_break_glass_notices_user_id_users"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("break_glass_id", "user_id", name=op.f("pk_break_glass_notices")),
    )
    op.create_index(op.f("ix_break_glass_notices_user_id"), "break_glass_notices", ["user_id"], unique=False)
    op.add_column("memberships", sa.Column("via", sa.Text(), nullable=True))
    op.add_column("sessions", sa.Column("method", sa.Text(), server_default="", nullable=False))
    op.add_column("sessions", sa.Column("provider", sa.Text(), server_default="", nullable=False))
    op.add_column("sessions", sa.Column("subject", sa.Text(), server_default="", nullable=False))
    op.add_column("sessions", sa.Column("sid", sa.Text(), server_default="", nullable=False))
    op.add_column("sessions", sa.Column("proved_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("sessions", sa.Column("id_token", sa.LargeBinary(), nullable=True))
    op.add_column("sessions", sa.Column("address", sa.Text(), server_default="", nullable=False))
    op.create_index(
        "ix_sessions_provider_subject",
        "sessions",
        ["provider", "subject"],
        unique=False,
        postgresql_where=sa.text("provider <> ''"),
    )
    op.add_column("users", sa.Column("admin_via", sa.Text(), nullable=True))
    op.add_column(
        "users", sa.Column("handle", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False)
    )
    op.create_unique_constraint(op.f("uq_users_handle"), "users", ["handle"])
    run((SQL / "0002_identity.sql").read_text())


def downgrade() -> None:
    run((SQL / "0002_identity_down.sql").read_text())
    op.drop_constraint(op.f("uq_users_handle"), "users", type_="unique")
    op.drop_column("users", "handle")
    op.drop_column("users", "admin_via")
    op.drop_index(
        "ix_sessions_provider_subject", table_name="sessions", postgresql_where=sa.text("provider <> ''")
    )
    op.drop_column("sessions", "address")
    op.drop_column("sessions", "id_token")
    op.drop_column("sessions", "proved_at")
    op.drop_column("sessions", "sid")
    op.drop_column("sessions", "subject")
    op.drop_column("sessions", "provider")
    op.drop_column("sessions", "method")
    op.drop_column("memberships", "via")
    op.drop_index(op.f("ix_break_glass_notices_user_id"), table_name="break_glass_notices")
    op.drop_table("break_glass_notices")
    op.drop_index(op.f("ix_passkeys_user_id"), table_name="passkeys")
    op.drop_table("passkeys")
    op.drop_index(op.f("ix_links_user_id"), table_name="links")
    op.drop_table("links")
    op.drop_table("identities")
    op.drop_index(op.f("ix_group_rules_team_id"), table_name="group_rules")
    op.drop_table("group_rules")
    op.drop_index(op.f("ix_break_glass_user_id"), table_name="break_glass")
    op.drop_index(op.f("ix_break_glass_team_id"), table_name="break_glass")
    op.drop_table("break_glass")
    op.drop_index(op.f("ix_access_tokens_user_id"), table_name="access_tokens")
    op.drop_table("access_tokens")
    op.drop_index(op.f("ix_rate_limits_expires_at"), table_name="rate_limits")
    op.drop_table("rate_limits")
    op.drop_index(op.f("ix_ceremonies_expires_at"), table_name="ceremonies")
    op.drop_table("ceremonies")
