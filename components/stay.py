"""How long something is on a screen: the frame as long as its client lives, a page until the person goes elsewhere."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from nicegui import Client, background_tasks
from nicegui.element import Element

from reqstly import live
from reqstly.errors import NotSignedIn


class Stay:
    """What follows something for a screen begins and ends here: never with the client, which outlives its pages.
    `content` is where it is drawn; `began` is when, for `live.told_since`: before anything was read for it."""

    def __init__(self, client: Client, content: Element | None = None) -> None:
        self.client = client
        self.content = content or client.content
        self.over = False
        self.began = live.mark()
        self._arrivals: list[Callable[[], Any]] = []
        self._departures: list[Callable[[], Any]] = []
        client.on_connect(self.arrive)
        client.on_delete(self._end)

    def on_arrive(self, call: Callable[[], Any]) -> None:
        """Call this once the browser shows it, and at each reconnect after."""
        self._arrivals.append(call)

    def on_leave(self, call: Callable[[], Any]) -> None:
        """Call this once, when it is on the screen no longer; at once where it is left already, as by something that was
        still being read then."""
        if self.over:
            self.client.safe_invoke(call)
        else:
            self._departures.append(call)

    def arrive(self) -> None:
        """The browser shows it, or has come back."""
        for call in () if self.over else tuple(self._arrivals):
            self.client.safe_invoke(call)

    def leave(self) -> None:
        """It is on the screen no longer. Does nothing the second time."""
        if not self.over:
            self._end()
            self.client.connect_handlers.remove(self.arrive)
            self.client.delete_handlers.remove(self._end)

    def _end(self) -> None:
        # With the client itself, too: while it goes through its handlers, none of them may be taken out.
        if not self.over:
            self.over = True
            departures, self._departures, self._arrivals = self._departures, [], []
            for call in departures:
                self.client.safe_invoke(call)

    def catch_up(self, reload: Callable[[], Awaitable[None]], *subjects: live.Subject) -> None:
        """Call `reload` soon where one of these changed while the page was read, before it was followed."""
        if live.told_since(self.began, *subjects):
            background_tasks.create(self.if_there(reload), name="catch up")

    async def if_there(self, reload: Callable[[], Awaitable[None]]) -> None:
        """Call `reload` in the page's context, if it is still looked at. A page whose session has ended is told so by
        its own check; it has nothing to reload."""
        if not self.over and not self.client.is_deleted:
            with self.content, suppress(NotSignedIn):
                await reload()
