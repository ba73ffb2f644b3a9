#!/usr/bin/env bash
# What the tests begin with (tests/upgrade/release): a release's code, and two databases that this code made: one with the
# demo's people, teams and request types, and one with its stories too, played at the same moment of the past each time.
set -euo pipefail

usage() {
    cat <<'TEXT'
release-dump.sh COMMIT [--dry-run]: make the files of tests/upgrade/release anew from the release at COMMIT.
Run it in a checkout with a .venv whose packages that release can use, once after each release.
TEXT
}

commit="" dry=""
for argument in "$@"; do
    case "$argument" in
        --help | -h) usage && exit 0 ;;
        --dry-run) dry=yes ;;
        *) commit="$argument" ;;
    esac
done
[ -n "$commit" ] || { usage >&2 && exit 2; }

cd "$(dirname "$0")/../.."
root="$PWD" place="tests/upgrade/release"
full="$(git rev-parse --verify "$commit^{commit}")"
echo "From $full into $place: code.tar.xz, people.sql, stories.sql, COMMIT"
[ -z "$dry" ] || exit 0

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
mkdir "$work/code"
git archive "$full" reqstly pages components db | tar x -C "$work/code"
tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -cJf "$work/code.tar.xz" -C "$work/code" .
(cd "$work/code" && PYTHONPATH="$work/code" "$root/.venv/bin/python" - "$work") <<'PYTHON'
import asyncio, subprocess, sys
from datetime import UTC, datetime
from pathlib import Path

import psycopg
from db import embedded, migrate
from db.engine import close_pool, open_pool
from reqstly.demo import load


class Then(datetime):
    """The clock that the stories are played by: a Monday morning."""

    @classmethod
    def now(cls, tz=None):
        return cls(2026, 3, 2, 9, tzinfo=UTC)


async def fill(url, fill_it):
    open_pool(url, role=None)
    await fill_it()
    await close_pool()


load.datetime = Then
place = Path(sys.argv[1])
cluster = embedded.start(place / "data", durable=False)
for name, fill_it in (("people", load.load_people), ("stories", lambda: load.load(120))):
    with psycopg.connect(cluster.url("reqstly_owner"), autocommit=True) as connection:
        connection.execute(f"create database {name}")
    url = cluster.url("reqstly_owner", name)
    migrate.upgrade(url)
    asyncio.run(fill(url, fill_it))
    command = [cluster.bin_dir / "pg_dump", "--no-owner", "--restrict-key=reqstly", "-d", url]
    dump = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    (place / f"{name}.sql").write_bytes(dump.stdout)
embedded.stop()
PYTHON
mkdir -p "$place"
mv "$work/code.tar.xz" "$work/people.sql" "$work/stories.sql" "$place/"
echo "$full" >"$place/COMMIT"
du -h "$place"/*
