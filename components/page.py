"""What every page shares: who may look at it, the frame around it, and what happens when it cannot be shown."""

import functools
import inspect
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from fastapi.routing import APIRoute
from loguru import logger
from nicegui import APIRouter, Client, app, ui
from nicegui.element import Element

from components import closing, metrics, plain, rights, shell, unjoined
from components.boards import boards
from components.cookies import session_cookie
from components.delivery import Delivery
from components.keys import Keys
from components.live_rows import LiveRows
from components.places import Place, Places, add
from components.visit import Visit, report
from reqstly import live, logs
from reqstly.actor import Actor
from reqstly.errors import AWAY, DomainError, NotSignedIn
from reqstly.identity import sessions


def page(
    path: str, title: str, *, wide: bool = False, whole: bool = False
) -> Callable[[Callable[..., Awaitable[None]]], Any]:
    """A page for people who are signed in; others are sent to sign in and come back. The function gets the Visit and
    the path's parameters, and draws; a DomainError becomes the page that says so, with its status where the page is
    loaded. `whole`: it is loaded each time, and so are pages that are gone to from it."""

    def decorate(draw: Callable[..., Awaitable[None]]) -> Any:
        parameters = list(inspect.signature(draw).parameters.values())[1:]
        place = Place(path, title, wide, draw)
        if not whole:
            add(place)

        async def drawn(request: Request, client: Client, **values: Any) -> Response | None:
            actor, began = request.state.actor, request.state.began
            try:
                await Window(client, actor, began).open(place, values, _address(request), whole=whole)
            except Exception as error:
                client.delete()
                return plain.failed(*_what(error))
            unjoined.drawn(client, actor.session_id or 0)
            return None

        drawn.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
            [_parameter("request", Request), _parameter("client", Client), *parameters]
        )
        # NiceGUI's route makes a client before anything is asked: it is kept aside, behind our own.
        aside = APIRouter()
        ui.page(path, title=f"{title} · Reqstly", response_timeout=20, api_router=aside)(drawn)
        (route,) = aside.routes
        assert isinstance(route, APIRoute)
        shown = route.endpoint

        @functools.wraps(draw)
        async def guarded(request: Request, **values: Any) -> Response:
            # A session that ends from here on is noticed when the page follows its person.
            request.state.began = live.mark()
            token = request.cookies.get(session_cookie())
            try:
                if not token:
                    raise NotSignedIn
                request.state.actor = await sessions.actor_for(token)
            except NotSignedIn:
                return RedirectResponse(f"/sign-in?then={quote(_address(request))}", 303)
            except Exception as error:
                return plain.failed(*_what(error))
            answer: Response = await shown(request=request, **values)
            return answer

        guarded.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
            [_parameter("request", Request), *parameters]
        )
        app.get(path, include_in_schema=False)(guarded)
        return guarded

    return decorate


class Window:
    """A browser's window: the frame, and the page that is looked at in it."""

    def __init__(self, client: Client, actor: Actor, began: int) -> None:
        assert actor.session_id is not None
        self._client, self._actor, self._session_id, self._began = client, actor, actor.session_id, began
        self._visit: Visit | None = None

    async def open(self, place: Place, values: Mapping[str, Any], address: str, *, whole: bool) -> None:
        """Draw the frame and the first page. Raises what drawing raises."""
        self._lasting = frame = Visit(self._client, address, self._actor)
        frame.began = self._began
        await self._leave_when_access_changes(frame)
        Delivery(self._actor.id)
        Keys(frame.act)
        self._frame = await shell.frame(frame)
        self._places = None if whole else Places(self._go)
        content = (
            self._places.first(place, address) if self._places else ui.element("div").classes("main wide")
        )
        self._visit = visit = Visit(self._client, address, self._actor, place.title, content)
        metrics.shows(self._client, place.path)
        with content:
            await place.draw(visit, **values)
        visit.show_title()

    async def _go(self, place: Place, values: Mapping[str, Any], address: str) -> None:
        """Another page in this window, for who is signed in now."""
        assert self._places is not None
        content = self._places.next(address, lambda: visit.arrive())
        visit = Visit(self._client, address, self._actor, place.title, content)
        try:
            await self._draw(place, values, visit)
        except BaseException as stopped:
            # Signed out; or gone elsewhere meanwhile, or the window is closed.
            visit.leave()
            if not content.is_deleted:
                content.delete()
            if isinstance(stopped, NotSignedIn):
                closing.close(self._client)
                return
            raise
        if self._visit is not None:
            self._visit.leave()
        self._visit = visit
        # One that failed leaves nothing to stay at: going there again tries again.
        self._places.shown(place, "" if visit.over else address, content)
        self._lasting.path = visit.path
        self._frame.moved(visit)
        metrics.shows(self._client, place.path)
        visit.show_title()

    async def _draw(self, place: Place, values: Mapping[str, Any], visit: Visit) -> None:
        try:
            visit.actor = await sessions.actor_of_session(self._session_id)
            with visit.content:
                await place.draw(visit, **values)
        except NotSignedIn:
            raise
        except Exception as error:
            _failed_in_place(visit, *_what(error))

    async def _leave_when_access_changes(self, frame: Visit) -> None:
        """Other rights end the page, on the server: whoever is signed out is sent to sign in, whoever became something else sees
        the page anew as what they are now."""
        closing.opened(self._client, self._session_id)
        teams = await boards.teams(self._actor)
        rights.hold(self._client, self._actor, frame.began, (team.id for team in teams))


BROKEN = "Something went wrong on our side. Nothing of yours was changed."
NO_DATABASE = "Reqstly does not get through to its database at this moment. Nothing of yours was changed."


def _what(error: Exception) -> tuple[int, str, str]:
    """What is said of it: a status, a sentence, and an id to quote."""
    if isinstance(error, DomainError):
        return error.status, error.sentence, ""
    if isinstance(error, AWAY):
        logger.warning("A page was not shown: {}", logs.told(error))
        return 503, NO_DATABASE, ""
    return 500, BROKEN, report(error)


def _failed_in_place(visit: Visit, status: int, sentence: str, quote_id: str = "") -> None:
    visit.leave()
    visit.content.clear()
    visit.entitle(_say_failed(visit.content, status, sentence, quote_id))


def _say_failed(content: Element, status: int, sentence: str, quote_id: str) -> str:
    heading = plain.heading(status)
    with content:
        LiveRows(_FAILED, {"status": status, "heading": heading, "sentence": sentence, "quote": quote_id})
    return heading


_FAILED = """
<div class="centre"><div class="oops">
  <p class="code" data-testid="error-status">{{ s.status }}</p>
  <h1 data-testid="error-heading">{{ s.heading }}</h1>
  <p class="soft" data-testid="error-sentence">{{ s.sentence }}</p>
  <p v-if="s.quote" class="soft small" data-testid="error-id">To quote: {{ s.quote }}</p>
  <div class="stack"><a v-if="s.status === 503" class="btn main-act" href="">Try again</a>
    <template v-else><a class="btn main-act" href="/">Go home</a><a class="btn" href="/new">Ask for something</a></template></div>
</div></div>
"""


def _address(request: Request) -> str:
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


def _parameter(name: str, kind: type) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=kind)
