"""A real S3 server (SeaweedFS) of one's own, which keeps what it is given in a folder."""

import json
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WEED = Path(sys.executable).parent / "weed"


@dataclass(frozen=True, slots=True)
class Store:
    """Where it answers, and the one pair of keys it takes."""

    endpoint: str
    key: str
    secret: str
    folder: Path


@contextmanager
def serving(home: Path, bucket: str) -> Iterator[Store]:
    """The server with one bucket, until the end of the block."""
    folder = home / "s3"
    folder.mkdir()
    key, secret = "AK" + secrets.token_hex(8), secrets.token_hex(20)
    who = {"name": "backup", "credentials": [{"accessKey": key, "secretKey": secret}], "actions": ["Admin"]}
    (home / "s3.json").write_text(json.dumps({"identities": [who]}))
    names = ("master.port", "volume.port", "filer.port", "s3.port")
    ports = dict(zip([*names, *(f"{name}.grpc" for name in names)], _free_ports(8), strict=True))
    options = {"dir": folder, "ip": "127.0.0.1", "ip.bind": "127.0.0.1", "s3.config": home / "s3.json"}
    options |= {"s3.port.iceberg": 0, "s3.port.lance": 0, "master.volumeSizeLimitMB": 64, "volume.max": 40}
    with (home / "s3.log").open("wb") as log:
        process = subprocess.Popen(
            [WEED, "server", "-s3", *(f"-{name}={value}" for name, value in (options | ports).items())],
            stdout=log, stderr=log,
        )  # fmt: skip
    store = Store(f"http://127.0.0.1:{ports['s3.port']}", key, secret, folder)
    try:
        _make_bucket(home, store, bucket)
        yield store
    finally:
        process.kill()  # its graceful end takes half a minute, and nothing of it is kept
        process.wait()


def _make_bucket(home: Path, store: Store, bucket: str) -> None:
    config = home / "bucket.conf"
    config.write_text(
        f"[s3]\ntype = s3\nprovider = Other\nendpoint = {store.endpoint}\nregion = us-east-1\n"
        f"access_key_id = {store.key}\nsecret_access_key = {store.secret}\n"
    )
    deadline = time.monotonic() + 60
    while not (_answers(store.endpoint) and _rclone(config, "mkdir", f"s3:{bucket}")):
        assert time.monotonic() < deadline, (home / "s3.log").read_text()[-2000:]
        time.sleep(0.1)
    while not _rclone(config, "touch", f"s3:{bucket}/ready"):  # its first volume takes a moment
        assert time.monotonic() < deadline, (home / "s3.log").read_text()[-2000:]
        time.sleep(0.1)


def _answers(endpoint: str) -> bool:
    try:
        urllib.request.urlopen(endpoint, timeout=2)
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def _rclone(config: Path, *arguments: str) -> bool:
    command = ["env", "-i", "rclone", "--config", str(config), "--retries", "1", *arguments]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports
