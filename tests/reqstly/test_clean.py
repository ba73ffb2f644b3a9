"""What people and programs hand in: taken as it was typed, or refused in a sentence."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqstly import clean
from reqstly.errors import DomainError, Invalid, NotFound

FORM: list[dict[str, object]] = [
    {
        "key": "device",
        "label": "Which device?",
        "kind": "choice",
        "required": True,
        "options": ["Laptop", "Phone"],
    },
    {"key": "asset", "label": "Asset tag", "kind": "text", "required": False},
    {"key": "blocked", "label": "Does it keep you from working?", "kind": "yes_no", "required": False},
    {"key": "devices", "label": "On how many devices?", "kind": "number", "required": False},
    {"key": "until", "label": "Until when?", "kind": "date", "required": False},
    {"key": "why", "label": "Why?", "kind": "long", "required": False},
]

anything = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.binary(), st.text(),
    st.text(alphabet=st.characters(categories=["Cs", "Cc", "Cf", "Lu", "Zs"])),
    st.lists(st.integers()), st.dictionaries(st.text(), st.text()), st.builds(object),
)  # fmt: skip
CLEANERS: list[Callable[[object], object]] = [
    lambda value: clean.text(value, "comment", most=20),
    lambda value: clean.line(value, "title", most=20),
    lambda value: clean.identifier(value, "person"),
    clean.number,
    clean.version,
    lambda value: clean.word(value, "priority", ("low", "high")),
    clean.email,
    lambda value: clean.key(value, "short name", 20),
    lambda value: clean.answers(value, FORM),
    lambda value: clean.answers({"device": value}, FORM),
    lambda value: clean.answers({"device": "Laptop", "asset": value, "why": value}, FORM),
]


@given(anything, st.sampled_from(CLEANERS))
def test_anything_is_taken_or_refused_in_a_sentence(
    value: object, cleaner: Callable[[object], object]
) -> None:
    try:
        taken = cleaner(value)
    except DomainError as refused:
        assert 400 <= refused.status < 500
        assert refused.sentence.endswith((".", ")"))
        refused.sentence.encode()  # a page can show it
    else:
        str(taken).encode()
        assert "\x00" not in str(taken)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r"), max_size=200))
def test_a_text_is_stored_as_it_was_typed(typed: str) -> None:
    try:
        assert clean.text(typed, "comment", most=200) == typed.strip()
    except Invalid as refused:
        assert "is empty" in refused.sentence  # nothing in it that a screen would show


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert('x')</script>", "a & b &amp; c", "‏שלום‏ REQ-1042", "👩🏽‍🚒 🏳️‍🌈", "e\u0301 is not \u00e9",
        "100% of :everything", "back\\slash \\u0000", "'; drop table requests; --", "{{ 7 * 7 }} ${x}", "tab\there",
        "one\n\ntwo",
    ],
)  # fmt: skip
def test_odd_texts_are_texts(typed: str) -> None:
    assert clean.text(typed, "comment", most=200) == typed


def test_windows_line_ends_become_plain_ones() -> None:
    assert clean.text("one\r\ntwo", "comment", most=20) == "one\ntwo"


def test_a_title_is_one_line() -> None:
    assert clean.line("  My\tlaptop\r\nis\u2028slow ", "title", most=200) == "My laptop is slow"


@pytest.mark.parametrize("typed", ["", "  \n", "\u200b\u200f", "\x01\x02"])
def test_what_nobody_could_see_is_empty(typed: str) -> None:
    with pytest.raises(Invalid, match="The title is empty"):
        clean.line(typed, "title", most=200)


def test_too_long_says_by_how_much() -> None:
    with pytest.raises(Invalid, match="The title has 900 characters; at most 200 fit"):
        clean.line("x" * 900, "title", most=200)
    assert clean.line("x" * 200, "title", most=200) == "x" * 200
    assert clean.line("👍" * 200, "title", most=200) == "👍" * 200  # characters, not bytes


@pytest.mark.parametrize("typed", ["a\x00b", "\x00"])
def test_a_null_byte_is_named(typed: str) -> None:
    with pytest.raises(Invalid, match="null byte"):
        clean.text(typed, "comment", most=200)


@pytest.mark.parametrize("typed", ["\ud83d", "a\udc80b"])
def test_half_a_character_is_named(typed: str) -> None:
    with pytest.raises(Invalid, match="half a character"):
        clean.line(typed, "title", most=200)


@pytest.mark.parametrize("typed", [1042, "1042", "REQ-1042", "req-1042", " REQ-1042\n"])
def test_a_number_as_people_write_it(typed: object) -> None:
    assert clean.number(typed) == 1042


@pytest.mark.parametrize(
    "typed",
    [0, -1, True, 2**63, 1.5, None, "", "REQ-", "REQ-0", "9" * 19, "١٢", "1042; drop", ["1042"], b"1042"],
)
def test_what_cannot_be_a_number_is_not_found(typed: object) -> None:
    with pytest.raises(NotFound):
        clean.number(typed)


@pytest.mark.parametrize("typed", [0, -1, True, False, 2**63, 1.0, "7", None])
def test_an_identifier_is_a_whole_number_above_zero(typed: object) -> None:
    with pytest.raises(Invalid, match="whole number above zero"):
        clean.identifier(typed, "person")


def test_addresses_are_lower_case() -> None:
    assert clean.email(" Zoe.Lindqvist@Example.COM ") == "zoe.lindqvist@example.com"


@pytest.mark.parametrize(
    "typed",
    ["zoe", "zoe@example", "@example.com", "a b@example.com", "a@b@example.com", "a@" + "İ" * 240 + ".com"],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(Invalid):
        clean.email(typed)


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("device", "Toaster"), ("blocked", "maybe"), ("blocked", True), ("devices", "many"), ("devices", "١"),
        ("devices", 3), ("until", "tomorrow"), ("until", "2026-02-30"), ("until", "2026-W40-1"), ("until", "20261001"),
        ("asset", "x" * 501), ("asset", "a\x00b"), ("why", "x" * 5_001), ("why", ["x"]),
    ],
)  # fmt: skip
def test_a_wrong_answer_names_its_field(key: str, answer: object) -> None:
    """The form marks the field by its key, and the sentence names it as the person knows it."""
    label = next(str(field["label"]) for field in FORM if field["key"] == key)
    with pytest.raises(Invalid) as refused:
        clean.answers({"device": "Laptop", key: answer}, FORM)
    assert refused.value.field == key
    assert f"“{label}”" in refused.value.sentence


def test_a_form_is_filled_in() -> None:
    answers = {
        "device": "Phone",
        "blocked": "yes",
        "devices": "-1,5",
        "until": "2026-10-01",
        "why": "",
        "asset": None,
    }
    assert clean.answers(answers, FORM) == {
        "device": "Phone", "blocked": "yes", "devices": "-1,5", "until": "2026-10-01",
    }  # fmt: skip


def test_what_is_needed_is_asked_for() -> None:
    with pytest.raises(Invalid, match="“Which device\\?” is needed to begin"):
        clean.answers({}, FORM)


def test_a_form_has_no_other_fields() -> None:
    with pytest.raises(Invalid, match="no field “colour”"):
        clean.answers({"device": "Laptop", "colour": "red"}, FORM)
    with pytest.raises(Invalid) as refused:
        clean.answers({"device": "Laptop", "\ud83d": "red"}, FORM)
    refused.value.sentence.encode()  # a page can show it
