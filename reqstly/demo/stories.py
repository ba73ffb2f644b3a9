"""What has happened in the last 90 days: some hundred requests, each with the conversation it led to.

The same on every run and every Python: people can rely on the numbers and titles of the demo. Only times and
dates move with `now`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from reqstly.demo import slots
from reqstly.demo.cast import CAST
from reqstly.demo.catalogue import TYPES, Field, RequestType
from reqstly.demo.clock import DAY, before, workday
from reqstly.demo.dice import Dice
from reqstly.demo.plots import PLOTS, Plot
from reqstly.demo.talk import PEOPLE, Cue, Talk, first_name

ANCHOR = datetime(2026, 11, 24, 16, 10)  # noqa: DTZ001  (office hours are local)   a Tuesday afternoon
_SPAN = 35_000.0  # office minutes: just below 90 days, from any weekday
_YOUNGEST = 12.0

# How often each type is asked for, of 40.
_ASKED = (
    ("laptop", 4), ("access", 3), ("software", 2), ("incident", 4), ("account", 3), ("starter_kit", 1),
    ("repair", 4), ("desk_move", 1), ("delivery", 2), ("pool_car", 2),
    ("travel", 2), ("event", 2), ("purchase", 1), ("badge", 2), ("invoice", 1),
    ("leave", 2), ("letter", 1), ("payroll", 2), ("contract", 1),
)  # fmt: skip
# The share still going on, by how new a request is (0: the newest of all).
_ACTIVE = ((0.04, 0.95), (0.12, 0.7), (0.25, 0.4), (0.5, 0.07), (1.0, 0.0))
# Three that should have been done long ago, and a question HR has asked: how new (0 to 1), outcome, type.
_SET = (
    (0.11, "waiting", "letter"),
    (0.62, "waiting", "software"),
    (0.74, "in_progress", "repair"),
    (0.86, "open", "laptop"),
)
# And what is on fire today.
_URGENT = ((0.008, "in_progress", "incident"), (0.015, "open", "account"), (0.025, "in_progress", "repair"))
# The demo's requester has so many of each: of the newest ones every second, of the resolved ones every fifth.
_REQUESTERS_OWN = {"waiting": 2, "in_progress": 3, "open": 1, "resolved": 8, "cancelled": 1}
_AGENTS_OWN = {"in_progress": 4}


@dataclass(frozen=True, slots=True)
class Step:
    after: timedelta  # since the request was made
    actor: str
    verb: str
    text: str | None = None
    person: str | None = None
    team: str | None = None
    priority: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    asked_ago: timedelta
    requester: str
    type: str
    title: str
    description: str
    fields: tuple[tuple[str, str], ...]
    priority: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class _Outline:
    age: float  # office minutes
    outcome: str
    type: str
    requester: str  # '' is anybody
    handler: str  # '' is anybody
    urgent: bool


def stories(count: int = 400, now: datetime = ANCHOR) -> tuple[Story, ...]:
    """The stories, oldest first. Times lie in office hours, dates in forms fit, when seen from now."""
    dice, writer = Dice(2026), _Writer(Dice(1042), now)
    return tuple(writer.write(outline) for outline in _outlines(dice, count))


def _outlines(dice: Dice, count: int) -> list[_Outline]:
    ages = sorted((_age(dice) for _ in range(count)), reverse=True)
    newness = [1 - (place + 1) / count for place in range(count)]
    outcomes = [_outcome(dice, new) for new in newness]
    types = _types(dice, count)
    urgent = [False] * count
    for new, outcome, type_key in _SET + _URGENT:
        place = min(int((1 - new) * count), count - 1)
        outcomes[place], types[place] = outcome, type_key
        urgent[place] = (new, outcome, type_key) in _URGENT
    requesters = _owners(outcomes, [not each for each in urgent], "requester", _REQUESTERS_OWN)
    is_it = [type_key in _IT for type_key in types]
    handlers = _owners(outcomes, is_it, "agent", _AGENTS_OWN)
    columns = zip(ages, outcomes, types, requesters, handlers, urgent, strict=True)
    return [_Outline(*column) for column in columns]


def _age(dice: Dice) -> float:
    share = dice.between(0, 1)
    return _YOUNGEST + (_SPAN - _YOUNGEST) * share * (0.35 + 0.65 * share)


def _outcome(dice: Dice, new: float) -> str:
    active = next(share for limit, share in _ACTIVE if new < limit or limit == 1.0)
    if not dice.chance(active):
        return "cancelled" if dice.chance(0.06) else "resolved"
    fresh = ("open", "open", "open", "open", "in_progress")
    return dice.pick(fresh if new < 0.04 else ("open", "in_progress", "in_progress", "waiting"))


def _types(dice: Dice, count: int) -> list[str]:
    deck = [key for key, times in _ASKED for _ in range(times)]
    return [key for _ in range(count // len(deck) + 1) for key in dice.mixed(deck)][:count]


def _owners(outcomes: list[str], allowed: list[bool], owner: str, wanted: dict[str, int]) -> list[str]:
    """The owner's name at the newest allowed places of each outcome, others between them."""
    left, seen = dict(wanted), dict.fromkeys(wanted, 0)
    owners = [""] * len(outcomes)
    for place in reversed(range(len(outcomes))):
        outcome = outcomes[place]
        if not allowed[place] or not left.get(outcome):
            continue
        seen[outcome] += 1
        if seen[outcome] % (5 if outcome == "resolved" else 2) == 1:
            owners[place] = owner
            left[outcome] -= 1
    return owners


class _Writer:
    """Turns outlines into stories, and remembers what it has used so that nothing sounds copied."""

    def __init__(self, dice: Dice, now: datetime) -> None:
        self.dice, self.now = dice, now
        self.titles: set[str] = set()
        self.decks: dict[str, list[Plot]] = {}

    def write(self, outline: _Outline) -> Story:
        kind = _TYPES[outline.type]
        plot, title, description, words = self._opening(outline)
        requester = outline.requester or self._requester(kind, plot, description)
        words |= {"first": first_name(PEOPLE[requester])}
        priority = self._priority(kind, plot)
        talk = Talk(self.dice, plot, kind.team, requester, title, priority, words, outline.age)
        cues = talk.play(outline.outcome, outline.handler)
        asked = before(self.now, outline.age)
        return Story(
            self.now - asked,
            requester,
            kind.key,
            title,
            (description if priority == "urgent" else self._letter(description)).format_map(words),
            tuple(self._answers(kind, plot, words, asked.date())),
            priority,
            tuple(self._timed(cues, outline.age, asked)),
        )

    def _opening(self, outline: _Outline) -> tuple[Plot, str, str, dict[str, str]]:
        """A plot and a title that nobody has had yet, if there is one left."""
        for _ in range(60):
            plot = self._next_plot(outline)
            words = {name: self.dice.pick(values) for name, values in slots.SLOTS.items()}
            title, description = self.dice.pick(plot.openings)
            stale = plot.option("priority") == "urgent" and outline.outcome in _GOING and outline.age > DAY
            if title.format_map(words) not in self.titles and not stale:
                break
        title = title.format_map(words)
        self.titles.add(title)
        return plot, title, description, words

    def _next_plot(self, outline: _Outline) -> Plot:
        plots = [plot for plot in PLOTS if plot.type == outline.type]
        if outline.urgent:
            return self.dice.pick([plot for plot in plots if plot.option("priority") == "urgent"])
        if outline.handler:  # has to stay with the team of the handler
            return self.dice.pick([plot for plot in plots if not plot.option("move")])
        deck = self.decks.setdefault(outline.type, [])
        if not deck:
            deck += self.dice.mixed(plots)
        return deck.pop()

    def _requester(self, kind: RequestType, plot: Plot, description: str) -> str:
        if any("\u05d0" <= letter <= "\u05ea" for letter in description):
            return "noa"
        teams = {kind.team, plot.option("move")}
        others = [person for person in CAST if not person.is_admin and person.key != "requester"]
        able = [person for person in others if teams.isdisjoint(team for team, _ in person.memberships)]
        staff = [person for person in able if not person.memberships]
        return self.dice.pick(staff if self.dice.chance(0.8) else able).key

    def _priority(self, kind: RequestType, plot: Plot) -> str:
        told = plot.option("priority")
        if told:
            return told
        return self.dice.pick(("low", "high")) if self.dice.chance(0.12) else kind.default_priority

    def _letter(self, description: str) -> str:
        opening = self.dice.pick(slots.OPENINGS) if self.dice.chance(0.3) else ""
        closing = self.dice.pick(slots.CLOSINGS) if self.dice.chance(0.35) else ""
        return opening + description + closing

    def _answers(
        self, kind: RequestType, plot: Plot, words: dict[str, str], asked: date
    ) -> Iterator[tuple[str, str]]:
        told = dict(plot.answers)
        day = workday(asked, self.dice.whole(3, 15))
        for field in kind.fields:
            if field.key in told:
                yield field.key, told[field.key].format_map(words)
            elif field.required or self.dice.chance(0.5):
                if field.kind == "date":
                    day = workday(asked, -1) if field.key == "since" else workday(day, self.dice.whole(0, 5))
                yield field.key, self._answer(kind, field, words, day)

    def _answer(self, kind: RequestType, field: Field, words: dict[str, str], day: date) -> str:
        match field.kind:
            case "choice":
                return self.dice.pick(field.options)
            case "date":
                return day.isoformat()
            case "number":
                numbers = {"amount": "euro", "people": "many" if kind.key == "event" else "n"}
                return words[numbers.get(field.key, "n")]
            case "yes_no":
                return "yes" if self.dice.chance(0.25) else "no"
            case _:
                return self.dice.pick(slots.ANSWERS[kind.key, field.key]).format_map(words)

    def _timed(self, cues: list[Cue], age: float, asked: datetime) -> Iterator[Step]:
        room = age - 3  # the last step lies at least three office minutes back
        total = sum(cue.pause for cue in cues)
        pace = min(1.0, room / total) if total else 1.0
        spent = 0.0
        for cue in cues:
            spent += cue.pause * pace
            after = before(self.now, age - spent) - asked
            yield Step(after, cue.actor, cue.verb, cue.text, cue.person, cue.team, cue.priority)


_GOING = ("open", "in_progress", "waiting")
_TYPES = {kind.key: kind for kind in TYPES}
_IT = {kind.key for kind in TYPES if kind.team == "it"}
