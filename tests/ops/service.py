"""Replicas as a stack's service has them: found by one name, each at an address of its own, and replaced one after the other
as Swarm does it. For tests, and for the demo."""

import asyncio
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.conftest import Database
from tests.e2e.world import Replica
from tests.ops.dns import Names


@dataclass
class Service:
    """`serving` are the replicas that are there now, all on the same `port`. `addresses` wait for the next ones: one more than
    there are replicas at least, since a new one comes before an old one goes."""

    database: Database
    folder: Path
    names: Names
    port: int
    addresses: list[str]
    environment: dict[str, str]
    serving: list[Replica] = field(default_factory=list)

    async def start(self) -> None:
        """One more replica. Whoever asks for the name finds it once it is ready."""
        host = self.addresses.pop(0)
        here = {"REQSTLY_HOST": host, "REQSTLY_PORT": str(self.port)}
        made = Replica(host, self.database, self.folder, **self.environment, **here)
        self.serving.append(made)
        await made.start()
        self.names.addresses.append(host)

    async def replace(self, leaving: Replica) -> float:
        """Put a new replica in the place of this one: the new one first, then the old one out of the names, then SIGTERM.
        Returns after how many seconds that had ended. Raises RuntimeError where it did not end well."""
        await self.start()
        self.names.addresses.remove(leaving.host)
        await asyncio.sleep(2)  # Caddy asks for the names once a second
        begun = time.monotonic()
        code = await asyncio.to_thread(leaving.end)
        took = time.monotonic() - begun
        self.serving.remove(leaving)
        self.addresses.append(leaving.host)
        if code:
            raise RuntimeError(f"{leaving.host} ended with {code}:\n{leaving.log.read_text()}")
        return took

    async def end(self, how: int = signal.SIGTERM) -> None:
        """End all of them."""
        for replica in self.serving:
            await asyncio.to_thread(replica.end, how)
