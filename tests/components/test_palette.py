"""What the palette offers to whom, and that what it changes passes the same gate as everything else."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from nicegui import Client, ui
from nicegui.events import GenericEventArguments

from components.keys import Keys
from components.palette import offered
from reqstly.errors import Forbidden, NotFound
from reqstly.requests import commands
from tests.conftest import Database
from tests.people import actor, ask


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    """An open page, as a request for it makes one."""
    made = Client(ui.page("/keys"), request=None)
    yield made
    if not made.is_deleted:
        made.delete()


async def places(who: str) -> list[str]:
    return [one["label"] for one in (await offered(await actor(who)))["items"] if one["group"] == "Places"]


async def acts(who: str, number: int) -> list[str]:
    row = (await offered(await actor(who), number))["row"]
    return [act["id"] for act in row["acts"]] if row else []


async def test_places_are_those_that_the_person_may_see(database: Database) -> None:
    everybody = ["Home", "My requests", "Search", "New request", "Sign-in and security", "Take the tour"]
    assert await places("requester") == everybody
    own = ["My teams", "IT queue", "IT wall"]
    assert await places("agent") == [*everybody[:2], *own, *everybody[2:]]
    assert await places("lead") == [*everybody[:2], *own, "IT members", "IT history", *everybody[2:]]
    admins = await places("admin")
    assert {"IT queue", "People", "Teams", "Sign-in rules", "History"} <= set(
        admins
    ) and "HR queue" not in admins


async def test_acts_on_a_row_are_those_that_may_be_done(database: Database) -> None:
    number = (await ask(title="What may be done?")).number
    assert await acts("agent", number) == [
        "take", "assign", "prioritise", "comment", "note", "resolve", "wait", "edit", "move", "cancel",
    ]  # fmt: skip
    assert await acts("requester", number) == ["comment", "edit", "cancel"]
    await commands.take(await actor("agent"), number)
    assert "take" not in await acts("agent", number) and "take" in await acts("lead", number)
    assert await acts("outsider", number) == []
    assert await acts("admin", (await ask("noa", "hr")).number) == []
    row: Any = (await offered(await actor("agent"), number))["row"]
    assign = next(act for act in row["acts"] if act["id"] == "assign")
    me = await actor("agent")
    assert assign["now"] == me.id and [me.id, me.name] in assign["choices"] and assign["choices"][0][0] == 0


async def test_requests_and_types_are_offered_the_likeliest_first(database: Database) -> None:
    done, newest = await ask("lin", title="Done already"), await ask("lin", "ops", title="Asked just now")
    await commands.resolve(await actor("agent"), done.number, "Done.")
    hidden = await ask("noa", "hr", title="Noa's alone")
    items = (await offered(await actor("lin")))["items"]
    own = [one["href"] for one in items if one["group"] == "Your requests"]
    assert own.index(f"/requests/REQ-{newest.number}") < own.index(f"/requests/REQ-{done.number}")
    assert f"/requests/REQ-{hidden.number}" not in own
    kinds = [one["href"] for one in items if one["group"] == "New"]
    assert set(kinds[:2]) == {"/new/delivery", "/new/account"} and len(kinds) == len(set(kinds)) > 10


async def test_what_the_palette_changes_is_asked_as_anything_else(database: Database, client: Client) -> None:
    number = (await ask(title="Not theirs to assign")).number
    asked: list[str] = []

    def keys(who: str) -> Keys:
        async def act(verb: Any, *args: Any, **_: Any) -> Any:
            asked.append(verb.__name__)
            return await verb(await actor(who), *args)

        with client:
            return Keys(act)

    async def do(who: str, args: Any) -> None:
        element = keys(who)
        await element._asked(GenericEventArguments(sender=element, client=client, args=args))

    łukasz = await actor("agent")
    change = {"name": "do", "args": ["assign", number, 1, łukasz.id]}
    with pytest.raises(Forbidden, match="may assign"):
        await do("requester", change)
    with pytest.raises(NotFound):
        await do("outsider", change)
    await do("agent", change)
    assert database.one("select assignee_id from requests where number = %s", number) == łukasz.id
    await do("agent", {"name": "do", "args": ["assign", number, 2, 0]})
    assert database.one("select assignee_id from requests where number = %s", number) is None
    asked.clear()
    for nonsense in (
        None,
        "do",
        {},
        {"name": "do"},
        {"name": "do", "args": ["create", 1, 1, 1]},
        {"name": "open", "args": [1, 2]},
    ):
        await do("agent", nonsense)
    assert asked == []
