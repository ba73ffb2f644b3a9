# shellcheck shell=bash
# What the backup scripts share: settings, the encrypted places, the lock, metrics. docs/BACKUP.md tells how it works.
# A place is a folder or s3:BUCKET/PREFIX. rclone writes to both alike and encrypts by itself; names stay readable:
#   repository                 says that this is one, and by being readable that the password is right
#   base/ID/base.tar.zst       what pg_basebackup says; base/ID/info, written last, makes it a backup
#   wal/SEGMENT.zst            every piece of the write-ahead log, wal/….history of every timeline
#   files/now, files/old/ID    what lives outside the database, and what has gone from there since backup ID
export LC_ALL=C

mark="A Reqstly backup, form 1"
places=()           # rclone's names of them: place0, place1 …
declare -A named    # what people call them
declare -A folder   # where they are, for those that are folders

say() { printf '%s\n' "$*"; }
die() {
    printf '%s\n' "$*" >&2
    exit 1
}

# settings ops/…/lib.sh's caller has read its options: `data_dir` is the embedded server's folder, or empty.
settings() {
    root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
    local file=${REQSTLY_BACKUP_CONFIG:-/etc/reqstly/backup.conf}
    if [ -f "$file" ]; then
        set -a
        # shellcheck disable=SC1090
        . "$file"
        set +a
    elif [ -n "${REQSTLY_BACKUP_CONFIG:-}" ]; then
        die "There is no $file, which REQSTLY_BACKUP_CONFIG names."
    fi
    keep_days=${REQSTLY_BACKUP_KEEP_DAYS:-14}
    [[ $keep_days =~ ^[1-9][0-9]*$ ]] || die "REQSTLY_BACKUP_KEEP_DAYS is '$keep_days': it takes a number of days."
    secrets=${REQSTLY_BACKUP_SECRETS:-${data_dir:-/run/secrets}}
    work=$(mktemp -d "${TMPDIR:-/tmp}/reqstly-XXXXXX")
    trap clean_up EXIT
    trap 'exit 130' INT TERM
}

clean_up() {
    if declare -F before_end >/dev/null; then before_end; fi
    rm -rf "$work"
}

# Only one backup, restore or drill at a time. The secrets' folder serves as the lock: it is there for all of them.
lock() {
    [ -d "$secrets" ] || die "There is no folder $secrets with the secrets: name it in REQSTLY_BACKUP_SECRETS."
    exec {locked}<"$secrets"
    flock --exclusive --wait "${REQSTLY_BACKUP_WAIT:-10}" "$locked" || die "Another backup, restore or drill is at work: wait until it has ended."
}

# rclone with nothing of our environment, and with no secret among its arguments.
repo() {
    env -i PATH="$PATH" HOME="$work" rclone --config "$work/rclone.conf" -q \
        --retries 2 --low-level-retries 3 --contimeout 10s --timeout 60s "$@"
}

secret() {
    local file=$secrets/$1
    [ -s "$file" ] || die "The file $file is missing or empty."
    head -n 1 "$file"
}

# Prepares every place of REQSTLY_BACKUP_TO (separated by spaces); reaches none of them yet.
configure() {
    local to=${REQSTLY_BACKUP_TO:-} place password
    if [ -z "$to" ] && [ -n "${data_dir:-}" ]; then to=$data_dir/backups; fi
    [ -n "$to" ] || die "Where to? Set REQSTLY_BACKUP_TO to a folder or to s3:BUCKET/PREFIX, or to several."
    password=$(secret backup_password) || exit 1
    [ "${#password}" -ge 16 ] || die "The backup password is too short: at least 16 characters; openssl rand -base64 32 makes one."
    password=$(env -i PATH="$PATH" HOME="$work" rclone obscure - <<<"$password")
    (umask 077 && : >"$work/rclone.conf")
    for place in $to; do add_place "$place"; done
}

add_place() {
    local place=$1 name=place${#places[@]} below
    case $place in
    s3:?*) below=store_$name:${place#s3:} && folder[$name]="" ;;
    /*)
        [ -d "$place" ] || die "The folder $place for the backups is not there: is its disk mounted?"
        below=$place && folder[$name]=$place
        ;;
    *) die "'$place' is neither a folder, named from /, nor s3:BUCKET/PREFIX." ;;
    esac
    if [ -z "${folder[$name]}" ]; then
        local key code
        key=$(secret backup_s3_key) || exit 1
        code=$(secret backup_s3_secret) || exit 1
        cat >>"$work/rclone.conf" <<END
[store_$name]
type = s3
provider = Other
endpoint = ${REQSTLY_BACKUP_S3_ENDPOINT:?is not set: the address of the S3 server}
region = ${REQSTLY_BACKUP_S3_REGION:-us-east-1}
access_key_id = $key
secret_access_key = $code
no_check_bucket = true
chunk_size = 16Mi
END
    fi
    cat >>"$work/rclone.conf" <<END
[$name]
type = crypt
remote = $below
filename_encryption = off
directory_name_encryption = false
password = $password
END
    places+=("$name")
    named[$name]=$place
}

# has PLACE PATH: whether there is such a file. Ends the script when that cannot be found out.
has() {
    local found code=0
    found=$(repo lsf "$1:$2" 2>"$work/error") || code=$?
    case $code in
    0) [ -n "$found" ] ;;
    3 | 4) return 1 ;; # rclone: no such folder, no such file
    *)
        cat "$work/error" >&2
        die "${named[$1]} cannot be reached."
        ;;
    esac
}

# Ends the script unless this is a repository, reachable, and the password is its password.
check() {
    local found code=0
    found=$(repo cat "$1:repository" 2>"$work/error") || code=$?
    if [ "$found" = "$mark" ]; then return; fi
    if [ $code = 3 ] || [ $code = 4 ] || { [ $code = 0 ] && [ -z "$found" ]; }; then
        die "There is no repository in ${named[$1]} yet (is its disk mounted?). To make one: ops/scripts/backup.sh --init"
    fi
    if grep -q -e "bad password" -e "unexpected EOF" "$work/error"; then # the latter of a short file
        die "The backup password does not open ${named[$1]}: it was made with another one (or its file 'repository' is damaged)."
    fi
    cat "$work/error" >&2
    die "${named[$1]} cannot be reached."
}

# put FILE PLACE PATH: when it returns the file is there, whole. On a folder that takes a sync and a rename.
put() {
    local file=$1 place=$2 path=$3 to=${folder[$2]}
    if [ -z "$to" ]; then
        repo copyto --s3-no-check-bucket "$file" "$place:$path"
        return
    fi
    local new=incoming/$$-${path##*/}
    repo copyto "$file" "$place:$new"
    mkdir -p "$to/$(dirname "$path")"
    sync "$to/$new.bin"
    mv "$to/$new.bin" "$to/$path.bin"
    sync "$to/$(dirname "$path")"
}

# get PLACE PATH: the file's content; ends with a failure where there is none.
get() { repo cat "$1:$2"; }

# The backups that are whole, oldest first.
backups() {
    local code=0
    repo lsf -R --files-only --include '/*/info' "$1:base" >"$work/infos" 2>"$work/error" || code=$?
    case $code in
    0) sed 's|/info$||' "$work/infos" | sort ;;
    3 | 4) ;;
    *)
        cat "$work/error" >&2
        die "${named[$1]} cannot be reached."
        ;;
    esac
}

# about ID KEY: what the info of a backup, fetched into $work/info, says.
about() { awk -v key="$1" '$1 == key { sub(/^[^ ]+ /, ""); print; exit }' "$work/info"; }

# The programs of PostgreSQL, and who may run them: it refuses to run as root.
server() {
    python=$root/.venv/bin/python
    [ -x "$python" ] || python=$(command -v python3 || true)
    run_as=""
    if [ -n "${data_dir:-}" ]; then
        embedded_server
    else
        bin=${REQSTLY_PG_BIN:-}
        [ -n "$bin" ] || bin=$(PYTHONPATH=$root "$python" -c 'from db.embedded import place; print(place._wheel() / place._SERVER / "bin")' 2>/dev/null) ||
            bin=$(dirname "$(type -P pg_basebackup || echo /)") # on a server there is no wheel
        if [ "$(id -u)" = 0 ]; then run_as=${REQSTLY_BACKUP_USER:-$(id -u postgres >/dev/null 2>&1 && echo postgres || echo nobody)}; fi
    fi
    [ -x "$bin/postgres" ] || die "No PostgreSQL server is found: name its programs' folder in REQSTLY_PG_BIN."
}

# The embedded server: where it is, and its owner's password by file.
# shellcheck disable=SC2034  # for the scripts
embedded_server() {
    PYTHONPATH=$root "$python" -c '
import pathlib, pwd, sys
from db.embedded import EmbeddedError, place, settings
here = place.find(pathlib.Path(sys.argv[1]))
cluster = settings.load(here)
if cluster:
    file = pathlib.Path(sys.argv[2]); file.touch(mode=0o600); file.write_text(f"*:*:*:*:{cluster.owner_password}\n")
print(here.pgdata, here.bin_dir, cluster.port if cluster else 0, here.account.uid if here.account else "", sep="\n")
' "$data_dir" "$work/pgpass" >"$work/embedded" || die "The embedded server in $data_dir cannot be used."
    { read -r embedded_pgdata && read -r bin && read -r port && read -r run_as; } <"$work/embedded" || true
    database="host=127.0.0.1 port=$port user=reqstly_owner dbname=reqstly"
}

# Runs a program of PostgreSQL as a user who may; never with our lock in hand.
as_postgres() {
    local as=()
    if [ -n "$run_as" ]; then as=(setpriv --reuid "$run_as" --regid "$(id -g "$run_as" 2>/dev/null || echo "$run_as")" --clear-groups); fi
    (cd / && "${as[@]}" env -i PATH="$PATH" LC_ALL=C.UTF-8 TZ=UTC "$@" {locked}<&-)
}

# metrics NAME VALUE …: changes these lines of the file for node_exporter's textfile collector, all or nothing.
metrics() {
    local to=${REQSTLY_BACKUP_METRICS:-} file old=()
    if [ -z "$to" ]; then return; fi
    file=$to/reqstly_backup.prom
    if [ -f "$file" ]; then mapfile -t old <"$file"; fi
    {
        local line name names=" "
        for ((line = 1; line <= $#; line += 2)); do names+="${!line} "; done
        for line in "${old[@]}"; do
            name=${line#\# TYPE }
            [[ $names == *" ${name%% *} "* ]] || printf '%s\n' "$line"
        done
        while [ $# -gt 0 ]; do
            printf '# TYPE %s gauge\n%s %s\n' "$1" "$1" "$2"
            shift 2
        done
    } >"$file.$$"
    chmod 644 "$file.$$"
    mv "$file.$$" "$file"
}
