"""Bars of looks at what is confidential: the admin who looks, and the leads who were told, have them in sight."""

from typing import Any

from nicegui import ui

from components.boards import boards
from components.dialog import buttons, confirm, dialog
from components.live_rows import LiveRows
from components.visit import Visit
from reqstly.people import break_glass
from reqstly.people.looks import Look, looks

BARS = """
<div role="status" aria-live="polite" data-testid="looks"><section v-for="l in s.looks" :key="l.id" class="banner look" data-testid="look" :data-own="l.own">
  <span class="icon" aria-hidden="true">visibility</span>
  <p v-if="l.own" class="what">You see {{ l.team }}'s requests until <b>{{ clock(l.expires_at) }}</b>. Everything you open is written down.</p>
  <p v-else-if="l.over || new Date(l.expires_at) <= now" class="what"><b>{{ l.person }}</b> had {{ l.team }}'s requests open until {{ clock(l.over || l.expires_at) }}: “{{ l.reason }}”</p>
  <p v-else class="what"><b>{{ l.person }}</b> opened {{ l.team }}'s requests until <b>{{ clock(l.expires_at) }}</b>: “{{ l.reason }}”</p>
  <span class="acts">
    <a v-if="l.own" class="btn slim" :href="'/teams/' + l.team_key">Open the queue</a>
    <button v-if="l.may_end && !l.over && new Date(l.expires_at) > now" class="btn slim danger" @click="act('end', l.id)" data-testid="end-look">{{ l.own ? 'End now' : 'End it' }}</button>
    <button v-if="!l.own" class="btn slim" @click="act('note', l.id)" data-testid="note-look">Noted</button></span>
</section></div>
"""
TIMES = {15: "15 minutes", 60: "1 hour", 240: "4 hours"}


async def bars(visit: Visit) -> None:
    """Draw the bars where the person may ever have one, and keep them as they are now."""
    actor = visit.actor
    teams = [
        team.id
        for team in await boards.teams(actor)
        if team.confidential and (team.id in actor.opened or actor.is_member(team.id))
    ]
    if not teams:
        return

    async def state() -> dict[str, Any]:
        return {"looks": [_bar(look) for look in await looks(await visit.now())]}

    async def reload() -> None:
        drawn.set(**await state())

    async def end(look: object) -> None:
        shown = {one.id: one for one in await looks(await visit.now())}
        if isinstance(look, int) and look in shown:
            _ask_end(visit, shown[look])

    async def note(look: object) -> None:
        await visit.act(break_glass.note_look, look)

    drawn = LiveRows(BARS, await state(), act={"end": end, "note": note})
    visit.follow(reload, *(("team", team) for team in teams))


def open_dialog(visit: Visit, team_key: str, team: str) -> None:
    """Ask for the reason and the time; the page then shows itself anew, with what has become visible."""

    async def look() -> None:
        said = (team_key, why.value or "", minutes.value)
        if await visit.act(break_glass.open_for, *said) is not None:
            opened.close()

    with dialog(f"Open {team}'s requests", testid="open-look-dialog") as opened:
        ui.label(
            f"{team} is confidential. You can read its requests for a while. Its leads are told at once, with your name"
            " and your reason, and everything that you open is written down."
        ).classes("soft")
        why = ui.textarea("Why you have to").props(
            'outlined autogrow autofocus counter maxlength=500 data-testid="look-why"'
        )
        minutes = ui.select(TIMES, label="For how long", value=15).props(
            'outlined data-testid="look-minutes"'
        )
        buttons(opened, "Open", look, testid="look-open")


def _ask_end(visit: Visit, look: Look) -> None:
    async def end() -> None:
        await visit.did(break_glass.end_look, look.id)

    who = "You" if look.own else look.person
    said = (
        f"{who} will no longer see {look.team}'s requests. It takes a new reason, of which its leads are told, to see"
        " them again."
    )
    confirm("End your look?" if look.own else f"End {look.person}'s look?", [said], "End it", end)


def _bar(look: Look) -> dict[str, Any]:
    return {
        "id": look.id, "team": look.team, "team_key": look.team_key, "person": look.person, "reason": look.reason,
        "expires_at": look.expires_at.isoformat(), "over": look.over and look.over.isoformat(), "own": look.own,
        "may_end": look.may_end,
    }  # fmt: skip
