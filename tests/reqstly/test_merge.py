"""Two people edit one request: nobody's text is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqstly.errors import Conflict, Invalid
from reqstly.requests.merge import merge

FIELDS = ("title", "description", "fields.device", "fields.asset")
texts = st.sampled_from(("", "a", "b", "c", "<b>"))
forms = st.fixed_dictionaries(dict.fromkeys(FIELDS, texts))


def test_edits_of_different_fields_merge() -> None:
    current = {"title": "Theirs", "description": "Old"}
    assert merge(
        {"description": "Mine"}, current, frozenset({"title"}), version=1, current_version=2
    ) == {"description": "Mine"}  # fmt: skip


def test_the_same_field_shows_both_texts() -> None:
    with pytest.raises(Conflict) as met:
        merge({"title": "Mine"}, {"title": "Theirs"}, frozenset({"title"}), version=1, current_version=2)
    (clash,) = met.value.clashes
    assert (clash.field, clash.mine, clash.theirs) == ("title", "Mine", "Theirs")
    assert (met.value.version, met.value.status) == (2, 409)
    assert "title" in met.value.sentence


def test_both_typed_the_same_so_there_is_nothing_to_choose() -> None:
    assert (
        merge({"title": "Same"}, {"title": "Same"}, frozenset({"title"}), version=1, current_version=2) == {}
    )


def test_a_version_from_the_future_does_not_exist() -> None:
    with pytest.raises(Invalid, match="Version 3 does not exist; the newest is 2"):
        merge({"title": "Mine"}, {"title": "Old"}, frozenset(), version=3, current_version=2)


@given(st.dictionaries(st.sampled_from(FIELDS), texts), forms, st.frozensets(st.sampled_from(FIELDS)))
def test_no_text_is_ever_lost(mine: dict[str, str], current: dict[str, str], since: frozenset[str]) -> None:
    """What I typed is either what is stored afterwards, or handed back to me beside theirs."""
    try:
        changes = merge(mine, current, since, version=1, current_version=2)
    except Conflict as conflict:
        clashes = {clash.field: clash for clash in conflict.clashes}
        assert clashes
        for field, clash in clashes.items():
            assert field in since
            assert clash.mine == mine[field] != clash.theirs == current[field]
        # Whatever both of us changed, to different texts, is among them: all at once, not one after the other.
        assert set(clashes) == {field for field in mine if field in since and mine[field] != current[field]}
    else:
        stored = {**current, **changes}
        assert all(stored[field] == typed for field, typed in mine.items())
        assert all(stored[field] == current[field] for field in since)  # what they changed stays theirs
        assert set(changes) <= set(mine)
