"""A relying party under test: browsers that go to a provider and come back, and what came of it."""

from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from reqstly import secrets
from reqstly.actor import Actor
from reqstly.identity import oidc, providers
from reqstly.identity.accounts import Arrival
from reqstly.identity.oidc import Purpose
from reqstly.identity.refusals import SENTENCES, Refused
from reqstly.identity.visitor import Visitor
from reqstly.settings import Provider, settings
from tests.conftest import Database
from tests.idp.browser import come_back
from tests.idp.real import CLIENT_ID, SECRET

COME_IN = Purpose()
VISITOR = Visitor("203.0.113.9", "Mozilla/5.0")


@dataclass
class Browser:
    """One browser: the secret in its cookie, and what each provider knows it by."""

    key: str = "azure"
    secret: str = field(default_factory=secrets.token)

    async def go(self, who: str = "nadia", purpose: Purpose = COME_IN) -> dict[str, str]:
        """Go to the provider and sign in there. Returns what it sends the browser back with."""
        place = f"{await oidc.start(self.key, self.secret, VISITOR, purpose)}&login_hint={who}"
        async with httpx.AsyncClient() as http:
            return await come_back(place, http, oidc.callback(self.key))

    async def end(self, back: dict[str, str], me: Actor | None = None) -> Arrival:
        """Come back with that."""
        return await oidc.finish(self.key, back, self.secret, VISITOR, me)


@dataclass
class RelyingParty:
    """The product in this process, and its database."""

    database: Database

    async def sign_in(self, who: str = "nadia", key: str = "azure", **purpose: Any) -> Arrival:
        """A whole sign-in, in a browser of its own."""
        browser = Browser(key)
        return await browser.end(await browser.go(who, Purpose(**purpose)))

    async def refused(
        self,
        back: dict[str, str] | None = None,
        browser: Browser | None = None,
        *,
        who: str = "nadia",
        word: str = "untrusted",
        **purpose: Any,
    ) -> str:
        """A sign-in that must not succeed. Nobody is in, no account is made, and the person reads the sentence that all
        such cases share. Returns the reason that the history has."""
        browser = browser or Browser()
        before, known = self._state(), self.reasons()
        back = await browser.go(who, Purpose(**purpose)) if back is None else back
        with pytest.raises(Refused) as refusal:
            await browser.end(back)
        assert (refusal.value.word, refusal.value.sentence) == (word, SENTENCES[word])
        assert self._state() == before
        reasons = self.reasons()[len(known) :]
        assert len(reasons) == 1 and reasons[0].startswith(f"{browser.key}: ")
        return reasons[0].partition(": ")[2]

    def reasons(self) -> list[str]:
        """Why sign-ins failed, that of nobody in particular."""
        return [
            reason
            for (reason,) in self.database.rows(
                "select payload ->> 'reason' from audit_entries where action = 'sign_in_failed' and actor_id is null"
                " and subject = 'sign_in' and payload ->> 'method' = 'oidc' order by id"
            )
        ]

    def _state(self) -> tuple[Any, ...]:
        return self.database.rows(
            "select (select count(*) from users), (select count(*) from identities), (select count(*) from sessions),"
            " (select count(*) from audit_entries where action in ('added', 'signed_in', 'identity_linked'))"
        )[0]


def set_up(monkeypatch: pytest.MonkeyPatch, **known: Provider) -> None:
    """These providers are set up, and asked anew."""
    monkeypatch.setattr(settings(), "providers", known)
    providers.forget()


def provider(issuer: str, **more: Any) -> Provider:
    """A provider as its tests' client is registered there."""
    said = {
        "issuer": issuer,
        "client_id": CLIENT_ID,
        "client_secret": SECRET,
        "scopes": "openid profile email groups",
    }
    return Provider.model_validate(said | more)
