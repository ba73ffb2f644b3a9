"""Alembic's entry: always online, as the owner, on the connection or URL that `db.migrate` hands over."""

import sqlalchemy as sa
from alembic import context

from db.models import metadata


def include(name: str | None, kind: str, _parent: object) -> bool:
    """Leave the job queue's own tables to the SQL it came with."""
    return not (kind == "table" and name is not None and name.startswith("procrastinate_"))


def run() -> None:
    connection = context.config.attributes.get("connection")
    if connection is not None:
        migrate(connection)
        return
    engine = sa.create_engine(context.config.get_main_option("sqlalchemy.url") or "", poolclass=sa.NullPool)
    with engine.begin() as own:
        migrate(own)


def migrate(connection: sa.Connection) -> None:
    context.configure(
        connection=connection, target_metadata=metadata, include_name=include, compare_server_default=True
    )
    with context.begin_transaction():
        context.run_migrations()


run()
