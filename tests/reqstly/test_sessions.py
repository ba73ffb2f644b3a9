"""Who a cookie stands for: until it is idle, over or revoked, and never somebody who left."""

import pytest

from reqstly.errors import NotSignedIn
from reqstly.identity import sessions
from reqstly.identity.visitor import Visitor
from reqstly.people import commands as people
from reqstly.settings import settings
from tests.conftest import Database
from tests.people import admin, lead, requester

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:152.0) Gecko/20100101 Firefox/152.0"

pytestmark = pytest.mark.usefixtures("database")


async def test_signed_in_is_who_one_is() -> None:
    amara = await lead()
    who = await sessions.actor_for(await sessions.sign_in(amara.id, Visitor("10.0.0.7", FIREFOX)))
    assert (who.user_id, who.name, who.email) == (amara.user_id, amara.name, amara.email)
    assert (who.roles, who.sees, who.is_admin) == (amara.roles, amara.sees, False)
    assert who.session_id
    assert await sessions.actor_of_session(who.session_id) == who
    assert who.fresh


async def test_the_token_itself_is_not_stored(database: Database) -> None:
    token = await sessions.sign_in((await requester()).id)
    assert len(token) >= 43  # 256 bits
    assert token not in str(database.rows("select s::text, encode(token_hash, 'escape') from sessions s"))


async def test_two_sessions_are_two() -> None:
    zoe = await requester()
    here, there = await sessions.sign_in(zoe.id), await sessions.sign_in(zoe.id)
    await sessions.sign_out(there)
    assert (await sessions.actor_for(here)).id == zoe.id
    await gone(there)


@pytest.mark.parametrize("token", [None, "", "forged"])
async def test_a_stranger_is_nobody(token: str | None) -> None:
    with pytest.raises(NotSignedIn) as refused:
        await sessions.actor_for(token)
    assert refused.value.status == 401


async def test_idle_is_over(database: Database) -> None:
    token = await sessions.sign_in((await requester()).id)
    hours = settings().session_idle_hours
    age(database, token, "last_used_at", hours - 0.1)
    await sessions.actor_for(token)  # and used again
    age(database, token, "last_used_at", hours - 0.1)
    await sessions.actor_for(token)
    age(database, token, "last_used_at", hours + 0.1)
    await gone(token)


async def test_using_it_keeps_it(database: Database) -> None:
    token = await sessions.sign_in((await requester()).id)
    age(database, token, "last_used_at", 1)
    await sessions.actor_for(token)
    assert database.one(
        "select last_used_at > now() - interval '1 minute' from sessions where token_hash = sha256(%s)",
        token.encode(),
    )


async def test_the_longest_session_ends(database: Database) -> None:
    token = await sessions.sign_in((await requester()).id)
    days = database.one(
        "select extract(epoch from expires_at - created_at) / 86400 from sessions where token_hash = sha256(%s)",
        token.encode(),
    )
    assert float(days) == settings().session_absolute_days
    age(database, token, "expires_at", days_as_hours := float(days) * 24 - 0.1)
    await sessions.actor_for(token)
    age(database, token, "expires_at", days_as_hours * 0 + 0.2)
    await gone(token)


async def test_signed_out_is_over_for_its_open_pages_too() -> None:
    token = await sessions.sign_in((await requester()).id)
    who = await sessions.actor_for(token)
    await sessions.sign_out(token)
    await gone(token)
    with pytest.raises(NotSignedIn):
        await sessions.actor_of_session(who.session_id or 0)
    await sessions.sign_out(token)  # twice does no harm


async def test_who_left_is_out_at_once_and_can_sign_in_when_let_in_again(fresh_db: Database) -> None:
    zoe, priya = await requester(), await admin()
    token = await sessions.sign_in(zoe.id)
    await people.set_active(priya, zoe.id, False)
    await gone(token)
    with pytest.raises(NotSignedIn):
        await sessions.sign_in(zoe.id)
    await people.set_active(priya, zoe.id, True)
    await gone(token)  # let in again is not signed in again
    assert (await sessions.actor_for(await sessions.sign_in(zoe.id))).id == zoe.id


async def test_a_role_taken_away_is_gone_at_the_next_action(fresh_db: Database) -> None:
    amara, priya = await lead(), await admin()
    token = await sessions.sign_in(amara.id)
    assert (await sessions.actor_for(token)).roles
    await people.set_membership(priya, amara.id, "it", None)
    after = await sessions.actor_for(token)
    assert (dict(after.roles), after.sees) == ({}, frozenset())


async def test_nobody_can_sign_in_as_nobody() -> None:
    with pytest.raises(NotSignedIn):
        await sessions.sign_in(999_999)


def age(database: Database, token: str, column: str, hours: float) -> None:
    """Make this session's moment so much earlier."""
    if column == "expires_at":
        statement = "update sessions set expires_at = expires_at - make_interval(secs => %s) where token_hash = sha256(%s)"
        database.rows(statement, hours * 3600, token.encode())
    else:
        statement = "update sessions set last_used_at = now() - make_interval(secs => %s) where token_hash = sha256(%s)"
        database.rows(statement, hours * 3600, token.encode())


async def gone(token: str) -> None:
    with pytest.raises(NotSignedIn):
        await sessions.actor_for(token)
