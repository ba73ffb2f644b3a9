"""Access tokens of a provider: taken when all of it holds, and refused, always in one sentence, when anything does not."""

import itertools
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

import pytest
from loguru import logger

from reqstly.errors import Forbidden, TooMany
from reqstly.identity import bearer, providers
from reqstly.identity.providers import ProviderDown
from reqstly.identity.tokens import InvalidToken
from reqstly.identity.visitor import Visitor
from reqstly.people.commands import set_active
from reqstly.people.queries import find
from reqstly.settings import Provider, settings
from tests.conftest import Database
from tests.idp.crooked import Crooked
from tests.idp.fixtures import crooked, op, running_crooked, running_op
from tests.idp.real import Op
from tests.idp.signing import GONE, Signing
from tests.idp.test_idp import HOME, sign_in
from tests.people import admin, lead
from tests.verbs import asked, play

__all__ = ["crooked", "op", "running_crooked", "running_op"]

OID = "99999999-8888-7777-6666-555555555555"


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch, crooked: Crooked) -> Iterator[None]:
    """The crooked provider is set up, and is asked anew."""
    set_up(monkeypatch, crooked.issuer, crooked.audience)
    yield
    providers.forget()


@pytest.fixture(autouse=True)
async def amara(database: Database, crooked: Crooked) -> None:
    """Amara has signed in from there before."""
    await link(database, crooked.issuer, "amara")


@pytest.fixture
def script() -> Visitor:
    """A program at a place where nothing has failed yet."""
    return Visitor(f"203.0.113.{next(_places)}", "curl/8.12")


_places = itertools.count(1)


def set_up(monkeypatch: pytest.MonkeyPatch, issuer: str, audience: str, **more: object) -> None:
    provider = Provider.model_validate(
        {"issuer": issuer, "client_id": "reqstly", "audience": audience, **more}
    )
    monkeypatch.setitem(settings().providers, "azure", provider)
    providers.forget()


async def link(database: Database, issuer: str, subject: str) -> None:
    database.rows(
        "insert into identities (user_id, provider, issuer, subject) values (%s, 'azure', %s, %s) on conflict do nothing",
        (await lead()).id, issuer, subject,
    )  # fmt: skip


@pytest.fixture
def reasons() -> Iterator[list[str]]:
    """Why tokens were refused, as the log has it: the history is not for strangers to write in."""
    found: list[str] = []
    sink = logger.add(lambda message: found.append(message.record["extra"].get("reason", "")), level="INFO",
                      filter=lambda record: record["message"] == "Token refused")  # fmt: skip
    yield found
    logger.remove(sink)


async def test_a_right_token_is_its_person_with_its_scopes(
    crooked: Crooked, reasons: list[str], script: Visitor
) -> None:
    program = await bearer.actor_of(crooked.access_token(), script)
    assert (program.id, program.scopes) == ((await lead()).id, frozenset({"requests:read", "requests:write"}))
    assert not program.fresh and program.session_id is None
    await play("comment", program, await asked())
    with pytest.raises(Forbidden, match="takes people:read"):
        await find(program, "Tom")
    assert reasons == []


@dataclass(frozen=True, slots=True)
class Seconds:
    """A moment, from when the token is made."""

    later: int


def token_of(crooked: Crooked, claims: dict[str, object], signing: Signing | None = None) -> str:
    now = int(time.time())
    said = {
        name: now + value.later if isinstance(value, Seconds) else value for name, value in claims.items()
    }
    return crooked.access_token(signing, **said)


REFUSED: dict[str, tuple[dict[str, object], Signing | None]] = {
    "for others": ({"aud": "api://others"}, None),
    "for nobody": ({"aud": GONE}, None),
    "for none of many": ({"aud": ["api://others", "reqstly"]}, None),
    "of another issuer": ({"iss": "https://login.example.com/other/v2.0"}, None),
    "of no issuer": ({"iss": GONE}, None),
    "of issuers": ({"iss": ["https://login.example.com"]}, None),
    "over": ({"exp": Seconds(-61)}, None),
    "without end": ({"exp": GONE}, None),
    "ends in words": ({"exp": "tomorrow"}, None),
    "not yet": ({"nbf": Seconds(120)}, None),
    "from the future": ({"iat": Seconds(120)}, None),
    "without a beginning": ({"iat": GONE}, None),
    "of nobody": ({"sub": GONE}, None),
    "of nobody named": ({"sub": ""}, None),
    "of a number": ({"sub": 7}, None),
    "of what cannot be stored": ({"sub": "a\x00b"}, None),
    "of half a character": ({"sub": "\ud83d"}, None),
    "of a stranger": ({"sub": "nadia"}, None),
    "of a stranger with her mail": ({"sub": "nadia", "email": "amara.okafor@example.com"}, None),
    "an ID token by its nonce": ({"nonce": "n-1"}, None),
    "an ID token by its hash": ({"at_hash": "x"}, None),
    "a logout token": ({"events": {}}, None),
    "bound to a key": ({"cnf": {"jkt": "x"}}, None),
    "a program's own": ({"idtyp": "app"}, None),
    "a program's own by its subject": ({"client_id": "amara"}, None),
    "a program's own as Azure makes it": ({"azp": "amara", "scope": GONE, "roles": ["requests.read"]}, None),
    "with roles alone": ({"scope": GONE, "roles": ["requests.read"]}, None),
    "without scopes": ({"scope": GONE}, None),
    "with other scopes": ({"scope": "openid profile requests.delete User.Read admins"}, None),
    "with an odd scope": ({"scope": {"requests.read": True}}, None),
    "unsigned": ({}, Signing("none")),
    "signed by the secret": ({}, Signing("HS256", by="secret")),
    "signed by the public key": ({}, Signing("HS256", by="public")),
    "signed by a stranger": ({}, Signing(by="stranger")),
    "signed otherwise": ({}, Signing(broken=True)),
    "signed by an unknown key": ({}, Signing(header={"typ": "at+jwt", "kid": "another"})),
    "of another type": ({}, Signing(header={"typ": "logout+jwt"})),
    "of no type": ({}, Signing(header={"typ": GONE})),
    "with what must be understood": ({}, Signing(header={"typ": "at+jwt", "crit": ["b64"], "b64": False})),
}


@pytest.mark.parametrize("what", REFUSED)
async def test_a_wrong_token_is_refused_in_one_sentence(
    crooked: Crooked, reasons: list[str], what: str, script: Visitor
) -> None:
    claims, signing = REFUSED[what]
    token = token_of(crooked, claims, signing)
    with pytest.raises(InvalidToken) as refused:
        await bearer.actor_of(token, script)
    assert refused.value.sentence == InvalidToken().sentence
    (reason,) = reasons
    assert reason and "requests.read" not in reason and token[:20] not in reason


@pytest.mark.parametrize(
    "token",
    ["", "x", "a.b.c", "a.b", "....", "ä.ö.ü", "e30.e30.", "\x00", "\ud83d", "e30.W10.e30", "[" * 9_000, "x" * 100_000],
    ids=lambda token: ascii(token[:12]),
)  # fmt: skip
async def test_what_is_no_token_is_refused(reasons: list[str], token: str, script: Visitor) -> None:
    with pytest.raises(InvalidToken):
        await bearer.actor_of(token, script)
    assert len(reasons) == 1


async def test_an_id_token_of_the_provider_is_refused(
    crooked: Crooked, monkeypatch: pytest.MonkeyPatch, script: Visitor
) -> None:
    """Also where the API and the sign-in are one application there, and one audience: as Azure AD has it."""
    set_up(monkeypatch, crooked.issuer, "reqstly")
    await bearer.actor_of(crooked.access_token(aud="reqstly"), script)
    for nonce in ({"nonce": "n-1"}, {}):
        token = crooked.make_id_token({"sub": "amara", "sid": "s-1", **nonce}, "access")
        with pytest.raises(InvalidToken):
            await bearer.actor_of(token, script)


async def test_no_audience_no_access_tokens(
    crooked: Crooked, monkeypatch: pytest.MonkeyPatch, script: Visitor
) -> None:
    set_up(monkeypatch, crooked.issuer, "")
    for audience in (crooked.audience, "", "reqstly"):
        with pytest.raises(InvalidToken):
            await bearer.actor_of(crooked.access_token(aud=audience), script)


RIGHT: dict[str, tuple[dict[str, object], Signing | None]] = {
    "for several": ({"aud": ["api://others", "api://reqstly"]}, None),
    "only just over": ({"exp": Seconds(-10)}, None),
    "a little early": ({"nbf": Seconds(30), "iat": Seconds(30)}, None),
    "typ JWT": ({}, Signing(header={"typ": "JWT"})),
    "typ in full": ({}, Signing(header={"typ": "application/at+jwt"})),
    "as Azure AD makes it": ({"scope": GONE, "scp": "requests.read", "azp": "tool", "idtyp": "user", "ver": "2.0"}, None),
}  # fmt: skip


@pytest.mark.parametrize("what", RIGHT)
async def test_a_token_may_also_be(crooked: Crooked, what: str, script: Visitor) -> None:
    claims, signing = RIGHT[what]
    assert (await bearer.actor_of(token_of(crooked, claims, signing), script)).id == (await lead()).id


@pytest.mark.parametrize("alg", ["ES256", "PS256"])
async def test_tokens_are_signed_as_is_set_up(
    crooked: Crooked, alg: str, monkeypatch: pytest.MonkeyPatch, script: Visitor
) -> None:
    token = crooked.access_token(Signing(alg, header={"typ": "at+jwt"}))
    with pytest.raises(InvalidToken):
        await bearer.actor_of(token, script)
    set_up(monkeypatch, crooked.issuer, crooked.audience, algorithm=alg)
    assert (await bearer.actor_of(token, script)).id == (await lead()).id


@pytest.mark.parametrize(
    ("said", "scopes"),
    [
        ("requests:read", {"requests:read"}),
        ("openid api://reqstly/teams.read requests.read", {"teams:read", "requests:read"}),
        (["people.read", "admin"], {"people:read", "admin"}),
        ("https://graph.example.com/teams.read requests.write", {"requests:write"}),
    ],
)
async def test_scopes_are_read_as_providers_write_them(
    crooked: Crooked, said: object, scopes: set[str], script: Visitor
) -> None:
    for name in ("scope", "scp"):
        token = token_of(crooked, {"scope": GONE, name: said})
        assert (await bearer.actor_of(token, script)).scopes == frozenset(scopes)


async def test_the_subject_can_be_azures_oid(
    crooked: Crooked, fresh_db: Database, monkeypatch: pytest.MonkeyPatch, script: Visitor
) -> None:
    set_up(monkeypatch, crooked.issuer, crooked.audience, subject_claim="oid")
    with pytest.raises(InvalidToken):
        await bearer.actor_of(crooked.access_token(oid=OID), script)
    with pytest.raises(InvalidToken):
        await bearer.actor_of(crooked.access_token(), script)
    await link(fresh_db, crooked.issuer, OID)
    assert (await bearer.actor_of(crooked.access_token(oid=OID, sub="another"), script)).id == (
        await lead()
    ).id


async def test_whoever_is_deactivated_is_refused(
    crooked: Crooked, fresh_db: Database, script: Visitor
) -> None:
    await link(fresh_db, crooked.issuer, "amara")
    await bearer.actor_of(crooked.access_token(), script)
    await set_active(await admin(), (await lead()).id, False)
    with pytest.raises(InvalidToken):
        await bearer.actor_of(crooked.access_token(), script)


async def test_no_account_is_made_and_no_session_begun(
    crooked: Crooked, database: Database, script: Visitor
) -> None:
    count = "select (select count(*) from users) + (select count(*) from sessions)"
    before = database.one(count)
    for sub in ("nadia", "amara"):
        with suppress(InvalidToken):
            await bearer.actor_of(crooked.access_token(sub=sub), script)
    assert database.one(count) == before


async def test_new_keys_of_the_provider_are_learnt(
    crooked: Crooked, monkeypatch: pytest.MonkeyPatch, script: Visitor
) -> None:
    await bearer.actor_of(crooked.access_token(), script)
    crooked.rotate()
    monkeypatch.setattr(providers, "_ASK_AGAIN", 0.0)
    await bearer.actor_of(crooked.access_token(), script)


async def test_a_provider_that_does_not_answer_is_no_fault_of_the_token(
    crooked: Crooked, reasons: list[str], script: Visitor
) -> None:
    crooked.discovery(status=500)
    with pytest.raises(ProviderDown):
        await bearer.actor_of(crooked.access_token(), script)
    assert reasons == []


async def test_strangers_issuers_are_never_asked(
    crooked: Crooked, monkeypatch: pytest.MonkeyPatch, script: Visitor
) -> None:
    monkeypatch.setattr(settings(), "providers", {})
    for issuer in (crooked.issuer, f"{crooked.issuer}/", "http://localhost:1"):
        with pytest.raises(InvalidToken):
            await bearer.actor_of(crooked.access_token(iss=issuer), script)
    assert crooked.fetched.total() == 0


async def test_too_many_wrong_ones_from_a_place_have_to_wait(crooked: Crooked, script: Visitor) -> None:
    for _ in range(30):
        with pytest.raises(InvalidToken):
            await bearer.actor_of("a.b.c", script)
    with pytest.raises(TooMany):
        await bearer.actor_of("a.b.c", script)


async def test_the_certified_providers_access_token_is_taken(
    op: Op, database: Database, monkeypatch: pytest.MonkeyPatch, script: Visitor
) -> None:
    await op.register(redirect_uris=[HOME])
    set_up(monkeypatch, op.issuer, op.audience)
    await link(database, op.issuer, "amara")
    scope = "openid requests.read requests.write"
    answer = await sign_in(op.issuer, resource=op.audience, scope=scope)
    program = await bearer.actor_of(answer.token["access_token"], script)
    assert (program.id, program.scopes) == ((await lead()).id, frozenset({"requests:read", "requests:write"}))
    with pytest.raises(InvalidToken):
        await bearer.actor_of(answer.token["id_token"], script)
