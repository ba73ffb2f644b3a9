"""A seal covers no entry beside which another one may still come up.

Revision: 0009, after 0008. The function alone is made anew; seals that are there stay.
"""

import re
from pathlib import Path

from db.migrations.raw import run

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_SQL = Path(__file__).parent.parent / "sql"


def upgrade() -> None:
    run((_SQL / "0009_seal_horizon.sql").read_text())


def downgrade() -> None:
    before = re.search(
        r"create function sec\.seal_audit\(\).*?\$\$;\n", (_SQL / "0001_security.sql").read_text(), re.S
    )
    assert before is not None
    run(before.group().replace("create function", "create or replace function", 1))
