"""A passkey holder in software: answers what the product asks a browser for, rightly, or wrongly where told to."""

import hashlib
import json
import os
import struct
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url, encode_cbor

from reqstly.identity.authenticators import rp_id
from reqstly.settings import settings

UP, UV, BE, BS, AT = 0x01, 0x04, 0x08, 0x10, 0x40


@dataclass
class Authenticator:
    """One passkey. `count` is its sign count, before the next use; None: it does not count."""

    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    id: bytes = field(default_factory=lambda: os.urandom(32))
    handle: bytes = b""
    count: int | None = None
    synced: bool = False

    def register(self, options: dict[str, Any], **wrong: Any) -> dict[str, Any]:
        """The browser's answer to registration options."""
        self.handle = base64url_to_bytes(options["user"]["id"])
        data = self._data(wrong, AT) + bytes(16) + struct.pack(">H", len(self.id)) + self.id + self._public()
        attestation = encode_cbor({"fmt": "none", "attStmt": {}, "authData": data})
        response = {
            "attestationObject": attestation,
            "clientDataJSON": _said("webauthn.create", options, wrong),
        }
        return self._credential(response) | {"transports": ["internal"]}

    def sign_in(self, options: dict[str, Any], **wrong: Any) -> dict[str, Any]:
        """The browser's answer to sign-in options."""
        said, data = _said("webauthn.get", options, wrong), self._data(wrong, 0)
        signature = self.key.sign(data + hashlib.sha256(said).digest(), ec.ECDSA(hashes.SHA256()))
        response = {
            "clientDataJSON": said, "authenticatorData": data, "signature": wrong.get("signature", signature),
            "userHandle": wrong.get("handle", self.handle),
        }  # fmt: skip
        return self._credential(response)

    def _credential(self, response: dict[str, bytes]) -> dict[str, Any]:
        id = bytes_to_base64url(self.id)
        coded = {name: bytes_to_base64url(value) for name, value in response.items()}
        return {"id": id, "rawId": id, "type": "public-key", "response": coded}

    def _data(self, wrong: dict[str, Any], flags: int) -> bytes:
        if self.count is not None:
            self.count += 1
        flags |= wrong.get("flags", UP | UV) | (BE | BS if self.synced else 0)
        return hashlib.sha256(wrong.get("rp_id", rp_id()).encode()).digest() + struct.pack(
            ">BI", flags, wrong.get("count", self.count or 0)
        )

    def _public(self) -> bytes:
        numbers = self.key.public_key().public_numbers()
        return encode_cbor(
            {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
        )


def _said(kind: str, options: dict[str, Any], wrong: dict[str, Any]) -> bytes:
    said = {
        "type": wrong.get("type", kind),
        "challenge": wrong.get("challenge", options["challenge"]),
        "origin": wrong.get("origin", settings().origin),
        "crossOrigin": wrong.get("cross_origin", False),
    }
    return json.dumps(said).encode()
