#!/usr/bin/env bash
# start.sh: the server as its image starts it; and once it answers, its roles get the passwords that are in the secrets. So a
# new secret counts from the start on that brings it, and an old one when the stack goes back to it.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
# restore.sh, who is postgres, puts a new data folder beside the old one.
install -d -o postgres -g postgres "$(dirname "$PGDATA")"
# Not a child of the server's, which would wonder at its end.
(
    (
        until pg_isready -q -h 127.0.0.1; do sleep 0.2; done
        "$here/roles.sh"
    ) &
)
exec docker-entrypoint.sh postgres -c config_file=/etc/reqstly/postgresql.conf
