"""Where a text fits what was looked for, as data: parts that are marked or not, and never markup. Pure."""

from dataclasses import dataclass

START, STOP = "\x02", "\x03"
_BEFORE, _MOST = 90, 220


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text. `marked`: this is what was looked for."""

    text: str
    marked: bool = False


def parts(text: str, marked: str) -> tuple[Part, ...]:
    """A text in parts. `marked` is the same text with START and STOP around what fits; its other characters may differ,
    but stand for those of `text` one by one."""
    found: list[Part] = []
    place, inside, piece = 0, False, 0
    for char in marked:
        if char in (START, STOP):
            if place > piece:
                found.append(Part(text[piece:place], inside))
            inside, piece = char == START, place
        else:
            place += 1
    if len(text) > piece:
        found.append(Part(text[piece:], inside and place >= len(text)))
    return tuple(found)


def excerpt(whole: tuple[Part, ...]) -> tuple[Part, ...]:
    """The sentence that the first mark stands in, and what fits behind it; nothing where nothing is marked."""
    first = next((place for place, part in enumerate(whole) if part.marked), None)
    if first is None:
        return ()
    before = "".join(part.text for part in whole[:first])
    start = _sentence(before)
    lead = before[start:].lstrip()
    kept = [Part(("… " if start else "") + lead)] if lead or start else []
    room = _MOST - len(lead)
    for part in whole[first:]:
        if room <= 0:
            break
        kept.append(Part(part.text[:room] + ("" if len(part.text) <= room else " …"), part.marked))
        room -= len(part.text)
    return tuple(Part(" ".join(part.text.split("\n")), part.marked) for part in kept)


def _sentence(before: str) -> int:
    """Where the sentence begins that goes on behind `before`; where it is long, a word near enough."""
    ends = [before.rfind(end) + len(end) for end in (". ", "? ", "! ", "\n") if end in before]
    start = max(ends, default=0)
    if len(before) - start <= _BEFORE:
        return start
    near = before.find(" ", len(before) - _BEFORE)
    return near + 1 if near >= 0 else len(before) - _BEFORE
