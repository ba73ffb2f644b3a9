"""The providers, for the tests in this folder."""

from tests.idp.fixtures import crooked, op, running_crooked, running_op

__all__ = ["crooked", "op", "running_crooked", "running_op"]
