#!/usr/bin/env bash
# PostgreSQL's archive_command: archive.sh %p %f. It succeeds only when the file is in every place, whole.
# What fails is tried again by PostgreSQL, which keeps the file until then; pg_stat_archiver counts it.
set -euo pipefail
# shellcheck source=ops/backup/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
path=${1:?the file} name=${2:?its name}
settings
configure
zstd -q -3 -c "$path" >"$work/$name.zst"
for place in "${places[@]}"; do
    check "$place"
    if has "$place" "wal/$name.zst"; then
        # Archived before, and then PostgreSQL stopped before it knew. Anything else of that name is never overwritten.
        get "$place" "wal/$name.zst" | zstd -qdc | cmp -s - "$path" ||
            die "${named[$place]} has another $name already: give each database a place of its own."
        continue
    fi
    put "$work/$name.zst" "$place" "wal/$name.zst"
done
