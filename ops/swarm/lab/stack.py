"""The stack for the lab, made from the stack itself: five of its services, and what this kernel and this network have not.

`python ops/swarm/lab/stack.py` prints it."""

from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
SERVICES = ("caddy", "app", "worker", "postgres", "backup")


def made(text: str) -> dict[str, Any]:
    """What differs from the stack: all of it stands here."""
    stack: dict[str, Any] = yaml.safe_load(text)
    services = stack["services"] = {name: stack["services"][name] for name in SERVICES}
    for service in services.values():
        # No limit of processor time in this kernel.
        service["deploy"]["resources"]["limits"].pop("cpus")
        _hurry(service)
    caddy = services["caddy"]
    caddy["image"] = "lab-caddy"
    ask = "import urllib.request as u; u.urlopen('http://127.0.0.1:2019/metrics')"
    caddy["healthcheck"]["test"] = ["CMD", "python3", "-c", ask]
    for name in ("app", "worker"):
        # The demo's people, to have somebody who signs in; it refuses to be that with a secret key.
        services[name]["environment"]["REQSTLY_DEMO"] = "true"
        services[name]["secrets"] = [one for one in services[name]["secrets"] if "key" not in one["source"]]
    for network in stack["networks"].values():
        network.pop("driver_opts")
    secrets = {one["source"] for service in services.values() for one in service.get("secrets", [])}
    stack["secrets"] = {name: value for name, value in stack["secrets"].items() if name in secrets}
    stack["configs"] = {"caddyfile": {"file": str(HERE.parent.parent / "caddy/Caddyfile")}}
    stack["volumes"] = dict.fromkeys(("caddy", "postgres", "backups", "metrics", "scratch"))
    return {"version": "3.9", **{key: value for key, value in stack.items() if not key.startswith("x-")}}


def _hurry(service: dict[str, Any]) -> None:
    """The same steps, with less waiting between them. LAB_PATIENCE: for what will never be ready."""
    service["healthcheck"] |= {"interval": "2s"}
    if service["healthcheck"].get("start_period") == "90s":
        service["healthcheck"]["start_period"] = "${LAB_PATIENCE:-90s}"
    service["deploy"]["restart_policy"] |= {"delay": "1s"}
    service["deploy"]["update_config"] |= {"monitor": "5s", "delay": "1s"}
    service["deploy"]["rollback_config"] |= {"monitor": "5s"}


if __name__ == "__main__":
    print(yaml.safe_dump(made((HERE.parent / "stack.yml").read_text()), sort_keys=False))
