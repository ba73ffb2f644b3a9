"""Production in small: two replicas behind a Caddy with sticky cookies, on 127.0.0.1, and what their processes use."""

import asyncio
import contextlib
import os
import sys
import time
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from ops.bench.outside import Site as Replica
from ops.bench.outside import free_port, site
from ops.small_caddy import small_caddy

HOST = "localhost"


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is measured: a database with people and requests in it, the cluster's folder, and where the replicas write
    what they have to say."""

    app_url: str
    owner_url: str
    data_dir: Path
    log: Path


@dataclass(frozen=True, slots=True)
class Site:
    """The way in, what is behind it, and the database's processes."""

    port: int
    replicas: tuple[Replica, ...]
    caddy: psutil.Process
    postgres: psutil.Process

    @property
    def base(self) -> str:
        """Its address."""
        return f"http://{HOST}:{self.port}"

    @property
    def rss(self) -> float:
        """Memory of the replicas together, in MiB."""
        return sum(replica.rss for replica in self.replicas)


@dataclass(frozen=True, slots=True)
class Used:
    """CPU seconds, by what used them."""

    at: float
    replicas: float
    caddy: float
    postgres: float
    clients: float
    writer: float

    def since(self, before: "Used") -> dict[str, float]:
        """Cores in use from `before` until now, by what used them."""
        seconds = self.at - before.at
        names = ("replicas", "caddy", "postgres", "clients", "writer")
        return {name: round((getattr(self, name) - getattr(before, name)) / seconds, 3) for name in names}


def used(here: Site, clients: Iterable[int], writer: int) -> Used:
    """What has been used so far."""
    return Used(
        time.monotonic(),
        sum(_cpu(replica.process) for replica in here.replicas),
        _cpu(here.caddy),
        _cpu(here.postgres, *_children(here.postgres)),
        sum(_cpu(psutil.Process(pid)) for pid in clients),
        _cpu(psutil.Process(writer)),
    )


@contextlib.asynccontextmanager
async def open_site(place: Place, count: int = 2) -> AsyncIterator[Site]:
    """Replicas on this database and a Caddy before them, until the block ends."""
    port = free_port()
    environment = {key: value for key, value in os.environ.items() if not key.startswith("REQSTLY")} | {
        "REQSTLY_DATABASE_URL": place.app_url, "REQSTLY_DATABASE_OWNER_URL": place.owner_url, "REQSTLY_WORKER_IN_APP": "false",
        "REQSTLY_LOG_LEVEL": "ERROR", "REQSTLY_DEMO": "true", "REQSTLY_PUBLIC_URL": f"http://{HOST}:{port}",
        "REQSTLY_TRUSTED_PROXIES": "127.0.0.1",
    }  # fmt: skip
    command = [sys.executable, "-m", "reqstly", "serve", "--demo"]
    async with contextlib.AsyncExitStack() as stack:
        starting = (
            stack.enter_async_context(site(command, environment, "/readyz", place.log)) for _ in range(count)
        )
        replicas = await asyncio.gather(*starting)
        upstreams = [replica.base.removeprefix("http://") for replica in replicas]
        caddy = await stack.enter_async_context(small_caddy(port, upstreams))
        pid = int((place.data_dir / "postmaster.pid").read_text().split()[0])
        yield Site(port, tuple(replicas), psutil.Process(caddy.pid), psutil.Process(pid))


def _children(process: psutil.Process) -> list[psutil.Process]:
    with contextlib.suppress(psutil.NoSuchProcess):
        return process.children()  # type: ignore[no-any-return]
    return []


def _cpu(*processes: psutil.Process) -> float:
    total = 0.0
    for process in processes:
        # One that has ended meanwhile used what nobody can tell any more.
        with contextlib.suppress(psutil.NoSuchProcess):
            times = process.cpu_times()
            total += times.user + times.system
    return total
