"""What every page shares: who looks at it, the frame around it, what happens when something goes wrong, and `act`."""

import functools
import inspect
import secrets
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from loguru import logger
from nicegui import Client, ui

from components import shell
from components.boards import boards
from components.live_rows import LiveRows
from reqstly import live
from reqstly.actor import Actor
from reqstly.errors import DomainError, Invalid, NotSignedIn
from reqstly.identity import sessions
from reqstly.settings import settings


@dataclass(slots=True)
class Visit:
    """One open page. `actor` is who opened it, as they were then: to draw by, never to act by."""

    client: Client
    request: Request
    actor: Actor

    async def act(
        self,
        verb: Callable[..., Awaitable[Any]],
        *args: Any,
        done: str = "",
        invalid: Callable[[Invalid], None] | None = None,
        **more: Any,
    ) -> Any:
        """Call a verb as who is signed in now, whatever the page was opened as. Shows what went wrong in a sentence
        and returns None then; else what the verb returned. `invalid` may show what is wrong beside its field."""
        try:
            result = await verb(await self.now(), *args, **more)
        except NotSignedIn as error:
            say(error.sentence, action=("Sign in", f"/sign-in?then={quote(self.request.url.path)}"))
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

    async def now(self) -> Actor:
        """Who is signed in on this page at this moment. Raises NotSignedIn when the session is over."""
        assert self.actor.session_id is not None
        return await sessions.actor_of_session(self.actor.session_id)

    def go(self, path: str) -> None:
        """Open another page in this window."""
        ui.navigate.to(path)

    def follow(self, reload: Callable[[], Awaitable[None]], *subjects: live.Subject) -> None:
        """Call `reload` whenever one of the subjects changed, or may have, for as long as the page is open."""

        async def changed(_: frozenset[live.Subject] | None) -> None:
            if not self.client.is_deleted:
                with self.client, suppress(NotSignedIn):
                    await reload()

        for subject in subjects:
            self.client.on_delete(live.subscribe(changed, subject))


def page(path: str, title: str, *, wide: bool = False) -> Callable[[Callable[..., Awaitable[None]]], Any]:
    """A page for people who are signed in; others are sent to sign in and come back. The function gets the Visit and
    the path's parameters, and draws; a DomainError becomes the page that says so, with its status."""

    def decorate(draw: Callable[..., Awaitable[None]]) -> Any:
        parameters = list(inspect.signature(draw).parameters.values())[1:]

        @functools.wraps(draw)
        async def guarded(request: Request, client: Client, **values: Any) -> Response | None:
            try:
                actor = await sessions.actor_for(request.cookies.get(cookie()))
            except NotSignedIn:
                then = quote(request.url.path + (f"?{request.url.query}" if request.url.query else ""))
                return RedirectResponse(f"/sign-in?then={then}", 303)
            visit = Visit(client, request, actor)
            client.title = f"{title} · Reqstly"
            await _leave_when_access_changes(visit)
            try:
                with await shell.frame(client, actor, request.url.path, wide=wide):
                    await draw(visit, **values)
            except DomainError as error:
                failed(client, error.status, error.sentence)
            except Exception as error:
                failed(
                    client,
                    500,
                    "Something went wrong on our side. Nothing of yours was changed.",
                    report(error),
                )
            return None

        guarded.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
            [_parameter("request", Request), _parameter("client", Client), *parameters]
        )
        return ui.page(path, title=f"{title} · Reqstly", response_timeout=20)(guarded)

    return decorate


def cookie() -> str:
    """The session cookie's name. Browsers hold `__Host-` to https, the whole path, and no other host."""
    return "__Host-reqstly" if settings().secure else "reqstly"


def failed(client: Client, status: int, sentence: str, quote_id: str = "") -> None:
    """Make the page one that says what happened and offers the next step."""
    client.status_code = status
    client.content.clear()
    heading = {401: "Signed out", 403: "Not for you to do", 404: "Not here", 409: "Not possible now"}.get(
        status, "That was us" if status >= 500 else "Not understood"
    )
    client.title = f"{heading} · Reqstly"
    with client.content:
        LiveRows(_FAILED, {"status": status, "heading": heading, "sentence": sentence, "quote": quote_id})


_FAILED = """
<div class="centre"><div class="oops">
  <p class="code" data-testid="error-status">{{ s.status }}</p>
  <h1 data-testid="error-heading">{{ s.heading }}</h1>
  <p class="soft" data-testid="error-sentence">{{ s.sentence }}</p>
  <p v-if="s.quote" class="soft small" data-testid="error-id">To quote: {{ s.quote }}</p>
  <div class="stack"><a class="btn main-act" href="/">Go home</a><a class="btn" href="/new">Ask for something</a></div>
</div></div>
"""


def report(error: Exception) -> str:
    """Log an unexpected error and return the id under which it can be found again."""
    identifier = secrets.token_hex(4)
    logger.opt(exception=error).error("Unexpected error {}", identifier)
    return identifier


def say(sentence: str, *, action: tuple[str, str] | None = None) -> None:
    """Tell the person something, politely and for as long as it takes to read."""
    options: dict[str, Any] = {"attrs": {"data-testid": "notice"}}
    if action:
        options["actions"] = [{"label": action[0], "href": action[1]}]
    ui.notify(sentence, position="bottom", timeout=4000 + 60 * len(sentence), close_button="Close", **options)


async def _leave_when_access_changes(visit: Visit) -> None:
    """Losing access closes the page: whoever is signed out is sent to sign in, whoever became something else sees
    the page anew as what they are now."""

    async def check() -> None:
        try:
            now = await visit.now()
        except NotSignedIn:
            ui.navigate.to("/sign-in")
            return
        if (now.roles, now.sees, now.is_admin) != (visit.actor.roles, visit.actor.sees, visit.actor.is_admin):
            ui.navigate.reload()

    visit.follow(
        check, ("user", visit.actor.id), *(("team", team.id) for team in await boards.teams(visit.actor))
    )


def _parameter(name: str, kind: type) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=kind)
