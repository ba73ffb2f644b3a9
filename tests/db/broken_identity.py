"""Broken states of how people and programs come in. Users 1 and 2, and team 1, are the cast's; nobody is 0."""

from tests.db.refusals import ALWAYS, CHECK, REFERENCE, UNIQUE, Broken

CEREMONY = "insert into ceremonies (key_hash, kind, expires_at) values "
TOKEN = "insert into access_tokens (user_id, name, prefix, token_hash, scopes, expires_at) values "
LINK = "insert into links (token_hash, user_id, kind, expires_at) values "
IDENTITY = "insert into identities (user_id, provider, issuer, subject) values "
PASSKEY = "insert into passkeys (user_id, credential_id, public_key, sign_count, name) values "
RULE = "insert into group_rules (provider, claim, value, team_id, role) values "
GLASS = "insert into break_glass (user_id, team_id, reason, expires_at) values "
LATER = "now() + interval '1 h'"

# What somebody tries -> what stops them; tried by test_constraints.py.
BROKEN_IDENTITY: Broken = {
    CEREMONY + "(sha256('x'), 'magic', now())": (CHECK, "ck_ceremonies_kind"),
    CEREMONY + "('\\x00', 'oidc', now())": (CHECK, "ck_ceremonies_key_sha256"),
    CEREMONY + "(sha256('x'), 'oidc', now()), (sha256('x'), 'logout', now())": (UNIQUE, "pk_ceremonies"),
    "insert into rate_limits values ('x', 1, now()), ('x', 1, now())": (UNIQUE, "pk_rate_limits"),
    "update users set handle = '00000000-0000-0000-0000-000000000000'": (UNIQUE, "uq_users_handle"),
    TOKEN + "(1, '', 'x', sha256('x'), '[]', now())": (CHECK, "ck_access_tokens_name_length"),
    TOKEN + "(1, repeat('x', 81), 'x', sha256('x'), '[]', now())": (CHECK, "ck_access_tokens_name_length"),
    TOKEN + "(1, 'x', 'x', '\\x00', '[]', now())": (CHECK, "ck_access_tokens_token_sha256"),
    TOKEN + "(1, 'x', 'x', sha256('x'), '{}', now())": (CHECK, "ck_access_tokens_scopes_list"),
    TOKEN + "(1, 'x', 'x', sha256('x'), 'null', now())": (CHECK, "ck_access_tokens_scopes_list"),
    TOKEN + "(0, 'x', 'x', sha256('x'), '[]', now())": (REFERENCE, "fk_access_tokens_user_id_users"),
    TOKEN + "(1, 'x', 'x', sha256('x'), '[]', now()), (2, 'y', 'y', sha256('x'), '[]', now())": (
        UNIQUE, "uq_access_tokens_token_hash",
    ),
    "update access_tokens set id = 1": (ALWAYS, ""),
    LINK + "(sha256('x'), 1, 'reset', now())": (CHECK, "ck_links_kind"),
    LINK + "('\\x00', 1, 'invite', now())": (CHECK, "ck_links_token_sha256"),
    LINK + "(sha256('x'), 0, 'invite', now())": (REFERENCE, "fk_links_user_id_users"),
    LINK + "(sha256('x'), 1, 'invite', now()), (sha256('x'), 2, 'recovery', now())": (UNIQUE, "uq_links_token_hash"),
    "update links set id = 1": (ALWAYS, ""),
    IDENTITY + "(1, 'x', 'x', '')": (CHECK, "ck_identities_subject_length"),
    IDENTITY + "(1, 'x', 'x', repeat('x', 256))": (CHECK, "ck_identities_subject_length"),
    IDENTITY + "(0, 'x', 'x', 'x')": (REFERENCE, "fk_identities_user_id_users"),
    IDENTITY + "(1, 'x', 'x', 'same'), (2, 'x', 'x', 'same')": (UNIQUE, "uq_identities_issuer_subject"),
    IDENTITY + "(1, 'x', 'x', 'one'), (1, 'x', 'x', 'other')": (UNIQUE, "uq_identities_user_id_issuer"),
    "update identities set id = 1": (ALWAYS, ""),
    PASSKEY + "(1, '', 'x', 0, 'x')": (CHECK, "ck_passkeys_credential_id_length"),
    PASSKEY + "(1, repeat('x', 1024)::bytea, 'x', 0, 'x')": (CHECK, "ck_passkeys_credential_id_length"),
    PASSKEY + "(1, 'x', 'x', -1, 'x')": (CHECK, "ck_passkeys_sign_count_positive"),
    PASSKEY + "(1, 'x', 'x', 0, '')": (CHECK, "ck_passkeys_name_length"),
    PASSKEY + "(1, 'x', 'x', 0, repeat('x', 61))": (CHECK, "ck_passkeys_name_length"),
    PASSKEY + "(0, 'x', 'x', 0, 'x')": (REFERENCE, "fk_passkeys_user_id_users"),
    PASSKEY + "(1, 'x', 'x', 0, 'x'), (2, 'x', 'y', 0, 'y')": (UNIQUE, "uq_passkeys_credential_id"),
    "update passkeys set id = 1": (ALWAYS, ""),
    RULE + "('x', 'mail', 'x', 1, 'agent')": (CHECK, "ck_group_rules_claim"),
    RULE + "('x', 'groups', 'x', 1, 'boss')": (CHECK, "ck_group_rules_role"),
    RULE + "('x', 'groups', '', 1, 'agent')": (CHECK, "ck_group_rules_value_length"),
    RULE + "('x', 'groups', repeat('x', 201), 1, 'agent')": (CHECK, "ck_group_rules_value_length"),
    RULE + "('x', 'groups', 'x', 1, 'admin')": (CHECK, "ck_group_rules_admin_without_team"),
    RULE + "('x', 'groups', 'x', null, 'lead')": (CHECK, "ck_group_rules_admin_without_team"),
    RULE + "('x', 'groups', 'x', 0, 'agent')": (REFERENCE, "fk_group_rules_team_id_teams"),
    RULE + "('x', 'groups', 'x', 1, 'agent'), ('x', 'groups', 'x', 1, 'lead')": (
        UNIQUE, "uq_group_rules_provider_claim_value_team_id",
    ),
    RULE + "('x', 'groups', 'x', null, 'admin'), ('x', 'groups', 'x', null, 'admin')": (
        UNIQUE, "uq_group_rules_provider_claim_value_team_id",
    ),
    "update group_rules set id = 1": (ALWAYS, ""),
    GLASS + "(1, 1, '', " + LATER + ")": (CHECK, "ck_break_glass_reason_length"),
    GLASS + "(1, 1, repeat('x', 501), " + LATER + ")": (CHECK, "ck_break_glass_reason_length"),
    GLASS + "(1, 1, 'x', now())": (CHECK, "ck_break_glass_ends_after_it_began"),
    GLASS + "(0, 1, 'x', " + LATER + ")": (REFERENCE, "fk_break_glass_user_id_users"),
    GLASS + "(1, 0, 'x', " + LATER + ")": (REFERENCE, "fk_break_glass_team_id_teams"),
    "update break_glass set id = 1": (ALWAYS, ""),
    "insert into break_glass_notices values (0, 1)": (REFERENCE, "fk_break_glass_notices_break_glass_id_break_glass"),
    "with opened as (" + GLASS + "(1, 1, 'x', " + LATER + ") returning id)"
    " insert into break_glass_notices select id, 0 from opened": (REFERENCE, "fk_break_glass_notices_user_id_users"),
    "insert into break_glass_notices values (0, 1), (0, 1)": (UNIQUE, "pk_break_glass_notices"),
}  # fmt: skip
