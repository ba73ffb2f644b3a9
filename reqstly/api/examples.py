"""What a body looks like, by operation: shown in the document, and sent as it stands by the tests."""

from typing import Any

BODIES: dict[str, dict[str, Any]] = {
    "comments_say": {"body": "It is on its way.", "internal": False},
    "people_add": {"name": "Ada Quist", "email": "ada.quist@example.com", "is_admin": False},
    "people_set_active": {"active": True},
    "people_set_admin": {"admin": False},
    "requests_assign": {"assignee": None},
    "requests_cancel": {"why": "Found it myself."},
    "requests_create": {
        "type": "account",
        "title": "I am locked out",
        "description": "Since this morning.",
        "fields": {"kind": "Locked out"},
        "priority": "high",
    },
    "requests_edit": {"title": "I am really locked out", "version": 1},
    "requests_move": {"team": "ops"},
    "requests_prioritise": {"priority": "urgent"},
    "requests_read": {"version": 1},
    "requests_reopen": {"why": "Still locked out."},
    "requests_resolve": {"answer": "Unlocked: sign in with the new password."},
    "requests_take_back": {"version": 3},
    "requests_wait": {"question": "Which account is it?"},
    "teams_add": {"key": "legal", "name": "Legal", "description": "Contracts.", "confidential": True},
    "teams_set_confidential": {"confidential": False},
    "teams_set_member": {"role": "agent"},
    "tokens_make": {"name": "Month's end", "scopes": ["requests:read"], "days": 30},
    "types_set_after_resolved": {"after_resolved": "ask"},
    "types_add": {
        "key": "parking",
        "name": "A place to park",
        "description": "For a day.",
        "fields": [{"key": "plate", "label": "Number plate", "kind": "text", "required": True}],
    },
}
