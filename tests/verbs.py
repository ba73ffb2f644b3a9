"""Every verb with arguments that work, so that a test can play all of them, or all but one argument of one."""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from reqstly.actor import Actor
from reqstly.identity import passkey_commands, token_commands
from reqstly.people import break_glass, rule_commands
from reqstly.people import commands as people_commands
from reqstly.requests import commands as request_commands
from reqstly.teams import commands as team_commands
from tests.people import ANSWERS, actor, ask


@dataclass(frozen=True, slots=True)
class Id:
    """Stands for the user id of somebody of the cast."""

    key: str


NUMBER = object()
"""Stands for the request's number."""

MISSING = 999_999_999
"""An id of nothing, for verbs that are tested with real ones elsewhere."""

LONG_TEXT = "Please.\n\nIt is urgent."

# verb -> its arguments behind the actor. In tests on IT; `played` changes people and types for HR.
REQUEST_VERBS: dict[str, dict[str, object]] = {
    "acknowledge": {"number": NUMBER},
    "add_follower": {"number": NUMBER, "user": Id("ravi"), "version": None},
    "assign": {"number": NUMBER, "assignee": Id("it_dario"), "version": 1},
    "cancel": {"number": NUMBER, "why": "Found it myself.", "version": 1},
    "comment": {"number": NUMBER, "body": "Any news?", "seen": None, "reopen": False, "version": None},
    "create": {
        "type_key": "account", "title": "Locked out", "description": LONG_TEXT, "fields": ANSWERS["it"],
        "priority": "low",
    },
    "edit": {
        "number": NUMBER, "version": 1, "title": "Really locked out", "description": LONG_TEXT,
        "fields": {"kind": "Second factor"},
    },
    "mark_read": {"number": NUMBER, "version": 1},
    "move": {"number": NUMBER, "team_key": "ops", "version": 1, "notes": "stay"},
    "note": {"number": NUMBER, "body": "Third time this week.", "seen": None, "version": None},
    "prioritise": {"number": NUMBER, "priority": "urgent", "version": 1},
    "remove_follower": {"number": NUMBER, "user": Id("chidi"), "version": None},
    "reopen": {"number": NUMBER, "why": "Still locked out.", "version": 2},
    "resolve": {"number": NUMBER, "answer": "Unlocked.", "version": 1, "seen": None},
    "start": {"number": NUMBER, "version": 1},
    "take": {"number": NUMBER, "version": 1},
    "wait": {"number": NUMBER, "question": "Which account?", "version": 1, "seen": None},
}  # fmt: skip
PEOPLE_VERBS: dict[str, dict[str, object]] = {
    "add_person": {"name": "Ada Quist", "email": "ada.quist@example.com", "is_admin": True},
    "set_active": {"user": Id("lin"), "active": False, "successors": {}},
    "set_admin": {"user": Id("oksana"), "admin": True},
    "set_membership": {
        "user": Id("bartek"),
        "team_key": "ops",
        "role": "agent",
        "successor": None,
        "was": "any",
    },
}
TEAM_VERBS: dict[str, dict[str, object]] = {
    "add_team": {"key": "legal", "name": "Legal", "description": "Contracts.", "confidential": True},
    "add_type": {
        "team_key": "ops", "key": "parking", "name": "A place to park", "description": "For a day.", "icon": "garage",
        "words": "car bike", "default_priority": "low", "after_resolved": "reopen",
        "fields": [
            {"key": "plate", "label": "Number plate", "kind": "text", "required": True, "options": [], "help": ""},
        ],
    },
    "set_after_resolved": {"type_key": "laptop", "value": "reopen"},
    "set_confidential": {"team_key": "ops", "confidential": True},
}  # fmt: skip
GLASS_VERBS: dict[str, dict[str, object]] = {
    "end_look": {"look": MISSING},
    "note_look": {"look": MISSING},
    "open_for": {"team_key": "hr", "why": "Her lawyer asks for her file", "minutes": 15},
}
RULE_VERBS: dict[str, dict[str, object]] = {
    "add_rule": {
        "provider": "azure",
        "claim": "groups",
        "value": "Drivers",
        "team_key": "ops",
        "role": "agent",
    },
    "remove_rule": {"rule": MISSING},
}
PASSKEY_VERBS: dict[str, dict[str, object]] = {
    "begin_registration": {"browser": "a flow cookie's secret"},
    "finish_registration": {"browser": "a flow cookie's secret", "credential": {}, "name": "My phone"},
    "remove_passkey": {"passkey": MISSING, "sure": True},
    "rename_passkey": {"passkey": MISSING, "name": "My laptop"},
}
TOKEN_VERBS: dict[str, dict[str, object]] = {
    "make_token": {"name": "Month's end", "scopes": ["requests:read"], "days": 30},
    "revoke_token": {"token": MISSING},
}
VERBS = REQUEST_VERBS | PEOPLE_VERBS | TEAM_VERBS | GLASS_VERBS | RULE_VERBS | PASSKEY_VERBS | TOKEN_VERBS
MODULES: dict[ModuleType, dict[str, dict[str, object]]] = {
    request_commands: REQUEST_VERBS,
    people_commands: PEOPLE_VERBS,
    team_commands: TEAM_VERBS,
    break_glass: GLASS_VERBS,
    rule_commands: RULE_VERBS,
    passkey_commands: PASSKEY_VERBS,
    token_commands: TOKEN_VERBS,
}

READY = {"acknowledge": "unanswered", "reopen": "resolved"}
"""verb -> the status of `asked` that it is played in; all others in an open one."""

WORKER = {"it": "agent", "hr": "hr_agent"}


def verb(name: str) -> Callable[..., Awaitable[Any]]:
    """The verb itself."""
    module = next(module for module, verbs in MODULES.items() if name in verbs)
    found: Callable[..., Awaitable[Any]] = getattr(module, name)
    return found


def public_verbs(module: ModuleType) -> set[str]:
    """What a module offers as verbs."""
    return {
        name
        for name, thing in vars(module).items()
        if inspect.iscoroutinefunction(thing)
        and thing.__module__ == module.__name__
        and not name.startswith("_")
    }


async def play(name: str, who: Actor, number: object = None, /, **changed: object) -> Any:
    """Call a verb with its working arguments, but for those that are `changed`."""
    arguments = {**VERBS[name], **changed}
    return await verb(name)(who, **{key: await _real(value, number) for key, value in arguments.items()})


async def asked(status: str = "open", team: str = "it", title: str = "I am locked out") -> int:
    """A request of Zoë's in this status, Chidi following it. Returns its number."""
    number = (await ask(team=team, title=title)).number
    worker, zoe = await actor(WORKER[team]), await actor("requester")
    await request_commands.add_follower(zoe, number, (await actor("chidi")).id)
    match status:
        case "in_progress":
            await request_commands.take(worker, number)
        case "waiting":
            await request_commands.wait(worker, number, "Which account?")
        case "resolved":
            await request_commands.resolve(worker, number, "Unlocked.")
        case "cancelled":
            await request_commands.cancel(zoe, number)
        case "unanswered":
            await request_commands.resolve(worker, number, "Unlocked.")
            await request_commands.comment(zoe, number, "Still broken.")
    return number


async def _real(value: object, number: object) -> object:
    if value is NUMBER:
        return number
    return (await actor(value.key)).id if isinstance(value, Id) else value
