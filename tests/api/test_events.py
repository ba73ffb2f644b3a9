"""The stream: nothing is left out and nothing comes twice, whoever else writes and however often it is cut; each sees
their own, and only for as long as they may."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import LiteralString

import psycopg
import pytest

from reqstly.access import Scope
from reqstly.api import events as stream
from reqstly.identity.token_commands import revoke_token
from reqstly.identity.tokens import listed
from reqstly.people import commands as people
from reqstly.requests import commands
from tests.api.client import Heard, Refused
from tests.api.conftest import over, serving, token_of
from tests.conftest import Database, until
from tests.people import actor
from tests.verbs import asked

LIMIT = 60
_WRITTEN: LiteralString = (
    "select r.number, e.action, (e.payload ->> 'version')::int from audit_entries e join requests r on r.id = e.subject_id"
    " where e.subject = 'request' and r.number = any(%s) order by e.txid, e.id"
)
_LATE = (
    "insert into audit_entries (subject, subject_id, actor_id, action, payload)"
    " select 'request', id, requester_id, 'late', '{\"version\": 99}' from requests where number = %s"
)


@pytest.fixture(scope="module")
async def url(database: Database) -> AsyncIterator[str]:
    async with serving(database) as address:
        yield address


async def test_a_reader_that_is_cut_again_and_again_misses_nothing_and_hears_nothing_twice(
    database: Database, url: str
) -> None:
    numbers = [await asked() for _ in range(4)]
    agents = [await actor(who) for who in ("agent", "lead", "it_dario", "it_hanna")]
    dice, heard = random.Random(7), list[tuple[int, str, int]]()

    async def write(n: int) -> None:
        for turn in range(25):
            await commands.comment(agents[n], numbers[dice.randrange(4)], f"Word {turn}")

    async with over(url, await token_of("lead")) as amara:
        async with amara.events() as first:
            begin = await anext(first)
        assert begin.event == "ready"
        # It takes its place in the order of transactions now, and comes up last of all.
        with psycopg.connect(database.app_url, options="-c role=reqstly_app") as late:
            who = str((await actor("requester")).id)
            late.execute("select set_config('reqstly.user_id', %s, true), pg_current_xact_id()", [who])
            writers = [asyncio.create_task(write(n)) for n in range(4)]
            await asyncio.gather(*writers)
            async with amara.events(begin.id) as early:
                await anext(early)
                with pytest.raises(TimeoutError):  # what is committed waits for what began before it
                    await asyncio.wait_for(anext(early), 0.5)
            writers = [asyncio.create_task(write(n)) for n in range(4)]
            late.execute(_LATE, [numbers[0]])
            late.commit()
        at = begin.id
        while len(heard) < 201:
            async with amara.events(at) as some:
                assert (await anext(some)).id == at
                for _ in range(dice.randrange(1, 40)):
                    one = await asyncio.wait_for(anext(some), LIMIT)
                    if one.data["number"] in numbers:
                        heard.append((one.data["number"], one.data["action"], one.data["version"]))
                    at = one.id
                    if len(heard) == 201:
                        break
        await asyncio.gather(*writers)
    written = database.rows(_WRITTEN, numbers)
    mine = [row for row in written if row[1] in ("commented", "late")]
    assert len(set(heard)) == len(heard) == 201
    assert heard == mine


async def test_each_sees_their_own(database: Database, url: str) -> None:
    hidden, own = await asked(team="hr"), await asked()
    async with (
        over(url, await token_of("requester")) as zoe, over(url, await token_of("lead")) as amara,
        zoe.events() as hers, amara.events() as leads,
    ):  # fmt: skip
        assert [(await anext(one)).event for one in (hers, leads)] == ["ready", "ready"]
        await commands.comment(await actor("hr_agent"), hidden, "Your payslip")
        await commands.note(await actor("agent"), own, "Third time")
        await commands.comment(await actor("agent"), own, "On it")
        assert [await _next(hers) for _ in range(2)] == [(hidden, "commented"), (own, "commented")]
        assert [await _next(leads) for _ in range(2)] == [(own, "noted"), (own, "commented")]
    entry = (await _events_of(url, "lead", own))[-1]
    assert entry.data["actor"]["name"] == "Łukasz Wrona" and entry.data["comment"]


async def test_who_loses_sight_of_a_request_hears_no_more_of_it(database: Database, url: str) -> None:
    number, chidi, zoe = await asked(), await actor("chidi"), await actor("requester")
    other = await asked()
    async with over(url, await token_of("chidi")) as http, http.events() as his:
        await anext(his)
        await commands.comment(zoe, number, "Before")
        assert await _next(his) == (number, "commented")
        await commands.remove_follower(zoe, number, chidi.id)
        await commands.comment(zoe, number, "After")
        await commands.comment(zoe, other, "Elsewhere")
        assert await _next(his) == (other, "commented")


@pytest.mark.parametrize("how", ["revoked", "deactivated"])
async def test_the_stream_ends_with_the_token(database: Database, url: str, how: str) -> None:
    bartek, admin = await actor("bartek"), await actor("admin")
    async with over(url, await token_of("bartek", [Scope.REQUESTS_READ])) as http, http.events() as his:
        await anext(his)
        try:
            if how == "revoked":
                await revoke_token(bartek, (await listed(bartek))[0].id)
            else:
                await people.set_active(admin, bartek.id, False)
            with pytest.raises(StopAsyncIteration):
                await asyncio.wait_for(anext(his), LIMIT)
        finally:
            await people.set_active(admin, bartek.id, True)
        with pytest.raises(Refused) as refused:
            async with http.events():
                pass
        assert refused.value.status == 401


async def test_silence_is_broken_before_a_proxy_gives_up(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "HEARTBEAT", 0.2)
    async with (
        over(url, await token_of("outsider")) as tom,
        tom.http.stream("GET", "/api/v1/events") as answer,
    ):
        assert answer.headers["content-type"].startswith("text/event-stream")
        lines = answer.aiter_lines()
        async with asyncio.timeout(LIMIT):
            while await anext(lines) != ": still here":
                pass


async def test_one_person_has_a_few_streams_and_gets_their_room_back(url: str) -> None:
    async with over(url, await token_of("ravi")) as ravi:
        async with AsyncExitStack() as opened:
            streams = [await opened.enter_async_context(ravi.events()) for _ in range(stream.MOST_OF_ONE)]
            assert [(await anext(one)).event for one in streams] == ["ready"] * stream.MOST_OF_ONE
            with pytest.raises(Refused) as refused:
                async with ravi.events():
                    pass
            assert refused.value.status == 429
        await until(lambda: stream._open.total() == 0, LIMIT)


@pytest.mark.parametrize("id", ["x", "1", "-1-0", "1-1-1", "99999999999999999-0", "1-²"])
async def test_an_id_that_was_not_sent_from_here_is_refused(url: str, id: str) -> None:
    async with over(url, await token_of("outsider")) as tom:
        with pytest.raises(Refused) as refused:
            async with tom.events(id.encode() if not id.isascii() else id):  # type: ignore[arg-type]
                pass
    assert refused.value.status == 422


async def _next(stream: AsyncIterator[Heard]) -> tuple[int, str]:
    one = await asyncio.wait_for(anext(stream), LIMIT)
    return one.data["number"], one.data["action"]


async def _events_of(url: str, who: str, number: int) -> list[Heard]:
    """All there is of a request from the beginning of time."""
    found = list[Heard]()
    async with over(url, await token_of(who)) as http, http.events("0-0") as all_of_it:
        async with asyncio.timeout(LIMIT):
            async for one in all_of_it:
                if one.data.get("number") == number:
                    found.append(one)
                if found and found[-1].data["action"] == "commented":
                    return found
    return found
