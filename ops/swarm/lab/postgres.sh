#!/usr/bin/env bash
# The lab's database: the embedded server's own programs, with the roles that the stack's image makes.
set -euo pipefail
data=/var/lib/postgresql/data
if [ ! -e "$data/PG_VERSION" ]; then
    initdb --pgdata "$data" --username reqstly_owner --pwfile /run/secrets/database_owner_password --auth-host scram-sha-256 \
        --auth-local trust --encoding UTF8 --locale C.UTF-8 >/dev/null
    printf 'host all all samenet scram-sha-256\n' >>"$data/pg_hba.conf"
    postgres --single -D "$data" postgres >/dev/null <<<"create database reqstly owner reqstly_owner"
    postgres --single -D "$data" reqstly >/dev/null <<<"create role reqstly_app login password '$(cat /run/secrets/database_app_password)'"
fi
exec postgres -D "$data" -c listen_addresses='*' -c unix_socket_directories=/tmp -c max_connections=100
