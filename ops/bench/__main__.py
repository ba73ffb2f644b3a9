"""`python -m ops.bench`: the figures of docs/PERFORMANCE.md. Keeps its databases in .bench/, never touches .reqstly/."""

import asyncio
import json
import os
import platform
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Annotated, Any

import psycopg
import typer

from db import embedded
from db.embedded import Cluster
from ops.bench import data, domain, outside, plans, searching
from ops.bench.measure import hush, table
from reqstly.settings import CHECKOUT

HOME = CHECKOUT / ".bench"


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured."""

    domain: int
    outside: int
    turns: int
    pages: int


FULL = Size(1_000_000, 100_000, 300, 100)
QUICK = Size(20_000, 20_000, 30, 20)
_PARTS = ("domain", "plans", "search", "outside")


def main(
    quick: Annotated[bool, typer.Option(help="Small databases and few turns: does it all run?")] = False,
    fresh: Annotated[bool, typer.Option(help="Load the databases anew.")] = False,
    only: Annotated[str, typer.Option(help=f"One part: {', '.join(_PARTS)}.")] = "",
) -> None:
    """Measure, print, and write .bench/results.json."""
    size, parts = (QUICK if quick else FULL), ([only] if only else list(_PARTS))
    hush()
    cluster = embedded.start(HOME)
    told: dict[str, Any] = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": machine()}
    print(f"{told['machine']}; load {os.getloadavg()[0]:.1f}\n")
    asyncio.run(_run(cluster, size, fresh, parts, told))
    told["load_after"] = round(os.getloadavg()[0], 1)
    file = HOME / f"results{'-quick' if quick else ''}{f'-{only}' if only else ''}.json"
    file.write_text(json.dumps(told, indent=1))
    print(f"\nLoad {told['load_after']}. Written to {file}")
    embedded.stop()


async def _run(cluster: Cluster, size: Size, fresh: bool, parts: list[str], told: dict[str, Any]) -> None:
    if {"domain", "plans", "search"} & set(parts):
        print(f"Loading {size.domain:,} requests, unless they are there …")
        name = await data.ready(cluster, size.domain, fresh=fresh)
        app, owner = cluster.url("reqstly_app", name), cluster.url("reqstly_owner", name)
        async with data.pool(app):
            if "domain" in parts:
                told["domain"] = await _domain(owner, size)
            if "plans" in parts:
                told["plans"] = await _plans(app)
            if "search" in parts:
                told["search"] = await _search(owner, size)
    if "outside" in parts:
        name = await data.ready(cluster, size.outside, fresh=fresh and size.outside != size.domain)
        app, owner = cluster.url("reqstly_app", name), cluster.url("reqstly_owner", name)
        told["outside"] = await _outside(app, owner, size)


async def _domain(owner_url: str, size: Size) -> Any:
    print(
        f"\nThe domain at {size.domain:,} requests, ms. Goal: a list at most 3x its bare SQL, 50 ms at p95\n"
    )
    lines = await domain.measure(owner_url, size.turns)
    head = ["what", "p50", "p95", "bare p50", "bare p95", "ratio p50", "statements", "round trips"]
    print(table(head, [
        [one.name, one.ours.p50, one.ours.p95, one.floor.p50, one.floor.p95, one.ratio, one.statements, one.trips]
        for one in lines
    ]))  # fmt: skip
    return [one.told() for one in lines]


async def _search(owner_url: str, size: Size) -> Any:
    print(f"\nSearch at {size.domain:,} requests, ms. Goal: 50 ms at p95 for two words\n")
    # Seventy lines, each of other words at each turn: a fifth of the turns will do.
    lines = await searching.measure(owner_url, max(20, size.turns // 5))
    head = ["what", "by", "p50", "p95", "floor p50", "floor p95", "ratio p50", "rows", "cut"]
    print(table(head, [
        [one.name, one.who, one.took.p50, one.took.p95, *((one.floor.p50, one.floor.p95) if one.floor else ("", "")),
         one.ratio, one.hits, one.cut or ""]
        for one in lines
    ]))  # fmt: skip
    return [one.told() for one in lines]


async def _plans(app_url: str) -> Any:
    print("\nPlans, as reqstly_app with row-level security. Goal: no Seq Scan on requests\n")
    async with await psycopg.AsyncConnection.connect(app_url, autocommit=True) as connection:
        found = [plan async for plan in plans.explain(connection, plans.asked(), run=True)]
    bad = sorted({plan.asked.name for plan in found if "requests" in plan.scanned})
    slow = sorted((plan for plan in found if not plan.generic), key=lambda plan: -plan.ms)[:12]
    print(f"{len(found):,} plans; {len(bad)} read all of requests")
    print("\n".join(bad[:20]))
    print(table(["the slowest", "ms", "rows thrown away"], [[p.asked.name, p.ms, p.skipped] for p in slow]))
    took = sorted(plan.ms for plan in found if not plan.generic)
    print(
        f"All: p50 {took[len(took) // 2]:.2f} ms, p95 {took[int(len(took) * 0.95)]:.2f}, most {took[-1]:.2f}"
    )
    return {
        "plans": len(found), "scanning": bad, "ms": [took[len(took) // 2], took[int(len(took) * 0.95)], took[-1]],
        "slowest": [{"name": p.asked.name, "ms": p.ms, "skipped": p.skipped} for p in slow],
    }  # fmt: skip


_GOALS = {"queue page": (30, 928, 304), "request page": (20, 127, 132), "create a request": (15, 101, 216)}


async def _outside(app_url: str, owner_url: str, size: Size) -> Any:
    print(f"\nFrom outside at {size.outside:,} requests, ms, until the page can be used\n")
    lines, memory = await outside.measure(app_url, owner_url, size.turns // 2, size.pages)
    head = [
        "what",
        "p50",
        "p95",
        f"{outside.TOGETHER} at once p50",
        "p95",
        "goal p50",
        "django-helpdesk",
        "Roundup",
    ]
    print(table(head, [
        [one.name, one.alone.p50, one.alone.p95, one.together.p50, one.together.p95, *_GOALS.get(one.name, ("", "", ""))]
        for one in lines
    ]))  # fmt: skip
    print(f"\nMemory of the process: {memory.before} MiB, with {memory.pages} queue pages open {memory.after} MiB: "
          f"{memory.each} KiB a page")  # fmt: skip
    return {"lines": [one.told() for one in lines], "memory": {**asdict(memory), "each": memory.each}}


def machine() -> str:
    """What it was measured on, in a line."""
    return f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"


if __name__ == "__main__":
    typer.run(main)
