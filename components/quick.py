"""What NiceGUI does for every element and every answer, done with less: the same results.

A queue page asks thirty times how many arguments a function takes, and reads the same props from text each time. Uses
internals of NiceGUI: `tests/components/test_contract.py` holds them."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import lru_cache
from types import FunctionType, MethodType, SimpleNamespace
from typing import Any

import nicegui.helpers
import nicegui.outbox
from nicegui import core
from nicegui.middlewares import RedirectWithPrefixMiddleware, SetCacheControlMiddleware
from nicegui.props import Props
from nicegui.version import __version__
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_STATIC = f"/_nicegui/{__version__}/"


def install() -> None:
    """Do it so from now on. Call this after `ui.run_with` and before the first answer."""
    setattr(nicegui.helpers, "expects_arguments", expects_arguments)  # noqa: B010
    setattr(Props, "parse", staticmethod(parse))  # noqa: B010
    # A page's outbox looks each second whether it is to stop. It is woken for that, too.
    used = {name: getattr(asyncio, name) for name in _USED}
    setattr(nicegui.outbox, "asyncio", SimpleNamespace(**used, wait_for=_wait))  # noqa: B010  (it exports none)
    # The convenient form of middleware costs a task and a stream for every answer. We are never under a prefix.
    slow: set[Any] = {RedirectWithPrefixMiddleware, SetCacheControlMiddleware}
    core.app.user_middleware[:] = [one for one in core.app.user_middleware if one.cls not in slow]
    core.app.add_middleware(Kept)


class Kept:
    """NiceGUI's own files are kept by browsers: their addresses change with their content."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass it on, with how long it may be kept."""
        path = scope["path"] if scope["type"] == "http" else ""
        if not path.startswith(_STATIC) or path.startswith(f"{_STATIC}dynamic_resources/"):
            await self._app(scope, receive, send)
            return

        async def kept(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] < 400:
                MutableHeaders(scope=message)["Cache-Control"] = core.app.config.cache_control_directives
            await send(message)

        await self._app(scope, receive, kept)


# What NiceGUI's outbox uses of asyncio, but `wait_for`.
_USED = ("CancelledError", "Event", "TimeoutError", "sleep")


async def _wait(awaitable: Awaitable[Any], timeout: float) -> Any:  # noqa: ASYNC109
    return await awaitable


_expects_arguments, _parse = nicegui.helpers.expects_arguments, Props.parse


def expects_arguments(func: Callable[..., Any]) -> bool:
    """Whether the function has arguments without a default. Read from its code where it is a plain one."""
    plain = func.__func__ if isinstance(func, MethodType) else func
    if not isinstance(plain, FunctionType) or plain.__dict__:  # a wrapper may say that it is another one
        return _expects_arguments(func)
    code = plain.__code__
    given = len(plain.__defaults__ or ()) + isinstance(func, MethodType)
    return code.co_argcount > given or code.co_kwonlyargcount > len(plain.__kwdefaults__ or ())


def parse(text: str | None) -> dict[str, Any]:
    """Props from their text. What holds lists or objects is read anew each time: they may be changed."""
    if not text or "[" in text or "{" in text:
        return _parse(text)
    return dict(_parsed(text))


@lru_cache(maxsize=1_000)
def _parsed(text: str) -> dict[str, Any]:
    return _parse(text)
