"""OpenID providers: what they publish about themselves, kept for an hour, and their keys, which are asked for every five
minutes, since a key that is withdrawn is not to be believed, and at once when one is unknown.

OpenID Connect Discovery 1.0; RFC 7517, 7519; what to accept of algorithms: RFC 8725, 3.1."""

import asyncio
import json
import ssl
import time
from collections import deque
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeGuard
from urllib.parse import urlsplit

import httpx2
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import Key, KeySet
from joserfc.jws import JWSRegistry, extract_compact
from loguru import logger

from reqstly.errors import DomainError, NotFound
from reqstly.settings import LOOPBACK, Provider, settings

LEEWAY = 60  # seconds that two clocks may differ
_KEPT = 3_600.0
_KEYS_KEPT = 300.0
# While a provider does not answer, the keys that it published last are believed; it is asked again after a while.
_KEYS_BELIEVED, _ASK_AGAIN = 3_600.0, 30.0
# A key that is unknown is asked for at once, for keys change; but strangers must not make us ask all the time. Whoever
# comes too soon waits: strangers cannot spend what somebody with a new key needs.
_ASKED_MOST, _WITHIN = 3, 6.0  # times in seconds
_WAITING_MOST = 100  # calls: what waits costs memory
_MOST = 1_000_000  # bytes of an answer
# How we speak with providers: shortly, and to nobody they send us on to.
MANNERS: dict[str, Any] = {"timeout": httpx2.Timeout(5.0), "follow_redirects": False}

# Whatever reading what a stranger sent can end in; a RecursionError is JSON that is nested thousands deep.
_UNREADABLE = (JoseError, ValueError, TypeError, KeyError, AttributeError, RecursionError)


class ProviderDown(DomainError):
    """The provider does not answer, or not with what it should."""

    status = 503

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} cannot be reached at the moment. Try again in a minute, or sign in another way."
        )


class Untrusted(Exception):
    """A token that is not to be believed. `reason` is for the log and the history, never for who sent it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(slots=True)
class _Known:
    metadata: dict[str, Any] = field(default_factory=dict)
    metadata_at: float = -_KEPT
    keys: list[Key] = field(default_factory=list)
    keys_at: float = -_KEYS_BELIEVED
    keys_failed_at: float = -_ASK_AGAIN
    asked: deque[float] = field(default_factory=lambda: deque(maxlen=_ASKED_MOST))
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    missing: asyncio.Lock = field(default_factory=asyncio.Lock)  # held by the one who asks for an unknown key
    waiting: int = 0  # for that one
    failed: int = 0  # times that it did not answer


_known: dict[str, _Known] = {}


def provider(key: str) -> Provider:
    """The provider with this key. NotFound where none is set up."""
    found = settings().providers.get(key)
    if found is None:
        raise NotFound("There is no such way to sign in.")
    return found


def by_issuer(issuer: object) -> str | None:
    """The key of the provider that is this issuer; None for strangers."""
    return next((key for key, known in settings().providers.items() if known.issuer == issuer), None)


def manners() -> dict[str, Any]:
    """How a client of ours speaks with a provider. All of them trust the same authorities, which are read once: 23 ms of
    processor, for which everybody on this replica would wait at each sign-in."""
    return {**MANNERS, "verify": _authorities()}


async def metadata(key: str) -> dict[str, Any]:
    """What the provider publishes about itself. ProviderDown where it cannot be had, or speaks for somebody else."""
    known, wanted = _known.setdefault(key, _Known()), provider(key)
    failed = known.failed
    async with known.lock:
        if time.monotonic() - known.metadata_at >= _KEPT:
            address = f"{wanted.issuer.rstrip('/')}/.well-known/openid-configuration"
            said = await _asked(known, wanted, address, failed)
            _check_metadata(wanted, said)
            known.metadata, known.metadata_at = said, time.monotonic()
    return known.metadata


async def decode(key: str, token: str) -> jwt.Token:
    """The token, its signature checked against the provider's keys. Says nothing yet about its claims.
    Raises Untrusted, or ProviderDown where its keys cannot be had."""
    arrived, header, algorithm = time.monotonic(), _header(token), provider(key).algorithm
    if header.get("alg") != algorithm:
        raise Untrusted(f"signed by {shown(header.get('alg'), 20)}")
    keys, name = await _keys(key), header.get("kid")
    try:
        return _opened(keys, token, header)
    except Untrusted:
        if name is not None and _choose(keys, header) is not None:
            raise  # a key that is known by name did not sign it
        return _opened(await _keys_after(key, arrived), token, header)


async def userinfo(key: str, access_token: str) -> dict[str, Any]:
    """What the provider says of the person for whom this access token is; the token goes in a header, never in a URL."""
    wanted, address = provider(key), (await metadata(key)).get("userinfo_endpoint")
    return await _fetch(wanted, str(address), {"Authorization": f"Bearer {access_token}"}) if address else {}


def shown(said: object, most: int = 60) -> str:
    """What a stranger said, as the history can keep it and a line can show it."""
    return "".join(sign if sign.isprintable() else "?" for sign in str(said)[:most])


def is_name(said: object, most: int = 255) -> TypeGuard[str]:
    """Whether it can be somebody's name at a provider, or a session's (OpenID Connect Core 1.0, 2: `sub`)."""
    return isinstance(said, str) and 0 < len(said) <= most and said.isprintable()


def forget() -> None:
    """Ask everything anew: for tests."""
    _known.clear()


def _header(token: str) -> dict[str, Any]:
    try:
        header = dict(extract_compact(token.encode()).headers())
    except _UNREADABLE as error:
        raise Untrusted("not a signed token") from error
    if not isinstance(header.get("kid", ""), str):
        raise Untrusted("signed by an unknown key")
    return header


def _opened(keys: list[Key], token: str, header: dict[str, Any]) -> jwt.Token:
    if (signer := _choose(keys, header)) is None:
        raise Untrusted("signed by an unknown key")
    registry = JWSRegistry(algorithms=[header["alg"]], strict_check_header=False)
    try:
        return jwt.decode(token, signer, registry=registry)
    except _UNREADABLE as error:
        raise Untrusted(f"signature: {type(error).__name__}") from error


async def _keys(key: str) -> list[Key]:
    """The provider's keys, as it published them a few minutes ago at most; where it does not answer, an hour ago at most."""
    known = _known.setdefault(key, _Known())
    asked_before = time.monotonic() - known.keys_failed_at < _ASK_AGAIN
    if _age(known) >= (_KEYS_BELIEVED if asked_before else _KEYS_KEPT):
        try:
            await _ask_for_keys(key, known, time.monotonic() - _KEYS_KEPT)
        except ProviderDown:
            known.keys_failed_at = time.monotonic()
            if _age(known) >= _KEYS_BELIEVED:
                raise
    return known.keys


async def _keys_after(key: str, arrived: float) -> list[Key]:
    """The keys as they were published after this moment: for a token that came then and names an unknown one."""
    known = _known.setdefault(key, _Known())
    failed = known.failed
    if known.waiting >= _WAITING_MOST:
        raise Untrusted("signed by an unknown key")
    known.waiting += 1
    try:
        async with known.missing:
            if known.failed != failed:
                raise ProviderDown(provider(key).name)
            if known.keys_at < arrived:
                soonest = known.asked[0] + _WITHIN if len(known.asked) == _ASKED_MOST else 0.0
                await asyncio.sleep(soonest - time.monotonic())
                known.asked.append(time.monotonic())  # first: what fails counts too
                await _ask_for_keys(key, known, arrived)
    finally:
        known.waiting -= 1
    return known.keys


async def _ask_for_keys(key: str, known: _Known, than: float) -> None:
    """Ask for the keys, unless somebody did while we waited: those that were asked for before `than` are too old."""
    failed = known.failed
    published = await metadata(key)
    async with known.lock:
        if known.keys_at < than:
            now = time.monotonic()
            said = await _asked(known, provider(key), published["jwks_uri"], failed)
            known.keys, known.keys_at = _usable(said), now


def _age(known: _Known) -> float:
    return time.monotonic() - known.keys_at


def _usable(said: dict[str, Any]) -> list[Key]:
    keys: list[Key] = []
    shown_keys = said.get("keys")
    for published in shown_keys if isinstance(shown_keys, list) else []:
        if (
            isinstance(published, dict)
            and published.get("use", "sig") == "sig"
            and published.get("kty") in ("RSA", "EC")
        ):
            try:
                keys += KeySet.import_key_set({"keys": [published]}).keys
            except _UNREADABLE as error:
                logger.warning("A provider publishes a key that cannot be read: {}", type(error).__name__)
    return keys


def _choose(keys: list[Key], header: dict[str, Any]) -> Key | None:
    # OpenID Connect Core 10.1: with several keys, the token has to name the one that signed it.
    kind = "EC" if str(header["alg"]).startswith("ES") else "RSA"
    fitting = [key for key in keys if key.key_type == kind]
    if (kid := header.get("kid")) is None:
        return fitting[0] if len(fitting) == 1 else None
    return next((key for key in fitting if key.kid == kid), None)


def _check_metadata(wanted: Provider, said: dict[str, Any]) -> None:
    addresses = [said.get(name) for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")]
    optional = [said[name] for name in ("userinfo_endpoint", "end_session_endpoint") if said.get(name)]
    if said.get("issuer") != wanted.issuer:
        logger.error("{} publishes another issuer than it is set up with", wanted.name)
    elif not all(_is_safe(address) for address in [*addresses, *optional]):
        logger.error("{} publishes addresses that are missing or not https", wanted.name)
    else:
        return
    raise ProviderDown(wanted.name)


def _is_safe(address: object) -> bool:
    try:
        parts = urlsplit(address if isinstance(address, str) else "")
    except ValueError:
        return False
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    )


@lru_cache
def _authorities() -> ssl.SSLContext:
    return httpx2.create_ssl_context()


async def _asked(known: _Known, wanted: Provider, address: str, failed: int) -> dict[str, Any]:
    # Under the lock. Where it failed while somebody waited for the lock (`failed` is how often it had before), that is
    # their answer too: else each of those who wait at a provider that hangs waits for all before them.
    if known.failed != failed:
        raise ProviderDown(wanted.name)
    try:
        return await _fetch(wanted, address)
    except ProviderDown:
        known.failed += 1
        raise


async def _fetch(wanted: Provider, address: str, headers: dict[str, str] | None = None) -> dict[str, Any]:
    try:
        async with (
            httpx2.AsyncClient(**manners()) as http,
            http.stream("GET", address, headers=headers) as answer,
        ):
            answer.raise_for_status()
            body = b""
            async for part in answer.aiter_bytes():
                body += part
                if len(body) > _MOST:
                    raise ValueError("too long an answer")
        said = json.loads(body)
        if not isinstance(said, dict):
            raise ValueError("not an object")
    except (httpx2.HTTPError, ValueError, RecursionError) as error:
        logger.warning("{} did not answer as it should: {}", wanted.name, type(error).__name__)
        raise ProviderDown(wanted.name) from error
    return said
