"""The order in which the palette shows what fits: palette.js itself, run outside of a browser."""

import json
import subprocess
from pathlib import Path
from typing import Any

from tests.idp.real import node

JS = Path(__file__).resolve().parents[2] / "components"
SOURCE = (JS / "palette.js").read_text().replace('"translatable"', f'"{(JS / "translatable.js").as_uri()}"')
ITEMS: list[dict[str, str]] = [
    {"label": "Home"},
    {"label": "IT queue"},
    {"label": "IT wall"},
    {"label": "HR queue"},
    {"label": "New: Laptop or phone", "words": "computer notebook IT"},
    {"label": "New: Badge", "words": "door card Admin"},
    {"label": "The tail of the queue hangs", "words": "REQ-1042 1042"},
    {"label": "Łukasz Wrona"},
    {"label": "Hanna Väisälä"},
]


def order(*typed: str) -> list[list[str]]:
    """What fits each of these, best first."""
    ask = f"console.log(JSON.stringify({json.dumps(typed)}.map((t) => ranked({json.dumps(ITEMS)}, t).map((i) => i.label))))"
    command: Any = [node(), "--input-type=module", "-"]
    ran = subprocess.run(command, input=f"{SOURCE}\n{ask}", capture_output=True, text=True, check=True)
    found: list[list[str]] = json.loads(ran.stdout)
    return found


def test_the_best_fit_is_first_and_what_does_not_fit_is_left_out() -> None:
    queue, begins, both, words, inside, letters, none = order(
        "queue", "it", "q it", "computer", "aisa", "itq", "zzz"
    )
    assert queue == ["IT queue", "HR queue", "The tail of the queue hangs"]
    assert begins[:2] == ["IT queue", "IT wall"] and begins[2] == "New: Laptop or phone"
    assert both[0] == "IT queue"
    assert words == ["New: Laptop or phone"]
    assert inside == ["Hanna Väisälä"]
    assert letters == ["IT queue"]
    assert none == []


def test_accents_case_and_order_of_words_do_not_matter() -> None:
    assert order("lukasz", "vaisala", "WALL it", "1042", "req-1042") == [
        ["Łukasz Wrona"],
        ["Hanna Väisälä"],
        ["IT wall"],
        ["The tail of the queue hangs"],
        ["The tail of the queue hangs"],
    ]
