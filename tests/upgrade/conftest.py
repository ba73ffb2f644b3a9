"""The browser tests' fixtures, on two replicas of two releases."""

import tarfile
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import async_playwright

from db.embedded import Cluster
from ops.chromium import chromium
from tests.conftest import RELEASE, create, drop, restore
from tests.e2e.world import Replica, World


@pytest.fixture(scope="module")
async def rolling(cluster: Cluster) -> AsyncIterator[World]:
    """In the middle of an upgrade: the release before began on its database as `a`, and goes on while this one, `b`,
    has brought the schema to today's."""
    database = create(cluster, "reqstly_rolling")
    restore(cluster, database, RELEASE / "stories.sql")
    with tempfile.TemporaryDirectory(prefix="reqstly-rolling-") as folder:
        code = Path(folder) / "code"
        with tarfile.open(RELEASE / "code.tar.xz") as archive:
            archive.extractall(code, filter="data")
        before = Replica("before", database, Path(folder))
        before.code = code
        now = Replica("now", database, Path(folder))
        try:
            await before.start()
            assert database.one("select version_num from alembic_version") == "0004"
            await now.start()
            async with async_playwright() as playwright, chromium(playwright) as browser:
                yield World(database, before, now, browser)
        finally:
            before.end()
            now.end()
            drop(cluster, database.name)
