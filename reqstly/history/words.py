"""An entry of the history as a sentence. Pure. Names and reasons are data: who shows them escapes them."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from reqstly.history.queries import Entry
from reqstly.settings import settings

HOW = {
    "demo": "the demo's sign-in", "invite": "an invitation", "jwt": "a provider's access token", "link": "a one-time link",
    "oidc": "the organisation's sign-in", "passkey": "a passkey", "recovery": "a recovery link", "token": "an access token",
}  # fmt: skip


def sentence(entry: Entry) -> str:
    """Who did what to whom, and by what."""
    said = _WORDS.get(entry.action)
    what = said(entry) if said else entry.action.replace("_", " ")
    return f"{who(entry)} {what}"


def who(entry: Entry) -> str:
    """Who did it; a provider's rule, or Reqstly itself, where nobody did."""
    if entry.actor:
        return entry.actor
    if isinstance(via := entry.payload.get("via"), str):
        return f"{settings().called(via)}, by its groups or at sign-in,"
    return "Reqstly"


def _whom(entry: Entry) -> str:
    return entry.person or "somebody"


def _own(entry: Entry) -> bool:
    return entry.actor_id is not None and entry.actor_id == entry.person_id


def _team(entry: Entry) -> str:
    return entry.team or "a team"


def _a(role: object) -> str:
    return {"agent": "an agent", "lead": "a lead", "admin": "an admin"}.get(str(role), str(role))


def _change(entry: Entry, field: str) -> tuple[Any, Any]:
    changes = entry.payload.get("changes")
    pair = changes.get(field) if isinstance(changes, dict) else None
    return (pair[0], pair[1]) if isinstance(pair, list) and len(pair) == 2 else (None, None)


def _text(entry: Entry, name: str) -> str:
    found = entry.payload.get(name)
    return "" if found is None else str(found)


def _membership(entry: Entry) -> str:
    before, after = _change(entry, "role")
    if after is None:
        return f"took {_whom(entry)}, {_a(before)}, out of {_team(entry)}"
    if before is None:
        return f"added {_whom(entry)} to {_team(entry)} as {_a(after)}"
    if before == after:
        return f"made sure that {_whom(entry)} stays {_a(after)} of {_team(entry)}, whatever their groups say"
    return f"made {_whom(entry)} {_a(after)} of {_team(entry)}, before {_a(before)}"


def _added(entry: Entry) -> str:
    if entry.subject == "team":
        return f"added the team {_team(entry)}" + (
            ", confidential" if entry.payload.get("confidential") else ""
        )
    return f"added {_whom(entry)}" + (" as an admin" if entry.payload.get("is_admin") else "")


def _confidentiality(entry: Entry) -> str:
    if not _change(entry, "confidential")[1]:
        return f"opened {_team(entry)} to admins"
    removed = len(entry.payload.get("rules_removed") or ())
    rules = f", which removed {removed} sign-in rule{'s' if removed > 1 else ''}" if removed else ""
    return f"made {_team(entry)} confidential{rules}"


def _rule(did: str) -> Callable[[Entry], str]:
    def said(entry: Entry) -> str:
        claim = "group" if _text(entry, "claim") == "groups" else "app role"
        becomes = _a(_text(entry, "role")) + (f" of {_team(entry)}" if entry.subject == "team" else "")
        provider = settings().called(_text(entry, "provider"))
        return (
            f"{did} the sign-in rule that the {claim} “{_text(entry, 'value')}” of {provider} makes {becomes}"
        )

    return said


def _opened(entry: Entry) -> str:
    return (
        f"opened {_team(entry)}'s requests until {_moment(_text(entry, 'until'))}: “{_text(entry, 'reason')}”"
    )


def _ended(entry: Entry) -> str:
    over = "noted that time is up for" if entry.payload.get("ran_out") else "ended"
    return f"{over} the look at {_team(entry)}'s requests"


def _ways(did: str) -> Callable[[Entry], str]:
    def said(entry: Entry) -> str:
        return f"{did}{'' if _own(entry) else f' of {_whom(entry)}'}"

    return said


def _named(did: str) -> Callable[[Entry], str]:
    return lambda entry: f"{did} “{_text(entry, 'name')}”"


def _provider(did: str) -> Callable[[Entry], str]:
    return lambda entry: f"{did} {settings().called(_text(entry, 'provider'))}"


def _profile(entry: Entry) -> str:
    pairs = [_change(entry, field) for field in ("name", "email")]
    return "is called otherwise at the provider now: " + ", ".join(
        f"{b} → {a}" for b, a in pairs if a is not None
    )


def _link(did: str) -> Callable[[Entry], str]:
    def said(entry: Entry) -> str:
        kind = "an invitation" if _text(entry, "kind") == "invite" else "a recovery link"
        return f"{did.format(kind)} {_whom(entry)}{_where(entry)}"

    return said


def _sessions(entry: Entry) -> str:
    count = entry.payload.get("sessions")
    many = f"{count} sessions or tokens" if isinstance(count, int) and count > 1 else "a session or token"
    return f"ended {many} of {'their own' if _own(entry) else _whom(entry)}"


def _failed(entry: Entry) -> str:
    whose = f" for {entry.person}" if entry.person else ""
    method = HOW.get(_text(entry, "method"), _text(entry, "method"))
    return f"refused a sign-in{whose} with {method}: {_text(entry, 'reason')}{_where(entry)}"


def _where(entry: Entry) -> str:
    parts = [_text(entry, "device"), f"from {_text(entry, 'address')}" if _text(entry, "address") else ""]
    return "".join(f", {part}" for part in parts if part)


def _moment(text: str) -> str:
    try:
        return f"{datetime.fromisoformat(text).astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    except ValueError:
        return text


_WORDS: dict[str, Callable[[Entry], str]] = {
    "activated": lambda entry: f"let {_whom(entry)} in again",
    "added": _added,
    "break_glass_ended": _ended,
    "break_glass_noted": lambda entry: f"noted that an admin looked at {_team(entry)}'s requests",
    "break_glass_opened": _opened,
    "confidentiality": _confidentiality,
    "deactivated": lambda entry: f"deactivated {_whom(entry)}",
    "identity_linked": _provider("connected their account with"),
    "identity_unlinked": _provider("disconnected their account from"),
    "link_made": _link("made {} for"),
    "link_used": _link("took {} of"),
    "made_admin": lambda entry: f"made {_whom(entry)} an admin",
    "made_staff": lambda entry: f"took the admin's role from {_whom(entry)}",
    "membership": _membership,
    "passkey_added": _named("added the passkey"),
    "passkey_cloned": lambda entry: (
        f"refused a passkey of {_whom(entry)}: a copy of it may be in use{_where(entry)}"
    ),
    "passkey_removed": _named("removed the passkey"),
    "passkey_renamed": lambda entry: "renamed a passkey: {} → {}".format(*_change(entry, "name")),
    "profile_changed": _profile,
    "rule_added": _rule("added"),
    "rule_removed": _rule("removed"),
    "session_ended": _sessions,
    "sign_in_failed": _failed,
    "signed_in": lambda entry: (
        f"signed in with {HOW.get(_text(entry, 'method'), _text(entry, 'method'))}{_where(entry)}"
    ),
    "signed_out": _ways("ended a session, signed out by hand,"),
    "signed_out_by_provider": _ways("ended the sessions, signed out at the provider,"),
    "token_made": _named("made the access token"),
    "token_revoked": _named("revoked the access token"),
    "type_added": lambda entry: f"added the request type “{_text(entry, 'type')}” to {_team(entry)}",
}
KNOWN = frozenset(_WORDS)
"""The actions that have words of their own."""
