"""The first-run tour: three steps above one's first page, in its flow, so that nothing is ever covered. What a step is about
has a ring around it, by the style sheet alone."""

from dataclasses import asdict, dataclass

from components.boards import boards
from components.live_rows import LiveRows
from components.visit import Visit
from reqstly.access import NOTHING, Permission, can
from reqstly.actor import Actor
from reqstly.people import tour
from reqstly.teams.queries import Team

TOUR = """
<section v-if="s.steps.length" class="card tour" aria-label="A short tour" data-testid="tour" :data-step="s.steps[s.at].about">
  <span class="icon" aria-hidden="true">{{ s.steps[s.at].icon }}</span>
  <div class="what" aria-live="polite"><h2><span class="sr">Step {{ s.at + 1 }} of {{ s.steps.length }}: </span>{{ s.steps[s.at].heading }}</h2>
    <p>{{ s.steps[s.at].said }}<span v-if="s.steps[s.at].keys" class="by-keys">{{ ' ' + s.steps[s.at].keys }}</span></p></div>
  <div class="tour-acts"><button v-if="s.at + 1 < s.steps.length" class="btn slim quiet" @click="KEEP, act('away')" data-testid="tour-skip">Skip the tour</button>
    <span class="soft small at" aria-hidden="true">{{ s.at + 1 }} of {{ s.steps.length }}</span>
    <button v-if="s.at" class="btn slim" @click="s.at -= 1, s.at || $event.currentTarget.nextElementSibling.focus()" data-testid="tour-back">Back</button>
    <button class="btn slim main-act" @click="s.at + 1 < s.steps.length ? s.at += 1 : (KEEP, act('away'))" data-testid="tour-next">{{ s.at + 1 < s.steps.length ? 'Next' : 'Done' }}</button></div>
</section>
""".replace(
    # Who came by keys goes on where the page begins; a finger would get a keyboard that it did not ask for.
    "KEEP",
    "$event.detail || $event.currentTarget.ownerDocument.getElementById('need')?.focus()",
)


@dataclass(frozen=True, slots=True)
class Step:
    """`about` says what has the ring; `keys` is for who has a keyboard."""

    about: str
    icon: str
    heading: str
    said: str
    keys: str = ""


_ASK = Step(
    "need",
    "edit_note",
    "Say what you need",
    "Type a word or two, such as “laptop” or “leave”, and choose what fits. It goes to the right team by itself.",
)
_FOLLOW = Step(
    "works",
    "timeline",
    "See where it stands",
    "“In the works” shows what you asked for, its steps and the last word said. What waits on you comes first. It changes by"
    " itself: there is nothing to reload.",
)
_ADMIN = Step(
    "admin",
    "admin_panel_settings",
    "Set up teams and people",
    "Under “Admin” you add teams, say who works in them, and decide what the groups of your sign-in provider mean.",
)
_FIND = Step(
    "find",
    "search",
    "Find anything",
    "Search numbers, words and people from the bar on top.",
    "Ctrl K opens every place and action; ? lists all keys.",
)


async def show_tour(visit: Visit) -> None:
    """Draw it where it is due, or asked for by `tour` in the address."""
    asked = "tour" in visit.query
    if not asked and not await tour.is_due(visit.actor):
        return

    async def away() -> None:
        await visit.act(tour.put_away)
        drawn.set(steps=[])

    steps = [asdict(step) for step in _steps(visit.actor, await boards.teams(visit.actor))]
    drawn = LiveRows(TOUR, {"steps": steps, "at": 0}, act={"away": away})


def _steps(actor: Actor, teams: tuple[Team, ...]) -> tuple[Step, ...]:
    own = next((team for team in teams if actor.is_member(team.id)), None)
    if own is not None:
        return _ASK, _work(own.name), _FIND
    return _ASK, _ADMIN if can(actor, Permission.MANAGE_PEOPLE, NOTHING) else _FOLLOW, _FIND


def _work(team: str) -> Step:
    return Step(
        "queue",
        "list",
        "Work your queue",
        f"What {team} is asked for appears in its queue by itself. Take a request, answer it or ask back, and the person"
        " who asked sees it at once.",
        "In the queue, J and K go from row to row, and T takes one.",
    )
