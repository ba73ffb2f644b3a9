"""Each command of docs/RUNBOOK.md and docs/BACKUP.md is one that a test runs: in the lab of `make test-swarm`, here, or where
it is said. What cannot be run is said too."""

import ast
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from db.embedded import Cluster
from tests.conftest import ROOT, Database
from tests.ops import runbook
from tests.people import PEOPLE

# On a database, at once: what each says.
HERE = {
    "reqstly people invite --admin MAIL": "It works once",
    "reqstly people recover MAIL": "It works once",
    "reqstly people lead MAIL TEAM": "is a lead of it",
    "reqstly people sign-out-everybody": "sessions have ended",
    "reqstly audit verify --settle": "all as they were written",
    "reqstly audit verify --seal HASH": "nothing before it was written anew",
    "reqstly audit show": "UTC",
    "reqstly db upgrade": "up to date",
    "reqstly db shell -- -c '\\conninfo'": "reqstly_owner",
    "psql \"$REQSTLY_DATABASE_URL\" -c 'select 1'": "(1 row)",
    'pg_dump --no-unlogged-table-data "$REQSTLY_DATABASE_OWNER_URL"': "CREATE UNLOGGED TABLE public.presences",
    "openssl rand -hex 32": "",
    "ops/scripts/release-dump.sh COMMIT": "code.tar.xz",
}
ELSEWHERE = {
    "ops/scripts/setup-vps.sh --key you.pub": ("tests/ops/test_setup_vps.py", "--key /srv/key.pub"),
    "ops/scripts/backup.sh --data-dir .reqstly": (
        "tests/ops/test_backup_repository.py",
        '"backup.sh", "--data-dir"',
    ),
    "ops/scripts/backup.sh --data-dir .reqstly --list": ("tests/ops/test_backup_repository.py", '"--list"'),
    "ops/scripts/drill.sh --data-dir .reqstly": (
        "tests/ops/test_backup_repository.py",
        '"drill.sh", "--data-dir"',
    ),
    "ops/scripts/restore.sh --data-dir .reqstly --force": ("tests/ops/test_backup.py", '*to, "--force"'),
    "ops/scripts/packages.sh rclone:rclone zstd:zstd": ("Makefile", "rclone:rclone zstd:zstd"),
}
NOT_RUN = {
    "reqstly audit show REQ-1042": "as without it, of a request: tests/reqstly/test_history.py",
    "git pull": "git's own",
    "docker pull postgres:18-bookworm": "no registry could be reached where this was made",
    "curl ISSUER/.well-known/openid-configuration": "asks a provider of yours",
    "alloy validate ops/alloy/config.alloy": "Alloy could not be had",
    "loki -config.file=ops/loki/loki.yml -verify-config": "Loki could not be had",
}


def test_every_command_is_run_by_a_test_or_it_is_said_why_not() -> None:
    told = set(runbook.commands())
    assert len(told) > 40
    held = [_in_the_lab(), set(HERE), set(ELSEWHERE), set(NOT_RUN)]
    assert told - set().union(*held) == set()
    # And nothing is held that stands there no more.
    assert set().union(*held) - told == set()
    assert [
        command for command, (file, words) in ELSEWHERE.items() if words not in (ROOT / file).read_text()
    ] == []


def _in_the_lab() -> set[str]:
    """What tests/ops/test_swarm.py hands to `documented`, which runs it."""
    calls = [
        node
        for file in ("test_swarm.py", "lab.py")
        for node in ast.walk(ast.parse((Path(__file__).parent / file).read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "documented"
    ]
    return {str(call.args[0].value) for call in calls if isinstance(call.args[0], ast.Constant)}


def test_the_commands_on_a_database_do_what_they_say(cluster: Cluster, fresh_db: Database) -> None:
    environment = {key: value for key, value in os.environ.items() if "REQSTLY" not in key} | {
        "PATH": f"{ROOT}/.venv/bin:{cluster.bin_dir}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "REQSTLY_PASSKEYS": "true",
        "REQSTLY_DATABASE_URL": fresh_db.app_url, "REQSTLY_DATABASE_OWNER_URL": fresh_db.owner_url,
        "REQSTLY_SECRET_KEY": "k" * 40, "REQSTLY_PUBLIC_URL": "https://requests.example.com",
    }  # fmt: skip
    fresh_db.rows("select sec.seal_audit()")
    seal = fresh_db.one("select encode(hash, 'hex') from audit_seals order by id desc limit 1")
    put = {"HASH": seal, "MAIL": PEOPLE["agent"].email, "TEAM": "it", "COMMIT": "HEAD --dry-run"}

    def run(command: str) -> str:
        for name, value in put.items():
            command = command.replace(name, value)
        done = subprocess.run(
            ["bash", "-c", command], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60
        )
        assert done.returncode == 0, (command, done.stdout, done.stderr)
        return done.stdout

    with ThreadPoolExecutor() as both:
        said = dict(zip(HERE, both.map(run, HERE), strict=True))
    assert {command: says for command, says in HERE.items() if says not in said[command]} == {}


@pytest.mark.parametrize("script", ["as-owner.sh", "deploy.sh", "rollback.sh", "secrets.sh"])
def test_a_script_tells_what_it_takes_and_refuses_what_it_does_not_know(script: str) -> None:
    told = subprocess.run([ROOT / "ops/scripts" / script, "--help"], capture_output=True, text=True)
    assert told.returncode == 0 and told.stdout.startswith(script) and "--dry-run" in told.stdout
    refused = subprocess.run([ROOT / "ops/scripts" / script, "--nonsense"], capture_output=True, text=True)
    assert refused.returncode == 2 and "does not know '--nonsense'" in refused.stderr
