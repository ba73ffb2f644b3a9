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
  --check           make nothing: say what is missing, status 1 if anything is
  --dry-run         say what would be made, and make nothing
  --help            this

The backup's password is the one that nobody can make again: without it no backup can be read. It is written once to
--backup-password-to FILE, for you to keep elsewhere (docs/BACKUP.md).
TEXT
}

from='' check='' dry='' keep=''
while [ $# -gt 0 ]; do
    case $1 in
        --from) from=${2:?--from needs a folder}; shift 2 ;;
        --backup-password-to) keep=${2:?--backup-password-to needs a file}; shift 2 ;;
        --check) check=yes; shift ;;
        --dry-run) dry=yes; shift ;;
        --help | -h) usage; exit 0 ;;
        *) echo "secrets.sh does not know '$1'. --help tells what it takes." >&2; exit 2 ;;
    esac
done

names=(reqstly_secret_key reqstly_database_url reqstly_database_owner_url database_owner_password database_app_password
    database_backup_password database_monitor_password backup_password backup_s3_key backup_s3_secret smtp_password
    grafana_password)
there=$(docker secret ls --format '{{.Name}}') || { echo "The engine does not answer, or is no manager of a swarm." >&2; exit 1; }
missing=()
for name in "${names[@]}"; do
    # A rotated one has a number at its end.
    grep -qxE "$name(_[0-9]+)?" <<<"$there" || missing+=("$name")
done
[ ${#missing[@]} -gt 0 ] || exit 0
if [ -n "$check" ]; then
    echo "Missing: ${missing[*]}. ops/scripts/secrets.sh makes them." >&2
    exit 1
fi
is_missing() { [[ " ${missing[*]} " == *" $1 "* ]]; }
# Passwords are in addresses of the database too: both are made together, or given together.
for role in owner app; do
    url=reqstly_database_url
    [ $role = app ] || url=reqstly_database_owner_url
    if is_missing $url && ! is_missing database_${role}_password && [ ! -r "$from/$url" ]; then
        echo "$url is missing, and the password in it cannot be read out of the engine: put the address into a file $url and name its folder by --from." >&2
        exit 1
    fi
done
if is_missing backup_password && [ -z "$from$keep$dry" ]; then
    echo "Say where the backup's password is to be written for you to keep elsewhere: --backup-password-to FILE." >&2
    exit 2
fi
if [ -n "$dry" ]; then
    printf 'would make the secret %s\n' "${missing[@]}"
    exit 0
fi

umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
random() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }
for role in owner app; do
    [ -r "$from/database_${role}_password" ] || random >"$work/database_${role}_password"
done
password() { cat "$from/database_$1_password" 2>/dev/null || cat "$work/database_$1_password"; }
for name in "${missing[@]}"; do
    if [ -n "$from" ] && [ -r "$from/$name" ]; then
        cp "$from/$name" "$work/$name"
    else
        case $name in
            reqstly_database_url) printf 'postgresql://reqstly_app:%s@postgres/reqstly' "$(password app)" >"$work/$name" ;; # pragma: allowlist secret
            reqstly_database_owner_url) printf 'postgresql://reqstly_owner:%s@postgres/reqstly' "$(password owner)" >"$work/$name" ;; # pragma: allowlist secret
            database_owner_password | database_app_password) ;;
            # The engine takes no empty secret.
            smtp_password | backup_s3_key | backup_s3_secret) printf 'unset' >"$work/$name" ;;
            *) random >"$work/$name" ;;
        esac
    fi
    docker secret create "$name" "$work/$name" >/dev/null
    echo "made the secret $name"
    if [ "$name" = backup_password ] && [ -n "$keep" ]; then
        install -m 600 "$work/$name" "$keep"
        echo "The backup's password is in $keep: keep it away from this server, then remove that file."
    fi
done
