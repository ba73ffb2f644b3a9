"""Times in milliseconds, told by their median and 95th percentile, beside what they are compared with."""

import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from loguru import logger

Step = Callable[[int], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Times:
    """Percentiles of one thing, in milliseconds."""

    p50: float
    p95: float
    count: int


def times(seconds: list[float]) -> Times:
    """The percentiles of these durations."""
    cuts = statistics.quantiles(seconds, n=20, method="inclusive")
    return Times(round(1000 * cuts[9], 2), round(1000 * cuts[18], 2), len(seconds))


def hush() -> None:
    """From here on this process logs errors alone: a line for each verb would be measured with what is measured."""
    logger.remove()
    logger.add(sys.stderr, level="ERROR")


async def clock(step: Step, turn: int) -> float:
    """How long one turn took, in seconds."""
    start = time.perf_counter()
    await step(turn)
    return time.perf_counter() - start


async def interleaved(ours: Step, floor: Step, turns: int, warm: int) -> tuple[Times, Times]:
    """Both in turn, so that noise hits both; who goes first alternates."""
    spent: dict[Step, list[float]] = {ours: [], floor: []}
    for turn in range(warm + turns):
        for step in (ours, floor) if turn % 2 else (floor, ours):
            took = await clock(step, turn)
            if turn >= warm:
                spent[step].append(took)
    return times(spent[ours]), times(spent[floor])


def table(head: list[str], rows: list[list[object]]) -> str:
    """A plain table, as Markdown reads it too; figures to the right."""
    cells = [
        head,
        *[[f"{cell:,.2f}" if isinstance(cell, float) else str(cell) for cell in row] for row in rows],
    ]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    lines = [" | ".join(_aligned(cell, width, place) for place, (cell, width) in enumerate(zip(row, widths, strict=True)))
             for row in cells]  # fmt: skip
    lines.insert(
        1, " | ".join("-" * (width - 1) + (":" if place else "-") for place, width in enumerate(widths))
    )
    return "\n".join(f"| {line} |" for line in lines)


def _aligned(cell: str, width: int, place: int) -> str:
    return cell.rjust(width) if place else cell.ljust(width)
