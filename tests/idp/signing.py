"""Tokens signed as told: rightly, or in each way that must not be believed."""

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal

from joserfc import jws
from joserfc.jwk import ECKey, RSAKey


class Absent(Enum):
    """In place of a claim's value: it is left out."""

    GONE = "gone"


GONE = Absent.GONE
KINDS = {"RS": "RSA", "PS": "RSA", "ES": "EC"}

AnyKey = RSAKey | ECKey
By = Literal["provider", "stranger", "secret", "public"]


@dataclass(frozen=True, slots=True)
class Signing:
    """How a token is signed. `by`: the provider's key, a key that nobody publishes, the client's secret, or (with HS256)
    the provider's public key as text. `broken`: the signature is of something else. `header` replaces or adds."""

    alg: str = "RS256"
    by: By = "provider"
    broken: bool = False
    header: Mapping[str, object] | None = None


def new_key(kind: str, kid: str) -> AnyKey:
    """A new RSA or EC key to sign with."""
    parameters: Any = {"kid": kid, "use": "sig"}
    return RSAKey.generate_key(2048, parameters) if kind == "RSA" else ECKey.generate_key("P-256", parameters)


def signed(claims: Mapping[str, object], how: Signing, key: AnyKey, secret: str) -> str:
    """The token in its compact form."""
    header = kept({"alg": how.alg, "kid": key.kid, "typ": "JWT"}, how.header or {})
    payload = json.dumps(claims).encode()
    if how.alg == "none":
        return f"{_part(header)}.{_encoded(payload)}."
    if how.alg.startswith("HS"):
        token = _by_secret(header, payload, _shared(how.by, key, secret))
    else:
        registry = jws.JWSRegistry(algorithms=[how.alg], strict_check_header=False)
        token = jws.serialize_compact(header, payload, key, registry=registry)
    return _with_another_signature(token) if how.broken else token


def kept(*parts: Mapping[str, object]) -> dict[str, Any]:
    """These together, the later before the earlier, without what is GONE."""
    merged = {name: value for part in parts for name, value in part.items()}
    return {name: value for name, value in merged.items() if value is not GONE}


def half_hash(text: str) -> str:
    """`at_hash` of an access token, for SHA-256 (OpenID Connect Core 1.0, 3.1.3.6)."""
    return _encoded(hashlib.sha256(text.encode()).digest()[:16])


def _shared(by: By, key: AnyKey, secret: str) -> bytes:
    return key.as_pem(private=False) if by == "public" else secret.encode()


def _by_secret(header: Mapping[str, object], payload: bytes, secret: bytes) -> str:
    text = f"{_part(header)}.{_encoded(payload)}"
    return f"{text}.{_encoded(hmac.new(secret, text.encode(), hashlib.sha256).digest())}"


def _with_another_signature(token: str) -> str:
    head, payload, signature = token.split(".")
    raw = bytearray(base64.urlsafe_b64decode(signature + "=="))
    raw[len(raw) // 2] ^= 0xFF
    return f"{head}.{payload}.{_encoded(bytes(raw))}"


def _part(value: Mapping[str, object]) -> str:
    return _encoded(json.dumps(value).encode())


def _encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
