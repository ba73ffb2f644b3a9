"""No name looks like another's by what nobody sees, and names of all scripts stay as they are written."""

import sys
import unicodedata

import pytest

from reqstly import clean
from reqstly.errors import Invalid


def name(typed: str) -> str:
    return clean.name(typed, "name", most=120)


# What is needed to write these is seen: a non-joiner in Persian, joiners in Indic scripts, emoji of several.
@pytest.mark.parametrize(
    "typed",
    [
        "Zoë Núñez", "Łukasz Wrona", "O’Brien-Smith, Jr.", "李小龍", "さくら", "김민준", "Nguyễn Thị Ánh", "e\u0301ric", "עִבְרִית",
        "محمد رضا", "می\u200cخواهم", "علی\u200cرضا", "क्\u200dष", "ශ්\u200dරී", "ക\u0d4d\u200c\u0d15", "👩🏽\u200d🚒", "🏳️\u200d🌈",
        "❤️", "1️⃣ team",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "👨\u200d👩\u200d👧", "IT & Ops", "नेपाल",
    ],
)  # fmt: skip
def test_names_of_all_scripts_stay(typed: str) -> None:
    assert name(typed) == typed


UNSEEN = [
    "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2060", "\u2061",
    "\u2066", "\u2067", "\u2068", "\u2069", "\ufeff", "\u00ad", "\u034f", "\u061c", "\u115f", "\u1160", "\u17b4", "\u180e",
    "\u3164",
    "\uffa0", "\ufe0f", "\ufe00", "\ufff9", "\U000e0041", "\U000e0100", "\x7f", "\x80", "\x9b", "\x1b", "\u2800", "\U0001d173",
]  # fmt: skip


@pytest.mark.parametrize("unseen", UNSEEN, ids=ascii)
def test_what_nobody_sees_makes_no_other_name(unseen: str) -> None:
    for typed in (
        f"Ada{unseen}Quist",
        f"{unseen}AdaQuist",
        f"AdaQuist{unseen}",
        f"A{unseen * 3}daQuist{unseen}",
    ):
        assert name(typed).replace(" ", "") == "AdaQuist"
    for script in ("李小", "اد", "דן"):  # an alef joins nothing behind it
        assert name(unseen.join(script)).replace(" ", "") == script


def test_whatever_unicode_calls_a_format_or_control_is_unseen() -> None:
    shown = {0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}  # fmt: skip
    hieroglyphs = set(range(0x13430, 0x13440))  # they place the signs about them
    for code in range(1, sys.maxunicode + 1):
        if unicodedata.category(chr(code)) in ("Cf", "Cc") and code not in shown | hieroglyphs:
            assert name(f"A{chr(code)}da").replace(" ", "") == "Ada", hex(code)


@pytest.mark.parametrize(
    "typed", ["\u200b", "\u202e\u202c", " \u200d ", "\u3164", "\u2800", "\u0301", "\ufeff\x1b"]
)
def test_a_name_that_nobody_sees_is_none(typed: str) -> None:
    with pytest.raises(Invalid, match="The name is empty"):
        name(typed)


def test_a_name_covers_no_other_line() -> None:
    assert name("A" + "\u0301" * 50) == "A" + "\u0301" * 6
    assert name("\u0336\u0336Ada \u0336Quist") == "Ada Quist"


@pytest.mark.parametrize("typed", [" " * 5_000 + "Ada\u202e", "x" * 121, "\u200b" * 5_000 + "Ada"])
def test_length_counts_and_hides_nothing(typed: str) -> None:
    try:
        assert name(typed) == "Ada"
    except Invalid as refused:
        assert "at most 120 fit" in refused.sentence


@pytest.mark.parametrize(
    "address",
    ["a\u200bda@example.com", "ada@exa\u00admple.com", "ada@example.com\u202e", "\ufeffada@example.com"],
)
def test_an_address_with_what_nobody_sees_is_none(address: str) -> None:
    with pytest.raises(Invalid, match="is not a mail address"):
        clean.email(address)
