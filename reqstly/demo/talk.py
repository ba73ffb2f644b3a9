"""Plays one plot: who does what, in which order, with what pauses, until the request is where it belongs."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reqstly.demo import slots
from reqstly.demo.cast import CAST, Person
from reqstly.demo.catalogue import TEAMS
from reqstly.demo.clock import DAY
from reqstly.demo.dice import Dice
from reqstly.demo.plots import Plot

PEOPLE = {person.key: person for person in CAST}
_STAFF = tuple(person.key for person in CAST if not person.memberships and not person.is_admin)
_TEAM_NAMES = {team.key: team.name for team in TEAMS}


@dataclass(frozen=True, slots=True)
class Cue:
    """A step before it has a time: `pause` is in office minutes since the step before."""

    pause: float
    actor: str
    verb: str
    text: str | None = None
    person: str | None = None
    team: str | None = None
    priority: str | None = None


@dataclass(slots=True)
class Talk:
    dice: Dice
    plot: Plot
    team: str
    requester: str
    title: str
    priority: str
    words: Mapping[str, str]  # what fills the slots
    age: float  # office minutes since it was asked
    handler: str = ""
    cues: list[Cue] = field(default_factory=list)

    def play(self, outcome: str, handler: str = "") -> list[Cue]:
        """The cues of a request that ends as outcome: open, in_progress, waiting, resolved or cancelled."""
        self._pass_on(outcome)
        self.handler = handler or self._somebody()
        match outcome:
            case "open":
                self._open()
            case "in_progress":
                self._in_progress()
            case "waiting":
                self._waiting()
            case "resolved":
                self._resolved()
            case "cancelled":
                self._cancelled()
        return self.cues

    def _open(self) -> None:
        if self.dice.chance(0.3):
            self._do(30, 200, lead(self.team), "note", self._fill(self.dice.pick(slots.TRIAGE_NOTES)))
        if self.age > DAY / 2 and self.dice.chance(0.3):
            self._do(20, 200, lead(self.team), "assign", person=self.handler)
        for days in (2, 10, 25):
            if self.age > days * DAY and self.dice.chance(0.8):
                self._do(
                    days * DAY * 0.6,
                    days * DAY * 0.7,
                    self.requester,
                    "comment",
                    self.dice.pick(slots.CHASES),
                )

    def _in_progress(self) -> None:
        self._pick_up()
        self._dig(0.45)
        if self.plot.update and self.dice.chance(0.8):
            self._do(60, 400, self.handler, "comment", self._fill(self.plot.update))
        self._chase(0.25 if self.age < 5 * DAY else 1.0)

    def _waiting(self) -> None:
        self._pick_up()
        self._wait()
        for days in (4, 15):
            if self.age > days * DAY:
                text = self._fill(self.dice.pick(slots.REMINDERS))
                self._do(days * DAY * 0.6, days * DAY * 0.8, self.handler, "comment", text)

    def _resolved(self) -> None:
        if self.dice.chance(0.85):
            self._pick_up()
            self._dig(0.5)
            if self.plot.update and self.dice.chance(0.5):
                self._do(60, 500, self.handler, "comment", self._fill(self.plot.update))
            self._chase(0.1)
        self._do(20, 900, self.handler, "resolve", self._fill(self.plot.done))
        if self.plot.again and self.dice.chance(0.7):
            self._again()
        if self.dice.chance(0.45):
            self._do(5, 300, self.requester, "comment", self._fill(self.dice.pick(slots.THANKS)))
            self._do(5, 120, self.handler, "acknowledge")

    def _cancelled(self) -> None:
        if self.dice.chance(0.3):
            self._pick_up()
            self._wait()
            self._do(5 * DAY, 8 * DAY, self.handler, "cancel", slots.UNANSWERED[0])
            return
        if self.dice.chance(0.4):
            self._pick_up()
        text = self.dice.pick(slots.CANCELS) if self.dice.chance(0.8) else None
        self._do(30, 900, self.requester, "cancel", text)

    def _pass_on(self, outcome: str) -> None:
        target = self.plot.option("move")
        if not target or (outcome == "open" and self.dice.chance(0.4)):
            return
        first = self._somebody()
        self._do(10, 90, first, "comment", slots.MOVES.format(team=_TEAM_NAMES[target]))
        self._do(1, 3, first, "move", team=target)
        self.team = target

    def _pick_up(self) -> None:
        soon = (2, 20) if self.priority == "urgent" else (8, 420)
        if self.priority != "urgent" and self.dice.chance(0.22):
            self._do(*soon, lead(self.team), "assign", person=self.handler)
            self._do(5, 120, self.handler, "start")
        else:
            self._do(*soon, self.handler, "take")
        self._rate()
        if self.plot.note and self.dice.chance(0.5):
            self._do(2, 60, self.handler, "note", self._fill(self.plot.note))
        self._join()

    def _rate(self) -> None:
        if self.dice.chance(0.07):
            other = "high" if self.priority in ("low", "normal") else "normal"
            self._do(1, 9, self.dice.pick((self.handler, lead(self.team))), "prioritise", priority=other)
        same = [title for title, _ in self.plot.openings if self._fill(title) != self.title]
        if same and self.dice.chance(0.04):
            self._do(1, 9, self.handler, "edit_title", self._fill(self.dice.pick(same)))

    def _join(self) -> None:
        if not self.dice.chance(0.7 if self.plot.plus else 0.06):
            return
        other = self.dice.pick([key for key in _STAFF if key != self.requester])
        self._do(3, 60, self.requester, "follow", person=other)
        if self.plot.plus:
            self._do(3, 120, other, "comment", self._fill(self.plot.plus))

    def _dig(self, share: float) -> None:
        if not self.dice.chance(share):
            return
        if self.dice.chance(0.5):
            self._wait()
        else:
            self._do(3, 90, self.handler, "comment", self._question())
        self._do(5, 500, self.requester, "comment", self._fill(self.plot.reply))
        if self.dice.chance(0.3):
            self._do(3, 90, self.handler, "comment", self._fill(self.dice.pick(slots.ACKNOWLEDGED)))

    def _wait(self) -> None:
        self._do(3, 120, self.handler, "wait", self._question())

    def _question(self) -> str:
        if self.dice.chance(0.5):
            return self._fill(self.dice.pick(slots.ASK_OPENINGS)) + self._fill(self.plot.ask)
        asked = self._fill(self.plot.ask)
        return asked[0].upper() + asked[1:]

    def _chase(self, share: float) -> None:
        if self.dice.chance(share):
            self._do(400, 900, self.requester, "comment", self.dice.pick(slots.CHASES))
            self._do(20, 300, self.handler, "comment", self._fill(self.dice.pick(slots.PROGRESS)))

    def _again(self) -> None:
        self._do(DAY * 1.5, DAY * 3, self.requester, "reopen", self._fill(self.plot.again))
        self._do(10, 120, self.handler, "start")
        self._do(1, 10, self.handler, "comment", self.dice.pick(slots.LOOKING_AGAIN))
        self._do(60, 900, self.handler, "resolve", self._fill(self.dice.pick(slots.FIXED_AGAIN)))

    def _somebody(self) -> str:
        agents = [person.key for person in CAST if (self.team, "agent") in person.memberships]
        return lead(self.team) if self.dice.chance(0.08) else self.dice.pick(agents)

    def _fill(self, text: str) -> str:
        agent = first_name(PEOPLE[self.handler]) if self.handler else ""
        return text.format_map({**self.words, "agent": agent})

    def _do(
        self,
        least: float,
        most: float,
        actor: str,
        verb: str,
        text: str | None = None,
        *,
        person: str | None = None,
        team: str | None = None,
        priority: str | None = None,
    ) -> None:
        self.cues.append(Cue(self.dice.between(least, most), actor, verb, text, person, team, priority))


def lead(team: str) -> str:
    return next(person.key for person in CAST if (team, "lead") in person.memberships)


def first_name(person: Person) -> str:
    """What colleagues say. Vietnamese names begin with the family's."""
    words = person.name.split()
    return words[-1] if person.key == "it_nguyen" else words[0]
