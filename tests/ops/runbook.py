"""The commands that docs/RUNBOOK.md and docs/BACKUP.md tell people to type, outside the section on alerts."""

import re
from functools import cache

from tests.conftest import ROOT

PROGRAMS = (
    "ops/scripts/", "docker ", "timeout ", "reqstly ", "git ", "psql ", "pg_dump ", "curl ", "openssl ", "alloy ", "loki ",
)  # fmt: skip


@cache
def commands() -> tuple[str, ...]:
    """Each command, as it stands there: in a block of code or in a line."""
    found: dict[str, None] = {}
    for name in ("RUNBOOK", "BACKUP"):
        text = (ROOT / f"docs/{name}.md").read_text().partition("\n## Alerts\n")[0]
        typed = re.findall(r"^ {4,}(\S.*)$", text, re.MULTILINE) + re.findall(r"`([^`\n]+)`", text)
        found |= dict.fromkeys(one for one in typed if one.startswith(PROGRAMS))
    return tuple(found)
