"""What follows from giving or taking access: told to who may decide it, counted for who sees it, and in true sentences."""

import pytest

from components import consequences as words
from reqstly.errors import Forbidden, NotFound
from reqstly.people import consequences
from tests.conftest import Database
from tests.people import actor, admin, ask, outsider

pytestmark = pytest.mark.usefixtures("fresh_db")


async def test_what_hangs_on_a_place_in_hr(fresh_db: Database) -> None:
    await ask(team="hr")
    tom, benedikt = await outsider(), await actor("hr_lead")
    count = fresh_db.one("select count(*) from requests where team_id = 4")
    place = await consequences.of_place(benedikt, tom.id, "hr")
    assert (place.person, place.role, place.confidential, place.requests) == (tom.name, None, True, count)
    assert words.of_role(place, "agent", benedikt.id) == [
        f"Tom Ashdown will see {'the one request' if count == 1 else f'all {count} requests'} of HR, which"
        f" {'is' if count == 1 else 'are'} confidential, and answer them."
    ]
    own = await consequences.of_place(benedikt, benedikt.id, "hr")
    assert words.of_role(own, None, benedikt.id)[0].startswith("You will no longer see HR's requests")


async def test_what_follows_is_read_by_who_decides(fresh_db: Database) -> None:
    await ask(team="hr")
    for key in ("admin", "hr_agent", "outsider", "lead"):
        with pytest.raises(Forbidden):
            await consequences.of_place(await actor(key), (await outsider()).id, "hr")
        with pytest.raises(Forbidden):
            await consequences.of_team(await actor(key), "hr")
        if key != "admin":
            with pytest.raises(Forbidden):
                await consequences.of_person(await actor(key), (await outsider()).id)
    with pytest.raises(NotFound):
        await consequences.of_place(await admin(), 999_999_999, "it")
