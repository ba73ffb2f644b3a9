#!/usr/bin/env bash
# In the lab, for the official image's own: what ops/postgres/Dockerfile relies on of it, and no more. It makes the data folder
# as root and the database as postgres, runs /docker-entrypoint-initdb.d, and becomes the server.
set -euo pipefail
if [ "$1" = postgres ] && [ "$(id -u)" = 0 ]; then
    mkdir -p "$PGDATA"
    chown postgres "$PGDATA"
    exec setpriv --reuid postgres --regid postgres --clear-groups "$0" "$@"
fi
if [ "$1" = postgres ] && [ ! -s "$PGDATA/PG_VERSION" ]; then
    # shellcheck disable=SC2086 # one argument each
    initdb --username "$POSTGRES_USER" --pwfile "$POSTGRES_PASSWORD_FILE" $POSTGRES_INITDB_ARGS
    pg_ctl --wait -o "${*:2} -c listen_addresses=" start
    psql -Xq -U "$POSTGRES_USER" -d postgres -c "create database $POSTGRES_DB"
    for file in /docker-entrypoint-initdb.d/*.sh; do "$file"; done
    pg_ctl --wait -m fast stop
fi
exec "$@"
