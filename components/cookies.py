"""The cookies of signing in: which session, which device, and what is under way. None is readable by scripts."""

from fastapi import Request
from fastapi.responses import Response

from reqstly import secrets
from reqstly.actor import Actor
from reqstly.errors import NotSignedIn
from reqstly.identity import sessions
from reqstly.identity.visitor import Visitor, device_cookie
from reqstly.settings import settings

_DEVICE_DAYS = 180
_FLOW, _FLOW_SECONDS, _FLOWS_MOST = "reqstly-flow", 600, 4


def session_cookie() -> str:
    """The session cookie's name."""
    return settings().cookie("reqstly")


def visitor(request: Request) -> Visitor:
    """Who knocks, as far as HTTP tells."""
    address = request.client.host if request.client else ""
    device = request.cookies.get(settings().cookie("reqstly-device"), "")
    return Visitor(address, request.headers.get("user-agent", ""), device, begun=bool(_flows(request)))


async def who_is_here(request: Request) -> Actor | None:
    """Who is signed in in this browser, if anybody is."""
    if not (token := request.cookies.get(session_cookie())):
        return None
    try:
        return await sessions.actor_for(token)
    except NotSignedIn:
        return None


async def take_over(request: Request, response: Response, token: str, user_id: int) -> None:
    """Leave a new session in this browser, and the mark of a device in which somebody has signed in. The session that
    was here before ends, where it was another one."""
    if old := request.cookies.get(session_cookie()):
        await sessions.sign_out(old)
    _set(response, "reqstly", token)
    _set(response, "reqstly-device", device_cookie(user_id), _DEVICE_DAYS * 86_400)


def end_session(response: Response) -> None:
    """Take the session out of this browser."""
    response.delete_cookie(
        session_cookie(), path="/", secure=settings().secure, httponly=True, samesite="lax"
    )


def flow(request: Request, response: Response) -> str:
    """The secret of what is under way in this browser, made where there is none: whoever ends it must have begun it.

    Each has a cookie of its own name: two that begin at once, before either cookie is there, both find theirs again. That
    is any two windows, and even one: the browser asks for its passkeys by itself while somebody chooses a provider."""
    found = _flows(request)
    name, secret = found[0] if found else (f"{_FLOW}-{secrets.token()[:8]}", secrets.token())
    _set(response, name, secret, _FLOW_SECONDS)
    return secret


def flow_of(request: Request) -> str:
    """The secrets of what is under way in this browser, by spaces; or nothing."""
    return " ".join(secret for _, secret in _flows(request))


def _flows(request: Request) -> list[tuple[str, str]]:
    prefix = settings().cookie(_FLOW)
    found = [(name, secret) for name, secret in request.cookies.items() if name.startswith(prefix) and secret]
    return [(f"{_FLOW}{name.removeprefix(prefix)}", secret) for name, secret in found[:_FLOWS_MOST]]


def _set(response: Response, name: str, value: str, seconds: int | None = None) -> None:
    # Lax: the provider's redirect back is a navigation from another site, and has to bring the cookie along.
    response.set_cookie(
        settings().cookie(name),
        value,
        max_age=seconds,
        httponly=True,
        secure=settings().secure,
        samesite="lax",
        path="/",
    )
