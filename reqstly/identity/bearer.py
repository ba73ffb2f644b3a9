"""Access tokens that an OpenID provider made for our API, such as Azure AD's: JWTs (RFC 9068; RFC 8725).

The person has to have signed in here before: a token lets an account in, it never makes one."""

import json
from typing import Any

from joserfc.errors import JoseError
from joserfc.jws import extract_compact
from joserfc.jwt import JWTClaimsRegistry

from db.reading import Row, Statement, reading
from reqstly.access import Scope
from reqstly.actor import Actor
from reqstly.claims import words
from reqstly.identity import providers
from reqstly.identity.providers import LEEWAY, Untrusted, is_name
from reqstly.identity.tokens import program, refused
from reqstly.identity.visitor import Visitor
from reqstly.people.queries import ACTOR_COLUMNS

_MOST = 16_384  # characters: far more than any provider's
_TYPES = ("at+jwt", "jwt")
# What only ID tokens have (OpenID Connect Core 1.0, 2 and 3.3.2.11), and only logout tokens.
_NOT_FOR_ACCESS = ("nonce", "at_hash", "c_hash", "events")


async def actor_of(token: str, visitor: Visitor) -> Actor:
    """Whose access token it is, with what its scopes mean here. Raises InvalidToken, TooMany, and ProviderDown where
    the provider's keys cannot be had."""
    try:
        key, claims = await _believed(token)
        scopes = _scopes(claims)
        person = await _person(key, claims)
        # Renewed every hour, the token is another one; the program that has it is the same.
        credential = f"provider {key} {_clients(claims)}"
    except Untrusted as error:
        raise await refused("jwt", error.reason, visitor) from error
    return program(person, scopes, credential)


async def _believed(token: str) -> tuple[str, dict[str, Any]]:
    """The provider's key here, and the claims, once all of it holds. Raises Untrusted, ProviderDown."""
    key = providers.by_issuer(_issuer(token))
    if key is None:
        raise Untrusted("of an issuer that is not set up")
    if not providers.provider(key).audience:
        raise Untrusted(f"{key}: no access tokens are taken from there")
    decoded = await providers.decode(key, token)
    claims = dict(decoded.claims)
    try:
        _check(key, claims, decoded.header)
    except Untrusted as error:
        raise Untrusted(f"{key}: {error.reason}") from error
    return key, claims


def _issuer(token: str) -> object:
    # Read before anything is proven: it only says whose keys to prove it with, and is checked again afterwards.
    if len(token) > _MOST:
        raise Untrusted("too long")
    try:
        said = json.loads(extract_compact(token.encode()).payload)
    except (JoseError, ValueError, RecursionError) as error:
        raise Untrusted("not a JWT") from error
    return said.get("iss") if isinstance(said, dict) else None


def _check(key: str, claims: dict[str, Any], header: dict[str, Any]) -> None:
    known = providers.provider(key)
    if str(header.get("typ")).lower().removeprefix("application/") not in _TYPES:
        raise Untrusted("another type of token")
    needed: dict[str, Any] = {name: {"essential": True} for name in ("exp", "iat", "sub")}
    registry = JWTClaimsRegistry(
        leeway=LEEWAY,
        iss={"essential": True, "value": known.issuer},
        aud={"essential": True, "value": known.audience},
        **needed,
    )
    try:
        registry.validate(claims)
    except JoseError as error:
        raise Untrusted(f"{error.error} {getattr(error, 'claim', '')}".strip()) from error
    if any(name in claims for name in _NOT_FOR_ACCESS):
        raise Untrusted("an ID or logout token")
    if "cnf" in claims:
        # RFC 7800: only who proves to have a key may use it. A bearer proves nothing.
        raise Untrusted("bound to a key")
    if claims.get("idtyp") == "app" or claims["sub"] in _clients(claims):
        raise Untrusted("a program's own, without a person")


def _clients(claims: dict[str, Any]) -> list[Any]:
    # RFC 9068, 2.2: where a program asks for itself, `sub` is the program.
    return [claims.get(name) for name in ("client_id", "azp", "appid")]


def _scopes(claims: dict[str, Any]) -> list[Scope]:
    """What the token may do here; what is meant for others is passed over. Raises Untrusted where nothing is left.

    Azure AD names them in `scp`, and in a program's own token, which has no person, not at all (only `roles`)."""
    said = claims.get("scp", claims.get("scope"))
    named = {_plain(word) for word in words(said)}
    found = [scope for scope in Scope if scope in named]
    if not found:
        raise Untrusted("no scope of ours")
    return found


def _plain(word: str) -> str:
    # `requests.read` and `api://…/requests.read` are `requests:read`: providers take no colon in a scope's name.
    return (word.rsplit("/", 1)[1] if word.startswith("api://") else word).replace(".", ":")


async def _person(key: str, claims: dict[str, Any]) -> Row:
    known = providers.provider(key)
    subject = claims.get(known.subject_claim)
    if not is_name(subject):
        raise Untrusted(f"{key}: names nobody")
    async with reading(None, system=True) as connection:
        found = await connection.row(_FIND, {"issuer": known.issuer, "subject": subject})
    if found is None:
        raise Untrusted(f"{key}: of nobody who has an active account here")
    return found


# By the provider's subject alone: a mail address is only told.
_FIND = Statement(
    f"select {ACTOR_COLUMNS} from identities i join users u on u.id = i.user_id"
    " where i.issuer = :issuer and i.subject = :subject and u.is_active"
)
