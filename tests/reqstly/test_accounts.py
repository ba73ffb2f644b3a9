"""Whose account it is that a provider vouches for: its subject decides, a mail address never does."""

import asyncio
from typing import Any

import pytest

from reqstly.errors import NotFound, NotFresh, NotNow
from reqstly.identity import accounts, sessions
from reqstly.identity.accounts import Arrival, Claimed
from reqstly.identity.refusals import Refused
from reqstly.identity.visitor import NOBODY
from reqstly.people import commands as people
from reqstly.settings import Provider, settings
from tests.conftest import Database
from tests.people import actor, admin, lead, requester

AZURE, PARTNER = "https://login.example.com/azure", "https://login.example.com/partner"
COME_IN = {"then": "/", "user_id": None, "link": "", "again": False}


@pytest.fixture(autouse=True)
def providers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two providers side by side; the partner's people need an invitation."""
    known = {
        "azure": Provider(issuer=AZURE, client_id="reqstly"),
        "partner": Provider(issuer=PARTNER, client_id="reqstly", create_accounts=False),
    }
    monkeypatch.setattr(settings(), "providers", known)


def claimed(subject: str, email: str | None = None, *, provider: str = "azure", **claims: Any) -> Claimed:
    said = {"sub": subject, "name": subject.title(), "email": email, **claims}
    return Claimed(provider, AZURE if provider == "azure" else PARTNER, subject, said, proved=None)


async def arrive(one: Claimed, **begun: Any) -> Arrival:
    return await accounts.arrive(one, NOBODY, {**COME_IN, **begun})


async def refused(one: Claimed, **begun: Any) -> str:
    with pytest.raises(Refused) as why:
        await arrive(one, **begun)
    return why.value.word


async def test_a_stranger_gets_an_account_and_the_same_one_next_time(fresh_db: Database) -> None:
    first = await arrive(claimed("nadia", "Nadia@Example.com"))
    again = await arrive(claimed("nadia", "nadia@example.com"))
    assert first.user_id == again.user_id
    who = await sessions.actor_for(again.token)
    assert (who.name, who.email, who.is_admin, dict(who.roles)) == ("Nadia", "nadia@example.com", False, {})
    actions = fresh_db.rows(
        "select action, actor_id from audit_entries where subject = 'user' and subject_id = %s order by seq",
        who.id,
    )
    assert actions == [
        ("added", None),
        ("identity_linked", who.id),
        ("signed_in", who.id),
        ("signed_in", who.id),
    ]


async def test_the_same_mail_address_is_not_the_same_person(fresh_db: Database) -> None:
    zoe = await requester()
    assert await refused(claimed("stranger", zoe.email)) == "exists"
    first = await arrive(claimed("nadia", "nadia@example.com"))
    assert await refused(claimed("another", "nadia@example.com")) == "exists"
    assert fresh_db.one("select count(*) from identities") == 1
    assert first.user_id != zoe.id


async def test_the_same_subject_elsewhere_is_not_the_same_person(fresh_db: Database) -> None:
    await arrive(claimed("nadia", "nadia@example.com"))
    assert await refused(claimed("nadia", "nadia@example.com", provider="partner")) == "closed"


NO: list[object] = [False, "false", "False", 0, 1, "0", "no", "", None, [], [True], {}]


@pytest.mark.parametrize(
    "claims",
    [
        {},
        {"email": ""},
        {"email": "not an address"},
        {"email": "a\u200bda@example.com"},
        {"email": "ada@example.com\u202e"},
        {"email": 7},
        {"email": ["a@example.com"]},
        *({"email": "a@example.com", "email_verified": no} for no in NO),
    ],
)
async def test_nobody_comes_in_without_a_mail_address_that_was_checked(
    fresh_db: Database, claims: dict[str, Any]
) -> None:
    assert await refused(claimed("nadia", **{"email": None, **claims})) == "no_mail"
    assert fresh_db.one("select count(*) from users where name = 'Nadia'") == 0


@pytest.mark.parametrize("yes", [True, "true", "True"])
async def test_an_address_that_was_checked_does(fresh_db: Database, yes: object) -> None:
    arrived = await arrive(claimed("nadia", "nadia@example.com", email_verified=yes))
    assert (await sessions.actor_for(arrived.token)).email == "nadia@example.com"


async def test_a_name_that_only_looks_like_anothers_is_told_by_what_is_seen(fresh_db: Database) -> None:
    arrived = await arrive(claimed("nadia", "nadia@example.com", name="Pri\u200bya \u202eRao\u202c"))
    assert (await sessions.actor_for(arrived.token)).name == "Priya Rao"


async def test_azures_other_names_for_a_mail_address_do(fresh_db: Database) -> None:
    arrived = await arrive(claimed("nadia", None, preferred_username="nadia@example.com"))
    assert (await sessions.actor_for(arrived.token)).email == "nadia@example.com"


async def test_a_token_without_a_subject_is_nobody(fresh_db: Database) -> None:
    assert await refused(claimed("", "nadia@example.com")) == "untrusted"


async def test_the_deactivated_stay_out_and_it_is_written_down(fresh_db: Database) -> None:
    arrived = await arrive(claimed("nadia", "nadia@example.com"))
    await people.set_active(await admin(), arrived.user_id, False)
    assert await refused(claimed("nadia", "nadia@example.com")) == "deactivated"
    last = fresh_db.rows(
        "select action, payload ->> 'reason' from audit_entries where subject_id = %s order by id desc limit 1",
        arrived.user_id,
    )
    assert last == [("sign_in_failed", "azure: the account is deactivated")]


async def test_a_leavers_address_is_somebody_new(fresh_db: Database) -> None:
    left = await arrive(claimed("nadia", "nadia@example.com"))
    await people.set_membership(await admin(), left.user_id, "it", "agent")
    await people.set_active(await admin(), left.user_id, False)
    new = await arrive(claimed("another", "nadia@example.com"))
    who = await sessions.actor_for(new.token)
    assert new.user_id != left.user_id and not who.roles
    assert await refused(claimed("nadia", "nadia@example.com")) == "deactivated"
    # The directory gives who is here an address that a leaver had, and not one that somebody active has.
    await arrive(claimed("third", "third@example.com"))
    await people.set_active(await admin(), new.user_id, False)
    third = await arrive(claimed("third", "nadia@example.com"))
    assert (await sessions.actor_for(third.token)).email == "nadia@example.com"


async def test_who_is_signed_in_connects_and_then_comes_in_by_it(fresh_db: Database) -> None:
    zoe = await requester()
    connected = await arrive(claimed("zoe", "z@partner.example"), user_id=zoe.id)
    assert (connected.token, connected.user_id) == ("", zoe.id)
    assert (await arrive(claimed("zoe", "z@partner.example"))).user_id == zoe.id
    assert dict(await accounts.connected(zoe)) == {"azure": "z@partner.example"}


async def test_an_account_elsewhere_belongs_to_one_person_here(fresh_db: Database) -> None:
    zoe, amara = await requester(), await lead()
    await arrive(claimed("zoe", "z@partner.example"), user_id=zoe.id)
    assert await refused(claimed("zoe", "z@partner.example"), user_id=amara.id) == "taken"
    assert await refused(claimed("second", "z2@partner.example"), user_id=zoe.id) == "taken"
    assert fresh_db.one("select count(*) from identities") == 1


async def test_the_directory_knows_how_people_are_called_now(fresh_db: Database) -> None:
    zoe = await requester()
    first = await arrive(claimed("nadia", "nadia@example.com"))
    await arrive(claimed("nadia", "nadia.b@example.com", name="Nadia Berg"))
    assert fresh_db.rows("select name, email from users where id = %s", first.user_id) == [
        ("Nadia Berg", "nadia.b@example.com")
    ]
    await arrive(claimed("nadia", zoe.email))  # somebody else's here: theirs it stays
    assert fresh_db.one("select email from users where id = %s", first.user_id) == "nadia.b@example.com"
    assert fresh_db.one("select email from users where id = %s", zoe.id) == zoe.email


@pytest.mark.parametrize("name", ["", None, 7, "\x00", "x" * 121, "a\ud800"])
async def test_an_odd_name_does_not_keep_anybody_out(fresh_db: Database, name: object) -> None:
    arrived = await arrive(claimed("nadia", "nadia@example.com", name=name))
    assert (await sessions.actor_for(arrived.token)).name


async def test_the_last_way_in_is_not_taken_away(fresh_db: Database) -> None:
    arrived = await arrive(claimed("nadia", "nadia@example.com"))
    nadia = await sessions.actor_for(arrived.token)
    with pytest.raises(NotNow, match="only way in"):
        await accounts.disconnect(nadia, "azure")
    fresh_db.rows(
        "insert into passkeys (user_id, credential_id, public_key, sign_count, name) values (%s, 'x', 'y', 0, 'Phone')",
        nadia.id,
    )
    await accounts.disconnect(nadia, "azure")
    assert await accounts.connected(nadia) == ()
    with pytest.raises(NotFound):
        await accounts.disconnect(nadia, "azure")


async def test_disconnecting_takes_a_fresh_sign_in(fresh_db: Database) -> None:
    zoe = await actor("requester")
    stale = await sessions.actor_for(await sessions.sign_in(zoe.id))
    fresh_db.rows("update sessions set proved_at = now() - interval '1 day'")
    stale = await sessions.actor_of_session(stale.session_id or 0)
    with pytest.raises(NotFresh):
        await accounts.disconnect(stale, "azure")


async def test_two_first_sign_ins_at_once_make_one_account(fresh_db: Database) -> None:
    both = await asyncio.gather(
        *(arrive(claimed("nadia", "nadia@example.com")) for _ in range(2)), return_exceptions=True
    )
    assert fresh_db.one("select count(*) from users where name = 'Nadia'") == 1
    assert fresh_db.one("select count(*) from identities") == 1
    assert any(isinstance(one, Arrival) for one in both)
