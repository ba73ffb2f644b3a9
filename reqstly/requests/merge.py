"""Optimistic versions: edits of different fields merge, the same field shows both values. Pure."""

from collections.abc import Mapping

from reqstly.errors import Clash, Conflict, Invalid


def merge(
    mine: Mapping[str, object],
    current: Mapping[str, object],
    changed_since: frozenset[str],
    *,
    version: int,
    current_version: int,
) -> dict[str, object]:
    """The part of `mine` that really changes something.

    `changed_since` holds the fields that others changed after `version`. Raises Conflict with both values where
    the two meet in one field, Invalid for a version that does not exist yet."""
    if version > current_version:
        raise Invalid("version", f"Version {version} does not exist; the newest is {current_version}.")
    changes = {field: value for field, value in mine.items() if current[field] != value}
    clashes = tuple(
        Clash(field, value, current[field]) for field, value in changes.items() if field in changed_since
    )
    if clashes:
        raise Conflict(clashes, current_version)
    return changes
