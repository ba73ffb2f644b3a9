"""What a provider's token says, read strictly by kind: a value of another kind than the claim's says nothing."""

import math
from typing import Any


def is_true(value: object) -> bool:
    """Whether a claim says yes: JSON's true, or the word, as Amazon Cognito and other providers send it. Nothing else does."""
    return value is True or (isinstance(value, str) and value.lower() == "true")


def number(value: object) -> int | float | None:
    """A number, such as a time in seconds; None for anything else, for true and false, and for JSON's NaN and Infinity."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if isinstance(value, int) or math.isfinite(value) else None


def texts(value: object) -> tuple[str, ...]:
    """The texts of a claim that is a list of them, or a single one. Whatever else is in the list is passed over."""
    found = value if isinstance(value, list) else [value]
    return tuple(one for one in found if isinstance(one, str))


def words(value: Any) -> tuple[str, ...]:
    """The words of a claim such as `scope`: separated by spaces (RFC 6749, 3.3), or a list."""
    return tuple(value.split()) if isinstance(value, str) else texts(value)
