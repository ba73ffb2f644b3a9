"""A production replica beside a provider, and people who come to it over HTTP alone."""

import html
import json
import re
import signal
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.conftest import Database
from tests.e2e.world import Replica
from tests.identity.rp import provider
from tests.idp.browser import come_back

_PLACE = re.compile(r'url=([^"]+)"')


@dataclass
class Person:
    """A browser without screen: our cookies in `http`, the provider's in `there`."""

    http: httpx.AsyncClient
    there: httpx.AsyncClient
    home: str

    async def sign_in(self, key: str = "azure", who: str = "nadia") -> httpx.Response:
        """Sign in with a provider. Returns our last answer."""
        place = await self.leave_for(f"/sign-in/with/{key}", then="/account")
        back = await come_back(f"{place}&login_hint={who}", self.there, f"{self.home}/sign-in/from/{key}")
        return await self.http.get(f"/sign-in/from/{key}", params=back)

    async def leave_for(self, path: str, **form: str) -> str:
        """Send a form that leads to a provider. Returns the provider's address."""
        answer = await self.http.post(path, data=form)
        found = _PLACE.search(answer.text)
        assert answer.status_code == 200 and found, answer.text
        return html.unescape(found[1])

    async def is_in(self) -> bool:
        """Whether our pages open."""
        return (await self.http.get("/account")).status_code == 200


@dataclass
class Running:
    """`url` is where people reach it."""

    url: str
    database: Database
    log: Path

    @asynccontextmanager
    async def person(self) -> AsyncIterator[Person]:
        """Somebody who was never here."""
        async with httpx.AsyncClient(base_url=self.url, timeout=30) as http, httpx.AsyncClient() as there:
            yield Person(http, there, self.url)

    def signed_out(self) -> list[tuple[str, int]]:
        """Who left, in the history."""
        rows = self.database.rows(
            "select action, (payload ->> 'sessions')::int from audit_entries"
            " where action in ('signed_out', 'signed_out_by_provider') order by id"
        )
        return [(action, count) for action, count in rows]


@asynccontextmanager
async def running(
    database: Database, more: Mapping[str, str] | None = None, **issuers: str
) -> AsyncIterator[Running]:
    """A production replica with these providers, and more settings."""
    known = {
        key: provider(issuer).model_dump(mode="json") | {"client_secret": provider(issuer).secret}
        for key, issuer in issuers.items()
    }
    with tempfile.TemporaryDirectory(prefix="reqstly-identity-") as folder:
        environment = {
            "REQSTLY_SECRET_KEY": "only-for-tests-" + "0" * 32,
            "REQSTLY_PROVIDERS": json.dumps(known),
            **(more or {}),
        }
        replica = Replica("identity", database, Path(folder), **environment)
        url = f"http://localhost:{replica.port}"
        replica._environment["REQSTLY_PUBLIC_URL"] = url  # it chose its port just now
        try:
            await replica.start()
            yield Running(url, database, replica.log)
        finally:
            replica.end(signal.SIGKILL)  # nothing is to be saved
