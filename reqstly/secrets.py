"""Random secrets, their hashes, and what is done with the secret key. Nothing here is ever logged."""

import hashlib
import hmac
import os
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from reqstly.settings import settings

_NONCE = 12  # bytes, as AES-GCM is meant to be used


def token() -> str:
    """A secret of 256 random bits, for addresses and cookies."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> bytes:
    """What is stored of a random secret: at 256 bits, nobody finds the one behind a hash."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()


def keyed(purpose: str, text: str) -> str:
    """A hash that only our secret key makes: for what could be guessed, such as an address."""
    return hmac.new(_key(purpose), text.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def same(one: str, other: str) -> bool:
    """Whether two texts are the same, in a time that does not tell how far they are."""
    return hmac.compare_digest(one.encode("utf-8", "surrogatepass"), other.encode("utf-8", "surrogatepass"))


def seal(purpose: str, text: str) -> bytes:
    """The text, encrypted."""
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(_key(purpose)).encrypt(nonce, text.encode(), purpose.encode())


def unseal(purpose: str, sealed: bytes) -> str | None:
    """The text that was sealed; None where another key sealed it, or somebody changed it."""
    try:
        return AESGCM(_key(purpose)).decrypt(sealed[:_NONCE], sealed[_NONCE:], purpose.encode()).decode()
    except InvalidTag:
        return None


def _key(purpose: str) -> bytes:
    # One key for each purpose. Without a secret key there is only the demo, which has nothing to keep secret.
    key = settings().secret_key
    secret = key.get_secret_value() if key else "demo"
    return hmac.new(secret.encode(), purpose.encode(), hashlib.sha256).digest()
