"""What the palette offers a person: places, what can be asked for, their requests, and what they may do with the request
that has the focus in a list. What a page itself offers, keys.js reads from its controls."""

import asyncio
from contextlib import suppress
from typing import Any

from components.boards import boards
from components.words import PRIORITY, STATUS
from reqstly.access import NOTHING, Permission, Target, can
from reqstly.actor import Actor
from reqstly.errors import DomainError
from reqstly.requests import commands
from reqstly.requests.detail import Detail, load_detail
from reqstly.requests.home import Home, load_home
from reqstly.teams.queries import Kind, Team, queues, recent_kinds

# Changes that the palette makes itself, of a row; all else it leaves to the control of the page.
# (Moving is asked about on the request's page: who will see it.)
CHANGES = {"assign": commands.assign, "prioritise": commands.prioritise}

# Verb, words, glyph, key; in the order in which they are offered.
_ACTS = (
    ("take", "Take", "pan_tool", "t"),
    ("assign", "Assign to …", "person_add", "a"),
    ("prioritise", "Change the priority …", "flag", ""),
    ("comment", "Answer", "reply", "c"),
    ("note", "Write an internal note", "sticky_note_2", "i"),
    ("resolve", "Resolve with an answer", "check_circle", "r"),
    ("wait", "Ask back", "help_outline", ""),
    ("edit", "Edit", "edit", "e"),
    ("move", "Move to another team …", "drive_file_move", ""),
    ("reopen", "Reopen", "replay", ""),
    ("cancel", "Cancel request", "cancel", ""),
)
_OWN_MOST = 30


async def offered(actor: Actor, number: object = None) -> dict[str, Any]:
    """Everything, in the order in which it is offered; with a `number`, what may be done with that request too."""
    teams, kinds, recent, mine = await asyncio.gather(
        boards.teams(actor), boards.kinds(actor), recent_kinds(actor), load_home(actor)
    )
    items = [*_places(actor, teams), *_requests(mine), *_kinds(kinds, recent)]
    return {"asked": number, "items": items, "row": await _row(actor, number) if number else None}


def _places(actor: Actor, teams: tuple[Team, ...]) -> list[dict[str, Any]]:
    seen = queues(actor, teams)
    places = [("/", "Home", "home", "g h"), ("/requests", "My requests", "inbox", "g m")]
    if seen:
        places.append(("/teams", "My teams", "dashboard", "g t"))
    for team in seen:
        places.append((f"/teams/{team.key}", f"{team.name} queue", "list", ""))
        places.append((f"/teams/{team.key}/wall", f"{team.name} wall", "tv", ""))
        if can(actor, Permission.MANAGE_MEMBERS, Target(team.id, team.confidential)):
            places.append((f"/teams/{team.key}/members", f"{team.name} members", "group", ""))
            places.append((f"/teams/{team.key}/history", f"{team.name} history", "history", ""))
    if can(actor, Permission.MANAGE_PEOPLE, NOTHING):
        places.append(("/admin/people", "People", "group", "g p"))
        places.append(("/admin/teams", "Teams", "groups", ""))
        places.append(("/admin/rules", "Sign-in rules", "rule", ""))
        places.append(("/admin/history", "History", "history", ""))
        places.append(("/admin/status", "Status", "monitor_heart", ""))
    places.append(("/search", "Search", "search", "/"))
    places.append(("/new", "New request", "add", "g n"))
    places.append(("/account", "Sign-in and security", "lock", "g a"))
    places.append(("/?tour=1", "Take the tour", "explore", ""))
    return [_item("Places", href, label, icon, key=key) for href, label, icon, key in places]


def _requests(mine: Home) -> list[dict[str, Any]]:
    """Those under way first, the newest change first in each."""
    under_way = sorted(
        (*mine.waits_on_me, *mine.assigned, *mine.in_the_works),
        key=lambda one: one.row.updated_at,
        reverse=True,
    )
    rows = {one.row.id: one.row for one in (*under_way, *mine.done)}
    return [
        _item(
            "Your requests", f"/requests/REQ-{row.number}", row.title, STATUS[row.status][0],
            detail=f"REQ-{row.number} · {STATUS[row.status][1]}", words=f"REQ-{row.number} {row.number}",
        )
        for row in [*rows.values()][:_OWN_MOST]
    ]  # fmt: skip


def _kinds(kinds: tuple[Kind, ...], recent: tuple[str, ...]) -> list[dict[str, Any]]:
    """What can be asked for, what was asked for lately first."""
    known = sorted(kinds, key=lambda kind: recent.index(kind.key) if kind.key in recent else len(recent))
    return [
        _item(
            "New", f"/new/{kind.key}", f"New: {kind.name}", kind.icon, detail=kind.team,
            words=f"{kind.words} {kind.description} {kind.team}",
        )
        for kind in known
    ]  # fmt: skip


def _item(group: str, href: str, label: str, icon: str, **more: str) -> dict[str, Any]:
    filled = {name: value for name, value in more.items() if value}
    return {"id": href, "group": group, "href": href, "label": label, "icon": icon, **filled}


async def _row(actor: Actor, number: object) -> dict[str, Any] | None:
    # A row that left meanwhile offers nothing; places are still good.
    with suppress(DomainError):
        detail = await load_detail(actor, number)
        acts = [
            {"id": verb, "label": label, "icon": icon, "key": key, **_choices(detail, verb)}
            for verb, label, icon, key in _ACTS
            if verb in detail.may and not (verb == "take" and detail.row.assignee_id == actor.id)
        ]
        name = f"REQ-{detail.row.number}"
        return {"name": name, "number": detail.row.number, "version": detail.row.version, "acts": acts}
    return None


def _choices(detail: Detail, verb: str) -> dict[str, Any]:
    match verb:
        case "assign":
            people = [[0, "Nobody yet"], *([person.id, person.name] for person in detail.members)]
            return {"choices": people, "now": detail.row.assignee_id or 0}
        case "prioritise":
            return {
                "choices": [[key, word] for key, (_, word) in PRIORITY.items()],
                "now": detail.row.priority,
            }
    return {}
