#!/usr/bin/env bash
# roles.sh [CONNECTION]: the roles beside the owner, each with the password in its file; and the owner's, where that is there.
# Run by the server's image when the database is made and at each start, and by restore.sh: old passwords come back with old
# data.
set -euo pipefail
export secrets=${REQSTLY_SECRETS:-/run/secrets}
connection=${1:-"user=${POSTGRES_USER:-reqstly_owner} dbname=${POSTGRES_DB:-reqstly}"}
for name in app backup monitor; do
    [ -s "$secrets/database_${name}_password" ] || { echo "The file $secrets/database_${name}_password is missing or empty." >&2 && exit 1; }
done
# psql reads the passwords itself: no process list, no log shows them.
psql -Xq -v ON_ERROR_STOP=1 "$connection" <<'END'
set log_min_error_statement = panic;
set client_min_messages = warning;
\set app `head -n 1 "$secrets/database_app_password"`
\set backup `head -n 1 "$secrets/database_backup_password"`
\set monitor `head -n 1 "$secrets/database_monitor_password"`
select format('create role %I', name) from unnest(array['reqstly_app', 'reqstly_read', 'reqstly_backup', 'reqstly_monitor']) name
where name not in (select rolname from pg_roles) \gexec
alter role reqstly_app login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'app';
-- Copies the whole server, and counts the rows that the copy is held against.
alter role reqstly_backup login nosuperuser bypassrls replication password :'backup';
grant pg_read_all_data to reqstly_backup;
-- Numbers about the server, nothing of what is in it.
alter role reqstly_monitor login nosuperuser nobypassrls password :'monitor';
grant pg_monitor to reqstly_monitor;
END
[ -s "$secrets/database_owner_password" ] || exit 0
psql -Xq -v ON_ERROR_STOP=1 "$connection" <<'END'
set log_min_error_statement = panic;
\set owner `head -n 1 "$secrets/database_owner_password"`
alter role current_user password :'owner';
END
