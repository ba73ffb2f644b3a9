"""A draft on a page: boxes that are filled from what was kept, and kept while somebody types. See drafts.js.

A draft holds the boxes that differ from what they began with; when none does, nothing is kept. It is saved 400 ms after
the last key, when a box is left, and when the page goes. What another window or device types at the same place is kept
beside it, neither fetched into an open page nor mixed with it: it is offered when the place is opened, and after sending."""

import asyncio
import math
import time
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
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


def _nothing(*_: object) -> None: ...


class Draft(Element, component="drafts.js", dependencies=["translatable.js"]):
    """Draw the line that says what was kept, and keep `boxes` at `place` from now on. `kept` fills them. `also` is kept
    with them, such as the version an edit was begun on; `discarded` is called when the person wants none of it, `taken`
    when another draft's words came into the boxes, with what was kept `also` with them."""

    def __init__(
        self,
        visit: Visit,
        place: str,
        boxes: Boxes,
        kept: Kept | None,
        *,
        also: Mapping[str, str] | None = None,
        discarded: Callable[[], None] = _nothing,
        taken: Callable[[Mapping[str, str]], None] = _nothing,
    ) -> None:
        super().__init__()
        self.also, self._discarded, self._taken = dict(also or {}), discarded, taken
        self._visit, self._place, self._boxes = visit, place, boxes
        self._began = {name: answer(box) for name, box in boxes.items()}
        # What this window goes on with, as it saw it last, and what others began here.
        self._mine, self._others = kept, kept.others if kept else ()
        # When it was kept, to show; None while nothing was brought back. Ages, since no two clocks are compared.
        self._at: datetime | None = kept.at if kept else None
        self._brought = kept is not None
        self._age, self._drawn = kept.age if kept else math.inf, time.monotonic()
        # One save at a time: what was typed earlier must not be written later.
        self._saving, self._busy, self._changed, self._over = asyncio.Lock(), False, False, False
        self._unsaved = False
        self._fill(kept.fields if kept else {})
        for box in boxes.values():
            if isinstance(box, ui.input):
                box.props("debounce=400")
            box.on_value_change(self._keep)
        self._props["person"], self._props["place"] = visit.actor.id, place
        self._props["boxes"] = {name: box.html_id for name, box in boxes.items()}
        self._props["initial"] = {
            "at": kept.at.isoformat() if kept else None,
            "saved": self._sums(),
            "own": kept.key if kept else None,
            "others": self._offers(),
        }
        self.on("discard", self._discard)
        self.on("held", self._held)
        self.on("take", self._take)
        self.on("remove", self._remove)

    async def sent(self, *, over: bool = False) -> None:
        """What stood in the boxes was sent: keep what stands there now, which is mostly nothing. What other windows
        began stays, and is offered. `over`: nothing more comes from this page."""
        async with self._saving:
            self._changed, self._over = False, over
            await self._save({} if over else self._texts())
            if not over:
                await self._look()

    def _handle_delete(self) -> None:
        self._taken = self._discarded = _nothing  # theirs belong to what holds this
        super()._handle_delete()

    def _fill(self, texts: Mapping[str, str]) -> None:
        for name, text in texts.items():
            if (box := self._boxes.get(name)) is not None and _takes(box, text):
                box.set_value(text or (None if isinstance(box, ui.select) else ""))

    def _texts(self) -> dict[str, str]:
        now = {name: answer(box) for name, box in self._boxes.items()}
        return {name: text for name, text in now.items() if text != self._began[name]}

    def _sums(self) -> dict[str, int]:
        return {name: zlib.adler32(answer(box).encode(errors="replace")) for name, box in self._boxes.items()}

    def _offers(self) -> list[dict[str, str]]:
        return [
            {"key": one.key, "at": one.at.isoformat(), "said": _short(one.fields, self._boxes)}
            for one in self._others
        ]

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
        sums, self._unsaved = self._sums(), True
        try:
            actor = await self._visit.now(used=True)
            if texts:
                self._mine = await commands.keep(actor, self._place, {**self.also, **texts}, self._mine)
                self._at = self._at or (self._mine.at if self._brought else None)
            else:
                if self._mine is not None:
                    await commands.drop(actor, self._place, self._mine)
                self._mine, self._at, self._brought = None, None, False
        except DomainError:
            self._show(failed=True)  # signed out, or far too long: no notice while somebody types
            return False
        except Exception as error:
            logger.warning("A draft was not saved: {}", type(error).__name__)
            self._show(failed=True)
            return True
        self._unsaved = False
        self._has(sums)
        return False

    def _has(self, sums: dict[str, int]) -> None:
        key = self._mine.key if self._mine else None
        self._show(
            failed=False, saved=sums, at=self._at and self._at.isoformat(), own=key, others=self._offers()
        )

    def _show(self, **values: object) -> None:
        if not self.is_deleted:
            self.run_method("show", values)

    async def _discard(self) -> None:
        self._fill(self._began)
        self._discarded()
        await self.sent()

    async def _all(self) -> tuple[Kept, ...]:
        newest = (await load(await self._visit.now(), self._place)).get(self._place)
        return (newest, *newest.others) if newest else ()

    async def _look(self) -> None:
        """Offer what is kept here now, but what this window goes on with."""
        with suppress(DomainError):  # signed out: the page closes
            mine = self._mine.key if self._mine else ""
            self._others = tuple(one for one in await self._all() if one.key != mine)
            self._has(self._sums())

    def _go_on(self, kept: Kept | None) -> None:
        self._mine, self._at, self._brought = kept, kept.at if kept else None, kept is not None
        fields = kept.fields if kept else {}
        more = {name: text for name, text in fields.items() if name not in self._boxes}
        self.also.update(more)
        self._fill({**self._began, **fields})
        self._changed = False  # by us, not by the person
        self._taken(more)

    async def _take(self, event: GenericEventArguments) -> None:
        """Go on with another draft. What stands in the boxes is kept, and offered in its place."""
        async with self._saving:
            texts, was = self._texts(), self._mine.fields if self._mine else {}
            if any(was.get(name) != text for name, text in texts.items()):
                await self._save(texts)
                if self._unsaved:
                    return
            with suppress(DomainError):
                if (
                    found := next((one for one in await self._all() if one.key == event.args), None)
                ) is not None:
                    self._go_on(found)
            await self._look()

    async def _remove(self, event: GenericEventArguments) -> None:
        async with self._saving:
            with suppress(DomainError):
                for one in self._others:
                    if one.key == event.args:
                        await commands.drop(await self._visit.now(used=True), self._place, one)
            await self._look()

    async def _held(self, event: GenericEventArguments) -> None:
        """What this window went on with before it was loaded again, and the words that could not be saved then: newer
        than what was kept, unless another window went on with the same."""
        age, texts, key = _read(event.args)
        async with self._saving:
            await self._come_back(key, texts)
            kept = self._mine.age + time.monotonic() - self._drawn if self._mine else math.inf
            if not texts:
                self._has(self._sums())
            elif age <= kept + _SLACK:
                self._at, self._brought = None, True
                self._fill(texts)
                self._changed = False
                await self._save(self._texts())
            elif any(
                self._texts().get(name, self._began[name]) != text
                for name, text in texts.items()
                if name in self._began
            ):
                await self._keep_beside(texts)

    async def _come_back(self, key: str, held: Mapping[str, str]) -> None:
        """Go on with the draft of this key, or what the words that this window holds go on from, or the newest where it
        holds none: one may have been saved, or sent, after this page was drawn."""
        drawn = self._texts()
        try:
            kept = await self._all()
        except DomainError:
            return
        found = next((one for one in kept if one.key == key), None)
        if found is None and not (held and key):
            found = next((one for one in kept if _goes_on(held, one.fields)), None)
        texts = {name: text for name, text in found.fields.items() if name in self._boxes} if found else {}
        self._others = tuple(one for one in kept if one is not found)
        self._drawn = time.monotonic()
        if self._texts() != drawn:
            return  # somebody types already
        if drawn != texts or (found and self._mine and found.key != self._mine.key):
            self._go_on(found)
        self._mine = found

    async def _keep_beside(self, texts: dict[str, str]) -> None:
        own = {name: text for name, text in texts.items() if self._began.get(name, text) != text}
        with suppress(DomainError):
            if own:
                await commands.keep(await self._visit.now(used=True), self._place, {**self.also, **own})
        await self._look()


def _takes(box: ValidationElement[Any], text: str) -> bool:
    # A choice that is no longer offered cannot be chosen again.
    return not isinstance(box, ui.select) or not text or text in box.options


def _goes_on(held: Mapping[str, str], kept: Mapping[str, str]) -> bool:
    return all(text.startswith(kept.get(name, "")) for name, text in held.items())


def _short(fields: Mapping[str, str], boxes: Boxes) -> str:
    said = " · ".join(
        " ".join(text.split()) for name, text in fields.items() if name in boxes and text.strip()
    )
    return said if len(said) <= 80 else f"{said[:79]}…"


def _read(args: Any) -> tuple[float, dict[str, str], str]:
    # What arrives on the socket was written by anybody.
    said = args if isinstance(args, dict) else {}
    age, texts, key = said.get("age"), said.get("texts"), said.get("key")
    if not isinstance(age, int | float) or not isinstance(texts, dict):
        age, texts = math.inf, {}
    texts = {name: text for name, text in texts.items() if isinstance(text, str)}
    return float(age), texts, key if isinstance(key, str) else ""
