"""How each call is answered: at first presuming what was so lately, and once more where it was not so (db/presumed.py)."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.routing import APIRoute
from starlette.routing import Match
from starlette.types import Scope

from db.presumed import Call, Outdated, presuming
from db.reading import reading

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class Route(APIRoute):
    """A route of the API."""

    def __init__(self, path: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(path, *args, **kwargs)
        self._begins, self._ends = path.partition("{")[0], path.rpartition("}")[2]

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Whether it is this one. Of the fifty that are asked in turn at each call, most differ plainly."""
        path = scope["path"]
        if self._begins in path and path.endswith(self._ends):
            return super().matches(scope)
        return Match.NONE, {}

    def get_route_handler(self) -> Handler:
        """Answer a call, and leave nothing of what it presumed unasked: not where it is refused either."""
        handle = super().get_route_handler()

        async def answer(request: Request) -> Response:
            try:
                with presuming() as call:
                    return await _settled(call, handle, request)
            except Outdated:
                with presuming(afresh=True):
                    return await handle(request)

        return answer


def router(**more: Any) -> APIRouter:
    """What the routes of a resource are added to."""
    return APIRouter(route_class=Route, generate_unique_id_function=_name, **more)


def _name(route: APIRoute) -> str:
    """What programs call an operation: `requests_create`, `comments_say`."""
    return f"{route.endpoint.__module__.rpartition('.')[2]}_{route.name}"


async def _settled(call: Call, handle: Handler, request: Request) -> Response:
    try:
        response = await handle(request)
    except Outdated:
        raise
    except Exception:
        await _settle(call)
        raise
    await _settle(call)
    return response


async def _settle(call: Call) -> None:
    if call.pending:
        # What it presumed is asked by the transaction's beginning.
        async with reading(None, system=True):
            pass
