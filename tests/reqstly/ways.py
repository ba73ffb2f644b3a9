"""The two ways in which a person's verbs are called: by a page's action, in a session, and by a program, with a token."""

import itertools
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from fastapi import Request
from nicegui import Client, ui

from components.visit import Visit
from reqstly.access import Scope
from reqstly.actor import Actor
from reqstly.errors import DomainError
from reqstly.identity import sessions, tokens
from reqstly.identity.token_commands import make_token, revoke_token
from reqstly.identity.tokens import listed
from reqstly.identity.visitor import Visitor
from tests.people import actor

Act = Callable[[Actor], Awaitable[Any]]
NOBODY = "nobody"
WAYS = ("page", "token")

_SCOPE = {
    "type": "http", "method": "GET", "scheme": "http", "path": "/requests/1", "raw_path": b"/requests/1",
    "root_path": "", "query_string": b"", "headers": [], "server": ("localhost", 8080), "client": ("127.0.0.1", 1),
}  # fmt: skip


@dataclass
class Ways:
    """Sessions and tokens of the cast, made when first needed. Make one for each database."""

    find: Callable[[str], Awaitable[Actor]] = actor
    _sessions: dict[str, Actor] = field(default_factory=dict)
    _tokens: dict[tuple[str, frozenset[Scope] | None], str] = field(default_factory=dict)
    _places: Any = field(default_factory=lambda: itertools.count(1))

    async def refusal(self, way: str, who: str, act: Act) -> str:
        """Call the verb in this way as somebody of the cast, or as NOBODY. Returns the sentence they are refused with,
        empty where it was done."""
        return await (self.on_a_page(who, act) if way == "page" else self.by_token(who, act))

    async def on_a_page(self, who: str, act: Act) -> str:
        """By a page that is open: `Visit.act`, on a page's own client, whose notices are read as its browser would."""
        here = await self._session(who)
        request = Request(dict(_SCOPE))
        client = Client(ui.page("/requests/1"), request=request)
        try:
            with client:
                await Visit(client, "/requests/1", here).act(act)
            said = [payload["message"] for _, kind, payload in client.outbox.messages if kind == "notify"]
        finally:
            client.delete()
        assert len(said) <= 1 and not any("That did not work" in one for one in said), said
        return "".join(said)

    async def by_token(self, who: str, act: Act, scopes: frozenset[Scope] | None = None) -> str:
        """By a token with these scopes; with all that its person can have, where none are named."""
        # From a place of its own: what is refused on purpose must not fill another's count.
        visitor = Visitor(f"198.51.100.{next(self._places)}")
        try:
            await act(await tokens.actor_of(await self._token(who, scopes), visitor))
        except DomainError as refused:
            return refused.sentence
        return ""

    async def _session(self, who: str) -> Actor:
        if who not in self._sessions:
            person = await self._person(who)
            token = await sessions.sign_in(person.id)
            self._sessions[who] = await sessions.actor_for(token)
            if who == NOBODY:
                await sessions.sign_out(token)
        return self._sessions[who]

    async def _token(self, who: str, scopes: frozenset[Scope] | None) -> str:
        if (who, scopes) not in self._tokens:
            person = await self._person(who)
            wanted = set(Scope if scopes is None else scopes) - (
                {Scope.ADMIN} if not person.is_admin else set()
            )
            self._tokens[who, scopes] = await make_token(person, who, wanted)
            if who == NOBODY:
                await revoke_token(person, (await listed(person))[0].id)
        return self._tokens[who, scopes]

    async def _person(self, who: str) -> Actor:
        # Nobody has what was somebody's: a session that is over, a token that is revoked.
        return await self.find("outsider" if who == NOBODY else who)
