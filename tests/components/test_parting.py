"""Nothing of a page that was left stays in memory, nor waits there for the collector. Objects are counted, not bytes."""

import asyncio
import json
import os
import sys

from tests.components.visiting import PATHS, ROUNDS
from tests.conftest import ROOT, Database
from tests.idp.real import free_port


async def test_a_visit_leaves_nothing_behind(demo_db: Database) -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("REQSTLY")} | {
        "REQSTLY_DATABASE_URL": demo_db.app_url, "REQSTLY_DATABASE_OWNER_URL": demo_db.owner_url,
        "REQSTLY_DEMO": "true", "REQSTLY_WORKER_IN_APP": "false", "REQSTLY_PORT": str(free_port()),
    }  # fmt: skip
    command = (sys.executable, "-m", "tests.components.visiting", demo_db.app_url)
    visiting = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env=environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    told, complaints = await visiting.communicate()
    assert visiting.returncode == 0, complaints.decode()
    found = json.loads(told)
    assert len(found) == len(PATHS) + 1
    # One that is held once, by something that goes on, is none of a visit's: those would be as many as there were visits.
    each = {path: [kind for kind, many in one.items() if many >= ROUNDS] for path, one in found.items()}
    assert not {path: kinds for path, kinds in each.items() if kinds}
