"""Nearly all that a page shows: an element of our own that draws a template over a state, patched in place. See live_rows.js."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from nicegui.element import Element
from nicegui.events import GenericEventArguments

Act = Callable[..., Awaitable[None]]


class LiveRows(Element, component="live_rows.js", dependencies=["choice.js", "translatable.js"]):
    """Draw `template` over `state`. In the template: `s` is the state, `act(name, ...)` calls back to Python,
    `ago`, `exact`, `initials` and `fits` help, `changed[id]` is set for about a second after a row changed. A select that
    acts is `<choice :value="…" set="Set" @choose="value => act(…, value)">` around its options: see choice.js."""

    def __init__(
        self,
        template: str,
        state: dict[str, Any],
        *,
        rooms: Sequence[str] = (),
        seq: int = 0,
        act: Mapping[str, Act] | None = None,
    ) -> None:
        super().__init__()
        self._props["template"] = template
        self._keep(state)
        self._props["rooms"] = list(rooms)
        self._props["seq"] = seq
        self._act = act or {}
        if self._act:
            self.on("act", self._called)

    def set(self, **values: Any) -> None:
        """Replace parts of the state on this page."""
        # Kept for a page that is drawn before its socket is there; afterwards the method alone brings it.
        self._keep({**self._props["initial"], **values})
        self.run_method("set", values)

    def _keep(self, state: dict[str, Any]) -> None:
        # Not by assignment: NiceGUI would wrap every row to watch it, and send the whole element again on each change.
        dict.__setitem__(self._props, "initial", state)

    def merge(self, **parts: dict[Any, Any]) -> None:
        """Replace single values within parts of the state, on this page."""
        self.run_method("receive", {"merge": parts})

    def _handle_delete(self) -> None:
        self._act = {}  # which hold on to what they show, and so to this
        super()._handle_delete()

    async def _called(self, event: GenericEventArguments) -> None:
        # What arrives on the socket was written by anybody: a name that is not offered here does nothing.
        said = event.args if isinstance(event.args, dict) else {}
        handler, args = self._act.get(str(said.get("name"))), said.get("args")
        if handler is not None and isinstance(args, list):
            await handler(*args)
