#!/usr/bin/env bash
# Make the secrets that the stack needs and does not have yet. None is shown, put into an argument, or kept outside the engine.
set -euo pipefail

usage() {
    cat <<'TEXT'
secrets.sh [options]     on a manager of the swarm

Makes the stack's secrets: what can be made is made at random, what only you know is read from a file. What is there
already is left alone.

  --from FOLDER     files named after secrets, for those that only you know: smtp_password, backup_s3_key, backup_s3_secret
                    (empty ones are made where nothing is given), or for any other, such as those of a restored server
  --rotate NAME     make a new one of NAME, and write its number into the settings: the next deploy.sh puts it in use, and
                    rollback.sh goes back to the old one. May be given more than once
  --env FILE        those settings (default: ~/reqstly.env)
  --check           make nothing: say what is missing, status 1 if anything is
  --dry-run         say what would be made, and make nothing
  --help            this

The backup's password is the one that nobody can make again: without it no backup can be read. It is written once to
--backup-password-to FILE, for you to keep elsewhere (docs/BACKUP.md).
TEXT
}

from='' check='' dry='' keep='' env=$HOME/reqstly.env rotate=()
while [ $# -gt 0 ]; do
    case $1 in
        --from) from=${2:?--from needs a folder}; shift 2 ;;
        --rotate) rotate+=("${2:?--rotate needs the name of a secret}"); shift 2 ;;
        --env) env=${2:?--env needs a file}; shift 2 ;;
        --backup-password-to) keep=${2:?--backup-password-to needs a file}; shift 2 ;;
        --check) check=yes; shift ;;
        --dry-run) dry=yes; shift ;;
        --help | -h) usage; exit 0 ;;
        *) echo "secrets.sh does not know '$1'. --help tells what it takes." >&2; exit 2 ;;
    esac
done
fail() { echo "$1" >&2; exit "${2:-1}"; }

names=(reqstly_secret_key reqstly_database_url reqstly_database_owner_url database_owner_password database_app_password
    database_backup_password database_monitor_password backup_password backup_s3_key backup_s3_secret smtp_password
    grafana_password)
there=$(docker secret ls --format '{{.Name}}') || fail "The engine does not answer, or is no manager of a swarm."

umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# make NAME SUFFIX: one secret.
make() {
    if [ -n "$dry" ]; then echo "would make the secret $1$2" && return; fi
    value "$1"
    docker secret create "$1$2" "$work/$1" >/dev/null
    echo "made the secret $1$2"
    if [ "$1" = backup_password ] && [ -n "$keep" ]; then
        install -m 600 "$work/$1" "$keep"
        echo "The backup's password is in $keep: keep it away from this server, then remove that file."
    fi
}

# value NAME: into $work/NAME, as given or made.
value() {
    [ ! -e "$work/$1" ] || return 0
    if [ -n "$from" ] && [ -r "$from/$1" ]; then cp "$from/$1" "$work/$1" && return; fi
    case $1 in
        reqstly_database_url) address app >"$work/$1" ;;
        reqstly_database_owner_url) address owner >"$work/$1" ;;
        smtp_password | backup_s3_key | backup_s3_secret)
            [ ${#rotate[@]} = 0 ] || fail "Only you know the new $1: put it into a file of that name, and name its folder by --from."
            printf 'unset' >"$work/$1" # the engine takes no empty secret
            ;;
        *) od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"$work/$1" ;;
    esac
}

# Passwords are in addresses of the database too: both are made together, or given together.
address() {
    value "database_$1_password"
    printf 'postgresql://reqstly_%s:%s@postgres/reqstly' "$1" "$(cat "$work/database_$1_password")" # pragma: allowlist secret
}

# rotate_one NAME: the next number of it, in the engine and in the settings.
rotate_one() {
    local number variable=${1^^}_VERSION
    number=$(sed -nE "s/^$1_([0-9]+)$/\1/p" <<<"$there" | sort -n | tail -n 1)
    number=_$((${number:-1} + 1))
    make "$1" "$number"
    if [ -n "$dry" ]; then echo "would write $variable=$number into $env" && return; fi
    touch "$env"
    sed -i "/^$variable=/d" "$env"
    echo "$variable=$number" >>"$env"
}

if [ ${#rotate[@]} -gt 0 ]; then
    for name in "${rotate[@]}"; do
        case $name in
            reqstly_database_url) fail 'It has a password in it: --rotate database_app_password makes both.' ;;
            reqstly_database_owner_url) fail 'It has a password in it: --rotate database_owner_password makes both.' ;;
            backup_password) [ -n "$keep" ] || fail 'Say where it is to be written for you to keep elsewhere: --backup-password-to FILE.' 2 ;;
        esac
        [[ " ${names[*]} " == *" $name "* ]] || fail "'$name' is no secret of the stack: ${names[*]}."
    done
    for name in "${rotate[@]}"; do
        rotate_one "$name"
        case $name in
            database_app_password) rotate_one reqstly_database_url ;;
            database_owner_password) rotate_one reqstly_database_owner_url ;;
        esac
    done
    exit 0
fi

missing=()
for name in "${names[@]}"; do
    # A rotated one has a number at its end.
    grep -qxE "$name(_[0-9]+)?" <<<"$there" || missing+=("$name")
done
[ ${#missing[@]} -gt 0 ] || exit 0
[ -z "$check" ] || fail "Missing: ${missing[*]}. ops/scripts/secrets.sh makes them."
is_missing() { [[ " ${missing[*]} " == *" $1 "* ]]; }
for role in owner app; do
    url=reqstly_database_url
    [ $role = app ] || url=reqstly_database_owner_url
    if is_missing $url && ! is_missing database_${role}_password && [ ! -r "$from/$url" ]; then
        fail "$url is missing, and the password in it cannot be read out of the engine: put the address into a file $url and name its folder by --from."
    fi
done
if is_missing backup_password && [ -z "$from$keep$dry" ]; then
    fail "Say where the backup's password is to be written for you to keep elsewhere: --backup-password-to FILE." 2
fi
for name in "${missing[@]}"; do make "$name" ''; done
