"""The relying party on a database of its own, with the crooked provider set up as “azure”."""

from collections.abc import AsyncIterator

import pytest
from psycopg import sql

from db.embedded import Cluster
from tests.conftest import Database, create, drop, pool
from tests.identity.rp import RelyingParty, provider, set_up
from tests.idp.crooked import Crooked
from tests.idp.fixtures import crooked, op, running_crooked, running_op

__all__ = ["crooked", "op", "running_crooked", "running_op"]


@pytest.fixture(scope="module")
async def own_db(cluster: Cluster, template: str, database: Database) -> AsyncIterator[Database]:
    """A copy of the template for one module."""
    made = create(cluster, "reqstly_identity", template)
    async with pool(made.app_url):
        yield made
    drop(cluster, made.name)


@pytest.fixture
def rp(own_db: Database, crooked: Crooked, monkeypatch: pytest.MonkeyPatch) -> RelyingParty:
    """The relying party, to which nobody has come yet."""
    with own_db.tampering() as connection:
        connection.execute("delete from memberships where user_id in (select user_id from identities)")
        connection.execute("delete from users where id in (select user_id from identities)")
        # There is little in them: to truncate them takes many times as long.
        for table in ("identities", "sessions", "ceremonies", "rate_limits", "group_rules"):
            connection.execute(sql.SQL("delete from {}").format(sql.Identifier(table)))
    set_up(monkeypatch, azure=provider(crooked.issuer))
    return RelyingParty(own_db)
