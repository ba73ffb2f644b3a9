"""`python -m ops.bench.live`, which is `make bench-live`: the figures of docs/PERFORMANCE.md, "Live"."""

import asyncio
import json
import os
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Annotated, Any

import typer

from db import embedded
from ops.bench import data
from ops.bench.__main__ import HOME, machine
from ops.bench.live import browser, cost, run
from ops.bench.live.cost import Sizes
from ops.bench.live.run import Figures, Size
from ops.bench.live.site import Place
from ops.bench.measure import hush, table

REQUESTS, REQUESTS_QUICK = 100_000, 20_000
# Ten pages of Chromium on the same two cores: more than this, and they would measure one another.
CHECKED_RATE = 10.0
_PARTS = ("watch", "chromium", "pages")
COST, COST_QUICK = Sizes(100, 10, (1_000, 10_000)), Sizes(10, 1, (20, 40))


def main(
    quick: Annotated[bool, typer.Option(help="20 watchers for 5 seconds: does it all run?")] = False,
    only: Annotated[str, typer.Option(help=f"One part: {', '.join(_PARTS)}.")] = "",
    watchers: Annotated[str, typer.Option(help="How many, one run each.")] = "100,300,1000",
    seconds: Annotated[float, typer.Option(help="How long changes are written.")] = 60,
    rate: Annotated[float, typer.Option(help="Changes a second.")] = 50,
    storm: Annotated[bool, typer.Option(help="Kill one replica afterwards.")] = True,
) -> None:
    """Measure, print, and write .bench/live.json."""
    if quick:
        watchers, seconds = "20", 5
    sizes = [Size(int(count), seconds, rate) for count in watchers.split(",")]
    parts = [only] if only else list(_PARTS)
    hush()
    cluster = embedded.start(HOME)
    told: dict[str, Any] = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": machine()}
    print(f"{told['machine']}; load {os.getloadavg()[0]:.1f}\n", flush=True)
    try:
        name = asyncio.run(data.ready(cluster, REQUESTS_QUICK if quick else REQUESTS))
        app, owner = cluster.url("reqstly_app", name), cluster.url("reqstly_owner", name)
        place = Place(app, owner, cluster.data_dir, HOME / "live.log")
        if "watch" in parts:
            told["watch"] = [asyncio.run(_watch(place, size, storm)) for size in sizes]
        if "chromium" in parts:
            told["chromium"] = asyncio.run(
                _chromium(place, Size(sizes[0].watchers, seconds / 2, CHECKED_RATE))
            )
        if "pages" in parts:
            told["pages"] = asyncio.run(_pages(place, COST_QUICK if quick else COST))
    finally:
        told["load_after"] = round(os.getloadavg()[0], 1)
        file = HOME / f"live{'-quick' if quick else ''}{f'-{only}' if only else ''}.json"
        file.write_text(json.dumps(told, indent=1))
        print(f"\nLoad {told['load_after']}. Written to {file}")
        embedded.stop()


async def _watch(place: Place, size: Size, storm: bool) -> dict[str, Any]:
    async with data.pool(place.app_url):
        figures = await run.measure(place, size, storm=storm)
    print(_told(figures), flush=True)
    return run.told(figures)


async def _chromium(place: Place, size: Size) -> dict[str, Any]:
    async with data.pool(place.app_url):
        one = await browser.measure(place, size)
    print(
        f"\nTen pages of Chromium beside {one.watchers} watchers, {one.rate:g} changes/s; load {one.load[0]}, {one.load[1]}\n"
    )
    lines = {
        "commit to what Chromium shows, ms": one.chromium_ms,
        "commit to client, ms": one.client_ms,
        "Chromium back after kill -9, s": one.back_s,
    }
    rows: list[list[object]] = [[name, of.p50, of.p95, of.most, of.count] for name, of in lines.items()]
    print(table(["", "p50", "p95", "most", "of"], rows))
    print(
        f"\nPages that were wrong: {one.wrong}, after the storm {one.wrong_after}; not back {one.away}; of {one.typed} forms in "
        f"which somebody typed, {one.text_lost} lost text. Watchers that were wrong: {one.clients_wrong}",
        flush=True,
    )
    return asdict(one)


async def _pages(place: Place, sizes: Sizes) -> dict[str, Any]:
    one = await cost.measure(place, sizes)
    visits = ", ".join(f"{mib:g} MiB after {count:,} visits" for count, mib in one.visits_mib.items())
    print(
        f"\nThe queue page: {one.cpu_ms:g} ms of CPU (goal: 30), {one.kib:g} KiB (goal: 400); load {one.load[0]}, {one.load[1]}\n"
        f"First paint in Chromium: cold {one.cold_ms.p50:g} ms at the median, {one.cold_ms.most:g} at most (goal: 1,000); "
        f"warm {one.warm_ms.p50:g}, {one.warm_ms.most:g} (goal: 500); of {one.cold_ms.count}\n"
        f"The process: {visits}; {one.visit_cpu_ms:g} ms of CPU a visit",
        flush=True,
    )
    return asdict(one)


def _told(one: Figures) -> str:
    cores = ", ".join(f"{name} {value:.2f}" for name, value in one.cores.items())
    lines = [
        f"\n{one.watchers:,} watchers, {one.rate:g} changes/s; load {one.load[0]} before, {one.load[1]} after\n",
        table(["", "p50", "p95", "most"], [
            ["commit to client, ms", one.latency_ms.p50, one.latency_ms.p95, one.latency_ms.most],
            *([["back after kill -9, s", one.storm.back_s.p50, one.storm.back_s.p95, one.storm.back_s.most]] if one.storm else []),
        ]),
        f"\nLost {one.lost}, twice {one.twice}. {one.latency_ms.count:,} arrivals of {sum(one.written.values()):,} changes; "
        f"all right {one.settled_s:g} s after the last. {one.told}",
        f"A page: {one.kib_each:g} KiB, {one.cpu_each:g} ms of CPU a second. Cores in use: {cores}. Opened in {one.open_s:g} s.",
    ]  # fmt: skip
    if one.late or one.refused:
        lines.append(f"Of the writer: {one.late} verbs began a second late; refused: {one.refused}")
    if one.storm:
        lines.append(
            f"Storm: {one.storm.killed:,} lost their replica, {one.storm.away} not back; all right after {one.storm.right_s:g} s, "
            f"{one.storm.changes} changes meanwhile. {one.storm.told}"
        )
    lines += [state.first for state in (one.end, *([one.storm.end] if one.storm else [])) if state.first]
    return "\n".join(lines)


if __name__ == "__main__":
    typer.run(main)
