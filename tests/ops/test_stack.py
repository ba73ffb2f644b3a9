"""The stack as `docker stack config` reads it: what is open, what is bounded, where secrets are."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

FILE = ROOT / "ops/swarm/stack.yml"
SERVER_MB = 4_096
GOAL_MB = 2_048


@pytest.fixture(scope="module")
def stack() -> dict[str, Any]:
    docker = shutil.which("docker")
    assert docker, "the client of Docker is missing (Debian: docker.io; 23 or newer for `stack config`)"
    told = subprocess.run(
        [docker, "stack", "config", "-c", str(FILE)],
        env={**os.environ, "REQSTLY_DOMAIN": "requests.example.com"},
        capture_output=True,
        text=True,
    )
    assert told.returncode == 0, told.stderr
    found: dict[str, Any] = yaml.safe_load(told.stdout)
    return found


def test_everything_that_runs_is_there(stack: dict[str, Any]) -> None:
    assert set(stack["services"]) == {
        "caddy", "app", "worker", "postgres", "backup", "prometheus", "alertmanager", "loki", "alloy", "grafana",
        "node-exporter", "postgres-exporter", "blackbox",
    }  # fmt: skip
    assert stack["services"]["app"]["deploy"]["replicas"] == 2


def test_only_caddy_has_ports_and_they_are_the_host_s_own(stack: dict[str, Any]) -> None:
    open_ports = {
        name: service["ports"] for name, service in stack["services"].items() if service.get("ports")
    }
    assert set(open_ports) == {"caddy"}
    assert sorted((port["published"], port["mode"]) for port in open_ports["caddy"]) == [
        (80, "host"),
        (443, "host"),
    ]


def test_the_database_is_reached_from_the_inside_alone(stack: dict[str, Any]) -> None:
    services = stack["services"]
    assert set(services["postgres"]["networks"]) == {"internal"}
    inside = {name for name, service in services.items() if "internal" in service["networks"]}
    assert inside == {"postgres", "app", "worker", "backup", "postgres-exporter"}
    assert (
        set(stack["networks"]) == {"public", "internal", "monitoring"}
        and stack["networks"]["monitoring"]["internal"]
    )


def test_every_secret_is_a_file_and_none_stands_in_the_environment(stack: dict[str, Any]) -> None:
    for name, service in stack["services"].items():
        for key, value in service.get("environment", {}).items():
            secret = re.search(r"PASS|SECRET|KEY$|TOKEN|_URL$", key.removesuffix("_VERSION"))
            public = key in (
                "REQSTLY_PUBLIC_URL",
                "REQSTLY_GRAFANA_URL",
                "REQSTLY_REPOSITORY_URL",
                "GF_SERVER_ROOT_URL",
            )
            assert (
                not secret or public or str(value).startswith("/run/secrets/") or key == "REQSTLY_PASSKEYS"
            ), (name, key)
            assert "://" not in str(value).replace("https://", "").replace("http://", ""), (name, key)
    assert all(secret["external"] for secret in stack["secrets"].values())
    used = {one["source"] for service in stack["services"].values() for one in service.get("secrets", [])}
    # The owner's address is for jobs of their own (ops/scripts/lib-swarm.sh): no service has it.
    assert used == set(stack["secrets"]) - {"reqstly_database_owner_url"}


def test_everything_is_bounded_and_asked_how_it_is(stack: dict[str, Any]) -> None:
    limits = kept = 0
    for name, service in stack["services"].items():
        resources, count = service["deploy"]["resources"], service["deploy"].get("replicas", 1)
        assert float(resources["limits"]["cpus"]) > 0, name
        limits += count * _mb(resources["limits"]["memory"])
        kept += count * _mb(resources["reservations"]["memory"])
        assert service["healthcheck"]["test"], name
        assert service["logging"]["options"].keys() == {"max-size", "max-file"}, name
        assert service["deploy"]["update_config"]["failure_action"] == "rollback", name
        assert service["deploy"]["endpoint_mode"] == "dnsrr", name
    # While an update has one replica more, too.
    assert limits + _mb(stack["services"]["app"]["deploy"]["resources"]["limits"]["memory"]) <= SERVER_MB
    assert kept <= GOAL_MB


def test_replicas_come_before_they_go_and_have_time_to(stack: dict[str, Any]) -> None:
    for name in ("app", "worker"):
        service = stack["services"][name]
        assert service["deploy"]["update_config"]["order"] == "start-first"
        assert (
            service["stop_grace_period"] == "40s" and service["read_only"] and service["cap_drop"] == ["ALL"]
        )


def test_images_are_pinned_by_a_version(stack: dict[str, Any]) -> None:
    for name, service in stack["services"].items():
        tag = service["image"].rpartition(":")[2]
        ours = service["image"].startswith("reqstly")  # named by digest when it is deployed
        assert ours or re.match(r"v?\d+\.\d+\.\d+", tag), name


def test_every_configuration_is_in_the_checkout(stack: dict[str, Any]) -> None:
    files = [Path(config["file"]) for config in stack["configs"].values()]
    # Of those parts of it that this checkout has.
    assert not [
        file
        for file in files
        if (ROOT / "ops" / file.relative_to(ROOT / "ops").parts[0]).exists() and not file.exists()
    ]
    used = {one["source"] for service in stack["services"].values() for one in service.get("configs", [])}
    assert used == set(stack["configs"])


def _mb(memory: str | int) -> int:
    return int(memory) // 2**20
