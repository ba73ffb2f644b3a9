"""The stack's own Caddyfile in a real Caddy, with other ports and another name server."""

import os
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from ops import small_caddy
from tests.conftest import ROOT
from tests.idp.real import free_port
from tests.ops.dns import Names

FILE = ROOT / "ops/caddy/Caddyfile"


@dataclass(frozen=True, slots=True)
class Caddy:
    """`url` is https, but where it was asked for plain http. `trust` believes the certificate that its internal issuer made."""

    url: str
    http_port: int
    metrics_port: int
    admin: Path
    trust: ssl.SSLContext
    log: Path
    program: str
    environment: dict[str, str]

    def reload(self) -> None:
        """Read the configuration again, as after a change."""
        subprocess.run(
            [self.program, "reload", "--force", "--config", str(FILE), "--address", f"unix/{self.admin}"],
            env=self.environment, check=True, capture_output=True,
        )  # fmt: skip


@contextmanager
def running(folder: Path, names: Names, upstream_port: int, *, plain: int | None = None) -> Iterator[Caddy]:
    """One, until the block ends. `plain` is a port for plain http, for browsers that do not know the issuer: passkeys want
    https that is believed, or localhost."""
    program = small_caddy.program()
    ports = [plain or free_port(), free_port(), free_port()]
    environment = {**os.environ, "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)} | {
        "REQSTLY_DOMAIN": "http://localhost" if plain else "localhost",
        "REQSTLY_HTTP_PORT": str(ports[0]), "REQSTLY_HTTPS_PORT": str(ports[1]),
        "REQSTLY_CADDY_METRICS_PORT": str(ports[2]), "REQSTLY_RESOLVER": f"127.0.0.1:{names.port}",
        "REQSTLY_UPSTREAM_PORT": str(upstream_port), "CADDY_ADMIN": str(folder / "admin.sock"),
    }  # fmt: skip
    log = folder / "caddy.log"
    with log.open("wb") as file:
        process = subprocess.Popen(
            [program, "run", "--config", str(FILE), "--adapter", "caddyfile"],
            env=environment, stdout=file, stderr=file,
        )  # fmt: skip
    try:
        root = folder / "caddy/pki/authorities/local/root.crt"
        url = f"http://localhost:{plain}" if plain else f"https://localhost:{ports[1]}"
        for _ in range(200):
            assert process.poll() is None, log.read_text()
            try:
                trust = ssl.create_default_context(cafile=None if plain else str(root))
                httpx.get(f"{url}/readyz", verify=trust)
                break
            except (OSError, httpx.TransportError):
                time.sleep(0.05)
        else:
            raise AssertionError(log.read_text())
        yield Caddy(url, ports[0], ports[2], folder / "admin.sock", trust, log, program, environment)
    finally:
        process.terminate()
        process.wait(20)
