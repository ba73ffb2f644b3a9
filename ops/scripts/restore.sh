#!/usr/bin/env bash
set -euo pipefail
# shellcheck source=ops/backup/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../backup/lib.sh"

usage() {
    cat <<'END'
restore.sh (--data-dir DIR | --pgdata DIR) [--to TIME] [options]
Makes the database anew from the backups, as it was at TIME or as late as the archive reaches, and proves it: every file's
checksum, the audit chain, the newest seal and the counts noted with the backup. Only then does it get its place.
Stop the server and the application first. The files outside the database come back too.

  --data-dir DIR   the embedded server of this data folder (.reqstly)
  --pgdata DIR     PostgreSQL's data folder on a server
  --to TIME        such as "2026-11-24 17:00:00+00"; unless set, the newest there is
  --from PLACE     one of REQSTLY_BACKUP_TO; unless set, the first
  --timeline N     after an earlier restore: follow timeline N instead of the newest, to what that restore left out
  --force          where there is a database already: move it aside to DIR.before-ID (nothing is ever deleted)
  --keep-sessions  do not end all sessions. They come back as they were, with those that have been ended since
  --scratch        for a trial (drill.sh): keeps the sessions, writes with less care, is not for use
  --dry-run        say what would be done, and change nothing
Settings and secrets: docs/BACKUP.md.
END
}

data_dir="" pgdata="" to="" from="" timeline="" force="" keep_sessions="" scratch="" dry=""
while [ $# -gt 0 ]; do
    case $1 in
    --data-dir) data_dir=$(realpath -- "${2:?--data-dir takes a folder}") && shift ;;
    --pgdata) pgdata=$(realpath -m -- "${2:?--pgdata takes a folder}") && shift ;;
    --to) to=${2:?--to takes a time} && shift ;;
    --from) from=${2:?--from takes a place} && shift ;;
    --timeline) timeline=${2:?--timeline takes a number} && shift ;;
    --force) force=yes ;;
    --keep-sessions) keep_sessions=yes ;;
    --scratch) scratch=yes ;;
    --dry-run) dry=yes ;;
    --help) usage && exit 0 ;;
    *) usage >&2 && die "'$1' is not understood." ;;
    esac
    shift
done
[ -n "$data_dir$pgdata" ] || die "Where to? --data-dir or --pgdata names the folder."
if [ -n "$to" ] && [ "$to" != latest ]; then
    # As PostgreSQL reads it and as it sorts as text.
    to=$(date -u -d "$to" '+%Y-%m-%d %H:%M:%S.%6N+00' 2>/dev/null) || die "--to takes a time such as '2026-11-24 17:00:00+00'."
else
    to=""
fi
[[ $timeline =~ ^[0-9]*$ ]] || die "--timeline takes a number."

main() {
    local began=$SECONDS
    settings
    if [ -z "${REQSTLY_BACKUP_LOCKED:-}" ]; then lock; else exec {locked}</dev/null; fi # drill.sh holds it
    configure
    server
    if [ -z "$pgdata" ]; then pgdata=$embedded_pgdata; fi
    new=$pgdata.restoring
    choose_place
    check "$place"
    choose_backup
    refuse_to_overwrite
    if [ -n "$dry" ]; then say "Would restore backup $id from ${named[$place]} into $pgdata${to:+, up to $to}." && return; fi
    say "Restoring backup $id from ${named[$place]}${to:+, up to $to} …"
    fetch_base
    fetch_log
    recover
    prove
    if [ -z "$scratch" ]; then settle; fi
    stop
    move
    fetch_files
    say "Restored in $((SECONDS - began)) s: $pgdata, with every change up to $reached."
    if [ -z "$scratch" ]; then what_now; fi
}

choose_place() {
    local one
    place=${places[0]}
    if [ -z "$from" ]; then return; fi
    for one in "${places[@]}"; do
        if [ "${named[$one]}" = "$from" ]; then place=$one && return; fi
    done
    die "$from is none of the places in REQSTLY_BACKUP_TO."
}

# The newest backup that ended before the wanted time and lies on the way to the wanted timeline.
choose_backup() {
    local ids=() one earliest="" server_time=()
    if [ -z "${folder[$place]}" ]; then server_time=(--use-server-modtime); fi # else a question for each file
    repo lsf --files-only --format tp "${server_time[@]}" "$place:wal" >"$work/log" 2>/dev/null || has "$place" repository
    one=$(backups "$place")
    mapfile -t ids <<<"$one"
    [ -n "${ids[0]}" ] || die "${named[$place]} holds no backup."
    if [ -z "$timeline" ]; then timeline=$(newest_timeline); fi
    : >"$work/history"
    if [ "$timeline" -gt 1 ]; then
        get "$place" "wal/$(printf %08X "$timeline").history.zst" | zstd -qdc >"$work/history" ||
            die "The history of timeline $timeline cannot be read from ${named[$place]}."
    fi
    local at
    for ((at = ${#ids[@]} - 1; at >= 0; at--)); do
        id=${ids[at]}
        get "$place" "base/$id/info" >"$work/info"
        earliest=$(about finished)
        if [ -n "$to" ] && [[ $earliest > $to ]]; then continue; fi
        if on_the_way "$(about timeline)" "$(about stop)"; then return; fi
    done
    die "No backup in ${named[$place]} is old enough${to:+ for $to}: the first one ended at $earliest."
}

newest_timeline() {
    local highest
    highest=$(sed -n 's/.*;\([0-9A-F]\{8\}\)\([0-9A-F]\{16\}\|\.history\)\.zst$/\1/p' "$work/log" | sort | tail -n 1)
    echo $((16#${highest:-1}))
}

# Whether a backup of timeline $1 that ended at $2 is a part of the wanted one: it was left only after that.
on_the_way() {
    if [ "$1" = "$timeline" ]; then return 0; fi
    local left
    left=$(awk -v line="$1" '$1 == line { print $2 }' "$work/history")
    [ -n "$left" ] && [ "$(place_in_log "$2")" -le "$(place_in_log "$left")" ]
}

place_in_log() { echo $(((16#${1%/*} << 32) + 16#${1#*/})); }

refuse_to_overwrite() {
    local running=""
    if [ -n "$scratch" ]; then return; fi
    if [ -n "$data_dir" ]; then
        exec {held}>>"$data_dir/postgres.lock"
        flock --nonblock "$held" || die "Reqstly runs in $data_dir: stop it first."
    fi
    if [ -f "$pgdata/postmaster.pid" ]; then
        running=$(head -n 1 "$pgdata/postmaster.pid")
        if [ "$(cat "/proc/$running/comm" 2>/dev/null)" = postgres ]; then die "A server runs in $pgdata (process $running): stop it first."; fi
    fi
    if [ -z "$data_dir" ] && [ -d "$pgdata" ] &&
        "$bin/pg_isready" -q -t 3 -d "${REQSTLY_BACKUP_DATABASE:-host=postgres}" 2>/dev/null; then
        die "The database server answers still: stop it first (docker service scale reqstly_postgres=0)."
    fi
    if [ -d "$pgdata" ] && [ -n "$(ls -A "$pgdata")" ] && [ -z "$force" ]; then
        die "$pgdata holds a database already. --force moves it aside, to $pgdata.before-$id, and restores in its place."
    fi
}

fetch_base() {
    rm -rf "$new" "$new.wal"
    mkdir -p "$(dirname "$new")"
    mkdir -m 700 "$new" "$new.wal"
    ln -s "$new.wal" "$work/wal"
    # Its own frame's checksum and the encryption's show a damaged stream; the manifest each file.
    get "$place" "base/$id/base.tar.zst" | zstd -qdc | tar -x -C "$new" ||
        die "Backup $id in ${named[$place]} is damaged. Try an older one (--to), or another place (--from)."
    cp "$root/ops/backup/fetch.sh" "$work/"
    give_away
    as_postgres "$bin/pg_verifybackup" --quiet "$new" || die "Backup $id in ${named[$place]} is damaged."
}

give_away() {
    if [ -n "$run_as" ]; then chown -R "$run_as" "$work" "$new" "$new.wal"; fi
}

# The pieces of the log that are needed, many at a time: one by one would take the server minutes for a day. Those archived
# more than an hour after the wanted time are left to fetch.sh.
fetch_log() {
    local first limit=9999
    first=$(about start)
    if [ -n "$to" ]; then limit=$(date -d "$to + 1 hour" '+%Y-%m-%d %H:%M:%S'); fi # rclone's times are local ones
    awk -F ';' -v first="${first:8:16}" -v limit="$limit" \
        'length($2) == 28 && substr($2, 9, 16) >= first && $1 <= limit { print $2 } $2 ~ /history/ { print $2 }' "$work/log" >"$work/wanted"
    if [ -s "$work/wanted" ]; then
        repo copy "$place:wal" "$work/wal/" --files-from-raw "$work/wanted" --transfers 16 --checkers 16
    fi
    give_away
}

recover() {
    local options=(-c "config_file=$work/postgresql.conf" -c "hba_file=$work/hba.conf" -c "ident_file=$work/ident.conf")
    printf 'local all all trust\n' >"$work/hba.conf" # a socket in a folder that is closed to others
    : >"$work/postgresql.conf"
    : >"$work/ident.conf"
    # On the command line, where they win over what the restored data says.
    options+=(-c listen_addresses= -c "unix_socket_directories=$work" -c port=5432 -c ssl=off -c shared_preload_libraries=)
    options+=(-c logging_collector=off -c log_destination=stderr -c log_min_error_statement=panic -c lc_messages=C -c log_timezone=UTC)
    options+=(-c hot_standby=off -c max_connections=20 -c shared_buffers=64MB -c max_wal_size=4GB -c autovacuum=off -c jit=off)
    # What comes after is archived by the server that will run here: the new timeline's history above all.
    options+=(-c wal_level=replica -c archive_mode=on -c archive_command= -c archive_library=)
    options+=(-c "restore_command=bash $work/fetch.sh $work $place %f %p" -c "recovery_target_timeline=$timeline")
    if [ -n "$to" ]; then options+=(-c "recovery_target_time=$to" -c recovery_target_action=promote); fi
    if [ -n "$scratch" ]; then options+=(-c fsync=off); fi
    : >"$new/recovery.signal"
    : >"$work/server.log"
    give_away
    as_postgres "$bin/postgres" -D "$new" "${options[@]}" >>"$work/server.log" 2>&1 &
    local process=$!
    while [[ "$(sed -n 8p "$new/postmaster.pid" 2>/dev/null)" != ready* ]]; do
        kill -0 "$process" 2>/dev/null || not_recovered
        sleep 0.1
    done
    database="host=$work user=$(about owner) dbname=$(about database)"
    if [ -z "$to" ]; then no_gap; fi
}

not_recovered() {
    if grep -q "before configured recovery target was reached" "$work/server.log"; then
        die "The archive ends before $to. Without --to the newest that there is comes back."
    fi
    grep -E "FATAL|PANIC|ERROR" "$work/server.log" | tail -n 5 >&2
    die "Recovery failed: nothing was put in place. What there is of it is in $new."
}

# Recovery takes a missing piece for the end of the archive. It was the end only if the last piece of all was reached.
no_gap() {
    local last first
    first=$(about start)
    last=$(sed -n "s/.*;\($(printf %08X "$timeline")[0-9A-F]\{16\}\)\.zst$/\1/p" "$work/log" | sort | tail -n 1)
    if [ -z "$last" ] || [[ ${last:8} < ${first:8:16} ]] || grep -qx "$last" "$work/fetched" 2>/dev/null; then return; fi
    die "The archive in ${named[$place]} has a gap: it reaches to $last, and recovery got no further than $(tail -n 1 "$work/fetched" 2>/dev/null || echo "the backup itself"). \
What there is of it is in $new; another place (--from) may have it all."
}

query() { "$bin/psql" -XqAt -F ' ' -v ON_ERROR_STOP=1 "$database" -c "$1"; }

prove() {
    local what name count id_hash wrong=0
    reached=$(query "select coalesce(pg_last_xact_replay_timestamp()::text, '$(about finished)')")
    reqstly audit verify || wrong=1
    while read -r what name count; do
        case $what in
        seal)
            id_hash=$(query "select encode(hash, 'hex') from audit_seals where id = $name")
            if [ "$id_hash" != "$count" ]; then say "Seal $name of the history is not the one noted with the backup." && wrong=1; fi
            ;;
        count)
            found=$(query "select count(*) from $name")
            if [ "$found" -lt "$count" ]; then say "$name has $found rows, and had $count when the backup was taken." && wrong=1; fi
            ;;
        esac
    done <"$work/info"
    [ $wrong = 0 ] || die "The restored database is not what was backed up, so nothing was put in place. It is in $new."
    say "Counts and seal agree with what was noted with the backup: $(grep -c '^count' "$work/info") tables, audit_entries $(query 'select count(*) from audit_entries')."
}

reqstly() {
    local command=$root/.venv/bin/reqstly
    [ -x "$command" ] || command=$(type -P reqstly) || die "The command reqstly is not found: it proves the history."
    REQSTLY_DATABASE_URL="postgresql://$(about owner)@/$(about database)?host=$work" REQSTLY_DATABASE_OWNER_URL="" \
        "$command" "$@" </dev/null
}

# What must not come back as it was.
settle() {
    if [ -z "$keep_sessions" ]; then reqstly people sign-out-everybody; fi
    if [ -z "$data_dir" ] && [ -s "$secrets/database_app_password" ]; then
        PATH=$bin:$PATH REQSTLY_SECRETS=$secrets "$root/ops/postgres/roles.sh" "$database" # they may have been changed since
    fi
}

stop() { as_postgres "$bin/pg_ctl" stop -s -w -m fast -D "$new"; }

before_end() {
    if [ -f "${new:-}/postmaster.pid" ]; then as_postgres "$bin/pg_ctl" stop -s -w -m immediate -D "$new" || true; fi
    if [ -n "${new:-}" ]; then rm -rf "$new.wal"; fi
}

move() {
    if [ -d "$pgdata" ]; then
        if rmdir "$pgdata" 2>/dev/null; then :; else
            mv -T "$pgdata" "$pgdata.before-$id"
            say "What was there before is in $pgdata.before-$id: remove it when you are sure."
        fi
    fi
    mv -T "$new" "$pgdata"
    sync -f "$pgdata"
}

# Files are never changed once written, so more of them than the database knows does no harm.
fetch_files() {
    local into=${REQSTLY_BACKUP_FILES:-} one code=0
    if [ -z "$into" ]; then return; fi
    if [ -n "$scratch" ]; then into=$pgdata.files; fi
    mkdir -p "$into"
    repo lsf "$place:files" >"$work/kinds" 2>/dev/null || code=$?
    if [ $code = 3 ] || ! grep -qx now/ "$work/kinds"; then say "There were no files outside the database." && return; fi
    repo copy "$place:files/now" "$into"
    if [ -n "$to" ] && repo lsf --dirs-only "$place:files/old" >"$work/old" 2>/dev/null; then
        for one in $(tr -d / <"$work/old"); do # gone since then
            if [[ $one > $(date -u -d "$to" +%Y%m%dT%H%M%SZ) ]]; then repo copy --ignore-existing "$place:files/old/$one" "$into"; fi
        done
    fi
    say "Files outside the database: $(find "$into" -type f | wc -l) in $into."
}

what_now() {
    cat <<END
Now: start the server, then take a new backup. Look at what was decided after $reached and is undone with it:
people who were locked out or left a team, API tokens that were revoked (each person's page under Admin > People).
END
    if [ -n "$keep_sessions" ]; then say "Sessions that were ended since are open again: reqstly people sign-out-everybody ends all."; fi
}

main
