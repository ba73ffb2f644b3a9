"""Signing in with an OpenID provider: authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0, 3.1;
RFC 7636; RFC 9207; RFC 9700).

State, nonce and verifier hang on a secret that only the browser's cookie holds: what is in the database lets nobody
finish what somebody else began."""

import base64
import hashlib
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.httpx_client import AsyncOAuth2Client
from authlib.oidc.core import CodeIDToken
from httpx2 import HTTPError
from joserfc.errors import JoseError

from reqstly import secrets
from reqstly.actor import Actor
from reqstly.claims import is_true, number, texts
from reqstly.errors import DomainError
from reqstly.identity import accounts, attempts, ceremonies, providers, sessions
from reqstly.identity.accounts import Arrival, Claimed
from reqstly.identity.providers import LEEWAY, ProviderDown, Untrusted, is_name, shown
from reqstly.identity.refusals import Refused
from reqstly.identity.visitor import Visitor
from reqstly.settings import settings

# Microsoft's directory leaves some claims to the user endpoint; what we need is one of these.
_TOLD = ("email", "preferred_username", "upn")
_JUST_NOW = 300.0 + LEEWAY  # seconds


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a sign-in is for: to come in, to connect the provider with one's account (`user_id`), or to follow a
    one-time link (`link`, its secret's hash in hex). `again`: the provider has to ask who it is, whoever it knows."""

    then: str = "/"
    user_id: int | None = None
    link: str = ""
    again: bool = False


async def start(key: str, browser: str, visitor: Visitor, purpose: Purpose = Purpose()) -> str:
    """Begin. Returns the provider's address to send the browser to. Raises NotFound, TooMany, ProviderDown."""
    wanted = providers.provider(key)
    await attempts.begin(visitor)
    published, state = await providers.metadata(key), secrets.token()
    data = {
        "provider": key, "then": purpose.then, "user_id": purpose.user_id, "link": purpose.link, "again": purpose.again,
    }  # fmt: skip
    await ceremonies.begin("oidc", state, browser, data)
    # No session there has to be older than one here may become; and asked for its age, a provider tells it.
    more = {"max_age": str(int(settings().session_absolute_days * 86_400))}
    if purpose.again or purpose.user_id is not None:
        more = {"prompt": "login", "max_age": "0"}
    async with _client(key) as client:
        address, _ = client.create_authorization_url(
            published["authorization_endpoint"],
            state=state,
            code_verifier=_derived("verifier", browser, state),
            nonce=_derived("nonce", browser, state),
            scope=wanted.scopes,
            **more,
        )
    return str(address)


async def finish(
    key: str, answer: Mapping[str, str], browser: str, visitor: Visitor, me: Actor | None = None
) -> Arrival:
    """End what began, once; `me` is who is signed in in this browser. Returns the session's token and where to go.
    Raises Refused, which knows where they wanted to go, and TooMany."""
    if not browser:
        raise Refused("state")  # it began nowhere, as when another site's picture points here
    await attempts.admit(visitor)
    state = answer.get("state", "")
    begun, begun_in = (await ceremonies.end_of("oidc", state, browser) if state else None) or (None, "")
    if begun is None or begun["provider"] != key or begun["user_id"] not in (None, me and me.user_id):
        reason = "the state is unknown, used, over, or another browser's"
        raise await _refused("state", reason, key, visitor)
    try:
        claimed = await _claimed(key, answer, begun, begun_in, visitor)
        return await accounts.arrive(claimed, visitor, begun, me)
    except Refused as no:
        no.then = begun["then"]
        raise


async def _claimed(
    key: str, answer: Mapping[str, str], begun: Mapping[str, Any], begun_in: str, visitor: Visitor
) -> Claimed:
    """Who it is that comes back, as the provider vouches. Raises Refused."""
    try:
        claims, id_token = await _answered(key, answer, begun_in)
        proved = _proved(claims, asked=begun["again"] or begun["user_id"] is not None)
    except Untrusted as error:
        raise await _refused("untrusted", error.reason, key, visitor) from error
    except ProviderDown as error:
        raise await _refused("down", "the provider does not answer", key, visitor, counts=False) from error
    if answer.get("error"):
        raise await _refused(
            "refused", f"the provider says {shown(answer['error'])}", key, visitor, counts=False
        )
    return Claimed(key, providers.provider(key).issuer, _subject(key, claims), claims, id_token, proved)


async def _answered(key: str, answer: Mapping[str, str], browser: str) -> tuple[dict[str, Any], str]:
    """Who it is, from the code. Raises Untrusted, ProviderDown."""
    published = await providers.metadata(key)
    _check_issuer(key, published, answer)
    if answer.get("error"):
        return {}, ""
    token = await _redeem(key, published, answer, _derived("verifier", browser, answer["state"]))
    id_token = token.get("id_token")
    if not isinstance(id_token, str):
        raise Untrusted("no ID token came")
    claims = await verified(
        key, id_token, _derived("nonce", browser, answer["state"]), token.get("access_token")
    )
    if not any(any(texts(claims.get(name))) for name in _TOLD) and isinstance(token.get("access_token"), str):
        claims = _merged(claims, await providers.userinfo(key, token["access_token"]))
    return claims, id_token


async def verified(key: str, id_token: str, nonce: str, access_token: object = None) -> dict[str, Any]:
    """The claims of an ID token that is this provider's, for us, now, and for this very sign-in. Raises Untrusted."""
    wanted, token = providers.provider(key), await providers.decode(key, id_token)
    options: dict[str, Any] = {
        "iss": {"essential": True, "value": wanted.issuer},
        "aud": {"essential": True, "value": wanted.client_id},
        "sub": {"essential": True},
        "exp": {"essential": True},
        "iat": {"essential": True},
    }
    params = {"nonce": nonce, "client_id": wanted.client_id, "access_token": access_token}
    claims = CodeIDToken(token.claims, token.header, options, params)
    try:
        claims.validate(leeway=LEEWAY)
    except JoseError as error:
        raise Untrusted(f"ID token: {error.error} {getattr(error, 'claim', '')}".strip()) from error
    except (TypeError, ValueError) as error:  # a claim of another kind, which authlib does not look for
        raise Untrusted("ID token: a claim cannot be read") from error
    if not is_name(claims["sub"]) or not is_name(claims.get("sid", "none"), 1_000):
        raise Untrusted("ID token: no name of a person or session")
    return dict(claims)


def callback(key: str) -> str:
    """Where the provider sends people back to; to be registered there."""
    return f"{settings().origin}/sign-in/from/{key}"


def _check_issuer(key: str, published: dict[str, Any], answer: Mapping[str, str]) -> None:
    # RFC 9207: a provider that says so names itself in its answer, so that two providers cannot be mixed up.
    named = answer.get("iss")
    if named is None and is_true(published.get("authorization_response_iss_parameter_supported")):
        raise Untrusted("the answer does not name its issuer")
    if named is not None and named != providers.provider(key).issuer:
        raise Untrusted("the answer comes from another issuer")


def _proved(claims: dict[str, Any], *, asked: bool) -> float | None:
    """When they last proved there who they are. Where it was told to ask and says that it did not: Untrusted.

    Azure AD leaves the time out unless it is set to tell it: then only who was to be asked counts as asked."""
    when = claims.get("auth_time")
    if when is None:
        return None if asked else sessions.NEVER
    now, told = time.time(), number(when)
    # Neither before all time nor to come; what is no number is never.
    proved = sessions.NEVER if told is None else float(max(sessions.NEVER, min(told, now)))
    if asked and now - proved > _JUST_NOW:
        raise Untrusted("the provider was told to ask who it is, and did not")
    return proved


async def _redeem(
    key: str, published: dict[str, Any], answer: Mapping[str, str], verifier: str
) -> dict[str, Any]:
    if not answer.get("code"):
        raise Untrusted("no code came")
    try:
        async with _client(key) as client:
            return dict(
                await client.fetch_token(
                    published["token_endpoint"],
                    code=answer["code"],
                    code_verifier=verifier,
                    grant_type="authorization_code",
                )
            )
    except OAuthError as error:
        raise Untrusted(f"the code was refused: {shown(error.error)}") from error
    except HTTPError as error:
        raise ProviderDown(providers.provider(key).name) from error
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise Untrusted("the token endpoint's answer cannot be read") from error


def _client(key: str) -> AsyncOAuth2Client:
    wanted = providers.provider(key)
    return AsyncOAuth2Client(
        wanted.client_id,
        wanted.secret or None,
        token_endpoint_auth_method="client_secret_basic" if wanted.secret else "none",
        redirect_uri=callback(key),
        code_challenge_method="S256",
        **providers.manners(),
    )


def _merged(claims: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    # OpenID Connect Core 5.3.2: another subject's answer must not be used.
    if more and more.get("sub") != claims["sub"]:
        raise Untrusted("the user endpoint speaks of somebody else")
    # Whether an address was checked is said beside it: an ID token without one says nothing about the other's.
    ours = {name: value for name, value in claims.items() if name != "email_verified" or "email" not in more}
    return {**more, **ours}


def _subject(key: str, claims: dict[str, Any]) -> str:
    subject = claims.get(providers.provider(key).subject_claim)
    return subject if is_name(subject) else ""


def _derived(purpose: str, browser: str, state: str) -> str:
    made = hashlib.sha256(f"{purpose}:{browser}:{state}".encode()).digest()
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


async def _refused(word: str, reason: str, key: str, visitor: Visitor, *, counts: bool = True) -> DomainError:
    await attempts.failed("oidc", f"{key}: {reason}", visitor, counts=counts)
    return Refused(word)
