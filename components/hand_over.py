"""What somebody has under way, by team, and who goes on with it: a part of the dialog that deactivates them."""

from collections.abc import Callable, Sequence

from nicegui import ui

from reqstly.people.handing_over import MOST, Held


def hand_over_section(some: Sequence[Held]) -> Callable[[], dict[str, int]]:
    """Draw it where one is. Returns what gives the choice: team -> user id, without teams where nobody is chosen."""
    boxes: dict[str, ui.select] = {}
    with ui.element("div").classes("stack").props('data-testid="hand-over"'):
        if not some:
            ui.label("They have nothing under way.").classes("soft")
        for one in some:
            count = f"{MOST}+" if one.count > MOST else str(one.count)
            noun = "request" if one.count == 1 else "requests"
            ui.label(f"{one.team}: {count} {noun} under way").props(f'data-testid="held-{one.team_key}"')
            if not one.successors:
                ui.label("Nobody's afterwards, and open: the team sees them as not taken.").classes(
                    "soft small"
                )
                continue
            options = {0: "Nobody: open again, not taken"} | dict(one.successors)
            boxes[one.team_key] = ui.select(options, value=0, label="Who goes on with them").props(
                f'outlined data-testid="successor-{one.team_key}"'
            )
    return lambda: {team: int(box.value) for team, box in boxes.items() if box.value}
