"""Azure AD (Entra ID) as it differs: `oid` is the person, too many groups are a pointer, app roles, tenants. And two
providers side by side."""

from collections.abc import AsyncIterator

import pytest

from reqstly.actor import Actor
from reqstly.identity import sessions
from reqstly.identity.refusals import SENTENCES, Refused
from reqstly.people import rule_commands
from tests.identity.rp import Browser, RelyingParty, provider, set_up
from tests.idp import crooked as crooked_provider
from tests.idp.crooked import TENANT, Crooked
from tests.idp.signing import GONE
from tests.people import admin

OID = "99999999-8888-7777-6666-555555555555"


@pytest.fixture(scope="module")
async def running_partner() -> AsyncIterator[Crooked]:
    with crooked_provider.running() as partner:
        yield partner


@pytest.fixture
def two(
    rp: RelyingParty, crooked: Crooked, running_partner: Crooked, monkeypatch: pytest.MonkeyPatch
) -> Crooked:
    """A second provider beside the first; what it answers."""
    running_partner.honest()
    set_up(monkeypatch, azure=provider(crooked.issuer), partner=provider(running_partner.issuer))
    return running_partner


@pytest.fixture
def directory(rp: RelyingParty, crooked: Crooked, monkeypatch: pytest.MonkeyPatch) -> RelyingParty:
    """The relying party, with the provider set up as Azure AD is: by `oid`."""
    set_up(monkeypatch, azure=provider(crooked.issuer, subject_claim="oid"))
    return rp


async def come(rp: RelyingParty) -> tuple[Actor, str]:
    arrived = await rp.sign_in()
    return await sessions.actor_for(arrived.token), arrived.notice


async def test_the_person_is_the_oid_whatever_the_sub(directory: RelyingParty, crooked: Crooked) -> None:
    crooked.azure(groups=[])
    first, _ = await come(directory)
    crooked.azure(groups=[], sub="another-application's")
    crooked.userinfo(sub="another-application's")
    assert (await come(directory))[0].id == first.id
    assert directory.database.rows("select subject from identities") == [(OID,)]


@pytest.mark.parametrize("oid", [GONE, "", 7, "\x00", "o" * 256])
async def test_a_token_without_a_usable_oid_is_nobody(
    directory: RelyingParty, crooked: Crooked, oid: object
) -> None:
    crooked.azure(groups=[], oid=oid)
    assert await directory.refused() == "the token names no subject"


async def test_groups_and_app_roles_become_teams_and_go_again(
    directory: RelyingParty, crooked: Crooked
) -> None:
    await rule_commands.add_rule(await admin(), "azure", "groups", "g-it", "it", "agent")
    await rule_commands.add_rule(await admin(), "azure", "roles", "Reqstly.OpsLead", "ops", "lead")
    await rule_commands.add_rule(await admin(), "azure", "roles", "Reqstly.Admin", None, "admin")
    crooked.azure(groups=["g-it", "g-other"], roles=["Reqstly.OpsLead", "Reqstly.Admin"])
    who, notice = await come(directory)
    assert (set(who.roles.values()), who.is_admin, notice) == ({"agent", "lead"}, True, "")
    crooked.azure(groups=[], roles=[])
    who, _ = await come(directory)
    assert (dict(who.roles), who.is_admin) == ({}, False)


async def test_too_many_groups_leave_the_teams_as_they_were_and_are_told(
    directory: RelyingParty, crooked: Crooked
) -> None:
    await rule_commands.add_rule(await admin(), "azure", "groups", "g-it", "it", "agent")
    crooked.azure(groups=["g-it"])
    before, _ = await come(directory)
    crooked.azure(groups=None)
    crooked.id_token(groups=GONE)
    after, notice = await come(directory)
    assert dict(after.roles) == dict(before.roles) != {}
    assert "too many" in notice


async def test_a_mail_address_that_azure_does_not_call_checked_will_do(
    directory: RelyingParty, crooked: Crooked
) -> None:
    crooked.azure(groups=[], email=GONE, preferred_username="nadia.haddad@example.com")
    assert (await come(directory))[0].email == "nadia.haddad@example.com"
    assert crooked.told == []


async def test_another_tenants_token_is_refused(
    rp: RelyingParty, crooked: Crooked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every tenant's tokens are signed with the same keys: the issuer alone tells them apart."""
    crooked.azure(groups=[], tid="another", iss=f"{crooked.issuer}/another/v2.0")
    assert await rp.refused() == "ID token: invalid_claim iss"


@pytest.mark.parametrize("tenant", ["common", "organizations", "consumers", "{tenantid}"])
def test_an_issuer_that_is_many_tenants_cannot_be_set(tenant: str) -> None:
    with pytest.raises(ValueError, match="many tenants"):
        provider(f"https://login.microsoftonline.com/{tenant}/v2.0")
    assert provider(f"https://login.microsoftonline.com/{TENANT}/v2.0")


async def test_two_providers_let_in_side_by_side(rp: RelyingParty, two: Crooked) -> None:
    nadia, ruth = await rp.sign_in("nadia"), await rp.sign_in("root", "partner")
    assert nadia.user_id != ruth.user_id
    assert rp.database.rows("select provider, subject from identities order by id") == [
        ("azure", "nadia"), ("partner", "root"),
    ]  # fmt: skip


async def test_a_subject_of_one_is_nobody_at_the_other(rp: RelyingParty, two: Crooked) -> None:
    first = await rp.sign_in("nadia")
    browser = Browser("partner")
    with pytest.raises(Refused, match="not connected with this way"):
        await browser.end(await browser.go("nadia"))
    two.people["nadia"]["email"] = "another.nadia@example.com"
    assert (await rp.sign_in("nadia", "partner")).user_id != first.user_id


async def test_an_answer_of_one_that_is_brought_to_the_other_is_refused(
    rp: RelyingParty, two: Crooked
) -> None:
    """Mix-up (RFC 9700, 4.4): what one provider answers is not taken by the other's way in."""
    browser = Browser("azure")
    back = await browser.go()
    reason = await rp.refused(back, Browser("partner", browser.secret), word="state")
    assert reason == "the state is unknown, used, over, or another browser's"
    assert two.redeemed == []


async def test_a_token_of_one_that_the_other_hands_on_is_refused(
    rp: RelyingParty, two: Crooked, crooked: Crooked
) -> None:
    await rp.sign_in("nadia")
    two.tokens(id_token=crooked.id_tokens[0])
    assert await rp.refused(browser=Browser("partner"), who="root") == "signature: BadSignatureError"


def test_all_that_is_not_trusted_has_one_sentence() -> None:
    assert "could not be trusted" in SENTENCES["untrusted"]
