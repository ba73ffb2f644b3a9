"""What the document says is what the server does: schemathesis with all its checks against `reqstly serve`."""

import asyncio
import os
import re
import sys
from pathlib import Path

from tests.api.conftest import token_of
from tests.conftest import ROOT, Database
from tests.e2e.world import Replica
from tests.verbs import asked

HERE = Path(__file__).parent
SETTINGS = {
    "REQSTLY_DEMO": "true",
    "REQSTLY_TRUSTED_PROXIES": "127.0.0.1",
    "REQSTLY_API_TOKEN_PER_MINUTE": "1000000",
    "REQSTLY_API_PERSON_PER_MINUTE": "1000000",
}


async def test_the_server_does_what_the_document_says(fresh_db: Database, tmp_path: Path) -> None:
    for status in ("open", "waiting", "resolved"):
        await asked(status)
    # IT's lead, and an admin besides: hardly anything is refused to them.
    fresh_db.rows("update users set is_admin = true where email like 'amara.%%'")
    token = await token_of("lead")
    replica = Replica("api", fresh_db, tmp_path, **SETTINGS)
    await replica.start()
    try:
        ended, said = await _run(replica.url, token, tmp_path)
    finally:
        replica.end()
    cases = re.search(r"(\d+) generated, (\d+) passed", said)
    assert ended == 0 and "failures" not in said, said[-6_000:]
    assert cases and int(cases[1]) == int(cases[2]) >= 700, said[-2_000:]
    assert "Unexpected error" not in replica.log.read_text()


async def _run(url: str, token: str, folder: Path) -> tuple[int | None, str]:
    examples = os.environ.get("REQSTLY_SCHEMATHESIS_EXAMPLES", "1")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "schemathesis.cli", "--config-file", str(HERE / "schemathesis.toml"),
        "run", f"{url}/api/v1/openapi.json", "--header", f"Authorization: Bearer {token}", "--checks", "all",
        # A stream has no end to wait for: tests/api/test_events.py.
        "--exclude-path", "/events", "--max-examples", examples, "--seed", "1", "--workers", "2", "--continue-on-failure",
        "--no-color", cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT),
        "SCHEMATHESIS_HOOKS": "tests.api.schemathesis_hooks"}, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said, _ = await process.communicate()
    return process.returncode, said.decode()
