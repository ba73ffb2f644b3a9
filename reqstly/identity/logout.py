"""Signing out, here and at the provider: at our word (OpenID Connect RP-Initiated Logout 1.0), or at the provider's
(Back-Channel Logout 1.0, Front-Channel Logout 1.0)."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from joserfc.errors import JoseError
from joserfc.jwt import JWTClaimsRegistry

from reqstly import secrets
from reqstly.errors import DomainError
from reqstly.identity import ceremonies, providers, sessions
from reqstly.identity.providers import LEEWAY, Untrusted, is_name
from reqstly.identity.sessions import Ended
from reqstly.settings import settings

_EVENT = "http://schemas.openid.net/event/backchannel-logout"
_REMEMBERED = timedelta(hours=1)  # a logout token's id: longer than any of them is believed
_OLDEST = 600  # seconds since it was made


async def leave(ended: Ended, browser: str) -> str | None:
    """The provider's address at which the person signs out there too; None where it has none."""
    if ended.provider not in settings().providers:
        return None
    try:
        published = await providers.metadata(ended.provider)
    except DomainError:
        return None  # signed out here in any case
    if not (address := published.get("end_session_endpoint")):
        return None
    state = secrets.token()
    await ceremonies.begin("logout", state, browser, {})
    query = {
        "client_id": providers.provider(ended.provider).client_id,
        "post_logout_redirect_uri": f"{settings().origin}/sign-out/done",
        "state": state,
    }
    if ended.id_token:
        query["id_token_hint"] = ended.id_token
    return f"{address}{'&' if '?' in address else '?'}{urlencode(query)}"


async def left(state: str, browser: str) -> bool:
    """Whether who comes back from the provider went there from this browser, and only just."""
    return bool(state and browser) and await ceremonies.end("logout", state, browser) is not None


async def back_channel(key: str, logout_token: str) -> int:
    """What the provider's server says: end these sessions. Returns how many ended. Raises Untrusted, ProviderDown."""
    token = await providers.decode(key, logout_token)
    claims = _checked(key, dict(token.claims), token.header)
    remembered = await ceremonies.begin("logout_token", f"{key}:{claims['jti']}", "", {}, _REMEMBERED)
    if not remembered:
        raise Untrusted("logout token: used before")
    return await sessions.end_at_provider(key, str(claims.get("sub", "")), str(claims.get("sid", "")))


async def front_channel(key: str, issuer: str, sid: str) -> int:
    """What the provider's page says in a hidden frame, where our cookie is not sent: end this session."""
    if issuer != providers.provider(key).issuer or not is_name(sid, 1_000):
        return 0
    return await sessions.end_at_provider(key, "", sid)


def _checked(key: str, claims: dict[str, Any], header: dict[str, Any]) -> dict[str, Any]:
    # Back-Channel Logout 1.0, 2.6, step by step. It only recommends a type, and the conformance suite's own tokens have
    # none; another type than a logout token's is refused (ASVS 5.0.0, 10.5.5).
    wanted = providers.provider(key)
    if str(header.get("typ", "logout+jwt")).lower().removeprefix("application/") != "logout+jwt":
        raise Untrusted("logout token: another type of token")
    needed: dict[str, Any] = {name: {"essential": True} for name in ("iat", "jti")}
    registry = JWTClaimsRegistry(
        leeway=LEEWAY,
        iss={"essential": True, "value": wanted.issuer},
        aud={"essential": True, "value": wanted.client_id},
        **needed,
    )
    try:
        registry.validate(claims)
    except JoseError as error:
        raise Untrusted(f"logout token: {error.error}") from error
    if registry.now - int(claims["iat"]) > _OLDEST:
        raise Untrusted("logout token: too old")
    if not isinstance(claims.get("events"), dict) or not isinstance(claims["events"].get(_EVENT), dict):
        raise Untrusted("logout token: no such event")
    named = [claims[name] for name in ("sub", "sid") if name in claims]
    if not named or not all(is_name(name, 1_000) for name in named):
        raise Untrusted("logout token: names nobody")
    if "nonce" in claims:
        raise Untrusted("logout token: has a nonce, as only ID tokens have")
    return claims
