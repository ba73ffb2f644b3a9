"""One-time links: made by whom they may be, shown once, used once, over in time; and the command line that makes them."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from db.unit_of_work import unit_of_work
from reqstly import secrets
from reqstly.actor import SYSTEM, Actor
from reqstly.errors import DomainError, Forbidden, NotFound, NotFresh, NotNow, NotSignedIn, TooMany
from reqstly.identity import links, passkeys, sessions, welcome
from reqstly.identity.passkeys import Came
from reqstly.identity.refusals import Refused
from reqstly.identity.visitor import NOBODY, Visitor
from reqstly.people import invitations
from reqstly.people.commands import add_person, set_active
from reqstly.people.queries import actor_by_email
from reqstly.settings import settings
from tests.authenticator import UP, Authenticator
from tests.conftest import ROOT, Database
from tests.people import PEOPLE, admin, lead, requester

pytestmark = pytest.mark.usefixtures("fresh_db")

LAPTOP = Visitor("203.0.113.8", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
HERE = "the-browsers-flow-cookie"
ADA = "ada.quist@example.com"


@pytest.fixture(autouse=True)
def demo(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passkeys are offered in demo mode."""
    monkeypatch.setattr(settings(), "demo", True)


async def ada() -> int:
    return await add_person(await admin(), "Ada Quist", ADA)


async def follow(secret: str, passkey: Authenticator | None = None, **wrong: Any) -> Came:
    options = await welcome.begin(HERE, secret, LAPTOP)
    made = (passkey or Authenticator()).register(options, **wrong)
    return await welcome.finish(HERE, made, "Laptop", LAPTOP)


async def is_over(secret: object) -> bool:
    with pytest.raises(Refused) as no:
        await links.look(secret, NOBODY)
    return no.value.word == "link"


def told(db: Database, user_id: int) -> list[str]:
    found = db.rows(
        "select action from audit_entries where subject = 'user' and subject_id = %s order by seq", user_id
    )
    return [action for (action,) in found]


async def test_an_invitation_ends_in_a_passkey_and_a_session(fresh_db: Database) -> None:
    user_id, passkey = await ada(), Authenticator()
    secret = await links.make(await admin(), user_id, "invite")
    assert await links.look(secret, LAPTOP) == links.LinkFor(user_id, "Ada Quist", ADA, "invite")
    came = await follow(secret, passkey)
    who = await sessions.actor_for(came.token)
    assert (who.email, who.fresh) == (ADA, True)
    assert [row.name for row in await passkeys.listed(who)] == ["Laptop"]
    assert told(fresh_db, user_id) == ["added", "link_made", "link_used", "passkey_added", "signed_in"]
    again = await passkeys.begin(HERE, LAPTOP)
    assert (await passkeys.sign_in(HERE, passkey.sign_in(again), LAPTOP)).user_id == user_id


async def test_a_link_works_once() -> None:
    secret = await links.make(await admin(), await ada())
    options = await welcome.begin(HERE, secret, LAPTOP)
    late = Authenticator().register(options)
    await follow(secret)
    assert await is_over(secret)
    with pytest.raises(Refused) as no:
        await welcome.finish(HERE, late, "Too late", LAPTOP)
    assert no.value.word == "link"
    assert len(await passkeys.listed(await actor_by_email(ADA))) == 1


async def test_looking_at_a_link_or_failing_with_it_does_not_use_it_up() -> None:
    secret = await links.make(await admin(), await ada())
    await links.look(secret, LAPTOP)
    for wrong in ({"flags": UP}, {"origin": "https://evil.example"}, {"rp_id": "evil.example"}):
        with pytest.raises(Refused) as no:
            await follow(secret, **wrong)
        assert no.value.word == "passkey_new"
    await follow(secret)


@pytest.mark.parametrize(("kind", "lasts"), [("invite", "72 hours"), ("recovery", "1 hour")])
async def test_a_link_is_over_in_time(fresh_db: Database, kind: str, lasts: str) -> None:
    secret = await links.make(SYSTEM, await ada(), kind)
    options = await welcome.begin(HERE, secret, LAPTOP)
    fresh_db.rows("update links set expires_at = expires_at - %s::interval", lasts)
    assert await is_over(secret)
    with pytest.raises(Refused):
        await welcome.finish(HERE, Authenticator().register(options), "Too late", LAPTOP)


async def test_a_new_link_ends_every_one_before() -> None:
    user_id = await ada()
    first = await links.make(SYSTEM, user_id, "invite")
    second = await links.make(SYSTEM, user_id, "recovery")
    assert await is_over(first)
    third = await links.make(SYSTEM, user_id, "invite")
    assert await is_over(second)
    assert (await links.look(third, NOBODY)).kind == "invite"


async def test_of_a_link_only_its_hash_is_kept(fresh_db: Database) -> None:
    secret = await links.make(SYSTEM, await ada(), "recovery")
    await follow(secret)
    kept = fresh_db.rows("select l::text from links l") + fresh_db.rows(
        "select payload::text from audit_entries"
    )
    kept += fresh_db.rows("select c::text from ceremonies c")
    assert secret not in str(kept)
    assert fresh_db.one("select token_hash = sha256(%s) from links", secret.encode())


async def test_recovery_ends_every_session_and_leaves_the_passkeys_to_be_looked_at(
    fresh_db: Database,
) -> None:
    zoe = await requester()
    thief = await sessions.sign_in(zoe.id)
    came = await follow(await links.make(SYSTEM, zoe.id, "recovery"))
    with pytest.raises(NotSignedIn):
        await sessions.actor_for(thief)
    who = await sessions.actor_for(came.token)
    await follow(await links.make(SYSTEM, zoe.id, "recovery"))
    assert len(await passkeys.listed(who)) == 2


async def test_an_admin_invites_only_who_never_came(fresh_db: Database) -> None:
    priya, zoe, user_id = await admin(), await requester(), await ada()
    await sessions.sign_in(zoe.id)
    with pytest.raises(NotNow, match="was here before"):
        await links.make(priya, zoe.id, "invite")
    await follow(await links.make(priya, user_id, "invite"))
    with pytest.raises(NotNow, match="can sign in already"):
        await links.make(priya, user_id, "invite")
    with pytest.raises(NotNow, match="can sign in already"):
        await links.make(SYSTEM, user_id, "invite")


async def test_no_admin_recovers_anybody() -> None:
    for user_id in ((await requester()).id, await ada(), (await admin()).id):
        with pytest.raises(Forbidden, match="on the server"):
            await links.make(await admin(), user_id, "recovery")


async def test_only_a_freshly_signed_in_admin_invites() -> None:
    priya, user_id = await admin(), await ada()
    with pytest.raises(NotFresh):
        await links.make(replace(priya, fresh=False), user_id, "invite")
    for who in (await requester(), await lead(), Actor(None, "Nobody")):
        with pytest.raises(Forbidden):
            await links.make(who, user_id, "invite")


async def test_who_is_deactivated_gets_no_link_and_a_link_made_before_opens_nothing() -> None:
    priya, user_id = await admin(), await ada()
    secret = await links.make(priya, user_id, "invite")
    await set_active(priya, user_id, False)
    assert await is_over(secret)
    for kind in ("invite", "recovery"):
        with pytest.raises(NotNow, match="deactivated"):
            await links.make(SYSTEM, user_id, kind)


@pytest.mark.parametrize("junk", [None, 7, "", "x", "\x00", "half \ud83d", ["x"], "x" * 100_000], ids=ascii)
async def test_junk_opens_nothing(fresh_db: Database, junk: object) -> None:
    assert await is_over(junk)
    assert fresh_db.one("select count(*) from audit_entries where action = 'sign_in_failed'") == 1


@pytest.mark.parametrize(("user", "kind"), [(0, "invite"), ("1", "invite"), (None, "invite"), (10**30, "invite"),
                                            (999_999_999, "invite"), (1, "x"), (1, None), (1, ["invite"])])  # fmt: skip
async def test_bad_input_makes_no_link(fresh_db: Database, user: object, kind: object) -> None:
    with pytest.raises(DomainError):
        await links.make(await admin(), user, kind)
    assert fresh_db.one("select count(*) from links") == 0


async def test_guessing_is_limited() -> None:
    for _ in range(30):
        assert await is_over("a guess")
    with pytest.raises(TooMany):
        await links.look(await links.make(SYSTEM, await ada()), NOBODY)


async def test_a_provider_may_use_it_up_in_its_own_transaction(fresh_db: Database) -> None:
    user_id = await ada()
    hashed = secrets.digest(await links.make(SYSTEM, user_id, "invite"))
    for expected in (user_id, None):
        async with unit_of_work(None, system=True) as work:
            assert await links.use(work, hashed, LAPTOP) == expected
    assert told(fresh_db, user_id) == ["added", "link_made", "link_used"]


async def test_the_command_lines_invitation_makes_the_person(fresh_db: Database) -> None:
    address = await invitations.invite("Ada.Quist@example.com", is_admin=True)
    place, _, secret = address.partition("#")
    assert place == f"{settings().origin}/welcome"
    came = await follow(secret)
    who = await sessions.actor_for(came.token)
    assert (who.name, who.email, who.is_admin) == ("Ada Quist", ADA, True)
    with pytest.raises(NotNow, match=f"reqstly people recover {ADA}"):
        await invitations.invite(ADA)
    await follow((await invitations.recover(ADA)).partition("#")[2])


async def test_the_command_line_makes_an_admin_of_who_is_there() -> None:
    await sessions.sign_in(
        (await requester()).id
    )  # the command line may invite who was here, an admin may not
    await invitations.invite(PEOPLE["requester"].email, is_admin=True)
    assert (await requester()).is_admin
    with pytest.raises(NotFound, match="people invite"):
        await invitations.recover("nobody@example.com")


def run(
    db: Database, *arguments: str, group: str = "people", **environment: str
) -> subprocess.CompletedProcess[str]:
    known = {key: value for key, value in os.environ.items() if "REQSTLY" not in key} | {
        "REQSTLY_DATABASE_URL": db.app_url, "REQSTLY_DATABASE_OWNER_URL": db.owner_url, "REQSTLY_PASSKEYS": "true",
        "REQSTLY_SECRET_KEY": "k" * 40, "REQSTLY_PUBLIC_URL": "https://requests.example.com", **environment,
    }  # fmt: skip
    command = [sys.executable, "-m", "reqstly", group, *arguments]
    return subprocess.run(command, cwd=ROOT, env=known, capture_output=True, text=True)


def test_reqstly_people_invite_prints_a_link_in_two_lines(fresh_db: Database) -> None:
    done = run(fresh_db, "invite", "--admin", "--name", "Ada Q", ADA)
    link, ends = done.stdout.splitlines()
    assert done.returncode == 0 and link.startswith("https://requests.example.com/welcome#") and "UTC" in ends
    assert fresh_db.rows("select name, is_admin from users where email = %s", ADA) == [("Ada Q", True)]
    made = fresh_db.one("select payload from audit_entries where action = 'link_made'")
    assert made["kind"] == "invite" and json.dumps(made).find(link[-20:]) < 0


@pytest.mark.parametrize(
    ("arguments", "environment", "sentence"),
    [
        (("invite", ADA), {"REQSTLY_PUBLIC_URL": ""}, "REQSTLY_PUBLIC_URL is not set"),
        (("invite", "ada"), {}, "is not a mail address"),
        (("recover", ADA), {}, "Nobody has the mail address"),
    ],
)
def test_reqstly_people_refuses_in_a_sentence(
    fresh_db: Database, arguments: tuple[str, ...], environment: dict[str, str], sentence: str
) -> None:
    done = run(fresh_db, *arguments, **environment)
    assert (done.returncode, done.stdout) == (1, "")
    assert sentence in done.stderr and "Traceback" not in done.stderr
