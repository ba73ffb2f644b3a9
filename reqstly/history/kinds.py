"""What there is in the history besides requests: subject and action of each entry, by what people would look for. Pure."""

KINDS: dict[str, tuple[tuple[str, str], ...]] = {
    "roles": (("user", "made_admin"), ("user", "made_staff")),
    "members": (("team", "membership"),),
    "rules": (("team", "rule_added"), ("team", "rule_removed"), ("user", "rule_added"), ("user", "rule_removed")),
    "break_glass": (
        ("team", "break_glass_opened"), ("team", "break_glass_ended"), ("team", "break_glass_noted"),
    ),
    "teams": (("team", "added"), ("team", "confidentiality"), ("team", "type_added"), ("team", "type_changed")),
    "people": (
        ("user", "added"), ("user", "activated"), ("user", "deactivated"), ("user", "profile_changed"),
        ("user", "link_made"), ("user", "link_used"),
    ),
    "keys": (
        ("user", "identity_linked"), ("user", "identity_unlinked"), ("user", "passkey_added"), ("user", "passkey_cloned"),
        ("user", "passkey_removed"), ("user", "passkey_renamed"), ("user", "token_made"), ("user", "token_revoked"),
    ),
    "sign_ins": (
        ("user", "signed_in"), ("user", "signed_out"), ("user", "signed_out_by_provider"), ("user", "session_ended"),
        ("user", "sign_in_failed"), ("sign_in", "sign_in_failed"),
    ),
}  # fmt: skip
RIGHTS = "rights"
"""All kinds but sign-ins, which are many: what is shown where nothing else is asked for."""
ALL = "all"
CHOICES = (RIGHTS, ALL, *KINDS)


def pairs(kind: str) -> tuple[tuple[str, str], ...]:
    """Subject and action of each entry of this kind."""
    if kind in KINDS:
        return KINDS[kind]
    return tuple(pair for name, found in KINDS.items() if kind == ALL or name != "sign_ins" for pair in found)


def kind_of(subject: str, action: str) -> str:
    """The kind of an entry; "other" for one that has none."""
    return next((name for name, found in KINDS.items() if (subject, action) in found), "other")
