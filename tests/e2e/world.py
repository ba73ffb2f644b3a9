"""What the browser tests run in: two replicas on one database, one browser, and what its pages said and received."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from playwright.async_api import Browser, BrowserContext, Page

from ops.chromium import READY
from tests.conftest import ROOT, Database
from tests.idp.real import free_port
from tests.people import PEOPLE

LIMIT = 30_000  # ms: generous, for machines that do other things too


class Replica:
    """One `reqstly serve`, in demo mode unless the `environment` says otherwise; on a free port of 127.0.0.1 unless that names
    another. `code` is where its release lies."""

    def __init__(self, name: str, database: Database, folder: Path, **environment: str) -> None:
        self._arguments = [] if environment else ["--demo"]
        self.code = ROOT
        self.host = environment.get("REQSTLY_HOST", "127.0.0.1")
        self.port = int(environment.get("REQSTLY_PORT") or free_port())
        self.url = f"http://{self.host}:{self.port}"
        self.log = folder / f"{name}.log"
        self._environment = {key: value for key, value in os.environ.items() if "REQSTLY" not in key} | {
            "REQSTLY_PORT": str(self.port),
            "REQSTLY_DATABASE_URL": database.app_url,
            "REQSTLY_DATABASE_OWNER_URL": database.owner_url,
            "REQSTLY_WORKER_IN_APP": "false",
            **environment,
        }
        self._process: subprocess.Popen[bytes] | None = None

    async def start(self) -> None:
        """Start it, and return when it answers."""
        environment = self._environment | {"PYTHONPATH": str(self.code)}
        with self.log.open("ab") as log:
            command = [sys.executable, "-m", "reqstly", "serve", *self._arguments]
            self._process = subprocess.Popen(  # noqa: ASYNC220
                command,
                cwd=self.code,
                env=environment,
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
            )
        async with httpx.AsyncClient() as http:
            for _ in range(1_200):
                assert self._process.poll() is None, self.log.read_text()
                try:
                    answer = await http.get(f"{self.url}/readyz")
                    if answer.status_code == 404:  # of a release that does not know it
                        answer = await http.get(f"{self.url}/healthz")
                    if answer.status_code == 200:
                        return
                except httpx.TransportError:
                    pass
                await asyncio.sleep(0.1)
        raise AssertionError(f"{self.url} did not answer:\n{self.log.read_text()}")

    def end(self, how: int = signal.SIGTERM) -> int | None:
        """End it, and return when it is gone: its exit code, or None where it did not run."""
        if (process := self._process) is None:
            return None
        process.send_signal(how)
        process.wait(30)
        self._process = None
        return process.returncode

    @contextmanager
    def hangs(self) -> Iterator[None]:
        """It runs on, and answers nothing."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)


@dataclass
class World:
    """`a` and `b` serve the same database. A context is one person's browser; both replicas know its session."""

    database: Database
    a: Replica
    b: Replica
    browser: Browser
    contexts: dict[str, BrowserContext] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    async def context(self, who: str, *, fresh: bool = False) -> BrowserContext:
        """The browser of somebody of the cast, signed in; `fresh` for one that the test will spoil. '' is nobody."""
        if not fresh and who in self.contexts:
            return self.contexts[who]
        context = await self.browser.new_context(viewport={"width": 1440, "height": 900})
        context.set_default_timeout(LIMIT)
        context.on("console", lambda said: self._heard(said.type, said.text))
        context.on("weberror", lambda error: self._heard("error", str(error.error)))
        if who:
            await sign_in(context, self.a.url, who)
        # Each step's page costs a tenth of a test's time: for who looks for a cause.
        await context.tracing.start(snapshots="REQSTLY_TRACE" in os.environ)
        self.contexts[f"{who}-{len(self.contexts)}" if fresh else who] = context
        return context

    def renew(self) -> None:
        """Nobody of them has to sign in once more, however long ago the browser was opened for an earlier test."""
        self.database.rows(
            "update sessions set proved_at = now() where proved_at < now() - interval '5 minutes'"
        )

    def _heard(self, kind: str, text: str) -> None:
        # Chromium writes each answer of 403 and 404 there, also where the page itself says it.
        if kind == "error" and not text.endswith(("status of 403 (Forbidden)", "status of 404 (Not Found)")):
            self.errors.append(text)


async def sign_in(context: BrowserContext, url: str, who: str) -> None:
    """Sign in without a page: the form is posted as the door's button posts it."""
    answer = await context.request.post(
        f"{url}/sign-in/demo", form={"email": PEOPLE[who].email}, max_redirects=0
    )
    assert answer.status == 303, answer.status


async def ready(page: Page) -> Page:
    """Return when the page is there and its socket is joined."""
    await page.wait_for_function(READY, polling=50, timeout=LIMIT)
    return page


async def open_at(page: Page, url: str) -> Page:
    """Go there, and return when the page can be used."""
    await page.goto(url, wait_until="commit")
    return await ready(page)


# The page that was marked is gone: loaded anew, or another is in its place.
_MARK = "() => { window.__before = true; const at = document.querySelector('[data-testid=page]'); if (at) at.__before = true }"
_ANEW = "(() => { const at = document.querySelector('[data-testid=page]'); return at ? !at.__before : !window.__before })()"


async def anew(page: Page, do: Callable[[], Awaitable[Any]]) -> Page:
    """Do something that leads to a page, loaded or in place, and return when that one can be used."""
    await page.evaluate(_MARK)
    await do()
    await page.wait_for_function(f"() => {_ANEW} && ({READY})()", polling=50, timeout=LIMIT)
    return page


async def mark(page: Page) -> None:
    """Mark this window: `is_marked` then tells whether it was loaded again."""
    await page.evaluate("() => { window.__mark = true }")


async def is_marked(page: Page) -> bool:
    """Whether it is still the window that was marked."""
    return bool(await page.evaluate("() => window.__mark === true"))


def record(page: Page) -> list[str]:
    """Everything that reaches this page over websockets from now on."""
    frames: list[str] = []

    def keep(payload: str | bytes) -> None:
        frames.append(payload if isinstance(payload, str) else payload.decode(errors="replace"))

    page.on("websocket", lambda socket: socket.on("framereceived", keep))
    return frames
