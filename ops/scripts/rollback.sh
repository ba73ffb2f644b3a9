#!/usr/bin/env bash
# Go back to what was there before the last deployment: images, settings and configurations. The database stays as it is.
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
    cat <<'TEXT'
rollback.sh [options]     on a manager of the swarm

Takes back the last deployment of each service that it changed. Once: after it, rollback.sh would go forward again, so it
refuses, and deploy.sh with an older image is the way.

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
        *) echo "rollback.sh does not know '$1'. --help tells what it takes." >&2; exit 2 ;;
    esac
done
. ops/scripts/lib-swarm.sh
take_settings "$env"
manager
lock
changed=$(remembered "$stack")
[ -n "$changed" ] || fail "There is nothing to go back to: the last deployment of $stack changed nothing, or was taken back already."
step "Going back: $(tr '\n' ' ' <<<"$changed")"
go_back "$changed"
[ -z "$dry" ] || { echo 'Nothing was changed.'; exit 0; }
remember "$stack" ''
settled "$stack" "$timeout" || fail 'It did not settle in time: docker service ls tells what is still under way.'
well || fail 'It is not well: docs/RUNBOOK.md, "A deployment failed".'
step "Back: $(docker service inspect --format '{{.Spec.TaskTemplate.ContainerSpec.Image}}' "${stack}_app") is well."
