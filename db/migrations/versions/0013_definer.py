"""Security definer functions belong to a role that is no superuser, and look into pg_temp last.

Revision: 0013, after 0012. Nothing is filled. Needs a superuser, or an owner of the database that may make roles.
"""

from pathlib import Path

from db.migrations import definer
from db.migrations.raw import run

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_SQL = Path(__file__).parent.parent / "sql"


def upgrade() -> None:
    definer.make_role()
    run((_SQL / "0013_definer.sql").read_text())
    definer.hand_over()


def downgrade() -> None:
    definer.take_back()
    run((_SQL / "0013_definer_down.sql").read_text())
