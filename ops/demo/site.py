"""Everything that the demo shows, on this machine: an OpenID provider that stands for Azure AD, a PostgreSQL of its own with
the demo's requests, two replicas with a real server's settings, and the stack's Caddyfile before them."""

import asyncio
import json
import secrets
import shutil
import signal
import socket
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import httpx

from db import embedded, migrate
from reqstly.demo.load import load
from reqstly.people.queries import actor_by_email
from reqstly.people.rule_commands import add_rule
from reqstly.settings import Provider, settings
from tests.conftest import Database, pool
from tests.e2e.world import Replica
from tests.idp.real import free_port
from tests.idp.real import running as provider
from tests.ops import caddy
from tests.ops.dns import names
from tests.ops.service import Service

# New to Reqstly: her first sign-in makes her account, and what the provider says of her makes her an agent and an admin.
NADIA = "nadia.haddad@example.com"
_GIVEN = {"groups": ["it"], "roles": ["Reqstly.Admin"]}
_ADMIN = "priya.raghunathan@example.com"
_REQUESTS = 120
# As many as the two there are, and the one that comes before another goes.
_ADDRESSES = [f"127.0.0.{n}" for n in (2, 3, 4)]
_NOT_THERE = "The replicas need addresses of their own, and this machine lacks {}. On macOS, once: sudo ifconfig lo0 alias {}"


class CannotStart(Exception):
    """Why the demo does not start, in a sentence."""


@dataclass
class Site:
    """`url` is where people go. `folder` holds the logs and the data."""

    url: str
    folder: Path
    service: Service
    metrics_port: int

    @property
    def metrics(self) -> str:
        """The command that asks the replicas what they tell Prometheus."""
        asked = " ".join(map(self._metrics_of, self.service.serving))
        return f"curl -s {asked} | grep -E '^reqstly_(requests_created|sign_ins|websocket|listener)'"

    @property
    def log(self) -> str:
        """The command that shows what the replicas did, in the order of time."""
        return f"grep -h verb= {self.folder}/127*.log | sort -s -k 1,1"

    @property
    def proof(self) -> str:
        """The command that proves the history."""
        return f"REQSTLY_DATA_DIR={self.folder}/data .venv/bin/reqstly audit verify"

    async def renew(self) -> None:
        """Put a new replica in the place of the one that most pages are open on. Returns when that has ended."""
        windows = [await self._windows(one) for one in self.service.serving]
        await self.service.replace(self.service.serving[windows.index(max(windows))])

    async def _windows(self, replica: Replica) -> float:
        async with httpx.AsyncClient() as http:
            said = (await http.get(self._metrics_of(replica))).text
        found = [line for line in said.splitlines() if line.startswith("reqstly_websocket_clients ")]
        return float(found[0].split()[1])

    def _metrics_of(self, replica: Replica) -> str:
        return f"http://{replica.host}:{self.metrics_port}/metrics"


@asynccontextmanager
async def site(port: int) -> AsyncIterator[Site]:
    """All of it, with Caddy at this port of localhost, until the block ends; nothing is left then. Raises CannotStart."""
    _look_at(port)
    folder, url = _folder(), f"http://localhost:{port}"
    try:
        async with provider(
            redirect_uris=[f"{url}/sign-in/from/azure"], post_logout_redirect_uris=[f"{url}/sign-out/done"]
        ) as op:
            await op.account("nadia", **_GIVEN)
            azure = {
                "name": "Azure AD", "issuer": op.issuer, "client_id": op.client_id, "client_secret": op.secret,
                "scopes": "openid profile email groups",
            }  # fmt: skip
            database = await _filled(folder, Provider.model_validate(azure))
            metrics_port = free_port()
            environment = {
                "REQSTLY_SECRET_KEY": secrets.token_hex(32), "REQSTLY_PUBLIC_URL": url,
                "REQSTLY_TRUSTED_PROXIES": "127.0.0.1", "REQSTLY_WORKER_IN_APP": "true",
                "REQSTLY_PROVIDERS": json.dumps({"azure": azure}), "REQSTLY_METRICS_PORT": str(metrics_port),
            }  # fmt: skip
            with names() as known:
                service = Service(database, folder, known, free_port(), [*_ADDRESSES], environment)
                try:
                    await asyncio.gather(service.start(), service.start())
                    with caddy.running(folder, known, service.port, plain=port):
                        yield Site(url, folder, service, metrics_port)
                finally:
                    await service.end(signal.SIGINT)
    finally:
        embedded.stop()
        shutil.rmtree(folder, ignore_errors=True)


async def _filled(folder: Path, azure: Provider) -> Database:
    """A database with the demo's people and requests, and with what the provider's groups mean."""
    cluster = await asyncio.to_thread(embedded.start, folder / "data", durable=False)
    made = Database("reqstly", cluster.url("reqstly_owner"), cluster.url("reqstly_app"))
    await asyncio.to_thread(migrate.upgrade, made.owner_url)
    settings().providers["azure"] = azure
    # As the owner: only it may give history a date in the past.
    async with pool(made.owner_url, role=None):
        await load(_REQUESTS)
        admin = replace(await actor_by_email(_ADMIN), fresh=True)
        await add_rule(admin, "azure", "groups", "it", "it", "agent")
        await add_rule(admin, "azure", "roles", "Reqstly.Admin", None, "admin")
    return made


def _folder() -> Path:
    made = Path(tempfile.mkdtemp(prefix="reqstly-demo-"))
    made.chmod(0o755)  # started by root, PostgreSQL runs as nobody
    return made


def _look_at(port: int) -> None:
    for address in ("127.0.0.1", *_ADDRESSES):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((address, port if address == "127.0.0.1" else 0))
            except OSError:
                if address == "127.0.0.1":
                    raise CannotStart(f"Port {port} is taken. Choose another: --port {port + 1}") from None
                raise CannotStart(_NOT_THERE.format(address, address)) from None
