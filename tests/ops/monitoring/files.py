"""What operators run, as it is written: rules, their tests, routes, dashboards, the runbook's sections."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT

OPS = ROOT / "ops"
PROMETHEUS = OPS / "prometheus"
RULES = sorted((PROMETHEUS / "rules").glob("*.yml"))
RULE_TESTS = sorted((PROMETHEUS / "tests").glob("*.yml"))
RUNBOOK = ROOT / "docs" / "RUNBOOK.md"


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert of our rules."""

    name: str
    expr: str
    labels: dict[str, str]
    annotations: dict[str, str]


def load(path: Path) -> Any:
    """A file of YAML."""
    return yaml.safe_load(path.read_text())


@cache
def alerts() -> tuple[Alert, ...]:
    """All of them."""
    return tuple(
        Alert(rule["alert"], rule["expr"], rule["labels"], rule["annotations"])
        for rule in _rules()
        if "alert" in rule
    )


@cache
def recorded() -> dict[str, str]:
    """What is recorded, and from what."""
    return {rule["record"]: rule["expr"] for rule in _rules() if "record" in rule}


@cache
def dashboards() -> dict[str, Any]:
    """Grafana's dashboards, by their uid."""
    found = [json.loads(path.read_text()) for path in sorted((OPS / "grafana" / "dashboards").glob("*.json"))]
    return {board["uid"]: board for board in found}


def anchors() -> dict[str, str]:
    """The runbook's headings: as a forge names them in an address, and the text below each."""
    parts = re.split(r"^#+ (.+)$", RUNBOOK.read_text(), flags=re.MULTILINE)[1:]
    return {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-"): text
        for heading, text in zip(parts[::2], parts[1::2], strict=True)
    }


_STRING = re.compile(r'"[^"]*"')
_ASIDE = re.compile(r"\{[^}]*\}|\[[^\]]*\]|\b(?:by|on|without|ignoring|group_left|group_right)\s*\([^)]*\)")
_NAME = re.compile(r"\b[a-zA-Z_:][\w:]*\b(?!\s*\()")
_WORDS = {"and", "or", "unless", "bool", "offset", "by", "on", "without"}


def metrics(expr: str) -> set[str]:
    """The names that an expression asks for; what is recorded by us is followed to where it comes from."""
    bare = _ASIDE.sub(" ", _STRING.sub('""', expr))
    names = {name for name in _NAME.findall(bare) if name not in _WORDS}
    return {deep for name in names for deep in (metrics(recorded()[name]) if name in recorded() else {name})}


def _rules() -> Iterator[dict[str, Any]]:
    for path in RULES:
        for group in load(path)["groups"]:
            yield from group["rules"]
