"""An OpenID provider that is right by default and lies on demand, for the refusals that a well-behaved one never calls for.

    crooked.id_token(nonce="another")         the ID tokens from now on say so; GONE leaves a claim out
    crooked.signs(alg="none")                 how they are signed
    crooked.tokens(status=500)                what the token endpoint answers
    crooked.honest()                          right again

Whoever `login_hint` names is signed in at once. Discovery is under `crooked.issuer`; what the client sent is in `asked`,
`redeemed`, `told` and `left`. It runs in a thread, so that a browser, an app in another process and the test can all call it."""

import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import uvicorn

from tests.idp import endpoints
from tests.idp.real import ACCOUNTS, AUDIENCE, CLIENT_ID, SECRET, free_port
from tests.idp.signing import GONE, KINDS, AnyKey, Signing, half_hash, kept, new_key, signed

LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout"
TENANT = "11111111-2222-3333-4444-555555555555"


@dataclass(slots=True)
class Redeemed:
    """A call of the token endpoint: what was sent, how the client named itself, and what came of it ("ok" or an error)."""

    form: dict[str, str]
    method: str
    verdict: str


@dataclass(slots=True)
class Told:
    """A call of the user endpoint: where the access token was (header, query, body, nowhere), and which."""

    where: str
    token: str


@dataclass(slots=True)
class Reply:
    """What an endpoint says in place of the truth: another status, a body, a place to go to, seconds to wait, and members
    of the answer that are replaced, added, or GONE."""

    status: int = 200
    body: str | None = None
    to: str = ""
    wait: float = 0.0
    members: dict[str, object] = field(default_factory=dict)


class Crooked:
    """The running provider."""

    client_id, secret, audience = CLIENT_ID, SECRET, AUDIENCE

    def __init__(self, port: int) -> None:
        self.port = port
        self.issuer = f"http://localhost:{port}"
        self._ready_keys = {kind: new_key(kind, f"{kind}-1") for kind in ("RSA", "EC")}
        self._stranger = {kind: new_key(kind, f"{kind}-1") for kind in ("RSA", "EC")}
        self.honest()

    def honest(self) -> None:
        """Right again, with nothing recorded."""
        self.keys: dict[str, AnyKey] = dict(self._ready_keys)
        self.published: list[dict[str, Any]] = [_public(key) for key in self.keys.values()]
        self.people: dict[str, dict[str, Any]] = {
            sub: dict(claims, email_verified=True) for sub, claims in ACCOUNTS.items()
        }
        self.skew = 0.0  # seconds that its clock is ahead
        self.signing = Signing()
        self.replies: dict[str, Reply] = {}
        self.rotates_before_signing = False
        self.codes: dict[str, dict[str, str]] = {}
        self.spent: set[str] = set()
        self.access: dict[str, str] = {}  # whose an access token is
        self.asked: list[dict[str, str]] = []
        self.redeemed: list[Redeemed] = []
        self.told: list[Told] = []
        self.left: list[dict[str, str]] = []
        self.fetched: Counter[str] = Counter()
        self.fetched_in_order: list[str] = []  # with the query, for keys
        self.id_tokens: list[str] = []  # those it gave out

    # ---------------------------------------------------------------- lies

    def id_token(self, **claims: object) -> None:
        """Claims of the ID tokens from now on: replaced, added, or GONE."""
        self.reply("id_token").members |= claims

    def signs(self, **how: Any) -> None:
        """How ID tokens are signed from now on: the fields of `Signing`."""
        self.signing = Signing(**how)

    def userinfo(self, **claims: object) -> None:
        """Members of the user endpoint's answer; `status`, `body`, `to`, `wait` as in `Reply`."""
        self._lie("userinfo", claims)

    def discovery(self, **members: object) -> None:
        """Members of the discovery document; `status`, `body`, `to`, `wait` as in `Reply`."""
        self._lie("discovery", members)

    def jwks(self, **members: object) -> None:
        """Members of the key set; `status`, `body`, `to`, `wait` as in `Reply`."""
        self._lie("jwks", members)

    def tokens(self, **members: object) -> None:
        """Members of the token endpoint's answer, such as `token_type`; `status`, `body`, `to`, `wait` as in `Reply`."""
        self._lie("token", members)

    def answers(self, **members: object) -> None:
        """Parameters with which the browser is sent back, such as `state`, `iss`, or `error` with `code=GONE`."""
        self._lie("authorize", members)

    def leaves(self, **members: object) -> None:
        """Parameters with which the browser is sent back after signing out."""
        self._lie("end_session", members)

    def publishes(self, *keys: AnyKey | dict[str, Any]) -> None:
        """The keys that the key set shows; what is not a key is shown as it is."""
        self.published = [key if isinstance(key, dict) else _public(key) for key in keys]

    def nameless_keys(self, count: int) -> None:
        """That many RSA keys without `kid` are published, the signing one last; ID tokens name no key either."""
        others = [new_key("RSA", "other") for _ in range(count - 1)]
        shown = [_public(key) for key in (*others, self.keys["RSA"])]
        self.published = [{name: value for name, value in key.items() if name != "kid"} for key in shown]
        self.signs(header={"kid": GONE})

    def rotate(self, *, keep: bool = False, before_signing: bool = False) -> None:
        """New keys from now on, or from when the next ID token is signed; the old ones stay published where `keep`."""
        if before_signing:
            self.rotates_before_signing = True
            return
        old = self.published if keep else []
        self.keys = {kind: new_key(kind, f"{kind}-{uuid4()}") for kind in self.keys}
        self.published = [*old, *map(_public, self.keys.values())]

    def azure(
        self, *, groups: list[str] | None = None, roles: list[str] | None = None, **claims: object
    ) -> None:
        """ID tokens as Entra ID makes them: `oid`, `tid`, `ver`, no checked mail address. No `groups`: there are too
        many of them, and the token names only where to ask."""
        overage = {
            "_claim_names": {"groups": "src1"},
            "_claim_sources": {"src1": {"endpoint": f"{self.issuer}/groups"}},
        }
        said = {"groups": groups} if groups is not None else overage
        self.id_token(
            tid=TENANT,
            oid="99999999-8888-7777-6666-555555555555",
            ver="2.0",
            email_verified=GONE,
            roles=roles or GONE,
        )
        self.id_token(**said, **claims)

    # ---------------------------------------------------------------- tokens to send by hand

    def logout_token(self, signing: Signing | None = None, **claims: object) -> str:
        """A token for a back channel: right (for `sub="amara"`), but for `claims` and `signing`."""
        right = self._times(120) | {"sub": "amara", "jti": str(uuid4()), "events": {LOGOUT_EVENT: {}}}
        return self._sign(kept(right, claims), signing or Signing(header={"typ": "logout+jwt"}))

    def access_token(self, signing: Signing | None = None, **claims: object) -> str:
        """A JWT for the API (RFC 9068): right (Amara's, to read and write), but for `claims` and `signing`."""
        right = self._times(3600) | {
            "aud": AUDIENCE, "sub": "amara", "jti": str(uuid4()), "client_id": "tool",
            "scope": "requests.read requests.write",
        }  # fmt: skip
        return self._sign(kept(right, claims), signing or Signing(header={"typ": "at+jwt"}))

    # ---------------------------------------------------------------- for the endpoints

    def reply(self, endpoint: str) -> Reply:
        """The lie told there, to be read or added to."""
        return self.replies.setdefault(endpoint, Reply())

    def make_id_token(self, begun: Mapping[str, str], access_token: str) -> str:
        """The ID token that ends a sign-in."""
        if self.rotates_before_signing:
            self.rotates_before_signing = False
            self.rotate()
        right = self._times(300) | {
            "sub": begun["sub"],
            "sid": begun["sid"],
            "at_hash": half_hash(access_token),
        }
        right |= self.people.get(begun["sub"], {}) | {"auth_time": self.now()}
        if "nonce" in begun:
            right["nonce"] = begun["nonce"]
        made = self._sign(kept(right, self.reply("id_token").members), self.signing)
        self.id_tokens.append(made)
        return made

    def now(self) -> int:
        """The time by its clock."""
        return int(time.time() + self.skew)

    def _times(self, lifetime: int) -> dict[str, object]:
        now = self.now()
        return {"iss": self.issuer, "aud": CLIENT_ID, "iat": now, "exp": now + lifetime}

    def _sign(self, claims: Mapping[str, object], how: Signing) -> str:
        keys = self._stranger if how.by == "stranger" else self.keys
        return signed(claims, how, keys[KINDS.get(how.alg[:2], "RSA")], SECRET)

    def _lie(self, endpoint: str, said: dict[str, Any]) -> None:
        reply = self.reply(endpoint)
        for name in ("status", "body", "to", "wait"):
            setattr(reply, name, said.pop(name, getattr(reply, name)))
        reply.members |= said


@contextmanager
def running() -> Iterator[Crooked]:
    """The provider, ready; ended afterwards."""
    crooked = Crooked(free_port())
    server = uvicorn.Server(
        uvicorn.Config(
            endpoints.app(crooked), host="127.0.0.1", port=crooked.port, log_level="critical", lifespan="off"
        )
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive(), "the crooked provider did not start"
            time.sleep(0.01)
        yield crooked
    finally:
        server.should_exit = True
        thread.join(10)


def _public(key: AnyKey) -> dict[str, Any]:
    return dict(key.as_dict(private=False))
