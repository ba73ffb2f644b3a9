"""A replica for strangers."""

from collections.abc import AsyncIterator

import pytest

from tests.conftest import Database
from tests.e2e.world import Replica


@pytest.fixture(scope="module")
async def replica(database: Database, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Replica]:
    """In demo mode, for the tests of one file."""
    made = Replica("strangers", database, tmp_path_factory.mktemp("strangers"))
    await made.start()
    yield made
    made.end()
