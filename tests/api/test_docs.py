"""docs/API.md keeps its word: its examples run, in their order, against the API; its tables are the code's."""

import asyncio
import os
import re
import sys

from reqstly.access import Scope
from reqstly.api.problems import QUOTA, TYPES
from reqstly.settings import Settings
from tests.api.conftest import serving, token_of
from tests.conftest import ROOT, Database

TEXT = (ROOT / "docs" / "API.md").read_text()


async def test_the_examples_run(database: Database) -> None:
    examples = "\n".join(re.findall(r"```python\n(.+?)```", TEXT, re.DOTALL))
    assert examples.count("assert") >= 6
    async with serving(database) as url:
        environment = {**os.environ, "REQSTLY_URL": url, "REQSTLY_TOKEN": await token_of("requester")}
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", examples, env=environment,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        said, _ = await process.communicate()
    assert process.returncode == 0, said.decode()
    assert said.decode().startswith("Zoë Lindqvist\nREQ-")


def test_its_tables_are_the_codes() -> None:
    named = re.findall(r"^\| `([^`]+)` \|", TEXT, re.MULTILINE)
    assert set(named) == {*Scope, QUOTA, *(kind for kind, _ in TYPES.values())}


def test_its_limits_are_the_codes() -> None:
    limits = Settings.model_fields
    for name in ("api_token_per_minute", "api_person_per_minute"):
        assert f"{limits[name].default:,}" in TEXT and f"REQSTLY_{name.upper()}" in TEXT
