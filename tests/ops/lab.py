"""What is done to the stack in the lab of `make test-swarm`: the operators' own commands, visits, and what Docker says of it."""

import json
import os
import ssl
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.conftest import ROOT
from tests.ops import runbook
from tests.people import PEOPLE

LAB = Path(os.environ.get("REQSTLY_SWARM_LAB", "/nowhere"))
HOME = LAB / "home"
STACK = LAB / "stack.yml"
SETTINGS = HOME / "reqstly.env"
ROOT_OF_TRUST = HOME / "root.crt"  # of Caddy's own issuer
URL = "https://localhost"
NUMBER = 1001  # a request of the demo's


@dataclass(frozen=True)
class Ran:
    """How a command ended, all that it said, and the seconds that it took."""

    code: int
    said: str
    seconds: float


def run(command: str, *more: str, code: int | None = 0) -> Ran:
    """Run it in the checkout, as the operator. Fails unless it ends with `code`; None: however it ends."""
    begun = time.monotonic()
    done = subprocess.run(
        ["timeout", "400", "bash", "-c", f'{command} "$@"', "lab", *more],
        cwd=ROOT, env={**os.environ, "HOME": str(HOME)}, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )  # fmt: skip
    assert code is None or done.returncode == code, f"{command}: {done.stdout}"
    return Ran(done.returncode, done.stdout, time.monotonic() - begun)


def documented(command: str, *more: str, code: int | None = 0, put: dict[str, str] | None = None) -> Ran:
    """Run what the runbook says, to the letter but for what stands there for something: `put` says for what."""
    assert command in runbook.commands(), f"{command} is in no document."
    for name, value in (put or {}).items():
        command = command.replace(name, value)
    return run(command, *more, code=code)


def deploy(*more: str, code: int = 0) -> Ran:
    """As documented, with the lab's stack."""
    return documented("ops/scripts/deploy.sh", "--file", str(STACK), *more, code=code)


def put_in(name: str, value: str) -> None:
    """Into the settings of this installation."""
    with SETTINGS.open("a") as settings:
        settings.write(f"{name}={value}\n")


class Load:
    """Two programs that read and write until the block ends, and what came of it."""

    def __init__(self) -> None:
        self.statuses: Counter[str] = Counter()
        self.written: set[str] = set()

    @property
    def failed(self) -> dict[str, int]:
        """What was not answered as it should be."""
        return {what: n for what, n in self.statuses.items() if not what.endswith((" 200", " 201"))}

    def __enter__(self) -> "Load":
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._run, args=(n,)) for n in range(2)]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join(60)

    def _run(self, which: int) -> None:
        with visitor() as http:
            sign_in(http)
            at = 0
            while not self._over.wait(0.3):
                at += 1
                text = f"{which}-{at}-{time.time():.3f}"
                calls = {
                    "page": ("GET", "/teams/it", None),
                    "read": ("GET", "/api/v1/me", None),
                    "write": ("POST", f"/api/v1/requests/{NUMBER}/comments", {"body": text}),
                }
                for what, (method, path, body) in calls.items():
                    try:
                        answer = http.request(method, path, json=body)
                    except httpx.HTTPError as error:
                        self.statuses[f"{what} {type(error).__name__}"] += 1
                        continue
                    self.statuses[f"{what} {answer.status_code}"] += 1
                    if what == "write" and answer.is_success:
                        self.written.add(text)


def visitor() -> httpx.Client:
    """Somebody outside, who trusts Caddy's issuer."""
    trust = ssl.create_default_context(cafile=str(ROOT_OF_TRUST))
    return httpx.Client(base_url=URL, verify=trust, timeout=30, headers={"Sec-Fetch-Site": "same-origin"})


def sign_in(http: httpx.Client) -> None:
    """As the demo's agent."""
    http.post("/sign-in/demo", data={"email": PEOPLE["agent"].email})


def comment(text: str) -> None:
    """Say it in the request, as the demo's agent."""
    with visitor() as http:
        sign_in(http)
        http.post(f"/api/v1/requests/{NUMBER}/comments", json={"body": text}).raise_for_status()


def cookies(wanted: int) -> set[str]:
    """The sticky cookies that visitors get, one after the other, until so many are seen, or a while after."""
    found: set[str] = set()
    for _ in range(12 * wanted):
        with visitor() as http:
            http.get("/healthz")
            found.add(str(http.cookies.get("reqstly_replica")))
    return found


def sql(statement: str) -> list[str]:
    """What the database holds, as its owner."""
    (server,) = containers("postgres")
    return docker(
        "exec", server, "psql", "-U", "reqstly_owner", "-d", "reqstly", "-Atc", statement
    ).splitlines()


def containers(name: str) -> list[str]:
    """The healthy ones of a service."""
    return docker("ps", "-q", "--filter", f"name=reqstly_{name}.", "--filter", "health=healthy").split()


def images(name: str) -> set[str]:
    """Of what a service's containers are."""
    return set(docker("ps", "--filter", f"name=reqstly_{name}.", "--format", "{{.Image}}").split())


def inspect(*what: str) -> Any:
    """What Docker knows of it."""
    return json.loads(docker("inspect", *what))[0]


def everything() -> str:
    """All that is in the swarm, by its ids and versions."""
    kinds = ("service", "config", "secret", "network", "volume")
    lists = [docker(kind, "ls", "-q") for kind in kinds]
    services = docker("service", "ls", "-q").split()
    versions = (
        docker("service", "inspect", "--format", "{{.ID}} {{.Version.Index}}", *services) if services else ""
    )
    return "\n".join([*lists, versions])


def docker(*arguments: str, check: bool = True) -> str:
    """What a command of Docker's prints."""
    ran = subprocess.run(["docker", *arguments], capture_output=True, text=True, timeout=120)
    assert not check or ran.returncode == 0, f"docker {' '.join(arguments)}: {ran.stderr}"
    return ran.stdout if check else ran.stdout + ran.stderr


def until(look: Callable[[], object], seconds: float) -> None:
    """Wait for it."""
    deadline = time.monotonic() + seconds
    while not look():
        assert time.monotonic() < deadline, run("docker service ls; docker ps -a", code=None).said
        time.sleep(0.5)
