"""SQL that Alembic has no words for: policies, triggers, functions, grants."""

from alembic import op


def run(statement: str) -> None:
    """Send SQL as it is: no colon or percent sign in it is a parameter."""
    op.get_bind().connection.driver_connection.execute(statement)  # type: ignore[union-attr]
