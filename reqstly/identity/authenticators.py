"""What passkeys say, without a database: what to ask a browser for, and whether to believe its answer (WebAuthn 3)."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, TypeVar
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec
from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.authentication.verify_authentication_response import VerifiedAuthentication
from webauthn.helpers import (
    base64url_to_bytes,
    bytes_to_base64url,
    encode_cbor,
    options_to_json_dict,
    parse_authentication_credential_json,
    parse_client_data_json,
    parse_registration_credential_json,
)
from webauthn.helpers.structs import (
    AuthenticationCredential,
    AuthenticatorSelectionCriteria,
    CollectedClientData,
    PublicKeyCredentialDescriptor,
    RegistrationCredential,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)
from webauthn.registration.verify_registration_response import VerifiedRegistration

from reqstly.settings import is_name, settings

TIMEOUT_MS = 300_000  # as long as its challenge lasts (ceremonies.LASTS)
_T = TypeVar("_T")


class Mistrusted(Exception):
    """An answer that is not believed. The reason is for the history, never for who sent it."""


def rp_id() -> str:
    """Whom passkeys are made for: the host in our address."""
    return urlsplit(settings().origin).hostname or ""


def offered(host: str | None) -> bool:
    """Whether passkeys can be used by who opened the page at this host. They need a name: a number has none."""
    return settings().has_passkeys and is_name(rp_id()) and host == rp_id()


def sign_in_options() -> tuple[str, dict[str, Any]]:
    """A challenge, and what to ask a browser for to sign in: any passkey of ours that it has."""
    options = generate_authentication_options(
        rp_id=rp_id(), timeout=TIMEOUT_MS, user_verification=UserVerificationRequirement.REQUIRED
    )
    return bytes_to_base64url(options.challenge), options_to_json_dict(options)


def registration_options(
    handle: bytes, name: str, email: str, known: Iterable[bytes]
) -> tuple[str, dict[str, Any]]:
    """A challenge, and what to ask a browser for to make a passkey, on none that holds a `known` one."""
    options = generate_registration_options(
        rp_id=rp_id(),
        rp_name="Reqstly",
        user_id=handle,
        user_name=email,
        user_display_name=name,
        timeout=TIMEOUT_MS,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=[PublicKeyCredentialDescriptor(id=id) for id in known],
    )
    return bytes_to_base64url(options.challenge), options_to_json_dict(options)


def sign_in_answer(credential: object) -> tuple[AuthenticationCredential, str]:
    """What came back, and the challenge that it answers; nothing of it is proven yet. Raises Mistrusted."""
    answer = _try(lambda: parse_authentication_credential_json(_mapping(credential)))
    return answer, _challenge(answer.response.client_data_json)


def registration_answer(credential: object) -> tuple[RegistrationCredential, str]:
    """The same for a passkey that was made."""
    answer = _try(lambda: parse_registration_credential_json(_mapping(credential)))
    return answer, _challenge(answer.response.client_data_json)


def verify_sign_in(
    answer: AuthenticationCredential, challenge: str, public_key: bytes
) -> VerifiedAuthentication:
    """What the passkey with this key has signed. Raises Mistrusted.

    Its sign count is for the caller to compare: the library would do so before it looks at the signature, and
    anybody could then have a passkey called cloned."""
    return _try(
        lambda: verify_authentication_response(
            credential=answer,
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=rp_id(),
            expected_origin=settings().origin,
            credential_public_key=public_key,
            credential_current_sign_count=0,
            require_user_verification=True,
        )
    )


def verify_registration(answer: RegistrationCredential, challenge: str) -> VerifiedRegistration:
    """The passkey that was made. Raises Mistrusted."""
    made = _try(
        lambda: verify_registration_response(
            credential=answer,
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=rp_id(),
            expected_origin=settings().origin,
            require_user_verification=True,
        )
    )
    if made.credential_id != answer.raw_id:
        raise Mistrusted("it names another credential than it made")
    return made


def transports(answer: RegistrationCredential) -> list[str]:
    """How the authenticator can be reached, as the browser told."""
    return sorted({transport.value for transport in answer.response.transports or ()})


@lru_cache
def nobodys_key() -> bytes:
    """A key that nobody has the other half of: to check what comes from no passkey of ours takes as long."""
    numbers = ec.generate_private_key(ec.SECP256R1()).public_key().public_numbers()
    key = {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
    return encode_cbor(key)


def _challenge(client_data: bytes) -> str:
    said: CollectedClientData = _try(lambda: parse_client_data_json(client_data))
    if said.cross_origin:
        raise Mistrusted("it was asked for in a frame of another site")
    return bytes_to_base64url(said.challenge)


def _try(parse: Callable[[], _T]) -> _T:
    try:
        return parse()
    except Mistrusted:
        raise
    except Exception as error:
        # Whatever the library stumbles over was written by who sent it: there is no such thing as an unexpected one.
        raise Mistrusted(f"{type(error).__name__}: {error}") from error


def _mapping(credential: object) -> dict[str, Any]:
    if not isinstance(credential, dict):
        raise Mistrusted("it is no credential")
    return credential
