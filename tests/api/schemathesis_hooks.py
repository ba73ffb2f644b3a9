"""What schemathesis cannot know: some names of what is there; and each call comes from an address of its own, so that the
wrong tokens that it tries on purpose do not run into the limit on those."""

import itertools
from typing import Any

import schemathesis

_KNOWN = {"number": ("1001", "REQ-1002", "1003"), "team": ("it", "hr"), "key": ("laptop",)}
_calls = itertools.count()


@schemathesis.hook
def map_path_parameters(context: Any, path_parameters: dict[str, Any] | None) -> dict[str, Any] | None:
    """Every other time, something that is there."""
    for name, known in _KNOWN.items():
        value = (path_parameters or {}).get(name)
        if path_parameters and isinstance(value, str) and len(value) % 2:
            path_parameters[name] = known[len(value) % len(known)]
    return path_parameters


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: Any) -> None:
    """From elsewhere each time."""
    call = next(_calls)
    case.headers["X-Forwarded-For"] = f"198.{18 + call // 62_500 % 2}.{call // 250 % 250}.{call % 250}"
