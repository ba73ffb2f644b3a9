"""Port and passwords of the embedded database: chosen once, then kept so that its URLs stay the same."""

import json
import os
import secrets
import socket
from dataclasses import dataclass, field, replace
from pathlib import Path

from db.embedded.errors import EmbeddedError
from db.embedded.place import Place

OWNER, APP, READ = "reqstly_owner", "reqstly_app", "reqstly_read"
DATABASE = "reqstly"
# Below Linux's ephemeral ports (32768 and up), so that no outgoing connection happens to sit on ours.
_PORTS = range(20_000, 32_768)


@dataclass(frozen=True)
class Cluster:
    """A running embedded PostgreSQL and how to reach it."""

    data_dir: Path
    port: int
    owner_password: str = field(repr=False)
    app_password: str = field(repr=False)
    bin_dir: Path
    read_password: str = field(default="", repr=False)

    def url(self, role: str = APP, database: str = DATABASE) -> str:
        """The URL for `role` (owner, app or read), e.g. postgresql://reqstly_app:…@127.0.0.1:20417/reqstly."""
        passwords = {OWNER: self.owner_password, APP: self.app_password, READ: self.read_password}
        return f"postgresql://{role}:{passwords[role]}@127.0.0.1:{self.port}/{database}"


def path(data_dir: Path) -> Path:
    """Where port and passwords are kept."""
    return data_dir / "postgres.json"


def load(place: Place) -> Cluster | None:
    """The cluster as last written down, or None before first use.

    Raises EmbeddedError when the file is damaged.
    """
    file = path(place.data_dir)
    try:
        kept = json.loads(file.read_text())
        return Cluster(data_dir=place.pgdata, bin_dir=place.bin_dir, **kept)
    except FileNotFoundError:
        return None
    except (ValueError, TypeError):
        raise EmbeddedError(
            f"{file} is damaged: move it away and start again, and Reqstly sets new passwords."
        ) from None


def settle(place: Place) -> Cluster:
    """The kept cluster, or a new one; on another port if somebody else has taken the kept one."""
    kept = load(place)
    if kept and is_free(kept.port):
        return kept
    cluster = replace(kept, port=_free_port()) if kept else _new(place)
    _save(place, cluster)
    return cluster


def is_free(port: int) -> bool:
    """Whether a server could listen on this port of 127.0.0.1 now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            probe.listen()
        except OSError:
            return False
    return True


def _new(place: Place) -> Cluster:
    owner, app, read = (secrets.token_urlsafe(24) for _ in range(3))
    return Cluster(place.pgdata, _free_port(), owner, app, place.bin_dir, read)


def _free_port() -> int:
    for _ in range(200):
        port = secrets.choice(_PORTS)
        if is_free(port):
            return port
    raise EmbeddedError(
        f"No port of 127.0.0.1 between {_PORTS.start} and {_PORTS.stop} is free: end some programs,"
        " then start again."
    )


def _save(place: Place, cluster: Cluster) -> None:
    """Write all or nothing: a kill in the middle must not lose the passwords."""
    kept = {key: getattr(cluster, key) for key in ("port", "owner_password", "app_password", "read_password")}
    temporary = place.data_dir / ".postgres.json.new"
    temporary.unlink(missing_ok=True)
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w") as file:
            json.dump(kept, file, indent=2)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path(place.data_dir))
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
