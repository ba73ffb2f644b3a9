"""One page that somebody looks at: who they are, `act`, and what they are told."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import quote

from loguru import logger
from nicegui import Client, ui
from nicegui.element import Element
from starlette.datastructures import QueryParams

from components.stay import Stay
from reqstly import live, logs, quota
from reqstly.access import require_fresh
from reqstly.actor import Actor
from reqstly.errors import DomainError, Invalid, NotFresh, NotSignedIn
from reqstly.identity import sessions


class Visit(Stay):
    """One page, while it is looked at. `actor` is who opened it, as they were then: to draw by, never to act by."""

    def __init__(
        self, client: Client, address: str, actor: Actor, title: str = "", content: Element | None = None
    ) -> None:
        super().__init__(client, content)
        self.actor = actor
        self.path, _, asked = address.partition("#")[0].partition("?")
        self.query = QueryParams(asked)
        self.title = title
        self.shown = False
        self.undo_bar: Element | None = None
        self._acting = asyncio.Lock()

    @property
    def host(self) -> str | None:
        """The name under which the browser knows us."""
        return self.client.request.url.hostname

    def entitle(self, title: str) -> None:
        """Name the page, in the window's title too."""
        if title != self.title:
            self.title = title
            if self.shown:
                self.show_title()

    def show_title(self) -> None:
        """This is the page in the window now."""
        self.shown = True
        with self.client:
            ui.page_title(f"{self.title} · Reqstly")

    async def act(
        self,
        verb: Callable[..., Awaitable[Any]],
        *args: Any,
        done: str = "",
        invalid: Callable[[Invalid], None] | None = None,
        **more: Any,
    ) -> Any:
        """Call a verb as who is signed in now, whatever the page was opened as, once what was called before it on this
        page is done: a verb calls no other this way. Shows what went wrong in a sentence and returns None then; else what
        the verb returned. `invalid` may show what is wrong beside its field."""
        try:
            async with self._acting:
                actor = await self.now(used=True)
                await quota.count_act(actor)
                result = await verb(actor, *args, **more)
        except NotSignedIn as error:
            say(error.sentence, action=("Sign in", f"/sign-in?then={quote(self.path)}"))
        except NotFresh as error:
            say(
                error.sentence,
                action=("Sign in once more", f"/sign-in?again=1&then={quote(self.path)}"),
            )
        except DomainError as error:
            say(error.sentence)
            if invalid is not None and isinstance(error, Invalid):
                invalid(error)
        except Exception as error:
            say(f"That did not work, and nothing was changed. Try again; if it stays, quote {report(error)}.")
        else:
            if done:
                say(done)
            return result
        return None

    async def did(self, verb: Callable[..., Awaitable[object]], *args: Any, **more: Any) -> bool:
        """Call a verb as `act` does. Whether it went through, for verbs that return nothing."""

        async def run(actor: Actor) -> bool:
            await verb(actor, *args, **more)
            return True

        return bool(await self.act(run))

    async def now(self, *, used: bool = False) -> Actor:
        """Who is signed in on this page at this moment. Raises NotSignedIn when the session is over. `used`: the
        person does something; what happens by itself does not keep a session from being idle."""
        assert self.actor.session_id is not None
        return await sessions.actor_of_session(self.actor.session_id, used=used)

    async def is_fresh(self) -> bool:
        """Whether they signed in a moment ago; else says that it takes that, before anything is typed in vain."""

        async def look(actor: Actor) -> bool:
            require_fresh(actor)
            return True

        return bool(await self.act(look))

    def go(self, path: str) -> None:
        """Open another page in this window."""
        with self.client:
            ui.navigate.to(path)

    def follow(self, reload: Callable[[], Awaitable[None]], *subjects: live.Subject) -> None:
        """Call `reload` whenever one of the subjects changed, or may have, for as long as the page is looked at."""

        async def changed(_: frozenset[live.Subject] | None) -> None:
            await self.if_there(reload)

        for subject in subjects:
            self.on_leave(live.subscribe(changed, subject))
        self.catch_up(reload, *subjects)


def report(error: Exception) -> str:
    """Log an unexpected error and return the id under which it can be found again."""
    identifier = logs.quoted()
    logger.opt(exception=error).error("Unexpected error")
    return identifier


def say(sentence: str, *, action: tuple[str, str] | None = None) -> None:
    """Tell the person something, politely and for as long as it takes to read."""
    options: dict[str, Any] = {"attrs": {"data-testid": "notice"}}
    if action:
        options["actions"] = [{"label": action[0], "href": action[1]}]
    ui.notify(sentence, position="bottom", timeout=4000 + 60 * len(sentence), close_button="Close", **options)
