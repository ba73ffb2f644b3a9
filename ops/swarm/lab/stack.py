"""The stack for the lab, made from the stack itself: four of its services, the lab's images, and what this kernel has not.

`python ops/swarm/lab/stack.py IMAGE` prints it."""

import sys
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
SERVICES = ("caddy", "app", "worker", "postgres")


def made(text: str, image: str) -> dict[str, Any]:
    """What differs from the stack: all of it stands here."""
    stack: dict[str, Any] = yaml.safe_load(text)
    services = stack["services"] = {name: stack["services"][name] for name in SERVICES}
    for name, service in services.items():
        # No limit of processor time in this kernel, and no labels on this node.
        service["deploy"]["resources"]["limits"].pop("cpus")
        service["deploy"].pop("placement", None)
        service["image"] = image if name in ("app", "worker") else f"lab-{name}"
        # The lab's server has no backups.
        service["volumes"] = [
            one for one in service.get("volumes", []) if not str(one).startswith(("backups", "metrics"))
        ]
    services["caddy"]["healthcheck"]["test"] = [
        "CMD", "python3", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:2019/metrics')",
    ]  # fmt: skip
    services["postgres"]["secrets"] = ["database_owner_password", "database_app_password"]
    for name in ("app", "worker"):
        # The demo's people, to have somebody who signs in; it refuses to be that with a secret key.
        services[name]["environment"]["REQSTLY_DEMO"] = "true"
        services[name]["secrets"] = [one for one in services[name]["secrets"] if "key" not in one["source"]]
    services["app"]["healthcheck"] |= {"start_period": "40s"}
    for network in stack["networks"].values():
        network.pop("driver_opts")
    secrets = [one for service in services.values() for one in service.get("secrets", [])]
    used = {one if isinstance(one, str) else one["source"] for one in secrets}
    stack["secrets"] = {name: {"external": True} for name in sorted(used)}
    stack["configs"] = {"caddyfile": {"file": str(HERE.parent.parent / "caddy/Caddyfile")}}
    stack["volumes"] = {"caddy": None, "postgres": None}
    return {"version": "3.9", **{key: value for key, value in stack.items() if not key.startswith("x-")}}


if __name__ == "__main__":
    print(yaml.safe_dump(made((HERE.parent / "stack.yml").read_text(), sys.argv[1]), sort_keys=False))
