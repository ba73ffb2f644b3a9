"""The demo's stories obey the rules of the product, are the same each time, and make a believable quarter."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from hashlib import sha256

import pytest

from reqstly.demo.cast import CAST
from reqstly.demo.catalogue import TEAMS, TYPES
from reqstly.demo.plots import PLOTS
from reqstly.demo.stories import Step, Story, stories

PEOPLE = {person.key: person for person in CAST}
KINDS = {kind.key: kind for kind in TYPES}
PRIORITIES = {"low", "normal", "high", "urgent"}
STORIES = stories()
NOWS = (
    datetime(2026, 11, 24, 16, 10),
    datetime(2027, 1, 2, 23, 59, 59),  # a Saturday night
    datetime(2027, 3, 1, 0, 0, 0),  # the first second of a Monday
    datetime(2028, 2, 29, 12, 30),
)


def member(person: str, team: str) -> bool:
    return any(team == key for key, _ in PEOPLE[person].memberships)


@dataclass
class Desk:
    """The workflow in its smallest form. Every refusal is an AssertionError."""

    requester: str
    team: str
    priority: str
    status: str = "open"
    assignee: str = ""
    unanswered: bool = False
    followers: set[str] = field(default_factory=set)
    visited: list[str] = field(default_factory=list)

    def play(self, step: Step) -> None:
        handle: Callable[[Step], None] = getattr(self, step.verb)
        handle(step)
        assert self.assignee or self.status not in ("waiting", "in_progress")
        assert not self.assignee or member(self.assignee, self.team)

    def works(self, step: Step, *statuses: str) -> None:
        assert member(step.actor, self.team), step
        assert self.status in statuses, (self.status, step)

    def comment(self, step: Step) -> None:
        assert step.text
        assert step.actor in {self.requester, *self.followers} or member(step.actor, self.team), step
        if step.actor == self.requester or not member(step.actor, self.team):
            self.status = "in_progress" if self.status == "waiting" else self.status
            self.unanswered = self.status in ("resolved", "cancelled")

    def acknowledge(self, step: Step) -> None:
        self.works(step, "resolved", "cancelled")
        assert self.unanswered
        self.unanswered = False

    def note(self, step: Step) -> None:
        assert step.text and member(step.actor, self.team)

    def take(self, step: Step) -> None:
        self.works(step, "open", "in_progress")
        self.assignee, self.status = step.actor, "in_progress"

    def start(self, step: Step) -> None:
        self.works(step, "open")
        assert self.assignee
        self.status = "in_progress"

    def assign(self, step: Step) -> None:
        self.works(step, "open", "in_progress", "waiting")
        assert step.person and member(step.person, self.team)
        self.assignee = step.person

    def wait(self, step: Step) -> None:
        self.works(step, "open", "in_progress")
        assert step.text
        self.assignee, self.status = self.assignee or step.actor, "waiting"

    def resolve(self, step: Step) -> None:
        self.works(step, "open", "in_progress", "waiting")
        assert step.text
        self.assignee, self.status = self.assignee or step.actor, "resolved"

    def reopen(self, step: Step) -> None:
        assert step.actor == self.requester or member(step.actor, self.team)
        assert self.status in ("resolved", "cancelled")
        self.status = "open"

    def cancel(self, step: Step) -> None:
        assert step.actor == self.requester or member(step.actor, self.team)
        assert self.status in ("open", "in_progress", "waiting")
        self.status = "cancelled"

    def move(self, step: Step) -> None:
        self.works(step, "open", "in_progress", "waiting")
        assert step.team in {team.key for team in TEAMS} - {self.team, "hr"} and self.team != "hr"
        self.visited.append(self.team)
        self.team, self.assignee, self.status = str(step.team), "", "open"
        assert not member(self.requester, self.team)

    def prioritise(self, step: Step) -> None:
        self.works(step, "open", "in_progress", "waiting")
        assert step.priority in PRIORITIES - {self.priority}
        self.priority = str(step.priority)

    def follow(self, step: Step) -> None:
        assert step.actor == self.requester or member(step.actor, self.team)
        assert self.status in ("open", "in_progress", "waiting")
        assert step.person in PEOPLE and step.person not in {self.requester, *self.followers}
        self.followers.add(str(step.person))

    def edit_title(self, step: Step) -> None:
        assert step.actor == self.requester or member(step.actor, self.team)
        assert self.status in ("open", "in_progress", "waiting")
        assert step.text and len(step.text) <= 120


def end(story: Story) -> Desk:
    desk = Desk(story.requester, KINDS[story.type].team, story.priority)
    for step in story.steps:
        desk.play(step)
    return desk


ENDS = [(story, end(story)) for story in STORIES]


@pytest.mark.parametrize("now", NOWS)
@pytest.mark.parametrize("count", [1, 60, 400, 1500])
def test_every_step_is_allowed_and_past(count: int, now: datetime) -> None:
    told = stories(count, now)
    assert len(told) == count
    assert [story.asked_ago for story in told] == sorted((story.asked_ago for story in told), reverse=True)
    for story in told:
        assert timedelta(minutes=2) < story.asked_ago <= timedelta(days=90)
        assert not member(story.requester, KINDS[story.type].team)
        moments = [step.after for step in story.steps]
        assert all(earlier < later for earlier, later in zip([timedelta(0), *moments], moments, strict=False))
        assert all(story.asked_ago - moment >= timedelta(minutes=1) for moment in moments)
        end(story)


def test_they_are_the_same_each_time() -> None:
    assert stories() == STORIES
    code = "from hashlib import sha256; from reqstly.demo.stories import stories; "
    code += "print(sha256(repr(stories()).encode()).hexdigest())"
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert told == {sha256(repr(STORIES).encode()).hexdigest()}


@pytest.mark.parametrize("now", NOWS)
def test_only_the_times_move_with_now(now: datetime) -> None:
    def words(story: Story) -> tuple[object, ...]:
        return (
            story.requester,
            story.title,
            story.description,
            [(s.actor, s.verb, s.text) for s in story.steps],
        )

    assert [words(story) for story in stories(now=now)] == [words(story) for story in STORIES]


@pytest.mark.parametrize("now", NOWS)
def test_forms_are_filled_in_validly(now: datetime) -> None:
    for story in stories(now=now):
        answers = dict(story.fields)
        fields = {field.key: field for field in KINDS[story.type].fields}
        assert answers.keys() <= fields.keys() and len(answers) == len(story.fields)
        assert {field.key for field in fields.values() if field.required} <= answers.keys()
        asked = (now - story.asked_ago).date()
        days = []
        for key, value in story.fields:
            match fields[key].kind:
                case "choice":
                    assert value in fields[key].options
                case "number":
                    assert re.fullmatch(r"\d+", value)
                case "yes_no":
                    assert value in ("yes", "no")
                case "date":
                    days.append(date.fromisoformat(value))
                    assert abs(days[-1] - asked) < timedelta(days=40)
                case _:
                    assert value.strip() and "{" not in value
        assert days == sorted(days)


def test_titles_and_texts_are_lively() -> None:
    titles = [story.title for story in STORIES]
    assert len(set(titles)) >= 380
    assert all(5 < len(title) <= 120 for title in titles)
    assert len({title for plot in PLOTS for title, _ in plot.openings}) >= 300
    texts = [text for story in STORIES for text in (story.title, story.description, *said(story))]
    assert not [text for text in texts if re.search(r"[{}]|\s$|^\s", text)]
    assert sum("\n" in story.description for story in STORIES) > 40
    assert any("\u05d0" <= letter <= "\u05ea" for story in STORIES for letter in story.description)
    comments = Counter(sum(step.verb in ("comment", "wait", "resolve") for step in s.steps) for s in STORIES)
    assert comments[0] > 10 and max(comments) >= 6


def said(story: Story) -> list[str]:
    return [step.text for step in story.steps if step.text is not None]


def test_the_quarter_is_believable() -> None:
    status = Counter(desk.status for _, desk in ENDS)
    assert 304 <= status["resolved"] <= 320
    assert 12 <= status["cancelled"] <= 26
    assert min(status["open"], status["in_progress"], status["waiting"]) >= 10
    teams = Counter(KINDS[story.type].team for story in STORIES)
    assert teams.most_common(1)[0][0] == "it"
    assert 52 <= teams["hr"] <= 68
    assert {(team.key, state) for team in TEAMS for state in ("open", "in_progress", "waiting")} <= {
        (desk.team, desk.status) for _, desk in ENDS
    }
    assert any(desk.visited for _, desk in ENDS)
    used = Counter(step.verb for story in STORIES for step in story.steps)
    assert len(used) == 14
    assert min(used.values()) >= 4
    recent = sum(story.asked_ago < timedelta(days=30) for story in STORIES)
    assert recent > 400 / 3 * 1.2


def test_most_is_asked_in_office_hours() -> None:
    asked = [NOWS[0] - story.asked_ago for story in STORIES]
    assert sum(moment.weekday() < 5 and 7 <= moment.hour < 19 for moment in asked) > 360


def test_the_three_main_roles_have_something_to_see() -> None:
    own = Counter(desk.status for story, desk in ENDS if story.requester == "requester")
    assert own["waiting"] >= 1 and own["in_progress"] >= 3 and own["resolved"] >= 4
    assert sum(desk.assignee == "agent" and desk.status == "in_progress" for _, desk in ENDS) >= 3
    queue = [(story, desk) for story, desk in ENDS if desk.team == "it" and desk.status == "open"]
    assert sum(not desk.assignee for _, desk in queue) >= 4
    assert any(story.asked_ago < timedelta(hours=8) for story, _ in queue)
    going = [(s, d) for s, d in ENDS if d.status in ("open", "in_progress", "waiting")]
    assert 2 <= sum(story.asked_ago > timedelta(days=35) for story, _ in going) <= 5
    urgent = [story.asked_ago for story, desk in going if desk.priority == "urgent"]
    assert len(urgent) >= 3
    assert max(urgent) < timedelta(days=4)


def test_the_cast_is_complete() -> None:
    assert [p.key for p in CAST[:6]] == ["requester", "agent", "lead", "hr_agent", "outsider", "admin"]
    assert (
        len({p.key for p in CAST}) == len({p.email for p in CAST}) == len({p.name for p in CAST}) == len(CAST)
    )
    assert all(re.fullmatch(r"[a-z.]+@example\.com", p.email) for p in CAST)
    for team in TEAMS:
        roles = Counter(role for p in CAST for key, role in p.memberships if key == team.key)
        assert roles["lead"] == 1 and 2 <= roles["agent"] <= 4


def test_the_catalogue_is_sound() -> None:
    assert {kind.team for kind in TYPES} == {team.key for team in TEAMS}
    assert len(KINDS) == len(TYPES)
    for kind in TYPES:
        assert 1 <= len(kind.fields) <= 4 and kind.default_priority in PRIORITIES
        assert all(bool(f.options) == (f.kind == "choice") for f in kind.fields)
    assert {plot.type for plot in PLOTS} == set(KINDS)
