"""Reads the plots: what a request is about and what people say to each other, written as a small screenplay.

    @ laptop; device=Laptop; priority=high     the type, answers to its form, and options (priority, move)
    = Title | Another title                    alternatives are separated by a bar
    - Description | Another description        fits the titles above it; a double slash begins a new line
    = A third title                            (these two may come again, for the same talk)
    - Its description
    ? What the agent asks back                 (each plot has one)
    > What the requester replies               (each plot has one)
    # An internal note                         (optional, as are the next three)
    ~ What the agent tells on the way
    + What a follower adds
    % Why the requester reopens it
    ! What the agent writes when it is done    (each plot has one)

A line that begins with blanks goes on with the line before. {laptop}, {room} and so on come from `slots.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reqstly.demo import script_admin, script_hr, script_it, script_ops

_OPTIONS = ("priority", "move")


@dataclass(frozen=True, slots=True)
class Plot:
    type: str
    answers: tuple[tuple[str, str], ...]
    options: tuple[tuple[str, str], ...]
    openings: tuple[tuple[str, str], ...]  # (title, description), each fits the talk below
    ask: str
    reply: str
    done: str
    note: str = ""
    update: str = ""
    plus: str = ""
    again: str = ""

    def option(self, name: str) -> str:
        return dict(self.options).get(name, "")


def read(script: str) -> Iterator[Plot]:
    """Yields the plots of one screenplay in the order they are written."""
    scenes = script.replace("\n    ", " ").strip().split("\n@ ")
    return (_plot(scene.removeprefix("@ ")) for scene in scenes)


def _plot(scene: str) -> Plot:
    head, *lines = scene.strip().splitlines()
    type_key, *pairs = (part.strip() for part in head.split(";"))
    said = {line[0]: _text(line) for line in lines if line}
    answers = [(key, value) for key, _, value in (pair.partition("=") for pair in pairs)]
    return Plot(
        type_key,
        tuple(pair for pair in answers if pair[0] not in _OPTIONS),
        tuple(pair for pair in answers if pair[0] in _OPTIONS),
        tuple(_openings(lines)),
        said["?"],
        said[">"],
        said["!"],
        *(said.get(mark, "") for mark in "#~+%"),
    )


def _openings(lines: list[str]) -> Iterator[tuple[str, str]]:
    titles: list[str] = []
    for line in lines:
        if line.startswith("="):
            titles = _text(line).split(" | ")
        elif line.startswith("-"):
            yield from ((title, description) for title in titles for description in _text(line).split(" | "))


def _text(line: str) -> str:
    return line[2:].strip().replace(" // ", "\n")


_SCRIPTS = (script_it.SCRIPT, script_ops.SCRIPT, script_admin.SCRIPT, script_hr.SCRIPT)
PLOTS: tuple[Plot, ...] = tuple(plot for script in _SCRIPTS for plot in read(script))
