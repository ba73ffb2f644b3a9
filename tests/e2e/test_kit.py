"""The testers' kit works as docs/TESTING.md says: from the command line, against a deployment, several workers at once."""

import asyncio
import os
import sys

from tests.conftest import ROOT
from tests.e2e.world import World


async def test_the_kit_runs_against_a_deployment(world: World) -> None:
    # `-n 2` for each worker to be somebody of its own. What it finds wrong stands in its own words.
    command = ["--base-url", f"http://localhost:{world.a.port}", "tests/kit", "-n", "2", "-q", "-rs"]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "pytest", *command,
        cwd=ROOT, env=environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said = (await process.communicate())[0].decode()
    assert process.returncode == 0, said
    assert " skipped" not in said and "passed" in said, said
