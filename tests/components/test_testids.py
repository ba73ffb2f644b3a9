"""The list of test ids and the sources are equal: none is missing, none is left over, none has two meanings."""

import re
from pathlib import Path

from components import testids

ROOT = Path(__file__).resolve().parents[2]
NAMES = {name: value for name, value in vars(testids).items() if name.isupper()}

# How an id stands in a source: written out, with a key behind it, or handed to what draws it.
WAYS = (
    r'(?<!:)data-testid="([a-z_-]+)"',
    r'"data-testid": "([a-z_-]+)"',
    r"""data-testid="'([a-z]+-)' \+""",
    r'data-testid="([a-z]+-)\{',
    r'testid="([a-z]+(?:-[a-z]+)+)"',
    r'"(nav-)[a-z{]',
)


def sources() -> dict[str, str]:
    files = [*ROOT.glob("pages/*.py"), *ROOT.glob("components/*.py"), *ROOT.glob("components/*.js")]
    return {file.name: file.read_text() for file in files if file.name != "testids.py"}


def used() -> set[str]:
    """The ids in the sources; one that is not listed itself goes by the prefix that it begins with."""
    found = {found for text in sources().values() for way in WAYS for found in re.findall(way, text)}
    prefixes = [value for value in NAMES.values() if value.endswith("-")]
    return {
        next((prefix for prefix in prefixes if id.startswith(prefix)), id) if id not in NAMES.values() else id
        for id in found
    }


def test_the_list_and_the_sources_are_equal() -> None:
    assert used() == set(NAMES.values())


def test_every_id_in_a_source_is_understood() -> None:
    """An id that is put together in a new way would slip past `used`."""
    for name, text in sources().items():
        places = len(re.findall(r"data-testid", text))
        understood = sum(len(re.findall(way, text)) for way in WAYS[:4])
        handed_on = len(re.findall(r'data-testid="(?:\{testid\}|place\.testid)"', text))
        assert places == understood + handed_on, name


def test_names_follow_from_values() -> None:
    for name, value in NAMES.items():
        assert name == value.rstrip("-").replace("-", "_").upper()
    assert len(set(NAMES.values())) == len(NAMES)
