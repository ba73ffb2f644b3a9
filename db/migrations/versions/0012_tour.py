"""When somebody put the first-run tour away.

Revision: 0012, after 0011. Whoever is there already knows their way.
"""

import sqlalchemy as sa
from alembic import op

from db.migrations.raw import run

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("users", sa.Column("toured_at", sa.DateTime(timezone=True), nullable=True))
    run("update users set toured_at = now()")


def downgrade() -> None:
    op.drop_column("users", "toured_at")
