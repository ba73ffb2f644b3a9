#!/usr/bin/env bash
# PostgreSQL's restore_command while restore.sh works: fetch.sh WORK PLACE %f %p. What was fetched ahead is at hand.
# 1: the archive has no such file. 200: it cannot be asked, or the file is damaged; recovery then stops, where it
# would otherwise take this for the end of the archive and open a database that lacks the rest.
set -uo pipefail
work=$1 place=$2 name=$3 to=$4
repo() { env -i PATH="$PATH" HOME="$work" rclone --config "$work/rclone.conf" -q --retries 3 --contimeout 10s --timeout 60s "$@"; }

packed=$work/wal/$name.zst
if [ ! -f "$packed" ]; then
    found=$(repo lsf "$place:wal/$name.zst" 2>"$work/fetch-error")
    case $? in
    0) [ -n "$found" ] || exit 1 ;;
    3 | 4) exit 1 ;;
    *) cat "$work/fetch-error" >&2 && exit 200 ;;
    esac
    repo copyto "$place:wal/$name.zst" "$packed" || exit 200
fi
zstd -q -f -d "$packed" -o "$to" || exit 200
rm -f "$packed"
echo "$name" >>"$work/fetched"
