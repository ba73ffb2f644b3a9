"""The documents keep their word: tests that they name exist, and no requirement of the standard is left out."""

import ast
import re
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from db.models.base import SQLModel
from reqstly.access import SCOPES, TABLE, Permission

ROOT = Path(__file__).resolve().parent.parent
SECURITY = ROOT / "docs" / "SECURITY.md"
CASES = ROOT / "tests" / "idp" / "CASES.md"
NAMED = re.compile(r"\btests/[\w/]+\.py(?:::(\w+))?")
PATH = re.compile(r"[\w./-]+(?:\.(?:py|js|sql|sh|md|yml)|/)|[\w-]+(?:/[\w-]+)+|Dockerfile")
NOT_MET = "Not met: "
TYPED = re.compile(r"""type=["']password|password=True|autocomplete=["'][\w -]*-password""")

# OWASP ASVS 5.0.0 (May 2025): what its chapters 6 to 10 require at levels 1 and 2. Of 345 requirements in all chapters
# 70 are of level 1 and 183 of level 2.
LEVEL_1 = """
6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.3.1 6.3.2 6.4.1 6.4.2
7.2.1 7.2.2 7.2.3 7.2.4 7.4.1 7.4.2
8.1.1 8.2.1 8.2.2 8.3.1
9.1.1 9.1.2 9.1.3 9.2.1
10.4.1 10.4.2 10.4.3 10.4.4 10.4.5
"""
LEVEL_2 = """
6.1.2 6.1.3 6.2.9 6.2.10 6.2.11 6.2.12 6.3.3 6.3.4 6.4.3 6.4.4 6.5.1 6.5.2 6.5.3 6.5.4 6.5.5 6.6.1 6.6.2 6.6.3
6.8.1 6.8.2 6.8.3 6.8.4
7.1.1 7.1.2 7.1.3 7.3.1 7.3.2 7.4.3 7.4.4 7.4.5 7.5.1 7.5.2 7.6.1 7.6.2
8.1.2 8.2.3 8.4.1
9.2.2 9.2.3 9.2.4
10.1.1 10.1.2 10.2.1 10.2.2 10.3.1 10.3.2 10.3.3 10.3.4 10.4.6 10.4.7 10.4.8 10.4.9 10.4.10 10.4.11
10.5.1 10.5.2 10.5.3 10.5.4 10.5.5 10.6.1 10.6.2 10.7.1 10.7.2 10.7.3
"""
LEVELS = {**dict.fromkeys(LEVEL_1.split(), "1"), **dict.fromkeys(LEVEL_2.split(), "2")}


def documents() -> list[Path]:
    return [*sorted((ROOT / "docs").rglob("*.md")), *([CASES] if CASES.exists() else [])]


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_test_that_a_document_names_exists(document: Path) -> None:
    named = [(found[0], found[1]) for found in NAMED.finditer(document.read_text())]
    assert [whole for whole, name in named if not _exists(whole.partition("::")[0], name)] == []


def test_every_path_in_the_map_exists() -> None:
    """As it stands there, or beside or in what the same line names before it."""
    missing = []
    for line in re.findall(r"^\|.*", (ROOT / "ARCHITECTURE.md").read_text(), re.MULTILINE):
        places = [ROOT]
        for path in filter(PATH.fullmatch, chain(*map(_each, re.findall(r"`([^`]+)`", line)))):
            found = [place / path for place in places if (place / path).exists()]
            if not found:
                missing.append(path)
            places += [one if one.is_dir() else one.parent for one in found]
    assert missing == []


def _each(path: str) -> list[str]:
    """`a/{b,c}.sh` is two."""
    before, brace, rest = path.partition("{")
    names, _, after = rest.partition("}")
    return [before + name + after for name in names.split(",")] if brace else [path]


def test_each_requirement_has_one_row_at_its_level() -> None:
    assert (len(LEVEL_1.split()), len(LEVEL_2.split())) == (32, 64)
    rows = [(cells[0], cells[2]) for cells in requirements()]
    assert sorted(rows) == sorted(LEVELS.items())
    order = [tuple(map(int, number.split("."))) for number, _ in rows]
    assert order == sorted(order)


def test_each_requirement_is_met_or_not_or_does_not_apply_and_something_shows_it() -> None:
    assert [number for number, _, _, how, shown in requirements() if not _answered(how, shown)] == []


def test_the_head_of_a_chapter_tells_which_are_not_met() -> None:
    heads = dict(re.findall(r"\n### 3\.(\d+) .+\n\n.+ Not met: (.+)\n", SECURITY.read_text()))
    unmet = [number for number, _, _, how, _ in requirements() if how.startswith(NOT_MET)]
    assert heads == {chapter: _counted(unmet, chapter) for chapter in ("6", "7", "8", "9", "10")}
    assert f"Not met are {len(unmet)} of the {len(LEVELS)}" in SECURITY.read_text()


def test_nothing_is_left_to_do() -> None:
    lines = SECURITY.read_text().splitlines()
    assert [n for n, line in enumerate(lines, 1) if re.search(r"\bTODO\b", line)] == []


def test_the_table_of_permissions_is_the_codes() -> None:
    code = [[str(p), ", ".join(sorted(TABLE[p])), ", ".join(sorted(SCOPES.get(p, ())))] for p in Permission]
    assert [cells for cells in _rows() if cells[0] in set(Permission)] == code


def test_there_is_no_password() -> None:
    columns = {c.name for table in SQLModel.metadata.tables.values() for c in table.columns}
    assert not {name for name in columns if re.search("passw|passphrase|secret_(question|answer)|hint", name)}
    sources = [
        p for folder in ("pages", "components") for p in (ROOT / folder).rglob("*.[pj]*") if p.is_file()
    ]
    screens = [p for p in sources if p.suffix in (".py", ".js")]
    assert screens and [str(p) for p in screens if TYPED.search(p.read_text())] == []


def requirements() -> list[list[str]]:
    """The rows of the standard's tables: requirement, gist, level, how, shown by."""
    return [cells for cells in _rows() if re.fullmatch(r"\d+\.\d+\.\d+", cells[0])]


def _answered(how: str, shown: str) -> bool:
    if not how or "TODO" in how + shown:
        return False
    if section := re.search(r"section (\d\.\d)", shown):
        return f"\n### {section[1]} " in SECURITY.read_text()
    nothing = shown == "—" and how.startswith(("Does not apply: ", NOT_MET))
    return bool(NAMED.search(shown)) or shown.startswith("`reqstly ") or nothing


def _counted(numbers: list[str], chapter: str) -> str:
    own = [number for number in numbers if number.startswith(f"{chapter}.")]
    return f"{len(own)} ({', '.join(own)})." if own else "0."


def _rows() -> list[list[str]]:
    lines = SECURITY.read_text().splitlines()
    return [[c.strip() for c in line.strip("|").split("|")] for line in lines if line.startswith("| ")]


def _exists(path: str, name: str | None) -> bool:
    return (ROOT / path).is_file() and (name is None or name in _functions(path))


@cache
def _functions(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text())
    return frozenset(n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


def test_the_example_of_the_kit_is_one_of_its_tests() -> None:
    example = re.search(r"```python\n(from .+?)```", (ROOT / "docs" / "TESTING.md").read_text(), re.DOTALL)
    assert example and example[1] in (ROOT / "tests" / "kit" / "test_queue.py").read_text()
