"""Production as its people meet it: two replicas behind a real Caddy, and a real OpenID provider beside them."""

import asyncio
import json
import re
import secrets
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, BrowserContext, CDPSession, Page

from ops.small_caddy import small_caddy
from tests.conftest import Database
from tests.e2e.world import LIMIT, Replica, open_at
from tests.idp.real import Op, free_port, running


@dataclass
class Door:
    """`url` is Caddy's; a context is one browser, and nobody's at first."""

    url: str
    database: Database
    a: Replica
    b: Replica
    op: Op
    browser: Browser
    log: Path

    async def nobody(self) -> BrowserContext:
        """A browser in which nobody ever signed in."""
        context = await self.browser.new_context(viewport={"width": 1440, "height": 900})
        context.set_default_timeout(LIMIT)
        return context

    async def arrive(
        self, context: BrowserContext, mail: str, path: str = "/", page: Page | None = None
    ) -> Page:
        """Sign in at the provider as somebody, in a new page or this one, and land where they wanted to go."""
        page = await open_at(page or await context.new_page(), self.url + path)
        await page.get_by_test_id("with-azure").click()
        await at_provider(page, mail)
        await page.wait_for_url(re.compile(rf"^{re.escape(self.url)}/(?!sign-in/)"))
        assert "error=state" not in page.url, f"{page.url}\n{self.heard()}"
        return page

    def heard(self) -> str:
        """What Caddy was asked for lately, pages and sign-in alone: a browser may have asked twice."""
        asked = []
        for line in self.log.read_text().splitlines():
            if '"http.log.access' in line:
                one = json.loads(line)
                path = one["request"]["uri"].split("?")[0]
                asked.append(
                    f"{one['ts']:.3f} {one['request']['method']} {path} {one['status']} {one['duration']:.3f} s"
                )
        return "\n".join(one for one in asked if "/_nicegui" not in one)[-4_000:]


async def at_provider(page: Page, mail: str) -> None:
    """Give the provider's own page a name; it sends the browser back."""
    await page.get_by_label("Mail address").fill(mail)
    await page.get_by_role("button", name="Sign in").click()


@asynccontextmanager
async def door(database: Database, browser: Browser, folder: Path) -> AsyncIterator[Door]:
    """All of it, until the block ends."""
    port = free_port()
    url = f"http://localhost:{port}"
    async with running(
        redirect_uris=[f"{url}/sign-in/from/azure"],
        post_logout_redirect_uris=[f"{url}/sign-out/done"],
        backchannel_logout_uri=f"{url}/sign-out/back/azure",
        backchannel_logout_session_required=True,
    ) as op:
        provider = {
            "name": "Azure AD", "issuer": op.issuer, "client_id": op.client_id, "client_secret": op.secret,
            "scopes": "openid profile email groups", "audience": op.audience,
        }  # fmt: skip
        environment = {
            "REQSTLY_SECRET_KEY": secrets.token_hex(32), "REQSTLY_PUBLIC_URL": url, "REQSTLY_TRUSTED_PROXIES": "127.0.0.1",
            "REQSTLY_PROVIDERS": json.dumps({"azure": provider}),
        }  # fmt: skip
        replicas = [Replica(name, database, folder, **environment) for name in ("door-a", "door-b")]
        try:
            await asyncio.gather(*(replica.start() for replica in replicas))
            log = folder / "caddy.log"
            async with small_caddy(port, [replica.url.removeprefix("http://") for replica in replicas], log):
                yield Door(url, database, replicas[0], replicas[1], op, browser, log)
        finally:
            for replica in replicas:
                replica.end(signal.SIGKILL)  # nothing is to be saved


async def authenticator(page: Page) -> tuple[CDPSession, str]:
    """A virtual passkey holder that knows its person by finger: its session, and its id there."""
    cdp = await page.context.new_cdp_session(page)
    await cdp.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    made = await cdp.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return cdp, made["authenticatorId"]
