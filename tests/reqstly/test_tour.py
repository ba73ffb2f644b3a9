"""The first-run tour is due once a person, and nobody else's business."""

from dataclasses import replace

import pytest

from reqstly.access import Scope
from reqstly.actor import Actor
from reqstly.errors import Forbidden
from reqstly.people import tour
from tests.conftest import Database
from tests.people import actor


async def test_it_is_due_until_its_person_puts_it_away(fresh_db: Database) -> None:
    fresh_db.rows("update users set toured_at = null")
    me, somebody = await actor("noa"), await actor("lin")
    assert await tour.is_due(me) and await tour.is_due(somebody)
    await tour.put_away(me)
    assert not await tour.is_due(me) and await tour.is_due(somebody)
    at = fresh_db.one("select toured_at from users where id = %s", me.id)
    await tour.put_away(me)
    assert fresh_db.one("select toured_at from users where id = %s", me.id) == at
    assert fresh_db.one("select count(*) from users where toured_at is not null") == 1


async def test_it_is_for_people_at_a_screen(database: Database) -> None:
    for who in (Actor(user_id=None, name="Nobody"), replace(await actor("admin"), scopes=frozenset(Scope))):
        for verb in (tour.is_due, tour.put_away):
            with pytest.raises(Forbidden):
                await verb(who)
