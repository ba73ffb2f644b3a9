"""The two providers as fixtures: each test finds both as they were first."""

from collections.abc import AsyncIterator, Iterator

import pytest

from tests.idp import crooked as crooked_provider
from tests.idp import real
from tests.idp.crooked import Crooked
from tests.idp.real import Op


@pytest.fixture(scope="session")
async def running_op() -> AsyncIterator[Op]:
    """The certified provider, started once."""
    async with real.running() as op:
        yield op


@pytest.fixture
async def op(running_op: Op) -> Op:
    """The certified provider, with its people as they were first. `op.register(redirect_uris=[…])` before a sign-in."""
    await running_op.reset()
    return running_op


@pytest.fixture(scope="session")
def running_crooked() -> Iterator[Crooked]:
    """The crooked provider, started once."""
    with crooked_provider.running() as crooked:
        yield crooked


@pytest.fixture
def crooked(running_crooked: Crooked) -> Crooked:
    """The crooked provider, honest until told otherwise."""
    running_crooked.honest()
    return running_crooked
