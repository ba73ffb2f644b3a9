"""Keys and the palette of every page: one element, whose content is asked for when it opens. See keys.js and
palette.js; palette.py says what is offered."""

from collections.abc import Awaitable, Callable
from typing import Any

from nicegui.element import Element
from nicegui.events import GenericEventArguments

from components.palette import CHANGES, offered

Acting = Callable[..., Awaitable[Any]]


class Keys(Element, component="keys.js", dependencies=["palette.js", "translatable.js"]):
    """`act` is the page's Visit.act: every question and every change is asked as who is signed in at that moment."""

    def __init__(self, act: Acting) -> None:
        super().__init__()
        self._act = act
        self.on("ask", self._asked)

    async def _asked(self, event: GenericEventArguments) -> None:
        # What arrives on the socket was written by anybody: a name that is not offered here does nothing.
        said = event.args if isinstance(event.args, dict) else {}
        name, args = said.get("name"), said.get("args")
        if name == "open" and isinstance(args, list) and len(args) <= 1:
            await self._open(*args)
        elif name == "do" and isinstance(args, list) and len(args) == 4:
            await self._do(*args)

    async def _open(self, number: object = None) -> None:
        told = await self._act(offered, number)
        if told is not None and not self.is_deleted:
            self.run_method("fill", told)

    async def _do(self, name: object, number: object, version: object, value: object) -> None:
        if change := CHANGES.get(str(name)):
            await self._act(change, number, value or None, version, done="Done.")
