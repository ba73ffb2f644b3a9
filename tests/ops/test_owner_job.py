"""The owner's address is for jobs of their own: no service that goes on running has it."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

OWNER = "reqstly_database_owner_url"
STACK: dict[str, Any] = yaml.safe_load((ROOT / "ops/swarm/stack.yml").read_text())

# An engine that writes down what it is asked, and has a replica of the release before, with the owner's address in it.
DOCKER = """#!/bin/sh
echo "$@" >>"$ASKED"
case "$*" in
*Secrets*postgres) echo database_app_password_7; echo "$PASSWORD" ;;
*Secrets*) printf 'source=key,target=reqstly_secret_key,uid=10001,mode=0400\\n'
    printf 'source=reqstly_database_owner_url,target=reqstly_database_owner_url,uid=10001,mode=0400\\n' ;;
*.Env*) echo REQSTLY_PASSKEYS=true ;;
'service ps'*) echo "$STATE" ;;
'service ls'*) printf 'reqstly_postgres-exporter 0/1\n'; printf 'reqstly_postgres 1/1\n' ;;
esac
"""


def job(folder: Path, state: str, password: str = "database_owner_password_2") -> tuple[int, str]:
    """What `migrate` returns, and what it asked the engine, whose database has this `password`."""
    (folder / "docker").write_text(DOCKER)
    (folder / "docker").chmod(0o755)
    asked = folder / "asked"
    done = subprocess.run(
        ["bash", "-euc", ". ops/scripts/lib-swarm.sh; dry=; migrate reqstly reqstly:2 20"],
        cwd=ROOT, timeout=60, check=False,
        env={"PATH": f"{folder}:/usr/bin:/bin", "ASKED": str(asked), "STATE": state, "PASSWORD": password,
             "REQSTLY_DATABASE_OWNER_URL_VERSION": "_2"},
    )  # fmt: skip
    return done.returncode, asked.read_text()


def test_no_service_has_the_owners_address() -> None:
    for name, service in STACK["services"].items():
        assert all(secret["source"] != OWNER for secret in service.get("secrets", [])), name
        assert not any(key.endswith("OWNER_URL") for key in service.get("environment", {})), name
    assert OWNER in STACK["secrets"], "the job takes it by this name"


def test_the_job_that_migrates_has_it_once_and_its_failure_is_told(tmp_path: Path) -> None:
    code, asked = job(tmp_path, "Complete 1 second ago")
    (created,) = [line for line in asked.splitlines() if line.startswith("service create")]
    assert code == 0 and created.endswith("reqstly:2 db upgrade")
    assert created.count(f"target={OWNER},") == 1 and f"source={OWNER}_2,target={OWNER}," in created
    code, _ = job(tmp_path, "Failed 1 second ago")
    assert code != 0


@pytest.mark.parametrize("number", ["", "_1", "_3"])
def test_it_comes_in_by_the_password_that_the_database_has_now(tmp_path: Path, number: str) -> None:
    _, asked = job(tmp_path, "Complete 1 second ago", f"database_owner_password{number}")
    assert f"source={OWNER}{number},target={OWNER}," in asked


@pytest.mark.parametrize(
    ("why", "refused", "asked", "code"),
    [("update out of sequence", 2, 3, 0), ("update out of sequence", 99, 10, 1), ("no such image", 1, 1, 1)],
)
def test_a_service_that_swarm_changed_meanwhile_is_changed_once_more(
    tmp_path: Path, why: str, refused: int, asked: int, code: int
) -> None:
    count = tmp_path / "count"
    (tmp_path / "docker").write_text(
        f'#!/bin/sh\necho >>{count}\n[ $(wc -l <{count}) -gt {refused} ] || {{ echo "{why}" >&2; exit 1; }}\n'
    )
    (tmp_path / "sleep").write_text("#!/bin/sh\n")
    for name in ("docker", "sleep"):
        (tmp_path / name).chmod(0o755)
    done = subprocess.run(
        ["bash", "-euc", ". ops/scripts/lib-swarm.sh; dry=; put_up stack.yml reqstly 20"],
        cwd=ROOT, timeout=60, check=False, capture_output=True, text=True, env={"PATH": f"{tmp_path}:/usr/bin:/bin"},
    )  # fmt: skip
    assert (done.returncode, count.read_text().count("\n")) == (code, asked)
    assert (why in done.stderr) is (code == 1)
