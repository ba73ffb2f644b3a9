"""A small Caddy with sticky cookies before a few replicas on 127.0.0.1, for benches and browser tests. For tests of the
stack's own Caddyfile, and the demo: tests/ops/caddy.py."""

import asyncio
import secrets
import shutil
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, nullcontext, suppress
from pathlib import Path

import httpx

_FILE = """
{{
    admin off
    auto_https off
}}
http://localhost:{port} {{
    bind 127.0.0.1
    {log}
    reverse_proxy {upstreams} {{
        lb_policy cookie reqstly_replica {secret}
        lb_try_duration 5s
        lb_try_interval 100ms
        fail_duration 2s
        max_fails 1
        transport http {{
            dial_timeout 500ms
        }}
    }}
}}
"""


@asynccontextmanager
async def small_caddy(port: int, upstreams: Iterable[str], log: Path | None = None) -> AsyncIterator[Process]:
    """One at http://localhost:`port`, before addresses such as 127.0.0.1:8080, until the block ends. What it is asked for is
    written to `log`. Raises RuntimeError when none of them is ready within a minute."""
    file = _FILE.format(
        port=port, upstreams=" ".join(upstreams), secret=secrets.token_hex(16), log="log" if log else ""
    )
    with nullcontext(DEVNULL) if log is None else log.open("wb") as said:
        process = await asyncio.create_subprocess_exec(
            program(), "run", "--config", "-", "--adapter", "caddyfile", stdin=PIPE, stdout=said, stderr=said
        )
    try:
        assert process.stdin is not None
        process.stdin.write(file.encode())
        process.stdin.close()
        await _answers(f"http://localhost:{port}/readyz", process)
        yield process
    finally:
        with suppress(ProcessLookupError):  # it has ended by itself
            process.terminate()
        await process.wait()


def program() -> str:
    """Caddy, as the developer's packages bring it, else the system's."""
    beside = Path(sys.executable).parent / "caddy"
    return str(beside) if beside.exists() else shutil.which("caddy") or "caddy"


async def _answers(address: str, process: Process) -> None:
    async with httpx.AsyncClient() as http:
        for _ in range(600):
            if process.returncode is not None:
                break
            with suppress(httpx.TransportError):
                if (await http.get(address)).is_success:
                    return
            await asyncio.sleep(0.1)
    raise RuntimeError(f"{address} does not answer")
