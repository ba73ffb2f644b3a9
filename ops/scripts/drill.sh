#!/usr/bin/env bash
set -euo pipefail
# shellcheck source=ops/backup/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../backup/lib.sh"

usage() {
    cat <<'END'
drill.sh [--data-dir DIR] [--dry-run]
Restores the newest backup of every place into a scratch server, proves it as restore.sh does (each file's checksum, the
whole log up to now, the audit chain, the counts), says how long it took, and removes it. Tells the metrics.

  --data-dir DIR  the embedded server's data folder (.reqstly)
  --dry-run       say what would be restored, and change nothing
REQSTLY_BACKUP_SCRATCH names a folder with room for the database; unless set, TMPDIR or /tmp. More: docs/BACKUP.md.
END
}

data_dir="" dry=()
while [ $# -gt 0 ]; do
    case $1 in
    --data-dir) data_dir=$(realpath -- "${2:?--data-dir takes a folder}") && shift ;;
    --dry-run) dry=(--dry-run) ;;
    --help) usage && exit 0 ;;
    *) usage >&2 && die "'$1' is not understood." ;;
    esac
    shift
done

settings
scratch=$(mktemp -d "${REQSTLY_BACKUP_SCRATCH:-${TMPDIR:-/tmp}}/reqstly-drill-XXXXXX")
chmod 711 "$scratch" # started by root, the server runs as another user
before_end() { rm -rf "$scratch"; }
lock
embedded=()
if [ -n "$data_dir" ]; then embedded=(--data-dir "$data_dir"); fi

# One place after the other: each has to do alone when the day comes.
ok=1 began=$SECONDS
to=${REQSTLY_BACKUP_TO:-${data_dir:+$data_dir/backups}}
[ -n "$to" ] || ok=0
: >"$work/config" # read already, and exported
for place in $to; do
    REQSTLY_BACKUP_TO=$place REQSTLY_BACKUP_LOCKED=yes REQSTLY_BACKUP_CONFIG="$work/config" \
        "$(dirname "${BASH_SOURCE[0]}")/restore.sh" "${embedded[@]}" --pgdata "$scratch/data" --scratch "${dry[@]}" {locked}<&- || ok=0
    rm -rf "${scratch:?}"/*
done
seconds=$((SECONDS - began))
if [ ${#dry[@]} = 0 ]; then
    metrics reqstly_drill_last_run_ok $ok reqstly_drill_last_duration_seconds $seconds
    if [ $ok = 1 ]; then metrics reqstly_drill_last_success_timestamp_seconds "$(date +%s)"; fi
fi
[ $ok = 1 ] || die "The drill FAILED after $seconds s: the backups, as they are, cannot be relied on."
say "The drill went well, in $seconds s."
