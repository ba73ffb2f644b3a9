"""The words and glyphs of the domain, as people see them."""

STATUS = {
    "open": ("radio_button_unchecked", "Open"),
    "in_progress": ("timelapse", "In progress"),
    "waiting": ("pause_circle", "Waiting"),
    "resolved": ("check_circle", "Resolved"),
    "cancelled": ("cancel", "Cancelled"),
}
PRIORITY = {
    "urgent": ("keyboard_double_arrow_up", "Urgent"),
    "high": ("keyboard_arrow_up", "High"),
    "normal": ("remove", "Normal"),
    "low": ("keyboard_arrow_down", "Low"),
}
ACTION = {
    "acknowledged": "has seen what was said",
    "created": "asked for this",
    "edited": "edited it",
    "commented": "commented",
    "noted": "wrote a note",
    "assigned": "handed it over",
    "taken": "took it",
    "started": "went on with it",
    "asked_back": "asked back",
    "resolved": "resolved it",
    "reopened": "reopened it",
    "cancelled": "cancelled it",
    "moved": "moved it to another team",
    "prioritised": "changed the priority",
    "followed": "added somebody",
    "unfollowed": "took somebody off",
    "undone": "took back what they had just done",
    "seen_under_glass": "opened it, as an admin with a reason",
}
FIELD = {
    "assignee": "assignee",
    "description": "description",
    "follower": "follower",
    "notes": "internal notes read by",
    "priority": "priority",
    "status": "status",
    "team": "team",
    "title": "title",
}


def value(field: str, raw: object) -> str:
    """A value of the history as people read it."""
    if raw is None or raw == "":
        return "nobody" if field == "assignee" else "nothing"
    word = (
        STATUS.get(str(raw)) if field == "status" else PRIORITY.get(str(raw)) if field == "priority" else None
    )
    return word[1].lower() if word else str(raw)


def glyphs() -> dict[str, dict[str, list[str]]]:
    """Status and priority words for a template's state."""
    return {
        "status": {key: list(pair) for key, pair in STATUS.items()},
        "priority": {key: list(pair) for key, pair in PRIORITY.items()},
    }
