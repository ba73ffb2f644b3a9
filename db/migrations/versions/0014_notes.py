"""An internal note is for the team that it was written in; who moved a request may take that back out of sight.

Revision: 0014, after 0013. Notes that are there get the team that had the request then, as its history has it.
"""

import re
from pathlib import Path

from alembic import op

from db.migrations import definer
from db.migrations.raw import run

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_SQL = Path(__file__).parent.parent / "sql"


def upgrade() -> None:
    run((_SQL / "0014_notes.sql").read_text())
    definer.hand_over()


def downgrade() -> None:
    run((_SQL / "0014_notes_down.sql").read_text())
    before = (_SQL / "0004_search.sql").read_text()
    for name in ("search_rebuild", "search_request"):
        found = re.search(rf"create function sec\.{name}\(.*?\$\$;\n", before, re.S)
        assert found is not None
        run(found.group().replace("create function", "create or replace function", 1))
    run(
        "select sec.search_rebuild(r.id) from requests r where exists ("
        "select from comments c where c.request_id = r.id and c.internal and not c.team_ids @> array[r.team_id])"
    )
    op.drop_constraint("ck_comments_internal_has_team", "comments")
    op.drop_column("comments", "team_ids")
    definer.hand_over()
