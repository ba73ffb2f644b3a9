#!/usr/bin/env bash
# The backup service of the stack: new files every minute, a backup a day at REQSTLY_BACKUP_AT (02:30 UTC), a drill a week
# at REQSTLY_DRILL_AT (04:00 UTC). What is due is read from the metrics, so a restart forgets nothing. `loop.sh --once`: one round.
set -euo pipefail
export TZ=UTC
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")/../scripts" && pwd)
metrics=${REQSTLY_BACKUP_METRICS:?names the folder for the metrics}/reqstly_backup.prom
trap 'exit 0' TERM INT

main() {
    while true; do
        [ -z "${REQSTLY_BACKUP_FILES:-}" ] || "$scripts/backup.sh" --files || true
        try reqstly_backup_last_success_timestamp_seconds "$(latest "${REQSTLY_BACKUP_AT:-02:30}")" backup.sh
        try reqstly_drill_last_success_timestamp_seconds "$(($(latest "${REQSTLY_DRILL_AT:-04:00}") - 6 * 86400))" drill.sh
        if [ "${1:-}" = --once ]; then return; fi
        sleep 60 &
        wait $!
    done
}

# When it was last this time of day.
latest() {
    local at
    at=$(date -d "today $1" +%s)
    if [ "$at" -gt "$(date +%s)" ]; then at=$((at - 86400)); fi
    echo "$at"
}

# try METRIC SINCE SCRIPT: runs the script unless it has succeeded since then; after a failure again in 15 minutes.
declare -A again
try() {
    local last
    last=$(sed -n "s/^$1 \([0-9]*\)$/\1/p" "$metrics" 2>/dev/null || true)
    if [ "${last:-0}" -ge "$2" ] || [ "$(date +%s)" -lt "${again[$3]:-0}" ]; then return; fi
    "$scripts/$3" || again[$3]=$(($(date +%s) + 900))
}

main "$@"
