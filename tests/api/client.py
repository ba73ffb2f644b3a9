"""A small typed client of the API, as a program of ours would have it: what comes back is checked against the models that
the document promises, and a refusal is raised as the problem that it is."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

import httpx
from pydantic import BaseModel, TypeAdapter

from reqstly.api import audit, comments, me, search
from reqstly.api.answers import Changed, Page
from reqstly.api.requests import Line, WholeRequest

T = TypeVar("T", bound=BaseModel)


class Refused(Exception):
    """A problem that the API answered with."""

    def __init__(self, answer: httpx.Response) -> None:
        assert answer.headers["content-type"] == "application/problem+json", answer.text
        self.answer = answer
        self.problem: dict[str, Any] = answer.json()
        assert self.problem["status"] == answer.status_code
        super().__init__(f"{answer.status_code} {self.problem['detail']}")

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.answer.status_code


@dataclass(frozen=True, slots=True)
class Heard:
    """An event of the stream."""

    id: str
    event: str
    data: dict[str, Any] = field(default_factory=dict)


class Api:
    """Calls by one person's token."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http

    async def me(self) -> me.Me:
        """Who this is."""
        return me.Me.model_validate_json((await self.send("GET", "/me")).content)

    async def mine(self) -> list[Line]:
        """All that this person asked for."""
        return await self._all(Page[Line], "/requests")

    async def queue(self, team: str, filter: str = "") -> list[Line]:
        """A team's whole queue."""
        return await self._all(Page[Line], f"/teams/{team}/requests", filter=filter)

    async def request(self, number: int) -> tuple[WholeRequest, str]:
        """A request, and its ETag."""
        answer = await self.send("GET", f"/requests/{number}")
        return WholeRequest.model_validate_json(answer.content), answer.headers["etag"]

    async def ask(self, type: str, title: str, *, key: str = "", **more: Any) -> Changed:
        """Ask for something."""
        return await self._changed("POST", "/requests", key=key, json={"type": type, "title": title, **more})

    async def edit(self, number: int, etag: str = "", **changes: Any) -> Changed:
        """Change what a request says."""
        return await self._changed("PATCH", f"/requests/{number}", etag=etag, json=changes)

    async def act(self, number: int, verb: str, *, etag: str = "", key: str = "", **body: Any) -> Changed:
        """A verb on a request: take, start, assign, prioritise, move, wait, resolve, reopen, cancel."""
        return await self._changed("POST", f"/requests/{number}/{verb}", etag=etag, key=key, json=body)

    async def say(
        self, number: int, body: str, *, internal: bool = False, seen: int | None = None, key: str = ""
    ) -> Changed:
        """Say something on a request; `seen` is the version that it was written on."""
        said = {"body": body, "internal": internal, "seen": seen}
        return await self._changed("POST", f"/requests/{number}/comments", key=key, json=said)

    async def comments(self, number: int) -> list[comments.Comment]:
        """All that was said on a request."""
        return await self._all(Page[comments.Comment], f"/requests/{number}/comments")

    async def history(self, number: int) -> list[audit.Entry]:
        """All that happened to a request."""
        return await self._all(Page[audit.Entry], f"/requests/{number}/audit")

    async def search(self, text: str) -> list[search.Hit]:
        """All that fits."""
        found, cursor = list[search.Hit](), None
        while True:
            page = search.FoundRequests.model_validate_json(
                (await self._get("/search", cursor, q=text)).content
            )
            found += page.items
            if (cursor := page.next) is None:
                return found

    @asynccontextmanager
    async def events(self, after: str = "") -> AsyncIterator[AsyncIterator[Heard]]:
        """What happens from now on, or behind the event with this id."""
        headers = {"Last-Event-ID": after} if after else {}
        async with self.http.stream("GET", "/api/v1/events", headers=headers, timeout=60) as answer:
            if answer.status_code != 200:
                await answer.aread()
                raise Refused(answer)
            yield _heard(answer)

    async def send(
        self, method: str, path: str, *, etag: str = "", key: str = "", **more: Any
    ) -> httpx.Response:
        """One call. Raises Refused."""
        headers = {"If-Match": etag} if etag else {}
        headers |= {"Idempotency-Key": key} if key else {}
        answer = await self.http.request(method, f"/api/v1{path}", headers=headers, **more)
        if not answer.is_success:
            raise Refused(answer)
        return answer

    async def _changed(self, method: str, path: str, **more: Any) -> Changed:
        answer = await self.send(method, path, **more)
        changed = Changed.model_validate_json(answer.content)
        assert answer.headers["etag"] == f'"{changed.version}"'
        return changed

    async def _get(self, path: str, cursor: str | None, **query: str) -> httpx.Response:
        return await self.send("GET", path, params={**query, **({"cursor": cursor} if cursor else {})})

    async def _all(self, page: Any, path: str, **query: str) -> list[Any]:
        found, cursor = [], None
        while True:
            read = TypeAdapter(page).validate_json((await self._get(path, cursor, **query)).content)
            found += read.items
            if (cursor := read.next) is None:
                return found


async def _heard(answer: httpx.Response) -> AsyncIterator[Heard]:
    said: dict[str, str] = {}
    async for line in answer.aiter_lines():
        if line.startswith(":"):
            continue
        if line:
            name, _, value = line.partition(": ")
            said[name] = value
        elif said:
            yield Heard(said["id"], said["event"], json.loads(said["data"]))
            said = {}
