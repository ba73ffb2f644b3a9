"""What people type to find requests: `is:open team:it assignee:me before:2026-10-01 "vpn token"`. Pure: text to `Query`
and back. Whatever is typed can be read; what a filter cannot mean is told in `problems`, and never raised.

A filter that stands twice means either; different filters, and all words, have to fit together. A word of the form
`key:value` whose key is no filter's is a word like any other. `-word` leaves out what has the word. Days begin at
midnight, UTC: `before` ends before its day, `after` begins with it."""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from reqstly.requests.queue import PRIORITY_RANK, STATES

Sort = Literal["best", "newest"]
TEXT_MOST = 500
WORDS_MOST = 12
VALUES_MOST = 10
_PREFIX_LEAST = 3  # a shorter beginning stands for too many words to be worth the reading

KEYS = {
    "is": "a status",
    "team": "a team",
    "assignee": "who has it",
    "requester": "who asked",
    "priority": "a priority",
    "type": "what was asked for",
    "before": "a day",
    "after": "a day",
    "sort": "an order",
}
"""Every filter, with what it takes."""

SORTS: tuple[Sort, ...] = ("best", "newest")
_ALIAS = {
    "status": "is", "state": "is", "queue": "team", "for": "assignee", "from": "requester", "by": "requester",
    "since": "after", "until": "before", "order": "sort",
}  # fmt: skip
_STATE_ALIAS = {
    "closed": "resolved",
    "done": "resolved",
    "progress": "in_progress",
    "in-progress": "in_progress",
}
_MANY = {
    "is": "states", "team": "teams", "assignee": "assignees", "requester": "requesters", "priority": "priorities",
    "type": "types",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. Texts of `words` with a space in them are phrases. `open_ended`: the last word may go on."""

    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    open_ended: bool = False
    states: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    assignees: tuple[str, ...] = ()
    requesters: tuple[str, ...] = ()
    priorities: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    before: date | None = None
    after: date | None = None
    sort: Sort = "best"
    problems: tuple[str, ...] = field(default=(), compare=False)

    @property
    def asks(self) -> bool:
        """Whether there is anything to look for."""
        return self != Query(sort=self.sort)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of what was typed. `key` is empty for a word."""

    key: str
    value: str
    quoted: bool = False
    minus: bool = False
    source: str = field(default="", compare=False)  # as it was typed


def parse(text: object) -> Query:
    """What a text asks for; never raises."""
    if not isinstance(text, str):
        return Query(problems=("A search has to be text.",))
    typed = _storable(text)
    if len(typed.strip()) > TEXT_MOST:
        said = (
            f"A search has at most {TEXT_MOST} characters; this one has {len(typed.strip()):,}. Shorten it."
        )
        return Query(problems=(said,))
    query = Query()
    tokens = tokens_of(typed)
    for token in tokens:
        query = _with(query, token)
    last = tokens[-1] if tokens else None
    ends = last is not None and not (last.key or last.quoted or last.minus) and not typed[-1:].isspace()
    return replace(query, open_ended=bool(ends and last and _ends_in(query, last)))


def write(query: Query) -> str:
    """A text that asks for just this: `parse(write(q)) == q` for every q that `parse` can give."""
    parts = [f"{key}:{_quoted(value)}" for key, name in _MANY.items() for value in getattr(query, name)]
    parts += [f"{name}:{day}" for name in ("before", "after") if (day := getattr(query, name))]
    parts += [f"sort:{query.sort}"] if query.sort != "best" else []
    parts += [f"-{_word(word)}" for word in query.without]
    *words, last = query.words or ("",)
    parts += [_word(word) for word in words]
    if query.open_ended:
        return " ".join([*parts, last.replace(" ", "-")])
    # The space behind it says that the word has ended.
    return " ".join([*parts, _word(last)] if last else parts) + (" " if last and " " not in last else "")


def tokens_of(text: str) -> list[Token]:
    """The pieces of a text, in their order. A quote that is not closed goes to the end."""
    return [_token(match) for match in _PIECE.finditer(text)]


# -key:"two words", -"two words", key:value, a word: up to the next space.
_PIECE = re.compile(
    r'(?P<minus>-(?=[^\s-]))?(?:(?P<key>[^\W\d_]+):(?:[“”"](?P<kept>[^“”"]*)[“”"]?|(?P<value>[^\s“”"]\S*)?)'
    r'|[“”"](?P<quoted>[^“”"]*)[“”"]?|(?P<word>\S+))'
)


def _token(match: re.Match[str]) -> Token:
    minus, key = bool(match["minus"]), (match["key"] or "").lower()
    key = _ALIAS.get(key, key)
    if key in KEYS:
        return Token(key, match["kept"] or match["value"] or "", match["kept"] is not None, minus, match[0])
    if match["quoted"] is not None:
        return Token("", match["quoted"], True, minus, match[0])
    return Token("", match[0].removeprefix("-") if minus else match[0], False, minus, match[0])


def _with(query: Query, token: Token) -> Query:
    if not token.key:
        return _with_word(query, token)
    if token.minus:
        return _problem(
            query, f"“-{token.key}:” cannot be left out this way. Name what it should be instead."
        )
    value = " ".join(token.value.split())
    if not value:
        return _problem(query, f"“{token.key}:” takes {KEYS[token.key]}: write it behind the colon.")
    if token.key in ("before", "after"):
        return _with_day(query, token.key, value)
    if token.key == "sort":
        return _with_sort(query, value)
    known = _known(token.key, value)
    if isinstance(known, _Unknown):
        return _problem(query, known.sentence)
    name = _MANY[token.key]
    values: tuple[str, ...] = getattr(query, name)
    if known in values:
        return query
    if len(values) >= VALUES_MOST:
        return _problem(query, f"“{token.key}:” was given more than {VALUES_MOST} times. Name fewer.")
    changed: dict[str, Any] = {name: (*values, known)}
    return replace(query, **changed)


def _with_word(query: Query, token: Token) -> Query:
    number = _NUMBER.fullmatch(token.value)
    word = number[1] if number else " ".join(_letters(token.value))
    if not word:
        return query
    if len(query.words) + len(query.without) >= WORDS_MOST:
        return _problem(query, f"A search takes at most {WORDS_MOST} words. Leave some out.")
    if token.minus:
        return replace(query, without=(*query.without, word))
    return replace(query, words=(*query.words, word))


_NUMBER = re.compile(r"req-?(\d{1,18})", re.IGNORECASE | re.ASCII)


def _letters(text: str) -> list[str]:
    # What is neither letter, mark nor digit only parts words; for PostgreSQL too, see db/migrations/sql/0004_search.sql.
    return "".join(char if unicodedata.category(char)[0] in "LMN" else " " for char in text).split()


def _with_day(query: Query, key: str, value: str) -> Query:
    try:
        day = date.fromisoformat(value)
        if day.isoformat() != value:
            raise ValueError
    except ValueError:
        return _problem(query, f"“{key}:{value[:40]}” is no day. Write it as {key}:2026-10-01.")
    return replace(query, before=day) if key == "before" else replace(query, after=day)


def _with_sort(query: Query, value: str) -> Query:
    word = next((sort for sort in SORTS if sort == value.lower()), None)
    if word is None:
        return _problem(query, f"“sort:” takes {' or '.join(SORTS)}.")
    return replace(query, sort=word)


@dataclass(frozen=True, slots=True)
class _Unknown:
    sentence: str


def _known(key: str, value: str) -> str | _Unknown:
    word = value.lower()
    if key == "is":
        state = _STATE_ALIAS.get(word, word)
        return state if state in STATES else _Unknown(f"“is:” takes {', '.join(STATES)}; not “{value[:40]}”.")
    if key == "priority":
        return (
            word
            if word in PRIORITY_RANK
            else _Unknown(f"“priority:” takes {', '.join(PRIORITY_RANK)}; not “{value[:40]}”.")
        )
    return word


def _problem(query: Query, sentence: str) -> Query:
    return query if sentence in query.problems else replace(query, problems=(*query.problems, sentence))


def _ends_in(query: Query, last: Token) -> bool:
    letters = _letters(last.value)
    whole = bool(letters) and last.value.endswith(letters[-1]) and len(letters[-1]) >= _PREFIX_LEAST
    return whole and query.words[-1:] == (" ".join(letters),)


def _quoted(value: str) -> str:
    return f'"{value}"' if re.search(r"\s", value) or value[:1] in "“”" else value


def _word(word: str) -> str:
    return f'"{word}"' if " " in word else word


def _storable(text: str) -> str:
    # What PostgreSQL cannot hold, nobody wrote.
    return "".join(
        char
        for char in text
        if char == "\t" or char == "\n" or (char >= " " and not 0xD800 <= ord(char) <= 0xDFFF)
    )
