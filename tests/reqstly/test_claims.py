"""Claims are read by their kind, and by nothing that only looks like it."""

import pytest

from reqstly import claims
from reqstly.people.rules import Now, difference


@pytest.mark.parametrize("said", [True, "true", "True", "TRUE"])
def test_a_yes(said: object) -> None:
    assert claims.is_true(said)


@pytest.mark.parametrize(
    "said", [False, "false", "False", "0", "1", "yes", "", " true", 0, 1, 1.0, None, [], [True], {}]
)
def test_no_yes(said: object) -> None:
    assert not claims.is_true(said)


@pytest.mark.parametrize("said", [0, -5, 1.5, 10**400])
def test_a_number(said: float) -> None:
    assert claims.number(said) == said


@pytest.mark.parametrize("said", [True, False, "5", None, [5], {}, float("nan"), float("inf"), float("-inf")])
def test_no_number(said: object) -> None:
    assert claims.number(said) is None


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("a b", ("a b",)),
        (["a", 7, ["b"], None, True, "c"], ("a", "c")),
        (7, ()),
        (None, ()),
        ({"a": "b"}, ()),
        (True, ()),
    ],
)
def test_texts(said: object, found: tuple[str, ...]) -> None:
    assert claims.texts(said) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [("a  b", ("a", "b")), (["a b", 7], ("a b",)), (7, ()), (None, ()), ({"a": 1}, ()), ("", ())],
)
def test_words(said: object, found: tuple[str, ...]) -> None:
    assert claims.words(said) == found


@pytest.mark.parametrize("groups", [7, True, {"g": 1}, [["g"]], [7], None])
def test_groups_of_another_kind_give_nothing(groups: object) -> None:
    rules = [("groups", "g", 1, "agent"), ("groups", "7", 1, "agent"), ("groups", "True", None, "admin")]
    assert difference(rules, {"groups": groups}, Now("azure")).teams == {}
    assert difference(rules, {"groups": groups}, Now("azure")).admin is None
    assert difference(rules, {"hasgroups": 1}, Now("azure")).left_out is False
    assert difference(rules, {"hasgroups": "True"}, Now("azure")).left_out is True
