"""Names that others recognise somebody or something by: without characters that nobody sees, which would let one look
like another's (Unicode Technical Standard 39, 5.4 and UAX 31, 2.3).

Two of those are needed to write: a joiner or non-joiner inside a word of Persian or of an Indic script, and what makes one
emoji of several. They stay where they do that, and nowhere else."""

import re
import unicodedata

# Unicode's Default_Ignorable_Code_Point, the other controls, and two blanks that pass for letters or symbols.
_UNSEEN = re.compile(
    "[\x01-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_NON_JOINER, _JOINER, _AS_EMOJI = "\u200c", "\u200d", "\ufe0f"
_VIRAMA = 9  # Canonical_Combining_Class of the sign after which Indic letters join (RFC 5892, A.1 and A.2)
# Arabic letters that do not join to the left: a non-joiner behind them changes nothing that could be seen.
_ENDS = re.compile(
    "[\u0621-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2-\u06d5]"
)
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d5\u06ee-\u06ff\u0750-\u077f]")
_KEYCAP = re.compile("[0-9#*]\ufe0f\u20e3")
_FLAG = re.compile(
    "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f"
)  # of England, and others
_MARKS_MOST = 6  # on one letter: more than any language has, and few enough not to cover the next line


def seen(value: str) -> str:
    """The name without what nobody sees."""
    kept: list[str] = []
    allowed = {at for match in _FLAG.finditer(value) for at in range(match.start(), match.end())}
    allowed |= {match.start() + 1 for match in _KEYCAP.finditer(value)}
    marks = 0
    for at, char in enumerate(value):
        if _UNSEEN.match(char) and at not in allowed and not _joins(kept, char, value[at + 1 : at + 2]):
            continue
        marks = marks + 1 if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me") else 0
        if marks > _MARKS_MOST or (marks and char != _AS_EMOJI and (not kept or kept[-1] == " ")):
            continue  # on no letter, it would be drawn on what stands before the name
        kept.append(char)
    return "".join(kept)


def _joins(before: list[str], char: str, after: str) -> bool:
    """Whether this is one of the few that change what is seen, here."""
    if not before:
        return False
    last = before[-1]
    if char == _AS_EMOJI:
        return unicodedata.category(last) in ("So", "Sm", "Po") and not last.isspace()
    if not after or char not in (_NON_JOINER, _JOINER):
        return False
    if unicodedata.combining(last) == _VIRAMA:
        return unicodedata.category(after) == "Lo"
    if char == _JOINER:
        return (last == _AS_EMOJI or unicodedata.category(last) in ("So", "Sk")) and _is_emoji(after)
    letter = next((one for one in reversed(before) if not unicodedata.combining(one)), "")
    return bool(_ARABIC.fullmatch(letter) and not _ENDS.fullmatch(letter) and _ARABIC.fullmatch(after))


def _is_emoji(char: str) -> bool:
    return unicodedata.category(char) == "So" or char in "\u27a1\u2194\u2195"
