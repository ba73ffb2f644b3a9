"""Alloy's language, as much of it as we use: strict, so that a slip of the pen is an error. After
https://grafana.com/docs/alloy/latest/get-started/configuration-syntax/."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n]*)|(?P<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|(?P<text>"(?:[^"\\\n]|\\.)*")|(?P<number>\d+)"""
    r"""|(?P<mark>[{}\[\]=,])"""
)


class Wrong(Exception):
    """This is not Alloy's language."""


@dataclass(frozen=True)
class Reference:
    """What another component exports."""

    name: str


@dataclass
class Block:
    """`name "label" { … }`."""

    name: str
    label: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    blocks: list["Block"] = field(default_factory=list)

    def all(self, name: str) -> list["Block"]:
        """The blocks of a name in it."""
        return [block for block in self.blocks if block.name == name]

    def one(self, name: str) -> "Block":
        """The only one."""
        (found,) = self.all(name)
        return found

    def references(self) -> Iterator[Reference]:
        """All that it refers to."""
        for value in self.values.values():
            yield from _references(value)
        for block in self.blocks:
            yield from block.references()


def parse(text: str) -> Block:
    """The whole file. Raises Wrong."""
    reader = _Reader(text)
    whole = Block("")
    while reader.kind:
        reader.entry(whole)
    return whole


def _references(value: Any) -> Iterator[Reference]:
    if isinstance(value, Reference):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _references(inner)


class _Reader:
    def __init__(self, text: str) -> None:
        self._tokens, at = [], 0
        while at < len(text):
            found = _TOKEN.match(text, at)
            if found is None:
                raise Wrong(f"line {text.count(chr(10), 0, at) + 1}: {text[at : at + 20]!r}")
            at = found.end()
            if found.lastgroup != "space":
                self._tokens.append((found.lastgroup or "", found[0]))
        self._tokens.append(("", ""))

    @property
    def kind(self) -> str:
        return self._tokens[0][0]

    def take(self, kind: str, said: str = "") -> str:
        found, text = self._tokens.pop(0)
        if found != kind or (said and text != said):
            raise Wrong(f"{said or kind} was expected before {text!r}")
        return text

    def comes(self, mark: str) -> bool:
        return self._tokens[0] == ("mark", mark)

    def entry(self, within: Block) -> None:
        name = self.take("name")
        if self.comes("="):
            self.take("mark")
            if "." in name or name in within.values:
                raise Wrong(f"{name} is set twice, or is no attribute")
            within.values[name] = self.value()
            return
        block = Block(name, self.text() if self.kind == "text" else "")
        if any(block.label and (other.name, other.label) == (name, block.label) for other in within.blocks):
            raise Wrong(f"there are two {name} {block.label}")
        self.take("mark", "{")
        while not self.comes("}"):
            self.entry(block)
        self.take("mark")
        within.blocks.append(block)

    def text(self) -> str:
        return self.take("text")[1:-1].replace('\\"', '"')

    def value(self) -> Any:
        if self.kind == "text":
            return self.text()
        if self.kind == "number":
            return int(self.take("number"))
        if self.kind == "name":
            name = self.take("name")
            return {"true": True, "false": False}.get(name, Reference(name))
        if self.comes("["):
            return list(self.items("]", self.value))
        return dict(self.items("}", self.pair))

    def pair(self) -> tuple[str, Any]:
        name = self.text() if self.kind == "text" else self.take("name")
        self.take("mark", "=")
        return name, self.value()

    def items(self, end: str, item: Any) -> Iterator[Any]:
        self.take("mark", "[" if end == "]" else "{")
        while not self.comes(end):
            yield item()
            if not self.comes(end):
                self.take("mark", ",")
        self.take("mark", end)
