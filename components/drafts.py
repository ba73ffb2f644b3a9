"""A draft on a page: boxes that are filled from what was kept, and kept while somebody types. See drafts.js.

A draft holds the boxes that differ from what they began with; when none does, nothing is kept. It is saved 400 ms after
the last key, when a box is left, and when the page goes. Who saves last wins: a text that was typed on another device
meanwhile is neither fetched into an open page nor asked about."""

import asyncio
import math
import time
import zlib
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from loguru import logger
from nicegui import background_tasks, ui
from nicegui.element import Element
from nicegui.elements.mixins.validation_element import ValidationElement
from nicegui.events import GenericEventArguments

from components.form import answer
from components.visit import Visit
from reqstly.drafts import commands
from reqstly.drafts.queries import Kept, load
from reqstly.errors import DomainError

Boxes = Mapping[str, ValidationElement[Any]]

SAVING = "keep a draft"  # the name of the task
_AGAIN = 3.0  # seconds after which a save that failed is tried once more, when nobody types
_SLACK = 2.0  # seconds by which the last save before a page went and what its browser held may differ


class Draft(Element, component="drafts.js"):
    """Draw the line that says what was kept, and keep `boxes` at `place` from now on. `kept` fills them. `also` is kept
    with them, such as the version an edit was begun on; `discarded` is called when the person wants none of it."""

    def __init__(
        self,
        visit: Visit,
        place: str,
        boxes: Boxes,
        kept: Kept | None,
        *,
        also: Mapping[str, str] | None = None,
        discarded: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__()
        self.also, self._discarded = dict(also or {}), discarded
        self._visit, self._place, self._boxes = visit, place, boxes
        self._began = {name: answer(box) for name, box in boxes.items()}
        # When it was kept, to show; None while nothing was brought back. Ages, since no two clocks are compared.
        self._at: datetime | None = kept.at if kept else None
        self._brought = kept is not None
        self._age, self._drawn = kept.age if kept else math.inf, time.monotonic()
        # One save at a time: what was typed earlier must not be written later.
        self._saving, self._busy, self._changed, self._over = asyncio.Lock(), False, False, False
        self._fill(kept.fields if kept else {})
        for box in boxes.values():
            if isinstance(box, ui.input):
                box.props("debounce=400")
            box.on_value_change(self._keep)
        self._props["person"], self._props["place"] = visit.actor.id, place
        self._props["boxes"] = {name: box.html_id for name, box in boxes.items()}
        self._props["initial"] = {"at": kept.at.isoformat() if kept else None, "saved": self._sums()}
        self.on("discard", self._discard)
        self.on("held", self._held)

    async def sent(self, *, over: bool = False) -> None:
        """What stood in the boxes was sent: keep what stands there now, which is mostly nothing. `over`: nothing more
        comes from this page."""
        async with self._saving:
            self._changed, self._over = False, over
            await self._save({} if over else self._texts())

    def _fill(self, texts: Mapping[str, str]) -> None:
        for name, text in texts.items():
            if (box := self._boxes.get(name)) is not None and _takes(box, text):
                box.set_value(text or (None if isinstance(box, ui.select) else ""))

    def _texts(self) -> dict[str, str]:
        now = {name: answer(box) for name, box in self._boxes.items()}
        return {name: text for name, text in now.items() if text != self._began[name]}

    def _sums(self) -> dict[str, int]:
        return {name: zlib.adler32(answer(box).encode(errors="replace")) for name, box in self._boxes.items()}

    def _keep(self) -> None:
        self._changed = True
        if not self._busy:
            self._busy = True
            background_tasks.create(self._keep_saving(), name=SAVING)

    async def _keep_saving(self) -> None:
        while self._changed and not self._over:
            async with self._saving:
                self._changed = False
                again = await self._save(self._texts())
            if again:
                self._changed = True
                await asyncio.sleep(_AGAIN)
                if self.is_deleted:
                    break
        self._busy = False

    async def _save(self, texts: dict[str, str]) -> bool:
        """Whether it is worth trying again by itself."""
        sums = self._sums()
        try:
            actor = await self._visit.now(used=True)
            if texts:
                at = await commands.keep(actor, self._place, {**self.also, **texts})
                self._at = self._at or (at if self._brought else None)
            else:
                await commands.drop(actor, self._place)
                self._at, self._brought = None, False
        except DomainError:
            self._show(failed=True)  # signed out, or far too long: no notice while somebody types
            return False
        except Exception as error:
            logger.warning("A draft was not saved: {}", type(error).__name__)
            self._show(failed=True)
            return True
        self._has(sums)
        return False

    def _has(self, sums: dict[str, int]) -> None:
        self._show(failed=False, saved=sums, at=self._at and self._at.isoformat())

    def _show(self, **values: object) -> None:
        if not self.is_deleted:
            self.run_method("show", values)

    async def _discard(self) -> None:
        self._fill(self._began)
        self._discarded()
        await self.sent()

    async def _held(self, event: GenericEventArguments) -> None:
        """What this window could not save before it was loaded again: newer than what was kept, unless that came later
        from elsewhere."""
        age, texts = _read(event.args)
        if not texts:
            await self._look_again()
            return
        if age > self._age + time.monotonic() - self._drawn + _SLACK:
            self._has(self._sums())
            return
        self._at, self._brought = None, True
        self._fill(texts)
        await self.sent()

    async def _look_again(self) -> None:
        """The page before this one saved something, or sent it, after this one was drawn."""
        drawn = self._texts()
        try:
            found = (await load(await self._visit.now(), self._place)).get(self._place)
        except DomainError:
            return  # signed out: the page closes
        texts = {name: text for name, text in found.fields.items() if name in self._boxes} if found else {}
        if self._texts() == drawn != texts:  # else it is here, or somebody types already
            self._at, self._brought = found.at if found else None, found is not None
            self._fill({**self._began, **texts})
        self._has(self._sums())


def _takes(box: ValidationElement[Any], text: str) -> bool:
    # A choice that is no longer offered cannot be chosen again.
    return not isinstance(box, ui.select) or not text or text in box.options


def _read(args: Any) -> tuple[float, dict[str, str]]:
    # What arrives on the socket was written by anybody.
    age, texts = (args.get("age"), args.get("texts")) if isinstance(args, dict) else (None, None)
    if not isinstance(age, int | float) or not isinstance(texts, dict):
        return math.inf, {}
    return float(age), {name: text for name, text in texts.items() if isinstance(text, str)}
