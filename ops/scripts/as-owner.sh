#!/usr/bin/env bash
# Run a command of the product as the owner of the database, whose address no running service has.
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
    cat <<'TEXT'
as-owner.sh [options] COMMAND …     on a manager of the swarm

Runs `reqstly COMMAND …` once, in a job of its own with the image of the running replicas, prints what it says, and removes it.
The status is 0 when the command succeeded, else 1.

  as-owner.sh audit verify --seal HASH

  --env FILE         as for deploy.sh (default: ~/reqstly.env)
  --stack NAME       (default: reqstly)
  --timeout SECONDS  how long it may take (default: 600)
  --dry-run          say what would be done, and do nothing
  --help             this
TEXT
}

env=$HOME/reqstly.env stack=reqstly timeout=600 dry=''
while [ $# -gt 0 ]; do
    case $1 in
        --env) env=${2:?--env needs a file}; shift 2 ;;
        --stack) stack=${2:?--stack needs a name}; shift 2 ;;
        --timeout) timeout=${2:?--timeout needs seconds}; shift 2 ;;
        --dry-run) dry=yes; shift ;;
        --help | -h) usage; exit 0 ;;
        -*) echo "as-owner.sh does not know '$1'. --help tells what it takes." >&2; exit 2 ;;
        *) break ;;
    esac
done
. ops/scripts/lib-swarm.sh
[ $# -gt 0 ] || fail 'Say which command: as-owner.sh audit verify, for one. --help tells more.'
take_settings "$env"
manager
lock
image=$(docker service inspect --format '{{.Spec.TaskTemplate.ContainerSpec.Image}}' "${stack}_app")
# shellcheck disable=SC2034  # for owner_job
say=yes
owner_job "$stack" "$image" "$timeout" "$@"
