"""`python -m ops.bench.api`: the REST API beside bare FastAPI and psycopg on the same query, reads and writes mixed, 100 programs
at once, in turn in the same run. Goal: at most 2x at p95. Keeps its database in .bench/, as ops.bench does."""

import asyncio
import dataclasses
import json
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from db import embedded
from ops.bench import data, outside
from ops.bench.measure import hush, table
from ops.bench.outside import Site
from reqstly.access import Scope
from reqstly.identity.token_commands import make_token
from reqstly.people.queries import actor_by_email
from reqstly.settings import CHECKOUT

HOME = CHECKOUT / ".bench"
SCRIPT = Path(__file__).with_name("api.js")
TOGETHER = 100
_AGENTS = ("amara.okafor", "lukasz.wrona", "dario.bellomo", "hanna.vaisala")


def main(
    requests: Annotated[int, typer.Option(help="How many requests are stored.")] = 100_000,
    rounds: Annotated[int, typer.Option(help="How often each has its turn.")] = 3,
    seconds: Annotated[int, typer.Option(help="How long a turn is.")] = 15,
) -> None:
    """Measure, print, and write .bench/results-api.json."""
    hush()
    cluster = embedded.start(HOME)
    name = asyncio.run(data.ready(cluster, requests))
    app, owner = cluster.url("reqstly_app", name), cluster.url("reqstly_owner", name)
    print(f"{TOGETHER} at once, {requests:,} requests stored; load {os.getloadavg()[0]:.1f}\n")
    told = asyncio.run(_measure(app, owner, rounds, seconds))
    print(table(["what", "ours p50", "ours p95", "bare p50", "bare p95", "ratio p95"], _lines(told)))
    print("\nThe server's processor, ms a call:\n")
    print(table(["what", "ours", "bare", "ratio"], _processor(told)))
    counts = {
        kind: sum(turn[what]["count"] for turn in turns for what in ("reads", "writes"))
        for kind, turns in told.items()
    }
    failed = sum(turn["failed"] for turns in told.values() for turn in turns)
    print(f"\nAnswers: {counts}; failed: {failed}")
    file = HOME / "results-api.json"
    file.write_text(
        json.dumps({"requests": requests, "load_after": os.getloadavg()[0], "turns": told}, indent=1)
    )
    print(f"Load {os.getloadavg()[0]:.1f}. Written to {file}")
    embedded.stop()
    if failed:
        raise typer.BadParameter("Some calls were not answered as they should be: these figures are none.")


def _lines(told: dict[str, list[dict[str, Any]]]) -> list[list[object]]:
    lines: list[list[object]] = []
    for what in ("reads", "writes"):
        ours, bare = (
            [statistics.median(turn[what][of] for turn in told[kind]) for of in ("med", "p(95)")]
            for kind in ("ours", "bare")
        )
        lines.append([what, *ours, *bare, round(ours[1] / bare[1], 2)])
    return lines


def _processor(told: dict[str, list[dict[str, Any]]]) -> list[list[object]]:
    lines: list[list[object]] = []
    for what in ("reads", "writes"):
        ours, bare = (
            statistics.median(turn["cpu"][what] for turn in told[kind]) for kind in ("ours", "bare")
        )
        lines.append([what, ours, bare, round(ours / bare, 2)])
    return lines


async def _measure(app: str, owner: str, rounds: int, seconds: int) -> dict[str, list[dict[str, Any]]]:
    environment = {
        **os.environ, "REQSTLY_DATABASE_URL": app, "REQSTLY_DATABASE_OWNER_URL": owner, "REQSTLY_LOG_LEVEL": "ERROR",
        "REQSTLY_DEMO": "true", "REQSTLY_API_TOKEN_PER_MINUTE": "100000000", "REQSTLY_API_PERSON_PER_MINUTE": "100000000",
    }  # fmt: skip
    tokens = await _tokens(app)
    numbers = ",".join(map(str, await outside.numbers(owner)))
    told: dict[str, list[dict[str, Any]]] = {"ours": [], "bare": []}
    serve, floor = (
        [sys.executable, "-m", "reqstly", "serve", "--demo"],
        [sys.executable, "-m", "ops.bench.floor"],
    )
    async with (
        outside.site(serve, environment, "/readyz") as ours,
        outside.site([*floor, "{port}", owner], dict(os.environ), "/rows") as bare,
    ):
        sites = {"ours": ours, "bare": bare}
        for turn in range(-1, rounds):
            for kind in sorted(sites, reverse=turn % 2 == 0):
                values = {
                    "TOKENS": tokens,
                    "NUMBERS": numbers,
                    "KIND": kind,
                    "ROUND": f"{turn}-{os.getpid()}",
                    "WHAT": "mixed",
                }
                found = await asyncio.to_thread(_k6, sites[kind], values, 3 if turn < 0 else seconds)
                found["cpu"] = {}
                for what in ("reads", "writes"):
                    before, alone = _spent(sites[kind]), {**values, "WHAT": what}
                    only = await asyncio.to_thread(_k6, sites[kind], alone, 1 if turn < 0 else seconds // 3)
                    found["failed"] += only["failed"]
                    found["cpu"][what] = round(1000 * (_spent(sites[kind]) - before) / only[what]["count"], 2)
                if turn >= 0:  # the first is for warming up
                    told[kind].append(found)
    return told


def _spent(site: Site) -> float:
    """Seconds of processor that the server's process has used: depends less on what else the machine does."""
    times = site.process.cpu_times()
    return float(times.user + times.system)


def _k6(site: Site, values: dict[str, str], seconds: int) -> dict[str, Any]:
    program = shutil.which("k6", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if program is None:
        raise typer.BadParameter("k6 is not installed; `make bench-api` installs it with the rest.")
    settings = {**values, "BASE": site.base, "VUS": str(TOGETHER), "DURATION": f"{seconds}s"}
    arguments = [part for name, value in settings.items() for part in ("-e", f"{name}={value}")]
    command = [program, "run", "--quiet", "--no-usage-report", *arguments, str(SCRIPT)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


async def _tokens(app: str) -> str:
    async with data.pool(app):
        made = []
        for name in _AGENTS:
            agent = dataclasses.replace(await actor_by_email(f"{name}@example.com"), fresh=True)
            made.append(await make_token(agent, "Bench", [Scope.REQUESTS_WRITE], 1))
        return ",".join(made)


if __name__ == "__main__":
    typer.run(main)
