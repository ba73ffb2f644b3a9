"""When it was last backed up, and whether a restore was tried: read from what the backup's scripts write for Prometheus."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

_NAMES = {
    "reqstly_backup_last_success_timestamp_seconds": "at",
    "reqstly_backup_size_bytes": "size",
    "reqstly_drill_last_success_timestamp_seconds": "drill_at",
    "reqstly_drill_last_run_ok": "drill_ok",
}


@dataclass(frozen=True, slots=True)
class Backup:
    """The last backup that succeeded, in bytes; and the last restore that was tried and succeeded, and whether the very
    last one did. None: the scripts have not said."""

    at: datetime | None = None
    size: int | None = None
    drill_at: datetime | None = None
    drill_ok: bool | None = None


def last(file: Path) -> Backup:
    """What the file says; nothing where it is not there or cannot be read."""
    try:
        families = list(text_string_to_metric_families(file.read_text()))
    except (OSError, ValueError):
        return Backup()
    said = {_NAMES[s.name]: s.value for family in families for s in family.samples if s.name in _NAMES}
    return Backup(
        at=_moment(said.get("at")),
        size=int(said["size"]) if "size" in said else None,
        drill_at=_moment(said.get("drill_at")),
        drill_ok=bool(said["drill_ok"]) if "drill_ok" in said else None,
    )


def _moment(seconds: float | None) -> datetime | None:
    # 0 is what a script says that has not succeeded yet.
    return datetime.fromtimestamp(seconds, UTC) if seconds else None
