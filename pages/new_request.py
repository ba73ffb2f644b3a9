"""Asking for something: the type first, then its form."""

from nicegui import ui

from components.drafts import Draft
from components.form import answer, field_input
from components.kinds import KINDS, kinds_state
from components.live_rows import LiveRows
from components.page import page
from components.visit import Visit
from components.words import PRIORITY
from reqstly.drafts.queries import load
from reqstly.errors import Invalid
from reqstly.requests import commands
from reqstly.teams.queries import kind

HEAD = """
<div class="page-head" style="margin-bottom:0">
  <span class="icon" style="font-size:28px;color:var(--accent)" aria-hidden="true">{{ s.icon }}</span>
  <div class="grow"><h1>{{ s.name }}</h1><p class="soft">{{ s.description }} {{ s.team }} answers<template v-if="s.confidential">, and only they and you see it</template>.</p></div>
  <a class="btn quiet" href="/new">Something else</a>
</div>
"""


@page("/new", "New request")
async def choose(visit: Visit) -> None:
    """Everything that can be asked for."""
    LiveRows(KINDS, await kinds_state(visit.actor, popular=False))


@page("/new/{key}", "New request")
async def fill_in(visit: Visit, key: str) -> None:
    """The form of one type. Sending it opens the new request."""
    wanted = await kind(visit.actor, key)
    place = f"new/{wanted.key}"
    kept = await load(visit.actor, place)
    visit.entitle(f"{wanted.name}")
    with ui.element("div").classes("form"):
        head = {"icon": wanted.icon, "name": wanted.name, "description": wanted.description}
        LiveRows(HEAD, {**head, "team": wanted.team, "confidential": wanted.confidential})
        title = ui.input("In a few words").props('outlined maxlength=400 autofocus data-testid="title"')
        answers = {str(field["key"]): field_input(field) for field in wanted.fields}
        description = ui.textarea("What should they know?").props(
            'outlined autogrow data-testid="description"'
        )
        priority = ui.select(
            {key: pair[1] for key, pair in reversed(PRIORITY.items())},
            value=wanted.default_priority,
            label="Priority",
        ).props('outlined data-testid="priority"')
        boxes = {"title": title, "description": description, "priority": priority}
        boxes |= {f"fields.{name}": box for name, box in answers.items()}
        draft = Draft(visit, place, boxes, kept.get(place))
        send = ui.button("Send request").props('unelevated color=primary data-testid="send"')

    def mark(error: Invalid) -> None:
        if box := boxes.get(error.field) or answers.get(error.field):
            box.error = error.sentence
            box.run_method("focus")

    async def sent() -> None:
        send.disable()
        for box in boxes.values():
            box.error = None
        filled = {name: answer(box) for name, box in answers.items()}
        words = (title.value or "", description.value or "")
        saved = await visit.act(commands.create, wanted.key, *words, filled, priority.value, invalid=mark)
        if saved is not None:
            await draft.sent(over=True)
            visit.go(f"/requests/REQ-{saved.number}")
        else:
            send.enable()

    send.on_click(sent)
