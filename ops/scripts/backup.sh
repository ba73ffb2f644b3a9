#!/usr/bin/env bash
set -euo pipefail
# shellcheck source=ops/backup/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../backup/lib.sh"

usage() {
    cat <<'END'
backup.sh [--data-dir DIR] [--init | --files | --list] [--dry-run]
Takes a base backup of the database, encrypted, to every place in REQSTLY_BACKUP_TO, with the files that live outside the
database, and removes what is older than REQSTLY_BACKUP_KEEP_DAYS (14). What was there at any moment in those days can be
restored; the newest backup is never removed.

  --data-dir DIR  the embedded server of this data folder, as `make demo` and `make run` have it (.reqstly). Unless set,
                  the place is DIR/backups and the password DIR/backup_password, both made at first use
  --init          begin a repository in every place that has none
  --files         copy only the files outside the database that are new: the backup service does it every minute
  --list          what backups there are
  --dry-run       say what would be done, and change nothing
Settings and secrets: docs/BACKUP.md.
END
}

data_dir="" only="" dry="" first=""
while [ $# -gt 0 ]; do
    case $1 in
    --data-dir) data_dir=$(realpath -- "${2:?--data-dir takes a folder}") && shift ;;
    --init | --files | --list) only=${1#--} ;;
    --dry-run) dry=yes ;;
    --help) usage && exit 0 ;;
    *) usage >&2 && die "'$1' is not understood." ;;
    esac
    shift
done

main() {
    settings
    lock
    if [ -n "$data_dir" ]; then at_first_use; fi
    configure
    if [ "$only" = init ] || [ -n "$first" ]; then init; fi
    if [ "$only" = init ]; then return; fi
    local place
    for place in "${places[@]}"; do check "$place"; done
    if [ "$only" = files ]; then
        for place in "${places[@]}"; do new_files "$place"; done
        return
    fi
    if [ "$only" = list ]; then
        for place in "${places[@]}"; do list "$place"; done
        return
    fi
    server
    database_access
    local began=$SECONDS bytes=0
    for place in "${places[@]}"; do
        id=$(date -u +%Y%m%dT%H%M%SZ)
        take "$place"
        files "$place"
        expire "$place"
    done
    if [ -z "$dry" ]; then
        metrics reqstly_backup_last_success_timestamp_seconds "$(date +%s)" reqstly_backup_size_bytes "$bytes" \
            reqstly_backup_last_duration_seconds "$((SECONDS - began))"
    fi
}

# The embedded server's own place and password, so that trying it takes no setting up.
at_first_use() {
    if [ -n "$dry" ]; then return; fi
    if [ ! -e "$secrets/backup_password" ]; then
        (umask 077 && head -c 24 /dev/urandom | base64 >"$secrets/backup_password")
        say "Made a password in $secrets/backup_password. Keep a copy elsewhere: without it no backup can be read."
    fi
    if [ -z "${REQSTLY_BACKUP_TO:-}" ] && [ ! -d "$data_dir/backups" ]; then
        mkdir -m 700 "$data_dir/backups"
        first=yes
        say "Backups go to $data_dir/backups, on the same disk: for real data name another place in REQSTLY_BACKUP_TO."
    fi
}

init() {
    local place
    printf '%s' "$mark" >"$work/repository"
    for place in "${places[@]}"; do
        if has "$place" repository; then
            check "$place"
            say "${named[$place]} is a repository already."
        elif [ -n "$dry" ]; then
            say "Would begin a repository in ${named[$place]}."
        else
            put "$work/repository" "$place" repository
            say "Began a repository in ${named[$place]}."
        fi
    done
}

list() {
    local one ids
    ids=$(backups "$1")
    for one in $ids; do
        get "$1" "base/$one/info" >"$work/info"
        say "$one in ${named[$1]}: finished $(about finished), $(about bytes) bytes in $(about seconds) s, timeline $(about timeline)"
    done
}

# Whom we read the database as. The password goes by file alone.
database_access() {
    if [ -z "$data_dir" ]; then
        database=${REQSTLY_BACKUP_DATABASE:-host=postgres user=reqstly_backup dbname=reqstly}
        (umask 077 && printf '*:*:*:*:%s\n' "$(secret database_backup_password | sed 's/[\\:]/\\&/g')" >"$work/pgpass")
    fi
    export PGPASSFILE=$work/pgpass PGCONNECT_TIMEOUT=10 PGAPPNAME=reqstly-backup PGOPTIONS=""
    query "select 1" >/dev/null || die "The database cannot be reached, so it cannot be backed up."
}

query() { "$bin/psql" -XqAt -F ' ' -v ON_ERROR_STOP=1 "$database" -c "$1"; }

take() {
    local place=$1 began=$SECONDS start stop wal
    if [ -n "$dry" ]; then
        say "Would take backup $id to ${named[$place]}: about $(query "select pg_size_pretty(pg_database_size(current_database()))"), before compression."
        return
    fi
    say "Taking backup $id to ${named[$place]} …"
    witness >"$work/info-taken"
    # Whole by itself: with the log that was written meanwhile, and a manifest with a checksum of every file.
    if ! "$bin/pg_basebackup" -d "$database" --no-password --format tar --pgdata - --wal-method fetch --checkpoint fast \
        --label "reqstly $id" --verbose 2>"$work/said" | zstd -q -3 -T0 | repo rcat "$place:base/$id/base.tar.zst"; then
        tail -n 3 "$work/said" >&2
        die "Backup $id failed; what there is of it counts for nothing and is removed by a later run."
    fi
    start=$(sed -n 's/.*log start point: \(.*\) on timeline \(.*\)/\1 \2/p' "$work/said")
    stop=$(sed -n 's/.*log end point: //p' "$work/said")
    wal=$(query "select pg_walfile_name('${start% *}')")
    if [ -n "${folder[$place]}" ]; then sync -f "${folder[$place]}"; fi
    bytes=$(repo lsf --format s "$place:base/$id/base.tar.zst")
    {
        say "started ${id}"
        say "timeline ${start#* }"
        say "start $wal ${start% *}"
        say "stop $stop"
        query "select 'finished ' || to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US+00')"
        query "select 'system ' || system_identifier from pg_control_system()"
        query "select 'version ' || current_setting('server_version')"
        query "select 'database ' || current_database()"
        query "select 'owner ' || rolname from pg_roles where oid = 10" # whom initdb made: the server's superuser
        say "bytes $bytes"
        say "seconds $((SECONDS - began))"
        cat "$work/info-taken"
    } >"$work/info"
    put "$work/info" "$place" "base/$id/info"
    say "Backup $id is in ${named[$place]}: $bytes bytes in $((SECONDS - began)) s."
}

# What the restored database is held against: how many rows there were in what can only grow (the application may
# delete nothing there), and the newest seal over the history.
witness() {
    "$bin/psql" -XqAt -F ' ' -v ON_ERROR_STOP=1 "$database" <<'END'
begin isolation level repeatable read read only;
select 'seal', id, encode(hash, 'hex') from audit_seals order by id desc limit 1;
select format('select %L, %L, count(*) from %s', 'count', c.oid::regclass, c.oid::regclass) from pg_class c
where relkind = 'r' and relpersistence = 'p' and relnamespace = 'public'::regnamespace
    and not has_table_privilege('reqstly_app', c.oid, 'delete') order by relname \gexec
commit;
END
}

# The files outside the database: what is gone or changed there is put aside, and goes with the backups of its time.
files() {
    local place=$1 from=${REQSTLY_BACKUP_FILES:-}
    if [ -z "$from" ]; then return; fi
    [ -d "$from" ] || die "The folder $from with the files (REQSTLY_BACKUP_FILES) is not there."
    if [ -n "$dry" ]; then say "Would copy what is new in $from." && return; fi
    repo sync "$from" "$place:files/now" --backup-dir "$place:files/old/$id"
}

new_files() {
    local from=${REQSTLY_BACKUP_FILES:-}
    if [ -z "$from" ] || [ -n "$dry" ]; then return; fi
    [ -d "$from" ] || die "The folder $from with the files (REQSTLY_BACKUP_FILES) is not there."
    repo copy "$from" "$1:files/now"
}

# Removes a backup only when a later one is old enough too: one always stays from which the first of the kept days can be
# reached, and the newest never goes. Then the log that no backup needs any more.
expire() {
    local place=$1 limit one kept=() ids oldest
    limit=$(date -u -d "-$keep_days days" +%Y%m%dT%H%M%SZ)
    ids=$(backups "$place")
    mapfile -t ids <<<"$ids"
    local at
    for at in "${!ids[@]}"; do
        one=${ids[at]}
        if [ -n "${ids[at + 1]:-}" ] && [[ ! ${ids[at + 1]} > $limit ]]; then
            remove "$place" "$one"
        else
            kept+=("$one")
        fi
    done
    [ -n "${kept[0]:-}" ] || return 0
    for one in $(repo lsf --dirs-only "$place:base" | tr -d /); do # begun and never finished
        if [[ " ${kept[*]} " != *" $one "* ]] && [[ $one < ${kept[-1]} ]]; then remove "$place" "$one"; fi
    done
    if repo lsf --dirs-only "$place:files/old" >"$work/old" 2>/dev/null; then
        for one in $(tr -d / <"$work/old"); do
            if [[ $one < ${kept[0]} ]]; then drop "$place" "files/old/$one"; fi
        done
    fi
    get "$place" "base/${kept[0]}/info" >"$work/info"
    oldest=$(about start)
    expire_log "$place" "${oldest%% *}"
}

remove() {
    if [ -n "$dry" ]; then say "Would remove backup $2 from ${named[$1]}." && return; fi
    say "Removing backup $2 from ${named[$1]}."
    repo deletefile "$1:base/$2/info" 2>/dev/null || true # first: without it nobody takes the rest for a backup
    drop "$1" "base/$2"
}

drop() { if [ -z "$dry" ]; then repo purge "$1:$2"; fi; }

# As pg_archivecleanup does it: older by the number alone, whatever the timeline; histories stay.
expire_log() {
    local place=$1 first=${2:8}
    repo lsf "$place:wal" --files-only >"$work/wal" 2>/dev/null || return 0
    awk -v first="$first" 'length($0) == 28 && /^[0-9A-F]+\.zst$/ && substr($0, 9, 16) < first' "$work/wal" >"$work/gone"
    if [ ! -s "$work/gone" ]; then return; fi
    if [ -n "$dry" ]; then say "Would remove $(wc -l <"$work/gone") pieces of the log from ${named[$place]}." && return; fi
    repo delete "$place:wal" --files-from-raw "$work/gone" --no-traverse
}

main
