"""Answers that were kept for Idempotency-Key hold no secret any more.

Revision: 0018, after 0017. Of all answers, only a new access token's had this status without a header. The key stays used,
so that nothing is done twice; the secret cannot be brought back by a downgrade.
"""

from db.migrations.raw import run

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    run("update idempotency_keys set body = '' where status = 201 and headers = '{}'")


def downgrade() -> None:
    pass
