"""Moving requests to another team: a dialog that says who will see them, and what becomes of the internal notes."""

from collections.abc import Awaitable, Callable

from nicegui import ui

from components.dialog import buttons, dialog
from components.live_rows import LiveRows
from components.visit import Visit
from reqstly.requests.audience import Audience, audience

SEES = """
<div class="moving"><p v-if="s.warning" class="card pad warn" role="alert" data-testid="move-warning"><b>{{ s.warning }}</b></p>
  <ul data-testid="move-sees"><li v-for="one in s.lines" :key="one">{{ one }}</li></ul></div>
"""

# What a mover is told, above the request or, where they do not see it any more, in place of it.
MOVED = """
<section class="card pad" role="status" data-testid="move-done"><h2>REQ-{{ s.number }} is with {{ s.team }} now</h2>
  <p v-if="!s.seen">You do not see it any more. If that was not meant, take it back: for five minutes, as long as nobody there has done anything with it.</p>
  <p class="acts-row"><button class="btn" @click="act('undo')" data-testid="move-undo">Undo</button> <a v-if="!s.seen" class="btn quiet" href="/">Home</a></p></section>
"""


def who_sees(before: Audience, after: Audience, many: int) -> list[str]:
    """Who sees `many` requests, before and after a move, in sentences."""
    it = "it" if many == 1 else "them"
    lines = [
        f"Now {_who(before)} see {it}{_no_admin(before)}.",
        f"Then {_who(after)} will see {it}{_no_admin(after)}: title, description, answers to the form and"
        " everything that was said to who asked.",
        f"{before.name} will not see {it} any more, except who also works for {after.name}, asked for {it} or follows {it}.",
        f"Who asked for {it} and who follows {it} see {it} as before. In {after.name} nobody has taken {it} yet.",
    ]
    if not after.seen:
        lines.append(f"You will not see {it} any more, and can take the move back for a while.")
    return lines


def warning(before: Audience, after: Audience, confidential: int) -> str:
    """What to say above all: where something confidential is about to be seen by others. `confidential`: how many are."""
    if not confidential:
        return ""
    what = (
        "This request is confidential"
        if confidential == 1
        else f"{confidential} of these requests are confidential"
    )
    others = f"all of {after.name} ({_people(after.members)})"
    if after.confidential:
        return f"{what}. {before.name} gives it to another team: {others} will read it."
    return f"{what}, and will not be any more: {others} and every admin will read it, the description and answers, too."


def _people(many: int) -> str:
    return "1 person" if many == 1 else f"{many} people"


def _who(team: Audience) -> str:
    everybody = f"all of {team.name} ({_people(team.members)})"
    return everybody if team.confidential else f"{everybody} and every admin"


def _no_admin(team: Audience) -> str:
    return f" (admins do not: {team.name} is confidential)" if team.confidential else ""


Move = Callable[[str], Awaitable[None]]


async def move_dialog(visit: Visit, heading: str, many: int, teams: tuple[str, str], move: Move) -> None:
    """Ask before `many` requests go from one of `teams` (keys) to the other; `move` gets 'stay' or 'share'."""
    before = await visit.act(audience, teams[0])
    after = await visit.act(audience, teams[1])
    if before is None or after is None:
        return

    async def send() -> None:
        opened.close()
        await move("share" if share.value else "stay")

    # In the page itself: a dialog that this was asked from goes, and would take this one along.
    with visit.content, dialog(heading.format(after.name), testid="move-dialog") as opened:
        LiveRows(
            SEES,
            {
                "lines": who_sees(before, after, many),
                "warning": warning(before, after, many if before.confidential else 0),
            },
        )
        ui.label(
            f"Internal notes stay with {before.name}: {after.name} cannot read them, and they are there again when the"
            " request comes back."
        ).classes("soft")
        share = ui.checkbox(f"Take the internal notes along: {after.name} reads them, too").props(
            'data-testid="move-share"'
        )
        buttons(opened, f"Move to {after.name}", send, testid="move-send")
